/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "junctions.h"

#include "census.h"
#include "nearest.h"
#include "segments.h"
#include "spots.h"

#include <string.h>

#define MEETING (3 * 0.72)   /* pt */
#define MOST_CHAINED 1000 /* joints in mid-line: of more, which no network has, laying out every part would take minutes */
#define POINTING (10 * 0.72) /* pt: ends with an arrow that meet so near a symbol mean the symbol */

struct line_end {
    int link, which;
};

/* "e12.end"; of a line that the file gives no id, its number. */
static char *end_name(const struct network *n, struct line_end end)
{
    const char *id = network_link(n, end.link)->origin.id, *side = end.which ? "end" : "start";
    return *id ? g_strdup_printf("%s.%s", id, side) : g_strdup_printf("line %d.%s", end.link + 1, side);
}

/* Its id is made of what it joins, so that it stays the same when something is drawn elsewhere. */
static int add_junction(struct network *n, int page, struct point at, const char *joined, const char *how)
{
    struct node v = {.origin = {.page = page, .id = network_printf(n, "junction-%s", joined), .shape = -1,
                                .method = METHOD_INFERRED, .how = how},
                     .label = "", .name = "junction", .box = {at.x, at.y, 0, 0}, .zone = -1,
                     .zone_by = {.page = -1, .id = "", .shape = -1, .how = ""}, .class = CLASS_HUB, .confidence = 0.9,
                     .roles = class_info(CLASS_HUB)->roles, .organisation = "", .location = "", .users = -1, .same_as = -1,
                     .ha_group = -1, .beside_link = -1, .beside_rival = -1, .fill = -1, .stroke = -1};
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

static guint flags_of_part(const struct link *whole, gboolean in_chain, gboolean heads)
{
    return (whole->flags & ~(guint)LINK_TAPPED) | (in_chain ? LINK_CHAIN : 0) | (heads ? LINK_CHAIN_HEAD : 0);
}

/* From the junction on a line to both ends of that line: the line itself stays as drawn. `first`, `last`: of the junctions on it. */
static void add_halves(struct network *n, int through, int junction, gboolean first, gboolean last)
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
        half.flags = flags_of_part(whole, e ? last : first, e == 0 && first);
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
static void join_glued_lines(struct resolving *r, GArray *tapped)
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
            g_autofree char *name = end_name(r->network, (struct line_end){(int)i, e});
            int junction = add_junction(r->network, l->origin.page, at, name, "a line is glued to this line");
            join(r->network, (int)i, e, junction, "glued to another line");
            g_array_append_val(tapped, ((struct tapped){through, junction}));
        }
}

/* The loose ends of a page, in the order of their links; to be unref'd. */
static GArray *loose_ends(const struct resolving *r, int page)
{
    GArray *ends = g_array_new(FALSE, FALSE, sizeof(struct line_end));
    for (guint i = 0; i < r->drawing->connectors->len; i++)
        for (int e = 0; e < 2; e++) {
            struct line_end end = {(int)i, e};
            if (network_link(r->network, i)->origin.page == page && is_open(&network_link(r->network, i)->ends[e]))
                g_array_append_val(ends, end);
        }
    return ends;
}

static struct link_end *end_at(struct network *n, const GArray *ends, int i)
{
    const struct line_end *end = &g_array_index(ends, struct line_end, i);
    return &network_link(n, end->link)->ends[end->which];
}

static gboolean meets(struct network *n, const GArray *ends, int i, struct point at)
{
    return is_open(end_at(n, ends, i)) && point_distance(at, end_at(n, ends, i)->point) <= MEETING;
}

