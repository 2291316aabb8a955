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
    {"owned by", DECLARED_OWNER}, {"country", DECLARED_LOCATION}, {"region", DECLARED_LOCATION}, {"site", DECLARED_LOCATION},
    {"no. of users", DECLARED_USERS}, {"number of users", DECLARED_USERS}, {"user count", DECLARED_USERS},
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

const char *declared_fault(enum declared_key key, const char *value)
{
    char *end = NULL;
    switch (key) {
    case DECLARED_CLASS:
        return class_by_name(value) == CLASS_COUNT && zone_kind_by_name(value) == ZONE_KIND_COUNT ? "not a class that demarc knows" : NULL;
    case DECLARED_OWNER:
        return owner_by_name(value) == OWNER_COUNT ? "not an owner; write self, provider, third-party or public-body" : NULL;
    case DECLARED_USERS:
        return !g_ascii_isdigit(*value) || g_ascii_strtoull(value, &end, 10) > 10000000 || (end && *end) ? "not a number of users" : NULL;
    case DECLARED_PSN: case DECLARED_MANAGED:
        return declared_truth(value) < 0 ? "neither yes nor no" : NULL;
    case DECLARED_STATUS:
        return strcmp(value, "live") != 0 && strcmp(value, "planned") != 0 && strcmp(value, "decommissioned") != 0
                   ? "not a status; write live, planned or decommissioned"
                   : NULL;
    default:
        return NULL;
    }
}
