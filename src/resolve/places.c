/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Regions of the cloud providers, countries and cities. Names that are also places in the UK (Boston, Perth, Newport, ...) are
 * left out: they need a country beside them, and then the country decides. "EU" stands for somewhere in the European Union, "XX" for
 * somewhere abroad that is not named.
 */
#include "places.h"

#include "said.h"
#include "text.h"

#include <string.h>

static const struct place {
    const char *word, *country;
} rows[] = {
    {"eu-west-2", "GB"}, {"uksouth", "GB"}, {"uk south", "GB"}, {"ukwest", "GB"}, {"uk west", "GB"}, {"europe-west2", "GB"},
    {"uk-london-1", "GB"}, {"uk-cardiff-1", "GB"}, {"uk-gov-london-1", "GB"}, {"uk-gov-cardiff-1", "GB"}, {"eu-gb", "GB"},
    {"lon1", "GB"}, {"united kingdom", "GB"}, {"great britain", "GB"}, {"northern ireland", "GB"}, {"uk hosted", "GB"},
    {"uk-hosted", "GB"}, {"hosted in the uk", "GB"}, {"hosted in uk", "GB"}, {"in the uk", "GB"}, {"uk only", "GB"}, {"uk-only", "GB"},
    {"(uk)", "GB"}, {"uk grid", "GB"}, {"uk tenant", "GB"}, {"uk region", "GB"}, {"uk data centre", "GB"}, {"uk datacentre", "GB"},
    {"uk based", "GB"}, {"uk-based", "GB"}, {"uk instance", "GB"}, {"aws london", "GB"}, {"london region", "GB"},
    {"europe (london)", "GB"}, {"eu (london)", "GB"},
    {"eu-west-1", "IE"}, {"northeurope", "IE"}, {"north europe", "IE"}, {"ireland", "IE"}, {"dublin", "IE"}, {"cork", "IE"},
    {"eu-west-3", "FR"}, {"francecentral", "FR"}, {"france central", "FR"}, {"europe-west9", "FR"}, {"eu-fr2", "FR"}, {"france", "FR"},
    {"paris", "FR"}, {"roubaix", "FR"}, {"gravelines", "FR"}, {"strasbourg", "FR"}, {"marseille", "FR"}, {"ovh gra", "FR"},
    {"ovh rbx", "FR"}, {"ovh sbg", "FR"},
    {"eu-central-1", "DE"}, {"germanywestcentral", "DE"}, {"germany west central", "DE"}, {"germanynorth", "DE"},
    {"germany north", "DE"}, {"europe-west3", "DE"}, {"europe-west10", "DE"}, {"eu-frankfurt-1", "DE"}, {"eu-de", "DE"}, {"fra1", "DE"},
    {"germany", "DE"}, {"frankfurt", "DE"}, {"berlin", "DE"}, {"munich", "DE"}, {"hamburg", "DE"}, {"hetzner", "DE"},
    {"westeurope", "NL"}, {"west europe", "NL"}, {"europe-west4", "NL"}, {"eu-amsterdam-1", "NL"}, {"ams2", "NL"}, {"ams3", "NL"},
    {"netherlands", "NL"}, {"amsterdam", "NL"}, {"rotterdam", "NL"},
    {"eu-north-1", "SE"}, {"swedencentral", "SE"}, {"sweden central", "SE"}, {"sweden", "SE"}, {"stockholm", "SE"},
    {"eu-central-2", "CH"}, {"switzerlandnorth", "CH"}, {"switzerland north", "CH"}, {"europe-west6", "CH"}, {"switzerland", "CH"},
    {"zurich", "CH"}, {"zürich", "CH"}, {"geneva", "CH"}, {"genève", "CH"}, {"genf", "CH"},
    {"eu-south-1", "IT"}, {"italynorth", "IT"}, {"italy north", "IT"}, {"europe-west8", "IT"}, {"europe-west12", "IT"}, {"italy", "IT"},
   
    {"eu-south-2", "ES"}, {"spaincentral", "ES"}, {"spain central", "ES"}, {"europe-southwest1", "ES"}, {"spain", "ES"},
    {"madrid", "ES"}, {"barcelona", "ES"},
    {"europe-west1", "BE"}, {"belgium", "BE"}, {"brussels", "BE"},
    {"europe-north1", "FI"}, {"finland", "FI"}, {"helsinki", "FI"},
    {"norwayeast", "NO"}, {"norway east", "NO"}, {"norway", "NO"}, {"oslo", "NO"},
    {"denmark", "DK"}, {"copenhagen", "DK"},
    {"polandcentral", "PL"}, {"poland central", "PL"}, {"europe-central2", "PL"}, {"poland", "PL"}, {"krakow", "PL"}, {"kraków", "PL"},
    {"warsaw", "PL"}, {"wroclaw", "PL"}, {"gdansk", "PL"},
    {"bulgaria", "BG"}, {"sofia", "BG"},
    {"romania", "RO"}, {"bucharest", "RO"}, {"cluj", "RO"},
    {"portugal", "PT"}, {"lisbon", "PT"},
    {"austria", "AT"}, {"vienna", "AT"},
    {"hungary", "HU"}, {"budapest", "HU"},
    {"czech republic", "CZ"}, {"czechia", "CZ"}, {"prague", "CZ"}, {"brno", "CZ"},
    {"slovakia", "SK"}, {"bratislava", "SK"},
    {"slovenia", "SI"},
    {"croatia", "HR"}, {"zagreb", "HR"},
    {"serbia", "RS"}, {"belgrade", "RS"},
    {"greece", "GR"}, {"athens", "GR"},
    {"malta", "MT"},
    {"cyprus", "CY"},
    {"estonia", "EE"}, {"tallinn", "EE"},
    {"latvia", "LV"}, {"riga", "LV"},
    {"lithuania", "LT"}, {"vilnius", "LT"},
    {"luxembourg", "LU"},
    {"iceland", "IS"}, {"reykjavik", "IS"},
    {"ukraine", "UA"}, {"kyiv", "UA"}, {"kiev", "UA"},
    {"russia", "RU"}, {"moscow region", "RU"},
    {"turkey", "TR"}, {"türkiye", "TR"}, {"istanbul", "TR"},
    {"us-east", "US"}, {"us-west", "US"}, {"us-gov", "US"}, {"us-central", "US"}, {"us-south", "US"}, {"eastus", "US"},
    {"east us", "US"}, {"westus", "US"}, {"west us", "US"}, {"centralus", "US"}, {"central us", "US"}, {"southcentralus", "US"},
    {"nyc1", "US"}, {"nyc3", "US"}, {"sfo3", "US"}, {"usa", "US"}, {"u.s.a.", "US"}, {"united states", "US"}, {"(us)", "US"},
    {"us hosted", "US"}, {"us-hosted", "US"}, {"in the us", "US"}, {"us region", "US"}, {"us based", "US"}, {"us-based", "US"},
    {"new jersey", "US"}, {"n. virginia", "US"}, {"north virginia", "US"}, {"oregon", "US"}, {"ohio", "US"},
    {"indiana", "US"}, {"seattle", "US"}, {"chicago", "US"}, {"silicon valley", "US"},
    {"ca-central-1", "CA"}, {"canadacentral", "CA"}, {"canada central", "CA"}, {"tor1", "CA"}, {"canada", "CA"}, {"montreal", "CA"},
    {"vancouver", "CA"},
    {"ap-south-1", "IN"}, {"ap-south-2", "IN"}, {"asia-south1", "IN"}, {"asia-south2", "IN"}, {"centralindia", "IN"},
    {"central india", "IN"}, {"southindia", "IN"}, {"south india", "IN"}, {"blr1", "IN"}, {"india", "IN"}, {"bangalore", "IN"},
    {"bengaluru", "IN"}, {"chennai", "IN"}, {"pune", "IN"}, {"hyderabad", "IN"}, {"noida", "IN"}, {"mumbai", "IN"}, {"new delhi", "IN"},
    {"gurgaon", "IN"}, {"kolkata", "IN"}, {"kochi", "IN"},
    {"ap-southeast-1", "SG"}, {"southeast asia", "SG"}, {"southeastasia", "SG"}, {"sgp1", "SG"}, {"singapore", "SG"},
    {"ap-southeast-2", "AU"}, {"ap-southeast-4", "AU"}, {"australiaeast", "AU"}, {"australia east", "AU"}, {"new south wales", "AU"},
    {"australia", "AU"}, {"sydney", "AU"},
    {"new zealand", "NZ"}, {"auckland", "NZ"},
    {"ap-northeast", "JP"}, {"japaneast", "JP"}, {"japan east", "JP"}, {"japan", "JP"}, {"tokyo", "JP"}, {"osaka", "JP"},
    {"ap-east-1", "HK"}, {"eastasia", "HK"}, {"east asia", "HK"}, {"hong kong", "HK"},
    {"china", "CN"}, {"shanghai", "CN"}, {"beijing", "CN"},
    {"taiwan", "TW"}, {"taipei", "TW"},
    {"south korea", "KR"}, {"seoul", "KR"},
    {"malaysia", "MY"}, {"kuala lumpur", "MY"},
    {"philippines", "PH"}, {"manila", "PH"}, {"cebu", "PH"},
    {"sri lanka", "LK"}, {"colombo", "LK"},
    {"vietnam", "VN"},
    {"indonesia", "ID"}, {"jakarta", "ID"},
    {"thailand", "TH"}, {"bangkok", "TH"},
    {"pakistan", "PK"}, {"karachi", "PK"}, {"lahore", "PK"},
    {"bangladesh", "BD"}, {"dhaka", "BD"},
    {"il-central-1", "IL"}, {"israel", "IL"}, {"tel aviv", "IL"},
    {"me-central-1", "AE"}, {"uaenorth", "AE"}, {"uae north", "AE"}, {"dubai", "AE"}, {"abu dhabi", "AE"}, {"uae", "AE"},
    {"united arab emirates", "AE"},
    {"me-south-1", "BH"}, {"bahrain", "BH"},
    {"saudi arabia", "SA"}, {"riyadh", "SA"},
    {"qatar", "QA"}, {"doha", "QA"},
    {"egypt", "EG"}, {"cairo", "EG"},
    {"af-south-1", "ZA"}, {"southafricanorth", "ZA"}, {"south africa", "ZA"}, {"cape town", "ZA"}, {"johannesburg", "ZA"},
    {"kenya", "KE"}, {"nairobi", "KE"},
    {"nigeria", "NG"}, {"lagos", "NG"},
    {"morocco", "MA"},
    {"mauritius", "MU"},
    {"sa-east-1", "BR"}, {"brazilsouth", "BR"}, {"brazil south", "BR"}, {"brazil", "BR"}, {"são paulo", "BR"}, {"sao paulo", "BR"},
    {"mexico", "MX"},
    {"argentina", "AR"}, {"buenos aires", "AR"},
    {"chile", "CL"},
    {"bogota", "CO"}, {"bogotá", "CO"},
    {"costa rica", "CR"},
    {"jersey", "JE"},
    {"guernsey", "GG"},
    {"isle of man", "IM"},
    {"gibraltar", "GI"},
    {"eu data boundary", "EU"}, {"eu region", "EU"}, {"eu grid", "EU"}, {"eu tenant", "EU"}, {"eu hosted", "EU"}, {"eu-hosted", "EU"},
    {"hosted in the eu", "EU"}, {"hosted in europe", "EU"}, {"emea region", "EU"}, {"emea geo", "EU"}, {"eur geo", "EU"},
    {"european union", "EU"}, {"multi-region eu", "EU"},
    {"off-shored", "XX"}, {"offshored", "XX"}, {"off-shore support", "XX"}, {"offshore support", "XX"}, {"off-shore team", "XX"},
    {"offshore team", "XX"}, {"offshore service desk", "XX"}, {"offshore service", "XX"}, {"offshore developers", "XX"},
    {"offshore development", "XX"}, {"offshore supplier", "XX"}, {"offshore data centre", "XX"}, {"(offshore)", "XX"},
    {"(off-shore)", "XX"}, {"overseas support", "XX"}, {"overseas office", "XX"}, {"overseas offices", "XX"}, {"overseas branch", "XX"},
    {"overseas site", "XX"}, {"overseas sites", "XX"}, {"overseas team", "XX"}, {"overseas staff", "XX"}, {"overseas users", "XX"},
    {"overseas supplier", "XX"}, {"overseas data centre", "XX"}, {"(overseas)", "XX"}, {"near-shore", "XX"}, {"nearshore", "XX"},
    {"outside the uk", "XX"}, {"outside uk", "XX"}, {"non-uk hosted", "XX"}, {"non-uk data centre", "XX"},
    /* names that are no places */
    {"civica paris", ""}, {"paris (social", ""}, {"paris social", ""}, {"paris case", ""}, {"cork board", ""}, {"jersey barrier", ""},
    {"turkey farm", ""},
};

