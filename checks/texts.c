/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "texts.h"

#include "text.h"

void texts_visit(const struct network *n, text_visitor visit, gpointer data)
{
    for (guint i = 0; i < n->zones->len; i++)
        if (!text_is_blank(network_zone(n, i)->label))
            visit((struct element){ELEMENT_ZONE, (int)i}, network_zone(n, i)->label, data);
    for (guint i = 0; i < n->nodes->len; i++)
        if (!text_is_blank(network_node(n, i)->label))
            visit((struct element){ELEMENT_NODE, (int)i}, network_node(n, i)->label, data);
    for (guint i = 0; i < n->links->len; i++)
        if (!text_is_blank(network_link(n, i)->label))
            visit((struct element){ELEMENT_LINK, (int)i}, network_link(n, i)->label, data);
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        if (!text_is_blank(t->text) && t->role != NOTE_CAPTION && t->role != NOTE_LINK_LABEL)
            visit((struct element){ELEMENT_NOTE, (int)i}, t->text, data);
    }
}

static void visit_unseen(const struct network *n, enum element_type type, guint count, text_visitor visit, gpointer data)
{
    for (guint i = 0; i < count; i++) {
        const struct element e = {type, (int)i};
        const struct origin *o = element_origin(n, e);
        const char *const texts[] = {o->tooltip, o->link, o->tags};
        for (guint k = 0; k < G_N_ELEMENTS(texts) && o->method == METHOD_DRAWN; k++) /* halves of a line repeat what it says */
            if (!text_is_blank(texts[k]))
                visit(e, texts[k], data);
    }
}

void texts_visit_unseen(const struct network *n, text_visitor visit, gpointer data)
{
    visit_unseen(n, ELEMENT_ZONE, n->zones->len, visit, data);
    visit_unseen(n, ELEMENT_NODE, n->nodes->len, visit, data);
    visit_unseen(n, ELEMENT_LINK, n->links->len, visit, data);
    visit_unseen(n, ELEMENT_NOTE, n->notes->len, visit, data);
}
