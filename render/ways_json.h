/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc why --format json`: the schema demarc-why-1. Fields may be added, none renamed.
 */
#ifndef DEMARC_WAYS_JSON_H
#define DEMARC_WAYS_JSON_H

#include "ways.h"

/* FALSE and an error if out of memory. */
gboolean ways_json(const struct network *network, const struct ways *ways, GByteArray *out, GError **error);

#endif
