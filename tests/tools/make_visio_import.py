#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes fixtures/import/visio: one small drawing for each thing that Visio does differently, byte for byte the same.

    tests/tools/make_visio_import.py fixtures/import/visio

Written in the words of the 2013 format and packed as .vsdx; most of it also in those of 2003, as .vdx. Places are
Visio's own: inches, y upwards.
"""
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.microsoft.com/office/visio/2012/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
VISIO = "http://schemas.microsoft.com/visio/2010/relationships"


def cells(**values):
    return "".join(f"<Cell N='{n}' V={quoteattr(str(v))}/>" for n, v in values.items())


def place(x, y, w=0.6, h=0.6, angle=0, **more):
    return cells(PinX=x, PinY=y, Width=w, Height=h, LocPinX=w / 2, LocPinY=h / 2, Angle=angle, **more)


def box(w=0.6, h=0.6):
    rows = [("MoveTo", 0, 0), ("LineTo", w, 0), ("LineTo", w, h), ("LineTo", 0, h), ("LineTo", 0, 0)]
    return "<Section N='Geometry' IX='0'>" + "".join(
        f"<Row T='{t}' IX='{i}'>{cells(X=x, Y=y)}</Row>" for i, (t, x, y) in enumerate(rows, 1)) + "</Section>"


def section(name, rows):
    """rows: name -> value, or (value, label), or a dict of cells."""
    out = []
    for n, v in rows.items():
        given = v if isinstance(v, dict) else {"Value": v[0], "Label": v[1]} if isinstance(v, tuple) else {"Value": v}
        out.append(f"<Row N='{n}'>{cells(**given)}</Row>")
    return f"<Section N='{name}'>{''.join(out)}</Section>"


def text(s):
    return f"<Text>{s if s.startswith('<') else escape(s)}\n</Text>"


def shape(ident, body, label="", master=None, kind="Shape", subs="", **attributes):
    extra = "".join(f" {k}='{v}'" for k, v in attributes.items())
    if master is not None:
        extra += f" Master='{master}'"
    inner = f"<Shapes>{subs}</Shapes>" if subs else ""
    return f"<Shape ID='{ident}' Type='{kind}'{extra}>{body}{text(label) if label else ''}{inner}</Shape>"


def line(ident, x0, y0, x1, y1, label="", master=2, body="", **attributes):
    return shape(ident, place((x0 + x1) / 2, (y0 + y1) / 2) + cells(BeginX=x0, BeginY=y0, EndX=x1, EndY=y1) + body, label, master,
                 **attributes)


def glue(line_id, begin=None, end=None):
    out = ""
    for cell, part, to in (("BeginX", 9, begin), ("EndX", 12, end)):
        if to is not None:
            sheet, target = to if isinstance(to, tuple) else (to, "PinX")
            out += f"<Connect FromSheet='{line_id}' FromCell='{cell}' FromPart='{part}' ToSheet='{sheet}' ToCell='{target}'/>"
    return out


def field(formula, unit="DATE", value="2026-10-01T09:00:00"):
    return f"<Section N='Field'><Row IX='0'><Cell N='Value' V='{value}' U='{unit}' F='{formula}'/></Row></Section>"


def related(*rows):
    """rows: (who they are to this one, sheets)."""
    parts = ",".join(f"DEPENDSON({kind},{','.join(f'Sheet.{i}!SheetRef()' for i in sheets)})" for kind, *sheets in rows)
    return f"<Cell N='Relationships' V='0' F='SUM({parts})'/>"


def device(kind):
    return section("Property", {"ShapeClass": "Equipment", "ShapeType": "Device", "SubShapeType": kind})


# Masters that every fixture has: ID -> (universal name, first shape)
MASTERS = {
    2: ("Dynamic connector", shape(5, cells(ObjType=2))),
    3: ("Router.12", shape(5, cells(Width=0.6, Height=0.6, LocPinX=0.3, LocPinY=0.3) + device("Router") + box())),
    4: ("Firewall.7", shape(5, cells(Width=0.6, Height=0.6, LocPinX=0.3, LocPinY=0.3) + device("Firewall") + box())),
    5: ("Plain", shape(5, section("User", {"msvStructureType": "Container"}) + box())),
    6: ("Ethernet", shape(5, cells(Width=3, Height=0.2, LocPinX=1.5, LocPinY=0.1) + box(3, 0.2))),
    7: ("Off-page reference", shape(5, box(0.4, 0.4))),
    8: ("Text balloon", shape(5, section("User", {"visDGDisplayFormat": "0"}), "", kind="Group")),
    9: ("VBackground-1", shape(5, box(10, 7), "Harbourne Council\nTitle: Wide area network")),
    10: ("com.lucidchart.AmazonFirewallBlock2021.1f2e", shape(5, box())),
    11: ("Word balloon", shape(5, box(1, 0.5))),
    12: ("List box", shape(5, section("User", {"msvStructureType": "List"}) + box())),
    13: ("Title block.3", shape(5, place(2, 0.5, 4, 0.5, LinePattern=0, FillPattern=0) + field("DOCLASTSAVE()"),
                                "<cp IX='0'/>Date created: <fld IX='0'>1 October 2026</fld>")),
    14: ("Rack server", shape(5, place(0.3, 0.3) + box(), kind="Group", subs=shape(6, place(0.3, 0.1, 0.6, 0.2), "Payroll server")) +
                        shape(8, place(0.3, 0.9, 0.8, 0.2), "Rack 4")),
    17: ("com.lucidchart.AWSCloudAWS2021.6f73", shape(5, box())),
    20: ("Curved panel", shape(5, box(2, 2))),
    18: ("Border retro", shape(5, box(9.8, 6.8))),
    19: ("Border router", shape(5, box())),
    16: ("Wall", shape(5, cells(Height=0.2) + device("Firewall") + box(2, 0.2))),
    15: ("Bus", shape(5, cells(Width=3, Height=0.1, LocPinX=1.5, LocPinY=0.05) + box(3, 0.1))),
}


class Page:
    def __init__(self, name, shapes, connects="", sheet="", **attributes):
        self.name, self.shapes, self.connects, self.sheet, self.attributes = name, shapes, connects, sheet, attributes


def rels(*rows):
    return f"<Relationships xmlns='{PACKAGE}/relationships'>" + "".join(
        f"<Relationship Id='rId{i}' Type='{t}' Target='{to}'/>" for i, (t, to) in enumerate(rows, 1)) + "</Relationships>"


def package(pages, core="", validation=None, main="drawing", app="", custom="", more_masters=None):
    masters = {**MASTERS, **(more_masters or {})}
    document = [(f"{VISIO}/masters", "masters/masters.xml"), (f"{VISIO}/pages", "pages/pages.xml")]
    parts = {
        "[Content_Types].xml": f"<Types xmlns='{PACKAGE}/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-"
                               "package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Override "
                               f"PartName='/visio/document.xml' ContentType='application/vnd.ms-visio.{main}.main+xml'/></Types>",
        "_rels/.rels": rels((f"{VISIO}/document", "visio/document.xml")),
        "visio/document.xml": f"<VisioDocument xmlns='{MAIN}'><StyleSheets><StyleSheet ID='7' LineStyle='8' FillStyle='8'/>"
                              f"<StyleSheet ID='8'>{cells(LinePattern=0, FillPattern=0)}</StyleSheet></StyleSheets></VisioDocument>",
    }
    if validation:
        document.append((f"{VISIO}/validation", "validation.xml"))
        parts["visio/validation.xml"] = f"<Validation xmlns='{MAIN}'>{validation}</Validation>"
    parts["visio/_rels/document.xml.rels"] = rels(*document)
    parts["visio/masters/masters.xml"] = f"<Masters xmlns='{MAIN}' xmlns:r='{OFFICE}'>" + "".join(
        f"<Master ID='{i}' NameU={quoteattr(name)} Name={quoteattr(name)}><Rel r:id='rId{k}'/></Master>"
        for k, (i, (name, _)) in enumerate(masters.items(), 1)) + "</Masters>"
    parts["visio/masters/_rels/masters.xml.rels"] = rels(*((f"{VISIO}/master", f"master{i}.xml") for i in masters))
    for i, (_, body) in masters.items():
        parts[f"visio/masters/master{i}.xml"] = f"<MasterContents xmlns='{MAIN}'><Shapes>{body}</Shapes></MasterContents>"
    listed = ""
    for i, p in enumerate(pages):
        extra = "".join(f" {k}='{v}'" for k, v in p.attributes.items())
        listed += (f"<Page ID='{i}' Name={quoteattr(p.name)}{extra}><PageSheet>{cells(PageWidth=10, PageHeight=7)}{p.sheet}</PageSheet>"
                   f"<Rel r:id='rId{i + 1}'/></Page>")
        parts[f"visio/pages/page{i + 1}.xml"] = (f"<PageContents xmlns='{MAIN}'><Shapes>{''.join(p.shapes)}</Shapes>"
                                                 f"<Connects>{p.connects}</Connects></PageContents>")
    parts["visio/pages/pages.xml"] = f"<Pages xmlns='{MAIN}' xmlns:r='{OFFICE}'>{listed}</Pages>"
    parts["visio/pages/_rels/pages.xml.rels"] = rels(*((f"{VISIO}/page", f"page{i + 1}.xml") for i in range(len(pages))))
    if core:
        parts["docProps/core.xml"] = ("<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' "
                                      f"xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'>{core}</cp:coreProperties>")
    if app:
        parts["docProps/app.xml"] = ("<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'>"
                                     f"{app}</Properties>")
    if custom:
        parts["docProps/custom.xml"] = (
            "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/custom-properties' "
            f"xmlns:vt='http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'>{custom}</Properties>")
    return parts


FIXTURES = {}


def fixture(name):
    def register(make):
        FIXTURES[name] = make
        return make
    return register


@fixture("inheritance.vsdx")
def inheritance():
    """Size, type and text from the master; line and fill from a style sheet; text in the parts of a group."""
    return package([Page("Inherited", [
        shape(1, cells(PinX=2, PinY=5), "Edge router", 3),
        shape(2, cells(PinX=5, PinY=5), "", 4),
        shape(3, place(8, 5, 1.5, 0.5), "A remark without frame", LineStyle=7, FillStyle=7),
        shape(4, place(2, 2, 1, 1), kind="Group",
              subs=shape(5, cells(PinX=0.5, PinY=0.6, Width=0.4, Height=0.4, LocPinX=0.2, LocPinY=0.2) + box(0.4, 0.4)) +
              shape(6, cells(PinX=0.5, PinY=0.1, Width=1, Height=0.2, LocPinX=0.5, LocPinY=0.1), "File server")),
        line(10, 2, 5, 5, 5)], glue(10, 1, 2))])


@fixture("fields.vsdx")
def fields():
    """A date field is not a date; a page number field is text; a typed date is a date."""
    return package([Page("Dates", [
        shape(1, place(2, 6, 3, 0.5, LinePattern=0, FillPattern=0) + field("DOCLASTSAVE()"),
              "<cp IX='0'/>Date created: <fld IX='0'>1 October 2026</fld>"),
        shape(2, place(6, 6, 3, 0.5, LinePattern=0, FillPattern=0) + field("PAGENUMBER()", "NUM", 1),
              "<cp IX='0'/>Page <fld IX='0'>1</fld>"),
        shape(3, place(2, 1, 3, 0.5, LinePattern=0, FillPattern=0), "Reviewed: 12 September 2026")])],
        core="<dc:creator>A. Draughtsman</dc:creator><dcterms:created>2024-02-03T10:00:00Z</dcterms:created><dc:title>Network</dc:title>")


@fixture("groups.vsdx")
def groups():
    """Rotated and flipped groups: their parts are where they are seen, and lines find them."""
    left, right = (cells(PinX=x, PinY=0.5, Width=0.4, Height=0.4, LocPinX=0.2, LocPinY=0.2) + box(0.4, 0.4) for x in (0.4, 1.6))
    return package([Page("Groups", [
        shape(1, place(3, 4, 2, 1, angle=1.5707963), kind="Group",
              subs=shape(2, left, "Laptop") + shape(3, right, "Printer")),
        shape(4, place(7, 4, 2, 1, FlipX=1), kind="Group",
              subs=shape(5, left, "Router at the right", 3) + shape(6, right, "Router at the left", 3)),
        line(10, 3, 4.6, 7.6, 4), line(11, 3, 3.4, 6.4, 4)])])


@fixture("layers.vsdx")
def layers():
    sheet = ("<Section N='Layer'>" + "".join(f"<Row IX='{i}'>{cells(Name=n, Visible=v)}</Row>"
                                             for i, (n, v) in enumerate((("Network", 1), ("Old site", 0)))) + "</Section>")
    return package([Page("Layers", [
        shape(1, cells(PinX=2, PinY=5, LayerMember="0"), "Head office router", 3),
        shape(2, cells(PinX=6, PinY=5, LayerMember="1"), "Old site router", 3),
        shape(3, cells(PinX=6, PinY=2, LayerMember="0;1"), "Depot router", 3),
        shape(4, cells(PinX=20, PinY=2, LayerMember="0"), "Spare router off the page", 3),
        line(10, 2, 5, 6, 5, body=cells(LayerMember="1")), line(11, 2, 5, 6, 2)], glue(10, 1, 2) + glue(11, 1, 3), sheet)])


@fixture("containers.vsdx")
def containers():
    """A container drawn after its members, one named by its members only, a list, a callout, and shape data shown beside a device."""
    member = "<Cell N='Relationships' V='0' F='SUM(DEPENDSON(4,Sheet.21!SheetRef()))'/>"
    graphic = shape(7, cells(PinX=0.3, PinY=-0.2, Width=1, Height=0.3, LocPinX=0.5, LocPinY=0.15), "10.20.0.1", 8)
    return package([Page("Containers", [
        shape(1, cells(PinX=2, PinY=5), "Web router", 3), shape(2, cells(PinX=3, PinY=5), "Web firewall", 4),
        shape(3, cells(PinX=6.9, PinY=5) + member, "Branch router", 3),
        shape(4, cells(PinX=7, PinY=1.5), "List item A", 3), shape(5, cells(PinX=2, PinY=1.5), "", 3, kind="Group", subs=graphic),
        shape(6, place(4, 2.5, 1.4, 0.5) + "<Cell N='Relationships' V='0' F='SUM(DEPENDSON(6,Sheet.5!SheetRef()))'/>",
              "Replaced in 2025", 11),
        shape(20, place(2.5, 5, 3, 1.6) + "<Cell N='Relationships' V='0' F='SUM(DEPENDSON(1,Sheet.1!SheetRef(),Sheet.2!SheetRef()))'/>",
              "DMZ", 5),
        shape(21, place(5.5, 5, 1.4, 1.6), "Branch office", 5),
        shape(22, place(7, 1.5, 2, 1.2) + "<Cell N='Relationships' V='0' F='SUM(DEPENDSON(2,Sheet.4!SheetRef()))'/>", "Server list", 12)])])


@fixture("background.vsdx")
def background():
    """The title stands on a background page of a background page, in a master."""
    return package([
        Page("Network", [shape(1, cells(PinX=2, PinY=5), "Router", 3)], BackPage=1),
        Page("Frame", [shape(1, place(5, 0.5, 4, 0.5, LinePattern=0, FillPattern=0), "Date created: 2 October 2026")], Background=1, BackPage=2),
        Page("Border", [shape(1, place(5, 3.5, 10, 7), "", 9)], Background=1)])


@fixture("border.vsdx")
def border():
    """A border with title that stands on the page itself, round everything, is no place; a router at the border is none."""
    return package([Page("Border", [
        shape(1, place(5, 3.5, 9.8, 6.8) + box(9.8, 6.8), "", 18, kind="Group", subs=shape(2, place(3, 6.4, 5, 0.4), "Harbourne Council") +
              shape(3, place(8, 0.3, 3, 0.4), "Date created: 2 October 2026")),
        shape(4, cells(PinX=2, PinY=4), "Outside", 19), shape(5, cells(PinX=5, PinY=4), "Perimeter", 4),
        shape(6, cells(PinX=8, PinY=4), "Office", 3),
        line(10, 2, 4, 5, 4), line(11, 5, 4, 8, 4)], glue(10, 4, 5) + glue(11, 5, 6))])


@fixture("glue.vsdx")
def glued():
    """A bus that reaches for devices, glue to a named point, a line glued at one end, one glued to nothing, one that is no line."""
    controls = section("Controls", {"Row_1": {"X": 0.5, "Y": 1}, "Row_2": {"X": 1.5, "Y": 1}})
    points = section("Connection", {"eth0": {"X": 0.6, "Y": 0.3}})
    timeline = place(5, 0.6, 6, 0.3) + cells(BeginX=2, BeginY=0.6, EndX=8, EndY=0.6)
    return package([Page("Glue", [
        shape(1, cells(PinX=5, PinY=4) + controls, "Backbone", 6),
        shape(2, cells(PinX=4, PinY=5.5), "Router A", 3), shape(3, cells(PinX=6, PinY=5.5) + points, "Router B", 3),
        shape(4, cells(PinX=8.5, PinY=5.5), "Firewall", 4), shape(5, cells(PinX=2, PinY=2.5), "Router C", 3),
        shape(6, cells(PinX=5, PinY=2.5), "Router D", 3),
        shape(7, timeline, kind="Group", subs=shape(8, place(1, 0.15, 1, 0.2), "October") + shape(9, place(3, 0.15, 1, 0.2), "November")),
        line(10, 6.3, 5.5, 8.5, 5.5), line(11, 2, 2.5, 4.66, 2.5), line(12, 8.5, 5.2, 8.5, 4.6)],
        glue(10, (3, "Connections.eth0.X"), 4) + glue(11, 5) +
        "<Connect FromSheet='1' FromCell='Controls.Row_1' FromPart='100' ToSheet='2' ToCell='PinX'/>"
        "<Connect FromSheet='1' FromCell='Controls.Row_2' FromPart='101' ToSheet='3' ToCell='PinX'/>")])


@fixture("off-page.vsdx")
def off_page():
    def reference(ident, x, own, other, page):
        return shape(ident, place(x, 5, 0.4, 0.4) + section("User", {"OPCShapeID": own, "OPCDShapeID": other}) +
                     section("Hyperlink", {"OffPageConnector": {"SubAddress": page}}), "", 7)

    return package([
        Page("Head office", [shape(1, cells(PinX=2, PinY=5), "HQ router", 3), reference(2, 5, "{A}", "{B}", "Depot"),
                             shape(3, cells(PinX=2, PinY=2) + section("Hyperlink", {"Row_1": {"Address": "https://example.org/"}}) +
                                   cells(Comment="Bought in 2024"), "Old router", 3),
                             reference(4, 8, "{C}", "{gone}", "No such page"), line(10, 2, 5, 5, 5), line(11, 2, 2, 8, 5)],
             glue(10, 1, 2) + glue(11, 3, 4)),
        Page("Depot", [reference(1, 2, "{B}", "{A}", "Head office"), shape(2, cells(PinX=5, PinY=5), "Depot firewall", 4),
                       line(10, 2, 5, 5, 5)], glue(10, 1, 2))])


@fixture("handles.vsdx")
def handles():
    """A bus with a glued handle, one that lies on a device, one that ends beside a device, one that ends nowhere, one put back."""
    controls = section("Controls", {"Row_1": {"X": 0.5, "Y": 1}, "Row_2": {"X": 1.5, "Y": 1.5}, "Row_3": {"X": 2.5, "Y": 1.06},
                                    "Row_4": {"X": 1.5, "Y": -2}, "Row_5": {"X": 1, "Y": 0.1}})
    return package([Page("Bus", [
        shape(1, cells(PinX=5, PinY=4) + controls, "Backbone", 6),
        shape(2, cells(PinX=4, PinY=5.5), "Router A", 3), shape(3, cells(PinX=5, PinY=5.5), "Router B", 3), shape(4, cells(PinX=6, PinY=5.5), "Router C", 3)],
        "<Connect FromSheet='1' FromCell='Controls.Row_1' FromPart='100' ToSheet='2' ToCell='PinX'/>")])


@fixture("other-glue.vsdx")
def other_glue():
    """A shape glued to a shape, glue whose line is gone, glue whose shape is gone, a shape in a layer of a number beyond all layers, a
    shape and a line aligned with a guide, a wall glued between two routers, a tray without a height glued at both ends to one cabinet, and
    equipment known as such only by its product number."""
    wall = place(5, 3, 0.2, 2) + cells(BeginX=2, BeginY=3, EndX=8, EndY=3, ObjType=4)
    tray = cells(PinX=8, PinY=1, Width=1, Height=0.00005, LocPinX=0.5, LocPinY=0, BeginX=7.5, BeginY=1, EndX=8.5, EndY=1, ObjType=4)
    tray += device("Server")
    bricks = "".join(shape(i, place(0.1 * (i - 50), 0.1, 0.1, 0.1)) for i in range(51, 54))
    return package([Page("Rack", [
        shape(1, cells(PinX=2, PinY=5), "Office router", 3), shape(2, cells(PinX=5, PinY=5), "Office firewall", 4),
        shape(3, place(8, 5, LayerMember="9223372036854775807;0") + box(), "File server"), line(10, 2, 5, 5, 5),
        shape(4, place(0, 5.3, 10, 0), kind="Guide"), line(11, 8, 5, 9.5, 6),
        shape(5, cells(PinX=2, PinY=3), "Router A", 3), shape(6, cells(PinX=8, PinY=3), "Router B", 3),
        shape(7, wall, "Firewall", 16, subs=bricks, kind="Group"),
        shape(8, place(8, 1, 1.2, 1.6) + box(), "Cabinet"),
        shape(9, tray, "Mail server\nShelf: 1", kind="Group", subs=shape(61, place(0.5, 0.2, 1, 0.4) + box(1, 0.4))),
        shape(12, place(8, 0.5, 1, 0.3) + box(1, 0.3) + section("Property", {"ProductNumber": "DX-14"}), "Disk type: 144 GB\nShelf: 2")],
        glue(10, 1, 2) + glue(11, 3, 4) + glue(7, 5, 6) + glue(9, (8, "Connections.U01L"), (8, "Connections.U01R")) +
        "<Connect FromSheet='3' FromCell='AlignTop' ToSheet='4' ToCell='PinY'/>" "<Connect FromSheet='3' FromCell='PinX' ToSheet='2' ToCell='Connections.X1'/>"
        "<Connect FromSheet='77' FromCell='BeginX' ToSheet='1' ToCell='PinX'/>"
        "<Connect FromSheet='3' FromCell='PinX' ToSheet='78' ToCell='PinX'/>",
        sheet=section("Layer", {"0": {"Name": "Devices", "Visible": 1}}))])


@fixture("damaged-page.vsdx")
def damaged_page():
    """One page is cut, one part is not there: the others are read."""
    parts = package([
        Page("Head office", [shape(1, cells(PinX=2, PinY=5), "Office router", 3), shape(2, cells(PinX=5, PinY=5), "Office firewall", 4),
                             line(10, 2, 5, 5, 5)], glue(10, 1, 2)),
        Page("Depot", [shape(1, cells(PinX=2, PinY=5), "Depot router", 3)]),
        Page("Archive", [shape(1, cells(PinX=2, PinY=5), "Archive router", 3)])])
    parts["visio/pages/page2.xml"] = parts["visio/pages/page2.xml"][:-60]
    del parts["visio/pages/page3.xml"]
    return parts


@fixture("lucid.vsdx")
def lucid():
    """Lucidchart names masters after its blocks and glues nothing."""
    return package([Page("Lucid", [
        shape(1, place(2, 5) + box(), "Perimeter", 10), shape(2, place(5, 5) + box(), "Office router", 3),
        line(10, 2.3, 5, 4.7, 5), line(11, 5, 4.6, 5, 3)])])


@fixture("platform.vsdx")
def platform():
    """A platform's symbol drawn round what runs on it is a place, and lines end at what is in it; so is a turned panel round one thing."""
    return package([Page("Platform", [
        shape(1, place(6, 3.5, 6, 5) + box(6, 5), "Public cloud", 17),
        shape(2, place(5, 5) + box(), "Case server", 14), shape(3, place(7, 2) + box(), "Perimeter", 10),
        shape(4, place(1.5, 2) + box(), "Office router", 3),
        shape(5, place(1.5, 5.2, 2, 2, angle=0.8) + box(2, 2), "Private cloud", 20),
        shape(6, cells(PinX=1.5, PinY=4.7), "Case database", 3),
        line(10, 1.8, 2, 6.7, 2), line(12, 1.5, 4.4, 1.5, 2.3), line(11, 7, 2.3, 5.3, 5)])])


