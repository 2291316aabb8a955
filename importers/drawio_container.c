/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawio_container.h"

#include "error.h"
#include "html_text.h"
#include "unpack.h"
#include "xml_node.h"
#include "xml_reader.h"

#include <jansson.h>
#include <string.h>
#include <zlib.h>

static const char *const png_magic = "\x89PNG\r\n\x1a\n";

static gboolean is_png(const char *data, gsize size)
{
    return size > 8 && memcmp(data, png_magic, 8) == 0;
}

static gboolean contains(const char *data, gsize size, const char *needle)
{
    return memmem(data, size, needle, strlen(needle)) != NULL;
}

int drawio_container_recognise(const char *data, gsize size)
{
    if (is_png(data, size))
        return contains(data, size, "mxfile") || contains(data, size, "mxGraphModel") ? 90 : 20;
    g_autofree char *root = xml_root_name(data, size);
    if (g_str_equal(root, "mxfile") || g_str_equal(root, "mxGraphModel"))
        return 100;
    if (g_str_equal(root, "mxlibrary"))
        return 60;
    if (g_str_equal(root, "svg"))
        return 40;
    if (contains(data, size, "data-mxgraph") || contains(data, size, "class=\"mxgraph\""))
        return 80;
    return 0;
}

static char *refuse(const char *path, int code, const char *why, GError **error)
{
    g_set_error(error, DEMARC_ERROR, code, "%s: %s", path, why);
    return NULL;
}

/* Decodes percent escapes up to twice: some exports escape twice. */
static char *to_xml(const char *text)
{
    char *xml = g_strdup(text ? text : ""); /* nothing may be packed */
    for (int i = 0; i < 2 && !strchr(xml, '<') && strchr(xml, '%'); i++) {
        char *decoded = unpack_percent(xml, -1);
        g_free(xml);
        xml = decoded;
    }
    return xml;
}

static char *unpack_base64(const char *text)
{
    gsize length;
    g_autofree guchar *bytes = g_base64_decode(text, &length);
    if (length == 0)
        return NULL;
    g_autoptr(GBytes) xml = unpack_deflate(bytes, length, UNPACK_RAW_DEFLATE);
    if (!xml)
        xml = unpack_deflate(bytes, length, UNPACK_ZLIB);
    if (!xml)
        return NULL;
    g_autofree char *plain = g_strndup(g_bytes_get_data(xml, NULL), g_bytes_get_size(xml));
    return to_xml(plain);
}

char *drawio_page_decode(const char *text)
{
    g_autofree char *trimmed = g_strstrip(g_strdup(text));
    char *xml = NULL;
    if (*trimmed == '<' || *trimmed == '%')
        xml = to_xml(trimmed);
    else
        xml = unpack_base64(trimmed);
    if (xml && !strchr(xml, '<'))
        g_clear_pointer(&xml, g_free);
    return xml;
}

/* ---- PNG: text chunks ---- */

static gboolean is_keyword(const guint8 *data, gsize length)
{
    return memchr(data, 0, length) &&
           (strcmp((const char *)data, "mxfile") == 0 || strcmp((const char *)data, "mxGraphModel") == 0);
}

static char *bytes_to_xml(const guint8 *data, gsize length)
{
    g_autofree char *text = g_strndup((const char *)data, length);
    g_strdelimit(text, "+", strchr(text, '<') ? '+' : ' ');
    return drawio_page_decode(text);
}

