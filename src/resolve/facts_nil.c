/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Statements that there is none of something, and of which place. A narrowed one ("no guest Wi-Fi") says nothing about the whole.
 */
#include "facts.h"
#include "nil_grammar.h"
#include "pattern.h"
#include "text.h"

#include <string.h>

#define STATEMENT_MAX 4000 /* bytes of a text that may be one */

/* ---- of which place ---- */

static int zone_named(const struct network *n, const char *folded)
{
    for (guint z = 0; z < n->zones->len; z++) {
        g_autofree char *label = text_fold(network_zone(n, z)->label);
        if (strstr(label, folded))
            return (int)z;
    }
    return -1;
}

/* The box in which it is said, or -1. */
static int zone_around(const struct network *n, struct element about)
{
    return about.type == ELEMENT_ZONE   ? about.index
           : about.type == ELEMENT_NOTE ? network_note(n, about.index)->zone
           : about.type == ELEMENT_NODE ? network_node(n, about.index)->zone
                                        : -1;
}

static gboolean is_own_site(const struct zone *z)
{
    return (z->kind == ZONE_SITE || z->kind == ZONE_LAN) && z->owner == OWNER_SELF;
}

/* Said in the box of one site among several, it is of that site. */
static int site_among_several(const struct network *n, struct element about)
{
    int here = zone_around(n, about);
    while (here >= 0 && !is_own_site(network_zone(n, here)))
        here = network_zone(n, here)->parent;
    for (guint z = 0; here >= 0 && z < n->zones->len; z++)
        if (is_own_site(network_zone(n, z)) && !zone_is_within(n, (int)z, here) && !zone_is_within(n, here, (int)z))
            return here;
    return -1;
}

static void set_scope(struct network *n, struct fact *f, int zone, const char *name)
{
    f->scope = zone;
    f->scope_name = network_string(n, name);
    if (zone < 0 && !*name)
        f->narrowed = TRUE;
}

/* "at Kingsmoor", "in the depot": cut off, and the place in *name ("" if none is named). "at this site" is the box around it. */
static char *without_place(const struct network *n, const struct statement *s, const char *sentence, int *zone, char **name)
{
    static const char *const links[] = {" at the ", " at ", " in the ", " in "};
    g_autoptr(GRegex) here =
        pattern_new("^(.*?) (?:at|on|in) this (?:site|building|location|office|depot|branch|page)\\b(.*)$", G_REGEX_CASELESS);
    g_autoptr(GMatchInfo) match = NULL;
    *name = g_strdup("");
    *zone = -2; /* nothing said */
    if (pattern_find(here, sentence, 0, &match)) {
        g_autofree char *left = g_match_info_fetch(match, 1), *right = g_match_info_fetch(match, 2);
        *zone = zone_around(n, s->about);
        return g_strconcat(left, right, NULL);
    }
    for (guint i = 0; i < G_N_ELEMENTS(links); i++) {
        const char *at = strstr(sentence, links[i]);
        if (!at)
            continue;
        const char *rest = at + strlen(links[i]);
        g_autofree char *place = g_strstrip(g_strndup(rest, strcspn(rest, ".;,:\n()")));
        g_autofree char *folded = text_fold(place);
        int found = *folded ? zone_named(n, folded) : -1;
        if (!*folded || nil_is_neutral(folded) || (found < 0 && links[i][1] != 'a'))
            continue;
        g_free(*name);
        *name = g_steal_pointer(&place);
        *zone = found;
        return g_strdup_printf("%.*s%s", (int)(at - sentence), sentence, rest + strcspn(rest, ".;,:\n()"));
    }
    return g_strdup(sentence);
}

/* ---- reading ---- */

static void add_nil(struct resolving *r, const struct statement *s, const struct nil_statement *nil, const char *line, int zone,
                    const char *name)
{
    struct network *n = r->network;
    struct fact f = facts_new(n, FACT_NIL, s, nil_subject_name(nil->subject), line);
    f.subject = nil->subject;
    f.narrowed = nil->narrowed;
    f.confidence = 0.9;
    int site = zone == -2 ? site_among_several(n, s->about) : -1;
    if (zone != -2)
        set_scope(n, &f, zone, *name || zone < 0 ? name : network_zone(n, zone)->label);
    else if (site >= 0)
        set_scope(n, &f, site, network_zone(n, site)->label);
    facts_add(n, f);
}

static void read_sentence(struct resolving *r, const struct statement *s, const char *sentence)
{
    int zone;
    g_autofree char *name = NULL, *trimmed = g_strstrip(g_strdup(sentence));
    g_autofree char *rest = without_place(r->network, s, trimmed, &zone, &name);
    g_autofree char *folded = text_fold(rest);
    g_autoptr(GArray) found = nil_statements(folded);
    for (guint i = 0; i < found->len; i++)
        add_nil(r, s, &g_array_index(found, struct nil_statement, i), trimmed, zone, name);
}

void facts_read_nil(struct resolving *r, const struct statement *s)
{
    if (s->about.type == ELEMENT_NODE && network_node(r->network, s->about.index)->class != CLASS_UNKNOWN &&
        network_node(r->network, s->about.index)->class != CLASS_ANNOTATION)
        return; /* a device's label speaks of the device */
    if (strlen(s->text) > STATEMENT_MAX)
        return;
    g_autoptr(GRegex) ends = pattern_new("(?<!\\bno|\\bn/a|\\bn)\\.(?=\\s|$)|[;\\n]", G_REGEX_CASELESS);
    g_auto(GStrv) sentences = pattern_split(ends, s->text);
    for (int i = 0; i < 120 && sentences[i]; i++)
        if (!text_is_blank(sentences[i]))
            read_sentence(r, s, sentences[i]);
}
