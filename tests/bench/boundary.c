/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench_boundary DIAGRAM [ROUNDS]: processor time of the graph with all boundary questions against a plain igraph program that builds
 * the same graph and does one breadth-first search, components and articulation points. Both in turn, each round; prints medians and
 * that of the ratios; judges nothing.
 */
#include "importer.h"
#include "reach.h"
#include "resolve.h"

#include <igraph.h>
#include <stdio.h>
#include <time.h>

#define BIT(d) (1u << DOMAIN_##d)

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static const struct question questions[] = {
    {.from = BIT(INTERNET), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM},
    {.from = BIT(PSN), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM, .guards_must_be_own = TRUE},
    {.from = BIT(PARTNER) | BIT(GOVNET), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM},
    {.from = BIT(INTERNET) | BIT(PARTNER), .to = BIT(PSN), .to_networks = TRUE, .through_own = TRUE, .at_least = STRENGTH_STRONG},
    {.from = BIT(GUEST), .to = BIT(CORE) | BIT(PSN), .at_least = STRENGTH_STRONG},
    {.from = BIT(REMOTE), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM, .guard_roles = ROLE_VPN | ROLE_PRESENTATION},
    {.from = BIT(DMZ), .hosts_only = TRUE, .to = BIT(CORE), .at_least = STRENGTH_STRONG},
    {.from = BIT(CLOUD) | BIT(CLOUD_OFFSHORE), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM},
    {.from = BIT(CLOUD_OFFSHORE), .from_abroad = TRUE, .to = BIT(CORE), .at_least = STRENGTH_MEDIUM},
    {.from = BIT(UNMANAGED), .to = BIT(CORE) | BIT(PSN), .at_least = STRENGTH_STRONG, .guard_roles = ROLE_PRESENTATION},
};

static double ours(const struct network *n)
{
    double start = now();
    struct reach *reach = reach_new(n);
    guint ways = 0;
    for (guint i = 0; i < G_N_ELEMENTS(questions); i++) {
        GPtrArray *routes = reach_routes(reach, &questions[i], 26);
        ways += routes->len;
        g_ptr_array_unref(routes);
    }
    reach_free(reach);
    double spent = now() - start;
    fprintf(stderr, "%u ways\n", ways);
    return spent;
}

static double plain(const struct network *n)
{
    double start = now();
    igraph_vector_int_t pairs, order, membership, sizes, points;
    igraph_t g;
    igraph_integer_t components;
    igraph_vector_int_init(&pairs, 0);
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        if (l->ends[0].type == ELEMENT_NODE && l->ends[1].type == ELEMENT_NODE) {
            igraph_vector_int_push_back(&pairs, l->ends[0].index);
            igraph_vector_int_push_back(&pairs, l->ends[1].index);
        }
    }
    igraph_create(&g, &pairs, n->nodes->len, IGRAPH_UNDIRECTED);
    igraph_vector_int_init(&order, 0);
    igraph_vector_int_init(&membership, 0);
    igraph_vector_int_init(&sizes, 0);
    igraph_vector_int_init(&points, 0);
    igraph_bfs(&g, 0, NULL, IGRAPH_ALL, FALSE, NULL, &order, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    igraph_connected_components(&g, &membership, &sizes, &components, IGRAPH_WEAK);
    igraph_articulation_points(&g, &points);
    igraph_vector_int_destroy(&pairs);
    igraph_vector_int_destroy(&order);
    igraph_vector_int_destroy(&membership);
    igraph_vector_int_destroy(&sizes);
    igraph_vector_int_destroy(&points);
    igraph_destroy(&g);
    return now() - start;
}

static int compare_times(const void *a, const void *b)
{
    double p = *(const double *)a, q = *(const double *)b;
    return (p > q) - (p < q);
}

static double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, compare_times);
    return values[count / 2];
}

int main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    int rounds = argc > 2 ? MAX(atoi(argv[2]), 1) : 5;
    struct source *source = argc > 1 ? source_read(argv[1], &error) : NULL;
    struct drawing *drawing = source ? import_drawing(source, &error) : NULL;
    struct network *n = drawing ? resolve_drawing(drawing, &error) : NULL;
    g_autofree double *plains = g_new(double, rounds + 1), *all = g_new(double, rounds + 1), *ratios = g_new(double, rounds + 1);
    if (!n) {
        fprintf(stderr, "%s\n", error ? error->message : "usage: bench_boundary DIAGRAM [ROUNDS]");
        return 1;
    }
    for (int i = 0; i < rounds; i++) {
        plains[i] = plain(n);
        all[i] = ours(n);
        ratios[i] = all[i] / plains[i];
    }
    printf("%u nodes, %u links: igraph %.1f ms, boundaries %.1f ms, ratio %.1f\n", n->nodes->len, n->links->len, median(plains, rounds),
           median(all, rounds), median(ratios, rounds));
    network_free(n);
    drawing_free(drawing);
    source_free(source);
    return 0;
}
