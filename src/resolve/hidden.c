/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is in the file and cannot be seen: on a hidden layer, hidden itself, or inside something folded. It is part of the network
 * as read, and what rests on it says so, because whoever gets the drawing does not see it.
 */
#include "stages.h"

static void report(struct resolving *r, struct element e)
{
    struct network *n = r->network;
    const struct origin *o = element_origin(n, e);
    gboolean line = e.type == ELEMENT_LINK;
    int layer = o->shape < 0 ? -1 : line ? drawing_connector(r->drawing, o->shape)->layer : drawing_shape(r->drawing, o->shape)->layer;
    g_autofree char *name = element_title(n, e);
    g_autofree char *where = layer >= 0 && !drawing_layer(r->drawing, layer)->visible
                                 ? g_strdup_printf(" on layer '%s'", drawing_layer(r->drawing, layer)->name)
                                 : g_strdup("");
    diagnostics_add(n->diagnostics, "hidden-shape", DIAGNOSTIC_WARNING, TRUE, o->page, o->id,
                    "“%s” is hidden%s: it is analysed, but whoever gets the drawing does not see it", name, where);
}

void resolve_hidden(struct resolving *r)
{
    const struct network *n = r->network;
    for (guint i = 0; i < n->zones->len; i++)
        if (network_zone(n, i)->flags & ELEMENT_HIDDEN)
            report(r, (struct element){ELEMENT_ZONE, (int)i});
    for (guint i = 0; i < n->nodes->len; i++)
        if (network_node(n, i)->flags & ELEMENT_HIDDEN)
            report(r, (struct element){ELEMENT_NODE, (int)i});
    for (guint i = 0; i < n->links->len; i++)
        if (network_link(n, i)->element_flags & ELEMENT_HIDDEN && network_link(n, i)->origin.method == METHOD_DRAWN)
            report(r, (struct element){ELEMENT_LINK, (int)i});
}
