/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waivers.h"

#include <string.h>

static gboolean names(const struct waiver *w, struct element e)
{
    for (guint i = 0; i < w->elements->len; i++) {
        struct element named = g_array_index(w->elements, struct element, i);
        if (named.type == e.type && named.index == e.index)
            return TRUE;
    }
    return FALSE;
}

static guint named_in(const struct waiver *w, const GArray *elements)
{
    guint count = 0;
    for (guint i = 0; i < elements->len; i++)
        count += names(w, g_array_index(elements, struct element, i));
    return count;
}

/* What may be waived: something open that no other waiver has taken. */
static gboolean is_open(const struct finding *f, const struct waiver *w)
{
    return strcmp(f->rule->id, w->rule) == 0 && f->verdict >= VERDICT_WARN && !f->waiver;
}

static gboolean is_about(const struct finding *f, const struct waiver *w)
{
    return *w->about ? named_in(w, f->elements) > 0 : f->elements->len == 0;
}

/* ---- out of a finding about several things, one ---- */

static struct finding *split(struct findings *findings, struct finding *f, const struct waiver *w)
{
    struct finding *part = findings_add(findings, f->rule, f->verdict, "%s", f->message);
    part->searched = f->searched;
    part->remedy = f->remedy;
    part->each = TRUE;
    for (guint i = f->elements->len; i-- > 0;) {
        struct element e = g_array_index(f->elements, struct element, i);
        if (!names(w, e))
            continue;
        finding_point_at(part, e.type, e.index);
        g_array_remove_index(f->elements, i);
    }
    return part;
}

/* ---- what becomes of a waiver ---- */

static enum waiver_state state_of(const struct findings *findings, const struct waiver *w, civil_date as_of)
{
    gboolean any = FALSE, points = FALSE, known = FALSE;
    for (guint i = 0; i < findings->items->len; i++) {
        const struct finding *f = findings_item(findings, i);
        known |= strcmp(f->rule->id, w->rule) == 0; /* every rule of the pack has a finding */
        if (!is_open(f, w))
            continue;
        any |= is_about(f, w);
        points |= f->elements->len > 0;
    }
    if (!known)
        return WAIVER_NO_RULE;
    if ((!*w->about && points) || w->expires > civil_date_add_months(w->approved, WAIVER_MAX_MONTHS))
        return WAIVER_TOO_BROAD;
    if (!any)
        return WAIVER_ORPHANED;
    return w->expires < as_of ? WAIVER_EXPIRED : WAIVER_IN_FORCE;
}

/* One shape, which may be the same thing drawn again. */
static gboolean names_several(const struct network *n, const struct waiver *w)
{
    for (guint i = 1; i < w->elements->len; i++) {
        struct element a = g_array_index(w->elements, struct element, 0), b = g_array_index(w->elements, struct element, i);
        gboolean same = a.type == ELEMENT_NODE && b.type == ELEMENT_NODE &&
                        (network_node(n, b.index)->same_as == a.index || network_node(n, a.index)->same_as == b.index);
        if (!same)
            return TRUE;
    }
    return FALSE;
}

static guint hide(struct findings *findings, const struct waiver *w)
{
    guint hidden = 0, count = findings->items->len;
    for (guint i = 0; i < count; i++) {
        struct finding *f = findings_item(findings, i);
        if (!is_open(f, w) || !is_about(f, w))
            continue;
        if (f->each && named_in(w, f->elements) < f->elements->len)
            f = split(findings, f, w);
        f->waiver = w;
        hidden++;
    }
    return hidden;
}

void waivers_apply(struct findings *findings, const struct network *n, civil_date as_of)
{
    for (guint i = 0; i < n->waivers->len; i++) {
        const struct waiver *w = g_ptr_array_index(n->waivers, i);
        struct waiver_use use = {w, names_several(n, w) ? WAIVER_TOO_BROAD : state_of(findings, w, as_of), 0};
        if (use.state == WAIVER_IN_FORCE)
            use.hides = hide(findings, w);
        g_array_append_val(findings->waivers, use);
    }
}
