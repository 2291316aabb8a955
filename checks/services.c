/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-SVC-PSN and PSN-D-SVC-NONPSN: the services that are consumed or offered are named, and it is clear which are PSN services.
 */
#include "absence.h"
#include "names.h"
#include "predicates.h"
#include "said.h"
#include "text.h"

#include <string.h>

struct kind_of_service {
    enum register_part part;
    enum class carrier; /* what they come over */
    enum nil_subject nil;
    const char *name, *carried_by, *searched;
};

static const struct kind_of_service psn = {
    REGISTER_PSN_SERVICE, CLASS_PSN, NIL_PSN_SERVICES,
    "PSN service",        "the PSN", "names of PSN services such as Searchlight or Tell Us Once, shapes on the PSN, lists in texts"};
static const struct kind_of_service non_psn = {
    REGISTER_NON_PSN_SERVICE, CLASS_INTERNET, NIL_NON_PSN_SERVICES,
    "non-PSN service",        "the internet", "hosted services, clouds and products by name, lists of non-PSN services in texts"};

static int carrier_of(const struct network *n, const struct kind_of_service *k)
{
    for (guint i = 0; i < n->nodes->len; i++)
        if (node_is_live(network_node(n, i)) && network_node(n, i)->class == k->carrier)
            return (int)i;
    return -1;
}

/* Words of which no service's name is made. */
static const char *const kinds[] = {
    "a",        "an",     "and",      "another", "any",       "app",      "application", "applications", "apps",     "cloud",     "clouds",
    "external", "generic", "hosted",  "hosting", "internet",  "misc",     "multiple",    "of",           "online",   "or",        "other",
    "others",   "our",    "paas",     "party",   "platform",  "platforms", "private",    "provider",     "providers", "psn",      "public",
    "saas",     "service", "services", "several", "software", "some",     "the",         "third",        "unknown",  "unnamed",   "various",
    "vendor",   "vendors", "web",     "website", "websites",  NULL};

/* "Cloud", "Unknown SaaS", "Other cloud services", "PSN services", "SaaS 2": the kind, not the name. */
static gboolean is_kind(const char *folded, gsize length)
{
    g_autofree char *head = g_strndup(folded, length);
    g_auto(GStrv) words = g_strsplit_set(head, " .,;()/-&'\"\n", -1);
    gboolean any = FALSE;
    for (int i = 0; words[i]; i++) {
        gboolean kind = g_strv_contains(kinds, words[i]);
        if (!kind && words[i][strspn(words[i], "0123456789")])
            return FALSE;
        any |= kind;
    }
    return any;
}

static gboolean names_nothing(const char *name)
{
    g_autofree char *folded = text_fold(name);
    const char *colon = strchr(folded, ':'); /* "PSN services: see page 2" */
    return is_kind(folded, strcspn(folded, ":")) && (!colon || text_says_nothing(colon + 1) || g_str_has_prefix(colon + 1, " see "));
}

struct tally {
    guint named, nameless, unsure, platforms;
};

/* A part of a cloud platform: where services run, not one of them. */
static gboolean is_platform(const struct network *n, const struct register_entry *e)
{
    return e->about.type == ELEMENT_NODE && network_node(n, e->about.index)->class == CLASS_CLOUD_IAAS && e->part == REGISTER_NON_PSN_SERVICE &&
           !network_fact_about(n, FACT_SERVICE, e->about);
}

static gboolean is_unlabelled(const struct network *n, const struct register_entry *e)
{
    return e->about.type == ELEMENT_NODE && text_is_blank(network_node(n, e->about.index)->label);
}

static gboolean is_in(const struct register_entry *e, const struct kind_of_service *k)
{
    return e->part == k->part;
}

/* "PSN service TBC", "Searchlight – not used". */
static gboolean is_left_open(const struct network *n, const struct register_entry *e)
{
    static const char *const words[] = {"not used", "not in use", "unused", "no longer used", "not consumed", "not yet used", NULL};
    const char *label = e->about.type == ELEMENT_NODE ? network_node(n, e->about.index)->label : e->values[FIELD_NAME].text;
    g_autofree char *folded = text_fold(label);
    return text_is_open(label) || text_has_any(folded, words);
}

