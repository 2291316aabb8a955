/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Readers that do what a taken-over reader would do, each in a worker: none gets anywhere, and the parent says what happened. A
 * drawing that comes through the pipe is the one that was sent; bytes that were changed on the way are refused or harmless.
 */
#include "drawing_wire.h"
#include "error.h"
#include "importer.h"
#include "limit.h"
#include "lockdown.h"
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sanitized.h"

#define WEAKER SANITIZED /* a sanitizer build has no worker worth the name, and says so */

static struct source *some_source(void)
{
    struct source *s = g_new0(struct source, 1);
    s->path = g_strdup("evil.drawio");
    s->sha256 = g_strdup("00");
    s->data = g_bytes_new_static("x", 1);
    return s;
}

static struct drawing *a_drawing(const struct source *s)
{
    struct drawing *d = drawing_new(s->path, s->sha256, "drawio");
    drawing_add_page(d, (struct page){.id = "p", .name = "", .back_page = -1});
    return d;
}

/* ---- what a taken-over reader tries ---- */

static struct drawing *open_a_file(const struct source *s, GError **error)
{
    int fd = open("/etc/passwd", O_RDONLY | O_CLOEXEC);
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "open gave %s", fd >= 0 ? "a file" : g_strerror(errno));
    return NULL;
}

static struct drawing *use_a_descriptor(const struct source *s, GError **error)
{
    int usable = 0;
    for (int fd = 0; fd < 1024; fd++)
        usable += lseek(fd, 0, SEEK_CUR) >= 0 || errno != EBADF;
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%d open", usable);
    return NULL;
}

static struct drawing *make_a_file(const struct source *s, GError **error)
{
    mkdir("sandbox-was-left", 0700);
    return a_drawing(s);
}

static struct drawing *call_home(const struct source *s, GError **error)
{
    socket(AF_INET, SOCK_STREAM, 0);
    return a_drawing(s);
}

static struct drawing *start_a_program(const struct source *s, GError **error)
{
    execl("/bin/true", "true", (char *)NULL);
    return a_drawing(s);
}

static struct drawing *fork_itself(const struct source *s, GError **error)
{
    if (fork() == 0)
        _exit(0);
    return a_drawing(s);
}

static struct drawing *signal_its_parent(const struct source *s, GError **error)
{
    kill(getppid(), SIGKILL);
    return a_drawing(s);
}

static struct drawing *run_its_own_code(const struct source *s, GError **error)
{
    mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return a_drawing(s);
}

static struct drawing *spin(const struct source *s, GError **error)
{
    for (volatile int i = 0;; i++)
        continue;
    return NULL;
}

static struct drawing *sleep_long(const struct source *s, GError **error)
{
    g_usleep(60 * G_USEC_PER_SEC);
    return NULL;
}

static struct drawing *take_all_memory(const struct source *s, GError **error)
{
    for (;;)
        memset(g_malloc(16u << 20), 1, 16u << 20);
    return NULL;
}

static struct drawing *crash(const struct source *s, GError **error)
{
    raise(SIGSEGV);
    return NULL;
}

static struct drawing *give_up(const struct source *s, GError **error)
{
    _exit(0);
}

static struct drawing *be_killed(const struct source *s, GError **error)
{
    raise(SIGKILL);
    return NULL;
}

static struct drawing *send_escapes(const struct source *s, GError **error)
{
    struct drawing *d = a_drawing(s);
    drawing_page(d, 0)->name = "\033]0;owned\007";
    return d;
}

static struct drawing *send_a_wild_index(const struct source *s, GError **error)
{
    struct drawing *d = a_drawing(s);
    struct shape shape = shape_empty();
    shape.link_shape = 1 << 30;
    drawing_add_shape(d, shape);
    return d;
}

static struct drawing *send_not_a_number(const struct source *s, GError **error)
{
    struct drawing *d = a_drawing(s);
    struct shape shape = shape_empty();
    shape.rotation = strtod("nan", NULL);
    drawing_add_shape(d, shape);
    return d;
}

