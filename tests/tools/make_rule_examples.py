#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes fixtures/check/RULE/VERDICT*.dot: one good network, changed in one way for each example.

    tests/tools/make_rule_examples.py fixtures/check
"""
import sys
from pathlib import Path

TITLE = "Marshwick Borough Council\\nNetwork diagram for PSN\\nDiagram created: 4 November 2026\\nOFFICIAL"
NODES = {
    "inet": "Internet", "rtr": "INET-RTR-01\\nCisco ISR 4331", "fw": "FW-EXT-01\\nFortiGate 100F", "core": "Core switch",
    "files": "File server", "psn": "PSN\\n(Vodafone)", "cpe": "PSN router\\n(managed by Vodafone)", "fwp": "FW-PSN-01\\nFortiGate 100F",
    "ap": "AP x 4\\nSSID Corp (WPA2-Enterprise)", "staff": "Head office staff – c. 120 users",
    "kestrel": "Kestrel Parking Services Ltd\\nReason: parking enforcement\\nBoundary of responsibility: outside interface of FW-EXT-01",
    "home": "40 remote workers\\nmanaged laptops, Always On VPN", "vpn": "VPN-01\\nAlways On VPN server",
    "m365": "Microsoft 365 (UK)\\nnon-PSN service: e-mail", "search": "DWP Searchlight (CIS)\\nPSN service",
}
EDGES = [("inet", "rtr", ""), ("rtr", "fw", ""), ("fw", "core", ""), ("core", "files", ""), ("psn", "cpe", "100 Mb"), ("cpe", "fwp", ""),
         ("fwp", "core", ""), ("core", "ap", ""), ("core", "staff", ""), ("kestrel", "fw", "IPsec VPN"), ("home", "inet", ""),
         ("home", "vpn", "Always On VPN"), ("vpn", "fw", ""), ("m365", "inet", ""), ("search", "psn", "")]
LAN = ["core", "files", "ap", "staff"]
NONSENSE = ["Zanthe", "Qorvil", "Brumstle", "Yevik", "Tolwen", "Gradu", "Plimsk", "Ovrint", "Skelda", "Marnup", "Fenquo", "Dulbex"]


class Net:
    def __init__(self):
        self.nodes, self.edges, self.notes, self.title, self.lan = dict(NODES), list(EDGES), ["No off-shoring of systems or data."], TITLE, list(LAN)
        self.attributes, self.lan_title, self.sidecar, self.boxes = {}, "Head office LAN", None, []

    def drop(self, *ids):
        for i in ids:
            del self.nodes[i]
        self.edges = [e for e in self.edges if e[0] in self.nodes and e[1] in self.nodes]
        self.lan = [i for i in self.lan if i in self.nodes]
        return self

    def only(self, *ids):
        return self.drop(*[i for i in self.nodes if i not in ids])

    def label(self, i, text):
        self.nodes[i] = text
        return self

    def add(self, i, text, *to, edge=""):
        self.nodes[i] = text
        self.edges += [(i, t, edge) for t in to]
        return self

    def unjoin(self, i):
        self.edges = [e for e in self.edges if i not in e[:2]]
        return self

    def outside(self, i):
        self.lan = [k for k in self.lan if k != i]
        return self

    def edge(self, a, b, text):
        self.edges = [e if {e[0], e[1]} != {a, b} else (a, b, text) for e in self.edges]
        return self

    def edge_to(self, a, b, text):
        self.edges.append((a, b, text))
        return self

    def link(self, a, b):
        return self.edge_to(a, b, "")

    def style(self, a, b, text):
        self.attributes[(a, b)] = text
        return self

    def note(self, *texts):
        self.notes += texts
        return self

    def quiet(self):
        self.notes = []
        return self

    def blur(self):
        for k, word in enumerate(NONSENSE):
            self.add(f"x{k}", word, "core" if "core" in self.nodes else next(iter(self.nodes)))
        return self

    def box(self, title, *ids):
        self.boxes.append((title, ids))
        return self

    def beside(self, yaml):
        self.sidecar = yaml
        return self

    def write(self, path):
        out = ["graph diagram {", f'  label="{self.title}";']
        if self.lan:
            out.append(f'  subgraph cluster_lan {{ label="{self.lan_title}"; ' + "; ".join(self.lan) + "; }")
        for k, (title, ids) in enumerate(self.boxes):
            out.append(f'  subgraph cluster_b{k} {{ label="{title}"; ' + "; ".join(ids) + "; }")
        out += [f'  {i} [label="{t}"];' for i, t in self.nodes.items()]
        out += [f'  note{k} [shape=plaintext, label="{t}"];' for k, t in enumerate(self.notes)]
        for a, b, t in self.edges:
            parts = ([f'label="{t}"'] if t else []) + ([self.attributes[(a, b)]] if (a, b) in self.attributes else [])
            out.append(f"  {a} -- {b}" + (f" [{', '.join(parts)}]" if parts else "") + ";")
        path.write_text("\n".join(out) + "\n}\n")
        if self.sidecar:
            path.with_suffix(".demarc.yaml").write_text(self.sidecar)


def n():
    return Net()




UNREAD = '''<mxfile>
<diagram name="Network"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/><mxCell id="a" value="Core switch" style="shape=mxgraph.cisco.switches.workgroup_switch" vertex="1" parent="1"><mxGeometry x="10" y="10" width="100" height="40" as="geometry"/></mxCell><mxCell id="b" value="File server" style="shape=mxgraph.networks.server" vertex="1" parent="1"><mxGeometry x="10" y="110" width="100" height="40" as="geometry"/></mxCell><mxCell id="e" edge="1" parent="1" source="a" target="b"><mxGeometry relative="1" as="geometry"/></mxCell></root></mxGraphModel></diagram>
<diagram name="Lost"><mxGraphModel><pages/></mxGraphModel></diagram>
</mxfile>
'''

EXAMPLES = {
    "PSN-D-INFRA": {
        "pass": n(), "pass-planned": n().label("psn", "PSN (proposed)"), "fail": n().drop("psn", "cpe", "fwp", "search"),
        "warn-loose": n().unjoin("psn"), "warn-spoken-of": n().drop("psn", "cpe", "search"),
        "undecided": n().drop("psn", "cpe", "fwp", "search").blur()},
    "PSN-D-LOCAL": {
        "pass": n(), "fail": n().only("inet", "fw", "m365", "psn", "search", "cpe"),
        "warn": n().only("inet", "fw", "files", "psn", "cpe").link("files", "fw").outside("files"),
        "undecided": n().only("inet", "fw", "m365", "psn", "search").blur(),
        "nil": n().only("inet", "fw", "m365", "psn", "search", "cpe").note("No local network"),
        "fail-denied": n().note("No local network")},
    "PSN-D-USERS": {
        "pass": n(), "fail": n().label("staff", "Head office staff"), "warn-number": n().label("staff", "Head office staff 120"),
        "warn-total": n().label("staff", "Head office staff").note("About 400 users in all"),
        "pass-table": n().label("staff", "Head office staff").note("Head office staff | c. 120 users"),
        "nil": n().label("staff", "Comms room staff: unmanned"), "fail-none": n().drop("staff", "home"),
        "fail-vlan": n().label("staff", "Staff, VLAN 200 users"), "undecided": n().drop("staff").blur(),
        "pass-dozen": n().label("staff", "Users: 12"), "pass-words": n().label("staff", "Head office staff, twenty-five users"),
        "warn-range": n().label("staff", "Head office staff, 50-500 users"), "fail-tbc": n().label("staff", "Head office staff (tbc users)")},
    "PSN-D-SVC-PSN": {
        "pass": n(), "pass-list": n().drop("search").note("PSN services: DWP Searchlight, Tell Us Once"),
        "pass-hosted": n().drop("search").note("Hosted PSN services: RevBen Online SRV_0421"),
        "warn-not-used": n().label("search", "DWP Searchlight (CIS)\\nPSN service, not used"), "warn-open": n().label("search", "PSN service TBC"),
        "fail": n().drop("search"), "warn": n().drop("search").edge("psn", "cpe", "PSN services"),
        "nil": n().drop("search").note("No PSN services consumed at present"), "undecided": n().drop("search", "psn", "cpe", "fwp")},
    "PSN-D-SVC-NONPSN": {
        "pass": n(), "pass-list": n().drop("m365").note("Non-PSN services: GOV.UK Pay; housing system"), "fail": n().drop("m365"),
        "warn": n().label("m365", "Cloud services"), "warn-platform": n().label("m365", "Azure UK South"),
        "warn-kind": n().label("m365", "Unknown SaaS"),
        "nil": n().drop("m365").note("No non-PSN services consumed"),
        "undecided": n().drop("m365", "inet", "rtr", "fw", "kestrel", "home", "vpn")},
    "PSN-D-REMOTE": {
        "pass": n(), "fail": n().drop("home", "vpn"), "fail-spoken-of": n().drop("home", "vpn").note("Remote workers come in over the internet"),
        "warn-nobody": n().drop("home"), "warn-managed": n().label("home", "40 remote workers\\nAlways On VPN"),
        "nil": n().drop("home", "vpn").note("No remote access"), "warn-narrowed": n().drop("home", "vpn").note("No remote access on the PSN VLAN"),
        "warn-suppliers": n().drop("home", "vpn").note("No remote access for suppliers"),
        "fail-denied": n().note("No remote access"), "undecided": n().drop("home", "vpn").blur()},
    "PSN-D-EXT": {
        "pass": n(), "fail": n().unjoin("kestrel"), "fail-none": n().only("core", "files", "ap", "staff"),
        "warn-internet": n().drop("inet", "rtr", "home", "m365"), "warn-psn": n().drop("psn", "cpe", "search"),
        "warn-spoken-of": n().note("Housing system supported by Larkfield Systems over a VPN"),
        "warn-has-access": n().note("Larkfield Systems has remote access to the housing system"),
        "pass-own-people": n().note("Staff have remote access over a VPN"),
        "undecided": n().only("core", "files", "staff").blur()},
    "PSN-D-EXT-REASON": {
        "pass": n(), "pass-purpose": n().label("kestrel", "Kestrel Parking Services Ltd").edge("kestrel", "fw", "IPsec VPN, remote support"),
        "pass-table": n().label("kestrel", "Kestrel Parking Services Ltd").note("Kestrel Parking Services Ltd | parking enforcement | up to their router"),
        "fail": n().label("kestrel", "Kestrel Parking Services Ltd"),
        "warn-network": n().add("hscn", "HSCN", "fw"),
        "pass-carried": n().add("hscn", "HSCN", "fw").add("scr", "Summary Care Record\\nnon-PSN service", "hscn"),
        "fail-integration": n().label("kestrel", "Kestrel Parking Services Ltd\\nintegration"),
        "fail-technology": n().label("kestrel", "Kestrel Parking Services Ltd\\nIPsec VPN, 10 Mb"),
        "fail-tbc": n().label("kestrel", "Kestrel Parking Services Ltd\\nReason: TBC"),
        "fail-how": n().label("kestrel", "Kestrel Parking Services Ltd\\nReason: IPsec VPN, 10 Mb"),
        "warn": n().label("kestrel", "Kestrel Parking Services Ltd\\nfleet telematics"),
        "warn-open": n().label("kestrel", "Kestrel Parking Services Ltd\\nReason: parking enforcement?"),
        "nil": n().drop("kestrel").note("No third-party connections"), "undecided": n().drop("kestrel")},
    "PSN-D-EXT-RESP": {
        "pass": n(), "fail": n().label("kestrel", "Kestrel Parking Services Ltd\\nReason: parking enforcement"),
        "pass-device": n().label("kestrel", "Kestrel Parking Services Ltd\\nReason: parking enforcement").unjoin("kestrel")
        .add("kr", "Router (managed by Kestrel)", "kestrel", "fw"),
        "warn-device-open": n().label("cpe", "PSN router\\n(managed by TBC)"),
        "pass-text": n().label("kestrel", "Kestrel Parking Services Ltd\\nReason: parking enforcement")
        .note("Boundary of responsibility: Kestrel up to their router"),
        "warn-general": n().label("kestrel", "Kestrel Parking Services Ltd\\nReason: parking enforcement")
        .note("Boundary of responsibility is shown at each firewall"),
        "warn-carrier": n().add("wan", "MPLS WAN", "core"),
        "fail-tbc": n().label("kestrel", "Kestrel Parking Services Ltd\\nReason: parking enforcement\\nBoundary of responsibility: TBC"),
        "fail-not-agreed": n().label("kestrel", "Kestrel Parking Services Ltd\\nReason: parking enforcement\\nBoundary of responsibility: not yet agreed"),
        "fail-data": n().label("kestrel", "Kestrel Parking Services Ltd\\nReason: parking enforcement")
        .beside("shapes:\n  - id: kestrel\n    responsibility: TBC\n"),
        "fail-caption": n().label("kestrel", "Kestrel Parking Services Ltd\\nReason: parking enforcement\\nResponsibility:"),
        "nil": n().drop("kestrel", "psn", "cpe", "fwp", "search").note("No third-party connections"),
        "undecided": n().drop("kestrel", "psn", "cpe", "fwp", "search")},
    "PSN-D-OFFSHORE": {
        "pass": n().quiet().add("bwv", "Evidence store\\nAWS eu-west-1 (off-shored: Ireland)", "fw"),
        "pass-text": n().quiet().add("bwv", "Evidence store\\nAWS eu-west-1", "fw").note("The evidence store is off-shored: Ireland"),
        "fail": n().quiet().add("bwv", "Evidence store\\nAWS eu-west-1", "fw"),
        "fail-denied": n().add("bwv", "Evidence store\\nAWS eu-west-1", "fw"),
        "fail-loose": n().quiet().add("bwv", "Evidence store\\nAWS eu-west-1 (off-shored: Ireland)"),
        "nil": n(), "nil-uk": n().quiet().note("All data and systems are held in the UK"), "undecided": n().quiet(),
        "undecided-eea": n().quiet().note("All data is held in the UK and EEA"), "warn-part": n().quiet().note("No off-shoring of PSN data"),
        "warn-open": n().quiet().note("No off-shoring of systems or data (to be confirmed)"),
        "undecided-hint": n().quiet().add("bwv", "Evidence store\\nAWS eu-west-1 (off-shored: Ireland)", "fw").add(
            "dub", "DUB-FILE-01\\nFile server", "core"),
        "nil-hint": n().add("dub", "DUB-FILE-01\\nFile server", "core")},
    "PSN-D-LOCATION": {
        "pass": n().quiet(), "pass-denied": n().add("hr", "GOV.UK Pay\\nnon-PSN service: card payments", "inet"),
        "warn-asked": n().quiet().label("m365", "Microsoft 365 (UK hosted?)\\nnon-PSN service: e-mail"),
        "warn-denied": n().quiet().label("m365", "Microsoft 365 (not UK hosted)\\nnon-PSN service: e-mail"),
        "warn": n().quiet().add("hr", "GOV.UK Pay\\nnon-PSN service: card payments", "inet"),
        "undecided": n().quiet().drop("m365").blur(), "not-applicable": n().quiet().drop("m365")},
    "PSN-A-SERVICE": {"pass": n(), "fail": n().drop("search"), "undecided": n().drop("m365", "inet", "rtr", "fw", "kestrel", "home", "vpn")},
    "PSN-A-ONWARD": {"pass": n(), "fail": n().unjoin("kestrel"), "undecided": n().only("core", "files", "staff").blur()},
    "PSN-A-OFFSHORE": {"pass": n(), "fail": n().quiet().add("bwv", "Evidence store\\nAWS eu-west-1", "fw"), "undecided": n().quiet()},
    "PSN-A-THIRD": {"pass": n(), "fail": n().label("kestrel", "Kestrel Parking Services Ltd"), "undecided": n().drop("kestrel")},
    "PSN-Q-CONTRADICT": {
        "pass": n(), "fail": n().note("No wireless in use"), "fail-place": n().add("ap2", "Kingsmoor AP x 3", "core").note("No wireless at Kingsmoor"),
        "pass-place": n().note("No wireless at Kingsmoor"), "not-applicable": n().quiet(),
        "undecided": n().drop("ap").add("q", "Wi-Fi controller?", "core").note("No wireless in use")},
    "PSN-Q-ORPHAN": {"pass": n(), "warn": n().add("old", "Old mail server"), "undecided": UNREAD},
    "PSN-Q-DANGLING": {"pass": n(), "undecided": UNREAD},
    "PSN-Q-UNLABELLED": {"pass": n(), "undecided": UNREAD},
    "PSN-Q-UNKNOWN": {"pass": n(), "warn": n().add("x", "Zanthe", "core"), "undecided": n().blur()},
    "PSN-Q-DUPID": {"pass": n(), "pass-plain": n().add("s1", "Switch", "core").add("s2", "Switch", "core"),
                    "warn": n().add("s1", "SW-07", "core").add("s2", "SW-07", "core"), "undecided": UNREAD},
    "PSN-Q-OVERLAP": {"undecided": UNREAD},
    "PSN-Q-PAGES": {"pass": n(), "undecided": UNREAD},
    "PSN-Q-LEGEND": {
        "pass": n(), "warn": n().style("psn", "cpe", 'color="blue"').style("inet", "rtr", 'color="green"'),
        "pass-legend": n().style("psn", "cpe", 'color="blue"').style("inet", "rtr", 'color="green"').note("Legend: blue = PSN, green = internet"),
        "undecided": UNREAD},
    "PSN-Q-SECRET": {
        "pass": n(), "fail": n().label("core", "Core switch\\npassword: Hunter2!"), "fail-snmp": n().label("core", "Core switch\\nSNMP community: public1"),
        "warn": n().label("fw", "FW-EXT-01\\n81.2.69.142"), "pass-private": n().label("fw", "FW-EXT-01\\n10.20.30.40, FortiOS 7.2.4.1"),
        "warn-telephone": n().note("Service desk: 01632 960 123"), "undecided": UNREAD,
        "pass-community": n().note("Community centre and community hubs"), "warn-contact": n().note("Contact: Jane Doe")},
    "PSN-Q-MARKING": {"pass": n(), "undecided": UNREAD},
    "PSN-Q-STALE": {"pass": n(), "warn": n().label("files", "File server\\nWindows 2003"), "warn-network": n().add("n3", "N3", "fw"),
                    "pass-letters": n().label("files", "SN30 file server"), "undecided": UNREAD},
    "PSN-C-ORG": {
        "pass": n().beside("coco:\n  organisation: Marshwick Borough Council\n"), "fail": n().beside("coco:\n  organisation: Larkfield District Council\n"),
        "not-applicable": n()},
    "PSN-C-USERS": {
        "pass": n().beside("coco:\n  users: 170\n"), "warn": n().beside("coco:\n  users: 400\n"), "not-applicable": n(),
        "undecided": n().label("staff", "Head office staff").beside("coco:\n  users: 160\n")},
    "PSN-C-SITES": {
        "pass": n().beside("coco:\n  sites: 1\n"), "warn": n().beside("coco:\n  sites: 9\n"), "not-applicable": n(),
        "undecided": n().drop("staff").beside("coco:\n  sites: 1\n")},
    "PSN-C-SRV": {
        "pass": n().note("Hosted PSN services: RevBen Online SRV_0421").beside("coco:\n  services: SRV_0421\n"),
        "warn": n().note("Hosted PSN services: RevBen Online"),
        "warn-form": n().note("Hosted PSN services: RevBen Online SRV_0421").beside("coco:\n  services: SRV_0999, SRV_0421\n"),
        "not-applicable": n(), "undecided": n().blur().beside("coco:\n  services: SRV_0999\n")},
}

EXAMPLES.update({
    "PSN-B-THIRD": {
        "pass": n(), "fail": n().add("larkfield", "Larkfield Systems Ltd\\nReason: finance support", "core"),
        "warn-named": n().add("larkfield", "Larkfield Systems Ltd\\nReason: finance support").edge_to("larkfield", "core", "via FW-7"),
        "fail-hscn": n().add("hscn", "HSCN", "core"), "nil": n().drop("kestrel").note("No third-party connections"),
        "undecided": n().add("box", "Zanthe", "kestrel", "core")},
    "PSN-B-BRIDGE": {
        "pass": n(), "fail": n().drop("fwp").add("adsl", "BT Business Hub (broadband)", "inet", "core").link("cpe", "core"),
        "warn-one": n().drop("fwp").link("cpe", "core"), "undecided": n().drop("fwp").add("box", "Zanthe", "cpe", "inet", "core")},
    "PSN-B-ONWARD": {
        "pass": n(), "pass-guarded": n().add("hscn", "HSCN\\nReason: social care referrals", "fw"), "warn-network": n().add("hscn", "HSCN", "fw"),
        "warn": n().label("kestrel", "Kestrel Parking Services Ltd"),
        "fail": n().drop("fwp").link("cpe", "core").add("hscn", "HSCN", "core"),
        "undecided": n().drop("fwp").link("cpe", "core").add("hscn", "HSCN").add("box", "Zanthe", "hscn", "core")},
    "PSN-B-WIFI": {
        "pass": n(), "warn-denied": n().label("ap", "AP x 4\\nWPA2-Enterprise: TBC"), "warn-aside": n().label("ap", "AP x 4").add("wlc", "Wireless controller WLC-01", "core"),
        "pass-controller": n().label("ap", "AP x 4").unjoin("ap").add("wlc", "Wireless controller WLC-01", "core", "ap"),
        "pass-firewall": n().label("ap", "AP x 4").unjoin("ap").add("fww", "FW-7\\nFortiGate 100F", "core", "ap"),
        "pass-alone": n().drop("ap").add("wlc", "Wireless controller WLC-01", "core"),
        "undecided-unjoined": n().label("ap", "AP x 4").unjoin("ap").outside("ap"), "undecided-asked": n().drop("ap").add("wlc", "Wi-Fi controller?", "core"),
        "undecided-unknown": n().label("ap", "AP x 4").unjoin("ap").add("box", "Zanthe", "ap", "core"),
        "fail": n().label("ap", "AP x 4\\nopen SSID, no encryption"), "warn": n().label("ap", "AP x 4\\nSSID Corp"),
        "nil": n().drop("ap").note("No wireless in use"), "undecided": n().drop("ap").blur(), "not-applicable": n().drop("ap")},
    "PSN-B-GUEST": {
        "pass": n().add("guest", "Guest Wi-Fi\\nSSID Marshwick-Guest", "fw"), "fail": n().add("guest", "Guest Wi-Fi\\nSSID Marshwick-Guest", "core"),
        "pass-breakout": n().add("guest", "Guest Wi-Fi\\nSSID Marshwick-Guest", "inet"),
        "undecided": n().label("ap", "AP x 4\\nSSID Corp, Marshwick-Guest"), "nil": n().drop("ap").note("No wireless in use"), "not-applicable": n()},
    "PSN-B-UNMANAGED": {
        "pass": n().add("byod", "BYOD tablets (unmanaged)").add("vdi", "VDI farm\\nCitrix Virtual Apps", "core").add("gate", "NetScaler Gateway\\nCitrix ADC", "fw").edge_to("byod", "gate", "Citrix Gateway (HDX only)"),
        "fail": n().add("byod", "BYOD tablets (unmanaged)", "core"), "fail-firewall": n().add("byod", "BYOD tablets (unmanaged)", "fw"),
        "warn-remote": n().label("home", "40 remote workers\\nunmanaged laptops, Always On VPN"), "not-applicable-denied": n().label("home", "40 remote workers\\nmanaged laptops, no BYOD, Always On VPN"),
        "warn-not-yet": n().label("home", "40 remote workers\\nAlways On VPN, managed: TBC"), "warn-unstated": n().label("home", "40 remote workers\\nAlways On VPN"), "nil": n().note("No BYOD"), "not-applicable": n(),
        "undecided": n().add("byod", "BYOD tablets (unmanaged)").add("box", "Zanthe", "byod", "core")},
    "PSN-B-REMOTE": {
        "pass": n(), "fail": n().add("field", "12 field workers\\nmanaged laptops", "core"), "nil": n().drop("home").note("No remote access"),
        "undecided-nowhere": n().edge_to("home", "inet", "").drop("vpn"),
        "not-applicable": n().drop("home"), "undecided": n().add("field", "12 field workers\\nmanaged laptops").add("box", "Zanthe", "field", "core")},
    "PSN-B-OFFSHORE": {
        "pass": n().quiet().add("bwv", "Evidence store\\nAWS eu-west-1 (off-shored: Ireland)", "inet"),
        "warn-to-psn": n().quiet().add("bwv", "Evidence store\\nAWS eu-west-1 (off-shored: Ireland)", "fw"),
        "fail": n().quiet().add("bwv", "Evidence store\\nAWS eu-west-1 (off-shored: Ireland)", "core"),
        "warn": n().quiet().add("bwv", "Support team, Chennai (off-shored)").add("jump", "Jump host (PAM)", "bwv", "core"), "nil": n(),
        "undecided": n().quiet().add("bwv", "Evidence store\\nAWS eu-west-1 (off-shored: Ireland)").add("box", "Zanthe", "bwv", "core")},
    "PSN-B-DMZ": {
        "pass": n().add("web", "Web forms server", "fw").box("DMZ", "web"), "fail": n().add("web", "Web forms server", "fw", "core").box("DMZ", "web"),
        "undecided": n().add("web", "Web forms server", "fw").add("box", "Zanthe", "web", "core").box("DMZ", "web"), "not-applicable": n()},
    "PSN-B-CLOUD": {
        "pass": n(), "pass-guarded": n().add("azure", "Azure UK South", "fw"), "fail": n().add("azure", "Azure UK South", "core", edge="ExpressRoute"),
        "fail-server": n().add("mon", "Monitoring SaaS (UK)", "files", edge="agent HTTPS"),
        "undecided": n().add("azure", "Azure UK South").add("box", "Zanthe", "azure", "core"), "not-applicable": n().drop("m365")},
    "PSN-B-LEGACYBACKDOOR": {
        "not-applicable": n(), "pass": n().add("adsl", "ADSL router", "fw"), "not-applicable-drawn": n().add("adsl", "ADSL router", "inet", "core"), "fail": n().add("adsl", "BT Business Hub (broadband)", "core"), "undecided": UNREAD},
    "PSN-B-FLOAT": {"pass": n(), "undecided": UNREAD},
    "PSN-B-LABELFW": {
        "pass": n(), "pass-drawn": n().add("dr", "DR switch").edge_to("dr", "core", "via FW-EXT-01"),
        "warn": n().add("dr", "DR switch").edge_to("dr", "core", "via FW-DR"), "not-applicable": n().only("core", "files", "staff"), "undecided": UNREAD},
    "PSN-B-WEAK": {"pass": n(), "warn": n().add("r2", "Router with ACL", "inet", "core"), "not-applicable": n().only("inet", "core", "files", "staff"), "undecided": UNREAD},
    "PSN-B-SINGLE": {
        "pass": n(), "warn": n().drop("fwp", "home", "vpn").link("cpe", "fw"), "undecided": UNREAD,
        "not-applicable": n().drop("psn", "cpe", "fwp", "search", "kestrel")},
    "PSN-B-WAN": {
        "pass": n().add("wan", "MPLS WAN (Vodafone)\\nIPsec encrypted", "core").add("dep", "Depot router", "wan"),
        "warn": n().add("wan", "MPLS WAN (Vodafone)", "core").add("dep", "Depot router", "wan"),
        "pass-data": n().add("wan", "MPLS WAN (Vodafone)", "core").add("dep", "Depot router", "wan").beside("shapes:\n  - id: wan\n    encryption: AES-256\n"),
        "warn-none": n().add("wan", "MPLS WAN (Vodafone)", "core").add("dep", "Depot router", "wan").beside("shapes:\n  - id: wan\n    encryption: none\n"),
        "warn-denied": n().add("wan", "MPLS WAN (Vodafone)\\nunencrypted", "core").add("dep", "Depot router", "wan"), "not-applicable": n(), "undecided": UNREAD},
    "PSN-B-ROUTE": {
        "pass": n(), "warn": n().add("tuo", "Tell Us Once\\nPSN service", "inet"), "not-applicable": n().drop("search"),
        "undecided": n().add("tuo", "Tell Us Once\\nPSN service")},
})


def unmarked():
    net = n()
    net.title = net.title.replace("\\nOFFICIAL", "")
    return net


def nameless():
    net = n()
    net.title = "Network diagram\\nDiagram created: 4 November 2026"
    return net.beside("coco:\n  organisation: Marshwick Borough Council\n")


def dated(*dates):
    net = n()
    net.title = net.title.replace("Diagram created: 4 November 2026", dates[0])
    return net.note(*dates[1:])


def drawio(*cells):
    body = "".join(cells)
    return ('<mxfile><diagram id="p1" name="Network"><mxGraphModel pageWidth="1169" pageHeight="827"><root><mxCell id="0"/><mxCell id="1" parent="0"/>'
            + body + "</root></mxGraphModel></diagram></mxfile>\n")


def shape(i, label, x, y, style="shape=mxgraph.cisco.switches.workgroup_switch", w=60, h=40):
    return (f'<mxCell id="{i}" value="{label}" style="{style};html=1" vertex="1" parent="1"><mxGeometry x="{x}" y="{y}" width="{w}" height="{h}" '
            'as="geometry"/></mxCell>')


def line(i, a, b, extra=""):
    ends = (f' source="{a}"' if a else "") + (f' target="{b}"' if b else "")
    return f'<mxCell id="{i}" style="endArrow=none" edge="1" parent="1"{ends}><mxGeometry relative="1" as="geometry">{extra}</mxGeometry></mxCell>'


ROUTER = n().label("fw", "Router 7").label("fwp", "Router 8").label("kestrel", "Kestrel Parking Services Ltd\\nReason: parking enforcement")
EXAMPLES["PSN-D-SEC"] = {
    "undecided-open": n().label("fw", "Firewall TBC"), "warn-without": n().label("fw", "Router without firewall"), "warn-replaced": n().label("fw", "Firewall replaced by router R7"),
    "warn-host": n().label("fw", "Virtual firewall (host-based)"), "warn-monitor": n().label("fw", "Firewall (monitor mode only)"), "warn-leaf": ROUTER, "warn-inside": n().only("fw", "core", "files", "staff"), "undecided-asked": n().label("fw", "Firewall?").label("fwp", "Firewall?"),
    "warn-named": n().label("fw", "Router 7").label("fwp", "Router 8").drop("home", "vpn").edge("fw", "core", "via firewall")}
EXAMPLES["PSN-D-WIFI"] = {
    "warn-guest": n().drop("ap").note("Guest wireless: none"), "warn-place": n().drop("ap").note("Depot: no wireless"),
    "warn-controller": n().drop("ap").note("No wireless controller"), "nil-list": n().drop("ap").note("No wireless, remote access or off-shoring")}
EXAMPLES["PSN-D-EXT-NAME"] = {
    "warn-open": n().label("kestrel", "Kestrel Parking Services Ltd (TBC)\\nReason: parking enforcement"),
    "fail-support": n().label("kestrel", "Support company\\nReason: housing system"),
    "pass-behind": n().label("kestrel", "Third party: Larkfield Systems Ltd\\nReason: housing system")}
EXAMPLES["PSN-D-DATE"] = {
    "warn-revisions": dated("Network diagram", "Revision history\\n1.0 01/02/2025 first issue\\n2.0 04/11/2026 new firewall"),
    "warn-printed": dated("Printed: 4 November 2026"), "fail-contract": dated("Contract ends 4 November 2026"), "fail-version": dated("Version 4.06.26"),
    "pass-supersedes": dated("Dated 4 November 2026 (supersedes 3 June 2025)"),
    "warn-two": dated("Diagram created: 4 November 2026", "Diagram created: 9 October 2026"),
                          "pass-once": dated("Diagram created: 4 November 2026", "Date created: 04/11/2026")}
EXAMPLES["PSN-D-AGE"] = {
    "warn-revisions": dated("Network diagram", "Revision history\\n1.0 01/02/2025 first issue\\n2.0 04/11/2026 new firewall"),
    "warn-soon-either-way": dated("Date created: 06/07/2026"), "fail-next-month": dated("Diagram created: January 2027")}
EXAMPLES["PSN-C-ORG"]["warn"] = n().beside("coco:\n  organisation: Marshwick BC\n")
EXAMPLES["PSN-Q-MARKING"]["warn"] = unmarked()
EXAMPLES["PSN-C-ORG"]["undecided"] = nameless()
EXAMPLES["PSN-Q-DANGLING"]["warn"] = drawio(
    shape("a", "Core switch", 100, 100), shape("b", "Access switch", 100, 300), line("e", "a", "b"),
    line("loose", "a", None, '<mxPoint x="600" y="500" as="targetPoint"/>'))
EXAMPLES["PSN-B-FLOAT"]["warn"] = drawio(
    shape("net", "Internet", 100, 20, "ellipse;shape=cloud"), shape("a", "Core switch", 100, 320), line("e", "net", "a"),
    shape("fw", "FW-01", 120, 170, "shape=mxgraph.networks.firewall", 24, 24))
EXAMPLES["PSN-Q-UNLABELLED"]["warn"] = drawio(
    shape("a", "Core switch", 100, 100), shape("b", "", 100, 300, "shape=mxgraph.networks.server"), line("e", "a", "b"))
EXAMPLES["PSN-Q-OVERLAP"]["pass"] = drawio(shape("a", "Core switch", 100, 100), shape("b", "Access switch", 100, 300), line("e", "a", "b"))
EXAMPLES["PSN-Q-OVERLAP"]["warn"] = drawio(shape("a", "Core switch", 100, 100), shape("b", "Access switch", 125, 110), line("e", "a", "b"))
EXAMPLES["PSN-Q-OVERLAP"]["warn-copy"] = drawio(
    shape("a", "Core switch", 100, 100), shape("b", "Marram", 100, 300, "shape=mxgraph.networks.server"),
    shape("c", "Marram", 101, 301, "shape=mxgraph.networks.server"), line("e", "a", "b"))
EXAMPLES["PSN-Q-OVERLAP"]["warn-small"] = drawio(
    shape("a", "Core switch", 100, 100), shape("b", "Access switch", 100, 300), line("e", "a", "b"),
    shape("t", "Change record 17", 400, 300, "text;fontSize=5", 160, 20))
PLAIN = [shape("a", "Core switch", 100, 100), shape("b", "Staff PC", 300, 100, "shape=mxgraph.networks.pc"), line("e", "a", "b")]
DENIAL = "No off-shoring of systems or data."
EXAMPLES["PSN-D-OFFSHORE"].update({
    "nil-shown": drawio(*PLAIN, shape("box", "", 90, 290, "rounded=0;fillColor=#003366", 400, 60), shape("t", DENIAL, 100, 300, "text;fontColor=#FFFFFF", 300, 30)),
    "undecided-white": drawio(*PLAIN, shape("t", DENIAL, 100, 300, "text;fontColor=#FFFFFF", 300, 30)),
    "undecided-clear": drawio(*PLAIN, shape("t", DENIAL, 100, 300, "text;opacity=0", 300, 30)),
    "undecided-size": drawio(*PLAIN, shape("t", f"&lt;span style=&quot;font-size: 0px&quot;&gt;{DENIAL}&lt;/span&gt;", 100, 300, "text", 300, 30)),
    "undecided-text": drawio(*PLAIN, shape("t", DENIAL, 100, 300, "text;textOpacity=0", 300, 30))})
FIREWALL = "shape=mxgraph.networks.firewall"
BOXED = [shape("sw", "Core switch", 100, 100), shape("box", "Server LAN", 300, 60, "rounded=0;verticalAlign=top", 300, 200), line("e", "sw", "box")]
EXAMPLES["PSN-B-FLOAT"].update({
    "warn-in-box": drawio(*BOXED, shape("fw", "FW-7", 330, 215, FIREWALL), shape("srv", "File server", 460, 215, "shape=mxgraph.networks.server")),
    "pass-pair": drawio(*BOXED[:1], BOXED[1].replace("Server LAN", "Firewall pair"), BOXED[2], shape("fw", "FW-7", 330, 215, FIREWALL),
                        shape("fw2", "FW-8", 460, 215, FIREWALL))})
EXAMPLES["PSN-Q-PAGES"]["warn"] = drawio(
    shape("a", "Core switch", 100, 100), shape("o", "To page 7", 100, 300, "shape=offPageConnector"), line("e", "a", "o"))


def main():
    for rule, examples in EXAMPLES.items():
        folder = Path(sys.argv[1]) / rule
        folder.mkdir(parents=True, exist_ok=True)
        for name, net in examples.items():
            if isinstance(net, str):
                (folder / f"{name}.drawio").write_text(net)
            else:
                net.write(folder / f"{name}.dot")


main()
