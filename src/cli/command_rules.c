/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc rules`: printed from the rows of the pack.
 */
#include "check.h"
#include "command.h"
#include "rule_text.h"

static const char *const manual_head =
    "<!-- Printed by `demarc rules --format manual`: change the rows of checks/psn.c, not this file. -->\n"
    "# The rules\n\n"
    "Quotations are from “Apply for a Public Services Network (PSN) connection compliance certificate” (gov.uk, last updated\n"
    "28 February 2017, Open Government Licence v3.0). Everything else is demarc's own reading of it.\n";

static void print_list(struct text_page *page)
{
    for (const struct check *c = checks_all(); c->rule.id; c++)
        text_page_item(page, 20, c->rule.id, TEXT_BOLD, c->rule.title);
}

static void print_table(struct text_page *page)
{
    rule_table_head(page->out);
    for (const struct check *c = checks_all(); c->rule.id; c++)
        rule_table_row(page->out, &c->rule);
}

static void print_manual(struct text_page *page)
{
    g_string_append(page->out, manual_head);
    for (const struct check *c = checks_all(); c->rule.id; c++)
        rule_markdown(page->out, &c->rule);
}

static const struct {
    const char *name;
    void (*print)(struct text_page *page);
} formats[] = {{"text", print_list}, {"table", print_table}, {"manual", print_manual}};

static int run_rules(const struct command *command, int argc, char **argv)
{
    g_autofree char *format = NULL;
    const GOptionEntry entries[] = {
        {"format", 'f', 0, G_OPTION_ARG_STRING, &format, "text (default), table or manual (Markdown)", "FORMAT"},
        G_OPTION_ENTRY_NULL,
    };
    int code;
    if (!command_parse(command, entries, &argc, &argv, &code))
        return code;
    if (argc != 1)
        return command_misused(command, "rules takes no operand; demarc explain RULE tells about one");
    for (guint i = 0; i < G_N_ELEMENTS(formats); i++)
        if (g_str_equal(formats[i].name, format ? format : "text")) {
            struct text_page page = command_page();
            formats[i].print(&page);
            return command_print(&page);
        }
    return command_misused(command, "no format '%s'", format);
}

const struct command rules_command = {
    .name = "rules",
    .usage = "",
    .summary = "List the rules.",
    .run = run_rules,
};
