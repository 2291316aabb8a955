/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output.h"

#include "error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean write_all(int fd, const char *data, gsize size)
{
    while (size > 0) {
        gssize n = write(fd, data, size);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return FALSE;
        data += n;
        size -= (gsize)n;
    }
    return TRUE;
}

static gboolean fail(const char *path, int code, GError **error)
{
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "%s: cannot be written: %s", path, g_strerror(code));
    return FALSE;
}

static mode_t default_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* A device, a pipe, and whatever goes by the name of /dev/stdout: written into. To put a file in its place would be the end of
 * /dev/null for everybody. */
static gboolean is_passage(const char *path)
{
    struct stat st;
    return g_str_has_prefix(path, "/dev/") || g_str_has_prefix(path, "/proc/") ||
           (stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode));
}

static gboolean write_into(const char *path, const char *data, gsize size, GError **error)
{
    int fd = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return fail(path, errno, error);
    gboolean ok = write_all(fd, data, size);
    int code = errno;
    if (close(fd) < 0 && ok) {
        ok = FALSE;
        code = errno;
    }
    return ok || fail(path, code, error);
}

/* Who wants to stop the program waits until the temporary file has become the output, or is gone. */
static void hold_signals(sigset_t *before)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPROF};
    sigset_t held;
    sigemptyset(&held);
    for (guint i = 0; i < G_N_ELEMENTS(numbers); i++)
        sigaddset(&held, numbers[i]);
    sigprocmask(SIG_BLOCK, &held, before);
}

#define NAME_BYTES 200 /* of the output's name in the temporary one, which may not be too long for the folder */

static gboolean replace(const char *path, const char *data, gsize size, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *base = g_path_get_basename(path);
    g_autofree char *name = g_strdup_printf(".%.*s.XXXXXX.tmp", NAME_BYTES, base);
    g_autofree char *temporary = g_build_filename(folder, name, NULL);
    int fd = g_mkstemp_full(temporary, O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(path, errno, error);
    gboolean ok = write_all(fd, data, size) && fchmod(fd, default_mode()) == 0 && fsync(fd) == 0;
    int code = errno;
    if (close(fd) < 0 && ok) {
        ok = FALSE;
        code = errno;
    }
    if (ok && g_rename(temporary, path) < 0) {
        ok = FALSE;
        code = errno;
    }
    if (!ok) {
        g_unlink(temporary);
        return fail(path, code, error);
    }
    return TRUE;
}

gboolean output_write(const char *path, const char *data, gsize size, GError **error)
{
    if (!path || strcmp(path, "-") == 0)
        return write_all(STDOUT_FILENO, data, size) || fail("standard output", errno, error);
    if (is_passage(path))
        return write_into(path, data, size, error);
    sigset_t before;
    hold_signals(&before);
    gboolean ok = replace(path, data, size, error);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return ok;
}
