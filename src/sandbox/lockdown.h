/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a process gives up before it reads a stranger's bytes: privileges, the file system, processor time and memory without end,
 * and all system calls but those that computing needs. Nothing of it can be taken back.
 *
 * To add a layer: one function and a row of the table in lockdown.c.
 */
#ifndef DEMARC_LOCKDOWN_H
#define DEMARC_LOCKDOWN_H

#include <glib.h>

/* Gives up everything that this kernel knows to take, in the process that calls, which must have one thread. Returns the layers now
 * in force, a bit for each row of the table. DEMARC_SANDBOX=without:NAME,NAME leaves layers out, for tests. */
guint lockdown_enter(void);
/* Whether `layers` are all that there are. */
gboolean lockdown_is_complete(guint layers);
/* "seccomp, Landlock, no new privileges, resource limits", "resource limits; without seccomp, ...". To be g_free()d. */
char *lockdown_text(guint layers);

/* The layers. Each FALSE: not in force. */
gboolean lockdown_landlock(void);
gboolean lockdown_seccomp(void);
gboolean lockdown_resources(void);

#endif
