/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule_places.h"

#include "plan.h"
#include "text.h"

#include <string.h>

#define PLACES_SHOWN 8
#define DOUBTS_SHOWN 4 /* of what is not shown but may be */
#define MAX_NAME     44

struct place {
    char *name;
    int page; /* of the document, from 1; 0: not said */
};

static void clear_place(gpointer place)
{
    g_free(((struct place *)place)->name);
}

static char *first_line(const char *title)
{
    const char *end = strstr(title, " / ");
    g_autofree char *first = end ? g_strndup(title, (gsize)(end - title)) : g_strdup(title);
    return text_one_line(first, MAX_NAME);
}

/* ---- words ---- */

static char *title_of(const struct network *n, struct element e)
{
    g_autofree char *title = element_title(n, e);
    return first_line(title);
}

static gboolean has_words(const struct network *n, struct element e)
{
    switch (e.type) {
    case ELEMENT_NODE: return !text_is_blank(network_node(n, e.index)->label);
    case ELEMENT_ZONE: return !text_is_blank(network_zone(n, e.index)->label);
    case ELEMENT_LINK: return !text_is_blank(network_link(n, e.index)->label);
    case ELEMENT_NOTE: return !text_is_blank(network_note(n, e.index)->text);
    default: return FALSE;
    }
}

/* Known by what stands in it. */
static char *words_of_zone(const struct network *n, int zone)
{
    for (int i = 0; i < (int)n->nodes->len; i++)
        if (network_node(n, i)->zone == zone && !text_is_blank(network_node(n, i)->label)) {
            g_autofree char *name = title_of(n, (struct element){ELEMENT_NODE, i});
            return g_strdup_printf("the frame round “%s”", name);
        }
    return NULL;
}

/* Known by what it leads to. */
static char *words_of_link(const struct network *n, int link)
{
    char *names[2] = {NULL, NULL};
    for (int i = 0; i < 2; i++) {
        const struct link_end *end = &network_link(n, link)->ends[i];
        if (has_words(n, (struct element){end->type, end->index}))
            names[i] = title_of(n, (struct element){end->type, end->index});
    }
    char *words = names[0] && names[1] ? g_strdup_printf("“%s – %s”", names[0], names[1])
                  : names[0] || names[1] ? g_strdup_printf("a line of “%s”", names[0] ? names[0] : names[1])
                                         : NULL;
    g_free(names[0]);
    g_free(names[1]);
    return words;
}

/* NULL: it has neither words nor a number by which a reader could find it. Never the id of a shape, which stands nowhere on the page. */
static char *words_of(const struct schedule_source *source, struct element e)
{
    const struct network *n = source->report->network;
    if (has_words(n, e)) {
        g_autofree char *title = title_of(n, e);
        return g_strdup_printf("“%s”", title);
    }
    return e.type == ELEMENT_ZONE ? words_of_zone(n, e.index) : e.type == ELEMENT_LINK ? words_of_link(n, e.index) : NULL;
}

/* ---- pages ---- */

static gboolean draws_node(const struct plan *plan, int node)
{
    for (guint i = 0; i < plan->nodes->len; i++)
        if (g_array_index(plan->nodes, struct plan_node, i).node == node)
            return TRUE;
    for (guint i = 0; i < plan->cards->len; i++) {
        const struct plan_card *card = &g_array_index(plan->cards, struct plan_card, i);
        for (guint k = 0; card->kind == CARD_GROUP && k < card->members->len; k++)
            if (g_array_index(card->members, int, k) == node)
                return TRUE;
    }
    return FALSE;
}

static gboolean draws(const struct plan *plan, struct element e)
{
    switch (e.type) {
    case ELEMENT_NODE: return draws_node(plan, e.index);
    case ELEMENT_ZONE:
        for (guint i = 0; i < plan->zones->len; i++)
            if (g_array_index(plan->zones, struct plan_zone, i).zone == e.index)
                return TRUE;
        return FALSE;
    case ELEMENT_LINK:
        for (guint i = 0; i < plan->links->len; i++)
            if (plan_link_shows(&g_array_index(plan->links, struct plan_link, i), e.index))
                return TRUE;
        return FALSE;
    case ELEMENT_NOTE:
        for (guint i = 0; i < plan->notes->len; i++)
            if (g_array_index(plan->notes, struct plan_note, i).note == e.index)
                return TRUE;
        return FALSE;
    default: return FALSE;
    }
}

/* Of several the last: an overview shows less of it than the page of its own. */
static int page_of(const GPtrArray *plans, struct element e)
{
    for (guint i = plans->len; plans->len > 1 && i > 0; i--)
        if (draws(g_ptr_array_index(plans, i - 1), e))
            return (int)i;
    return 0;
}

/* ---- together ---- */

static GArray *find_places(const struct schedule_source *source, const GPtrArray *findings, guint most, guint *count, guint *nameless)
{
    GArray *places = g_array_new(FALSE, FALSE, sizeof(struct place));
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL), unseen = g_hash_table_new(NULL, NULL);
    g_array_set_clear_func(places, clear_place);
    for (guint i = 0; i < findings->len; i++) {
        const struct finding *f = g_ptr_array_index(findings, i);
        for (guint k = 0; k < f->elements->len; k++) {
            struct element e = g_array_index(f->elements, struct element, k);
            const char *mark = e.type == ELEMENT_NODE ? marks_of_node(source->marks, e.index) : "";
            char *name = *mark ? g_strdup(mark) : words_of(source, e);
            if (!name)
                g_hash_table_add(unseen, GINT_TO_POINTER(e.index * 8 + (int)e.type));
            /* two of one name on two pages of the source are two */
            if (!name || !g_hash_table_add(seen, g_strdup_printf("%d %s", element_origin(source->report->network, e)->page, name)) || places->len == most) {
                g_free(name);
                continue;
            }
            struct place place = {name, *mark ? 0 : page_of(source->plans, e)};
            g_array_append_val(places, place);
        }
    }
    *count = g_hash_table_size(seen);
    *nameless = g_hash_table_size(unseen);
    return places;
}

char *schedule_places(const struct schedule_source *source, const GPtrArray *findings)
{
    const struct finding *worst = g_ptr_array_index(findings, 0);
    guint count, nameless;
    g_autoptr(GArray) places = find_places(source, findings, worst->verdict == VERDICT_UNDECIDED ? DOUBTS_SHOWN : PLACES_SHOWN, &count, &nameless);
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < places->len; i++) {
        const struct place *p = &g_array_index(places, struct place, i);
        g_string_append_printf(out, "%s%s", i ? ", " : "", p->name);
        if (p->page && (i + 1 == places->len || p[1].page != p->page)) /* once for those that follow each other */
            g_string_append_printf(out, " (p.\u00a0%d)", p->page);
    }
    if (count > places->len)
        g_string_append_printf(out, " and %u more", count - places->len);
    if (nameless > 0)
        g_string_append_printf(out, "%s%u shape%s without a name", count ? ", " : "", nameless, nameless == 1 ? "" : "s");
    return g_string_free(out, FALSE);
}
