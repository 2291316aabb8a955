/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every name that network architects in the UK public sector write, one after the other, as the only word on a plain box: the
 * lexicon has to know each. And words that look like a device and are none.
 */
#include "stages.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static struct recognised recognise(const char *label)
{
    struct drawing *d = drawing_new("x", "", "drawio");
    struct shape s = shape_empty();
    s.label = drawing_text(d, label, -1);
    s.outline = OUTLINE_RECTANGLE;
    struct recognised r = recognise_shape(d, &s, s.label, NULL, NULL);
    drawing_free(d);
    return r;
}

/* clang-format off */
static const struct {
    enum kind kind;
    const char *labels; /* between bars */
} names[] = {
    {KIND_FIREWALL,
     "firewall|fire wall|fire-wall|FW|NGFW|UTM|next-gen firewall|next generation firewall|perimeter firewall|"
     "boundary firewall|packet filter|security appliance|Cisco ASA 5516-X|ASA5525|ASA 5505|Firepower 2110|FTD|FPR-1140|"
     "FPR2130|FPR 4110|Secure Firewall 3105|PIX 515E|PIX|FWSM|Meraki MX64|MX68|Meraki MX250|MX450|FortiGate 40F|FG-100F|"
     "FGT-60E|FGT60F|FortiGate|PA-220|PA-440|PA-850|PA-5220|PA3410|VM-Series|Check Point|Check Point Quantum 6200|"
     "Check Point 15600|SandBlast|VSX|Juniper SRX|SRX340|NetScreen|SSG-140|SSG 5|Sophos XG|Sophos XGS 2100|Sophos SG 230|"
     "Astaro|UTM9|SonicWall TZ|SonicWall NSa 2700|NSA 3600|SuperMassive|WatchGuard|Firebox T35|Firebox M400|XTM|Barracuda NG|"
     "Barracuda CloudGen|Forcepoint NGFW|Stonesoft|Stonegate|McAfee Sidewinder|McAfee Enterprise Firewall|Clavister|"
     "Stormshield SN310|Netasq|Smoothwall firewall|pfSense|OPNsense|IPFire|Untangle|iptables|nftables|ISA 2004|ISA 2006|"
     "ISA Server|TMG|Forefront TMG|Microsoft TMG 2010|Huawei USG6300|Hillstone|Zyxel USG|ZyWALL|Azure Firewall|"
     "AWS Network Firewall|GCP Cloud NGFW|Cloud NGFW|NSX-T DFW|NSX gateway firewall|vShield Edge|HQ-FW-01|DC1FW02|fw01-dmz|"
     "EXT-FW-A|fw1|FW_01|CP-FW-01|FIREWALL-1|Fortinet 200F|Palo Alto PA-3220|Palo Alto Networks|Fortigate-600E|"
     "Cisco Firepower|Cisco FTD 2120|Cyberoam CR50|firewalls x 2|Firewall pair|HA Firewalls|External firewall|"
     "Internet Firewall|Internal Firewall|Core firewall cluster|FW cluster|Virtual firewall|vFW|Edge firewall (ASA)|"
     "XG Firewall|XGS136|ASA-X|Sophos UTM|Checkpoint FW|Draytek Vigor firewall"},
    {KIND_GATEWAY,
     "WAF|web application firewall|reverse proxy|WAP (Web Application Proxy)|Web Application Proxy|F5 ASM|BIG-IP ASM|"
     "Barracuda WAF|Imperva|Cloudflare|Akamai|Azure App Gateway (WAF v2)|Front Door|AWS WAF|FortiWeb|proxy|forward proxy|"
     "web proxy|web filter|URL filter|SWG|secure web gateway|content filter|Zscaler ZIA|Netskope|Forcepoint Web|Websense|"
     "Smoothwall|Bluecoat|ProxySG|Symantec WSS|iboss|Cisco Umbrella|Cisco WSA|IronPort S|Censornet|Squid|Lightspeed|"
     "Sophos SWA|McAfee MWG|Skyhigh|mail relay|SMTP gateway|email gateway|SEG|anti-spam|MTA|edge transport|smart host|"
     "Mimecast|Proofpoint|Exchange Online Protection|EOP|MessageLabs|Symantec.cloud|Barracuda ESG|Barracuda Essentials|"
     "Clearswift|FortiMail|Cisco ESA|IronPort C|Sophos Email|Trustwave SEG|MailMarshal|Egress|Zivver|Galaxkey|Cryptshare|VPN|"
     "VPN concentrator|SSL VPN|IPsec gateway|remote access gateway|RAS|RRAS|Always On VPN|AOVPN|DirectAccess|UAG|jump host|"
     "jump box|bastion|PAM|RD Gateway|RDS gateway|VDI broker|GlobalProtect|AnyConnect|Secure Client|Pulse Connect Secure|"
     "Pulse Secure|Ivanti Connect Secure|Juniper SA|MAG 2600|F5 APM|Citrix Gateway|NetScaler Gateway|Access Gateway|"
     "StoreFront|VMware UAG|Check Point Mobile|Sophos Connect|OpenVPN|WireGuard|NetMotion|Aventail|SMA 400|Zscaler ZPA|"
     "Cloudflare Access|Entra Private Access|Global Secure Access|Appgate|AWS Client VPN|Azure Bastion|BeyondTrust|Bomgar|"
     "TeamViewer|LogMeIn|IDS|IPS|NIDS|NDR|Snort|Suricata|TippingPoint|Firepower NGIPS|Darktrace|Vectra|Alert Logic|NAC|"
     "802.1X|RADIUS|Cisco ISE|Cisco ACS|ClearPass|Forescout CounterACT|PacketFence|NPS|FortiNAC|CASB|DLP|"
     "Defender for Cloud Apps|gateway|PSN gateway|secure gateway|boundary gateway|data diode|cross-domain guard|"
     "internet gateway|VPN gateway|mail gateway|SMS gateway|payment gateway|API gateway|voice gateway|media gateway|"
     "PSTN gateway|SIP gateway|IoT gateway|BACnet gateway|NAT gateway|Transit gateway|Virtual network gateway|"
     "Local network gateway|SBC|session border controller|Remote access server|VPN server|Anti-virus gateway|DDoS protection"},
    {KIND_LOAD_BALANCER,
     "ADC|load balancer|LB|SLB|F5 BIG-IP LTM|F5 LTM|Citrix ADC|NetScaler VPX|NetScaler MPX|Kemp LoadMaster|A10|"
     "Loadbalancer.org|HAProxy|AWS ALB|NLB|FortiADC|Radware|LB-01|lb1|load balancers x2"},
    {KIND_ROUTER,
     "router|RTR|CPE|CE router|PE router|edge router|NTE|NTU|EFM|ISR|ASR|gateway router|broadband router|Cisco 887VA|"
     "Cisco 1841|Cisco 2811|Cisco 2951|ISR 4331|ISR4451|ASR1001-X|Catalyst 8300|Catalyst 8500|C8300|Juniper MX204|MX480|"
     "ACX2200|HPE MSR|MSR 1002|Draytek Vigor 2860|MikroTik|Adtran|BT Business Hub|Smart Hub|Teltonika RUT240|Cradlepoint|"
     "Sierra Wireless|Peplink|Viptela|vEdge|cEdge|VeloCloud|Silver Peak|EdgeConnect|Versa|SD-WAN edge|HQ-RTR-01|rtr1|"
     "edge-rtr-a|WAN router|R1|Cisco ISR 4321|CPE router|modem|ADSL modem|4G router|Cisco 4451|Cisco 881"},
    {KIND_SWITCH,
     "switch|SW|L2 switch|core switch|access switch|distribution switch|edge switch|ToR|DMZ switch|stack|VSS|Catalyst 2960|"
     "Catalyst 3750|Catalyst 9300|C9300|Cat 6500|WS-C3750|Cisco 2960X|Cisco 3750|Cisco 3850|Cisco 9300|Cisco 9200L|"
     "Cisco 4500|Cisco 6509|Nexus 9k|Nexus 5548|N9K-C93180|HPE 2530|Aruba 2930F|Aruba 5406|Aruba 6300|Aruba CX 8320|ProCurve|"
     "HP 2920|ExtremeSwitching|Summit X460|ERS 4950|Juniper EX2300|EX4300|QFX5100|Dell N1548|PowerConnect 5524|Brocade ICX|"
     "Ruckus ICX 7150|Allied Telesis x510|Netgear GS724|UniFi Switch|USW-48|Meraki MS225|MS120|Arista 7050|"
     "Alcatel OmniSwitch|3Com 4500|SW-3F-A|sw1|core-sw-01|CORE-SW-A|L3 switch|layer 3 switch|DIST-SW|dsw1|asw2|"
     "Access switches (x24)|TOR switch|spine1|leaf-01|hub|network hub|Switch stack|fabric switch|Core stack"},
    {KIND_WIRELESS,
     "wireless access point|access point|AP01|AP-515|AP x 24|WAP|WLC|WLAN controller|mobility controller|SSID|Wi-Fi|WiFi|"
     "WLAN|802.11ac|mesh AP|PtP wireless|point-to-point wireless|microwave bridge|Aruba AP-305|Aruba IAP|Aruba 7010|"
     "Aruba 7205|Aruba Central|Ruckus R510|Ruckus T350|ZoneDirector|SmartZone|Aironet 2802i|AIR-CAP3702|Catalyst 9120AP|"
     "Catalyst 9800|2504 WLC|Cisco 5508|5520 WLC|WiSM|Meraki MR46|MR33|UniFi UAP|U6-Pro|Cambium|Aerohive|HiveManager|Xirrus|"
     "Meru|Mist AP|FortiAP|Sophos APX 320|AirEngine|airMAX|Siklu|eduroam|GovWifi|The Cloud Wi-Fi|_BTWi-fi|NHS Wi-Fi|Wi-Fi 6|"
     "Wi-Fi guest|Guest WiFi|Corporate WiFi|ap-2-14|wireless router|Public WiFi|Wireless LAN controller|Council-Guest SSID|"
     "Staff Wi-Fi|Wi-Fi Guest (internet only)|Access points x 12"},
    {KIND_SERVER,
     "server|SVR|host|VM|hypervisor|ESXi|Hyper-V|cluster|domain controller|DC01|AD|ADFS|DNS|DHCP|file server|print server|"
     "Exchange|Exchange 2016|SharePoint|web server|app server|CMS|SCCM|WSUS|Veeam|mail server|DC1|ADDS|Active Directory|"
     "HR server|Finance system|GIS server|intranet server|Citrix server|XenApp|application server|ESX host|VMware host|"
     "server1|web01|app-02|SRV-DC-01|Management server|SIEM|SOC|log collector|syslog|QRadar|Splunk|Sentinel|LogRhythm|"
     "AlienVault|Elastic|Wazuh|protective monitoring|PBX|CUCM|Mitel|Avaya|8x8|contact centre|Windows Server 2019|"
     "Linux server|AV server|NTP server|SNMP server|PRTG|SolarWinds|Nagios|Zabbix|ePO|WDS|MDM|Intune connector|CA server|PKI|"
     "RDS|VDI|Citrix|print servers|docker host|UNIX server|Apache|nginx|IIS|MS Exchange"},
    {KIND_STORAGE,
     "SAN|NAS|backup|Commvault|Rubrik|database|SQL Server|Oracle DB|DB|storage array|tape library|NetApp|backup server|"
     "Data Domain|file store|MySQL|PostgreSQL|S3 bucket|Dell EMC Unity|EMC VNX|Nimble|Pure Storage|Compellent"},
    {KIND_USERS,
     "users|staff|officers|members|councillors|remote workers|home workers|agile workers|mobile workers|field workers|"
     "flexible workers|teleworkers|BYOD|own device|home PC|volunteer devices|450 users|c. 450 users|Approx 80 staff|"
     "Elected members|Social workers|Employees|Remote users|Home users|Administrators|Contractors|Public users|Users (x250)|"
     "Call centre agents"},
    {KIND_ENDPOINT,
     "workstations|desktops|PCs|laptops|thin clients|tablets|iPads|phones|MFD|printers|kiosk|self-service kiosk|BWV docks|"
     "workstation|PC|laptop|printer|IP phone|CCTV camera|smartphone|Chromebook|corporate laptops|managed laptop|"
     "Mobile phones|scanner|desktop PC|client|Surface Pro|thin client|door access controller|smart TV|barcode scanner|"
     "PDQ terminal"},
    {KIND_INTERNET,
     "internet|WWW|world wide web|public internet|ISP|untrusted|Internet breakout|DIA|The Internet|Internet (BTnet)|"
     "Internet via Virgin Media|BTnet|Internet cloud|WAN/Internet"},
    {KIND_EXTERNAL_NETWORK,
     "PSN|PSN cloud|PSN (Vodafone)|Public Services Network|Public Sector Network|PSN Assured|PSN-A|PSN Protected|PSN-P|GCN|"
     "Government Conveyance Network|GSI|GSX|GCSx|GCF|xGSI|CJX|PNN|PNN3|Police National Network|PSNP|PSN for Policing|HSCN|N3|"
     "NHSnet|JANET|Jisc|SuperJANET|SWAN|Scottish Wide Area Network|PSBA|LLWAN|Network NI|LPSN|LGfL|London Grid for Learning|"
     "TRUSTnet|YHPSN|YHGfL|KPSN|HPSN2|SCN|DPSN|SWPSN|EMPSN|WMnet|NYnet|CNTGfL|GMPSN|E2BN|EastNet|MerseyNet|RGN|MODNET|RLI|"
     "DII|DFTS|ROSA|MPLS|IPVPN|VPLS|EVPL|EAD|dark fibre|SD-WAN|metro ethernet|PWAN|LES|COIN|WAN|PSTN|ISDN|SIP trunk|MPLS VPN|"
     "IP VPN|L3VPN|Virgin Media MPLS|BT WAN|Vodafone MPLS|GovNet|RESTRICTED LAN|IPED|LECN|private APN|4G network|"
     "Mobile network|Health and Social Care Network|PSN WAN|Unicorn network|Surrey LINK"},
    {KIND_CLOUD_SERVICE,
     "AWS|Azure|GCP|OCI|M365|O365|Office 365|Exchange Online|Teams|Microsoft Teams|SharePoint Online|Salesforce|ServiceNow|"
     "Dynamics 365|Google Workspace|SaaS|Crown Hosting|GOV.UK Pay|GOV.UK Notify|Government Gateway|DWP Searchlight|"
     "Searchlight|DWP CIS|Tell Us Once|TUO|IER|Blue Badge|PNC|PND|LEDS|IDENT1|ViSOR|CJSM|NAFN|HMRC RTI|Experian SaaS|"
     "Microsoft 365 tenant|Azure UK South|AWS London|Modern.gov|Zoom|Webex|Azure AD|Entra ID|Intune|OneDrive|Dropbox|UKCloud|"
     "PSN DNS|PSN NTP|PSN email relay|GRO RON|ATLAS (DWP)|VEP|DVLA KADOE|Evidence.com|ArcGIS Online|iTrent (hosted)|NHSmail|"
     "Egress SaaS|Azure tenant|DWP Customer Information System|Hosted payroll"},
};

