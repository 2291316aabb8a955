/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For tests that write their drawing themselves. Include it after cmocka.h.
 */
#ifndef DEMARC_NETWORK_OF_H
#define DEMARC_NETWORK_OF_H

#include "importer.h"
#include "resolve.h"

#include <string.h>

/* What is understood of a draw.io file; the test fails if it cannot be read. To be network_free()d. */
static struct network *network_of(const char *xml)
{
    struct source source = {.path = g_strdup("a.drawio"), .sha256 = g_strdup(""), .data = g_bytes_new(xml, strlen(xml))};
    g_autoptr(GError) error = NULL;
    struct drawing *drawing = import_drawing(&source, &error);
    struct network *network = drawing ? resolve_drawing(drawing, &error) : NULL;
    if (!network)
        fail_msg("%s", error->message);
    drawing_free(drawing);
    g_bytes_unref(source.data);
    g_free(source.path);
    g_free(source.sha256);
    return network;
}

#endif
