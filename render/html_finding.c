/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The findings: filters, and one entry each with where, path, reasons, remedy, guidance and waiver.
 */
#include "html_page.h"

#include <string.h>

#define SHOWN 8 /* elements before the rest is folded away */

static void places(struct html_page *page, const struct finding *f)
{
    if (f->elements->len == 0 && !*f->searched)
        return;
    if (f->elements->len == 0) {
        markup_add(page->out, "<h4>Searched for, in vain</h4><p>%s</p>\n", f->searched);
        return;
    }
    g_string_append(page->out, "<h4>Where</h4>\n<ul class=\"elements\">\n");
    for (guint i = 0; i < f->elements->len; i++) {
        if (i == SHOWN)
            markup_add(page->out, "</ul>\n<details><summary>and %u more</summary>\n<ul class=\"elements\">\n", f->elements->len - SHOWN);
        g_string_append(page->out, "<li>");
        html_element(page, g_array_index(f->elements, struct element, i), TRUE);
        g_string_append(page->out, "</li>\n");
    }
    g_string_append(page->out, f->elements->len > SHOWN ? "</ul>\n</details>\n" : "</ul>\n");
}

/* Nodes are the steps; a line stands under the step that it leaves. */
static void path(struct html_page *page, const struct finding *f)
{
    gboolean open = FALSE;
    if (f->path->len == 0)
        return;
    g_string_append(page->out, "<h4>Path</h4>\n<ol class=\"path\">\n");
    for (guint i = 0; i < f->path->len; i++) {
        struct element e = g_array_index(f->path, struct element, i);
        if (e.type == ELEMENT_LINK && open) {
            g_string_append(page->out, "<span class=\"by\">by ");
            if (*network_link(page->network, e.index)->label)
                html_element(page, e, FALSE);
            else
                markup_add(page->out, "<a class=\"element\" href=\"#%s\">a line without a label</a>", element_ids_get(page->ids, e));
            if (finding_misses_guard_at(f, e))
                markup_add(page->out, " <strong class=\"missing\">%s</strong>", f->verdict == VERDICT_FAIL ? "no guard here" : "guard in doubt here");
            g_string_append(page->out, "</span>");
            continue;
        }
        g_string_append(page->out, open ? "</li>\n<li>" : "<li>");
        html_element(page, e, TRUE);
        open = TRUE;
    }
    g_string_append(page->out, "</li>\n</ol>\n");
}

static void reasons(struct html_page *page, const struct finding *f)
{
    if (f->assumptions->len == 0)
        return;
    g_string_append(page->out, "<h4>What it rests on</h4>\n<ul class=\"plain\">\n");
    for (guint i = 0; i < f->assumptions->len; i++)
        markup_add(page->out, "<li>%s</li>\n", (const char *)g_ptr_array_index(f->assumptions, i));
    g_string_append(page->out, "</ul>\n");
}

static void waived(struct html_page *page, const struct waiver *w)
{
    g_autofree char *approved = html_day(w->approved, "no day"), *expires = html_day(w->expires, "no day");
    markup_add(page->out, "<h4>Waived</h4><p>%s <span class=\"quiet\">%s; approved %s, expires %s.</span></p>\n", w->reason, w->owner, approved,
               expires);
}

/* "Every shape has a name" says it all. */
static gboolean is_title(const struct finding *f)
{
    gsize n = strlen(f->rule->title);
    return strncmp(f->message, f->rule->title, n) == 0 && strcmp(f->message + n, ".") == 0;
}

