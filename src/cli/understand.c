/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "understand.h"

#include "command.h"
#include "error.h"
#include "importer.h"
#include "last_words.h"
#include "pdf_pages.h"
#include "resolve.h"
#include "sandbox.h"
#include "sidecar_read.h"

/* A link that leads nowhere is there: somebody wants something to be read. */
static gboolean is_there(const char *path)
{
    return g_file_test(path, G_FILE_TEST_EXISTS) || g_file_test(path, G_FILE_TEST_IS_SYMLINK);
}

/* The one that was named has to be there; the one beside the diagram may be. NULL without an error: there is none. */
static struct sidecar *read_sidecar(const char *path, const struct understand_options *o, GError **error)
{
    g_autofree char *beside = sidecar_path(path);
    const char *which = o->sidecar ? o->sidecar : is_there(beside) ? beside : NULL;
    return which ? sidecar_read(which, error) : sidecar_new(beside);
}

static gboolean read_lexicon(struct sidecar *sidecar, const char *path, const struct understand_options *o, GError **error)
{
    g_autofree char *beside = sidecar_folder_path(path);
    const char *which = o->lexicon ? o->lexicon : is_there(beside) ? beside : NULL;
    return !which || sidecar_read_words(sidecar, which, error);
}

static struct sidecar *statements(const char *path, const struct understand_options *o, GError **error)
{
    struct sidecar *sidecar = o->no_sidecar ? sidecar_new("") : read_sidecar(path, o, error);
    if (sidecar && !o->no_sidecar && !read_lexicon(sidecar, path, o, error))
        g_clear_pointer(&sidecar, sidecar_free);
    return sidecar;
}

static struct drawing *read_in_worker(const struct source *source, drawing_reader read, GError **error)
{
    importers_prepare(source);
    last_words_give_time(source->path);
    struct drawing *drawing = sandbox_read(source, read, error);
    if (command_is_verbose()) {
        g_autofree char *layers = sandbox_text();
        command_say("%s: read in a worker under %s", source->path, layers);
    }
    return drawing;
}

struct network *understand(const char *path, const struct understand_options *options, GError **error)
{
    struct source *source = source_read(path, error);
    struct drawing *drawing = source ? read_in_worker(source, import_drawing, error) : NULL;
    struct sidecar *sidecar = drawing ? statements(path, options, error) : NULL;
    struct network *network = sidecar ? resolve_drawing_with(drawing, sidecar, error) : NULL;
    if (network && options->redaction)
        redaction_network(options->redaction, network);
    sidecar_free(sidecar);
    drawing_free(drawing);
    source_free(source);
    return network;
}

struct drawing *understand_file(const char *path, GError **error)
{
    struct source *source = source_read(path, error);
    struct drawing *drawing = source ? read_in_worker(source, import_drawing, error) : NULL;
    source_free(source);
    return drawing;
}

struct drawing *understand_pdf_pages(const char *path, gsize *size, GError **error)
{
    struct source *source = source_read(path, error);
    struct drawing *drawing = source ? read_in_worker(source, pdf_page_text, error) : NULL;
    if (source)
        *size = g_bytes_get_size(source->data);
    source_free(source);
    return drawing;
}

struct network *understand_drawing(const struct drawing *drawing, GError **error)
{
    return resolve_drawing(drawing, error);
}

gboolean understand_date(const char *option, const char *text, civil_date *date, GError **error)
{
    *date = civil_date_parse_iso(text);
    if (*date == 0)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS,
                    "%s %s: not a date; write year-month-day, as in 2026-12-01", option, text);
    return *date != 0;
}
