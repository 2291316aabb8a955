/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_text.h"

#include "xml_reader.h"

#include <string.h>

/* Functions whose value is another one whenever the file is opened, saved or printed. */
static const char *const changing[] = {"NOW(", "DOCLASTSAVE(", "DOCLASTPRINT(", "DOCLASTEDIT(", "DOCLASTREVIEW("};

static const char *field_formula(const struct visio_node *shape, const char *index)
{
    const struct visio_node *section = visio_section(shape, "Field");
    for (const struct visio_node *r = section ? visio_child(section, "Row") : NULL; r; r = visio_next(r, "Row")) {
        const char *ix = visio_attribute(r, "IX");
        if (ix && strcmp(ix, index) == 0)
            return visio_direct_cell(r, "Value", "F");
    }
    return NULL;
}

static void note_field(const struct visio_sheet *sheet, const struct visio_node *field, const char **auto_date)
{
    const char *index = visio_attribute(field, "IX");
    const char *formula = index ? field_formula(sheet->self, index) : NULL;
    if (!formula && index)
        formula = field_formula(sheet->master, index);
    for (guint i = 0; formula && auto_date && i < G_N_ELEMENTS(changing); i++)
        if (strstr(formula, changing[i]))
            *auto_date = formula;
}

static void append_content(const struct visio_sheet *sheet, const struct visio_node *node, GString *out, const char **auto_date, int depth)
{
    for (const struct visio_node *n = node->children; n && depth < 16; n = n->next) {
        if (n->text) {
            g_string_append(out, n->text);
            continue;
        }
        if (visio_is(n, "fld")) /* has its shown value in it; cp, pp, tp are marks without content */
            note_field(sheet, n, auto_date);
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
