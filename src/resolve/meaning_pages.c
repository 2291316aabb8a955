/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Off-page references: the same line goes on elsewhere. Each is joined with its other half, found by what the tool stored, by
 * the page that it leads to, or by its label; one whose other half is missing leaves the path open, and says so.
 */
#include "meaning.h"
#include "text.h"

#include <string.h>

struct reference {
    int node;
    int to_page;  /* -1: not said */
    int to_shape; /* -1: not said */
    gboolean on_page; /* its other half is on the same page */
};

/* Every tool has its own name for the symbol: "Off-page reference", "offPageConnector", "OffPageLinkBlock". */
static gboolean is_symbol(const struct shape *s, gboolean *on_page)
{
    g_autofree char *folded = text_fold(s->stencil);
    GString *name = g_string_new(NULL);
    for (const char *p = folded; *p; p++)
        if (g_ascii_isalnum(*p))
            g_string_append_c(name, *p);
    *on_page = strstr(name->str, "onpageref") || strstr(name->str, "onpagecon") || strstr(name->str, "onpagelink");
    gboolean off = strstr(name->str, "offpageref") || strstr(name->str, "offpagecon") || strstr(name->str, "offpagelink");
    g_string_free(name, TRUE);
    return off || *on_page;
}

/* "To page 3", "continued on sheet 2": the number, or 0. */
static int page_in_words(const char *label)
{
    g_autofree char *folded = text_fold(label);
    static const char *const starts[] = {"to ", "from ", "see ", "continued ", "cont. ", "cont'd "};
    gboolean refers = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(starts) && !refers; i++)
        refers = g_str_has_prefix(folded, starts[i]);
    static const char *const words[] = {"page ", "sheet "};
    for (guint i = 0; refers && i < G_N_ELEMENTS(words); i++) {
        const char *at = strstr(folded, words[i]);
        if (at && g_ascii_isdigit(at[strlen(words[i])]))
            return (int)g_ascii_strtoll(at + strlen(words[i]), NULL, 10);
    }
    return 0;
}

static gboolean is_reference(const struct resolving *r, int node, struct reference *out)
{
    const struct node *v = network_node(r->network, node);
    if (v->origin.shape < 0 || v->flags & ELEMENT_LEGEND)
        return FALSE;
    const struct shape *s = drawing_shape(r->drawing, v->origin.shape);
    int number = page_in_words(v->label);
    *out = (struct reference){node, s->link_page, -1, FALSE};
    if (!is_symbol(s, &out->on_page) && number == 0)
        return FALSE;
    if (out->to_page < 0 && number > 0 && number <= (int)r->network->pages->len)
        out->to_page = number - 1;
    if (s->link_shape >= 0 && r->element_of_shape[s->link_shape].type == ELEMENT_NODE)
        out->to_shape = r->element_of_shape[s->link_shape].index;
    return TRUE;
}

static gboolean same_label(const struct network *n, int a, int b)
{
    g_autofree char *x = text_fold(network_node(n, a)->label), *y = text_fold(network_node(n, b)->label);
    return *x && g_str_equal(x, y);
}

/* Another reference that may be the other half: 0 no, higher is better. */
static int match(const struct network *n, const struct reference *a, const struct reference *b)
{
    int page_a = network_node(n, a->node)->origin.page, page_b = network_node(n, b->node)->origin.page;
    if (a->node == b->node || a->on_page != b->on_page || (page_a == page_b) != a->on_page)
        return 0;
    if ((a->to_page >= 0 && a->to_page != page_b) || (b->to_page >= 0 && b->to_page != page_a))
        return 0;
    gboolean named = same_label(n, a->node, b->node), mutual = a->to_page >= 0 && b->to_page >= 0;
    return named && mutual ? 3 : named ? 2 : mutual ? 1 : 0;
}

/* The one best other half; -1 if there is none or if several are as good. */
static int other_half(const struct network *n, const GArray *all, const struct reference *a)
{
    int best = -1, score = 0, equals = 0;
    for (guint i = 0; i < all->len; i++) {
        const struct reference *b = &g_array_index(all, struct reference, i);
        int s = match(n, a, b);
        equals = s > score ? 1 : equals + (s == score && s > 0);
        if (s > score) {
            score = s;
            best = b->node;
        }
    }
    return equals == 1 ? best : -1;
}

/* A thing on the page that it leads to with the same label. */
static int namesake(const struct network *n, const struct reference *a)
{
    for (guint i = 0; a->to_page >= 0 && i < n->nodes->len; i++)
        if ((int)i != a->node && network_node(n, i)->origin.page == a->to_page && same_label(n, a->node, (int)i))
            return (int)i;
    return -1;
}

static int root_of(const struct network *n, int node)
{
    for (guint step = 0; network_node(n, node)->same_as >= 0 && step <= n->nodes->len; step++)
        node = network_node(n, node)->same_as;
    return node;
}

static void set_class(struct network *n, int node, enum class class, const char *because)
{
    struct node *v = network_node(n, node);
    v->class = class;
    v->roles = class_info(class)->roles;
    v->strength = class_info(class)->strength;
    v->confidence = class == CLASS_UNKNOWN ? 0 : 0.8;
    v->runner_up = CLASS_UNKNOWN;
    if (because)
        network_add_word(n, &v->because, because);
}

static void join(struct network *n, const struct reference *a, int other, gboolean stored)
{
    int x = root_of(n, a->node), y = root_of(n, other);
    if (x == y)
        return;
    network_node(n, MAX(x, y))->same_as = MIN(x, y);
    diagnostics_add(n->diagnostics, "off-page-joined", DIAGNOSTIC_INFO, FALSE, network_node(n, a->node)->origin.page,
                    network_node(n, a->node)->origin.id, "an off-page reference: taken for the same place as %s on page %d, %s",
                    network_node(n, other)->origin.id, network_node(n, other)->origin.page + 1,
                    stored ? "to which it leads" : "by its label and page");
}

static void resolve_reference(struct network *n, const GArray *all, const struct reference *a)
{
    int other = a->to_shape >= 0 ? a->to_shape : other_half(n, all, a);
    if (other < 0)
        other = namesake(n, a);
    if (other >= 0 && other != a->node) {
        enum class class = network_node(n, other)->class;
        set_class(n, a->node, class == CLASS_UNKNOWN ? CLASS_OTHER : class, "an off-page reference, joined with its other half");
        join(n, a, other, a->to_shape >= 0);
        return;
    }
    set_class(n, a->node, CLASS_UNKNOWN, "an off-page reference whose other half was not found");
    diagnostics_add(n->diagnostics, "off-page-open", DIAGNOSTIC_WARNING, TRUE, network_node(n, a->node)->origin.page,
                    network_node(n, a->node)->origin.id,
                    "an off-page reference whose other half was not found: give both the same label, or link each to the other's page");
}

void meaning_of_pages(struct resolving *r)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(struct reference));
    for (guint i = 0; i < r->network->nodes->len; i++) {
        struct reference a;
        if (is_reference(r, (int)i, &a))
            g_array_append_val(all, a);
    }
    for (guint i = 0; i < all->len; i++) /* before any is joined with a thing, none is a thing */
        set_class(r->network, g_array_index(all, struct reference, i).node, CLASS_OTHER, NULL);
    for (guint i = 0; i < all->len; i++)
        resolve_reference(r->network, all, &g_array_index(all, struct reference, i));
    g_array_unref(all);
}
