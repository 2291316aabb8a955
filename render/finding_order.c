/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "finding_order.h"

GPtrArray *finding_order(const struct findings *findings)
{
    GPtrArray *list = g_ptr_array_new();
    for (int v = VERDICT_COUNT - 1; v >= 0; v--)
        for (int counts = 1; counts >= 0; counts--)
            for (guint i = 0; i < findings->items->len; i++) {
                struct finding *f = findings_item(findings, i);
                if (!f->rule->aspect && (int)f->verdict == v && !finding_counts(f) == !counts)
                    g_ptr_array_add(list, f);
            }
    return list;
}

GPtrArray *finding_order_open(const struct findings *findings)
{
    GPtrArray *list = finding_order(findings);
    for (guint i = list->len; i-- > 0;) {
        const struct finding *f = g_ptr_array_index(list, i);
        if (f->verdict < VERDICT_WARN || f->waiver)
            g_ptr_array_remove_index(list, i);
    }
    return list;
}
