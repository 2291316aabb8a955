/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To add a rule: write its predicate in a file of its family (checks/NAME.c), add its row to the pack in psn.c
 * (id, citation, remedies, predicate), and put pass, fail and undecided examples in fixtures/check/ID/. A test
 * fails if one of these is missing.
 *
 * A predicate reads the network (never the drawing, never igraph) and adds at least one finding. Absence is
 * never a pass; see check_coverage() for when absence may be called a fail.
 */
#ifndef DEMARC_CHECK_H
#define DEMARC_CHECK_H

#include "adjacency.h"
#include "finding.h"
#include "reach.h"
#include "register.h"
#include "report.h"

struct check_context {
    const struct network *network;
    const struct assessment *assessment;
    const struct adjacency *adjacency;
    const struct reach *reach;  /* the graph, built once */
    const struct network_register *reg;
    struct findings *findings;
};

struct check {
    struct rule rule;
    void (*evaluate)(const struct check_context *context, const struct rule *rule);
};

/* The pack, ended by a row without id. */
const struct check *checks_all(void);
/* Its name, version and the guidance that it holds a diagram to, on one line. */
const char *checks_pack(void);

/* Runs every rule of the pack in its order. *reg gets the register that they were judged on, to be register_free()d; it may be
 * NULL if nobody wants it. */
struct findings *checks_run(const struct network *network, const struct assessment *assessment, struct network_register **reg, GError **error);

#endif
