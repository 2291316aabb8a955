/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limit.h"

#include "error.h"

#include <string.h>

static struct limit limits[] = {
#define ROW(id, label, most, floor, about) [LIMIT_##id] = {.name = label, .what = about, .value = most, .least = floor},
    LIMITS(ROW)
#undef ROW
};

const struct limit *limit_row(enum limit_id id)
{
    return &limits[id];
}

gint64 limit_value(enum limit_id id)
{
    return limits[id].value;
}

int limit_count(enum limit_id id)
{
    return (int)MIN(limits[id].value, G_MAXINT);
}

static struct limit *find(const char *name, gsize length)
{
    for (guint i = 0; i < LIMIT_COUNT; i++)
        if (strlen(limits[i].name) == length && strncmp(limits[i].name, name, length) == 0)
            return &limits[i];
    return NULL;
}

static gboolean parse_value(const char *text, gint64 *value)
{
    static const char units[] = "KMG";
    char *end = NULL;
    gint64 number = g_ascii_strtoll(text, &end, 10);
    const char *unit = *end ? strchr(units, g_ascii_toupper(*end)) : NULL;
    int shift = unit ? 10 * (int)(unit - units + 1) : 0;
    if (end == text || number < 0 || (*end && (!unit || end[1])) || number > G_MAXINT64 >> (shift + 8))
        return FALSE;
    *value = number << shift;
    return TRUE;
}

static gboolean refuse(GError **error, const char *assignment, const char *why)
{
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS, "--limit %s: %s", assignment, why);
    return FALSE;
}

gboolean limit_set(const char *assignment, GError **error)
{
    const char *equals = strchr(assignment, '=');
    struct limit *limit = equals ? find(assignment, (gsize)(equals - assignment)) : NULL;
    gint64 value;
    if (!equals)
        return refuse(error, assignment, "write NAME=VALUE, as in cells=200000");
    if (!limit)
        return refuse(error, assignment, "there is no such limit; demarc --help lists them");
    if (!parse_value(equals + 1, &value))
        return refuse(error, assignment, "not a number, with K, M or G behind it if wanted");
    if (value < limit->least || value > G_MAXINT32 * (gint64)KIB)
        return refuse(error, assignment, "out of range");
    limit->value = value;
    return TRUE;
}

gboolean limit_refuse(enum limit_id id, const char *place, const char *what, GError **error)
{
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: %s; the limit is %" G_GINT64_FORMAT " (--limit %s=VALUE changes it)",
                place, what, limits[id].value, limits[id].name);
    return FALSE;
}
