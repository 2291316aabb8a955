/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_text.h"

#include "text.h"

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
static const char *const holding[] = {"span", "div", "font", "p", "b", "i", "u", NULL};
static const char *const cells[] = {"td", "th", NULL};
static const char *const skipped[] = {"script", "style", "head", "title", NULL};

/* Empty cells leave nothing but spaces on a line. */
static void append_break(GString *out)
{
    while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
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

/* A declaration of a style: "font-size: 0px" says "0px" of "font-size". */
static gboolean style_says(const char *style, const char *name, gboolean (*is)(const char *value))
{
    g_auto(GStrv) declarations = g_strsplit(style, ";", -1);
    for (int i = 0; declarations[i]; i++) {
        char *colon = strchr(declarations[i], ':');
        if (!colon)
            continue;
        *colon = '\0';
        if (g_ascii_strcasecmp(g_strstrip(declarations[i]), name) == 0 && is(g_strstrip(colon + 1)))
            return TRUE;
    }
    return FALSE;
}

static gboolean is_nought(const char *value)
{
    char *unit;
    return g_ascii_strtod(value, &unit) == 0 && unit > value;
}

static gboolean is_any(const char *value)
{
    return *value != '\0';
}

static gboolean is_none(const char *value)
{
    return g_ascii_strncasecmp(value, "none", 4) == 0;
}

/* A text as it is read, of which some is never seen, and some names the joints of a table. */
struct reading {
    GString *seen, *unseen;
    GString *joints; /* NULL: they are read with the rest */
    int in_joint;    /* tables may be nested */
    const char *name; /* of the element whose text is not seen, */
    gsize length;
    int depth;        /* as many of that name are open; 0: all is seen */
    gboolean by_size; /* type within it that has a size of its own is seen, and what follows that, too */
};

static GString *place(const struct reading *r)
{
    return r->depth > 0 ? r->unseen : r->in_joint > 0 ? r->joints : r->seen;
}

/* A cell with a port is one that lines are joined at; the first is what the whole is called, all the same. */
static void open_cell(struct reading *r, const char *attributes, const char *after)
{
    g_autofree char *port = r->joints && r->in_joint == 0 && !text_is_blank(r->seen->str) ? attribute_value(attributes, after, "port") : NULL;
    r->in_joint += port || r->in_joint > 0;
}

static void open_element(struct reading *r, const char *name, gsize length, const char *after)
{
    gboolean same = r->depth > 0 && length == r->length && g_ascii_strncasecmp(name, r->name, length) == 0;
    r->depth += same;
    if (!name_is_one_of(name, length, holding))
        return;
    g_autofree char *style = attribute_value(name + length + 1, after, "style");
    if (!style)
        return;
    gboolean nought = style_says(style, "font-size", is_nought);
    if (r->depth > 0 && r->by_size && !nought && style_says(style, "font-size", is_any))
        r->depth = 0;
    gboolean gone = style_says(style, "display", is_none);
    if (r->depth > 0 || (!nought && !gone))
        return;
    r->name = name;
    r->length = length;
    r->depth = 1;
    r->by_size = !gone;
}

static void close_element(struct reading *r, const char *name, gsize length)
{
    if (r->depth > 0 && length == r->length && g_ascii_strncasecmp(name, r->name, length) == 0)
        r->depth--;
}

static const char *tag(struct reading *r, const char *p, const char *end)
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
    if (!closing && name_is_one_of(name, length, skipped))
        return skip_element(after, end, name, length);
    GString *out = place(r); /* the end of what is not seen is not seen either */
    if (closing)
        close_element(r, name, length);
    else if (after[-1] == '>' && after[-2] != '/')
        open_element(r, name, length, after);
    if (name_is_one_of(name, length, breaking))
        append_break(closing ? out : place(r));
    else if (name_is_one_of(name, length, cells)) {
        if (closing) {
            g_string_append_c(out, ' ');
            r->in_joint -= r->in_joint > 0;
        } else
            open_cell(r, name + length + 1, after);
    }
    return after;
}

static void read_html(struct reading *r, const char *html, gssize size)
{
    gsize length = size < 0 ? strlen(html) : (gsize)size;
    g_autofree char *copy = g_strndup(html, length);
    const char *p = copy, *end = copy + strlen(copy);
    while (p < end) {
        const char *next = NULL;
        GString *out = place(r);
        if (*p == '<' && p + 1 < end && (g_ascii_isalpha(p[1]) || strchr("/!?", p[1])))
            next = tag(r, p, end);
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
}

char *html_to_text(const char *html, gssize size)
{
    g_autoptr(GString) unseen = g_string_new(NULL);
    struct reading r = {.seen = g_string_new(NULL), .unseen = unseen};
    read_html(&r, html, size);
    return g_string_free(r.seen, FALSE);
}

char *html_table_text(const char *html, char **joints)
{
    g_autoptr(GString) unseen = g_string_new(NULL);
    struct reading r = {.seen = g_string_new(NULL), .unseen = unseen, .joints = g_string_new(NULL)};
    read_html(&r, html, -1);
    *joints = g_strstrip(g_strdelimit(g_string_free(r.joints, FALSE), "\n", ' '));
    return g_string_free(r.seen, FALSE);
}

char *html_unseen(const char *html)
{
    g_autoptr(GString) seen = g_string_new(NULL);
    struct reading r = {.seen = seen, .unseen = g_string_new(NULL)};
    read_html(&r, html, -1);
    return g_string_free(r.unseen, r.unseen->len == 0);
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

char *html_picture(const char *html)
{
    const char *end = html + strlen(html);
    for (const char *p = strchr(html, '<'); p; p = strchr(p + 1, '<'))
        if (g_ascii_strncasecmp(p + 1, "img", 3) == 0 && !g_ascii_isalnum(p[4]))
            return attribute_value(p + 4, tag_end(p, end), "src");
    return NULL;
}
