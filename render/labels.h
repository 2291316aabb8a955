/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words looking for a place, all together: each label has a few places where it may stand, and takes the one where it disturbs least,
 * given where the others stand. Deterministic: the same labels offered in the same order stand at the same places.
 */
#ifndef DEMARC_LABELS_H
#define DEMARC_LABELS_H

#include "label_places.h"

struct labels;

struct labels *labels_new(const struct places *places); /* borrowed: what stands on the sheet already */
void labels_free(struct labels *labels);
/* A new label without any place yet; `owner`: the link whose own line does not disturb it, -2: none. Returns its number, from 0. */
int labels_add(struct labels *labels, int owner);
/* A place where it may stand; `dislike` as a weight of label_places.h: 0 for the best. */
void labels_offer(struct labels *labels, int label, struct box box, double dislike);
/* Chooses. */
void labels_settle(struct labels *labels);
struct box labels_box(const struct labels *labels, int label); /* empty if it was offered no place */

#endif
