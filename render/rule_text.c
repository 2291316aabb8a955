/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rule_text.h"

#define INDENT 18

struct part {
    const char *lead, *text;
};

static const char *standing(const struct rule *r)
{
    if (r->advice)
        return "advice: never moves the exit code";
    if (r->aspect)
        return "a roll-up: says nothing that its rules do not";
    return rule_worst(r) == VERDICT_FAIL ? "may fail" : rule_worst(r) == VERDICT_UNDECIDED ? "may leave it undecided" : "may warn";
}

static GArray *parts_of(const struct rule *r)
{
    const struct part parts[] = {{"guidance", r->guidance},          {"looks for", r->looks_for},   {"satisfied by", r->satisfied_by},
                                 {"warns about", r->partial},        {"fails on", r->failing},      {"false positives", r->false_positives},
                                 {"to mend it", r->remedy},          {"in draw.io", r->remedy_drawio},
                                 {"in Visio", r->remedy_visio},      {"in DOT", r->remedy_dot},
                                 {"nil return", r->nil_allowed ? "accepted" : "not accepted"},      {"standing", standing(r)}};
    GArray *out = g_array_new(FALSE, FALSE, sizeof(struct part));
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        if (parts[i].text)
            g_array_append_val(out, parts[i]);
    return out;
}

void rule_text(struct text_page *page, const struct rule *r)
{
    g_autoptr(GArray) parts = parts_of(r);
    text_page_item(page, INDENT, r->id, TEXT_BOLD, r->title);
    for (guint i = 0; i < parts->len; i++) {
        const struct part *p = &g_array_index(parts, struct part, i);
        text_page_item(page, INDENT, p->lead, TEXT_DIM, p->text);
    }
}

void rule_table_head(GString *out)
{
    g_string_append(out, "| rule | asks | worst verdict | nil return |\n| --- | --- | --- | --- |\n");
}

void rule_table_row(GString *out, const struct rule *r)
{
    g_string_append_printf(out, "| %s | %s | %s | %s |\n", r->id, r->title,
                           r->advice ? "advice" : r->aspect ? "roll-up" : verdict_name(rule_worst(r)), r->nil_allowed ? "accepted" : "–");
}

void rule_markdown(GString *out, const struct rule *r)
{
    g_autoptr(GArray) parts = parts_of(r);
    g_string_append_printf(out, "\n## %s\n\n**%s**\n\n", r->id, r->title);
    for (guint i = 0; i < parts->len; i++) {
        const struct part *p = &g_array_index(parts, struct part, i);
        g_autofree char *lead = g_strdup(p->lead);
        *lead = g_ascii_toupper(*lead);
        if (i == 0)
            g_string_append_printf(out, "> %s\n\n", p->text);
        else
            g_string_append_printf(out, "- *%s*: %s\n", lead, p->text);
    }
}
