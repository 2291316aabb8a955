/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The three shipped organisations with their planted defects, judged for submission on 1 December 2026: what must be found, where,
 * and that nothing else is open.
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

struct expected {
    const char *rule;
    enum verdict verdict;
    const char *path; /* ids of the nodes on the witness, "" for no path; NULL: not compared */
    const char *at;   /* id of an element that it points at, or NULL */
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

static gboolean points_at(const struct network *n, const struct finding *f, const char *id)
{
    for (guint i = 0; i < f->elements->len; i++)
        if (strcmp(element_origin(n, g_array_index(f->elements, struct element, i))->id, id) == 0)
            return TRUE;
    return FALSE;
}

static gboolean fits(const struct network *n, const struct finding *f, const struct expected *e)
{
    g_autofree char *path = nodes_of(n, f->path);
    return strcmp(f->rule->id, e->rule) == 0 && f->verdict == e->verdict && (!e->path || strcmp(path, e->path) == 0) &&
           (!e->at || points_at(n, f, e->at));
}

/* Every expected finding comes out, and nothing is open that was not expected. */
static void check_organisation_file(const char *file, int users, const struct expected *expected, guint count)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(FIXTURES, "organisations", file, NULL);
    struct source *source = source_read(path, &error);
    struct drawing *drawing = source ? import_drawing(source, &error) : NULL;
    struct network *n = drawing ? resolve_drawing(drawing, &error) : NULL;
    const struct assessment assessment = {.as_of = civil_date_from_dmy(1, 12, 2026), .coco = {.users = users}};
    struct findings *findings = n ? checks_run(n, &assessment, NULL, &error) : NULL;
    if (!findings)
        fail_msg("%s: %s", path, error->message);
    int wrong = 0;
    g_autofree gboolean *met = g_new0(gboolean, findings->items->len + 1);
    for (guint i = 0; i < count; i++) {
        gboolean found = FALSE;
        for (guint j = 0; j < findings->items->len && !found; j++)
            if (!met[j] && fits(n, findings_item(findings, j), &expected[i]))
                found = met[j] = TRUE;
        if (!found) {
            print_error("missing: %s %s %s\n", expected[i].rule, verdict_name(expected[i].verdict), expected[i].path ? expected[i].path : "");
            wrong++;
        }
    }
    for (guint j = 0; j < findings->items->len; j++) {
        const struct finding *f = findings_item(findings, j);
        if (!met[j] && f->verdict >= VERDICT_WARN && !f->rule->aspect) {
            g_autofree char *nodes = nodes_of(n, f->path);
            print_error("not expected: %s %s [%s] %s\n", f->rule->id, verdict_name(f->verdict), nodes, f->message);
            wrong++;
        }
    }
    findings_free(findings);
    network_free(n);
    drawing_free(drawing);
    source_free(source);
    assert_int_equal(wrong, 0);
}

