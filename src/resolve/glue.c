/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which shapes a line joins. Glue of the file first. A loose end is snapped to the nearest symbol within a stated tolerance;
 * of 3,970 line ends in real drawings 16 % were loose, and of these 20 px found the shape for 62 % and 10 px for 53 %.
 */
#include "census.h"
#include "grid.h"
#include "junctions.h"
#include "loose.h"
#include "nearest.h"
#include "stages.h"
#include "table.h"

#include <math.h>
#include <string.h>

#define PX 0.72
#define TOUCHING (2 * PX)
#define NEAR (10 * PX)
#define FAR (20 * PX)
#define AHEAD (40 * PX) /* how far a line is drawn on in its own direction to find what it points at */

enum { NO_CHILD = -1, SEVERAL = -2 };

/* For every shape the one node among its children, NO_CHILD or SEVERAL; to be g_free()d. */
static int *only_children(const struct resolving *r)
{
    int *only = g_new(int, r->drawing->shapes->len + 1);
    for (guint i = 0; i < r->drawing->shapes->len; i++)
        only[i] = NO_CHILD;
    for (guint i = 0; i < r->drawing->shapes->len; i++) {
        int parent = drawing_shape(r->drawing, i)->parent;
        if (parent >= 0 && r->element_of_shape[i].type == ELEMENT_NODE)
            only[parent] = only[parent] == NO_CHILD ? r->element_of_shape[i].index : SEVERAL;
    }
    return only;
}

/* What the glued shape stands for: a caption stands for its icon, a group for the one thing in it. */
static struct element meaning_of(const struct resolving *r, const int *only, int shape)
{
    struct element e = r->element_of_shape[shape];
    if (e.type == ELEMENT_NOTE && network_note(r->network, e.index)->about.type != ELEMENT_NONE)
        e = network_note(r->network, e.index)->about;
    if (e.type == ELEMENT_NODE || e.type == ELEMENT_ZONE)
        return e;
    return only[shape] >= 0 ? (struct element){ELEMENT_NODE, only[shape]} : (struct element){ELEMENT_NONE, -1};
}

/* A line glued to something that was taken for decoration: then it is a thing of the network after all. */
static struct element promote(struct resolving *r, int shape)
{
    struct network *n = r->network;
    const struct shape *s = drawing_shape(r->drawing, shape);
    struct element e = r->element_of_shape[shape];
    struct note *t = e.type == ELEMENT_NOTE ? network_note(n, e.index) : NULL;
    g_autofree char *row = table_part(r->drawing, s) == TABLE_ROW ? table_text(r->drawing, shape) : NULL;
    const char *label = row ? network_string(n, row) : t ? t->text : network_string(n, s->label);
    struct node v = {.origin = {.page = s->page, .id = network_string(n, s->id), .line = s->line, .shape = shape,
                                .method = METHOD_DRAWN, .how = ""},
                     .label = label, .name = "-", .box = s->box, .zone = t ? t->zone : -1,
                     .zone_by = {.page = -1, .id = "", .shape = -1, .how = ""}, .organisation = "", .location = "",
                     .users = -1, .same_as = -1, .ha_group = -1, .beside_link = -1, .beside_rival = -1, .fill = s->style.fill,
                     .stroke = s->style.stroke};
    g_array_append_val(n->nodes, v);
    struct element node = {ELEMENT_NODE, (int)n->nodes->len - 1};
    r->element_of_shape[shape] = node;
    if (t) { /* the note remains as the node's text */
        t->role = NOTE_CAPTION;
        t->about = node;
    }
    return node;
}

static void glue_drawn(struct resolving *r)
{
    g_autofree int *only = only_children(r);
    for (guint i = 0; i < r->drawing->connectors->len; i++)
        for (int e = 0; e < 2; e++) {
            const struct connector_end *from = &drawing_connector(r->drawing, i)->ends[e];
            if (from->shape < 0 || network_link(r->network, i)->flags & LINK_DECORATION)
                continue;
            struct element to = meaning_of(r, only, from->shape);
            if (to.type == ELEMENT_NONE)
                to = promote(r, from->shape);
            struct link_end *end = &network_link(r->network, i)->ends[e];
            end->type = to.type;
            end->index = to.index;
            end->method = METHOD_DRAWN;
            end->confidence = 1;
        }
}

/* ---- loose ends ---- */

/* Where the things of a page are. */
struct places {
    struct grid *nodes, *zones;
};