static void finding(struct html_page *page, const struct finding *f, guint number)
{
    const char *verdict = verdict_name(f->verdict);
    markup_add(page->out, "<li class=\"finding v-%s\" id=\"finding-%u\" data-finding=\"\" data-verdict=\"%s\"", verdict, number, verdict);
    html_finding_data(page, f);
    g_string_append(page->out, ">\n<h3><button type=\"button\" class=\"pick\">");
    html_finding_badge(page->out, f);
    markup_add(page->out, "<span class=\"name\">%s</span></button></h3>\n", f->rule->title);
    if (!is_title(f)) {
        g_string_append(page->out, "<p class=\"message\">");
        html_words(page->out, f->message);
        g_string_append(page->out, "</p>\n");
    }
    g_string_append_printf(page->out, "<div class=\"more\" id=\"more-%u\">\n", number);
    places(page, f);
    path(page, f);
    reasons(page, f);
    if (*f->remedy)
        markup_add(page->out, "<h4>How to mend it</h4><p>%s</p>\n", f->remedy);
    if (f->waiver)
        waived(page, f->waiver);
    if (f->rule->guidance && *f->rule->guidance)
        markup_add(page->out, "<h4>The guidance</h4><blockquote><p>“%s”</p></blockquote>\n", f->rule->guidance);
    markup_add(page->out, "<p class=\"rule\"><code>%s</code>", f->rule->id);
    g_string_append(page->out, f->rule->advice ? " <span class=\"tag\">advice: does not move the verdict</span>" : "");
    g_string_append(page->out, f->waiver ? " <span class=\"tag\">waived: does not move the verdict</span>" : "");
    g_string_append(page->out, "</p></div>\n</li>\n");
}

/* ---- filters ---- */

/* What needs work is shown first, and all where nothing does. Without the script, and on paper, all is. */
static void verdict_filter(struct html_page *page)
{
    int count[VERDICT_COUNT] = {0}, advice = 0;
    gboolean work = FALSE;
    for (guint i = 0; i < page->findings->len; i++) {
        const struct finding *f = g_ptr_array_index(page->findings, i);
        count[f->verdict]++;
        advice += f->rule->advice && f->verdict == VERDICT_WARN;
        work |= f->verdict >= VERDICT_WARN;
    }
    g_string_append(page->out, "<fieldset><legend>Show</legend>\n");
    for (int v = VERDICT_COUNT - 1; v >= 0; v--) {
        if (count[v] == 0)
            continue;
        markup_add(page->out, "<label class=\"choice\"><input type=\"checkbox\" name=\"verdict\" value=\"%s\"",
                   verdict_name((enum verdict)v));
        g_string_append(page->out, work && v < VERDICT_WARN ? "/>" : " checked=\"checked\"/>");
        html_badge(page->out, (enum verdict)v);
        if (v == VERDICT_WARN && advice > 0)
            markup_add(page->out, "<span class=\"count\">%d + %d advice</span></label>\n", count[v] - advice, advice);
        else
            markup_add(page->out, "<span class=\"count\">%d</span></label>\n", count[v]);
    }
    g_string_append(page->out, "</fieldset>\n");
}

static void page_filter(struct html_page *page)
{
    const struct network *n = page->network;
    if (n->pages->len < 2)
        return;
    g_string_append(page->out, "<label class=\"pages\">Page <select name=\"page\"><option value=\"\">All pages</option>\n");
    for (guint p = 0; p < n->pages->len; p++)
        markup_add(page->out, "<option value=\"%u\">%u%s%s</option>\n", p + 1, p + 1, *network_page(n, p)->name ? ": " : "",
                   network_page(n, p)->name);
    g_string_append(page->out, "</select></label>\n");
}

void html_findings(struct html_page *page)
{
    g_string_append(page->out, "<section class=\"findings\" id=\"findings\" aria-labelledby=\"findings-title\">\n"
                               "<h2 id=\"findings-title\" tabindex=\"-1\">Findings</h2>\n"
                               "<form class=\"filters script-only\" autocomplete=\"off\">\n");
    verdict_filter(page);
    page_filter(page);
    g_string_append(page->out, "</form>\n<div class=\"status script-only\"><p id=\"status\" role=\"status\"></p>"
                               "<button type=\"button\" id=\"clear\" hidden=\"hidden\">Show all</button></div>\n"
                               "<ol class=\"list\">\n");
    for (guint i = 0; i < page->findings->len; i++)
        finding(page, g_ptr_array_index(page->findings, i), i + 1);
    g_string_append(page->out, "</ol>\n</section>\n");
}
