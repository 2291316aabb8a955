/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Objects of cairo's PDF that lack an entry: fonts, links, pages, and elements of the structure tree.
 */
#include "pdfa_repairs.h"

#include <string.h>

gboolean pdfa_has_name(qpdf_data q, qpdf_oh dict, const char *key, const char *value)
{
    if (!qpdf_oh_has_key(q, dict, key))
        return FALSE;
    qpdf_oh name = qpdf_oh_get_key(q, dict, key);
    return qpdf_oh_is_name(q, name) && strcmp(qpdf_oh_get_name(q, name), value) == 0;
}

/* ---- single objects ---- */

/* cairo leaves out CIDToGIDMap of embedded TrueType fonts; of links the print flag and what they say. */
static void repair(qpdf_data q, qpdf_oh object, const struct pdfa_facts *facts)
{
    if (pdfa_has_name(q, object, "/Subtype", "/CIDFontType2"))
        qpdf_oh_replace_key(q, object, "/CIDToGIDMap", qpdf_oh_new_name(q, "/Identity"));
    if (pdfa_has_name(q, object, "/Type", "/Page"))
        qpdf_oh_replace_key(q, object, "/Tabs", qpdf_oh_new_name(q, "/S"));
    if (!pdfa_has_name(q, object, "/Subtype", "/Link"))
        return;
    qpdf_oh dest = qpdf_oh_get_key(q, object, "/Dest");
    const char *says = qpdf_oh_is_string(q, dest) ? g_hash_table_lookup(facts->links, qpdf_oh_get_utf8_value(q, dest)) : NULL;
    qpdf_oh_replace_key(q, object, "/F", qpdf_oh_new_integer(q, 4));
    qpdf_oh_replace_key(q, object, "/Contents", qpdf_oh_new_unicode_string(q, says ? says : "A link within the document"));
}

static int object_count(qpdf_data q)
{
    qpdf_oh size = qpdf_oh_get_key(q, qpdf_get_trailer(q), "/Size");
    return qpdf_oh_is_integer(q, size) ? qpdf_oh_get_int_value_as_int(q, size) : 0;
}

/* ---- the structure tree ---- */

struct walk {
    qpdf_data q;
    const struct pdfa_facts *facts;
    guint figures; /* met so far */
};

static void set_attributes(struct walk *w, qpdf_oh element, const char *owner, const char *key, qpdf_oh value)
{
    qpdf_oh attributes = qpdf_oh_new_dictionary(w->q);
    qpdf_oh_replace_key(w->q, attributes, "/O", qpdf_oh_new_name(w->q, owner));
    qpdf_oh_replace_key(w->q, attributes, key, value);
    qpdf_oh_replace_key(w->q, element, "/A", attributes);
}

static void describe_figure(struct walk *w, qpdf_oh element)
{
    if (w->figures >= w->facts->figures->len)
        return;
    const struct pdfa_figure *figure = g_ptr_array_index(w->facts->figures, w->figures++);
    qpdf_oh box = qpdf_oh_new_array(w->q);
    for (int i = 0; i < 4; i++)
        qpdf_oh_append_item(w->q, box, qpdf_oh_new_real_from_double(w->q, figure->box[i], 2));
    qpdf_oh_replace_key(w->q, element, "/Alt", qpdf_oh_new_unicode_string(w->q, figure->text));
    set_attributes(w, element, "/Layout", "/BBox", box);
}

/* The heads of a row that also has data are heads of that row. */
static void scope_heads(struct walk *w, qpdf_oh row)
{
    qpdf_oh cells = qpdf_oh_get_key(w->q, row, "/K");
    gboolean data = FALSE;
    int count = qpdf_oh_is_array(w->q, cells) ? qpdf_oh_get_array_n_items(w->q, cells) : 0;
    for (int i = 0; i < count; i++)
        data |= pdfa_has_name(w->q, qpdf_oh_get_array_item(w->q, cells, i), "/S", "/TD");
    for (int i = 0; i < count; i++) {
        qpdf_oh cell = qpdf_oh_get_array_item(w->q, cells, i);
        if (pdfa_has_name(w->q, cell, "/S", "/TH"))
            set_attributes(w, cell, "/Table", "/Scope", qpdf_oh_new_name(w->q, data ? "/Row" : "/Column"));
    }
}

static gboolean is_running(qpdf_data q, qpdf_oh element)
{
    return qpdf_oh_is_dictionary(q, element) && (pdfa_has_name(q, element, "/S", "/" PDFA_HEADER_TAG) || pdfa_has_name(q, element, "/S", "/" PDFA_FOOTER_TAG));
}

/* What became an artifact (pdfa_artifacts.c) is no element any more. */
static void drop_running(struct walk *w, qpdf_oh kids)
{
    for (int i = qpdf_oh_get_array_n_items(w->q, kids) - 1; i >= 0; i--)
        if (is_running(w->q, qpdf_oh_get_array_item(w->q, kids, i)))
            qpdf_oh_erase_item(w->q, kids, i);
}

/* Of each page an array says what its marked contents belong to: nothing, if they are artifacts. */
static void forget_running(struct walk *w, qpdf_oh numbers)
{
    for (int i = 1, count = qpdf_oh_is_array(w->q, numbers) ? qpdf_oh_get_array_n_items(w->q, numbers) : 0; i < count; i += 2) {
        qpdf_oh entry = qpdf_oh_get_array_item(w->q, numbers, i);
        for (int k = 0, tags = qpdf_oh_is_array(w->q, entry) ? qpdf_oh_get_array_n_items(w->q, entry) : 0; k < tags; k++)
            if (is_running(w->q, qpdf_oh_get_array_item(w->q, entry, k)))
                qpdf_oh_set_array_item(w->q, entry, k, qpdf_oh_new_null(w->q));
    }
}

static void visit(struct walk *w, qpdf_oh element)
{
    if (!qpdf_oh_is_dictionary(w->q, element) || !qpdf_oh_has_key(w->q, element, "/S"))
        return;
    if (pdfa_has_name(w->q, element, "/S", "/Figure"))
        describe_figure(w, element);
    if (pdfa_has_name(w->q, element, "/S", "/TR"))
        scope_heads(w, element);
    qpdf_oh kids = qpdf_oh_get_key(w->q, element, "/K");
    if (!qpdf_oh_is_array(w->q, kids)) {
        visit(w, kids);
        return;
    }
    drop_running(w, kids);
    for (int i = 0, count = qpdf_oh_get_array_n_items(w->q, kids); i < count; i++)
        visit(w, qpdf_oh_get_array_item(w->q, kids, i));
}

gboolean pdfa_repair_objects(qpdf_data q, const struct pdfa_facts *facts)
{
    for (int id = 1, count = object_count(q); id < count; id++) {
        qpdf_oh object = qpdf_get_object_by_id(q, id, 0);
        if (qpdf_oh_is_dictionary(q, object))
            repair(q, object, facts);
        qpdf_oh_release(q, object);
    }
    struct walk w = {q, facts, 0};
    qpdf_oh tree = qpdf_oh_get_key(q, qpdf_get_root(q), "/StructTreeRoot"), kids = qpdf_oh_get_key(q, tree, "/K");
    for (int i = 0, count = qpdf_oh_is_array(q, kids) ? qpdf_oh_get_array_n_items(q, kids) : 0; i < count; i++)
        visit(&w, qpdf_oh_get_array_item(q, kids, i));
    forget_running(&w, qpdf_oh_get_key(q, qpdf_oh_get_key(q, tree, "/ParentTree"), "/Nums"));
    return w.figures == facts->figures->len;
}
