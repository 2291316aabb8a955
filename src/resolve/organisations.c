/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "organisations.h"

#include "pattern.h"
#include "text.h"

#include <string.h>

/* Capitalised words joined by a few small ones: "Bournemouth, Christchurch and Poole". */
#define WORD "(?:\\p{Lu}[\\p{L}\\p{N}'’.-]*)"
#define SMALL "(?:and|upon|on|le|of|the|for|in|y|yr|de|&|with)"
#define NAME WORD "(?:,? (?:(?:" SMALL ") )*" WORD "){0,6}"

static const struct {
    const char *pattern;
    enum organisation_sort sort;
    double confidence;
} rows[] = {
    {"(?:The )?(?:London Borough|Royal Borough|City|Metropolitan Borough|County Borough|Council|Corporation|Borough|University) of (?:the )?" NAME
     "(?: Council)?", ORGANISATION_PUBLIC, 0.9},
    {"(?:The )?" NAME " (?:Council|Constabulary|(?:Combined|Fire|Police|Park|Water|Port Health|Transport|Health|Unitary|Waste) Authority"
     "|Police Service|Fire Service|Rescue Service|Fire (?:and|&) Rescue(?: Service| Authority)?"
     "|Health Board|Care Board|Commissioning Group|Commissioning Support Unit|Pension Fund|Passenger Transport Executive|Housing Association|Hospitals Trust|NHS Trust|NHS Foundation Trust|Foundation Trust|Partnership Trust|University Trust|Ambulance Service|Prosecution Service"
     "|Agency|Commission|Ministry|University|College|Academy Trust|Homes|Probation Service)\\b",
     ORGANISATION_PUBLIC, 0.9},
    {"(?:Cyngor|Comhairle) (?:nan |na )?" NAME, ORGANISATION_PUBLIC, 0.9},
    {"\\bUniversity of (?:the )?" NAME, ORGANISATION_PUBLIC, 0.85},
    {"\\bNHS " NAME " (?:Trust|Board|Partnership|Alliance|Federation)\\b", ORGANISATION_PUBLIC, 0.9},
    {"\\bNHS (?:England|Digital|Scotland|Wales|Blood and Transplant|Business Services Authority)", ORGANISATION_PUBLIC, 0.85},
    {"\\b(?:Office of the )?(?:" NAME " )?Police(?:,? Fire)? (?:and|&) Crime Commissioner", ORGANISATION_PUBLIC, 0.85},
    {"\\b(?:Police Service of Northern Ireland|British Transport Police|Civil Nuclear Constabulary|Welsh Government|Scottish Government"
     "|UK Health Security Agency|HM (?:Courts|Prison|Land Registry)[\\w &]*)", ORGANISATION_PUBLIC, 0.85},
    {"(?:Department|Ministry) (?:for|of) (?:the )?" NAME, ORGANISATION_PUBLIC, 0.9},
    {"(?:The )?" NAME " Police\\b(?! (?:National|station))", ORGANISATION_PUBLIC, 0.85},
    {"(?:Police Scotland|Home Office|Cabinet Office|HM Treasury|HMRC|DVLA|HM Revenue (?:and|&) Customs|Companies House|Transport for "
     WORD ")", ORGANISATION_PUBLIC, 0.8},
    {"(?:The )?" NAME ",? (?:Ltd|Limited|plc|PLC|LLP|Inc|Corp|Corporation|LLC|GmbH|CIC|CIO|B\\.?V|Pty)\\b\\.?", ORGANISATION_COMPANY, 0.85},
    {"(?:The )?" NAME " (?:Leisure Trust|Community Trust|Trust|Partnership|Associates|Consultancy|Consulting|Solutions|Services"
     "|Technologies|Networks|Software|Foundation|Group|Holdings|Systems)\\b", ORGANISATION_COMPANY, 0.5},
    {"\\b(?:Capita|Civica|NEC Software Solutions|Northgate Public Services|Liberata|Serco|Agilisys|Arvato|Kier|Mouchel|Amey|Veolia|Biffa"
     "|SUEZ|Idox|Idcom|MRI Software|Aareon|Liquidlogic|System C|Access Group|Servelec|OLM|TPP|EMIS|Zellis|MHR|Unit4|TechnologyOne"
     "|OneAdvanced|Bottomline|Allpay|Adelante|PaySuite|Chipside|Conduent|Marston|Taranto|Yunex|Swarco|Telensa|Synectics|Axon"
     "|Motorola Solutions|Sopra Steria|CGI|Atos|Eviden|DXC|Fujitsu|Accenture|Kyndryl|Softcat|SCC|Computacenter|XMA|CDW|Trustmarque"
     "|NCC Group|ITHealth|UKCloud|Crown Hosting|Rackspace|Iron Mountain|Experian|Equifax|Granicus|Jadu|Netcall|TOPdesk|Freshworks|ESRI UK"
     "|Ordnance Survey|CoStar|Link Asset Services|Barclaycard|World[Pp]ay|Global Payments|Verifone|Thales)\\b", ORGANISATION_SUPPLIER, 0.6},
    {"\\b(?:Vodafone|Virgin Media(?: O2)?(?: Business)?|KCOM|Gamma|Openreach|Colt|Zayo|CityFibre|Gigaclear|TalkTalk Business|Neos|Jisc|EE|O2|BT"
     "|MLL Telecom|Updata|Easynet|Interoute|GTT|Level 3|Lumen|CenturyLink|Exponential-e|Redcentric|Daisy|Logicalis|SSE Telecoms|Telef[oó]nica"
     "|eircom|MDNX|Maintel|Convergence Group|Sungard AS)\\b", ORGANISATION_CARRIER, 0.6},
    /* makers of what stands on every desk: their name on a label is the product's */
    {"\\b(?:AWS|Amazon|Microsoft|Azure|Google)\\b", ORGANISATION_SUPPLIER, 0.45},
};

static const GRegex *compiled(guint i)
{
    static GRegex *regexes[G_N_ELEMENTS(rows)];
    return pattern_once(&regexes[i], rows[i].pattern, 0);
}

/* "Services Ltd" is the end of a name that was wrapped, and names nobody. */
static gboolean is_tail(const char *name)
{
    static const char *const words[] = {"Services", "Systems", "Solutions", "Group", "Holdings", "Software", "Technologies",
                                        "Networks", "Consulting", "Partners", "UK", "The", "Payments", "Hosting"};
    const char *space = strchr(name, ' ');
    gsize length = space ? (gsize)(space - name) : strlen(name);
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (strlen(words[i]) == length && strncmp(words[i], name, length) == 0)
            return space && !strchr(space + 1, ' ');
    return FALSE;
}

enum organisation_sort organisation_find(const char *text, char **name, double *confidence)
{
    *name = NULL;
    *confidence = 0;
    enum organisation_sort sort = ORGANISATION_NONE;
    g_autofree char *head = g_strndup(text, MIN(strlen(text), 2000));
    g_autofree char *valid = g_utf8_make_valid(head, -1);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        GMatchInfo *match = NULL;
        g_autofree char *found = NULL;
        if (rows[i].confidence > *confidence && pattern_find(compiled(i), valid, 0, &match))
            found = g_strstrip(g_match_info_fetch(match, 0));
        if (found && !(rows[i].sort == ORGANISATION_COMPANY && is_tail(found))) {
            g_free(*name);
            *name = g_steal_pointer(&found);
            *confidence = rows[i].confidence;
            sort = rows[i].sort;
        }
        g_match_info_free(match);
    }
    return sort;
}
