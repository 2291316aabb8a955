/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overview.h"

#include "counts.h"
#include "sketch_links.h"

#define TOO_FEW 2 /* to be counted */

struct making {
    const struct network *network;
    const struct division *division;
    enum overview_detail detail;
    struct sketch *sketch;
    const struct bands *bands;
    GHashTable *boxes; /* key -> struct box_of * */
    GPtrArray *in_order;
    struct stand_ins ends;
};

/* A box and what is counted in it. */
struct box_of {
    int frame, key;
    enum band band;
    GArray *shown, *counted; /* int, nodes */
    gboolean on_sheet[DIVISION_MAX_SHEETS + 1]; /* that draws any of it */
    gboolean undrawn;
};

static void free_box(gpointer data)
{
    struct box_of *b = data;
    g_array_unref(b->shown);
    g_array_unref(b->counted);
    g_free(b);
}

static gboolean is_full(const struct making *m, int node)
{
    return m->division->homes.node[node] == 0;
}

/* ---- what the overview draws in full ---- */

static int frame_for(struct making *m, int zone)
{
    return sketch_frame_of(m->sketch, &m->ends, m->bands, zone);
}

static void add_full(struct making *m)
{
    const struct network *n = m->network;
    for (int z = 0; z < (int)n->zones->len; z++)
        if (m->division->homes.zone[z] == 0)
            frame_for(m, z);
    for (int i = 0; i < (int)n->nodes->len; i++) {
        if (!is_full(m, i) || !sketch_draws_node(n, i))
            continue;
        int zone = network_node(n, i)->zone;
        enum band band = m->bands->node[i];
        m->ends.node[i] = (struct sketch_end){FALSE, sketch_add_node(m->sketch, i, frame_for(m, zone), band)};
    }
}

static void add_notes(struct making *m)
{
    const struct network *n = m->network;
    for (int i = 0; i < (int)n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        gboolean framed = t->zone >= 0 && sketch_draws_zone(n, t->zone);
        if (!sketch_draws_note(t) || (framed && m->division->homes.zone[t->zone] > 0))
            continue;
        int frame = framed && m->division->homes.zone[t->zone] == 0 ? frame_for(m, t->zone) : -1;
        sketch_add_note(m->sketch, i, frame, frame >= 0 ? sketch_frame(m->sketch, frame)->band : BAND_NOTES);
    }
}

/* ---- boxes ---- */

static int key_of(const struct making *m, int node)
{
    const struct node *v = network_node(m->network, node);
    int part = m->division->part[node];
    switch (m->detail) {
    case OVERVIEW_ZONES: return v->zone >= 0 ? m->bands->top[v->zone] : (int)m->network->zones->len + part;
    case OVERVIEW_SHEETS: return m->division->homes.node[node];
    default: return part;
    }
}

static const char *title_of(const struct making *m, int node, int key)
{
    if (m->detail == OVERVIEW_SHEETS)
        return key >= 0 ? g_ptr_array_index(m->division->titles, key) : "Not drawn in full";
    return g_ptr_array_index(m->division->part_names, m->division->part[node]);
}

static struct box_of *box_for(struct making *m, int node)
{
    int key = key_of(m, node);
    struct box_of *b = g_hash_table_lookup(m->boxes, GINT_TO_POINTER(key + 2));
    if (b)
        return b;
    b = g_new0(struct box_of, 1);
    b->key = key;
    b->band = m->bands->node[node];
    b->shown = g_array_new(FALSE, FALSE, sizeof(int));
    b->counted = g_array_new(FALSE, FALSE, sizeof(int));
    int zone = network_node(m->network, node)->zone;
    if (m->detail == OVERVIEW_ZONES && zone >= 0)
        b->frame = frame_for(m, m->bands->top[zone]);
    else if (m->detail == OVERVIEW_ZONES)
        b->frame = -1;
    else
        b->frame = sketch_add_frame(m->sketch, -1, title_of(m, node, key), -1, b->band);
    g_hash_table_insert(m->boxes, GINT_TO_POINTER(key + 2), b);
    g_ptr_array_add(m->in_order, b);
    return b;
}

/* An assessor looks for each of these by itself. */
static gboolean is_shown(const struct making *m, int node)
{
    const struct node *v = network_node(m->network, node);
    if (m->detail >= OVERVIEW_COUNTS)
        return FALSE;
    return m->bands->outward[node] || node_has_role(v, ROLE_SECURITY);
}

