/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network.h"

#include "error.h"
#include "text.h"
#include "waiver.h"

#include <stdarg.h>

static const char *const method_names[] = {"drawn", "inferred", "declared"};
static const char *const medium_names[] = {"", "wired", "wireless", "tunnel", "wan", "management", "ha", "logical"};
static const char *const role_names[] = {"text", "caption", "link-label", "title", "legend", "decoration"};
static const char *const type_names[] = {"none", "zone", "node", "link", "note"};
static const char *const place_names[] = {"sidecar file", "diagram data", "title block", "text on the page", "label",
                                          "page name", "file metadata", "file name"};
static const char *const caption_names[] = {"created", "date", "reviewed", "printed", "revision table", "other"};
static const char *const nil_names[] = {"wireless", "remote access", "off-shoring", "third parties",
                                        "unmanaged devices", "internet", "PSN services", "non-PSN services", "local networks"};
G_STATIC_ASSERT(G_N_ELEMENTS(medium_names) == MEDIUM_COUNT);
G_STATIC_ASSERT(G_N_ELEMENTS(place_names) == PLACE_COUNT);
G_STATIC_ASSERT(G_N_ELEMENTS(nil_names) == NIL_SUBJECT_COUNT);

const char *method_name(enum method method)
{
    return method_names[method];
}

const char *medium_name(enum medium medium)
{
    return medium_names[medium];
}

const char *note_role_name(enum note_role role)
{
    return role_names[role];
}

char *network_page_text(const struct network *n, int page, const char *text)
{
    if (page < 0 || n->pages->len < 2)
        return g_strdup(text);
    const char *name = network_page(n, page)->name;
    return *name ? g_strdup_printf("page %d “%s”: %s", page + 1, name, text) : g_strdup_printf("page %d: %s", page + 1, text);
}

const char *element_type_name(enum element_type type)
{
    return type_names[type];
}

const char *fact_place_name(enum fact_place place)
{
    return place_names[place];
}

const char *date_caption_name(enum date_caption caption)
{
    return caption_names[caption];
}

const char *nil_subject_name(enum nil_subject subject)
{
    return nil_names[subject];
}

static void free_waiver(gpointer data)
{
    struct waiver *w = data;
    g_array_unref(w->elements);
    g_free(w);
}

struct network *network_new(const char *path, const char *sha256, const char *format)
{
    struct network *n = g_new0(struct network, 1);
    n->strings = g_string_chunk_new(16384);
    n->path = network_string(n, path);
    n->sha256 = network_string(n, sha256);
    n->format = format;
    n->pages = g_array_new(FALSE, TRUE, sizeof(struct network_page));
    n->zones = g_array_new(FALSE, TRUE, sizeof(struct zone));
    n->nodes = g_array_new(FALSE, TRUE, sizeof(struct node));
    n->links = g_array_new(FALSE, TRUE, sizeof(struct link));
    n->notes = g_array_new(FALSE, TRUE, sizeof(struct note));
    n->facts = g_array_new(FALSE, TRUE, sizeof(struct fact));
    n->points = g_array_new(FALSE, TRUE, sizeof(struct point));
    n->words = g_array_new(FALSE, TRUE, sizeof(const char *));
    n->diagnostics = diagnostics_new();
    n->waivers = g_ptr_array_new_with_free_func(free_waiver);
    return n;
}

void network_free(struct network *n)
{
    if (!n)
        return;
    GArray *arrays[] = {n->pages, n->zones, n->nodes, n->links, n->notes, n->facts, n->points, n->words};
    for (guint i = 0; i < G_N_ELEMENTS(arrays); i++)
        g_array_unref(arrays[i]);
    diagnostics_free(n->diagnostics);
    g_ptr_array_unref(n->waivers);
    g_string_chunk_free(n->strings);
    g_free(n);
}

const char *network_string(struct network *n, const char *s)
{
    return s && *s ? g_string_chunk_insert(n->strings, s) : "";
}

const char *network_printf(struct network *n, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *s = g_strdup_vprintf(format, args);
    va_end(args);
    return network_string(n, s);
}

void network_add_word(struct network *n, struct words *run, const char *word)
{
    if (run->count > 0 && (guint)(run->first + run->count) != n->words->len) {
        int first = (int)n->words->len;
        for (int i = 0; i < run->count; i++) {
            const char *old = network_word(n, run->first + i);
            g_array_append_val(n->words, old);
        }
        run->first = first;
    } else if (run->count == 0)
        run->first = (int)n->words->len;
    const char *own = network_string(n, word);
    g_array_append_val(n->words, own);
    run->count++;
}

