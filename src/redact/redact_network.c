/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every string of a network, in one place: what is added to network.h is added here.
 */
#include "redaction.h"
#include "waiver.h"

#include <string.h>

typedef void (*string_visitor)(struct network *network, const char **string, gpointer data);

static void visit_origin(struct network *n, struct origin *o, string_visitor visit, gpointer data)
{
    visit(n, &o->id, data);
    visit(n, &o->how, data);
}

static void visit_elements(struct network *n, string_visitor visit, gpointer data)
{
    for (guint i = 0; i < n->zones->len; i++) {
        struct zone *z = network_zone(n, i);
        visit_origin(n, &z->origin, visit, data);
        visit_origin(n, &z->parent_by, visit, data);
        visit(n, &z->label, data);
    }
    for (guint i = 0; i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        visit_origin(n, &v->origin, visit, data);
        visit_origin(n, &v->zone_by, visit, data);
        visit(n, &v->label, data);
        visit(n, &v->name, data);
        visit(n, &v->organisation, data);
    }
    for (guint i = 0; i < n->links->len; i++) {
        struct link *l = network_link(n, i);
        visit_origin(n, &l->origin, visit, data);
        visit(n, &l->label, data);
        for (int e = 0; e < 2; e++) {
            visit(n, &l->ends[e].how, data);
            visit(n, &l->ends[e].port, data);
        }
    }
    for (guint i = 0; i < n->notes->len; i++) {
        struct note *t = network_note(n, i);
        visit_origin(n, &t->origin, visit, data);
        visit(n, &t->text, data);
    }
}

static void visit_rest(struct network *n, string_visitor visit, gpointer data)
{
    visit(n, &n->path, data);
    visit(n, &n->coco.organisation, data);
    for (guint i = 0; i < n->pages->len; i++)
        visit(n, &network_page(n, i)->name, data);
    for (guint i = 0; i < n->words->len; i++)
        visit(n, &network_word(n, i), data);
    for (guint i = 0; i < n->facts->len; i++) {
        struct fact *f = network_fact(n, i);
        visit(n, &f->value, data);
        visit(n, &f->text, data);
        visit(n, &f->caption, data);
        visit(n, &f->scope_name, data);
    }
    for (guint i = 0; i < n->diagnostics->items->len; i++) {
        struct diagnostic *d = diagnostics_item(n->diagnostics, i);
        visit(n, &d->element, data);
        visit(n, &d->text, data);
    }
    for (guint i = 0; i < n->waivers->len; i++) {
        struct waiver *w = g_ptr_array_index(n->waivers, i);
        visit(n, &w->path, data);
        visit(n, &w->about, data);
        visit(n, &w->reason, data);
        visit(n, &w->owner, data);
    }
}

static void visit_all(struct network *n, string_visitor visit, gpointer data)
{
    visit_elements(n, visit, data);
    visit_rest(n, visit, data);
}

static void learn(struct network *n, const char **string, gpointer data)
{
    redaction_learn(data, *string);
}

static void redact(struct network *n, const char **string, gpointer data)
{
    g_autofree char *text = *string ? redaction_text(data, *string) : NULL;
    if (text)
        *string = network_string(n, text);
}

static const char *file_name(const char *path)
{
    const char *slash = path ? strrchr(path, '/') : NULL;
    return slash && slash[1] ? slash + 1 : path;
}

/* The folders of this machine are told to nobody, and /root/x is no name with its password. */
static void forget_folders(struct network *n)
{
    n->path = file_name(n->path);
    for (guint i = 0; i < n->waivers->len; i++) {
        struct waiver *w = g_ptr_array_index(n->waivers, i);
        w->path = file_name(w->path);
    }
}

/* Names are learnt from the whole network before anything is replaced: a name may stand by itself before its caption does. */
void redaction_network(struct redaction *r, struct network *n)
{
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        if (f->type == FACT_AUTHOR)
            redaction_add_person(r, f->value);
    }
    for (guint i = 0; i < n->waivers->len; i++)
        redaction_add_person(r, ((const struct waiver *)g_ptr_array_index(n->waivers, i))->owner);
    forget_folders(n);
    visit_all(n, learn, r);
    visit_all(n, redact, r);
}
