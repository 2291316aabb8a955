/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text that belongs to something: the caption below an icon, the words on a line; titles of boxes are in box_titles.c. A caption goes
 * to one icon only: the nearest, below rather than beside, centred rather than off to a side.
 */
#include "captions.h"

#include "box_texts.h"
#include "box_titles.h"
#include "census.h"
#include "grid.h"
#include "label_parts.h"
#include "segments.h"
#include "table.h"
#include "text.h"
#include "tokens.h"

#include <math.h>
#include <string.h>

#define CAPTION_REACH 16.0 /* pt between an icon and its caption */
#define TITLE 6.0          /* times the icon's width: so wide a text stands over or under all that is there */
#define LINE_REACH 9.0     /* pt between the middle of a text and the line that it labels */
#define MOSTLY 0.8         /* of a text */
#define CAPTION_MAX 160    /* characters; longer texts are remarks */

struct match {
    int note, node;
    double score;
};

gboolean caption_is_free(const struct note *t)
{
    return t->role == NOTE_TEXT && t->about.type == ELEMENT_NONE && !text_is_blank(t->text);
}

gboolean caption_is_on_its_own(const struct resolving *r, const struct note *t)
{
    const struct shape *s = drawing_shape(r->drawing, t->origin.shape);
    return table_part(r->drawing, s) == TABLE_NONE && !list_has_item(r->drawing, s);
}

gboolean caption_is_short(const struct note *t)
{
    return g_utf8_strlen(t->text, -1) <= CAPTION_MAX;
}

gboolean caption_names_port(const char *text)
{
    static const char *const words[] = {"eth", "gi", "gig", "gigabitethernet", "fa", "fastethernet", "te", "tengigabitethernet", "ge", "xe",
                                        "port", "int", "interface", "ethernet", NULL};
    struct tokens t;
    tokens_init(&t, text);
    guint n = t.list->len;
    gboolean numbered = n >= 2 && g_strv_contains(words, tokens_at(&t, 0)->text) && tokens_at(&t, 1)->number;
    gboolean called = n >= 2 && n <= 3 && strcmp(tokens_at(&t, n - 1)->text, "port") == 0;
    tokens_clear(&t);
    return numbered || called;
}

gboolean caption_wanted(const struct resolving *r, const struct node *v)
{
    return text_is_blank(v->label) && !(v->flags & ELEMENT_LEGEND) && v->origin.shape >= 0 &&
           !census_is_text(drawing_shape(r->drawing, v->origin.shape));
}

/* Smaller is better; < 0: not a caption of it. */
static double score(struct box icon, struct box text)
{
    double gap = box_gap(icon, text);
    if (gap > CAPTION_REACH || text.w > TITLE * icon.w)
        return -1;
    struct point a = box_centre(icon), b = box_centre(text);
    double off_x = fabs(a.x - b.x), off_y = fabs(a.y - b.y);
    if (box_contains_point(icon, b))
        return 0.05 * (off_x + off_y);
    gboolean below = b.y > a.y + icon.h * 0.25 && off_x < (icon.w + text.w) / 2;
    gboolean above = b.y < a.y - icon.h * 0.25 && off_x < (icon.w + text.w) / 2;
    if (below)
        return gap + 0.25 * off_x;
    if (above)
        return gap + 0.25 * off_x + 5;
    return off_y < (icon.h + text.h) / 2 ? gap + 0.4 * off_y + 7 : -1;
}

static int compare_matches(gconstpointer a, gconstpointer b)
{
    const struct match *x = a, *y = b;
    if (x->score != y->score)
        return x->score < y->score ? -1 : 1;
    return x->note != y->note ? x->note - y->note : x->node - y->node;
}

static void attach(struct network *n, struct match m)
{
    struct note *t = network_note(n, m.note);
    struct node *v = network_node(n, m.node);
    v->label = t->text;
    t->role = NOTE_CAPTION;
    t->about = (struct element){ELEMENT_NODE, m.node};
    t->origin.method = METHOD_INFERRED;
    t->origin.how = "text next to the symbol";
}

static struct grid *grid_of_nodes(const struct resolving *r, int page)
{
    const struct network *n = r->network;
    struct grid *grid = grid_new(drawing_page_bounds(r->drawing, page), n->nodes->len * 2);
    for (guint i = 0; i < n->nodes->len; i++)
        if (network_node(n, i)->origin.page == page)
            grid_add(grid, network_node(n, i)->box, (int)i);
    return grid;
}

