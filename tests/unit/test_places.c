/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where labels place a thing, and which names place it nowhere.
 */
#include "countries.h"
#include "places.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

/* clang-format off */
static const struct {
    const char *label, *country;
} cases[] = {
    {"AWS eu-west-2", "GB"}, {"AWS London", "GB"}, {"AWS eu-west-1", "IE"}, {"AWS Ireland", "IE"}, {"EU (Ireland)", "IE"},
    {"eu-central-1", "DE"}, {"us-east-1", "US"}, {"Azure UK South", "GB"}, {"Azure North Europe", "IE"}, {"West Europe", "NL"},
    {"uksouth", "GB"}, {"europe-west2", "GB"}, {"europe-west1", "BE"}, {"uk-london-1", "GB"}, {"eu-gb", "GB"}, {"Hetzner", "DE"},
    {"OVH gra", "FR"}, {"DigitalOcean lon1", "GB"}, {"Mimecast (UK grid)", "GB"}, {"Mimecast EU grid", "EU"},
    {"Dublin data centre", "IE"}, {"Cork", "IE"}, {"Corkscrew Lane", ""}, {"Bangalore", "IN"}, {"Bengaluru support", "IN"},
    {"Follow the sun support", ""}, {"24x7 offshore support", "XX"}, {"Branch 3 (overseas)", "XX"}, {"Not off-shored", ""},
    {"No offshore support", ""}, {"Off-shored: Ireland", "IE"}, {"Overseas electors", ""}, {"Offshore wind farm", ""},
    {"Paris (social care)", ""}, {"Civica Paris", ""}, {"Global NOC", ""}, {"London", ""}, {"Birmingham", ""},
    {"Boston", ""}, {"Boston, USA", "US"}, {"Washington", ""}, {"Perth", ""}, {"Perth, Australia", "AU"}, {"Newcastle", ""},
    {"Cambridge, MA USA", "US"}, {"Isle of Man", "IM"}, {"Jersey", "JE"}, {"Guernsey", "GG"}, {"Gibraltar", "GI"},
    {"Northern Ireland", "GB"}, {"Northern Ireland Water", "GB"}, {"Belfast", ""}, {"New South Wales", "AU"}, {"Paris House", ""},
    {"France", "FR"}, {"Microsoft 365 (EMEA)", ""}, {"Salesforce EU12", ""}, {"hosted in the US", "US"}, {"USA", "US"}, {"US", ""},
    {"Cape Town", "ZA"}, {"New Jersey", "US"}, {"Sofia Court", ""}, {"Pune", "IN"}, {"Kraków", "PL"}, {"Krakow", "PL"}, {"DUB", ""},
    {"AMS", ""}, {"AWS eu-west-2 (London) and eu-west-1 (Ireland)", "IE"}, {"UK and Ireland", "IE"}, {"UK", ""}, {"(UK)", "GB"},
    {"UK hosted", "GB"}, {"hosted in UK", "GB"}, {"Germany", "DE"}, {"German", ""}, {"Republic of Ireland", "IE"},
    {"Ireland's Lane", ""}, {"Manila", "PH"}, {"India", "IN"}, {"Indiana", "US"}, {"Ukraine", "UA"}, {"Cardiff", ""},
    {"Azure UK West", "GB"}, {"swedencentral", "SE"}, {"Switzerland", "CH"}, {"Belgium", "BE"}, {"Finland", "FI"}, {"Denmark", "DK"},
    {"Italy", "IT"}, {"Portugal", "PT"}, {"Austria", "AT"}, {"Hungary", "HU"}, {"Czech Republic", "CZ"}, {"Norway", "NO"},
    {"New Zealand", "NZ"}, {"Hong Kong", "HK"}, {"Malaysia", "MY"}, {"Sri Lanka", "LK"}, {"Poland", "PL"}, {"Turkey", "TR"},
    {"Brazil", "BR"}, {"Mexico", "MX"}, {"Spain", "ES"}, {"Malta", "MT"}, {"Cyprus", "CY"}, {"Estonia", "EE"}, {"Lithuania", "LT"},
    {"Luxembourg", "LU"}, {"Dubai", "AE"}, {"UAE", "AE"},
    {"eu-west-1a", "IE"}, {"eu-west-2b", "GB"}, {"New York Street, Leeds", ""}, {"Virginia Water", ""}, {"California", ""},
};
/* clang-format on */

static void test_places(void **state)
{
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *word, *country = place_recognise(cases[i].label, &word);
        if (strcmp(country, cases[i].country) != 0)
            fail_msg("“%s” was placed in '%s', not '%s'", cases[i].label, country, cases[i].country);
        if (*country && strcmp(country_name(country), country) == 0)
            fail_msg("%s has no name", country);
    }
}

static void test_hints(void **state)
{
    static const char *const some[] = {"Follow the sun support", "Global NOC", "AMS-FW-01", "AWS DUB", "FRA1", "DC AMS", "International branch office"};
    static const char *const none[] = {"DUB", "AMS", "FRA", "Asset Management (AMS)", "Camshaft", "AMSTRAD", "International House", "Global Solutions Ltd"};
    const char *word;
    for (guint i = 0; i < G_N_ELEMENTS(some); i++)
        if (!*place_hint(some[i], &word) || !*word)
            fail_msg("“%s” hints at nothing", some[i]);
    for (guint i = 0; i < G_N_ELEMENTS(none); i++)
        if (*place_hint(none[i], &word))
            fail_msg("“%s” hints at %s", none[i], place_hint(none[i], &word));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_places), cmocka_unit_test(test_hints)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
