/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What labels and symbols are taken for: the ordinary ones, and the traps.
 */
#include "stages.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static struct recognised recognise(const char *label, const char *stencil, const char *image)
{
    struct drawing *d = drawing_new("x", "", "drawio");
    struct shape s = shape_empty();
    s.label = drawing_text(d, label, -1);
    s.stencil = drawing_text(d, stencil, -1);
    s.image = drawing_text(d, image, -1);
    s.outline = *stencil || *image ? OUTLINE_STENCIL : OUTLINE_RECTANGLE;
    struct recognised r = recognise_shape(d, &s, s.label, NULL, NULL);
    drawing_free(d);
    return r;
}

static const struct {
    const char *label, *stencil;
    enum class class;
} cases[] = {
    {"FW-EXT-A\nFortiGate 200F (HA active)", "", CLASS_FIREWALL},
    {"fw01-dmz", "", CLASS_FIREWALL},
    {"FW-PSN", "", CLASS_FIREWALL},
    {"PSN firewall", "", CLASS_FIREWALL},
    {"", "mxgraph.networks.firewall", CLASS_FIREWALL},
    {"", "Firewall", CLASS_FIREWALL},
    {"Firewall", "mxgraph.cisco.routers.router", CLASS_FIREWALL}, /* people re-use icons: the label wins */
    {"HQ WAN router\ndefault gateway 10.0.0.1", "mxgraph.networks.router", CLASS_ROUTER},
    {"Internet", "cloud", CLASS_INTERNET},
    {"PSN\n(Vodafone DNSP 100 Mb)", "cloud", CLASS_PSN},
    {"HSCN", "cloud", CLASS_GOV_NETWORK},
    {"MPLS WAN\nVirgin Media Business", "cloud", CLASS_WAN},
    {"AP x 24\nAruba AP-515", "mxgraph.cisco.misc.access_point", CLASS_WIRELESS_AP},
    {"WLC-01\nAruba 7010", "mxgraph.cisco.wireless.wlan_controller", CLASS_WLC},
    {"AP Ledger\n(accounts payable)", "mxgraph.networks.server", CLASS_SERVER},
    {"Web Application Proxy (WAP)", "mxgraph.networks.proxy_server", CLASS_REVERSE_PROXY},
    {"API gateway", "mxgraph.aws4.api_gateway", CLASS_GATEWAY_OTHER},
    {"VPN gateway", "", CLASS_VPN_GATEWAY},
    {"Secure e-mail relay\npnn.police.uk", "mxgraph.networks.mail_server", CLASS_MAIL_GATEWAY},
    {"CAPITA", "", CLASS_UNKNOWN},
    {"KVM switch", "", CLASS_UNKNOWN},
    {"fire alarm panel", "", CLASS_UNKNOWN},
    {"Windows Firewall settings", "", CLASS_UNKNOWN},
    {"DWP Searchlight (CIS)\nPSN service", "", CLASS_PSN_SERVICE},
    {"GOV.UK Pay\nnon-PSN service: card payments", "", CLASS_SAAS},
    {"Council Offices staff", "mxgraph.networks.users", CLASS_USERS},
    {"BYOD phones (~60 users)", "mxgraph.networks.mobile", CLASS_USERS_UNMANAGED},
    {"LB-01\nKemp LoadMaster", "mxgraph.networks.load_balancer", CLASS_LOAD_BALANCER},
    {"CORE-SW-A", "mxgraph.cisco.switches.layer_3_switch", CLASS_L3_SWITCH},
    {"SQL cluster", "cylinder3", CLASS_DATABASE},
    /* what manages firewalls or runs on one computer guards no line */
    {"AWS Firewall Manager", "", CLASS_SERVER},
    {"", "mxgraph.aws4.firewall_manager", CLASS_SERVER},
    {"Firepower Management Center", "", CLASS_SERVER},
    {"FortiManager-01", "", CLASS_SERVER},
    {"Panorama", "", CLASS_SERVER},
    {"Personal firewall", "", CLASS_UNKNOWN},
    {"Host-based firewall", "", CLASS_UNKNOWN},
    {"Firewall cluster (HA)", "", CLASS_FIREWALL},
    {"FW cluster", "", CLASS_FIREWALL},
    /* the folder and the maker in a symbol's name say little */
    {"", "mxgraph.cisco19.hdtv", CLASS_ENDPOINT},
    {"", "mxgraph.cisco19.ldap", CLASS_SERVER},
    {"", "mxgraph.cisco.security.network_security", CLASS_OTHER},
    {"", "mxgraph.cisco.misc.network_management", CLASS_SERVER},
    {"", "mxgraph.networks2.cctv", CLASS_CAMERA},
    {"", "mxgraph.allied_telesis.computer_and_terminals.server_desktop", CLASS_SERVER},
    {"Burglar alarm", "mxgraph.veeam.2d.alarm", CLASS_OTHER},
    {"", "mxgraph.networks2.encryption", CLASS_OTHER},
    {"", "mxgraph.rack.dell.power_strip", CLASS_OTHER},
    {"", "mxgraph.rack.general.42u_rack_19_standard", CLASS_OTHER},
    {"", "mxgraph.rack.cisco.cisco_identity_services_engine", CLASS_NAC},
    {"", "mxgraph.rack.cisco.cisco_web_security_appliance_s170", CLASS_PROXY},
    {"", "mxgraph.rack.cisco.cisco_ips_4500_sensor", CLASS_IPS},
    {"", "mxgraph.rack.f5.firepass_1200", CLASS_VPN_GATEWAY},
    {"", "mxgraph.rack.hpe_aruba.switches.j9781a_2530_48_front", CLASS_SWITCH},
    {"", "mxgraph.rack.dell.poweredge_r740", CLASS_SERVER},
    {"", "mxgraph.cisco19.fabric_interconnect", CLASS_SWITCH},
    {"", "mxgraph.cisco_safe.architecture.firepower_management_center", CLASS_SERVER},
    {"", "mxgraph.cisco_safe.architecture.firepower_appliance", CLASS_FIREWALL},
    {"", "mxgraph.cisco.switches.pbx_switch", CLASS_TELEPHONY},
    {"", "mxgraph.mscae.cloud.vpn_gateway2", CLASS_VPN_GATEWAY},
    {"", "mxgraph.aws3.vpc_nat_gateway", CLASS_GATEWAY_PLAIN},
    {"", "mxgraph.veeam.2d.proxy", CLASS_SERVER},
    {"", "mxgraph.aws3.network_access_controllist", CLASS_OTHER},
    {"Azure Firewall Policy", "", CLASS_UNKNOWN},
    /* a field that gives another thing's address, or says that there is none */
    {"Edge box\nFirewall: none", "", CLASS_UNKNOWN},
    {"Firewall: none", "", CLASS_UNKNOWN},
    {"Router\nFirewall: off", "", CLASS_ROUTER},
    {"Reading room PC\nIP: 10.4.0.7\nGateway: 10.4.0.1\nDNS: 10.4.0.2", "", CLASS_ENDPOINT},
    {"Reception PC\nIP: DHCP", "", CLASS_ENDPOINT},
    {"Tablet\nIP:\nMask\nGateway:\nDNS:", "", CLASS_ENDPOINT},
    {"Marram\nWAN: 198.51.100.7\nVPN: 10.9.0.1", "", CLASS_UNKNOWN},
    {"Marram\nFirewall: FortiGate 60F", "", CLASS_FIREWALL},
    {"DNS: 10.4.0.2\nDHCP: 10.4.0.2", "", CLASS_SERVER},
    /* the address of a page */
    {"https://firewall.example.com", "", CLASS_UNKNOWN},
    {"https://vpn.example.com/login", "", CLASS_UNKNOWN},
    {"https://*.sandling.cloud", "", CLASS_UNKNOWN},
    {"Bookings web server\nhttps://gateway.example.com:8443", "", CLASS_SERVER},
    {"vpn.example.com", "", CLASS_VPN_GATEWAY},
    /* what stands behind an arrow, and what is about a guard */
    {"Marram\nport 0 → firewall", "", CLASS_UNKNOWN},
    {"OPNsense firewall", "", CLASS_FIREWALL},
    {"Windows Defender Firewall", "", CLASS_UNKNOWN},
    {"DNS resolution flow", "", CLASS_UNKNOWN},
    {"NIC\n(Internet)\naddress from the home router", "", CLASS_OTHER},
    {"Azure Monitor / App Insights", "", CLASS_CLOUD_IAAS},
    {"Azure DNS", "cloud", CLASS_CLOUD_IAAS},
    {"", "mxgraph.networks2.globe", CLASS_INTERNET},
    {"Parish web server", "mxgraph.networks2.globe", CLASS_SERVER},
};

