/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To add an importer: write importers/NAME.c with one `const struct importer NAME_importer`, add its row to the
 * table in importers.c, and put examples with their expected dumps in fixtures/import/NAME/.
 *
 * An importer writes down what was drawn and nothing else: no glue is guessed, nothing is recognised. It
 * trusts nothing in the bytes. What it cannot represent becomes a diagnostic of the drawing.
 */
#ifndef DEMARC_IMPORTER_H
#define DEMARC_IMPORTER_H

#include "drawing.h"
#include "source.h"

struct importer {
    const char *name;        /* "drawio": the `format` of its drawings */
    const char *description; /* "draw.io (diagrams.net) XML, plain or compressed" */
    /* What its files are called, "drawio dio"; and files that may hold a drawing and mostly do not, "png svg". For picking files out
     * of a folder only: a file that is named is known by its content. */
    const char *extensions, *carriers;
    /* How sure it is that it can read these bytes, judged by content: 0 no, 100 certain. Never fails. */
    int (*recognise)(const char *data, gsize size);
    /* NULL and an error (DEMARC_ERROR_UNREADABLE with the place in the file; path first: "x.drawio: line 12: ...") if it
     * cannot be read at all. */
    struct drawing *(*read)(const struct source *source, GError **error);
};

/* Asks every importer and lets the surest read; DEMARC_ERROR_UNSUPPORTED if none wants it. The drawing is
 * verified. */
struct drawing *import_drawing(const struct source *source, GError **error);

/* The same for a file that lies inside another: `outer`, which opened it, is not asked. */
struct drawing *import_drawing_inside(const struct source *source, const struct importer *outer, GError **error);

/* What reading these bytes needs of the system, fetched while there is one: importers work without opening anything. */
void importers_prepare(const struct source *source);

enum importer_interest { INTEREST_NONE, INTEREST_CARRIER, INTEREST_OWN };
/* What a file's name promises, by its extension in any case. */
enum importer_interest importers_interest(const char *name);

/* The table, ended by NULL. */
const struct importer *const *importers_all(void);

#endif
