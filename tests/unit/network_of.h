/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For tests that write their drawing themselves. Include it after cmocka.h.
 */
#ifndef DEMARC_NETWORK_OF_H
#define DEMARC_NETWORK_OF_H

#include "importer.h"
#include "resolve.h"

#include <string.h>

/* What is understood of a file of that name; the test fails if it cannot be read. To be network_free()d. */
static struct network *network_of_text(const char *name, const char *text)
{
    struct source source = {.path = g_strdup(name), .sha256 = g_strdup(""), .data = g_bytes_new(text, strlen(text))};
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
