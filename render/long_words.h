/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words that no line holds: names of files, resources, hosts. Their joints are dots, dashes, slashes and the like, and capitals after
 * small letters.
 */
#ifndef DEMARC_LONG_WORDS_H
#define DEMARC_LONG_WORDS_H

#include <pango/pango.h>

/* For a layout with a width, whose text is wider: words are broken, at the last joint of the name on the line ("web_" "front.png"), else
 * anywhere. No attribute of the layout may hold for a part of the text only. */
void long_words_break(PangoLayout *layout);
/* Whether a word may be broken before this byte, which is not its first. */
gboolean long_words_joint(const char *text, int at);
/* The least width, `width` or more, at which long_words_break() breaks words at joints only. */
double long_words_width(PangoLayout *layout, double width);

#endif
