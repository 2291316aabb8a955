/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "folder_walk.h"

#include "importer.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define MAX_DEPTH 100

static void file_free(gpointer data)
{
    struct diagram_file *f = data;
    g_free(f->path);
    g_free(f->relative);
    g_free(f);
}

static void add_file(struct folder_walk *w, const char *path, const char *relative, gboolean carrier)
{
    struct diagram_file *f = g_new0(struct diagram_file, 1);
    f->path = g_strdup(path);
    f->relative = g_strdup(relative);
    f->carrier = carrier;
    g_ptr_array_add(w->files, f);
}

static gboolean is_excepted(const struct stat *st, const GPtrArray *except)
{
    struct stat other;
    for (guint i = 0; i < except->len; i++)
        if (stat(g_ptr_array_index(except, i), &other) == 0 && other.st_dev == st->st_dev && other.st_ino == st->st_ino)
            return TRUE;
    return FALSE;
}

static int compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names in a folder, sorted, without hidden ones. NULL if it cannot be listed. */
static GPtrArray *names_in(const char *path, GError **error)
{
    GDir *dir = g_dir_open(path, 0, error);
    if (!dir)
        return NULL;
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (const char *name; (name = g_dir_read_name(dir));)
        if (*name != '.')
            g_ptr_array_add(names, g_strdup(name));
    g_dir_close(dir);
    g_ptr_array_sort(names, compare_names);
    return names;
}

static void walk_folder(struct folder_walk *w, const char *path, const char *relative, int depth, const GPtrArray *except);

static void walk_entry(struct folder_walk *w, const char *path, const char *relative, int depth, const GPtrArray *except)
{
    struct stat st, target;
    if (lstat(path, &st) < 0)
        return;
    if (S_ISDIR(st.st_mode)) {
        if (!is_excepted(&st, except))
            walk_folder(w, path, relative, depth + 1, except);
        return;
    }
    gboolean regular = S_ISREG(st.st_mode) || (S_ISLNK(st.st_mode) && stat(path, &target) == 0 && S_ISREG(target.st_mode));
    enum importer_interest interest = regular ? importers_interest(path) : INTEREST_NONE;
    if (interest != INTEREST_NONE)
        add_file(w, path, relative, interest == INTEREST_CARRIER);
}

static void walk_folder(struct folder_walk *w, const char *path, const char *relative, int depth, const GPtrArray *except)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) names = depth < MAX_DEPTH ? names_in(path, &error) : NULL;
    if (!names)
        g_ptr_array_add(w->unlisted, error ? g_strdup(error->message) : g_strdup_printf("%s: folders are nested too deep", path));
    for (guint i = 0; names && i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        g_autofree char *inner = g_build_filename(path, name, NULL);
        g_autofree char *way = *relative ? g_strconcat(relative, "/", name, NULL) : g_strdup(name);
        walk_entry(w, inner, way, depth, except);
    }
}

struct folder_walk *folder_walk_new(char **operands, const GPtrArray *except)
{
    struct folder_walk *w = g_new0(struct folder_walk, 1);
    w->operands = operands;
    w->files = g_ptr_array_new_with_free_func(file_free);
    w->unlisted = g_ptr_array_new_with_free_func(g_free);
    for (; *operands; operands++) {
        g_autofree char *name = g_path_get_basename(*operands);
        if (g_file_test(*operands, G_FILE_TEST_IS_DIR))
            walk_folder(w, *operands, "", 0, except);
        else
            add_file(w, *operands, name, FALSE);
    }
    return w;
}

void folder_walk_free(struct folder_walk *w)
{
    g_ptr_array_unref(w->files);
    g_ptr_array_unref(w->unlisted);
    g_free(w);
}
