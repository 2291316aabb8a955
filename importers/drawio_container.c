/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawio_container.h"

#include "error.h"
#include "html_text.h"
#include "unpack.h"
#include "xml_reader.h"

#include <jansson.h>
#include <string.h>

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
    char *xml = g_strdup(text);
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
    g_autoptr(GBytes) xml = unpack_deflate(bytes, length, UNPACK_RAW_DEFLATE, UNPACK_MAX_SIZE);
    if (!xml)
        xml = unpack_deflate(bytes, length, UNPACK_ZLIB, UNPACK_MAX_SIZE);
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
    GBytes *bytes = unpack_deflate(data, length, UNPACK_ZLIB, UNPACK_MAX_SIZE);
    if (!bytes) /* draw.io itself writes raw deflate here, against the PNG specification */
        bytes = unpack_deflate(data, length, UNPACK_RAW_DEFLATE, UNPACK_MAX_SIZE);
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

static char *open_png(const char *bytes, gsize size, const char *path, GError **error)
{
    const guint8 *data = (const guint8 *)bytes;
    for (gsize at = 8; at + 12 <= size;) {
        gsize length = (gsize)data[at] << 24 | (gsize)data[at + 1] << 16 | (gsize)data[at + 2] << 8 | data[at + 3];
        if (length > size - at - 12)
            return refuse(path, DEMARC_ERROR_UNREADABLE, "the picture is cut short or damaged", error);
        char *xml = chunk_to_xml(data + at + 4, data + at + 8, length);
        if (xml)
            return xml;
        at += 12 + length;
    }
    return refuse(path, DEMARC_ERROR_UNSUPPORTED,
                  "a picture without a draw.io diagram in it; export it with 'Include a copy of my diagram'", error);
}

/* ---- SVG and HTML ---- */

static char *open_svg(const char *data, gsize size, const char *path, GError **error)
{
    xmlDocPtr doc = xml_parse_safely(data, size, path, error);
    if (!doc)
        return NULL;
    const char *content = xml_attribute(xmlDocGetRootElement(doc), "content");
    char *xml = content ? drawio_page_decode(content) : NULL;
    xmlFreeDoc(doc);
    return xml ? xml
               : refuse(path, DEMARC_ERROR_UNSUPPORTED,
                        "an SVG picture without a draw.io diagram in it; export it with 'Include a copy of my diagram'",
                        error);
}

/* The value of an HTML attribute of the first element that has it. */
static char *html_attribute(const char *html, const char *name)
{
    const char *p = strstr(html, name);
    p = p ? p + strlen(name) : NULL;
    if (!p || *p != '=' || (p[1] != '"' && p[1] != '\''))
        return NULL;
    const char *end = strchr(p + 2, p[1]);
    if (!end)
        return NULL;
    return html_to_text(p + 2, end - p - 2);
}

static char *json_member_xml(const char *text)
{
    json_t *json = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    const char *xml = json_string_value(json_object_get(json, "xml"));
    char *result = xml ? drawio_page_decode(xml) : NULL;
    json_decref(json);
    return result;
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

static char *open_html(const char *data, gsize size, const char *path, GError **error)
{
    g_autofree char *html = g_strndup(data, size);
    g_autofree char *json = html_attribute(html, "data-mxgraph");
    char *xml = json ? json_member_xml(json) : nested_div_xml(html);
    return xml ? xml : refuse(path, DEMARC_ERROR_UNREADABLE, "its embedded draw.io diagram is damaged", error);
}

char *drawio_container_open(const char *data, gsize size, const char *path, GError **error)
{
    if (is_png(data, size))
        return open_png(data, size, path, error);
    g_autofree char *root = xml_root_name(data, size);
    if (g_str_equal(root, "mxlibrary"))
        return refuse(path, DEMARC_ERROR_UNSUPPORTED, "a draw.io shape library, not a diagram", error);
    if (g_str_equal(root, "svg"))
        return open_svg(data, size, path, error);
    if (!g_str_equal(root, "mxfile") && !g_str_equal(root, "mxGraphModel"))
        return open_html(data, size, path, error);
    return NULL; /* the bytes themselves are the XML */
}
