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
    /* what else stands on the drawings of councils, police, health and their suppliers */
    {KIND_FIREWALL,
     "PA-5250 HA pair|FortiGate 100F|FGT-101F-A|FortiGate 60F (SD-WAN)|Meraki MX84|Juniper SRX345|SRX1500 cluster|Sophos XG 230|"
     "Sophos XGS 4300|Check Point 5800|Check Point SG5800|SG-5800|CheckPoint 6200 Cluster|Quantum 6700|Barracuda F180|"
     "Barracuda F18 (branch)|Barracuda CloudGen F400|UDM Pro|USG Pro|USG-PRO-4|UniFi Security Gateway|UniFi Dream Machine Pro|"
     "WatchGuard M470|Firebox M270|SonicWall NSA 4650|SonicWall TZ370|Cisco ASA5506-X|ASA5525-X Active|FPR1120|Cisco FPR-2130 FTD|"
     "Smoothwall S14 firewall|pfSense (guest breakout)|Stormshield SN910|Azure Firewall Premium|AZFW-HUB-UKS|Palo Alto VM-300|"
     "Palo Alto PA-820 (HA passive)|Internet FW A|External Firewall (outside)|PSN Firewall 1|PSNFW01|FW-WIFI|FW-PSN-01|WAN-FW-01|"
     "DMZ-FW|fw-guest|Wireless firewall|Guest Wi-Fi firewall|VPN firewall|Core Firewall|FW (HSCN)|HSCN firewall|"
     "Internet firewalls (Active/Passive)|Gateway firewall|BT managed firewall|Managed firewall (Vodafone)|"
     "Virtual firewall context - PSN|ASA context PSN|Telephony firewall|NGFW-1|Fortinet FG-200E|Forcepoint 2101|Cisco Meraki MX67W|"
     "MX67C|Fortinet SD-WAN"},
    {KIND_ROUTER,
     "Z3 teleworker gateway|Cato Socket X1500|BT CPE|Virgin Media router|BT NTE|Vodafone CPE|SD-WAN Edge (VeloCloud 620)|Cisco 1111|"
     "ISR1121|C1111-8P|Cisco C8200L|ASR 1002-HX|MPLS router|PSN router|PSN CPE|HSCN router|GCSx router|Draytek 2862|"
     "DrayTek Vigor 2927|VeloCloud Edge 840|Cisco vEdge 1000|Aruba EdgeConnect|KCOM router|Daisy managed router|Virgin CPE|"
     "Janet router|WAN aggregator|4G failover router|FTTC modem|BT Openreach ONT|ONT|5G router|Starlink dish|BT Smart Hub 2|"
     "Virgin Media Hub 5|Openreach modem|VDSL router|Virtual WAN hub"},
    {KIND_GATEWAY,
     "Cloudflare WAF|Azure Front Door|App Gateway WAF v2|Azure Application Gateway|Azure AD App Proxy|Entra Application Proxy|"
     "nginx reverse proxy|ADFS WAP 01|Zscaler|Zscaler Internet Access|Zscaler ZEN|Zscaler cloud proxy|Smoothwall web filter|"
     "Web Proxy (Forcepoint)|Cisco Umbrella DNS|iboss cloud|Bloxx|Light Speed filter|RM SafetyNet|Cisco Secure Web Appliance|"
     "WebTitan|Egress Switch|Egress Intelligent Email Security|Clearswift SEG|Exchange Edge|Trend Micro Email Security|"
     "Sophos Email Appliance|Barracuda Spam Firewall|FortiMail 200F|Cisco Secure Email|TLS mail relay|AOVPN server|"
     "DirectAccess server|Cisco AnyConnect|GlobalProtect portal|GlobalProtect Gateway|NetMotion Mobility server|"
     "Absolute Secure Access|Pulse Secure PSA3000|Citrix NetScaler Gateway|ZPA connector|Zscaler App Connector|VPN headend|VPN hub|"
     "Azure VPN Gateway|Azure P2S VPN|ExpressRoute Gateway|SSLVPN|FortiClient VPN|Cato SASE|Prisma Access|Cato Networks|"
     "Zscaler SASE|Cisco Secure Access|CyberArk PAM|CyberArk PVWA|PAM (Delinea)|BeyondTrust Remote Support|SecureLink|Jump server|"
     "PAW|Privileged Access Workstation|RDGW01|Citrix StoreFront|Horizon Connection Server|Wallix bastion|Cisco Sourcefire IPS|"
     "Darktrace appliance|Darktrace DETECT|Cisco ISE PSN node|ISE-PSN-01|NPS server|RADIUS (NPS)|Aruba ClearPass|Forescout|Portnox|"
     "ACS 5.8|AudioCodes SBC|AudioCodes Mediant 2600|Ribbon SBC|SBC (Teams Direct Routing)|Oracle SBC|AWS Transit Gateway|TGW|"
     "Virtual Private Gateway|VGW|IGW|LoRaWAN gateway"},
    {KIND_CLOUD_SERVICE,
     "GCSx mail relay|vWAN Hub UK South|Hub VNet|Spoke VNet - Prod|Azure subscription|VPC-Prod|Landing zone|Azure Landing Zone|"
     "Oracle Cloud Infrastructure|GCP project|Microsoft 365|Defender for Endpoint|CrowdStrike Falcon|govDelivery|Civica Pay|"
     "Capita Pay360|BACSTEL-IP|BACS|Halo ITSM|Hornbill|Freshservice|KnowBe4|DocuSign|Adobe Creative Cloud|LastPass|Duo MFA|Okta|"
     "Power Platform|Power Apps|NHS Spine|SystmOne|EMIS Web|PDS|EPS|SIENA|TellUsOnce|DVLA|DVLA VEDR|LoCTA|VOA|VOA e-BAR|ATLAS|RTI|"
     "EROP|DWP LAID/LACI|LAID|PATROL|TEC|I-LEAP|QUEST|NADC|PentiP|Liquidlogic LCS|Liquidlogic Adults|Mosaic|Firmstep|Whitespace|"
     "Xpress electoral|Gandlake|Athena"},
    {KIND_LOAD_BALANCER,
     "NetScaler VPX (Gateway)|F5 BIG-IP i2600|Kemp LM-X3|Azure Load Balancer"},
    {KIND_SERVER,
     "LogPoint|Microsoft Sentinel|Splunk Enterprise|SIEM collector|Alien Vault USM|SOC (managed)|Arctic Wolf|Rapid7 InsightIDR|"
     "Nessus scanner|Tenable Nessus|Qualys appliance|Rapid7 InsightVM|BT One Phone|Windows 365|Windows 365 Cloud PC|Cloud PC|AVD|"
     "Azure Virtual Desktop|WVD|Citrix XenApp|Citrix DaaS|VMware Horizon View|RDS farm|Citrix VDA|Jadu CMS|HOLMES 2|Capita One|"
     "Capita Academy|Academy (Revs & Bens)|Academy Revenues & Benefits|Civica OPENRevenues|Civica Icon|Northgate iWorld|"
     "Northgate SX3|Northgate M3|NEC Housing|NEC Revs & Bens|LAGAN|Lagan CRM|IDOX Uniform|Uniform (Idox)|Idox EDRMS|Orchard Housing|"
     "Capita Open Housing|CareFirst|Paris (social care)|Oracle EBS|SAP ERP|Agresso|Unit4 ERP|Integra Finance|ResourceLink|"
     "Total Mobile|Symology Insight|Mayrise|Bartec|Strand elections|eXpress ER|Anite|Comino|Information@Work|EDRMS|DIP server|"
     "Open Revenues|GMIS|ArcGIS Enterprise|Cadcorp|MapInfo|Llpg gazetteer|Niche RMS|STORM C&C|NICE Inform|NICE voice recorder|"
     "Vision ICCS|DEIT ICCS|Frequentis ICCS|Control room ICCS|CAD|EPR|PAS|PACS|RIS|Pathology LIMS|SCCM01|MECM|WSUS01|PKI root CA|"
     "Entra Connect|AAD Connect|ADFS01|Print management (PaperCut)|PaperCut|Equitrac|SafeCom|Uniflow|Nutanix cluster|VxRail|"
     "HPE SimpliVity|Cisco UCS|Dell R740|HCI cluster|ESXi cluster|Hyper-V cluster|CCTV NVR|NVR|Milestone XProtect|CCTV server|"
     "Genetec|BMS server|UTMC|CUCM cluster|Mitel MiVoice|MiCollab|Avaya IP Office|8x8 cloud|Teams telephony|"
     "Contact centre (Netcall)|Anywhere365|Unify OpenScape|Ring Central|RingCentral|Gamma Horizon|ShoreTel|Broadsoft|"
     "Cirrus contact centre"},
    {KIND_EXTERNAL_NETWORK,
     "4G backup|4G failover|HSCN (Redcentric)|N3/HSCN|NHS N3|PNN2|PSN-P (Police)|RPSN|Hampshire PSN|NWPSN|NEPSN|Norfolk PSN|"
     "Dorset PSN|Essex Extranet|PSN (Virgin Media)|PSN/GCF|PSN via Vodafone GCF|PSN Interconnect|PSN connectivity|The PSN|BT MPLS|"
     "Vodafone IPVPN|KCOM MPLS WAN|Daisy MPLS|SDWAN|SD WAN fabric|Council WAN|Corporate WAN|BT EAD 1Gb|Openreach EAD 10Gbps|"
     "Optical wavelength|Dark fibre ring|MLL Telecom WAN|ExpressRoute|Azure ExpressRoute circuit|AWS Direct Connect|Azure vWAN|"
     "Etherflow|BT Ethernet Connect|IPClear|Private APN (Vodafone)|EE APN|O2 Corporate APN|SIP trunk (Gamma)|Gamma SIP|ISDN30|"
     "ISDN 2e|Guest VLAN 200|Corporate LAN|Server VLAN 10|Voice VLAN|Management VLAN|Schools network|Curriculum network|"
     "Admin network"},
    {KIND_INTERNET,
     "Starlink|FTTP broadband|FTTC|Broadband|ADSL broadband|BT Infinity|SoGEA|Virgin Media DIA 1Gb|BT Internet (1Gbps)|"
     "BTnet leased line|Zen Internet|Plusnet broadband|Vodafone Internet|Virgin Media Business Internet|KCOM internet|"
     "Public cloud internet|Guest internet"},
    {KIND_STORAGE,
     "SQL AlwaysOn cluster|SAN switch|FC switch|Brocade FC switch|Pure FlashArray|HPE Nimble|Dell Unity XT|NetApp FAS2720|"
     "Veeam backup|Datto|Quest DR|Backup to Azure|Immutable backup|Redstor|StorageCraft|Wasabi"},
    {KIND_OTHER,
     "BMS|BMS controller|Trend BMS|UPS|SCADA|Telemetry outstation|RTU|Traffic signals|Street lighting CMS|VMS signs|Lift alarm|"
     "Intruder alarm|LoRaWAN|Airwave|ESN|TETRA base station|Airwave DCS|Pager transmitter"},
    {KIND_ENDPOINT,
     "Door access|Paxton Net2|Salto|PAC door controller|Access control panel|Wyse terminals|IGEL thin clients|Self-serve kiosks|"
     "RFID kiosk|Self-issue kiosks|Public PCs|People's Network PCs|Library public access PCs|Surface laptops|Windows 10 devices|"
     "Windows 11 laptops|iPads (members)|Teams Rooms|Meeting room display|Polycom VC|Video conferencing|VC unit|Chip & PIN|PDQs|"
     "BWV dock|Body worn video|Handheld (parking)|Parking handhelds|Pay and display machines|P&D machines|Ticket machine|Time clock|"
     "Queue management|Medical devices|Ultrasound|Bedside terminals|Interactive whiteboard|Chromebooks|MFD fleet|Ricoh MFD|"
     "Konica Minolta bizhub|Xerox MFDs|Label printer|Franking machine|IP Phones|DECT|DECT base station|DECT handsets|"
     "Mitel 5330 handsets|Analogue phones|Cisco 7941|Lift phone|Softphones|Polycom VVX|CCTV|CCTV cameras|ANPR cameras|Dome camera|"
     "Public access PCs"},
    {KIND_USERS,
     "Hybrid devices|MDT in vehicles|HDC-BYOD|HDC-Staff|120 staff|Customer Services|Call centre|Town Hall users|Officers (c. 45)|"
     "Benefits team|Finance team|HR team|ICT team|Revenues & Benefits team|Nurses|Police officers|Firefighters|Teachers|Ward staff|"
     "Homeworkers|Remote staff (AOVPN)|Hybrid staff|Working from home|WFH staff|Mobile workers (4G)|Field staff|Lone workers|"
     "Out of hours engineers|Standby engineers|On-call ICT|Peripatetic staff|Personal devices|Home PCs|Own devices|"
     "Unmanaged laptops|Members' own iPads|Guest devices"},
    {KIND_WIRELESS,
     "GovRoam|GovWiFi SSID|Guest|Visitors|Visitor network|HDC-Guest|WBC-Guest|Council-Public|BYOD Wi-Fi|BYOD SSID|HDC-Corp|"
     "HDC-Corporate|SSID Corp|Corporate SSID|Staff SSID|WPA2-Enterprise SSID|Wireless mesh|Public Wi-Fi|Free Wi-Fi|Free public WiFi|"
     "Town centre Wi-Fi|Purple WiFi|BT Wi-fi|WAPs|Wi-Fi APs|Meraki MR36 x 20|Aruba 505|AP-505H|Ubiquiti AP|UniFi AC Pro|"
     "Cisco 9120AXI|Ruckus R650|Mist AP43|Extreme AP305C|Cisco 9800-L WLC|vWLC|Aruba 7210|Mobility Conductor|Mobility Master|"
     "UniFi controller|ExtremeCloud IQ|Meraki dashboard|Cisco Meraki cloud|Ubiquiti airFiber|PtP radio link|Point to point radio|"
     "Microwave"},
    {KIND_SWITCH,
     "Core switch stack|HP 5406zl|Aruba 6300M stack|Aruba 3810M|Cisco C9300-48P|Cat9k|Catalyst 9500 (VSS)|Nexus 9300|93180YC-EX|"
     "N5K-C5548|Extreme X440|Extreme 5520|X460-G2|Extreme VSP 7400|VSP7024|Avaya ERS 4850|Allied Telesis x930|SBx908|"
     "D-Link DGS-1210|Netgear switch|Dell S4048-ON|Meraki MS225-48LP|FortiSwitch 124E|SW-COMMS-01|ACC-SW-12|Edge stack 3|"
     "Internet switch|Outside switch|PSN switch|Voice switch|iSCSI switch|Core L3 switch|Layer 3 core|OOB management"},
    {KIND_THIRD_PARTY,
     "GPs|Northgate|Leisure trust|Everyone Active|Freedom Leisure|Housing association|Voluntary sector|Software vendor|"
     "Hosting provider|NHS Trust|County Council|Police|DWP|HMRC|MoJ|CPS|Probation|ICB|Job Centre Plus|Jobcentre"},
    {KIND_ZONE,
     "GP surgery|Town Hall|Depot|Civic Centre|Leisure Centre|Library|Crematorium|Cemetery lodge|Recycling centre|Museum|"
     "Children's centre|Family hub|Fire station|Police station|Custody suite|Health centre|DR site|Disaster recovery site|"
     "Secondary DC|Data Centre 2|Data hall|Comms room|Server room|Perimeter comms room|DMZ|External DMZ|Perimeter network"},
    {KIND_FIREWALL,
     "Internet Edge Firewalls (Palo Alto 3220)|HA Firewall Cluster - FortiGate 600E|Perimeter FW pair|CP-6600-HA|Cisco FTD 1150|"
     "pfSense guest gateway|Sophos XGS126w|School firewall (Smoothwall)|BCC-FW-PSN-A|MX100 (HA Spare)|Fortinet FG-80F|Juniper vSRX|"
     "Azure FW|NHS boundary firewall"},
    {KIND_SWITCH,
     "Core 1 (Nexus 9508)|HP 2920 stack|Aruba 2930M Stack x3|Access layer switches|C9200L|Edge switch stack - Floor 2|"
     "L2 switch (internet DMZ)|SW01-LIB|PSN transit switch|Comms cabinet switch"},
    {KIND_ROUTER,
     "Cisco ISR 1111 (4G)|BT managed router|Vodafone PSN router|Virgin Media Business CPE|WAN edge router|ASR920|Cisco 4331/K9|"
     "MPLS CE 1|SWAN router|HSCN CPE (BT)|EE 4G router"},
    {KIND_GATEWAY,
     "Cisco ASA AnyConnect|FortiGate SSL VPN|RAS server|Always On VPN (RRAS)|IPsec VPN concentrator|PAM jump server|"
     "Forcepoint web filter|Internet filter|Proofpoint email gateway|SMTP relay|Mimecast cloud|GCSx secure mail relay|F5 BIG-IP WAF|"
     "Aruba ClearPass Policy Manager|RADIUS01|Telephony gateway|SBC pair|BMS gateway"},
    {KIND_SERVER,
     "SIEM (LogRhythm)|Domain controllers x 4|File & Print|SCCM / WSUS|Northgate Revs & Bens|Liquidlogic app server|"
     "IDOX Uniform app server|Exchange 2019 hybrid|ESXi hosts (x6)|ADFS servers|CCTV NVR (Milestone)|GIS web server|"
     "Housing system (Northgate)|VMware vCenter|Certificate authority|Intranet web server|Mitel MiVoice 5000|Teams voice"},
    {KIND_STORAGE,
     "SQL cluster|3PAR SAN|NetApp filer|Backup NAS|Offsite backup|Oracle RAC"},
    {KIND_CLOUD_SERVICE,
     "BACS server|Mosaic app|Azure tenant (UK South)|AWS VPC|Azure IaaS|Dynamics CRM Online|Civica hosted|Granicus govService|"
     "iTrent|Jadu (hosted)|GOV.UK One Login|DWP Searchlight (CIS)|Registration Online (RON)"},
    {KIND_ENDPOINT,
     "30 x desktop PCs|Managed laptops|Hot desks|Library kiosks|iPad fleet|Meeting room screens|EPOS tills|Door entry|"
     "Tablets (waste crews)|Surface Pros|Canon MFDs|VoIP handsets|DECT phones|CCTV cameras (x40)"},
    {KIND_EXTERNAL_NETWORK,
     "SIP (BT)|PSN core|Public Services Network (PSN)|N3 (BT)|LGfL network|County WAN|BT MPLS cloud|Virgin Media NEA|EAD circuits|"
     "Azure ExpressRoute 200Mb|AWS DX"},
    {KIND_WIRELESS,
     "Cisco APs x 60|Ruckus APs|Meraki APs|WLC-5520|Wireless controllers (HA)|Corporate Wi-Fi|CORP SSID|GUEST SSID|Visitor Wi-Fi|"
     "NBC_Guest|Public WiFi (libraries)|Microwave link to depot"},
    {KIND_INTERNET,
     "Internet (Virgin Media 1Gb)|ISP A|BT FTTC|Broadband (FTTP)"},
    {KIND_USERS,
     "Benefits staff (24 users)|Contact centre agents|350 users|Registrars|Housing officers|Back office staff|Home workers (VPN)|"
     "120 agile workers|Mobile staff with tablets|BYOD users|Personal smartphones|Third-party unmanaged devices"},
    {KIND_THIRD_PARTY,
     "External auditor|District Councils|NHS|Fire & Rescue Service"},
    {KIND_ZONE,
     "Area office|Fire station 12|Customer contact centre|Remote depot"},
    {KIND_OTHER,
     "Traffic light controllers"},
    /* seen on drawings of small offices, laboratories and homes */
    {KIND_FIREWALL,
     "fw|USG|UDM|UXG-Lite|Cloud Gateway Ultra|UCG Ultra|Firewall + IPS|Router / Firewall|router + firewall|Firewall + Gateway|firewall and router|"
     "EdgeFirewall|MXFW01|ldnfw2"},
    {KIND_ROUTER,
     "rtr|RouterOS (VM)|OpenWrt|DD-WRT|EdgeRouter X|RB4011|CCR2004|FritzBox 7590|FRITZ!Box|Speedport|Livebox|ONU|RT-J3-01|MainRouter|LDNRTR2|Router + UPS|PE90 (Cisco 7609-S)"},
    {KIND_SWITCH, "2960X|2960|3750-X|9300L|CRS326|K8sSwitch|CORESW01|sw1|Switch + UPS"},
    {KIND_SERVER,
     "Nextcloud|Grafana|Gitea|Portainer|Home Assistant|Pi-hole|Jellyfin|SOAR|Security Onion|FileServer01|WebServer|"
     "sql-srv.corp.example.net|Windows 11 host (Hyper-V)"},
    {KIND_STORAGE, "nas|db|TrueNAS|unRAID"},
    {KIND_ENDPOINT, "Windows 10|Windows 11|WS01|Kali Linux|Personal computer"},
    {KIND_USERS, "Guest laptop|Guest PC 1|Visitor laptop|Guest phone|Personal phone"},
    {KIND_GATEWAY, "vpn|Tailscale|Traefik"},
    {KIND_CLOUD_SERVICE, "External services|AKS"},
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
    "VM-Guest|Subnet-Public|Guest speaker|Multi-Corp|Uniform|Confirm|Academy|Switchgear|Planned Care|VMS sign|"
     "PSN compliant|Personal Student Number|Wireless keyboard|Janet Smith|Microsoft Edge|Cisco|Cisco DNA|School bus|"
     "lan0|wan1|portal.firewall.example.net|PowerShell|HomePage|PlayStation|Cloudflare Tunnel|NSW1|What the user can see|azurerm_firewall_network_rule_collection|azurerm_firewall_nat_rule_collection|"
     "google_compute_firewall.allow_ssh|aws_networkfirewall_rule_group";
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
                {"Switch - 2nd floor", CLASS_SWITCH},  {"Printer Library", CLASS_PRINTER},
                /* a device, and what it faces */
                {"Firewall PSN", CLASS_FIREWALL}, {"ASA Internet", CLASS_FIREWALL},  {"Router MPLS 1", CLASS_ROUTER},
                {"Switch PSN", CLASS_SWITCH},     {"FW-WIFI", CLASS_FIREWALL},       {"FW-GUEST-01", CLASS_FIREWALL},
                {"SW-WIFI", CLASS_SWITCH},        {"Router Wi-Fi", CLASS_WLAN},      {"Cisco ISE PSN node", CLASS_NAC},
                {"Server Internet", CLASS_INTERNET}, {"ISP network", CLASS_INTERNET}, {"PSN network", CLASS_PSN},
                {"PSN VLAN", CLASS_NETWORK},
                /* a product, and a noun that adds nothing */
                {"DirectAccess server", CLASS_VPN_GATEWAY}, {"NPS server", CLASS_NAC}, {"GlobalProtect Gateway", CLASS_VPN_GATEWAY},
                {"Palo Alto server", CLASS_SERVER}, {"FortiGate log server", CLASS_SIEM},
                /* a phrase with a word in it that elsewhere turns to something else */
                {"Always On VPN users", CLASS_USERS_REMOTE}, {"Point to point radio", CLASS_WIRELESS_BRIDGE},
                /* the end of a joined name */
                {"HDC-Guest", CLASS_WLAN_GUEST}, {"HDC_Corp", CLASS_WLAN}, {"Guest", CLASS_WLAN_GUEST}, {"Corp", CLASS_UNKNOWN},
                {"VM-Guest", CLASS_UNKNOWN}};
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
