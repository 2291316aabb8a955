/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report_outputs.h"

#include "error.h"
#include "output.h"
#include "terminal.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

struct output {
    const struct renderer *renderer;
    char *path; /* NULL: standard output */
    gboolean folder;
    GByteArray *kept;  /* what goes to `path` when all is done */
    GByteArray *fresh; /* of the diagram at hand */
};

struct report_outputs {
    GPtrArray *items; /* struct output * */
};

#define output_at(o, i) ((struct output *)g_ptr_array_index((o)->items, (i)))

static void output_free(gpointer data)
{
    struct output *o = data;
    g_free(o->path);
    g_byte_array_unref(o->kept);
    g_byte_array_unref(o->fresh);
    g_free(o);
}

struct report_outputs *report_outputs_new(void)
{
    struct report_outputs *outputs = g_new0(struct report_outputs, 1);
    outputs->items = g_ptr_array_new_with_free_func(output_free);
    return outputs;
}

void report_outputs_free(struct report_outputs *outputs)
{
    g_ptr_array_unref(outputs->items);
    g_free(outputs);
}

static gboolean refuse(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);
static gboolean refuse(GError **error, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *message = g_strdup_vprintf(format, args);
    va_end(args);
    g_set_error_literal(error, DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS, message);
    return FALSE;
}

gboolean report_outputs_add(struct report_outputs *outputs, const char *format, const char *path, GError **error)
{
    const struct renderer *renderer = renderer_find(format, RENDER_FINDINGS);
    g_autofree char *formats = renderer_formats(RENDER_FINDINGS);
    if (!renderer)
        return refuse(error, "no format '%s'; there are %s", format, formats);
    struct output *o = g_new0(struct output, 1);
    o->renderer = renderer;
    o->path = path && !g_str_equal(path, "-") ? g_strdup(path) : NULL;
    o->folder = o->path && (g_str_has_suffix(path, "/") || g_file_test(path, G_FILE_TEST_IS_DIR));
    o->kept = g_byte_array_new();
    o->fresh = g_byte_array_new();
    g_ptr_array_add(outputs->items, o);
    return TRUE;
}

gboolean report_outputs_add_wanted(struct report_outputs *outputs, const char *wanted, GError **error)
{
    const char *equals = strchr(wanted, '=');
    if (!equals || equals == wanted || !equals[1])
        return refuse(error, "--report %s: write FORMAT=FILE, as in sarif=report.sarif", wanted);
    if (g_str_equal(equals + 1, "-"))
        return refuse(error, "--report %s: names a file; --format chooses what goes to standard output", wanted);
    g_autofree char *format = g_strndup(wanted, (gsize)(equals - wanted));
    return report_outputs_add(outputs, format, equals + 1, error);
}

gboolean report_outputs_into_folders(struct report_outputs *outputs, GError **error)
{
    for (guint i = 0; i < outputs->items->len; i++) {
        struct output *o = output_at(outputs, i);
        if (!o->path)
            return refuse(error, "the %s reports of a folder go into a folder: add -o FOLDER", o->renderer->format);
        if (!o->folder && g_file_test(o->path, G_FILE_TEST_EXISTS))
            return refuse(error, "%s is a file; the %s reports of a folder go into a folder", o->path, o->renderer->format);
        o->folder = TRUE;
    }
    return TRUE;
}

GPtrArray *report_outputs_folders(const struct report_outputs *outputs)
{
    GPtrArray *folders = g_ptr_array_new();
    for (guint i = 0; i < outputs->items->len; i++)
        if (output_at(outputs, i)->folder)
            g_ptr_array_add(folders, output_at(outputs, i)->path);
    return folders;
}

static char *target_of(const struct output *o, const char *relative)
{
    if (!o->folder)
        return g_strdup(o->path);
    const char *suffix = o->renderer->suffix ? o->renderer->suffix : o->renderer->format;
    g_autofree char *name = g_strdup_printf("%s.%s", relative, suffix);
    return g_build_filename(o->path, name, NULL);
}

/* Each target once, and none of them a diagram. */
static gboolean claim(GHashTable *taken, const struct output *o, const char *relative, GError **error)
{
    g_autofree char *target = target_of(o, relative);
    g_autofree char *canonical = g_canonicalize_filename(target, NULL);
    const char *by = g_hash_table_lookup(taken, canonical);
    if (by && g_str_equal(by, "input"))
        return refuse(error, "%s is the input: name another output", target);
    if (by)
        return refuse(error, "%s would be written twice", target);
    g_hash_table_insert(taken, g_steal_pointer(&canonical), (gpointer) "output");
    return TRUE;
}

gboolean report_outputs_check(const struct report_outputs *outputs, const struct folder_walk *walk, GError **error)
{
    g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < walk->files->len; i++)
        g_hash_table_insert(taken, g_canonicalize_filename(folder_walk_file(walk, i)->path, NULL), (gpointer) "input");
    for (guint k = 0; k < outputs->items->len; k++) {
        const struct output *o = output_at(outputs, k);
        if (!o->folder && walk->files->len > 1 && !g_str_equal(o->renderer->format, "text"))
            return refuse(error, "several files only with --format text, or with a folder for their reports");
        for (guint i = 0; i < walk->files->len && (o->folder || (o->path && i == 0)); i++)
            if (!claim(taken, o, folder_walk_file(walk, i)->relative, error))
                return FALSE;
    }
    return TRUE;
}

static gboolean write_into_folder(const struct output *o, const char *relative, GError **error)
{
    g_autofree char *target = target_of(o, relative);
    g_autofree char *folder = g_path_get_dirname(target);
    if (g_mkdir_with_parents(folder, 0777) < 0) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "%s: cannot be made: %s", folder, g_strerror(errno));
        return FALSE;
    }
    return output_write(target, (const char *)o->fresh->data, o->fresh->len, error);
}

static void keep(struct output *o)
{
    if (o->kept->len > 0)
        g_byte_array_append(o->kept, (const guint8 *)"\n", 1);
    g_byte_array_append(o->kept, o->fresh->data, o->fresh->len);
}

gboolean report_outputs_render(struct report_outputs *outputs, const struct report *report, const char *relative, GError **error)
{
    for (guint i = 0; i < outputs->items->len; i++) {
        struct output *o = output_at(outputs, i);
        const struct render_options options = {.width = terminal_width(o->path), .colour = terminal_colour(o->path)};
        g_byte_array_set_size(o->fresh, 0);
        if (!o->renderer->render(report, &options, o->fresh, error))
            return FALSE;
    }
    for (guint i = 0; i < outputs->items->len; i++) {
        struct output *o = output_at(outputs, i);
        if (!o->folder)
            keep(o);
        else if (!write_into_folder(o, relative, error))
            return FALSE;
    }
    return TRUE;
}

gboolean report_outputs_write(struct report_outputs *outputs, GError **error)
{
    for (guint i = 0; i < outputs->items->len; i++) {
        const struct output *o = output_at(outputs, i);
        if (o->kept->len > 0 && !output_write(o->path, (const char *)o->kept->data, o->kept->len, error))
            return FALSE;
    }
    return TRUE;
}
