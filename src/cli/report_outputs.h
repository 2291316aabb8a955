/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the reports of one run go: each has a format and a target. A target is standard output, one file, or a folder that gets a
 * report for each diagram, by the diagram's own relative path: FOLDER/sub/name.drawio.sarif. All reports of a diagram are rendered
 * before the first of them is written, and every file is written beside its target and renamed.
 */
#ifndef DEMARC_REPORT_OUTPUTS_H
#define DEMARC_REPORT_OUTPUTS_H

#include "folder_walk.h"
#include "renderer.h"

struct report_outputs;

struct report_outputs *report_outputs_new(void);
void report_outputs_free(struct report_outputs *outputs);
/* Of -f and -o: `path` NULL or "-" is standard output. FALSE and DEMARC_ERROR_ARGUMENTS if there is no such format. */
gboolean report_outputs_add(struct report_outputs *outputs, const char *format, const char *path, GError **error);
/* Of --report: "FORMAT=FILE" or "FORMAT=FOLDER/". */
gboolean report_outputs_add_wanted(struct report_outputs *outputs, const char *wanted, GError **error);
/* Every target is a folder, though it is not written with a slash and may not be there yet. FALSE if one is standard output. */
gboolean report_outputs_into_folders(struct report_outputs *outputs, GError **error);
/* The paths of folders, to be g_ptr_array_unref()ed; they are borrowed. */
GPtrArray *report_outputs_folders(const struct report_outputs *outputs);
/* FALSE and DEMARC_ERROR_ARGUMENTS if two reports would be one file, one would replace a diagram that is read, or several diagrams
 * would go into one file that cannot hold them. */
gboolean report_outputs_check(const struct report_outputs *outputs, const struct folder_walk *walk, GError **error);
/* Renders the reports of one diagram; writes those that go into folders, keeps the others. */
gboolean report_outputs_render(struct report_outputs *outputs, const struct report *report, const char *relative, GError **error);
/* Writes what was kept, in the order in which the outputs were added. */
gboolean report_outputs_write(struct report_outputs *outputs, GError **error);

#endif
