/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sidecar_read.h"

#include "error.h"
#include "pattern.h"
#include "source.h"
#include "sidecar_reading.h"

#include <string.h>

gboolean sidecar_mistake(const struct reading *r, int line, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    g_set_error(r->error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: line %d: %s", r->path, line, text);
    return FALSE;
}

const char *sidecar_keep(const struct reading *r, const char *text)
{
    return g_string_chunk_insert(r->sidecar->strings, text);
}

gboolean sidecar_is_text(const struct reading *r, const struct yaml_node *n)
{
    return n->kind == YAML_TEXT || sidecar_mistake(r, n->line, "'%s' takes one value", n->key ? n->key : "an entry");
}

/* ---- diagram: ---- */

static gboolean read_diagram(const struct reading *r, const struct yaml_node *map)
{
    struct sidecar *s = r->sidecar;
    const struct {
        const char *key;
        const char **value;
    } rows[] = {{"organisation", &s->organisation}, {"organization", &s->organisation}, {"title", &s->title},
                {"created", &s->created},           {"version", &s->version},           {"author", &s->author},
                {"marking", &s->marking}};
    if (map->kind != YAML_MAP)
        return sidecar_mistake(r, map->line, "'diagram' holds keys such as organisation and created");
    for (guint i = 0; i < map->children->len; i++) {
        const struct yaml_node *n = g_ptr_array_index(map->children, i);
        guint k = 0;
        while (k < G_N_ELEMENTS(rows) && g_ascii_strcasecmp(rows[k].key, n->key) != 0)
            k++;
        if (k == G_N_ELEMENTS(rows))
            return sidecar_mistake(r, n->key_line, "'%s' is not known of a diagram; known are organisation, title, created, version, author, marking",
                           n->key);
        if (!sidecar_is_text(r, n))
            return FALSE;
        *rows[k].value = sidecar_keep(r, n->text);
    }
    return TRUE;
}

/* ---- shapes: ---- */

gboolean sidecar_read_selector(const struct reading *r, const struct yaml_node *n, struct sidecar_entry *entry, gboolean *was_one)
{
    const struct {
        const char *key;
        const char **value;
    } rows[] = {{"id", &entry->id}, {"label", &entry->label}, {"match", &entry->match}, {"ignore", &entry->ignore}};
    *was_one = FALSE;
    for (guint k = 0; k < G_N_ELEMENTS(rows); k++)
        if (strcmp(rows[k].key, n->key) == 0) {
            *was_one = TRUE;
            *rows[k].value = sidecar_keep(r, n->text);
        }
    if (strcmp(n->key, "page") == 0) {
        *was_one = TRUE;
        gint64 page = g_ascii_strtoll(n->text, NULL, 10);
        entry->page = (int)MIN(page, G_MAXINT);
        if (page < 1)
            return sidecar_mistake(r, n->line, "'%s' is not the number of a page", n->text);
    }
    return TRUE;
}

static gboolean read_value(const struct reading *r, const struct yaml_node *n, struct sidecar_entry *entry)
{
    enum declared_key key = declared_key_by_name(n->key);
    if (key == DECLARED_KEY_COUNT)
        return sidecar_mistake(r, n->key_line, "'%s' is not known of a shape; known are id, label, match, page, ignore, class, organisation, owner, "
                                       "location, users, status, reason, responsibility, service, psn, managed, encryption", n->key);
    const char *fault = declared_fault(key, n->text);
    if (fault)
        return sidecar_mistake(r, n->line, "%s: '%s' is %s", n->key, n->text, fault);
    entry->values[key] = sidecar_keep(r, n->text);
    return TRUE;
}

/* By itself, and with what is put round it: "(?x)a #b" ends in a comment, "a)|(b" closes what it did not open. */
static gboolean is_expression(const char *match)
{
    g_autofree char *whole = sidecar_whole_label(match);
    return strlen(match) <= 500 && pattern_is_good(match) && pattern_is_good(whole);
}

gboolean sidecar_check_match(const struct reading *r, const struct sidecar_entry *entry)
{
    if (entry->match && !is_expression(entry->match))
        return sidecar_mistake(r, entry->line, "match: '%.60s' is not an expression", entry->match);
    return TRUE;
}

static gboolean check_entry(const struct reading *r, const struct sidecar_entry *entry)
{
    int selectors = (entry->id != NULL) + (entry->label != NULL) + (entry->match != NULL);
    if (selectors != 1)
        return sidecar_mistake(r, entry->line, selectors ? "one of id, label and match says which shape is meant, not several"
                                                 : "no id, label or match says which shape is meant");
    if (entry->ignore && !*entry->ignore)
        return sidecar_mistake(r, entry->line, "'ignore' needs a reason");
    return sidecar_check_match(r, entry);
}

static gboolean read_entry(const struct reading *r, const struct yaml_node *map)
{
    struct sidecar_entry entry = {.line = map->line};
    if (map->kind != YAML_MAP)
        return sidecar_mistake(r, map->line, "an entry holds an id, label or match and what is stated of it");
    for (guint i = 0; i < map->children->len; i++) {
        const struct yaml_node *n = g_ptr_array_index(map->children, i);
        gboolean selector;
        if (!sidecar_is_text(r, n) || !sidecar_read_selector(r, n, &entry, &selector) || (!selector && !read_value(r, n, &entry)))
            return FALSE;
    }
    if (!check_entry(r, &entry))
        return FALSE;
    g_array_append_val(r->sidecar->entries, entry);
    return TRUE;
}

/* ---- nil: and lexicon: ---- */

static const char *member(const struct yaml_node *map, const char *key)
{
    for (guint i = 0; map->kind == YAML_MAP && i < map->children->len; i++) {
        const struct yaml_node *n = g_ptr_array_index(map->children, i);
        if (n->kind == YAML_TEXT && strcmp(n->key, key) == 0)
            return n->text;
    }
    return NULL;
}

static gboolean only_keys(const struct reading *r, const struct yaml_node *map, const char *const *known)
{
    for (guint i = 0; map->kind == YAML_MAP && i < map->children->len; i++) {
        const struct yaml_node *n = g_ptr_array_index(map->children, i);
        if (!g_strv_contains(known, n->key))
            return sidecar_mistake(r, n->key_line, "'%s' is not known here", n->key);
    }
    return TRUE;
}

static gboolean read_nil(const struct reading *r, const struct yaml_node *map)
{
    static const char *const known[] = {"statement", "asserted by", NULL};
    const char *statement = member(map, "statement"), *by = member(map, "asserted by");
    if (!only_keys(r, map, known))
        return FALSE;
    if (!statement || !*statement || !by || !*by)
        return sidecar_mistake(r, map->line, "a nil return needs a 'statement', such as No wireless in use, and who it is 'asserted by'");
    struct sidecar_nil nil = {map->line, "", sidecar_keep(r, statement), sidecar_keep(r, by)};
    g_array_append_val(r->sidecar->nils, nil);
    return TRUE;
}

static gboolean read_word(const struct reading *r, const struct yaml_node *map)
{
    static const char *const known[] = {"phrase", "class", NULL};
    const char *phrase = member(map, "phrase"), *class = member(map, "class");
    if (!only_keys(r, map, known))
        return FALSE;
    if (!phrase || !*phrase || !class)
        return sidecar_mistake(r, map->line, "a word needs a 'phrase' and its 'class'");
    if (declared_fault(DECLARED_CLASS, class))
        return sidecar_mistake(r, map->line, "class: '%s' is not a class that demarc knows", class);
    struct sidecar_word word = {map->line, sidecar_keep(r, phrase), sidecar_keep(r, class)};
    g_array_append_val(r->sidecar->words, word);
    return TRUE;
}

/* ---- the file ---- */

static const struct {
    const char *key;
    gboolean (*read)(const struct reading *r, const struct yaml_node *node);
    gboolean is_list; /* each of its items is read */
    gboolean in_lexicon;
} sections[] = {{"diagram", read_diagram, FALSE, FALSE}, {"shapes", read_entry, TRUE, FALSE}, {"nil returns", read_nil, TRUE, FALSE},
                {"lexicon", read_word, TRUE, TRUE},      {"waivers", sidecar_read_waiver, TRUE, FALSE}, {"coco", sidecar_read_coco, FALSE, FALSE}};

static gboolean read_section(const struct reading *r, const struct yaml_node *n, gboolean lexicon_only)
{
    for (guint k = 0; k < G_N_ELEMENTS(sections); k++) {
        if (strcmp(sections[k].key, n->key) != 0 || (lexicon_only && !sections[k].in_lexicon))
            continue;
        if (n->kind == YAML_TEXT && !*n->text) /* "shapes:" with all its lines commented out */
            return TRUE;
        if (!sections[k].is_list)
            return sections[k].read(r, n);
        if (n->kind != YAML_LIST)
            return sidecar_mistake(r, n->line, "'%s' holds a list: lines that begin with a dash", n->key);
        for (guint i = 0; i < n->children->len; i++)
            if (!sections[k].read(r, g_ptr_array_index(n->children, i)))
                return FALSE;
        return TRUE;
    }
    return sidecar_mistake(r, n->key_line, "'%s' is not known%s", n->key,
                   lexicon_only ? " in a lexicon; only 'lexicon' is" : "; known are diagram, shapes, nil returns, lexicon, waivers, coco");
}

static gboolean parse_into(struct sidecar *sidecar, const char *data, gsize size, const char *path, gboolean lexicon_only, GError **error)
{
    const struct reading r = {sidecar, path, error};
    struct yaml_node *root = yaml_tree_parse(data, size, path, error);
    gboolean ok = root != NULL;
    if (ok && root->kind != YAML_MAP && !(root->kind == YAML_TEXT && !*root->text))
        ok = sidecar_mistake(&r, root->line, "not a sidecar file; demarc init writes one");
    for (guint i = 0; ok && root->kind == YAML_MAP && i < root->children->len; i++)
        ok = read_section(&r, g_ptr_array_index(root->children, i), lexicon_only);
    yaml_node_free(root);
    return ok;
}

static gboolean read_into(struct sidecar *sidecar, const char *path, gboolean lexicon_only, GError **error)
{
    struct source *source = source_read(path, error);
    gsize size = 0;
    const char *data = source ? g_bytes_get_data(source->data, &size) : NULL;
    gboolean ok = source && parse_into(sidecar, data, size, path, lexicon_only, error);
    source_free(source);
    return ok;
}

struct sidecar *sidecar_parse(const char *data, gsize size, const char *path, GError **error)
{
    struct sidecar *s = sidecar_new(path);
    if (!parse_into(s, data, size, path, FALSE, error))
        g_clear_pointer(&s, sidecar_free);
    return s;
}

struct sidecar *sidecar_read(const char *path, GError **error)
{
    struct sidecar *s = sidecar_new(path);
    if (!read_into(s, path, FALSE, error))
        g_clear_pointer(&s, sidecar_free);
    return s;
}

gboolean sidecar_read_words(struct sidecar *into, const char *path, GError **error)
{
    return read_into(into, path, TRUE, error);
}

char *sidecar_path(const char *diagram)
{
    const char *slash = strrchr(diagram, '/'), *dot = strrchr(slash ? slash : diagram, '.');
    gsize length = dot && dot != (slash ? slash + 1 : diagram) ? (gsize)(dot - diagram) : strlen(diagram);
    return g_strdup_printf("%.*s.demarc.yaml", (int)length, diagram);
}

char *sidecar_folder_path(const char *diagram)
{
    g_autofree char *folder = g_path_get_dirname(diagram);
    return g_build_filename(folder, "demarc.yaml", NULL);
}
