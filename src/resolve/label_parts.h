/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels that grow by one text after the other, each put together once: a line may have thousands of texts on it.
 */
#ifndef DEMARC_LABEL_PARTS_H
#define DEMARC_LABEL_PARTS_H

#include "network.h"

struct label_parts;

/* For `count` elements, by index. */
struct label_parts *label_parts_new(guint count);
void label_parts_free(struct label_parts *parts);
/* `text` on a line of its own below what the element has; `label` is its own, which comes first. FALSE, and nothing done: the whole
 * would be longer than the limit of one label. */
gboolean label_parts_add(struct label_parts *parts, int index, const char *label, const char *text);
/* The whole, owned by the network; `label` itself if nothing was added. */
const char *label_parts_whole(const struct label_parts *parts, int index, struct network *network, const char *label);

#endif
