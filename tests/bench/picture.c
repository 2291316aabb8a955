/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench_picture [-v] [-l kept|tiered] [-p a4|a3|a2] DIAGRAM...: what a draughtsman would find wrong with each page of the drawing: a line
 * per page and a total. The numbers of the register are drawn as they are in the PDF. -v names every fault but bends and crossings. Measures,
 * judges nothing.
 */
#include "importer.h"
#include "picture_faults.h"
#include "plans.h"
#include "register_make.h"
#include "resolve.h"
#include "sheet.h"
#include "through.h"

#include <stdio.h>
#include <string.h>

struct tally {
    int faults[FAULT_KIND_COUNT];
    guint crossings_seen, bends_seen; /* a bus of ten lines counted once */
    guint through; /* lines through zones that are not theirs */
    guint unnamed; /* boundaries of responsibility without room for names */
    double smallest, used; /* pt on the paper; share of the area for the drawing */
    int pages, nodes, links;
};

static const char *const heads[FAULT_KIND_COUNT] = {
    [FAULT_LABEL_ON_LABEL] = "lab/lab", [FAULT_LABEL_ON_SHAPE] = "lab/shp", [FAULT_SHAPE_ON_SHAPE] = "shp/shp", [FAULT_LABEL_ON_BORDER] = "lab/bord",
    [FAULT_LINK_IN_SHAPE] = "lnk/shp",  [FAULT_LINK_IN_LABEL] = "lnk/lab",  [FAULT_CROSSING] = "cross",
    [FAULT_BEND] = "bends",             [FAULT_OVERLAP] = "overlap",        [FAULT_CUT_OFF] = "cut",
};

static void print_heads(void)
{
    printf("%5s %5s", "nodes", "links");
    for (int k = 0; k < FAULT_KIND_COUNT; k++)
        printf(" %8s", heads[k]);
    printf(" %6s %6s %7s %7s %6s %5s  page\n", "c.seen", "b.seen", "through", "unnamed", "pt", "used");
}

static void print_tally(const struct tally *t, const char *name)
{
    printf("%5d %5d", t->nodes, t->links);
    for (int k = 0; k < FAULT_KIND_COUNT; k++)
        printf(" %8d", t->faults[k]);
    printf(" %6u %6u %7u %7u %6.2f %4.0f%%  %s\n", t->crossings_seen, t->bends_seen, t->through, t->unnamed, t->smallest, 100 * t->used, name);
}

static void print_fault(const struct network *n, const struct picture_fault *f)
{
    g_autofree char *a = element_title(n, f->a), *b = f->b.index >= 0 ? element_title(n, f->b) : NULL;
    printf("      %s: %s%s%s%s at %.0f,%.0f\n", picture_fault_name(f->kind), element_type_name(f->a.type), " “", a, "”", f->at.x, f->at.y);
    if (b)
        printf("          and %s “%s”\n", element_type_name(f->b.type), b);
}

static void add(struct tally *sum, const struct tally *t)
{
    for (int k = 0; k < FAULT_KIND_COUNT; k++)
        sum->faults[k] += t->faults[k];
    sum->smallest = sum->pages ? MIN(sum->smallest, t->smallest) : t->smallest;
    sum->used = (sum->used * sum->pages + t->used) / (sum->pages + 1);
    sum->crossings_seen += t->crossings_seen;
    sum->bends_seen += t->bends_seen;
    sum->through += t->through;
    sum->unnamed += t->unnamed;
    sum->pages++;
    sum->nodes += t->nodes;
    sum->links += t->links;
}

