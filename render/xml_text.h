/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing text into XML 1.0. Markup is escaped; what XML cannot hold at all (control characters, surrogates, U+FFFE) becomes
 * U+FFFD, so that no label can make a document that does not parse.
 */
#ifndef DEMARC_XML_TEXT_H
#define DEMARC_XML_TEXT_H

#include <glib.h>

void xml_text(GString *out, const char *text); /* as content */
/* ` name="text"`; line ends and tabs as references, without which an attribute loses them */
void xml_text_attribute(GString *out, const char *name, const char *text);

#endif
