/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiver.h"

static const struct {
    const char *name, *fault;
} states[] = {
    [WAIVER_IN_FORCE] = {"in-force", NULL},
    [WAIVER_NO_RULE] = {"no-rule", "hides nothing: there is no such rule; demarc rules lists them"},
    [WAIVER_ORPHANED] = {"orphaned", "hides nothing: no finding of that rule is about that shape; delete it"},
    [WAIVER_EXPIRED] = {"expired", "has expired: mend the diagram or have it approved again"},
    [WAIVER_TOO_BROAD] = {"too-broad", "is too broad: name one shape by its id and an expiry at most 12 months after approval"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(states) == WAIVER_STATE_COUNT);

const char *waiver_state_name(enum waiver_state state)
{
    return states[state].name;
}

const char *waiver_state_fault(enum waiver_state state)
{
    return states[state].fault;
}
