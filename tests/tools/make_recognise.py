#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes fixtures/recognise/traps.drawio: words that look like one thing and are another, each on its own shape.

    tests/tools/make_recognise.py fixtures/recognise
"""
import sys
from pathlib import Path
from xml.sax.saxutils import quoteattr

SERVER, ROUTER, CLOUD, AP = "shape=mxgraph.networks.server", "shape=mxgraph.networks.router", "ellipse;shape=cloud", "shape=mxgraph.cisco.misc.access_point"
TRAPS = [
    ("AP Ledger\n(accounts payable)", SERVER), ("AP invoices", "rounded=0"), ("AP-515 x 12", "rounded=0"), ("AP", AP), ("Application pool 3", SERVER),
    ("Core router\ndefault gateway 10.0.0.1", ROUTER), ("Default gateway 10.1.0.1", "rounded=0"), ("ISA agreed with the police", "rounded=0"),
    ("ISA Server 2006", SERVER), ("WAP01\nWeb Application Proxy", SERVER), ("WAP lobby", AP), ("API gateway", "rounded=0"), ("Government Gateway", CLOUD),
    ("Voice gateway", "rounded=0"), ("Gateway House", "rounded=0"), ("Secure web gateway", "rounded=0"), ("DC01", SERVER), ("DC-NORTH data centre", "rounded=0"),
    ("Domain controller DC2", SERVER), ("BT Business Hub", "shape=mxgraph.networks.wireless_modem"), ("Community hub", "rounded=0"), ("Azure hub VNet", "rounded=0"),
    ("Hub 8 port", "shape=mxgraph.networks.hub"), ("PSN", CLOUD), ("PSN VLAN", "rounded=0"), ("PSN firewall", "rounded=0"), ("PSN users (40)", "shape=mxgraph.networks.users"),
    ("non-PSN", "rounded=0"), ("GOV.UK Notify\nnon-PSN service", CLOUD), ("PSN compliant since 2019", "rounded=0"), ("Cloud", CLOUD), ("", CLOUD),
    ("Mobile mast", "rounded=0"), ("Edge House", "rounded=0"), ("Janet Price (ICT)", "shape=mxgraph.networks.user_male"), ("JANET", CLOUD),
    ("PA to the chief executive", "shape=mxgraph.networks.user_female"), ("PA-850", "rounded=0"), ("MX record", "rounded=0"), ("Meraki MX84", "rounded=0"),
    ("SG security group", "rounded=0"), ("Guest house", "rounded=0"), ("Guest Wi-Fi", "rounded=0"), ("Leisure trust", "rounded=0"),
    ("2-way trust", "rounded=0"), ("KVM switch", "rounded=0"), ("Light switch", "rounded=0"), ("Fire panel", "rounded=0"), ("Firewall rules v3", "rounded=0"),
    ("No firewall here", "rounded=0"), ("Tower Bridge House", "rounded=0"), ("Wireless bridge", "rounded=0"), ("ŵal dân\nwal dân FW-01", "rounded=0"),
    ("Fortinet\nHosts", "rounded=0"), ("Palo Alto support portal", "rounded=0"), ("Fortinet", "rounded=0"), ("FortiClient\n(VPN, FW, AV)", "rounded=0"),
    ("Inrternet", CLOUD), ("Intranet", "rounded=0"), ("Internal network", "rounded=0"), ("Routed VLAN 20", "rounded=0"), ("Switchboard", "rounded=0"),
    ("Server room", "rounded=0"), ("Firewall?", "rounded=0"), ("“Core” switch – Llan­gefni", "rounded=0"), ("File server\n10 users", "rounded=0"),
]


def main():
    cells = []
    for i, (label, style) in enumerate(TRAPS):
        cells.append(f'<mxCell id="t{i + 1:02}" value={quoteattr(label)} style="{style}" vertex="1" parent="1"><mxGeometry x="{i % 8 * 300}" '
                     f'y="{i // 8 * 300}" width="80" height="60" as="geometry"/></mxCell>')
    (Path(sys.argv[1]) / "traps.drawio").write_text(
        '<mxfile host="demarc"><diagram id="p" name="Traps"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>\n' +
        "\n".join(cells) + "\n</root></mxGraphModel></diagram></mxfile>\n")


if __name__ == "__main__":
    main()