static void snap(struct resolving *r, int link, int which, struct nearest c, double confidence)
{
    struct network *n = r->network;
    struct link_end *end = &network_link(n, link)->ends[which];
    end->type = ELEMENT_NODE;
    end->index = c.node;
    end->method = METHOD_INFERRED;
    end->confidence = confidence;
    end->how = c.distance <= TOUCHING ? "not glued, but it touches the shape"
                                      : network_printf(n, "not glued; it ends %.1f mm from the shape", c.distance * 25.4 / 72);
    g_autofree char *name = element_title(n, (struct element){ELEMENT_NODE, c.node});
    diagnostics_add(n->diagnostics, "glue-inferred", DIAGNOSTIC_INFO, confidence < 0.9, network_link(n, link)->origin.page,
                    network_link(n, link)->origin.id, "the %s of this line is not glued: treated as joined to “%s”, %.1f mm away",
                    which ? "end" : "start", name, c.distance * 25.4 / 72);
}

static gboolean is_open(const struct link_end *end)
{
    return end->type == ELEMENT_NONE && end->has_point;
}

/* The other end's node: a line does not join a thing to itself unless it was glued so. */
static int other_node(const struct link *l, int which)
{
    return l->ends[1 - which].type == ELEMENT_NODE ? l->ends[1 - which].index : -1;
}

/* The end drawn on in the direction in which the line arrives. FALSE if it has none. */
static gboolean drawn_on(const struct network *n, const struct link *l, int which, struct point *ahead)
{
    struct point end = l->ends[which].point, before = link_point(n, l, which ? l->points : 1);
    double length = point_distance(before, end);
    if (length < 1)
        return FALSE;
    *ahead = (struct point){end.x + (end.x - before.x) / length * AHEAD, end.y + (end.y - before.y) / length * AHEAD};
    return TRUE;
}

/* The nearest symbol, or box that the end stands outside of, that a line points at. */
static struct element pointed_at(const struct network *n, struct places *places, const struct link *l, int which, double *distance)
{
    struct element best = {ELEMENT_NONE, -1};
    struct point end = l->ends[which].point, ahead;
    *distance = G_MAXDOUBLE;
    if (!drawn_on(n, l, which, &ahead))
        return best;
    struct box around = {MIN(end.x, ahead.x), MIN(end.y, ahead.y), fabs(end.x - ahead.x), fabs(end.y - ahead.y)};
    const GArray *near = grid_query(places->nodes, around);
    for (guint i = 0; i < near->len; i++) {
        int node = g_array_index(near, int, i);
        double d = box_distance(network_node(n, node)->box, end);
        if (node != other_node(l, which) && d < *distance && segment_meets_box(end, ahead, network_node(n, node)->box)) {
            best = (struct element){ELEMENT_NODE, node};
            *distance = d;
        }
    }
    near = grid_query(places->zones, around);
    for (guint i = 0; i < near->len; i++) {
        int zone = g_array_index(near, int, i);
        struct box box = network_zone(n, zone)->box;
        double d = box_distance(box, end);
        if (!box_contains_point(box, end) && d < *distance && segment_meets_box(end, ahead, box)) {
            best = (struct element){ELEMENT_ZONE, zone};
            *distance = d;
        }
    }
    return best;
}

/* Straight on from where the line comes: a line that the tool routes says so only by its last bend. */
static gboolean shows_its_way(const struct resolving *r, const struct link *l, int link, int which)
{
    struct point end = l->ends[which].point, before = link_point(r->network, l, which ? l->points : 1);
    gboolean routed = (drawing_connector(r->drawing, link)->flags & CONNECTOR_ROUTED) != 0;
    return !routed || fabs(end.x - before.x) < 1 || fabs(end.y - before.y) < 1;
}

/* What stands beside the end is not meant if the line points at something else that is as good as near. */
static gboolean is_passed_for_another(const struct resolving *r, struct places *places, int link, int which, struct nearest *c)
{
    const struct link *l = network_link(r->network, link);
    double distance;
    if (c->distance <= TOUCHING || !shows_its_way(r, l, link, which))
        return FALSE;
    struct element to = pointed_at(r->network, &places[l->origin.page], l, which, &distance);
    if (to.type != ELEMENT_NODE || to.index == c->node || distance > FAR || distance > 2 * c->distance)
        return FALSE;
    *c = (struct nearest){to.index, distance, c->distance};
    return TRUE;
}

