/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Visio's own "Check Diagram" found when the drawing was last validated: evidence that its author knew of.
 */
#ifndef DEMARC_VISIO_VALIDATION_H
#define DEMARC_VISIO_VALIDATION_H

#include "drawing.h"
#include "visio_tree.h"

/* Each issue that its author did not choose to ignore becomes a diagnostic at its shape. `root`: the Validation element. */
void visio_validation_read(const struct visio_node *root, struct drawing *drawing);

#endif
