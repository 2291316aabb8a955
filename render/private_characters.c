/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "private_characters.h"

#include <glib.h>

#define BOX 0x25A1

static gboolean is_private(gunichar c)
{
    return g_unichar_type(c) == G_UNICODE_PRIVATE_USE;
}

int private_count(const char *text)
{
    int count = 0;
    if (g_str_is_ascii(text))
        return 0;
    for (const char *p = text; *p; p = g_utf8_next_char(p))
        count += is_private(g_utf8_get_char(p));
    return count;
}

char *private_boxed(const char *text)
{
    GString *out = g_string_new(NULL);
    for (const char *p = text; *p; p = g_utf8_next_char(p))
        g_string_append_unichar(out, is_private(g_utf8_get_char(p)) ? BOX : g_utf8_get_char(p));
    return g_string_free(out, FALSE);
}