/* The words that make a name of the word before them: "Paris House" is no place abroad. */
static gboolean makes_a_name(const char *rest)
{
    static const char *const nouns[] = {" house", " court", " road", " lane", " street", " avenue", " close", " way", " hall", " drive",
                                        " place", " crescent", " gardens", " terrace", " square", "'s"};
    for (guint i = 0; i < G_N_ELEMENTS(nouns); i++)
        if (g_str_has_prefix(rest, nouns[i]) && !g_ascii_isalpha(rest[strlen(nouns[i])]))
            return TRUE;
    return FALSE;
}

/* A zone within a region has a letter more: "eu-west-1a". */
static gboolean ends_word(const char *word, const char *rest)
{
    gsize n = strlen(word);
    if (!g_ascii_isalnum(word[n - 1]))
        return TRUE;
    if (g_ascii_isdigit(word[n - 1]))
        return !g_ascii_isdigit(rest[0]) && (!g_ascii_isalpha(rest[0]) || !g_ascii_isalnum(rest[1]));
    return !g_ascii_isalpha(rest[0]);
}

/* Rows by their first byte, built once. */
static GPtrArray *const *rows_by_first(void)
{
    static GPtrArray *lists[256];
    static gsize ready;
    if (g_once_init_enter(&ready)) {
        for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
            guint8 first = (guint8)rows[i].word[0];
            if (!lists[first])
                lists[first] = g_ptr_array_new();
            g_ptr_array_add(lists[first], (gpointer)&rows[i]);
        }
        g_once_init_leave(&ready, 1);
    }
    return lists;
}

