/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "division.h"

#include "division_parts.h"
#include "sketch_links.h"
#include "tiered_place.h"

#define MOST_ITEMS 320 /* on one sheet: more cannot be read, so it is not tried */
#define RUN        40  /* nodes that are taken together when nothing else divides them */
#define FEW_THINGS 8   /* on a sheet: too few for a page of their own */

/* A set of nodes (and zones) that goes onto a sheet as a whole, if it fits. */
struct atom {
    GArray *nodes; /* int */
    gboolean packed; /* a sheet of what is left over of several */
};

struct dividing {
    const struct division_request *request;
    const struct network *network;
    struct division *division;
    struct division_units units;
    GArray *sheets; /* struct atom: what each draws, but for the overview */
    int *trial_node, *trial_zone; /* homes of what is tried: 1, or 2 for everything else */
};

static void free_atom(gpointer atom)
{
    g_array_unref(((struct atom *)atom)->nodes);
}

static GArray *atoms_new(void)
{
    GArray *atoms = g_array_new(FALSE, TRUE, sizeof(struct atom));
    g_array_set_clear_func(atoms, free_atom);
    return atoms;
}

/* The atom that things with this key go to; keys are met in order. */
static GArray *nodes_for(GArray *atoms, GHashTable *by_key, int key)
{
    gpointer known;
    if (!g_hash_table_lookup_extended(by_key, GINT_TO_POINTER(key), NULL, &known)) {
        struct atom a = {g_array_new(FALSE, FALSE, sizeof(int))};
        known = GUINT_TO_POINTER(atoms->len);
        g_hash_table_insert(by_key, GINT_TO_POINTER(key), known);
        g_array_append_val(atoms, a);
    }
    return g_array_index(atoms, struct atom, GPOINTER_TO_UINT(known)).nodes;
}

/* ---- does it fit? ---- */

static void set_trial(struct dividing *d, const GArray *nodes, int home)
{
    for (guint i = 0; i < nodes->len; i++) {
        int node = g_array_index(nodes, int, i);
        d->trial_node[node] = home;
        for (int zone = network_node(d->network, node)->zone; zone >= 0; zone = network_zone(d->network, zone)->parent)
            d->trial_zone[zone] = home;
    }
}

static struct sketch *trial_sketch(struct dividing *d, const GArray *nodes)
{
    const struct homes homes = {d->trial_node, d->trial_zone};
    const struct sketch_request request = {d->request->bands, d->request->measure, &homes, 1, d->division->counted ? FOLD_ALL : FOLD_NOTHING};
    set_trial(d, nodes, 1);
    struct sketch *s = sketch_make(&request);
    set_trial(d, nodes, 2);
    return s;
}

static gboolean fits(struct dividing *d, const GArray *nodes)
{
    struct sketch *s = trial_sketch(d, nodes);
    gboolean ok = s->items->len <= MOST_ITEMS && tiered_fits(s, d->request->width, d->request->height, d->request->scale);
    sketch_free(s);
    return ok;
}

static gboolean are_few(struct dividing *d, const GArray *nodes)
{
    struct sketch *s = trial_sketch(d, nodes);
    guint things = 0;
    for (guint i = 0; i < s->items->len; i++) {
        const struct sketch_item *item = sketch_item(s, i);
        things += item->node >= 0 || (item->card && item->card->kind != CARD_STUB);
    }
    sketch_free(s);
    return things <= FEW_THINGS;
}

/* ---- from coarse to fine ---- */

enum grain { GRAIN_PARTS, GRAIN_UNITS, GRAIN_ZONES, GRAIN_HUBS, GRAIN_RUNS, GRAIN_COUNT };

