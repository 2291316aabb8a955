/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Boundaries of responsibility, as the register states them: across which line each runs, and who answers on either side. The
 * guidance asks for them on the diagram ("boundaries of responsibility"); where the author drew a line for it, that one is kept.
 */
#ifndef DEMARC_DUTIES_H
#define DEMARC_DUTIES_H

#include "register.h"

struct duty {
    int link;
    int at;      /* the node at whose end of the line the boundary runs; -1: no device is named, and it stands in the middle */
    int outside; /* the end of the link, 0 or 1, that is on the other party's side */
    char *own, *other; /* owned: names of the two, short enough for a drawing */
    const char *number; /* the register's: "E4"; for where there is no room for names */
};

/* GArray of struct duty that frees them. What is stated in a way that fits several lines equally is left to the tables. */
GArray *duties_find(const struct network *network, const struct network_register *reg);

/* The first words of a name, at most `most` characters, without its legal form: "Brackenfold Systems". To be g_free()d. */
char *duties_short_name(const char *name, glong most);

#endif