/* "Not UK hosted", "UK hosted?": it does not say where it is. */
static gboolean is_denied(const char *text, const char *at, const char *rest)
{
    gsize before = (gsize)(at - text);
    if (before >= 3 && strncmp(at - 3, "no ", 3) == 0 && (before == 3 || !g_ascii_isalnum(at[-4]))) /* "no offshore support" */
        return TRUE;
    return *rest == '?' || (before >= 4 && (strncmp(at - 4, "not ", 4) == 0 || strncmp(at - 4, "non-", 4) == 0)) ||
           (before >= 7 && strncmp(at - 7, "not in ", 7) == 0);
}

/* The longest name that stands at a place of the text; NULL if none does. */
static const struct place *place_at(const char *text, const char *at)
{
    const struct place *best = NULL;
    const GPtrArray *list = rows_by_first()[(guint8)*at];
    for (guint i = 0; list && i < list->len; i++) {
        const struct place *place = g_ptr_array_index(list, i);
        gsize n = strlen(place->word);
        gboolean starts = at == text || !g_ascii_isalnum(at[-1]) || !g_ascii_isalnum(*place->word);
        if (strncmp(at, place->word, n) != 0 || !starts || !ends_word(place->word, at + n) || makes_a_name(at + n) ||
            is_denied(text, at, at + n))
            continue;
        if (!best || n > strlen(best->word))
            best = place;
    }
    return best;
}

