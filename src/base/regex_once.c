/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regex_once.h"

const GRegex *regex_once(GRegex **slot, const char *pattern, GRegexCompileFlags flags)
{
    if (g_once_init_enter(slot)) {
        GRegex *regex = g_regex_new(pattern, flags, 0, NULL);
        g_assert(regex);
        g_once_init_leave(slot, regex);
    }
    return *slot;
}
