/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Trust domain by trust domain, as a grid.
 */
#include "html_page.h"

static const struct {
    const char *word, *class;
} looks[] = {
    [CELL_NO_WAY] = {"no way", "quiet"},         [CELL_NOT_ASKED] = {"not looked for", "quiet"}, [CELL_GUARDED] = {"guarded", "guarded"}, [CELL_ASSUMED] = {"assumed", "assumed"},
    [CELL_UNDECIDED] = {"undecided", "assumed"}, [CELL_OPEN] = {"open", "open"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(looks) == CELL_STATE_COUNT);

static void cell(struct html_page *page, const struct matrix_cell *c)
{
    if (!c) {
        g_string_append(page->out, "<td></td>");
        return;
    }
    markup_add(page->out, "<td class=\"way %s\"", looks[c->state].class);
    if (*c->guards)
        markup_add(page->out, " title=\"Met first: %s\"", c->guards);
    markup_add(page->out, ">%s", looks[c->state].word);
    g_autofree char *ways = matrix_ways(c);
    if (c->state > CELL_GUARDED)
        g_string_append_printf(page->out, " %s", ways);
    if (*c->guards && (c->to == DOMAIN_CORE || c->to == DOMAIN_DMZ || c->to == DOMAIN_PSN)) /* also on paper */
        markup_add(page->out, "<br/><small>by %s</small>", c->guards);
    g_string_append(page->out, "</td>");
}

void html_matrix(struct html_page *page)
{
    enum domain domains[DOMAIN_COUNT];
    const GArray *matrix = page->report->reg ? page->report->reg->matrix : NULL;
    guint count = matrix ? matrix_domains(matrix, domains) : 0;
    if (count < 2)
        return;
    g_string_append(page->out,
                    "<section class=\"register\" id=\"matrix\" aria-labelledby=\"matrix-title\">\n<h2 id=\"matrix-title\">Ways between "
                    "trust domains</h2>\n"
                    "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Zone matrix\"><table class=\"matrix\">\n"
                    "<caption>" MATRIX_MEANING "</caption>\n"
                    "<thead><tr><th scope=\"col\">From \\ to</th>");
    for (guint k = 0; k < count; k++)
        markup_add(page->out, "<th scope=\"col\">%s</th>", domain_title(domains[k]));
    g_string_append(page->out, "</tr></thead>\n<tbody>\n");
    for (guint i = 0; i < count; i++) {
        markup_add(page->out, "<tr><th scope=\"row\">%s</th>", domain_title(domains[i]));
        for (guint k = 0; k < count; k++)
            cell(page, matrix_find(matrix, domains[i], domains[k]));
        g_string_append(page->out, "</tr>\n");
    }
    g_string_append(page->out, "</tbody></table></div>\n</section>\n");
}
