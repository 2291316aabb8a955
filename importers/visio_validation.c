/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_validation.h"

#include <string.h>

#define MAX_ISSUES 500 /* reported one by one */

static const struct visio_node *child_with_id(const struct visio_node *list, const char *element, const char *id)
{
    for (const struct visio_node *n = list ? visio_child(list, element) : NULL; n && id; n = visio_next(n, element))
        if (g_strcmp0(visio_attribute(n, "ID"), id) == 0)
            return n;
    return NULL;
}

/* What the rule says in words; NULL if the file does not hold it. */
static const char *rule_text(const struct visio_node *root, const struct visio_node *issue)
{
    const struct visio_node *info = visio_child(issue, "RuleInfo");
    const struct visio_node *set =
        info ? child_with_id(visio_child(root, "RuleSets"), "RuleSet", visio_attribute(info, "RuleSetID")) : NULL;
    const struct visio_node *rule = set ? child_with_id(set, "Rule", visio_attribute(info, "RuleID")) : NULL;
    if (!rule)
        return NULL;
    const char *text = visio_attribute(rule, "Description");
    return text && *text ? text : visio_attribute(rule, "NameU");
}

static gboolean is_ignored(const struct visio_node *issue)
{
    const char *ignored = visio_attribute(issue, "Ignored");
    return ignored && (strcmp(ignored, "1") == 0 || g_ascii_strcasecmp(ignored, "true") == 0);
}

static int page_with_id(const struct drawing *drawing, const char *id)
{
    for (guint i = 0; id && i < drawing->pages->len; i++)
        if (strcmp(drawing_page(drawing, i)->id, id) == 0)
            return (int)i;
    return -1;
}

void visio_validation_read(const struct visio_node *root, struct drawing *drawing)
{
    const struct visio_node *issues = visio_child(root, "Issues");
    int reported = 0;
    for (const struct visio_node *n = issues ? visio_child(issues, "Issue") : NULL; n && reported < MAX_ISSUES;
         n = visio_next(n, "Issue")) {
        if (is_ignored(n))
            continue;
        const struct visio_node *target = visio_child(n, "IssueTarget");
        const char *text = rule_text(root, n), *shape = target ? visio_attribute(target, "ShapeID") : NULL;
        g_autofree char *clean = text ? g_strdup(drawing_text(drawing, text, -1)) : g_strdup("a rule that the file does not spell out");
        diagnostics_add(drawing->diagnostics, "visio-validation", DIAGNOSTIC_INFO, FALSE,
                        target ? page_with_id(drawing, visio_attribute(target, "PageID")) : -1,
                        shape ? drawing_text(drawing, shape, -1) : NULL, "Visio's own check of the diagram found here: %s", clean);
        reported++;
    }
}
