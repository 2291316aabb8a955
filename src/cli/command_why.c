/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc why FILE A B`: every way from A to B, guarded or not; the least guarded one; the fewest places for a firewall.
 */
#include "command.h"
#include "ends.h"
#include "error.h"
#include "reach.h"
#include "text.h"
#include "understand.h"

#include <string.h>

#define WAYS_MAX 12
#define INDENT   14

struct inquiry {
    const struct network *network;
    const struct reach *reach;
    struct question question; /* past guards */
    struct text_page page;
};

static char *name_of(const struct network *n, struct element e)
{
    return e.type == ELEMENT_NODE ? text_one_line(network_node(n, e.index)->name, 60) : element_title(n, e);
}

static gboolean guards(const struct inquiry *q, int node)
{
    const struct node *v = network_node(q->network, node);
    return node_has_role(v, ROLE_ENFORCE) && v->strength >= q->question.at_least;
}

/* "Internet → BT Business Hub → [FW-1] → Depot switch": guards in brackets, but for the two ends. */
static char *way_text(const struct inquiry *q, const struct route *r)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < r->hops->len; i++) {
        struct element e = g_array_index(r->hops, struct element, i);
        if (e.type == ELEMENT_LINK) {
            g_autofree char *label = text_one_line(network_link(q->network, e.index)->label, 30);
            if (*label)
                g_string_append_printf(out, " –(%s)", label);
            continue;
        }
        g_autofree char *name = name_of(q->network, e);
        gboolean guard = e.type == ELEMENT_NODE && i > 0 && i + 1 < r->hops->len && guards(q, e.index);
        g_string_append_printf(out, guard ? "%s[%s]" : "%s%s", i ? " → " : "", name);
    }
    return g_string_free(out, FALSE);
}

/* ---- unguarded ways ---- */

static int report_unguarded(struct inquiry *q, const GPtrArray *routes)
{
    static const struct {
        const char *word;
        enum text_style style;
        int code;
    } looks[] = {[ROUTE_OPEN] = {"OPEN", TEXT_BAD, EXIT_RULE_FAILS},
                 [ROUTE_UNKNOWN] = {"undecided", TEXT_ODD, EXIT_UNDECIDED},
                 [ROUTE_ASSUMED] = {"assumed", TEXT_ODD, EXIT_SATISFIED}};
    int code = EXIT_SATISFIED;
    for (guint i = 0; i < MIN(routes->len, WAYS_MAX); i++) {
        const struct route *r = g_ptr_array_index(routes, i);
        g_autofree char *way = way_text(q, r);
        text_page_item(&q->page, INDENT, looks[r->grade].word, looks[r->grade].style, way);
        code = command_worse(code, looks[r->grade].code);
    }
    if (routes->len > WAYS_MAX)
        text_page_item(&q->page, INDENT, "", TEXT_PLAIN, "and more of them");
    return code;
}

static void report_cut(struct inquiry *q)
{
    g_autoptr(GArray) links = reach_cut(q->reach, &q->question);
    for (guint i = 0; i < links->len; i++) {
        g_autofree char *line = element_title(q->network, (struct element){ELEMENT_LINK, g_array_index(links, int, i)});
        g_autofree char *text =
            g_strdup_printf("a firewall on the line “%s” [%s]", line, network_link(q->network, g_array_index(links, int, i))->origin.id);
        text_page_item(&q->page, INDENT, i ? "" : "to close", TEXT_BOLD, text);
    }
}

/* ---- guarded ways: the same search as if nothing guarded ---- */

static gboolean meets_guard(const struct inquiry *q, const struct route *r)
{
    for (guint i = 1; i + 1 < r->hops->len; i++) {
        struct element e = g_array_index(r->hops, struct element, i);
        if (e.type == ELEMENT_NODE && guards(q, e.index))
            return TRUE;
    }
    return FALSE;
}

static void report_guarded(struct inquiry *q)
{
    struct question any = q->question;
    any.at_least = STRENGTH_STRONG + 1;
    g_autoptr(GPtrArray) routes = reach_routes(q->reach, &any, 4 * WAYS_MAX);
    guint shown = 0;
    for (guint i = 0; i < routes->len && shown < WAYS_MAX; i++) {
        const struct route *r = g_ptr_array_index(routes, i);
        if (r->grade != ROUTE_OPEN || !meets_guard(q, r)) /* nothing guards: what is not open is only guessed */
            continue;
        g_autofree char *way = way_text(q, r);
        text_page_item(&q->page, INDENT, shown++ ? "" : "guarded", TEXT_GOOD, way);
    }
}

static int report(struct inquiry *q, const char *from, const char *to)
{
    g_autoptr(GPtrArray) routes = reach_routes(q->reach, &q->question, WAYS_MAX + 1);
    int fewest = reach_fewest_guards(q->reach, &q->question), code;
    g_autofree char *head = g_strdup_printf("%s to %s", from, to);
    text_page_line(&q->page, TEXT_BOLD, "%s", head);
    if (routes->len == 0 && fewest < 0) {
        text_page_item(&q->page, INDENT, "no way", TEXT_GOOD, "Nothing that is drawn leads from the one to the other.");
        return EXIT_SATISFIED;
    }
    code = report_unguarded(q, routes);
    report_guarded(q);
    g_autofree char *count = g_strdup_printf("%d", MAX(fewest, 0));
    text_page_item(&q->page, INDENT, "fewest guards", TEXT_BOLD, count);
    report_cut(q);
    return code;
}

/* ---- the command ---- */

static int answer(const struct command *command, const struct network *n, char **ends)
{
    guint from_domains, to_domains;
    g_autoptr(GArray) from = ends_find(n, ends[0], &from_domains);
    g_autoptr(GArray) to = ends_find(n, ends[1], &to_domains);
    for (int i = 0; i < 2; i++)
        if ((i ? to : from)->len == 0)
            return command_misused(command, "nothing on the diagram is called '%s'; demarc inspect lists ids in brackets; also " ENDS_KINDS,
                                   ends[i]);
    struct reach *reach = reach_new(n);
    g_autofree gboolean *sources = reach_mark(reach, from), *targets = reach_mark(reach, to);
    struct inquiry q = {n,
                        reach,
                        {.from = from_domains,
                         .to = to_domains,
                         .from_vertices = from_domains ? NULL : sources,
                         .to_vertices = to_domains ? NULL : targets,
                         .to_networks = TRUE,
                         .at_least = STRENGTH_MEDIUM},
                        command_page()};
    int code = report(&q, ends[0], ends[1]), printed = command_print(&q.page);
    reach_free(reach);
    return command_worse(code, printed);
}

static int run(const struct command *command, int argc, char **argv)
{
    g_autofree char *sidecar = NULL, *lexicon = NULL;
    gboolean no_sidecar = FALSE;
    const GOptionEntry entries[] = {UNDERSTAND_ENTRIES(sidecar, lexicon, no_sidecar), G_OPTION_ENTRY_NULL};
    int code;
    if (!command_parse(command, entries, &argc, &argv, &code))
        return code;
    if (argc != 4)
        return command_misused(command, "name a file and two ends: shapes, boxes or " ENDS_KINDS);
    g_autoptr(GError) error = NULL;
    struct network *network = understand(argv[1], &(struct understand_options){sidecar, lexicon, no_sidecar}, &error);
    if (!network)
        return command_fail(&error);
    code = answer(command, network, argv + 2);
    network_free(network);
    return code;
}

const struct command why_command = {
    .name = "why",
    .usage = "FILE A B",
    .summary = "Is every way from A to B guarded: the ways, the guards, the fewest places to put one.",
    .run = run,
};
