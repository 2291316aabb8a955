/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc rules`: printed from the rows of the pack.
 */
#include "check.h"
#include "command.h"

static int run_rules(const struct command *command, int argc, char **argv)
{
    const GOptionEntry none[] = {G_OPTION_ENTRY_NULL};
    int code;
    if (!command_parse(command, none, &argc, &argv, &code))
        return code;
    if (argc != 1)
        return command_misused(command, "rules takes no operand; demarc explain RULE tells about one");
    struct text_page page = command_page();
    for (const struct check *c = checks_all(); c->rule.id; c++)
        text_page_item(&page, 20, c->rule.id, TEXT_BOLD, c->rule.title);
    return command_print(&page);
}

const struct command rules_command = {
    .name = "rules",
    .usage = "",
    .summary = "List the rules.",
    .run = run_rules,
};
