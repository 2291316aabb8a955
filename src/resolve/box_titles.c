/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "box_titles.h"

#include "captions.h"
#include "census.h"
#include "grid.h"
#include "headings.h"
#include "stencils.h"
#include "text.h"

#include <math.h>
#include <string.h>

#define TITLE_BAND 30.0 /* pt from the edge of a box in which its title stands */
#define CROWD      3    /* icons without a name; one text among them names the box, not one of them */

/* How far a text is from where a box has its title, the upper edge before the lower; < 0: it is no title of it. */
static double title_score(struct box zone, struct box text)
{
    struct point c = box_centre(text);
    double above = fabs(c.y - zone.y), below = zone.y + zone.h - c.y;
    if (c.x < zone.x || c.x > zone.x + zone.w)
        return -1;
    if (above < TITLE_BAND)
        return above;
    return below > 0 && below < TITLE_BAND ? TITLE_BAND + below : -1;
}

static gboolean may_title(const struct note *t)
{
    return caption_is_free(t) && caption_is_short(t) && t->zone >= 0 && !*t->auto_date && !caption_names_port(t->text);
}

/* For every zone without a title of its own the text that serves best, -1 if none; to be g_free()d. */
static int *best_titles(const struct network *n)
{
    int *best = g_new(int, n->zones->len + 1);
    g_autofree double *scores = g_new0(double, n->zones->len + 1);
    for (guint z = 0; z < n->zones->len; z++)
        best[z] = -1;
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        if (!may_title(t) || !text_is_blank(network_zone(n, t->zone)->label))
            continue;
        double score = n->has_geometry ? title_score(network_zone(n, t->zone)->box, t->box) : 0;
        if (score < 0 || (best[t->zone] >= 0 && score >= scores[t->zone]))
            continue;
        best[t->zone] = (int)i;
        scores[t->zone] = score;
    }
    return best;
}

static void title(struct network *n, struct note *t, const char *how)
{
    network_zone(n, t->zone)->label = t->text;
    t->role = NOTE_CAPTION;
    t->about = (struct element){ELEMENT_ZONE, t->zone};
    t->origin.method = METHOD_INFERRED;
    t->origin.how = how;
}

void titles_by_place(struct resolving *r)
{
    struct network *n = r->network;
    g_autofree int *best = best_titles(n);
    for (guint z = 0; z < n->zones->len; z++)
        if (best[z] >= 0)
            title(n, network_note(n, best[z]), "text at the edge of the box");
}

#define FLUSH   3.0 /* pt between the edge of a box and a tag laid against it */
#define BENEATH 8.0 /* pt down and sideways between an icon and its caption */

/* A text that the upper edge of a box runs through, or a tag with a frame or fill of its own that lies against its upper or lower edge. */
static gboolean is_on_edge(const struct resolving *r, const struct note *t, struct box zone)
{
    const struct shape *s = drawing_shape(r->drawing, t->origin.shape);
    gboolean tag = s->style.fill != NO_COLOUR || s->style.stroke != NO_COLOUR;
    if (t->box.x < zone.x - FLUSH || t->box.x + t->box.w > zone.x + zone.w + FLUSH || t->box.h >= zone.h / 2)
        return FALSE;
    if ((t->box.y < zone.y - FLUSH && t->box.y + t->box.h > zone.y + FLUSH) || heading_is_over(t->box, zone))
        return TRUE;
    return tag && (fabs(t->box.y - zone.y) <= FLUSH || fabs(t->box.y + t->box.h - zone.y - zone.h) <= FLUSH);
}

static gboolean is_below_icon(const struct resolving *r, const struct note *t)
{
    for (guint i = 0; i < r->network->nodes->len; i++) {
        const struct node *v = network_node(r->network, i);
        double gap = t->box.y - v->box.y - v->box.h, aside = fabs(box_centre(t->box).x - box_centre(v->box).x);
        if (gap >= -BENEATH && gap <= 2 * BENEATH && aside <= BENEATH && v->origin.page == t->origin.page && caption_wanted(r, v))
            return TRUE;
    }
    return FALSE;
}

