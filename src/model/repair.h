/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person can do about a diagnostic in the tool that the diagram was drawn with.
 */
#ifndef DEMARC_REPAIR_H
#define DEMARC_REPAIR_H

/* `id` of a diagnostic, `format` of its network. "" if nothing needs doing or nothing can be done. Static. */
const char *repair_hint(const char *id, const char *format);
/* What a kind of diagnostic is called when many are counted: "line ends joined by their position". Static; the id
 * itself if it has no name. */
const char *repair_kind(const char *id);

#endif
