/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draw.io style string: "shape=mxgraph.cisco.routers.router;html=1;fillColor=#036897". Names without "=" are the
 * named styles that it builds on.
 */
#ifndef DEMARC_DRAWIO_STYLE_H
#define DEMARC_DRAWIO_STYLE_H

#include "drawing.h"

struct drawio_style {
    char *text;          /* owned copy, cut at ';' and '=' */
    GPtrArray *keys;     /* const char *; a name without value has value NULL */
    GPtrArray *values;
};

void drawio_style_init(struct drawio_style *style, const char *text); /* NULL text: empty */
void drawio_style_clear(struct drawio_style *style);

gboolean drawio_style_names(const struct drawio_style *style, const char *name); /* "swimlane" among the names */
const char *drawio_style_value(const struct drawio_style *style, const char *key); /* NULL if absent or "none" */
gboolean drawio_style_is_none(const struct drawio_style *style, const char *key); /* key=none */
double drawio_style_number(const struct drawio_style *style, const char *key, double otherwise);
gboolean drawio_style_is_on(const struct drawio_style *style, const char *key); /* key=1 */

/* The most specific symbol name: "mxgraph.aws4.s3" for shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.s3. Copied;
 * to be g_free()d; "" if none. */
char *drawio_style_stencil(const struct drawio_style *style);
char *drawio_style_image(const struct drawio_style *style); /* name of its picture, "" for embedded data */
enum outline drawio_style_outline(const struct drawio_style *style);
gboolean drawio_style_is_container(const struct drawio_style *style);
gboolean drawio_style_is_text(const struct drawio_style *style); /* nothing but text is drawn */
gboolean drawio_style_is_clear(const struct drawio_style *style); /* so transparent that nothing is seen */
struct style drawio_style_look(const struct drawio_style *style);

#endif
