/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-USERS: every local connection says about how many users it has. One number for all sites is only part of it.
 */
#include "absence.h"
#include "predicates.h"

struct tally {
    guint stated, weak, missing, unsure;
    int sum;
};

static gboolean is_site(const struct register_entry *e)
{
    return e->part == REGISTER_SITE;
}

static gboolean is_unsure(const struct register_entry *e)
{
    return e->uncertain && e->values[FIELD_USERS].grade == GRADE_MISSING;
}

static struct tally count(const struct network_register *reg)
{
    struct tally t = {0, 0, 0, 0, 0};
    for (guint i = 0; i < reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(reg, i);
        if (!is_site(e))
            continue;
        enum register_grade grade = e->values[FIELD_USERS].grade;
        if (is_unsure(e))
            t.unsure++;
        else if (grade == GRADE_MISSING)
            t.missing++;
        else if (grade == GRADE_WEAK)
            t.weak++;
        else
            t.stated++;
        t.sum += MAX(e->users, 0);
    }
    return t;
}

static void report(const struct check_context *c, const struct rule *rule, enum verdict verdict, enum register_grade grade, gboolean unsure,
                   const char *message)
{
    struct finding *f = findings_add(c->findings, rule, verdict, "%s", message);
    f->each = TRUE;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (!is_site(e) || e->values[FIELD_USERS].grade != grade || is_unsure(e) != unsure)
            continue;
        point_at_element(f, e->about);
        if (*e->values[FIELD_USERS].how)
            finding_assume(c->findings, f, "“%s”: %s.", e->values[FIELD_NAME].text, e->values[FIELD_USERS].how);
    }
}

void check_users(const struct check_context *c, const struct rule *rule)
{
    struct tally t = count(c->reg);
    if (t.stated + t.weak + t.missing + t.unsure == 0) {
        absence_report(c, rule,
                       &(struct absence){NIL_LOCAL, VERDICT_FAIL,
                                         "No group of users and no site with users is drawn, and no number of users is given.",
                                         "shapes of users and sites, and numbers such as “c. 450 users” in labels, texts and tables"});
        return;
    }
    if (t.missing > 0) {
        g_autofree char *m = g_strdup_printf("%u local connection%s no number of users.", t.missing, t.missing == 1 ? " has" : "s have");
        report(c, rule, VERDICT_FAIL, GRADE_MISSING, FALSE, m);
    }
    if (t.unsure > 0) {
        g_autofree char *m = g_strdup_printf("%u shape%s may stand for users without a number, but %s recognised with little confidence.",
                                             t.unsure, PLURAL(t.unsure), t.unsure == 1 ? "was" : "were");
        report(c, rule, VERDICT_UNDECIDED, GRADE_MISSING, TRUE, m);
    }
    if (t.weak > 0) {
        g_autofree char *m = g_strdup_printf("%u local connection%s a number that is not enough.", t.weak, t.weak == 1 ? " has" : "s have");
        report(c, rule, VERDICT_WARN, GRADE_WEAK, FALSE, m);
    }
    if (t.stated > 0) {
        g_autofree char *m = g_strdup_printf("%u local connection%s their number of users: about %d in all.", t.stated,
                                             t.stated == 1 ? " states" : "s state", t.sum);
        gboolean nobody = t.sum == 0 && t.missing + t.weak + t.unsure == 0;
        report(c, rule, nobody ? VERDICT_NIL : VERDICT_PASS, GRADE_STATED, FALSE, nobody ? "Stated: the sites have no users." : m);
    }
}
