/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json_element.h"

#include "import_report.h"
#include "repair.h"

#include "error.h"
#include "text.h"

#include <math.h>
#include <string.h>

json_t *json_text(const char *s)
{
    return s && *s ? json_string(s) : json_null();
}

json_t *json_date(civil_date date)
{
    char text[11];
    if (!date)
        return json_null();
    civil_date_format_iso(date, text);
    return json_string(text);
}

json_t *json_number(double v)
{
    double rounded = round(v * 100) / 100;
    return rounded == trunc(rounded) ? json_integer((json_int_t)rounded) : json_real(rounded);
}

json_t *json_source(const struct network *n)
{
    g_autofree char *path = text_path(n->path);
    return json_pack("{s:s, s:s, s:s}", "path", path, "format", n->format, "sha256", n->sha256);
}

json_t *json_words(const struct network *n, struct words words)
{
    json_t *list = json_array();
    for (int i = 0; i < words.count; i++)
        json_array_append_new(list, json_string(network_word(n, words.first + i)));
    return list;
}

json_t *json_element(const struct network *n, struct element e)
{
    if (e.type == ELEMENT_NONE)
        return json_null();
    const struct origin *origin = element_origin(n, e);
    g_autofree char *title = element_title(n, e);
    json_t *o = json_pack("{s:s, s:s, s:i, s:s, s:s}", "type", element_type_name(e.type), "id", origin->id, "page", origin->page + 1,
                          "label", title, "method", method_name(origin->method));
    if (origin->line > 0)
        json_object_set_new(o, "line", json_integer(origin->line));
    return o;
}

json_t *json_step(const struct network *n, struct element e, gboolean missing)
{
    json_t *o = json_element(n, e);
    if (e.type == ELEMENT_LINK && network_link(n, e.index)->medium != MEDIUM_UNKNOWN)
        json_object_set_new(o, "medium", json_string(medium_name(network_link(n, e.index)->medium)));
    if (e.type == ELEMENT_NODE && node_has_role(network_node(n, e.index), ROLE_ENFORCE))
        json_object_set_new(o, "enforces", json_string(strength_name(network_node(n, e.index)->strength)));
    if (missing)
        json_object_set_new(o, "guard_missing", json_true());
    return o;
}

json_t *json_diagnostics(const struct network *n)
{
    json_t *list = json_array();
    for (guint i = 0; i < n->diagnostics->items->len; i++) {
        const struct diagnostic *d = diagnostics_item(n->diagnostics, i);
        json_array_append_new(list, json_pack("{s:s, s:s, s:b, s:o, s:o, s:s}", "id", d->id, "level",
                                              diagnostic_level_name(d->level), "taint", d->taint, "page",
                                              d->page >= 0 ? json_integer(d->page + 1) : json_null(), "element",
                                              json_text(d->element), "text", d->text));
    }
    return list;
}

static int append(const char *buffer, size_t size, void *data)
{
    g_byte_array_append(data, (const guint8 *)buffer, (guint)size);
    return 0;
}

static json_t *import_counts(const struct import_counts *c)
{
    return json_pack("{s:i, s:i, s:i, s:i, s:{s:i, s:i, s:i}, s:i, s:i, s:i, s:i, s:i, s:i}", "zones", c->zones, "nodes", c->nodes,
                     "notes", c->notes, "links", c->links, "ends", "glued", c->ends_glued, "inferred", c->ends_inferred,
                     "loose", c->ends_loose, "captions", c->captions, "hidden", c->hidden, "off_page", c->off_page,
                     "unlabelled", c->unlabelled, "unknown", c->unknown, "unread", c->unread);
}

json_t *json_import(const struct network *n)
{
    struct import_report *r = import_report_new(n);
    json_t *pages = json_array(), *kinds = json_array();
    for (guint i = 0; i < r->pages->len; i++) {
        json_t *page = import_counts(&g_array_index(r->pages, struct import_counts, i));
        json_object_set_new(page, "page", json_integer((json_int_t)i + 1));
        json_object_set_new(page, "name", json_string(network_page(n, i)->name));
        json_array_append_new(pages, page);
    }
    for (guint i = 0; i < r->kinds->len; i++) {
        const struct import_kind *k = &g_array_index(r->kinds, struct import_kind, i);
        json_array_append_new(kinds, json_pack("{s:s, s:s, s:s, s:b, s:i, s:o}", "id", k->id, "kind", repair_kind(k->id), "level",
                                               diagnostic_level_name(k->level), "taint", k->taint, "count", k->count, "remedy",
                                               json_text(repair_hint(k->id, n->format))));
    }
    import_report_free(r);
    return json_pack("{s:o, s:o}", "pages", pages, "kinds", kinds);
}

gboolean json_write(json_t *document, GByteArray *out, GError **error)
{
    int failed = !document || json_dump_callback(document, append, out, JSON_INDENT(2) | JSON_REAL_PRECISION(10));
    json_decref(document);
    if (failed)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "JSON cannot be written");
    else
        g_byte_array_append(out, (const guint8 *)"\n", 1);
    return !failed;
}
