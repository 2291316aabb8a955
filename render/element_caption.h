/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line that says what an element is: "FW-PSN / FortiGate 100F – Firewall". For tooltips and screen readers.
 */
#ifndef DEMARC_ELEMENT_CAPTION_H
#define DEMARC_ELEMENT_CAPTION_H

#include "network.h"

char *element_caption(const struct network *network, struct element element); /* to be g_free()d */

#endif
