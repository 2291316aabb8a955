/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of the mandatory elements the text on the pages speaks of. A word is no proof that something is drawn, joined or guarded:
 * what is not spoken of is undecided, and nothing here says more than that it is spoken of.
 */
#include "lexicon.h"
#include "pattern.h"
#include "report.h"
#include "text.h"
#include "verify.h"

#include <string.h>

#define EXAMPLES 4
#define QUOTED   60 /* characters */

enum found { FOUND_USERS, FOUND_REASON, FOUND_RESPONSIBILITY, FOUND_PARTY, FOUND_OFFSHORE, FOUND_NONE };

struct evidence {
    const struct verify_subject *subject;
    char *of_class[CLASS_COUNT]; /* the text of the first hit */
    guint hits[CLASS_COUNT];
};

/* "No wireless in use" names what is not there. */
static char *without_nil_returns(const struct evidence *e, const char *label)
{
    g_autoptr(GString) text = g_string_new(label);
    for (guint i = 0; i < e->subject->text->facts->len; i++) {
        const struct fact *f = network_fact(e->subject->text, i);
        if (f->type == FACT_NIL && *f->text)
            g_string_replace(text, f->text, " ", 0);
    }
    return g_strdup(text->str);
}

/* Counts what a text speaks of in `hits`, by class. */
static void count_classes(const char *text, guint hits[CLASS_COUNT])
{
    struct tokens tokens;
    tokens_init(&tokens, text);
    GArray *found = lexicon_match(&tokens);
    for (guint k = 0; k < found->len; k++) {
        const struct lexicon_hit *hit = &g_array_index(found, struct lexicon_hit, k);
        if (!(hit->row->flags & LEX_TRAP) && !hit->misspelt && hit->weight >= 0.5)
            hits[hit->row->class]++;
    }
    g_array_unref(found);
    tokens_clear(&tokens);
}

/* The line that speaks of it; all of the text where the words are broken over lines. */
static char *line_about(const char *text, enum class class)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (guint i = 0; lines[i]; i++) {
        guint hits[CLASS_COUNT] = {0};
        count_classes(lines[i], hits);
        if (hits[class])
            return text_one_line(lines[i], QUOTED);
    }
    return text_one_line(text, QUOTED);
}

static void collect(struct evidence *e)
{
    for (guint i = 0; i < e->subject->drawn->shapes->len; i++) {
        g_autofree char *text = without_nil_returns(e, drawing_shape(e->subject->drawn, i)->label);
        guint hits[CLASS_COUNT] = {0};
        count_classes(text, hits);
        for (int c = 0; c < CLASS_COUNT; c++) {
            if (hits[c] && !e->hits[c])
                e->of_class[c] = line_about(text, (enum class)c);
            e->hits[c] += hits[c];
        }
    }
}

static gboolean wanted(const enum class *classes, guint roles, enum class c)
{
    for (int i = 0; classes[i] != CLASS_UNKNOWN; i++)
        if (classes[i] == c)
            return TRUE;
    return roles && class_info(c)->roles & roles;
}

/* "Firewall (“FW-EXT-A / FortiGate 200F”), VPN gateway (“VPN-01”)"; NULL if none. */
static char *by_words(const struct evidence *e, const enum class *classes, guint roles)
{
    GString *out = g_string_new(NULL);
    guint count = 0;
    for (int c = 0; c < CLASS_COUNT && count < EXAMPLES; c++)
        if (e->hits[c] && wanted(classes, roles, (enum class)c))
            g_string_append_printf(out, "%s%s (“%s”)", count++ ? ", " : "", class_info((enum class)c)->title, e->of_class[c]);
    return g_string_free(out, count == 0);
}

