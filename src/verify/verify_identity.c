/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose diagram it is, and of when: what the rules say of the text on the pages, and the dates that stand there.
 */
#include "report.h"
#include "text.h"
#include "verify.h"

#include <string.h>

static const struct {
    const char *rule, *title;
} rows[] = {
    {"PSN-D-ORG", "Organisation"},
    {"PSN-D-DATE", "Date of creation"},
    {"PSN-D-AGE", "Age"},
    {"PSN-Q-SECRET", "Secrets and personal details"},
    {"PSN-Q-STALE", "Signs of an old drawing"},
};

static void add_rules(struct verification *v, const struct verify_subject *s)
{
    for (guint k = 0; k < G_N_ELEMENTS(rows); k++)
        for (guint i = 0; i < s->said->items->len; i++) {
            const struct finding *f = findings_item(s->said, i);
            if (strcmp(f->rule->id, rows[k].rule) != 0)
                continue;
            const char *first = f->verdict >= VERDICT_WARN && f->assumptions->len ? g_ptr_array_index(f->assumptions, 0) : "";
            verification_add(v, VERIFY_IDENTITY, f->rule->id, rows[k].title, f->rule->advice ? VERDICT_NOT_APPLICABLE : f->verdict, "%s%s%s", f->message,
                             *first ? " " : "", first);
        }
}

static void add_dates(struct verification *v, const struct verify_subject *s)
{
    g_autoptr(GString) out = g_string_new(NULL);
    guint count = 0;
    for (guint i = 0; i < s->text->facts->len && count < 12; i++) {
        const struct fact *f = network_fact(s->text, i);
        if (f->type != FACT_DATE || f->place == PLACE_METADATA)
            continue;
        g_autofree char *text = text_one_line(f->text, 40), *caption = text_one_line(f->caption, 30);
        g_autofree char *one = g_strdup_printf("“%s%s%s” (%s)", caption, *caption ? " " : "", text, date_caption_name(f->date_caption));
        if (strstr(out->str, one))
            continue;
        g_string_append_printf(out, "%s%s", count++ ? ", " : "", one);
    }
    verification_add(v, VERIFY_IDENTITY, "dates", "Dates found", count ? VERDICT_PASS : VERDICT_WARN, "%s", count ? out->str : "None on any page.");
}

void verify_identity(struct verification *v, const struct verify_subject *s)
{
    add_rules(v, s);
    add_dates(v, s);
}