@fixture("validation.vsdm")
def validation():
    return package([Page("Checked", [shape(1, cells(PinX=2, PinY=5), "Router", 3), line(10, 2, 5, 4, 5)], glue(10, 1))], validation=(
        "<RuleSets><RuleSet ID='1' NameU='Network'><Rule ID='4' NameU='UngluedConnector' Description='Connector is not glued at both ends.'/>"
        "</RuleSet></RuleSets><Issues><Issue ID='1' Ignored='0'><IssueTarget PageID='0' ShapeID='10'/><RuleInfo RuleSetID='1' RuleID='4'/>"
        "</Issue><Issue ID='2' Ignored='1'><IssueTarget PageID='0' ShapeID='1'/><RuleInfo RuleSetID='1' RuleID='4'/></Issue></Issues>"),
        main="drawing.macroEnabled")


@fixture("template.vstx")
def template():
    return package([Page("Template", [shape(1, cells(PinX=2, PinY=5), "Router", 3)])], main="template")


@fixture("fields-inherited.vsdx")
def fields_inherited():
    """A field whose formula is the master's, or another cell's, is no date either; one that the shape states is; a field without a
    shown value has that of its cell."""
    user = section("User", {"Day": "x"}).replace('V="x"', "V='2026-10-01T09:00:00' F='NOW()'")
    typed = section("Property", {"Reviewed": "x"}).replace('V="x"', "V='2026-09-12T00:00:00' F='DATETIME(46277)'")
    plain = {"LinePattern": 0, "FillPattern": 0}
    return package([Page("Dates", [
        shape(1, place(2, 6, 3, 0.5) + field("Inh"), "<cp IX='0'/>Date created: <fld IX='0'>1 October 2026</fld>", 13),
        shape(2, place(6, 6, 3, 0.5, **plain) + user + field("User.Day"), "<cp IX='0'/>Drawn on <fld IX='0'>1 October 2026</fld>"),
        shape(3, place(6, 4, 3, 0.5, **plain) + field("Sheet.9!User.Day"), "<cp IX='0'/>Issued <fld IX='0'>1 October 2026</fld>"),
        shape(4, place(2, 4, 3, 0.5, **plain) + typed + field("Prop.Reviewed"),
              "<cp IX='0'/>Reviewed: <fld IX='0'>12 September 2026</fld>"),
        shape(5, cells(PinX=2, PinY=2) + section("Property", {"Host": "x"}) + field("Prop.Host", "STR", "Core router 1"),
              "<fld IX='0'/>", 3),
        shape(6, cells(PinX=6, PinY=2) + field("NOW()"), "<cp IX='0'/>Core router 2, checked <fld IX='0'>1 October 2026</fld>", 3),
    ])])


