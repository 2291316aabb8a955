/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "loose.h"

#include "junctions.h"
#include "nearest.h"

#include <string.h>

static gboolean both_loose(const struct link *l)
{
    return l->ends[0].type == ELEMENT_NONE && l->ends[1].type == ELEMENT_NONE;
}

static double length_of(const struct link *l)
{
    return l->ends[0].has_point && l->ends[1].has_point ? point_distance(l->ends[0].point, l->ends[1].point) : 0;
}

static gboolean speaks_of_boundary(const char *label)
{
    static const char *const words[] = {"boundary", "demarc", "responsib", "perimeter", "managed by"};
    g_autofree char *folded = g_utf8_casefold(label, -1);
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (strstr(folded, words[i]))
            return TRUE;
    return FALSE;
}

/* The boxes of all legends. To be g_array_unref()d. */
static GArray *list_legends(const struct network *n)
{
    GArray *legends = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < (int)n->zones->len; i++)
        if (network_zone(n, i)->flags & ELEMENT_LEGEND)
            g_array_append_val(legends, i);
    return legends;
}

/* A sample: "dashed: planned". */
static gboolean is_in_one_of(const struct network *n, const GArray *legends, const struct link *l)
{
    for (guint i = 0; l->ends[0].has_point && l->ends[1].has_point && i < legends->len; i++) {
        const struct zone *z = network_zone(n, g_array_index(legends, int, i));
        if (z->origin.page == l->origin.page && box_contains_point(z->box, l->ends[0].point) && box_contains_point(z->box, l->ends[1].point))
            return TRUE;
    }
    return FALSE;
}

/* A line that joins nothing: a sample, a boundary, a divider, or a link that lost both its ends. */
static void judge_free_line(struct resolving *r, int index, const GArray *legends)
{
    struct network *n = r->network;
    struct link *l = network_link(n, index);
    const struct connector *c = drawing_connector(r->drawing, index);
    gboolean arrows = c->ends[0].arrow != ARROW_NONE || c->ends[1].arrow != ARROW_NONE;
    gboolean dashed = (c->flags & CONNECTOR_DASHED) != 0;
    if (is_in_one_of(n, legends, l)) {
        l->flags |= LINK_DECORATION;
        l->element_flags |= ELEMENT_LEGEND;
        network_add_word(n, &l->because, "a sample line in the legend");
    } else if (speaks_of_boundary(l->label) || (dashed && !arrows && length_of(l) > 80)) {
        l->flags |= LINK_BOUNDARY;
        network_add_word(n, &l->because, "joins nothing and is drawn as a boundary");
        diagnostics_add(n->diagnostics, "boundary-line", DIAGNOSTIC_INFO, FALSE, l->origin.page, l->origin.id,
                        "a line that joins nothing: treated as a boundary, not as a connection");
    } else if (!(c->flags & CONNECTOR_ROUTABLE) && !arrows) {
        l->flags |= LINK_DECORATION;
        diagnostics_add(n->diagnostics, "plain-line", DIAGNOSTIC_INFO, FALSE, l->origin.page, l->origin.id,
                        "a plain line that joins nothing: treated as decoration");
    } else
        diagnostics_add(n->diagnostics, "loose-line", DIAGNOSTIC_WARNING, TRUE, l->origin.page, l->origin.id,
                        "neither end of this line is joined to a shape: join both ends, or delete it");
}

static void report_loose_end(struct resolving *r, struct grid **nodes, int index, int which)
{
    struct network *n = r->network;
    const struct link *l = network_link(n, index);
    struct nearest c = nodes && l->ends[which].has_point ? nearest_node(n, nodes[l->origin.page], l->ends[which].point, l->ends[1 - which].type == ELEMENT_NODE ? l->ends[1 - which].index : -1)
                                                  : (struct nearest){.node = -1};
    if (c.node < 0) {
        diagnostics_add(n->diagnostics, "loose-end", DIAGNOSTIC_WARNING, TRUE, l->origin.page, l->origin.id,
                        "the %s of this line joins nothing: join it to the shape that it belongs to", which ? "end" : "start");
        return;
    }
    g_autofree char *name = element_title(n, (struct element){ELEMENT_NODE, c.node});
    diagnostics_add(n->diagnostics, "loose-end", DIAGNOSTIC_WARNING, TRUE, l->origin.page, l->origin.id,
                    "the %s of this line joins nothing; the nearest shape is “%s”, %.0f mm away: join it to the shape that it "
                    "belongs to", which ? "end" : "start", name, c.distance * 25.4 / 72);
}

/* A line that joins nothing itself and on which several end: a bus. Its parts between them are links of their own. */
static void judge_bus(struct resolving *r, int index, int taps)
{
    struct network *n = r->network;
    struct link *l = network_link(n, index);
    l->flags |= LINK_DECORATION | LINK_BUS;
    for (guint i = r->drawing->connectors->len; i < n->links->len; i++) {
        struct link *part = network_link(n, i);
        part->flags |= part->origin.method == METHOD_INFERRED && part->origin.shape == index ? LINK_BUS : 0;
    }
    network_add_word(n, &l->because, "a bus: its parts join what ends on it");
    diagnostics_add(n->diagnostics, "line-as-bus", DIAGNOSTIC_INFO, TRUE, l->origin.page, l->origin.id,
                    "neither end of this line joins anything, and %d lines end on it: treated as a bus that joins them", taps);
}

void loose_judge(struct resolving *r, struct grid **nodes, const GArray *tapped)
{
    g_autofree int *taps = g_new0(int, r->drawing->connectors->len + 1);
    g_autoptr(GArray) legends = list_legends(r->network);
    for (guint i = 0; i < tapped->len; i++)
        taps[g_array_index(tapped, struct tapped, i).through]++;
    for (guint i = 0; i < r->drawing->connectors->len; i++) {
        const struct link *l = network_link(r->network, i);
        if (l->flags & LINK_DECORATION)
            continue;
        if (both_loose(l) && taps[i] > 1)
            judge_bus(r, (int)i, taps[i]);
        else if (both_loose(l))
            judge_free_line(r, (int)i, legends);
        else
            for (int e = 0; e < 2; e++)
                if (l->ends[e].type == ELEMENT_NONE)
                    report_loose_end(r, nodes, (int)i, e);
    }
}
