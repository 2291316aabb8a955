/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unpack.h"

#include <string.h>
#include <zlib.h>

static GBytes *run(z_stream *stream, gsize budget)
{
    g_autoptr(GByteArray) out = g_byte_array_new();
    guint8 chunk[65536];
    int status;
    do {
        stream->next_out = chunk;
        stream->avail_out = sizeof chunk;
        status = inflate(stream, Z_NO_FLUSH);
        gsize got = sizeof chunk - stream->avail_out;
        if ((status != Z_OK && status != Z_STREAM_END) || out->len + got > budget)
            return NULL;
        g_byte_array_append(out, chunk, (guint)got);
    } while (status != Z_STREAM_END);
    return g_byte_array_free_to_bytes(g_steal_pointer(&out));
}

GBytes *unpack_deflate(const guint8 *data, gsize size, enum unpack_format format, gsize budget)
{
    if (size > G_MAXUINT)
        return NULL;
    z_stream stream = {.next_in = (Bytef *)data, .avail_in = (guint)size};
    if (inflateInit2(&stream, format == UNPACK_RAW_DEFLATE ? -MAX_WBITS : MAX_WBITS + 32) != Z_OK)
        return NULL;
    GBytes *result = run(&stream, budget);
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
