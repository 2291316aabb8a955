/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "readback.h"

#include "error.h"
#include "sheet.h"
#include "text.h"

#include <glib/poppler.h>
#include <string.h>

/* All text of the file, folded, with everything but letters and digits turned to blanks. */
static char *words_only(const char *text)
{
    g_autofree char *folded = text_fold_lines(text);
    GString *out = g_string_new(" ");
    for (const char *p = folded; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isalnum(c))
            g_string_append_unichar(out, c);
        else if (out->str[out->len - 1] != ' ')
            g_string_append_c(out, ' ');
    }
    g_string_append_c(out, ' ');
    return g_string_free(out, FALSE);
}

static char *text_of(PopplerDocument *document)
{
    GString *out = g_string_new(NULL);
    for (int i = 0; i < poppler_document_get_n_pages(document); i++) {
        PopplerPage *page = poppler_document_get_page(document, i);
        g_autofree char *text = poppler_page_get_text(page);
        g_string_append_printf(out, "%s\n", text ? text : "");
        g_object_unref(page);
    }
    return g_string_free(out, FALSE);
}

struct shown {
    char *text;
    char *joined; /* without blanks: a name that no line holds is broken */
    GHashTable *words; /* of the text, for speed */
};

static gboolean is_plain(const char *word)
{
    for (const char *p = word; *p; p++)
        if (!g_ascii_isalnum(*p))
            return FALSE; /* other scripts may be shaped: not compared */
    return TRUE;
}

static char *without_blanks(const char *text)
{
    g_autofree char *folded = text_fold_lines(text);
    GString *out = g_string_new(NULL);
    for (const char *p = folded; *p; p++)
        if (*p != ' ')
            g_string_append_c(out, *p);
    return g_string_free(out, FALSE);
}

static gboolean says(const struct shown *shown, const char *text, const char *what, GError **error)
{
    g_autofree char *wanted = words_only(text);
    g_auto(GStrv) words = g_strsplit(wanted, " ", -1);
    for (int i = 0; words[i]; i++) {
        if (!*words[i] || !is_plain(words[i]) || g_hash_table_contains(shown->words, words[i]) || strstr(shown->text, words[i]) || strstr(shown->joined, words[i]))
            continue;
        g_autofree char *line = text_one_line(text, 60);
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM,
                    "the PDF does not show the word “%s” of %s “%s” (a fault in demarc); nothing was written", words[i], what, line);
        return FALSE;
    }
    return TRUE;
}

/* A redacted copy shows nothing of what was replaced; the message does not repeat it. */
static gboolean keeps_silent(const char *text, const GPtrArray *forbidden, GError **error)
{
    g_autofree char *all = forbidden ? without_blanks(text) : NULL;
    for (guint i = 0; forbidden && i < forbidden->len; i++) {
        g_autofree char *word = without_blanks(g_ptr_array_index(forbidden, i));
        if (strlen(word) < 4 || !strstr(all, word))
            continue;
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM,
                    "the PDF still shows detail %u of the %u that were to be left out (a fault in demarc); nothing was written", i + 1,
                    forbidden->len);
        return FALSE;
    }
    return TRUE;
}

/* By node: on a plan by itself, not only counted. */
static gboolean *drawn_nodes(const struct network *n, const GPtrArray *plans)
{
    gboolean *drawn = g_new0(gboolean, n->nodes->len + 1);
    for (guint i = 0; i < plans->len; i++) {
        const struct plan *plan = g_ptr_array_index(plans, i);
        for (guint k = 0; k < plan->nodes->len; k++)
            drawn[g_array_index(plan->nodes, struct plan_node, k).node] = TRUE;
    }
    return drawn;
}

/* `marks` NULL: the drawing is too small to be read. */
static gboolean compare(const struct shown *shown, const struct report *r, const struct marks *marks, const GPtrArray *plans, GError **error)
{
    g_autofree gboolean *drawn = drawn_nodes(r->network, plans);
    g_autofree char *organisation = sheet_organisation(r), *created = sheet_created(r);
    if (!says(shown, organisation, "the organisation", error) || !says(shown, created, "the date", error))
        return FALSE;
    for (guint i = 0; marks && i < r->network->nodes->len; i++) {
        const struct node *v = network_node(r->network, i);
        if (drawn[i] && (!says(shown, v->label, "the label", error) || !says(shown, marks_of_node(marks, (int)i), "the number", error)))
            return FALSE;
    }
    return TRUE;
}

gboolean readback_check(const guint8 *pdf, gsize size, int pages, const struct report *r, const struct marks *marks,
                        const GPtrArray *plans, double smallest, GError **error)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static(pdf, size);
    g_autoptr(GError) problem = NULL;
    PopplerDocument *document = poppler_document_new_from_bytes(bytes, NULL, &problem);
    if (!document || poppler_document_get_n_pages(document) != pages) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "the PDF cannot be read back (%s); nothing was written",
                    problem ? problem->message : "pages are missing");
        g_clear_object(&document);
        return FALSE;
    }
    g_autofree char *text = text_of(document);
    struct shown shown = {words_only(text), NULL, g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    shown.joined = without_blanks(text);
    g_auto(GStrv) words = g_strsplit(shown.text, " ", -1);
    for (int i = 0; words[i]; i++)
        g_hash_table_add(shown.words, g_strdup(words[i]));
    gboolean ok = keeps_silent(text, r->forbidden, error) && compare(&shown, r, smallest >= READBACK_MIN_SIZE ? marks : NULL, plans, error);
    g_hash_table_unref(shown.words);
    g_free(shown.text);
    g_free(shown.joined);
    g_object_unref(document);
    return ok;
}
