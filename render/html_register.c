/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register as tables, and the waivers.
 */
#include "html_page.h"

static void cell(struct html_page *page, const struct register_entry *e, enum register_field field)
{
    const struct register_value *v = &e->values[field];
    g_string_append(page->out, "<td>");
    if (*v->text)
        html_words(page->out, v->text);
    else if (v->grade == GRADE_NOT_NEEDED)
        g_string_append(page->out, "<span class=\"quiet\">not needed</span>");
    else
        g_string_append(page->out, "<span class=\"missing\">not stated</span>");
    if (*v->how) {
        g_string_append(page->out, " <small>");
        html_words(page->out, v->how);
        g_string_append(page->out, "</small>");
    }
    g_string_append(page->out, "</td>");
}

static void row(struct html_page *page, const struct register_form *form, const struct register_entry *e)
{
    g_string_append(page->out, "<tr>");
    if (form->letter) {
        g_string_append(page->out, "<th scope=\"row\">");
        if (e->about.type != ELEMENT_NONE)
            markup_add(page->out, "<a class=\"element\" href=\"#%s\">%s</a>", element_ids_get(page->ids, e->about), e->number);
        else
            markup_add(page->out, "%s", e->number);
        g_string_append(page->out, "</th>");
    }
    for (int c = 0; c < form->columns; c++)
        cell(page, e, form->column[c].field);
    g_string_append(page->out, "</tr>\n");
}

static void open_table(struct html_page *page, const char *title)
{
    markup_add(page->out, "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"%s\"><table>\n<caption>%s</caption>\n<thead><tr>", title,
               title);
}

static void part(struct html_page *page, enum register_part part)
{
    const struct network_register *reg = page->report->reg;
    const struct register_form *form = register_form(part);
    if (register_count(reg, part) == 0) {
        markup_add(page->out, "<div class=\"empty\"><h3>%s</h3><p>%s</p></div>\n", form->title, form->empty);
        return;
    }
    open_table(page, form->title);
    if (form->letter)
        g_string_append(page->out, "<th scope=\"col\">No.</th>");
    for (int c = 0; c < form->columns; c++)
        markup_add(page->out, "<th scope=\"col\">%s</th>", register_field_head(form->column[c].field));
    g_string_append(page->out, "</tr></thead>\n<tbody>\n");
    for (guint i = 0; i < reg->entries->len; i++)
        if (register_entry_at(reg, i)->part == part)
            row(page, form, register_entry_at(reg, i));
    g_string_append(page->out, "</tbody></table></div>\n");
}

void html_register(struct html_page *page)
{
    if (!page->report->reg)
        return;
    html_open_section(page, "register", "register", "Register");
    for (int p = 0; p < REGISTER_PART_COUNT; p++)
        part(page, (enum register_part)p);
    g_string_append(page->out, "</section>\n");
}

/* ---- waivers ---- */

static void waiver_row(struct html_page *page, const struct waiver_use *use)
{
    const struct waiver *w = use->waiver;
    const char *fault = waiver_state_fault(use->state);
    g_autofree char *approved = html_day(w->approved, "not stated"), *expires = html_day(w->expires, "not stated");
    markup_add(page->out, "<tr><th scope=\"row\"><code>%s</code></th><td>%s</td><td>%s%s</td>", w->rule, *w->about ? w->about : "the whole diagram",
               fault ? "Has no effect: " : "In force", fault ? fault : "");
    markup_add(page->out, "<td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n", w->reason, w->owner, approved, expires);
}

void html_waivers(struct html_page *page)
{
    const GArray *uses = page->report->findings->waivers;
    if (!uses || uses->len == 0)
        return;
    html_open_section(page, "waivers", "register", "Waivers");
    open_table(page, "Findings that somebody has accepted");
    g_string_append(page->out, "<th scope=\"col\">Rule</th><th scope=\"col\">About</th><th scope=\"col\">State</th><th scope=\"col\">Reason</th>"
                               "<th scope=\"col\">Owner</th><th scope=\"col\">Approved</th><th scope=\"col\">Expires</th></tr></thead>\n"
                               "<tbody>\n");
    for (guint i = 0; i < uses->len; i++)
        waiver_row(page, &g_array_index(uses, struct waiver_use, i));
    g_string_append(page->out, "</tbody></table></div>\n</section>\n");
}
