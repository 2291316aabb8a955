/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What symbols say: draw.io stencils and library images, Visio masters and device types, DOT shapes and images.
 */
#ifndef DEMARC_STENCILS_H
#define DEMARC_STENCILS_H

#include "drawing.h"
#include "kinds.h"

struct stencil_evidence {
    enum class class; /* CLASS_UNKNOWN: the symbol says nothing */
    double weight;
    gboolean specific; /* a symbol for just this kind of device */
    const char *source; /* "stencil", "image", "Visio type", "master": static */
    const char *name;   /* borrowed from the shape */
    gboolean mute;      /* a picture that people put on anything: its family says nothing either */
};

struct stencil_evidence stencil_recognise(const struct drawing *drawing, const struct shape *shape);

/* For the check that the build runs: a name that has two rows, or NULL. */
const char *stencils_named_twice(void);

#endif
