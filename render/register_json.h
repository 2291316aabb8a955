/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register as JSON: {"external": [{number, element, direct, uncertain, users, values: {reason: {text, grade, how, element}}}]},
 * every part by its name. Of the values those that are stated or that the table of the part asks for.
 */
#ifndef DEMARC_REGISTER_JSON_H
#define DEMARC_REGISTER_JSON_H

#include "report.h"

#include <jansson.h>

json_t *register_json(const struct network *network, const struct network_register *reg); /* null for NULL */

json_t *matrix_json(const struct network_register *reg); /* trust domain by trust domain; an empty array for NULL */

#endif
