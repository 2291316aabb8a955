/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "coco.h"

struct coco coco_over(struct coco over, struct coco under)
{
    return (struct coco){.organisation = over.organisation ? over.organisation : under.organisation,
                         .services = over.services ? over.services : under.services,
                         .users = over.users ? over.users : under.users,
                         .sites = over.sites ? over.sites : under.sites};
}
