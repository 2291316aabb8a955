/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a boundary check must not be fooled by: fixtures/boundary/NN-*, each with the worst verdict of a rule and the shapes on its way.
 */
#include "check.h"
#include "importer.h"
#include "resolve.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static const struct {
    const char *file, *rule;
    enum verdict verdict;
    const char *path; /* ids, NULL: not compared */
} points[] = {
    {"01-internet-twice.dot", "PSN-B-INTERNET", VERDICT_PASS, ""},           /* drawn twice, and no way through it */
    {"01-internet-twice-open.dot", "PSN-B-INTERNET", VERDICT_FAIL, "inet2 adsl core"},
    {"02-beside-the-line.drawio", "PSN-B-INTERNET", VERDICT_WARN, "net core"},
    {"02-beside-the-line.drawio", "PSN-B-FLOAT", VERDICT_WARN, NULL},
    {"02-between-two-lines.drawio", "PSN-B-INTERNET", VERDICT_UNDECIDED, "net core"}, /* which of the two it guards is not clear */
    {"02-between-two-lines.drawio", "PSN-B-PSN", VERDICT_UNDECIDED, "psn sw2"},
    {"03-wall.drawio", "PSN-B-INTERNET", VERDICT_WARN, NULL},                 /* every line through the wall */
    {"03-round-the-wall.drawio", "PSN-B-INTERNET", VERDICT_FAIL, "net hub core"},
    {"04-on-the-label.dot", "PSN-B-INTERNET", VERDICT_WARN, "inet core"},
    {"04-on-the-label.dot", "PSN-B-LABELFW", VERDICT_WARN, NULL},
    {"05-pair.dot", "PSN-B-INTERNET", VERDICT_PASS, ""},                      /* one of a pair, and no way over the heartbeat */
    {"06-contexts.dot", "PSN-B-INTERNET", VERDICT_PASS, ""},
    {"06-contexts.dot", "PSN-B-PSN", VERDICT_PASS, ""},
    {"07-router-icon.drawio", "PSN-B-INTERNET", VERDICT_PASS, ""},            /* the label wins */
    {"07-firewall-only-in-a-field.dot", "PSN-B-INTERNET", VERDICT_FAIL, "internet branch core"},
    {"08-gateway-inside.dot", "PSN-B-REMOTE", VERDICT_PASS, ""},
    {"09-providers.dot", "PSN-B-PSN", VERDICT_WARN, "psn cpe core"},
    {"10-tunnel.dot", "PSN-B-THIRD", VERDICT_WARN, "k files"},                /* taken to follow the guarded route */
    {"11-management.dot", "PSN-B-THIRD", VERDICT_FAIL, "k files"},            /* management lines are lines */
    {"12-one-way.dot", "PSN-B-INTERNET", VERDICT_FAIL, "inet r core"},        /* arrows protect nothing */
    {"13-switched-off.dot", "PSN-B-INTERNET", VERDICT_FAIL, "internet a core"},
    {"13-planned.dot", "PSN-B-INTERNET", VERDICT_PASS, ""},
    {"13-to-be-removed.dot", "PSN-B-INTERNET", VERDICT_WARN, "inet adsl core"},   /* until it is gone it is a way in */
    {"13-line-to-be-removed.dot", "PSN-B-THIRD", VERDICT_WARN, "k core"},
    {"14-off-page.drawio", "PSN-B-INTERNET", VERDICT_UNDECIDED, NULL},
    {"15-two-pages.drawio", "PSN-B-INTERNET", VERDICT_FAIL, "net r r2 core"}, /* one router on two pages */
    {"16-legend.drawio", "PSN-B-INTERNET", VERDICT_UNDECIDED, NULL},          /* the internet of the legend is none */
    {"17-users-outside.dot", "PSN-B-INTERNET", VERDICT_PASS, ""},             /* remote users, not the core */
    {"18-inside-the-internet.dot", "PSN-B-CLOUD", VERDICT_PASS, ""},
    {"19-any-any.dot", "PSN-B-INTERNET", VERDICT_PASS, ""},                   /* rule sets are out of sight */
    {"20-not-connected.dot", "PSN-B-INTERNET", VERDICT_PASS, ""},
    {"21-junction.drawio", "PSN-B-INTERNET", VERDICT_FAIL, NULL},             /* a line that ends on a line joins it */
    {"21-crossing.drawio", "PSN-B-INTERNET", VERDICT_WARN, ""},               /* one that crosses it does not: an island */
    {"22-bus.dot", "PSN-B-INTERNET", VERDICT_FAIL, NULL},
    {"23-carrier.dot", "PSN-B-INTERNET", VERDICT_PASS, ""},
    {"23-carrier.dot", "PSN-B-WAN", VERDICT_WARN, NULL},
    {"23-carrier-shared.dot", "PSN-B-THIRD", VERDICT_WARN, "k wan r1 core"},  /* the carrier is taken to keep its customers apart */
    {"24-telephony.dot", "PSN-B-THIRD", VERDICT_NOT_APPLICABLE, NULL},        /* voice is no finding */
    {"24-telephony.dot", "PSN-B-INTERNET", VERDICT_PASS, ""},
    {"24-dialled.dot", "PSN-B-LEGACYBACKDOOR", VERDICT_WARN, NULL},
    {"24-border-controller-for-data.dot", "PSN-B-INTERNET", VERDICT_WARN, "inet sbc core"}, /* it guards voice */
    {"04-named-and-drawn.dot", "PSN-B-INTERNET", VERDICT_PASS, ""},           /* the line is taken to run through the device it names */
    {"04-named-and-drawn.dot", "PSN-B-LABELFW", VERDICT_PASS, ""},
    {"06-contexts-bridge.dot", "PSN-B-BRIDGE", VERDICT_WARN, NULL},           /* two contexts, one firewall */
    {"07-firewall-in-doubt.dot", "PSN-B-INTERNET", VERDICT_WARN, "inet f2 core"},
    {"07-firewall-bypassed.dot", "PSN-B-INTERNET", VERDICT_FAIL, "inet f2 core"},
    {"08-gateway-alone.dot", "PSN-B-INTERNET", VERDICT_WARN, "inet vpn core"},
    {"08-gateway-alone.dot", "PSN-B-REMOTE", VERDICT_WARN, NULL},
    {"08-relay-alone.dot", "PSN-B-INTERNET", VERDICT_WARN, "inet relay core"},
    {"08-firewall-for-remote-users.dot", "PSN-B-REMOTE", VERDICT_WARN, NULL},
    {"08-split-tunnel.dot", "PSN-B-REMOTE", VERDICT_WARN, NULL},
    {"12-asked-for-from-inside.dot", "PSN-B-DMZ", VERDICT_WARN, "web core"},
    {"open-core-without-servers.dot", "PSN-B-INTERNET", VERDICT_FAIL, "inet hub core"},
    {"open-core-before-inner-firewall.dot", "PSN-B-INTERNET", VERDICT_FAIL, "inet r core"},
    {"front-switch.dot", "PSN-B-INTERNET", VERDICT_PASS, ""},
    {"bridge-over-one-host.dot", "PSN-B-BRIDGE", VERDICT_FAIL, "inet two psn"},
    {"bridge-past-one-firewall.dot", "PSN-B-BRIDGE", VERDICT_WARN, NULL},     /* and not hidden by the line between others */
    {"guests-on-the-controller.dot", "PSN-B-GUEST", VERDICT_WARN, NULL},
    {"third-party-beside-the-psn.dot", "PSN-B-THIRD", VERDICT_WARN, NULL},
    {"unmanaged-past-a-gateway.dot", "PSN-B-UNMANAGED", VERDICT_WARN, NULL},
    {"unmanaged-without-a-firewall.dot", "PSN-B-UNMANAGED", VERDICT_FAIL, "u vdi"},
    {"offshore-to-the-psn.dot", "PSN-B-OFFSHORE", VERDICT_WARN, NULL},
    {"firewall-joined-to-nothing.dot", "PSN-B-FLOAT", VERDICT_WARN, NULL},
};

