/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pictures of the symbols, demarc's own: one row per class, and no two that look alike in black and white at 8 mm.
 *
 * A picture is a text, in a square of 100 by 100, y down. Numbers follow their letter; what is painted is the path so far.
 *
 *   M x y   L x y   C x y x y x y   Z     as in SVG
 *   A x y radius from to                  an arc, degrees, clockwise from the right
 *   O x y radius                          a circle
 *   R x y width height radius             a box with round corners; begins a new path
 *   D on off                              dashes from here on; "D 0 0": none
 *   f   filled with the colour of the class, with an outline      w   the same, filled with white
 *   s   a line      k   solid in the colour of the line
 *   - x y x y   a line by itself          > x y x y   an arrow by itself
 *
 * To add a class: one row in symbols.c. unit.test_symbols says if it looks like another one.
 */
#ifndef DEMARC_SYMBOLS_H
#define DEMARC_SYMBOLS_H

#include "geometry.h"
#include "kinds.h"

struct symbol {
    const char *body;
    const char *emblem;   /* a picture of its own within `at`; NULL: none */
    struct box at;
    struct box extent;    /* what is seen of the square */
    gboolean is_round;    /* lines end at the circle round its middle */
    gboolean is_cloud;    /* drawn as a cloud with its label inside when there is room */
};

const struct symbol *symbol_of(enum class class);

#endif
