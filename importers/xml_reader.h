/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening XML from strangers with libxml2: no network, no DTD loading, no entity substitution, libxml2's own limits on
 * depth and length left in force, declared entities refused. To be included in importers only.
 */
#ifndef DEMARC_XML_READER_H
#define DEMARC_XML_READER_H

#include <glib.h>
#include <libxml/tree.h>

/* NULL and DEMARC_ERROR_UNREADABLE "PATH: line N: ..." for XML that is not well formed. Namespace errors are tolerated (real
 * Visio files have them). xmlFreeDoc() the result. */
xmlDocPtr xml_parse_safely(const char *data, gsize size, const char *path, GError **error);

/* One element while a document is walked through. */
struct xml_element {
    const char *name, *space;  /* local name; namespace or NULL. Unique pointers within a document. */
    int line, count;           /* of attributes */
    const guchar **attributes; /* as libxml2 gives them: see the functions */
};
const char *xml_element_key(const struct xml_element *element, int i);                  /* local name, unique as well */
const char *xml_element_value(const struct xml_element *element, int i, gsize *length); /* not terminated */

struct xml_visitor {
    void (*begin)(void *user, const struct xml_element *element);
    void (*end)(void *user); /* of the element that began last and has not ended */
    void (*text)(void *user, const char *text, gsize length);
};

/* The same document as xml_parse_safely() takes, without a tree of it. FALSE and an error if it is not well formed or declares
 * anything: what the visitor was told until then is not for use. Names of elements and attributes live in *names: xmlDictFree() it in
 * any case. */
gboolean xml_visit_safely(const char *data, gsize size, const char *path, const struct xml_visitor *visitor, void *user, xmlDictPtr *names,
                          GError **error);

/* The local name of a document's first element, found without parsing it; "" if there is none in the first 4 KiB.
 * UTF-16 is looked through. To be g_free()d. */
char *xml_root_name(const char *data, gsize size);

#endif
