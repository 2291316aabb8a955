/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The drawing: every plan as inline SVG, the legend, and in words what findings point at but no plan shows.
 */
#include "html_page.h"
#include "svg.h"
#include "text.h"

/* The class of a shape by the worst of the findings that point at it. */
static const char *flag_of(const struct html_page *page, struct element e)
{
    static const char *const classes[VERDICT_COUNT] = {
        [VERDICT_WARN] = " v-warn", [VERDICT_UNDECIDED] = " v-undecided", [VERDICT_FAIL] = " v-fail"};
    const char *class = classes[page->worst[e.type][e.index]];
    return class ? class : "";
}

/* Called for every group of the SVG: what is drawn is noted, and what a finding points at is marked with its verdict. */
static const char *flag(gpointer data, struct element e)
{
    struct html_page *page = data;
    page->drawn[e.type][e.index] = TRUE;
    return flag_of(page, e);
}

/* On a sheet before this one, not only in another group of this one. */
static gboolean again(gpointer data, struct element e)
{
    const struct html_page *page = data;
    return page->drawn[e.type][e.index];
}

static char *sheet_name(const struct html_page *page, const struct plan *plan)
{
    if (plan->page < 0 || page->plans->len == 1)
        return g_strdup(*plan->title ? plan->title : "Network");
    return g_strdup_printf("Page %d%s%s", plan->page + 1, *plan->title ? ": " : "", plan->title);
}

static void sheet(struct html_page *page, guint i, struct scene_used *used)
{
    const struct plan *plan = g_ptr_array_index(page->plans, i);
    g_autofree char *name = sheet_name(page, plan), *prefix = g_strdup_printf("s%u", i + 1);
    g_autoptr(GString) attributes = g_string_new(NULL);
    markup_add(attributes, "class=\"plan\" role=\"group\" aria-label=\"%s, %d zones, %d devices, %d lines\"", name, (int)plan->zones->len,
               (int)plan->nodes->len, (int)plan->links->len);
    const struct svg_request request = {.network = page->network, .marks = page->marks, .ids = page->ids, .prefix = prefix, .title = "",
                                        .attributes = attributes->str, .flag = flag, .again = again, .data = page};
    markup_add(page->out, "<figure class=\"sheet\" id=\"sheet-%d\">\n<figcaption>%s</figcaption>\n"
                          "<div class=\"view\" tabindex=\"0\" role=\"region\" aria-label=\"Drawing: %s\">\n", (int)i + 1, name, name);
    scene_uses(plan, page->network, used);
    svg_plan(page->out, plan, &request);
    g_string_append(page->out, "</div>\n</figure>\n");
}

/* ---- legend ---- */

static void legend_items(struct html_page *page, const struct scene_used *used, gboolean symbols)
{
    struct legend_item items[LEGEND_MOST];
    guint count = legend_list(used, items);
    for (guint i = 0; i < count; i++) {
        if ((items[i].kind == LEGEND_CLASS) != symbols)
            continue;
        g_string_append(page->out, "<li>");
        svg_sample(page->out, &items[i]);
        markup_add(page->out, " %s</li>\n", items[i].text);
    }
}

