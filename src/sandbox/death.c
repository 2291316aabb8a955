/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "death.h"

#include "error.h"
#include "limit.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

static void say(const char *path, int code, const char *what, GError **error)
{
    g_set_error(error, DEMARC_ERROR, code, "%s: %s", path, what);
}

/* Allocators fail before all that they may take is in use. */
static gboolean was_out_of_memory(const struct death *d)
{
    return d->memory_kib / 1024 > limit_value(LIMIT_MEMORY) / 2;
}

/* The shell's limit of processor time may be the stricter one. */
static void describe_processor_time(const char *path, GError **error)
{
    struct rlimit shell;
    if (getrlimit(RLIMIT_CPU, &shell) == 0 && shell.rlim_cur < (rlim_t)limit_value(LIMIT_CPU))
        say(path, DEMARC_ERROR_UNREADABLE, "reading it takes more processor time than the shell allows (ulimit -t)", error);
    else
        limit_refuse(LIMIT_CPU, path, "reading it takes too many seconds of processor time", error);
}

static void describe_signal(const struct death *d, int number, const char *path, GError **error)
{
    g_autofree char *crash = g_strdup_printf("reading it broke its reader (%s); nothing of it was used", g_strsignal(number));
    switch (number) {
    case SIGXCPU:
        describe_processor_time(path, error);
        break;
    case SIGSYS:
        say(path, DEMARC_ERROR_UNREADABLE, "its reader asked the system for something it has no business with and was stopped", error);
        break;
    case SIGSEGV:
    case SIGBUS:
    case SIGABRT:
    case SIGTRAP:
    case SIGFPE:
    case SIGILL:
        if (was_out_of_memory(d))
            limit_refuse(LIMIT_MEMORY, path, "reading it takes too many MiB of memory", error);
        else
            say(path, DEMARC_ERROR_UNREADABLE, crash, error);
        break;
    case SIGKILL:
        say(path, DEMARC_ERROR_SYSTEM, "its reader was killed from outside, perhaps for want of memory", error);
        break;
    default:
        say(path, DEMARC_ERROR_SYSTEM, "its reader was stopped from outside", error);
    }
}

void death_describe(const struct death *d, const char *path, GError **error)
{
    if (d->late)
        limit_refuse(LIMIT_TIME, path, "reading it takes too many seconds", error);
    else if (d->too_much)
        say(path, DEMARC_ERROR_UNREADABLE, "it holds more than any drawing has", error);
    else if (WIFSIGNALED(d->status))
        describe_signal(d, WTERMSIG(d->status), path, error);
    else
        say(path, DEMARC_ERROR_UNREADABLE, "its reader ended without an answer", error);
}
