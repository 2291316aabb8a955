/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From cairo's PDF to PDF/A-2u: output intent, XMP metadata, language, and the small repairs that cairo's output needs.
 * What is claimed and why: ISO 19005-2, clauses on colour (6.2.4), fonts (6.2.11), annotations (6.3), metadata (6.6).
 */
#ifndef DEMARC_PDFA_H
#define DEMARC_PDFA_H

#include <glib.h>

struct pdfa_facts {
    const char *title;
    const char *producer;
    const char *date; /* "2026-11-24T00:00:00Z": of creation and change of the file */
};

/* Appends the finished file. The same input gives the same bytes. FALSE and DEMARC_ERROR_SYSTEM if qpdf fails or the sRGB
 * profile (Debian: icc-profiles-free) is missing. */
gboolean pdfa_finish(const guint8 *pdf, gsize size, const struct pdfa_facts *facts, GByteArray *out, GError **error);

#endif
