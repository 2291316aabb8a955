/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sketch_make.h"

#include "sketch_groups.h"
#include "sketch_links.h"

#define MANY_STUBS 12 /* more are drawn one for a zone, or for a page that they lead to */

struct making {
    const struct sketch_request *request;
    const struct network *network;
    struct sketch *sketch;
    const struct bands *bands;
    struct stand_ins ends;
};

static int frame_for(struct making *m, int zone)
{
    return sketch_frame_of(m->sketch, &m->ends, m->bands, zone);
}

static void add_things(struct making *m)
{
    const struct network *n = m->network;
    const struct homes *homes = m->request->homes;
    struct groups g;
    groups_init(&g, n, homes->node, m->request->sheet, m->request->folding);
    g_autoptr(GHashTable) cards = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < n->zones->len; i++)
        if (homes->zone[i] == m->request->sheet && g.zone[i] < 0)
            frame_for(m, (int)i);
    for (int i = 0; i < (int)n->nodes->len; i++) {
        if (homes->node[i] != m->request->sheet || !sketch_draws_node(n, i))
            continue;
        int zone = network_node(n, i)->zone, group = g.node[i];
        gboolean in_folded = zone >= 0 && g.zone[zone] >= 0;
        int frame = frame_for(m, in_folded ? network_zone(n, zone)->parent : zone);
        enum band band = m->bands->node[i];
        int item;
        gpointer known;
        if (group < 0)
            item = sketch_add_node(m->sketch, i, frame, band);
        else if (g_hash_table_lookup_extended(cards, GINT_TO_POINTER(group), NULL, &known))
            item = GPOINTER_TO_INT(known);
        else {
            char *text = groups_text(n, &g, group);
            item = sketch_add_card(m->sketch, in_folded ? CARD_COUNTS : CARD_GROUP, text, network_node(n, i)->class, -1, frame, band);
            g_hash_table_insert(cards, GINT_TO_POINTER(group), GINT_TO_POINTER(item));
        }
        if (group >= 0)
            g_array_append_val(sketch_item(m->sketch, item)->card->members, i);
        m->ends.node[i] = (struct sketch_end){FALSE, item};
        if (in_folded)
            m->ends.zone[zone] = m->ends.node[i];
    }
    groups_clear(&g);
}

/* Where its zone is drawn, otherwise on the first sheet. */
static int home_of_note(const struct making *m, const struct note *t)
{
    int home = t->zone >= 0 && sketch_draws_zone(m->network, t->zone) ? m->request->homes->zone[t->zone] : 0;
    return MAX(home, 0);
}

static void add_notes(struct making *m)
{
    const struct network *n = m->network;
    for (int i = 0; i < (int)n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        if (!sketch_draws_note(t) || home_of_note(m, t) != m->request->sheet)
            continue;
        int frame = frame_for(m, t->zone);
        sketch_add_note(m->sketch, i, frame, frame >= 0 ? sketch_frame(m->sketch, frame)->band : BAND_NOTES);
    }
}

/* ---- lines that lead to other sheets ---- */

static int home_of(const struct making *m, const struct link_end *end)
{
    if (end->type == ELEMENT_NODE && sketch_draws_node(m->network, end->index))
        return m->request->homes->node[end->index];
    if (end->type == ELEMENT_ZONE && sketch_draws_zone(m->network, end->index))
        return m->request->homes->zone[end->index];
    return -2;
}

static struct sketch_end *stand_in(struct making *m, const struct link_end *end)
{
    return end->type == ELEMENT_NODE ? &m->ends.node[end->index] : &m->ends.zone[end->index];
}

static enum band band_of_end(const struct making *m, const struct link_end *end)
{
    return end->type == ELEMENT_ZONE ? m->bands->zone[end->index] : m->bands->node[end->index];
}

/* The end that leads away: 0 or 1, -1 if the link stays here or has nothing to do with this sheet. */
static int leaving_end(struct making *m, const struct link *l)
{
    if (!sketch_draws_link(l))
        return -1;
    int sheet = m->request->sheet;
    for (int e = 0; e < 2; e++)
        if (home_of(m, &l->ends[1 - e]) == sheet && home_of(m, &l->ends[e]) >= -1 && home_of(m, &l->ends[e]) != sheet)
            return e;
    return -1;
}

static int top_of_end(const struct making *m, const struct link_end *end)
{
    int zone = end->type == ELEMENT_ZONE ? end->index : network_node(m->network, end->index)->zone;
    return zone >= 0 ? m->bands->top[zone] : -1;
}

