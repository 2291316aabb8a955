/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawio_label.h"

#include "html_text.h"
#include "xml_node.h"

#include <string.h>

#define OWN_VALUE 256 /* bytes of a value that the editor knows by itself, such as the name of the file */
#define MAX_FILLED 16384 /* bytes of a label after filling in: values may repeat without bound */

/* Attributes of a wrapper that are the editor's own, not data. */
static const char *const reserved[] = {"id", "label", "placeholders", "placeholder", "link", "linkTarget", "tooltip", NULL};

static gboolean is_data(const char *name)
{
    for (int i = 0; reserved[i]; i++)
        if (strcmp(reserved[i], name) == 0)
            return FALSE;
    return !g_str_has_prefix(name, "label_");
}

static gboolean is_html(const struct drawio_style *style)
{
    const char *wrap = drawio_style_value(style, "whiteSpace");
    return drawio_style_is_on(style, "html") || (wrap && strcmp(wrap, "wrap") == 0);
}

static const char *raw_label(const struct drawio_cell *cell)
{
    const char *raw = cell->wrapper ? xml_attribute(cell->wrapper, "label") : NULL;
    return raw ? raw : xml_attribute(cell->node, "value");
}

/* What its label says where nobody sees it, unless that is what the editor left behind when it pasted cells as text. */
static void add_unseen(const struct drawio_cell *cell, struct drawing *drawing, struct properties *run)
{
    const char *raw = raw_label(cell);
    g_autofree char *unseen = raw && is_html(&cell->style) ? html_unseen(raw) : NULL;
    if (unseen && *g_strstrip(unseen) && !g_str_has_prefix(unseen, "%3CmxGraphModel"))
        drawing_add_property(drawing, run, "text that nobody sees", "", unseen);
}

struct properties drawio_label_data(const struct drawio_cell *cell, struct drawing *drawing)
{
    struct properties run = drawing_start_properties(drawing);
    add_unseen(cell, drawing, &run);
    for (xmlAttrPtr a = cell->wrapper ? cell->wrapper->properties : NULL; a; a = a->next) {
        const char *name = (const char *)a->name, *value = xml_attribute(cell->wrapper, name);
        if (is_data(name) && value && *value)
            drawing_add_property(drawing, &run, name, "", value);
    }
    return run;
}

const char *drawio_label_attribute(const struct drawio_cell *cell, const char *name, struct drawing *drawing)
{
    const char *value = cell->wrapper ? xml_attribute(cell->wrapper, name) : NULL;
    return drawing_text(drawing, value ? value : "", -1);
}

static gboolean is_auto_date(const char *name)
{
    return strcmp(name, "date") == 0 || strcmp(name, "time") == 0 || strcmp(name, "timestamp") == 0 ||
           g_str_has_prefix(name, "date{") || g_str_has_prefix(name, "lastModifiedTime");
}

static const char *size_of(const struct drawio_cell *cell, const char *side, char own[OWN_VALUE])
{
    xmlNodePtr geometry = drawio_cell_geometry(cell);
    if (!geometry)
        return NULL;
    g_snprintf(own, OWN_VALUE, "%g", xml_number(geometry, side, 0));
    return own;
}

static const char *of_the_file(const char *name, int page, const struct drawing *drawing, char own[OWN_VALUE])
{
    if (strcmp(name, "page") == 0)
        return drawing_page(drawing, page)->name;
    if (strcmp(name, "pagenumber") == 0)
        g_snprintf(own, OWN_VALUE, "%d", page + 1);
    else if (strcmp(name, "pagecount") == 0)
        g_snprintf(own, OWN_VALUE, "%u", drawing->pages->len);
    else if (strcmp(name, "filename") == 0) {
        g_autofree char *base = g_path_get_basename(drawing->path);
        g_strlcpy(own, base, OWN_VALUE);
    } else
        return NULL;
    return own;
}

/* A placeholder's value: the cell's own id and size, data of the cell and of its ancestors up to the root cell, then what the editor
 * knows of the file. */
static const char *look_up(const struct drawio_cells *cells, int index, const char *name, int page,
                           const struct drawing *drawing, char own[OWN_VALUE])
{
    if (strcmp(name, "id") == 0)
        return drawio_cell_at(cells, index)->id;
    if (strcmp(name, "width") == 0 || strcmp(name, "height") == 0)
        return size_of(drawio_cell_at(cells, index), name, own);
    for (int i = index; i >= 0; i = drawio_cell_at(cells, i)->parent) {
        const struct drawio_cell *cell = drawio_cell_at(cells, i);
        const char *value = cell->wrapper ? xml_attribute(cell->wrapper, name) : NULL;
        if (value && strcmp(name, "label") != 0)
            return value;
    }
    return of_the_file(name, page, drawing, own);
}

