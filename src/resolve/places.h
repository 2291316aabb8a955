/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where something is, by region codes, countries and cities on its label.
 */
#ifndef DEMARC_PLACES_H
#define DEMARC_PLACES_H

#include <glib.h>

/* ISO 3166 code ("GB" for the UK), "" if the label says nothing certain. *word gets the words that said so (static). */
const char *place_recognise(const char *label, const char **word);

/* What words on the label may mean, though nothing is certain ("Follow the sun": support from other countries); "" if nothing. */
const char *place_hint(const char *label, const char **word);

#endif
