/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output.h"

#include "error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
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

gboolean output_write(const char *path, const char *data, gsize size, GError **error)
{
    if (!path || strcmp(path, "-") == 0)
        return write_all(STDOUT_FILENO, data, size) || fail("standard output", errno, error);
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *base = g_path_get_basename(path);
    g_autofree char *name = g_strdup_printf(".%s.XXXXXX.tmp", base);
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
