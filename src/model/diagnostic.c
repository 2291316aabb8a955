/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagnostic.h"

#include "text.h"

struct diagnostics *diagnostics_new(void)
{
    struct diagnostics *diags = g_new0(struct diagnostics, 1);
    diags->items = g_array_new(FALSE, TRUE, sizeof(struct diagnostic));
    diags->strings = g_string_chunk_new(1024);
    return diags;
}

void diagnostics_free(struct diagnostics *diags)
{
    if (!diags)
        return;
    g_array_unref(diags->items);
    g_string_chunk_free(diags->strings);
    g_free(diags);
}

static void add(struct diagnostics *diags, struct diagnostic item)
{
    item.element = item.element ? g_string_chunk_insert(diags->strings, item.element) : NULL;
    item.text = g_string_chunk_insert(diags->strings, item.text);
    g_array_append_val(diags->items, item);
}

void diagnostics_add(struct diagnostics *diags, const char *id, enum diagnostic_level level, gboolean taint,
                     int page, const char *element, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *raw = g_strdup_vprintf(format, args), *text = text_clean(raw, -1), *about = element ? text_clean(element, -1) : NULL;
    va_end(args);
    add(diags, (struct diagnostic){id, level, taint, page, about, text});
}

void diagnostics_append(struct diagnostics *to, const struct diagnostics *from)
{
    for (guint i = 0; i < from->items->len; i++)
        add(to, *diagnostics_item(from, i));
}

gboolean diagnostic_is_unread(const struct diagnostic *d)
{
    return d->level == DIAGNOSTIC_ERROR && d->taint;
}

const char *diagnostic_level_name(enum diagnostic_level level)
{
    static const char *const names[] = {"info", "warning", "error"};
    return names[level];
}