static void legend_flags(struct html_page *page)
{
    static const struct {
        const char *class, *text;
    } rows[] = {{"v-fail", "A finding fails here"}, {"v-undecided", "Something is undecided here"}, {"v-warn", "There is a warning here"},
                {"lit", "What the chosen finding is about"}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        markup_add(page->out, "<li><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 36 24\" width=\"36\" height=\"24\" "
                              "aria-hidden=\"true\"><g class=\"shape node %s\">"
                              "<path class=\"outline\" d=\"M4 3h28v18H4z\" fill=\"none\"/></g></svg> %s</li>\n",
                   rows[i].class, rows[i].text);
}

static void legend(struct html_page *page, const struct scene_used *used)
{
    g_string_append(page->out, "<details class=\"legend\" id=\"legend\"><summary>Legend</summary>\n<div>\n<h3>Lines</h3><ul>\n");
    legend_items(page, used, FALSE);
    g_string_append(page->out, "</ul>\n<h3>Symbols</h3><ul>\n");
    legend_items(page, used, TRUE);
    g_string_append(page->out, "</ul>\n<h3>Findings</h3><ul>\n");
    legend_flags(page);
    g_string_append(page->out, "</ul>\n<p>Marks such as G1 and E1 number security devices, external connections and wireless.</p>\n"
                               "</div></details>\n");
}

/* ---- what is not drawn ---- */

static void add_undrawn(struct html_page *page, GArray *list, const GArray *elements)
{
    for (guint i = 0; i < elements->len; i++) {
        struct element e = g_array_index(elements, struct element, i);
        if (e.type == ELEMENT_NONE || page->drawn[e.type][e.index])
            continue;
        page->drawn[e.type][e.index] = TRUE; /* once */
        g_array_append_val(list, e);
    }
}

static void undrawn_item(struct html_page *page, struct element e)
{
    const struct network *n = page->network;
    const struct origin *o = element_origin(n, e);
    const char *type = element_type_name(e.type);
    g_autofree char *title = e.type == ELEMENT_NOTE ? text_one_line(network_note(n, e.index)->text, 600) : element_title(n, e);
    markup_add(page->out, "<li class=\"shape %s%s\" id=\"%s\" data-type=\"%s\" data-id=\"%s\" data-page=\"%d\" tabindex=\"-1\">%s", type,
               flag_of(page, e), element_ids_get(page->ids, e), type, o->id, o->page + 1, title);
    if (n->pages->len > 1)
        markup_add(page->out, " <span class=\"quiet\">page %d</span>", o->page + 1);
    g_string_append(page->out, "</li>\n");
}

/* Title blocks above all: findings speak of them, but the plan leaves them to the title block of the PDF. */
static void undrawn(struct html_page *page)
{
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(struct element));
    const struct findings *findings = page->report->findings;
    for (guint i = 0; i < findings->items->len; i++) {
        add_undrawn(page, list, findings_item(findings, i)->elements);
        add_undrawn(page, list, findings_item(findings, i)->path);
    }
    if (list->len == 0)
        return;
    g_string_append(page->out, "<div class=\"undrawn\"><h3>In the file, but not in this drawing</h3>\n<ul>\n");
    for (guint i = 0; i < list->len; i++)
        undrawn_item(page, g_array_index(list, struct element, i));
    g_string_append(page->out, "</ul></div>\n");
}

/* ---- all of it ---- */

static void toolbar(struct html_page *page, const struct scene_used *used)
{
    g_string_append(page->out, "<div class=\"tools\">\n<h2 id=\"drawing-title\">Drawing</h2>\n");
    if (page->plans->len > 1) {
        g_string_append(page->out, "<div class=\"tabs script-only\" role=\"tablist\" aria-label=\"Pages of the drawing\">\n");
        for (guint i = 0; i < page->plans->len; i++) {
            g_autofree char *name = sheet_name(page, g_ptr_array_index(page->plans, i));
            markup_add(page->out, "<button type=\"button\" role=\"tab\" id=\"tab-%u\" aria-controls=\"sheet-%u\">%s</button>\n", i + 1,
                       i + 1, name);
        }
        g_string_append(page->out, "</div>\n");
    }
    g_string_append(page->out, "<div class=\"zoom script-only\" role=\"group\" aria-label=\"Size of the drawing\">"
                               "<button type=\"button\" data-zoom=\"out\" aria-label=\"Smaller\">−</button><output id=\"scale\">100%</output>"
                               "<button type=\"button\" data-zoom=\"in\" aria-label=\"Larger\">+</button>"
                               "<button type=\"button\" data-zoom=\"fit\">Fit</button></div>\n");
    legend(page, used);
    g_string_append(page->out, "</div>\n");
}

void html_drawing(struct html_page *page)
{
    struct scene_used used = {0};
    GString *out = page->out, *sheets = g_string_new(NULL);
    page->out = sheets; /* the legend stands above, and is known only after */
    for (guint i = 0; i < page->plans->len; i++)
        sheet(page, i, &used);
    undrawn(page);
    page->out = out;
    g_string_append(out, "<section class=\"drawing\" id=\"drawing\" aria-labelledby=\"drawing-title\">\n");
    toolbar(page, &used);
    g_string_append_len(out, sheets->str, (gssize)sheets->len);
    g_string_append(out, "<p class=\"hint script-only\">Choose a shape to see the findings about it. Drag to move, Ctrl and wheel or + and − "
                         "to zoom, 0 to fit.</p>\n</section>\n");
    g_string_free(sheets, TRUE);
}
