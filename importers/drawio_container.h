/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where draw.io keeps its XML: in a file of its own, or inside a picture or page that it exported.
 */
#ifndef DEMARC_DRAWIO_CONTAINER_H
#define DEMARC_DRAWIO_CONTAINER_H

#include <glib.h>

/* How sure it is that there is a draw.io drawing in these bytes, 0..100. */
int drawio_container_recognise(const char *data, gsize size);

/* The XML texts (char *) of every mxfile and mxGraphModel inside; NULL and an error if there is none, NULL without one if the
 * bytes themselves are the XML. To be unref'd. */
GPtrArray *drawio_container_open(const char *data, gsize size, const char *path, GError **error);

/* The XML of one page's text content: plain, percent-encoded, or base64 of raw deflate of percent-encoded XML. NULL if
 * it is none of these. */
char *drawio_page_decode(const char *text);

/* The part of a PNG that holds the diagram is not as it was written: its checksum is another. FALSE of what is no PNG. */
gboolean drawio_container_fails_checksum(const char *data, gsize size);

#endif
