/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Connectors become links, one each, with the same index; their ends are glued in glue.c.
 */
#include "stages.h"
#include "text.h"

static const char *joined_label(struct network *n, const struct connector *c)
{
    const char *parts[] = {c->label, c->ends[0].label, c->ends[1].label};
    const char *out = "";
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        if (!text_is_blank(parts[i]))
            out = *out ? network_printf(n, "%s\n%s", out, parts[i]) : network_string(n, parts[i]);
    return out;
}

static struct link link_of(struct resolving *r, const struct connector *c, int index)
{
    struct network *n = r->network;
    struct link l = {.origin = {.page = c->page, .id = network_string(n, c->id), .line = c->line, .shape = index,
                                .method = METHOD_DRAWN, .how = "", .tooltip = network_string(n, c->tooltip),
                                .tags = network_string(n, drawing_property(r->drawing, c->properties, "tags"))},
                     .label = joined_label(n, c), .stroke = c->style.stroke};
    l.flags = (c->flags & CONNECTOR_DASHED ? LINK_DASHED : 0) | (c->flags & CONNECTOR_DIRECTED ? LINK_DIRECTED : 0) |
              (c->flags & CONNECTOR_ROUTED ? LINK_ROUTED : 0) | (c->flags & CONNECTOR_CURVED ? LINK_CURVED : 0);
    l.element_flags = (c->flags & CONNECTOR_HIDDEN ? ELEMENT_HIDDEN : 0) |
                      (c->flags & CONNECTOR_BACKGROUND ? ELEMENT_BACKGROUND : 0);
    l.first_point = (int)n->points->len;
    l.points = c->points;
    if (c->points > 0)
        g_array_append_vals(n->points, drawing_point(r->drawing, c->first_point), (guint)c->points);
    for (int e = 0; e < 2; e++) {
        const struct connector_end *end = &c->ends[e];
        l.ends[e] = (struct link_end){.type = ELEMENT_NONE, .index = -1, .how = "", .point = end->point,
                                      .has_point = end->has_point, .arrow = end->arrow == ARROW_OPEN,
                                      .port = network_string(n, end->port)};
        if (!end->has_point && end->shape >= 0)
            l.ends[e].point = box_centre(drawing_shape(r->drawing, end->shape)->box);
        if (end->arrow == ARROW_CROSS)
            l.flags |= LINK_NOT_CONNECTED;
    }
    return l;
}

/* From a text or an ornament to itself: no reason to take either for a thing. */
static gboolean is_idle_loop(const struct resolving *r, const struct connector *c)
{
    return c->ends[0].shape >= 0 && c->ends[0].shape == c->ends[1].shape && r->element_of_shape[c->ends[0].shape].type == ELEMENT_NOTE;
}

static void set_apart(struct network *n, struct link *l)
{
    l->flags |= LINK_DECORATION;
    l->ends[0].has_point = l->ends[1].has_point = FALSE;
    diagnostics_add(n->diagnostics, "idle-loop", DIAGNOSTIC_INFO, FALSE, l->origin.page, l->origin.id,
                    "a line from a text or an ornament to itself: treated as decoration");
}

void resolve_links(struct resolving *r)
{
    for (guint i = 0; i < r->drawing->connectors->len; i++) {
        struct link l = link_of(r, drawing_connector(r->drawing, i), (int)i);
        if (is_idle_loop(r, drawing_connector(r->drawing, i)))
            set_apart(r->network, &l);
        g_array_append_val(r->network->links, l);
    }
}
