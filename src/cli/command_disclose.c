/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc disclose`: what the source file would tell if it were mailed. The PDF tells none of what its page does not show.
 */
#include "command.h"
#include "disclosure.h"
#include "fail_gate.h"
#include "pdf_pages.h"
#include "understand.h"
#include "verification_output.h"

#include <string.h>

static gboolean is_pdf(const struct drawing *d)
{
    for (guint i = 0; i < d->diagnostics->items->len; i++)
        if (g_str_has_prefix(diagnostics_item(d->diagnostics, i)->id, "pdf-"))
            return TRUE;
    return strcmp(d->format, "pdf") == 0;
}

/* The names of the files attached to a PDF, "" for none; NULL if it is no PDF, or with an error. To be g_free()d. */
static char *attached_to(const struct drawing *d, GError **error)
{
    gsize size;
    struct drawing *pages = is_pdf(d) ? understand_pdf_pages(d->path, &size, error) : NULL;
    const char *names = pages ? drawing_property(pages, pages->metadata, PDF_KEY_ATTACHED) : NULL;
    char *copy = pages ? g_strdup(names ? names : "") : NULL;
    drawing_free(pages);
    return copy;
}

static int disclose(const char *path, const char *out_path, gboolean json, const struct fail_gate *gate)
{
    g_autoptr(GError) error = NULL;
    int code = EXIT_SYSTEM;
    struct drawing *drawing = understand_file(path, &error);
    struct network *network = drawing ? understand_drawing(drawing, &error) : NULL;
    g_autofree char *attached = network ? attached_to(drawing, &error) : NULL;
    if (network && !error) {
        struct verification *v = disclosure_make(&(struct disclosure_subject){drawing, network, attached});
        if (verification_write(v, out_path, json, &error))
            code = gate->code[verification_verdict(v)];
        verification_free(v);
    }
    network_free(network);
    drawing_free(drawing);
    return error ? command_fail(&error) : code;
}

static int run(const struct command *command, int argc, char **argv)
{
    g_autofree char *format = NULL, *out_path = NULL, *fail_on = NULL;
    const GOptionEntry entries[] = {
        {"fail-on", 0, 0, G_OPTION_ARG_STRING, &fail_on, "Makes the exit code 1 if the file tells anything: warn; default: never", "LEVEL"},
        {"format", 'f', 0, G_OPTION_ARG_STRING, &format, "text (default) or json (schema demarc-verify-1)", "FORMAT"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &out_path, "Write there instead of to standard output", "OUT"},
        G_OPTION_ENTRY_NULL,
    };
    int code;
    if (!command_parse_file(command, entries, &argc, &argv, &code))
        return code;
    if (format && strcmp(format, "json") != 0 && strcmp(format, "text") != 0)
        return command_misused(command, "no format '%s'", format);
    const struct fail_gate *gate = fail_gate_find(fail_on ? fail_on : "never");
    if (!gate)
        return command_misused(command, "--fail-on %s: not a level", fail_on);
    return disclose(argv[1], out_path, g_strcmp0(format, "json") == 0, gate);
}

const struct command disclose_command = {
    .name = "disclose",
    .usage = "FILE",
    .summary = "List what a diagram's file would tell that its page does not show: hidden shapes, data, metadata.",
    .run = run,
};
