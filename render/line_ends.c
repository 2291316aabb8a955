/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "line_ends.h"

#include "icons.h"

#include <math.h>

#define GRAIN  3.0  /* dots of a raster in a point */
#define STEP   0.25 /* pt */
#define AT_END 3.0  /* pt: a line that ends farther from the symbol ends elsewhere */
#define INK    128  /* of 255 */

static struct canvas *canvas_on(cairo_surface_t *surface)
{
    cairo_t *cr = cairo_create(surface);
    struct canvas *c = canvas_new(cr);
    cairo_destroy(cr);
    return c;
}

static void free_surface(gpointer surface)
{
    cairo_surface_destroy(surface);
}

/* Symbols of one class and size are painted once. */
static cairo_surface_t *raster_of(GHashTable *rasters, enum class class, struct box b)
{
    g_autofree char *key = g_strdup_printf("%d %.1f %.1f", (int)class, b.w, b.h);
    cairo_surface_t *surface = g_hash_table_lookup(rasters, key);
    if (surface)
        return surface;
    surface = cairo_image_surface_create(CAIRO_FORMAT_A8, (int)ceil(b.w * GRAIN) + 1, (int)ceil(b.h * GRAIN) + 1);
    struct canvas *c = canvas_on(surface);
    cairo_scale(c->cr, GRAIN, GRAIN);
    icon_draw(c, class, (struct box){0, 0, b.w, b.h});
    canvas_free(c);
    cairo_surface_flush(surface);
    g_hash_table_insert(rasters, g_steal_pointer(&key), surface);
    return surface;
}

static gboolean is_painted(cairo_surface_t *surface, double x, double y)
{
    int column = (int)floor(x * GRAIN), row = (int)floor(y * GRAIN);
    if (column < 0 || row < 0 || column >= cairo_image_surface_get_width(surface) || row >= cairo_image_surface_get_height(surface))
        return FALSE;
    return cairo_image_surface_get_data(surface)[row * cairo_image_surface_get_stride(surface) + column] >= INK;
}

/* Drawn as a symbol: no frame, bar or dot. */
static gboolean is_symbol(const struct plan_node *p)
{
    return !plan_node_is_framed(p) && !icon_is_bar(p->symbol) && p->symbol.w > 5;
}

static void meet(struct point *end, struct point from, const struct plan_node *p, cairo_surface_t *surface)
{
    double length = point_distance(from, *end), far = p->symbol.w + p->symbol.h;
    if (length <= 0 || box_distance(p->symbol, *end) > AT_END)
        return;
    double ux = (end->x - from.x) / length, uy = (end->y - from.y) / length;
    for (double t = 0; t < far; t += STEP) {
        struct point at = {end->x + t * ux, end->y + t * uy};
        if (is_painted(surface, at.x - p->symbol.x, at.y - p->symbol.y)) {
            *end = at;
            return;
        }
    }
}

void line_ends_meet(struct plan *plan, const struct network *n)
{
    g_autofree int *place = g_new(int, n->nodes->len + 1);
    GHashTable *rasters = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_surface);
    for (guint i = 0; i < n->nodes->len; i++)
        place[i] = -1;
    for (guint i = 0; i < plan->nodes->len; i++)
        place[g_array_index(plan->nodes, struct plan_node, i).node] = (int)i;
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        struct point *points = l->points < 2 ? NULL : &g_array_index(plan->points, struct point, l->first_point);
        for (int e = 0; points && e < 2; e++) {
            const struct link_end *end = &network_link(n, l->link)->ends[e];
            int k = end->type == ELEMENT_NODE ? place[end->index] : -1;
            const struct plan_node *p = k < 0 ? NULL : &g_array_index(plan->nodes, struct plan_node, k);
            if (p && is_symbol(p))
                meet(&points[e ? l->points - 1 : 0], points[e ? l->points - 2 : 1], p, raster_of(rasters, network_node(n, p->node)->class, p->symbol));
        }
    }
    g_hash_table_unref(rasters);
}
