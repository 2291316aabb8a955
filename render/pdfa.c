/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdfa.h"

#include "error.h"
#include "pdfa_repairs.h"

#include <string.h>

#define PROFILE "/usr/share/color/icc/sRGB.icc"

static gboolean fail(qpdf_data q, const char *what, GError **error)
{
    const char *detail = "";
    if (qpdf_has_error(q))
        detail = qpdf_get_error_full_text(q, qpdf_get_error(q));
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "the PDF cannot be finished: %s%s%s", what, *detail ? ": " : "", detail);
    return FALSE;
}

static qpdf_oh stream_of(qpdf_data q, const char *data, gsize size)
{
    qpdf_oh stream = qpdf_oh_new_stream(q);
    qpdf_oh_replace_stream_data(q, stream, (const unsigned char *)data, size, qpdf_oh_new_null(q), qpdf_oh_new_null(q));
    return stream;
}

static gboolean add_output_intent(qpdf_data q, qpdf_oh root, GError **error)
{
    g_autofree char *profile = NULL;
    gsize size;
    if (!g_file_get_contents(PROFILE, &profile, &size, NULL)) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM,
                    "the colour profile %s is missing; install the package icc-profiles-free", PROFILE);
        return FALSE;
    }
    qpdf_oh stream = stream_of(q, profile, size);
    qpdf_oh_replace_key(q, qpdf_oh_get_dict(q, stream), "/N", qpdf_oh_new_integer(q, 3));
    qpdf_oh intent = qpdf_oh_new_dictionary(q);
    qpdf_oh_replace_key(q, intent, "/Type", qpdf_oh_new_name(q, "/OutputIntent"));
    qpdf_oh_replace_key(q, intent, "/S", qpdf_oh_new_name(q, "/GTS_PDFA1"));
    qpdf_oh_replace_key(q, intent, "/OutputConditionIdentifier", qpdf_oh_new_string(q, "sRGB"));
    qpdf_oh_replace_key(q, intent, "/Info", qpdf_oh_new_string(q, "sRGB IEC61966-2.1"));
    qpdf_oh_replace_key(q, intent, "/DestOutputProfile", stream);
    qpdf_oh list = qpdf_oh_new_array(q);
    qpdf_oh_append_item(q, list, qpdf_make_indirect_object(q, intent));
    qpdf_oh_replace_key(q, root, "/OutputIntents", list);
    return TRUE;
}

/* PDF/A wants every property described that its own list does not have: that of PDF/UA. */
#define DESCRIBED                                                                                                                          \
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "                                      \
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"             \
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA identification schema"                   \
    "</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"                              \
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"                      \
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"                                  \
    "<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>part of ISO 14289 that the file conforms to"         \
    "</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"

static char *xmp(const struct pdfa_facts *f)
{
    const char *claim = f->boxes ? "<pdfaid:conformance>B</pdfaid:conformance>"
                                 : "<pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>";
    g_autofree char *title = g_markup_escape_text(f->title, -1);
    return g_strdup_printf(
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
        "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
        "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
        "<pdfaid:part>2</pdfaid:part>%s\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
        "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>\n"
        "<pdf:Producer>%s</pdf:Producer><xmp:CreatorTool>%s</xmp:CreatorTool>\n"
        "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>\n"
        "</rdf:Description>\n" DESCRIBED "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
        claim, title, f->producer, f->producer, f->date, f->date);
}

/* "2026-11-24T00:00:00Z" as "D:20261124000000Z"; cairo 1.16 leaves the D: out. */
static char *info_date(const char *date)
{
    GString *out = g_string_new("D:");
    for (const char *p = date; *p; p++)
        if (g_ascii_isdigit(*p) || *p == 'Z')
            g_string_append_c(out, *p);
    return g_string_free(out, FALSE);
}

static void add_metadata(qpdf_data q, qpdf_oh root, const struct pdfa_facts *facts)
{
    g_autofree char *text = xmp(facts);
    qpdf_oh stream = stream_of(q, text, strlen(text));
    qpdf_oh dict = qpdf_oh_get_dict(q, stream);
    qpdf_oh_replace_key(q, dict, "/Type", qpdf_oh_new_name(q, "/Metadata"));
    qpdf_oh_replace_key(q, dict, "/Subtype", qpdf_oh_new_name(q, "/XML"));
    qpdf_oh_replace_key(q, root, "/Metadata", stream);
    qpdf_oh_replace_key(q, root, "/Lang", qpdf_oh_new_string(q, "en-GB"));
    qpdf_oh marked = qpdf_oh_new_dictionary(q), view = qpdf_oh_new_dictionary(q);
    qpdf_oh_replace_key(q, marked, "/Marked", qpdf_oh_new_bool(q, QPDF_TRUE));
    qpdf_oh_replace_key(q, root, "/MarkInfo", marked);
    qpdf_oh_replace_key(q, view, "/DisplayDocTitle", qpdf_oh_new_bool(q, QPDF_TRUE));
    qpdf_oh_replace_key(q, root, "/ViewerPreferences", view);
    g_autofree char *date = info_date(facts->date);
    qpdf_set_info_key(q, "/CreationDate", date);
    qpdf_set_info_key(q, "/ModDate", date);
    qpdf_set_info_key(q, "/Producer", facts->producer);
    qpdf_set_info_key(q, "/Creator", facts->producer);
}

static gboolean write_file(qpdf_data q, GByteArray *out, GError **error)
{
    if (qpdf_init_write_memory(q) & QPDF_ERRORS)
        return fail(q, "writing", error);
    qpdf_set_deterministic_ID(q, QPDF_TRUE);
    qpdf_set_object_stream_mode(q, qpdf_o_generate);
    qpdf_set_newline_before_endstream(q, QPDF_TRUE); /* ISO 19005-2, 6.1.7.1 */
    qpdf_set_minimum_pdf_version(q, "1.7");
    if (qpdf_write(q) & QPDF_ERRORS)
        return fail(q, "writing", error);
    g_byte_array_append(out, qpdf_get_buffer(q), (guint)qpdf_get_buffer_length(q));
    return TRUE;
}

gboolean pdfa_finish(const guint8 *pdf, gsize size, const struct pdfa_facts *facts, GByteArray *out, GError **error)
{
    qpdf_data q = qpdf_init();
    qpdf_silence_errors(q);
    qpdf_set_suppress_warnings(q, QPDF_TRUE);
    gboolean ok = !(qpdf_read_memory(q, "cairo", (const char *)pdf, size, NULL) & QPDF_ERRORS) || fail(q, "reading cairo's output", error);
    if (ok) {
        qpdf_oh root = qpdf_get_root(q);
        ok = pdfa_repair_objects(q, facts) || fail(q, "the structure tree", error);
        ok = ok && (pdfa_mark_artifacts(q) || fail(q, "the contents of a page", error));
        add_metadata(q, root, facts);
        ok = ok && add_output_intent(q, root, error) && write_file(q, out, error);
    }
    qpdf_cleanup(&q);
    return ok;
}
