/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unpack.h"

#include "limit.h"

#include <string.h>
#include <zlib.h>

#define SMALL MIB /* bytes of a part that may be packed as well as it likes */

/* Of the file at hand: a worker reads one. */
static gsize spent;
static enum limit_id refused_for;
static gboolean refused;

void unpack_start(void)
{
    spent = 0;
    refused = FALSE;
}

static gboolean fits(gsize bytes, gsize packed)
{
    gboolean too_much = spent + bytes > (gsize)limit_value(LIMIT_UNPACKED);
    gboolean too_dense = bytes > SMALL && (bytes - SMALL) / MAX(packed, 1) > (gsize)limit_value(LIMIT_RATIO);
    if (too_much || too_dense) {
        refused = TRUE;
        refused_for = too_much ? LIMIT_UNPACKED : LIMIT_RATIO;
    }
    return !too_much && !too_dense;
}

gboolean unpack_count(gsize bytes, gsize packed)
{
    if (!fits(bytes, packed))
        return FALSE;
    spent += bytes;
    return TRUE;
}

gboolean unpack_was_refused(const char *place, GError **error)
{
    if (refused)
        limit_refuse(refused_for, place,
                     refused_for == LIMIT_RATIO ? "a part grows too much when unpacked" : "it holds too many bytes when unpacked", error);
    return refused;
}

static GBytes *run(z_stream *stream, gsize packed)
{
    g_autoptr(GByteArray) out = g_byte_array_new();
    guint8 chunk[65536];
    int status;
    do {
        stream->next_out = chunk;
        stream->avail_out = sizeof chunk;
        status = inflate(stream, Z_NO_FLUSH);
        gsize got = sizeof chunk - stream->avail_out;
        if ((status != Z_OK && status != Z_STREAM_END) || !fits(out->len + got, packed))
            return NULL;
        g_byte_array_append(out, chunk, (guint)got);
    } while (status != Z_STREAM_END);
    spent += out->len;
    return g_byte_array_free_to_bytes(g_steal_pointer(&out));
}

GBytes *unpack_deflate(const guint8 *data, gsize size, enum unpack_format format)
{
    if (size > G_MAXUINT)
        return NULL;
    z_stream stream = {.next_in = (Bytef *)data, .avail_in = (guint)size};
    if (inflateInit2(&stream, format == UNPACK_RAW_DEFLATE ? -MAX_WBITS : MAX_WBITS + 32) != Z_OK)
        return NULL;
    GBytes *result = run(&stream, size);
    inflateEnd(&stream);
    return result;
}

char *unpack_percent(const char *text, gssize length)
{
    const char *p = text, *end = text + (length < 0 ? strlen(text) : (gsize)length);
    GString *out = g_string_sized_new((gsize)(end - p));
    while (p < end) {
        if (*p == '%' && end - p > 2 && g_ascii_isxdigit(p[1]) && g_ascii_isxdigit(p[2])) {
            char c = (char)(g_ascii_xdigit_value(p[1]) * 16 + g_ascii_xdigit_value(p[2]));
            g_string_append_c(out, c);
            p += 3;
        } else
            g_string_append_c(out, *p++);
    }
    return g_string_free(out, FALSE);
}
