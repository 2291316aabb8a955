/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first half of every command: file -> drawing -> network.
 */
#ifndef DEMARC_UNDERSTAND_H
#define DEMARC_UNDERSTAND_H

#include "network.h"

struct network *understand(const char *path, GError **error);
/* "2026-12-01", or an error that names the option. */
gboolean understand_date(const char *option, const char *text, civil_date *date, GError **error);

#endif
