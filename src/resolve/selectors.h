/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which elements of a network an entry of the sidecar means.
 */
#ifndef DEMARC_SELECTORS_H
#define DEMARC_SELECTORS_H

#include "network.h"
#include "sidecar.h"

/* By id, by exact label or by an expression that fits the whole label. An array of struct element, to be g_array_unref()ed; NULL and an
 * error, which names the line of the sidecar at `path`, if it cannot be told whether the expression fits. */
GArray *selector_match(const struct network *network, const struct sidecar_entry *entry, const char *path, GError **error);
/* The lines of a label with `between` between them, folded for comparison; to be g_free()d. */
char *selector_one_line(const char *label, const char *between);

#endif
