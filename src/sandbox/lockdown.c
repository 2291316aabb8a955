/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lockdown.h"

#include <string.h>
#include <sys/prctl.h>

/* AddressSanitizer needs address space without end, files and system calls of its own when it reports: its builds look for faults,
 * they do not contain them. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZER 1
#endif
#endif
#ifndef SANITIZER
#define SANITIZER 0
#endif

static gboolean no_new_privileges(void)
{
    return prctl(PR_SET_DUMPABLE, 0) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

/* In the order in which they are entered: Landlock needs the right to open a descriptor, which the resource limits take, and
 * seccomp takes the calls that set up all others. */
static const struct layer {
    const char *key, *name;
    gboolean (*enter)(void);
    gboolean with_sanitizer;
} layers_table[] = {
    {"no-new-privileges", "no new privileges", no_new_privileges, TRUE},
    {"landlock", "Landlock", lockdown_landlock, FALSE},
    {"rlimits", "resource limits", lockdown_resources, FALSE},
    {"seccomp", "seccomp", lockdown_seccomp, FALSE},
};

static gboolean is_left_out(const struct layer *layer)
{
    const char *wish = g_getenv("DEMARC_SANDBOX");
    if ((SANITIZER && !layer->with_sanitizer))
        return TRUE;
    if (!wish || !g_str_has_prefix(wish, "without:"))
        return FALSE;
    g_auto(GStrv) names = g_strsplit(wish + strlen("without:"), ",", -1);
    return g_strv_contains((const char *const *)names, layer->key);
}

guint lockdown_enter(void)
{
    guint in_force = 0;
    for (guint i = 0; i < G_N_ELEMENTS(layers_table); i++)
        if (!is_left_out(&layers_table[i]) && layers_table[i].enter())
            in_force |= 1u << i;
    return in_force;
}

gboolean lockdown_is_complete(guint layers)
{
    return layers == (1u << G_N_ELEMENTS(layers_table)) - 1;
}

static void append(GString *out, guint layers)
{
    const char *between = "";
    for (guint i = G_N_ELEMENTS(layers_table); i-- > 0;)
        if (layers & 1u << i) {
            g_string_append_printf(out, "%s%s", between, layers_table[i].name);
            between = ", ";
        }
}

char *lockdown_text(guint layers)
{
    guint all = (1u << G_N_ELEMENTS(layers_table)) - 1, missing = all & ~layers;
    GString *out = g_string_new(layers & all ? "" : "a process of its own only");
    append(out, layers);
    if (missing) {
        g_string_append(out, SANITIZER ? "; left out in a sanitizer build: " : "; not in force here: ");
        append(out, missing);
    }
    return g_string_free(out, FALSE);
}
