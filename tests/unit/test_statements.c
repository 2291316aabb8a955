/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What texts say of numbers of users, and that there is none of something: the grammars, statement by statement.
 */
#include "resolve.h"
#include "stages.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static struct network *network_of(const char *text)
{
    struct drawing *d = drawing_new("x", "", "drawio");
    drawing_add_page(d, (struct page){.id = "p", .name = "p", .width = 800, .height = 600, .back_page = -1});
    struct shape s = shape_empty();
    s.id = "t";
    s.label = drawing_text(d, text, -1);
    s.flags = SHAPE_TEXT;
    s.box = (struct box){10, 10, 200, 20};
    drawing_add_shape(d, s);
    struct network *n = resolve_drawing(d, NULL);
    assert_non_null(n);
    drawing_free(d);
    return n;
}

static const struct fact *fact_of(const struct network *n, enum fact_type type)
{
    for (guint i = 0; i < n->facts->len; i++)
        if (network_fact(n, i)->type == type)
            return network_fact(n, i);
    return NULL;
}

static const struct {
    const char *text;
    int users; /* -1: no number of users */
} counts[] = {
    {"c. 450 users", 450},       {"c450 users", 450},          {"ca. 80 staff", 80},           {"circa 1,200 employees", 1200},
    {"~1,200 staff", 1200},      {"≈ 90 users", 90},           {"approximately 2.5k users", 2500}, {"about 30 people", 30},
    {"roughly 12 FTE", 12},      {"Users: 450", 450},          {"No. of users - c.45", 45},    {"# users = 90", 90},
    {"User count ≈ 30", 30},     {"up to 60 users", 60},       {"<50 users", 50},              {"fewer than 20 users", 20},
    {"100+ users", 100},         {"min 10 users", 10},         {"max 25 concurrent users", 25}, {"40-50 users", 45},
    {"40 to 50 staff", 45},      {"40–50 seats", 45},          {"twelve users", 12},           {"a dozen users", 12},
    {"two hundred users", 200},  {"twenty-five staff", 25},    {"3 × 20 users", 60},           {"20 users per site (x6)", 120},
    {"Users (250)", 250},        {"Staff x 40", 40},           {"Staff ~120", 120},            {"Council staff 240", -1}, /* of what? */
    {"240 council staff", 240},  {"35 office-based staff", 35}, {"Headcount: 40", 40},          {"75 approx users", 75},
    {"Libraries x 18 - 60 staff", 60}, {"Stations × 12 – 300 officers", 300},
    {"100 Mb", -1},              {"24 ports", -1},             {"VLAN 200 users", -1},         {"3 users groups", -1},
    {"Users-10.1.2.0", -1},      {"worker-1", -1},             {"Agent-7 desk", -1},         {"Staff-40", 40},
    {"Users - 40", 40},               {"Room 12 staff", -1},        {"Ext 4501 users", -1},         {"Phase one users", -1},
    {"v2 users", -1},            {"150 laptops", -1},          {"30 pupils", -1},              {"802.1X", -1},             {"sw-0000-users-2", -1},
};

static void test_numbers_of_users(void **state)
{
    for (guint i = 0; i < G_N_ELEMENTS(counts); i++) {
        struct network *n = network_of(counts[i].text);
        const struct fact *f = fact_of(n, FACT_USERS);
        int users = f ? f->users : -1;
        if (users != counts[i].users)
            fail_msg("“%s” was read as %d users, not %d", counts[i].text, users, counts[i].users);
        network_free(n);
    }
}

enum answer { NOT_A_NIL, A_PART, THE_WHOLE };

static const struct {
    const char *text;
    enum nil_subject subject;
    enum answer answer;
} nils[] = {
    {"No wireless in use", NIL_WIRELESS, THE_WHOLE},
    {"Wireless: none", NIL_WIRELESS, THE_WHOLE},
    {"Wi‑Fi – none", NIL_WIRELESS, THE_WHOLE},
    {"Wireless is not in use", NIL_WIRELESS, THE_WHOLE},
    {"No wireless LANs in use", NIL_WIRELESS, THE_WHOLE},
    {"Remote access is not permitted", NIL_REMOTE, THE_WHOLE},
    {"UK hosted only", NIL_OFFSHORE, THE_WHOLE},
    {"No data is held outside the UK", NIL_OFFSHORE, THE_WHOLE},
    {"All services are hosted within the UK", NIL_OFFSHORE, THE_WHOLE},
    {"No third-party connections", NIL_THIRD_PARTY, THE_WHOLE},
    {"No off-shoring of systems or data", NIL_OFFSHORE, THE_WHOLE},
    {"No wireless in use at any site", NIL_WIRELESS, THE_WHOLE},
    {"No off-shoring of payroll records", NIL_OFFSHORE, A_PART},
    {"No guest Wi-Fi", NIL_WIRELESS, A_PART},
    {"No wireless bridges", NIL_WIRELESS, A_PART},
    {"No wireless on the PSN VLAN", NIL_WIRELESS, A_PART},
    {"No wireless at this site", NIL_WIRELESS, A_PART}, /* which? the text stands in no box */
    {"No remote access for suppliers", NIL_REMOTE, A_PART},
    {"Wireless: none for guests", NIL_WIRELESS, A_PART},
    {"No third-party support VPN", NIL_THIRD_PARTY, A_PART},
    {"No direct internet", NIL_INTERNET, A_PART},
    {"All data is in the UK except the backups", NIL_OFFSHORE, A_PART},
    {"No off-shoring other than Mimecast", NIL_OFFSHORE, A_PART},
    {"Wireless: see page 2", NIL_WIRELESS, NOT_A_NIL},
    {"Wireless: yes", NIL_WIRELESS, NOT_A_NIL},
    {"Non-wireless", NIL_WIRELESS, NOT_A_NIL},
};

