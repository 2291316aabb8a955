/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "box_texts.h"

#include "captions.h"
#include "census.h"
#include "grid.h"
#include "headings.h"
#include "label_parts.h"
#include "text.h"

#define INSIDE     0.9 /* of a text */
#define MOST_LINES 4

struct piece {
    int note, node;
    struct point at;
};

/* A box that is drawn as one, with room for words; an icon has its caption beside it. */
static gboolean is_box(const struct resolving *r, const struct node *v)
{
    const struct shape *s = v->origin.shape >= 0 ? drawing_shape(r->drawing, v->origin.shape) : NULL;
    gboolean plain = s && (s->outline == OUTLINE_RECTANGLE || s->outline == OUTLINE_ELLIPSE) && !*s->image;
    return plain && !(v->flags & ELEMENT_LEGEND) && !census_is_text(s);
}

/* As many as a device's name, address and model take; a list is a remark. */
static gboolean is_list(const char *text)
{
    int lines = 1;
    for (; *text; text++)
        lines += *text == '\n';
    return lines > MOST_LINES;
}

static gboolean is_piece(const struct resolving *r, const struct note *t)
{
    return caption_is_free(t) && caption_is_short(t) && !is_list(t->text) && !*t->auto_date && caption_is_on_its_own(r, t) &&
           !(t->flags & (ELEMENT_LEGEND | ELEMENT_HIDDEN));
}

static gboolean holds(struct box box, struct box text)
{
    return box_contains_point(box, box_centre(text)) && box_overlap_area(box, text) >= INSIDE * box_area(text);
}

/* The smallest node that the text stands in, if it is a box; -1 otherwise. */
static int box_around(const struct resolving *r, struct grid *grid, struct box text)
{
    const struct network *n = r->network;
    const GArray *near = grid_query(grid, text);
    int best = -1;
    for (guint i = 0; i < near->len; i++) {
        int node = g_array_index(near, int, i);
        struct box box = network_node(n, node)->box;
        if (holds(box, text) && (best < 0 || box_area(box) < box_area(network_node(n, best)->box)))
            best = node;
    }
    return best >= 0 && is_box(r, network_node(n, best)) ? best : -1;
}

/* A box without words of its own that the text stands over as its heading; -1 if there is none, or several. */
static int box_under(const struct resolving *r, struct grid *grid, struct box text)
{
    const struct network *n = r->network;
    const GArray *near = grid_query(grid, box_inflate(text, HEADING_GAP));
    int only = -1;
    for (guint i = 0; i < near->len; i++) {
        const struct node *v = network_node(n, g_array_index(near, int, i));
        if (!is_box(r, v) || !text_is_blank(drawing_shape(r->drawing, v->origin.shape)->label) || !heading_is_over(text, v->box))
            continue;
        if (only >= 0)
            return -1;
        only = g_array_index(near, int, i);
    }
    return only;
}

static gint compare_pieces(gconstpointer a, gconstpointer b)
{
    const struct piece *x = a, *y = b;
    if (x->at.y != y->at.y)
        return x->at.y < y->at.y ? -1 : 1;
    if (x->at.x != y->at.x)
        return x->at.x < y->at.x ? -1 : 1;
    return x->note - y->note;
}

static GArray *pieces_of(const struct resolving *r, int page)
{
    const struct network *n = r->network;
    GArray *pieces = g_array_new(FALSE, FALSE, sizeof(struct piece));
    struct grid *grid = grid_new(drawing_page_bounds(r->drawing, page), n->nodes->len * 2);
    for (guint i = 0; i < n->nodes->len; i++)
        if (network_node(n, i)->origin.page == page)
            grid_add(grid, network_node(n, i)->box, (int)i);
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        struct piece p = {(int)i, -1, {t->box.x, t->box.y}};
        if (t->origin.page == page && is_piece(r, t))
            p.node = box_around(r, grid, t->box);
        if (t->origin.page == page && is_piece(r, t) && p.node < 0)
            p.node = box_under(r, grid, t->box);
        if (p.node >= 0)
            g_array_append_val(pieces, p);
    }
    grid_free(grid);
    g_array_sort(pieces, compare_pieces);
    return pieces;
}

void box_texts_join(struct resolving *r, int page)
{
    struct network *n = r->network;
    g_autoptr(GArray) pieces = pieces_of(r, page);
    struct label_parts *parts = label_parts_new(n->nodes->len);
    for (guint i = 0; i < pieces->len; i++) {
        const struct piece *p = &g_array_index(pieces, struct piece, i);
        struct note *t = network_note(n, p->note);
        struct node *v = network_node(n, p->node);
        if (!label_parts_add(parts, p->node, v->label, t->text))
            continue;
        if (!v->named)
            v->named = text_is_blank(v->label) ? t->text : v->label;
        t->role = NOTE_CAPTION;
        t->about = (struct element){ELEMENT_NODE, p->node};
        t->origin.method = METHOD_INFERRED;
        t->origin.how = "text in the box";
    }
    for (guint i = 0; i < n->nodes->len; i++)
        network_node(n, i)->label = label_parts_whole(parts, (int)i, n, network_node(n, i)->label);
    label_parts_free(parts);
}
