/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_text.h"

#include <libxml/HTMLparser.h>
#include <string.h>

static gboolean name_is_one_of(const char *name, gsize length, const char *const *list)
{
    for (; *list; list++)
        if (strlen(*list) == length && g_ascii_strncasecmp(name, *list, length) == 0)
            return TRUE;
    return FALSE;
}

static const char *const breaking[] = {"br", "div", "p", "li", "ul", "ol", "tr", "table", "hr", "h1", "h2", "h3", "h4",
                                       "h5", "h6", "blockquote", "pre", "section", "header", "footer", NULL};
static const char *const cells[] = {"td", "th", NULL};
static const char *const skipped[] = {"script", "style", "head", "title", NULL};

static void append_break(GString *out)
{
    if (out->len > 0 && out->str[out->len - 1] != '\n')
        g_string_append_c(out, '\n');
}

/* After "&": appends the character and returns the first byte after the reference; NULL if it is none. */
static const char *append_entity(GString *out, const char *p, const char *end)
{
    char name[33];
    gsize length = 0;
    while (p + length < end && length < sizeof name - 1 && (g_ascii_isalnum(p[length]) || p[length] == '#')) {
        name[length] = p[length];
        length++;
    }
    name[length] = '\0';
    if (length == 0)
        return NULL;
    gunichar c = 0;
    if (name[0] == '#')
        c = (gunichar)g_ascii_strtoull(name + (g_ascii_tolower(name[1]) == 'x' ? 2 : 1), NULL,
                                       g_ascii_tolower(name[1]) == 'x' ? 16 : 10);
    else {
        const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
        c = entity ? entity->value : 0;
    }
    if (c == 0 || !g_unichar_validate(c))
        return NULL;
    g_string_append_unichar(out, c);
    p += length;
    return p < end && *p == ';' ? p + 1 : p;
}

static const char *find(const char *p, const char *end, const char *needle)
{
    const char *found = g_strstr_len(p, end - p, needle);
    return found ? found : end;
}

/* Past ">" of a tag; quotes may hold one. */
static const char *tag_end(const char *p, const char *end)
{
    char quote = '\0';
    for (; p < end; p++) {
        if (quote)
            quote = *p == quote ? '\0' : quote;
        else if (*p == '"' || *p == '\'')
            quote = *p;
        else if (*p == '>')
            return p + 1;
    }
    return end;
}

/* Past the closing tag of an element whose content is not text. */
static const char *skip_element(const char *p, const char *end, const char *name, gsize length)
{
    while (p < end) {
        p = find(p, end, "</");
        if (p < end && (gsize)(end - p) > length + 2 && g_ascii_strncasecmp(p + 2, name, length) == 0)
            return tag_end(p, end);
        p = p < end ? p + 2 : end;
    }
    return end;
}

static const char *tag(GString *out, const char *p, const char *end)
{
    if (g_str_has_prefix(p, "<!--")) {
        const char *close = find(p, end, "-->");
        return close < end ? close + 3 : end;
    }
    const char *name = p + 1;
    gboolean closing = name < end && *name == '/';
    name += closing;
    gsize length = 0;
    while (name + length < end && g_ascii_isalnum(name[length]))
        length++;
    const char *after = tag_end(name + length, end);
    if (name_is_one_of(name, length, breaking))
        append_break(out);
    else if (closing && name_is_one_of(name, length, cells))
        g_string_append_c(out, ' ');
    else if (!closing && name_is_one_of(name, length, skipped))
        return skip_element(after, end, name, length);
    return after;
}

char *html_to_text(const char *html, gssize size)
{
    gsize length = size < 0 ? strlen(html) : (gsize)size;
    g_autofree char *copy = g_strndup(html, length);
    const char *p = copy, *end = copy + strlen(copy);
    GString *out = g_string_sized_new(length);
    while (p < end) {
        const char *next = NULL;
        if (*p == '<' && p + 1 < end && (g_ascii_isalpha(p[1]) || strchr("/!?", p[1])))
            next = tag(out, p, end);
        else if (*p == '&')
            next = append_entity(out, p + 1, end);
        else if (*p == '\n' || *p == '\r') {
            if (out->len > 0 && !strchr(" \n", out->str[out->len - 1]))
                g_string_append_c(out, ' ');
            next = p + 1;
        }
        if (next) {
            p = next;
            continue;
        }
        g_string_append_c(out, *p++);
    }
    return g_string_free(out, FALSE);
}

char *html_entities(const char *text)
{
    const char *end = text + strlen(text);
    GString *out = g_string_sized_new((gsize)(end - text));
    for (const char *p = text; p < end;) {
        const char *next = *p == '&' ? append_entity(out, p + 1, end) : NULL;
        if (!next)
            g_string_append_c(out, *p);
        p = next ? next : p + 1;
    }
    return g_string_free(out, FALSE);
}

/* Within a tag: the value of an attribute, quoted or not. */
static char *attribute_value(const char *p, const char *end, const char *name)
{
    gsize length = strlen(name);
    for (; p + length < end; p++) {
        if (!g_ascii_isspace(p[-1]) || g_ascii_strncasecmp(p, name, length) != 0)
            continue;
        const char *v = p + length + strspn(p + length, " \t\r\n");
        if (v >= end || *v != '=')
            continue;
        v += 1 + strspn(v + 1, " \t\r\n");
        char quote = v < end && (*v == '"' || *v == '\'') ? *v++ : 0;
        gsize size = 0;
        while (v + size < end && (quote ? v[size] != quote : !g_ascii_isspace(v[size]) && v[size] != '>'))
            size++;
        return g_strndup(v, size);
    }
    return NULL;
}

char *html_picture(const char *html)
{
    const char *end = html + strlen(html);
    for (const char *p = strchr(html, '<'); p; p = strchr(p + 1, '<'))
        if (g_ascii_strncasecmp(p + 1, "img", 3) == 0 && !g_ascii_isalnum(p[4]))
            return attribute_value(p + 4, tag_end(p, end), "src");
    return NULL;
}