static void test_cases(void **state)
{
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct recognised r = recognise(cases[i].label, cases[i].stencil, "");
        gboolean a_switch = cases[i].class == CLASS_L3_SWITCH && r.class == CLASS_SWITCH; /* "SW" on a layer 3 symbol */
        if (r.class != cases[i].class && !a_switch)
            fail_msg("“%s” with symbol '%s' was taken for %s, not %s", cases[i].label, cases[i].stencil, class_info(r.class)->name,
                     class_info(cases[i].class)->name);
    }
}

static void test_a_question_stays_open(void **state)
{
    assert_true(recognise("Office Wi-Fi controller?", "", "").confidence < 0.5);
    assert_true(recognise("Office Wi-Fi controller", "", "").confidence >= 0.7);
}

/* In a star of networks "hub" says where a thing stands. */
static void test_hub_is_a_place(void **state)
{
    assert_int_equal(recognise("afw-hub", "", "img/lib/azure2/networking/Firewalls.svg").class, CLASS_FIREWALL);
    assert_int_equal(recognise("Office hub", "", "").class, CLASS_HUB);
}

static void test_papers_are_no_guards(void **state)
{
    assert_true(recognise("OPNsense firewall rules", "", "").confidence < 0.3);
    assert_true(recognise("FortiGate policy review", "", "").confidence < 0.3);
    assert_true(recognise("Firewall zone", "", "").confidence < 0.35);
    assert_true(recognise("Behind firewall", "", "").confidence < 0.35);
    assert_true(recognise("To FW-02", "", "").confidence < 0.35);
    assert_true(recognise("Firewall to suppliers", "", "").confidence >= 0.8);
}

