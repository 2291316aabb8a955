/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml_text.h"

static gboolean is_xml_char(gunichar c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

static void append_char(GString *out, gunichar c, gboolean in_attribute)
{
    switch (c) {
    case '&': g_string_append(out, "&amp;"); return;
    case '<': g_string_append(out, "&lt;"); return;
    case '>': g_string_append(out, "&gt;"); return;
    case '"': g_string_append(out, "&quot;"); return;
    case '\'': g_string_append(out, "&#39;"); return;
    default: break;
    }
    if (c == '\r' || (in_attribute && (c == '\n' || c == '\t')))
        g_string_append_printf(out, "&#%u;", c);
    else
        g_string_append_unichar(out, is_xml_char(c) ? c : 0xFFFD);
}

static void append_text(GString *out, const char *text, gboolean in_attribute)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    for (const char *p = valid; *p; p = g_utf8_next_char(p))
        append_char(out, g_utf8_get_char(p), in_attribute);
}

void xml_text(GString *out, const char *text)
{
    append_text(out, text, FALSE);
}

void xml_text_attribute(GString *out, const char *name, const char *text)
{
    g_string_append_printf(out, " %s=\"", name);
    append_text(out, text, TRUE);
    g_string_append_c(out, '"');
}
