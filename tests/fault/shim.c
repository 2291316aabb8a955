/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loaded before the C library, it lets one call fail: FAULT=KIND:N, the Nth call of that kind of the process (children go on counting
 * where they were forked). Without N, or with one too large, nothing fails; FAULT_COUNT names a file that the first process writes
 * the number of calls to when it ends. Kinds: alloc, site (an allocation of one site: site.h) read write open pipe fork fsync rename chmod, and interrupt: SIGTERM to oneself in
 * the Nth write, fsync or rename.
 */
#include "site.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *kind;
static long fail_at, calls;
static pid_t first;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void start(void)
{
    const char *fault = getenv("FAULT"), *colon = fault ? strchr(fault, ':') : NULL;
    static char name[16];
    if (colon && colon - fault < (long)sizeof name) {
        memcpy(name, fault, (size_t)(colon - fault));
        fail_at = atol(colon + 1);
    }
    if (strcmp(name, "site") == 0)
        site_start();
    kind = name;
    first = getpid();
}

__attribute__((constructor)) static void load(void)
{
    start();
}

__attribute__((destructor)) static void unload(void)
{
    const char *path = getenv("FAULT_COUNT");
    if (!path || getpid() != first)
        return;
    long count = calls;
    kind = "";
    FILE *file = fopen(path, "w");
    if (file) {
        fprintf(file, "%ld\n", count);
        fclose(file);
    }
}

static int fails(const char *this_kind)
{
    return kind && *kind && strcmp(kind, this_kind) == 0 && ++calls == fail_at;
}

static int fails_to_allocate(void)
{
    return fails("alloc") || (kind && strcmp(kind, "site") == 0 && site_is_wanted(++calls, fail_at));
}

static void interrupt(void)
{
    if (fails("interrupt"))
        kill(getpid(), SIGTERM);
}

/* dlsym() allocates: these go past it. */
extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);

void *malloc(size_t size)
{
    if (fails_to_allocate()) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
    if (fails_to_allocate()) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
    if (size > 0 && fails_to_allocate()) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_realloc(old, size);
}

#define FAIL_WITH(this_kind, code) \
    if (fails(this_kind)) { \
        errno = code; \
        return -1; \
    }

ssize_t read(int fd, void *buffer, size_t size)
{
    FAIL_WITH("read", EIO)
    return REAL(read)(fd, buffer, size);
}

ssize_t write(int fd, const void *buffer, size_t size)
{
    interrupt();
    if (fd != STDERR_FILENO) /* the message is what is looked at */
        FAIL_WITH("write", ENOSPC)
    return REAL(write)(fd, buffer, size);
}

int open(const char *path, int flags, ...)
{
    va_list args;
    va_start(args, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(args, mode_t) : 0;
    va_end(args);
    FAIL_WITH("open", EMFILE)
    return REAL(open)(path, flags, mode);
}

int pipe2(int ends[2], int flags)
{
    FAIL_WITH("pipe", EMFILE)
    return REAL(pipe2)(ends, flags);
}

int pipe(int ends[2])
{
    FAIL_WITH("pipe", EMFILE)
    return REAL(pipe)(ends);
}

pid_t fork(void)
{
    FAIL_WITH("fork", EAGAIN)
    return REAL(fork)();
}

int fsync(int fd)
{
    interrupt();
    FAIL_WITH("fsync", EIO)
    return REAL(fsync)(fd);
}

int rename(const char *from, const char *to)
{
    interrupt();
    FAIL_WITH("rename", EACCES)
    return REAL(rename)(from, to);
}

int fchmod(int fd, mode_t mode)
{
    FAIL_WITH("chmod", EPERM)
    return REAL(fchmod)(fd, mode);
}
