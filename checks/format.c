/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-PDF: what is sent is a PDF that an assessor can open, read and copy from. A drawing is not yet one: demarc render writes it.
 */
#include "absence.h"
#include "predicates.h"

#include <string.h>

static const struct {
    const char *id; /* of a diagnostic of the PDF importer */
    enum verdict verdict;
} rows[] = {
    {"pdf-file-locked", VERDICT_FAIL},       {"pdf-file-no-text", VERDICT_WARN},    {"pdf-file-fonts", VERDICT_WARN}, {"pdf-file-script", VERDICT_WARN},
    {"pdf-file-attachment", VERDICT_WARN},   {"pdf-file-large", VERDICT_WARN},      {"pdf-pages", VERDICT_UNDECIDED},
    {"pdf-source-damaged", VERDICT_UNDECIDED}, {"pdf-text-hidden", VERDICT_WARN},
};

static gboolean is_pdf(const struct network *n)
{
    for (guint i = 0; i < n->diagnostics->items->len; i++)
        if (strcmp(diagnostics_item(n->diagnostics, i)->id, "pdf-source") == 0)
            return TRUE;
    return strcmp(n->format, "pdf") == 0;
}

void check_format(const struct check_context *c, const struct rule *rule)
{
    const struct network *n = c->network;
    enum verdict worst = VERDICT_PASS;
    if (!is_pdf(n)) {
        findings_add(c->findings, rule, VERDICT_NOT_APPLICABLE, "This is the drawing, not what is sent: demarc render makes the PDF of it.");
        return;
    }
    guint counts[G_N_ELEMENTS(rows)] = {0};
    struct finding *f = findings_add(c->findings, rule, VERDICT_PASS, "It is a PDF that can be opened, read and copied from.");
    for (guint i = 0; i < n->diagnostics->items->len; i++) {
        const struct diagnostic *d = diagnostics_item(n->diagnostics, i);
        for (guint k = 0; k < G_N_ELEMENTS(rows); k++)
            if (strcmp(rows[k].id, d->id) == 0) {
                worst = MAX(worst, rows[k].verdict);
                if (counts[k]++ > 0) /* one is example enough */
                    continue;
                finding_assume(c->findings, f, "%s%s.", (char[]){g_ascii_toupper(d->text[0]), '\0'}, d->text + 1);
            }
    }
    for (guint k = 0; k < G_N_ELEMENTS(rows); k++)
        if (counts[k] > 1)
            finding_assume(c->findings, f, "The same holds for %u more: see how the drawing was read.", counts[k] - 1);
    f->verdict = worst;
    if (worst != VERDICT_PASS)
        f->message = "It is a PDF, but an assessor may not be able to use it.";
}
