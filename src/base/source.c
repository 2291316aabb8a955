/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source.h"

#include "error.h"
#include "limit.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean read_all(int fd, guint8 *buffer, gsize size, gsize *got)
{
    *got = 0;
    while (*got < size) {
        gssize n = read(fd, buffer + *got, size - *got);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return FALSE;
        if (n == 0)
            break;
        *got += (gsize)n;
    }
    return TRUE;
}

static const char *refusal(const struct stat *st)
{
    if (S_ISDIR(st->st_mode))
        return "is a folder, not a diagram";
    if (!S_ISREG(st->st_mode))
        return "is not a regular file";
    if (st->st_size == 0)
        return "is empty";
    return NULL;
}

/* Who writes it meanwhile leaves what was never one file: half of the old, half of the new, or the beginning of either. */
static gboolean is_as_before(int fd, const struct stat *before, gsize got)
{
    struct stat now;
    return got == (gsize)before->st_size && fstat(fd, &now) == 0 && now.st_size == before->st_size &&
           now.st_mtim.tv_sec == before->st_mtim.tv_sec && now.st_mtim.tv_nsec == before->st_mtim.tv_nsec;
}

struct source *source_read(const char *path, GError **error)
{
    int fd = open(path, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    struct stat st;
    if (fd < 0 || fstat(fd, &st) < 0) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: %s", path, g_strerror(errno));
        if (fd >= 0)
            close(fd);
        return NULL;
    }
    const char *why = refusal(&st);
    if (why) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: %s", path, why);
        close(fd);
        return NULL;
    }
    if (st.st_size > limit_value(LIMIT_FILE)) {
        close(fd);
        limit_refuse(LIMIT_FILE, path, "holds too many bytes", error);
        return NULL;
    }
    gsize size = (gsize)st.st_size, got;
    guint8 *buffer = g_malloc(size);
    why = read_all(fd, buffer, size, &got) ? NULL : g_strerror(errno);
    if (!why && !is_as_before(fd, &st, got))
        why = "was changed while it was read; run this again when it is written";
    if (why) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: %s", path, why);
        g_free(buffer);
        close(fd);
        return NULL;
    }
    close(fd);
    struct source *source = g_new0(struct source, 1);
    source->path = g_strdup(path);
    source->data = g_bytes_new_take(buffer, got);
    source->sha256 = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, source->data);
    return source;
}

void source_free(struct source *source)
{
    if (!source)
        return;
    g_free(source->path);
    g_free(source->sha256);
    g_bytes_unref(source->data);
    g_free(source);
}
