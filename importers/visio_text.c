/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_text.h"

#include "xml_reader.h"

#include <string.h>

/* Functions whose value is another one whenever the file is opened, saved or printed. */
static const char *const changing[] = {"NOW(", "DOCLASTSAVE(", "DOCLASTPRINT(", "DOCLASTEDIT(", "DOCLASTREVIEW("};

static const char *field_formula(xmlNodePtr shape, const char *index)
{
    xmlNodePtr section = visio_section(shape, "Field");
    for (xmlNodePtr r = section ? xml_child(section, "Row") : NULL; r; r = xml_next(r, "Row")) {
        const char *ix = xml_attribute(r, "IX");
        if (ix && strcmp(ix, index) == 0)
            return visio_direct_cell(r, "Value", "F");
    }
    return NULL;
}

static void note_field(const struct visio_sheet *sheet, xmlNodePtr field, const char **auto_date)
{
    const char *index = xml_attribute(field, "IX");
    const char *formula = index ? field_formula(sheet->self, index) : NULL;
    if (!formula && index)
        formula = field_formula(sheet->master, index);
    for (guint i = 0; formula && auto_date && i < G_N_ELEMENTS(changing); i++)
        if (strstr(formula, changing[i]))
            *auto_date = formula;
}

static void append_content(const struct visio_sheet *sheet, xmlNodePtr node, GString *out, const char **auto_date,
                           int depth)
{
    for (xmlNodePtr n = node->children; n && depth < 16; n = n->next) {
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
            g_string_append(out, n->content ? (const char *)n->content : "");
        else if (n->type == XML_ELEMENT_NODE) { /* cp, pp, tp are marks without content; fld has its shown value */
            if (xml_is(n, "fld"))
                note_field(sheet, n, auto_date);
            append_content(sheet, n, out, auto_date, depth + 1);
        }
    }
}

char *visio_text(const struct visio_sheet *sheet, const char **auto_date)
{
    if (visio_cell_is_on(sheet, "HideText"))
        return g_strdup("");
    xmlNodePtr text = xml_child(sheet->self, "Text");
    if (!text && sheet->master)
        text = xml_child(sheet->master, "Text");
    GString *out = g_string_new(NULL);
    if (text)
        append_content(sheet, text, out, auto_date, 0);
    return g_string_free(out, FALSE);
}
