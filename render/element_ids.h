/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names for the elements of a network in HTML and SVG: "node-p1-n05", from type, page and the file's own id. They stay the same from
 * one report to the next, are unique, and hold only letters, digits, '-' and '_'.
 */
#ifndef DEMARC_ELEMENT_IDS_H
#define DEMARC_ELEMENT_IDS_H

#include "network.h"

struct element_ids;

struct element_ids *element_ids_new(const struct network *network);
void element_ids_free(struct element_ids *ids);
const char *element_ids_get(const struct element_ids *ids, struct element element); /* borrowed */

#endif
