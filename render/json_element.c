/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json_element.h"

#include "error.h"

#include <math.h>
#include <string.h>

json_t *json_text(const char *s)
{
    return s && *s ? json_string(s) : json_null();
}

json_t *json_number(double v)
{
    double rounded = round(v * 100) / 100;
    return rounded == trunc(rounded) ? json_integer((json_int_t)rounded) : json_real(rounded);
}

json_t *json_source(const struct network *n)
{
    return json_pack("{s:s, s:s, s:s}", "path", n->path, "format", n->format, "sha256", n->sha256);
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
    const struct origin *origin = element_origin(n, e);
    g_autofree char *title = element_title(n, e);
    return json_pack("{s:s, s:s, s:i, s:s}", "type", element_type_name(e.type), "id", origin->id, "page",
                     origin->page + 1, "label", title);
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
