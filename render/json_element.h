/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the parts that every JSON output shares are written: elements, sources, diagnostics.
 */
#ifndef DEMARC_JSON_ELEMENT_H
#define DEMARC_JSON_ELEMENT_H

#include "report.h"

#include <jansson.h>

json_t *json_text(const char *s);             /* "" becomes null */
json_t *json_date(civil_date date);           /* "2026-12-01"; 0 becomes null */
json_t *json_number(double v);                /* two decimals */
json_t *json_source(const struct network *network);
json_t *json_words(const struct network *network, struct words words);
json_t *json_element(const struct network *network, struct element element); /* {type, id, page, label, method[, line]}; null for none */
/* A step of a way: the same, with the medium of a line, what a device enforces, and whether a guard is missing there. */
json_t *json_step(const struct network *network, struct element element, gboolean missing);
json_t *json_diagnostics(const struct network *network);
json_t *json_import(const struct network *network); /* the import report: {pages, kinds} */
/* Appends the document, indented, with a final newline; takes the reference. FALSE and an error if out of memory. */
gboolean json_write(json_t *document, GByteArray *out, GError **error);

#endif
