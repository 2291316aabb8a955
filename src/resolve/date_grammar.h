/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates in running text, as people in the UK write them: day first, month as a word, ISO, month only, quarter.
 */
#ifndef DEMARC_DATE_GRAMMAR_H
#define DEMARC_DATE_GRAMMAR_H

#include "date.h"

struct found_date {
    struct stated_date date;
    gsize start, end; /* bytes of the text */
    gboolean compact; /* "20260604", "Oct-26": may as well be a number or a name */
};

/* The next date at or after `from`; FALSE if there is none. `compact`: also those that may be
 * something else. Parts of IP addresses, versions,
 * telephone numbers and longer numbers are no dates. */
gboolean date_find(const char *text, gsize from, gboolean compact, struct found_date *found);

#endif
