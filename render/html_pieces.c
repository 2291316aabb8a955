/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_page.h"

#include "long_words.h"

#include <string.h>

#define EASY 20 /* bytes: a word of as many finds room on any line */
#define PIECE 4 /* bytes: shorter ones are not parted, "https://" */

static const struct {
    const char *word, *one, *many; /* "2 fail", "1 warning", "3 warnings" */
    const char *symbol;            /* in 16 by 16: an outline of its own each, so that colour is not needed */
} looks[] = {
    [VERDICT_PASS] = {"Pass", "pass", "pass", "<circle cx=\"8\" cy=\"8\" r=\"7\"/><path d=\"M4.5 8.3l2.4 2.4 4.6-5\"/>"},
    [VERDICT_NIL] = {"Nil return", "nil return", "nil returns", "<circle cx=\"8\" cy=\"8\" r=\"7\"/><path d=\"M5 11l6-6\"/>"},
    [VERDICT_NOT_APPLICABLE] = {"Not applicable", "not applicable", "not applicable",
                                "<rect x=\"1\" y=\"1\" width=\"14\" height=\"14\" rx=\"3\"/><path d=\"M4.5 8h7\"/>"},
    [VERDICT_WARN] = {"Warning", "warning", "warnings", "<path d=\"M8 1l7.3 13.5H.7z\"/><path d=\"M8 6v4M8 12v.4\"/>"},
    [VERDICT_UNDECIDED] = {"Undecided", "undecided", "undecided",
                           "<path d=\"M8 .4l7.6 7.6L8 15.6.4 8z\"/><path d=\"M6.2 6.4c0-2.4 3.7-2.3 3.7-.1 0 1.6-1.9 1.5-1.9 3M8 11.6v.4\"/>"},
    [VERDICT_FAIL] = {"Fail", "fails", "fail",
                      "<path d=\"M5 .6h6L15.4 5v6L11 15.4H5L.6 11V5z\"/><path d=\"M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2\"/>"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(looks) == VERDICT_COUNT);

void html_open_section(struct html_page *page, const char *id, const char *class, const char *title)
{
    markup_add(page->out, "<section class=\"%s\" id=\"%s\" aria-labelledby=\"%s-title\">\n<h2 id=\"%s-title\">%s</h2>\n", class, id, id, id, title);
}

const char *html_verdict_word(enum verdict v)
{
    return looks[v].word;
}

void html_verdict_symbols(GString *out)
{
    g_string_append(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"symbols\" width=\"0\" height=\"0\" aria-hidden=\"true\">\n");
    for (int v = 0; v < VERDICT_COUNT; v++)
        g_string_append_printf(out, "<symbol id=\"v-%s\" viewBox=\"0 0 16 16\">%s</symbol>\n", verdict_name((enum verdict)v), looks[v].symbol);
    g_string_append(out, "</svg>\n");
}

static void add_piece(GString *out, const char *from, const char *to)
{
    g_autofree char *piece = g_strndup(from, (gsize)(to - from));
    markup_add(out, "%s", piece);
}

void html_words(GString *out, const char *text)
{
    for (const char *word = text, *end; *word; word = end) {
        end = word + strspn(word, " \n");
        end += strcspn(end, " \n");
        const char *from = word;
        for (const char *at = word + 1; end - word > EASY && at + 1 < end; at++)
            if (at - from >= PIECE && long_words_joint(word, (int)(at - word))) {
                add_piece(out, from, at);
                g_string_append(out, "<wbr/>");
                from = at;
            }
        add_piece(out, from, end);
    }
}

static void badge(GString *out, enum verdict v, const char *word)
{
    const char *name = verdict_name(v);
    markup_add(out, "<span class=\"badge v-%s\"><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"16\" aria-hidden=\"true\">"
                    "<use href=\"#v-%s\"/></svg>%s</span>", name, name, word);
}

void html_badge(GString *out, enum verdict v)
{
    badge(out, v, looks[v].word);
}

void html_finding_badge(GString *out, const struct finding *f)
{
    badge(out, f->verdict, f->rule->advice && f->verdict == VERDICT_WARN ? "Advice" : looks[f->verdict].word);
}

static void add_count(GString *out, const char *before, int count, const char *one, const char *many)
{
    if (count > 0)
        g_string_append_printf(out, "%s%d %s", before, count, count == 1 ? one : many);
}

void html_verdict_counts(GString *out, const struct html_page *page)
{
    int count[VERDICT_COUNT], advice = 0, waived = 0;
    gsize before = out->len;
    findings_count(page->report->findings, count);
    for (guint i = 0; i < page->findings->len; i++) {
        const struct finding *f = g_ptr_array_index(page->findings, i);
        advice += f->rule->advice && !f->waiver && f->verdict >= VERDICT_WARN;
        waived += f->waiver != NULL;
    }
    for (int v = VERDICT_COUNT - 1; v >= 0; v--)
        add_count(out, out->len > before ? ", " : "", count[v], looks[v].one, looks[v].many);
    if (out->len == before)
        g_string_append(out, "no findings");
    add_count(out, "; ", advice, "piece of advice", "pieces of advice");
    add_count(out, "; ", waived, "waived", "waived");
}

static const char *what_it_is(const struct network *n, struct element e)
{
    switch (e.type) {
    case ELEMENT_NODE: return class_info(network_node(n, e.index)->class)->title;
    case ELEMENT_ZONE: return "Zone";
    case ELEMENT_LINK: return network_link(n, e.index)->flags & LINK_BOUNDARY ? "Boundary" : "Line";
    case ELEMENT_NOTE: return "Text";
    case ELEMENT_NONE: break;
    }
    return "";
}

void html_element(struct html_page *page, struct element e, gboolean what)
{
    const struct network *n = page->network;
    g_autofree char *title = element_title(n, e);
    markup_add(page->out, "<a class=\"element\" href=\"#%s\">", element_ids_get(page->ids, e));
    if (what && g_ascii_strcasecmp(what_it_is(n, e), title) != 0) /* not "Internet Internet" */
        markup_add(page->out, "<span class=\"what\">%s</span> ", what_it_is(n, e));
    html_words(page->out, title);
    if (n->pages->len > 1 && page->plans->len > 1)
        markup_add(page->out, " <span class=\"page\">page %d</span>", element_origin(n, e)->page + 1);
    g_string_append(page->out, "</a>");
}

static void add_ids(struct html_page *page, const char *name, const GArray *list)
{
    markup_add(page->out, " data-%s=\"", name);
    for (guint i = 0; i < list->len; i++)
        if (g_array_index(list, struct element, i).type != ELEMENT_NONE)
            markup_add(page->out, "%s%s", i ? " " : "", element_ids_get(page->ids, g_array_index(list, struct element, i)));
    g_string_append_c(page->out, '"');
}

void html_finding_data(struct html_page *page, const struct finding *f)
{
    const GArray *const lists[] = {f->elements, f->path};
    add_ids(page, "elements", f->elements);
    add_ids(page, "path", f->path);
    g_string_append(page->out, " data-pages=\"");
    for (guint p = 0; p < page->network->pages->len; p++) {
        gboolean touched = FALSE;
        for (guint k = 0; k < G_N_ELEMENTS(lists); k++)
            for (guint i = 0; i < lists[k]->len && !touched; i++)
                touched = element_origin(page->network, g_array_index(lists[k], struct element, i))->page == (int)p;
        if (touched)
            g_string_append_printf(page->out, " %u", p + 1);
    }
    g_string_append_c(page->out, '"');
}

guint html_finding_number(const struct html_page *page, const struct finding *f)
{
    guint i;
    return g_ptr_array_find(page->findings, f, &i) ? i + 1 : 0;
}

char *html_day(civil_date date, const char *otherwise)
{
    return date ? civil_date_format_long(date) : g_strdup(otherwise);
}
