/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml_reader.h"

#include "error.h"
#include "limit.h"
#include "text.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

static xmlParserInputPtr refuse_external(const char *url, const char *id, xmlParserCtxtPtr context)
{
    return NULL;
}

/* Entities, and attributes that every element then has: words that stand nowhere on the drawing. */
static gboolean declares_anything(xmlDocPtr doc)
{
    const xmlDtd *dtd = xmlGetIntSubset(doc);
    return dtd && (dtd->children || dtd->entities || dtd->pentities);
}

static void set_error(GError **error, const char *path, xmlParserCtxtPtr context)
{
    const xmlError *last = xmlCtxtGetLastError(context);
    g_autofree char *why = text_clean(last && last->message ? last->message : "not well formed", -1);
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: line %d: XML is damaged: %s", path, last ? last->line : 0, why);
}

/* Past a comment, CDATA section, declaration or instruction that begins at `p`; NULL if nothing such does. */
static const char *skip_markup(const char *p, const char *end)
{
    static const struct {
        const char *begin, *end;
    } kinds[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"<!", ">"}};
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        gsize length = strlen(kinds[i].begin);
        if ((gsize)(end - p) < length || memcmp(p, kinds[i].begin, length) != 0)
            continue;
        const char *close = memmem(p + length, (gsize)(end - p) - length, kinds[i].end, strlen(kinds[i].end));
        return close ? close + strlen(kinds[i].end) : end;
    }
    return NULL;
}

/* libxml2 takes 22 s over one element with 50,000 attributes: they are counted before it sees them. In UTF-16 the signs are the
 * same with a zero beside them. */
static gboolean has_too_many_attributes(const char *data, gsize size)
{
    const char *end = data + size, *p = data;
    while (p < end && (p = memchr(p, '<', (gsize)(end - p)))) {
        const char *after = skip_markup(p, end);
        gint64 count = 0;
        char quote = '\0';
        for (p = after ? after : p + 1; !after && p < end && (quote || *p != '>'); p++) {
            if (quote)
                quote = *p == quote ? '\0' : quote;
            else if (*p == '"' || *p == '\'')
                quote = *p;
            count += !quote && *p == '=';
        }
        if (count > limit_value(LIMIT_ATTRIBUTES))
            return TRUE;
    }
    return FALSE;
}

static const int options =
    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_COMPACT | XML_PARSE_BIG_LINES;

/* Out of memory, libxml2 goes on for a while and calls the document damaged: the process ends instead, and its parent says why. */
static void *need(size_t bytes)
{
    return g_malloc(MAX(bytes, 1));
}

static void *need_more(void *block, size_t bytes)
{
    return g_realloc(block, MAX(bytes, 1));
}

static void use_own_memory(void)
{
    static gsize done;
    if (g_once_init_enter(&done)) {
        xmlMemSetup(g_free, need, need_more, g_strdup);
        g_once_init_leave(&done, 1);
    }
}

/* NULL and an error if the text is nothing for libxml2. */
static xmlParserCtxtPtr start(const char *data, gsize size, const char *path, GError **error)
{
    if (size > G_MAXINT) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: XML is too large", path);
        return NULL;
    }
    if (has_too_many_attributes(data, size)) {
        limit_refuse(LIMIT_ATTRIBUTES, path, "an element has too many attributes", error);
        return NULL;
    }
    use_own_memory();
    xmlSetExternalEntityLoader(refuse_external);
    return xmlNewParserCtxt();
}

static void refuse_declarations(const char *path, GError **error)
{
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE,
                "%s: XML declares entities or attributes, which a diagram has no use for; it is not read", path);
}

xmlDocPtr xml_parse_safely(const char *data, gsize size, const char *path, GError **error)
{
    xmlParserCtxtPtr context = start(data, size, path, error);
    if (!context)
        return NULL;
    xmlDocPtr doc = xmlCtxtReadMemory(context, data, (int)size, NULL, NULL, options);
    if (!doc || !context->wellFormed || !xmlDocGetRootElement(doc)) {
        set_error(error, path, context);
        xmlFreeDoc(doc);
        doc = NULL;
    } else if (declares_anything(doc)) {
        refuse_declarations(path, error);
        xmlFreeDoc(doc);
        doc = NULL;
    }
    xmlFreeParserCtxt(context);
    return doc;
}

/* ---- without a tree ---- */

struct visit {
    const struct xml_visitor *visitor;
    void *user;
    xmlParserCtxtPtr context;
    gboolean declares; /* as declares_anything() of a tree */
};

/* libxml2's SAX2 attributes: name, prefix, namespace, begin and end of the value. */
#define PER_ATTRIBUTE 5

const char *xml_element_key(const struct xml_element *element, int i)
{
    return (const char *)element->attributes[i * PER_ATTRIBUTE];
}