static char *nodes_of(const struct network *n, const GArray *path)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < path->len; i++) {
        struct element e = g_array_index(path, struct element, i);
        if (e.type != ELEMENT_LINK)
            g_string_append_printf(out, "%s%s", out->len ? " " : "", element_origin(n, e)->id);
    }
    return g_string_free(out, FALSE);
}

static const struct finding *worst_of(const struct findings *findings, const char *rule)
{
    const struct finding *worst = NULL;
    for (guint i = 0; i < findings->items->len; i++) {
        const struct finding *f = findings_item(findings, i);
        if (strcmp(f->rule->id, rule) == 0 && (!worst || f->verdict > worst->verdict))
            worst = f;
    }
    return worst;
}

static int judge_point(guint which)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(FIXTURES, "boundary", points[which].file, NULL);
    struct source *source = source_read(path, &error);
    struct drawing *drawing = source ? import_drawing(source, &error) : NULL;
    struct network *n = drawing ? resolve_drawing(drawing, &error) : NULL;
    const struct assessment assessment = {.as_of = civil_date_from_dmy(1, 12, 2026)};
    struct findings *findings = n ? checks_run(n, &assessment, NULL, &error) : NULL;
    if (!findings)
        fail_msg("%s: %s", path, error->message);
    const struct finding *f = worst_of(findings, points[which].rule);
    for (guint i = 0; f && i < findings->items->len; i++) { /* nothing passes beside something worse */
        const struct finding *other = findings_item(findings, i);
        if (strcmp(other->rule->id, points[which].rule) == 0 && other->verdict == VERDICT_PASS && f->verdict >= VERDICT_WARN)
            fail_msg("%s %s: passes and does not", points[which].file, points[which].rule);
    }
    g_autofree char *way = f ? nodes_of(n, f->path) : g_strdup("no finding");
    gboolean good = f && f->verdict == points[which].verdict && (!points[which].path || strcmp(way, points[which].path) == 0);
    if (!good)
        print_error("%s %s: %s [%s]\n", points[which].file, points[which].rule, f ? verdict_name(f->verdict) : "no finding", way);
    findings_free(findings);
    network_free(n);
    drawing_free(drawing);
    source_free(source);
    return good ? 0 : 1;
}

static void test_points(void **state)
{
    int wrong = 0;
    for (guint i = 0; i < G_N_ELEMENTS(points); i++)
        wrong += judge_point(i);
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_points)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