@fixture("not-printed.vsdx")
def not_printed():
    """What is on a layer that does not print, and a shape that does not print itself, are not in the PDF that is sent."""
    layers = (("Network", 1, 1), ("Notes", 1, 0), ("", 0, 0))  # the last was removed
    sheet = ("<Section N='Layer'>" + "".join(f"<Row IX='{i}'>{cells(Name=n, Visible=v, Print=p)}</Row>"
                                             for i, (n, v, p) in enumerate(layers)) + "</Section>")
    return package([Page("Printing", [
        shape(1, cells(PinX=2, PinY=5, LayerMember="0"), "Router", 3), shape(2, cells(PinX=5, PinY=5, LayerMember="1"), "Firewall", 4),
        shape(3, cells(PinX=8, PinY=5, NonPrinting=1), "Spare firewall", 4),
        shape(4, cells(PinX=5, PinY=2, LayerMember="0;1"), "Switch", 3),
        line(10, 2, 5, 5, 5), line(11, 5, 5, 8, 5, body=cells(NonPrinting=1))], glue(10, 1, 2) + glue(11, 2, 3), sheet)])


@fixture("masters.vsdx")
def masters():
    """An instance without parts of its own shows those of its master; a data row that the instance removed is not there; a part may
    come from any shape of the master; a master that is not in the file."""
    gone = "<Section N='Property'><Row N='SubShapeType' Del='1'/></Section>"
    return package([Page("Masters", [
        shape(1, cells(PinX=2, PinY=5), "", 14), shape(2, cells(PinX=5, PinY=5) + gone, "Box 2", 3),
        shape(3, place(8, 5, 1, 1), kind="Group", master=14, subs=shape(4, "", MasterShape=6) + shape(5, "", MasterShape=8)),
        shape(6, place(2, 2) + box(), "Edge", 99)])])