static void test_nil_returns(void **state)
{
    for (guint i = 0; i < G_N_ELEMENTS(nils); i++) {
        struct network *n = network_of(nils[i].text);
        const struct fact *f = fact_of(n, FACT_NIL);
        enum answer answer = !f ? NOT_A_NIL : f->narrowed ? A_PART : THE_WHOLE;
        if (answer != nils[i].answer || (f && f->subject != nils[i].subject))
            fail_msg("“%s” was read as answer %d about %s", nils[i].text, (int)answer, f ? nil_subject_name(f->subject) : "nothing");
        network_free(n);
    }
}

static const struct {
    const char *text, *organisation, *author; /* NULL: none */
} titles[] = {
    {"Wyremoor Fire and Rescue Authority\nNetwork diagram\nCreated: 12 October 2026", "Wyremoor Fire and Rescue Authority", NULL},
    {"Wyremoor Fire & Rescue Service\nNetwork diagram\nCreated: 12 October 2026\nAuthor: A. Person",
     "Wyremoor Fire & Rescue Service", "A. Person"},
    {"Harbour Hosting Ltd (on behalf of Marshwick Council)\nNetwork diagram\nCreated: 12 October 2026", "Harbour Hosting Ltd", NULL},
    {"Marshwick Council network diagram\nCreated: 12 October 2026\nVersion: 2\nPrepared by Harbour Hosting Ltd on behalf of Marshwick Council",
     "Marshwick Council", "Harbour Hosting Ltd"},
    {"North Moor Unitary Authority\nNetwork diagram\nVersion 2", "North Moor Unitary Authority", NULL},
};

static void test_title_blocks(void **state)
{
    for (guint i = 0; i < G_N_ELEMENTS(titles); i++) {
        struct network *n = network_of(titles[i].text);
        const struct fact *organisation = fact_of(n, FACT_ORGANISATION), *author = fact_of(n, FACT_AUTHOR);
        const char *whose = organisation ? organisation->value : NULL, *by = author ? author->value : NULL;
        if (g_strcmp0(whose, titles[i].organisation) != 0 || g_strcmp0(by, titles[i].author) != 0)
            fail_msg("“%s”: of “%s”, by “%s”", titles[i].text, whose, by);
        network_free(n);
    }
}

static const struct {
    const char *text, *marking; /* NULL: none */
} markings[] = {
    {"OFFICIAL", "OFFICIAL"},
    {"OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE"},
    {"Date: 2026-11-01\nClassification: Official", "Official"},
    {"Anytown Council network diagram\nOFFICIAL – SENSITIVE\nDate: 2026-11-01", "OFFICIAL – SENSITIVE"},
    {"Title: WAN\nDate: 2026-11-01\nTOP SECRET", "TOP SECRET"},
    {"Title: WAN\nDate: 2026-11-01\nNOT OFFICIAL", NULL},
    {"Title: WAN\nDate: 2026-11-01\nUNOFFICIAL", NULL},
    {"Title: WAN\nDate: 2026-11-01\nNot yet marked OFFICIAL", NULL},
    {"Title: WAN\nDate: 2026-11-01\nMarking: not OFFICIAL", NULL},
    {"Title: WAN\nDate: 2026-11-01\nMarking: TBC", NULL},
    {"Title: PROTECTED network\nDate: 2026-11-01", NULL},
    {"Title: WAN\nDate: 2026-11-01\nthe official copy", NULL},
};

static void test_markings(void **state)
{
    for (guint i = 0; i < G_N_ELEMENTS(markings); i++) {
        struct network *n = network_of(markings[i].text);
        const struct fact *marking = fact_of(n, FACT_MARKING);
        if (g_strcmp0(marking ? marking->value : NULL, markings[i].marking) != 0)
            fail_msg("“%s”: %s", markings[i].text, marking ? marking->value : "none");
        network_free(n);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_markings), cmocka_unit_test(test_numbers_of_users), cmocka_unit_test(test_nil_returns),
                                       cmocka_unit_test(test_title_blocks)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
