/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "own_words.h"

#include "declared.h"
#include "text.h"

#include <string.h>

/* "10.0.0.1/24", "fe80::1", "192.168.1.x, 10.0.0.2": figures and their signs, and at least one figure; or where it comes from. */
static gboolean is_address(const char *value)
{
    static const char *const sources[] = {"dhcp", "dynamic", "static", "auto", "automatic", NULL};
    if (g_strv_contains(sources, value))
        return TRUE;
    return strpbrk(value, "0123456789") && strpbrk(value, ".:") && value[strspn(value, "0123456789abcdefx.:/,%- ")] == '\0';
}

static gboolean denies(const char *value)
{
    static const char *const words[] = {"none", "no", "off", "nil", "n/a", "na", "not fitted", "not used", "not in use", "not installed",
                                        "not configured", "not applicable", "disabled", "-", NULL};
    return g_strv_contains(words, value);
}

/* What follows the colon of a field; NULL: the line is none. "fe80::1" is no field, nor is "https://…". */
static const char *field_value(const char *line)
{
    const char *colon = strchr(line, ':');
    return colon && colon > line && !g_ascii_isdigit(colon[-1]) && colon[1] != ':' && colon[1] != '/' ? colon + 1 : NULL;
}

/* A field that names another thing, by its address or as left empty, or that says it is not there. The first line may be the name. */
static gboolean is_of_another_thing(const char *line, gboolean first)
{
    const char *value = field_value(line);
    if (!value)
        return FALSE;
    g_autofree char *key = g_strstrip(g_strndup(line, (gsize)(value - 1 - line)));
    g_autofree char *folded = text_fold(value);
    g_strstrip(folded);
    if (denies(folded))
        return TRUE;
    enum declared_key known = declared_key_by_name(key);
    return !first && (known == DECLARED_REASON || known == DECLARED_RESPONSIBILITY || *folded == '\0' || is_address(folded));
}

/* "https://portal.example.org/x" leaves "example": the first name is what the page is called, the last says where names are kept. */
static void add_address(GString *out, const char *host, gsize length)
{
    g_autofree char *whole = g_strndup(host, length);
    g_auto(GStrv) names = g_strsplit(whole, ".", -1);
    guint count = g_strv_length(names);
    for (guint i = count >= 3 ? 1 : 0; i + 1 < count; i++)
        g_string_append_printf(out, " %s", names[i]);
}

/* "vtnet0 ← WAN", "Clients → Pi-hole": behind the arrow stands what a part of the thing is joined to. */
static void cut_at_arrow(char *line)
{
    static const char *const arrows[] = {"→", "←", "↔", "⇒", "⇐", "⇔", "➔", "->", "<-"};
    for (guint i = 0; i < G_N_ELEMENTS(arrows); i++) {
        char *at = strstr(line, arrows[i]);
        if (at)
            *at = '\0';
    }
}

static void add_line(GString *out, const char *line)
{
    for (const char *at; (at = strstr(line, "://")); ) {
        const char *start = at;
        while (start > line && g_ascii_isalpha(start[-1]))
            start--;
        const char *host = at + 3;
        gsize length = strcspn(host, "/:?# \t,;)");
        g_string_append_len(out, line, start - line);
        add_address(out, host, length);
        line = host + length;
        line += strcspn(line, " \t,;)");
    }
    g_string_append(out, line);
}

char *own_words(const char *label)
{
    g_auto(GStrv) lines = g_strsplit(label, "\n", -1);
    GString *out = g_string_new(NULL);
    for (int i = 0; lines[i]; i++) {
        if (is_of_another_thing(lines[i], i == 0))
            continue;
        if (i > 0) {
            cut_at_arrow(lines[i]);
            g_string_append_c(out, '\n');
        }
        add_line(out, lines[i]);
    }
    return g_string_free(out, FALSE);
}
