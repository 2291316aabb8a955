/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check.h"
#include "command.h"
#include "output.h"
#include "renderer.h"
#include "terminal.h"
#include "understand.h"

/* What makes the exit code other than 0, by the name of --fail-on. */
static const struct gate {
    const char *name;
    int code[VERDICT_COUNT];
} gates[] = {
    {"undecided", {[VERDICT_UNDECIDED] = EXIT_UNDECIDED, [VERDICT_FAIL] = EXIT_RULE_FAILS}},
    {"warn",
     {[VERDICT_WARN] = EXIT_RULE_FAILS, [VERDICT_UNDECIDED] = EXIT_UNDECIDED, [VERDICT_FAIL] = EXIT_RULE_FAILS}},
    {"fail", {[VERDICT_FAIL] = EXIT_RULE_FAILS}},
    {"never", {0}},
};

struct check_options {
    struct assessment assessment;
    const struct gate *gate;
    const struct renderer *renderer;
    const char *out_path;
    struct understand_options how;
};

static int gate_code(const struct gate *gate, const struct findings *findings)
{
    int worst = EXIT_SATISFIED;
    for (guint i = 0; i < findings->items->len; i++)
        worst = command_worse(worst, gate->code[findings_item(findings, i)->verdict]);
    return worst;
}

/* One file: read, check, report. */
static int check_file(const char *path, const struct check_options *o, GByteArray *out)
{
    g_autoptr(GError) error = NULL;
    struct network *network = understand(path, &o->how, &error);
    if (!network)
        return command_fail(&error);
    struct findings *findings = checks_run(network, &o->assessment, &error);
    const struct report report = {.network = network, .findings = findings, .assessment = o->assessment,
                                  .rendered_on = civil_date_today()};
    const struct render_options options = {.width = terminal_width(o->out_path),
                                           .colour = terminal_colour(o->out_path)};
    int code;
    if (findings && o->renderer->render(&report, &options, out, &error))
        code = gate_code(o->gate, findings);
    else
        code = command_fail(&error);
    findings_free(findings);
    network_free(network);
    return code;
}

static int check_files(int count, char **paths, const struct check_options *o)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GByteArray) out = g_byte_array_new();
    int code = EXIT_SATISFIED;
    for (int i = 0; i < count; i++) {
        if (out->len > 0)
            g_byte_array_append(out, (const guint8 *)"\n", 1);
        code = command_worse(code, check_file(paths[i], o, out));
    }
    if (out->len > 0 && !output_write(o->out_path, (const char *)out->data, out->len, &error))
        return command_fail(&error);
    return code;
}

static const struct gate *find_gate(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(gates); i++)
        if (g_str_equal(gates[i].name, name))
            return &gates[i];
    return NULL;
}

static int run(const struct command *command, int argc, char **argv)
{
    g_autofree char *format = NULL, *out_path = NULL, *as_of = NULL, *fail_on = NULL, *organisation = NULL;
    g_autofree char *sidecar = NULL, *lexicon = NULL;
    gboolean no_sidecar = FALSE;
    const GOptionEntry entries[] = {
        {"as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, "Submission date that the age is judged at (default: today)",
         "YYYY-MM-DD"},
        {"org", 0, 0, G_OPTION_ARG_STRING, &organisation, "The organisation's name as on the CoCo cover page", "NAME"},
        {"fail-on", 0, 0, G_OPTION_ARG_STRING, &fail_on,
         "Verdict that makes the exit code other than 0: warn, undecided (default), fail, never", "LEVEL"},
        {"format", 'f', 0, G_OPTION_ARG_STRING, &format, "text (default), json (schema demarc-findings-1) or html (one page with the drawing)", "FORMAT"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &out_path, "Write there instead of to standard output", "OUT"},
        UNDERSTAND_ENTRIES(sidecar, lexicon, no_sidecar),
        G_OPTION_ENTRY_NULL,
    };
    int code;
    if (!command_parse(command, entries, &argc, &argv, &code))
        return code;
    if (argc < 2)
        return command_misused(command, "no file named");
    g_autoptr(GError) error = NULL;
    struct check_options o = {.assessment = {.as_of = civil_date_today(), .coco = {.organisation = organisation}},
                              .gate = find_gate(fail_on ? fail_on : "undecided"),
                              .renderer = renderer_find(format ? format : "text", RENDER_FINDINGS),
                              .out_path = out_path,
                              .how = {sidecar, lexicon, no_sidecar}};
    if (as_of && !understand_date("--as-of", as_of, &o.assessment.as_of, &error))
        return command_fail(&error);
    if (!o.gate)
        return command_misused(command, "--fail-on %s: not a level", fail_on);
    if (!o.renderer)
        return command_misused(command, "no format '%s'", format);
    if (argc > 2 && !g_str_equal(o.renderer->format, "text"))
        return command_misused(command, "several files only with --format text");
    if (argc > 2 && sidecar)
        return command_misused(command, "--sidecar goes with one file");
    return check_files(argc - 1, argv + 1, &o);
}

const struct command check_command = {
    .name = "check",
    .usage = "FILE...",
    .summary = "Check that a diagram shows what PSN compliance asks for and that its boundaries are protected.",
    .run = run,
};
