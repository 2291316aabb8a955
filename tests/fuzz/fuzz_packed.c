/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The XML of a draw.io page as it is before packing: a fuzzer does not get through deflate and base64 by itself.
 */
#include "line.h"

#include <string.h>
#include <zlib.h>

extern const struct importer drawio_importer;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    uLongf length = compressBound(size) + 16;
    g_autofree guint8 *packed = g_malloc(length);
    z_stream stream = {.next_in = (Bytef *)data, .avail_in = (uInt)size, .next_out = packed, .avail_out = (uInt)length};
    if (deflateInit2(&stream, 1, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK || deflate(&stream, Z_FINISH) != Z_STREAM_END)
        return 0;
    g_autofree char *text = g_base64_encode(packed, stream.total_out);
    deflateEnd(&stream);
    g_autofree char *file = g_strdup_printf("<mxfile><diagram name=\"P\">%s</diagram></mxfile>", text);
    line_import(&drawio_importer, (const uint8_t *)file, strlen(file));
    return 0;
}
