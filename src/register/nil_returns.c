/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Statements that there is none of something, and who asserts them.
 */
#include "collecting.h"

#include "text.h"

void collect_nil(const struct collecting *c)
{
    for (guint i = 0; i < c->network->facts->len; i++) {
        const struct fact *f = network_fact(c->network, i);
        if (f->type != FACT_NIL)
            continue;
        struct register_entry *entry = register_add(c->reg, REGISTER_NIL, f->about);
        g_autofree char *text = text_one_line(f->text, 160);
        register_set(c->reg, entry, FIELD_NAME, nil_subject_name(f->subject), GRADE_STATED, NULL, f->about);
        register_set(c->reg, entry, FIELD_STATEMENT, text, GRADE_STATED, NULL, f->about);
        register_set(c->reg, entry, FIELD_SCOPE, *f->scope_name ? f->scope_name : f->narrowed ? "a part only" : "the whole network",
                     f->narrowed ? GRADE_WEAK : GRADE_STATED, NULL, f->about);
        register_set(c->reg, entry, FIELD_ASSERTED_BY, f->place == PLACE_SIDECAR ? f->caption : "the diagram", GRADE_STATED, NULL, f->about);
    }
}