@fixture("invisible.vsdx")
def invisible():
    """A line without a pattern is not seen; a box of which neither line nor fill is shown is only its text, and so is a watermark whose
    fill is clear, though it lies across a router and a line."""
    bare = "<Section N='Geometry' IX='0'>" + cells(NoFill=1, NoLine=1) + box()[len("<Section N='Geometry' IX='0'>"):]
    return package([Page("Invisible", [
        shape(1, cells(PinX=2, PinY=5), "Router A", 3), shape(2, cells(PinX=6, PinY=5), "Router B", 3),
        shape(3, place(4, 2, 3, 0.4) + bare, "Only a remark"),
        shape(4, place(4, 4, 8, 0.7, LinePattern=0, FillForegndTrans=1) + box(8, 0.7), "Drawn with a trial version"),
        shape(5, cells(PinX=2, PinY=4), "Router C", 3), shape(6, cells(PinX=4, PinY=3), "Router D", 3),
        line(10, 2, 5, 6, 5, body=cells(LinePattern=0)), line(11, 4, 3, 2, 4, body=cells(LineColorTrans=1)), line(12, 4, 3, 6, 5)],
        glue(10, 1, 2) + glue(11, 6, 5) + glue(12, 6, 2))])


@fixture("data.vsdx")
def data():
    """Properties of the file and of the page; data linked from a table, whose rows Visio names itself; data that nobody filled in."""
    prop = ("<property fmtid='{D5CDD505-2E9C-101B-9397-08002B2CF9AE}' pid='2' name='Organisation'>"
            "<vt:lpwstr>Harbourne Council</vt:lpwstr></property>"
            "<property fmtid='{D5CDD505-2E9C-101B-9397-08002B2CF9AE}' pid='3' name='Checked'><vt:bool>true</vt:bool></property>")
    linked = section("Property", {"_VisDM_IP_Address": ("10.20.0.1", "IP Address"), "_VisDM_Owner": ("Netfold", "Managed by")})
    empty = "<Cell N='Value' V='0' F='No Formula'/>"
    linked = linked.replace("</Section>", f"<Row N='Location'>{empty}</Row><Row N='Spares'><Cell N='Value' V='0' U='STR'/></Row></Section>")
    sheet = section("Property", {"Version": ("3.2", "Version"), "Approved": ("R. Holt", "Approved by")})
    return package([Page("Data", [shape(1, cells(PinX=2, PinY=5) + linked, "Router", 3)], sheet=sheet)],
                   core="<dc:title>Wide area network</dc:title><dc:creator>A. Draughtsman</dc:creator>",
                   app="<Company>Harbourne Council</Company>",
                   custom=prop)


