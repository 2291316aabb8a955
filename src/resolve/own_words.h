/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a label says what the thing is. "Boundary of responsibility: interface of FW-1", "Gateway: 10.0.0.1" and "Firewall: none" speak
 * of another thing, or of none; of "https://firewall.example.com" the middle says whose page it is and nothing what it is.
 */
#ifndef DEMARC_OWN_WORDS_H
#define DEMARC_OWN_WORDS_H

/* To be g_free()d. */
char *own_words(const char *label);

#endif
