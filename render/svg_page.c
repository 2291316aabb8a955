/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc render --format svg`: one page of the drawing as an SVG file.
 */
#include "error.h"
#include "plans.h"
#include "svg.h"

static const struct plan *find_plan(const struct network *n, const GPtrArray *plans, int page, GError **error)
{
    for (guint i = 0; i < plans->len; i++) {
        const struct plan *plan = g_ptr_array_index(plans, i);
        if (page == 0 || plan->page == page - 1)
            return plan;
    }
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS, "%s: no page %d to draw", n->path, page);
    return NULL;
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out, GError **error)
{
    const struct network *n = report->network;
    struct marks marks = marks_number(n, report->reg);
    GPtrArray *plans = plans_make(n, &marks, options->layout, error);
    const struct plan *plan = plans ? find_plan(n, plans, options->page, error) : NULL;
    if (plan) {
        const struct fact *title = network_best_fact(n, FACT_TITLE);
        struct element_ids *ids = element_ids_new(n);
        struct scene_used used = {0};
        const struct svg_request request = {.network = n, .marks = &marks, .ids = ids, .prefix = "s", .attributes = "",
                                            .title = title ? title->value : "Network diagram"};
        g_autoptr(GString) text = g_string_new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg_plan(text, plan, &request, &used);
        g_byte_array_append(out, (const guint8 *)text->str, (guint)text->len);
        element_ids_free(ids);
    }
    marks_clear(&marks);
    if (plans)
        g_ptr_array_unref(plans);
    return plan != NULL;
}

const struct renderer svg_renderer = {.format = "svg", .subject = RENDER_PAGES, .render = render};
