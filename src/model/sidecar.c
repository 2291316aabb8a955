/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sidecar.h"

char *sidecar_whole_label(const char *match)
{
    return g_strdup_printf("(?:%s)$", match);
}

struct sidecar *sidecar_new(const char *path)
{
    struct sidecar *s = g_new0(struct sidecar, 1);
    s->strings = g_string_chunk_new(1024);
    s->path = g_string_chunk_insert(s->strings, path);
    s->entries = g_array_new(FALSE, TRUE, sizeof(struct sidecar_entry));
    s->nils = g_array_new(FALSE, TRUE, sizeof(struct sidecar_nil));
    s->words = g_array_new(FALSE, TRUE, sizeof(struct sidecar_word));
    s->waivers = g_array_new(FALSE, TRUE, sizeof(struct sidecar_waiver));
    return s;
}

void sidecar_free(struct sidecar *s)
{
    if (!s)
        return;
    g_array_unref(s->entries);
    g_array_unref(s->nils);
    g_array_unref(s->words);
    g_array_unref(s->waivers);
    g_string_chunk_free(s->strings);
    g_free(s);
}
