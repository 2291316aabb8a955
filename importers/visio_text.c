/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_text.h"

#include "said.h"

#include <string.h>

/* Functions whose value is another one whenever the file is opened, saved or printed. */
static const char *const changing[] = {"NOW(", "DOCLASTSAVE(", "DOCLASTPRINT(", "DOCLASTEDIT(", "DOCLASTREVIEW(", NULL};
/* Of a date: what may stand in a formula that always gives the same one. */
static const char *const constant[] = {"DATETIME(", "DATE(", "DATEVALUE(", "DOCCREATION(", NULL};
#define MAX_REFERENCES 4 /* from a field to a cell to a cell */

static const struct visio_node *field_row(const struct visio_node *sheet, const char *index)
{
    const struct visio_node *section = visio_section(sheet, "Field");
    for (const struct visio_node *r = section ? visio_child(section, "Row") : NULL; r; r = visio_next(r, "Row"))
        if (g_strcmp0(visio_attribute(r, "IX"), index) == 0)
            return r;
    return NULL;
}

/* The formula of the cell that `formula` is a plain reference to ("User.Day"): "" if it is a plain value, NULL if there is none. */
static const char *referred(const struct visio_sheet *sheet, const char *formula)
{
    if (g_str_has_prefix(formula, "User."))
        return visio_row_formula(sheet, "User", formula + strlen("User."), "Value");
    return g_str_has_prefix(formula, "Prop.") ? visio_row_formula(sheet, "Property", formula + strlen("Prop."), "Value") : NULL;
}

/* A date whose formula cannot be followed is not certain to stay what it is. */
static gboolean changes_by_itself(const struct visio_sheet *sheet, const char *formula, gboolean date)
{
    for (int step = 0; step < MAX_REFERENCES; step++) {
        if (text_has_any(formula, changing))
            return TRUE;
        if (!*formula || text_has_any(formula, constant))
            return FALSE;
        formula = referred(sheet, formula);
        if (!formula)
            break;
    }
    return date;
}

static void add_field(const struct visio_sheet *sheet, const struct visio_node *field, GString *out, const char **auto_date)
{
    const char *index = visio_attribute(field, "IX"), *formula = NULL, *unit = NULL, *value = NULL, *as_written = NULL;
    const struct visio_node *nodes[] = {sheet->self, sheet->master};
    for (int i = 0; i < 2 && index; i++) {
        const struct visio_node *row = field_row(nodes[i], index);
        formula = formula ? formula : visio_formula(row, "Value");
        as_written = as_written ? as_written : visio_direct_cell(row, "Value", "F");
        unit = unit ? unit : visio_direct_cell(row, "Value", "U");
        value = value ? value : visio_direct_cell(row, "Value", "V");
    }
    gboolean date = g_strcmp0(unit, "DATE") == 0;
    if (auto_date && (formula ? changes_by_itself(sheet, formula, date) : date && as_written))
        *auto_date = formula ? formula : as_written;
    if (!field->children) /* what wrote the file did not work out what is shown */
        g_string_append(out, value ? value : "");
}

static void append_content(const struct visio_sheet *sheet, const struct visio_node *node, GString *out, const char **auto_date, int depth)
{
    for (const struct visio_node *n = node->children; n && depth < 16; n = n->next) {
        if (n->text) {
            g_string_append(out, n->text);
            continue;
        }
        if (visio_is(n, "fld")) /* has its shown value in it; cp, pp, tp are marks without content */
            add_field(sheet, n, out, auto_date);
        append_content(sheet, n, out, auto_date, depth + 1);
    }
}

char *visio_text(const struct visio_sheet *sheet, const char **auto_date)
{
    if (visio_cell_is_on(sheet, "HideText"))
        return g_strdup("");
    const struct visio_node *text = visio_child(sheet->self, "Text");
    if (!text && sheet->master)
        text = visio_child(sheet->master, "Text");
    GString *out = g_string_new(NULL);
    if (text)
        append_content(sheet, text, out, auto_date, 0);
    return g_string_free(out, FALSE);
}
