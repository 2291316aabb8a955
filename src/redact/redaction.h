/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a copy that is mailed should not tell: addresses of machines, credentials, names, e-mail addresses and telephone numbers of
 * people. Each is replaced by a name of its own, the same wherever it stands: "address 3".
 *
 * To add a kind of detail: a row of the table in redaction.c.
 */
#ifndef DEMARC_REDACTION_H
#define DEMARC_REDACTION_H

#include "network.h"

struct redaction;

struct redaction *redaction_new(void);
void redaction_free(struct redaction *redaction);

/* A name of a person as it stands in a statement that must name one: "R. Holt, Head of ICT". Roles are kept. */
void redaction_add_person(struct redaction *redaction, const char *text);
/* Whatever the user wants to be gone. */
void redaction_add_words(struct redaction *redaction, const char *words);
/* Learns the names that a text gives away by what stands before them: "Drawn by: J. Marsh". */
void redaction_learn(struct redaction *redaction, const char *text);

/* The text as it may be mailed; NULL if nothing has to be changed. To be g_free()d. */
char *redaction_text(struct redaction *redaction, const char *text);
/* All of a network: to be done before anything is judged or drawn, so that nothing else ever sees what was there. */
void redaction_network(struct redaction *redaction, struct network *network);

/* "12 addresses, 2 names of people"; "nothing". To be g_free()d. */
char *redaction_summary(const struct redaction *redaction);
/* What was replaced, folded: char *. Borrowed until the next call of any of these. */
const GPtrArray *redaction_originals(const struct redaction *redaction);

#endif
