/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines joined to lines: an end glued to another line, an end lying on one (T-junction), ends that meet. Each becomes a
 * junction node with links to everything that meets there.
 */
#ifndef DEMARC_JUNCTIONS_H
#define DEMARC_JUNCTIONS_H

#include "stages.h"

void resolve_junctions(struct resolving *r);

#endif
