/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox.h"

#include "death.h"
#include "drawing_wire.h"
#include "error.h"
#include "limit.h"
#include "lockdown.h"
#include "wire.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MESSAGE_MAX  (512u << 20) /* bytes that a worker may send */
#define MESSAGE_MARK 0x64656d63u

enum answer { ANSWER_DRAWING, ANSWER_ERROR };

static guint layers_seen;
static gboolean any_seen;

static gboolean is_under_enough(guint layers)
{
    return g_strcmp0(g_getenv("DEMARC_SANDBOX"), "require") != 0 || lockdown_is_complete(layers);
}

/* ---- in the worker ---- */

static gboolean send_all(int fd, const guint8 *data, gsize size)
{
    while (size > 0) {
        gssize n = write(fd, data, size);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return FALSE;
        data += n;
        size -= (gsize)n;
    }
    return TRUE;
}

/* No descriptor of the program's but the pipe; a sanitizer keeps its standard error. */
static void close_others(int keep)
{
    for (int fd = 0; fd < keep; fd++)
#ifdef __SANITIZE_ADDRESS__
        if (fd != STDERR_FILENO)
#endif
            close(fd);
#ifdef SYS_close_range
    if (syscall(SYS_close_range, (unsigned)keep + 1, ~0u, 0u) == 0)
        return;
#endif
    struct rlimit most;
    for (int fd = keep + 1; getrlimit(RLIMIT_NOFILE, &most) == 0 && fd < (int)MIN(most.rlim_cur, 65536); fd++)
        close(fd);
}

static void send_hello(int fd, guint layers)
{
    g_autoptr(GByteArray) out = g_byte_array_new();
    struct wire w = {.out = out};
    guint mark = MESSAGE_MARK;
    wire_uint(&w, &mark);
    wire_uint(&w, &layers);
    if (!send_all(fd, out->data, out->len))
        _exit(1);
}

/* Takes the drawing: once it is written down, its memory is worth having back. */
static void send_answer(int fd, struct drawing *drawing, const GError *error)
{
    g_autoptr(GByteArray) out = g_byte_array_new();
    struct wire w = {.out = out};
    guint answer = drawing ? ANSWER_DRAWING : ANSWER_ERROR;
    wire_uint(&w, &answer);
    if (drawing)
        drawing_write(drawing, out);
    g_clear_pointer(&drawing, drawing_free);
    if (answer == ANSWER_ERROR) {
        int code = error->domain == DEMARC_ERROR ? error->code : DEMARC_ERROR_UNREADABLE;
        const char *message = error->message;
        wire_int(&w, &code);
        wire_string(&w, &message);
    }
    _exit(send_all(fd, out->data, out->len) ? 0 : 1);
}

static void G_GNUC_NORETURN be_worker(const struct source *source, drawing_reader read, int out, pid_t parent)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(1);
    for (int number = 1; number < NSIG; number++) /* no handler of the program's: a signal that is bad ends it */
        if (number != SIGPIPE)
            signal(number, SIG_DFL);
    close_others(out);
    g_setenv("TZ", "UTC0", TRUE); /* libzip turns dates into local time; asking which that is would open a file */
    tzset();
    guint layers = lockdown_enter();
    send_hello(out, layers);
    if (!is_under_enough(layers))
        _exit(1);
    g_autoptr(GError) error = NULL;
    struct drawing *drawing = read(source, &error);
    send_answer(out, drawing, error);
    _exit(1);
}

/* ---- in the parent ---- */

struct worker {
    pid_t pid;
    int pipe;
    GByteArray *message;
    gboolean late, too_much;
};

static gboolean start(struct worker *w, const struct source *source, drawing_reader read)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0)
        return FALSE;
    pid_t parent = getpid();
    w->pid = fork();
    if (w->pid == 0) {
        if (ends[1] > 2)
            be_worker(source, read, ends[1], parent);
        be_worker(source, read, fcntl(ends[1], F_DUPFD_CLOEXEC, 3), parent);
    }
    close(ends[1]);
    w->pipe = ends[0];
    return w->pid > 0;
}

static gint64 now_ms(void)
{
    return g_get_monotonic_time() / 1000;
}

/* FALSE at the end of what it sends. */
static gboolean take_some(struct worker *w)
{
    guint8 chunk[65536];
    gssize n = read(w->pipe, chunk, sizeof chunk);
    if (n < 0)
        return errno == EINTR || errno == EAGAIN;
    if (w->message->len + (gsize)n > MESSAGE_MAX) {
        w->too_much = TRUE;
        return FALSE;
    }
    g_byte_array_append(w->message, chunk, (guint)n);
    return n > 0;
}

