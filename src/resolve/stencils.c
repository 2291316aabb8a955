/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A symbol's name is looked up whole (last segment of its path) in a table of exceptions, then read as words with the lexicon:
 * "mxgraph.cisco.switches.layer_3_switch" says "layer 3 switch".
 */
#include "stencils.h"

#include "lexicon.h"
#include "text.h"

#include <string.h>

#define SPECIFIC 0.9
#define BY_WORDS 0.8 /* the words of a symbol's name */

/* Names whose words mislead or say nothing. A trailing number or underscore is ignored. */
static const struct {
    const char *name;
    enum class class;
    double weight;
} exceptions[] = {
    /* pictures that people put on anything */
    {"cloud", CLASS_UNKNOWN, 0}, {"rectangle", CLASS_UNKNOWN, 0}, {"ellipse", CLASS_UNKNOWN, 0}, {"box", CLASS_UNKNOWN, 0},
    {"server", CLASS_SERVER, 0.6}, {"generic", CLASS_UNKNOWN, 0}, {"image", CLASS_UNKNOWN, 0}, {"stencil", CLASS_UNKNOWN, 0},
    {"rect", CLASS_UNKNOWN, 0}, {"square", CLASS_UNKNOWN, 0}, {"circle", CLASS_UNKNOWN, 0}, {"process", CLASS_UNKNOWN, 0},
    {"document", CLASS_UNKNOWN, 0}, {"callout", CLASS_UNKNOWN, 0}, {"note", CLASS_UNKNOWN, 0}, {"table", CLASS_UNKNOWN, 0},
    {"data", CLASS_UNKNOWN, 0}, {"resourceicon", CLASS_UNKNOWN, 0}, {"producticon", CLASS_UNKNOWN, 0},
    {"dynamic connector", CLASS_UNKNOWN, 0}, {"record", CLASS_UNKNOWN, 0}, {"text", CLASS_UNKNOWN, 0},
    {"defaultsquareblock", CLASS_UNKNOWN, 0}, {"rectangleblock", CLASS_UNKNOWN, 0}, {"processblock", CLASS_UNKNOWN, 0},
    {"component", CLASS_UNKNOWN, 0}, {"plaintext", CLASS_UNKNOWN, 0}, {"edge", CLASS_UNKNOWN, 0}, {"link", CLASS_UNKNOWN, 0},
    {"cylinder", CLASS_STORAGE, 0.3}, {"datastore", CLASS_DATABASE, 0.5}, {"box3d", CLASS_SERVER, 0.25},
    {"actor", CLASS_USERS, 0.6}, {"umlactor", CLASS_USERS, 0.6}, {"cube", CLASS_SERVER, 0.2},
    {"secured", CLASS_UNKNOWN, 0}, {"unsecure", CLASS_UNKNOWN, 0}, {"virus", CLASS_UNKNOWN, 0},
    /* ideas drawn as icons: nothing that traffic passes */
    {"role", CLASS_ANNOTATION, 0.85}, {"addon", CLASS_ANNOTATION, 0.85}, {"message", CLASS_ANNOTATION, 0.85},
    {"permissions", CLASS_ANNOTATION, 0.85}, {"alarm", CLASS_ANNOTATION, 0.85}, {"policy", CLASS_ANNOTATION, 0.85},
    /* names that the lexicon would read otherwise */
    {"100baset hub", CLASS_SWITCH, 0.85}, {"small hub", CLASS_SWITCH, 0.7}, {"cisco hub", CLASS_HUB, 0.85},
    {"route switch processor", CLASS_ROUTER, 0.85}, {"routeswitch processor", CLASS_ROUTER, 0.85},
    {"ios firewall", CLASS_FIREWALL, 0.9}, {"pix firewall", CLASS_FIREWALL, 0.9}, {"centri firewall", CLASS_FIREWALL, 0.9},
    {"router firewall", CLASS_FIREWALL, 0.8}, {"router with firewall", CLASS_FIREWALL, 0.75}, {"asa", CLASS_FIREWALL, 0.9},
    {"cisco security", CLASS_GATEWAY, 0.5}, {"lock", CLASS_OTHER, 0.3}, {"key", CLASS_OTHER, 0.3},
    {"wireless router", CLASS_WIRELESS_AP, 0.75}, {"wireless hub", CLASS_WIRELESS_AP, 0.8},
    {"wireless modem", CLASS_MODEM, 0.75}, {"wireless", CLASS_WLAN, 0.6}, {"wap", CLASS_WIRELESS_AP, 0.85},
    {"wireless connection", CLASS_WLAN, 0.6}, {"comm link", CLASS_OTHER, 0.3},
    {"web service", CLASS_SERVER, 0.6}, {"mse", CLASS_WLC, 0.7}, {"hub", CLASS_SWITCH, 0.7},
    {"pc", CLASS_ENDPOINT, 0.8}, {"laptop", CLASS_ENDPOINT, 0.8}, {"terminal", CLASS_ENDPOINT, 0.7},
    {"monitor", CLASS_ENDPOINT, 0.6}, {"mobile", CLASS_ENDPOINT, 0.7}, {"user", CLASS_USERS, 0.8}, {"users", CLASS_USERS, 0.8},
    {"standing man", CLASS_USERS, 0.8}, {"man woman", CLASS_USERS, 0.8}, {"running man", CLASS_USERS, 0.8},
    {"telecommuter icon", CLASS_USERS_REMOTE, 0.7}, {"home office", CLASS_USERS_REMOTE, 0.5},
    {"generic gateway", CLASS_GATEWAY_PLAIN, 0.6}, {"gateway", CLASS_GATEWAY_PLAIN, 0.6},
    {"internet gateway", CLASS_GATEWAY_PLAIN, 0.85}, {"api gateway", CLASS_GATEWAY_OTHER, 0.85},
    {"ibm mini as", CLASS_SERVER, 0.8}, {"desktop", CLASS_ENDPOINT, 0.7}, {"group", CLASS_ZONE, 0.85}, {"legend", CLASS_ANNOTATION, 0.8},
    {"netscaler", CLASS_LOAD_BALANCER, 0.8}, {"access gateway", CLASS_VPN_GATEWAY, 0.85},
    {"proxy", CLASS_PROXY, 0.8}, {"ips ids", CLASS_IDS, 0.8}, {"traditional server", CLASS_SERVER, 0.8},
    {"virtual machine", CLASS_SERVER, 0.8}, {"mesh", CLASS_OTHER, 0.3}, {"bus", CLASS_HUB, 0.7}, {"line", CLASS_UNKNOWN, 0},
    {"ethernet", CLASS_HUB, 0.8}, {"ring network", CLASS_HUB, 0.8}, {"dual mode", CLASS_WIRELESS_AP, 0.85},
    {"guard", CLASS_GATEWAY, 0.5}, {"lightweight ap", CLASS_WIRELESS_AP, 0.9}, {"mesh ap", CLASS_WIRELESS_AP, 0.9},
    {"telephone", CLASS_PHONE, 0.8}, {"firewall", CLASS_FIREWALL, 0.9}, {"access point", CLASS_WIRELESS_AP, 0.9},
    {"network security", CLASS_OTHER, 0.4}, {"internet security", CLASS_OTHER, 0.4}, {"client firewall", CLASS_OTHER, 0.4},
    {"virtual network", CLASS_CLOUD_IAAS, 0.6}, {"enterprise", CLASS_SITE, 0.5}, {"hq enterprise", CLASS_SITE, 0.6},
    {"network access control list", CLASS_OTHER, 0.5}, {"pbx switch", CLASS_TELEPHONY, 0.8}, {"endpoint concentrator", CLASS_OTHER, 0.4},
    {"community", CLASS_USERS, 0.5}, {"globe", CLASS_UNKNOWN, 0}, {"nic", CLASS_OTHER, 0.5}, {"cctv", CLASS_CAMERA, 0.8},
    {"web hosting", CLASS_SERVER, 0.6}, {"management console", CLASS_SERVER, 0.5}, {"net mgmt appliance", CLASS_SERVER, 0.8},
    {"network management", CLASS_SERVER, 0.7}, {"security management", CLASS_SERVER, 0.7}, {"ldap", CLASS_SERVER, 0.7},
    {"fabric interconnect", CLASS_SWITCH, 0.8}, {"nsg", CLASS_OTHER, 0.5}, {"identity directory", CLASS_SERVER, 0.7},
    {"network card", CLASS_OTHER, 0.4}, {"network access controllist", CLASS_OTHER, 0.5}, {"mobile worker", CLASS_USERS_REMOTE, 0.7},
    {"dedicated interconnect", CLASS_WAN, 0.8}, {"partner interconnect", CLASS_WAN, 0.8}, {"globe world", CLASS_UNKNOWN, 0},
    {"corporate device", CLASS_ENDPOINT, 0.7}, {"tunnel", CLASS_OTHER, 0.3}, {"device", CLASS_ENDPOINT, 0.5},
};

