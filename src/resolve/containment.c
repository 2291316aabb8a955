/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which zone holds what. The file's own parents count first; most real zones are plain boxes drawn round things, so
 * geometry decides within them: the innermost zone that holds a thing's centre and at least 60 % of its area.
 */
#include "census.h"
#include "grid.h"
#include "stages.h"

#define SHARE_INSIDE 0.6

static struct element file_zone(const struct resolving *r, int shape)
{
    for (int p = shape >= 0 ? drawing_shape(r->drawing, shape)->parent : -1; p >= 0; p = drawing_shape(r->drawing, p)->parent)
        if (r->element_of_shape[p].type == ELEMENT_ZONE)
            return r->element_of_shape[p];
    return (struct element){ELEMENT_NONE, -1};
}

static gboolean holds(struct box zone, struct box thing)
{
    return box_contains_point(zone, box_centre(thing)) &&
           box_overlap_area(zone, thing) >= SHARE_INSIDE * box_area(thing);
}

/* The smallest zone of the page that holds the box and is larger than `than`; -1 if none. */
static int geometric_zone(const struct network *n, struct grid *grid, struct box box, double than, int self)
{
    struct point centre = box_centre(box);
    const GArray *near = grid_query(grid, (struct box){centre.x, centre.y, 0, 0});
    int best = -1;
    for (guint i = 0; i < near->len; i++) {
        int z = g_array_index(near, int, i);
        double area = box_area(network_zone(n, z)->box);
        if (z == self || !holds(network_zone(n, z)->box, box) || area < than || (area == than && z > self))
            continue;
        if (best < 0 || area < box_area(network_zone(n, best)->box))
            best = z;
    }
    return best;
}

struct home {
    int zone;
    struct origin by;
};

static struct home home_of(const struct resolving *r, struct grid *grid, struct box box, const struct origin *origin, int self)
{
    const struct network *n = r->network;
    struct home home = {-1, {.page = -1, .id = "", .shape = -1, .how = ""}};
    struct element stated = file_zone(r, origin->shape);
    double own_area = self >= 0 ? box_area(box) : 0;
    int drawn_round = n->has_geometry && grid ? geometric_zone(n, grid, box, own_area, self) : -1;
    gboolean finer = drawn_round >= 0 && stated.type == ELEMENT_ZONE && drawn_round != stated.index &&
                     box_area(network_zone(n, drawn_round)->box) < box_area(network_zone(n, stated.index)->box);
    if (stated.type == ELEMENT_ZONE && !finer) {
        home.zone = stated.index;
        home.by = network_zone(n, stated.index)->origin;
    } else if (drawn_round >= 0) {
        home.zone = drawn_round;
        home.by = network_zone(n, drawn_round)->origin;
        home.by.method = METHOD_INFERRED;
        home.by.how = "inside the box by geometry";
    }
    return home;
}

static struct grid *grid_of_zones(const struct network *n, const struct drawing *d, int page)
{
    struct grid *grid = grid_new(drawing_page_bounds(d, page), n->zones->len * 4);
    for (guint z = 0; z < n->zones->len; z++)
        if (network_zone(n, z)->origin.page == page)
            grid_add(grid, network_zone(n, z)->box, (int)z);
    return grid;
}

/* Parents by file and by geometry together may close a ring: cut it. */
static void cut_ring(struct network *n, int zone)
{
    guint steps = 0;
    for (int z = network_zone(n, zone)->parent; z >= 0; z = network_zone(n, z)->parent)
        if (z == zone || ++steps > n->zones->len) {
            network_zone(n, zone)->parent = -1;
            return;
        }
}

static void place_on_page(struct resolving *r, int page)
{
    struct network *n = r->network;
    struct grid *grid = grid_of_zones(n, r->drawing, page);
    for (guint i = 0; i < n->zones->len; i++) {
        struct zone *z = network_zone(n, i);
        if (z->origin.page != page)
            continue;
        struct home home = home_of(r, grid, z->box, &z->origin, (int)i);
        z->parent = home.zone;
        z->parent_by = home.by;
        cut_ring(n, (int)i);
    }
    for (guint i = 0; i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        if (v->origin.page != page)
            continue;
        struct home home = home_of(r, grid, v->box, &v->origin, -1);
        v->zone = home.zone;
        v->zone_by = home.by;
    }
    for (guint i = 0; i < n->notes->len; i++)
        if (network_note(n, i)->origin.page == page)
            network_note(n, i)->zone = home_of(r, grid, network_note(n, i)->box, &network_note(n, i)->origin, -1).zone;
    grid_free(grid);
}

/* What stands in a legend or title block explains the drawing and is not part of the network. */
static void set_legends_apart(struct network *n)
{
    for (guint i = 0; i < n->zones->len; i++) {
        struct zone *z = network_zone(n, i);
        double confidence;
        enum zone_kind kind = recognise_zone_label(z->label, &confidence);
        if ((kind == ZONE_LEGEND || kind == ZONE_TITLE) && confidence >= 0.8) {
            z->kind = kind;
            z->confidence = confidence;
            z->flags |= ELEMENT_LEGEND;
        }
    }
    for (guint i = 0; i < n->zones->len; i++)
        for (int z = network_zone(n, i)->parent; z >= 0; z = network_zone(n, z)->parent)
            if (network_zone(n, z)->flags & ELEMENT_LEGEND)
                network_zone(n, i)->flags |= ELEMENT_LEGEND;
    for (guint i = 0; i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        if (v->zone >= 0 && network_zone(n, v->zone)->flags & ELEMENT_LEGEND)
            v->flags |= ELEMENT_LEGEND;
    }
    for (guint i = 0; i < n->notes->len; i++) {
        struct note *t = network_note(n, i);
        if (t->zone >= 0 && network_zone(n, t->zone)->flags & ELEMENT_LEGEND && t->role == NOTE_TEXT) {
            t->flags |= ELEMENT_LEGEND;
            t->role = network_zone(n, t->zone)->kind == ZONE_TITLE ? NOTE_TITLE : NOTE_LEGEND;
        }
    }
}

void resolve_containment(struct resolving *r)
{
    for (guint p = 0; p < r->network->pages->len; p++)
        place_on_page(r, (int)p);
    set_legends_apart(r->network);
}