const char *xml_element_value(const struct xml_element *element, int i, gsize *length)
{
    const guchar **attribute = element->attributes + i * PER_ATTRIBUTE;
    *length = (gsize)(attribute[4] - attribute[3]);
    return (const char *)attribute[3];
}

static void visit_begin(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int spaces, const xmlChar **space_list,
                        int count, int defaulted, const xmlChar **attributes)
{
    struct visit *v = data;
    const struct xml_element element = {(const char *)name, (const char *)uri, xmlSAX2GetLineNumber(v->context), count, attributes};
    v->visitor->begin(v->user, &element);
}

static void visit_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    struct visit *v = data;
    v->visitor->end(v->user);
}

static void visit_text(void *data, const xmlChar *text, int length)
{
    struct visit *v = data;
    v->visitor->text(v->user, (const char *)text, (gsize)length);
}

static void refuse_declaration(void *data)
{
    struct visit *v = data;
    v->declares = TRUE;
    xmlStopParser(v->context);
}

static void visit_entity(void *data, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id, xmlChar *content)
{
    refuse_declaration(data);
}

static void visit_unparsed_entity(void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id,
                                  const xmlChar *notation)
{
    refuse_declaration(data);
}

static void visit_notation(void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
    refuse_declaration(data);
}

static void visit_attributes(void *data, const xmlChar *element, const xmlChar *name, int type, int use, const xmlChar *value,
                             xmlEnumerationPtr choice)
{
    xmlFreeEnumeration(choice); /* is the visitor's */
    refuse_declaration(data);
}

static void visit_element_type(void *data, const xmlChar *name, int type, xmlElementContentPtr content)
{
    refuse_declaration(data);
}

static void visit_comment(void *data, const xmlChar *value)
{
    if (((struct visit *)data)->context->inSubset)
        refuse_declaration(data);
}

static void visit_instruction(void *data, const xmlChar *target, const xmlChar *value)
{
    visit_comment(data, value);
}

gboolean xml_visit_safely(const char *data, gsize size, const char *path, const struct xml_visitor *visitor, void *user, xmlDictPtr *names,
                          GError **error)
{
    *names = NULL;
    xmlParserCtxtPtr context = start(data, size, path, error);
    if (!context)
        return FALSE;
    struct visit visit = {visitor, user, context, FALSE};
    *context->sax = (xmlSAXHandler){.initialized = XML_SAX2_MAGIC,
                                    .startElementNs = visit_begin,
                                    .endElementNs = visit_end,
                                    .characters = visit_text,
                                    .ignorableWhitespace = visit_text,
                                    .entityDecl = visit_entity,
                                    .unparsedEntityDecl = visit_unparsed_entity,
                                    .notationDecl = visit_notation,
                                    .attributeDecl = visit_attributes,
                                    .elementDecl = visit_element_type,
                                    .comment = visit_comment,
                                    .processingInstruction = visit_instruction};
    context->userData = &visit;
    /* Substitution means &amp; and &#65; here: declarations of its own end the reading, and other entities are not known. */
    xmlFreeDoc(xmlCtxtReadMemory(context, data, (int)size, NULL, NULL, options | XML_PARSE_NOENT));
    gboolean ok = context->wellFormed && !visit.declares;
    if (visit.declares)
        refuse_declarations(path, error);
    else if (!ok)
        set_error(error, path, context);
    *names = context->dict;
    xmlDictReference(*names);
    xmlFreeParserCtxt(context);
    return ok;
}

#define HEAD 4096 /* bytes looked at for the first element */

/* UTF-16 XML has a zero beside every character: look past them. */
static char *head_text(const char *data, gsize size)
{
    gsize n = MIN(size, HEAD), length = 0;
    char *out = g_malloc(n + 1);
    for (gsize i = 0; i < n; i++)
        if (data[i])
            out[length++] = data[i];
    out[length] = '\0';
    return out;
}

/* Past declaration, comments and DOCTYPE. */
static const char *first_element(const char *p)
{
    while ((p = strchr(p, '<'))) {
        if (g_str_has_prefix(p, "<!--")) {
            const char *end = strstr(p, "-->");
            if (!end)
                return NULL;
            p = end;
        } else if (p[1] != '?' && p[1] != '!')
            return p + 1;
        else
            p++;
    }
    return NULL;
}

char *xml_root_name(const char *data, gsize size)
{
    g_autofree char *head = head_text(data, size);
    const char *name = first_element(head);
    if (!name)
        return g_strdup("");
    gsize length = strcspn(name, " \t\r\n/>");
    const char *colon = memchr(name, ':', length);
    return colon ? g_strndup(colon + 1, length - (gsize)(colon + 1 - name)) : g_strndup(name, length);
}
