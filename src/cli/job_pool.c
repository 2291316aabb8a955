/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "job_pool.h"

#include "limit.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

struct worker {
    guint job;
    pid_t pid;
    int pipe; /* its end to read from */
};

/* What a job that has ended left behind, until it is its turn. */
struct outcome {
    gboolean ended;
    void *result; /* NULL: none */
    int status;
};

struct pool {
    const struct job_pool *jobs;
    GArray *workers; /* struct worker: the running ones */
    struct outcome *outcomes;
    guint started, ended, reported;
};

/* A limit that is stricter already stays. */
static void limit(int resource, rlim_t most)
{
    struct rlimit now;
    if (getrlimit(resource, &now) == 0 && now.rlim_cur > most) {
        now.rlim_cur = most;
        setrlimit(resource, &now);
    }
}

static void limit_worker(void)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, (rlim_t)limit_value(LIMIT_JUDGING));
}

static void G_GNUC_NORETURN be_worker(const struct job_pool *jobs, guint job, int out)
{
    limit_worker();
    void *result = g_malloc0(jobs->result_size);
    jobs->work(job, result, jobs->data);
    _exit(write(out, result, jobs->result_size) == (gssize)jobs->result_size ? 0 : 1);
}

static void end_job(struct pool *p, guint job, void *result, int status)
{
    p->outcomes[job] = (struct outcome){TRUE, result, status};
    p->ended++;
    if (p->jobs->progress)
        p->jobs->progress(p->ended, p->jobs->count, p->jobs->data);
}

/* FALSE if there is no process to be had; a job that cannot be started while no other runs has ended. */
static gboolean start_worker(struct pool *p)
{
    int ends[2] = {-1, -1};
    pid_t pid = -1;
    fflush(NULL);
    if (pipe(ends) == 0 && (pid = fork()) == 0) {
        close(ends[0]);
        be_worker(p->jobs, p->started, ends[1]);
    }
    if (ends[1] >= 0)
        close(ends[1]);
    if (pid < 0) {
        if (ends[0] >= 0)
            close(ends[0]);
        if (p->workers->len == 0)
            end_job(p, p->started++, NULL, -1);
        return FALSE;
    }
    struct worker w = {p->started++, pid, ends[0]};
    g_array_append_val(p->workers, w);
    return TRUE;
}

static void *read_result(int in, gsize size)
{
    g_autofree char *result = g_malloc(size);
    gsize got = 0;
    while (got < size) {
        gssize n = read(in, result + got, size - got);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return NULL;
        got += (gsize)n;
    }
    return g_steal_pointer(&result);
}

static void collect(struct pool *p, guint index)
{
    struct worker w = g_array_index(p->workers, struct worker, index);
    g_array_remove_index(p->workers, index);
    void *result = read_result(w.pipe, p->jobs->result_size);
    int status = -1;
    close(w.pipe);
    while (waitpid(w.pid, &status, 0) < 0 && errno == EINTR)
        continue;
    end_job(p, w.job, result, status);
}

static void wait_for_one(struct pool *p)
{
    g_autofree struct pollfd *fds = g_new0(struct pollfd, p->workers->len);
    for (guint i = 0; i < p->workers->len; i++)
        fds[i] = (struct pollfd){.fd = g_array_index(p->workers, struct worker, i).pipe, .events = POLLIN};
    if (poll(fds, p->workers->len, -1) <= 0)
        return;
    for (guint i = p->workers->len; i-- > 0;)
        if (fds[i].revents)
            collect(p, i);
}

static void report_ready(struct pool *p)
{
    for (; p->reported < p->jobs->count && p->outcomes[p->reported].ended; p->reported++) {
        struct outcome *o = &p->outcomes[p->reported];
        p->jobs->done(p->reported, o->result, o->status, p->jobs->data);
        g_clear_pointer(&o->result, g_free);
    }
}

void job_pool_run(const struct job_pool *jobs)
{
    g_assert(jobs->result_size <= JOB_RESULT_MAX && jobs->workers > 0);
    struct pool p = {.jobs = jobs, .workers = g_array_new(FALSE, FALSE, sizeof(struct worker)),
                     .outcomes = g_new0(struct outcome, jobs->count)};
    while (p.reported < jobs->count) {
        while (p.started < jobs->count && p.workers->len < jobs->workers && start_worker(&p))
            continue;
        if (p.workers->len > 0)
            wait_for_one(&p);
        report_ready(&p);
    }
    g_array_unref(p.workers);
    g_free(p.outcomes);
}