/* The neighbour with most neighbours: what a leaf hangs on; itself if it is that. */
static int *hubs(const struct network *n)
{
    int *hub = g_new(int, n->nodes->len + 1);
    g_autofree int *degree = g_new0(int, n->nodes->len + 1);
    for (guint i = 0; i < n->links->len; i++)
        for (int e = 0; e < 2; e++)
            if (network_link(n, i)->ends[e].type == ELEMENT_NODE)
                degree[network_link(n, i)->ends[e].index]++;
    for (int i = 0; i < (int)n->nodes->len; i++)
        hub[i] = i;
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        for (int e = 0; e < 2; e++) {
            if (l->ends[e].type != ELEMENT_NODE || l->ends[1 - e].type != ELEMENT_NODE)
                continue;
            int v = l->ends[e].index, far = l->ends[1 - e].index;
            if (degree[v] <= 2 && degree[far] > degree[hub[v]] && network_node(n, v)->zone == network_node(n, far)->zone)
                hub[v] = far;
        }
    }
    return hub;
}

static int key_of(const struct dividing *d, int node, enum grain grain, const int *hub)
{
    switch (grain) {
    case GRAIN_PARTS: return d->units.part[d->units.of_node[node]];
    case GRAIN_UNITS: return d->units.of_node[node];
    case GRAIN_ZONES: return network_node(d->network, node)->zone;
    case GRAIN_HUBS: return hub[node];
    default: return 0;
    }
}

static GArray *break_up(const struct dividing *d, const GArray *nodes, enum grain grain)
{
    GArray *atoms = atoms_new();
    g_autoptr(GHashTable) by_key = g_hash_table_new(g_direct_hash, g_direct_equal);
    g_autofree int *hub = grain == GRAIN_HUBS ? hubs(d->network) : NULL;
    for (guint i = 0; i < nodes->len; i++) {
        int node = g_array_index(nodes, int, i);
        g_array_append_val(nodes_for(atoms, by_key, grain == GRAIN_RUNS ? (int)i / RUN : key_of(d, node, grain, hub)), node);
    }
    return atoms;
}

static GArray *sheet_at(const struct dividing *d, guint i)
{
    return g_array_index(d->sheets, struct atom, i).nodes;
}

static void add_sheet(struct dividing *d, const GArray *nodes)
{
    struct atom sheet = {g_array_new(FALSE, FALSE, sizeof(int))};
    g_array_append_vals(sheet.nodes, nodes->data, nodes->len);
    g_array_append_val(d->sheets, sheet);
}

static void take(GArray *nodes, const GArray *atoms, guint from, guint count)
{
    g_array_set_size(nodes, 0);
    for (guint i = from; i < from + count; i++) {
        const GArray *more = g_array_index(atoms, struct atom, i).nodes;
        g_array_append_vals(nodes, more->data, more->len);
    }
}

/* How many atoms fit together, tried in steps that double until they are too many and then halve; 0: not even the first. */
static guint most_that_fit(struct dividing *d, const GArray *atoms, guint from)
{
    g_autoptr(GArray) nodes = g_array_new(FALSE, FALSE, sizeof(int));
    guint good = 0, step = 1, left = atoms->len - from;
    gboolean growing = TRUE;
    while (step > 0) {
        take(nodes, atoms, from, MIN(good + step, left));
        gboolean more = good + step <= left && fits(d, nodes);
        growing &= more;
        good += more ? step : 0;
        step = growing ? 2 * step : step / 2;
    }
    return good;
}

/* What comes now is drawn on no sheet, whatever fits. */
static gboolean is_full(const struct dividing *d)
{
    return d->sheets->len >= (d->division->counted ? DIVISION_MAX_SHEETS : DIVISION_MAX_FULL);
}

/* As many atoms to a sheet as it holds; an atom that is too large is broken up, and keeps its sheets to itself. */
static void divide(struct dividing *d, const GArray *nodes, enum grain grain)
{
    GArray *atoms = break_up(d, nodes, grain);
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint i = 0, count; i < atoms->len; i += MAX(count, 1)) {
        count = is_full(d) ? atoms->len - i : most_that_fit(d, atoms, i);
        take(open, atoms, i, MAX(count, 1));
        if (count > 0 || grain + 1 == GRAIN_COUNT)
            add_sheet(d, open);
        else
            divide(d, open, grain + 1);
    }
    g_array_unref(atoms);
}