static void test_images_by_name(void **state)
{
    assert_int_equal(recognise("", "", "img/lib/azure2/networking/Firewalls.svg").class, CLASS_FIREWALL);
    assert_int_equal(recognise("", "", "img/lib/azure2/networking/Azure_Firewall_Policy.svg").class, CLASS_CLOUD_IAAS);
    assert_int_equal(recognise("", "", "img/lib/azure2/networking/Network_Security_Groups.svg").class, CLASS_OTHER);
    assert_int_equal(recognise("", "", "img/lib/clip_art/networking/Cloud_128x128.png").class, CLASS_UNKNOWN);
    assert_int_equal(recognise("", "", "icons/cisco/access_point.png").class, CLASS_WIRELESS_AP);
    assert_int_equal(recognise("", "", "photo-1234.png").class, CLASS_UNKNOWN);
}

/* The symbol alone, in libraries where words mislead. */
static void test_libraries(void **state)
{
    static const struct {
        const char *symbol;
        enum class class;
    } rows[] = {{"mxgraph.aws4.internet_of_things", CLASS_CLOUD_IAAS}, {"mxgraph.aws4.key_management_service", CLASS_CLOUD_IAAS},
                {"mxgraph.aws4.eventbridge_custom_event_bus_resource", CLASS_CLOUD_IAAS}, {"mxgraph.aws4.internet_alt2", CLASS_INTERNET},
                {"mxgraph.aws4.vpc_nat_gateway", CLASS_GATEWAY_PLAIN}, {"mxgraph.gcp2.cloud_armor", CLASS_WAF},
                {"mxgraph.mscae.cloud.vpn_gateway", CLASS_VPN_GATEWAY}, {"mxgraph.cisco19.shield", CLASS_OTHER},
                {"mxgraph.rack.f5.viprion_2400", CLASS_LOAD_BALANCER}, {"mxgraph.veeam.2d.backup_repository_2", CLASS_STORAGE},
                {"mxgraph.cabinets.motorized_switch_3p", CLASS_UNKNOWN}, {"mxgraph.networks.patch_panel", CLASS_OTHER},
                {"AmazonEC2AWS2021", CLASS_SERVER}, {"MobileclientAWS2021", CLASS_ENDPOINT}, {"SQLDatabaseAzure2021", CLASS_DATABASE},
                {"AWSCloudTrailAWS2021", CLASS_CLOUD_IAAS}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct recognised r = recognise("", rows[i].symbol, "");
        if (r.class != rows[i].class)
            fail_msg("'%s' was taken for %s, not %s", rows[i].symbol, class_info(r.class)->name, class_info(rows[i].class)->name);
    }
}

