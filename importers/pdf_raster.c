/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf_raster.h"

#include <math.h>

#define SCALE     2.0       /* pixels to a pt: a letter of 6 pt is 12 pixels high */
#define MOST      8000000.0 /* pixels of a picture; a larger page is drawn smaller */
#define MOST_SIDE 16000     /* pixels; cairo takes 32767 */

/* Once the time is over, cairo takes nothing more, and the rest of the page is gone through in no time. */
static void look_at_clock(cairo_surface_t *watched, cairo_surface_t *target, void *data)
{
    (void)watched;
    if (clock() >= ((struct raster *)data)->end)
        cairo_surface_finish(target);
}

static void watch(struct raster *r)
{
    r->watched = cairo_surface_create_observer(r->surface, CAIRO_SURFACE_OBSERVER_NORMAL);
    cairo_surface_observer_add_paint_callback(r->watched, look_at_clock, r);
    cairo_surface_observer_add_mask_callback(r->watched, look_at_clock, r);
    cairo_surface_observer_add_fill_callback(r->watched, look_at_clock, r);
    cairo_surface_observer_add_stroke_callback(r->watched, look_at_clock, r);
    cairo_surface_observer_add_glyphs_callback(r->watched, look_at_clock, r);
}

gboolean raster_init(struct raster *r, PopplerPage *page, gboolean white, clock_t end)
{
    double width = 0, height = 0;
    poppler_page_get_size(page, &width, &height);
    *r = (struct raster){.end = end};
    if (!(width > 0 && height > 0) || !isfinite(width) || !isfinite(height))
        return FALSE;
    r->scale = MIN(MIN(SCALE, sqrt(MOST / (width * height))), MOST_SIDE / MAX(width, height));
    r->width = (int)MAX(1, ceil(width * r->scale));
    r->height = (int)MAX(1, ceil(height * r->scale));
    r->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, r->width, r->height); /* black */
    watch(r);
    r->cairo = cairo_create(r->watched);
    r->stride = cairo_image_surface_get_stride(r->surface);
    if (white) {
        cairo_set_source_rgb(r->cairo, 1, 1, 1);
        cairo_paint(r->cairo);
    }
    cairo_scale(r->cairo, r->scale, r->scale);
    return cairo_surface_status(r->surface) == CAIRO_STATUS_SUCCESS && cairo_status(r->cairo) == CAIRO_STATUS_SUCCESS;
}

void raster_clear(struct raster *r)
{
    g_clear_pointer(&r->cairo, cairo_destroy);
    g_clear_pointer(&r->watched, cairo_surface_destroy);
    g_clear_pointer(&r->surface, cairo_surface_destroy);
}

static gboolean is_drawn(struct raster *r)
{
    cairo_surface_flush(r->watched);
    return cairo_status(r->cairo) == CAIRO_STATUS_SUCCESS && cairo_surface_status(r->surface) == CAIRO_STATUS_SUCCESS && clock() < r->end;
}

gboolean raster_draw(struct raster *r, PopplerPage *page)
{
    cairo_save(r->cairo);
    poppler_page_render(page, r->cairo);
    cairo_restore(r->cairo);
    return is_drawn(r);
}

gboolean raster_draw_text(struct raster *r, PopplerPage *page)
{
    PopplerRectangle all = {0, 0, r->width / r->scale, r->height / r->scale};
    PopplerColor white = {G_MAXUINT16, G_MAXUINT16, G_MAXUINT16}, black = {0, 0, 0};
    cairo_save(r->cairo);
    poppler_page_render_selection(page, r->cairo, &all, NULL, POPPLER_SELECTION_GLYPH, &white, &black);
    cairo_restore(r->cairo);
    return is_drawn(r);
}

/* Each pixel has a neighbour on every side, and those too have one: for the comparison one pixel off. */
struct pixels raster_pixels(const struct raster *r, const PopplerRectangle *area)
{
    double x = MIN(area->x1, area->x2) * r->scale, y = MIN(area->y1, area->y2) * r->scale;
    double x2 = MAX(area->x1, area->x2) * r->scale, y2 = MAX(area->y1, area->y2) * r->scale;
    return (struct pixels){(int)CLAMP(floor(x) - 1, 1, MAX(1, r->width - 2)), (int)CLAMP(floor(y) - 1, 1, MAX(1, r->height - 2)),
                           (int)CLAMP(ceil(x2) + 1, 0, r->width - 2), (int)CLAMP(ceil(y2) + 1, 0, r->height - 2)};
}

static const guint8 *pixel(const struct raster *r, int x, int y)
{
    return cairo_image_surface_get_data(r->surface) + (gsize)y * (gsize)r->stride + (gsize)x * 4;
}

/* Between a pixel and the one to the right or below. */
static int step_at(const struct raster *r, int x, int y, gboolean down)
{
    const guint8 *a = pixel(r, x, y), *b = a + (down ? r->stride : 4);
    int most = 0;
    for (int k = 0; k < 3; k++)
        most = MAX(most, ABS(a[k] - b[k]));
    return most;
}

static int median(const guint counts[256], guint all)
{
    guint sum = 0;
    for (int value = 0; value < 256; value++)
        if ((sum += counts[value]) * 2 >= all)
            return value;
    return 255;
}

int raster_background(const struct raster *r, struct pixels area)
{
    guint counts[3][256] = {{0}}, all = 0;
    for (int y = area.y; y < area.y2; y++)
        for (int x = area.x; x < area.x2; x++, all++) {
            guint32 colour = *(const guint32 *)(const void *)pixel(r, x, y);
            for (int k = 0; k < 3; k++)
                counts[k][colour >> (8 * k) & 0xff]++;
        }
    return median(counts[2], all) << 16 | median(counts[1], all) << 8 | median(counts[0], all);
}

int raster_edges(const struct raster *r, struct pixels area, int step)
{
    int count = 0;
    for (int y = area.y; y < area.y2; y++)
        for (int x = area.x; x < area.x2; x++)
            count += (step_at(r, x, y, FALSE) >= step) + (step_at(r, x, y, TRUE) >= step);
    return count;
}

int raster_edged_rows(const struct raster *r, struct pixels area, int step)
{
    int rows = 0;
    for (int y = area.y; y < area.y2; y++) {
        int x = area.x;
        while (x < area.x2 && step_at(r, x, y, FALSE) < step)
            x++;
        rows += x < area.x2;
    }
    return rows;
}

static int common(const struct raster *mask, int mask_step, const struct raster *page, int page_step, struct pixels area, int dx, int dy)
{
    int count = 0;
    for (int y = area.y; y < area.y2; y++)
        for (int x = area.x; x < area.x2; x++)
            for (int down = 0; down < 2; down++)
                count += step_at(mask, x, y, down) >= mask_step && step_at(page, x + dx, y + dy, down) >= page_step;
    return count;
}

/* cairo puts each letter on whole pixels, and the two pictures may round it differently. */
int raster_common_edges(const struct raster *mask, int mask_step, const struct raster *page, int page_step, struct pixels area, int all)
{
    int best = common(mask, mask_step, page, page_step, area, 0, 0);
    for (int i = 0; i < 9 && best < all; i++)
        best = MAX(best, common(mask, mask_step, page, page_step, area, i % 3 - 1, i / 3 - 1));
    return best;
}
