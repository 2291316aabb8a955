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
void check_format(const struct check_context *context, const struct rule *rule);            /* format.c */
void check_infrastructure(const struct check_context *context, const struct rule *rule);    /* infrastructure.c */
void check_local(const struct check_context *context, const struct rule *rule);             /* infrastructure.c */
void check_users(const struct check_context *context, const struct rule *rule);             /* users.c */
void check_psn_services(const struct check_context *context, const struct rule *rule);      /* services.c */
void check_other_services(const struct check_context *context, const struct rule *rule);    /* services.c */
void check_remote(const struct check_context *context, const struct rule *rule);            /* remote.c */
void check_external_connections(const struct check_context *context, const struct rule *rule); /* connections.c */
void check_external_reasons(const struct check_context *context, const struct rule *rule);  /* parties.c */
void check_external_boundaries(const struct check_context *context, const struct rule *rule); /* parties.c */
void check_offshore(const struct check_context *context, const struct rule *rule);          /* offshore.c */
void check_location(const struct check_context *context, const struct rule *rule);          /* offshore.c */
void check_aspect(const struct check_context *context, const struct rule *rule);            /* aspects.c */
void check_contradictions(const struct check_context *context, const struct rule *rule);    /* contradictions.c */
void check_orphans(const struct check_context *context, const struct rule *rule);           /* shapes.c */
void check_dangling(const struct check_context *context, const struct rule *rule);          /* shapes.c */
void check_unlabelled(const struct check_context *context, const struct rule *rule);        /* shapes.c */
void check_unknown(const struct check_context *context, const struct rule *rule);           /* shapes.c */
void check_duplicates(const struct check_context *context, const struct rule *rule);        /* shapes.c */
void check_overlaps(const struct check_context *context, const struct rule *rule);          /* shapes.c */
void check_secrets(const struct check_context *context, const struct rule *rule);           /* secrets.c */
void check_stale(const struct check_context *context, const struct rule *rule);             /* currency.c */
void check_marking(const struct check_context *context, const struct rule *rule);           /* currency.c */
void check_legend(const struct check_context *context, const struct rule *rule);            /* currency.c */
void check_pages(const struct check_context *context, const struct rule *rule);             /* currency.c */
void check_coco_organisation(const struct check_context *context, const struct rule *rule); /* coco.c */
void check_coco_users(const struct check_context *context, const struct rule *rule);        /* coco.c */
void check_coco_sites(const struct check_context *context, const struct rule *rule);        /* coco.c */
void check_coco_services(const struct check_context *context, const struct rule *rule);     /* coco.c */
void check_boundary(const struct check_context *context, const struct rule *rule);          /* boundaries.c: a row of its table */
void check_boundary_third(const struct check_context *context, const struct rule *rule);    /* boundaries.c */
void check_boundary_guest(const struct check_context *context, const struct rule *rule);    /* boundaries.c */
void check_boundary_remote(const struct check_context *context, const struct rule *rule);   /* boundary_users.c */
void check_boundary_offshore(const struct check_context *context, const struct rule *rule); /* boundaries.c */
void check_boundary_bridge(const struct check_context *context, const struct rule *rule);   /* boundaries.c */
void check_boundary_onward(const struct check_context *context, const struct rule *rule);   /* boundaries.c */
void check_boundary_unmanaged(const struct check_context *context, const struct rule *rule); /* boundary_users.c */
void check_boundary_wifi(const struct check_context *context, const struct rule *rule);     /* boundary_users.c */
void check_floating(const struct check_context *context, const struct rule *rule);          /* boundary_devices.c */
void check_firewall_words(const struct check_context *context, const struct rule *rule);    /* boundary_devices.c */
void check_weak_devices(const struct check_context *context, const struct rule *rule);      /* boundary_devices.c */
void check_single_device(const struct check_context *context, const struct rule *rule);     /* boundary_devices.c */
void check_carriers(const struct check_context *context, const struct rule *rule);          /* boundary_devices.c */
void check_backdoors(const struct check_context *context, const struct rule *rule);         /* boundary_devices.c */
void check_service_routes(const struct check_context *context, const struct rule *rule);    /* boundary_devices.c */

#endif
