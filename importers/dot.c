/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Graphviz DOT through cgraph. agread() with a discipline of our own: agmemread() reads only the first graph of a file
 * and agread() on a FILE gives up on long tokens. cgraph keeps its state in globals: one file at a time.
 */
#include "dot_text.h"
#include "error.h"
#include "importer.h"
#include "text.h"

#include <graphviz/cgraph.h>
#include <string.h>

extern const struct importer dot_importer;

#define MAX_SIZE (8u << 20)
#define MAX_TOKEN 65536 /* one quoted string of 20 MB costs cgraph 224 s */
#define MAX_EDGES 200000
#define MAX_DEPTH 64

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

/* ---- attributes ---- */

static const char *attribute(void *object, const char *name)
{
    const char *value = agget(object, (char *)name);
    return value ? value : "";
}

static gboolean is_html(const char *value)
{
    return *value && aghtmlstr((char *)value) != 0;
}

struct reading {
    struct drawing *drawing;
    int page;
    GHashTable *shapes;   /* Agnode_t or Agraph_t -> index + 1, by address */
    GHashTable *edge_ids; /* "a--b" -> count */
};

static const char *label_text(struct reading *r, const char *raw, const struct dot_names *names)
{
    g_autofree char *text = dot_label(raw, is_html(raw), names);
    return drawing_text(r->drawing, text, -1);
}

static struct properties properties_of(struct reading *r, Agraph_t *root, int kind, void *object)
{
    struct properties run = drawing_start_properties(r->drawing);
    for (Agsym_t *s = agnxtattr(root, kind, NULL); s; s = agnxtattr(root, kind, s)) {
        const char *value = agxget(object, s);
        if (value && *value && strcmp(s->name, "label") != 0)
            drawing_add_property(r->drawing, &run, s->name, "", value);
    }
    return run;
}

static gboolean has_style(const char *style, const char *word)
{
    g_auto(GStrv) words = g_strsplit_set(style, ", ", -1);
    return g_strv_contains((const char *const *)words, word);
}

static struct style look(void *object)
{
    struct style s = {NO_COLOUR, NO_COLOUR, NO_COLOUR, 0, 0};
    s.stroke = dot_colour(attribute(object, "color"));
    s.fill = dot_colour(attribute(object, "fillcolor"));
    s.text = dot_colour(attribute(object, "fontcolor"));
    return s;
}

/* ---- nodes and clusters ---- */

static gboolean is_text_shape(const char *shape)
{
    static const char *const names[] = {"plaintext", "plain", "none", "note", NULL};
    return g_strv_contains(names, shape);
}

static gboolean is_record(const char *shape)
{
    return strcmp(shape, "record") == 0 || strcmp(shape, "Mrecord") == 0;
}

static enum outline outline_of(const char *shape, const char *image)
{
    static const struct {
        const char *shape;
        enum outline outline;
    } rows[] = {{"", OUTLINE_RECTANGLE},       {"ellipse", OUTLINE_RECTANGLE}, {"oval", OUTLINE_ELLIPSE},
                {"circle", OUTLINE_ELLIPSE},   {"doublecircle", OUTLINE_ELLIPSE}, {"box", OUTLINE_RECTANGLE},
                {"rect", OUTLINE_RECTANGLE},   {"rectangle", OUTLINE_RECTANGLE}, {"square", OUTLINE_RECTANGLE},
                {"record", OUTLINE_RECTANGLE}, {"Mrecord", OUTLINE_RECTANGLE}, {"cylinder", OUTLINE_CYLINDER},
                {"plaintext", OUTLINE_NONE},   {"plain", OUTLINE_NONE},       {"none", OUTLINE_NONE},
                {"cloud", OUTLINE_CLOUD}};
    if (*image)
        return OUTLINE_IMAGE;
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].shape, shape) == 0)
            return rows[i].outline;
    return OUTLINE_OTHER;
}

static struct shape new_shape(struct reading *r, const char *id, int parent)
{
    struct shape s = shape_empty();
    s.id = drawing_text(r->drawing, id, -1);
    s.page = r->page;
    s.parent = parent;
    s.flags = SHAPE_NO_GEOMETRY;
    return s;
}

static void remember(struct reading *r, void *object, int shape)
{
    g_hash_table_insert(r->shapes, object, GINT_TO_POINTER(shape + 1));
}

static int recall(const struct reading *r, const void *object)
{
    return GPOINTER_TO_INT(g_hash_table_lookup(r->shapes, object)) - 1;
}

