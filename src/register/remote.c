/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Remote access: the users and devices outside, how many they are, by which method and gateway they come in, whether their devices
 * are managed; and the gateways themselves.
 */
#include "numbers.h"
#include "said.h"
#include "text.h"

#include <string.h>

static gboolean is_remote_users(const struct node *v)
{
    return v->class == CLASS_USERS_REMOTE || v->class == CLASS_USERS_UNMANAGED;
}

static gboolean is_gateway(const struct node *v)
{
    return (v->class == CLASS_VPN_GATEWAY || v->class == CLASS_REMOTE_ACCESS) && v->owner != OWNER_PROVIDER &&
           v->owner != OWNER_THIRD_PARTY;
}

/* Ways in, by the names that they go by. */
static const struct {
    const char *word, *name;
} methods[] = {
    {"always on vpn", "Always On VPN"},
    {"aovpn", "Always On VPN"},
    {"directaccess", "DirectAccess"},
    {"direct access", "DirectAccess"},
    {"globalprotect", "GlobalProtect"},
    {"anyconnect", "AnyConnect"},
    {"secure client", "Cisco Secure Client"},
    {"forticlient", "FortiClient VPN"},
    {"pulse", "Pulse"},
    {"ivanti", "Ivanti"},
    {"openvpn", "OpenVPN"},
    {"wireguard", "WireGuard"},
    {"netmotion", "NetMotion"},
    {"ssl vpn", "SSL VPN"},
    {"ssl-vpn", "SSL VPN"},
    {"ipsec", "IPsec VPN"},
    {"ikev2", "IKEv2 VPN"},
    {"citrix", "Citrix"},
    {"horizon", "Horizon"},
    {"vdi", "Virtual desktop"},
    {"avd", "Azure Virtual Desktop"},
    {"azure virtual desktop", "Azure Virtual Desktop"},
    {"virtual desktop", "Virtual desktop"},
    {"rd gateway", "Remote Desktop"},
    {"remote desktop", "Remote Desktop"},
    {"rds", "Remote Desktop"},
    {"workspaces", "WorkSpaces"},
    {"zpa", "Zscaler Private Access"},
    {"zscaler private", "Zscaler Private Access"},
    {"private apn", "Private APN"},
    {"apn", "Private APN"},
    {"mam", "Managed application (MAM)"},
    {"hdx", "Citrix"},
    {"netscaler", "Citrix"},
    {"app proxy", "Application proxy"},
    {"application proxy", "Application proxy"},
    {"jump host", "Jump host"},
    {"jump box", "Jump host"},
    {"bastion", "Jump host"},
    {"pam", "Jump host"},
    {"ssid", "Wi-Fi"},
    {"wi-fi", "Wi-Fi"},
    {"wifi", "Wi-Fi"},
    {"vpn", "VPN"},
    {"webmail", "Web mail"},
    {"web mail", "Web mail"},
    {"owa", "Web mail"},
    {"https", "HTTPS"},
};

static const char *method_in(const char *text)
{
    g_autofree char *folded = text_fold(text);
    for (guint i = 0; i < G_N_ELEMENTS(methods); i++)
        for (const char *at = folded; (at = strstr(at, methods[i].word)); at++)
            if ((at == folded || !g_ascii_isalnum(at[-1])) && !g_ascii_isalnum(at[strlen(methods[i].word)]))
                return methods[i].name;
    return NULL;
}

/* ---- method and gateway ---- */

static gboolean terminates(const struct node *v)
{
    return node_has_role(v, ROLE_VPN | ROLE_PRESENTATION | ROLE_PROXY | ROLE_WIRELESS) ||
           (node_has_role(v, ROLE_ENFORCE) && v->strength >= STRENGTH_MEDIUM) || class_info(v->class)->kind == KIND_CLOUD_SERVICE;
}

static void name_terminal(GString *out, const struct node *v)
{
    if (!strstr(out->str, v->name))
        g_string_append_printf(out, "%s%s", out->len ? ", " : "", v->name);
}

/* A line of its own to a gateway; over a carrier, the gateway behind it. */
static void terminals_of(const struct collecting *c, int node, GString *out)
{
    const struct network *n = c->network;
    struct element about = {ELEMENT_NODE, node};
    int count;
    const int *links = adjacency_links(c->adjacency, about, &count);
    for (int i = 0; i < count; i++) {
        struct element far = link_far_end(network_link(n, links[i]), about);
        if (far.type == ELEMENT_NODE && terminates(network_node(n, far.index)))
            name_terminal(out, network_node(n, far.index));
    }
    struct meeting m = reach_meet(c->reach, node, STRENGTH_MEDIUM);
    for (guint i = 0; i < m.guards->len && out->len == 0; i++)
        name_terminal(out, network_node(n, g_array_index(m.guards, int, i)));
    g_array_unref(m.guards);
}