static void test_harrowmere(void **state)
{
    static const struct expected expected[] = {
        {"PSN-D-ORG", VERDICT_PASS, "", "title"},
        {"PSN-D-DATE", VERDICT_PASS, "", "title"},
        {"PSN-D-AGE", VERDICT_FAIL, "", "title"},                     /* H1: exactly six months */
        {"PSN-D-SEC", VERDICT_WARN, "", "n02"},                       /* H8: nothing in line on the PSN link */
        {"PSN-D-SEC", VERDICT_WARN, "", "n05"},                       /* H8: the firewall floats */
        {"PSN-D-WIFI", VERDICT_PASS, "", "n30"},                      /* H11: and the AP Ledger is none */
        {"PSN-D-EXT-NAME", VERDICT_PASS, "", "n54"},
        {"PSN-B-INTERNET", VERDICT_FAIL, "n01 n40 n37", "n40"},       /* H5 */
        {"PSN-B-PSN", VERDICT_WARN, "n02 n04 n14", NULL},             /* H8: safe if the floating firewall is in line */
        {"PSN-D-USERS", VERDICT_FAIL, "", "n33"},                     /* H2 */
        {"PSN-D-USERS", VERDICT_PASS, "", "n38"},
        {"PSN-D-EXT-REASON", VERDICT_FAIL, "", "n54"},                /* H3 */
        {"PSN-D-EXT-RESP", VERDICT_FAIL, "", "n54"},                  /* H3 */
        {"PSN-D-EXT-RESP", VERDICT_FAIL, "", "n55"},                  /* H4 */
        {"PSN-D-OFFSHORE", VERDICT_FAIL, "", "n50"},                  /* H7 */
        {"PSN-Q-CONTRADICT", VERDICT_FAIL, "", "t1"},                 /* H7 */
        {"PSN-D-LOCATION", VERDICT_WARN, "", "n63"},                  /* with H7 the nil return vouches for nothing */
        {"PSN-Q-ORPHAN", VERDICT_WARN, "", "n64"},                    /* H10 */
        {"PSN-Q-STALE", VERDICT_WARN, "", "n64"},                     /* H10 */
        {"PSN-D-EXT-RESP", VERDICT_WARN, "", "n03"},                  /* H12 */
        {"PSN-D-EXT-RESP", VERDICT_WARN, "", "n45"},                  /* H12 */
        {"PSN-D-EXT-RESP", VERDICT_WARN, "", "n40"},                  /* H12 */
        {"PSN-D-REMOTE", VERDICT_PASS, "", "n52"},
        {"PSN-D-SVC-PSN", VERDICT_PASS, "", "n59"},
        {"PSN-D-SVC-NONPSN", VERDICT_PASS, "", "n47"},
        {"PSN-A-THIRD", VERDICT_FAIL, "", "n54"},
        {"PSN-B-THIRD", VERDICT_FAIL, "n55 n42", "n42"},              /* H4; no other third party reaches the core */
        {"PSN-B-BRIDGE", VERDICT_WARN, "n01 n40 n37 n39 n45 n46 n14 n04 n02", "n05"}, /* H5: if the floating firewall is credited */
        {"PSN-B-GUEST", VERDICT_FAIL, "n31 n29 n14", NULL},           /* H6 */
        {"PSN-B-FLOAT", VERDICT_WARN, "", "n05"},                     /* H8 */
        {"PSN-B-CLOUD", VERDICT_FAIL, "n50 n26", NULL},               /* H9: a line that ends at a server */
        {"PSN-B-OFFSHORE", VERDICT_FAIL, "n50 n26", NULL},            /* H9 */
        {"PSN-B-ONWARD", VERDICT_WARN, "", "n54"},
        {"PSN-B-DMZ", VERDICT_WARN, "", NULL},                        /* an end that is not glued */
        {"PSN-B-WEAK", VERDICT_WARN, "", "n04"},
        {"PSN-B-WAN", VERDICT_WARN, "", "n45"},
    };
    check_organisation_file("harrowmere.drawio", 0, expected, G_N_ELEMENTS(expected));
}

static void test_harrowmere_fixed(void **state)
{
    static const struct expected expected[] = {
        {"PSN-D-ORG", VERDICT_PASS, "", NULL},  {"PSN-D-DATE", VERDICT_PASS, "", NULL},     {"PSN-D-AGE", VERDICT_PASS, "", NULL},
        {"PSN-D-SEC", VERDICT_PASS, "", NULL},  {"PSN-D-WIFI", VERDICT_PASS, "", NULL},     {"PSN-D-EXT-NAME", VERDICT_PASS, "", NULL},
        {"PSN-B-PSN", VERDICT_PASS, "", NULL},  {"PSN-B-INTERNET", VERDICT_PASS, "", NULL},
        {"PSN-D-EXT-RESP", VERDICT_WARN, "", "n03"}, /* only carriers are left to be asked */
        {"PSN-D-EXT-RESP", VERDICT_WARN, "", "n45"}, {"PSN-D-OFFSHORE", VERDICT_NIL, "", "t1"}, {"PSN-Q-CONTRADICT", VERDICT_PASS, "", "t1"},
        {"PSN-B-WAN", VERDICT_WARN, "", "n45"}, {"PSN-B-BRIDGE", VERDICT_PASS, "", NULL},  {"PSN-B-GUEST", VERDICT_PASS, "", NULL},
        {"PSN-B-THIRD", VERDICT_PASS, "", NULL}, {"PSN-B-DMZ", VERDICT_PASS, "", NULL},     {"PSN-B-CLOUD", VERDICT_PASS, "", NULL},
    };
    check_organisation_file("harrowmere-fixed.drawio", 0, expected, G_N_ELEMENTS(expected));
}