gboolean element_is_hidden(const struct network *n, struct element e)
{
    switch (e.type) {
    case ELEMENT_ZONE:
        return (network_zone(n, e.index)->flags & ELEMENT_HIDDEN) != 0;
    case ELEMENT_NODE:
        return (network_node(n, e.index)->flags & ELEMENT_HIDDEN) != 0;
    case ELEMENT_LINK:
        return (network_link(n, e.index)->element_flags & ELEMENT_HIDDEN) != 0;
    case ELEMENT_NOTE:
        return (network_note(n, e.index)->flags & ELEMENT_HIDDEN) != 0;
    case ELEMENT_NONE:
        break;
    }
    return FALSE;
}

const struct origin *element_origin(const struct network *n, struct element e)
{
    switch (e.type) {
    case ELEMENT_ZONE: return &network_zone(n, e.index)->origin;
    case ELEMENT_NODE: return &network_node(n, e.index)->origin;
    case ELEMENT_LINK: return &network_link(n, e.index)->origin;
    case ELEMENT_NOTE: return &network_note(n, e.index)->origin;
    case ELEMENT_NONE: break;
    }
    g_assert_not_reached();
}

static char *end_title(const struct network *n, const struct link_end *end)
{
    if (end->type == ELEMENT_NONE)
        return g_strdup("loose end");
    return element_title(n, (struct element){end->type, end->index});
}

char *element_title(const struct network *n, struct element e)
{
    const char *text = "";
    switch (e.type) {
    case ELEMENT_ZONE: text = network_zone(n, e.index)->label; break;
    case ELEMENT_NODE: text = network_node(n, e.index)->label; break;
    case ELEMENT_LINK: text = network_link(n, e.index)->label; break;
    case ELEMENT_NOTE: text = network_note(n, e.index)->text; break;
    case ELEMENT_NONE: return g_strdup("");
    }
    if (!text_is_blank(text))
        return text_one_line(text, 60);
    if (e.type == ELEMENT_LINK) {
        const struct link *l = network_link(n, e.index);
        g_autofree char *from = end_title(n, &l->ends[0]), *to = end_title(n, &l->ends[1]);
        return g_strdup_printf("%s – %s", from, to);
    }
    if (e.type == ELEMENT_NODE && network_node(n, e.index)->origin.shape < 0) /* where lines meet */
        return text_one_line(network_node(n, e.index)->name, 80);
    if (e.type == ELEMENT_NODE && network_node(n, e.index)->class != CLASS_UNKNOWN)
        return g_strdup_printf("unlabelled %s %s", class_info(network_node(n, e.index)->class)->name,
                               element_origin(n, e)->id);
    return g_strdup_printf("unlabelled %s %s", e.type == ELEMENT_NODE ? "shape" : type_names[e.type],
                           element_origin(n, e)->id);
}

gboolean node_has_role(const struct node *node, guint roles)
{
    return (node->roles & roles) != 0;
}

static const guint not_live = ELEMENT_PLANNED | ELEMENT_DECOMMISSIONED | ELEMENT_LEGEND;

struct point link_point(const struct network *n, const struct link *l, int step)
{
    if (step <= 0)
        return l->ends[0].point;
    return step <= l->points ? *network_point(n, l->first_point + step - 1) : l->ends[1].point;
}

const char *fact_type_name(enum fact_type type)
{
    static const char *const names[FACT_TYPE_COUNT] = {"organisation", "title", "date", "version", "author", "marking", "users",
                                                       "nil return", "reason", "responsibility", "service", "psn", "managed",
                                                       "encryption", "location"};
    return names[type];
}

gboolean node_is_live(const struct node *node)
{
    return (node->flags & not_live) == 0;
}

gboolean node_is_psn(const struct node *v)
{
    return v->class == CLASS_PSN || (v->class == CLASS_GOV_NETWORK && node_has_role(v, ROLE_PSN_FACING));
}

gboolean link_is_path(const struct network *n, const struct link *link)
{
    return !(link->element_flags & not_live) && link->medium != MEDIUM_HA &&
           !(link->flags & (LINK_NOT_CONNECTED | LINK_BOUNDARY | LINK_DECORATION));
}