/* Nothing that keeps anything out, nor anything else for sure. */
static const char *const traps =
    "Firewall rules|Firewall team|Windows Firewall|no firewall|firmware|Fire panel|Fire alarm|Amazon Fire|FWD|ARP proxy|SIP proxy|by proxy|"
    "default gateway 10.0.0.1|GW 10.1.1.1|gateway 192.168.1.254|Gateway House|Gateway review|KVM switch|A/B switch|light switch|AP Ledger|"
    "AP invoices|ISA|ISA agreement|DA|SG|MX|MX record|PA|PA to Chief Executive|CAPITA|Library hub|Community Hub|Tower Bridge House|"
    "Bastion House|Access|Edge|Core|Shield|Defender|Egress traffic|Ingress / egress|Umbrella body|Lightspeed Avenue|Security guard|"
    "Guardian|Key management|VPN tunnel|VPN client|Remote Access Policy|Leaf Street|Swan Leisure Centre|San Francisco|Isle of Man|"
    "Internet banking|Internet-facing|Internet of Things|Project Teams|Zoom room|Slack space|Backup generator|Mac address|non-PSN|"
    "Proxy settings|FW rules|WAF licence|Firewall exceptions|Cisco ASA config|Firewall vendor support|VPN policy|"
    "PSN compliant|Personal Student Number|Wireless keyboard|Janet Smith|Microsoft Edge|Cisco|Cisco DNA|School bus";