static void test_thornshire(void **state)
{
    static const struct expected expected[] = {
        {"PSN-D-ORG", VERDICT_PASS, "", "graph:label"},
        {"PSN-D-DATE", VERDICT_WARN, "", "graph:label"},              /* T1: reviewed, month only, and a field */
        {"PSN-D-AGE", VERDICT_WARN, "", "graph:label"},               /* T1 */
        {"PSN-D-SEC", VERDICT_PASS, "", "p05"},
        {"PSN-D-WIFI", VERDICT_FAIL, "", "a11"},                      /* T10: stated absent at Kingsmoor, and drawn */
        {"PSN-D-EXT-NAME", VERDICT_FAIL, "", "p66"},                  /* T3 */
        {"PSN-D-EXT-NAME", VERDICT_PASS, "", "p65"},
        {"PSN-B-INTERNET", VERDICT_FAIL, "p07 p72 w11", NULL},        /* T5 */
        {"PSN-B-INTERNET", VERDICT_FAIL, "p44 p43 p42", "p43"},       /* T6: the weak device is named */
        {"PSN-B-PSN", VERDICT_PASS, "", NULL},                        /* T13 */
        {"PSN-D-EXT-RESP", VERDICT_PASS, "", "p65"},                  /* T2: the text of it passes */
        {"PSN-D-EXT-REASON", VERDICT_WARN, "", "p66"},                /* T3 */
        {"PSN-D-EXT-RESP", VERDICT_FAIL, "", "p66"},                  /* T3 */
        {"PSN-D-EXT-RESP", VERDICT_FAIL, "", "p67"},                  /* T4 */
        {"PSN-D-OFFSHORE", VERDICT_PASS, "", "p62"},                  /* T7: declared */
        {"PSN-D-LOCATION", VERDICT_WARN, "", "p64"},
        {"PSN-Q-CONTRADICT", VERDICT_FAIL, "", "a11"},                /* T10 */
        {"PSN-D-USERS", VERDICT_FAIL, "", "u06"},                     /* T11: Ferry Lane */
        {"PSN-D-USERS", VERDICT_PASS, "", "u01"},                     /* and only Ferry Lane */
        {"PSN-D-EXT-RESP", VERDICT_WARN, "", "p57"},                  /* T14 */
        {"PSN-D-EXT-RESP", VERDICT_WARN, "", "p40"},                  /* T14 */
        {"PSN-D-EXT-RESP", VERDICT_WARN, "", "p33"},
        {"PSN-D-EXT-RESP", VERDICT_WARN, "", "p63"},
        {"PSN-D-REMOTE", VERDICT_WARN, "", "p60"},                    /* how many partner tablets? */
        {"PSN-Q-MARKING", VERDICT_WARN, "", NULL},
        {"PSN-B-THIRD", VERDICT_FAIL, "p65 p16", NULL},               /* T2 */
        {"PSN-B-WEAK", VERDICT_WARN, "", "p43"},                      /* T6 */
        {"PSN-B-OFFSHORE", VERDICT_FAIL, "p62 p63 p16", NULL},        /* T7 */
        {"PSN-B-CLOUD", VERDICT_FAIL, "p62 p63 p16", NULL},           /* T7 */
        {"PSN-B-UNMANAGED", VERDICT_FAIL, "p60 p35 p34 p16", NULL},   /* T8; and not p59, T9 */
        {"PSN-B-GUEST", VERDICT_UNDECIDED, "", "p35"},                /* T12: only named in a label */
        {"PSN-B-BRIDGE", VERDICT_WARN, "", "p05"},                    /* T5 leaves one firewall between the internet and the PSN */
        {"PSN-B-DMZ", VERDICT_WARN, "p14 p11 p12 p26", NULL},         /* HDX is taken to follow the guarded route */
        {"PSN-B-WIFI", VERDICT_WARN, "", "a01"},                      /* stations' access points on switches; the controller is at HQ */
        {"PSN-B-WAN", VERDICT_WARN, "", "p40"},                       /* T15: one piece of advice, no failure */
    };
    check_organisation_file("thornshire.dot", 0, expected, G_N_ELEMENTS(expected));
}