static void add_node(struct reading *r, Agraph_t *root, Agnode_t *node, int parent)
{
    const char *shape = attribute(node, "shape"), *image = attribute(node, "image"), *style = attribute(node, "style");
    struct shape s = new_shape(r, agnameof(node), parent);
    const char *raw = agget(node, (char *)"label");
    const struct dot_names names = {.graph = agnameof(root), .object = agnameof(node), .record = is_record(shape)};
    s.label = label_text(r, raw ? raw : "\\N", &names);
    s.outline = outline_of(shape, image);
    s.stencil = drawing_text(r->drawing, shape, -1);
    s.image = drawing_text(r->drawing, image, -1);
    s.tooltip = drawing_text(r->drawing, attribute(node, "tooltip"), -1);
    s.link = drawing_text(r->drawing, attribute(node, "URL"), -1);
    s.style = look(node);
    /* A bare-text node with links is a device drawn without a frame, not a remark. */
    if (is_text_shape(shape) && !*image && agdegree(root, node, 1, 1) == 0)
        s.flags |= SHAPE_TEXT;
    if (has_style(style, "dashed"))
        s.flags |= SHAPE_DASHED;
    if (has_style(style, "invis"))
        s.flags |= SHAPE_HIDDEN;
    s.properties = properties_of(r, root, AGNODE, node);
    remember(r, node, drawing_add_shape(r->drawing, s));
}

static gboolean is_cluster(Agraph_t *graph)
{
    return g_str_has_prefix(agnameof(graph), "cluster") || strcmp(attribute(graph, "cluster"), "true") == 0;
}

/* Clusters before what they hold; subgraphs that only set ranks are passed through. */
static void add_clusters(struct reading *r, Agraph_t *root, Agraph_t *graph, int parent, int depth)
{
    if (depth > MAX_DEPTH) {
        diagnostics_add(r->drawing->diagnostics, "too-deep", DIAGNOSTIC_WARNING, TRUE, r->page, agnameof(graph),
                        "clusters nested more than %d deep; those inside are taken as one", MAX_DEPTH);
        return;
    }
    for (Agraph_t *sub = agfstsubg(graph); sub; sub = agnxtsubg(sub)) {
        int own = parent;
        if (is_cluster(sub)) {
            struct shape s = new_shape(r, agnameof(sub), parent);
            const struct dot_names names = {.graph = agnameof(sub), .object = agnameof(sub)};
            s.label = label_text(r, attribute(sub, "label"), &names);
            s.flags |= SHAPE_CONTAINER;
            s.outline = OUTLINE_RECTANGLE;
            s.style = look(sub);
            if (has_style(attribute(sub, "style"), "dashed"))
                s.flags |= SHAPE_DASHED;
            s.properties = properties_of(r, root, AGRAPH, sub);
            own = drawing_add_shape(r->drawing, s);
            remember(r, sub, own);
        }
        add_clusters(r, root, sub, own, depth + 1);
    }
}

/* The innermost cluster that holds each node: later assignments are deeper. */
static void find_homes(Agraph_t *graph, const struct reading *r, GHashTable *home, int depth)
{
    for (Agraph_t *sub = depth <= MAX_DEPTH ? agfstsubg(graph) : NULL; sub; sub = agnxtsubg(sub)) {
        int shape = recall(r, sub);
        for (Agnode_t *v = agfstnode(sub); v && shape >= 0; v = agnxtnode(sub, v))
            g_hash_table_insert(home, agsubnode(agroot(graph), v, 0), GINT_TO_POINTER(shape + 1));
        find_homes(sub, r, home, depth + 1);
    }
}

static void add_nodes(struct reading *r, Agraph_t *root)
{
    g_autoptr(GHashTable) home = g_hash_table_new(g_direct_hash, g_direct_equal);
    find_homes(root, r, home, 0);
    for (Agnode_t *v = agfstnode(root); v; v = agnxtnode(root, v))
        add_node(r, root, v, GPOINTER_TO_INT(g_hash_table_lookup(home, v)) - 1);
}

/* ---- edges ---- */

static const char *edge_id(struct reading *r, Agraph_t *root, Agedge_t *edge)
{
    const char *own = attribute(edge, "id");
    if (!*own)
        own = agnameof(edge) ? agnameof(edge) : "";
    g_autofree char *joined = g_strdup_printf("%s%s%s", agnameof(agtail(edge)), agisdirected(root) ? "->" : "--",
                                              agnameof(aghead(edge)));
    const char *base = *own ? own : joined;
    int count = GPOINTER_TO_INT(g_hash_table_lookup(r->edge_ids, base)) + 1;
    g_hash_table_insert(r->edge_ids, g_strdup(base), GINT_TO_POINTER(count));
    if (count == 1)
        return drawing_text(r->drawing, base, -1);
    g_autofree char *numbered = g_strdup_printf("%s#%d", base, count);
    return drawing_text(r->drawing, numbered, -1);
}

/* lhead and ltail say that an edge ends on a cluster. */
static int end_shape(const struct reading *r, Agraph_t *root, Agedge_t *edge, int which)
{
    const char *cluster = attribute(edge, which ? "lhead" : "ltail");
    Agraph_t *sub = NULL;
    for (Agraph_t *g = *cluster ? agfstsubg(root) : NULL; g && !sub; g = agnxtsubg(g))
        sub = agsubg(g, (char *)cluster, 0);
    if (*cluster && !sub)
        sub = agsubg(root, (char *)cluster, 0);
    int shape = sub ? recall(r, sub) : -1;
    return shape >= 0 ? shape : recall(r, which ? aghead(edge) : agtail(edge));
}

