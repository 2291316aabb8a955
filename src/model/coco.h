/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the Code of Connection form says of the same network, to be compared with the diagram: given on the command line or under
 * `coco:` in the sidecar, never read from the diagram.
 */
#ifndef DEMARC_COCO_H
#define DEMARC_COCO_H

struct coco {
    const char *organisation; /* as on the cover page; NULL: not given */
    const char *services;     /* codes of hosted PSN services: "SRV_0421, SRV_0422"; "none"; NULL: not given */
    int users, sites;         /* 0: not given */
};

/* What `over` states takes the place of what `under` does. */
struct coco coco_over(struct coco over, struct coco under);

#endif
