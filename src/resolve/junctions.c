/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "junctions.h"

#include "census.h"
#include "grid.h"
#include "segments.h"

#define MEETING (3 * 0.72) /* pt */

static int add_junction(struct network *n, int page, struct point at, const char *how)
{
    struct node v = {.origin = {.page = page, .id = network_printf(n, "junction-%u", n->nodes->len), .shape = -1,
                                .method = METHOD_INFERRED, .how = how},
                     .label = "", .name = "junction", .box = {at.x, at.y, 0, 0}, .zone = -1,
                     .zone_by = {.page = -1, .id = "", .shape = -1, .how = ""}, .class = CLASS_HUB, .confidence = 0.9,
                     .roles = class_info(CLASS_HUB)->roles, .organisation = "", .location = "", .users = -1, .same_as = -1,
                     .ha_group = -1, .beside_link = -1, .fill = -1, .stroke = -1};
    network_add_word(n, &v.because, "lines meet here");
    g_array_append_val(n->nodes, v);
    return (int)n->nodes->len - 1;
}

static void join(struct network *n, int link, int which, int junction, const char *how)
{
    struct link_end *end = &network_link(n, link)->ends[which];
    end->type = ELEMENT_NODE;
    end->index = junction;
    if (!end->has_point)
        end->point = box_centre(network_node(n, junction)->box);
    end->method = METHOD_INFERRED;
    end->confidence = 0.8;
    end->how = how;
}

/* From the junction on a line to both ends of that line: the line itself stays as drawn. */
static void add_halves(struct network *n, int through, int junction)
{
    for (int e = 0; e < 2; e++) {
        const struct link *whole = network_link(n, through);
        if (whole->ends[e].type == ELEMENT_NONE)
            continue;
        struct link half = *whole;
        half.origin.id = network_printf(n, "%s/%s.%d", whole->origin.id, network_node(n, junction)->origin.id, e + 1);
        half.origin.method = METHOD_INFERRED;
        half.origin.how = "part of a line that another line joins";
        half.points = 0;
        half.because = (struct words){0, 0};
        half.ends[0] = (struct link_end){.type = ELEMENT_NODE, .index = junction, .method = METHOD_INFERRED,
                                         .confidence = 0.8, .how = half.origin.how, .port = "",
                                         .point = box_centre(network_node(n, junction)->box), .has_point = TRUE};
        half.ends[1] = whole->ends[e];
        g_array_append_val(n->links, half);
    }
}

static gboolean is_open(const struct link_end *end)
{
    return end->type == ELEMENT_NONE && end->has_point;
}

/* Ends glued to another line by the file. */
static void join_glued_lines(struct resolving *r)
{
    for (guint i = 0; i < r->drawing->connectors->len; i++)
        for (int e = 0; e < 2; e++) {
            int through = drawing_connector(r->drawing, i)->ends[e].connector;
            if (through < 0)
                continue;
            const struct link *l = network_link(r->network, i), *t = network_link(r->network, through);
            struct point at = l->ends[e].has_point ? l->ends[e].point
                                                   : (struct point){(t->ends[0].point.x + t->ends[1].point.x) / 2,
                                                                    (t->ends[0].point.y + t->ends[1].point.y) / 2};
            int junction = add_junction(r->network, l->origin.page, at, "a line is glued to this line");
            join(r->network, (int)i, e, junction, "glued to another line");
            add_halves(r->network, through, junction);
        }
}

struct loose_end {
    int link, which;
};

/* The loose ends of a page, in the order of their links; to be unref'd. */
static GArray *loose_ends(const struct resolving *r, int page)
{
    GArray *ends = g_array_new(FALSE, FALSE, sizeof(struct loose_end));
    for (guint i = 0; i < r->drawing->connectors->len; i++)
        for (int e = 0; e < 2; e++) {
            struct loose_end end = {(int)i, e};
            if (network_link(r->network, i)->origin.page == page && is_open(&network_link(r->network, i)->ends[e]))
                g_array_append_val(ends, end);
        }
    return ends;
}

static struct link_end *end_at(struct network *n, const GArray *ends, int i)
{
    const struct loose_end *end = &g_array_index(ends, struct loose_end, i);
    return &network_link(n, end->link)->ends[end->which];
}

/* Loose ends that meet each other. */
static void join_meeting_ends(struct resolving *r, int page)
{
    struct network *n = r->network;
    GArray *ends = loose_ends(r, page);
    struct grid *grid = grid_new(drawing_page_bounds(r->drawing, page), ends->len);
    for (guint i = 0; i < ends->len; i++) {
        struct point p = end_at(n, ends, (int)i)->point;
        grid_add(grid, (struct box){p.x, p.y, 0, 0}, (int)i);
    }
    for (guint i = 0; i < ends->len; i++) {
        const struct loose_end *own = &g_array_index(ends, struct loose_end, i);
        if (!is_open(end_at(n, ends, (int)i)))
            continue;
        struct point at = end_at(n, ends, (int)i)->point;
        int junction = -1;
        const GArray *near = grid_query(grid, box_inflate((struct box){at.x, at.y, 0, 0}, MEETING));
        for (guint k = 0; k < near->len; k++) {
            int j = g_array_index(near, int, k);
            const struct loose_end *other = &g_array_index(ends, struct loose_end, j);
            if (j <= (int)i || other->link == own->link || !is_open(end_at(n, ends, j)) ||
                point_distance(at, end_at(n, ends, j)->point) > MEETING)
                continue;
            if (junction < 0)
                junction = add_junction(n, page, at, "loose ends meet here");
            join(n, other->link, other->which, junction, "meets another loose end");
        }
        if (junction >= 0)
            join(n, own->link, own->which, junction, "meets another loose end");
    }
    g_array_unref(ends);
    grid_free(grid);
}

/* The first line, other than its own, on which a loose end lies; -1 if none. */
static int line_under(const struct resolving *r, struct segments *segments, int link, struct point at)
{
    const GArray *near = segments_near(segments, box_inflate((struct box){at.x, at.y, 0, 0}, MEETING));
    for (guint k = 0; k < near->len; k++) {
        const struct segment *s = segments_at(segments, g_array_index(near, int, k));
        if (s->link != link && segments_are_sure(r, s->link) && segment_distance(s->a, s->b, at, NULL) <= MEETING)
            return s->link;
    }
    return -1;
}

/* Loose ends that lie on another line. */
static void join_t_junctions(struct resolving *r, int page)
{
    struct network *n = r->network;
    GArray *ends = loose_ends(r, page);
    struct segments *segments = ends->len ? segments_new(r, page) : NULL;
    for (guint i = 0; i < ends->len; i++) {
        const struct loose_end *own = &g_array_index(ends, struct loose_end, i);
        struct point at = end_at(n, ends, (int)i)->point;
        int under = line_under(r, segments, own->link, at);
        if (under < 0)
            continue;
        int junction = add_junction(n, page, at, "a line ends on this line");
        join(n, own->link, own->which, junction, "ends on another line");
        add_halves(n, under, junction);
    }
    g_array_unref(ends);
    segments_free(segments);
}

void resolve_junctions(struct resolving *r)
{
    join_glued_lines(r);
    if (!r->network->has_geometry)
        return;
    for (guint page = 0; page < r->network->pages->len; page++) {
        join_meeting_ends(r, (int)page);
        join_t_junctions(r, (int)page);
    }
}