@fixture("nested.vsdx")
def nested():
    """Containers in containers, lists in containers, whatever their order in the file."""
    return package([Page("Nested", [
        shape(1, cells(PinX=2, PinY=5) + related((4, 21)), "Inner router", 3), shape(2, cells(PinX=5, PinY=5), "Outer firewall", 4),
        shape(3, cells(PinX=5, PinY=3) + related((5, 22)), "Listed router", 3),
        shape(21, place(2, 5, 1.4, 1.4) + related((1, 1), (4, 20)), "Server room", 5),
        shape(22, place(5, 3, 1.4, 1) + related((2, 3), (4, 20)), "Edge list", 12),
        shape(20, place(3.5, 4, 6, 5) + related((1, 2, 21, 22)), "Head office", 5)])])


@fixture("callouts.vsdx")
def callouts():
    """Callouts of the old stencils have a begin and an end: a balloon whose pointer ends on a line joins nothing there, one glued to a
    router speaks of it, and one glued to routers at both ends is a line all the same."""
    return package([Page("Callouts", [
        shape(1, cells(PinX=2, PinY=5), "Router A", 3), shape(2, cells(PinX=6, PinY=5), "Router B", 3),
        shape(3, cells(PinX=2, PinY=2), "", 3), shape(4, cells(PinX=6, PinY=2), "Router D", 3),
        line(10, 2, 5, 6, 5), line(11, 4, 5, 4, 6.5, "To be replaced in spring, together with its cabling", 21),
        line(12, 3, 3, 2, 2, "Router C", 22), line(13, 6, 5, 6, 2, "", 22)], glue(10, 1, 2) + glue(12, end=3) + glue(13, 2, 4))],
        more_masters={21: ("Balloon horizontal.37", shape(5, cells(ObjType=1) + box(0.5, 1))),
                      22: ("Line callout", shape(5, cells(ObjType=1) + box(0.5, 1)))})


