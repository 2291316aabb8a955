/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the file beside a diagram, NAME.demarc.yaml: what a drawing cannot say. Plain data; read by src/sidecar.
 */
#ifndef DEMARC_SIDECAR_H
#define DEMARC_SIDECAR_H

#include "coco.h"
#include "date.h"
#include "declared.h"

/* About the shapes or lines that it matches: by id, by label, or by an expression that fits the whole label. */
struct sidecar_entry {
    int line;
    int page;             /* from 1; 0: any */
    const char *id, *label, *match; /* one of them; NULL the others */
    const char *values[DECLARED_KEY_COUNT]; /* NULL: not stated */
    const char *ignore;   /* why the shape is no part of the network; NULL if it is */
};

struct sidecar_nil {
    int line;
    const char *subject, *statement, *asserted_by; /* never NULL */
};

/* A word or phrase of the organisation's own for a class. */
struct sidecar_word {
    int line;
    const char *phrase, *class;
};

/* As struct waiver, before it is known which shapes are meant: `entry` selects them; all selectors NULL: none is named. */
struct sidecar_waiver {
    struct sidecar_entry entry;
    const char *rule, *reason, *owner; /* never NULL */
    civil_date approved, expires;      /* never 0 */
};

struct sidecar {
    const char *path;
    const char *organisation, *title, *created, *version, *author, *marking; /* NULL: not stated */
    GArray *entries; /* struct sidecar_entry */
    GArray *nils;    /* struct sidecar_nil */
    GArray *words;   /* struct sidecar_word */
    GArray *waivers; /* struct sidecar_waiver */
    struct coco coco;
    GStringChunk *strings;
};

/* "(?:...)$": what a label has to match from its start on; to be g_free()d. */
char *sidecar_whole_label(const char *match);
struct sidecar *sidecar_new(const char *path);
void sidecar_free(struct sidecar *sidecar);

#define sidecar_entry_at(s, i) (&g_array_index((s)->entries, struct sidecar_entry, (i)))
#define sidecar_nil_at(s, i) (&g_array_index((s)->nils, struct sidecar_nil, (i)))
#define sidecar_word_at(s, i) (&g_array_index((s)->words, struct sidecar_word, (i)))

#define sidecar_waiver_at(s, i) (&g_array_index((s)->waivers, struct sidecar_waiver, (i)))

#endif
