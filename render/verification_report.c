/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verification_report.h"

#include "json_element.h"
#include "limits_statement.h"
#include "text.h"

#define INDENT 12

static const enum text_style styles[] = {
    [VERDICT_PASS] = TEXT_GOOD, [VERDICT_NIL] = TEXT_GOOD,      [VERDICT_NOT_APPLICABLE] = TEXT_DIM,
    [VERDICT_WARN] = TEXT_ODD,  [VERDICT_UNDECIDED] = TEXT_ODD, [VERDICT_FAIL] = TEXT_BAD,
};
G_STATIC_ASSERT(G_N_ELEMENTS(styles) == VERDICT_COUNT);

/* What is only spoken of has not passed anything. */
static const char *word_of(const struct verification_item *item)
{
    if (item->verdict == VERDICT_NOT_APPLICABLE)
        return "note";
    if (item->group == VERIFY_ELEMENTS && item->verdict == VERDICT_PASS)
        return "spoken of";
    return item->verdict == VERDICT_PASS ? "good" : verdict_word(item->verdict);
}

static void head(struct text_page *page, const struct verification *v)
{
    int count[VERDICT_COUNT] = {0};
    g_autoptr(GString) line = g_string_new(NULL);
    g_autofree char *as_of = v->as_of ? civil_date_format_long(v->as_of) : NULL, *path = text_path(v->path);
    for (guint i = 0; i < v->items->len; i++)
        count[verification_item_at(v, i)->verdict]++;
    for (int k = VERDICT_COUNT - 1; k >= VERDICT_WARN; k--)
        if (count[k] > 0)
            g_string_append_printf(line, "%s%d %s%s", line->len ? ", " : "", count[k], verdict_word((enum verdict)k),
                                   k == VERDICT_WARN && count[k] > 1 ? "s" : "");
    text_page_line(page, TEXT_BOLD, "%s", path);
    g_autofree char *judged = v->as_of ? g_strdup_printf("judged for submission on %s: %s", as_of, line->len ? line->str : "nothing to ask about")
                                       : g_strdup_printf("if this file were sent: %s", line->len ? line->str : "it tells no more than its page");
    text_page_item(page, 2, "", TEXT_PLAIN, judged);
}

void verification_text(struct text_page *page, const struct verification *v)
{
    head(page, v);
    for (int group = 0; group < VERIFY_GROUP_COUNT; group++) {
        gboolean first = TRUE;
        for (guint i = 0; i < v->items->len; i++) {
            const struct verification_item *item = verification_item_at(v, i);
            if ((int)item->group != group)
                continue;
            if (first) {
                text_page_gap(page);
                text_page_line(page, TEXT_BOLD, "%s", verification_group_title((enum verification_group)group));
            }
            first = FALSE;
            g_autofree char *line = g_strdup_printf("%s: %s", item->title, item->text);
            text_page_item(page, INDENT, word_of(item), styles[item->verdict], line);
        }
    }
    text_page_gap(page);
    text_page_item(page, 0, "", TEXT_DIM, LIMITS_STATEMENT);
}

gboolean verification_json(const struct verification *v, GByteArray *out, GError **error)
{
    json_t *items = json_array();
    for (guint i = 0; i < v->items->len; i++) {
        const struct verification_item *item = verification_item_at(v, i);
        json_array_append_new(items, json_pack("{s:s, s:s, s:s, s:s, s:s}", "group", verification_group_name(item->group), "id", item->id, "title",
                                               item->title, "verdict", verdict_name(item->verdict), "text", item->text));
    }
    g_autofree char *path = text_path(v->path);
    return json_write(json_pack("{s:s, s:s, s:{s:s, s:s}, s:o, s:s, s:o, s:s}", "schema", "demarc-verify-1", "demarc", DEMARC_VERSION, "source", "path",
                                path, "sha256", v->sha256, "as_of", json_date(v->as_of), "verdict", verdict_name(verification_verdict(v)), "items",
                                items, "limits", LIMITS_STATEMENT), out, error);
}