static void snap_within(struct resolving *r, struct places *places, double reach, double confidence, gboolean unique)
{
    struct network *n = r->network;
    for (guint i = 0; i < r->drawing->connectors->len; i++)
        for (int e = 0; e < 2; e++) {
            const struct link *l = network_link(n, i);
            if (!is_open(&l->ends[e]) || drawing_connector(r->drawing, i)->ends[e].connector >= 0)
                continue;
            struct nearest c = nearest_node(n, places[l->origin.page].nodes, l->ends[e].point, other_node(l, e));
            if (c.node < 0 || c.distance > reach)
                continue;
            if (is_passed_for_another(r, places, (int)i, e, &c))
                snap(r, (int)i, e, c, MIN(confidence, 0.5));
            else if (!unique || c.second > 2 * c.distance)
                snap(r, (int)i, e, c, confidence);
        }
}

/* A line that stops short of something goes to what it points at. */
static void snap_ahead(struct resolving *r, struct places *places)
{
    struct network *n = r->network;
    for (guint i = 0; i < r->drawing->connectors->len; i++)
        for (int e = 0; e < 2; e++) {
            struct link *l = network_link(n, i);
            double distance;
            gboolean may_be_boundary = l->flags & LINK_DASHED && l->ends[1 - e].type == ELEMENT_NONE;
            if (!is_open(&l->ends[e]) || may_be_boundary || drawing_connector(r->drawing, i)->ends[e].connector >= 0)
                continue;
            struct element to = pointed_at(n, &places[l->origin.page], l, e, &distance);
            if (to.type == ELEMENT_NONE)
                continue;
            l->ends[e].type = to.type;
            l->ends[e].index = to.index;
            l->ends[e].method = METHOD_INFERRED;
            l->ends[e].confidence = 0.4;
            l->ends[e].how = network_printf(n, "not glued; it points at it from %.1f mm away", distance * 25.4 / 72);
            g_autofree char *name = element_title(n, to);
            diagnostics_add(n->diagnostics, "glue-ahead", DIAGNOSTIC_WARNING, TRUE, l->origin.page, l->origin.id,
                            "the %s of this line is not glued: treated as joined to “%s”, at which it points from %.1f mm away",
                            e ? "end" : "start", name, distance * 25.4 / 72);
        }
}

static int smallest_zone(const struct network *n, struct grid *zones, struct point p)
{
    int best = -1;
    const GArray *near = grid_query(zones, box_inflate((struct box){p.x, p.y, 0, 0}, TOUCHING));
    for (guint i = 0; i < near->len; i++) {
        int zone = g_array_index(near, int, i);
        const struct zone *z = network_zone(n, zone);
        if (box_contains_point(box_inflate(z->box, TOUCHING), p) &&
            (best < 0 || box_area(z->box) < box_area(network_zone(n, best)->box)))
            best = zone;
    }
    return best;
}

static gboolean both_loose(const struct link *l)
{
    return l->ends[0].type == ELEMENT_NONE && l->ends[1].type == ELEMENT_NONE;
}

static gboolean is_at_edge(struct box b, struct point p)
{
    struct box inner = {b.x + TOUCHING, b.y + TOUCHING, b.w - 2 * TOUCHING, b.h - 2 * TOUCHING};
    return box_contains_point(box_inflate(b, TOUCHING), p) && !(inner.w > 0 && inner.h > 0 && box_contains_point(inner, p));
}

/* The smallest box at whose edge an end lies that comes from outside of it; -1 if none. */
static int zone_at_edge(const struct network *n, struct grid *zones, const struct link *l, int which)
{
    struct point end = l->ends[which].point, before = link_point(n, l, which ? l->points : 1);
    const GArray *near = grid_query(zones, box_inflate((struct box){end.x, end.y, 0, 0}, TOUCHING));
    int best = -1;
    for (guint i = 0; i < near->len; i++) {
        int zone = g_array_index(near, int, i);
        struct box box = network_zone(n, zone)->box;
        if (is_at_edge(box, end) && !box_contains_point(box, before) && (best < 0 || box_area(box) < box_area(network_zone(n, best)->box)))
            best = zone;
    }
    return best;
}

