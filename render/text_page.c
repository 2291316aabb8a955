/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text_page.h"

#include <stdarg.h>
#include <string.h>

static const char *const escapes[] = {"", "\033[1m", "\033[2m", "\033[32m", "\033[33m", "\033[1;31m"};

static int char_columns(gunichar c)
{
    return g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
}

int text_columns(const char *text)
{
    int columns = 0;
    for (const char *p = text; *p; p = g_utf8_next_char(p))
        columns += char_columns(g_utf8_get_char(p));
    return columns;
}

static void append_styled(struct text_page *page, enum text_style style, const char *text)
{
    if (page->colour && style != TEXT_PLAIN)
        g_string_append_printf(page->out, "%s%s\033[0m", escapes[style], text);
    else
        g_string_append(page->out, text);
}

static void append_spaces(struct text_page *page, int count)
{
    for (int i = 0; i < count; i++)
        g_string_append_c(page->out, ' ');
}

static void append_wrapped(struct text_page *page, int indent, const char *text)
{
    int at = indent;
    g_auto(GStrv) words = g_strsplit_set(text, " \n", -1);
    for (int i = 0; words[i]; i++) {
        int columns = text_columns(words[i]);
        if (columns == 0)
            continue;
        if (at > indent && at + 1 + columns > page->width) {
            g_string_append_c(page->out, '\n');
            append_spaces(page, indent);
            at = indent;
        }
        if (at > indent) {
            g_string_append_c(page->out, ' ');
            at++;
        }
        g_string_append(page->out, words[i]);
        at += columns;
    }
}

void text_page_item(struct text_page *page, int indent, const char *lead, enum text_style lead_style, const char *text)
{
    append_styled(page, lead_style, lead);
    int columns = text_columns(lead);
    if (columns >= indent && indent > 0) {
        g_string_append_c(page->out, '\n');
        columns = 0;
    }
    append_spaces(page, MAX(indent - columns, 0));
    append_wrapped(page, indent, text);
    g_string_append_c(page->out, '\n');
}

void text_page_columns(struct text_page *page, int indent, const char *lead, const char *columns)
{
    append_styled(page, TEXT_DIM, lead);
    append_spaces(page, MAX(indent - text_columns(lead), 1));
    g_autofree char *line = g_strchomp(g_strdup(columns));
    g_string_append(page->out, line);
    g_string_append_c(page->out, '\n');
}

void text_page_line(struct text_page *page, enum text_style style, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *line = g_strdup_vprintf(format, args);
    va_end(args);
    append_styled(page, style, line);
    g_string_append_c(page->out, '\n');
}

void text_page_gap(struct text_page *page)
{
    if (page->out->len > 0)
        g_string_append_c(page->out, '\n');
}
