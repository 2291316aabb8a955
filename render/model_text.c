/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc inspect`: an inventory that an architect can read against the drawing.
 */
#include "reading_text.h"
#include "renderer.h"
#include "text.h"

#include <string.h>

#define INDENT 14

static char *title(const struct network *n, enum element_type type, int index)
{
    return type == ELEMENT_NONE || index < 0 ? g_strdup("nothing") : element_title(n, (struct element){type, index});
}

static void append_words(GString *line, const struct network *n, struct words words)
{
    for (int i = 0; i < words.count; i++)
        g_string_append_printf(line, "%s%s", i ? "; " : " – ", network_word(n, words.first + i));
}

static void append_place(GString *line, const char *country, const char *lead)
{
    if (strcmp(country, "XX") == 0)
        g_string_append(line, ", abroad");
    else if (*country)
        g_string_append_printf(line, "%s%s", lead, country);
}

static void append_state(GString *line, guint flags)
{
    g_string_append(line, flags & ELEMENT_HIDDEN ? ", hidden" : "");
    g_string_append(line, flags & ELEMENT_PLANNED ? ", planned" : "");
    g_string_append(line, flags & ELEMENT_LEAVING ? ", to be removed" : "");
    g_string_append(line, flags & ELEMENT_DECOMMISSIONED ? ", out of use" : "");
}

static void facts(struct text_page *page, const struct network *n)
{
    for (int type = 0; type < FACT_TYPE_COUNT; type++)
        for (guint i = 0; i < n->facts->len; i++) {
            const struct fact *f = network_fact(n, i);
            if ((int)f->type != type)
                continue;
            g_autofree char *text = text_one_line(f->text, 60);
            g_autoptr(GString) line = g_string_new(f->value);
            if (f->type == FACT_DATE)
                g_string_append_printf(line, ", %s", *f->auto_date ? "changes by itself" : date_caption_name(f->date_caption));
            if (f->narrowed)
                g_string_append(line, ", for a part only");
            if (element_is_hidden(n, f->about))
                g_string_append(line, ", hidden");
            if (f->type >= FACT_REASON && f->about.type != ELEMENT_NONE) {
                g_autofree char *about = element_title(n, f->about);
                g_string_append_printf(line, ", of %s", about);
            }
            g_string_append_printf(line, " – %s: “%s”", fact_place_name(f->place), text);
            text_page_item(page, INDENT, fact_type_name(f->type), TEXT_BOLD, line->str);
        }
}

static void zones(struct text_page *page, const struct network *n, int parent, int depth)
{
    for (guint i = 0; i < n->zones->len; i++) {
        const struct zone *z = network_zone(n, i);
        if (z->parent != parent || depth > 32)
            continue;
        g_autofree char *name = title(n, ELEMENT_ZONE, (int)i);
        g_autoptr(GString) line = g_string_new(NULL);
        g_string_append_printf(line, "%*s%s [%s]: %s, %s", depth * 2, "", name, z->origin.id, zone_kind_name(z->kind),
                               domain_title(z->domain));
        append_place(line, z->location, ", in ");
        append_state(line, z->flags);
        append_words(line, n, z->because);
        text_page_item(page, INDENT, "zone", TEXT_BOLD, line->str);
        zones(page, n, (int)i, depth + 1);
    }
}

static void node_line(struct text_page *page, const struct network *n, const struct node *v, int index)
{
    g_autofree char *name = title(n, ELEMENT_NODE, index);
    g_autoptr(GString) line = g_string_new(NULL);
    g_string_append_printf(line, "%s [%s]: %s %.0f %%, %s", name, v->origin.id, class_info(v->class)->name,
                           v->confidence * 100, domain_title(v->domain));
    if (v->zone >= 0) {
        g_autofree char *zone = title(n, ELEMENT_ZONE, v->zone);
        g_string_append_printf(line, ", in %s", zone);
    }
    if (*v->organisation)
        g_string_append_printf(line, ", of %s", v->organisation);
    append_place(line, v->location, ", located in ");
    if (v->users >= 0)
        g_string_append_printf(line, ", %d users", v->users);
    append_state(line, v->flags);
    append_words(line, n, v->because);
    text_page_item(page, INDENT, kind_name(class_info(v->class)->kind), TEXT_BOLD, line->str);
}

static void nodes(struct text_page *page, const struct network *n)
{
    for (int kind = 0; kind < KIND_COUNT; kind++)
        for (guint i = 0; i < n->nodes->len; i++)
            if ((int)class_info(network_node(n, i)->class)->kind == kind)
                node_line(page, n, network_node(n, i), (int)i);
}

static void links(struct text_page *page, const struct network *n)
{
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        g_autofree char *from = title(n, l->ends[0].type, l->ends[0].index);
        g_autofree char *to = title(n, l->ends[1].type, l->ends[1].index);
        g_autofree char *label = text_one_line(l->label, 60);
        g_autoptr(GString) line = g_string_new(NULL);
        g_string_append_printf(line, "[%s] %s – %s", l->origin.id, from, to);
        if (*label)
            g_string_append_printf(line, ": “%s”", label);
        if (*medium_name(l->medium))
            g_string_append_printf(line, ", %s", medium_name(l->medium));
        if (!link_is_path(n, l))
            g_string_append(line, ", not a path");
        append_state(line, l->element_flags);
        for (int e = 0; e < 2; e++)
            if (*l->ends[e].how)
                g_string_append_printf(line, "; %s end: %s", e ? "second" : "first", l->ends[e].how);
        text_page_item(page, INDENT, "link", TEXT_BOLD, line->str);
    }
}

/* A caption or a word on a line is shown with what it names; one that says more is shown here. */
static gboolean is_shown_elsewhere(const struct network *n, const struct note *t)
{
    if (t->role != NOTE_CAPTION && t->role != NOTE_LINK_LABEL)
        return FALSE;
    const char *label = t->about.type == ELEMENT_NODE   ? network_node(n, t->about.index)->label
                        : t->about.type == ELEMENT_ZONE ? network_zone(n, t->about.index)->label
                        : t->about.type == ELEMENT_LINK ? network_link(n, t->about.index)->label
                                                        : "";
    return strstr(label, t->text) != NULL;
}

static void notes(struct text_page *page, const struct network *n)
{
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        if (text_is_blank(t->text) || is_shown_elsewhere(n, t))
            continue;
        g_autofree char *text = text_one_line(t->text, 200);
        g_autofree char *about = t->about.type == ELEMENT_NONE ? NULL : title(n, t->about.type, t->about.index);
        g_autofree char *line = g_strdup_printf("[%s] %s: “%s”%s%s%s", t->origin.id, note_role_name(t->role), text,
                                                about ? ", about " : "", about ? about : "",
                                                t->flags & ELEMENT_HIDDEN ? ", hidden" : "");
        text_page_item(page, INDENT, "note", TEXT_BOLD, line);
    }
}

static void reading(struct text_page *page, const struct network *n)
{
    reading_text(page, n, INDENT, G_MAXINT);
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out,
                       GError **error)
{
    const struct network *n = report->network;
    struct text_page page = {g_string_new(NULL), options->width > 40 ? options->width : 100, options->colour};
    g_autofree char *path = text_path(n->path);
    text_page_line(&page, TEXT_BOLD, "%s", path);
    g_autofree char *size = g_strdup_printf("%s, %u page%s, %u zones, %u nodes, %u links, %u notes", n->format,
                                            n->pages->len, n->pages->len == 1 ? "" : "s", n->zones->len,
                                            n->nodes->len, n->links->len, n->notes->len);
    text_page_item(&page, 2, "", TEXT_PLAIN, size);
    void (*const parts[])(struct text_page *, const struct network *) = {facts, NULL, nodes, links, notes, reading};
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        gsize before = page.out->len;
        text_page_gap(&page);
        gsize after = page.out->len;
        if (parts[i])
            parts[i](&page, n);
        else
            zones(&page, n, -1, 0);
        if (page.out->len == after)
            g_string_truncate(page.out, before);
    }
    g_byte_array_append(out, (const guint8 *)page.out->str, (guint)page.out->len);
    g_string_free(page.out, TRUE);
    return TRUE;
}

const struct renderer model_text_renderer = {.format = "text", .subject = RENDER_MODEL, .render = render};
