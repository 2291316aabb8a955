/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a connection is there and up to where it is whose, as labels say it: "Reason: card payments", "Boundary of
 * responsibility: Vodafone up to the router".
 */
#include "facts.h"
#include "names.h"
#include "text.h"

#include <string.h>

static const struct {
    const char *caption;
    enum fact_type type;
} rows[] = {{"business reason", FACT_REASON},      {"reason for connection", FACT_REASON}, {"reason", FACT_REASON},
            {"purpose", FACT_REASON},              {"used for", FACT_REASON},              {"psn service", FACT_REASON},
            {"non-psn service", FACT_REASON},      {"service", FACT_REASON},
            {"boundary of responsibility", FACT_RESPONSIBILITY}, {"responsibility boundary", FACT_RESPONSIBILITY},
            {"responsibility", FACT_RESPONSIBILITY}, {"demarcation point", FACT_RESPONSIBILITY}, {"demarcation", FACT_RESPONSIBILITY},
            {"demarc", FACT_RESPONSIBILITY}};

void facts_read_connection(struct resolving *r, const struct statement *s)
{
    g_auto(GStrv) lines = g_strsplit(s->text, "\n", 40);
    for (int i = 0; lines[i]; i++)
        for (guint k = 0; k < G_N_ELEMENTS(rows); k++) {
            const char *rest = facts_after_caption(lines[i], rows[k].caption);
            if (!rest || text_says_nothing(rest))
                continue;
            facts_add(r->network, facts_new(r->network, rows[k].type, s, rest, lines[i]));
            break;
        }
}