static gboolean is_about(const struct evidence *e, const struct fact *f, enum found found)
{
    const struct fact *own = network_best_fact(e->subject->text, FACT_ORGANISATION);
    switch (found) {
    case FOUND_USERS:
        return f->type == FACT_USERS;
    case FOUND_REASON:
        return f->type == FACT_REASON;
    case FOUND_RESPONSIBILITY:
        return f->type == FACT_RESPONSIBILITY;
    case FOUND_PARTY:
        return f->type == FACT_ORGANISATION && own && strcmp(f->value, own->value) != 0;
    default:
        return FALSE;
    }
}

static char *by_facts(const struct evidence *e, enum found found)
{
    GString *out = g_string_new(NULL);
    guint count = 0;
    for (guint i = 0; i < e->subject->text->facts->len && count < EXAMPLES; i++) {
        const struct fact *f = network_fact(e->subject->text, i);
        g_autofree char *text = text_one_line(f->text, 50);
        if (!is_about(e, f, found) || f->place == PLACE_METADATA || strstr(out->str, text))
            continue;
        g_string_append_printf(out, "%s“%s”", count++ ? ", " : "", text);
    }
    return g_string_free(out, count == 0);
}

/* What names the organisation itself is no other. */
static gboolean matches_others(const GRegex *regex, const char *folded, const char *self)
{
    g_autoptr(GString) rest = g_string_new(folded);
    if (self && *self)
        g_string_replace(rest, self, " ", 0);
    return pattern_is_in(regex, rest->str);
}

/* The line that matches; all of the text where the words are broken over lines. */
static char *line_matching(const GRegex *regex, const char *text, const char *self)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (guint i = 0; lines[i]; i++) {
        g_autofree char *folded = text_fold(lines[i]);
        if (matches_others(regex, folded, self))
            return text_one_line(lines[i], QUOTED);
    }
    return text_one_line(text, QUOTED);
}

/* A name is broken where there is room: lines are read as one. */
static char *by_pattern(const struct evidence *e, const char *pattern)
{
    const struct fact *own = network_best_fact(e->subject->text, FACT_ORGANISATION);
    g_autoptr(GRegex) regex = pattern_new(pattern, G_REGEX_CASELESS);
    g_autofree char *folded_self = own ? text_fold(own->value) : NULL, *self = folded_self ? g_strstrip(g_strdup(folded_self)) : NULL;
    for (guint i = 0; i < e->subject->drawn->shapes->len; i++) {
        const char *label = drawing_shape(e->subject->drawn, i)->label;
        g_autofree char *folded = text_fold(label), *others = without_nil_returns(e, folded);
        if (!matches_others(regex, others, self))
            continue;
        g_autofree char *shown = line_matching(regex, label, self);
        return g_strdup_printf("“%s”", shown);
    }
    return NULL;
}

static const struct fact *nil_return(const struct evidence *e, enum nil_subject subject)
{
    for (guint i = 0; subject < NIL_SUBJECT_COUNT && i < e->subject->text->facts->len; i++) {
        const struct fact *f = network_fact(e->subject->text, i);
        if (f->type == FACT_NIL && f->subject == subject && !f->narrowed && f->scope < 0)
            return f;
    }
    return NULL;
}

