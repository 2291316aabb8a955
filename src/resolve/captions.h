/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What texts may be the caption or title of something, and what wants one. For captions.c and box_titles.c.
 */
#ifndef DEMARC_CAPTIONS_H
#define DEMARC_CAPTIONS_H

#include "stages.h"

gboolean caption_is_free(const struct note *note);  /* a text that is not yet about anything */
gboolean caption_is_short(const struct note *note); /* no remark */
/* Not one that belongs to the list or table it stands in. */
gboolean caption_is_on_its_own(const struct resolving *resolving, const struct note *note);
/* "eth0: 10.1.2.3", "Gi1/0/24", "WAN port": the end of a line, not the name of a thing. */
gboolean caption_names_port(const char *text);
gboolean caption_wanted(const struct resolving *resolving, const struct node *node); /* an icon without a name */

#endif
