/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a table says that something is shown: by its number, or by words and a page on which a reader finds it.
 */
#ifndef DEMARC_SCHEDULE_PLACES_H
#define DEMARC_SCHEDULE_PLACES_H

#include "schedule.h"

/* What these findings of one rule point at, the first of it; to be g_free()d. */
char *schedule_places(const struct schedule_source *source, const GPtrArray *findings);

#endif
