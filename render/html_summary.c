/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The main aspects as cards, and every rule with its worst verdict: where to look first.
 */
#include "html_page.h"

#include <string.h>

static const struct finding *worst_of(const struct html_page *page, const char *rule, int *count)
{
    const struct finding *worst = NULL;
    *count = 0;
    for (guint i = 0; i < page->findings->len; i++) {
        const struct finding *f = g_ptr_array_index(page->findings, i);
        if (strcmp(f->rule->id, rule) != 0)
            continue;
        ++*count;
        if (!worst || (worst->waiver && !f->waiver) || (!worst->waiver == !f->waiver && f->verdict > worst->verdict))
            worst = f;
    }
    return worst;
}

/* Of the rules that an aspect is made of, those that are not satisfied. Their number is returned. */
static int open_parts(struct html_page *page, const struct rule *aspect, GString *out)
{
    int open = 0;
    for (const char *const *p = aspect->parts; p && *p; p++) {
        int count;
        const struct finding *f = worst_of(page, *p, &count);
        if (!f || f->verdict < VERDICT_WARN)
            continue;
        open++;
        g_string_append(out, "<li>");
        html_finding_badge(out, f);
        markup_add(out, " <a href=\"#finding-%u\">%s</a></li>\n", html_finding_number(page, f), f->rule->title);
    }
    return open;
}

static void aspect(struct html_page *page, const struct finding *f, int number)
{
    g_autoptr(GString) parts = g_string_new(NULL);
    markup_add(page->out, "<article class=\"aspect v-%s\" id=\"aspect-%d\" data-finding=\"\"", verdict_name(f->verdict), number);
    html_finding_data(page, f);
    g_string_append(page->out, "><h3><button type=\"button\" class=\"pick\">");
    html_finding_badge(page->out, f);
    markup_add(page->out, "<span class=\"name\">%s</span></button></h3>\n", f->rule->title);
    if (open_parts(page, f->rule, parts) > 0)
        g_string_append_printf(page->out, "<ul>%s</ul>", parts->str);
    else
        markup_add(page->out, "<p>%s</p>", f->message);
    g_string_append(page->out, "</article>\n");
}

static void begin_aspects(struct html_page *page)
{
    html_open_section(page, "aspects", "top-section", "Main aspects");
    g_string_append(page->out, "<div class=\"aspects\">\n");
}

void html_aspects(struct html_page *page)
{
    int number = 0;
    for (guint i = 0; i < page->report->findings->items->len; i++) {
        const struct finding *f = findings_item(page->report->findings, i);
        if (!f->rule->aspect)
            continue;
        if (number++ == 0)
            begin_aspects(page);
        aspect(page, f, number);
    }
    if (number > 0)
        g_string_append(page->out, "</div>\n</section>\n");
}

static gboolean is_first_of_rule(const struct findings *findings, guint at)
{
    for (guint i = 0; i < at; i++)
        if (findings_item(findings, i)->rule == findings_item(findings, at)->rule)
            return FALSE;
    return TRUE;
}

static void rule_row(struct html_page *page, const struct rule *rule)
{
    int count;
    const struct finding *f = worst_of(page, rule->id, &count);
    if (rule->aspect || !f)
        return;
    g_string_append(page->out, "<li>");
    html_finding_badge(page->out, f);
    markup_add(page->out, "<a href=\"#finding-%u\">%s</a>", html_finding_number(page, f), rule->title);
    if (count > 1)
        markup_add(page->out, " <span class=\"quiet\">%d findings</span>", count);
    g_string_append(page->out, "</li>\n");
}

/* Open in the file; the script folds it on a screen. */
void html_rules(struct html_page *page)
{
    const struct findings *findings = page->report->findings;
    guint rules = 0;
    for (guint i = 0; i < findings->items->len; i++)
        rules += !findings_item(findings, i)->rule->aspect && is_first_of_rule(findings, i);
    g_string_append_printf(page->out, "<details id=\"rules\" open=\"open\"><summary><h2>Rule by rule</h2>"
                                      "<span class=\"quiet\">%u %s</span></summary>\n<ul class=\"rules\">\n", rules, rules == 1 ? "rule" : "rules");
    for (guint i = 0; i < findings->items->len; i++)
        if (is_first_of_rule(findings, i))
            rule_row(page, findings_item(findings, i)->rule);
    g_string_append(page->out, "</ul>\n</details>\n");
}
