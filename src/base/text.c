/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text.h"

#include "limit.h"

#include <string.h>

/* What turns the direction of the letters that follow it. */
static gboolean is_bidi_control(gunichar c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* What Unicode has every program pass over that does not know it (Default_Ignorable_Code_Point), but for turns of direction. The marks
 * U+200E, U+200F and U+061C turn no letter: whoever writes Hebrew or Arabic has them in his text without knowing. */
static gboolean is_invisible(gunichar c)
{
    static const struct {
        gunichar first, last;
    } rows[] = {{0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200F}, {0x2060, 0x2065}, {0x206A, 0x206F},
                {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};
    for (guint i = 0; c >= rows[0].first && i < G_N_ELEMENTS(rows); i++)
        if (c >= rows[i].first && c <= rows[i].last)
            return TRUE;
    return FALSE;
}

static gboolean is_noncharacter(gunichar c)
{
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

static gboolean is_line_end(gunichar c)
{
    return c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C;
}

static gboolean is_space(gunichar c)
{
    return c == ' ' || c == '\t' || c == 0x00A0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) || c == 0x3000;
}

static void end_line(GString *out)
{
    while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    if (out->len > 0)
        g_string_append_c(out, '\n');
}

static void append_char(GString *out, gunichar c)
{
    if (is_line_end(c))
        end_line(out);
    else if (is_space(c)) {
        if (out->len > 0 && out->str[out->len - 1] != '\n' && out->str[out->len - 1] != ' ')
            g_string_append_c(out, ' ');
    } else if (is_bidi_control(c))
        g_string_append_printf(out, "<U+%04X>", c);
    else if (is_noncharacter(c))
        g_string_append(out, "\xEF\xBF\xBD");
    else if (!is_invisible(c) && !g_unichar_iscntrl(c))
        g_string_append_unichar(out, c);
}

/* Of valid UTF-8. GLib's own gives NULL when memory runs out, where all else of it ends the program: a label would be lost in silence. */
static char *normal_form(const char *valid, GNormalizeMode mode)
{
    char *normal = g_utf8_normalize(valid, -1, mode);
    if (!normal)
        g_error("failed to allocate a normal form");
    return normal;
}

char *text_clean(const char *text, gssize length)
{
    if (!text)
        return g_strdup("");
    g_autofree char *valid = g_utf8_make_valid(text, length);
    g_autofree char *composed = normal_form(valid, G_NORMALIZE_NFC);
    g_autoptr(GString) out = g_string_new(NULL);
    const gsize most = (gsize)limit_value(LIMIT_LABEL) - 8;
    for (const char *p = composed; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c == '\r')
            c = p[1] == '\n' ? 0xFEFF : '\n';
        append_char(out, c);
        if (out->len > most) {
            g_string_append(out, "…");
            break;
        }
    }
    while (out->len > 0 && strchr(" \n", out->str[out->len - 1]))
        g_string_truncate(out, out->len - 1);
    return normal_form(out->str, G_NORMALIZE_NFC); /* an accent may now stand beside its letter */
}

char *text_path(const char *path)
{
    g_autofree char *valid = g_utf8_make_valid(path, -1);
    GString *out = g_string_new(NULL);
    for (const char *p = valid; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (is_bidi_control(c) || is_invisible(c) || is_noncharacter(c) || g_unichar_iscntrl(c))
            g_string_append_printf(out, "<U+%04X>", c);
        else
            g_string_append_unichar(out, c);
    }
    return g_string_free(out, FALSE);
}

static gunichar ascii_punctuation(gunichar c)
{
    switch (c) {
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x02BC: return '\'';
    case 0x201C: case 0x201D: case 0x201E: case 0x2033: return '"';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return '-';
    default: return c;
    }
}

/* Of plain printable ASCII, as nearly every label is: NULL if it is not. */
static char *fold_ascii(const char *text)
{
    gsize length = 0;
    for (; text[length]; length++)
        if ((text[length] < ' ' && text[length] != '\n') || text[length] > '~')
            return NULL;
    if (length + 8 > (gsize)limit_value(LIMIT_LABEL))
        return NULL;
    char *folded = g_malloc(length + 1), *out = folded;
    for (const char *p = text; *p; p++) {
        gboolean space = *p == ' ' || *p == '\n';
        if (!space)
            *out++ = g_ascii_tolower(*p);
        else if (out > folded && out[-1] != ' ')
            *out++ = ' ';
    }
    if (out > folded && out[-1] == ' ')
        out--;
    *out = '\0';
    return folded;
}

char *text_fold(const char *text)
{
    char *plain = text ? fold_ascii(text) : NULL;
    if (plain)
        return plain;
    g_autofree char *clean = text_clean(text, -1);
    g_autofree char *normal = normal_form(clean, G_NORMALIZE_NFKC);
    g_autofree char *folded = g_utf8_casefold(normal, -1);
    GString *out = g_string_new(NULL);
    for (const char *p = folded; *p; p = g_utf8_next_char(p)) {
        gunichar c = ascii_punctuation(g_utf8_get_char(p));
        if (is_space(c) || is_line_end(c)) {
            if (out->len > 0 && out->str[out->len - 1] != ' ')
                g_string_append_c(out, ' ');
        } else
            g_string_append_unichar(out, c);
    }
    if (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    return g_string_free(out, FALSE);
}

char *text_fold_lines(const char *text)
{
    g_auto(GStrv) lines = g_strsplit_set(text ? text : "", "\n\f", -1);
    GString *out = g_string_new(NULL);
    for (int i = 0; lines[i]; i++) {
        g_autofree char *folded = text_fold(lines[i]);
        g_string_append_printf(out, "%s%s", out->len > 0 && *folded ? " " : "", folded);
    }
    return g_string_free(out, FALSE);
}

char *text_words(const char *text)
{
    g_autofree char *folded = text_fold(text);
    char *words = g_malloc(strlen(folded) + 3), *to = words;
    *to++ = ' ';
    for (const char *c = folded; *c; c++)
        if (g_ascii_isalnum(*c) || *c & 0x80)
            *to++ = *c;
        else if (to[-1] != ' ')
            *to++ = ' ';
    if (to[-1] != ' ' || to == words + 1)
        *to++ = ' ';
    *to = '\0';
    return words;
}

gboolean text_has_word(const char *text, const char *word)
{
    gsize length = strlen(word);
    for (const char *at = text; (at = strstr(at, word)); at++)
        if ((at == text || !g_ascii_isalnum(at[-1])) && !g_ascii_isalnum(at[length]))
            return TRUE;
    return FALSE;
}

char *text_one_line(const char *text, glong max_chars)
{
    GString *out = g_string_new(NULL);
    glong count = 0;
    for (const char *p = text ? text : ""; *p; p = g_utf8_next_char(p)) {
        if (count >= max_chars - 1 && *g_utf8_next_char(p)) {
            g_string_append(out, "…");
            break;
        }
        if (*p == '\n') {
            g_string_append(out, " / ");
            count += 3;
        } else {
            g_string_append_unichar(out, g_utf8_get_char(p));
            count++;
        }
    }
    return g_string_free(out, FALSE);
}

gboolean text_is_clean(const char *text, gsize length)
{
    if (!g_utf8_validate_len(text, length, NULL))
        return FALSE;
    for (gsize i = 0; i < length; i++) {
        guchar c = (guchar)text[i];
        gboolean c1 = c == 0xC2 && (guchar)text[i + 1] < 0xA0; /* valid: a byte follows */
        if ((c < 0x20 && c != '\n') || c == 0x7F || c1)
            return FALSE;
    }
    return TRUE;
}

gboolean text_is_blank(const char *text)
{
    for (const char *p = text ? text : ""; *p; p = g_utf8_next_char(p))
        if (!g_unichar_isspace(g_utf8_get_char(p)))
            return FALSE;
    return TRUE;
}
