/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "markup.h"

#include <math.h>
#include <string.h>

/* GLib writes a control character as a reference, "&#x1;", which XML forbids; an ampersand of the text itself is "&amp;". */
static void drop_controls(char *markup)
{
    char *to = markup;
    for (const char *from = markup; *from;) {
        const char *end = strncmp(from, "&#x", 3) == 0 ? strchr(from, ';') : NULL;
        if (end) {
            memcpy(to, "\xEF\xBF\xBD", 3); /* a reference takes at least five bytes */
            to += 3;
            from = end + 1;
        } else
            *to++ = *from++;
    }
    *to = '\0';
}

void markup_add(GString *out, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *markup = g_markup_vprintf_escaped(format, arguments);
    va_end(arguments);
    drop_controls(markup);
    g_string_append(out, markup);
}

void markup_number(GString *out, double v)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    v = round(v * 100) / 100;
    g_ascii_formatd(text, sizeof text, "%.2f", v == 0 ? 0 : v); /* not "-0" */
    gsize length = strlen(text);
    while (text[length - 1] == '0')
        length--;
    if (text[length - 1] == '.')
        length--;
    g_string_append_len(out, text, (gssize)length);
}
