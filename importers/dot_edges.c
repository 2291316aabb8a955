/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edges of a graph become connectors.
 */
#include "dot_reading.h"

#include <string.h>

static const char *edge_id(struct dot_reading *r, Agraph_t *root, Agedge_t *edge)
{
    const char *own = dot_attribute(edge, "id");
    if (!*own)
        own = agnameof(edge) ? agnameof(edge) : "";
    g_autofree char *joined = g_strdup_printf("%s%s%s", agnameof(agtail(edge)), agisdirected(root) ? "->" : "--",
                                              agnameof(aghead(edge)));
    const char *base = *own ? own : joined;
    int count = GPOINTER_TO_INT(g_hash_table_lookup(r->edge_ids, base)) + 1;
    g_hash_table_insert(r->edge_ids, g_strdup(base), GINT_TO_POINTER(count));
    if (count == 1)
        return drawing_text(r->drawing, base, -1);
    g_autofree char *numbered = g_strdup_printf("%s#%d", base, count);
    return drawing_text(r->drawing, numbered, -1);
}

/* lhead and ltail say that an edge ends on a cluster; Graphviz takes no notice of one that the node does not lie in. */
static int end_shape(const struct dot_reading *r, Agedge_t *edge, int which)
{
    const char *cluster = dot_attribute(edge, which ? "lhead" : "ltail");
    Agnode_t *node = which ? aghead(edge) : agtail(edge);
    Agraph_t *sub = *cluster ? g_hash_table_lookup(r->clusters, cluster) : NULL;
    int shape = sub && agsubnode(sub, node, 0) ? dot_reading_recall(r, sub) : -1;
    return shape >= 0 ? shape : dot_reading_recall(r, node);
}

static void set_arrows(struct connector *c, Agraph_t *root, Agedge_t *edge)
{
    const char *dir = dot_attribute(edge, "dir"), *head = dot_attribute(edge, "arrowhead");
    gboolean directed = agisdirected(root) != 0;
    gboolean forward = *dir ? strcmp(dir, "forward") == 0 || strcmp(dir, "both") == 0 : directed;
    gboolean back = strcmp(dir, "back") == 0 || strcmp(dir, "both") == 0;
    c->ends[1].arrow = forward && strcmp(head, "none") != 0 ? ARROW_OPEN : ARROW_NONE;
    c->ends[0].arrow = back ? ARROW_OPEN : ARROW_NONE;
    if (directed && (!*dir || strcmp(dir, "forward") == 0))
        c->flags |= CONNECTOR_DIRECTED;
}

/* style=invis makes room in a layout; there is no connection. */
static gboolean is_layout_aid(struct dot_reading *r, Agedge_t *edge, const char *id)
{
    if (!dot_has_style(dot_attribute(edge, "style"), "invis"))
        return FALSE;
    diagnostics_add(r->drawing->diagnostics, "invisible-edge", DIAGNOSTIC_INFO, FALSE, r->page, id,
                    "an edge with style=invis: taken for a layout aid, not for a connection");
    return TRUE;
}

static void add_edge(struct dot_reading *r, Agraph_t *root, Agedge_t *edge)
{
    static const char *const ports[] = {"tailport", "headport"}, *const labels[] = {"taillabel", "headlabel"};
    struct connector c = connector_empty();
    c.id = edge_id(r, root, edge);
    if (is_layout_aid(r, edge, c.id))
        return;
    c.page = r->page;
    c.flags = CONNECTOR_ROUTABLE;
    const struct dot_names names = {.graph = agnameof(root), .object = c.id, .tail = agnameof(agtail(edge)),
                                    .head = agnameof(aghead(edge))};
    c.label = dot_reading_labels(r, dot_attribute(edge, "label"), dot_attribute(edge, "xlabel"), &names, NULL);
    c.tooltip = drawing_text(r->drawing, dot_either(edge, "tooltip", "edgetooltip"), -1);
    for (int e = 0; e < 2; e++) {
        c.ends[e].shape = end_shape(r, edge, e);
        c.ends[e].port = drawing_text(r->drawing, dot_attribute(edge, ports[e]), -1);
        c.ends[e].label = dot_reading_label(r, dot_attribute(edge, labels[e]), &names);
    }
    set_arrows(&c, root, edge);
    const char *style = dot_attribute(edge, "style");
    c.flags |= dot_has_style(style, "dashed") || dot_has_style(style, "dotted") ? CONNECTOR_DASHED : 0;
    c.style = dot_look(edge);
    c.properties = dot_reading_properties(r, root, AGEDGE, edge);
    drawing_add_connector(r->drawing, c);
}

void dot_edges_read(struct dot_reading *r, Agraph_t *root)
{
    for (Agnode_t *v = agfstnode(root); v; v = agnxtnode(root, v))
        for (Agedge_t *e = agfstout(root, v); e; e = agnxtout(root, e))
            add_edge(r, root, e);
}
