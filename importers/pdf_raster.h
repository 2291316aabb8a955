/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of a PDF as a picture small enough for any page, and what stands out in it.
 */
#ifndef DEMARC_PDF_RASTER_H
#define DEMARC_PDF_RASTER_H

#include <glib/poppler.h>
#include <time.h>

/* Pixels: a rectangle from x, y up to but without x2, y2. */
struct pixels {
    int x, y, x2, y2;
};

struct raster {
    cairo_surface_t *surface, *watched; /* the picture; what is drawn on, and passes it on until the time is over */
    clock_t end;
    cairo_t *cairo;
    int width, height, stride;
    double scale; /* pixels to a pt */
};

/* A page without anything on it, black or white, for drawing until the processor time `end`. FALSE: there is no memory for it. To be
 * raster_clear()ed in either case. */
gboolean raster_init(struct raster *raster, PopplerPage *page, gboolean white, clock_t end);
void raster_clear(struct raster *raster);
/* Draws the page; FALSE if not all of it could be. */
gboolean raster_draw(struct raster *raster, PopplerPage *page);
/* Draws its text and nothing else, in white on black: all letters whose font can be had, also those that the page hides. */
gboolean raster_draw_text(struct raster *raster, PopplerPage *page);

/* The pixels of an area and those next to it, cut to those that have neighbours on the picture. */
struct pixels raster_pixels(const struct raster *raster, const PopplerRectangle *area);
/* The colour of at least half of the pixels, channel by channel: what is behind a text that is not drawn. 0xRRGGBB */
int raster_background(const struct raster *raster, struct pixels area);
/* Edges between neighbouring pixels: those whose colours differ by at least `step` (0 to 255) in a channel. */
int raster_edges(const struct raster *raster, struct pixels area, int step);
/* How many of its rows have an edge between neighbours beside each other: a letter has one in nearly each, a rule in none. */
int raster_edged_rows(const struct raster *raster, struct pixels area, int step);
/* Of the edges of `mask`, which are `all`, the ones that `page` has in the same place; one pixel off, the same way for all of them, is
 * the same place. Both pictures are of one page. */
int raster_common_edges(const struct raster *mask, int mask_step, const struct raster *page, int page_step, struct pixels area, int all);

#endif
