/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plans.h"

#include "canvas.h"
#include "error.h"

GPtrArray *plans_make(const struct network *n, enum layout layout, GError **error)
{
    struct canvas *canvas = canvas_new_to_measure();
    struct measure measure = canvas_measure(canvas);
    gboolean empty = n->nodes->len + n->zones->len + n->notes->len == 0;
    gboolean kept = layout == LAYOUT_KEPT || (layout == LAYOUT_AUTO && (n->has_geometry || empty));
    GPtrArray *plans = NULL;
    if (kept && !n->has_geometry && !empty)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS, "%s: it states no positions to keep; use --layout tiered", n->path);
    else
        plans = kept ? layout_kept(n, &measure, error) : layout_tiered(n, &measure, error);
    canvas_free(canvas);
    return plans;
}
