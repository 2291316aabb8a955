/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"
#include "error.h"
#include "output.h"
#include "renderer.h"
#include "judge.h"

#include <string.h>

static const struct {
    const char *name;
    enum layout layout;
} layouts[] = {{"auto", LAYOUT_AUTO}, {"kept", LAYOUT_KEPT}, {"tiered", LAYOUT_TIERED}};

struct render_request {
    struct assessment assessment;
    struct render_options options;
    const struct renderer *renderer;
    civil_date created;
    const char *asserted_by, *path, *out_path;
    struct understand_options how;
};

static gboolean would_overwrite_input(const char *path, const char *out_path)
{
    g_autofree char *in = g_canonicalize_filename(path, NULL), *out = g_canonicalize_filename(out_path, NULL);
    return g_str_equal(in, out);
}

static char *redact_asserted(const struct render_request *r)
{
    if (!r->asserted_by || !r->how.redaction)
        return g_strdup(r->asserted_by);
    char *text = redaction_text(r->how.redaction, r->asserted_by);
    return text ? text : g_strdup(r->asserted_by);
}

static gboolean write_whole(const struct render_request *r, const struct report *report, GError **error)
{
    g_autoptr(GByteArray) out = g_byte_array_new();
    return r->renderer->render(report, &r->options, out, error) && output_write(r->out_path, (const char *)out->data, out->len, error);
}

/* "x.svg" of one sheet, "x-1.svg", "x-2.svg" of several. */
static char *sheet_path(const char *path, guint sheet, guint sheets)
{
    const char *dot = strrchr(path, '.');
    if (sheets == 1)
        return g_strdup(path);
    if (!dot || strchr(dot, '/'))
        return g_strdup_printf("%s-%u", path, sheet + 1);
    return g_strdup_printf("%.*s-%u%s", (int)(dot - path), path, sheet + 1, dot);
}

static gboolean write_sheets(const struct render_request *r, const struct report *report, GError **error)
{
    g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func((GDestroyNotify)g_byte_array_unref);
    gboolean ok = r->renderer->render_sheets(report, &r->options, sheets, error);
    if (ok && sheets->len > 1 && g_str_equal(r->out_path, "-")) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS, "%u sheets do not go to standard output: choose one with --page", sheets->len);
        return FALSE;
    }
    for (guint i = 0; ok && i < sheets->len; i++) {
        const GByteArray *sheet = g_ptr_array_index(sheets, i);
        g_autofree char *path = sheet_path(r->out_path, i, sheets->len);
        ok = output_write(path, (const char *)sheet->data, sheet->len, error);
    }
    return ok;
}

/* Without --format: by the name of the output, else a PDF. */
static const struct renderer *find_format(const char *format, const char *out_path)
{
    const char *dot = strrchr(out_path, '.');
    g_autofree char *suffix = g_ascii_strdown(dot ? dot + 1 : "", -1);
    const struct renderer *by_name = renderer_find(suffix, RENDER_PAGES);
    return format ? renderer_find(format, RENDER_PAGES) : by_name ? by_name : renderer_find("pdf", RENDER_PAGES);
}

/* Read, check, draw, write. */
static int render_file(const struct render_request *r)
{
    g_autoptr(GError) error = NULL;
    struct judgement *j = judge(r->path, &r->how, &r->assessment, &error);
    if (!j)
        return command_fail(&error);
    struct report report = j->report;
    struct redaction *redaction = r->how.redaction;
    g_autofree char *summary = redaction ? redaction_summary(redaction) : NULL, *asserted = redact_asserted(r);
    report.created = r->created;
    report.asserted_by = asserted;
    report.redacted = summary;
    report.forbidden = redaction ? redaction_originals(redaction) : NULL;
    gboolean ok = r->renderer->render_sheets ? write_sheets(r, &report, &error) : write_whole(r, &report, &error);
    judgement_free(j);
    for (guint i = 0; ok && i < r->options.remarks->len; i++)
        command_say("%s", (const char *)g_ptr_array_index(r->options.remarks, i));
    if (ok && summary)
        command_say("redacted: %s; look at the result, names of people are known only by what stands before them (--redact-text TEXT for the rest)",
                    summary);
    return ok ? EXIT_SATISFIED : command_fail(&error);
}

static gboolean find_layout(const char *name, enum layout *layout)
{
    for (guint i = 0; i < G_N_ELEMENTS(layouts); i++)
        if (g_str_equal(layouts[i].name, name)) {
            *layout = layouts[i].layout;
            return TRUE;
        }
    return FALSE;
}

static gboolean is_paper(const char *name)
{
    return g_str_equal(name, "a2") || g_str_equal(name, "a3") || g_str_equal(name, "a4");
}

static struct redaction *redaction_for(char **texts, const char *asserted_by)
{
    struct redaction *redaction = redaction_new();
    for (; texts && *texts; texts++)
        redaction_add_words(redaction, *texts);
    redaction_add_person(redaction, asserted_by);
    return redaction;
}

