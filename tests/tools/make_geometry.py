#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes fixtures/import/geometry: drawings whose meaning is in where things are, one for each way in which people draw.

    tests/tools/make_geometry.py fixtures/import/geometry

Places are draw.io pixels; a cell is (id, label, style, x, y, w, h), an edge (id, label, from, to) where an end is the id of a
shape or a point.
"""
import sys
from pathlib import Path
from xml.sax.saxutils import quoteattr

FIREWALL = "shape=mxgraph.cisco.security.firewall"
SWITCH = "shape=mxgraph.cisco.switches.workgroup_switch"
ROUTER = "shape=mxgraph.cisco.routers.router"
SERVER = "shape=mxgraph.cisco.servers.standard_host"
PC = "shape=mxgraph.networks.pc"
CLOUD = "ellipse;shape=cloud"
TEXT = "text;html=1"
FRAME = "rounded=0;fillColor=none;verticalAlign=top"


def v(ident, label, style, x, y, w=60, h=60, link=None):
    cell = (f'<mxCell {{id}}{{label}}style="{style}" vertex="1" parent="1"><mxGeometry x="{x}" y="{y}" width="{w}" '
            f'height="{h}" as="geometry"/></mxCell>')
    if link:
        return (f'<UserObject id="{ident}" label={quoteattr(label)} link="{link}">' + cell.format(id="", label="") + "</UserObject>")
    return cell.format(id=f'id="{ident}" ', label=f"value={quoteattr(label)} ")


def e(ident, a, b, label="", style="endArrow=none", points=()):
    ends, inner = "", ""
    for role, end, terminal in (("sourcePoint", a, "source"), ("targetPoint", b, "target")):
        if isinstance(end, str):
            ends += f' {terminal}="{end}"'
        else:
            inner += f'<mxPoint x="{end[0]}" y="{end[1]}" as="{role}"/>'
    if points:
        inner += '<Array as="points">' + "".join(f'<mxPoint x="{x}" y="{y}"/>' for x, y in points) + "</Array>"
    return (f'<mxCell id="{ident}" value={quoteattr(label)} style="{style}" edge="1" parent="1"{ends}>'
            f'<mxGeometry relative="1" as="geometry">{inner}</mxGeometry></mxCell>')


def page(name, *cells, ident=None):
    return (f'<diagram id="{ident or name.lower().replace(" ", "-")}" name="{name}"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>\n' +
            "\n".join(cells) + "\n</root></mxGraphModel></diagram>")


DRAWINGS = {
    # Ends that touch, end 1 mm and 3.5 mm away, point at something from 8 mm, end between two, end far from anything.
    "loose-ends": [page(
        "Loose ends", v("a", "Router A", ROUTER, 0, 0), v("b", "Switch B", SWITCH, 300, 0), v("c", "Server C", SERVER, 600, 0),
        v("d", "Server D", SERVER, 300, 300), v("e", "Server E", SERVER, 390, 300), v("f", "Switch F", SWITCH, 0, 300),
        e("touching", (60, 30), (300, 30)), e("near", (364, 30), (586, 30)), e("pointing", "f", (30, 90)),
        e("between", "b", (375, 330)), e("nowhere", "f", (30, 620)))],
    # A line that ends on another line; two ends that meet; a line glued to a line.
    "junctions": [page(
        "Junctions", v("a", "Router A", ROUTER, 0, 0), v("b", "Switch B", SWITCH, 400, 0), v("c", "Server C", SERVER, 200, 200),
        v("d", "Server D", SERVER, 0, 400), v("e", "Server E", SERVER, 400, 400), v("f", "Server F", SERVER, 300, 200),
        e("trunk", "a", "b"), e("tee", "c", (230, 30)), e("left", "d", (230, 430)), e("right", (231, 430), "e"),
        e("on-edge", "f", "trunk")),
        # A line upon one whose own end is loose; arrows that come together before a symbol; an arrow that passes a badge.
        page("Loose junctions", v("k", "Router K", ROUTER, 0, 0), v("l", "Switch L", SWITCH, 400, 0), v("m", "Server M", SERVER, 200, 200),
             e("run", "k", (392, 30)), e("tap", "m", (230, 30)),
             v("p", "Router P", ROUTER, 0, 400), v("q", "Router Q", ROUTER, 400, 400), v("s", "Firewall S", FIREWALL, 200, 600),
             e("in1", "p", (230, 592), style="endArrow=classic;edgeStyle=orthogonalEdgeStyle"),
             e("in2", "q", (230, 592), style="endArrow=classic;edgeStyle=orthogonalEdgeStyle"),
             v("t", "Switch T", SWITCH, 0, 800), v("u", "Server U", SERVER, 300, 800), v("badge", "Key", "ellipse", 265, 836, 26, 26),
             e("aimed", "t", (290, 830))),
        # A bus drawn as a line: it joins nothing itself, three lines end on it.
        page("Bus", v("x", "Server X", SERVER, 0, 0), v("y", "Server Y", SERVER, 200, 0), v("z", "Router Z", ROUTER, 400, 0),
             e("bus", (-150, 200), (650, 200)), e("bx", "x", (30, 200)), e("by", "y", (230, 200)), e("bz", "z", (430, 200)))],
    # A firewall lying on a line, one beside it, a line drawn right through a switch that is joined to something else.
    "on-the-line": [page(
        "On the line", v("net", "Internet", CLOUD, 0, 0), v("core", "Core switch", SWITCH, 400, 0), v("fw", "Firewall", FIREWALL, 200, 0),
        v("a", "Router A", ROUTER, 0, 200), v("b", "Server B", SERVER, 400, 200), v("s", "Access switch", SWITCH, 200, 200),
        v("pc", "Staff PC", PC, 200, 400), v("ips", "IPS", FIREWALL, 260, 460, 40, 40), v("lone", "Server", SERVER, 400, 520),
        e("uplink", "net", "core"), e("through", "a", "b"), e("down", "s", "pc"), e("far", "pc", "lone")),
        # Rows as wide as the page: one well below the line, one right under it.
        page("Rows", v("p", "Router P", ROUTER, 0, 0), v("q", "Router Q", ROUTER, 400, 0), e("pq", "p", "q"),
             v("row", "File server", "html=1", 50, 120, 360, 26), v("strip", "Patch panel", "html=1", 80, 35, 260, 26))],
    # Captions below, above, beside and inside icons without names; words on lines; a title in a box.
    "captions": [page(
        "Captions", v("i1", "", FIREWALL, 0, 0), v("t1", "Perimeter firewall", TEXT, -20, 62, 100, 20),
        v("i2", "", SWITCH, 200, 40), v("t2", "Core switch", TEXT, 190, 16, 80, 20), v("i3", "", SERVER, 400, 0),
        v("t3", "Mail server", TEXT, 466, 20, 80, 20), v("i4", "", "image;image=img/clipart/Gear_128x128.png", 600, 0),
        v("t4", "Wi-Fi controller", TEXT, 602, 20, 56, 20), v("box", "", FRAME, -40, 200, 300, 160), v("t5", "Server room", TEXT, -30, 204, 100, 20),
        v("in", "Backup server", SERVER, 60, 260), e("l1", "i1", "i2"), v("t6", "1 Gb fibre", TEXT, 100, 40, 60, 16), e("l2", "i2", "i3")),
        # A title that was joined to itself by a slip of the mouse is a title all the same; "WAN" names the box, however near the router.
        page("Loops", v("site", "", FRAME, 0, 0, 160, 260), v("wan", "WAN", "fillColor=none;strokeColor=none", 44, 14, 73, 19),
             v("r", "", ROUTER, 42, 54), e("loop", "wan", "wan"), v("pc", "Staff PC", PC, 300, 54), e("rp", "r", "pc"), e("own", "pc", "pc")),
        # A title over all that is drawn names no icon, however near one stands.
        page("Heading", v("h", "Depot networks", TEXT, 0, 0, 600, 40), v("u", "", SWITCH, 100, 44), v("w", "", SERVER, 400, 44),
             v("tw", "Stores server", TEXT, 390, 108, 80, 20), e("uw", "u", "w")),
        # The title stands at the upper edge; a remark at the lower one was drawn before it. A title below, where there is none above.
        page("Titles", v("r1", "10.4.0.0/16", TEXT, 100, 136, 80, 20), v("b1", "", FRAME, 0, 0, 300, 160), v("h1", "Production line 4", TEXT, 4, 2, 120, 20),
             v("s1", "PLC switch", SWITCH, 120, 50), v("b2", "", FRAME, 400, 0, 300, 160), v("h2", "Archive", TEXT, 410, 134, 100, 20), v("s2", "File server", SERVER, 520, 30),
             e("l", "s1", "s2")),
        # What is written in a box that a line leads to is not the name of the line.
        page("Written in a box", v("sw", "Access switch", SWITCH, 0, 40), v("crm", "Parking SaaS", "rounded=1;verticalAlign=top", 300, 0, 160, 140),
             v("what", "Permits\nFines\nSeason tickets", TEXT, 310, 40, 140, 60), e("line", "sw", "crm", "HTTPS"), ident="panel")],
    # Boxes drawn round things: partly overlapping, nested, and one that only touches.
    "containment": [page(
        "Containment", v("z1", "Head office", FRAME, 0, 0, 600, 300), v("z2", "DMZ", FRAME, 20, 40, 200, 200),
        v("a", "Web server", SERVER, 80, 100), v("b", "Core switch", SWITCH, 300, 100), v("mostly", "File server", SERVER, 560, 100),
        v("half", "Printer", "shape=mxgraph.networks.printer", 575, 200), v("out", "Internet", CLOUD, 700, 100),
        e("x", "a", "b"), e("y", "b", "mostly"), e("z", "b", "out"))],
    # Lines that end at the edge of a box, with a box inside that they point at, with a badge beside the end, with a tag of the box at the
    # end; one that starts inside.
    "edges": [page(
        "Edges", v("outer", "Data centre", FRAME, 0, 0, 300, 300), v("inner", "Database LAN", FRAME, 20, 60, 200, 160),
        v("db", "Database server", SERVER, 60, 100), v("r", "WAN router", ROUTER, 400, 110), v("p", "Branch router", ROUTER, 120, 400),
        v("badge", "", "shape=mxgraph.aws4.lock", 304, 20, 16, 16), v("x", "Partner router", ROUTER, 400, 0),
        v("tag", "", "image;image=img/lib/ibm/vpc/SubnetTag.svg", 0, 230, 20, 20), v("g", "Gateway", ROUTER, -200, 210), e("at-tag", "g", (0, 240)),
        e("to-outer", "r", (300, 140)), e("up", "p", (150, 300)), e("past-badge", "x", (300, 30)), e("own", "db", (220, 130)))],
    # Lines that end on a bar: drawn as a line, with a firewall close behind; as a thin box. A dashed one is a boundary, and one line on
    # a divider does not make it a bus.
    "bars": [
        page("Bars", v("a", "Server A", SERVER, 0, 0), v("b", "Server B", SERVER, 100, 0), v("c", "Server C", SERVER, 200, 0),
             v("bar", "", "line;html=1", -20, 95, 340, 10), v("fw", "Firewall", FIREWALL, 200, 125),
             e("a-bar", "a", (30, 100)), e("b-bar", "b", (130, 100)), e("c-bar", "c", (230, 100)), e("fw-bar", "fw", (240, 100)),
             v("thin", "", "rounded=0;fillColor=#000000", 500, 0, 8, 300), v("d", "Router D", ROUTER, 400, 20),
             v("e", "Router E", ROUTER, 550, 200), e("d-thin", "d", (500, 50)), e("e-thin", "e", (508, 230))),
        page("No bus", v("p", "Router P", ROUTER, 0, 0), v("q", "Router Q", ROUTER, 400, 0),
             v("border", "", "line;direction=south;dashed=1", 225, -100, 10, 300), e("ours", "p", (230, 30)), e("theirs", "q", (230, 60)),
             v("r", "Switch R", SWITCH, 0, 300), v("divider", "", "line", 0, 495, 460, 10), e("single", "r", (30, 500)))],
    # Dashed lines of responsibility, a divider, a brick wall, a legend and a title block: none of them is a link or a device.
    "not-links": [page(
        "Not links", v("a", "Router A", ROUTER, 0, 100), v("b", "Switch B", SWITCH, 400, 100), e("ab", "a", "b"),
        e("border", (200, 0), (200, 300), "Boundary of responsibility", "endArrow=none;dashed=1"),
        v("divider", "", "line;strokeWidth=2", 0, 320, 460, 10), v("wall", "", "shape=mxgraph.networks.firewall", 190, 90, 20, 80),
        v("legend", "Legend", FRAME, 500, 0, 160, 200), v("l1", "Firewall", FIREWALL, 520, 40, 40, 40), v("l2", "Switch", SWITCH, 520, 120, 40, 40),
        e("sample", (520, 185), (560, 185), style="endArrow=classic"), v("says", "Data flow", TEXT, 570, 176, 80, 18),
        v("title", "Organisation: Wexcombe Borough Council\nDate created: 1 September 2026\nVersion 3", TEXT, 500, 240, 220, 60))],
    # The same firewall and the Internet on two pages, and off-page references: linked, by words, and without the other half.
    "pages": [
        page("Head office", v("n1", "Internet", CLOUD, 0, 0), v("f1", "FW-HO-1", FIREWALL, 200, 0), v("s1", "Core switch HO", SWITCH, 400, 0),
             e("a", "n1", "f1"), e("b", "f1", "s1"), v("o1", "To depot", "shape=offPageConnector", 600, 0, link="data:page/id,depot"),
             e("c", "s1", "o1"), v("o3", "To stores, page 9", "shape=offPageConnector", 600, 200), e("d", "s1", "o3")),
        page("Depot", v("f1", "FW-HO-1", FIREWALL, 0, 0), v("o2", "To head office", "shape=offPageConnector", 0, 200, link="data:page/id,head-office"),
             v("s2", "Depot switch", SWITCH, 200, 0), e("a", "f1", "s2"), e("b", "o2", "s2"), v("n2", "Internet", CLOUD, 400, 0),
             v("n3", "Public internet", CLOUD, 600, 0))],
}


def main():
    for name, pages in DRAWINGS.items():
        (Path(sys.argv[1]) / f"{name}.drawio").write_text('<mxfile host="demarc">\n' + "\n".join(pages) + "\n</mxfile>\n")


if __name__ == "__main__":
    main()