@fixture("lines.vsdx")
def lines():
    """Lines glued to a line: a bus that is drawn as one and glues nothing itself, a line that ends on another, one on a part of another."""
    return package([Page("Lines", [
        shape(1, place(5, 4, 6, 0.1) + cells(BeginX=2, BeginY=4, EndX=8, EndY=4), "Backbone", 15),
        shape(2, cells(PinX=3, PinY=6), "Router A", 3), shape(3, cells(PinX=7, PinY=6), "Firewall B", 4),
        shape(4, cells(PinX=2, PinY=1.5), "Router C", 3), shape(5, cells(PinX=8, PinY=1.5), "Router D", 3),
        shape(6, cells(PinX=5, PinY=2.7), "Firewall E", 4),
        line(10, 3, 6, 3, 4), line(11, 7, 6, 7, 4),
        line(12, 2, 1.5, 8, 1.5, kind="Group", subs=shape(14, place(3, 0, 0.2, 0.2))), line(13, 5, 2.7, 5, 1.5)],
        glue(10, 2, (1, "Connections.X1")) + glue(11, 3, (1, "Connections.X2")) + glue(12, 4, 5) + glue(13, 6, 14))])


@fixture("graphics.vsdx")
def graphics():
    """Shape data shown beside a device, in several texts and an icon, is its label, and lines to it are lines to the device."""
    rows = shape(7, cells(PinX=0.9, PinY=0.4, Width=1, Height=0.3, LocPinX=0.5, LocPinY=0.15), "Firewall of the DMZ", 8)
    rows += shape(8, cells(PinX=0.9, PinY=0.1, Width=1, Height=0.3, LocPinX=0.5, LocPinY=0.15), "Managed by Netfold", 8)
    return package([Page("Graphics", [
        shape(1, cells(PinX=5, PinY=5), "", 4, kind="Group", subs=rows), shape(2, cells(PinX=2, PinY=5), "Router", 3),
        line(10, 2, 5, 5.4, 5)], glue(10, 2, 7))])


