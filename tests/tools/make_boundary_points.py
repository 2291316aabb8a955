#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes fixtures/boundary/*.dot and .drawio: what a boundary check must not be fooled by, point by point.

    tests/tools/make_boundary_points.py fixtures/boundary
"""
import sys
from pathlib import Path

HEAD = 'graph diagram {\n  label="Marshwick Borough Council\\nDiagram created: 4 November 2026\\nOFFICIAL";\n'
LAN = '  subgraph cluster_lan { label="Head office LAN"; core; files; }\n  core [label="Core switch"]; files [label="File server"]; core -- files;\n'
INET, FW = '  inet [label="Internet"];\n', '  fw [label="FW-01\\nFortiGate 100F"];\n'
SWITCHES = '  subgraph cluster_lan { label="Head office LAN"; core; acc; }\n  core [label="Core switch"]; acc [label="Access switches (12)"]; core -- acc;\n'
ROUTED = '  r [label="Internet router"]; fw [label="FW-01\\nFortiGate 100F"];\n'


def dot(body, lan=LAN):
    return HEAD + lan + body + "}\n"


def drawio(*pages):
    out = "".join(f'<diagram id="p{k}" name="Page {k + 1}"><mxGraphModel pageWidth="1169" pageHeight="827"><root><mxCell id="0"/>'
                  f'<mxCell id="1" parent="0"/>{"".join(cells)}</root></mxGraphModel></diagram>' for k, cells in enumerate(pages))
    return f"<mxfile>{out}</mxfile>\n"


def shape(i, label, x, y, style, w=60, h=40, parent="1"):
    return (f'<mxCell id="{i}" value="{label}" style="{style};html=1" vertex="1" parent="{parent}"><mxGeometry x="{x}" y="{y}" width="{w}" '
            f'height="{h}" as="geometry"/></mxCell>')


def line(i, a, b, label="", points=""):
    ends = (f' source="{a}"' if a else "") + (f' target="{b}"' if b else "")
    return (f'<mxCell id="{i}" value="{label}" style="endArrow=none" edge="1" parent="1"{ends}><mxGeometry relative="1" as="geometry">{points}'
            "</mxGeometry></mxCell>")


def point(x, y, as_):
    return f'<mxPoint x="{x}" y="{y}" as="{as_}"/>'


CLOUD, SWITCH, SERVER, WALL, ROUTER = ("ellipse;shape=cloud", "shape=mxgraph.cisco.switches.workgroup_switch", "shape=mxgraph.networks.server",
                                       "shape=mxgraph.networks.firewall", "shape=mxgraph.cisco.routers.router")
NET, CORE = shape("net", "Internet", 400, 20, CLOUD, 120, 80), shape("core", "Core switch", 430, 500, SWITCH)
FILES = shape("files", "File server", 430, 640, SERVER)
LAN_LINE = line("l1", "core", "files")

POINTS = {
    "01-internet-twice.dot": dot(INET + FW + '  inet2 [label="Internet"]; home [label="40 remote workers\\nmanaged laptops"];\n  inet -- fw -- core; home -- inet2;\n'),
    "01-internet-twice-open.dot": dot(INET + FW + '  inet2 [label="Internet"]; adsl [label="BT Business Hub (broadband)"];\n  inet -- fw -- core; inet2 -- adsl -- core;\n'),
    "02-beside-the-line.drawio": drawio([NET, CORE, FILES, LAN_LINE, line("l2", "net", "core"), shape("fw", "FW-01", 470, 280, WALL, 30, 30)]),
    "02-between-two-lines.drawio": drawio([NET, CORE, FILES, LAN_LINE, shape("psn", "PSN", 530, 20, CLOUD, 60, 60), shape("sw2", "Branch switch", 530, 500, SWITCH),
                                           line("l2", "net", "core"), line("l3", "psn", "sw2"), shape("fw", "FW-01", 480, 270, WALL, 60, 60)]),
    "03-wall.drawio": drawio([NET, CORE, FILES, LAN_LINE, shape("sw2", "DMZ switch", 200, 500, SWITCH), line("l2", "net", "core"), line("l3", "net", "sw2"),
                              line("l4", "sw2", "core"), shape("wall", "Firewall", 150, 280, WALL, 500, 30)]),
    "03-round-the-wall.drawio": drawio([NET, CORE, FILES, LAN_LINE, line("l2", "net", "core"), shape("hub", "BT Business Hub", 900, 300, ROUTER),
                                        line("l3", "net", "hub"), line("l4", "hub", "core"), shape("wall", "Firewall", 300, 280, WALL, 400, 30)]),
    "04-on-the-label.dot": dot(INET + '  inet -- core [label="via FW-7"];\n'),
    "05-pair.dot": dot(INET + '  a [label="FW-EXT-A\\nFortiGate 200F (active)"]; b [label="FW-EXT-B\\nFortiGate 200F (passive)"];\n  inet -- a; inet -- b; a -- b [label="HA heartbeat"]; a -- core;\n'),
    "06-contexts.dot": dot(INET + '  fw1 [label="FW-01 internet context"]; fw2 [label="FW-01 PSN context"]; psn [label="PSN (Vodafone)"];\n  inet -- fw1 -- core; psn -- fw2 -- core;\n'),
    "07-router-icon.drawio": drawio([NET, CORE, FILES, LAN_LINE, shape("fw", "Firewall FW-01", 430, 280, ROUTER), line("l2", "net", "fw"), line("l3", "fw", "core")]),
    "08-gateway-inside.dot": dot(INET + FW + '  vpn [label="VPN-01\\nAlways On VPN server"]; home [label="40 remote workers\\nmanaged laptops"];\n  inet -- fw -- core -- vpn; home -- inet; home -- vpn [label="Always On VPN"];\n'),
    "09-providers.dot": dot(FW + INET + '  psn [label="PSN"]; cpe [label="PSN firewall (managed by Vodafone)"];\n  psn -- cpe -- core; inet -- fw -- core;\n'),
    "10-tunnel.dot": dot(INET + FW + '  k [label="Kestrel Parking Services Ltd\\nReason: parking"];\n  inet -- fw -- core; k -- fw; k -- files [label="IPsec VPN"];\n'),
    "11-management.dot": dot(INET + FW + '  k [label="Larkfield Systems Ltd\\nReason: server support"];\n  inet -- fw -- core; k -- files [label="OOB management"];\n'),
    "12-one-way.dot": dot(INET + '  r [label="Router"];\n  inet -- r [dir=back]; r -- core [dir=back];\n'),
    "13-planned.dot": dot(INET + FW + '  adsl [label="BT Business Hub (decommissioned)"];\n  inet -- fw -- core; inet -- adsl -- core;\n'),
    "13-to-be-removed.dot": dot(INET + FW + '  adsl [label="BT Business Hub (to be removed)"];\n  inet -- fw -- core; inet -- adsl -- core;\n'),
    "13-line-to-be-removed.dot": dot(INET + FW + '  k [label="Kestrel Systems Ltd"];\n  inet -- fw -- core;\n  k -- core [label="leased line, to be removed"];\n'),
    "14-off-page.drawio": drawio([NET, shape("o", "To page 2", 430, 280, "shape=offPageConnector"), line("l2", "net", "o")], [CORE, FILES, LAN_LINE]),
    "15-two-pages.drawio": drawio([NET, shape("r", "RTR-01", 430, 280, ROUTER), line("l2", "net", "r")], [shape("r2", "RTR-01", 430, 280, ROUTER), CORE, FILES, LAN_LINE, line("l3", "r2", "core")]),
    "16-legend.drawio": drawio([CORE, FILES, LAN_LINE, shape("leg", "Legend", 800, 500, "swimlane", 200, 200), shape("ln", "Internet", 20, 40, CLOUD, 60, 40, "leg"),
                                shape("lf", "Firewall", 20, 100, WALL, 40, 40, "leg")]),
    "17-users-outside.dot": dot(INET + FW + '  u [label="Home workers"];\n  inet -- fw -- core; u -- inet;\n'),
    "18-inside-the-internet.dot": dot(FW + '  subgraph cluster_net { label="Internet"; m365; }\n  inet [label="Internet"]; m365 [label="Microsoft 365 (UK)"];\n  inet -- fw -- core;\n'),
    "19-any-any.dot": dot(INET + '  fw [label="FW-01\\nFortiGate 100F\\nrules ANY-ANY, NAT"];\n  inet -- fw -- core;\n'),
    "20-not-connected.dot": dot(INET + FW + '  inet -- fw -- core; inet -- core [label="not connected"];\n'),
    "21-junction.drawio": drawio([NET, CORE, FILES, LAN_LINE, shape("fw", "FW-01", 430, 280, WALL, 50, 50), line("l2", "net", "fw"), line("l3", "fw", "core"),
                                  shape("sw2", "Branch switch", 700, 180, SWITCH), shape("srv2", "Branch server", 850, 180, SERVER), line("l5", "sw2", "srv2"),
                                  line("l4", "sw2", None, points=point(455, 190, "targetPoint"))]),
    "21-crossing.drawio": drawio([NET, shape("core", "Core switch", 400, 500, SWITCH), shape("files", "File server", 700, 300, SERVER), shape("fw", "FW-01", 435, 200, WALL, 50, 50),
                                  line("l2", "net", "fw"), line("l3", "fw", "core"), shape("p1", "Plant switch", 200, 300, SWITCH), line("l4", "p1", "files")]),
    "22-bus.dot": dot(INET + '  bus [label="Ethernet bus"];\n  inet -- bus -- core;\n'),
    "23-carrier.dot": dot(INET + FW + '  wan [label="MPLS WAN (Vodafone)"]; r1 [label="HQ WAN router"]; r2 [label="Depot WAN router"]; dep [label="Depot switch"];\n  inet -- fw -- core -- r1 -- wan -- r2 -- dep;\n'),
    "23-carrier-shared.dot": dot(INET + FW + '  wan [label="MPLS WAN (Vodafone)"]; r1 [label="HQ WAN router"]; r2 [label="Depot WAN router"]; dep [label="Depot switch"];\n  k [label="Larkfield District Council\\nReason: shared service"];\n  inet -- fw -- core -- r1 -- wan -- r2 -- dep; k -- wan;\n'),
    "24-telephony.dot": dot(INET + FW + '  sip [label="SIP trunks (Gamma)"]; sbc [label="SBC"]; pbx [label="IP telephony PBX"]; isdn [label="ISDN30"];\n  inet -- fw -- core -- pbx -- sbc -- sip; isdn -- pbx;\n'),
    "04-named-and-drawn.dot": dot(INET + FW + '  inet -- core [label="via FW-01"]; inet -- fw -- core;\n'),
    "06-contexts-bridge.dot": dot(INET + FW + '  psn [label="PSN (Vodafone)"]; fw2 [label="FW-09 internet context"]; fw3 [label="FW-09 PSN context"];\n  inet -- fw2 -- core; psn -- fw3 -- core;\n'),
    "07-firewall-bypassed.dot": dot(INET + FW + '  f2 [label="Cisco ASA (end of life, bypassed)"];\n  inet -- f2 -- core; inet -- fw -- core;\n'),
    "07-firewall-in-doubt.dot": dot(INET + FW + '  f2 [label="Firewall TBC"];\n  inet -- f2 -- core; inet -- fw -- core;\n'),
    "08-firewall-for-remote-users.dot": dot(INET + FW + '  home [label="40 remote workers\\nmanaged laptops"];\n  inet -- fw -- core; home -- fw;\n'),
    "08-gateway-alone.dot": dot(INET + FW + '  vpn [label="VPN-01\\nAlways On VPN server"]; home [label="40 remote workers\\nmanaged laptops"];\n  inet -- fw -- core; inet -- vpn -- core; home -- inet; home -- vpn [label="Always On VPN"];\n'),
    "08-relay-alone.dot": dot(INET + FW + '  relay [label="Mail relay\\nClearswift SEG"];\n  inet -- fw -- core; inet -- relay -- core;\n'),
    "08-split-tunnel.dot": dot(INET + FW + '  vpn [label="VPN-01\\nAlways On VPN server"]; home [label="40 remote workers\\nmanaged laptops, split tunnel"];\n  inet -- fw -- core; vpn -- fw; home -- inet; home -- vpn [label="Always On VPN"];\n'),
    "12-asked-for-from-inside.dot": dot(INET + FW + '  subgraph cluster_dmz { label="DMZ"; web; }\n  web [label="Web server"];\n  inet -- fw -- core; fw -- web; core -- web [dir=forward];\n'),
    "24-border-controller-for-data.dot": dot(INET + FW + '  sbc [label="Session Border Controller"];\n  inet -- fw -- core; inet -- sbc -- core;\n'),
    "24-dialled.dot": dot(INET + FW + '  m [label="ISDN router"]; isdn [label="ISDN"];\n  inet -- fw -- core; isdn -- m -- core;\n'),
    "bridge-over-one-host.dot": dot(INET + FW + '  psn [label="PSN (Vodafone)"]; two [label="File transfer server"];\n  inet -- fw -- core; psn -- fw; psn -- two; inet -- two;\n'),
    "bridge-past-one-firewall.dot": dot(INET + FW + '  psn [label="PSN (Vodafone)"];\n  inet -- fw -- core; psn -- fw; psn -- inet;\n'),
    "firewall-joined-to-nothing.dot": dot(INET + FW + '  f2 [label="FW-02\\nFortiGate 60F"]; r [label="Router"];\n  inet -- fw -- core;\n'),
    "front-switch.dot": dot(INET + FW + '  r [label="Internet router"]; out [label="WAN switch"];\n  inet -- r -- out -- fw -- core;\n'),
    "guests-on-the-controller.dot": dot(INET + FW + '  g [label="Guest Wi-Fi"]; wlc [label="Wireless controller"]; ap [label="AP x 24\\nSSID Corp (WPA2-Enterprise)"];\n  inet -- fw -- core; g -- wlc; ap -- wlc; wlc -- fw;\n'),
    "offshore-to-the-psn.dot": dot(INET + FW + '  psn [label="PSN (Vodafone)"]; store [label="Evidence store\\nAWS eu-west-1 (off-shored: Ireland)"];\n  inet -- fw -- core; psn -- fw; store -- fw;\n'),
    "open-core-before-inner-firewall.dot": dot(INET + ROUTED + '  files [label="File server"];\n  inet -- r -- core -- fw -- files;\n', SWITCHES),
    "open-core-without-servers.dot": dot(INET + ROUTED + '  hub [label="BT Business Hub (broadband)"];\n  inet -- r -- fw -- core; inet -- hub -- core;\n', SWITCHES),
    "third-party-beside-the-psn.dot": dot(INET + FW + '  psn [label="PSN (Vodafone)"]; fwp [label="FW-PSN"]; sw [label="PSN VLAN switch"]; k [label="Larkfield Systems Ltd\\nReason: support"];\n  inet -- fw -- core; psn -- fwp -- sw; k -- fw -- sw; sw -- core;\n'),
    "unmanaged-past-a-gateway.dot": dot(INET + FW + '  u [label="BYOD phones (~60 users)"]; vpn [label="VPN gateway"];\n  inet -- fw -- core; u -- inet; u -- vpn [label="SSL VPN"]; vpn -- fw;\n'),
    "unmanaged-without-a-firewall.dot": dot(INET + FW + '  u [label="BYOD phones (~60 users)"]; vdi [label="Citrix VDI farm"];\n  inet -- fw -- core; u -- vdi; vdi -- core;\n'),
}

for name, text in POINTS.items():
    path = Path(sys.argv[1])
    path.mkdir(parents=True, exist_ok=True)
    (path / name).write_text(text)