static void test_brackenfold(void **state)
{
    static const struct expected expected[] = {
        {"PSN-D-ORG", VERDICT_WARN, "", NULL},                        /* B2: page 2 names another company */
        {"PSN-D-DATE", VERDICT_WARN, "", NULL},                       /* B1: month first */
        {"PSN-D-AGE", VERDICT_PASS, "", NULL},                        /* B1 */
        {"PSN-D-SEC", VERDICT_PASS, "", NULL},
        {"PSN-D-WIFI", VERDICT_UNDECIDED, "", NULL},                  /* B8: "Office Wi-Fi controller?" */
        {"PSN-B-WIFI", VERDICT_UNDECIDED, "", NULL},                  /* B8 */
        {"PSN-D-EXT-NAME", VERDICT_PASS, "", NULL},
        {"PSN-B-INTERNET", VERDICT_PASS, "", NULL},                   /* none at medium strength */
        {"PSN-B-PSN", VERDICT_PASS, "", NULL},
        {"PSN-C-SRV", VERDICT_WARN, "", "37"},                        /* B3: BlueGrant Online */
        {"PSN-D-OFFSHORE", VERDICT_FAIL, "", "13"},                   /* B4: Chennai */
        {"PSN-D-OFFSHORE", VERDICT_FAIL, "", "36"},                   /* B5: a place, but not declared */
        {"PSN-D-EXT-RESP", VERDICT_WARN, "", "33"},                   /* B10 */
        {"PSN-D-EXT-RESP", VERDICT_WARN, "", "35"},                   /* B10 */
        {"PSN-C-USERS", VERDICT_PASS, "", NULL},                      /* B11: 152 for 140 */
        {"PSN-D-SVC-PSN", VERDICT_PASS, "", "37"},                    /* B12: hosted */
        {"PSN-D-LOCATION", VERDICT_WARN, "", "4"},
        {"PSN-D-REMOTE", VERDICT_WARN, "", "13"},
        {"PSN-Q-MARKING", VERDICT_WARN, "", NULL},
        {"PSN-B-OFFSHORE", VERDICT_WARN, "14 15 30 29", NULL},        /* B4: a jump host is all that stands on the way */
        {"PSN-B-OFFSHORE", VERDICT_FAIL, "36 31", NULL},
        {"PSN-B-CLOUD", VERDICT_FAIL, "36 31", NULL},                 /* B5 */
        {"PSN-B-BRIDGE", VERDICT_WARN, "", "17"},                     /* B6 */
        {"PSN-B-LABELFW", VERDICT_WARN, "", NULL},                    /* B7 */
        {"PSN-B-LABELFW", VERDICT_WARN, "", NULL},                    /* B7 */
        {"PSN-B-WAN", VERDICT_WARN, "", "47"},                        /* B9 */
        {"PSN-B-THIRD", VERDICT_FAIL, "35 29", NULL},                 /* B10 */
        {"PSN-B-UNMANAGED", VERDICT_WARN, "", "13"},
        {"PSN-B-DMZ", VERDICT_FAIL, "18 20", NULL},                   /* nothing between the DMZ and the application tier */
    };
    check_organisation_file("brackenfold.vsdx", 140, expected, G_N_ELEMENTS(expected));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_harrowmere),
        cmocka_unit_test(test_harrowmere_fixed),
        cmocka_unit_test(test_thornshire),
        cmocka_unit_test(test_brackenfold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
