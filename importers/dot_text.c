/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dot_text.h"

#include "hash.h"
#include "html_text.h"

#include <string.h>

guint dot_hash(gconstpointer text)
{
    return hash_string(text);
}

char *dot_to_utf8(const char *data, gsize size)
{
    const guchar *b = (const guchar *)data;
    if (size >= 3 && b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF) {
        data += 3;
        size -= 3;
    }
    if (size >= 2 && ((b[0] == 0xFF && b[1] == 0xFE) || (b[0] == 0xFE && b[1] == 0xFF)))
        return g_convert(data, (gssize)size, "UTF-8", "UTF-16", NULL, NULL, NULL);
    if (memchr(data, 0, size))
        return NULL;
    const char *end;
    if (g_utf8_validate(data, (gssize)size, &end) || (gsize)(data + size - end) < 4)
        return g_utf8_make_valid(data, (gssize)size);
    return g_convert(data, (gssize)size, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
}

static const char *skip_blank(const char *p)
{
    for (;;) {
        while (g_ascii_isspace(*p))
            p++;
        if (*p == '#' || g_str_has_prefix(p, "//")) {
            p += strcspn(p, "\n");
        } else if (g_str_has_prefix(p, "/*")) {
            const char *end = strstr(p + 2, "*/");
            if (!end)
                return p + strlen(p);
            p = end + 2;
        } else
            return p;
    }
}

static const char *skip_word(const char *p, const char *word)
{
    gsize n = strlen(word);
    return g_ascii_strncasecmp(p, word, n) == 0 && !g_ascii_isalnum(p[n]) && p[n] != '_' ? p + n : NULL;
}

static const char *skip_id(const char *p)
{
    if (*p == '"') {
        for (p++; *p && *p != '"'; p++)
            if (*p == '\\' && p[1])
                p++;
        return *p ? p + 1 : p;
    }
    while (g_ascii_isalnum(*p) || strchr("_.-", *p ? *p : ' ') || (guchar)*p >= 0x80)
        p++;
    return p;
}

gboolean dot_looks_like_graph(const char *text)
{
    const char *p = skip_blank(text), *after = skip_word(p, "strict");
    p = skip_blank(after ? after : p);
    after = skip_word(p, "digraph");
    if (!after)
        after = skip_word(p, "graph");
    if (!after)
        return FALSE;
    return *skip_blank(skip_id(skip_blank(after))) == '{';
}

gsize dot_longest_token(const char *text)
{
    gsize longest = 0;
    for (const char *p = skip_blank(text); *p; p = skip_blank(p)) {
        const char *start = p;
        if (*p == '"' || g_ascii_isalnum(*p) || *p == '_' || (guchar)*p >= 0x80)
            p = skip_id(p);
        if (p == start)
            p++;
        longest = MAX(longest, (gsize)(p - start));
    }
    return longest;
}

static void append_named(GString *out, const char *name)
{
    if (name)
        g_string_append(out, name);
}

/* After a backslash. */
static void append_escape(GString *out, char c, const struct dot_names *names)
{
    switch (c) {
    case 'n': case 'l': case 'r': g_string_append_c(out, '\n'); break;
    case 'N': case 'E': append_named(out, names->object); break;
    case 'G': append_named(out, names->graph); break;
    case 'T': append_named(out, names->tail); break;
    case 'H': append_named(out, names->head); break;
    case 'L': break;
    default: g_string_append_c(out, c);
    }
}

/* The fields of a record. The ones that lines are joined at come last: in "{<e0> eth0|FW-1|<e1> eth1}" the device is FW-1. */
struct record {
    GString *body, *joints, *field;
    gboolean is_joint;
};

static void end_field(struct record *r)
{
    GString *to = r->is_joint ? r->joints : r->body;
    g_strstrip(r->field->str);
    if (*r->field->str)
        g_string_append_printf(to, "%s%s", to->len ? "\n" : "", r->field->str);
    g_string_truncate(r->field, 0);
    r->is_joint = FALSE;
}

static gboolean has_letters(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    for (const char *p = valid; *p; p = g_utf8_next_char(p))
        if (g_unichar_isalpha(g_utf8_get_char(p)))
            return TRUE;
    return FALSE;
}

/* With what names the joints on the last lines; "" in *joints if the rest is no name. */
static char *with_joints(char *body, char **joints)
{
    g_strstrip(body);
    char *label = g_strconcat(body, *body && **joints ? "\n" : "", *joints, NULL);
    if (!has_letters(body))
        **joints = '\0';
    g_free(body);
    return label;
}

static char *record_label(const char *raw, const struct dot_names *names, char **joints)
{
    struct record r = {g_string_new(NULL), g_string_new(NULL), g_string_new(NULL), FALSE};
    gboolean in_port = FALSE;
    for (const char *p = raw; *p; p++) {
        if (*p == '\\' && p[1])
            append_escape(r.field, *++p, names);
        else if (*p == '<' || *p == '>') {
            in_port = *p == '<';
            r.is_joint = TRUE;
        } else if (strchr("{|}", *p))
            end_field(&r);
        else if (!in_port)
            g_string_append_c(r.field, *p);
    }
    end_field(&r);
    g_string_free(r.field, TRUE);
    *joints = g_string_free(r.joints, FALSE);
    return with_joints(g_string_free(r.body, FALSE), joints);
}

static char *plain_label(const char *raw, const struct dot_names *names)
{
    GString *out = g_string_new(NULL);
    for (const char *p = raw; *p; p++) {
        if (*p == '\\' && p[1])
            append_escape(out, *++p, names);
        else
            g_string_append_c(out, *p);
    }
    return g_string_free(out, FALSE);
}

char *dot_label(const char *raw, gboolean html, const struct dot_names *names, char **joints)
{
    if (html) {
        char *body = html_table_text(raw, joints);
        return with_joints(body, joints);
    }
    *joints = names->record ? NULL : g_strdup("");
    g_autofree char *text = names->record ? record_label(raw, names, joints) : plain_label(raw, names);
    return html_entities(text); /* Graphviz resolves them in plain labels too */
}

int dot_colour(const char *name)
{
    static const struct {
        const char *name;
        int rgb;
    } known[] = {{"black", 0x000000}, {"red", 0xff0000},    {"green", 0x00ff00},  {"blue", 0x0000ff},
                 {"white", 0xffffff}, {"grey", 0xc0c0c0},   {"gray", 0xc0c0c0},   {"orange", 0xffa500},
                 {"yellow", 0xffff00}, {"purple", 0xa020f0}, {"brown", 0xa52a2a}, {"lightblue", 0xadd8e6},
                 {"lightgrey", 0xd3d3d3}, {"darkgreen", 0x006400}};
    if (*name == '#' && strspn(name + 1, "0123456789abcdefABCDEF") >= 6) {
        g_autofree char *digits = g_strndup(name + 1, 6);
        return (int)g_ascii_strtoull(digits, NULL, 16);
    }
    for (guint i = 0; i < G_N_ELEMENTS(known); i++)
        if (g_ascii_strcasecmp(name, known[i].name) == 0)
            return known[i].rgb;
    return -1;
}
