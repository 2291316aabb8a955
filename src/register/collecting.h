/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the collectors of the parts share. A collector walks the network and adds the entries of its part; it never drops a thing
 * because something about it is not said. Private to this folder.
 */
#ifndef DEMARC_COLLECTING_H
#define DEMARC_COLLECTING_H

#include "register_make.h"
#include "remarks.h"
#include "report.h"

struct collecting {
    const struct network *network;
    const struct adjacency *adjacency;
    const struct reach *reach;
    const struct remarks *remarks;
    struct network_register *reg;
};

/* One per part, in the order of the parts. */
void collect_external(const struct collecting *c);  /* external.c */
void collect_services(const struct collecting *c);  /* services.c: PSN and non-PSN */
void collect_sites(const struct collecting *c);     /* sites.c */
void collect_remote(const struct collecting *c);    /* remote.c */
void collect_equipment(const struct collecting *c); /* equipment.c: wireless and security devices */
void collect_offshore(const struct collecting *c);  /* offshore.c */
void collect_onward(const struct collecting *c);    /* onward.c */
void collect_nil(const struct collecting *c);       /* nil_returns.c */

void make_matrix(const struct collecting *c);       /* matrix_make.c */

/* Live, drawn, and not the same thing drawn again. */
gboolean is_entry_node(const struct node *node);
/* Adds an entry about a node with its name, kind and what it is joined to. */
struct register_entry *add_node_entry(const struct collecting *c, enum register_part part, int node);
/* "Internet (500 Mb leased line), DMZ switch"; at most six. To be g_free()d. */
char *joined_to(const struct collecting *c, struct element e);

/* reasons.c, responsibility.c: fill the field of an external entry. */
void set_reason(const struct collecting *c, struct register_entry *entry);
void set_responsibility(const struct collecting *c, struct register_entry *entry);

#endif
