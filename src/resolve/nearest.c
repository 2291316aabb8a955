/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "nearest.h"

struct nearest nearest_node(const struct network *n, struct grid *nodes, struct point p, int not_this)
{
    struct nearest best = {-1, G_MAXDOUBLE, G_MAXDOUBLE};
    double best_area = 0;
    const GArray *near = grid_query(nodes, (struct box){p.x - NEAREST_REACH, p.y - NEAREST_REACH, 2 * NEAREST_REACH, 2 * NEAREST_REACH});
    for (guint i = 0; i < near->len; i++) {
        int node = g_array_index(near, int, i);
        double distance = box_distance(network_node(n, node)->box, p), area = box_area(network_node(n, node)->box);
        if (node == not_this)
            continue;
        if (distance < best.distance || (distance == best.distance && area < best_area)) {
            best.second = best.distance;
            best.distance = distance;
            best.node = node;
            best_area = area;
        } else if (distance < best.second)
            best.second = distance;
    }
    return best;
}
