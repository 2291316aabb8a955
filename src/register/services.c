/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN and non-PSN services: shapes of their own, what is stated of the connection that carries them, and lists in a text:
 * "PSN services: Searchlight, Tell Us Once", "Hosted PSN services: RevBen Online SRV_0421; BlueGrant Online".
 */
#include "collecting.h"

#include "countries.h"
#include "pattern.h"
#include "text.h"

#include <string.h>

static const struct {
    const char *caption;
    enum register_part part;
    const char *kind;
} lists[] = {
    {"hosted psn services?|psn services? (?:hosted|provided|offered)|psn services? we (?:host|provide|offer)", REGISTER_PSN_SERVICE,
     "hosted"},
    {"non[- ]psn services?(?: (?:consumed|used))?", REGISTER_NON_PSN_SERVICE, "consumed"},
    {"psn services?(?: (?:consumed|used))?", REGISTER_PSN_SERVICE, "consumed"},
};

/* ---- one service ---- */

static char *code_in(const char *text)
{
    g_autoptr(GRegex) regex = pattern_new("\\bSRV[_ -]?\\d{3,5}\\b", G_REGEX_CASELESS);
    g_autoptr(GMatchInfo) match = NULL;
    return pattern_find(regex, text, 0, &match) ? g_match_info_fetch(match, 0) : NULL;
}

static gboolean is_listed(const struct collecting *c, enum register_part part, const char *name)
{
    g_autofree char *wanted = text_fold(name);
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        g_autofree char *known = text_fold(e->values[FIELD_NAME].text);
        if (e->part == part && g_str_equal(known, wanted))
            return TRUE;
    }
    return FALSE;
}

static void add_named(const struct collecting *c, enum register_part part, const char *kind, const char *item, struct element from)
{
    g_autofree char *code = code_in(item), *trimmed = g_strstrip(g_strdup(item));
    char *at = code ? strstr(trimmed, code) : NULL;
    if (at)
        memmove(at, at + strlen(code), strlen(at + strlen(code)) + 1);
    g_strstrip(g_strdelimit(trimmed, "()[]", ' '));
    g_autofree char *folded = text_fold(trimmed);
    static const char *const nothing[] = {"none", "nil", "n/a", "no", "see list", "see table", "tbc", "see page 2", NULL};
    if (!*trimmed || strlen(trimmed) > 120 || g_strv_contains(nothing, folded) || is_listed(c, part, trimmed))
        return;
    struct register_entry *entry = register_add(c->reg, part, from);
    register_set(c->reg, entry, FIELD_NAME, trimmed, GRADE_STATED, NULL, from);
    register_set(c->reg, entry, FIELD_KIND, kind, GRADE_STATED, NULL, from);
    register_set(c->reg, entry, FIELD_CODE, code, GRADE_STATED, NULL, from);
}

/* ---- lists in a text ---- */

static void read_list(const struct collecting *c, guint which, const char *rest, struct element from)
{
    g_autoptr(GRegex) split = pattern_new("\\s*(?:[;,•]|\\n|\\s/\\s)\\s*", 0);
    g_auto(GStrv) items = pattern_split(split, rest);
    for (int i = 0; items[i]; i++)
        add_named(c, lists[which].part, lists[which].kind, items[i], from);
}

static void read_line(const struct collecting *c, const char *line, struct element from)
{
    for (guint i = 0; i < G_N_ELEMENTS(lists); i++) {
        g_autofree char *pattern = g_strdup_printf("(?<![\\w-])(?:%s)\\s*[:=]\\s*(.+)$", lists[i].caption);
        g_autoptr(GRegex) regex = pattern_new(pattern, G_REGEX_CASELESS);
        g_autoptr(GMatchInfo) match = NULL;
        if (!pattern_find(regex, line, 0, &match))
            continue;
        g_autofree char *rest = g_match_info_fetch(match, 1);
        read_list(c, i, rest, from);
        return;
    }
}

