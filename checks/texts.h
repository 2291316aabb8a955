/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every text that a reader of the diagram sees, one after the other, each once: labels of zones, nodes and links, and notes.
 */
#ifndef DEMARC_TEXTS_H
#define DEMARC_TEXTS_H

#include "network.h"

typedef void (*text_visitor)(struct element element, const char *text, gpointer data);
/* And what shows only in the drawing tool: tooltips, hyperlinks and tags. */
void texts_visit_unseen(const struct network *network, text_visitor visit, gpointer data);
void texts_visit(const struct network *network, text_visitor visit, gpointer data);

#endif
