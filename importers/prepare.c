/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The C library reads a module from disk for every character encoding but UTF-8. The ones that a file may need are loaded before
 * its reader gives up opening files, each once, and stay open for the files that follow.
 */
#include "importer.h"

#include <iconv.h>
#include <string.h>

static gboolean is_ascii(const guint8 *data, gsize size)
{
    for (gsize i = 0; i < size; i++)
        if (data[i] == 0 || data[i] >= 0x80)
            return FALSE;
    return TRUE;
}

static void load(const char *encoding)
{
    static GHashTable *open; /* name in capitals -> iconv_t[2] */
    if (!open)
        open = g_hash_table_new(g_str_hash, g_str_equal);
    char *name = g_ascii_strup(encoding, -1);
    if (g_hash_table_contains(open, name)) {
        g_free(name);
        return;
    }
    iconv_t *both = g_new(iconv_t, 2);
    both[0] = iconv_open("UTF-8", encoding); /* (iconv_t)-1 for an unknown one: the reader will say so */
    both[1] = iconv_open(encoding, "UTF-8");
    g_hash_table_insert(open, name, both);
}

/* What an XML declaration says; libxml2 itself knows UTF-8, UTF-16 and Latin-1. */
static void load_declared(const char *data, gsize size)
{
    const char *at = memmem(data, MIN(size, 200), "encoding=", 9);
    char name[32];
    gsize length = 0;
    if (!at)
        return;
    for (at += 10; at + length < data + size && length < sizeof name - 1 && (g_ascii_isalnum(at[length]) || strchr("-_", at[length]));
         length++)
        name[length] = at[length];
    name[length] = '\0';
    if (length > 0 && g_ascii_strcasecmp(name, "UTF-8") != 0)
        load(name);
}

void importers_prepare(const struct source *source)
{
    static const char *const usual[] = {"UTF-16", "UTF-16BE", "UTF-16LE", "ISO-8859-1", "WINDOWS-1252"};
    static gboolean loaded;
    gsize size;
    const char *data = g_bytes_get_data(source->data, &size);
    load_declared(data, size);
    if (loaded || is_ascii((const guint8 *)data, size))
        return;
    for (guint i = 0; i < G_N_ELEMENTS(usual); i++)
        load(usual[i]);
    loaded = TRUE;
}
