/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label_parts.h"

#include "limit.h"
#include "text.h"

#include <string.h>

struct label_parts {
    GString **wholes; /* NULL where nothing was added */
    guint count;
};

struct label_parts *label_parts_new(guint count)
{
    struct label_parts *p = g_new0(struct label_parts, 1);
    p->wholes = g_new0(GString *, count + 1);
    p->count = count;
    return p;
}

void label_parts_free(struct label_parts *p)
{
    for (guint i = 0; i < p->count; i++)
        if (p->wholes[i])
            g_string_free(p->wholes[i], TRUE);
    g_free(p->wholes);
    g_free(p);
}

gboolean label_parts_add(struct label_parts *p, int index, const char *label, const char *text)
{
    GString *whole = p->wholes[index];
    gsize before = whole ? whole->len : text_is_blank(label) ? 0 : strlen(label);
    if (before > 0 && before + 1 + strlen(text) > (gsize)limit_value(LIMIT_LABEL))
        return FALSE;
    if (!whole)
        whole = p->wholes[index] = g_string_new(before > 0 ? label : NULL);
    if (whole->len > 0)
        g_string_append_c(whole, '\n');
    g_string_append(whole, text);
    return TRUE;
}

const char *label_parts_whole(const struct label_parts *p, int index, struct network *n, const char *label)
{
    return p->wholes[index] ? network_string(n, p->wholes[index]->str) : label;
}