/* A named country says more than "abroad", and that more than the United Kingdom. */
static int precedence(const struct place *place)
{
    return !place || !*place->country ? 0 : strcmp(place->country, "GB") == 0 ? 1 : strcmp(place->country, "XX") == 0 ? 2 : 3;
}

/* Of several places the first abroad counts: what is here and abroad is abroad. */
const char *place_recognise(const char *label, const char **word)
{
    g_autofree char *folded = text_fold(label);
    const struct place *found = NULL;
    for (const char *p = folded; *p;) {
        gboolean starts = p == folded || !g_ascii_isalnum(p[-1]);
        const struct place *here = starts ? place_at(folded, p) : NULL;
        if (precedence(here) > precedence(found))
            found = here;
        p += here ? strlen(here->word) : 1;
    }
    if (found && !*found->country)
        found = NULL;
    *word = found ? found->word : "";
    return found ? found->country : "";
}

/* ---- what may mean a place abroad ---- */

static const struct {
    const char *words, *meaning; /* words between blanks */
} hints[] = {
    {" follow the sun ", "support from other countries"}, {" global noc ", "support from other countries"},
    {" global soc ", "support from other countries"}, {" global support ", "support from other countries"},
    {" global service desk ", "support from other countries"}, {" international office ", "a place outside the United Kingdom"},
    {" international branch ", "a place outside the United Kingdom"},
    {" international branch office ", "a place outside the United Kingdom"},
    {" international site ", "a place outside the United Kingdom"}, {" emea noc ", "support from other countries"},
};

