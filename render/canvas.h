/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing with cairo and pango: fonts, text in boxes, lines. For the back ends in this folder only.
 */
#ifndef DEMARC_CANVAS_H
#define DEMARC_CANVAS_H

#include "plan.h"
#include "theme.h"

#include <pango/pangocairo.h>

struct canvas {
    cairo_t *cr;
    PangoContext *pango;
    int missing; /* characters for which no font had a glyph */
};

/* Fonts come from a private configuration (Inter, DejaVu Sans), so that a page looks the same on every machine. */
struct canvas *canvas_new(cairo_t *cr);
void canvas_free(struct canvas *canvas);
struct measure canvas_measure(struct canvas *canvas);

enum align { ALIGN_LEFT, ALIGN_CENTRE };
/* Wraps at the width of the box, inside a word only if the word is wider; returns the height used. */
double canvas_text(struct canvas *canvas, struct box box, const char *text, double size, gboolean bold, int colour, enum align align);
void canvas_text_size(struct canvas *canvas, const char *text, double size, gboolean bold, double max_width, double *w, double *h);

void canvas_colour(struct canvas *canvas, int rgb);
void canvas_box(struct canvas *canvas, struct box box, double radius); /* a path */
void canvas_line(struct canvas *canvas, const struct link_style *style, const struct point *points, int count);

#endif
