/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc render -o x.png`: the sheets of the drawing as pictures, for a slide or a page on the intranet.
 */
#include "error.h"
#include "finding_order.h"
#include "scene.h"
#include "sheets.h"

#include <math.h>

#define DOTS      144.0 /* an inch, unless stated */
#define MAX_SIDE  16000.0
#define MAX_AREA  1e8   /* pixels: 400 MB while it is drawn */
#define MARGIN    12.0  /* pt */

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
    g_byte_array_append(closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

/* A large drawing gets fewer dots rather than none. */
static double scale_of(double width, double height, int dots)
{
    double scale = (dots > 0 ? dots : DOTS) / 72;
    scale = MIN(scale, MAX_SIDE / MAX(width, height));
    return MIN(scale, sqrt(MAX_AREA / (width * height)));
}

static void draw_scene(cairo_t *cr, const struct plan *plan, const struct marks *marks, const struct report *report, const struct render_options *options)
{
    struct canvas *canvas = canvas_new(cr);
    g_autoptr(GPtrArray) open = options->findings ? finding_order_open(report->findings) : NULL;
    scene_draw(canvas, plan, report->network, marks, open);
    canvas_remark(canvas, options->remarks);
    canvas_free(canvas);
}

static gboolean draw(const struct plan *plan, const struct marks *marks, const struct report *report, const struct render_options *options,
                     GByteArray *out, GError **error)
{
    double width = MAX(plan->width, 1) + 2 * MARGIN, height = MAX(plan->height, 1) + 2 * MARGIN, scale = scale_of(width, height, options->dots);
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, MAX(1, (int)ceil(width * scale)), MAX(1, (int)ceil(height * scale)));
    cairo_t *cr = cairo_create(surface);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_scale(cr, scale, scale);
    cairo_translate(cr, MARGIN, MARGIN);
    draw_scene(cr, plan, marks, report, options);
    cairo_status_t status = cairo_status(cr);
    cairo_destroy(cr);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_write_to_png_stream(surface, append, out);
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "the picture cannot be drawn: %s", cairo_status_to_string(status));
    return status == CAIRO_STATUS_SUCCESS;
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out, GError **error)
{
    return sheets_render_one(report, options, draw, out, error);
}

static gboolean render_all(const struct report *report, const struct render_options *options, GPtrArray *out, GError **error)
{
    return sheets_render_all(report, options, draw, out, error);
}

const struct renderer png_renderer = {.format = "png", .subject = RENDER_PAGES, .render = render, .render_sheets = render_all};
