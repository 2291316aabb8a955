/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a source file would tell beyond what its page shows, if it were mailed instead of the PDF: hidden layers and shapes, shapes off
 * the page, metadata, data on shapes, tooltips, links; and what stands on the page that is not for everybody.
 */
#ifndef DEMARC_DISCLOSURE_H
#define DEMARC_DISCLOSURE_H

#include "drawing.h"
#include "network.h"
#include "verification.h"

struct disclosure_subject {
    const struct drawing *drawing;
    struct network *network; /* of the drawing; it is redacted by this */
    const char *attached;    /* names of the files attached to a PDF, "" for none; NULL: it is no PDF */
};

/* To be verification_free()d. */
struct verification *disclosure_make(const struct disclosure_subject *subject);

#endif
