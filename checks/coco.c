/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-C-*: the diagram against the Code of Connection form, as far as the user says what that states.
 */
#include "absence.h"
#include "names.h"
#include "predicates.h"
#include "said.h"
#include "text.h"

#include <string.h>

static void not_given(const struct check_context *c, const struct rule *rule, const char *option)
{
    findings_add(c->findings, rule, VERDICT_NOT_APPLICABLE,
                 "Not compared: what the form says was not given (%s, or 'coco' in the sidecar file).", option);
}

/* ---- PSN-C-ORG ---- */

/* The name on the form if it is stated anywhere in sight, else the best one. */
static const struct fact *organisation_on_diagram(const struct network *n, const char *wanted)
{
    const struct fact *best = network_best_fact(n, FACT_ORGANISATION);
    for (guint i = 0; wanted && i < n->facts->len; i++)
        if (network_fact(n, i)->type == FACT_ORGANISATION && network_fact(n, i)->place <= PLACE_TITLE_BLOCK &&
            names_are_same(wanted, network_fact(n, i)->value))
            return network_fact(n, i);
    return best;
}

static int text_with_name(const struct network *n, const char *wanted)
{
    for (guint i = 0; i < n->notes->len; i++)
        if (name_stands_in(wanted, network_note(n, i)->text))
            return (int)i;
    return -1;
}

void check_coco_organisation(const struct check_context *c, const struct rule *rule)
{
    const char *wanted = c->assessment->coco.organisation;
    const struct fact *f = organisation_on_diagram(c->network, wanted);
    int text = wanted && !f ? text_with_name(c->network, wanted) : -1;
    if (!wanted)
        not_given(c, rule, "--org");
    else if (text >= 0)
        finding_point_at(findings_add(c->findings, rule, VERDICT_PASS, "The form and the diagram name “%s”.", wanted), ELEMENT_NOTE, text);
    else if (!f)
        findings_add(c->findings, rule, VERDICT_UNDECIDED, "The form is for “%s”, but the diagram names no organisation.", wanted)
            ->searched = "the organisation's name on the diagram";
    else {
        enum verdict verdict = names_are_same(wanted, f->value)   ? VERDICT_PASS
                               : names_are_akin(wanted, f->value) ? VERDICT_WARN
                                                                  : VERDICT_FAIL;
        struct finding *made = verdict == VERDICT_PASS
                                   ? findings_add(c->findings, rule, verdict, "The form and the diagram name “%s”.", wanted)
                                   : findings_add(c->findings, rule, verdict, "The form is for “%s”, but the diagram names “%s”%s.", wanted,
                                                  f->value, verdict == VERDICT_WARN ? ": one may be a short form of the other" : "");
        point_at_fact(made, f);
    }
}

/* ---- PSN-C-USERS and PSN-C-SITES ---- */

static void compare(const struct check_context *c, const struct rule *rule, const char *what, int form, int diagram, gboolean complete,
                    enum register_part part)
{
    gboolean near = diagram >= form * (1 - rule->tolerance) && diagram <= form * (1 + rule->tolerance);
    enum verdict verdict = !complete ? VERDICT_UNDECIDED : near ? VERDICT_PASS : VERDICT_WARN;
    struct finding *f = findings_add(c->findings, rule, verdict, "The form states %d %s; the diagram shows %s%d%s.", form, what,
                                     complete ? "about " : "", diagram, complete ? "" : ", but gives no number for some of them");
    for (guint i = 0; i < c->reg->entries->len; i++)
        if (register_entry_at(c->reg, i)->part == part)
            point_at_element(f, register_entry_at(c->reg, i)->about);
}

void check_coco_users(const struct check_context *c, const struct rule *rule)
{
    int form = c->assessment->coco.users, sum = 0;
    gboolean complete = TRUE, any = FALSE;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        gboolean counted = e->part == REGISTER_SITE || (e->part == REGISTER_REMOTE && e->values[FIELD_USERS].grade != GRADE_NOT_NEEDED);
        if (!counted)
            continue;
        any = TRUE;
        sum += MAX(e->users, 0);
        complete = complete && e->users >= 0;
    }
    if (form == 0)
        not_given(c, rule, "--users");
    else
        compare(c, rule, "users", form, sum, complete && any, REGISTER_SITE);
}

/* A box of many buildings ("Police stations") holds as many sites as groups of users. */
static gboolean is_estate(const struct network *n, int zone)
{
    guint routers = 0;
    for (guint i = 0; i < n->nodes->len; i++)
        routers += network_node(n, i)->zone == zone &&
                   (class_info(network_node(n, i)->class)->kind == KIND_ROUTER || network_node(n, i)->class == CLASS_SITE);
    return routers > 2;
}

static gboolean is_counted(const struct network *n, const gboolean *counted, int zone)
{
    for (; zone >= 0; zone = network_zone(n, zone)->parent)
        if (counted[zone])
            return TRUE;
    return FALSE;
}

/* "Perimeter – comms room" is a place within a site. */
static gboolean is_part_of_site(const char *label)
{
    static const char *const words[] = {"perimeter", " room", "cabinet", "floor", NULL};
    g_autofree char *folded = text_fold(label);
    return text_has_any(folded, words);
}