/* As the editor's own pattern has it: date{...}, or anything without these signs. */
static gboolean is_name(const char *start, gsize length)
{
    g_autofree char *name = g_strndup(start, length);
    return length > 0 && length <= 64 && (g_str_has_prefix(name, "date{") ? strchr(name, '<') == NULL : !strpbrk(name, "^{} \"'=;<"));
}

/* Fills in %name%; a date placeholder stays as written, because it shows another day whenever it is opened. */
static char *fill_placeholders(const struct drawio_cells *cells, int index, const char *text, int page,
                               struct drawing *drawing, const char **auto_date)
{
    GString *out = g_string_new(NULL);
    for (const char *p = text; *p;) {
        const char *end = *p == '%' ? strchr(p + 1, '%') : NULL;
        gsize length = end ? (gsize)(end - p - 1) : 0;
        if (!is_name(p + 1, length)) {
            g_string_append_c(out, *p++);
            continue;
        }
        g_autofree char *name = g_strndup(p + 1, length);
        if (out->len > 0 && out->str[out->len - 1] == '%' && p > text && p[-1] == '%') { /* "%%name%" is "%name%" as written */
            g_string_append(out, name);
            g_string_append_c(out, '%');
            p = end + 1;
            continue;
        }
        char own[OWN_VALUE];
        const char *value = look_up(cells, index, name, page, drawing, own);
        if (value && out->len + strlen(value) > MAX_FILLED) {
            diagnostics_add(drawing->diagnostics, "label-too-long", DIAGNOSTIC_WARNING, TRUE, page,
                            drawio_cell_at(cells, index)->id,
                            "its placeholders would fill in more than %d bytes; the rest stays as written", MAX_FILLED);
            g_string_append(out, p);
            break;
        }
        if (value)
            g_string_append(out, value);
        else {
            g_string_append_len(out, p, (gssize)length + 2);
            g_autofree char *written = g_strndup(p, length + 2);
            if (is_auto_date(name))
                *auto_date = drawing_text(drawing, written, -1);
            else
                diagnostics_add(drawing->diagnostics, "placeholder-unknown", DIAGNOSTIC_INFO, FALSE, page, drawio_cell_at(cells, index)->id,
                                "what stands for %s in its label is not known; it stays as written", written);
        }
        p = end + 1;
    }
    return g_string_free(out, FALSE);
}

static gboolean shows_label(const struct drawio_style *style)
{
    return !drawio_style_is_on(style, "noLabel") && drawio_style_number(style, "textOpacity", 100) > 0 &&
           drawio_style_number(style, "fontSize", 12) > 0;
}

/* The editor turns line feeds of an HTML label into breaks, unless nl2Br=0. */
static char *text_of_html(const struct drawio_style *style, const char *raw)
{
    const char *breaks = drawio_style_value(style, "nl2Br");
    if (breaks && strcmp(breaks, "0") == 0)
        return html_to_text(raw, -1);
    g_auto(GStrv) lines = g_strsplit(raw, "\n", -1);
    g_autofree char *joined = g_strjoinv("<br/>", lines);
    return html_to_text(joined, -1);
}

struct drawio_label drawio_label_read(const struct drawio_cells *cells, int index, int page, struct drawing *drawing)
{
    const struct drawio_cell *cell = drawio_cell_at(cells, index);
    struct drawio_label label = {"", ""};
    const char *raw = raw_label(cell);
    const char *on = cell->wrapper ? xml_attribute(cell->wrapper, "placeholders") : NULL;
    const char *key = on && strcmp(on, "1") == 0 ? xml_attribute(cell->wrapper, "placeholder") : NULL;
    char own[OWN_VALUE];
    if (key && *key) /* the whole label is one value */
        raw = look_up(cells, index, key, page, drawing, own);
    if (!raw || !*raw || !shows_label(&cell->style))
        return label;
    g_autofree char *filled = NULL;
    if (on && strcmp(on, "1") == 0)
        raw = filled = fill_placeholders(cells, index, raw, page, drawing, &label.auto_date);
    g_autofree char *plain = is_html(&cell->style) ? text_of_html(&cell->style, raw) : NULL;
    label.text = drawing_text(drawing, plain ? plain : raw, -1);
    return label;
}
