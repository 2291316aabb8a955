/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_validation.h"

#include "xml_reader.h"

#include <string.h>

#define MAX_ISSUES 500 /* reported one by one */

static xmlNodePtr child_with_id(xmlNodePtr list, const char *element, const char *id)
{
    for (xmlNodePtr n = list ? xml_child(list, element) : NULL; n && id; n = xml_next(n, element))
        if (g_strcmp0(xml_attribute(n, "ID"), id) == 0)
            return n;
    return NULL;
}

/* What the rule says in words; NULL if the file does not hold it. */
static const char *rule_text(xmlNodePtr root, xmlNodePtr issue)
{
    xmlNodePtr info = xml_child(issue, "RuleInfo");
    xmlNodePtr set = info ? child_with_id(xml_child(root, "RuleSets"), "RuleSet", xml_attribute(info, "RuleSetID")) : NULL;
    xmlNodePtr rule = set ? child_with_id(set, "Rule", xml_attribute(info, "RuleID")) : NULL;
    if (!rule)
        return NULL;
    const char *text = xml_attribute(rule, "Description");
    return text && *text ? text : xml_attribute(rule, "NameU");
}

static gboolean is_ignored(xmlNodePtr issue)
{
    const char *ignored = xml_attribute(issue, "Ignored");
    return ignored && (strcmp(ignored, "1") == 0 || g_ascii_strcasecmp(ignored, "true") == 0);
}

static int page_with_id(const struct drawing *drawing, const char *id)
{
    for (guint i = 0; id && i < drawing->pages->len; i++)
        if (strcmp(drawing_page(drawing, i)->id, id) == 0)
            return (int)i;
    return -1;
}

void visio_validation_read(xmlNodePtr root, struct drawing *drawing)
{
    xmlNodePtr issues = xml_child(root, "Issues");
    int reported = 0;
    for (xmlNodePtr n = issues ? xml_child(issues, "Issue") : NULL; n && reported < MAX_ISSUES; n = xml_next(n, "Issue")) {
        if (is_ignored(n))
            continue;
        xmlNodePtr target = xml_child(n, "IssueTarget");
        const char *text = rule_text(root, n), *shape = target ? xml_attribute(target, "ShapeID") : NULL;
        g_autofree char *clean = text ? g_strdup(drawing_text(drawing, text, -1)) : g_strdup("a rule that the file does not spell out");
        diagnostics_add(drawing->diagnostics, "visio-validation", DIAGNOSTIC_INFO, FALSE,
                        target ? page_with_id(drawing, xml_attribute(target, "PageID")) : -1,
                        shape ? drawing_text(drawing, shape, -1) : NULL,
                        "Visio's own check of the diagram found here: %s", clean);
        reported++;
    }
}
