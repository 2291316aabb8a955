/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc why FILE A B`: every way from A to B, guarded or not; the least guarded one; the fewest places for a firewall.
 */
#include "boundary_text.h"
#include "command.h"
#include "ends.h"
#include "error.h"
#include "output.h"
#include "reach.h"
#include "text.h"
#include "understand.h"
#include "ways_json.h"

#include <string.h>

#define WAYS_MAX 12
#define INDENT   14

struct inquiry {
    const struct network *network;
    const struct reach *reach;
    struct question question; /* past guards */
    GPtrArray *open, *all;    /* struct route *: unguarded ones; those there would be if nothing guarded */
    GPtrArray *doubts;        /* char *: what is not clear and could be another way */
    struct ways ways;
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
static char *way_text(const struct inquiry *q, const GArray *hops)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < hops->len; i++) {
        struct element e = g_array_index(hops, struct element, i);
        if (e.type == ELEMENT_LINK) {
            g_autofree char *label = text_one_line(network_link(q->network, e.index)->label, 30);
            if (*label)
                g_string_append_printf(out, " –(%s)", label);
            continue;
        }
        g_autofree char *name = name_of(q->network, e);
        gboolean guard = e.type == ELEMENT_NODE && i > 0 && i + 1 < hops->len && guards(q, e.index);
        g_string_append_printf(out, guard ? "%s[%s]" : "%s%s", i ? " → " : "", name);
    }
    return g_string_free(out, FALSE);
}

/* ---- the ways ---- */

static const char *const states[] = {[ROUTE_OPEN] = "open", [ROUTE_UNKNOWN] = "undecided", [ROUTE_ASSUMED] = "assumed"};

static void add_way(struct inquiry *q, const struct route *r, gboolean guarded)
{
    struct way w = {.state = guarded ? "guarded" : states[r->grade], .hops = r->hops, .assumptions = g_ptr_array_new_with_free_func(g_free)};
    if (!guarded)
        w.missing = r->crossing;
    for (guint i = 0; !guarded && i < r->reasons->len; i++)
        g_ptr_array_add(w.assumptions, reason_sentence(q->network, &g_array_index(r->reasons, struct reason, i)));
    g_array_append_val(q->ways.list, w);
}

/* What could be a way all the same, if nothing worse is known. */
static void add_doubts(struct inquiry *q)
{
    g_autoptr(GArray) doubts = reach_doubts(q->reach, &q->question);
    for (guint i = 0; i < doubts->len && (q->open->len == 0 || ((const struct route *)g_ptr_array_index(q->open, 0))->grade == ROUTE_ASSUMED); i++) {
        const struct reason *r = &g_array_index(doubts, struct reason, i);
        if (r->hangs)
            g_ptr_array_add(q->doubts, reason_sentence(q->network, r));
    }
}

static gboolean meets_guard(const struct inquiry *q, const struct route *r)
{
    for (guint i = 1; i + 1 < r->hops->len; i++) {
        struct element e = g_array_index(r->hops, struct element, i);
        if (e.type == ELEMENT_NODE && guards(q, e.index))
            return TRUE;
    }
    return FALSE;
}

/* Unguarded ones; then guarded ones: the same search as if nothing guarded. */
static void find_ways(struct inquiry *q)
{
    struct question any = q->question;
    any.at_least = STRENGTH_STRONG + 1;
    q->open = reach_routes(q->reach, &q->question, WAYS_MAX + 1);
    q->all = reach_routes(q->reach, &any, 4 * WAYS_MAX);
    for (guint i = 0; i < MIN(q->open->len, WAYS_MAX); i++)
        add_way(q, g_ptr_array_index(q->open, i), FALSE);
    q->ways.more = q->open->len > WAYS_MAX;
    for (guint i = 0, shown = 0; i < q->all->len && shown < WAYS_MAX; i++) {
        const struct route *r = g_ptr_array_index(q->all, i);
        if (r->grade == ROUTE_OPEN && meets_guard(q, r)) { /* nothing guards: what is not open is only guessed */
            add_way(q, r, TRUE);
            shown++;
        }
    }
    add_doubts(q);
    q->ways.fewest_guards = reach_fewest_guards(q->reach, &q->question);
    q->ways.cut = reach_cut(q->reach, &q->question);
}

static void inquiry_clear(struct inquiry *q)
{
    for (guint i = 0; i < q->ways.list->len; i++)
        g_ptr_array_unref(g_array_index(q->ways.list, struct way, i).assumptions);
    g_array_unref(q->ways.list);
    g_array_unref(q->ways.cut);
    g_ptr_array_unref(q->open);
    g_ptr_array_unref(q->all);
    g_ptr_array_unref(q->doubts);
}

static int code_of(const struct inquiry *q)
{
    static const int codes[] = {[ROUTE_OPEN] = EXIT_RULE_FAILS, [ROUTE_UNKNOWN] = EXIT_UNDECIDED, [ROUTE_ASSUMED] = EXIT_SATISFIED};
    int code = q->doubts->len > 0 ? EXIT_UNDECIDED : EXIT_SATISFIED;
    for (guint i = 0; i < q->open->len; i++)
        code = command_worse(code, codes[((const struct route *)g_ptr_array_index(q->open, i))->grade]);
    return code;
}

/* ---- as text ---- */

static void print_way(struct inquiry *q, const struct way *w, const char *before)
{
    static const struct {
        const char *state, *word;
        enum text_style style;
    } looks[] = {{"open", "OPEN", TEXT_BAD}, {"undecided", "undecided", TEXT_ODD}, {"assumed", "assumed", TEXT_ODD}, {"guarded", "guarded", TEXT_GOOD}};
    g_autofree char *way = way_text(q, w->hops);
    for (guint i = 0; i < G_N_ELEMENTS(looks); i++)
        if (g_str_equal(looks[i].state, w->state))
            text_page_item(&q->page, INDENT, i == 3 && g_str_equal(before, w->state) ? "" : looks[i].word, looks[i].style, way);
    for (guint i = 0; i < w->assumptions->len; i++)
        text_page_item(&q->page, INDENT, "  because", TEXT_DIM, g_ptr_array_index(w->assumptions, i));
}

static void print_cut(struct inquiry *q)
{
    for (guint i = 0; i < q->ways.cut->len; i++) {
        int link = g_array_index(q->ways.cut, int, i);
        g_autofree char *line = boundary_line(q->network, link);
        g_autofree char *text = g_strdup_printf("a firewall on the line %s [%s]", line, network_link(q->network, link)->origin.id);
        text_page_item(&q->page, INDENT, i ? "" : "to close", TEXT_BOLD, text);
    }
}

#define DOUBTS_SHOWN 6

static void print_doubts(struct inquiry *q)
{
    for (guint i = 0; i < MIN(q->doubts->len, DOUBTS_SHOWN); i++)
        text_page_item(&q->page, INDENT, i ? "" : "unclear", TEXT_ODD, g_ptr_array_index(q->doubts, i));
    if (q->doubts->len > DOUBTS_SHOWN)
        text_page_item(&q->page, INDENT, "", TEXT_PLAIN, "and more of them");
}

static void print_text(struct inquiry *q)
{
    g_autofree char *count = g_strdup_printf("%d", MAX(q->ways.fewest_guards, 0));
    const char *before = "";
    text_page_line(&q->page, TEXT_BOLD, "%s to %s", q->ways.from, q->ways.to);
    if (q->ways.list->len == 0 && q->ways.fewest_guards < 0) {
        text_page_item(&q->page, INDENT, "no way", TEXT_GOOD, "Nothing that is drawn leads from the one to the other.");
        print_doubts(q);
        return;
    }
    for (guint i = 0; i < q->ways.list->len; i++) {
        const struct way *w = &g_array_index(q->ways.list, struct way, i);
        print_way(q, w, before);
        before = w->state;
        if (q->ways.more && i + 1 == WAYS_MAX)
            text_page_item(&q->page, INDENT, "", TEXT_PLAIN, "and more of them");
    }
    text_page_item(&q->page, INDENT, "fewest guards", TEXT_BOLD, count);
    print_cut(q);
    print_doubts(q);
}

static int print_json(const struct inquiry *q)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GByteArray) out = g_byte_array_new();
    if (!ways_json(q->network, &q->ways, out, &error) || !output_write(NULL, (const char *)out->data, out->len, &error))
        return command_fail(&error);
    return EXIT_SATISFIED;
}

/* ---- the command ---- */

/* 0, or the exit code after a message. */
static int find_end(const struct command *command, const struct network *n, const char *name, GArray **found, guint *domains)
{
    gboolean ambiguous;
    *found = ends_find(n, name, domains, &ambiguous);
    if (ambiguous) {
        g_autofree char *list = ends_list(n, *found);
        return command_misused(command, "'%s' may mean %u things: %s; name one by its id", name, (*found)->len, list);
    }
    if ((*found)->len > 0)
        return 0;
    g_autofree char *others = ends_of_kind(n, name);
    if (others && *others)
        return command_misused(command, "no such thing as '%s' is on the diagram; of that kind there are: %s", name, others);
    if (others)
        return command_misused(command, "nothing of the kind '%s' is on the diagram", name);
    const char *other = ends_other_type(n, name), *nearest = ends_nearest(n, name);
    if (other)
        return command_misused(command, "'%s' is %s", name, other);
    g_autofree char *meant = nearest ? text_one_line(nearest, 60) : NULL;
    if (meant)
        return command_misused(command, "nothing on the diagram is called '%s'; did you mean '%s'?", name, meant);
    return command_misused(command, "nothing on the diagram is called '%s'; demarc inspect lists ids in brackets; also " ENDS_KINDS, name);
}

static int answer(const struct command *command, const struct network *n, char **ends, gboolean json)
{
    guint from_domains, to_domains = 0;
    g_autoptr(GArray) from = NULL, to = NULL;
    int wrong = find_end(command, n, ends[0], &from, &from_domains);
    if (!wrong)
        wrong = find_end(command, n, ends[1], &to, &to_domains);
    if (!wrong && ends_are_one(from, to))
        wrong = command_misused(command, "'%s' and '%s' are the same: name two different ends", ends[0], ends[1]);
    if (wrong)
        return wrong;
    struct reach *reach = reach_new(n);
    g_autofree gboolean *sources = reach_mark(reach, from), *targets = reach_mark(reach, to);
    struct inquiry q = {.network = n,
                        .reach = reach,
                        .question = {.from = from_domains,
                                     .hosts_only = from_domains == 1u << DOMAIN_DMZ,
                                     .to = to_domains,
                                     .from_vertices = from_domains ? NULL : sources,
                                     .to_vertices = to_domains ? NULL : targets,
                                     .to_networks = TRUE,
                                     .at_least = STRENGTH_MEDIUM},
                        .doubts = g_ptr_array_new_with_free_func(g_free),
                        .ways = {.from = ends[0], .to = ends[1], .list = g_array_new(FALSE, FALSE, sizeof(struct way))}};
    q.ways.doubts = q.doubts;
    find_ways(&q);
    int code = code_of(&q), printed;
    if (json)
        printed = print_json(&q);
    else {
        q.page = command_page();
        print_text(&q);
        printed = command_print(&q.page);
    }
    inquiry_clear(&q);
    reach_free(reach);
    return command_worse(code, printed);
}

static int run(const struct command *command, int argc, char **argv)
{
    g_autofree char *sidecar = NULL, *lexicon = NULL, *format = NULL;
    gboolean no_sidecar = FALSE;
    const GOptionEntry entries[] = {UNDERSTAND_ENTRIES(sidecar, lexicon, no_sidecar),
                                    {"format", 'f', 0, G_OPTION_ARG_STRING, &format, "text (default) or json (schema demarc-why-1)", "FORMAT"},
                                    G_OPTION_ENTRY_NULL};
    int code;
    if (!command_parse(command, entries, &argc, &argv, &code))
        return code;
    if (argc != 4)
        return command_misused(command, "name a file and two ends: shapes, boxes or " ENDS_KINDS);
    if (format && strcmp(format, "json") != 0 && strcmp(format, "text") != 0)
        return command_misused(command, "no format '%s'", format);
    g_autoptr(GError) error = NULL;
    struct network *network = understand(argv[1], &(struct understand_options){sidecar, lexicon, no_sidecar}, &error);
    if (!network)
        return command_fail(&error);
    code = answer(command, network, argv + 2, g_strcmp0(format, "json") == 0);
    network_free(network);
    return code;
}

const struct command why_command = {
    .name = "why",
    .usage = "FILE A B",
    .summary = "Is every way from A to B guarded: the ways, the guards, the fewest places to put one.",
    .run = run,
};