/* The smallest box without a title on whose edge the text stands; -1 if there is none. */
static int box_of_edge(const struct resolving *r, struct grid *grid, const struct note *t)
{
    const struct network *n = r->network;
    const GArray *near = grid_query(grid, box_inflate(t->box, HEADING_GAP));
    int best = -1;
    for (guint i = 0; i < near->len; i++) {
        int z = g_array_index(near, int, i);
        const struct zone *zone = network_zone(n, z);
        if (text_is_blank(zone->label) && is_on_edge(r, t, zone->box) && (best < 0 || box_area(zone->box) < box_area(network_zone(n, best)->box)))
            best = z;
    }
    return best;
}

static gboolean may_stand_on_edge(const struct resolving *r, const struct note *t)
{
    return caption_is_free(t) && caption_is_short(t) && !*t->auto_date && !caption_names_port(t->text) && caption_is_on_its_own(r, t) &&
           !is_below_icon(r, t);
}

void titles_on_edges(struct resolving *r, int page)
{
    struct network *n = r->network;
    struct grid *grid = grid_new(drawing_page_bounds(r->drawing, page), n->zones->len * 4);
    for (guint z = 0; z < n->zones->len; z++)
        if (network_zone(n, z)->origin.page == page)
            grid_add(grid, network_zone(n, z)->box, (int)z);
    g_autofree int *only = g_new0(int, n->zones->len + 1); /* 1 + the text on its edge; -1: there are several */
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        int z = t->origin.page == page ? box_of_edge(r, grid, t) : -1;
        if (z >= 0 && may_stand_on_edge(r, t))
            only[z] = only[z] ? -1 : (int)i + 1;
    }
    for (guint z = 0; z < n->zones->len; z++)
        if (only[z] > 0) {
            network_note(n, only[z] - 1)->zone = (int)z;
            title(n, network_note(n, only[z] - 1), "text on the edge of the box");
        }
    grid_free(grid);
}

/* What stands directly in a box before texts find their places. */
struct content {
    int texts, text;             /* how many, and the last */
    int networks, network;       /* of them those that name a network: "IT network", "WAN", "DMZ" */
    int nameless, named, clouds; /* icons */
};

/* "VLAN 99" over "10.9.0.0/24"; more lines are remarks about it. */
static gboolean names_network(const char *text)
{
    double weight;
    const char *second = strchr(text, '\n');
    if (second && strchr(second + 1, '\n'))
        return FALSE;
    enum class class = recognise_zone_class(text, &weight);
    return class == CLASS_NETWORK || class == CLASS_WAN || class == CLASS_ZONE;
}

static struct content *list_contents(const struct resolving *r)
{
    const struct network *n = r->network;
    struct content *contents = g_new0(struct content, n->zones->len + 1);
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        if (!may_title(t) || !caption_is_on_its_own(r, t))
            continue;
        struct content *c = &contents[t->zone];
        c->texts++;
        c->text = (int)i;
        if (names_network(t->text)) {
            c->networks++;
            c->network = (int)i;
        }
    }
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (v->zone < 0 || v->origin.shape < 0)
            continue;
        const struct shape *s = drawing_shape(r->drawing, v->origin.shape);
        contents[v->zone].clouds += s->outline == OUTLINE_CLOUD || stencil_is_cloud(s->stencil);
        contents[v->zone].nameless += caption_wanted(r, v);
        contents[v->zone].named += !text_is_blank(v->label);
    }
    return contents;
}

/* A text in a box without a title may name the box although an icon is near: the only text among many icons, none of which has a name,
 * or the only one that names a network where no cloud could have that name. */
void titles_by_sense(struct resolving *r)
{
    struct network *n = r->network;
    g_autofree struct content *contents = list_contents(r);
    for (guint z = 0; z < n->zones->len; z++) {
        const struct content *c = &contents[z];
        if (!text_is_blank(network_zone(n, z)->label))
            continue;
        if (c->networks == 1 && !c->clouds)
            title(n, network_note(n, c->network), "the text in the box that names a network");
        else if (c->texts == 1 && c->nameless >= CROWD && !c->named)
            title(n, network_note(n, c->text), "the only text in the box");
    }
}
