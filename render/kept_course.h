/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The course of a line as its author drew it, tidied: GArray of struct point, from one end to the other.
 */
#ifndef DEMARC_KEPT_COURSE_H
#define DEMARC_KEPT_COURSE_H

#include <glib.h>

#define COURSE_NEARLY 6.0 /* pt: a piece that is off level or upright by less was meant to be */

/* Between way-points that are nearly in line: the later one is moved. */
void course_straighten(GArray *points);
/* The first and the last piece, where the line then turns: its turn is moved. */
void course_level_ends(GArray *points);
/* A small step aside that a line makes before it comes to its end, or after it has left it: it goes straight on. */
void course_unjog(GArray *points);
/* A tool that goes level and upright between its points turns once between two that are not in line. */
void course_square(GArray *points);
/* A symbol is smaller than the shape that the author drew, and a line that came to its edge goes past the middle and back: it turns there. */
void course_unhook(GArray *points);

#endif
