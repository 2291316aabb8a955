/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a drawing to a network. The same work for every format, so it stands here once:
 *
 *   shapes      which shape is a zone, a node, a note             (structure.c)
 *   containment which zone holds what: by parent, by geometry     (containment.c)
 *   captions    text beside a shape that is its label             (captions.c)
 *   glue        which shapes a connector joins                    (glue.c)
 *   recognise   class, kind, roles, owner, location, trust domain (recognise.c, lexicon, stencils)
 *   facts       organisation, dates, users, nil returns           (facts_*.c)
 *
 * Every step that goes beyond what the file states marks its result METHOD_INFERRED and says from what.
 */
#ifndef DEMARC_RESOLVE_H
#define DEMARC_RESOLVE_H

#include "drawing.h"
#include "network.h"
#include "sidecar.h"

/* `sidecar` (may be NULL): what a person states beside the drawing. NULL and DEMARC_ERROR_UNREADABLE "SIDECAR: line N: ..." if an
 * entry of it matches nothing. */
struct network *resolve_drawing_with(const struct drawing *drawing, const struct sidecar *sidecar, GError **error);
struct network *resolve_drawing(const struct drawing *drawing, GError **error);

#endif
