/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register: what an assessor asks for, line by line (guidance: "all external and third-party connections (with names of
 * organisations, business reason for connection and boundaries of responsibility)", services, sites with users, remote access,
 * wireless, security devices, off-shoring, nil returns). One model for rules, reports, CSV and the tables of the PDF. Made by
 * src/register from a network; const for everyone after that.
 *
 * To add a column: a field here, its name and head in register.c, its column in the form of each part that shows it, and who fills
 * it in src/register. To add a part: a part here, its form in register.c, a collector in src/register.
 */
#ifndef DEMARC_REGISTER_H
#define DEMARC_REGISTER_H

#include "network.h"
#include "zone_matrix.h"

enum register_part {
    REGISTER_EXTERNAL,        /* E: every network or organisation outside that is drawn */
    REGISTER_PSN_SERVICE,     /* P: consumed or hosted */
    REGISTER_NON_PSN_SERVICE, /* N */
    REGISTER_SITE,            /* U: local connections with their users */
    REGISTER_REMOTE,          /* R: remote users and what they come in by */
    REGISTER_WIRELESS,        /* W */
    REGISTER_SECURITY,        /* G: security devices */
    REGISTER_OFFSHORE,        /* O: located or administered outside the United Kingdom */
    REGISTER_ONWARD,          /* C: networks that can be reached through the organisation's own, and by which way */
    REGISTER_NIL,             /* nil returns */
    REGISTER_PART_COUNT
};

enum register_field {
    FIELD_NAME, FIELD_KIND, FIELD_ORGANISATION, FIELD_REASON, FIELD_RESPONSIBILITY, FIELD_MEDIUM, FIELD_PSN /* PSN or not */,
    FIELD_LOCATION, FIELD_OFFSHORE /* how it is flagged */, FIELD_GUARDED_BY, FIELD_JOINED_TO, FIELD_WHERE, FIELD_USERS, FIELD_METHOD,
    FIELD_MANAGED, FIELD_CODE /* SRV_0421 */, FIELD_STATEMENT, FIELD_SCOPE, FIELD_ASSERTED_BY, FIELD_COUNT
};
const char *register_field_name(enum register_field field); /* "guarded-by": in JSON and CSV */
const char *register_field_head(enum register_field field); /* "Guarded by": for people */

enum register_grade {
    GRADE_MISSING, /* nothing says it */
    GRADE_WEAK,    /* partly or indirectly: `how` says why it is not enough */
    GRADE_STATED,
    GRADE_NOT_NEEDED /* it does not apply to this entry: "how" says why */
};

const char *register_grade_name(enum register_grade grade); /* "missing", "weak", "stated", "not-needed" */

struct register_value {
    const char *text; /* "" if nothing says it */
    enum register_grade grade;
    const char *how;  /* of a weak or unneeded one: a phrase, "only the technology is named"; "" otherwise */
    struct element from; /* where it stands, ELEMENT_NONE if it cannot be pointed at */
};

struct register_entry {
    enum register_part part;
    char number[8];       /* "E1"; "" for nil returns */
    struct element about; /* ELEMENT_NONE for what is stated of no shape */
    gboolean direct;      /* of an external one: joined to the organisation's own network, not only to another outside network */
    gboolean uncertain;   /* the shape was recognised with little confidence */
    int users;            /* -1: not stated */
    struct register_value values[FIELD_COUNT];
};

struct network_register {
    GArray *entries; /* struct register_entry, part by part */
    guint counts[REGISTER_PART_COUNT];
    GArray *matrix; /* struct matrix_cell, row by row */
    GStringChunk *strings;
};

/* How a part is shown as a table. */
struct register_form {
    const char *name;  /* in JSON and CSV: "external" */
    const char *title; /* "External and third-party connections" */
    const char *empty; /* what to say when it has no entry */
    char letter;       /* of its numbers; '\0': none */
    int columns;
    struct {
        enum register_field field;
        double width; /* share */
    } column[6];
};
const struct register_form *register_form(enum register_part part);
/* Whether the table of a part has a column for the field. */
gboolean register_form_has(enum register_part part, enum register_field field);

struct network_register *register_new(void);
void register_free(struct network_register *reg);
/* Appends one with its next number; borrowed until the next call. */
struct register_entry *register_add(struct network_register *reg, enum register_part part, struct element about);
const char *register_string(struct network_register *reg, const char *s);
/* `text` NULL or "": nothing is changed. */
void register_set(struct network_register *reg, struct register_entry *entry, enum register_field field, const char *text,
                  enum register_grade grade, const char *how, struct element from);
/* The entry of a part about an element, or NULL. A node drawn again is the one that it is the same as. */
const struct register_entry *register_find(const struct network_register *reg, const struct network *network, enum register_part part,
                                           struct element about);
guint register_count(const struct network_register *reg, enum register_part part);

#define register_entry_at(r, i) (&g_array_index((r)->entries, struct register_entry, (i)))

#endif
