/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Jobs in processes of their own, several at a time. A worker is forked for each job, sends one result of a fixed size through a
 * pipe and ends; whatever kills it takes no other job along. The program must have one thread only.
 */
#ifndef DEMARC_JOB_POOL_H
#define DEMARC_JOB_POOL_H

#include <glib.h>

#define JOB_RESULT_MAX 4096      /* bytes: what a pipe takes in one piece */

struct job_pool {
    guint count;      /* jobs, numbered from 0 */
    guint workers;    /* at a time, at least 1 */
    gsize result_size; /* at most JOB_RESULT_MAX */
    void *data;
    /* In the worker; `result` is zeroed. */
    void (*work)(guint job, void *result, void *data);
    /* In the caller, once per job and in their order. `result` NULL: the worker ended without one; `status` is as of waitpid(), -1
     * if it could not even be started. */
    void (*done)(guint job, const void *result, int status, void *data);
    /* In the caller, whenever a job has ended, in any order. May be NULL. */
    void (*progress)(guint ended, guint count, void *data);
};

void job_pool_run(const struct job_pool *pool);

#endif
