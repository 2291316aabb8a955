/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "secrets.h"

#include "pattern.h"

/* In a redacted copy the secret's place is taken by "credential 1": that is none. */
#define NOT_REPLACED "(?!credential \\d)"

const struct secret secrets[] = {
    {"\\b(?:password|passwd|passphrase|passcode|pwd|pass|pw)\\s*[:=]\\s*(?<v>" NOT_REPLACED "\\S{3,})", "a password", TRUE, FALSE},
    {"\\b(?:snmp\\b.{0,20}\\bcommunity(?: string)?\\s*[:=]?|community(?: string)?\\s*[:=]|community string\\b)\\s*[\"']?(?<v>" NOT_REPLACED
     "(?!string)\\w{3,})", "an SNMP community", TRUE, FALSE},
    {"\\b(?:psk|pre-?shared key|wpa2?[- ]?key|wi-?fi key|shared secret|secret|api key|token)\\s*[:=]\\s*(?<v>" NOT_REPLACED "\\S{3,})", "a key", TRUE, FALSE},
    {"\\b(?:admin|root|administrator)\\s*/\\s*(?<v>" NOT_REPLACED "\\S{4,})", "a user name with its password", TRUE, FALSE},
    {"(?<v>-----BEGIN [A-Z ]*PRIVATE KEY-----)", "a private key", TRUE, FALSE},
    {"(?<v>https?://\\S*(?:admin|mgmt|manage|:8443|:4443|:10443)\\S*)", "the address of an administration page", FALSE, FALSE},
    {"(?<v>(?<![\\w@.-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)", "an e-mail address", FALSE, FALSE},
    {"(?<v>(?<![\\w.+])(?:\\+44\\s?\\(?0?\\)?|0)(?:[ -]?\\d){9,10}(?![\\w.]))", "a telephone number", FALSE, FALSE},
    {"\\b[Cc]ontact\\s*:\\s*(?<v>[A-Z][a-z]+ [A-Z][a-z]+)", "a person's name", FALSE, TRUE},
};
const guint secrets_count = G_N_ELEMENTS(secrets);

GRegex *secret_regex(guint row)
{
    return pattern_new(secrets[row].pattern, secrets[row].cased ? 0 : G_REGEX_CASELESS);
}
