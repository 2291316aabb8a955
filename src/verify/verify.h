/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A PDF looked at as an assessor does on receipt.
 *
 * To add something that is looked at: a function in the file of its group, and a line in verify_pdf().
 */
#ifndef DEMARC_VERIFY_H
#define DEMARC_VERIFY_H

#include "drawing.h"
#include "network.h"
#include "register.h"
#include "verification.h"

struct verify_subject {
    const struct drawing *pages;    /* of pdf_page_text(): what stands on the pages */
    const struct drawing *drawn;    /* of verify_drawn(): of these what may be taken for evidence */
    gsize size;                     /* of the file, bytes */
    const struct network *text;     /* `drawn`, understood */
    const struct findings *said;    /* what the rules say of them */
    const struct network *diagram;  /* the diagram inside the file; NULL: there is none */
    const struct findings *findings; /* about that */
    const char *damaged;            /* what is the matter with one that cannot be read; NULL: nothing */
    civil_date as_of;
};

/* A copy of the pages without what demarc itself printed on them (pdf_own.h) and without texts that nobody can see: neither is
 * evidence. To be drawing_free()d. */
struct drawing *verify_drawn(const struct drawing *pages);

/* To be verification_free()d. */
struct verification *verify_pdf(const struct verify_subject *subject);

/* ---- for verify_pdf() ---- */

void verify_file(struct verification *verification, const struct verify_subject *subject);
void verify_identity(struct verification *verification, const struct verify_subject *subject);
void verify_elements(struct verification *verification, const struct verify_subject *subject);
void verify_diagram(struct verification *verification, const struct verify_subject *subject);
void verify_consistency(struct verification *verification, const struct verify_subject *subject);

#endif
