/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A search that comes to no answer ends the program: nobody takes it for one that found nothing.
 */
#include "pattern.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define ENDLESS "(?:a+)+$" /* of "aaaa…c" there are more readings than steps are taken */
#define TOLD 42            /* exit code of a child that ended as it should */

static const char *text_without_answer(void)
{
    static char text[61];
    memset(text, 'a', 59);
    text[59] = 'c';
    return text;
}

static void is_in(const GRegex *regex)
{
    pattern_is_in(regex, text_without_answer());
}

static void find(const GRegex *regex)
{
    GMatchInfo *match;
    pattern_find(regex, text_without_answer(), 1, &match);
}

static void find_next(const GRegex *regex)
{
    g_autofree char *text = g_strconcat("a\n", text_without_answer(), NULL);
    GMatchInfo *match;
    if (!pattern_find(regex, text, 0, &match))
        _exit(1);
    pattern_find_next(match);
}

static void split(const GRegex *regex)
{
    pattern_split(regex, text_without_answer());
}

static gboolean drop(const GMatchInfo *match, GString *out, gpointer data)
{
    return FALSE;
}

static void replace(const GRegex *regex)
{
    pattern_replace(regex, text_without_answer(), drop, NULL);
}

static void compile(const GRegex *regex)
{
    pattern_new("((", 0);
}

static void tell(const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
    _exit(level & G_LOG_FLAG_FATAL && g_str_has_prefix(message, PATTERN_NO_ANSWER) ? TOLD : 1);
}

static void no_answer_ends_the_program(void **state)
{
    void (*const searches[])(const GRegex *) = {is_in, find, find_next, split, replace, compile};
    g_autoptr(GRegex) regex = pattern_new(ENDLESS, G_REGEX_MULTILINE);
    for (guint i = 0; i < G_N_ELEMENTS(searches); i++) {
        int status;
        pid_t child = fork();
        if (child == 0) {
            g_log_set_default_handler(tell, NULL);
            searches[i](regex);
            _exit(0);
        }
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFEXITED(status));
        assert_int_equal(WEXITSTATUS(status), TOLD);
    }
}

static void expressions_of_the_users_may_be_bad(void **state)
{
    GError *error = NULL;
    g_autoptr(GRegex) regex = pattern_new(ENDLESS, G_REGEX_MULTILINE);
    assert_false(pattern_ask(regex, text_without_answer(), &error));
    assert_non_null(error);
    g_clear_error(&error);
    assert_true(pattern_ask(regex, "aa", &error));
    assert_false(pattern_ask(regex, "c aa", &error));
    assert_null(error);
    assert_true(pattern_is_good("a|b"));
    assert_false(pattern_is_good("a)|(b"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(no_answer_ends_the_program), cmocka_unit_test(expressions_of_the_users_may_be_bad)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
