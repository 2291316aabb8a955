/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sarif_location.h"

#include <string.h>

/* "{" and "}" stand for themselves only when doubled; "[a](b)" would be a link, and a label may have been made to be one. */
static char *message_text(const char *text)
{
    GString *out = g_string_new(NULL);
    for (const char *p = text; *p; p++) {
        if (*p == '{' || *p == '}')
            g_string_append_c(out, *p);
        g_string_append_c(out, *p);
        if (*p == ']' && p[1] == '(')
            g_string_append_c(out, ' ');
    }
    return g_string_free(out, FALSE);
}

json_t *sarif_message(const char *text)
{
    g_autofree char *safe = message_text(text);
    return json_pack("{s:s}", "text", safe);
}

static char *uri_of(const char *path)
{
    if (g_path_is_absolute(path))
        return g_filename_to_uri(path, NULL, NULL);
    while (g_str_has_prefix(path, "./"))
        path += 2;
    return g_uri_escape_bytes((const guint8 *)path, strlen(path), "/");
}

json_t *sarif_artifact_location(const struct network *n)
{
    g_autofree char *uri = uri_of(n->path);
    return json_pack("{s:s, s:i}", "uri", uri ? uri : "", "index", 0);
}

static json_t *physical(const struct network *n, int line)
{
    json_t *o = json_pack("{s:o}", "artifactLocation", sarif_artifact_location(n));
    if (line > 0)
        json_object_set_new(o, "region", json_pack("{s:i}", "startLine", line));
    return o;
}

static json_t *logical(int page, const char *id, const char *name, const char *kind)
{
    g_autofree char *qualified = id ? g_strdup_printf("page-%d/%s", page + 1, id) : g_strdup_printf("page-%d", page + 1);
    return json_pack("[{s:s, s:s, s:s}]", "name", name, "fullyQualifiedName", qualified, "kind", kind);
}

json_t *sarif_location(const struct network *n, struct element e, int id)
{
    const struct origin *origin = e.type == ELEMENT_NONE ? NULL : element_origin(n, e);
    json_t *o = json_pack("{s:o}", "physicalLocation", physical(n, origin ? origin->line : 0));
    if (id >= 0)
        json_object_set_new(o, "id", json_integer(id));
    if (origin) {
        g_autofree char *title = element_title(n, e);
        json_object_set_new(o, "logicalLocations", logical(origin->page, origin->id, title, element_type_name(e.type)));
        json_object_set_new(o, "message", sarif_message(title));
    }
    return o;
}

json_t *sarif_location_by_id(const struct network *n, int page, const char *id)
{
    json_t *o = json_pack("{s:o}", "physicalLocation", physical(n, 0));
    if (page >= 0 && page < (int)n->pages->len)
        json_object_set_new(o, "logicalLocations", logical(page, id, id ? id : network_page(n, page)->name, id ? "element" : "page"));
    return o;
}
