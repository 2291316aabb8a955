/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "declared.h"

#include "kinds.h"

#include <string.h>

static const char *const names[DECLARED_KEY_COUNT] = {
    "class", "organisation", "owner", "location", "users", "status", "reason", "responsibility", "service", "psn", "managed",
    "encryption"};

static const struct {
    const char *name;
    enum declared_key key;
} synonyms[] = {
    {"organization", DECLARED_ORGANISATION}, {"supplier", DECLARED_ORGANISATION}, {"third party", DECLARED_ORGANISATION},
    {"company", DECLARED_ORGANISATION}, {"business reason", DECLARED_REASON}, {"purpose", DECLARED_REASON},
    {"reason for connection", DECLARED_REASON}, {"used for", DECLARED_REASON}, {"boundary of responsibility", DECLARED_RESPONSIBILITY},
    {"demarcation", DECLARED_RESPONSIBILITY}, {"responsible", DECLARED_RESPONSIBILITY}, {"managed by", DECLARED_OWNER},
    {"owned by", DECLARED_OWNER}, {"belongs to", DECLARED_OWNER}, {"belongsto", DECLARED_OWNER}, {"country", DECLARED_LOCATION}, {"region", DECLARED_LOCATION}, {"site", DECLARED_LOCATION},
    {"no. of users", DECLARED_USERS}, {"number of users", DECLARED_USERS}, {"user count", DECLARED_USERS}, {"no of users", DECLARED_USERS},
    {"psn service", DECLARED_SERVICE}, {"state", DECLARED_STATUS}, {"encrypted", DECLARED_ENCRYPTION}, {"vpn", DECLARED_ENCRYPTION}};

const char *declared_key_name(enum declared_key key)
{
    return names[key];
}

enum declared_key declared_key_by_name(const char *name)
{
    g_autofree char *plain = g_ascii_strdown(name, -1);
    g_strstrip(g_strdelimit(plain, "_-", ' '));
    for (int k = 0; k < DECLARED_KEY_COUNT; k++)
        if (strcmp(names[k], plain) == 0)
            return (enum declared_key)k;
    for (guint i = 0; i < G_N_ELEMENTS(synonyms); i++)
        if (strcmp(synonyms[i].name, plain) == 0)
            return synonyms[i].key;
    return DECLARED_KEY_COUNT;
}

int declared_truth(const char *value)
{
    static const char *const yes[] = {"yes", "true", "1", "y", "on"}, *const no[] = {"no", "false", "0", "n", "off"};
    for (guint i = 0; i < G_N_ELEMENTS(yes); i++) {
        if (g_ascii_strcasecmp(value, yes[i]) == 0)
            return 1;
        if (g_ascii_strcasecmp(value, no[i]) == 0)
            return 0;
    }
    return -1;
}

#define MOST_USERS 10000000

int declared_users(const char *value)
{
    static const char *const about[] = {"approximately", "approx.", "approx", "about", "around", "circa", "roughly", "up to", "ca.", "c.", "ca",
                                        "c", "~", "≈"};
    static const char *const after[] = {"", "users", "user", "staff", "people", "employees", "officers"};
    g_autofree char *low = g_strstrip(g_ascii_strdown(value, -1));
    const char *p = low;
    for (guint i = 0; i < G_N_ELEMENTS(about) && p == low; i++)
        if (g_str_has_prefix(low, about[i]))
            p = low + strlen(about[i]);
    while (*p == ' ')
        p++;
    gint64 number = 0;
    if (!g_ascii_isdigit(*p))
        return -1;
    for (; g_ascii_isdigit(*p) || (*p == ',' && g_ascii_isdigit(p[1])); p++)
        if (*p != ',' && (number = number * 10 + (*p - '0')) > MOST_USERS)
            return -1;
    while (*p == ' ')
        p++;
    for (guint i = 0; i < G_N_ELEMENTS(after); i++)
        if (strcmp(p, after[i]) == 0)
            return (int)number;
    return -1;
}

const char *declared_status(const char *value)
{
    static const struct {
        const char *word, *status;
    } rows[] = {{"live", "live"},           {"active", "live"},           {"in use", "live"},          {"in service", "live"},
                {"current", "live"},        {"planned", "planned"},       {"proposed", "planned"},     {"future", "planned"},
                {"to be installed", "planned"}, {"decommissioned", "decommissioned"}, {"retired", "decommissioned"},
                {"to be removed", "leaving"}, {"leaving", "leaving"}, {"being retired", "leaving"}, {"removed", "decommissioned"}, {"not in use", "decommissioned"}};
    g_autofree char *low = g_strstrip(g_ascii_strdown(value, -1));
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].word, low) == 0)
            return rows[i].status;
    return NULL;
}

const char *declared_fault(enum declared_key key, const char *value)
{
    switch (key) {
    case DECLARED_CLASS:
        return class_by_name(value) == CLASS_COUNT && zone_kind_by_name(value) == ZONE_KIND_COUNT ? "not a class that demarc knows" : NULL;
    case DECLARED_OWNER:
        return owner_by_name(value) == OWNER_COUNT ? "not an owner; write self, provider, third-party or public-body" : NULL;
    case DECLARED_USERS:
        return declared_users(value) < 0 ? "not a number of users" : NULL;
    case DECLARED_PSN: case DECLARED_MANAGED:
        return declared_truth(value) < 0 ? "neither yes nor no" : NULL;
    case DECLARED_STATUS:
        return declared_status(value) ? NULL : "not a status; write live, planned, leaving or decommissioned";
    default:
        return NULL;
    }
}
