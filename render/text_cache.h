/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sizes of texts, measured once: a layout that is tried several times asks for the same ones again.
 */
#ifndef DEMARC_TEXT_CACHE_H
#define DEMARC_TEXT_CACHE_H

#include "plan.h"

struct text_cache;

/* Borrows `measure`. */
struct text_cache *text_cache_new(const struct measure *measure);
void text_cache_free(struct text_cache *cache);
struct measure text_cache_measure(struct text_cache *cache);

#endif