static void set_arrows(struct connector *c, Agraph_t *root, Agedge_t *edge)
{
    const char *dir = attribute(edge, "dir"), *head = attribute(edge, "arrowhead");
    gboolean directed = agisdirected(root) != 0;
    gboolean forward = *dir ? strcmp(dir, "forward") == 0 || strcmp(dir, "both") == 0 : directed;
    gboolean back = strcmp(dir, "back") == 0 || strcmp(dir, "both") == 0;
    c->ends[1].arrow = forward && strcmp(head, "none") != 0 ? ARROW_OPEN : ARROW_NONE;
    c->ends[0].arrow = back ? ARROW_OPEN : ARROW_NONE;
    if (directed && (!*dir || strcmp(dir, "forward") == 0))
        c->flags |= CONNECTOR_DIRECTED;
}

static void add_edge(struct reading *r, Agraph_t *root, Agedge_t *edge)
{
    static const char *const ports[] = {"tailport", "headport"}, *const labels[] = {"taillabel", "headlabel"};
    struct connector c = connector_empty();
    c.id = edge_id(r, root, edge);
    c.page = r->page;
    c.flags = CONNECTOR_ROUTABLE;
    const struct dot_names names = {.graph = agnameof(root), .object = c.id, .tail = agnameof(agtail(edge)),
                                    .head = agnameof(aghead(edge))};
    c.label = label_text(r, attribute(edge, "label"), &names);
    if (!*c.label)
        c.label = label_text(r, attribute(edge, "xlabel"), &names);
    for (int e = 0; e < 2; e++) {
        c.ends[e].shape = end_shape(r, root, edge, e);
        c.ends[e].port = drawing_text(r->drawing, attribute(edge, ports[e]), -1);
        c.ends[e].label = label_text(r, attribute(edge, labels[e]), &names);
    }
    set_arrows(&c, root, edge);
    const char *style = attribute(edge, "style");
    c.flags |= (has_style(style, "dashed") || has_style(style, "dotted") ? CONNECTOR_DASHED : 0) |
               (has_style(style, "invis") ? CONNECTOR_HIDDEN : 0);
    c.style = look(edge);
    c.properties = properties_of(r, root, AGEDGE, edge);
    drawing_add_connector(r->drawing, c);
}

/* ---- graphs ---- */

static void add_title(struct reading *r, Agraph_t *root)
{
    const char *raw = attribute(root, "label");
    if (!*raw)
        return;
    struct shape s = new_shape(r, "graph:label", -1);
    const struct dot_names names = {.graph = agnameof(root), .object = agnameof(root)};
    s.label = label_text(r, raw, &names);
    s.flags |= SHAPE_TEXT;
    if (strchr(s.label, '%') && strstr(s.label, "date"))
        s.auto_date = drawing_string(r->drawing, "%date%");
    drawing_add_shape(r->drawing, s);
}

static gboolean add_graph(struct drawing *drawing, Agraph_t *root, GError **error)
{
    if (agnedges(root) > MAX_EDGES) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: %d links in one graph; at most %d are read",
                    drawing->path, agnedges(root), MAX_EDGES);
        return FALSE;
    }
    struct reading r = {.drawing = drawing};
    const char *name = agnameof(root);
    r.page = drawing_add_page(drawing, (struct page){.id = drawing_text(drawing, name, -1),
                                                     .name = drawing_text(drawing, name[0] == '%' ? "" : name, -1),
                                                     .back_page = -1});
    r.shapes = g_hash_table_new(g_direct_hash, g_direct_equal);
    r.edge_ids = g_hash_table_new_full(dot_hash, g_str_equal, g_free, NULL);
    struct properties data = properties_of(&r, root, AGRAPH, root);
    drawing_page(drawing, r.page)->properties = data;
    add_title(&r, root);
    add_clusters(&r, root, root, -1, 0);
    add_nodes(&r, root);
    for (Agnode_t *v = agfstnode(root); v; v = agnxtnode(root, v))
        for (Agedge_t *e = agfstout(root, v); e; e = agnxtout(root, e))
            add_edge(&r, root, e);
    g_hash_table_unref(r.shapes);
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
    if (size > MAX_SIZE) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: DOT larger than 8 MiB is not read", source->path);
        return NULL;
    }
    g_autofree char *text = dot_to_utf8(bytes, size);
    if (!text || dot_longest_token(text) > MAX_TOKEN) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: %s", source->path,
                    text ? "a single name or label is longer than 64 KiB" : "its text is neither UTF-8, UTF-16 nor Latin-1");
        return NULL;
    }
    struct drawing *drawing = drawing_new(source->path, source->sha256, dot_importer.name);
    drawing->metadata = drawing_start_properties(drawing);
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
    .recognise = recognise,
    .read = read_dot,
};
