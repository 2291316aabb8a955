/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The predicates that rows of a pack may name. Each adds at least one finding.
 */
#ifndef DEMARC_PREDICATES_H
#define DEMARC_PREDICATES_H

#include "check.h"

void check_organisation(const struct check_context *context, const struct rule *rule);      /* identity.c */
void check_date_shown(const struct check_context *context, const struct rule *rule);        /* identity.c */
void check_age(const struct check_context *context, const struct rule *rule);               /* age.c */
void check_security_devices(const struct check_context *context, const struct rule *rule);  /* security.c */
void check_wireless(const struct check_context *context, const struct rule *rule);          /* wireless.c */
void check_external_names(const struct check_context *context, const struct rule *rule);    /* external.c */
void check_boundary_internet(const struct check_context *context, const struct rule *rule); /* boundary.c */
void check_boundary_psn(const struct check_context *context, const struct rule *rule);      /* boundary.c */

#endif
