/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding free places for labels: what stands on the sheet already, and how badly a box would disturb it.
 */
#ifndef DEMARC_LABEL_PLACES_H
#define DEMARC_LABEL_PLACES_H

#include "geometry.h"

enum place_weight { PLACE_BESIDE_CAPTION = 1, PLACE_ON_BORDER = 4, PLACE_ON_LINE = 5, PLACE_ON_TITLE = 8, PLACE_ON_LABEL = 10, PLACE_ON_SYMBOL = 14 };

struct places;

struct places *places_new(void);
void places_free(struct places *places);
void places_add_box(struct places *places, struct box box, enum place_weight weight);
void places_add_line(struct places *places, struct point a, struct point b, int owner); /* owner: a link, or -1 */
void places_hand_over(struct places *places, int from, int to); /* the lines of one owner are another's from now on */
void places_add_frame(struct places *places, struct box box); /* the border of a zone */
/* 0 for a free place; lines of `owner` do not count. */
double places_cost(const struct places *places, struct box box, int owner);

/* The candidate of least cost, its dislike added; lines of `owner` do not count. */
struct box places_best(const struct places *places, const struct box *candidates, const double *dislike, int count, int owner);

#endif
