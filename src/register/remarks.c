/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "remarks.h"

#include "names.h"
#include "pattern.h"
#include "text.h"

#include <math.h>
#include <string.h>

#define NAME_MIN    4    /* letters of a name that is looked for inside a text */
#define NOTE_MAX    4000 /* bytes of a note that is read line by line */
#define ROW_GAP     3.0  /* a cell is at most so many heights away from the one before it */

struct remarks {
    const struct network *network;
    const struct adjacency *adjacency;
    GStringChunk *strings;
    GArray *texts; /* struct element: notes that may speak of something */
};

static gboolean may_speak(const struct note *t)
{
    return (t->role == NOTE_TEXT || t->role == NOTE_TITLE) && !(t->flags & ELEMENT_LEGEND) && !text_is_blank(t->text) &&
           strlen(t->text) <= NOTE_MAX;
}

struct remarks *remarks_new(const struct network *n, const struct adjacency *adjacency)
{
    struct remarks *r = g_new0(struct remarks, 1);
    r->network = n;
    r->adjacency = adjacency;
    r->strings = g_string_chunk_new(2048);
    r->texts = g_array_new(FALSE, FALSE, sizeof(struct element));
    for (guint i = 0; i < n->notes->len; i++) {
        struct element e = {ELEMENT_NOTE, (int)i};
        if (may_speak(network_note(n, i)))
            g_array_append_val(r->texts, e);
    }
    return r;
}

void remarks_free(struct remarks *r)
{
    g_string_chunk_free(r->strings);
    g_array_unref(r->texts);
    g_free(r);
}

static void add(const struct remarks *r, GArray *out, const char *text, const char *head, enum remark_via via, struct element from)
{
    g_autofree char *trimmed = g_strstrip(g_strdup(text));
    if (!*trimmed)
        return;
    const struct remark remark = {g_string_chunk_insert(r->strings, trimmed), g_string_chunk_insert(r->strings, head), via, from};
    g_array_append_val(out, remark);
}

static void add_lines(const struct remarks *r, GArray *out, const char *text, enum remark_via via, struct element from)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", 60);
    for (int i = 0; lines[i]; i++)
        add(r, out, lines[i], "", via, from);
}

/* ---- lines that end on it ---- */

static void add_links(const struct remarks *r, GArray *out, struct element about)
{
    int count;
    const int *links = adjacency_links(r->adjacency, about, &count);
    for (int i = 0; i < count; i++)
        add_lines(r, out, network_link(r->network, links[i])->label, REMARK_LINK, (struct element){ELEMENT_LINK, links[i]});
}

/* ---- notes ---- */

/* What stands behind the name in a line: "Kestrel Ltd – parking; boundary: their router" gives two pieces. */
static void add_pieces(const struct remarks *r, GArray *out, const char *rest, struct element from)
{
    g_autoptr(GRegex) split = pattern_new("\\s*(?:[|\\t;]| [–—-] )\\s*", 0);
    g_auto(GStrv) pieces = pattern_split(split, rest);
    for (int i = 0; pieces[i]; i++) {
        const char *piece = pieces[i] + strspn(pieces[i], " :–—-,");
        add(r, out, piece, "", REMARK_ROW, from);
    }
}

/* Where the name stands in the line, whatever its capitals, and in *end what follows. By letters: small ones may be longer in bytes. */
static const char *find_name(const char *line, const char *name, const char **end)
{
    for (const char *at = line; *at; at = g_utf8_next_char(at)) {
        const char *p = at, *q = name;
        while (*p && *q && g_unichar_tolower(g_utf8_get_char(p)) == g_unichar_tolower(g_utf8_get_char(q))) {
            p = g_utf8_next_char(p);
            q = g_utf8_next_char(q);
        }
        *end = p;
        if (!*q)
            return at;
    }
    return NULL;
}

static void add_line_naming(const struct remarks *r, GArray *out, const char *line, const char *name, struct element from)
{
    const char *rest, *at = find_name(line, name, &rest);
    if (at && !g_ascii_isalnum(*rest) && (at == line || !g_ascii_isalnum(at[-1])))
        add_pieces(r, out, rest, from);
}

