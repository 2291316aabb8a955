/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "disclosure.h"

#include "hash.h"
#include "redaction.h"
#include "text.h"

#include <string.h>

#define NAMED 6

/* "“A”, “B” and 3 more" */
struct naming {
    GString *out;
    guint count;
};

static void name(struct naming *n, const char *text)
{
    g_autofree char *line = text_one_line(text_is_blank(text) ? "without text" : text, 40);
    if (n->count++ < NAMED)
        g_string_append_printf(n->out, "%s“%s”", n->count > 1 ? ", " : "", line);
}

static struct naming naming_new(void)
{
    return (struct naming){g_string_new(NULL), 0};
}

static void report(struct verification *v, enum verification_group group, const char *id, const char *title, struct naming *n, const char *tail)
{
    if (n->count > NAMED)
        g_string_append_printf(n->out, " and %u more", n->count - NAMED);
    if (n->count > 0)
        verification_add(v, group, id, title, VERDICT_WARN, "%u: %s%s.", n->count, n->out->str, tail);
    else
        verification_add(v, group, id, title, VERDICT_PASS, "None.");
    g_string_free(n->out, TRUE);
}

/* ---- not on the page ---- */

static void hidden_layers(struct verification *v, const struct drawing *d)
{
    struct naming n = naming_new();
    for (guint i = 0; i < d->layers->len; i++)
        if (!drawing_layer(d, i)->visible)
            name(&n, drawing_layer(d, i)->name);
    report(v, VERIFY_HIDDEN, "hidden-layers", "Hidden layers", &n, "");
}

static gboolean says_something(const struct shape *s)
{
    return !(s->flags & SHAPE_GROUP) || !text_is_blank(s->label);
}

static void hidden_shapes(struct verification *v, const struct drawing *d)
{
    struct naming n = naming_new();
    for (guint i = 0; i < d->shapes->len; i++)
        if (drawing_shape(d, i)->flags & SHAPE_HIDDEN && says_something(drawing_shape(d, i)))
            name(&n, drawing_shape(d, i)->label);
    report(v, VERIFY_HIDDEN, "hidden-shapes", "Hidden shapes", &n, ", still in the file");
}

static gboolean is_off_page(const struct drawing *d, const struct shape *s)
{
    const struct page *p = drawing_page(d, s->page);
    return p->width > 0 && p->height > 0 && !(s->flags & (SHAPE_NO_GEOMETRY | SHAPE_HIDDEN)) &&
           (s->box.x + s->box.w < 0 || s->box.y + s->box.h < 0 || s->box.x > p->width || s->box.y > p->height);
}

static void off_page(struct verification *v, const struct drawing *d)
{
    struct naming n = naming_new();
    for (guint i = 0; i < d->shapes->len; i++)
        if (is_off_page(d, drawing_shape(d, i)) && says_something(drawing_shape(d, i)))
            name(&n, drawing_shape(d, i)->label);
    report(v, VERIFY_HIDDEN, "off-page", "Shapes beside the page", &n, "");
}

static void shape_texts(struct verification *v, const struct drawing *d)
{
    struct naming tooltips = naming_new(), links = naming_new(), images = naming_new();
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        if (*s->tooltip)
            name(&tooltips, s->tooltip);
        if (*s->link && s->link_page < 0)
            name(&links, s->link);
        if (*s->image && (strchr(s->image, '\\') || *s->image == '/' || g_str_has_prefix(s->image, "file:") || g_str_has_prefix(s->image, "http")))
            name(&images, s->image);
    }
    report(v, VERIFY_HIDDEN, "tooltips", "Tooltips", &tooltips, "");
    report(v, VERIFY_HIDDEN, "links", "Links", &links, "");
    report(v, VERIFY_HIDDEN, "image-paths", "Pictures by path or address", &images, "");
}

/* ---- riding along ---- */

/* draw.io leaves a copy of its diagram in what it exports; a picture or page of another kind that was read as a diagram holds one. */
static gboolean holds_diagram(const struct drawing *d)
{
    static const char *const exports[] = {".png", ".svg", ".html", ".htm", ".pdf"};
    g_autofree char *low = g_ascii_strdown(d->path, -1);
    for (guint i = 0; i < G_N_ELEMENTS(exports); i++)
        if (g_str_has_suffix(low, exports[i]) && strcmp(d->format, "pdf") != 0)
            return TRUE;
    for (guint i = 0; i < d->diagnostics->items->len; i++)
        if (g_str_has_prefix(diagnostics_item(d->diagnostics, i)->id, "pdf-source"))
            return TRUE;
    return FALSE;
}

static void riding_along(struct verification *v, const struct disclosure_subject *s)
{
    if (holds_diagram(s->drawing))
        verification_add(v, VERIFY_HIDDEN, "diagram-inside", "The diagram itself", VERDICT_WARN,
                         "A copy of it is inside: whoever gets the file can open and edit it, with all that stands below. Export it without a copy of the "
                         "diagram, or send what demarc render writes.");
    if (s->attached && *s->attached)
        verification_add(v, VERIFY_HIDDEN, "attachments", "Attached files", VERDICT_WARN, "%s.", s->attached);
    else if (s->attached)
        verification_add(v, VERIFY_HIDDEN, "attachments", "Attached files", VERDICT_PASS, "None.");
}

