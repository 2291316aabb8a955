/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing with cairo and pango: fonts, text in boxes, lines. For the back ends in this folder only.
 *
 * Paths are always built with cairo, on canvas->cr. What is painted goes to cairo too, or to a sink: another back end that takes
 * the path, the line and the transformation from there. So everything that is drawn is written down once.
 */
#ifndef DEMARC_CANVAS_H
#define DEMARC_CANVAS_H

#include "plan.h"
#include "theme.h"

#include <pango/pangocairo.h>

struct canvas;

struct canvas_paint {
    int fill, line; /* 0xRRGGBB, -1: none */
    double alpha;   /* of the fill */
};

struct canvas_font {
    double size;
    gboolean bold;
    int colour;
};

/* What belongs to one element of the network. Labels lie above all shapes, so an element has up to two groups. */
enum canvas_group { GROUP_SHAPE, GROUP_LABEL };

struct canvas_sink {
    void (*paint)(struct canvas *canvas, const struct canvas_paint *paint); /* the current path */
    void (*text)(struct canvas *canvas, PangoLayout *layout, struct point at, const struct canvas_font *font);
    gboolean (*symbol)(struct canvas *canvas, enum class class, struct box box); /* FALSE: it is to be drawn out */
    void (*begin)(struct canvas *canvas, struct element element, enum canvas_group group);
    void (*outline)(struct canvas *canvas); /* the current path goes round the element: to point at it */
    void (*end)(struct canvas *canvas);
};

struct canvas {
    cairo_t *cr;
    PangoContext *pango;
    PangoContext *fallback; /* all fonts of this machine, for what the private ones lack; NULL until it is needed */
    int missing; /* characters for which no font had a glyph: drawn as boxes */
    char *missed; /* the first text with one */
    gboolean silent; /* tags are left out: what is drawn is decoration */
    GHashTable *links; /* what links to a destination say; NULL: nobody asks. Borrowed */
    const struct canvas_sink *sink; /* NULL: cairo */
    gpointer sink_data;
};

/* Fonts come from a private configuration (Inter, DejaVu Sans), so that a page looks the same on every machine; only what these cannot
 * write is written in whatever else is installed. */
struct canvas *canvas_new(cairo_t *cr);
/* On a surface that nobody sees: for a layout or for a sink. */
struct canvas *canvas_new_to_measure(void);
void canvas_free(struct canvas *canvas);
/* Adds a sentence to `remarks` (NULL: nobody asks) if there were characters that no font could write. */
void canvas_remark(const struct canvas *canvas, GPtrArray *remarks);
struct measure canvas_measure(struct canvas *canvas);

enum running { RUNNING_HEADER, RUNNING_FOOTER };
enum align { ALIGN_LEFT, ALIGN_CENTRE };
/* Wraps at the width of the box, inside a word only if the word is wider (long_words.h); returns the height used. */
double canvas_text(struct canvas *canvas, struct box box, const char *text, double size, gboolean bold, int colour, enum align align);
/* What canvas_text() will return. */
double canvas_text_height(struct canvas *canvas, const char *text, double size, gboolean bold, double width);
/* Without breaking words: wider than `max_width` if one of them is. */
void canvas_text_size(struct canvas *canvas, const char *text, double size, gboolean bold, double max_width, double *w, double *h);

/* The logical structure of a PDF: "P", "Table", ... What is drawn outside all tags is decoration that nobody needs to hear: rules,
 * frames, heads that are repeated. Nothing is drawn directly in a tag that holds other tags. */
void canvas_tag(struct canvas *canvas, const char *name);
void canvas_tag_end(struct canvas *canvas, const char *name);
/* Decoration that says on every page what page and document it is. */
void canvas_running(struct canvas *canvas, enum running running);
void canvas_running_end(struct canvas *canvas, enum running running);
/* A place that links lead to; names are made of letters, digits and '-'. */
void canvas_destination(struct canvas *canvas, const char *name, struct point at);
/* What is drawn until canvas_link_end() leads to a destination; `area`: it is that area that does, with nothing drawn. `says` is for
 * those who do not see where it stands. */
void canvas_link(struct canvas *canvas, const char *destination, const char *says, const struct box *area);
void canvas_link_end(struct canvas *canvas);

/* Groups mean nothing to cairo. */
void canvas_begin(struct canvas *canvas, struct element element, enum canvas_group group);
void canvas_outline(struct canvas *canvas); /* takes the current path */
void canvas_end(struct canvas *canvas);

/* These paint the current path, and leave none. */
void canvas_fill(struct canvas *canvas, int rgb, double alpha);
void canvas_stroke(struct canvas *canvas, int rgb);
void canvas_fill_and_stroke(struct canvas *canvas, int fill, int line);

void canvas_colour(struct canvas *canvas, int rgb); /* of what is drawn with cairo alone */
void canvas_box(struct canvas *canvas, struct box box, double radius); /* a path */
void canvas_line(struct canvas *canvas, const struct link_style *style, const struct point *points, int count);

#endif
