/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number of people or devices in a label that names no unit: "Developers ≈ 30", "c.300 MDTs". Private to this folder.
 */
#ifndef DEMARC_NUMBERS_H
#define DEMARC_NUMBERS_H

#include "collecting.h"

/* Sets FIELD_USERS from the first bare number of the label: stated if it is marked as an estimate of people, else weak. Nothing is
 * changed if there is none or something as good is known already. */
void set_bare_number(const struct collecting *c, struct register_entry *entry, const char *label);

#endif