/* ---- what is left over ---- */

/* The next sheet of few things that has room for those of this one; the number of sheets if there is none. */
static guint with_room(struct dividing *d, guint sheet, const gboolean *few, GArray *both)
{
    guint next = few[sheet] ? sheet + 1 : d->sheets->len;
    for (; next < d->sheets->len; next++) {
        if (!few[next])
            continue;
        g_array_set_size(both, 0);
        g_array_append_vals(both, sheet_at(d, sheet)->data, sheet_at(d, sheet)->len);
        g_array_append_vals(both, sheet_at(d, next)->data, sheet_at(d, next)->len);
        if (fits(d, both))
            break;
    }
    return next;
}

/* What is left over of one site shares a page with what is left over of others. */
static void pack_leftovers(struct dividing *d)
{
    g_autoptr(GArray) both = g_array_new(FALSE, FALSE, sizeof(int));
    g_autofree gboolean *few = g_new0(gboolean, d->sheets->len + 1);
    for (guint i = 0; i < d->sheets->len; i++)
        few[i] = are_few(d, sheet_at(d, i));
    for (guint i = 0; i < d->sheets->len; i++) {
        guint next = with_room(d, i, few, both);
        if (next == d->sheets->len)
            continue;
        g_array_set_size(sheet_at(d, next), 0);
        g_array_append_vals(sheet_at(d, next), both->data, both->len);
        g_array_index(d->sheets, struct atom, next).packed = TRUE;
        g_array_set_size(sheet_at(d, i), 0);
    }
}

/* ---- all of it ---- */

/* Its things are at home on the next sheet, which has a title. */
static void settle_sheet(struct dividing *d, const GArray *nodes, gboolean packed)
{
    int sheet = (int)d->division->titles->len;
    g_autofree gboolean *in = g_new0(gboolean, d->units.count + 1);
    for (guint i = 0; i < nodes->len; i++) {
        int node = g_array_index(nodes, int, i);
        d->division->homes.node[node] = sheet;
        in[d->units.of_node[node]] = TRUE;
        for (int zone = network_node(d->network, node)->zone; zone >= 0; zone = network_zone(d->network, zone)->parent)
            if (d->division->homes.zone[zone] < 0)
                d->division->homes.zone[zone] = sheet;
    }
    g_ptr_array_add(d->division->titles, division_name(d->network, &d->units, in, packed));
}

static void start(struct dividing *d)
{
    const struct network *n = d->network;
    for (guint i = 0; i < n->nodes->len; i++) {
        int unit = d->units.of_node[i];
        d->division->homes.node[i] = unit >= 0 && d->units.overview[unit] ? 0 : -1;
        d->trial_node[i] = 2;
    }
    for (guint i = 0; i < n->zones->len; i++) {
        int unit = d->units.of_zone[i];
        d->division->homes.zone[i] = unit >= 0 && d->units.overview[unit] ? 0 : -1;
        d->trial_zone[i] = 2;
    }
    g_array_set_size(d->sheets, 0);
}

static void divide_all(struct dividing *d)
{
    g_autoptr(GArray) nodes = g_array_new(FALSE, FALSE, sizeof(int));
    start(d);
    for (int band = 0; band < BAND_COUNT; band++)
        for (int i = 0; i < (int)d->network->nodes->len; i++) {
            int unit = d->units.of_node[i];
            if (unit < 0 || d->units.overview[unit])
                continue;
            if ((int)d->request->bands->node[i] == band)
                g_array_append_val(nodes, i);
        }
    divide(d, nodes, GRAIN_PARTS);
}

/* A zone without devices is drawn where the zone is that it stands in. */
static void home_empty_zones(struct dividing *d)
{
    int *home = d->division->homes.zone;
    for (int z = 0; z < (int)d->network->zones->len; z++)
        for (int up = network_zone(d->network, z)->parent; home[z] < 0 && up >= 0; up = network_zone(d->network, up)->parent)
            home[z] = home[up];
}

