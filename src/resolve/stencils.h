/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What symbols say: draw.io stencils and library images, Visio masters and device types, DOT shapes and images.
 */
#ifndef DEMARC_STENCILS_H
#define DEMARC_STENCILS_H

#include "drawing.h"
#include "kinds.h"

/* A name: the last segment of a symbol's path in lower case, "_" and "-" as blanks, without a number at its end; or the same behind
 * its library, "aws/stack". CLASS_UNKNOWN: a picture that people put on anything. */
struct stencil_row {
    const char *name;
    enum class class;
    double weight;
};

/* A library: what a symbol of it is if nothing better is known. */
struct stencil_family {
    const char *prefix;
    enum class class;
    double weight;
    gboolean services; /* names of services and features: the words before the last describe */
};

extern const struct stencil_row stencil_rows[];
extern const guint stencil_row_count;
extern const struct stencil_family stencil_families[];
extern const guint stencil_family_count;
extern const char *const stencil_foreign[]; /* libraries of other trades: an electrical switch is no network switch */
extern const guint stencil_foreign_count;

struct stencil_evidence {
    enum class class; /* CLASS_UNKNOWN: the symbol says nothing */
    double weight;
    gboolean specific; /* a symbol for just this kind of device */
    const char *source; /* "stencil", "image", "Visio type", "master": static */
    const char *name;   /* borrowed from the shape */
    gboolean mute;      /* a picture that people put on anything: its family says nothing either */
};

struct stencil_evidence stencil_recognise(const struct drawing *drawing, const struct shape *shape);

/* A plain picture of a cloud: "mxgraph.networks.cloud", "Cloud.12"; not "mxgraph.gcp2.cloud_router". */
gboolean stencil_is_cloud(const char *stencil);

/* A symbol for a service of a cloud provider: "mxgraph.aws4.s3"; not "mxgraph.aws4.traditional_server",
 * and not one of Microsoft's or IBM's, whose libraries draw an organisation's own servers as well. */
gboolean stencil_is_of_provider(const struct shape *shape);

/* For the check that the build runs: a name that has two rows, or NULL. */
const char *stencils_named_twice(void);

#endif
