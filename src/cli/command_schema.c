/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc schema`: the JSON Schemas of what --format json writes, from the program itself.
 */
#include "command.h"
#include "error.h"
#include "output.h"
#include "schemas.h"

#include <string.h>

static int print_names(void)
{
    struct text_page page = command_page();
    for (size_t i = 0; i < schemas_count; i++)
        text_page_line(&page, TEXT_PLAIN, "%s", schemas[i].name);
    return command_print(&page);
}

static int run_schema(const struct command *command, int argc, char **argv)
{
    const GOptionEntry none[] = {G_OPTION_ENTRY_NULL};
    g_autoptr(GError) error = NULL;
    int code;
    if (!command_parse(command, none, &argc, &argv, &code))
        return code;
    if (argc > 2)
        return command_misused(command, "one schema at a time");
    if (argc < 2)
        return print_names();
    for (size_t i = 0; i < schemas_count; i++)
        if (strcmp(schemas[i].name, argv[1]) == 0)
            return output_write(NULL, schemas[i].text, schemas[i].size, &error) ? EXIT_SATISFIED : command_fail(&error);
    return command_misused(command, "no schema '%s'; demarc schema lists them", argv[1]);
}

const struct command schema_command = {
    .name = "schema",
    .usage = "[NAME]",
    .summary = "Print the JSON Schema of what --format json writes; without a name, list them.",
    .run = run_schema,
};
