/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * waivers: a rule, the shape that it is about, why, who accepted it, when, and until when.
 */
#include "sidecar_reading.h"

#include <string.h>

struct texts {
    const char *rule, *reason, *owner, *approved, *expires;
};

static gboolean read_member(const struct reading *r, const struct yaml_node *n, struct sidecar_waiver *w, struct texts *t)
{
    const struct {
        const char *key;
        const char **value;
    } rows[] = {{"rule", &t->rule}, {"reason", &t->reason}, {"owner", &t->owner}, {"approved", &t->approved}, {"expires", &t->expires}};
    gboolean selector;
    if (!sidecar_is_text(r, n))
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].key, n->key) == 0) {
            *rows[i].value = sidecar_keep(r, n->text);
            return TRUE;
        }
    if (!sidecar_read_selector(r, n, &w->entry, &selector))
        return FALSE;
    return selector || sidecar_mistake(r, n->key_line,
                                       "'%s' is not known of a waiver; known are rule, id, label, match, page, reason, owner, approved, "
                                       "expires",
                                       n->key);
}

static gboolean read_day(const struct reading *r, int line, const char *key, const char *text, civil_date *day)
{
    *day = text ? civil_date_parse_iso(text) : 0;
    if (text && *text && *day == 0)
        return sidecar_mistake(r, line, "'%s: %s' is no day; write year-month-day, as in '%s: 2026-12-01'", key, text, key);
    return *day != 0 || sidecar_mistake(r, line, "a waiver needs the day that it %s, as in '%s: 2026-12-01'",
                                        strcmp(key, "expires") == 0 ? "expires" : "was approved", key);
}

gboolean sidecar_read_waiver(const struct reading *r, const struct yaml_node *map)
{
    struct sidecar_waiver w = {.entry = {.line = map->line}};
    struct texts t = {NULL};
    if (map->kind != YAML_MAP)
        return sidecar_mistake(r, map->line, "a waiver holds a rule, a shape, a reason, an owner and two days");
    for (guint i = 0; i < map->children->len; i++)
        if (!read_member(r, g_ptr_array_index(map->children, i), &w, &t))
            return FALSE;
    if (!t.rule || !*t.rule || !t.reason || !*t.reason || !t.owner || !*t.owner)
        return sidecar_mistake(r, map->line, "a waiver needs a 'rule', a 'reason' and an 'owner' who accepts the risk");
    if ((w.entry.id != NULL) + (w.entry.label != NULL) + (w.entry.match != NULL) > 1)
        return sidecar_mistake(r, map->line, "one of id, label and match says which shape is meant, not several");
    if (!read_day(r, map->line, "approved", t.approved, &w.approved) || !read_day(r, map->line, "expires", t.expires, &w.expires) ||
        !sidecar_check_match(r, &w.entry))
        return FALSE;
    w.rule = t.rule;
    w.reason = t.reason;
    w.owner = t.owner;
    g_array_append_val(r->sidecar->waivers, w);
    return TRUE;
}
