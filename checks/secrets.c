/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-Q-SECRET: what should not stand on a document that is e-mailed. Passwords and keys fail; addresses, administration pages and
 * personal details are for the owner to decide. The finding never repeats the secret itself.
 */
#include "absence.h"
#include "pattern.h"
#include "predicates.h"
#include "secrets.h"
#include "text.h"
#include "texts.h"

#include <string.h>

/* ---- public addresses ---- */

static gboolean is_public(int a, int b, int c, int d)
{
    if (a > 255 || b > 255 || c > 255 || d > 255 || a == 0 || a == 10 || a == 127 || a >= 224)
        return FALSE;
    if ((a == 172 && b >= 16 && b <= 31) || (a == 192 && b == 168) || (a == 169 && b == 254) || (a == 100 && b >= 64 && b <= 127))
        return FALSE;
    return !((a == 192 && b == 0 && c == 2) || (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113)); /* documentation */
}

/* "FortiOS 7.2.4.1", "version 12.1.0.3" */
static gboolean follows_product(const char *text, int start)
{
    static const char *const words[] = {"version", "ver", "ver.", "release", "firmware", "build", "patch"};
    g_autofree char *left = g_strstrip(g_strndup(text, (gsize)start)), *low = text_fold(left);
    const char *word = strrchr(low, ' ') ? strrchr(low, ' ') + 1 : low;
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (strcmp(word, words[i]) == 0)
            return TRUE;
    return g_str_has_suffix(word, "os") && strlen(word) > 2;
}

static gboolean has_public_address(const char *text)
{
    g_autoptr(GRegex) regex = pattern_new("(?<![\\w.])(?<!v)(?<!version )(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?![\\w.]\\d)", G_REGEX_CASELESS);
    g_autoptr(GMatchInfo) match = NULL;
    for (pattern_find(regex, text, 0, &match); g_match_info_matches(match); pattern_find_next(match)) {
        int part[4], start, end;
        for (int i = 0; i < 4; i++) {
            g_autofree char *number = g_match_info_fetch(match, i + 1);
            part[i] = (int)g_ascii_strtoll(number, NULL, 10);
        }
        g_match_info_fetch_pos(match, 1, &start, &end);
        if (!follows_product(text, start) && is_public(part[0], part[1], part[2], part[3]))
            return TRUE;
    }
    return FALSE;
}

/* ---- ---- */

struct scan {
    const struct check_context *context;
    const struct rule *rule;
    GPtrArray *regexes; /* GRegex *, a row of the secrets each */
    struct finding **found; /* of each row, and one for public addresses */
};

static void note(struct scan *s, guint row, struct element e)
{
    static const char *const address = "a public IP address";
    gboolean listed = row < secrets_count;
    if (!s->found[row]) {
        s->found[row] = findings_add(s->context->findings, s->rule, listed && secrets[row].secret ? VERDICT_FAIL : VERDICT_WARN,
                                     "The diagram will be e-mailed and shows %s.", listed ? secrets[row].what : address);
        s->found[row]->each = TRUE;
    }
    point_at_element(s->found[row], e);
}

static void look(struct element e, const char *text, gpointer data)
{
    struct scan *s = data;
    for (guint i = 0; i < secrets_count; i++)
        if (pattern_is_in(g_ptr_array_index(s->regexes, i), text))
            note(s, i, e);
    if (has_public_address(text))
        note(s, secrets_count, e);
}

void check_secrets(const struct check_context *c, const struct rule *rule)
{
    g_autoptr(GPtrArray) regexes = g_ptr_array_new_with_free_func((GDestroyNotify)g_regex_unref);
    g_autofree struct finding **found = g_new0(struct finding *, secrets_count + 1);
    struct scan s = {c, rule, regexes, found};
    gboolean any = FALSE;
    for (guint i = 0; i < secrets_count; i++)
        g_ptr_array_add(regexes, secret_regex(i));
    texts_visit(c->network, look, &s);
    texts_visit_unseen(c->network, look, &s);
    for (guint i = 0; i <= secrets_count; i++)
        any |= found[i] != NULL;
    struct coverage coverage = coverage_of(c->network);
    if (any)
        return;
    if (coverage.unread)
        coverage_explain(c, findings_add(c->findings, rule, VERDICT_UNDECIDED, "No password, key or address was found in what was read."));
    else
        findings_add(c->findings, rule, VERDICT_PASS, "No password, key, public address or personal detail was found.")->searched =
            "passwords, SNMP communities, keys, public IP addresses, administration pages, e-mail addresses, telephone numbers";
}
