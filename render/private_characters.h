/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Characters of the private use areas mean something in the author's own font alone: another font would show, and a reader copy, anything.
 */
#ifndef DEMARC_PRIVATE_CHARACTERS_H
#define DEMARC_PRIVATE_CHARACTERS_H

int private_count(const char *text);
/* With a white square, which every font has, for each of them; to be g_free()d. */
char *private_boxed(const char *text);

#endif
