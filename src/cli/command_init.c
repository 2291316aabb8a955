/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"
#include "error.h"
#include "judge.h"
#include "output.h"
#include "renderer.h"
#include "sidecar_read.h"

static int init(const char *path, const char *out_path, const struct understand_options *how)
{
    g_autoptr(GError) error = NULL;
    struct judgement *j = judge(path, how, &(struct assessment){.as_of = civil_date_today()}, &error);
    if (!j)
        return command_fail(&error);
    g_autoptr(GByteArray) out = g_byte_array_new();
    gboolean ok = renderer_find("yaml", RENDER_QUESTIONS)->render(&j->report, &(struct render_options){0}, out, &error) &&
                  output_write(out_path, (const char *)out->data, out->len, &error);
    judgement_free(j);
    return ok ? EXIT_SATISFIED : command_fail(&error);
}

static int run(const struct command *command, int argc, char **argv)
{
    g_autofree char *out_path = NULL, *lexicon = NULL;
    gboolean force = FALSE;
    const GOptionEntry entries[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &out_path, "Write there instead of to NAME.demarc.yaml; - for standard output", "OUT"},
        {"lexicon", 0, 0, G_OPTION_ARG_FILENAME, &lexicon, "Words of your own (default: demarc.yaml in the diagram's folder)", "FILE"},
        {"force", 0, 0, G_OPTION_ARG_NONE, &force, "Replace the file if it is there, with the answers in it", NULL},
        G_OPTION_ENTRY_NULL,
    };
    int code;
    if (!command_parse_file(command, entries, &argc, &argv, &code))
        return code;
    g_autofree char *beside = sidecar_path(argv[1]);
    const char *target = out_path ? out_path : beside;
    if (!force && !g_str_equal(target, "-") && g_file_test(target, G_FILE_TEST_EXISTS))
        return command_misused(command, "%s is there already: name another file with -o, or replace it with --force", target);
    return init(argv[1], target, &(struct understand_options){.lexicon = lexicon});
}

const struct command init_command = {
    .name = "init",
    .usage = "FILE",
    .summary = "Write NAME.demarc.yaml with every open question about a diagram, ready to answer.",
    .run = run,
};
