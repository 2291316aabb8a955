/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hash tables keyed by strings that a file chooses. g_str_hash() is unseeded: 65,536 colliding ids made an insertion
 * take 24 s. This one is SipHash-1-3 with a key drawn once per process; no output may depend on its order.
 */
#ifndef DEMARC_HASH_H
#define DEMARC_HASH_H

#include <glib.h>

guint hash_string(gconstpointer text); /* for g_hash_table_new(hash_string, g_str_equal) */

#endif
