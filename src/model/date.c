/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

static GDate to_gdate(civil_date date)
{
    GDate d;
    g_date_clear(&d, 1);
    g_date_set_julian(&d, date);
    return d;
}

civil_date civil_date_from_dmy(int day, int month, int year)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return 0;
    GDate d;
    if (!g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
        return 0;
    g_date_clear(&d, 1);
    g_date_set_dmy(&d, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
    return g_date_get_julian(&d);
}

civil_date civil_date_parse_iso(const char *text)
{
    int year, month, day, used = 0;
    if (sscanf(text, "%4d-%2d-%2d%n", &year, &month, &day, &used) != 3 || used != 10 || text[10] != '\0')
        return 0;
    return civil_date_from_dmy(day, month, year);
}

civil_date civil_date_add_months(civil_date date, int count)
{
    GDate d = to_gdate(date);
    if (count >= 0)
        g_date_add_months(&d, (guint)count);
    else
        g_date_subtract_months(&d, (guint)-count);
    return g_date_get_julian(&d);
}

void civil_date_format_iso(civil_date date, char out[11])
{
    GDate d = to_gdate(date);
    g_snprintf(out, 11, "%04u-%02u-%02u", g_date_get_year(&d) % 10000u, (guint)g_date_get_month(&d) % 100u,
               g_date_get_day(&d) % 100u);
}

char *civil_date_format_long(civil_date date)
{
    GDate d = to_gdate(date);
    return g_strdup_printf("%u %s %u", g_date_get_day(&d), months[g_date_get_month(&d) - 1], g_date_get_year(&d));
}

civil_date civil_date_today(void)
{
    const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
    g_autoptr(GDateTime) now =
        epoch ? g_date_time_new_from_unix_utc(g_ascii_strtoll(epoch, NULL, 10)) : g_date_time_new_now_local();
    if (!now)
        return 0;
    return civil_date_from_dmy(g_date_time_get_day_of_month(now), g_date_time_get_month(now), g_date_time_get_year(now));
}
