/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a label states something: "IPsec", but not "no IPsec", "unencrypted", "WPA2-Enterprise: TBC", "VLAN?". What is denied, asked
 * or put off is not stated.
 */
#ifndef DEMARC_SAID_H
#define DEMARC_SAID_H

#include <glib.h>

/* `words`: beginnings of words, folded (text.h), ended by NULL; any of them will do. */
gboolean text_states(const char *label, const char *const *words);
/* Whether it leaves itself open: "TBC", "to be confirmed", "or similar", a question mark. */
gboolean text_is_open(const char *label);
/* Whether it says that nobody of the organisation manages what it names: "BYOD", not "no BYOD". */
gboolean text_is_unmanaged(const char *label);
/* Whether any of them, ended by NULL, stands anywhere in a text, which is folded if they are. */
gboolean text_has_any(const char *folded, const char *const *words);

#endif