static void test_pictures_by_folder(void **state)
{
    struct recognised r = recognise("", "", "https://example.org/libs/arista/DCS-7050S-52.svg");
    assert_int_equal(r.class, CLASS_SWITCH);
    assert_true(r.confidence < 0.6);
    assert_int_equal(recognise("", "", "img/lib/clip_art/computers/Server_Tower_128x128.png").class, CLASS_SERVER);
}

static void test_zone_titles(void **state)
{
    static const struct {
        const char *label;
        enum zone_kind kind;
    } titles[] = {{"DMZ VLAN 50", ZONE_DMZ}, {"Server VLAN 10 (Mill Street data room)", ZONE_LAN}, {"Legend", ZONE_LEGEND},
                  {"Third parties", ZONE_EXTERNAL}, {"Microsoft Azure – UK South", ZONE_CLOUD}, {"Remote workers", ZONE_REMOTE},
                  {"Leisure Centre, Park Lane", ZONE_SITE}, {"Keyboard", ZONE_UNKNOWN},
                  {"Key", ZONE_LEGEND}, {"Key:", ZONE_LEGEND}, {"Key sites", ZONE_SITE}, {"Key systems", ZONE_UNKNOWN},
                  {"Title deeds", ZONE_UNKNOWN}, {"External DMZ", ZONE_DMZ}, {"Internet DMZ", ZONE_DMZ}, {"PSN DMZ", ZONE_DMZ},
                  {"PSN", ZONE_EXTERNAL}, {"PSN network", ZONE_EXTERNAL}, {"PSN VLAN 20", ZONE_LAN}, {"HSCN", ZONE_EXTERNAL},
                  {"Supplier network", ZONE_EXTERNAL}, {"Partner networks", ZONE_EXTERNAL}, {"Remote sites", ZONE_SITE},
                  {"Guest network", ZONE_WLAN}, {"Microsoft 365", ZONE_CLOUD}, {"DC1", ZONE_SITE}, {"Town Hall", ZONE_SITE},
                  {"Boundary of responsibility", ZONE_GROUP}, {"Facilities Management", ZONE_UNKNOWN}};
    for (guint i = 0; i < G_N_ELEMENTS(titles); i++) {
        double confidence;
        assert_int_equal(recognise_zone_label(titles[i].label, &confidence), titles[i].kind);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases), cmocka_unit_test(test_a_question_stays_open), cmocka_unit_test(test_images_by_name),
        cmocka_unit_test(test_papers_are_no_guards), cmocka_unit_test(test_hub_is_a_place),
        cmocka_unit_test(test_libraries), cmocka_unit_test(test_pictures_by_folder), cmocka_unit_test(test_zone_titles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
