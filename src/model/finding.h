/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a check found. A finding always points at elements, or says what was searched for in vain, and how to
 * mend it in the tool that the diagram was drawn with.
 */
#ifndef DEMARC_FINDING_H
#define DEMARC_FINDING_H

#include "network.h"
#include "waiver.h"

enum verdict {
    VERDICT_PASS,
    VERDICT_NIL,            /* declared absent: counts as satisfied, printed as a nil return */
    VERDICT_NOT_APPLICABLE, /* the rule's precondition is not met */
    VERDICT_WARN,           /* partial, indirect or ambiguous evidence, or safe only with a named assumption */
    VERDICT_UNDECIDED,      /* something unread, unglued or unrecognised could change the answer */
    VERDICT_FAIL,
    VERDICT_COUNT
}; /* from best to worst */
const char *verdict_name(enum verdict verdict); /* "pass", "nil", "not-applicable", "warn", "undecided", "fail" */
const char *verdict_word(enum verdict verdict); /* for people: "pass", "nil return", "n/a", "warning", "undecided", "FAIL" */

/* What a person reads about a rule; one row of the pack. */
struct rule {
    const char *id;       /* "PSN-D-AGE" */
    const char *title;    /* "The diagram is less than six months old" */
    const char *guidance; /* the sentence of the guidance, word for word */
    const char *looks_for;
    const char *satisfied_by;
    const char *partial; /* what is only a warning */
    const char *failing;
    const char *false_positives;
    const char *remedy; /* how to mend it, in whatever tool */
    const char *remedy_drawio, *remedy_visio, *remedy_dot; /* with the words of that tool; NULL: `remedy` needs none */
    gboolean nil_allowed;
    gboolean shown_once;  /* satisfied by what is shown; unset: by all that is shown, and nothing may have been missed */
    enum verdict worst;   /* the worst verdict that it gives; VERDICT_PASS (unset): fail */
    gboolean advice;      /* good practice that the guidance does not ask for: never moves the exit code */
    gboolean aspect;      /* a roll-up of other rules: says nothing that they do not */
    int months;         /* parameters of the predicate: an age, and days before it is reached at which to warn */
    guint notice;
    double tolerance;   /* share by which numbers may differ */
    const char *const *parts; /* of an aspect: ids of the rules that it is made of, NULL-terminated; NULL otherwise */
};
enum verdict rule_worst(const struct rule *rule);
/* How to mend it in the tool that writes `format` (network.h). */
const char *rule_remedy(const struct rule *rule, const char *format);

struct finding {
    const struct rule *rule;
    enum verdict verdict;
    const char *message;  /* one sentence: what is the matter; names elements by their titles */
    const char *searched; /* what was looked for, when nothing was found: "", or a phrase */
    const char *remedy;   /* what to do, for this finding and this format; "" when nothing needs doing */
    GArray *elements;     /* struct element: the shapes it points at, most important first */
    GHashTable *pointed;  /* the same, to find them by */
    GArray *path;         /* struct element: the witness, node, link, node, ...; empty if not a path */
    struct element missing; /* of a path: the line on which a guard is missing, ELEMENT_NONE if it is no line */
    GPtrArray *assumptions; /* const char *: what the verdict rests on or hangs on, each a sentence */
    char fingerprint[17]; /* hexadecimal, one of its kind in a report; survives renamed ids and moved shapes */
    gboolean each;        /* the elements have nothing to do with each other: a waiver may take out one of them */
    const struct waiver *waiver; /* that takes it out of the verdict of the whole, NULL if none; borrowed from the network */
};

/* A waiver and what became of it. */
struct waiver_use {
    const struct waiver *waiver; /* borrowed from the network */
    enum waiver_state state;
    guint hides; /* findings */
};

struct findings {
    GPtrArray *items; /* struct finding * */
    GArray *waivers;  /* struct waiver_use, in the order of the sidecar */
    GStringChunk *strings;
};

struct findings *findings_new(void);
void findings_free(struct findings *findings);
/* Adds one; borrowed, to be filled in by the caller. `message` is copied. */
struct finding *findings_add(struct findings *findings, const struct rule *rule, enum verdict verdict,
                             const char *format, ...) G_GNUC_PRINTF(4, 5);
const char *findings_string(struct findings *findings, const char *s);
void finding_point_at(struct finding *finding, enum element_type type, int index); /* once per element */
void finding_assume(struct findings *findings, struct finding *finding, const char *format, ...) G_GNUC_PRINTF(3, 4);
/* Whether a step of its path is the line on which a guard is missing, or if it does not fail may be missing. */
gboolean finding_misses_guard_at(const struct finding *finding, struct element step);
/* Whether it counts for the verdict of the whole: not waived, no advice, no roll-up. */
gboolean finding_counts(const struct finding *finding);
/* How many there are of each verdict: waived ones, roll-ups and advice that is not followed aside. */
void findings_count(const struct findings *findings, int count[VERDICT_COUNT]);
/* Sets fingerprints and remedies that are still empty. */
void findings_finish(struct findings *findings, const struct network *network);

#define findings_item(f, i) ((struct finding *)g_ptr_array_index((f)->items, (i)))

#endif
