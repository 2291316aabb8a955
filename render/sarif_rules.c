/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sarif_rules.h"

#include "repair.h"
#include "sarif_location.h"

#include <string.h>

int sarif_rules_index(const struct sarif_rules *s, const struct rule *rule)
{
    for (guint i = 0; i < s->rules->len; i++)
        if (strcmp(((const struct rule *)g_ptr_array_index(s->rules, i))->id, rule->id) == 0)
            return (int)i;
    return -1;
}

int sarif_rules_notice_index(const struct sarif_rules *s, const char *diagnostic)
{
    for (guint i = 0; i < s->notices->len; i++)
        if (strcmp(g_ptr_array_index(s->notices, i), diagnostic) == 0)
            return (int)i;
    return -1;
}

struct sarif_rules *sarif_rules_new(const struct report *report)
{
    struct sarif_rules *s = g_new0(struct sarif_rules, 1);
    s->rules = g_ptr_array_new();
    s->notices = g_ptr_array_new();
    for (guint i = 0; i < report->findings->items->len; i++) {
        const struct rule *rule = findings_item(report->findings, i)->rule;
        if (sarif_rules_index(s, rule) < 0)
            g_ptr_array_add(s->rules, (gpointer)rule);
    }
    const struct diagnostics *diags = report->network->diagnostics;
    for (guint i = 0; i < diags->items->len; i++)
        if (sarif_rules_notice_index(s, diagnostics_item(diags, i)->id) < 0)
            g_ptr_array_add(s->notices, (gpointer)diagnostics_item(diags, i)->id);
    return s;
}

void sarif_rules_free(struct sarif_rules *s)
{
    g_ptr_array_unref(s->rules);
    g_ptr_array_unref(s->notices);
    g_free(s);
}

/* "The diagram names it" -> "TheDiagramNamesIt": what SARIF calls a name is an identifier. */
static char *name_of(const char *title)
{
    GString *out = g_string_new(NULL);
    gboolean start = TRUE;
    for (const char *p = title; *p; p++) {
        if (g_ascii_isalnum(*p))
            g_string_append_c(out, start ? g_ascii_toupper(*p) : *p);
        start = !g_ascii_isalnum(*p);
    }
    return g_string_free(out, FALSE);
}

static const char *level_of(const struct rule *rule)
{
    if (rule->advice)
        return "note";
    return rule_worst(rule) == VERDICT_FAIL ? "error" : "warning";
}

static void add_part(GString *text, GString *markdown, const char *head, const char *body)
{
    if (!body || !*body)
        return;
    g_string_append_printf(text, "%s: %s\n", head, body);
    g_string_append_printf(markdown, "**%s:** %s\n\n", head, body);
}

/* The same as plain text and as Markdown. */
static json_t *help(const struct rule *rule)
{
    g_autoptr(GString) text = g_string_new(NULL), markdown = g_string_new(NULL);
    add_part(text, markdown, "Looks for", rule->looks_for);
    add_part(text, markdown, "Satisfied by", rule->satisfied_by);
    add_part(text, markdown, "Warns about", rule->partial);
    add_part(text, markdown, "Fails on", rule->failing);
    add_part(text, markdown, "False positives", rule->false_positives);
    add_part(text, markdown, "To mend it", rule->remedy);
    add_part(text, markdown, "In draw.io", rule->remedy_drawio);
    add_part(text, markdown, "In Visio", rule->remedy_visio);
    add_part(text, markdown, "In DOT", rule->remedy_dot);
    if (rule->guidance && *rule->guidance) {
        g_string_append_printf(text, "The guidance: “%s”", rule->guidance);
        g_string_append_printf(markdown, "> %s", rule->guidance);
    }
    json_t *o = sarif_message(g_strchomp(text->str)), *marked = sarif_message(g_strchomp(markdown->str));
    json_object_set(o, "markdown", json_object_get(marked, "text"));
    json_decref(marked);
    return o;
}

static json_t *descriptor(const struct rule *rule)
{
    g_autofree char *name = name_of(rule->title);
    g_autofree char *full = g_strdup_printf("Looks for %s. Satisfied by %s.", rule->looks_for ? rule->looks_for : "",
                                            rule->satisfied_by ? rule->satisfied_by : "");
    return json_pack("{s:s, s:s, s:o, s:o, s:o, s:{s:b, s:s}, s:{s:b, s:b, s:b, s:s}}", "id", rule->id, "name", name,
                     "shortDescription", sarif_message(rule->title), "fullDescription", sarif_message(full), "help", help(rule),
                     "defaultConfiguration", "enabled", TRUE, "level", level_of(rule), "properties", "advice", rule->advice, "aspect",
                     rule->aspect, "nil_allowed", rule->nil_allowed, "guidance", rule->guidance ? rule->guidance : "");
}

static json_t *notice(const char *id, const struct network *n)
{
    json_t *o = json_pack("{s:s, s:o}", "id", id, "shortDescription", sarif_message(repair_kind(id)));
    const char *hint = repair_hint(id, n->format);
    if (*hint)
        json_object_set_new(o, "help", sarif_message(hint));
    return o;
}

json_t *sarif_rules_driver(const struct sarif_rules *s, const struct network *n)
{
    json_t *rules = json_array(), *notices = json_array();
    for (guint i = 0; i < s->rules->len; i++)
        json_array_append_new(rules, descriptor(g_ptr_array_index(s->rules, i)));
    for (guint i = 0; i < s->notices->len; i++)
        json_array_append_new(notices, notice(g_ptr_array_index(s->notices, i), n));
    return json_pack("{s:s, s:s, s:s, s:o, s:o}", "name", "demarc", "version", DEMARC_VERSION, "semanticVersion", DEMARC_VERSION,
                     "rules", rules, "notifications", notices);
}
