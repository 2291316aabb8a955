/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was lost, guessed or odd while reading. A diagnostic never stops the work; it says in its text what
 * was done about it ("treated as connected"). A tainting one makes verdicts that rest on it undecided or
 * names itself as their assumption.
 */
#ifndef DEMARC_DIAGNOSTIC_H
#define DEMARC_DIAGNOSTIC_H

#include <glib.h>

enum diagnostic_level { DIAGNOSTIC_INFO, DIAGNOSTIC_WARNING, DIAGNOSTIC_ERROR };

struct diagnostic {
    const char *id; /* kebab-case, static: "glue-inferred", "cell-duplicate-id" */
    enum diagnostic_level level;
    gboolean taint;
    int page;            /* index of the page, -1: the whole file */
    const char *element; /* the file's own id, or NULL */
    const char *text;
};

/* Owns its strings (but not the static ids). */
struct diagnostics {
    GArray *items; /* struct diagnostic */
    GStringChunk *strings;
};

struct diagnostics *diagnostics_new(void);
void diagnostics_free(struct diagnostics *diags);
/* What the file says may be quoted as it stands: the text is cleaned here, as a label is, and so is
 * `element`, the id. */
void diagnostics_add(struct diagnostics *diags, const char *id, enum diagnostic_level level, gboolean taint,
                     int page, const char *element, const char *format, ...) G_GNUC_PRINTF(7, 8);
void diagnostics_append(struct diagnostics *to, const struct diagnostics *from);
/* A part of the file was not read at all: anything may stand there. */
gboolean diagnostic_is_unread(const struct diagnostic *diagnostic);
const char *diagnostic_level_name(enum diagnostic_level level);

#define diagnostics_item(d, i) (&g_array_index((d)->items, struct diagnostic, (i)))

#endif
