/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To add a command: write src/cli/command_NAME.c with one `const struct command NAME_command` and add its row to the
 * table in main.c. A command reads as one straight function, a call per step, and returns the exit code.
 */
#ifndef DEMARC_COMMAND_H
#define DEMARC_COMMAND_H

#include "text_page.h"

/* Exit codes of the program, documented in README.md. Errors use the codes of enum demarc_error. */
enum exit_code {
    EXIT_SATISFIED = 0,
    EXIT_RULE_FAILS = 1,
    EXIT_UNDECIDED = 2,
    EXIT_UNREADABLE = 3,
    EXIT_UNSUPPORTED = 4,
    EXIT_ARGUMENTS = 5,
    EXIT_SYSTEM = 6,
};

struct command {
    const char *name;
    const char *usage;   /* "FILE..." */
    const char *summary; /* one line */
    /* argv[0] is the command's name. */
    int (*run)(const struct command *command, int argc, char **argv);
};

extern const struct command check_command, render_command, inspect_command, rules_command, explain_command,
    init_command, why_command, schema_command, verify_command, disclose_command;

/* Parses the options of a command; what is left in argv[1..] are its operands. FALSE: a message was printed and
 * *exit_code is set (also for --help). */
gboolean command_parse(const struct command *command, const GOptionEntry *entries, int *argc, char ***argv,
                       int *exit_code);
/* The same of a command with one operand, a file, in argv[1]. */
gboolean command_parse_file(const struct command *command, const GOptionEntry *entries, int *argc, char ***argv, int *exit_code);
/* Whether -v was given. */
gboolean command_is_verbose(void);
/* Prints "demarc: MESSAGE" on stderr, clears the error and returns its exit code. */
int command_fail(GError **error);
/* The same for a mistake on the command line. */
int command_misused(const struct command *command, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* "demarc: MESSAGE" on stderr, on one line and without control characters. */
void command_say(const char *format, ...) G_GNUC_PRINTF(1, 2);
/* A page of text for standard output; written and freed by command_print(), which returns an exit code. */
struct text_page command_page(void);
int command_print(struct text_page *page);
/* The worse of two exit codes: errors over failed rules over undecided ones. */
int command_worse(int a, int b);

#endif