/* Where an entry is counted. */
static guint *place_in(struct tally *t, const struct network *n, const struct register_entry *e)
{
    if (is_unlabelled(n, e) || names_nothing(e->values[FIELD_NAME].text) || is_left_open(n, e))
        return &t->nameless;
    return e->uncertain ? &t->unsure : is_platform(n, e) ? &t->platforms : &t->named;
}

static struct tally count(const struct check_context *c, const struct kind_of_service *k)
{
    struct tally t = {0};
    for (guint i = 0; i < c->reg->entries->len; i++)
        if (is_in(register_entry_at(c->reg, i), k))
            (*place_in(&t, c->network, register_entry_at(c->reg, i)))++;
    return t;
}

static void point_at_all(const struct check_context *c, const struct kind_of_service *k, struct finding *f)
{
    for (guint i = 0; i < c->reg->entries->len; i++)
        if (is_in(register_entry_at(c->reg, i), k))
            point_at_element(f, register_entry_at(c->reg, i)->about);
}

static void point_at_named(const struct check_context *c, const struct kind_of_service *k, struct finding *f)
{
    struct tally t = {0};
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (is_in(e, k) && place_in(&t, c->network, e) == &t.named)
            point_at_element(f, e->about);
    }
}

/* "PSN services" on a line, without a name. */
static struct element vague_label(const struct network *n, const struct kind_of_service *k)
{
    for (guint i = 0; i < n->links->len; i++) {
        g_autofree char *folded = text_fold(network_link(n, i)->label);
        if (link_is_path(n, network_link(n, i)) && *folded && names_nothing(folded) &&
            (k->part == REGISTER_PSN_SERVICE) == (strncmp(folded, "psn", 3) == 0))
            return (struct element){ELEMENT_LINK, (int)i};
    }
    return (struct element){ELEMENT_NONE, -1};
}

static void none_named(const struct check_context *c, const struct rule *rule, const struct kind_of_service *k, const struct tally *t,
                       int carrier)
{
    struct element vague = vague_label(c->network, k);
    struct finding *f;
    if (t->unsure > 0)
        f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "%u shape%s may be a %s, but %s recognised with little confidence.",
                         t->unsure, PLURAL(t->unsure), k->name, t->unsure == 1 ? "was" : "were");
    else if (t->platforms > 0)
        f = findings_add(c->findings, rule, VERDICT_WARN, "Cloud platforms are drawn, but no %s that runs on them is named.", k->name);
    else if (t->nameless > 0 || vague.type != ELEMENT_NONE)
        f = findings_add(c->findings, rule, VERDICT_WARN, "A %s is shown, but its label leaves open which, or whether it is used.", k->name);
    else {
        g_autofree char *message =
            carrier >= 0 ? g_strdup_printf("%s is drawn, but no %s is named, and nothing says that none is used.", k->carried_by, k->name)
                         : g_strdup_printf("Neither %s nor any %s is drawn, and nothing says that none is used.", k->carried_by, k->name);
        message[0] = g_ascii_toupper(message[0]);
        f = absence_report(c, rule, &(struct absence){k->nil, carrier >= 0 ? VERDICT_FAIL : VERDICT_UNDECIDED, message, k->searched});
        if (carrier >= 0 && f->verdict != VERDICT_NIL)
            finding_point_at(f, ELEMENT_NODE, carrier);
        return;
    }
    point_at_element(f, vague);
    point_at_all(c, k, f);
}

static void check(const struct check_context *c, const struct rule *rule, const struct kind_of_service *k)
{
    struct tally t = count(c, k);
    int carrier = carrier_of(c->network, k);
    if (t.named == 0) {
        none_named(c, rule, k, &t, carrier);
        return;
    }
    g_autofree char *drawn = g_strdup_printf("%u %s%s named", t.named, k->name, t.named == 1 ? " is" : "s are");
    struct finding *f = absence_denied(c, rule, k->nil, TRUE, drawn);
    if (!f)
        f = findings_add(c->findings, rule, VERDICT_PASS, "%s.", drawn);
    point_at_named(c, k, f);
}

void check_psn_services(const struct check_context *c, const struct rule *rule)
{
    check(c, rule, &psn);
}

void check_other_services(const struct check_context *c, const struct rule *rule)
{
    check(c, rule, &non_psn);
}
