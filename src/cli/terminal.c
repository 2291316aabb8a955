/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

static gboolean is_terminal(const char *out_path)
{
    return (!out_path || g_str_equal(out_path, "-")) && isatty(STDOUT_FILENO);
}

int terminal_width(const char *out_path)
{
    struct winsize size;
    const char *stated = g_getenv("COLUMNS");
    if (stated && atoi(stated) > 0)
        return CLAMP(atoi(stated), 60, 140);
    if (!is_terminal(out_path) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_col == 0)
        return 100;
    return CLAMP(size.ws_col, 60, 140);
}

gboolean terminal_colour(const char *out_path)
{
    const char *none = g_getenv("NO_COLOR"), *term = g_getenv("TERM");
    return is_terminal(out_path) && !(none && *none) && term && !g_str_equal(term, "dumb");
}

void terminal_progress(const char *line)
{
    if (isatty(STDERR_FILENO))
        g_printerr("\r\033[K%s", line);
}

void terminal_progress_clear(void)
{
    terminal_progress("");
}