static struct tally measure_plan(const struct network *n, const struct plan *plan, const struct paper *paper, gboolean verbose)
{
    struct box area = sheet_drawing_area(paper);
    double scale = plan_scale(plan, area.w, area.h);
    struct tally t = {.smallest = scale * PLAN_LINK_SIZE, .nodes = (int)plan->nodes->len, .links = (int)plan->links->len};
    g_autoptr(GArray) faults = picture_faults(plan, n);
    t.crossings_seen = picture_faults_seen(faults, FAULT_CROSSING);
    t.bends_seen = picture_faults_seen(faults, FAULT_BEND);
    struct through through = through_count(plan, n);
    t.through = through.dmz + through.other;
    for (guint i = 0; i < plan->line_marks->len; i++) {
        const struct plan_line_mark *m = &g_array_index(plan->line_marks, struct plan_line_mark, i);
        t.unnamed += m->kind == LINE_MARK_DUTY && m->label.w <= 0;
    }
    t.used = plan->width * plan->height * scale * scale / box_area(area);
    for (guint i = 0; i < faults->len; i++) {
        const struct picture_fault *f = &g_array_index(faults, struct picture_fault, i);
        t.faults[f->kind]++;
        if (verbose && f->kind != FAULT_BEND && f->kind != FAULT_CROSSING)
            print_fault(n, f);
    }
    return t;
}

/* With the numbers of the register, which take up room. */
static GPtrArray *plans_of(const struct network *n, const struct render_options *options, GError **error)
{
    struct adjacency *adjacency = adjacency_new(n);
    struct reach *reach = reach_new(n);
    struct network_register *reg = register_make(n, adjacency, reach);
    struct marks marks = marks_number(n, reg);
    GPtrArray *plans = plans_make(n, &marks, options, error);
    marks_clear(&marks);
    register_free(reg);
    reach_free(reach);
    adjacency_free(adjacency);
    return plans;
}

static void measure_file(const char *path, const struct render_options *options, gboolean verbose, struct tally *sum)
{
    g_autoptr(GError) error = NULL;
    struct source *source = source_read(path, &error);
    struct drawing *drawing = source ? import_drawing(source, &error) : NULL;
    struct network *n = drawing ? resolve_drawing(drawing, &error) : NULL;
    GPtrArray *plans = n ? plans_of(n, options, &error) : NULL;
    g_autofree char *base = g_path_get_basename(path);
    for (guint i = 0; plans && i < plans->len; i++) {
        const struct plan *plan = g_ptr_array_index(plans, i);
        struct tally t = measure_plan(n, plan, plan->paper, verbose);
        g_autofree char *name = g_strdup_printf("%s, %s, %s", base, *plan->title ? plan->title : "-", plan->paper->name);
        print_tally(&t, name);
        add(sum, &t);
    }
    if (!plans)
        printf("%s: %s\n", base, error->message);
    g_clear_pointer(&plans, g_ptr_array_unref);
    network_free(n);
    drawing_free(drawing);
    source_free(source);
}

int main(int argc, char **argv)
{
    gboolean verbose = FALSE;
    g_autofree char *layout = NULL, *paper = NULL;
    const GOptionEntry entries[] = {
        {"verbose", 'v', 0, G_OPTION_ARG_NONE, &verbose, "Name every fault", NULL},
        {"layout", 'l', 0, G_OPTION_ARG_STRING, &layout, "kept or tiered", "NAME"},
        {"paper", 'p', 0, G_OPTION_ARG_STRING, &paper, "a4, a3 or a2", "SIZE"},
        G_OPTION_ENTRY_NULL,
    };
    GOptionContext *context = g_option_context_new("DIAGRAM...");
    g_option_context_add_main_entries(context, entries, NULL);
    gboolean ok = g_option_context_parse(context, &argc, &argv, NULL) && argc > 1;
    g_option_context_free(context);
    if (!ok) {
        fprintf(stderr, "usage: bench_picture [-v] [-l kept|tiered] [-p a4|a3|a2] DIAGRAM...\n");
        return 1;
    }
    const enum layout how = g_strcmp0(layout, "kept") == 0 ? LAYOUT_KEPT : g_strcmp0(layout, "tiered") == 0 ? LAYOUT_TIERED : LAYOUT_AUTO;
    const struct render_options options = {.layout = how, .paper = paper};
    struct tally sum = {0};
    print_heads();
    for (int i = 1; i < argc; i++)
        measure_file(argv[i], &options, verbose, &sum);
    print_tally(&sum, "total");
    return 0;
}
