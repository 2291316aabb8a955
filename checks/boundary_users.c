/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-B-UNMANAGED: devices that the organisation does not manage reach it only through a presentation layer and a firewall.
 * PSN-B-WIFI: the organisation's own wireless joins it under a controller, access control or stated security.
 */
#include "absence.h"
#include "boundary.h"
#include "predicates.h"
#include "text.h"

#include <string.h>

#define BIT(d) (1u << DOMAIN_##d)

/* ---- PSN-B-UNMANAGED ---- */

static const struct boundary uncontrolled = {
    .question = {.from = BIT(UNMANAGED), .to = BIT(CORE) | BIT(PSN), .at_least = STRENGTH_STRONG, .guard_roles = ROLE_PRESENTATION},
    .who = "unmanaged devices",
    .control = "a presentation layer or a firewall",
    .by_name = TRUE,
    .optional = TRUE,
    .searched = "BYOD, personal, volunteers' and partners' devices",
    .nil_exists = TRUE,
    .nil = NIL_UNMANAGED,
    .remedy_missing = "Draw the unmanaged devices and where they are let in, or state “No BYOD”.",
};

/* Past a firewall alone they would see more than pictures of the inside: a gateway that only presents is as good as a desktop. */
static const struct boundary unpresented = {
    .question = {.from = BIT(UNMANAGED),
                 .to = BIT(CORE) | BIT(PSN),
                 .at_least = STRENGTH_STRONG + 1,
                 .guard_roles = ROLE_PRESENTATION | ROLE_VPN | ROLE_PROXY},
    .who = "unmanaged devices",
    .control = "a presentation layer (virtual desktop, remote application, browser isolation)",
    .by_name = TRUE,
    .optional = TRUE,
    .searched = "BYOD, personal, volunteers' and partners' devices",
    .nil_exists = TRUE,
    .nil = NIL_UNMANAGED,
    .remedy_missing = "Draw the unmanaged devices and where they are let in, or state “No BYOD”.",
};

static gboolean any_open(const struct check_context *c, guint from)
{
    for (guint i = from; i < c->findings->items->len; i++)
        if (findings_item(c->findings, i)->verdict >= VERDICT_WARN)
            return TRUE;
    return FALSE;
}

static void report_unstated(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = NULL;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (e->part != REGISTER_REMOTE || e->values[FIELD_MANAGED].grade != GRADE_MISSING)
            continue;
        f = f ? f : findings_add(c->findings, rule, VERDICT_WARN, "It is not said whether these devices are managed.");
        f->each = TRUE;
        finding_point_at(f, e->about.type, e->about.index);
    }
}

void check_boundary_unmanaged(const struct check_context *c, const struct rule *rule)
{
    guint before = c->findings->items->len;
    boundary_evaluate(c, rule, &uncontrolled);
    if (!any_open(c, before))
        boundary_report_routes(c, rule, &unpresented, VERDICT_FAIL);
    report_unstated(c, rule);
}

/* ---- PSN-B-WIFI ---- */

static gboolean is_corporate(const struct node *v)
{
    return node_is_live(v) && v->origin.shape >= 0 && v->domain == DOMAIN_WLAN && node_has_role(v, ROLE_WIRELESS) &&
           v->class != CLASS_WLAN_GUEST;
}

static gboolean has_any(const char *folded, const char *const *words)
{
    for (; *words; words++)
        if (strstr(folded, *words))
            return TRUE;
    return FALSE;
}

enum wifi { WIFI_SECURE, WIFI_UNSTATED, WIFI_OPEN };

static enum wifi security_of(const char *label)
{
    static const char *const secure[] = {"wpa2-enterprise", "wpa2 enterprise", "wpa3",        "802.1x", "eap-tls", "eap",
                                         "radius",          "wpa2-ent",        "certificate", NULL};
    static const char *const weak[] = {"open ssid", "no encryption", "unencrypted", "wep ", "(wep)", "wpa-psk", "no security", NULL};
    g_autofree char *folded = text_fold(label);
    if (has_any(folded, weak))
        return WIFI_OPEN;
    return has_any(folded, secure) ? WIFI_SECURE : WIFI_UNSTATED;
}

/* A controller or access control anywhere speaks for all access points. */
static int controller(const struct network *n)
{
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (node_is_live(v) && (v->class == CLASS_WLC || v->class == CLASS_NAC) && v->confidence >= 0.6)
            return (int)i;
    }
    return -1;
}

static guint report_wifi(const struct check_context *c, const struct rule *rule, enum wifi which, enum verdict verdict, const char *message)
{
    struct finding *f = NULL;
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        if (!is_corporate(v) || v->class == CLASS_WLC || security_of(v->label) != which)
            continue;
        f = f ? f : findings_add(c->findings, rule, v->confidence < 0.6 ? VERDICT_UNDECIDED : verdict, "%s", message);
        f->each = TRUE;
        finding_point_at(f, ELEMENT_NODE, (int)i);
    }
    return f ? f->elements->len : 0;
}

void check_boundary_wifi(const struct check_context *c, const struct rule *rule)
{
    guint wireless = 0;
    int by = controller(c->network);
    for (guint i = 0; i < c->network->nodes->len; i++)
        wireless += is_corporate(network_node(c->network, i));
    if (wireless == 0) {
        struct coverage coverage = coverage_of(c->network);
        const struct fact *narrowed, *nil = coverage_nil(c->network, NIL_WIRELESS, &narrowed);
        struct finding *f =
            findings_add(c->findings, rule,
                         nil                           ? VERDICT_NIL
                         : coverage_is_good(&coverage) ? VERDICT_NOT_APPLICABLE
                                                       : VERDICT_UNDECIDED,
                         nil ? "Stated: “%s”." : "No wireless of the organisation's own was recognised.%s", nil ? nil->text : "");
        f->searched = "access points, controllers and wireless networks";
        if (f->verdict == VERDICT_UNDECIDED)
            coverage_explain(c, f);
        return;
    }
    guint open = report_wifi(c, rule, WIFI_OPEN, VERDICT_FAIL, "Wireless joins the network without security.");
    if (by < 0)
        open += report_wifi(c, rule, WIFI_UNSTATED, VERDICT_WARN,
                            "Wireless joins the network, and no controller, access control or security mode is shown.");
    if (open > 0)
        return;
    struct finding *f =
        findings_add(c->findings, rule, VERDICT_PASS, "Wireless joins the network under a controller, access control or stated security.");
    if (by >= 0)
        finding_point_at(f, ELEMENT_NODE, by);
    for (guint i = 0; i < c->network->nodes->len; i++)
        if (is_corporate(network_node(c->network, i)))
            finding_point_at(f, ELEMENT_NODE, (int)i);
}
