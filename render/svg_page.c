/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc render -o x.svg`: the sheets of the drawing as SVG files.
 */
#include "sheets.h"
#include "svg.h"

static gboolean draw(const struct plan *plan, const struct marks *marks, const struct report *report, const struct render_options *options,
                     GByteArray *out, GError **error)
{
    const struct fact *title = network_best_fact(report->network, FACT_TITLE);
    struct element_ids *ids = element_ids_new(report->network);
    const struct svg_request request = {.network = report->network, .marks = marks, .ids = ids, .prefix = "s", .attributes = "",
                                        .title = title ? title->value : "Network diagram"};
    g_autoptr(GString) text = g_string_new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    svg_plan(text, plan, &request);
    g_byte_array_append(out, (const guint8 *)text->str, (guint)text->len);
    element_ids_free(ids);
    return TRUE;
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out, GError **error)
{
    return sheets_render_one(report, options, draw, out, error);
}

static gboolean render_all(const struct report *report, const struct render_options *options, GPtrArray *out, GError **error)
{
    return sheets_render_all(report, options, draw, out, error);
}

const struct renderer svg_renderer = {.format = "svg", .subject = RENDER_PAGES, .render = render, .render_sheets = render_all};
