/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the register of a network: what is drawn, and what its labels, notes and tables say of each thing.
 */
#ifndef DEMARC_REGISTER_MAKE_H
#define DEMARC_REGISTER_MAKE_H

#include "adjacency.h"
#include "reach.h"
#include "register.h"

/* To be register_free()d. */
struct network_register *register_make(const struct network *network, const struct adjacency *adjacency, const struct reach *reach);

#endif
