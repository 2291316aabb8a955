/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "element_text.h"

#include "countries.h"
#include "text.h"

#include <string.h>

#define INDENT 14

static void item(struct text_page *page, const char *lead, const char *format, ...) G_GNUC_PRINTF(3, 4);
static void item(struct text_page *page, const char *lead, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    text_page_item(page, INDENT, lead, TEXT_BOLD, text);
}

static void reasons(struct text_page *page, const struct network *n, struct words words)
{
    for (int i = 0; i < words.count; i++)
        item(page, i ? "" : "because", "%s", network_word(n, words.first + i));
}

static void whereabouts(struct text_page *page, const struct network *n, int zone, const struct origin *by)
{
    g_autoptr(GString) line = g_string_new(NULL);
    for (int z = zone; z >= 0; z = network_zone(n, z)->parent) {
        g_autofree char *title = element_title(n, (struct element){ELEMENT_ZONE, z});
        g_string_append_printf(line, "%s%s", line->len ? ", in " : "", title);
    }
    if (line->len > 0 && by && *by->how)
        g_string_append_printf(line, " (%s)", by->how);
    if (line->len > 0)
        item(page, "inside", "%s", line->str);
}

/* Whose it is, and in which part of the world, unless the reasons above say it. */
static void why_there(struct text_page *page, const struct network *n, const struct node *v)
{
    const struct zone *z = v->zone >= 0 ? network_zone(n, v->zone) : NULL;
    if (node_has_role(v, ROLE_EXTERNAL) && v->class != CLASS_UNKNOWN)
        item(page, "", "as every “%s” is taken to be", class_info(v->class)->title);
    else if (z && z->owner == v->owner && z->domain == v->domain) {
        g_autofree char *title = element_title(n, (struct element){ELEMENT_ZONE, v->zone});
        item(page, "", "like the box that it stands in, “%s”", title);
    } else if (v->owner == OWNER_SELF)
        item(page, "", "nothing on the drawing says that it is somebody else's");
}

static void node(struct text_page *page, const struct network *n, int index)
{
    const struct node *v = network_node(n, index);
    if (v->class == CLASS_UNKNOWN)
        item(page, "is", "not recognised");
    else
        item(page, "is", "%s (%s), %.0f %% certain", class_info(v->class)->title, class_info(v->class)->name, v->confidence * 100);
    reasons(page, n, v->because);
    if (v->runner_up != CLASS_UNKNOWN && v->runner_up != v->class)
        item(page, "or else", "%s (%s)", class_info(v->runner_up)->title, class_info(v->runner_up)->name);
    whereabouts(page, n, v->zone, &v->zone_by);
    item(page, "belongs to", "%s%s%s; %s", owner_name(v->owner), *v->organisation ? ", " : "", v->organisation, domain_title(v->domain));
    why_there(page, n, v);
    if (*v->location)
        item(page, "located in", "%s", country_name(v->location));
    if (v->flags & (ELEMENT_PLANNED | ELEMENT_LEAVING | ELEMENT_DECOMMISSIONED))
        item(page, "state", v->flags & ELEMENT_PLANNED ? "planned" : v->flags & ELEMENT_LEAVING ? "to be removed" : "out of use");
    if (v->users >= 0)
        item(page, "users", "%d", v->users);
    if (v->same_as >= 0)
        item(page, "same as", "%s on page %d", network_node(n, v->same_as)->origin.id, network_node(n, v->same_as)->origin.page + 1);
    if (v->beside_link >= 0) {
        g_autofree char *line = element_title(n, (struct element){ELEMENT_LINK, v->beside_link});
        item(page, "lies on", "the line “%s”, without being joined to it", line);
    }
}

static void zone(struct text_page *page, const struct network *n, int index)
{
    const struct zone *z = network_zone(n, index);
    item(page, "is", "a zone: %s, %.0f %% certain", zone_kind_name(z->kind), z->confidence * 100);
    reasons(page, n, z->because);
    whereabouts(page, n, z->parent, &z->parent_by);
    item(page, "belongs to", "%s; %s", owner_name(z->owner), domain_title(z->domain));
    const struct zone *parent = z->parent >= 0 ? network_zone(n, z->parent) : NULL;
    if (parent && parent->owner == z->owner && parent->domain == z->domain)
        item(page, "", "like the box round it");
    else if (z->kind != ZONE_UNKNOWN)
        item(page, "", "as every box of the kind “%s” is taken to be", zone_kind_name(z->kind));
    if (*z->location)
        item(page, "located in", "%s", country_name(z->location));
}

