/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "line.h"

#include "check.h"
#include "drawing_wire.h"
#include "error.h"
#include "limit.h"
#include "renderer.h"
#include "resolve.h"
#include "text.h"
#include "unpack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Small ones: many files a second find more than large files. */
static const char *const limits[] = {"unpacked=2M", "cells=1500", "pages=12", "label=4K", "text=1M", "points=5000", "depth=64"};

gboolean line_whole;

/* How far one input goes. Judging and reports cost twenty times what reading does: were all to go that far, few would be read. */
enum stretch { STRETCH_READ, STRETCH_RESOLVE, STRETCH_JUDGE };

static enum stretch stretch_of(guint seed)
{
    if (line_whole || seed % 64 == 0)
        return STRETCH_JUDGE;
    return seed % 64 < 8 ? STRETCH_RESOLVE : STRETCH_READ;
}

static void set_up(void)
{
    static gboolean done;
    for (guint i = 0; i < G_N_ELEMENTS(limits) && !done; i++)
        g_assert_true(limit_set(limits[i], NULL));
    done = TRUE;
}

static void G_GNUC_NORETURN broken(const char *promise, const GError *error)
{
    fprintf(stderr, "broken: %s: %s\n", promise, error ? error->message : "");
    abort();
}

guint line_seed(const uint8_t *data, size_t size)
{
    guint seed = 5381;
    for (size_t i = 0; i < size; i++)
        seed = seed * 33 + data[i];
    return seed * 2654435761u >> 8;
}

/* ---- outputs ---- */

/* No output of ours holds a control character but line ends and tabs, and all are UTF-8. */
static void check_text(const char *format, const GByteArray *out)
{
    const char *data = (const char *)out->data;
    if (!g_utf8_validate_len(data, out->len, NULL))
        broken("output is UTF-8", NULL);
    for (guint i = 0; i < out->len; i++)
        if (((guchar)data[i] < 0x20 && !strchr("\n\t\r", data[i])) || data[i] == 0x7F) {
            fprintf(stderr, "in %s at %u of %u: %.*s\n", format, i, out->len, 60, data + (i > 30 ? i - 30 : 0));
            broken("output holds no control character", NULL);
        }
}

static void render(const char *format, enum render_subject subject, const struct report *report, enum layout layout)
{
    g_autoptr(GByteArray) out = g_byte_array_new();
    g_autoptr(GError) error = NULL;
    const struct render_options options = {.layout = layout, .paper = "a3"};
    if (!renderer_find(format, subject)->render(report, &options, out, &error) && error->code != DEMARC_ERROR_ARGUMENTS &&
        error->code != DEMARC_ERROR_UNREADABLE)
        broken(format, error);
    if (strcmp(format, "pdf") != 0)
        check_text(format, out);
}

/* Those but the first two are slow, and one in so many that are judged has it made. */
static const struct output {
    const char *format;
    enum render_subject subject;
    enum layout layout;
    guint one_in;
} outputs[] = {
    {"text", RENDER_FINDINGS, LAYOUT_AUTO, 1},   {"json", RENDER_FINDINGS, LAYOUT_AUTO, 1},    {"html", RENDER_FINDINGS, LAYOUT_AUTO, 8},
    {"sarif", RENDER_FINDINGS, LAYOUT_AUTO, 16}, {"junit", RENDER_FINDINGS, LAYOUT_AUTO, 16},  {"csv", RENDER_FINDINGS, LAYOUT_AUTO, 16},
    {"text", RENDER_MODEL, LAYOUT_AUTO, 16},     {"json", RENDER_MODEL, LAYOUT_AUTO, 16},      {"yaml", RENDER_QUESTIONS, LAYOUT_AUTO, 16},
    {"svg", RENDER_PAGES, LAYOUT_KEPT, 64},      {"svg", RENDER_PAGES, LAYOUT_TIERED, 256},    {"pdf", RENDER_PAGES, LAYOUT_KEPT, 256},
    {"pdf", RENDER_PAGES, LAYOUT_TIERED, 512},
};

static void render_all(const struct report *report, guint seed)
{
    for (guint i = 0; i < G_N_ELEMENTS(outputs); i++) {
        const struct output *o = &outputs[i];
        if ((seed / 64 + i) % o->one_in == 0)
            render(o->format, o->subject, report, o->layout);
    }
}

/* ---- the line ---- */

static void judge(const struct network *network, guint seed)
{
    g_autoptr(GError) error = NULL;
    const struct assessment assessment = {.as_of = civil_date_parse_iso("2026-12-01")};
    struct network_register *reg = NULL;
    struct findings *findings = checks_run(network, &assessment, &reg, &error);
    if (!findings)
        broken("every network can be judged", error);
    const struct report report = {.network = network, .findings = findings, .reg = reg, .assessment = assessment, .rendered_on = assessment.as_of};
    render_all(&report, seed);
    register_free(reg);
    findings_free(findings);
}

/* Through the worker's pipe, as in the program. */
static struct drawing *transfer(struct drawing *drawing)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    if (!drawing_verify(drawing, &error))
        broken("an importer's drawing holds its promises", error);
    drawing_write(drawing, bytes);
    struct drawing *received = drawing_read(bytes->data, bytes->len, "fuzz", "00", &error);
    if (!received)
        broken("what was sent is received", error);
    drawing_free(drawing);
    return received;
}

void line_go_on(struct drawing *drawing, const struct sidecar *sidecar, guint seed)
{
    g_autoptr(GError) error = NULL;
    set_up();
    struct drawing *received = transfer(drawing);
    enum stretch stretch = stretch_of(seed);
    struct network *network = stretch >= STRETCH_RESOLVE ? resolve_drawing_with(received, sidecar, &error) : NULL;
    if (stretch >= STRETCH_RESOLVE && !network && !sidecar)
        broken("every drawing can be resolved", error);
    if (network && stretch >= STRETCH_JUDGE)
        judge(network, seed);
    network_free(network);
    drawing_free(received);
}

void line_import(const struct importer *importer, const uint8_t *data, size_t size)
{
    set_up();
    unpack_start();
    g_autoptr(GError) error = NULL;
    struct source source = {.path = (char *)"fuzz", .sha256 = (char *)"00", .data = g_bytes_new_static(data, size)};
    gboolean ask_all = stretch_of(line_seed(data, size)) > STRETCH_READ; /* the program asks each of them about every file */
    for (int i = 0; importers_all()[i]; i++)
        if (ask_all || importers_all()[i] == importer)
            (void)importers_all()[i]->recognise((const char *)data, size);
    struct drawing *drawing = importer->read(&source, &error);
    if (!drawing && (!error || error->code == DEMARC_ERROR_SYSTEM || !*error->message))
        broken("what cannot be read is an error", error);
    if (drawing)
        line_go_on(drawing, NULL, line_seed(data, size));
    g_bytes_unref(source.data);
}