static void collect(const struct resolving *r, struct grid *grid, int page, GArray *matches)
{
    const struct network *n = r->network;
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        if (t->origin.page != page || !caption_is_free(t) || !caption_is_short(t) || *t->auto_date || !caption_is_on_its_own(r, t) ||
            caption_names_port(t->text))
            continue;
        const GArray *near = grid_query(grid, box_inflate(t->box, CAPTION_REACH));
        for (guint j = 0; j < near->len; j++) {
            struct match m = {(int)i, g_array_index(near, int, j), 0};
            const struct node *v = network_node(n, m.node);
            m.score = caption_wanted(r, v) ? score(v->box, t->box) : -1;
            if (m.score >= 0)
                g_array_append_val(matches, m);
        }
    }
}

static void caption_icons(struct resolving *r, int page)
{
    struct grid *grid = grid_of_nodes(r, page);
    GArray *matches = g_array_new(FALSE, FALSE, sizeof(struct match));
    collect(r, grid, page, matches);
    g_array_sort(matches, compare_matches);
    for (guint i = 0; i < matches->len; i++) {
        struct match m = g_array_index(matches, struct match, i);
        if (caption_is_free(network_note(r->network, m.note)) && caption_wanted(r, network_node(r->network, m.node)))
            attach(r->network, m);
    }
    g_array_unref(matches);
    grid_free(grid);
}

/* A callout's text is about the shape that it points at; it becomes its label where it has none. */
static void point_callouts(struct resolving *r)
{
    struct network *n = r->network;
    for (guint i = 0; i < n->notes->len; i++) {
        struct note *t = network_note(n, i);
        int target = drawing_shape(r->drawing, t->origin.shape)->callout_of;
        struct element about = target >= 0 ? r->element_of_shape[target] : (struct element){ELEMENT_NONE, -1};
        if (!caption_is_free(t) || (about.type != ELEMENT_NODE && about.type != ELEMENT_ZONE))
            continue;
        const char **label = about.type == ELEMENT_NODE ? &network_node(n, about.index)->label : &network_zone(n, about.index)->label;
        if (text_is_blank(*label))
            *label = t->text;
        t->role = NOTE_CAPTION;
        t->about = about;
    }
}

/* An icon and a text grouped together belong to each other, whatever the distance. */
static void caption_groups(struct resolving *r)
{
    struct network *n = r->network;
    g_autofree int *icons = g_new0(int, r->drawing->shapes->len + 1), *icon = g_new0(int, r->drawing->shapes->len + 1);
    for (guint i = 0; i < n->nodes->len; i++) {
        int parent = network_node(n, i)->origin.shape >= 0 ? drawing_shape(r->drawing, network_node(n, i)->origin.shape)->parent : -1;
        if (parent >= 0 && drawing_shape(r->drawing, parent)->flags & SHAPE_GROUP) {
            icons[parent]++;
            icon[parent] = (int)i;
        }
    }
    for (guint i = 0; i < n->notes->len; i++) {
        struct note *t = network_note(n, i);
        int parent = drawing_shape(r->drawing, t->origin.shape)->parent;
        if (parent < 0 || icons[parent] != 1)
            continue;
        if (t->role == NOTE_DECORATION && !text_is_blank(t->text)) /* a port, drawn as a square with its number */
            t->about = (struct element){ELEMENT_NODE, icon[parent]};
        if (!caption_is_free(t) || !caption_is_short(t))
            continue;
        if (text_is_blank(network_node(n, icon[parent])->label))
            attach(n, (struct match){(int)i, icon[parent], 0});
    }
}

/* What is said of a device in the list that bears its name. */
static void fill_cards(struct resolving *r)
{
    struct network *n = r->network;
    struct label_parts *parts = label_parts_new(n->nodes->len);
    for (guint i = 0; i < n->notes->len; i++) {
        struct note *t = network_note(n, i);
        const struct shape *s = drawing_shape(r->drawing, t->origin.shape);
        if (!caption_is_free(t) || !list_has_item(r->drawing, s) || r->element_of_shape[s->parent].type != ELEMENT_NODE)
            continue;
        struct element about = r->element_of_shape[s->parent];
        if (!label_parts_add(parts, about.index, network_node(n, about.index)->label, t->text))
            continue;
        t->about = about;
        t->role = NOTE_CAPTION;
    }
    for (guint i = 0; i < n->nodes->len; i++)
        network_node(n, i)->label = label_parts_whole(parts, (int)i, n, network_node(n, i)->label);
    label_parts_free(parts);
}