static struct drawing *send_an_odd_error(const struct source *s, GError **error)
{
    g_set_error(error, DEMARC_ERROR, 99, "exit code 99, please");
    return NULL;
}

static const struct attempt {
    const char *name;
    drawing_reader read;
    int code;
    const char *says;
    gboolean needs_seccomp; /* left out in a sanitizer build */
} attempts[] = {
    {"open a file", open_a_file, DEMARC_ERROR_UNREADABLE, "open gave Permission denied", TRUE},
    {"use a descriptor", use_a_descriptor, DEMARC_ERROR_UNREADABLE, "1 open", TRUE},
    {"make a file", make_a_file, DEMARC_ERROR_UNREADABLE, "no business with", TRUE},
    {"call home", call_home, DEMARC_ERROR_UNREADABLE, "no business with", TRUE},
    {"start a program", start_a_program, DEMARC_ERROR_UNREADABLE, "no business with", TRUE},
    {"fork", fork_itself, DEMARC_ERROR_UNREADABLE, "no business with", TRUE},
    {"signal its parent", signal_its_parent, DEMARC_ERROR_UNREADABLE, "no business with", TRUE},
    {"run its own code", run_its_own_code, DEMARC_ERROR_UNREADABLE, "no business with", TRUE},
    {"spin", spin, DEMARC_ERROR_UNREADABLE, "--limit cpu=", TRUE},
    {"sleep", sleep_long, DEMARC_ERROR_UNREADABLE, "--limit time=", FALSE},
    {"take all memory", take_all_memory, DEMARC_ERROR_UNREADABLE, "--limit memory=", TRUE},
    {"crash", crash, DEMARC_ERROR_UNREADABLE, "evil.drawio: reading it broke its reader", TRUE},
    {"give up", give_up, DEMARC_ERROR_UNREADABLE, "ended without an answer", FALSE},
    {"be killed", be_killed, DEMARC_ERROR_SYSTEM, "killed from outside", FALSE},
    {"send escapes", send_escapes, DEMARC_ERROR_UNREADABLE, "is not a drawing", FALSE},
    {"send a wild index", send_a_wild_index, DEMARC_ERROR_UNREADABLE, "is not a drawing", FALSE},
    {"send not a number", send_not_a_number, DEMARC_ERROR_UNREADABLE, "is not a drawing", FALSE},
    {"send an odd error", send_an_odd_error, DEMARC_ERROR_UNREADABLE, "makes no sense", FALSE},
};

static void test_attempts(void **state)
{
    struct source *source = some_source();
    assert_true(limit_set("cpu=1", NULL) && limit_set("memory=200", NULL));
    for (guint i = 0; i < G_N_ELEMENTS(attempts); i++) {
        g_autoptr(GError) error = NULL;
        const struct attempt *a = &attempts[i];
        if (a->needs_seccomp && WEAKER)
            continue;
        assert_true(limit_set(strstr(a->says, "time=") ? "time=2" : "time=60", NULL)); /* the machine may be busy */
        struct drawing *drawing = sandbox_read(source, a->read, &error);
        if (drawing || !error || !strstr(error->message, a->says) || error->code != a->code || strchr(error->message, '\n'))
            fail_msg("%s: %s (%d)", a->name, error ? error->message : "it got away with it", error ? error->code : 0);
    }
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1); /* no worker is left */
    source_free(source);
}

