/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the texts of a diagram state: each file reads one kind of statement from one text at a time.
 */
#ifndef DEMARC_FACTS_H
#define DEMARC_FACTS_H

#include "stages.h"

/* A text and where it stands. */
struct statement {
    const char *text;
    enum fact_place place;
    struct element about;
    int page;             /* -1: the file */
    const char *caption;  /* the key of custom data or metadata, "" otherwise */
    const char *auto_date; /* "" or what drives its date */
    double prominence;    /* 0..1: title position, large type */
};

/* A fact with its common fields set; `text` and `value` are copied. */
struct fact facts_new(struct network *n, enum fact_type type, const struct statement *s, const char *value, const char *text);
void facts_add(struct network *n, struct fact fact);

/* What a line states after its caption: "Organisation: X" gives "X", "Organisation" alone "". NULL if it does not begin with the
 * caption. */
const char *facts_after_caption(const char *line, const char *caption);

/* It speaks of the diagram: a title block, or a text that stands out like one. */
gboolean facts_of_title(const struct statement *s);

void facts_read_dates(struct resolving *r, const struct statement *s);
void facts_read_organisation(struct resolving *r, const struct statement *s);
void facts_read_nil(struct resolving *r, const struct statement *s);
void facts_read_users(struct resolving *r, const struct statement *s);
void facts_read_connection(struct resolving *r, const struct statement *s); /* reason, responsibility */
void facts_read_title(struct resolving *r, const struct statement *s); /* version, author, title */
void facts_read_marking(struct resolving *r, const struct statement *s);

/* The protective marking that a text names, owned by the caller, in any letters if it stands after a caption, in capitals otherwise;
 * NULL if it names none or says that it has none. */
char *facts_marking_in(const char *text, gboolean captioned);

#endif
