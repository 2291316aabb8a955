/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Statements that there is none of something. A narrowed one ("no guest Wi-Fi") says nothing about the whole.
 */
#include "facts.h"
#include "text.h"

#include <string.h>

#define NEG "(?:no|none|nil|zero|without|nothing|not in use|not used|not deployed|not applicable|not permitted|not provided|n/a|is not used|are not used|there (?:is|are) no)"
#define AFTER                                                                                                                                \
    "(?:(?:is|are) )?(?:currently )?(?:none|nil|no|not (?:currently )?(?:in use|used|deployed|applicable|permitted|provided|required|"        \
    "allowed|present|installed|enabled|available)|n/a)"

static const struct {
    const char *words;
    enum nil_subject subject;
} subjects[] = {
    {"(?:wireless|wi-?fi|wlans?)(?: (?:networks?|devices?|access(?: points?)?|lans?|deployed|in use))?", NIL_WIRELESS},
    {"remote (?:access|working|users|connections|workers)", NIL_REMOTE},
    {"off-?shor(?:e|ing|ed)", NIL_OFFSHORE},
    {"(?:third[- ]part(?:y|ies)|3rd[- ]part(?:y|ies))(?: connections?| access)?", NIL_THIRD_PARTY},
    {"(?:byod|unmanaged(?: devices)?)", NIL_UNMANAGED},
    {"internet(?: connections?| access)?", NIL_INTERNET},
    {"psn services?(?: consumed)?", NIL_PSN_SERVICES},
    {"non-psn services?(?: consumed)?", NIL_NON_PSN_SERVICES},
    {"local (?:networks?|connections?|lans?|users)", NIL_LOCAL},
};

/* "All systems are in the UK" denies off-shoring. */
static const char *const uk_only = "(?:all (?:data|systems|services)[^.;\\n]{0,40}(?:within|in) the uk|\\buk[- ](?:only|sovereign)\\b|"
                                   "\\buk[- ]hosted only\\b|\\bno (?:data|systems?|services?|information)[^.;\\n]{0,40} outside (?:of )?the uk)";

struct patterns {
    GRegex *before[G_N_ELEMENTS(subjects)], *after[G_N_ELEMENTS(subjects)], *uk;
};

static const struct patterns *patterns(void)
{
    static struct patterns p;
    static gsize ready;
    if (g_once_init_enter(&ready)) {
        for (guint i = 0; i < G_N_ELEMENTS(subjects); i++) {
            /* Up to two words between, which may narrow; what follows may narrow as well. */
            g_autofree char *before = g_strdup_printf("(?<![\\w-])" NEG "(?: (?:\\w[\\w-]*)){0,2}? (%s)(?![\\w-])([^.;\\n]*)", subjects[i].words);
            g_autofree char *after = g_strdup_printf("(?<![\\w-])(%s) ?(?::|-|=)? ?" AFTER "(?![\\w])([^.;\\n]*)", subjects[i].words);
            p.before[i] = g_regex_new(before, 0, 0, NULL);
            p.after[i] = g_regex_new(after, 0, 0, NULL);
            g_assert(p.before[i] && p.after[i]);
        }
        p.uk = g_regex_new(uk_only, 0, 0, NULL);
        g_once_init_leave(&ready, 1);
    }
    return &p;
}

static gboolean has_word(const char *text, const char *const *words)
{
    for (; *words; words++) {
        gsize n = strlen(*words);
        for (const char *p = text; (p = strstr(p, *words)); p++)
            if ((p == text || !g_ascii_isalnum(p[-1])) && !g_ascii_isalnum(p[n]))
                return TRUE;
    }
    return FALSE;
}

/* "No wireless bridges", "No remote access for suppliers": the word that follows says which; these leave the whole as it is. */
static gboolean goes_on(const char *rest)
{
    static const char *const harmless[] = {"in", "is", "are", "used", "deployed", "present", "permitted", "provided", "allowed", "connected",
                                           "currently", "or", "and", "nor", "at", "within", "anywhere", "whatsoever", "exist", "exists",
                                           "consumed", "installed", "required", "configured", "enabled", "available", "implemented", "shown",
                                           "whatever", "here", "on any", "have", "has", "to declare", "of systems", "of data", "of information", "of services", "of any", NULL};
    if (*rest != ' ' || !g_ascii_isalpha(rest[1]))
        return FALSE;
    for (int i = 0; harmless[i]; i++) {
        gsize n = strlen(harmless[i]);
        if (strncmp(rest + 1, harmless[i], n) == 0 && !g_ascii_isalnum(rest[1 + n]))
            return FALSE;
    }
    return TRUE;
}

