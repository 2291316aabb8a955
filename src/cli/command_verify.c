/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc verify`: a PDF as it was sent, looked at as an assessor does. What stands on its pages is read whatever rides along in it;
 * the diagram inside it, if there is one, is checked like any other.
 */
#include "check.h"
#include "command.h"
#include "fail_gate.h"
#include "judge.h"
#include "verification_output.h"
#include "verify.h"

#include <string.h>

struct verify_request {
    const char *path, *out_path;
    gboolean json;
    struct assessment assessment;
    const struct fail_gate *gate;
};

/* The diagram inside: judged like any file, without what lies beside it on this machine. */
static struct judgement *judge_inside(const struct verify_request *r, GError **error)
{
    const struct understand_options nothing_beside = {.no_sidecar = TRUE};
    return judge(r->path, &nothing_beside, &r->assessment, error);
}

static const char *damaged_inside(const struct network *n)
{
    for (guint i = 0; i < n->diagnostics->items->len; i++)
        if (strcmp(diagnostics_item(n->diagnostics, i)->id, "pdf-source-damaged") == 0)
            return diagnostics_item(n->diagnostics, i)->text;
    return NULL;
}

/* Where there is none inside, the file itself was judged once more. */
static void add_inside(struct verify_subject *s, const struct judgement *inside)
{
    s->damaged = damaged_inside(inside->network);
    if (strcmp(inside->network->format, "pdf") == 0)
        return;
    s->diagram = inside->network;
    s->findings = inside->findings;
}

static int verify_file_at(const struct verify_request *r)
{
    g_autoptr(GError) error = NULL;
    int code = EXIT_SYSTEM;
    gsize size = 0;
    struct drawing *pages = understand_pdf_pages(r->path, &size, &error);
    struct drawing *drawn = pages ? verify_drawn(pages) : NULL;
    struct network *text = drawn ? understand_drawing(drawn, &error) : NULL;
    struct findings *said = text ? checks_run(text, &r->assessment, NULL, &error) : NULL;
    struct judgement *inside = said ? judge_inside(r, &error) : NULL;
    if (inside) {
        struct verify_subject subject = {.pages = pages, .drawn = drawn, .size = size, .text = text, .said = said, .as_of = r->assessment.as_of};
        add_inside(&subject, inside);
        struct verification *v = verify_pdf(&subject);
        if (verification_write(v, r->out_path, r->json, &error))
            code = r->gate->code[verification_verdict(v)];
        verification_free(v);
    }
    judgement_free(inside);
    findings_free(said);
    network_free(text);
    drawing_free(drawn);
    drawing_free(pages);
    return error ? command_fail(&error) : code;
}

static int run(const struct command *command, int argc, char **argv)
{
    g_autofree char *format = NULL, *out_path = NULL, *as_of = NULL, *fail_on = NULL;
    static struct coco coco; /* holds what the option parser allocates until the end */
    const GOptionEntry entries[] = {
        {"as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, "Submission date that the age is judged at (default: today)", "YYYY-MM-DD"},
        COCO_ENTRIES(coco),
        {"fail-on", 0, 0, G_OPTION_ARG_STRING, &fail_on,
         "Verdict that makes the exit code other than 0: warn, undecided (default), fail, never", "LEVEL"},
        {"format", 'f', 0, G_OPTION_ARG_STRING, &format, "text (default) or json (schema demarc-verify-1)", "FORMAT"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &out_path, "Write there instead of to standard output", "OUT"},
        G_OPTION_ENTRY_NULL,
    };
    int code;
    if (!command_parse_file(command, entries, &argc, &argv, &code))
        return code;
    if (format && strcmp(format, "json") != 0 && strcmp(format, "text") != 0)
        return command_misused(command, "no format '%s'", format);
    struct verify_request r = {.path = argv[1], .out_path = out_path, .json = g_strcmp0(format, "json") == 0,
                               .assessment = {.as_of = civil_date_today(), .coco = coco},
                               .gate = fail_gate_find(fail_on ? fail_on : "undecided")};
    g_autoptr(GError) error = NULL;
    if (!r.gate)
        return command_misused(command, "--fail-on %s: not a level", fail_on);
    if (as_of && !understand_date("--as-of", as_of, &r.assessment.as_of, &error))
        return command_fail(&error);
    return verify_file_at(&r);
}

const struct command verify_command = {
    .name = "verify",
    .usage = "FILE.pdf",
    .summary = "Look at a PDF that was sent as an assessor does: file, dates, elements, the diagram inside it.",
    .run = run,
};
