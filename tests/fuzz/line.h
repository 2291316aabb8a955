/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every fuzz target does with its bytes: the whole line that a file goes, from its importer through the worker's pipe,
 * recognition and all rules to the reports, in one process and without the file system.
 *
 * To add a target: tests/fuzz/NAME.c with LLVMFuzzerTestOneInput(), its row in tests/fuzz/CMakeLists.txt with the fixtures that are
 * its seeds, and a dictionary if the format has words.
 */
#ifndef DEMARC_FUZZ_LINE_H
#define DEMARC_FUZZ_LINE_H

#include "importer.h"
#include "sidecar.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Reads with that importer and goes on; a drawing or network that breaks its own promises ends the program. */
void line_import(const struct importer *importer, const uint8_t *data, size_t size);
/* The rest of the line, with what is stated beside the drawing (may be NULL). Frees the drawing. `seed` chooses, always alike for
 * the same bytes, how far it goes: all are read, checked and sent through the worker's pipe; of sixty-four seven are resolved as well and
 * one is also judged and reported as text and JSON, now and then in each of the other formats. */
void line_go_on(struct drawing *drawing, const struct sidecar *sidecar, guint seed);
/* TRUE: every input is judged, for a test that gives few. */
extern gboolean line_whole;
guint line_seed(const uint8_t *data, size_t size);

#define FUZZ_IMPORTER(row)                                                                                                         \
    extern const struct importer row;                                                                                              \
    int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                                                                   \
    {                                                                                                                              \
        line_import(&row, data, size);                                                                                             \
        return 0;                                                                                                                  \
    }

#endif