/* clang-format on */

static void test_every_name_is_known(void **state)
{
    int missed = 0;
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_auto(GStrv) labels = g_strsplit(names[i].labels, "|", -1);
        for (int k = 0; labels[k]; k++) {
            enum kind kind = class_info(recognise(labels[k]).class)->kind;
            if (kind == names[i].kind)
                continue;
            print_error("“%s” was taken for %s, not %s\n", labels[k], kind_name(kind), kind_name(names[i].kind));
            missed++;
        }
    }
    assert_int_equal(missed, 0);
}

static void test_traps_guard_nothing(void **state)
{
    int fallen = 0;
    g_auto(GStrv) labels = g_strsplit(traps, "|", -1);
    for (int k = 0; labels[k]; k++) {
        struct recognised r = recognise(labels[k]);
        gboolean guards = (class_info(r.class)->roles & ROLE_ENFORCE) && r.confidence >= 0.45;
        if (!guards && r.confidence < 0.7)
            continue;
        print_error("“%s” was taken for %s, %.2f\n", labels[k], class_info(r.class)->name, r.confidence);
        fallen++;
    }
    assert_int_equal(fallen, 0);
}

/* What a thing is stands before where it is and how it is built. */
static void test_heads(void **state)
{
    static const struct {
        const char *label;
        enum class class;
    } rows[] = {{"PSN DMZ", CLASS_ZONE},          {"Firewall DMZ", CLASS_FIREWALL},      {"Core firewall cluster", CLASS_FIREWALL},
                {"pfSense VM", CLASS_FIREWALL},   {"Access switch Library", CLASS_SWITCH}, {"Router Town Hall", CLASS_ROUTER},
                {"Exchange House", CLASS_SITE},   {"Internet DMZ", CLASS_ZONE},          {"PSN users", CLASS_USERS},
                {"Cisco 3750", CLASS_SWITCH},     {"Cisco 2911", CLASS_ROUTER},          {"Catalyst 8300", CLASS_ROUTER},
                {"ToR", CLASS_SWITCH},            {"Hay Tor", CLASS_UNKNOWN},            {"Data centre DC1", CLASS_SITE},
                {"MPLS VPN", CLASS_WAN},               {"Zscaler cloud", CLASS_PROXY},        {"Web proxies", CLASS_PROXY},
                {"VPN concentrators", CLASS_VPN_GATEWAY}, {"Tape libraries", CLASS_STORAGE},   {"Smartphones", CLASS_ENDPOINT},
                {"HSCN cloud", CLASS_GOV_NETWORK}, {"hdc-file-01", CLASS_SERVER},        {"Satellite office", CLASS_SITE},
                         {"Switch - 2nd floor", CLASS_SWITCH},  {"Printer Library", CLASS_PRINTER}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct recognised r = recognise(rows[i].label);
        if (r.class != rows[i].class)
            fail_msg("“%s” was taken for %s, not %s", rows[i].label, class_info(r.class)->name, class_info(rows[i].class)->name);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_name_is_known), cmocka_unit_test(test_traps_guard_nothing), cmocka_unit_test(test_heads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