@fixture("walls.vsdx")
def walls():
    """A firewall that is drawn between two points is one, although it has two ends; a container inside a group knows its members."""
    wall = place(5, 5, 0.2, 2) + cells(BeginX=5, BeginY=4, EndX=5, EndY=6)
    return package([Page("Walls", [
        shape(1, cells(PinX=2, PinY=5), "Router A", 3), shape(2, wall, "Outer wall", 16), shape(3, cells(PinX=8, PinY=5), "Router B", 3),
        line(10, 2, 5, 4.9, 5), line(11, 5.1, 5, 8, 5),
        shape(20, place(5, 2, 8, 2.4), kind="Group", subs=shape(21, cells(PinX=7.4, PinY=1.2), "Spare router", 3) +
              shape(22, place(2, 1.2, 2, 2) + related((1, 21)), "Store room", 5))], glue(10, 1) + glue(11, None, 3))])


# ---- the same in the words of 2003 ----

EXTENSION = "http://schemas.microsoft.com/office/visio/2010/extension"
GROUPS = {c: g for g, names in {
    "XForm": "PinX PinY Width Height LocPinX LocPinY Angle FlipX FlipY", "XForm1D": "BeginX BeginY EndX EndY", "LayerMem": "LayerMember",
    "Line": "LineWeight LineColor LinePattern BeginArrow EndArrow", "Fill": "FillForegnd FillPattern",
    "PageProps": "PageWidth PageHeight PageScale DrawingScale"}.items() for c in names.split()}
SECTIONS = {"Property": "Prop", "User": "User", "Field": "Field", "Layer": "Layer", "Hyperlink": "Hyperlink", "Controls": "Control",
            "Connection": "Connection", "Character": "Char"}
WIDER = "<v14:Layout xmlns:v14='" + EXTENSION + "'>{}</v14:Layout>"


def local(element):
    return element.tag.split("}")[-1]


def attributes_text(element, names):
    return "".join(f" {new}={quoteattr(element.get(old))}" for old, new in names.items() if element.get(old) is not None)


def old_cell(cell, prefix=""):
    name = prefix + cell.get("N")
    return f"<{name}{attributes_text(cell, {'F': 'F', 'U': 'Unit'})}>{escape(cell.get('V', ''))}</{name}>"


