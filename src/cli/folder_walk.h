/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which diagrams the operands of a command name: a file is one, whatever it is called; of a folder and the folders in it the files
 * whose extension an importer reads, sorted by their bytes. Hidden files and folders (".git") are passed over, links to folders are
 * not followed.
 */
#ifndef DEMARC_FOLDER_WALK_H
#define DEMARC_FOLDER_WALK_H

#include <glib.h>

struct diagram_file {
    char *path;       /* to open: the operand, or the operand and the way from there */
    char *relative;   /* below the operand: "sub/name.drawio"; of a file its own name */
    gboolean carrier; /* found in a folder, and of a kind that mostly holds no diagram: a picture, an XML file */
};

struct folder_walk {
    char **operands;     /* borrowed */
    GPtrArray *files;    /* struct diagram_file * */
    GPtrArray *unlisted; /* char *: of folders that cannot be listed: a sentence that names them */
};

/* `except`: paths of folders to pass over, as reports of an earlier run lie there; one that is an operand itself is not. To be
 * folder_walk_free()d. Never fails. */
struct folder_walk *folder_walk_new(char **operands, const GPtrArray *except);
void folder_walk_free(struct folder_walk *walk);

#define folder_walk_file(w, i) ((const struct diagram_file *)g_ptr_array_index((w)->files, (i)))

#endif