/* Names that mean another thing in one library: a backup proxy is no web proxy. */
static const struct {
    const char *library, *name;
    enum class class;
    double weight;
} of_libraries[] = {
    {"mxgraph.veeam.", "proxy", CLASS_SERVER, 0.8}, {"mxgraph.veeam.", "proxy server", CLASS_SERVER, 0.8},
    {"mxgraph.veeam.", "proxy appliance", CLASS_SERVER, 0.8}, {"mxgraph.veeam.", "wan accelerator", CLASS_OTHER, 0.6},
};

/* Segments of a name that place it in a family of zones. */
static gboolean is_zone_name(const char *last)
{
    return g_str_has_prefix(last, "group ") || g_str_equal(last, "group") || g_str_equal(last, "vpc") ||
           g_str_equal(last, "virtual networks") || g_str_equal(last, "resource groups") || g_str_equal(last, "subnet");
}

/* Visio: "Equipment/Device/Router", "Computer/Desktop", "Server/Web", "Cloud". */
static char *readable_type(const char *type)
{
    const char *slash = strrchr(type, '/');
    char *out = g_strdup(slash ? slash + 1 : type);
    if (slash && strstr(type, "Server/")) {
        char *server = g_strconcat(out, " server", NULL);
        g_free(out);
        return server;
    }
    return out;
}

