/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of organisations: UK public bodies and companies, by the grammar of their names.
 */
#ifndef DEMARC_ORGANISATIONS_H
#define DEMARC_ORGANISATIONS_H

#include <glib.h>

enum organisation_sort { ORGANISATION_NONE, ORGANISATION_PUBLIC, ORGANISATION_COMPANY, ORGANISATION_SUPPLIER, ORGANISATION_CARRIER };

/* The first name in the text; *name gets it as written (to be g_free()d) or NULL, *confidence 0..1. */
enum organisation_sort organisation_find(const char *text, char **name, double *confidence);

#endif
