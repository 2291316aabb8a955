/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "countries.h"

#include <glib.h>

static const struct {
    const char *code, *name;
} rows[] = {
    {"AE", "United Arab Emirates"}, {"AR", "Argentina"}, {"AT", "Austria"}, {"AU", "Australia"}, {"BD", "Bangladesh"},
    {"BE", "Belgium"}, {"BG", "Bulgaria"}, {"BH", "Bahrain"}, {"BR", "Brazil"}, {"CA", "Canada"}, {"CH", "Switzerland"},
    {"CL", "Chile"}, {"CN", "China"}, {"CO", "Colombia"}, {"CR", "Costa Rica"}, {"CY", "Cyprus"}, {"CZ", "Czechia"},
    {"DE", "Germany"}, {"DK", "Denmark"}, {"EE", "Estonia"}, {"EG", "Egypt"}, {"ES", "Spain"}, {"EU", "European Union"},
    {"FI", "Finland"}, {"FR", "France"}, {"GB", "United Kingdom"}, {"GG", "Guernsey"}, {"GI", "Gibraltar"}, {"GR", "Greece"},
    {"HK", "Hong Kong"}, {"HR", "Croatia"}, {"HU", "Hungary"}, {"ID", "Indonesia"}, {"IE", "Ireland"}, {"IL", "Israel"},
    {"IM", "Isle of Man"}, {"IN", "India"}, {"IS", "Iceland"}, {"IT", "Italy"}, {"JE", "Jersey"}, {"JP", "Japan"}, {"KE", "Kenya"},
    {"KR", "South Korea"}, {"LK", "Sri Lanka"}, {"LT", "Lithuania"}, {"LU", "Luxembourg"}, {"LV", "Latvia"}, {"MA", "Morocco"},
    {"MT", "Malta"}, {"MU", "Mauritius"}, {"MX", "Mexico"}, {"MY", "Malaysia"}, {"NG", "Nigeria"}, {"NL", "Netherlands"},
    {"NO", "Norway"}, {"NZ", "New Zealand"}, {"PH", "Philippines"}, {"PK", "Pakistan"}, {"PL", "Poland"}, {"PT", "Portugal"},
    {"QA", "Qatar"}, {"RO", "Romania"}, {"RS", "Serbia"}, {"RU", "Russia"}, {"SA", "Saudi Arabia"}, {"SE", "Sweden"},
    {"SG", "Singapore"}, {"SI", "Slovenia"}, {"SK", "Slovakia"}, {"TH", "Thailand"}, {"TR", "Türkiye"}, {"TW", "Taiwan"},
    {"UA", "Ukraine"}, {"US", "United States"}, {"VN", "Vietnam"}, {"XX", "a country that is not named"}, {"ZA", "South Africa"},
};

const char *country_name(const char *code)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (g_ascii_strcasecmp(rows[i].code, code) == 0)
            return rows[i].name;
    return code;
}
