/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "junctions.h"

#include <math.h>

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
        half.origin.id = network_printf(n, "%s/%d", whole->origin.id, e + 1);
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

static struct point line_point(const struct network *n, const struct link *l, int step)
{
    if (step == 0)
        return l->ends[0].point;
    if (step <= l->points)
        return *network_point(n, l->first_point + step - 1);
    return l->ends[1].point;
}

static gboolean touches_line(const struct network *n, const struct link *l, struct point p)
{
    for (int i = 0; i <= l->points; i++)
        if (segment_distance(line_point(n, l, i), line_point(n, l, i + 1), p, NULL) <= MEETING)
            return TRUE;
    return FALSE;
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

/* Loose ends that meet each other. */
static void join_meeting_ends(struct resolving *r)
{
    struct network *n = r->network;
    for (guint i = 0; i < r->drawing->connectors->len; i++)
        for (int e = 0; e < 2; e++) {
            if (!is_open(&network_link(n, i)->ends[e]))
                continue;
            int junction = -1;
            struct point at = network_link(n, i)->ends[e].point;
            for (guint j = i + 1; j < r->drawing->connectors->len; j++)
                for (int f = 0; f < 2; f++) {
                    const struct link *other = network_link(n, j);
                    if (other->origin.page != network_link(n, i)->origin.page || !is_open(&other->ends[f]) ||
                        point_distance(at, other->ends[f].point) > MEETING)
                        continue;
                    if (junction < 0)
                        junction = add_junction(n, other->origin.page, at, "loose ends meet here");
                    join(n, (int)j, f, junction, "meets another loose end");
                }
            if (junction >= 0)
                join(n, (int)i, e, junction, "meets another loose end");
        }
}

/* Loose ends that lie on another line. */
static void join_t_junctions(struct resolving *r)
{
    struct network *n = r->network;
    for (guint i = 0; i < r->drawing->connectors->len; i++)
        for (int e = 0; e < 2; e++)
            for (guint j = 0; j < r->drawing->connectors->len && is_open(&network_link(n, i)->ends[e]); j++) {
                const struct link *other = network_link(n, j);
                if (j == i || other->origin.page != network_link(n, i)->origin.page || !other->ends[0].has_point ||
                    !other->ends[1].has_point || !touches_line(n, other, network_link(n, i)->ends[e].point))
                    continue;
                int junction = add_junction(n, other->origin.page, network_link(n, i)->ends[e].point, "a line ends on this line");
                join(n, (int)i, e, junction, "ends on another line");
                add_halves(n, (int)j, junction);
            }
}

void resolve_junctions(struct resolving *r)
{
    join_glued_lines(r);
    if (!r->network->has_geometry)
        return;
    join_meeting_ends(r);
    join_t_junctions(r);
}
