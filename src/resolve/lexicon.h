/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What words on labels and symbols say. To teach demarc a name: one row in lexicon_rows.c.
 */
#ifndef DEMARC_LEXICON_H
#define DEMARC_LEXICON_H

#include "kinds.h"
#include "tokens.h"

enum lexicon_flag {
    LEX_UPPER = 1 << 0,   /* an abbreviation: upper case in the original, or part of a host name ("fw01") at 0.6 */
    LEX_PRODUCT = 1 << 1, /* a product name */
    LEX_TRAP = 1 << 2,    /* looks like something and is not: uses up its words, gives no evidence */
    LEX_ALONE = 1 << 3,   /* only as the whole label or clause */
    LEX_SUFFIX = 1 << 8,  /* only as the end of a name that a sign joins: "HDC-Guest"; with LEX_ALONE as either */
    LEX_BUILD = 1 << 5,   /* how a thing is built, not what it is: "cluster", "VM"; any other word of the clause says more */
    LEX_NAME = 1 << 6,    /* makes a name of the word before it: "Bastion House" */
    LEX_PLAIN = 1 << 7,   /* a plain noun: right after a product's name the product says what it is, "DirectAccess server" */
    LEX_MAKER = 1 << 4,   /* the maker's name alone: the device that it is known for, unless another word says what it is */
};

/* A phrase of words; "#" stands for any number ("pa #" meets "PA-3410"). The longest phrase that fits wins. */
struct lexicon_row {
    const char *phrase;
    enum class class;
    double weight;
    guint flags;
    guint roles; /* beyond those of the class */
};

extern const struct lexicon_row lexicon_rows[];
extern const guint lexicon_count;

struct lexicon_hit {
    const struct lexicon_row *row;
    int first, count; /* tokens */
    double weight;    /* after case, clause and position in the clause */
    gboolean misspelt; /* its one word differs from the row's by one letter */
};

/* All hits in order. GArray of struct lexicon_hit. */
GArray *lexicon_match(const struct tokens *tokens);

#endif
