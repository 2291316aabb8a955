/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Graphviz DOT through cgraph. agread() with a discipline of our own: agmemread() reads only the first graph of a file
 * and agread() on a FILE gives up on long tokens. cgraph keeps its state in globals: one file at a time.
 */
#include "dot_reading.h"
#include "error.h"
#include "importer.h"
#include "limit.h"
#include "text.h"

#include <string.h>

extern const struct importer dot_importer;

/* ---- feeding cgraph ---- */

struct cursor {
    const char *at, *end;
};

static int feed(void *channel, char *buffer, int size)
{
    struct cursor *cursor = channel;
    int n = (int)MIN((gsize)(cursor->end - cursor->at), (gsize)MAX(size, 0));
    memcpy(buffer, cursor->at, (gsize)n);
    cursor->at += n;
    return n;
}

/* cgraph reports through a callback without user data, in pieces. Reading is single-threaded. */
static GString *complaint;

static int collect(char *piece)
{
    if (complaint && complaint->len < 400 && strcmp(piece, "Error") != 0 && strcmp(piece, "Warning") != 0 &&
        strcmp(piece, ": ") != 0)
        g_string_append(complaint, piece);
    return 0;
}

/* ---- graphs ---- */

static void add_title(struct dot_reading *r, Agraph_t *root)
{
    const char *raw = dot_attribute(root, "label");
    if (!*raw)
        return;
    struct shape s = shape_empty();
    s.id = drawing_string(r->drawing, "graph:label");
    s.page = r->page;
    s.flags = SHAPE_NO_GEOMETRY;
    const struct dot_names names = {.graph = agnameof(root), .object = agnameof(root)};
    s.label = dot_reading_label(r, raw, &names);
    s.flags |= SHAPE_TEXT;
    if (strchr(s.label, '%') && strstr(s.label, "date"))
        s.auto_date = drawing_string(r->drawing, "%date%");
    drawing_add_shape(r->drawing, s);
}

static gboolean add_graph(struct drawing *drawing, Agraph_t *root, GError **error)
{
    if (agnedges(root) > limit_count(LIMIT_CELLS) || agnnodes(root) > limit_count(LIMIT_CELLS))
        return limit_refuse(LIMIT_CELLS, drawing->path, "too many nodes or links in one graph", error);
    if (drawing->pages->len >= (guint)limit_count(LIMIT_PAGES))
        return limit_refuse(LIMIT_PAGES, drawing->path, "too many graphs", error);
    struct dot_reading r = {.drawing = drawing};
    const char *name = agnameof(root);
    r.page = drawing_add_page(drawing, (struct page){.id = drawing_text(drawing, name, -1),
                                                     .name = drawing_text(drawing, name[0] == '%' ? "" : name, -1),
                                                     .back_page = -1});
    r.shapes = g_hash_table_new(g_direct_hash, g_direct_equal);
    r.clusters = g_hash_table_new(dot_hash, g_str_equal);
    r.edge_ids = g_hash_table_new_full(dot_hash, g_str_equal, g_free, NULL);
    struct properties data = dot_reading_properties(&r, root, AGRAPH, root);
    drawing_page(drawing, r.page)->properties = data;
    add_title(&r, root);
    dot_nodes_read(&r, root);
    dot_edges_read(&r, root);
    g_hash_table_unref(r.shapes);
    g_hash_table_unref(r.clusters);
    g_hash_table_unref(r.edge_ids);
    return TRUE;
}

static gboolean read_graphs(struct drawing *drawing, const char *text, gsize size, GError **error)
{
    struct cursor cursor = {text, text + size};
    Agiodisc_t io = {feed, NULL, NULL};
    Agdisc_t discipline = {NULL, NULL, &io};
    gboolean ok = TRUE;
    Agraph_t *graph;
    while (ok && (graph = agread(&cursor, &discipline))) {
        ok = agerrors() > 0 || add_graph(drawing, graph, error);
        agclose(graph);
        ok = ok && agerrors() == 0;
    }
    if (error && *error)
        return FALSE;
    if (agerrors() > 0) {
        g_autofree char *why = text_clean(complaint->str, -1);
        g_autofree char *line = text_one_line(g_str_has_prefix(why, "<stdin>: ") ? why + 9 : why, 160);
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: %s", drawing->path, line);
        return FALSE;
    }
    return ok;
}

static struct drawing *read_dot(const struct source *source, GError **error)
{
    gsize size;
    const char *bytes = g_bytes_get_data(source->data, &size);
    if (size > (gsize)limit_value(LIMIT_DOT)) {
        limit_refuse(LIMIT_DOT, source->path, "too many bytes for a DOT file", error);
        return NULL;
    }
    g_autofree char *text = dot_to_utf8(bytes, size);
    if (!text) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: its text is neither UTF-8, UTF-16 nor Latin-1", source->path);
        return NULL;
    }
    if (dot_longest_token(text) > (gsize)limit_value(LIMIT_LABEL)) { /* one quoted string of 20 MB costs cgraph 224 s */
        limit_refuse(LIMIT_LABEL, source->path, "a single name or label has too many bytes", error);
        return NULL;
    }
    struct drawing *drawing = drawing_new(source->path, source->sha256, dot_importer.name);
    drawing->metadata = drawing_start_properties(drawing);
    agattr(NULL, AGNODE, (char *)"label", (char *)"\\N"); /* a node without a label shows its name, whatever the others have */
    complaint = g_string_new(NULL);
    agusererrf old = agseterrf(collect);
    agreseterrors();
    GError *problem = NULL;
    gboolean ok = read_graphs(drawing, text, strlen(text), &problem);
    agseterrf(old);
    agreseterrors();
    g_string_free(complaint, TRUE);
    complaint = NULL;
    if (ok && drawing->pages->len == 0)
        g_set_error(&problem, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: no graph in it", source->path);
    if (problem) {
        g_propagate_error(error, problem);
        g_clear_pointer(&drawing, drawing_free);
    }
    return drawing;
}

static int recognise(const char *data, gsize size)
{
    g_autofree char *head = dot_to_utf8(data, MIN(size, 65536));
    return head && dot_looks_like_graph(head) ? 70 : 0;
}

const struct importer dot_importer = {
    .name = "dot",
    .description = "Graphviz DOT (.dot, .gv)",
    .extensions = "dot gv",
    .recognise = recognise,
    .read = read_dot,
};