/* "mxgraph.cisco19.layer_3_switch2" -> "layer 3 switch", "img/lib/azure2/networking/Firewalls.svg" -> "firewalls". */
static char *last_segment(const char *name)
{
    const char *start = name;
    const char *slash = strrchr(name, '/');
    g_autofree char *base = g_strdup(slash ? slash + 1 : start);
    static const char *const suffixes[] = {".svg", ".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".ico"};
    for (guint i = 0; i < G_N_ELEMENTS(suffixes); i++)
        if (g_str_has_suffix(base, suffixes[i]))
            base[strlen(base) - strlen(suffixes[i])] = '\0';
    const char *dot = strrchr(base, '.');
    g_autofree char *last = text_fold(dot ? dot + 1 : base);
    g_strdelimit(last, "_-", ' ');
    g_strstrip(last);
    gsize n = strlen(last);
    const char *size = strrchr(last, ' '); /* "firewall 128x128" */
    if (size && g_ascii_isdigit(size[1]) && strspn(size + 1, "0123456789x") == strlen(size + 1) && strchr(size, 'x'))
        n = (gsize)(size - last);
    while (n > 1 && g_ascii_isdigit(last[n - 1]) && last[n - 2] != ' ' && !g_ascii_isdigit(last[n - 2]))
        n--;
    last[n] = '\0';
    return g_strdup(g_strstrip(last));
}

/* "AmazonEC2AWS2021" -> "Amazon EC2 AWS2021": Lucidchart block names. */
static char *split_camel(const char *name)
{
    GString *out = g_string_new(NULL);
    for (const char *p = name; *p; p++) {
        if (p > name && g_ascii_isupper(*p) && (g_ascii_islower(p[-1]) || (g_ascii_islower(p[1]) && g_ascii_isupper(p[-1]))))
            g_string_append_c(out, ' ');
        g_string_append_c(out, *p);
    }
    char *block = strstr(out->str, " Block");
    if (block)
        g_string_truncate(out, (gsize)(block - out->str));
    return g_string_free(out, FALSE);
}

static gboolean by_exception(const char *name, const char *last, struct stencil_evidence *e)
{
    for (guint i = 0; i < G_N_ELEMENTS(of_libraries); i++)
        if (g_str_has_prefix(name, of_libraries[i].library) && g_str_equal(of_libraries[i].name, last)) {
            e->class = of_libraries[i].class;
            e->weight = of_libraries[i].weight;
            return TRUE;
        }
    for (guint i = 0; i < G_N_ELEMENTS(exceptions); i++)
        if (g_str_equal(exceptions[i].name, last)) {
            e->class = exceptions[i].class;
            e->weight = exceptions[i].weight;
            e->mute = exceptions[i].class == CLASS_UNKNOWN;
            return TRUE;
        }
    return FALSE;
}

static void by_words(const char *words, struct stencil_evidence *e)
{
    g_autofree char *upper = g_utf8_strup(words, -1); /* abbreviations in symbol names are in any case */
    struct tokens t;
    tokens_init(&t, upper);
    GArray *hits = lexicon_match(&t);
    for (guint i = 0; i < hits->len; i++) {
        const struct lexicon_hit *h = &g_array_index(hits, struct lexicon_hit, i);
        double weight = h->weight >= 0.4 ? MAX(h->weight, BY_WORDS) * (h->weight < h->row->weight * 0.9 ? 0.5 : 1) : h->weight;
        gboolean whole = h->count == (int)t.list->len; /* "cloud" in "cloud iam" names no network */
        if (h->row->class != CLASS_ZONE && (whole || h->row->class != CLASS_NETWORK) && weight > e->weight) {
            e->class = h->row->class;
            e->weight = weight;
        }
    }
    g_array_unref(hits);
    tokens_clear(&t);
}

/* What is left of a library's symbol without the names of library and maker, which would be taken for its own words:
 * "mxgraph.networks2.cctv" is no network and "mxgraph.rack.dell.power_strip" no server. Other names stay whole. */
static const char *without_library(const char *name)
{
    static const char *const racks = "mxgraph.rack.";
    if (!g_str_has_prefix(name, "mxgraph."))
        return name;
    int skip = g_str_has_prefix(name, racks) ? 3 : 2;
    for (const char *dot = strchr(name, '.'); dot && skip > 0; dot = strchr(name, '.'), skip--)
        name = dot + 1;
    return name;
}

static struct stencil_evidence of_name(const char *name, const char *source)
{
    struct stencil_evidence e = {.class = CLASS_UNKNOWN, .source = source, .name = name};
    if (!*name || g_str_has_prefix(name, "data:")) /* a picture without a name */
        return e;
    g_autofree char *last = last_segment(name);
    if (is_zone_name(last)) {
        e.class = CLASS_ZONE;
        e.weight = 0.85;
        e.specific = TRUE;
        return e;
    }
    if (!by_exception(name, last, &e)) {
        by_words(last, &e);
        if (e.class == CLASS_UNKNOWN) {
            g_autofree char *spaced = split_camel(without_library(name));
            by_words(spaced, &e);
        }
    }
    e.weight = MIN(e.weight, SPECIFIC);
    e.specific = e.class != CLASS_UNKNOWN && e.weight >= 0.5;
    return e;
}

/* Icon families: an icon of a cloud provider that is not known otherwise is one of its services, one of a maker of network
 * equipment is equipment. */
static void by_family(const char *name, struct stencil_evidence *e)
{
    static const char *const equipment[] = {"mxgraph.cisco", "mxgraph.networks", "mxgraph.rack", "mxgraph.allied_telesis",
                                            "mxgraph.veeam", "mxgraph.citrix", "mxgraph.fortinet", "mxgraph.meraki"};
    for (guint i = 0; i < G_N_ELEMENTS(equipment); i++)
        if (e->class == CLASS_UNKNOWN && !e->mute && g_str_has_prefix(name, equipment[i])) {
            e->class = CLASS_OTHER;
            e->weight = 0.45;
        }
    static const char *const families[] = {"mxgraph.aws", "mxgraph.azure", "mxgraph.gcp", "img/lib/azure", "img/lib/mscae",
                                           "mxgraph.mscae", "img/lib/ibm", "mxgraph.ibm", "mxgraph.alibaba"};
    for (guint i = 0; i < G_N_ELEMENTS(families); i++)
        if (e->class == CLASS_UNKNOWN && g_str_has_prefix(name, families[i])) {
            e->class = CLASS_CLOUD_IAAS;
            e->weight = 0.6;
            e->specific = TRUE;
        }
}

struct stencil_evidence stencil_recognise(const struct drawing *drawing, const struct shape *shape)
{
    g_autofree char *type = readable_type(shape->device_type);
    struct stencil_evidence best = of_name(type, "Visio type");
    best.name = shape->device_type;
    const char *const names[] = {shape->stencil, shape->image};
    const char *const sources[] = {g_str_has_prefix(drawing->format, "v") ? "master" : "stencil", "image"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        struct stencil_evidence e = of_name(names[i], sources[i]);
        by_family(names[i], &e);
        if (e.weight > best.weight)
            best = e;
    }
    if (best.class == CLASS_UNKNOWN && shape->outline == OUTLINE_ACTOR)
        best = (struct stencil_evidence){CLASS_USERS, 0.5, TRUE, "outline", "actor", FALSE};
    if (best.class == CLASS_UNKNOWN && shape->outline == OUTLINE_CYLINDER)
        best = (struct stencil_evidence){CLASS_STORAGE, 0.3, FALSE, "outline", "cylinder", FALSE};
    return best;
}

const char *stencils_named_twice(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(exceptions); i++)
        for (guint k = i + 1; k < G_N_ELEMENTS(exceptions); k++)
            if (g_str_equal(exceptions[i].name, exceptions[k].name))
                return exceptions[i].name;
    return NULL;
}