/* Every layer left out in turn: it is said, reading goes on, and the others hold. */
static void test_missing_layers(void **state)
{
    static const struct {
        const char *without, *text;
    } rows[] = {{"seccomp", "not in force here: seccomp"},
                {"landlock", "not in force here: Landlock"},
                {"rlimits", "not in force here: resource limits"},
                {"seccomp,landlock,rlimits", "no new privileges; not in force here: seccomp, resource limits, Landlock"}};
    struct source *source = some_source();
    for (guint i = 0; i < G_N_ELEMENTS(rows) && !WEAKER; i++) {
        g_autofree char *wish = g_strconcat("without:", rows[i].without, NULL);
        g_setenv("DEMARC_SANDBOX", wish, TRUE);
        g_autoptr(GError) error = NULL;
        struct drawing *drawing = sandbox_read(source, make_a_file, &error);
        g_autofree char *text = sandbox_text();
        assert_non_null(strstr(text, rows[i].text));
        if (strstr(rows[i].without, "seccomp") && !strstr(rows[i].without, "landlock")) { /* Landlock alone keeps files from being made */
            assert_non_null(drawing);
            assert_int_not_equal(access("sandbox-was-left", F_OK), 0);
        } else if (!strstr(rows[i].without, "seccomp"))
            assert_null(drawing);
        else
            rmdir("sandbox-was-left");
        drawing_free(drawing);
    }
    g_unsetenv("DEMARC_SANDBOX");
    source_free(source);
}

static struct drawing *fine(const struct source *s, GError **error)
{
    return a_drawing(s);
}

static void test_require(void **state)
{
    struct source *source = some_source();
    g_setenv("DEMARC_SANDBOX", "require", TRUE);
    g_autoptr(GError) error = NULL;
    struct drawing *drawing = sandbox_read(source, fine, &error);
    if (WEAKER)
        assert_int_equal(error->code, DEMARC_ERROR_SYSTEM);
    else
        assert_non_null(drawing);
    g_unsetenv("DEMARC_SANDBOX");
    drawing_free(drawing);
    source_free(source);
}

/* ---- drawings on the wire ---- */

static const char *const samples[] = {FIXTURES "/organisations/harrowmere.drawio", FIXTURES "/organisations/brackenfold.vsdx",
                                      FIXTURES "/organisations/thornshire.dot"};

static struct drawing *import_sample(const char *path)
{
    g_autoptr(GError) error = NULL;
    struct source *source = source_read(path, &error);
    assert_non_null(source);
    struct drawing *drawing = import_drawing(source, &error);
    assert_non_null(drawing);
    source_free(source);
    return drawing;
}

static void test_round_trip(void **state)
{
    for (guint i = 0; i < G_N_ELEMENTS(samples); i++) {
        struct drawing *sent = import_sample(samples[i]);
        g_autoptr(GByteArray) bytes = g_byte_array_new(), again = g_byte_array_new();
        drawing_write(sent, bytes);
        g_autoptr(GError) error = NULL;
        struct drawing *got = drawing_read(bytes->data, bytes->len, sent->path, sent->sha256, &error);
        assert_non_null(got);
        drawing_write(got, again);
        assert_int_equal(bytes->len, again->len);
        assert_memory_equal(bytes->data, again->data, bytes->len);
        assert_string_equal(drawing_shape(sent, 3)->label, drawing_shape(got, 3)->label);
        drawing_free(got);
        drawing_free(sent);
    }
}

/* Every cut is refused; a changed byte gives a drawing that still holds its promises, or nothing. */
static void test_damage(void **state)
{
    struct drawing *sent = import_sample(samples[2]);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    drawing_write(sent, bytes);
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    for (int i = 0; i < 3000; i++) {
        g_autofree guint8 *copy = g_memdup2(bytes->data, bytes->len);
        guint length = bytes->len;
        if (i % 3 == 0)
            length = (guint)g_rand_int_range(random, 0, (gint32)bytes->len);
        else
            copy[g_rand_int_range(random, 0, (gint32)bytes->len)] = (guint8)g_rand_int(random);
        struct drawing *got = drawing_read(copy, length, "x", "0", NULL);
        if (length < bytes->len)
            assert_null(got);
        assert_true(!got || drawing_verify(got, NULL));
        drawing_free(got);
    }
    drawing_free(sent);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_attempts), cmocka_unit_test(test_missing_layers),
                                       cmocka_unit_test(test_require), cmocka_unit_test(test_round_trip), cmocka_unit_test(test_damage)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