static gboolean is_site_box(const struct zone *z)
{
    return !is_part_of_site(z->label) && z->kind == ZONE_SITE && z->owner == OWNER_SELF && !text_is_blank(z->label) &&
           !(z->flags & (ELEMENT_LEGEND | ELEMENT_PLANNED | ELEMENT_DECOMMISSIONED));
}

/* Physical locations, each once: the boxes in which users are, groups of users without a box, and boxes of sites with nobody in. */
static int count_sites(const struct check_context *c)
{
    const struct network *n = c->network;
    g_autofree gboolean *counted = g_new0(gboolean, n->zones->len + 1);
    int count = 0;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (e->part != REGISTER_SITE)
            continue;
        int zone = e->about.type == ELEMENT_ZONE ? e->about.index : network_node(n, e->about.index)->zone;
        gboolean estate = zone >= 0 && is_estate(n, zone);
        if (zone < 0 || estate || !is_counted(n, counted, zone))
            count++;
        if (zone >= 0)
            counted[zone] = TRUE;
    }
    for (guint i = 0; i < n->zones->len; i++)
        if (is_site_box(network_zone(n, i)) && !is_counted(n, counted, (int)i)) {
            counted[i] = TRUE;
            count++;
        }
    return count;
}

void check_coco_sites(const struct check_context *c, const struct rule *rule)
{
    int form = c->assessment->coco.sites, sites = count_sites(c);
    if (form == 0)
        not_given(c, rule, "--sites");
    else
        compare(c, rule, form == 1 ? "site" : "sites", form, sites, sites > 0, REGISTER_SITE);
}

/* ---- PSN-C-SRV ---- */

static gboolean is_hosted(const struct register_entry *e)
{
    return e->part == REGISTER_PSN_SERVICE && strcmp(e->values[FIELD_KIND].text, "hosted") == 0;
}

static char *bare_code(const char *code)
{
    GString *out = g_string_new(NULL);
    for (const char *p = code; *p; p++)
        if (g_ascii_isalnum(*p))
            g_string_append_c(out, g_ascii_toupper(*p));
    return g_string_free(out, FALSE);
}

static gboolean form_has(const char *services, const char *code)
{
    g_auto(GStrv) codes = g_strsplit_set(services, ",; ", -1);
    g_autofree char *wanted = bare_code(code);
    for (int i = 0; codes[i]; i++) {
        g_autofree char *bare = bare_code(codes[i]);
        if (*bare && strcmp(bare, wanted) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean diagram_has(const struct network_register *reg, const char *code)
{
    g_autofree char *wanted = bare_code(code);
    for (guint i = 0; i < reg->entries->len; i++) {
        g_autofree char *bare = bare_code(register_entry_at(reg, i)->values[FIELD_CODE].text);
        if (register_entry_at(reg, i)->part == REGISTER_PSN_SERVICE && strcmp(bare, wanted) == 0)
            return TRUE;
    }
    return FALSE;
}

static guint report_hosted(const struct check_context *c, const struct rule *rule, guint *faults)
{
    const char *services = c->assessment->coco.services;
    guint hosted = 0;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        const char *code = e->values[FIELD_CODE].text, *name = e->values[FIELD_NAME].text;
        if (!is_hosted(e))
            continue;
        hosted++;
        struct finding *f = NULL;
        if (!*code)
            f = findings_add(c->findings, rule, VERDICT_WARN, "The hosted PSN service “%s” has no service code.", name);
        else if (services && !form_has(services, code))
            f = findings_add(c->findings, rule, VERDICT_WARN, "The form does not list %s, the code of “%s”.", code, name);
        if (f)
            point_at_element(f, e->about);
        *faults += f != NULL;
    }
    return hosted;
}

static guint report_unshown(const struct check_context *c, const struct rule *rule)
{
    struct coverage coverage = coverage_of(c->network);
    g_auto(GStrv) codes = g_strsplit_set(c->assessment->coco.services ? c->assessment->coco.services : "", ",; ", -1);
    guint faults = 0;
    for (int i = 0; codes[i]; i++)
        if (*codes[i] && g_ascii_strcasecmp(codes[i], "none") != 0 && !diagram_has(c->reg, codes[i])) {
            findings_add(c->findings, rule, coverage_is_good(&coverage) ? VERDICT_WARN : VERDICT_UNDECIDED,
                         "The form lists %s, but the diagram does not show it.", codes[i])
                ->searched = "service codes such as SRV_0421 in labels and texts";
            faults++;
        }
    return faults;
}

void check_coco_services(const struct check_context *c, const struct rule *rule)
{
    guint faults = 0, hosted = report_hosted(c, rule, &faults);
    faults += report_unshown(c, rule);
    if (faults > 0)
        return;
    if (hosted == 0 && !c->assessment->coco.services) {
        findings_add(c->findings, rule, VERDICT_NOT_APPLICABLE, "The diagram shows no hosted PSN service.")->searched =
            "services marked as hosted, and lists of hosted PSN services";
        return;
    }
    struct finding *f = findings_add(c->findings, rule, VERDICT_PASS,
                                     hosted ? "Every hosted PSN service has its code." : "No PSN service is hosted, as the form says.");
    for (guint i = 0; i < c->reg->entries->len; i++)
        if (is_hosted(register_entry_at(c->reg, i)))
            point_at_element(f, register_entry_at(c->reg, i)->about);
}
