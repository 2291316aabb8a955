/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_relations.h"

#include "visio_sheet.h"

#include <string.h>

/* First argument of DEPENDSON(): who the sheets that follow are to this one. */
enum dependence { MEMBERS = 1, LIST_MEMBERS, MY_CALLOUTS, MY_CONTAINERS, MY_LIST, CALLOUT_TARGET };

/* A member gets its container as parent where the order of the drawing allows it (parents come first) and no group stands
 * between; containment by place finds the others. */
static void contain(struct drawing *drawing, int container, int member)
{
    struct shape *s = drawing_shape(drawing, member);
    if (container < member && s->parent == drawing_shape(drawing, container)->parent &&
        drawing_shape(drawing, container)->flags & SHAPE_CONTAINER)
        s->parent = container;
}

void visio_call_out(struct drawing *drawing, int callout, int target)
{
    struct shape *s = drawing_shape(drawing, callout);
    s->flags |= SHAPE_CALLOUT;
    s->callout_of = target;
}

static void relate(struct drawing *drawing, gint64 dependence, int self, int other)
{
    if (other < 0 || other == self)
        return;
    if (dependence == MEMBERS || dependence == LIST_MEMBERS)
        contain(drawing, self, other);
    else if (dependence == MY_CONTAINERS || dependence == MY_LIST)
        contain(drawing, other, self);
    else if (dependence == MY_CALLOUTS)
        visio_call_out(drawing, other, self);
    else if (dependence == CALLOUT_TARGET)
        visio_call_out(drawing, self, other);
}

/* "SUM(DEPENDSON(1,Sheet.5!SheetRef(),Sheet.6!SheetRef()),DEPENDSON(4,Sheet.9!SheetRef()))". Values are of no use: they are 0. */
static void read_formula(struct drawing *drawing, const char *formula, int self, GHashTable *shapes)
{
    static const char opening[] = "DEPENDSON(", sheet[] = "Sheet.";
    for (const char *p = strstr(formula, opening); p; p = strstr(p, opening)) {
        char *rest;
        gint64 dependence = g_ascii_strtoll(p + strlen(opening), &rest, 10);
        const char *next = strstr(rest, opening), *end = next ? next : rest + strlen(rest), *s = rest;
        while ((s = g_strstr_len(s, end - s, sheet))) {
            s += strlen(sheet);
            g_autofree char *id = g_strndup(s, strspn(s, "0123456789"));
            relate(drawing, dependence, self, GPOINTER_TO_INT(g_hash_table_lookup(shapes, id)) - 1);
        }
        p += strlen(opening);
    }
}

/* A part of a symbol is not a shape of its own, and what it depends on is no concern of the drawing's. */
static gboolean is_shape_itself(const struct drawing *drawing, int shape, int page, const char *id)
{
    return shape >= 0 && drawing_shape(drawing, shape)->page == page && strcmp(drawing_shape(drawing, shape)->id, id) == 0;
}

void visio_relations_read(const struct visio_node *first, int page, GHashTable *shapes, struct drawing *drawing)
{
    for (const struct visio_node *n = first; n; n = visio_next(n, "Shape")) {
        const char *id = visio_attribute(n, "ID"), *formula = visio_direct_cell(n, "Relationships", "F");
        int self = id ? GPOINTER_TO_INT(g_hash_table_lookup(shapes, id)) - 1 : -1;
        if (formula && is_shape_itself(drawing, self, page, id))
            read_formula(drawing, formula, self, shapes);
        const struct visio_node *parts = visio_child(n, "Shapes"); /* no deeper than the parser lets a document be: 256 */
        if (parts)
            visio_relations_read(visio_child(parts, "Shape"), page, shapes, drawing);
    }
}
