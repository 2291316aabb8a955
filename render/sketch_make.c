/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sketch_make.h"

#include "sketch_groups.h"
#include "sketch_links.h"
#include "sketch_stubs.h"

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

struct sketch *sketch_make(const struct sketch_request *request)
{
    const struct network *n = request->bands->network;
    struct making m = {.request = request, .network = n, .sketch = sketch_new(n, request->measure), .bands = request->bands};
    stand_ins_init(&m.ends, n);
    add_things(&m);
    add_notes(&m);
    sketch_add_stubs(m.sketch, &m.ends, request);
    sketch_wire_links(m.sketch, &m.ends);
    sketch_make_combs(m.sketch);
    stand_ins_clear(&m.ends);
    return m.sketch;
}
