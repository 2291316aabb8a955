/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graphml_reading.h"

#include "html_text.h"
#include "text.h"
#include "xml_node.h"

#include <string.h>

static xmlNodePtr key_of(const struct graphml_reading *r, xmlNodePtr data)
{
    const char *id = xml_attribute(data, "key");
    return id ? g_hash_table_lookup(r->keys, id) : NULL;
}

static const char *name_of(xmlNodePtr key)
{
    static const char *const attributes[] = {"attr.name", "yfiles.type", "id"};
    for (guint i = 0; i < G_N_ELEMENTS(attributes); i++) {
        const char *name = xml_attribute(key, attributes[i]);
        if (name && *name)
            return name;
    }
    return "";
}

const char *graphml_key_name(const struct graphml_reading *r, xmlNodePtr data)
{
    xmlNodePtr key = key_of(r, data);
    return key ? name_of(key) : "";
}

char *graphml_value(const struct graphml_reading *r, xmlNodePtr element, const char *const *names)
{
    for (; *names; names++)
        for (xmlNodePtr d = xml_child(element, "data"); d; d = xml_next(d, "data")) {
            if (g_ascii_strcasecmp(graphml_key_name(r, d), *names) != 0)
                continue;
            xmlChar *content = xmlNodeGetContent(d);
            char *value = g_strdup((const char *)content);
            xmlFree(content);
            if (value && !text_is_blank(value))
                return value;
            g_free(value);
        }
    return NULL;
}

static xmlNodePtr first_element(xmlNodePtr parent)
{
    return parent ? xmlFirstElementChild(parent) : NULL;
}

/* <y:ProxyAutoBoundsNode><y:Realizers active="0"> holds one y:GroupNode for the open and one for the closed state. */
static xmlNodePtr shown_state(xmlNodePtr graphics)
{
    xmlNodePtr realizers = graphics ? xml_child(graphics, "Realizers") : NULL;
    if (!realizers)
        return graphics;
    int active = (int)xml_number(realizers, "active", 0);
    xmlNodePtr state = first_element(realizers);
    for (int i = 0; i < active && state && xmlNextElementSibling(state); i++)
        state = xmlNextElementSibling(state);
    return state ? state : graphics;
}

xmlNodePtr graphml_graphics(const struct graphml_reading *r, xmlNodePtr element)
{
    for (xmlNodePtr d = xml_child(element, "data"); d; d = xml_next(d, "data")) {
        xmlNodePtr key = key_of(r, d);
        const char *type = key ? xml_attribute(key, "yfiles.type") : NULL;
        if (type && (strcmp(type, "nodegraphics") == 0 || strcmp(type, "edgegraphics") == 0))
            return shown_state(first_element(d));
    }
    return NULL;
}

static gboolean is_for(xmlNodePtr key, const xmlNode *element)
{
    const char *domain = xml_attribute(key, "for");
    return !domain || strcmp(domain, "all") == 0 || xml_is(element, domain);
}

static gboolean has_data(xmlNodePtr element, const char *id)
{
    for (xmlNodePtr d = xml_child(element, "data"); d; d = xml_next(d, "data"))
        if (g_strcmp0(xml_attribute(d, "key"), id) == 0)
            return TRUE;
    return FALSE;
}

static void add_default(const struct graphml_reading *r, struct properties *run, xmlNodePtr element, xmlNodePtr key)
{
    xmlNodePtr fallback = xml_child(key, "default");
    if (!fallback || !is_for(key, element) || has_data(element, xml_attribute(key, "id")))
        return;
    xmlChar *content = xmlNodeGetContent(fallback);
    if (content && !text_is_blank((const char *)content))
        drawing_add_property(r->drawing, run, name_of(key), "", (const char *)content);
    xmlFree(content);
}

struct properties graphml_properties(const struct graphml_reading *r, xmlNodePtr element)
{
    struct properties run = drawing_start_properties(r->drawing);
    for (xmlNodePtr d = xml_child(element, "data"); d; d = xml_next(d, "data")) {
        if (xmlFirstElementChild(d)) /* graphics */
            continue;
        xmlChar *content = xmlNodeGetContent(d);
        if (content && !text_is_blank((const char *)content))
            drawing_add_property(r->drawing, &run, graphml_key_name(r, d), "", (const char *)content);
        xmlFree(content);
    }
    xmlNodePtr root = xmlDocGetRootElement(element->doc);
    for (xmlNodePtr k = xml_child(root, "key"); k; k = xml_next(k, "key"))
        add_default(r, &run, element, k);
    return run;
}

const char *graphml_desc(const struct graphml_reading *r, xmlNodePtr element)
{
    xmlNodePtr desc = xml_child(element, "desc");
    xmlChar *content = desc ? xmlNodeGetContent(desc) : NULL;
    const char *text = drawing_text(r->drawing, content ? (const char *)content : "", -1);
    xmlFree(content);
    return text;
}

int graphml_colour(const char *text)
{
    gsize digits = text && *text == '#' ? strspn(text + 1, "0123456789abcdefABCDEF") : 0;
    if (digits != 6 && digits != 8)
        return NO_COLOUR;
    g_autofree char *rgb = g_strndup(text + 1, 6);
    return (int)g_ascii_strtoull(rgb, NULL, 16);
}

const char *graphml_label_text(const struct graphml_reading *r, xmlNodePtr label)
{
    const char *visible = xml_attribute(label, "visible");
    if (visible && strcmp(visible, "false") == 0)
        return "";
    g_autoptr(GString) own = g_string_new(NULL); /* descriptors of its place are elements, and not text */
    for (xmlNodePtr n = label->children; n; n = n->next)
        if ((n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE) && n->content)
            g_string_append(own, (const char *)n->content);
    g_strstrip(own->str);
    g_autofree char *plain = g_ascii_strncasecmp(own->str, "<html", 5) == 0 ? html_to_text(own->str, -1) : NULL;
    return text_is_blank(own->str) ? "" : drawing_text(r->drawing, plain ? plain : own->str, -1);
}