static const struct {
    const char *rule, *title;
    enum class classes[6]; /* ended by CLASS_UNKNOWN */
    guint roles;
    enum found found;
    enum nil_subject nil;
    const char *pattern;
} rows[] = {
    {"PSN-D-INFRA", "Connection to the PSN", {CLASS_PSN}, 0, FOUND_NONE, NIL_SUBJECT_COUNT, NULL},
    {"PSN-D-LOCAL", "Local connections", {CLASS_SITE, CLASS_SWITCH, CLASS_L3_SWITCH, CLASS_USERS}, 0, FOUND_NONE, NIL_LOCAL, NULL},
    {"PSN-D-USERS", "Numbers of users", {CLASS_UNKNOWN}, 0, FOUND_USERS, NIL_LOCAL, NULL},
    {"PSN-D-SVC-PSN", "PSN services", {CLASS_PSN_SERVICE}, 0, FOUND_NONE, NIL_PSN_SERVICES, NULL},
    {"PSN-D-SVC-NONPSN", "Non-PSN services", {CLASS_SAAS, CLASS_CLOUD_IAAS}, 0, FOUND_NONE, NIL_NON_PSN_SERVICES, "\\bnon-?PSN\\b"},
    {"PSN-D-REMOTE", "Remote access", {CLASS_USERS_REMOTE, CLASS_REMOTE_ACCESS, CLASS_VPN_GATEWAY}, 0, FOUND_NONE, NIL_REMOTE, NULL},
    {"PSN-D-EXT", "External connections", {CLASS_INTERNET, CLASS_GOV_NETWORK, CLASS_THIRD_PARTY, CLASS_PUBLIC_BODY, CLASS_WAN}, 0, FOUND_NONE,
     NIL_THIRD_PARTY, NULL},
    {"PSN-D-EXT-NAME", "Names of other organisations", {CLASS_UNKNOWN}, 0, FOUND_PARTY, NIL_THIRD_PARTY,
     "[\\w&]\\s+(?:ltd|limited|plc|llp|council|constabulary|police|nhs|trust|university|department|ministry)\\b|"
     "\\b(?:department|ministry|university) of\\b"},
    {"PSN-D-EXT-REASON", "Business reasons", {CLASS_UNKNOWN}, 0, FOUND_REASON, NIL_THIRD_PARTY, "\\b(?:business )?reason\\s*[:=]"},
    {"PSN-D-EXT-RESP", "Boundaries of responsibility", {CLASS_UNKNOWN}, 0, FOUND_RESPONSIBILITY, NIL_THIRD_PARTY, "\\bresponsib"},
    {"PSN-D-SEC", "Security devices", {CLASS_FIREWALL}, ROLE_SECURITY, FOUND_NONE, NIL_SUBJECT_COUNT, NULL},
    {"PSN-D-WIFI", "Wireless", {CLASS_UNKNOWN}, ROLE_WIRELESS, FOUND_NONE, NIL_WIRELESS, NULL},
    {"PSN-D-OFFSHORE", "Off-shoring", {CLASS_UNKNOWN}, 0, FOUND_NONE, NIL_OFFSHORE, "\\boff-?\\s?shor"},
};

void verify_elements(struct verification *v, const struct verify_subject *s)
{
    struct evidence e = {.subject = s};
    if (s->drawn->shapes->len == 0) {
        verification_add(v, VERIFY_ELEMENTS, "elements", "Elements", VERDICT_UNDECIDED, "Without any text nothing could be looked for.");
        return;
    }
    collect(&e);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *words = by_words(&e, rows[i].classes, rows[i].roles), *facts = by_facts(&e, rows[i].found);
        const struct fact *nil = nil_return(&e, rows[i].nil);
        g_autofree char *pattern = !nil && !words && !facts && rows[i].pattern ? by_pattern(&e, rows[i].pattern) : NULL;
        const char *text = words ? words : facts ? facts : pattern;
        g_autofree char *stated = nil ? text_one_line(nil->text, 60) : NULL;
        if (text && nil)
            verification_add(v, VERIFY_ELEMENTS, rows[i].rule, rows[i].title, VERDICT_WARN, "“%s” is stated, yet the text speaks of %s.", stated, text);
        else if (nil)
            verification_add(v, VERIFY_ELEMENTS, rows[i].rule, rows[i].title, VERDICT_NIL, "“%s” is stated.", stated);
        else if (text)
            verification_add(v, VERIFY_ELEMENTS, rows[i].rule, rows[i].title, VERDICT_PASS, "%s.", text);
        else
            verification_add(v, VERIFY_ELEMENTS, rows[i].rule, rows[i].title, VERDICT_UNDECIDED, "Not spoken of anywhere in the text.");
    }
    for (int c = 0; c < CLASS_COUNT; c++)
        g_free(e.of_class[c]);
}
