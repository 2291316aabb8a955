/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To add an output format: write render/NAME.c with one `const struct renderer NAME_renderer` and add its row to the
 * table in renderers.c. A renderer reads the report and makes bytes; it never opens a file.
 */
#ifndef DEMARC_RENDERER_H
#define DEMARC_RENDERER_H

#include "report.h"

enum render_subject {
    RENDER_MODEL = 1 << 0,   /* inspect: the network as understood */
    RENDER_FINDINGS = 1 << 1, /* check */
    RENDER_PAGES = 1 << 2,   /* render: the drawing */
    RENDER_QUESTIONS = 1 << 3, /* init: what a person should answer */
};

enum layout { LAYOUT_AUTO, LAYOUT_KEPT, LAYOUT_TIERED };

struct render_options {
    enum layout layout;
    const char *paper; /* "a2", "a3", "a4"; NULL: the smallest on which all can be read */
    int page;          /* of the drawing, from 1, for a format of one page; 0: the first */
    int dots;          /* an inch, for pictures; 0: 144 */
    gboolean findings; /* draw the open findings over the drawing, for the architect's own copy */
    int width;         /* columns of a text report; 0: 100 */
    gboolean colour;   /* ANSI colours in text */
    GPtrArray *remarks; /* char *: what the user should know of the result is added; NULL: nobody asks */
};

struct renderer {
    const char *format; /* of --format: "text", "json", "pdf" */
    const char *suffix; /* of files that demarc names itself: "txt"; NULL: the format */
    enum render_subject subject;
    /* Appends to `out`. FALSE and an error if it cannot. */
    gboolean (*render)(const struct report *report, const struct render_options *options, GByteArray *out,
                       GError **error);
    /* For a format of one sheet a file: all that are wanted, a GByteArray each; NULL for other formats. */
    gboolean (*render_sheets)(const struct report *report, const struct render_options *options, GPtrArray *out, GError **error);
};

extern const struct renderer model_text_renderer, model_json_renderer, findings_text_renderer,
    findings_json_renderer, sarif_renderer, junit_renderer, csv_renderer, pdf_renderer, svg_renderer, png_renderer, html_renderer,
    questions_renderer;

/* Once, at the start of the program: a part of a JSON document for which there is no memory ends it, instead of being left out. */
void renderers_prepare(void);
/* NULL if there is none. */
const struct renderer *renderer_find(const char *format, enum render_subject subject);
/* "text, json": the formats for a subject; to be g_free()d. */
char *renderer_formats(enum render_subject subject);

#endif