static void sort_nodes(struct making *m)
{
    for (int i = 0; i < (int)m->network->nodes->len; i++) {
        if (is_full(m, i) || !sketch_draws_node(m->network, i))
            continue;
        struct box_of *b = box_for(m, i);
        enum band band = m->bands->node[i];
        b->band = MIN(b->band, band); /* where the outermost of what is in it would stand */
        int home = m->division->homes.node[i];
        b->undrawn |= home < 0;
        if (home > 0)
            b->on_sheet[home] = TRUE;
        if (is_shown(m, i))
            g_array_append_val(b->shown, i);
        else
            g_array_append_val(b->counted, i);
    }
}

static int first_sheet(const struct box_of *b)
{
    for (int i = 0; i <= DIVISION_MAX_SHEETS; i++)
        if (b->on_sheet[i])
            return i;
    return -1;
}

/* "page 4", "pages 2 to 3", "pages 2 to 3 and 8": what is left over of a site may stand far from the rest of it. */
static char *pages_text(const struct box_of *b)
{
    g_autoptr(GPtrArray) runs = g_ptr_array_new_with_free_func(g_free);
    gboolean several = FALSE;
    for (int i = 0, end; i <= DIVISION_MAX_SHEETS; i = end + 1) {
        for (end = i; b->on_sheet[i] && end < DIVISION_MAX_SHEETS && b->on_sheet[end + 1];)
            end++;
        if (!b->on_sheet[i])
            continue;
        several |= end > i || runs->len > 0;
        g_ptr_array_add(runs, end > i ? g_strdup_printf("%d to %d", i + 1, end + 1) : g_strdup_printf("%d", i + 1));
    }
    GString *text = g_string_new(several ? "pages" : "page");
    for (guint i = 0; i < runs->len; i++)
        g_string_append_printf(text, "%s %s", i == 0 ? "" : i + 1 == runs->len ? " and" : ",", (const char *)g_ptr_array_index(runs, i));
    return g_string_free(text, FALSE);
}

static char *card_text(const struct making *m, const struct box_of *b)
{
    g_autofree char *counts = counts_text(m->network, b->counted);
    if (first_sheet(b) < 0)
        return g_strdup_printf("%s\nnot drawn in full", counts);
    g_autofree char *pages = pages_text(b);
    return g_strdup_printf("%s\n%s%s", counts, b->undrawn ? "in part: " : "", pages);
}

static void add_box(struct making *m, const struct box_of *b)
{
    if (b->frame >= 0)
        sketch_frame(m->sketch, b->frame)->band = b->band;
    for (guint i = 0; i < b->shown->len; i++) {
        int node = g_array_index(b->shown, int, i);
        m->ends.node[node] = (struct sketch_end){FALSE, sketch_add_node(m->sketch, node, b->frame, b->band)};
    }
    for (guint i = 0; b->counted->len <= TOO_FEW && m->detail <= OVERVIEW_PARTS && i < b->counted->len; i++) {
        int node = g_array_index(b->counted, int, i);
        m->ends.node[node] = (struct sketch_end){FALSE, sketch_add_node(m->sketch, node, b->frame, b->band)};
    }
    if (b->counted->len == 0 || (b->counted->len <= TOO_FEW && m->detail <= OVERVIEW_PARTS))
        return;
    int item = sketch_add_card(m->sketch, CARD_COUNTS, card_text(m, b), CLASS_UNKNOWN, first_sheet(b), b->frame, b->band);
    struct plan_card *card = sketch_item(m->sketch, item)->card;
    g_array_append_vals(card->members, b->counted->data, b->counted->len);
    if (m->detail == OVERVIEW_ZONES && b->frame >= 0)
        card->about = (struct element){ELEMENT_ZONE, b->key};
    for (guint i = 0; i < b->counted->len; i++)
        m->ends.node[g_array_index(b->counted, int, i)] = (struct sketch_end){FALSE, item};
}

struct sketch *overview_sketch(const struct bands *bands, const struct measure *measure, const struct division *division, enum overview_detail detail)
{
    const struct network *n = bands->network;
    struct making m = {.network = n, .division = division, .detail = detail, .sketch = sketch_new(n, measure),
                       .bands = bands, .boxes = g_hash_table_new(g_direct_hash, g_direct_equal),
                       .in_order = g_ptr_array_new_with_free_func(free_box)};
    stand_ins_init(&m.ends, n);
    add_full(&m);
    sort_nodes(&m);
    for (guint i = 0; i < m.in_order->len; i++)
        add_box(&m, g_ptr_array_index(m.in_order, i));
    add_notes(&m);
    sketch_wire_links(m.sketch, &m.ends);
    sketch_make_combs(m.sketch);
    stand_ins_clear(&m.ends);
    g_hash_table_unref(m.boxes);
    g_ptr_array_unref(m.in_order);
    return m.sketch;
}
