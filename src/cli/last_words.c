/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "last_words.h"

#include "command.h"
#include "error.h"
#include "limit.h"
#include "pattern.h"
#include "text.h"

#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

static const int faults[] = {SIGSEGV, SIGBUS, SIGABRT, SIGTRAP, SIGFPE, SIGILL};

/* Why it ends, unless it is told. */
enum why { OF_A_FAULT, OF_MEMORY, OF_A_SEARCH };
static const char *const words_of[] = {
    [OF_A_FAULT] = "demarc: a fault in demarc or one of its libraries; nothing was written\n",
    [OF_MEMORY] = "demarc: out of memory; nothing was written\n",
    [OF_A_SEARCH] = "demarc: searching a text of the drawing took too many steps or too much memory; nothing was written\n",
};
static char of_time[512]; /* written before the time runs: a handler may not */
static volatile sig_atomic_t why; /* enum why */
static gboolean left_to_parent;

static void G_GNUC_NORETURN end(const char *words, int code)
{
    gssize ignored = write(STDERR_FILENO, words, strlen(words));
    (void)ignored;
    _exit(code);
}

static void on_fault(int number)
{
    end(words_of[why], EXIT_SYSTEM);
}

static void on_time(int number)
{
    end(of_time, EXIT_UNREADABLE);
}

static void handle(int number, void (*handler)(int))
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = (int)SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

/* GLib stops the program by SIGTRAP after this: its message for developers is left out. */
static void take_note(const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
    if (!(level & G_LOG_FLAG_FATAL))
        g_log_default_handler(domain, level, message, data);
    else if (strstr(message, "failed to allocate"))
        why = OF_MEMORY;
    else if (g_str_has_prefix(message, PATTERN_NO_ANSWER))
        why = OF_A_SEARCH;
}

void last_words_prepare(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(faults); i++)
        handle(faults[i], on_fault);
    g_log_set_default_handler(take_note, NULL);
}

void last_words_refuse_time(const char *path, GError **error)
{
    limit_refuse(LIMIT_JUDGING, path, "judging and drawing it takes too many seconds of processor time", error);
}

void last_words_give_time(const char *path)
{
    if (left_to_parent)
        return;
    g_autoptr(GError) error = NULL;
    last_words_refuse_time(path, &error);
    g_autofree char *clean = text_clean(error->message, -1), *line = text_one_line(clean, 400);
    g_snprintf(of_time, sizeof of_time - 1, "demarc: %s", line);
    gsize length = strlen(of_time);
    of_time[length] = '\n';
    of_time[length + 1] = '\0';
    handle(SIGPROF, on_time);
    const struct itimerval time = {.it_value.tv_sec = (time_t)limit_value(LIMIT_JUDGING)};
    setitimer(ITIMER_PROF, &time, NULL);
}

void last_words_leave_to_parent(void)
{
    const struct itimerval none = {0};
    left_to_parent = TRUE;
    setitimer(ITIMER_PROF, &none, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(faults); i++)
        signal(faults[i], SIG_DFL);
    signal(SIGPROF, SIG_DFL);
}
