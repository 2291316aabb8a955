/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the drawing was read, as rows of a table: every page with its counts, then what was guessed, hidden or lost, the worst kind
 * first, each with what to do about it.
 */
#ifndef DEMARC_READING_ROWS_H
#define DEMARC_READING_ROWS_H

#include "import_report.h"

struct reading_row {
    int page;            /* index; -1: the whole file */
    const char *element; /* the file's own id, NULL: none; borrowed from the network */
    const char *id;      /* of the kind of diagnostic, "page" for a page; static */
    const char *level;   /* "page", "info", "warning", "error"; static */
    const char *kind;    /* "line ends that join nothing"; of a page its name; borrowed */
    int count;           /* of its kind in the whole drawing; 0 for a page */
    gboolean first;      /* of its kind */
    char *text;          /* owned */
    const char *mend;    /* "" if nothing needs doing or can be done; static */
};

/* GArray of struct reading_row, which frees what they own; to be unref'd. At most `most` rows of a kind; of what is left out the last
 * one says how many. */
GArray *reading_rows(const struct network *network, const struct import_report *reading, int most);

#define reading_row_at(rows, i) (&g_array_index((rows), struct reading_row, (i)))

#endif
