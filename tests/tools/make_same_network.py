#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws one small network in every format and container that demarc reads, the same bytes every time.

    tests/tools/make_same_network.py fixtures/import/same

Places are in inches, y downwards. Each format says things its own way: stencils, masters, containers, clusters, groups.
tests/unit/test_same_network.c holds that all of them mean the same.
"""
import base64
import html
import json
import struct
import sys
import zipfile
import zlib
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

W, H = 11.7, 8.3
TITLE = "Aldermoor Town Council network\nOrganisation: Aldermoor Town Council\nDate created: 5 October 2026"
ZONES = {"z1": ("Town Hall", 3.6, 1.6, 7.4, 5.6), "z2": ("DMZ", 4.0, 2.0, 2.6, 2.2)}
# id: label, x, y, zone, draw.io style, Visio type, symbol for the others
NODES = {
    "n1": ("Internet", 0.6, 1.8, None, "ellipse;shape=cloud", "Cloud", "cloud"),
    "n2": ("PSN", 0.6, 4.6, None, "ellipse;shape=cloud", "Cloud", "cloud"),
    "n3": ("FW-1\nFortiGate 100F", 2.4, 1.8, None, "shape=mxgraph.networks.firewall", "Firewall", "box"),
    "n4": ("FW-2 PSN firewall", 2.4, 4.6, None, "shape=mxgraph.networks.firewall", "Firewall", "box"),
    "n5": ("Web server", 4.4, 2.8, "z2", "shape=mxgraph.cisco.servers.standard_host", "Server", "box"),
    "n6": ("Core switch", 7.4, 3.2, "z1", "shape=mxgraph.cisco.switches.workgroup_switch", "Switch", "box"),
    "n7": ("Staff PCs\n40 users", 9.6, 2.2, "z1", "shape=mxgraph.networks.pc", "PC", "box"),
    "n8": ("Wi-Fi access point", 9.6, 5.2, "z1", "shape=mxgraph.networks.wireless_hub", "Access point", "box"),
    "n9": ("Finance database", 7.4, 5.6, "z1", "shape=cylinder3", "Database server", "cylinder"),
}
LINKS = [("n1", "n3", "500 Mb leased line"), ("n3", "n5", "HTTPS"), ("n3", "n6", ""), ("n2", "n4", "PSN connection"),
         ("n4", "n6", ""), ("n6", "n7", ""), ("n6", "n8", "802.1X"), ("n6", "n9", "")]
ICON = 0.6


# ---- draw.io ----

def px(v):
    return f"{v * 100:g}"


def drawio_model():
    out = ['<mxGraphModel dx="800" dy="600" page="1" pageWidth="1170" pageHeight="830"><root><mxCell id="0"/>'
           '<mxCell id="1" parent="0"/>']

    def cell(ident, label, style, x, y, w, h, parent="1"):
        out.append(f'<mxCell id="{ident}" value={quoteattr(html.escape(label, quote=False).replace(chr(10), "<br>"))} '
                   f'style="{style};html=1" vertex="1" parent="{parent}"><mxGeometry x="{px(x)}" y="{px(y)}" '
                   f'width="{px(w)}" height="{px(h)}" as="geometry"/></mxCell>')

    cell("t1", TITLE, "text", 0.4, 6.6, 3, 0.8)
    for ident, (label, x, y, w, h) in ZONES.items():
        cell(ident, label, "swimlane;container=1" if ident == "z1" else "rounded=0;dashed=1;verticalAlign=top", x, y, w, h)
    for ident, (label, x, y, zone, style, _, _) in NODES.items():
        inside = zone == "z1"
        cell(ident, label, style, x - (ZONES["z1"][1] if inside else 0), y - (ZONES["z1"][2] if inside else 0), ICON, ICON,
             "z1" if inside else "1")
    for i, (a, b, label) in enumerate(LINKS, 1):
        out.append(f'<mxCell id="e{i}" value={quoteattr(label)} style="endArrow=none" edge="1" parent="1" source="{a}" '
                   f'target="{b}"><mxGeometry relative="1" as="geometry"/></mxCell>')
    return "".join(out) + "</root></mxGraphModel>"


def mxfile(packed):
    model = drawio_model()
    if packed:
        deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
        raw = deflate.compress(quote(model, safe="!~*'()").encode()) + deflate.flush()
        model = base64.b64encode(raw).decode()
    return f'<mxfile host="demarc"><diagram id="p1" name="Network">{model}</diagram></mxfile>'


def png(text):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) +
            chunk(b"tEXt", b"mxfile\0" + quote(text, safe="").encode("ascii")) +
            chunk(b"IDAT", zlib.compress(b"\0\xff")) + chunk(b"IEND", b""))


def svg(text):
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
            '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg xmlns="http://www.w3.org/2000/svg" width="1170px" '
            f'height="830px" content={quoteattr(text)}><rect width="1170" height="830" fill="none"/></svg>\n')


def page(text):
    data = json.dumps({"highlight": "#0000ff", "nav": True, "xml": text})
    return ('<!DOCTYPE html>\n<html><head><title>Network</title></head><body>\n'
            f'<div class="mxgraph" data-mxgraph="{html.escape(data)}"></div>\n</body></html>\n')


def pdf(text):
    """The diagram rides along as an embedded file; the page shows its title."""
    body = zlib.compress(text.encode(), 9)
    content = ("BT /F1 12 Tf 40 550 Td (Aldermoor Town Council network) Tj ET").encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(diagram.drawio) 6 0 R]>>>>/AF[6 0 R]>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Filespec/F(diagram.drawio)/UF(diagram.drawio)/AFRelationship/Source/EF<</F 7 0 R>>>>",
        b"<</Type/EmbeddedFile/Subtype/application#2Fvnd.jgraph.mxfile/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
        % (len(body), body),
    ]
    out, at = bytearray(b"%PDF-1.7\n"), []
    for i, o in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (i, o)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for a in at:
        out += b"%010d 00000 n \n" % a
    return bytes(out) + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


# ---- Visio ----

MAIN = "http://schemas.microsoft.com/office/visio/2012/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
VISIO = "http://schemas.microsoft.com/visio/2010/relationships"
MASTERS = ["Cloud", "Firewall", "Server", "Switch", "PC", "Access point", "Database server"]
TYPES = {"Cloud": "Cloud", "Firewall": "Equipment/Device/Firewall", "Server": "Equipment/Server/Server",
         "Switch": "Equipment/Device/Switch", "PC": "Equipment/Computer/Desktop",
         "Access point": "Equipment/Device/AccessPoint", "Database server": "Equipment/Server/Database"}
CONTAINER, CONNECTOR = len(MASTERS) + 2, len(MASTERS) + 3
SHEETS = {name: i + 1 for i, name in enumerate([*ZONES, *NODES])}
TITLE_SHEET = 99


class Cells:
    """How one of the two XML dialects writes cells, rows and sections."""

    def __init__(self, old):
        self.old = old

    def cells(self, group, values):
        if self.old:
            return f"<{group}>" + "".join(f"<{n} F='Inh'>{escape(str(v))}</{n}>" for n, v in values) + f"</{group}>"
        return "".join(f"<Cell N='{n}' V={quoteattr(str(v))}/>" for n, v in values)

    def rows(self, section, element, rows):
        if self.old:
            return "".join(f"<{element} NameU='{n}' ID='{i}'><Value Unit='STR'>{escape(v)}</Value></{element}>"
                           for i, (n, v) in enumerate(rows, 1))
        return (f"<Section N='{section}'>" + "".join(f"<Row N='{n}'><Cell N='Value' V={quoteattr(v)} U='STR'/></Row>"
                                                     for n, v in rows) + "</Section>")

    def place(self, x, y, w, h):
        return self.cells("XForm", [("PinX", x + w / 2), ("PinY", H - y - h / 2), ("Width", w), ("Height", h),
                                    ("LocPinX", w / 2), ("LocPinY", h / 2), ("Angle", 0)])

    def relation(self, formula):
        if self.old:
            return f"<Misc><Relationships F='{formula}'>0</Relationships></Misc>"
        return f"<Cell N='Relationships' V='0' F='{formula}'/>"

    def geometry(self, w, h):
        corners = [("MoveTo", 0, 0), ("LineTo", w, 0), ("LineTo", w, h), ("LineTo", 0, h), ("LineTo", 0, 0)]
        if self.old:
            return "<Geom IX='0'><NoShow>0</NoShow>" + "".join(
                f"<{t} IX='{i}'><X>{x}</X><Y>{y}</Y></{t}>" for i, (t, x, y) in enumerate(corners, 1)) + "</Geom>"
        return "<Section N='Geometry' IX='0'>" + "".join(
            f"<Row T='{t}' IX='{i}'><Cell N='X' V='{x}'/><Cell N='Y' V='{y}'/></Row>"
            for i, (t, x, y) in enumerate(corners, 1)) + "</Section>"


def visio_master_shape(c, name):
    body = c.cells("XForm", [("Width", ICON), ("Height", ICON), ("LocPinX", ICON / 2), ("LocPinY", ICON / 2)])
    if name in TYPES:
        body += c.rows("Property", "Prop", list(zip(["ShapeClass", "ShapeType", "SubShapeType"], TYPES[name].split("/"))))
    return f"<Shapes><Shape ID='5' Type='Shape'>{body}{c.geometry(ICON, ICON)}</Shape></Shapes>"


def visio_extra_masters(c):
    container = c.rows("User", "User", [("msvStructureType", "Container")])
    connector = c.cells("Misc", [("ObjType", 2)])
    return {CONTAINER: ("Plain", f"<Shapes><Shape ID='5' Type='Shape'>{container}{c.geometry(1, 1)}</Shape></Shapes>"),
            CONNECTOR: ("Dynamic connector", f"<Shapes><Shape ID='5' Type='Shape'>{connector}</Shape></Shapes>")}


def visio_page(c):
    out = ["<Shapes>"]

    def shape(ident, body, text, master=None):
        m = f" Master='{master}'" if master is not None else ""
        out.append(f"<Shape ID='{ident}' Type='Shape'{m}>{body}" + (f"<Text>{escape(text)}\n</Text>" if text else "") + "</Shape>")

    members = ",".join(f"Sheet.{SHEETS[n]}!SheetRef()" for n, v in NODES.items() if v[3] == "z1")
    for ident, (label, x, y, w, h) in ZONES.items():
        container = ident == "z1"
        body = c.place(x, y, w, h) + (c.relation(f"SUM(DEPENDSON(1,{members}))") if container else c.geometry(w, h))
        shape(SHEETS[ident], body, label, CONTAINER if container else None)
    shape(TITLE_SHEET, c.place(0.4, 6.6, 3, 0.8) + c.cells("Line", [("LinePattern", 0)]) + c.cells("Fill", [("FillPattern", 0)]), TITLE)
    for ident, (label, x, y, _, _, kind, _) in NODES.items():
        shape(SHEETS[ident], c.place(x, y, ICON, ICON), label, MASTERS.index(kind) + 1)
    for i, (a, b, label) in enumerate(LINKS, 1):
        (x0, y0), (x1, y1) = ((NODES[n][1] + ICON / 2, H - NODES[n][2] - ICON / 2) for n in (a, b))
        body = (c.cells("XForm", [("PinX", (x0 + x1) / 2), ("PinY", (y0 + y1) / 2), ("Width", 1), ("Height", 1)]) +
                c.cells("XForm1D", [("BeginX", x0), ("BeginY", y0), ("EndX", x1), ("EndY", y1)]))
        shape(100 + i, body, label, CONNECTOR)
    out.append("</Shapes><Connects>")
    for i, (a, b, _) in enumerate(LINKS, 1):
        for cell, part, n in (("BeginX", 9, a), ("EndX", 12, b)):
            out.append(f"<Connect FromSheet='{100 + i}' FromCell='{cell}' FromPart='{part}' ToSheet='{SHEETS[n]}' ToCell='PinX' ToPart='3'/>")
    return "".join(out) + "</Connects>"


def vsdx():
    c = Cells(False)
    masters = {i + 1: (name, visio_master_shape(c, name)) for i, name in enumerate(MASTERS)} | visio_extra_masters(c)

    def rels(*rows):
        return f"<Relationships xmlns='{PACKAGE}/relationships'>" + "".join(
            f"<Relationship Id='rId{i}' Type='{t}' Target='{to}'/>" for i, (t, to) in enumerate(rows, 1)) + "</Relationships>"

    parts = {
        "[Content_Types].xml": f"<Types xmlns='{PACKAGE}/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-"
                               "package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Override "
                               "PartName='/visio/document.xml' ContentType='application/vnd.ms-visio.drawing.main+xml'/></Types>",
        "_rels/.rels": rels((f"{VISIO}/document", "visio/document.xml")),
        "visio/document.xml": f"<VisioDocument xmlns='{MAIN}'/>",
        "visio/_rels/document.xml.rels": rels((f"{VISIO}/masters", "masters/masters.xml"), (f"{VISIO}/pages", "pages/pages.xml")),
        "visio/masters/masters.xml": f"<Masters xmlns='{MAIN}' xmlns:r='{OFFICE}'>" + "".join(
            f"<Master ID='{i}' NameU={quoteattr(name)} Name={quoteattr(name)}><Rel r:id='rId{k}'/></Master>"
            for k, (i, (name, _)) in enumerate(masters.items(), 1)) + "</Masters>",
        "visio/masters/_rels/masters.xml.rels": rels(*((f"{VISIO}/master", f"master{i}.xml") for i in masters)),
        "visio/pages/pages.xml": f"<Pages xmlns='{MAIN}' xmlns:r='{OFFICE}'><Page ID='0' Name='Network'><PageSheet>"
                                 f"<Cell N='PageWidth' V='{W}'/><Cell N='PageHeight' V='{H}'/></PageSheet><Rel r:id='rId1'/></Page></Pages>",
        "visio/pages/_rels/pages.xml.rels": rels((f"{VISIO}/page", "page1.xml")),
        "visio/pages/page1.xml": f"<PageContents xmlns='{MAIN}'>{visio_page(c)}</PageContents>",
    } | {f"visio/masters/master{i}.xml": f"<MasterContents xmlns='{MAIN}'>{body}</MasterContents>" for i, (_, body) in masters.items()}
    return parts


def vdx():
    c = Cells(True)
    masters = {i + 1: (name, visio_master_shape(c, name)) for i, name in enumerate(MASTERS)} | visio_extra_masters(c)
    listed = "".join(f"<Master ID='{i}' NameU={quoteattr(name)} Name={quoteattr(name)}>{body}</Master>" for i, (name, body) in masters.items())
    return ("<?xml version='1.0' encoding='utf-8'?>\n<VisioDocument xmlns='http://schemas.microsoft.com/visio/2003/core' version='11'>"
            f"<Masters>{listed}</Masters><Pages><Page ID='0' Name='Network'><PageSheet><PageProps><PageWidth Unit='IN'>{W}</PageWidth>"
            f"<PageHeight Unit='IN'>{H}</PageHeight></PageProps></PageSheet>{visio_page(c)}</Page></Pages></VisioDocument>\n")


def write_zip(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2026, 10, 5, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, "<?xml version='1.0' encoding='utf-8'?>\n" + text)


# ---- DOT and GraphML ----

def dot():
    def q(s):
        return '"' + s.replace('"', '\\"').replace("\n", "\\n") + '"'

    def node(ident):
        return f"{ident} [shape={NODES[ident][6]}, label={q(NODES[ident][0])}]"

    inner = "\n".join("            " + node(n) for n in NODES if NODES[n][3] == "z2")
    outer = "\n".join("        " + node(n) for n in NODES if NODES[n][3] == "z1")
    free = "\n".join("    " + node(n) for n in NODES if NODES[n][3] is None)
    edges = "\n".join(f"    {a} -- {b}" + (f" [label={q(t)}]" if t else "") for a, b, t in LINKS)
    return (f"graph Network {{\n    label={q(TITLE)}\n    subgraph cluster_z1 {{\n        label=\"Town Hall\"\n        subgraph cluster_z2 {{\n"
            f"            label=\"DMZ\"\n{inner}\n        }}\n{outer}\n    }}\n{free}\n{edges}\n}}\n")


def graphml():
    """As yEd writes it: places, a group for the town hall, and the DMZ as a box drawn inside it."""
    def at(x, y, w, h):
        return f'<y:Geometry x="{x * 96:g}" y="{y * 96:g}" width="{w * 96:g}" height="{h * 96:g}"/>'

    def label(text):
        return f'<y:NodeLabel fontSize="12" visible="true">{escape(text)}</y:NodeLabel>'

    def node(ident, inner, kind="ShapeNode", child=""):
        return f'<node id="{ident}"><data key="d0"><y:{kind}>{inner}</y:{kind}></data>{child}</node>\n'

    def device(ident):
        text, x, y, _, _, _, symbol = NODES[ident]
        shape = {"cloud": "ellipse"}.get(symbol, "rectangle")
        return node(ident, at(x, y, ICON, ICON) + label(text) + f'<y:Shape type="{shape}"/>')

    group = "".join(device(n) for n in NODES if NODES[n][3])
    dmz = node("z2", at(*ZONES["z2"][1:]) + '<y:BorderStyle color="#000000" type="dashed" width="1.0"/>' + label("DMZ") + '<y:Shape type="rectangle"/>')
    hall = node("z1", at(*ZONES["z1"][1:]) + label("Town Hall") + '<y:State closed="false"/>', "GroupNode",
                f'<graph id="z1:" edgedefault="undirected">\n{dmz}{group}</graph>')
    title = node("t1", at(0.4, 6.6, 3, 0.8) + '<y:Fill hasColor="false"/><y:BorderStyle hasColor="false"/>' + label(TITLE))
    edges = "".join(f'<edge id="e{i}" source="{a}" target="{b}"><data key="d1"><y:PolyLineEdge><y:Arrows source="none" target="none"/>' +
                    (f'<y:EdgeLabel>{escape(t)}</y:EdgeLabel>' if t else "") + "</y:PolyLineEdge></data></edge>\n"
                    for i, (a, b, t) in enumerate(LINKS, 1))
    free = "".join(device(n) for n in NODES if not NODES[n][3])
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" '
            'xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d0" yfiles.type="nodegraphics"/>'
            f'<key for="edge" id="d1" yfiles.type="edgegraphics"/>\n<graph id="Network" edgedefault="undirected">\n{hall}{title}{free}{edges}'
            "</graph></graphml>\n")


def main():
    out = Path(sys.argv[1])
    file = mxfile(False)
    (out / "network.drawio").write_text(file + "\n")
    (out / "network.packed.drawio").write_text(mxfile(True) + "\n")
    (out / "network.xml").write_text(drawio_model() + "\n")
    (out / "network.drawio.png").write_bytes(png(file))
    (out / "network.drawio.svg").write_text(svg(mxfile(True)))
    (out / "network.html").write_text(page(file))
    (out / "network.pdf").write_bytes(pdf(file))
    (out / "network.vdx").write_text(vdx())
    (out / "network.gv").write_text(dot())
    (out / "network.graphml").write_text(graphml())
    write_zip(out / "network.vsdx", vsdx())


if __name__ == "__main__":
    main()
