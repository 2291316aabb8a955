/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-A-*: the main aspects that the guidance wants to understand, each the worst of the rules that it is made of.
 */
#include "absence.h"
#include "predicates.h"

#include <string.h>

static gboolean is_part(const struct rule *aspect, const char *id)
{
    for (int i = 0; aspect->parts && aspect->parts[i]; i++)
        if (strcmp(aspect->parts[i], id) == 0)
            return TRUE;
    return FALSE;
}

/* "PSN-D-EXT-NAME (FAIL), PSN-D-EXT-RESP (warning)": what it hangs on. */
static void name_open_parts(const struct check_context *c, const struct rule *rule, GString *out)
{
    for (int i = 0; rule->parts[i]; i++) {
        enum verdict worst = VERDICT_PASS;
        for (guint k = 0; k < c->findings->items->len; k++) {
            const struct finding *f = findings_item(c->findings, k);
            if (strcmp(f->rule->id, rule->parts[i]) == 0)
                worst = MAX(worst, f->verdict);
        }
        if (worst >= VERDICT_WARN)
            g_string_append_printf(out, "%s%s (%s)", out->len ? ", " : "", rule->parts[i], verdict_word(worst));
    }
}

void check_aspect(const struct check_context *c, const struct rule *rule)
{
    enum verdict worst = VERDICT_PASS;
    guint judged = 0;
    GPtrArray *open = g_ptr_array_new();
    for (guint i = 0; i < c->findings->items->len; i++) {
        struct finding *f = findings_item(c->findings, i);
        if (!is_part(rule, f->rule->id) || f->verdict == VERDICT_NOT_APPLICABLE)
            continue;
        judged++;
        worst = MAX(worst, f->verdict);
        if (f->verdict >= VERDICT_WARN)
            g_ptr_array_add(open, f);
    }
    g_autoptr(GString) parts = g_string_new(NULL);
    name_open_parts(c, rule, parts);
    struct finding *f = findings_add(c->findings, rule,
                                     judged == 0            ? VERDICT_UNDECIDED
                                     : worst == VERDICT_NIL ? VERDICT_PASS
                                                            : worst,
                                     "%s%s.", parts->len ? "Still open: " : "An assessor finds it on the diagram", parts->str);
    for (guint i = 0; i < open->len; i++) {
        const struct finding *from = g_ptr_array_index(open, i);
        for (guint k = 0; k < from->elements->len; k++)
            point_at_element(f, g_array_index(from->elements, struct element, k));
    }
    g_ptr_array_unref(open);
}
