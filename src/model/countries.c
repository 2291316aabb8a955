/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "countries.h"

#include <glib.h>

static const struct {
    const char *code, *name;
} rows[] = {
    {"AU", "Australia"}, {"BE", "Belgium"}, {"BG", "Bulgaria"}, {"BH", "Bahrain"}, {"BR", "Brazil"}, {"CA", "Canada"},
    {"CH", "Switzerland"}, {"CN", "China"}, {"DE", "Germany"}, {"ES", "Spain"}, {"EU", "European Union"}, {"FI", "Finland"},
    {"FR", "France"}, {"GB", "United Kingdom"}, {"GG", "Guernsey"}, {"GI", "Gibraltar"}, {"IE", "Ireland"}, {"IL", "Israel"},
    {"IM", "Isle of Man"}, {"IN", "India"}, {"IT", "Italy"}, {"JE", "Jersey"}, {"JP", "Japan"}, {"NL", "Netherlands"},
    {"PH", "Philippines"}, {"PL", "Poland"}, {"RO", "Romania"}, {"SE", "Sweden"}, {"SG", "Singapore"}, {"US", "United States"},
    {"ZA", "South Africa"},
};

const char *country_name(const char *code)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (g_ascii_strcasecmp(rows[i].code, code) == 0)
            return rows[i].name;
    return code;
}
