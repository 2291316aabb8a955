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
 * the same bytes, whether the slow outputs are made as well: HTML one time in 8, the PDF one in 256. */
void line_go_on(struct drawing *drawing, const struct sidecar *sidecar, guint seed);
guint line_seed(const uint8_t *data, size_t size);

#define FUZZ_IMPORTER(row)                                                                                                         \
    extern const struct importer row;                                                                                              \
    int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                                                                   \
    {                                                                                                                              \
        line_import(&row, data, size);                                                                                             \
        return 0;                                                                                                                  \
    }

#endif
