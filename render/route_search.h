/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The search of the router: A* over (grid point, direction of travel).
 */
#ifndef DEMARC_ROUTE_SEARCH_H
#define DEMARC_ROUTE_SEARCH_H

#include "route.h"
#include "route_grid.h"

struct search;

struct search *search_new(const struct grid *grid); /* borrows the grid */
void search_free(struct search *search);
/* Appends grid points (struct point) from within or beside `a` to `b`. FALSE, and nothing, when the effort is spent. */
gboolean search_path(struct search *search, const struct route_end *a, const struct route_end *b, GArray *line);
void search_hurry(struct search *search, guint hurry); /* as router_hurry() */
gint64 search_effort(const struct search *search); /* states taken up so far */

#endif
