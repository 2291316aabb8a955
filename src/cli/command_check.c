/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc check`: files named one by one are reported in full, folders diagram by diagram in a line; any number of reports more
 * from the same run.
 */
#include "command.h"
#include "folder_check.h"

#define MAX_WORKERS 256

/* All reports of the run. In folders the lines on standard output stand for the text. */
static gboolean add_outputs(struct report_outputs *outputs, const char *format, const char *out_path, char **wanted, gboolean folders,
                            GError **error)
{
    if ((!folders || format || out_path) && !report_outputs_add(outputs, format ? format : "text", out_path, error))
        return FALSE;
    for (; wanted && *wanted; wanted++)
        if (!report_outputs_add_wanted(outputs, *wanted, error))
            return FALSE;
    return !folders || report_outputs_into_folders(outputs, error);
}

static gboolean any_folder(char **operands)
{
    for (; *operands; operands++)
        if (g_file_test(*operands, G_FILE_TEST_IS_DIR))
            return TRUE;
    return FALSE;
}

static int check_operands(char **operands, const struct check_request *request, gboolean folders, guint workers)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) except = report_outputs_folders(request->outputs);
    struct folder_walk *walk = folder_walk_new(operands, except);
    int code;
    if (!report_outputs_check(request->outputs, walk, &error))
        code = command_fail(&error);
    else if (folders)
        code = folder_check(walk, request, workers);
    else
        code = check_files(walk, request);
    folder_walk_free(walk);
    return code;
}

static int run(const struct command *command, int argc, char **argv)
{
    g_autofree char *format = NULL, *out_path = NULL, *as_of = NULL, *fail_on = NULL;
    static struct coco coco; /* holds what the option parser allocates until the end */
    g_autofree char *sidecar = NULL, *lexicon = NULL;
    g_auto(GStrv) wanted = NULL;
    gboolean no_sidecar = FALSE;
    int code, workers = (int)g_get_num_processors();
    const GOptionEntry entries[] = {
        {"as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, "Submission date that the age is judged at (default: today)",
         "YYYY-MM-DD"},
        COCO_ENTRIES(coco),
        {"fail-on", 0, 0, G_OPTION_ARG_STRING, &fail_on,
         "Verdict that makes the exit code other than 0: warn, undecided (default), fail, never", "LEVEL"},
        {"format", 'f', 0, G_OPTION_ARG_STRING, &format, "text (default), html, json (schema demarc-findings-1), sarif, junit, csv (the register)",
         "FORMAT"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &out_path,
         "Write there instead of to standard output; a folder gets a report for each diagram", "OUT"},
        {"report", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &wanted, "One report more from the same run, any number of times; FORMAT=FOLDER/ for each diagram",
         "FORMAT=FILE"},
        {"jobs", 'j', 0, G_OPTION_ARG_INT, &workers, "Diagrams of a folder at a time (default: the number of processors)", "N"},
        UNDERSTAND_ENTRIES(sidecar, lexicon, no_sidecar),
        G_OPTION_ENTRY_NULL,
    };
    if (!command_parse(command, entries, &argc, &argv, &code))
        return code;
    if (argc < 2)
        return command_misused(command, "no file named");
    if (coco.users < 0 || coco.sites < 0)
        return command_misused(command, "--users and --sites are numbers of people and places: not below 0");
    g_autoptr(GError) error = NULL;
    gboolean folders = any_folder(argv + 1);
    struct check_request request = {.assessment = {.as_of = civil_date_today(), .coco = coco},
                                    .gate = fail_gate_find(fail_on ? fail_on : "undecided"),
                                    .how = {sidecar, lexicon, no_sidecar}};
    if (as_of && !understand_date("--as-of", as_of, &request.assessment.as_of, &error))
        return command_fail(&error);
    if (!request.gate)
        return command_misused(command, "--fail-on %s: not a level", fail_on);
    if (sidecar && (argc > 2 || folders))
        return command_misused(command, "--sidecar goes with one file");
    if (workers < 1 || workers > MAX_WORKERS)
        return command_misused(command, "-j %d: from 1 to %d", workers, MAX_WORKERS);
    request.outputs = report_outputs_new();
    if (add_outputs(request.outputs, format, out_path, wanted, folders, &error))
        code = check_operands(argv + 1, &request, folders, (guint)workers);
    else
        code = command_misused(command, "%s", error->message);
    report_outputs_free(request.outputs);
    return code;
}

const struct command check_command = {
    .name = "check",
    .usage = "FILE|FOLDER...",
    .summary = "Check that a diagram shows what PSN compliance asks for and that its boundaries are protected.",
    .run = run,
};
