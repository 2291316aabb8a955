/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For tests that draw a network with the numbers of its register, as in the PDF.
 */
#ifndef DEMARC_NUMBERED_H
#define DEMARC_NUMBERED_H

#include "marks.h"
#include "register_make.h"

/* The marks borrow from the register. */
struct numbered {
    struct adjacency *adjacency;
    struct reach *reach;
    struct network_register *reg;
    struct marks marks;
};

static struct numbered numbered_new(const struct network *n)
{
    struct numbered all = {adjacency_new(n), reach_new(n), NULL, {NULL, NULL}};
    all.reg = register_make(n, all.adjacency, all.reach);
    all.marks = marks_number(n, all.reg);
    return all;
}

static void numbered_clear(struct numbered *all)
{
    marks_clear(&all->marks);
    register_free(all->reg);
    reach_free(all->reach);
    adjacency_free(all->adjacency);
}

#endif
