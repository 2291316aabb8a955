/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading of untrusted bytes in a worker: a process that has the bytes and a pipe, gives up everything else (lockdown.h), and sends
 * a drawing or an error, which is verified before it is used. Whatever happens to the worker is an error like any other.
 */
#ifndef DEMARC_SANDBOX_H
#define DEMARC_SANDBOX_H

#include "drawing.h"
#include "source.h"

typedef struct drawing *(*drawing_reader)(const struct source *source, GError **error);

/* Forks; the program must have one thread. DEMARC_ERROR_UNREADABLE also for a reader that crashed or took too long;
 * DEMARC_ERROR_SYSTEM if there is no process to be had, somebody else killed it, or DEMARC_SANDBOX=require is set and not every
 * layer is in force. */
struct drawing *sandbox_read(const struct source *source, drawing_reader read, GError **error);

/* The layers that the last worker was under, or, before there was one, that a worker would be under: "seccomp, Landlock, ...". To be
 * g_free()d. */
char *sandbox_text(void);

#endif
