/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates as people write them: a reading is a range of days, because "June 2026" is one too. Calendar
 * arithmetic is GDate's; there are no seconds and no time zones.
 */
#ifndef DEMARC_DATE_H
#define DEMARC_DATE_H

#include <glib.h>

/* A civil date as a GDate julian day; 0 is "none". */
typedef guint32 civil_date;

enum date_precision { DATE_DAY, DATE_MONTH, DATE_QUARTER };

enum date_order {
    ORDER_CERTAIN,   /* only one reading: month as a word, ISO, first number over 12 */
    ORDER_DAY_FIRST, /* both numbers <= 12: read day first; `other_*` is the US reading */
    ORDER_US,        /* second number over 12: month first */
};

struct stated_date {
    civil_date first, last; /* equal for a day; first and last day of a month or quarter */
    enum date_precision precision;
    enum date_order order;
    civil_date other; /* the other reading when ORDER_DAY_FIRST and it differs, else 0 */
};

civil_date civil_date_from_dmy(int day, int month, int year); /* 0 if there is no such day */
/* "2026-12-01" only. 0 if it is not that. */
civil_date civil_date_parse_iso(const char *text);
/* The same day `months` later, clamped to the last day of that month (the corresponding date rule). */
civil_date civil_date_add_months(civil_date date, int months);
void civil_date_format_iso(civil_date date, char out[11]);
/* "1 June 2026"; to be g_free()d. */
char *civil_date_format_long(civil_date date);
civil_date civil_date_today(void); /* in the local time zone; SOURCE_DATE_EPOCH (UTC) when that is set */

#endif