/* Several arrows that come together just before a symbol mean the symbol, not each other. */
static gboolean point_at_symbol(const struct resolving *r, const GArray *ends, const GArray *near, struct point at, struct grid *symbols)
{
    gboolean arrows = FALSE;
    for (guint k = 0; k < near->len && !arrows; k++) {
        const struct line_end *end = &g_array_index(ends, struct line_end, g_array_index(near, int, k));
        arrows = meets(r->network, ends, g_array_index(near, int, k), at) &&
                 drawing_connector(r->drawing, end->link)->ends[end->which].arrow == ARROW_OPEN;
    }
    return arrows && nearest_node(r->network, symbols, at, -1).distance <= POINTING;
}

static void report(struct network *n, const struct line_end *end, const char *id, const char *what)
{
    const struct origin *o = &network_link(n, end->link)->origin;
    diagnostics_add(n->diagnostics, id, DIAGNOSTIC_INFO, TRUE, o->page, o->id, "the %s of this line is not glued; it %s",
                    end->which ? "end" : "start", what);
}

/* The first by name of the ends that meet at the i-th: whichever of them is drawn first. */
static char *meeting_name(struct network *n, const GArray *ends, const GArray *near, int i)
{
    struct point at = end_at(n, ends, i)->point;
    char *least = end_name(n, g_array_index(ends, struct line_end, i));
    for (guint k = 0; k < near->len; k++) {
        int j = g_array_index(near, int, k);
        const struct line_end *end = &g_array_index(ends, struct line_end, j);
        if (j <= i || end->link == g_array_index(ends, struct line_end, i).link || !meets(n, ends, j, at))
            continue;
        g_autofree char *name = end_name(n, *end);
        if (strcmp(name, least) < 0) {
            g_free(least);
            least = g_steal_pointer(&name);
        }
    }
    return least;
}

/* Loose ends that meet each other. */
static void join_meeting_ends(struct resolving *r, int page, struct grid *symbols)
{
    struct network *n = r->network;
    GArray *ends = loose_ends(r, page);
    struct spots *spots = spots_new(MEETING);
    for (guint i = 0; i < ends->len; i++)
        spots_add(spots, end_at(n, ends, (int)i)->point, (int)i);
    for (guint i = 0; i < ends->len; i++) {
        const struct line_end *own = &g_array_index(ends, struct line_end, i);
        if (!is_open(end_at(n, ends, (int)i)))
            continue;
        struct point at = end_at(n, ends, (int)i)->point;
        int junction = -1;
        const GArray *near = spots_near(spots, at);
        if (point_at_symbol(r, ends, near, at, symbols))
            continue;
        for (guint k = 0; k < near->len; k++) {
            int j = g_array_index(near, int, k);
            const struct line_end *other = &g_array_index(ends, struct line_end, j);
            if (j <= (int)i || other->link == own->link || !meets(n, ends, j, at))
                continue;
            if (junction < 0) {
                g_autofree char *name = meeting_name(n, ends, near, (int)i);
                junction = add_junction(n, page, at, name, "loose ends meet here");
            }
            join(n, other->link, other->which, junction, "meets another loose end");
            report(n, other, "line-meets-line", "meets another line's loose end: treated as joined to it");
        }
        if (junction >= 0) {
            join(n, own->link, own->which, junction, "meets another loose end");
            report(n, own, "line-meets-line", "meets another line's loose end: treated as joined to it");
        }
    }
    g_array_unref(ends);
    spots_free(spots);
}

/* Two lines that end at one place meet; neither lies on the other. */
static gboolean ends_there(const struct link *l, struct point at)
{
    for (int e = 0; e < 2; e++)
        if (is_open(&l->ends[e]) && point_distance(l->ends[e].point, at) <= MEETING)
            return TRUE;
    return FALSE;
}

/* The first line, other than its own, on which a loose end lies; -1 if none. */
static int line_under(const struct resolving *r, struct segments *segments, int link, struct point at)
{
    const GArray *near = segments_near(segments, box_inflate((struct box){at.x, at.y, 0, 0}, MEETING));
    for (guint k = 0; k < near->len; k++) {
        const struct segment *s = segments_at(segments, g_array_index(near, int, k));
        if (s->link != link && segments_are_sure(r, s->link) && segment_distance(s->a, s->b, at, NULL) <= MEETING &&
            !ends_there(network_link(r->network, s->link), at))
            return s->link;
    }
    return -1;
}

