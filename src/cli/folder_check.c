/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "folder_check.h"

#include "check.h"
#include "command.h"
#include "error.h"
#include "folder_summary.h"
#include "job_pool.h"
#include "judge.h"
#include "last_words.h"
#include "output.h"
#include "terminal.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

G_STATIC_ASSERT(sizeof(struct check_result) <= JOB_RESULT_MAX);

struct folder_run {
    const struct folder_walk *walk;
    const struct check_request *request;
    struct folder_summary *summary;
    GError *error;  /* of standard output: the first */
    GError *system; /* of a diagram, that is none of its own: the first */
    int code;
};

/* ---- in the worker ---- */

static int row_of(const struct rule *rule)
{
    for (int i = 0; i < RESULT_RULES_MAX && checks_all()[i].rule.id; i++)
        if (&checks_all()[i].rule == rule)
            return i;
    return -1;
}

static void note_findings(struct check_result *result, const struct report *report)
{
    findings_count(report->findings, result->counts);
    result->verdict = report_verdict(report);
    for (guint i = 0; i < report->findings->items->len; i++) {
        const struct finding *f = findings_item(report->findings, i);
        int row = row_of(f->rule);
        result->waived += f->waiver != NULL;
        if (row >= 0 && f->verdict == VERDICT_FAIL && finding_counts(f))
            result->fails[row] = 1;
    }
}

static void note_error(struct check_result *result, const GError *error)
{
    result->code = error->domain == DEMARC_ERROR ? error->code : EXIT_SYSTEM;
    g_strlcpy(result->message, error->message, sizeof result->message);
}

static void work(guint job, void *out, void *data)
{
    last_words_leave_to_parent();
    const struct folder_run *run = data;
    const struct diagram_file *file = folder_walk_file(run->walk, job);
    struct check_result *result = out;
    g_autoptr(GError) error = NULL;
    struct judgement *j = judge(file->path, &run->request->how, &run->request->assessment, &error);
    if (j && report_outputs_render(run->request->outputs, &j->report, file->relative, &error)) {
        note_findings(result, &j->report);
        result->code = fail_gate_code(run->request->gate, j->findings);
        terminal_progress_clear();
        if (!judgement_warn_of_waivers(j))
            result->code = command_worse(result->code, EXIT_ARGUMENTS);
    } else {
        note_error(result, error);
        result->left_out = file->carrier && g_error_matches(error, DEMARC_ERROR, DEMARC_ERROR_UNSUPPORTED);
    }
    judgement_free(j);
}

/* ---- in the caller ---- */

/* It comes from a process that has read a stranger's file. */
static gboolean is_sound(const struct check_result *r)
{
    return r->code >= EXIT_SATISFIED && r->code <= EXIT_SYSTEM && r->verdict >= VERDICT_PASS && r->verdict < VERDICT_COUNT &&
           memchr(r->message, 0, sizeof r->message);
}

/* What a file did to its worker is the file's fault; what somebody else did to it is the system's. */
static gboolean is_fault(int signal)
{
    static const int faults[] = {SIGSEGV, SIGBUS, SIGABRT, SIGTRAP, SIGFPE, SIGILL, SIGSYS, SIGXCPU};
    for (guint i = 0; i < G_N_ELEMENTS(faults); i++)
        if (faults[i] == signal)
            return TRUE;
    return FALSE;
}

static void describe_death(struct check_result *r, const char *path, int status)
{
    *r = (struct check_result){.code = EXIT_UNREADABLE};
    if (status == -1) {
        r->code = EXIT_SYSTEM;
        g_snprintf(r->message, sizeof r->message, "%s: no process could be started for it", path);
    } else if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGPROF || WTERMSIG(status) == SIGXCPU)) {
        g_autoptr(GError) error = NULL;
        last_words_refuse_time(path, &error);
        g_strlcpy(r->message, error->message, sizeof r->message);
    } else if (WIFSIGNALED(status)) {
        r->code = is_fault(WTERMSIG(status)) ? EXIT_UNREADABLE : EXIT_SYSTEM;
        g_snprintf(r->message, sizeof r->message, "%s: its worker was killed by signal %d (%s)", path, WTERMSIG(status),
                   g_strsignal(WTERMSIG(status)));
    } else
        g_snprintf(r->message, sizeof r->message, "%s: its worker ended without a result", path);
}

static void print(struct folder_run *run, struct text_page *page)
{
    if (!run->error && page->out->len > 0)
        output_write(NULL, page->out->str, page->out->len, &run->error);
    g_string_free(page->out, TRUE);
}

static void done(guint job, const void *sent, int status, void *data)
{
    struct folder_run *run = data;
    const struct diagram_file *file = folder_walk_file(run->walk, job);
    struct check_result result;
    if (sent)
        memcpy(&result, sent, sizeof result);
    if (!sent || !is_sound(&result))
        describe_death(&result, file->path, status);
    struct text_page page = command_page();
    folder_summary_add(run->summary, file, &result, &page);
    if (result.code == EXIT_SYSTEM && !run->system)
        run->system = g_error_new_literal(DEMARC_ERROR, DEMARC_ERROR_SYSTEM, result.message);
    if (!result.left_out)
        run->code = command_worse(run->code, result.code);
    terminal_progress_clear();
    print(run, &page);
}

static void progress(guint ended, guint count, void *data)
{
    g_autofree char *line = g_strdup_printf("%u of %u files read", ended, count);
    terminal_progress(line);
}

static void print_head(struct folder_run *run)
{
    struct text_page page = command_page();
    folder_summary_head(&page);
    print(run, &page);
}

static void print_total(struct folder_run *run)
{
    struct text_page page = command_page();
    folder_summary_total(run->summary, &page);
    terminal_progress_clear();
    print(run, &page);
}

static void say_unreadable(struct folder_run *run, const char *what)
{
    g_autoptr(GError) error = g_error_new_literal(DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, what);
    run->code = command_worse(run->code, command_fail(&error));
}

int folder_check(const struct folder_walk *walk, const struct check_request *request, guint workers)
{
    struct folder_run run = {.walk = walk, .request = request, .summary = folder_summary_new(), .code = EXIT_SATISFIED};
    const struct job_pool pool = {.count = walk->files->len, .workers = workers, .result_size = sizeof(struct check_result),
                                  .data = &run, .work = work, .done = done, .progress = progress};
    if (pool.count > 0)
        print_head(&run);
    job_pool_run(&pool);
    if (pool.count > 0)
        print_total(&run);
    for (guint i = 0; i < walk->unlisted->len; i++)
        say_unreadable(&run, g_ptr_array_index(walk->unlisted, i));
    if (folder_summary_diagrams(run.summary) == 0) {
        g_autofree char *operands = g_strjoinv(", ", walk->operands);
        g_autofree char *what = g_strdup_printf("%s: no diagram in there", operands);
        say_unreadable(&run, what);
    }
    folder_summary_free(run.summary);
    g_autoptr(GError) why = run.error ? run.error : run.system; /* one line, also for who reads no summary */
    if (run.error)
        g_clear_error(&run.system);
    return why ? command_fail(&why) : run.code;
}
