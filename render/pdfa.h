/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From cairo's PDF to PDF/A-2a and PDF/UA-1: output intent, XMP metadata, language, and what cairo 1.16 leaves out. What is relied on:
 *
 * - ISO 19005-2: 6.2.4 colour (output intent), 6.2.11 fonts (CIDToGIDMap), 6.3 annotations (F), 6.6 metadata (XMP and its extension
 *   schema), 6.7 logical structure (tags, language).
 * - ISO 14289-1: 7.1 everything is tagged or an artifact, title shown, 7.2 language, 7.3 figures have a text, 7.5 heads of tables have
 *   a scope, 7.8 running headers and footers are artifacts of that kind, 7.18 annotations (Contents, Tabs).
 *
 * Where characters stand as boxes, because no font writes them, the text is not what the drawing says: then neither level A nor PDF/UA is
 * claimed, but PDF/A-2b, which asks for nothing but the looks.
 */
#ifndef DEMARC_PDFA_H
#define DEMARC_PDFA_H

#include <glib.h>

/* cairo 1.16 knows no artifacts: these tags stand for what runs along on every page, and are artifacts in the finished file. */
#define PDFA_HEADER_TAG "NonStruct"
#define PDFA_FOOTER_TAG "Private"

/* What a drawing is to somebody who does not see it, and where it stands on its page. */
struct pdfa_figure {
    char *text;
    double box[4]; /* x1, y1, x2, y2: pt, y up */
};

struct pdfa_facts {
    const char *title;
    const char *producer;
    const char *date;         /* "2026-11-24T00:00:00Z": of creation and change of the file */
    GHashTable *links;        /* what the links to a destination say: char * by char * */
    int boxes;                /* characters that stand as boxes: text that is none */
    const GPtrArray *figures; /* struct pdfa_figure *, in the order of the Figure tags */
};

/* Appends the finished file. The same input gives the same bytes. FALSE and DEMARC_ERROR_SYSTEM if qpdf fails or the sRGB
 * profile (Debian: icc-profiles-free) is missing. */
gboolean pdfa_finish(const guint8 *pdf, gsize size, const struct pdfa_facts *facts, GByteArray *out, GError **error);

#endif
