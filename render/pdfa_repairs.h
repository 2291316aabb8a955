/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What cairo 1.16 leaves out of a tagged PDF. qpdf's types do not leave the files of the PDF/A.
 */
#ifndef DEMARC_PDFA_REPAIRS_H
#define DEMARC_PDFA_REPAIRS_H

#include "pdfa.h"

#include <qpdf/qpdf-c.h>

/* Fonts, links, pages and the structure tree. FALSE if the tree does not fit the facts. */
gboolean pdfa_repair_objects(qpdf_data q, const struct pdfa_facts *facts);
/* Marks what is painted outside all tags as decoration, on every page. */
gboolean pdfa_mark_artifacts(qpdf_data q);
/* The same for the content of one page; to be g_string_free()d. */
GString *pdfa_with_artifacts(const char *content, gsize size);

/* Whether `dict` has the key with that name as value. */
gboolean pdfa_has_name(qpdf_data q, qpdf_oh dict, const char *key, const char *value);

#endif
