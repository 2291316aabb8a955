/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * English names of the ISO 3166 codes that demarc recognises.
 */
#ifndef DEMARC_COUNTRIES_H
#define DEMARC_COUNTRIES_H

const char *country_name(const char *code); /* the code itself if it has no row */

#endif
