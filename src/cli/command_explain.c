/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc explain RULE`, from the row of the pack, and `demarc explain FILE ELEMENT`, from the network and the findings.
 */
#include "check.h"
#include "command.h"
#include "element_text.h"
#include "text.h"
#include "judge.h"
#include "rule_text.h"

#include <string.h>

static const struct rule *find_rule(const char *id)
{
    for (const struct check *c = checks_all(); c->rule.id; c++)
        if (g_ascii_strcasecmp(c->rule.id, id) == 0)
            return &c->rule;
    return NULL;
}

static int explain_rule(const struct command *command, const char *id)
{
    const struct rule *r = find_rule(id);
    if (!r)
        return command_misused(command, "no rule '%s'; demarc rules lists them", id);
    struct text_page page = command_page();
    rule_text(&page, r);
    return command_print(&page);
}

/* ---- elements ---- */

static char *folded_title(const struct network *n, struct element e)
{
    g_autofree char *title = element_title(n, e);
    return text_fold(title);
}

/* Those whose id is the name; without one, those whose title is; without one, those whose title holds it. */
static GArray *find_elements(const struct network *n, const char *name)
{
    GArray *found = g_array_new(FALSE, FALSE, sizeof(struct element));
    g_autofree char *wanted = text_fold(name);
    const struct {
        enum element_type type;
        guint count;
    } lists[] = {{ELEMENT_NODE, n->nodes->len}, {ELEMENT_ZONE, n->zones->len}, {ELEMENT_LINK, n->links->len}, {ELEMENT_NOTE, n->notes->len}};
    for (int way = 0; way < 3 && found->len == 0; way++)
        for (guint l = 0; l < G_N_ELEMENTS(lists); l++)
            for (guint i = 0; i < lists[l].count; i++) {
                struct element e = {lists[l].type, (int)i};
                g_autofree char *title = way ? folded_title(n, e) : NULL;
                gboolean hit = way == 0   ? strcmp(element_origin(n, e)->id, name) == 0
                               : way == 1 ? strcmp(title, wanted) == 0
                                          : e.type != ELEMENT_LINK && strstr(title, wanted) != NULL;
                if (hit)
                    g_array_append_val(found, e);
            }
    return found;
}

static int explain_network(const struct command *command, const struct judgement *j, const char *name)
{
    const struct network *n = j->network;
    GArray *found = find_elements(n, name);
    int code = EXIT_SATISFIED;
    if (found->len == 0)
        code = command_misused(command, "nothing on the diagram is called '%s'; demarc inspect lists ids in brackets", name);
    else {
        struct text_page page = command_page();
        for (guint i = 0; i < MIN(found->len, 12); i++) {
            if (i > 0)
                text_page_gap(&page);
            element_text(&page, n, j->findings, g_array_index(found, struct element, i));
        }
        code = command_print(&page);
    }
    g_array_unref(found);
    return code;
}

static int run(const struct command *command, int argc, char **argv)
{
    g_autofree char *sidecar = NULL, *lexicon = NULL;
    gboolean no_sidecar = FALSE;
    const GOptionEntry entries[] = {UNDERSTAND_ENTRIES(sidecar, lexicon, no_sidecar), G_OPTION_ENTRY_NULL};
    int code;
    if (!command_parse(command, entries, &argc, &argv, &code))
        return code;
    if (argc == 2)
        return explain_rule(command, argv[1]);
    if (argc != 3)
        return command_misused(command, "name a rule, or a file and a shape of it");
    g_autoptr(GError) error = NULL;
    struct judgement *j = judge(argv[1], &(struct understand_options){sidecar, lexicon, no_sidecar},
                                &(struct assessment){.as_of = civil_date_today()}, &error);
    if (!j)
        return command_fail(&error);
    code = explain_network(command, j, argv[2]);
    judgement_free(j);
    return code;
}

const struct command explain_command = {
    .name = "explain",
    .usage = "RULE | FILE SHAPE",
    .summary = "Say why a rule exists; or what a shape is taken for, why, and which rules use it.",
    .run = run,
};
