/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decoration. cairo 1.16 cannot say that something is an artifact, but it finishes text and paths before it begins a tag: so every
 * stretch between two tags is whole, and can be wrapped as one. Running headers and footers have tags, which become artifacts here.
 */
#include "pdfa_repairs.h"

#include <stdlib.h>
#include <string.h>

struct reading {
    const char *at, *end;
    const char *token;
    gsize length;
};

static gboolean is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean is_delimiter(char c)
{
    return strchr("()<>[]{}/%", c) != NULL && c != '\0';
}

static void skip_string(struct reading *r)
{
    int open = 0;
    for (; r->at < r->end; r->at++) {
        if (*r->at == '\\')
            r->at++;
        else if (*r->at == '(')
            open++;
        else if (*r->at == ')' && --open == 0) {
            r->at++;
            break;
        }
    }
    r->at = MIN(r->at, r->end);
}

static void skip_regular(struct reading *r)
{
    while (r->at < r->end && !is_blank(*r->at) && !is_delimiter(*r->at))
        r->at++;
}

/* Names, numbers, strings, operators; brackets are tokens of their own. FALSE at the end. */
static gboolean next(struct reading *r)
{
    while (r->at < r->end && (is_blank(*r->at) || *r->at == '%'))
        if (*r->at == '%')
            while (r->at < r->end && *r->at != '\n' && *r->at != '\r')
                r->at++;
        else
            r->at++;
    r->token = r->at;
    if (r->at == r->end)
        return FALSE;
    char c = *r->at;
    if (c == '(')
        skip_string(r);
    else if (c == '<' && r->at + 1 < r->end && r->at[1] != '<') {
        while (r->at < r->end && *r->at != '>')
            r->at++;
        r->at += r->at < r->end;
    } else if (is_delimiter(c)) {
        r->at++;
        if (c == '/')
            skip_regular(r);
    } else
        skip_regular(r);
    r->length = (gsize)(r->at - r->token);
    return TRUE;
}

static gboolean is_operator(const struct reading *r)
{
    char c = *r->token;
    return g_ascii_isalpha(c) || c == '\'' || c == '"';
}

static gboolean is(const struct reading *r, const char *name)
{
    return strlen(name) == r->length && memcmp(r->token, name, r->length) == 0;
}

static gboolean paints(const struct reading *r)
{
    static const char *const painting[] = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", "\"", "BI"};
    for (guint i = 0; i < G_N_ELEMENTS(painting); i++)
        if (is(r, painting[i]))
            return TRUE;
    return FALSE;
}

/* The bytes of an inline image are no tokens. */
static void skip_image(struct reading *r)
{
    const char *end = NULL;
    for (const char *p = r->at; p + 2 < r->end && !end; p++)
        if (is_blank(*p) && p[1] == 'E' && p[2] == 'I' && (p + 3 == r->end || is_blank(p[3])))
            end = p + 3;
    r->at = end ? end : r->end;
}

static void wrap(GString *out, const char *from, const char *to, gboolean painted)
{
    if (painted)
        g_string_append(out, "/Artifact BMC\n");
    g_string_append_len(out, from, to - from);
    if (painted)
        g_string_append(out, "\nEMC\n");
}

/* What a tag that stands for an artifact begins with instead; NULL: it is no such tag. */
static const char *running(const char *operands, const char *end)
{
    struct reading r = {.at = operands, .end = end};
    if (!next(&r))
        return NULL;
    if (is(&r, "/" PDFA_HEADER_TAG))
        return "/Artifact << /Type /Pagination /Subtype /Header >> BDC";
    return is(&r, "/" PDFA_FOOTER_TAG) ? "/Artifact << /Type /Pagination /Subtype /Footer >> BDC" : NULL;
}

GString *pdfa_with_artifacts(const char *content, gsize size)
{
    struct reading r = {.at = content, .end = content + size};
    GString *out = g_string_sized_new(size + 64);
    const char *start = content, *operands = content; /* of what is not yet written; of the operator that comes next */
    int depth = 0;
    gboolean painted = FALSE, in_text = FALSE; /* a tag within a text object belongs to it */
    while (next(&r)) {
        if (!is_operator(&r))
            continue;
        if (is(&r, "BDC") || is(&r, "BMC")) {
            if (depth == 0 && !in_text) {
                wrap(out, start, operands, painted);
                start = operands;
                painted = FALSE;
                const char *instead = running(operands, r.end);
                if (instead) {
                    g_string_append_printf(out, "\n%s", instead);
                    start = r.at;
                }
            }
            depth++;
        } else if (is(&r, "EMC")) {
            depth--;
            if (depth == 0 && !in_text) {
                g_string_append_len(out, start, r.at - start);
                g_string_append_c(out, '\n');
                start = r.at;
            }
        } else if (is(&r, "BT") || is(&r, "ET"))
            in_text = is(&r, "BT");
        else if (depth == 0 && paints(&r))
            painted = TRUE;
        if (is(&r, "ID"))
            skip_image(&r);
        operands = r.at;
    }
    wrap(out, start, r.end, painted);
    return out;
}

gboolean pdfa_mark_artifacts(qpdf_data q)
{
    int pages = qpdf_get_num_pages(q);
    for (int i = 0; i < pages; i++) {
        qpdf_oh page = qpdf_get_page_n(q, (size_t)i);
        qpdf_oh content = qpdf_oh_get_key(q, page, "/Contents");
        unsigned char *data = NULL;
        size_t size = 0;
        if (qpdf_oh_get_page_content_data(q, page, &data, &size) & QPDF_ERRORS || !qpdf_oh_is_stream(q, content))
            return FALSE;
        GString *marked = pdfa_with_artifacts((const char *)data, size);
        qpdf_oh_replace_stream_data(q, content, (const unsigned char *)marked->str, marked->len, qpdf_oh_new_null(q), qpdf_oh_new_null(q));
        g_string_free(marked, TRUE);
        free(data);
    }
    return TRUE;
}
