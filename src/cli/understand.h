/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first half of every command: file and sidecar -> drawing -> network.
 */
#ifndef DEMARC_UNDERSTAND_H
#define DEMARC_UNDERSTAND_H

#include "drawing.h"
#include "network.h"
#include "redaction.h"

/* What the user says about reading; zero-initialised is the default. */
struct understand_options {
    const char *sidecar; /* instead of NAME.demarc.yaml */
    const char *lexicon; /* instead of demarc.yaml in the diagram's folder */
    gboolean no_sidecar; /* read neither */
    struct redaction *redaction; /* what is left out before anything is judged; NULL: nothing */
};

/* Rows for a command's options, into two g_autofree strings and a gboolean. */
#define UNDERSTAND_ENTRIES(sidecar, lexicon, no_sidecar)                                                                           \
    {"sidecar", 0, 0, G_OPTION_ARG_FILENAME, &(sidecar), "What the drawing cannot say (default: NAME.demarc.yaml)", "FILE"},       \
    {"lexicon", 0, 0, G_OPTION_ARG_FILENAME, &(lexicon), "Words of your own (default: demarc.yaml in the diagram's folder)",        \
     "FILE"},                                                                                                                     \
    {"no-sidecar", 0, 0, G_OPTION_ARG_NONE, &(no_sidecar), "Read neither of them", NULL}

/* Rows for what the CoCo form states, into a struct coco; its strings belong to the command line. */
#define COCO_ENTRIES(coco)                                                                                                          \
    {"org", 0, 0, G_OPTION_ARG_STRING, &(coco).organisation, "The organisation's name as on the CoCo cover page", "NAME"},          \
    {"users", 0, 0, G_OPTION_ARG_INT, &(coco).users, "The number of users on the CoCo form, to be compared", "N"},                  \
    {"sites", 0, 0, G_OPTION_ARG_INT, &(coco).sites, "The number of sites on the CoCo form, to be compared", "N"},                  \
    {"services", 0, 0, G_OPTION_ARG_STRING, &(coco).services, "Codes of hosted PSN services on the CoCo form, or none", "SRV_0421,..."}

struct network *understand(const char *path, const struct understand_options *options, GError **error);
struct drawing *understand_file(const char *path, GError **error); /* only read */
/* What stands on the pages of a PDF, whatever rides along in it, and the size of the file; and what that means. */
struct drawing *understand_pdf_pages(const char *path, gsize *size, GError **error);
struct network *understand_drawing(const struct drawing *drawing, GError **error);
/* "2026-12-01", or an error that names the option. */
gboolean understand_date(const char *option, const char *text, civil_date *date, GError **error);

#endif