static void link_ends(struct text_page *page, const struct network *n, int index)
{
    const struct link *l = network_link(n, index);
    item(page, "is", "a line%s%s%s", *medium_name(l->medium) ? ": " : "", medium_name(l->medium),
         link_is_path(n, l) ? "" : "; nothing can pass over it");
    reasons(page, n, l->because);
    for (int e = 0; e < 2; e++) {
        const struct link_end *end = &l->ends[e];
        g_autofree char *title = end->type == ELEMENT_NONE ? g_strdup("nothing") : element_title(n, (struct element){end->type, end->index});
        item(page, e ? "to" : "from", "%s%s%s%s", title, *end->how ? " (" : "", end->how, *end->how ? ")" : "");
    }
}

static void neighbours(struct text_page *page, const struct network *n, struct element e)
{
    gboolean first = TRUE;
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        for (int k = 0; k < 2; k++) {
            const struct link_end *far = &l->ends[1 - k];
            if (l->ends[k].type != e.type || l->ends[k].index != e.index || far->type == ELEMENT_NONE)
                continue;
            g_autofree char *title = element_title(n, (struct element){far->type, far->index}), *label = text_one_line(l->label, 60);
            item(page, first ? "joined to" : "", "%s%s%s%s [%s]", title, *label ? " by “" : "", label, *label ? "”" : "", l->origin.id);
            first = FALSE;
        }
    }
}

static void statements(struct text_page *page, const struct network *n, struct element e)
{
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        if (f->about.type == e.type && f->about.index == e.index)
            item(page, "states", "%s: %s (%s)", fact_type_name(f->type), f->value, fact_place_name(f->place));
    }
    const struct origin *o = element_origin(n, e);
    const char *const names[] = {"tooltip", "link", "tags"}, *const texts[] = {o->tooltip, o->link, o->tags};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        if (texts[i] && *texts[i])
            item(page, names[i], "%s", texts[i]);
    for (guint i = 0; i < n->diagnostics->items->len; i++) {
        const struct diagnostic *d = diagnostics_item(n->diagnostics, i);
        if (d->page == o->page && d->element && strcmp(d->element, o->id) == 0)
            item(page, "reading", "%s", d->text);
    }
}

static gboolean holds(const GArray *list, struct element e)
{
    for (guint i = 0; i < list->len; i++) {
        struct element other = g_array_index(list, struct element, i);
        if (other.type == e.type && other.index == e.index)
            return TRUE;
    }
    return FALSE;
}

static void rules(struct text_page *page, const struct findings *findings, struct element e)
{
    gboolean first = TRUE;
    for (guint i = 0; i < findings->items->len; i++) {
        const struct finding *f = findings_item(findings, i);
        if (!holds(f->elements, e) && !holds(f->path, e))
            continue;
        item(page, first ? "used by" : "", "%s (%s): %s", f->rule->id, verdict_name(f->verdict), f->message);
        first = FALSE;
    }
    if (first)
        item(page, "used by", "no rule points at it");
}

/* What would settle it, in the tool and beside the drawing. */
static void change(struct text_page *page, const struct network *n, struct element e)
{
    if (e.type != ELEMENT_NODE && e.type != ELEMENT_ZONE)
        return;
    const char *where = strcmp(n->format, "drawio") == 0                                       ? "Edit Data (Ctrl+M) of the shape"
                        : strcmp(n->format, "vsdx") == 0 || strcmp(n->format, "vdx") == 0 ? "Data > Define Shape Data"
                                                                                            : "an attribute of the node";
    item(page, "to change", "state class = ... under %s, or in the file beside the diagram: id: \"%s\" and class: ... (demarc init writes it)", where,
         element_origin(n, e)->id);
}

void element_text(struct text_page *page, const struct network *n, const struct findings *findings, struct element e)
{
    g_autofree char *title = element_title(n, e);
    const struct origin *o = element_origin(n, e);
    text_page_line(page, TEXT_BOLD, "%s", title);
    item(page, "element", "%s %s on page %d%s%s", element_type_name(e.type), o->id, o->page + 1, *o->how ? ": " : "", o->how);
    if (e.type == ELEMENT_NODE)
        node(page, n, e.index);
    else if (e.type == ELEMENT_ZONE)
        zone(page, n, e.index);
    else if (e.type == ELEMENT_LINK)
        link_ends(page, n, e.index);
    else
        item(page, "is", "a text: %s", note_role_name(network_note(n, e.index)->role));
    neighbours(page, n, e);
    statements(page, n, e);
    rules(page, findings, e);
    change(page, n, e);
}