/* Over the internet or a carrier: what that is joined to and ends tunnels. */
static void terminals_beyond(const struct collecting *c, int node, GString *out)
{
    const struct network *n = c->network;
    struct element about = {ELEMENT_NODE, node};
    int count;
    const int *links = adjacency_links(c->adjacency, about, &count);
    for (int i = 0; i < count; i++) {
        struct element far = link_far_end(network_link(n, links[i]), about);
        if (far.type != ELEMENT_NODE || !node_has_role(network_node(n, far.index), ROLE_EXTERNAL) ||
            class_info(network_node(n, far.index)->class)->kind == KIND_CLOUD_SERVICE)
            continue;
        struct meeting m = reach_meet(c->reach, far.index, STRENGTH_MEDIUM);
        for (guint k = 0; k < m.guards->len; k++) {
            const struct node *g = network_node(n, g_array_index(m.guards, int, k));
            if (node_has_role(g, ROLE_VPN) || network_node(n, far.index)->class == CLASS_WAN)
                name_terminal(out, g);
        }
        g_array_unref(m.guards);
    }
}

static void set_method(const struct collecting *c, struct register_entry *entry, int node)
{
    g_autoptr(GString) ends = g_string_new(NULL);
    g_autoptr(GArray) remarks = remarks_about(c->remarks, entry->about);
    const char *method = NULL;
    terminals_of(c, node, ends);
    if (ends->len == 0)
        terminals_beyond(c, node, ends);
    register_set(c->reg, entry, FIELD_JOINED_TO, ends->str, GRADE_STATED, NULL, entry->about);
    if (ends->len == 0)
        entry->values[FIELD_JOINED_TO] = (struct register_value){"", GRADE_MISSING, "", entry->about};
    for (guint i = 0; i < remarks->len && !method; i++)
        method = method_in(remark_at(remarks, i)->text);
    if (!method)
        method = method_in(ends->str);
    register_set(c->reg, entry, FIELD_METHOD, method, GRADE_STATED, NULL, entry->about);
}

/* ---- managed or not ---- */

static void set_managed(const struct collecting *c, struct register_entry *entry, const struct node *v)
{
    static const char *const managed[] = {"managed",     "corporate", "council laptop", "council device", "force laptop",
                                          "force issue", "issued",    "company laptop", "domain-joined",  "intune",
                                          NULL};
    const struct fact *stated = network_fact_about(c->network, FACT_MANAGED, entry->about);
    const char *text = NULL;
    if (stated)
        text = g_str_equal(stated->value, "yes") ? "managed" : "unmanaged";
    else if (v->class == CLASS_USERS_UNMANAGED || text_is_unmanaged(v->label))
        text = "unmanaged";
    else if (text_states(v->label, managed))
        text = "managed";
    register_set(c->reg, entry, FIELD_MANAGED, text, GRADE_STATED, NULL, entry->about);
}

static void set_count(const struct collecting *c, struct register_entry *entry)
{
    const struct fact *stated = network_fact_about(c->network, FACT_USERS, entry->about);
    if (stated)
        register_set(c->reg, entry, FIELD_USERS, *stated->text ? stated->text : stated->value, GRADE_STATED, NULL, entry->about);
    else
        set_bare_number(c, entry, network_node(c->network, entry->about.index)->label);
}

void collect_remote(const struct collecting *c)
{
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        if (!is_entry_node(v) || (!is_remote_users(v) && !is_gateway(v)))
            continue;
        struct register_entry *entry = add_node_entry(c, REGISTER_REMOTE, (int)i);
        if (is_gateway(v)) {
            register_set(c->reg, entry, FIELD_USERS, "", GRADE_NOT_NEEDED, "a gateway", entry->about);
            register_set(c->reg, entry, FIELD_MANAGED, "", GRADE_NOT_NEEDED, "a gateway", entry->about);
            register_set(c->reg, entry, FIELD_METHOD, method_in(v->label), GRADE_STATED, NULL, entry->about);
            continue;
        }
        set_method(c, entry, (int)i);
        set_managed(c, entry, v);
        set_count(c, entry);
    }
}
