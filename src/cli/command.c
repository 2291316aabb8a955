/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include "error.h"
#include "limit.h"
#include "output.h"
#include "terminal.h"
#include "text.h"

#include <stdarg.h>

/* Names and texts from files may stand in a message: no control characters reach the terminal. */
static void say(const char *message)
{
    g_autofree char *clean = text_clean(message, -1);
    g_autofree char *line = text_one_line(clean, 400);
    g_printerr("demarc: %s\n", line);
}

void command_say(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *message = g_strdup_vprintf(format, args);
    va_end(args);
    say(message);
}

int command_fail(GError **error)
{
    int code = EXIT_SYSTEM;
    if ((*error)->domain == DEMARC_ERROR)
        code = (*error)->code;
    say((*error)->message);
    g_clear_error(error);
    return code;
}

int command_misused(const struct command *command, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *what = g_strdup_vprintf(format, args);
    va_end(args);
    g_autofree char *message = g_strdup_printf("%s (see demarc %s --help)", what, command->name);
    say(message);
    return EXIT_ARGUMENTS;
}

static gboolean verbose;

gboolean command_is_verbose(void)
{
    return verbose;
}

static gboolean take_limit(const gchar *option, const gchar *value, gpointer data, GError **error)
{
    return limit_set(value, error);
}

/* What every command takes. */
static const GOptionEntry common_entries[] = {
    {"limit", 0, 0, G_OPTION_ARG_CALLBACK, take_limit, "Take on more or less of a file, any number of times; demarc --help lists the limits",
     "NAME=VALUE"},
    {"verbose", 'v', 0, G_OPTION_ARG_NONE, &verbose, "Say on standard error how the file was read", NULL},
    G_OPTION_ENTRY_NULL,
};

gboolean command_parse(const struct command *command, const GOptionEntry *entries, int *argc, char ***argv,
                       int *exit_code)
{
    gboolean help = FALSE;
    const GOptionEntry help_entry[] = {
        {"help", 'h', 0, G_OPTION_ARG_NONE, &help, "Show this help", NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GOptionContext) context = g_option_context_new(command->usage);
    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_set_summary(context, command->summary);
    g_option_context_add_main_entries(context, entries, NULL);
    g_option_context_add_main_entries(context, common_entries, NULL);
    g_option_context_add_main_entries(context, help_entry, NULL);
    g_autofree char *name = g_strdup_printf("demarc %s", command->name);
    g_set_prgname(name);
    g_autoptr(GError) error = NULL;
    if (!g_option_context_parse(context, argc, argv, &error)) {
        *exit_code = command_misused(command, "%s", error->message);
        return FALSE;
    }
    if (help) {
        g_autofree char *text = g_option_context_get_help(context, TRUE, NULL);
        g_print("%s", text);
        *exit_code = EXIT_SATISFIED;
        return FALSE;
    }
    if (*argc > 1 && g_str_equal((*argv)[1], "--")) {
        (*argv)++;
        (*argc)--;
    }
    return TRUE;
}

gboolean command_parse_file(const struct command *command, const GOptionEntry *entries, int *argc, char ***argv, int *exit_code)
{
    if (!command_parse(command, entries, argc, argv, exit_code))
        return FALSE;
    if (*argc != 2)
        *exit_code = command_misused(command, *argc < 2 ? "no file named" : "one file at a time");
    return *argc == 2;
}

int command_worse(int a, int b)
{
    static const int rank[] = {[EXIT_SATISFIED] = 0, [EXIT_UNDECIDED] = 1, [EXIT_RULE_FAILS] = 2, [EXIT_UNSUPPORTED] = 3,
                               [EXIT_UNREADABLE] = 4, [EXIT_ARGUMENTS] = 5, [EXIT_SYSTEM] = 6};
    return rank[a] >= rank[b] ? a : b;
}

struct text_page command_page(void)
{
    return (struct text_page){g_string_new(NULL), terminal_width(NULL), terminal_colour(NULL)};
}

int command_print(struct text_page *page)
{
    g_autoptr(GError) error = NULL;
    gboolean ok = output_write(NULL, page->out->str, page->out->len, &error);
    g_string_free(page->out, TRUE);
    return ok ? EXIT_SATISFIED : command_fail(&error);
}
