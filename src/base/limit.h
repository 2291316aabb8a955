/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much of a stranger's file demarc takes on. One table for the whole program, printed by `demarc --help`, changed by
 * `--limit NAME=VALUE`.
 *
 * To add a limit: a row of LIMITS() with its default and what exceeding it means, the place that asks limit_value() and says so
 * through limit_message(), a row in SECURITY.md and a case in tests/cli/limits.sh.
 */
#ifndef DEMARC_LIMIT_H
#define DEMARC_LIMIT_H

#include <glib.h>

#define KIB (1u << 10)
#define MIB (1u << 20)

/* LIMIT_FILE, "file", 64 MiB, ... `least`: what it cannot be set below. */
#define LIMITS(ROW)                                                                                                                        \
    ROW(FILE, "file", 64 * MIB, 1, "bytes of one input file")                                                                              \
    ROW(DOT, "dot", 8 * MIB, 1, "bytes of one DOT file, whose reader is slow with large ones")                                             \
    ROW(UNPACKED, "unpacked", 256 * MIB, 1, "bytes that one file holds when all its parts are unpacked")                                   \
    ROW(RATIO, "ratio", 200, 1, "times that a packed part may grow, after its first MiB")                                                  \
    ROW(PARTS, "parts", 4096, 1, "parts of a package, files inside a PDF")                                                                 \
    ROW(PAGES, "pages", 200, 1, "pages of a file; the rest is not read, and said")                                                         \
    ROW(CELLS, "cells", 100000, 1, "shapes of a page, and lines; the rest is not read, and said")                                          \
    ROW(DEPTH, "depth", 256, 1, "shapes or groups one inside the other; what lies deeper is said")                                         \
    ROW(ATTRIBUTES, "attributes", 1024, 1, "attributes of one XML element")                                                                \
    ROW(POINTS, "points", 1000000, 1, "corners of all lines of a file")                                                                    \
    ROW(LABEL, "label", 64 * KIB, 64, "bytes of one label; a longer one is cut, and said; in DOT refused")                                          \
    ROW(TEXT, "text", 64 * MIB, 1, "bytes of all texts of a file")                                                                         \
    ROW(MEMORY, "memory", 1024, 64, "MiB of memory for reading a file")                                                                    \
    ROW(CPU, "cpu", 20, 1, "seconds of processor time for reading a file")                                                                 \
    ROW(TIME, "time", 60, 1, "seconds for reading a file, waiting included")                                                              \
    ROW(JUDGING, "judging", 300, 1, "seconds of processor time for judging and drawing a file that was read")

enum limit_id {
#define ROW(id, name, value, least, what) LIMIT_##id,
    LIMITS(ROW)
#undef ROW
        LIMIT_COUNT
};

struct limit {
    const char *name, *what;
    gint64 value, least;
};

const struct limit *limit_row(enum limit_id id);
gint64 limit_value(enum limit_id id);
int limit_count(enum limit_id id); /* the same for what is counted in an int */
/* "cells=200000", "file=128M": K, M and G stand for powers of 1024. FALSE and DEMARC_ERROR_ARGUMENTS if there is no such limit or
 * the value is none. For the start of the program, before anything is read. */
gboolean limit_set(const char *assignment, GError **error);
/* DEMARC_ERROR_UNREADABLE: "PLACE: what was found; --limit NAME=VALUE raises the limit of VALUE". Returns FALSE. */
gboolean limit_refuse(enum limit_id id, const char *place, const char *what, GError **error);

#endif