static const char *const exceptions[] = {"except", "other than", "apart from", "excluding", "save for", "but", "unless", "with the exception", NULL};

/* Words that leave a part out. */
static gboolean narrows(const char *phrase, const char *rest)
{
    static const char *const inside[] = {"guest", "known", "direct", "corporate", "public", "support", "other", "further", "additional", NULL};
    static const char *const behind[] = {"on the", "to psn", "on psn", "from", "for", NULL};
    static const char *const psn_before[] = {"psn", NULL};
    return has_word(phrase, inside) || has_word(rest, behind) || has_word(rest, exceptions) || goes_on(rest) ||
           (has_word(phrase, psn_before) && !strstr(phrase, "psn service"));
}

/* "at this site": the box that the statement stands in; without one nobody knows which site is meant. */
static void set_own_site(struct network *n, struct fact *f, struct element about)
{
    int zone = about.type == ELEMENT_NOTE ? network_note(n, about.index)->zone : about.type == ELEMENT_ZONE ? about.index : -1;
    if (zone < 0)
        f->narrowed = TRUE;
    else {
        f->scope = zone;
        f->scope_name = network_zone(n, zone)->label;
    }
}

/* "at Kingsmoor": the absence is of one place. */
static void set_scope(struct network *n, struct fact *f, const char *original, struct element about)
{
    const char *at = strstr(original, " at ");
    if (!at)
        return;
    g_autofree char *name = g_strstrip(g_strndup(at + 4, strcspn(at + 4, ".;,\n")));
    g_autofree char *folded = text_fold(name);
    if (g_str_has_prefix(folded, "this site") || g_str_has_prefix(folded, "this location") || g_str_has_prefix(folded, "this office")) {
        set_own_site(n, f, about);
        return;
    }
    if (!*folded || g_str_has_prefix(folded, "present") || g_str_has_prefix(folded, "all") || g_str_has_prefix(folded, "any"))
        return;
    f->scope_name = network_string(n, name);
    for (guint z = 0; z < n->zones->len; z++) {
        g_autofree char *label = text_fold(network_zone(n, z)->label);
        if (strstr(label, folded))
            f->scope = (int)z;
    }
}

static void add_nil(struct resolving *r, const struct statement *s, enum nil_subject subject, const char *phrase, const char *rest,
                    const char *line)
{
    struct fact f = facts_new(r->network, FACT_NIL, s, nil_subject_name(subject), line);
    f.subject = subject;
    f.narrowed = narrows(phrase, rest);
    f.confidence = 0.9;
    set_scope(r->network, &f, line, s->about);
    facts_add(r->network, f);
}

static gboolean try(struct resolving *r, const struct statement *s, GRegex *regex, enum nil_subject subject, const char *folded,
                    const char *line)
{
    GMatchInfo *match = NULL;
    gboolean found = g_regex_match(regex, folded, 0, &match);
    if (found) {
        g_autofree char *phrase = g_match_info_fetch(match, 0), *rest = g_match_info_fetch(match, 2);
        add_nil(r, s, subject, phrase, rest ? rest : "", line);
    }
    g_match_info_free(match);
    return found;
}

static void read_line(struct resolving *r, const struct statement *s, const char *line)
{
    g_autofree char *folded = text_fold(line);
    const struct patterns *p = patterns();
    gboolean offshore = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(subjects); i++) {
        gboolean found = try(r, s, p->before[i], subjects[i].subject, folded, line) ||
                         try(r, s, p->after[i], subjects[i].subject, folded, line);
        offshore |= found && subjects[i].subject == NIL_OFFSHORE;
    }
    if (!offshore && s->about.type == ELEMENT_NOTE && g_regex_match(p->uk, folded, 0, NULL))
        add_nil(r, s, NIL_OFFSHORE, "", folded, line);
}

void facts_read_nil(struct resolving *r, const struct statement *s)
{
    if (s->about.type == ELEMENT_NODE && network_node(r->network, s->about.index)->class != CLASS_UNKNOWN &&
        network_node(r->network, s->about.index)->class != CLASS_ANNOTATION)
        return; /* a device's label speaks of the device */
    if (strlen(s->text) > 4000)
        return;
    g_auto(GStrv) lines = g_strsplit_set(s->text, "\n", 60);
    for (int i = 0; lines[i]; i++)
        read_line(r, s, lines[i]);
}