static char *compressed_to_xml(const guint8 *data, gsize length)
{
    GBytes *bytes = unpack_deflate(data, length, UNPACK_ZLIB);
    if (!bytes) /* draw.io itself writes raw deflate here, against the PNG specification */
        bytes = unpack_deflate(data, length, UNPACK_RAW_DEFLATE);
    if (!bytes)
        return NULL;
    char *xml = bytes_to_xml(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
    g_bytes_unref(bytes);
    return xml;
}

static char *itxt_to_xml(const guint8 *text, gsize length)
{
    if (length < 2)
        return NULL;
    gboolean compressed = text[0] == 1;
    const guint8 *p = text + 2, *end = text + length;
    for (int i = 0; i < 2 && p; i++) { /* language tag, translated keyword */
        p = p < end ? memchr(p, 0, (gsize)(end - p)) : NULL;
        p = p ? p + 1 : NULL;
    }
    if (!p)
        return NULL;
    return compressed ? compressed_to_xml(p, (gsize)(end - p)) : bytes_to_xml(p, (gsize)(end - p));
}

static char *chunk_to_xml(const guint8 *type, const guint8 *data, gsize length)
{
    if (!is_keyword(data, length))
        return NULL;
    gsize used = strlen((const char *)data) + 1;
    if (memcmp(type, "tEXt", 4) == 0)
        return bytes_to_xml(data + used, length - used);
    if (memcmp(type, "zTXt", 4) == 0 && length > used)
        return compressed_to_xml(data + used + 1, length - used - 1);
    if (memcmp(type, "iTXt", 4) == 0)
        return itxt_to_xml(data + used, length - used);
    return NULL;
}

static gboolean is_text_chunk(const guint8 *type)
{
    return memcmp(type, "tEXt", 4) == 0 || memcmp(type, "zTXt", 4) == 0 || memcmp(type, "iTXt", 4) == 0;
}

static guint32 big_endian(const guint8 *p)
{
    return (guint32)p[0] << 24 | (guint32)p[1] << 16 | (guint32)p[2] << 8 | p[3];
}

static char *open_png(const char *bytes, gsize size, const char *path, GError **error)
{
    const guint8 *data = (const guint8 *)bytes;
    gboolean damaged = FALSE;
    for (gsize at = 8; at + 12 <= size;) {
        gsize length = big_endian(data + at);
        if (length > size - at - 12)
            return refuse(path, DEMARC_ERROR_UNREADABLE, "the picture is cut short or damaged", error);
        char *xml = chunk_to_xml(data + at + 4, data + at + 8, length);
        if (xml)
            return xml;
        damaged |= is_text_chunk(data + at + 4) && is_keyword(data + at + 8, length);
        at += 12 + length;
    }
    if (damaged)
        return refuse(path, DEMARC_ERROR_UNREADABLE, "the draw.io diagram in the picture is damaged; export it again", error);
    return refuse(path, DEMARC_ERROR_UNSUPPORTED,
                  "a picture without a draw.io diagram in it; export it with 'Include a copy of my diagram'", error);
}

gboolean drawio_container_fails_checksum(const char *bytes, gsize size)
{
    const guint8 *data = (const guint8 *)bytes;
    for (gsize at = 8; is_png(bytes, size) && at + 12 <= size;) {
        gsize length = big_endian(data + at);
        if (length > size - at - 12)
            return FALSE;
        gboolean ours = is_text_chunk(data + at + 4) && is_keyword(data + at + 8, length);
        if (ours && crc32_z(0, data + at + 4, length + 4) != big_endian(data + at + 8 + length))
            return TRUE;
        at += 12 + length;
    }
    return FALSE;
}

/* ---- SVG and HTML ---- */

static char *open_svg(const char *data, gsize size, const char *path, GError **error)
{
    xmlDocPtr doc = xml_parse_safely(data, size, path, error);
    if (!doc)
        return NULL;
    const char *content = xml_attribute(xmlDocGetRootElement(doc), "content");
    char *xml = content ? drawio_page_decode(content) : NULL;
    gboolean damaged = content && *content && !xml;
    xmlFreeDoc(doc);
    if (damaged)
        return refuse(path, DEMARC_ERROR_UNREADABLE, "the draw.io diagram in the picture is damaged; export it again", error);
    return xml ? xml
               : refuse(path, DEMARC_ERROR_UNSUPPORTED,
                        "an SVG picture without a draw.io diagram in it; export it with 'Include a copy of my diagram'",
                        error);
}

/* The values of an HTML attribute wherever it stands, in the order of the page. */
static GPtrArray *html_attributes(const char *html, const char *name)
{
    GPtrArray *values = g_ptr_array_new_with_free_func(g_free);
    for (const char *p = strstr(html, name); p; p = strstr(p, name)) {
        p += strlen(name);
        const char *start = p + strspn(p, " \t\r\n");
        if (*start != '=')
            continue;
        start += 1 + strspn(start + 1, " \t\r\n");
        const char *end = *start == '"' || *start == '\'' ? strchr(start + 1, *start) : NULL;
        if (!end)
            continue;
        g_ptr_array_add(values, html_to_text(start + 1, end - start - 1));
        p = end;
    }
    return values;
}

enum carried { CARRIED, ELSEWHERE, DAMAGED };

/* What one element carries is added to `found`; ELSEWHERE: only the address of a diagram. */
static enum carried add_json_xml(const char *text, GPtrArray *found)
{
    json_t *json = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    const char *xml = json_string_value(json_object_get(json, "xml"));
    char *result = xml ? drawio_page_decode(xml) : NULL;
    enum carried carried = result ? CARRIED : json_string_value(json_object_get(json, "url")) && !xml ? ELSEWHERE : DAMAGED;
    if (result)
        g_ptr_array_add(found, result);
    json_decref(json);
    return carried;
}

/* The old form: <div class="mxgraph"><div>compressed model</div></div>. */
static char *nested_div_xml(const char *html)
{
    const char *p = strstr(html, "class=\"mxgraph\"");
    p = p ? strstr(p, "<div") : NULL;
    p = p ? strchr(p, '>') : NULL;
    const char *end = p ? strstr(p, "</div") : NULL;
    if (!end)
        return NULL;
    g_autofree char *text = html_to_text(p + 1, end - p - 1);
    return drawio_page_decode(text);
}

static GPtrArray *open_html(const char *data, gsize size, const char *path, GError **error)
{
    g_autofree char *html = g_strndup(data, size);
    g_autoptr(GPtrArray) values = html_attributes(html, "data-mxgraph");
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(g_free);
    enum carried worst = values->len > 0 ? CARRIED : DAMAGED;
    for (guint i = 0; i < values->len; i++) {
        enum carried carried = add_json_xml(g_ptr_array_index(values, i), found);
        worst = MAX(worst, carried);
    }
    char *nested = values->len == 0 ? nested_div_xml(html) : NULL;
    if (nested) {
        g_ptr_array_add(found, nested);
        worst = CARRIED;
    }
    if (worst == CARRIED) /* all of them: to read some would be to lose the others without a word */
        return g_steal_pointer(&found);
    refuse(path, worst == ELSEWHERE ? DEMARC_ERROR_UNSUPPORTED : DEMARC_ERROR_UNREADABLE,
           worst == ELSEWHERE ? "the page only shows a diagram that is stored elsewhere; open that file, or export as HTML again"
                              : "its embedded draw.io diagram is damaged",
           error);
    return NULL;
}

static GPtrArray *only(char *xml)
{
    GPtrArray *list = xml ? g_ptr_array_new_with_free_func(g_free) : NULL;
    if (list)
        g_ptr_array_add(list, xml);
    return list;
}

GPtrArray *drawio_container_open(const char *data, gsize size, const char *path, GError **error)
{
    if (is_png(data, size))
        return only(open_png(data, size, path, error));
    g_autofree char *root = xml_root_name(data, size);
    if (g_str_equal(root, "mxlibrary"))
        return only(refuse(path, DEMARC_ERROR_UNSUPPORTED, "a draw.io shape library, not a diagram; open it in draw.io and save a drawing", error));
    if (g_str_equal(root, "svg"))
        return only(open_svg(data, size, path, error));
    if (!g_str_equal(root, "mxfile") && !g_str_equal(root, "mxGraphModel"))
        return open_html(data, size, path, error);
    return NULL;
}
