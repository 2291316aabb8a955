/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the readers of the sections share. Each returns FALSE and sets the error with the number of the line. Private to this folder.
 */
#ifndef DEMARC_SIDECAR_READING_H
#define DEMARC_SIDECAR_READING_H

#include "sidecar.h"
#include "yaml_tree.h"

struct reading {
    struct sidecar *sidecar;
    const char *path;
    GError **error;
};

gboolean sidecar_mistake(const struct reading *r, int line, const char *format, ...) G_GNUC_PRINTF(3, 4); /* FALSE */
const char *sidecar_keep(const struct reading *r, const char *text);
gboolean sidecar_is_text(const struct reading *r, const struct yaml_node *node);
/* id, label, match or page: sets it and *was_one. */
gboolean sidecar_read_selector(const struct reading *r, const struct yaml_node *node, struct sidecar_entry *entry, gboolean *was_one);
gboolean sidecar_check_match(const struct reading *r, const struct sidecar_entry *entry);

gboolean sidecar_read_waiver(const struct reading *r, const struct yaml_node *node); /* sidecar_waivers.c */
gboolean sidecar_read_coco(const struct reading *r, const struct yaml_node *node);   /* sidecar_coco.c */

#endif