/* What one stub stands for: the far thing itself; where there are many, the zone that they are in, or all of a page. */
enum merging { MERGE_NONE, MERGE_ZONES, MERGE_PAGES };

static char *key_of(const struct making *m, const struct link_end *far, enum band band, enum merging merging)
{
    int top = top_of_end(m, far), home = home_of(m, far);
    if (merging == MERGE_PAGES)
        return g_strdup_printf("p%d %d", home, band);
    if (merging == MERGE_ZONES && top >= 0)
        return g_strdup_printf("z%d %d %d", top, home, band);
    return g_strdup_printf("%c%d", far->type == ELEMENT_ZONE ? 'b' : 'n', far->index);
}

static char *stub_text(const struct making *m, const struct link_end *far, enum merging merging)
{
    int home = home_of(m, far), top = top_of_end(m, far);
    g_autofree char *name = NULL;
    if (merging == MERGE_PAGES)
        name = g_strdup("Other devices");
    else if (merging == MERGE_ZONES && top >= 0)
        name = element_title(m->network, (struct element){ELEMENT_ZONE, top});
    else if (far->type == ELEMENT_NODE)
        name = g_strdup(network_node(m->network, far->index)->name);
    else
        name = element_title(m->network, (struct element){far->type, far->index});
    return home >= 0 ? g_strdup_printf("%s\npage %d", name, home + 1) : g_strdup_printf("%s\nnot drawn", name);
}

static enum band band_of_stub(const struct making *m, const struct link *l, int leaving)
{
    return band_of_end(m, &l->ends[leaving]) > band_of_end(m, &l->ends[1 - leaving]) ? BAND_STUBS_BELOW : BAND_STUBS_ABOVE;
}

static enum merging choose_merging(struct making *m, const GArray *leaving)
{
    enum merging merging = MERGE_NONE;
    for (; merging < MERGE_PAGES; merging++) {
        g_autoptr(GHashTable) keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        for (guint i = 0; i < leaving->len; i++) {
            const struct link *l = network_link(m->network, g_array_index(leaving, int, i));
            int e = leaving_end(m, l);
            g_hash_table_add(keys, key_of(m, &l->ends[e], band_of_stub(m, l, e), merging));
        }
        if (g_hash_table_size(keys) <= MANY_STUBS)
            break;
    }
    return merging;
}

static void add_stubs(struct making *m)
{
    const struct network *n = m->network;
    g_autoptr(GArray) leaving = g_array_new(FALSE, FALSE, sizeof(int));
    g_autoptr(GHashTable) stubs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < (int)n->links->len; i++)
        if (leaving_end(m, network_link(n, i)) >= 0)
            g_array_append_val(leaving, i);
    enum merging merging = choose_merging(m, leaving);
    for (guint i = 0; i < leaving->len; i++) {
        const struct link *l = network_link(n, g_array_index(leaving, int, i));
        int e = leaving_end(m, l);
        const struct link_end *far = &l->ends[e];
        if (stand_in(m, far)->index >= 0)
            continue;
        enum band band = band_of_stub(m, l, e);
        g_autofree char *key = key_of(m, far, band, merging);
        gpointer known;
        int item;
        if (g_hash_table_lookup_extended(stubs, key, NULL, &known))
            item = GPOINTER_TO_INT(known);
        else {
            item = sketch_add_card(m->sketch, CARD_STUB, stub_text(m, far, merging), CLASS_UNKNOWN, home_of(m, far), -1, band);
            if (merging == MERGE_NONE)
                sketch_item(m->sketch, item)->card->about = (struct element){far->type, far->index};
            g_hash_table_insert(stubs, g_steal_pointer(&key), GINT_TO_POINTER(item));
        }
        *stand_in(m, far) = (struct sketch_end){FALSE, item};
    }
}

struct sketch *sketch_make(const struct sketch_request *request)
{
    const struct network *n = request->bands->network;
    struct making m = {.request = request, .network = n, .sketch = sketch_new(n, request->measure), .bands = request->bands};
    stand_ins_init(&m.ends, n);
    add_things(&m);
    add_notes(&m);
    add_stubs(&m);
    sketch_wire_links(m.sketch, &m.ends);
    sketch_make_combs(m.sketch);
    stand_ins_clear(&m.ends);
    return m.sketch;
}
