/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "resolve.h"

#include "declarations.h"
#include "text.h"

#include <string.h>

/* The first line of the label; without one, what it is and its id. */
static const char *short_name(struct network *n, const struct node *v)
{
    if (!text_is_blank(v->label))
        return network_printf(n, "%.*s", (int)strcspn(v->label, "\n"), v->label);
    if (v->class != CLASS_UNKNOWN)
        return network_printf(n, "%s %s", class_info(v->class)->title, v->origin.id);
    return network_printf(n, "shape %s", v->origin.id);
}

static void name_nodes(struct network *n)
{
    for (guint i = 0; i < n->nodes->len; i++)
        network_node(n, i)->name = short_name(n, network_node(n, i));
}

static gboolean resolve_all(struct resolving *r, GError **error)
{
    resolve_structure(r);
    resolve_containment(r);
    resolve_links(r);
    resolve_captions(r);
    resolve_glue(r);
    if (r->network->has_geometry)
        resolve_beside(r);
    if (!declarations_match(r, error))
        return FALSE;
    resolve_recognition(r);
    name_nodes(r->network);
    resolve_facts(r);
    resolve_waivers(r);
    return declarations_state(r, error) && network_verify(r->network, error);
}

struct network *resolve_drawing_with(const struct drawing *drawing, const struct sidecar *sidecar, GError **error)
{
    struct network *n = network_new(drawing->path, drawing->sha256, drawing->format);
    struct resolving r = {.drawing = drawing, .network = n, .sidecar = sidecar, .declared = declarations_new(),
                          .element_of_shape = g_new0(struct element, drawing->shapes->len + 1)};
    diagnostics_append(n->diagnostics, drawing->diagnostics);
    gboolean ok = resolve_all(&r, error);
    g_free(r.element_of_shape);
    g_array_unref(r.declared);
    if (!ok)
        g_clear_pointer(&n, network_free);
    return n;
}

struct network *resolve_drawing(const struct drawing *drawing, GError **error)
{
    return resolve_drawing_with(drawing, NULL, error);
}