static void listen_to(struct worker *w)
{
    gint64 deadline = now_ms() + 1000 * limit_value(LIMIT_TIME);
    struct pollfd fd = {.fd = w->pipe, .events = POLLIN};
    for (;;) {
        gint64 left = deadline - now_ms();
        int ready = left > 0 ? poll(&fd, 1, (int)MIN(left, G_MAXINT)) : 0;
        w->late = ready == 0;
        if (w->late || (ready < 0 && errno != EINTR))
            return;
        if (ready > 0 && !take_some(w))
            return;
    }
}

static void end(struct worker *w, struct death *death)
{
    struct rusage used;
    memset(&used, 0, sizeof used);
    if (w->late || w->too_much)
        kill(w->pid, SIGKILL);
    close(w->pipe);
    while (wait4(w->pid, &death->status, 0, &used) < 0 && errno == EINTR)
        continue;
    death->late = w->late;
    death->too_much = w->too_much;
    death->memory_kib = used.ru_maxrss;
}

static struct drawing *read_error(struct wire *w, const char *path, GError **error)
{
    int code;
    const char *message = "";
    wire_int(w, &code);
    wire_string(w, &message);
    gboolean known = code == DEMARC_ERROR_UNREADABLE || code == DEMARC_ERROR_UNSUPPORTED || code == DEMARC_ERROR_SYSTEM;
    if (w->failed || w->at != w->end || !known || !message || !*message)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: its reader sent an error that makes no sense", path);
    else
        g_set_error_literal(error, DEMARC_ERROR, code, message);
    return NULL;
}

/* FALSE: it did not get as far as that. */
static gboolean take_hello(struct wire *w)
{
    guint mark, layers;
    wire_uint(w, &mark);
    wire_uint(w, &layers);
    if (w->failed || mark != MESSAGE_MARK)
        return FALSE;
    layers_seen = layers;
    any_seen = TRUE;
    return TRUE;
}

static struct drawing *take_answer(struct wire *w, const struct source *source, GError **error)
{
    guint answer;
    wire_uint(w, &answer);
    if (answer == ANSWER_DRAWING)
        return drawing_read(w->at, (gsize)(w->end - w->at), source->path, source->sha256, error);
    return read_error(w, source->path, error);
}

/* What the worker sent, judged as a stranger's word. NULL without an error: it did not get to an answer. */
static struct drawing *understand_message(const struct worker *worker, const struct death *death, const struct source *source,
                                          GError **error)
{
    GStringChunk *strings = g_string_chunk_new(256);
    struct wire w = {.at = worker->message->data, .end = worker->message->data + worker->message->len, .strings = strings};
    gboolean greeted = take_hello(&w);
    struct drawing *drawing = NULL;
    if (greeted && !is_under_enough(layers_seen))
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "%s: not read: DEMARC_SANDBOX=require, and some layers are missing",
                    source->path);
    else if (greeted && w.at < w.end && !worker->late && !worker->too_much && WIFEXITED(death->status) && WEXITSTATUS(death->status) == 0)
        drawing = take_answer(&w, source, error);
    g_string_chunk_free(strings);
    return drawing;
}

struct drawing *sandbox_read(const struct source *source, drawing_reader read, GError **error)
{
    struct worker w = {.pipe = -1, .message = g_byte_array_new()};
    struct death death = {0};
    struct drawing *drawing = NULL;
    GError *problem = NULL;
    if (!start(&w, source, read)) {
        g_set_error(&problem, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "%s: no process to read it in: %s", source->path, g_strerror(errno));
        if (w.pipe >= 0)
            close(w.pipe);
    } else {
        listen_to(&w);
        end(&w, &death);
        drawing = understand_message(&w, &death, source, &problem);
        if (!drawing && !problem)
            death_describe(&death, source->path, &problem);
    }
    g_byte_array_unref(w.message);
    if (problem)
        g_propagate_error(error, problem);
    return drawing;
}

/* A worker that reads nothing, for the layers it is under. */
static guint probe(void)
{
    int status = 0;
    pid_t pid = fork();
    if (pid == 0)
        _exit((int)lockdown_enter());
    while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    return pid > 0 && WIFEXITED(status) ? (guint)WEXITSTATUS(status) : 0;
}

char *sandbox_text(void)
{
    return lockdown_text(any_seen ? layers_seen : probe());
}