/* What cloud providers and carriers write for the cities of their data centres; only in capitals, and in the name of a machine or
 * beside the word for such a place. */
static const struct {
    const char *code, *meaning;
} codes[] = {
    {"DUB", "Dublin, Ireland"},   {"AMS", "Amsterdam, Netherlands"}, {"FRA", "Frankfurt, Germany"}, {"CDG", "Paris, France"},
    {"MUC", "Munich, Germany"},   {"ARN", "Stockholm, Sweden"},      {"BLR", "Bengaluru, India"},   {"MAA", "Chennai, India"},
    {"BOM", "Mumbai, India"},     {"HYD", "Hyderabad, India"},       {"MNL", "Manila, Philippines"}, {"KRK", "Krakow, Poland"},
    {"IAD", "Virginia, United States"}, {"SJC", "California, United States"},
};

static gboolean is_code_at(const char *label, const char *at, gsize n)
{
    static const char *const beside[] = {"dc", "data cent", "datacent", "aws", "azure", "cloud", "region", "pop", "equinix", "interxion",
                                         "node", NULL};
    gboolean starts = at == label || !g_ascii_isalnum(at[-1]), ends = !g_ascii_isalpha(at[n]);
    if (!starts || !ends)
        return FALSE;
    if (g_ascii_isdigit(at[n]) || at[n] == '-' || (at > label && at[-1] == '-'))
        return TRUE;
    g_autofree char *folded = text_fold(label);
    return text_has_any(folded, beside);
}

const char *place_hint(const char *label, const char **word)
{
    g_autofree char *words = text_words(label);
    for (guint i = 0; i < G_N_ELEMENTS(hints); i++)
        if (strstr(words, hints[i].words)) {
            *word = hints[i].words;
            return hints[i].meaning;
        }
    for (guint i = 0; i < G_N_ELEMENTS(codes); i++)
        for (const char *at = label; (at = strstr(at, codes[i].code)); at++)
            if (is_code_at(label, at, strlen(codes[i].code))) {
                *word = codes[i].code;
                return codes[i].meaning;
            }
    *word = "";
    return "";
}