static void read_texts(const struct collecting *c)
{
    const struct network *n = c->network;
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        if (t->role == NOTE_LEGEND || t->role == NOTE_CAPTION || t->flags & ELEMENT_LEGEND || strlen(t->text) > 4000)
            continue;
        g_auto(GStrv) lines = g_strsplit(t->text, "\n", 60);
        for (int k = 0; lines[k]; k++)
            read_line(c, lines[k], (struct element){ELEMENT_NOTE, (int)i});
    }
}

/* "PSN services: Searchlight, IER" on the cloud or its line. */
static void read_labels(const struct collecting *c)
{
    const struct network *n = c->network;
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (!is_entry_node(v) || (v->class != CLASS_PSN && v->class != CLASS_INTERNET && v->class != CLASS_GOV_NETWORK))
            continue;
        struct element about = {ELEMENT_NODE, (int)i};
        g_autoptr(GArray) remarks = remarks_about(c->remarks, about);
        for (guint k = 0; k < remarks->len; k++)
            if (remark_at(remarks, k)->via != REMARK_ROW)
                read_line(c, remark_at(remarks, k)->text, remark_at(remarks, k)->from);
    }
}

static void read_stated(const struct collecting *c)
{
    for (guint i = 0; i < c->network->facts->len; i++) {
        const struct fact *f = network_fact(c->network, i);
        if (f->type != FACT_SERVICE || f->about.type == ELEMENT_NONE)
            continue;
        const struct node *v = f->about.type == ELEMENT_NODE ? network_node(c->network, f->about.index) : NULL;
        const struct fact *psn = network_fact_about(c->network, FACT_PSN, f->about);
        gboolean is_psn = psn ? g_str_equal(psn->value, "yes") : v && v->domain == DOMAIN_PSN;
        read_list(c, is_psn ? 2 : 1, f->value, f->about);
    }
}

/* ---- shapes ---- */

static gboolean is_psn_service(const struct network *n, int node)
{
    const struct node *v = network_node(n, node);
    const struct fact *psn = network_fact_about(n, FACT_PSN, (struct element){ELEMENT_NODE, node});
    if (v->class != CLASS_PSN_SERVICE && v->class != CLASS_SAAS)
        return FALSE;
    return psn ? g_str_equal(psn->value, "yes") : v->class == CLASS_PSN_SERVICE;
}

static void add_shapes(const struct collecting *c, gboolean psn)
{
    const struct network *n = c->network;
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        gboolean is_psn = is_psn_service(n, (int)i);
        if (!is_entry_node(v) || is_psn != psn || (!psn && class_info(v->class)->kind != KIND_CLOUD_SERVICE))
            continue;
        struct register_entry *entry = add_node_entry(c, psn ? REGISTER_PSN_SERVICE : REGISTER_NON_PSN_SERVICE, (int)i);
        g_autofree char *name = text_one_line(v->name, 100), *code = code_in(v->label);
        const struct fact *reason = network_fact_about(n, FACT_REASON, entry->about);
        register_set(c->reg, entry, FIELD_NAME, name, GRADE_STATED, NULL, entry->about);
        register_set(c->reg, entry, FIELD_KIND, psn ? "consumed" : class_info(v->class)->title, GRADE_STATED, NULL, entry->about);
        register_set(c->reg, entry, FIELD_CODE, code, code ? GRADE_STATED : GRADE_NOT_NEEDED, code ? NULL : "it is only consumed",
                     entry->about);
        register_set(c->reg, entry, FIELD_REASON, reason ? reason->value : NULL, GRADE_STATED, NULL, entry->about);
        register_set(c->reg, entry, FIELD_LOCATION, *v->location ? country_name(v->location) : "", GRADE_STATED, NULL, entry->about);
    }
}

void collect_services(const struct collecting *c)
{
    add_shapes(c, TRUE);
    add_shapes(c, FALSE);
    read_stated(c);
    read_labels(c);
    read_texts(c);
}
