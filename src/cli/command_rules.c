/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc rules` and `demarc explain RULE`: printed from the rows of the pack.
 */
#include "check.h"
#include "command.h"
#include "output.h"
#include "renderer.h"
#include "terminal.h"
#include "text_page.h"

static int print(struct text_page *page)
{
    g_autoptr(GError) error = NULL;
    gboolean ok = output_write(NULL, page->out->str, page->out->len, &error);
    g_string_free(page->out, TRUE);
    return ok ? EXIT_SATISFIED : command_fail(&error);
}

static struct text_page page_new(void)
{
    return (struct text_page){g_string_new(NULL), terminal_width(NULL), terminal_colour(NULL)};
}

static int run_rules(const struct command *command, int argc, char **argv)
{
    const GOptionEntry none[] = {G_OPTION_ENTRY_NULL};
    int code;
    if (!command_parse(command, none, &argc, &argv, &code))
        return code;
    if (argc != 1)
        return command_misused(command, "rules takes no operand; demarc explain RULE tells about one");
    struct text_page page = page_new();
    for (const struct check *c = checks_all(); c->rule.id; c++)
        text_page_item(&page, 20, c->rule.id, TEXT_BOLD, c->rule.title);
    return print(&page);
}

static const struct rule *find_rule(const char *id)
{
    for (const struct check *c = checks_all(); c->rule.id; c++)
        if (g_ascii_strcasecmp(c->rule.id, id) == 0)
            return &c->rule;
    return NULL;
}

static int run_explain(const struct command *command, int argc, char **argv)
{
    const GOptionEntry none[] = {G_OPTION_ENTRY_NULL};
    int code;
    if (!command_parse(command, none, &argc, &argv, &code))
        return code;
    if (argc != 2)
        return command_misused(command, "name one rule");
    const struct rule *r = find_rule(argv[1]);
    if (!r)
        return command_misused(command, "no rule '%s'; demarc rules lists them", argv[1]);
    const struct {
        const char *lead, *text;
    } parts[] = {{"guidance", r->guidance},           {"looks for", r->looks_for},
                 {"satisfied by", r->satisfied_by},   {"false positives", r->false_positives},
                 {"in draw.io", r->remedy_drawio},    {"in Visio", r->remedy_visio},
                 {"in DOT", r->remedy_dot},           {"nil return", r->nil_allowed ? "accepted" : "not accepted"}};
    struct text_page page = page_new();
    text_page_item(&page, 18, r->id, TEXT_BOLD, r->title);
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        text_page_item(&page, 18, parts[i].lead, TEXT_DIM, parts[i].text ? parts[i].text : "");
    return print(&page);
}

const struct command rules_command = {
    .name = "rules",
    .usage = "",
    .summary = "List the rules.",
    .run = run_rules,
};

const struct command explain_command = {
    .name = "explain",
    .usage = "RULE",
    .summary = "Say why a rule exists, what satisfies it and how to mend a diagram.",
    .run = run_explain,
};