static void add_notes(const struct remarks *r, GArray *out, struct element about, const char *name)
{
    for (guint i = 0; i < r->texts->len; i++) {
        struct element e = g_array_index(r->texts, struct element, i);
        const struct note *t = network_note(r->network, e.index);
        if (t->about.type == about.type && t->about.index == about.index) {
            add_lines(r, out, t->text, REMARK_NOTE, e);
            continue;
        }
        if (g_utf8_strlen(name, -1) < NAME_MIN)
            continue;
        g_auto(GStrv) lines = g_strsplit(t->text, "\n", 60);
        for (int k = 0; lines[k]; k++)
            add_line_naming(r, out, lines[k], name, e);
    }
}

/* ---- rows of a table ---- */

static gboolean is_beside(const struct box *cell, const struct box *next)
{
    double overlap = MIN(cell->y + cell->h, next->y + next->h) - MAX(cell->y, next->y);
    return overlap > 0.5 * MIN(cell->h, next->h) && next->x >= cell->x + cell->w - 2;
}

/* The topmost text of the same column says what stands in it. */
static const char *column_head(const struct remarks *r, const struct note *cell)
{
    const struct note *head = NULL;
    for (guint i = 0; i < r->texts->len; i++) {
        const struct note *t = network_note(r->network, g_array_index(r->texts, struct element, i).index);
        gboolean in_column = t->origin.page == cell->origin.page && t->box.y < cell->box.y && fabs(t->box.x - cell->box.x) < 3 &&
                             fabs(t->box.w - cell->box.w) < 3;
        if (in_column && (!head || t->box.y < head->box.y))
            head = t;
    }
    return head ? head->text : "";
}

static void add_row(const struct remarks *r, GArray *out, const struct note *first)
{
    struct box last = first->box;
    for (;;) {
        const struct note *next = NULL;
        struct element from = {ELEMENT_NONE, -1};
        for (guint i = 0; i < r->texts->len; i++) {
            struct element e = g_array_index(r->texts, struct element, i);
            const struct note *t = network_note(r->network, e.index);
            if (t != first && t->origin.page == first->origin.page && is_beside(&last, &t->box) &&
                t->box.x - last.x - last.w < ROW_GAP * last.h && (!next || t->box.x < next->box.x)) {
                next = t;
                from = e;
            }
        }
        if (!next)
            return;
        add(r, out, next->text, column_head(r, next), REMARK_ROW, from);
        last = next->box;
    }
}

static void add_rows(const struct remarks *r, GArray *out, const char *name)
{
    if (!r->network->has_geometry)
        return;
    for (guint i = 0; i < r->texts->len; i++) {
        const struct note *t = network_note(r->network, g_array_index(r->texts, struct element, i).index);
        if (t->box.w > 0 && names_are_same(t->text, name))
            add_row(r, out, t);
    }
}

/* ---- all of them ---- */

static const char *label_of(const struct network *n, struct element e)
{
    return e.type == ELEMENT_NODE ? network_node(n, e.index)->label : e.type == ELEMENT_ZONE ? network_zone(n, e.index)->label : "";
}

static char *name_of(const struct network *n, struct element e)
{
    if (e.type == ELEMENT_NODE && *network_node(n, e.index)->organisation)
        return g_strdup(network_node(n, e.index)->organisation);
    const char *label = label_of(n, e);
    return g_strndup(label, strcspn(label, "\n"));
}

GArray *remarks_about(const struct remarks *r, struct element about)
{
    GArray *out = g_array_new(FALSE, FALSE, sizeof(struct remark));
    g_autofree char *name = name_of(r->network, about);
    add_lines(r, out, label_of(r->network, about), REMARK_LABEL, about);
    add_links(r, out, about);
    add_notes(r, out, about, name);
    if (*name)
        add_rows(r, out, name);
    return out;
}
