/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "output.h"
#include "source.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <unistd.h>

static char *folder;

static int make_folder(void **state)
{
    folder = g_dir_make_tmp("demarc-XXXXXX", NULL);
    return folder ? 0 : -1;
}

static int remove_folder(void **state)
{
    GDir *dir = g_dir_open(folder, 0, NULL);
    for (const char *name; (name = g_dir_read_name(dir));) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_unlink(path);
    }
    g_dir_close(dir);
    int failed = g_rmdir(folder);
    g_free(folder);
    return failed;
}

static int files_in_folder(void)
{
    GDir *dir = g_dir_open(folder, 0, NULL);
    int count = 0;
    while (g_dir_read_name(dir))
        count++;
    g_dir_close(dir);
    return count;
}

static void test_writes_and_replaces(void **state)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(folder, "out.txt", NULL), *got = NULL;
    assert_true(output_write(path, "one", 3, &error));
    assert_true(output_write(path, "second", 6, &error));
    assert_true(g_file_get_contents(path, &got, NULL, NULL));
    assert_string_equal(got, "second");
    assert_int_equal(files_in_folder(), 1);
}

static void test_replaces_a_symlink_not_its_target(void **state)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *target = g_build_filename(folder, "target", NULL), *link = g_build_filename(folder, "link", NULL),
                    *got = NULL;
    assert_true(g_file_set_contents(target, "precious", -1, NULL));
    assert_int_equal(symlink(target, link), 0);
    assert_true(output_write(link, "new", 3, &error));
    assert_true(g_file_get_contents(target, &got, NULL, NULL));
    assert_string_equal(got, "precious");
}

static void test_failure_is_named(void **state)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(folder, "no", "such", "folder", NULL);
    assert_false(output_write(path, "x", 1, &error));
    assert_true(g_error_matches(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM));
    assert_non_null(strstr(error->message, path));
}

static void test_source_hash_and_refusals(void **state)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(folder, "in", NULL);
    assert_true(g_file_set_contents(path, "abc", -1, NULL));
    struct source *source = source_read(path, &error);
    assert_non_null(source);
    assert_string_equal(source->sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    source_free(source);
    assert_null(source_read(folder, &error));
    assert_true(g_error_matches(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE));
    g_clear_error(&error);
    assert_true(g_file_set_contents(path, "", 0, NULL));
    assert_null(source_read(path, &error));
    assert_non_null(strstr(error->message, "is empty"));
    g_clear_error(&error);
    assert_null(source_read("/dev/null", &error));
    assert_non_null(error);
}

#define WRITTEN (8 << 20) /* bytes that are there before; reading takes a while */
#define TRIES 200

static gpointer append_until(gpointer data)
{
    g_autofree char *path = g_build_filename(folder, "growing", NULL);
    int fd = open(path, O_WRONLY | O_APPEND);
    while (fd >= 0 && !g_atomic_int_get((gint *)data))
        if (write(fd, "b", 1) != 1)
            break;
    close(fd);
    return NULL;
}

static void test_growing_source_is_refused(void **state)
{
    g_autofree char *path = g_build_filename(folder, "growing", NULL);
    g_autofree char *content = g_strnfill(WRITTEN, 'a');
    assert_true(g_file_set_contents(path, content, WRITTEN, NULL));
    gint enough = 0;
    GThread *writer = g_thread_new("writer", append_until, &enough);
    g_autoptr(GError) error = NULL;
    for (int i = 0; i < TRIES && !error; i++)
        source_free(source_read(path, &error));
    g_atomic_int_set(&enough, 1);
    g_thread_join(writer);
    assert_true(g_error_matches(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE));
    assert_non_null(strstr(error->message, "was changed while it was read"));
    g_clear_error(&error);
    struct source *source = source_read(path, &error); /* and when it is written it is read */
    assert_non_null(source);
    source_free(source);
    g_unlink(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_writes_and_replaces),
        cmocka_unit_test(test_replaces_a_symlink_not_its_target),
        cmocka_unit_test(test_failure_is_named),
        cmocka_unit_test(test_source_hash_and_refusals), cmocka_unit_test(test_growing_source_is_refused),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