/* ---- data ---- */

/* How DOT is told to draw; it stands among the data, and tells nothing. */
static gboolean is_look(const struct drawing *d, const char *key)
{
    static const char *const looks[] = {
        "arrowhead",  "arrowsize", "arrowtail", "bgcolor",  "center",   "color",    "colorscheme", "compound",  "concentrate", "constraint", "dir",
        "dpi",        "fillcolor", "fixedsize", "fontcolor", "fontname", "fontsize", "headport",   "height",    "image",       "imagescale", "label",
        "labeljust",  "labelloc",  "layout",    "len",      "lhead",    "ltail",    "margin",      "minlen",    "newrank",     "nodesep",    "nojustify",
        "ordering",   "outputorder", "overlap", "pad",      "page",     "pencolor", "penwidth",    "peripheries", "pin",       "pos",        "rank",
        "rankdir",    "ranksep",   "ratio",     "rotate",   "samehead", "sametail", "shape",       "sides",     "size",        "splines",    "style",
        "tailport",   "weight",    "width",     "xlabel",   "headlabel", "taillabel"};
    if (strcmp(d->format, "dot") != 0)
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(looks); i++)
        if (strcmp(looks[i], key) == 0)
            return TRUE;
    return FALSE;
}

struct key_use {
    const char *key, *example;
    guint count;
};

static void count_keys(const struct drawing *d, struct properties run, GHashTable *uses, GPtrArray *order)
{
    for (int i = 0; i < run.count; i++) {
        const struct property *p = drawing_property_at(d, run.first + i);
        struct key_use *use = g_hash_table_lookup(uses, p->key);
        if (text_is_blank(p->value) || is_look(d, p->key))
            continue;
        if (!use) {
            use = g_new0(struct key_use, 1);
            use->key = p->key;
            use->example = p->value;
            g_hash_table_insert(uses, g_strdup(p->key), use);
            g_ptr_array_add(order, use);
        }
        use->count++;
    }
}

static void shape_data(struct verification *v, const struct drawing *d)
{
    g_autoptr(GHashTable) uses = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) order = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < d->shapes->len; i++)
        count_keys(d, drawing_shape(d, i)->properties, uses, order);
    for (guint i = 0; i < d->connectors->len; i++)
        count_keys(d, drawing_connector(d, i)->properties, uses, order);
    for (guint i = 0; i < d->pages->len; i++)
        count_keys(d, drawing_page(d, i)->properties, uses, order);
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint i = 0; i < MIN(order->len, 2 * NAMED); i++) {
        const struct key_use *use = g_ptr_array_index(order, i);
        g_autofree char *key = text_one_line(use->key, 30), *example = text_one_line(use->example, 30);
        g_string_append_printf(out, "%s%s = “%s”", i ? ", " : "", key, example);
        if (use->count > 1)
            g_string_append_printf(out, " and %u more", use->count - 1);
    }
    if (order->len > 0)
        verification_add(v, VERIFY_HIDDEN, "shape-data", "Data on shapes and pages", VERDICT_WARN, "%u key%s: %s%s.", order->len,
                         order->len == 1 ? "" : "s", out->str, order->len > 2 * NAMED ? ", …" : "");
    else
        verification_add(v, VERIFY_HIDDEN, "shape-data", "Data on shapes and pages", VERDICT_PASS, "None.");
}

static const char *const personal[] = {"creator", "author", "lastmodifiedby", "company", "manager", "template", "buildnumber", "etag", "hyperlinkbase"};

static void metadata(struct verification *v, const struct drawing *d)
{
    for (int i = 0; i < d->metadata.count; i++) {
        const struct property *p = drawing_property_at(d, d->metadata.first + i);
        g_autofree char *low = g_ascii_strdown(p->key, -1), *key = text_one_line(p->key, 40), *value = text_one_line(p->value, 120);
        gboolean tells = FALSE;
        for (guint k = 0; k < G_N_ELEMENTS(personal); k++)
            tells |= g_str_has_suffix(low, personal[k]);
        if (*value)
            verification_add(v, VERIFY_METADATA, "metadata", key, tells ? VERDICT_WARN : VERDICT_NOT_APPLICABLE, "“%s”.", value);
    }
    if (d->metadata.count == 0)
        verification_add(v, VERIFY_METADATA, "metadata", "Metadata", VERDICT_PASS, "None.");
}

struct verification *disclosure_make(const struct disclosure_subject *s)
{
    const struct drawing *d = s->drawing;
    struct verification *v = verification_new(d->path, d->sha256, 0);
    struct redaction *redaction = redaction_new();
    riding_along(v, s);
    hidden_layers(v, d);
    hidden_shapes(v, d);
    off_page(v, d);
    shape_texts(v, d);
    shape_data(v, d);
    metadata(v, d);
    redaction_network(redaction, s->network);
    g_autofree char *summary = redaction_summary(redaction);
    gboolean any = redaction_originals(redaction)->len > 0;
    verification_add(v, VERIFY_SHOWN, "details", "Addresses, credentials, people", any ? VERDICT_WARN : VERDICT_PASS, "%s%s", any ? summary : "None known",
                     any ? "; demarc render --redact replaces them." : ".");
    redaction_free(redaction);
    return v;
}
