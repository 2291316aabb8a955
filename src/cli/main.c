/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"
#include "importer.h"
#include "last_words.h"
#include "limit.h"
#include "renderer.h"
#include "sandbox.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static const struct command *const commands[] = {
    &check_command, &render_command, &inspect_command, &rules_command,  &explain_command,
    &init_command,  &why_command,    &schema_command,  &verify_command, &disclose_command,
};

static void print_limits(void)
{
    g_print("\nlimits, for --limit NAME=VALUE (K, M and G may stand behind a value):\n");
    for (int i = 0; i < LIMIT_COUNT; i++)
        g_print("  %-11s %10" G_GINT64_FORMAT "  %s\n", limit_row((enum limit_id)i)->name, limit_value((enum limit_id)i),
                limit_row((enum limit_id)i)->what);
}

static void print_version(void)
{
    g_autofree char *layers = sandbox_text();
    g_print("demarc " DEMARC_VERSION "\nfiles are read in a worker under: %s\n", layers);
}

static void print_help(void)
{
    g_print("usage: demarc COMMAND [OPTION...] FILE\n\n"
            "Checks a network diagram against what PSN compliance asks for and draws it again as a dated PDF.\n\n"
            "commands:\n");
    for (guint i = 0; i < G_N_ELEMENTS(commands); i++)
        g_print("  %-9s %-18s %s\n", commands[i]->name, commands[i]->usage, commands[i]->summary);
    g_print("\nformats read:\n");
    for (int i = 0; importers_all()[i]; i++)
        g_print("  %s\n", importers_all()[i]->description);
    print_limits();
    g_print("\nexit codes: 0 all satisfied, 1 a rule fails, 2 undecided, 3 input unreadable, 4 format not supported,\n"
            "            5 bad arguments, 6 system error\n\n"
            "demarc COMMAND --help tells about one command.\n");
}

/* Were one of the three closed, the next file opened would take its number, and messages would go into it. */
static void keep_standard_open(void)
{
    int fd;
    while ((fd = open("/dev/null", O_RDWR)) >= 0 && fd <= STDERR_FILENO)
        continue;
    if (fd > STDERR_FILENO)
        close(fd);
}

static int run(int argc, char **argv)
{
    if (argc < 2) {
        g_printerr("demarc: no command; demarc --help lists them\n");
        return EXIT_ARGUMENTS;
    }
    if (g_str_equal(argv[1], "--help") || g_str_equal(argv[1], "-h") || g_str_equal(argv[1], "help")) {
        print_help();
        return EXIT_SATISFIED;
    }
    if (g_str_equal(argv[1], "--version")) {
        print_version();
        return EXIT_SATISFIED;
    }
    for (guint i = 0; i < G_N_ELEMENTS(commands); i++)
        if (g_str_equal(argv[1], commands[i]->name))
            return commands[i]->run(commands[i], argc - 1, argv + 1);
    command_say("no command '%s'; demarc --help lists them", argv[1]);
    return EXIT_ARGUMENTS;
}

int main(int argc, char **argv)
{
    setlocale(LC_CTYPE, "C.UTF-8"); /* texts are UTF-8 and results are the same in every locale */
    signal(SIGPIPE, SIG_IGN);       /* a closed pipe is a write error, reported as such; */
    signal(SIGXFSZ, SIG_IGN);       /* so is a file that grows beyond what the shell allows */
    keep_standard_open();
    last_words_prepare();
    renderers_prepare();
    int code = run(argc, argv);
    if (fflush(stdout) == 0 && !ferror(stdout))
        return code;
    command_say("standard output: cannot be written");
    return EXIT_SYSTEM;
}
