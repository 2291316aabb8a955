/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * replay FILE|FOLDER...: gives every file to the target, once. A fuzz target without a fuzzer: an ordinary test.
 */
#include "line.h"

#include <locale.h>
#include <stdio.h>

static int given;

static void give_file(const char *path)
{
    g_autofree char *data = NULL;
    gsize size;
    if (!g_file_get_contents(path, &data, &size, NULL))
        return;
    g_autofree guint8 *exact = g_memdup2(data, size); /* without the zero behind it, so that a sanitizer sees who reads on */
    fprintf(stderr, "%s\n", path);
    LLVMFuzzerTestOneInput(exact ? exact : (const guint8 *)"", size);
    given++;
}

static void give(const char *path)
{
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    if (!dir) {
        give_file(path);
        return;
    }
    for (const char *name; (name = g_dir_read_name(dir));) {
        g_autofree char *inner = g_build_filename(path, name, NULL);
        give(inner);
    }
}

int main(int argc, char **argv)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    line_whole = TRUE;
    for (int i = 1; i < argc; i++)
        give(argv[i]);
    printf("%d files\n", given);
    return given == 0;
}