static int run(const struct command *command, int argc, char **argv)
{
    g_autofree char *out_path = NULL, *layout = NULL, *paper = NULL, *created = NULL, *asserted_by = NULL,
                    *as_of = NULL, *format = NULL;
    static struct coco coco; /* holds what the option parser allocates until the end */
    g_autofree char *sidecar = NULL, *lexicon = NULL;
    gboolean no_sidecar = FALSE, findings = FALSE, redact = FALSE;
    g_auto(GStrv) redact_texts = NULL;
    int page = 0, dots = 0;
    const GOptionEntry entries[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &out_path, "The file to write", "OUT"},
        {"format", 'f', 0, G_OPTION_ARG_STRING, &format, "pdf, svg or png (the drawing alone, a file a sheet); default: by the name of the output, else pdf", "FORMAT"},
        {"page", 0, 0, G_OPTION_ARG_INT, &page, "The page of the drawing, for svg and png (default: all)", "N"},
        {"dpi", 0, 0, G_OPTION_ARG_INT, &dots, "Dots an inch, for png (default: 144)", "N"},
        {"layout", 0, 0, G_OPTION_ARG_STRING, &layout,
         "kept: the author's arrangement; tiered: outside on top, then boundary, DMZ, core, sites (default: kept where "
         "the file has positions)", "NAME"},
        {"paper", 0, 0, G_OPTION_ARG_STRING, &paper, "a4, a3 or a2, landscape (default: the smallest on which all text can be read)", "SIZE"},
        {"findings", 0, 0, G_OPTION_ARG_NONE, &findings, "Draw the open findings over the drawing, for your own copy; not for submission", NULL},
        {"redact", 0, 0, G_OPTION_ARG_NONE, &redact,
         "For the copy that is mailed: addresses of machines, credentials, names, e-mail and telephone numbers of people become \"address 1\"", NULL},
        {"redact-text", 0, 0, G_OPTION_ARG_STRING_ARRAY, &redact_texts, "And this, any number of times; goes with --redact", "TEXT"},
        {"created", 0, 0, G_OPTION_ARG_STRING, &created,
         "State another date of creation; needs --asserted-by, and the PDF says so", "YYYY-MM-DD"},
        {"asserted-by", 0, 0, G_OPTION_ARG_STRING, &asserted_by, "Who vouches for --created", "NAME"},
        {"as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, "Submission date (default: today)", "YYYY-MM-DD"},
        COCO_ENTRIES(coco),
        UNDERSTAND_ENTRIES(sidecar, lexicon, no_sidecar),
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GPtrArray) remarks = g_ptr_array_new_with_free_func(g_free);
    int code;
    if (!command_parse_file(command, entries, &argc, &argv, &code))
        return code;
    if (!out_path)
        return command_misused(command, "no output named: add -o OUT.pdf");
    if (!created != !asserted_by)
        return command_misused(command, "--created and --asserted-by go together: a date needs somebody who vouches for it");
    struct render_request r = {.assessment = {.as_of = civil_date_today(), .coco = coco},
                               .options = {.layout = LAYOUT_AUTO, .paper = paper, .page = page, .dots = dots, .findings = findings, .remarks = remarks},
                               .renderer = find_format(format, out_path),
                               .asserted_by = asserted_by,
                               .path = argv[1],
                               .out_path = out_path,
                               .how = {sidecar, lexicon, no_sidecar, NULL}};
    g_autoptr(GError) error = NULL;
    if (!r.renderer)
        return command_misused(command, "no format '%s'", format);
    if (findings && g_str_equal(r.renderer->format, "svg"))
        return command_misused(command, "--findings goes with pdf and png; the HTML report of demarc check shows findings in its SVG");
    if (dots != 0 && (dots < 36 || dots > 1200))
        return command_misused(command, "--dpi %d: from 36 to 1200", dots);
    if (page < 0)
        return command_misused(command, "--page %d: pages are counted from 1", page);
    if (layout && !find_layout(layout, &r.options.layout))
        return command_misused(command, "--layout %s: not a layout; auto, kept or tiered", layout);
    if (paper && !is_paper(paper))
        return command_misused(command, "--paper %s: not a size; a2, a3 or a4", paper);
    if (would_overwrite_input(r.path, r.out_path))
        return command_misused(command, "%s is the input: name another output", out_path);
    if ((as_of && !understand_date("--as-of", as_of, &r.assessment.as_of, &error)) ||
        (created && !understand_date("--created", created, &r.created, &error)))
        return command_fail(&error);
    if (redact_texts && !redact)
        return command_misused(command, "--redact-text goes with --redact");
    if (redact)
        r.how.redaction = redaction_for(redact_texts, asserted_by);
    code = render_file(&r);
    redaction_free(r.how.redaction);
    return code;
}

const struct command render_command = {
    .name = "render",
    .usage = "FILE -o OUT.pdf",
    .summary = "Draw a diagram again as a dated PDF with title block, legend and schedules.",
    .run = run,
};