def old_row(section_name, row, number):
    if section_name == "Geometry":
        return f"<{row.get('T')}{attributes_text(row, {'IX': 'IX', 'Del': 'Del'})}>{''.join(map(old_cell, row))}</{row.get('T')}>"
    name = SECTIONS[section_name]
    ident = "" if row.get("IX") else f" ID='{number}'"
    return f"<{name}{attributes_text(row, {'N': 'NameU', 'IX': 'IX', 'Del': 'Del'})}{ident}>{''.join(map(old_cell, row))}</{name}>"


def old_text(element):
    inner = escape(element.text or "") + "".join(
        f"<{local(c)} IX='{c.get('IX')}'>{escape(c.text or '')}</{local(c)}>{escape(c.tail or '')}" for c in element)
    return f"<Text>{inner}</Text>"


def old_body(sheet):
    """What is in a sheet: cells by group, sections as rows, text, parts."""
    groups, rest = {}, ""
    for part in sheet:
        if local(part) == "Cell" and part.get("N") == "Relationships":
            rest += WIDER.format(old_cell(part, "v14:"))
        elif local(part) == "Cell":
            groups.setdefault(GROUPS.get(part.get("N"), "Misc"), []).append(old_cell(part))
        elif local(part) == "Section":
            rows = "".join(old_cell(r) if local(r) == "Cell" else old_row(part.get("N"), r, i) for i, r in enumerate(part, 1))
            rest += f"<Geom IX='{part.get('IX')}'>{rows}</Geom>" if part.get("N") == "Geometry" else rows
        elif local(part) == "Text":
            rest += old_text(part)
        elif local(part) == "Shapes":
            rest += old_shapes(part)
    return "".join(f"<{g}>{''.join(c)}</{g}>" for g, c in groups.items()) + rest


def old_shapes(shapes):
    return "<Shapes>" + "".join(f"<Shape{attributes_text(s, {k: k for k in s.keys()})}>{old_body(s)}</Shape>" for s in shapes) + "</Shapes>"


def old_document(parts):
    tree = {name: ElementTree.fromstring(body) for name, body in parts.items() if name.startswith(("visio/", "docProps"))}
    out = "<DocumentProperties>"
    for element, name in (("Title", "title"), ("Creator", "creator"), ("Company", "Company"), ("TimeCreated", "created")):
        for e in (e for n in ("docProps/core.xml", "docProps/app.xml") for e in tree.get(n, ()) if local(e) == name):
            out += f"<{element}>{escape(e.text)}</{element}>"
    if "docProps/custom.xml" in tree:
        out += "<CustomProps>" + "".join(f"<CustomProp Name={quoteattr(e.get('name'))} PropType='String'>{escape(e[0].text)}</CustomProp>"
                                         for e in tree["docProps/custom.xml"]) + "</CustomProps>"
    styles = "".join(f"<StyleSheet{attributes_text(s, {k: k for k in s.keys()})}>{old_body(s)}</StyleSheet>"
                     for s in tree["visio/document.xml"][0])
    out += f"</DocumentProperties><StyleSheets>{styles}</StyleSheets><Masters>"
    for m in tree["visio/masters/masters.xml"]:
        body = old_shapes(tree[f"visio/masters/master{m.get('ID')}.xml"][0])
        out += f"<Master ID='{m.get('ID')}' NameU={quoteattr(m.get('NameU'))} Name={quoteattr(m.get('Name'))}>{body}</Master>"
    out += "</Masters><Pages>"
    for i, p in enumerate(tree["visio/pages/pages.xml"], 1):
        shapes, connects = tree[f"visio/pages/page{i}.xml"]
        glued = "".join(f"<Connect{attributes_text(c, {k: k for k in c.keys()})}/>" for c in connects)
        names = {k: "NameU" if k == "Name" else k for k in p.keys()}
        out += (f"<Page{attributes_text(p, names)}><PageSheet>{old_body(p[0])}</PageSheet>{old_shapes(shapes)}"
                f"<Connects>{glued}</Connects></Page>")
    return f"<VisioDocument xmlns='http://schemas.microsoft.com/visio/2003/core'>{out}</Pages></VisioDocument>\n"


# Of the 2003 format: under its own name, and one under the name of the other.
OLD = {**{name: name[:-len("vsdx")] + "vdx" for name in
          ("inheritance.vsdx", "fields.vsdx", "fields-inherited.vsdx", "groups.vsdx", "layers.vsdx", "not-printed.vsdx", "containers.vsdx",
           "nested.vsdx",
           "background.vsdx", "glue.vsdx", "lines.vsdx", "off-page.vsdx", "masters.vsdx", "data.vsdx", "graphics.vsdx", "walls.vsdx",
           "border.vsdx", "callouts.vsdx")},
       "template.vstx": "old-words.vsdx"}


def main():
    out = Path(sys.argv[1])
    for name, make in FIXTURES.items():
        parts = make()
        with zipfile.ZipFile(out / name, "w", zipfile.ZIP_DEFLATED) as z:
            for part, body in parts.items():
                info = zipfile.ZipInfo(part, (2026, 10, 5, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                z.writestr(info, "<?xml version='1.0' encoding='utf-8'?>\n" + body)
        if name in OLD:
            code = "utf-16" if OLD[name].endswith("vsdx") else "utf-8"
            (out / OLD[name]).write_text(f"<?xml version='1.0' encoding='{code}'?>\n" + old_document(parts), encoding=code)


if __name__ == "__main__":
    main()