/* ---- words on lines ---- */

/* FALSE: the line has more words than it can take, and the text stays one of its own. */
static gboolean join_to_link(struct network *n, struct label_parts *parts, struct note *t, int link)
{
    if (!label_parts_add(parts, link, network_link(n, link)->label, t->text))
        return FALSE;
    t->role = NOTE_LINK_LABEL;
    t->about = (struct element){ELEMENT_LINK, link};
    return TRUE;
}

static void label_own_lines(struct resolving *r, struct label_parts *parts)
{
    for (guint i = 0; i < r->network->notes->len; i++) {
        struct note *t = network_note(r->network, i);
        int link = drawing_shape(r->drawing, t->origin.shape)->label_of;
        if (link >= 0 && !text_is_blank(t->text))
            join_to_link(r->network, parts, t, link);
    }
}

/* A line runs to the middle of what it joins, and under what is written there. */
static gboolean stands_in_its_end(const struct resolving *r, int link, struct box text)
{
    for (int e = 0; e < 2; e++) {
        int shape = drawing_connector(r->drawing, link)->ends[e].shape;
        if (shape < 0 || r->element_of_shape[shape].type != ELEMENT_NODE)
            continue;
        struct box box = drawing_shape(r->drawing, shape)->box;
        if (box_contains_point(box, box_centre(text)) && box_overlap_area(box, text) >= MOSTLY * box_area(text))
            return TRUE;
    }
    return FALSE;
}

static int line_near(const struct resolving *r, struct segments *segments, struct box text)
{
    struct point at = box_centre(text);
    const GArray *near = segments_near(segments, box_inflate((struct box){at.x, at.y, 0, 0}, LINE_REACH));
    double best = LINE_REACH;
    int link = -1;
    for (guint k = 0; k < near->len; k++) {
        const struct segment *s = segments_at(segments, g_array_index(near, int, k));
        double distance = segment_distance(s->a, s->b, at, NULL);
        if (distance < best && !stands_in_its_end(r, s->link, text)) {
            best = distance;
            link = s->link;
        }
    }
    return link;
}

/* Free texts that lie on a line; each to the nearest. */
static void label_lines(struct resolving *r, int page, struct label_parts *parts)
{
    struct network *n = r->network;
    struct segments *segments = segments_new(r, page);
    for (guint i = 0; i < n->notes->len; i++) {
        struct note *t = network_note(n, i);
        if (t->origin.page != page || !caption_is_free(t) || !caption_is_short(t) || !caption_is_on_its_own(r, t))
            continue;
        int link = line_near(r, segments, t->box);
        if (link < 0 || !join_to_link(n, parts, t, link))
            continue;
        t->origin.method = METHOD_INFERRED;
        t->origin.how = "text lying on the line";
    }
    segments_free(segments);
}

static void write_link_labels(struct network *n, struct label_parts *parts)
{
    for (guint i = 0; i < n->links->len; i++)
        network_link(n, i)->label = label_parts_whole(parts, (int)i, n, network_link(n, i)->label);
}

void resolve_captions(struct resolving *r)
{
    struct label_parts *parts = label_parts_new(r->network->links->len);
    label_own_lines(r, parts);
    point_callouts(r);
    caption_groups(r);
    fill_cards(r);
    if (r->network->has_geometry) {
        for (guint p = 0; p < r->network->pages->len; p++) {
            titles_on_edges(r, (int)p);
            box_texts_join(r, (int)p);
        }
        titles_by_sense(r);
        for (guint p = 0; p < r->network->pages->len; p++)
            caption_icons(r, (int)p);
        titles_by_place(r);
        for (guint p = 0; p < r->network->pages->len; p++)
            label_lines(r, (int)p, parts);
    } else
        titles_by_place(r);
    write_link_labels(r->network, parts);
    label_parts_free(parts);
}
