/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The HTML report in the making: what its parts share. Each part is one file, html_NAME.c, and appends to `out`.
 *
 * The page is well-formed XML as well as HTML, loads nothing, and shows all it has to say without its script.
 */
#ifndef DEMARC_HTML_PAGE_H
#define DEMARC_HTML_PAGE_H

#include "element_ids.h"
#include "markup.h"
#include "marks.h"
#include "report.h"

#define HTML_TYPES (ELEMENT_NOTE + 1)

struct html_page {
    GString *out;
    const struct report *report;
    const struct network *network;
    const GPtrArray *plans;
    const struct marks *marks;
    const struct element_ids *ids;
    GPtrArray *findings;       /* const struct finding *, as listed: the worst first, without roll-ups */
    guint8 *worst[HTML_TYPES]; /* enum verdict, by element: of the findings that point at it */
    guint8 *drawn[HTML_TYPES]; /* boolean, by element: it has a shape on a plan */
};

/* ---- the parts, in the order of the page ---- */

void html_head(struct html_page *page);                /* title, dates, verdict */
void html_aspects(struct html_page *page);             /* the roll-ups, as cards */
void html_rules(struct html_page *page);               /* each with its worst verdict */
void html_drawing(struct html_page *page);             /* every plan, legend, what is pointed at but not drawn */
void html_findings(struct html_page *page);            /* filters and list */
void html_register(struct html_page *page);
void html_matrix(struct html_page *page);              /* ways between trust domains */
void html_waivers(struct html_page *page);
void html_reading(struct html_page *page);

/* ---- pieces ---- */

void html_open_section(struct html_page *page, const char *id, const char *class, const char *title); /* ends with "</section>" */
const char *html_verdict_word(enum verdict verdict);   /* "Fail" */
void html_verdict_symbols(GString *out);               /* once a page: what the badges use */
void html_badge(GString *out, enum verdict verdict);   /* symbol and word */
void html_finding_badge(GString *out, const struct finding *finding); /* a warning of a mere recommendation is advice */
void html_verdict_counts(GString *out, const struct html_page *page); /* "2 fail, 3 warnings; 1 piece of advice": text */
/* Text of the drawing; a long word may be broken at the joints of a name, "Demo|Integration_|Runtime". */
void html_words(GString *out, const char *text);
/* A link that shows the element on the drawing. `what`: its class or type before it. */
void html_element(struct html_page *page, struct element element, gboolean what);
/* ` data-elements="…" data-path="…" data-pages="…"`: for the script. */
void html_finding_data(struct html_page *page, const struct finding *finding);
guint html_finding_number(const struct html_page *page, const struct finding *finding); /* from 1; 0: not listed */
char *html_day(civil_date date, const char *otherwise); /* "1 June 2026", or `otherwise` for 0; to be g_free()d */

#endif
