/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "element_caption.h"

#include "text.h"

#define UNCERTAIN 0.5

static char *end_name(const struct network *n, const struct link_end *end)
{
    return end->type == ELEMENT_NONE ? g_strdup("a loose end") : element_title(n, (struct element){end->type, end->index});
}

static char *link_caption(const struct network *n, const struct link *l)
{
    g_autofree char *from = end_name(n, &l->ends[0]), *to = end_name(n, &l->ends[1]), *label = text_one_line(l->label, 60);
    const char *what = l->flags & LINK_BOUNDARY ? "Boundary line" : "Line";
    return *label ? g_strdup_printf("%s – %s from %s to %s", label, what, from, to) : g_strdup_printf("%s from %s to %s", what, from, to);
}

char *element_caption(const struct network *n, struct element e)
{
    g_autofree char *title = element_title(n, e);
    if (e.type == ELEMENT_NODE) {
        const struct node *v = network_node(n, e.index);
        return g_strdup_printf("%s – %s%s", title, class_info(v->class)->title, v->confidence < UNCERTAIN ? " (uncertain)" : "");
    }
    if (e.type == ELEMENT_LINK)
        return link_caption(n, network_link(n, e.index));
    return g_strdup_printf("%s – %s", title, e.type == ELEMENT_ZONE ? "Zone" : "Text");
}
