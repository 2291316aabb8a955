/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verification.h"

#include <stdarg.h>

static const struct {
    const char *name, *title;
} groups[] = {
    [VERIFY_FILE] = {"file", "The file"},
    [VERIFY_IDENTITY] = {"identity", "Whose it is, and of when"},
    [VERIFY_ELEMENTS] = {"elements", "What its text speaks of: words, not lines"},
    [VERIFY_DIAGRAM] = {"diagram", "The diagram inside it"},
    [VERIFY_CONSISTENT] = {"consistency", "What contradicts what"},
    [VERIFY_HIDDEN] = {"hidden", "What the page does not show"},
    [VERIFY_METADATA] = {"metadata", "What the file says of itself"},
    [VERIFY_SHOWN] = {"shown", "What stands on the page and is not for everybody"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(groups) == VERIFY_GROUP_COUNT);

const char *verification_group_name(enum verification_group group)
{
    return groups[group].name;
}

const char *verification_group_title(enum verification_group group)
{
    return groups[group].title;
}

struct verification *verification_new(const char *path, const char *sha256, civil_date as_of)
{
    struct verification *v = g_new0(struct verification, 1);
    v->strings = g_string_chunk_new(2048);
    v->items = g_array_new(FALSE, TRUE, sizeof(struct verification_item));
    v->path = g_string_chunk_insert(v->strings, path);
    v->sha256 = g_string_chunk_insert(v->strings, sha256);
    v->as_of = as_of;
    return v;
}

void verification_free(struct verification *v)
{
    if (!v)
        return;
    g_array_unref(v->items);
    g_string_chunk_free(v->strings);
    g_free(v);
}

void verification_add(struct verification *v, enum verification_group group, const char *id, const char *title, enum verdict verdict,
                      const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    struct verification_item item = {group, g_string_chunk_insert(v->strings, id), verdict, g_string_chunk_insert(v->strings, title),
                                     g_string_chunk_insert(v->strings, text)};
    g_array_append_val(v->items, item);
}

enum verdict verification_verdict(const struct verification *v)
{
    enum verdict worst = VERDICT_PASS;
    for (guint i = 0; i < v->items->len; i++)
        worst = MAX(worst, verification_item_at(v, i)->verdict);
    return worst;
}
