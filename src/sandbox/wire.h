/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes between a worker and its parent, of one program on one machine. The same functions write and read, so that both sides name
 * every field once and in one order. A reader trusts nothing: what is cut, too long or no clean UTF-8 sets `failed`, and everything
 * read from then on is 0 or "".
 */
#ifndef DEMARC_WIRE_H
#define DEMARC_WIRE_H

#include <glib.h>

struct wire {
    GByteArray *out;        /* NULL: this one reads */
    const guint8 *at, *end; /* what is still to be read */
    GStringChunk *strings;  /* owns the strings that are read */
    gboolean failed;
};

void wire_int(struct wire *wire, int *value);
void wire_uint(struct wire *wire, guint *value);
void wire_double(struct wire *wire, double *value);
/* A string of clean UTF-8: no control character but line ends. NULL is kept apart from "". */
void wire_string(struct wire *wire, const char **value);
/* The elements of an array of structs, each zeroed before it is read. */
void wire_array(struct wire *wire, GArray *array, guint most, void (*fields)(struct wire *wire, void *element));

#endif