gboolean link_is_mere_line(const struct link *link)
{
    return link->flags & LINK_DECORATION && !(link->flags & LINK_BUS);
}

gboolean zone_is_within(const struct network *n, int zone, int ancestor)
{
    for (; zone >= 0; zone = network_zone(n, zone)->parent)
        if (zone == ancestor)
            return TRUE;
    return FALSE;
}

/* ---- invariants ---- */

static gboolean in_range(int index, const GArray *array)
{
    return index >= -1 && (index < 0 || (guint)index < array->len);
}

static gboolean words_in_range(const struct network *n, struct words w)
{
    return w.count >= 0 && (w.count == 0 || (w.first >= 0 && (guint)(w.first + w.count) <= n->words->len));
}

static gboolean element_in_range(const struct network *n, struct element e)
{
    const GArray *const arrays[] = {NULL, n->zones, n->nodes, n->links, n->notes};
    return e.type == ELEMENT_NONE || (e.index >= 0 && in_range(e.index, arrays[e.type]));
}

static gboolean zones_are_a_forest(const struct network *n)
{
    for (guint i = 0; i < n->zones->len; i++) {
        guint steps = 0;
        for (int z = (int)i; z >= 0; z = network_zone(n, z)->parent)
            if (!in_range(z, n->zones) || ++steps > n->zones->len)
                return FALSE;
    }
    return TRUE;
}

static const char *node_fault(const struct network *n, const struct node *v)
{
    if (!v->label || !v->name || !*v->name || !v->organisation || !v->location || !v->origin.id || !v->origin.how)
        return "a string is missing";
    if (!in_range(v->zone, n->zones) || !in_range(v->same_as, n->nodes) || !in_range(v->origin.page, n->pages))
        return "an index is out of range";
    if (!in_range(v->beside_link, n->links) || !in_range(v->beside_rival, n->links))
        return "a line that it lies beside is out of range";
    if (v->class >= CLASS_COUNT || !words_in_range(n, v->because) || !(v->confidence >= 0 && v->confidence <= 1))
        return "class, reasons or confidence out of range";
    return NULL;
}

static const char *link_fault(const struct network *n, const struct link *l)
{
    if (!l->label || !l->origin.id || !l->origin.how)
        return "a string is missing";
    for (int e = 0; e < 2; e++)
        if (!element_in_range(n, (struct element){l->ends[e].type, l->ends[e].index}) || !l->ends[e].how ||
            !l->ends[e].port || l->ends[e].type == ELEMENT_LINK || l->ends[e].type == ELEMENT_NOTE)
            return "an end is out of range, not a node or zone, or without its strings";
    if (!words_in_range(n, l->because) || l->points < 0 ||
        (l->points > 0 && (guint)(l->first_point + l->points) > n->points->len))
        return "reasons or points out of range";
    return NULL;
}

gboolean network_verify(const struct network *n, GError **error)
{
    const char *fault = zones_are_a_forest(n) ? NULL : "zones contain each other";
    const char *id = "";
    for (guint i = 0; i < n->nodes->len && !fault; i++) {
        fault = node_fault(n, network_node(n, i));
        id = network_node(n, i)->origin.id;
    }
    for (guint i = 0; i < n->links->len && !fault; i++) {
        fault = link_fault(n, network_link(n, i));
        id = network_link(n, i)->origin.id;
    }
    for (guint i = 0; i < n->notes->len && !fault; i++)
        if (!network_note(n, i)->text || !network_note(n, i)->auto_date ||
            !element_in_range(n, network_note(n, i)->about))
            fault = "a note is incomplete";
    for (guint i = 0; i < n->facts->len && !fault; i++) {
        const struct fact *f = network_fact(n, i);
        if (!f->value || !f->text || !f->caption || !f->auto_date || !f->scope_name || !element_in_range(n, f->about))
            fault = "a fact is incomplete";
    }
    if (fault)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "%s: element '%s': %s (a fault in demarc)", n->path,
                    id ? id : "?", fault);
    return !fault;
}

int *network_degrees(const struct network *n)
{
    int *degree = g_new0(int, n->nodes->len + 1);
    for (guint i = 0; i < n->links->len; i++)
        for (int e = 0; e < 2; e++)
            if (network_link(n, i)->ends[e].type == ELEMENT_NODE)
                degree[network_link(n, i)->ends[e].index]++;
    return degree;
}
