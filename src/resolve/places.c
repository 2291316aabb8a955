/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Regions of the cloud providers, countries and cities. Names that are also places in the UK (Boston, Perth, Newport, ...) are
 * left out: they need a country beside them, and then the country decides.
 */
#include "places.h"

#include "text.h"

#include <string.h>

static const struct {
    const char *word, *country;
} rows[] = {
    {"eu-west-2", "GB"}, {"uksouth", "GB"}, {"uk south", "GB"}, {"ukwest", "GB"}, {"uk west", "GB"}, {"europe-west2", "GB"},
    {"uk-london-1", "GB"}, {"uk-cardiff-1", "GB"}, {"eu-gb", "GB"}, {"united kingdom", "GB"}, {"uk hosted", "GB"},
    {"uk-hosted", "GB"}, {"hosted in the uk", "GB"}, {"(uk)", "GB"}, {"uk only", "GB"}, {"great britain", "GB"},
    {"eu-west-1", "IE"}, {"eu-west-3", "FR"}, {"eu-central-1", "DE"}, {"eu-central-2", "CH"}, {"eu-north-1", "SE"},
    {"eu-south-1", "IT"}, {"eu-south-2", "ES"}, {"us-east", "US"}, {"us-west", "US"}, {"us-gov", "US"}, {"us-central", "US"},
    {"ca-central-1", "CA"}, {"ap-south", "IN"}, {"ap-southeast-1", "SG"}, {"ap-southeast-2", "AU"}, {"ap-northeast", "JP"},
    {"sa-east-1", "BR"}, {"af-south-1", "ZA"}, {"me-south-1", "BH"},
    {"northeurope", "IE"}, {"north europe", "IE"}, {"westeurope", "NL"}, {"west europe", "NL"}, {"francecentral", "FR"},
    {"france central", "FR"}, {"swedencentral", "SE"}, {"sweden central", "SE"}, {"germanywestcentral", "DE"}, {"eastus", "US"},
    {"east us", "US"}, {"westus", "US"}, {"west us", "US"}, {"centralus", "US"}, {"southeast asia", "SG"},
    {"europe-west1", "BE"}, {"europe-west3", "DE"}, {"europe-west4", "NL"}, {"europe-west9", "FR"}, {"europe-north1", "FI"},
    {"eu-frankfurt-1", "DE"}, {"eu-amsterdam-1", "NL"}, {"eu-de", "DE"}, {"eu-fr2", "FR"},
    {"ireland", "IE"}, {"dublin", "IE"}, {"cork", "IE"}, {"netherlands", "NL"}, {"amsterdam", "NL"}, {"germany", "DE"},
    {"frankfurt", "DE"}, {"france", "FR"}, {"paris", "FR"}, {"sweden", "SE"}, {"stockholm", "SE"}, {"spain", "ES"},
    {"madrid", "ES"}, {"poland", "PL"}, {"krakow", "PL"}, {"kraków", "PL"}, {"warsaw", "PL"}, {"bulgaria", "BG"}, {"sofia", "BG"},
    {"romania", "RO"}, {"bucharest", "RO"}, {"india", "IN"}, {"bangalore", "IN"}, {"bengaluru", "IN"}, {"chennai", "IN"},
    {"pune", "IN"}, {"hyderabad", "IN"}, {"noida", "IN"}, {"mumbai", "IN"}, {"philippines", "PH"}, {"manila", "PH"},
    {"south africa", "ZA"}, {"cape town", "ZA"}, {"usa", "US"}, {"united states", "US"}, {"(us)", "US"}, {"canada", "CA"},
    {"australia", "AU"}, {"sydney", "AU"}, {"singapore", "SG"}, {"jersey", "JE"}, {"guernsey", "GG"}, {"isle of man", "IM"},
    {"gibraltar", "GI"}, {"china", "CN"}, {"japan", "JP"}, {"tokyo", "JP"}, {"israel", "IL"},
};

static gboolean has_word(const char *folded, const char *word)
{
    gsize n = strlen(word);
    for (const char *p = folded; (p = strstr(p, word)); p++)
        if ((p == folded || !g_ascii_isalnum(p[-1]) || !g_ascii_isalnum(*word)) &&
            (!g_ascii_isalpha(p[n]) || !g_ascii_isalnum(word[n - 1])))
            return TRUE;
    return FALSE;
}

const char *place_recognise(const char *label, const char **word)
{
    g_autofree char *folded = text_fold(label);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (has_word(folded, rows[i].word)) {
            *word = rows[i].word;
            return rows[i].country;
        }
    *word = "";
    return "";
}