/* Sheets of one name are numbered. */
static void number_titles(GPtrArray *titles)
{
    for (guint i = 1; i < titles->len; i++) {
        guint same = 0;
        g_autofree char *name = g_strdup(g_ptr_array_index(titles, i));
        for (guint k = i; k < titles->len; k++)
            same += g_strcmp0(g_ptr_array_index(titles, k), name) == 0;
        if (same < 2)
            continue;
        guint number = 1;
        for (guint k = i; k < titles->len; k++)
            if (g_strcmp0(g_ptr_array_index(titles, k), name) == 0) {
                g_free(g_ptr_array_index(titles, k));
                g_ptr_array_index(titles, k) = g_strdup_printf("%s (%u of %u)", name, number++, same);
            }
    }
}

static void name_parts(struct dividing *d)
{
    for (int p = 0; p < d->units.parts; p++) {
        g_autofree gboolean *in = g_new0(gboolean, d->units.count + 1);
        for (int k = 0; k < d->units.count; k++)
            in[k] = d->units.part[k] == p;
        g_ptr_array_add(d->division->part_names, division_name(d->network, &d->units, in, FALSE));
    }
    d->division->parts = d->units.parts;
    for (guint i = 0; i < d->network->nodes->len; i++)
        d->division->part[i] = d->units.of_node[i] >= 0 ? d->units.part[d->units.of_node[i]] : -1;
}

static void drop_surplus(struct division *v, const struct network *n)
{
    if (v->titles->len <= DIVISION_MAX_SHEETS)
        return;
    for (guint i = 0; i < n->nodes->len; i++)
        if (v->homes.node[i] >= DIVISION_MAX_SHEETS)
            v->homes.node[i] = -1;
    for (guint i = 0; i < n->zones->len; i++)
        if (v->homes.zone[i] >= DIVISION_MAX_SHEETS)
            v->homes.zone[i] = -1;
    g_ptr_array_set_size(v->titles, DIVISION_MAX_SHEETS);
}

struct division *division_new(const struct division_request *request)
{
    const struct network *n = request->bands->network;
    struct division *v = g_new0(struct division, 1);
    v->homes = (struct homes){g_new(int, n->nodes->len + 1), g_new(int, n->zones->len + 1)};
    v->part = g_new(int, n->nodes->len + 1);
    v->part_names = g_ptr_array_new_with_free_func(g_free);
    v->titles = g_ptr_array_new_with_free_func(g_free);
    struct dividing d = {.request = request, .network = n, .division = v, .sheets = atoms_new(), .trial_node = g_new(int, n->nodes->len + 1), .trial_zone = g_new(int, n->zones->len + 1)};
    division_units_init(&d.units, request->bands);
    divide_all(&d);
    if (d.sheets->len >= DIVISION_MAX_FULL) {
        v->counted = TRUE;
        divide_all(&d);
    }
    if (d.sheets->len <= DIVISION_MAX_SHEETS) /* otherwise the last is what no sheet is drawn for */
        pack_leftovers(&d);
    g_ptr_array_add(v->titles, g_strdup("Overview"));
    for (guint i = 0; i < d.sheets->len; i++)
        if (sheet_at(&d, i)->len > 0)
            settle_sheet(&d, sheet_at(&d, i), g_array_index(d.sheets, struct atom, i).packed);
    home_empty_zones(&d);
    name_parts(&d);
    drop_surplus(v, n);
    number_titles(v->titles);
    division_units_clear(&d.units);
    g_array_unref(d.sheets);
    g_free(d.trial_node);
    g_free(d.trial_zone);
    return v;
}

void division_free(struct division *v)
{
    if (!v)
        return;
    g_free(v->homes.node);
    g_free(v->homes.zone);
    g_free(v->part);
    g_ptr_array_unref(v->part_names);
    g_ptr_array_unref(v->titles);
    g_free(v);
}
