/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Jobs that end well, are killed, kill themselves, end without a word or leave in another order than they came.
 */
#include "job_pool.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define JOBS 20

struct result {
    guint job;
    char filler[3000];
};

struct seen {
    guint count, with_result, ended;
    int status[JOBS];
    gboolean sound[JOBS];
};

static void note(guint job, const void *sent, int status, void *data)
{
    struct seen *seen = data;
    const struct result *r = sent;
    assert_int_equal(job, seen->count);
    seen->count++;
    seen->with_result += r != NULL;
    seen->status[job] = status;
    seen->sound[job] = r && r->job == job && r->filler[2999] == 'x';
}

static void count_ended(guint ended, guint count, void *data)
{
    struct seen *seen = data;
    assert_int_equal(ended, seen->ended + 1);
    seen->ended = ended;
}

static void work_well(guint job, void *out, void *data)
{
    struct result *r = out;
    usleep((JOBS - job) * 2000); /* the last is the first to end */
    r->job = job;
    r->filler[2999] = 'x';
}

static void work_badly(guint job, void *out, void *data)
{
    signal(SIGSEGV, SIG_DFL);
    if (job == 1)
        raise(SIGKILL);
    if (job == 2) {
        setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
        signal(SIGABRT, SIG_DFL);
        abort();
    }
    if (job == 3)
        _exit(0);
    if (job == 4)
        raise(SIGSEGV);
    work_well(job, out, data);
}

static struct seen run(guint count, guint workers, void (*work)(guint, void *, void *))
{
    struct seen seen = {0};
    const struct job_pool pool = {.count = count, .workers = workers, .result_size = sizeof(struct result), .data = &seen,
                                  .work = work, .done = note, .progress = count_ended};
    job_pool_run(&pool);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1); /* no child is left */
    return seen;
}

static void reports_in_order(void **state)
{
    static const guint workers[] = {1, 3, JOBS, 64};
    for (guint w = 0; w < G_N_ELEMENTS(workers); w++) {
        struct seen seen = run(JOBS, workers[w], work_well);
        assert_int_equal(seen.count, JOBS);
        assert_int_equal(seen.ended, JOBS);
        for (int i = 0; i < JOBS; i++)
            assert_true(seen.sound[i]);
    }
}

static void survives_its_workers(void **state)
{
    struct seen seen = run(JOBS, 4, work_badly);
    assert_int_equal(seen.count, JOBS);
    assert_int_equal(seen.with_result, JOBS - 4);
    assert_true(WIFSIGNALED(seen.status[1]) && WTERMSIG(seen.status[1]) == SIGKILL);
    assert_true(WIFSIGNALED(seen.status[2]) && WTERMSIG(seen.status[2]) == SIGABRT);
    assert_true(WIFEXITED(seen.status[3]) && !seen.sound[3]);
    assert_true(WIFSIGNALED(seen.status[4]) && WTERMSIG(seen.status[4]) == SIGSEGV);
    assert_true(seen.sound[0] && seen.sound[5] && seen.sound[JOBS - 1]);
}

static void does_nothing_for_nothing(void **state)
{
    assert_int_equal(run(0, 4, work_well).count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_in_order),
        cmocka_unit_test(survives_its_workers),
        cmocka_unit_test(does_nothing_for_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
