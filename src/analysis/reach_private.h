/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DEMARC_REACH_PRIVATE_H
#define DEMARC_REACH_PRIVATE_H

#include "reach.h"
#include "search.h"

struct reach {
    struct graph *graph;
};

gboolean reach_has_source(const struct reach *reach, const struct question *question);

#endif