/* Loose ends that lie on another line. */
static void join_t_junctions(struct resolving *r, int page, GArray *tapped)
{
    struct network *n = r->network;
    GArray *ends = loose_ends(r, page);
    struct segments *segments = ends->len ? segments_new(r, page) : NULL;
    for (guint i = 0; i < ends->len; i++) {
        const struct line_end *own = &g_array_index(ends, struct line_end, i);
        struct point at = end_at(n, ends, (int)i)->point;
        int under = line_under(r, segments, own->link, at);
        if (under < 0)
            continue;
        g_autofree char *name = end_name(n, *own);
        int junction = add_junction(n, page, at, name, "a line ends on this line");
        join(n, own->link, own->which, junction, "ends on another line");
        report(n, own, "line-on-line", "lies on another line: treated as joined to it there");
        g_array_append_val(tapped, ((struct tapped){under, junction}));
    }
    g_array_unref(ends);
    segments_free(segments);
}

GArray *resolve_junctions(struct resolving *r, struct grid **symbols)
{
    GArray *tapped = g_array_new(FALSE, FALSE, sizeof(struct tapped));
    join_glued_lines(r, tapped);
    for (guint page = 0; r->network->has_geometry && page < r->network->pages->len; page++) {
        join_meeting_ends(r, (int)page, symbols[page]);
        join_t_junctions(r, (int)page, tapped);
    }
    return tapped;
}

/* Along the line from one junction to the next: what ends on one line is joined whatever the line itself joins. */
static void add_piece(struct network *n, int through, int from, int to, gboolean chained, gboolean heads)
{
    struct link piece = *network_link(n, through);
    piece.flags = flags_of_part(&piece, chained, chained && heads);
    piece.origin.id = network_printf(n, "%s/%s-%s", piece.origin.id, network_node(n, from)->origin.id, network_node(n, to)->origin.id);
    piece.origin.method = METHOD_INFERRED;
    piece.origin.how = "part of a line that other lines join";
    piece.points = 0;
    piece.because = (struct words){0, 0};
    for (int e = 0; e < 2; e++) {
        int node = e ? to : from;
        piece.ends[e] = (struct link_end){.type = ELEMENT_NODE, .index = node, .method = METHOD_INFERRED, .confidence = 0.8,
                                          .how = piece.origin.how, .port = "", .point = box_centre(network_node(n, node)->box),
                                          .has_point = TRUE};
    }
    g_array_append_val(n->links, piece);
}

void junctions_complete(struct resolving *r, const GArray *tapped)
{
    guint lines = r->network->links->len;
    gboolean chained = tapped->len <= MOST_CHAINED;
    g_autofree int *before = g_new(int, lines + 1), *left = g_new0(int, lines + 1); /* by line: the junction before, and how many are to come */
    for (guint i = 0; i < lines; i++)
        before[i] = -1;
    for (guint i = 0; i < tapped->len; i++) {
        const struct tapped *t = &g_array_index(tapped, struct tapped, i);
        left[t->through]++;
        if (chained)
            network_link(r->network, t->through)->flags |= LINK_TAPPED;
    }
    g_autofree gboolean *headed = g_new0(gboolean, lines + 1);
    for (guint i = 0; i < tapped->len; i++) {
        const struct tapped *t = &g_array_index(tapped, struct tapped, i);
        gboolean first = before[t->through] < 0, last = --left[t->through] == 0;
        add_halves(r->network, t->through, t->junction, chained && first, chained && last);
        headed[t->through] |= first && network_link(r->network, t->through)->ends[0].type != ELEMENT_NONE;
        if (!first) {
            add_piece(r->network, t->through, before[t->through], t->junction, chained, !headed[t->through]);
            headed[t->through] = TRUE;
        }
        before[t->through] = t->junction;
    }
}