static void attach(struct network *n, struct link *l, int which, int zone, gboolean at_edge)
{
    l->ends[which].type = ELEMENT_ZONE;
    l->ends[which].index = zone;
    l->ends[which].method = METHOD_INFERRED;
    l->ends[which].confidence = at_edge ? 0.7 : 0.5;
    l->ends[which].how = at_edge ? "not glued; it ends at the edge of the box" : "not glued; it ends inside the box";
    g_autofree char *name = element_title(n, (struct element){ELEMENT_ZONE, zone});
    diagnostics_add(n->diagnostics, "glue-zone", DIAGNOSTIC_WARNING, TRUE, l->origin.page, l->origin.id,
                    at_edge ? "the %s of this line is not glued to a shape: treated as joined to the box “%s”, at whose edge it ends"
                            : "the %s of this line is not glued to a shape: treated as joined to the box around it, “%s”",
                    which ? "end" : "start", name);
}

/* A line between a symbol and nowhere that ends in a box, or at its edge, ends on the box. */
static void attach_to_zones(struct resolving *r, struct places *places, gboolean at_edge)
{
    struct network *n = r->network;
    for (guint i = 0; i < r->drawing->connectors->len; i++)
        for (int e = 0; e < 2; e++) {
            struct link *l = network_link(n, i);
            if (!is_open(&l->ends[e]) || both_loose(l) || (at_edge && drawing_connector(r->drawing, i)->ends[e].connector >= 0))
                continue;
            struct grid *zones = places[l->origin.page].zones;
            int zone = at_edge ? zone_at_edge(n, zones, l, e) : smallest_zone(n, zones, l->ends[e].point);
            int other = other_node(l, e);
            if (zone >= 0 && (other < 0 || !zone_is_within(n, network_node(n, other)->zone, zone)))
                attach(n, l, e, zone, at_edge);
        }
}

/* A tag in the corner of a box, a padlock on a line: the line beside it does not mean the ornament. */
static gboolean is_ornament(const struct resolving *r, const struct node *v)
{
    if (v->origin.shape < 0)
        return FALSE;
    const struct shape *s = drawing_shape(r->drawing, v->origin.shape);
    struct recognised known = recognise_shape(r->drawing, s, s->label, NULL, NULL);
    return known.by_symbol && class_info(known.class)->kind == KIND_ANNOTATION;
}

/* One a page; legends and ornaments are not part of the network. */
static struct places *places_new(const struct resolving *r)
{
    const struct network *n = r->network;
    struct places *places = g_new0(struct places, n->pages->len + 1);
    for (guint p = 0; p < n->pages->len; p++) {
        struct box bounds = drawing_page_bounds(r->drawing, (int)p);
        places[p] = (struct places){grid_new(bounds, n->nodes->len * 2), grid_new(bounds, n->zones->len * 4)};
    }
    for (guint i = 0; i < n->nodes->len; i++)
        if (!(network_node(n, i)->flags & ELEMENT_LEGEND) && !is_ornament(r, network_node(n, i)))
            grid_add(places[network_node(n, i)->origin.page].nodes, network_node(n, i)->box, (int)i);
    for (guint i = 0; i < n->zones->len; i++)
        if (!(network_zone(n, i)->flags & ELEMENT_LEGEND))
            grid_add(places[network_zone(n, i)->origin.page].zones, network_zone(n, i)->box, (int)i);
    return places;
}

static void places_free(struct places *places, guint pages)
{
    for (guint p = 0; p < pages; p++) {
        grid_free(places[p].nodes);
        grid_free(places[p].zones);
    }
    g_free(places);
}

void resolve_glue(struct resolving *r)
{
    glue_drawn(r);
    if (!r->network->has_geometry) {
        g_autoptr(GArray) tapped = resolve_junctions(r, NULL);
        junctions_complete(r, tapped);
        loose_judge(r, NULL, tapped);
        return;
    }
    struct places *places = places_new(r);
    g_autofree struct grid **nodes = g_new0(struct grid *, r->network->pages->len + 1);
    for (guint p = 0; p < r->network->pages->len; p++)
        nodes[p] = places[p].nodes;
    snap_within(r, places, TOUCHING, 0.9, FALSE);
    g_autoptr(GArray) tapped = resolve_junctions(r, nodes);
    attach_to_zones(r, places, TRUE);
    snap_within(r, places, NEAR, 0.7, FALSE);
    snap_within(r, places, FAR, 0.5, TRUE);
    snap_ahead(r, places);
    attach_to_zones(r, places, FALSE);
    junctions_complete(r, tapped);
    loose_judge(r, nodes, tapped);
    places_free(places, r->network->pages->len);
}
