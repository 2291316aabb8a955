/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words that no line holds: names of files, resources, hosts.
 */
#ifndef DEMARC_LONG_WORDS_H
#define DEMARC_LONG_WORDS_H

#include <pango/pango.h>

/* For a layout with a width, whose text is wider: words are broken, at a joint of the name ("web_" "front.png") where there is one in the
 * second half of the line. No attribute of the layout may hold for a part of the text only. */
void long_words_break(PangoLayout *layout);

#endif
