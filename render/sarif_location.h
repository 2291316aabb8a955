/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How SARIF 2.1.0 says where something is and what it says: locations, artifacts, messages. Every function gives a new reference.
 */
#ifndef DEMARC_SARIF_LOCATION_H
#define DEMARC_SARIF_LOCATION_H

#include "report.h"

#include <jansson.h>

/* {text}, with braces doubled and links broken: a message of SARIF gives both a meaning of their own. */
json_t *sarif_message(const char *text);
/* Where the diagram is: relative as the user named it, or a file: URI; percent-encoded. */
json_t *sarif_artifact_location(const struct network *network);
/* The place of an element, ELEMENT_NONE: the whole diagram. `id` < 0: none; else one of its kind within a result. */
json_t *sarif_location(const struct network *network, struct element element, int id);
/* The same for what is only known by page (index, -1: the whole diagram) and the file's own id (NULL: the page). */
json_t *sarif_location_by_id(const struct network *network, int page, const char *id);

#endif
