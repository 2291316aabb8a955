/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"
#include "output.h"
#include "renderer.h"
#include "terminal.h"
#include "understand.h"

static int inspect(const char *path, const struct understand_options *how, const struct renderer *renderer, const char *out_path)
{
    g_autoptr(GError) error = NULL;
    struct network *network = understand(path, how, &error);
    if (!network)
        return command_fail(&error);
    const struct report report = {.network = network};
    const struct render_options options = {.width = terminal_width(out_path), .colour = terminal_colour(out_path)};
    g_autoptr(GByteArray) out = g_byte_array_new();
    gboolean ok = renderer->render(&report, &options, out, &error) &&
                  output_write(out_path, (const char *)out->data, out->len, &error);
    network_free(network);
    return ok ? EXIT_SATISFIED : command_fail(&error);
}

static int run(const struct command *command, int argc, char **argv)
{
    g_autofree char *format = NULL, *out_path = NULL;
    g_autofree char *sidecar = NULL, *lexicon = NULL;
    gboolean no_sidecar = FALSE;
    const GOptionEntry entries[] = {
        {"format", 'f', 0, G_OPTION_ARG_STRING, &format, "text (default) or json (schema demarc-model-1)", "FORMAT"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &out_path, "Write there instead of to standard output", "OUT"},
        UNDERSTAND_ENTRIES(sidecar, lexicon, no_sidecar),
        G_OPTION_ENTRY_NULL,
    };
    int code;
    if (!command_parse_file(command, entries, &argc, &argv, &code))
        return code;
    const struct renderer *renderer = renderer_find(format ? format : "text", RENDER_MODEL);
    if (!renderer)
        return command_misused(command, "no format '%s'", format);
    return inspect(argv[1], &(struct understand_options){sidecar, lexicon, no_sidecar}, renderer, out_path);
}

const struct command inspect_command = {
    .name = "inspect",
    .usage = "FILE",
    .summary = "Show the network as demarc understands it, with the reasons.",
    .run = run,
};
