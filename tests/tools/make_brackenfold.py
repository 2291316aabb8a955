#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws fixtures/organisations/brackenfold.vsdx, a fictitious supplier's Visio drawing, byte for byte the same every time.

    tests/tools/make_brackenfold.py fixtures/organisations

Places are in inches on A3 landscape with y downwards; Visio's own y goes up. brackenfold.ids.txt, written beside the
drawing, says which shape is which element of the description of the organisation.
"""
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

WIDTH, HEIGHT = 16.54, 11.69
ICON = 0.6
MAIN = "http://schemas.microsoft.com/office/visio/2012/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
VISIO = "http://schemas.microsoft.com/visio/2010/relationships"

# Master: ShapeClass, ShapeType, SubShapeType, shape data that the symbol offers
MASTERS = {
    "Router": ("Equipment", "Device", "Router", ("Manufacturer", "NetworkName")),
    "Switch": ("Equipment", "Device", "Switch", ("Manufacturer", "NetworkName")),
    "Firewall": ("Equipment", "Device", "Firewall", ("Manufacturer", "ProductDescription")),
    "Load balancer": ("Equipment", "Device", "Load balancer", ("Manufacturer",)),
    "Server": ("Equipment", "Server", "Server", ("NetworkName", "Location")),
    "Web server": ("Equipment", "Server", "Web", ("NetworkName", "Location")),
    "Application server": ("Equipment", "Server", "Application", ("NetworkName", "Location")),
    "Database server": ("Equipment", "Server", "Database", ("NetworkName", "Location")),
    "Cloud": ("Equipment", "Cloud", "Cloud", ()),
    "User": ("Equipment", "User", "User", ()),
    "Laptop computer": ("Equipment", "Computer", "Laptop", ()),
}
CONNECTOR, CONTAINER = "Dynamic connector", "Classic"
MASTER_IDS = {name: i + 2 for i, name in enumerate([*MASTERS, CONNECTOR, CONTAINER])}

# Element: (master or None for a rectangle, x, y, label[, shape data])
PAGE_1 = {
    "b31": (None, 1.6, 1.5, "Council customers via PSN (42)"),
    "b30": (None, 1.6, 2.6, "Harrowmere District Council (customer)\nReason: RevBen Online users"),
    "b32": ("User", 1.6, 3.6, "Citizens via Internet"),
    "b01": ("Cloud", 3.9, 2.1, "PSN (DNSP: Daisy)"),
    "b02": ("Cloud", 3.9, 4.0, "Internet"),
    "b03": ("Router", 5.6, 2.1, "PSN edge router (Daisy managed)", {"Manufacturer": "Cisco"}),
    "b04": ("Firewall", 6.8, 1.5, "FW-PSN-A\nJuniper SRX1500", {"Manufacturer": "Juniper"}),
    "b05": ("Firewall", 6.8, 3.0, "FW-PSN-B\nJuniper SRX1500", {"Manufacturer": "Juniper"}),
    "b06": ("Firewall", 6.8, 4.3, "FW-INET-A\nFortiGate 400F", {"Manufacturer": "Fortinet"}),
    "b07": ("Firewall", 6.8, 5.8, "FW-INET-B\nFortiGate 400F", {"Manufacturer": "Fortinet"}),
    "b08": ("Load balancer", 8.7, 2.0, "LB-01 (dual-homed PSN + Internet)\nKemp LoadMaster"),
    "b09": ("Web server", 10.0, 3.5, "Web server farm", {"Location": "Farnborough"}),
    "b10": (None, 8.7, 4.9, "WAF\nF5 Advanced WAF"),
    "b11": ("Switch", 11.5, 2.0, "App switch"),
    "b12": ("Application server", 12.7, 1.65, "RevBen app servers", {"NetworkName": "app-rb"}),
    "b13": ("Application server", 12.7, 2.75, "BlueGrant app servers", {"NetworkName": "app-bg"}),
    "b14": ("Server", 12.7, 3.85, "API gateway"),
    "b38": ("Server", 12.7, 4.95, "Test environment"),
    "b15": ("Firewall", 11.1, 7.1, "FW-DATA (internal)\nFortiGate 200F", {"Manufacturer": "Fortinet"}),
    "b16": ("Switch", 11.1, 8.6, "Data switch"),
    "b17": ("Database server", 12.6, 8.0, "SQL cluster"),
    "b18": ("Server", 12.6, 9.4, "Backup appliance"),
    "b19": ("Switch", 8.9, 8.2, "Mgmt switch"),
    "b20": ("Server", 6.2, 7.4, "Jump host (PAM)"),
    "b21": ("Server", 6.2, 9.5, "SIEM"),
    "b22": ("Server", 7.7, 9.5, "Patch / AV server"),
    "b33": (None, 1.9, 5.5, "PayLark Payments plc\nReason: card payments"),
    "b35": (None, 1.9, 6.7, "AWS eu-west-2 (London)\nDR copy"),
    "b34": (None, 1.9, 8.2, "NorthStar Hosting LLP\nReason: data-centre hands and eyes"),
    "b39": ("Cloud", 1.9, 9.5, "Monitoring SaaS (US)"),
}
PAGE_2 = {
    "b36": ("Cloud", 3.6, 1.4, "ServiceDesk SaaS\nnon-PSN service"),
    "b02": ("Cloud", 3.6, 3.2, "Internet"),
    "b27": ("Laptop computer", 1.9, 5.6, "Remote workers: up to 25 (managed, FortiClient VPN)"),
    "b23": ("Firewall", 7.2, 3.2, "Office firewall\nSophos XGS 126", {"Manufacturer": "Sophos"}),
    "b24": ("Switch", 9.3, 3.2, "Office switch"),
    "b25": ("User", 11.6, 2.1, "Office staff: 85 users"),
    "b26": ("User", 11.6, 3.7, "Developers ≈ 30"),
    "b37": (None, 11.6, 5.4, "Office Wi-Fi controller?"),
    "b40": ("Router", 9.3, 5.5, "Leeds MPLS router (KCOM)"),
    "b28": ("User", 2.0, 8.7, "Support team, Chennai (12 agents)"),
    "b29": ("Router", 4.4, 8.7, "Chennai VPN router"),
    "b20": ("Server", 9.3, 8.7, "Jump host (PAM)"),
    "b19": ("Switch", 11.6, 8.7, "Mgmt switch"),
}
# Zone: (is a container, left, top, right, bottom, title, members)
ZONES_1 = {
    "zc": (True, 0.5, 0.7, 2.7, 4.4, "Customers", "b30 b31 b32"),
    "zp": (True, 4.95, 0.55, 13.75, 10.45, "Production – Farnborough DC", "zd za zb zm b03 b04 b05 b06 b07"),
    "zd": (True, 7.5, 1.0, 10.6, 6.1, "Presentation DMZ", "b08 b09 b10"),
    "za": (True, 10.9, 0.95, 13.5, 6.1, "Application tier", "b11 b12 b13 b14 b38"),
    "zb": (False, 10.0, 6.4, 13.5, 10.2, "Data tier", ""),
    "zm": (False, 5.2, 6.75, 9.75, 10.25, "Management network", ""),
}
ZONES_2 = {
    "zo": (True, 6.2, 1.1, 13.2, 6.7, "Corporate office, Leeds", "b23 b24 b25 b26 b37 b40"),
    "zs": (False, 0.8, 7.7, 5.6, 10.1, "Support centre, Chennai", ""),
    "zm": (False, 8.2, 7.7, 13.2, 10.1, "Management network", ""),
}
# (element, element, label, what is special: "tunnel", "loose" = drawn up to the shapes but not glued; way-points)
LINKS_1 = [
    ("b31", "b01", ""), ("b30", "b01", ""), ("b01", "b03", ""), ("b03", "b04", ""), ("b03", "b05", ""),
    ("b04", "b05", "chassis cluster"), ("b04", "b08", ""), ("b05", "b08", ""), ("b02", "b06", ""), ("b02", "b07", ""),
    ("b06", "b07", "HA"), ("b06", "b10", ""), ("b07", "b10", ""), ("b10", "b08", ""), ("b08", "b09", ""),
    ("b09", "b11", "https 8443"), ("b11", "b12", ""), ("b11", "b13", ""), ("b11", "b14", ""),
    ("b11", "b38", "", "loose"), ("b11", "b15", ""), ("b15", "b16", ""), ("b16", "b17", ""), ("b16", "b18", "", "loose"),
    ("b19", "b20", ""), ("b19", "b21", ""), ("b19", "b22", "", "loose"),
    ("b19", "b11", "via FW-MGMT", "", [(8.9, 6.5), (10.75, 6.5), (10.75, 2.9), (11.3, 2.9)]),
    ("b19", "b16", "via FW-MGMT"), ("b32", "b02", "", "loose"), ("b33", "b06", "TLS"),
    ("b34", "b19", "site visit / KVM"), ("b35", "b06", "IPsec VPN, DR replication"), ("b39", "b21", "agent HTTPS"),
]
LINKS_2 = [
    ("b23", "b24", ""), ("b24", "b25", ""), ("b24", "b26", ""), ("b23", "b02", ""), ("b40", "b24", ""),
    ("b40", "b19", "MPLS (KCOM), mgmt VRF"), ("b27", "b02", ""), ("b27", "b23", "FortiClient VPN", "tunnel"),
    ("b28", "b29", ""), ("b29", "b02", ""), ("b29", "b20", "IPsec VPN", "tunnel"), ("b36", "b02", ""),
    ("b37", "b24", ""),
]
# Groups: members, mirrored
GROUPS_1 = [(("b06", "b07"), False), (("b17", "b18"), True)]
TEXTS_1 = {
    "t1": (15.05, 1.5, 2.3, 0.8, "Hosted PSN services: RevBen Online SRV_0421; BlueGrant Online"),
    "t2": (15.05, 2.8, 2.3, 1.0, "Third parties: see list. Boundary of responsibility shown at each firewall"),
    "title": (6.2, 11.1, 11.2, 0.4, "Page 1: Brackenfold Systems Limited (Company No. 00000000) – PSN service environment – "
              "Date created 11/13/2026"),
}
TEXTS_2 = {"title2": (6.2, 11.1, 11.2, 0.4, "Page 2: Brackenfold Group plc – Corporate and support")}
PAGES = [
    ("PSN service environment", PAGE_1, ZONES_1, LINKS_1, GROUPS_1, TEXTS_1),
    ("Corporate and support", PAGE_2, ZONES_2, LINKS_2, [], TEXTS_2),
]


def cells(**values):
    return "".join(f'<Cell N="{name}" V="{round(v, 4) if isinstance(v, float) else v}"/>' for name, v in values.items())


def box(x, y, w, h, mirrored=0):
    """A shape around (x, y) in its parent's own coordinates, y up."""
    flip = cells(FlipX=1) if mirrored else ""
    return cells(PinX=float(x), PinY=float(y), Width=float(w), Height=float(h), LocPinX=w / 2, LocPinY=h / 2) + flip


def rectangle(w, h):
    corners = [(0, 0), (w, 0), (w, h), (0, h), (0, 0)]
    return polyline(corners)


def polyline(points):
    rows = "".join(f'<Row T="{"LineTo" if i else "MoveTo"}" IX="{i + 1}">{cells(X=float(x), Y=float(y))}</Row>'
                   for i, (x, y) in enumerate(points))
    return f'<Section N="Geometry" IX="0">{cells(NoFill=0, NoLine=0, NoShow=0)}{rows}</Section>'


def text(words):
    return f"<Text>{escape(words)}\n</Text>" if words else ""


def data_rows(values):
    rows = "".join(f'<Row N="{key}">{"".join(f"<Cell N={quoteattr(c)} V={quoteattr(v)}/>" for c, v in row.items())}</Row>'
                   for key, row in values.items())
    return f'<Section N="Property">{rows}</Section>' if rows else ""


def icon_size(master):
    return {None: (1.9, 0.6), "Cloud": (1.5, 0.9)}.get(master, (ICON, ICON))


class Page:
    """Shapes of one page with their numbers and where they are, y up."""

    def __init__(self, number, elements):
        self.number, self.elements = number, elements
        self.last, self.out, self.ids, self.connects = 0, [], {}, []

    def next_id(self):
        self.last += 1
        return self.last

    def size(self, name):
        return icon_size(self.elements[name][0])

    def centre(self, name):
        return self.elements[name][1], HEIGHT - self.elements[name][2]

    def symbol(self, name, x, y):
        master, _, _, label, *data = self.elements[name]
        number = self.ids[name]
        w, h = icon_size(master)
        if not master:
            return (f'<Shape ID="{number}" NameU="Sheet.{number}" Type="Shape" LineStyle="1" FillStyle="1" TextStyle="1">'
                    f"{box(x, y, w, h)}{rectangle(w, h)}{text(label)}</Shape>")
        rows = data_rows({key: {"Value": value} for key, value in (data[0] if data else {}).items()})
        parts = "".join(f'<Shape ID="{self.next_id()}" Type="Shape" MasterShape="{part}"/>' for part in (6, 7))
        return (f'<Shape ID="{number}" NameU="{master}.{number}" Type="Group" Master="{MASTER_IDS[master]}">'
                f"{cells(PinX=float(x), PinY=float(y))}{rows}{text(label)}<Shapes>{parts}</Shapes></Shape>")

    def add_symbol(self, name):
        self.out.append(self.symbol(name, *self.centre(name)))

    def add_group(self, members, mirrored):
        xs, ys = zip(*(self.centre(m) for m in members))
        left, bottom = min(xs) - 0.5, min(ys) - 0.7
        w, h = max(xs) + 0.5 - left, max(ys) + 0.4 - bottom
        number = self.next_id()
        inside = ""
        for member, x, y in zip(members, xs, ys):
            inside += self.symbol(member, w - (x - left) if mirrored else x - left, y - bottom)
        self.out.append(f'<Shape ID="{number}" NameU="Group.{number}" Type="Group" LineStyle="2" FillStyle="2">'
                        f"{box(left + w / 2, bottom + h / 2, w, h, mirrored)}<Shapes>{inside}</Shapes></Shape>")

    def add_zone(self, name, zone):
        is_container, left, top, right, bottom, title, members = zone
        number = self.ids[name]
        w, h = right - left, bottom - top
        place = box((left + right) / 2, HEIGHT - (top + bottom) / 2, w, h) + cells(FillForegnd="#F4F6F8", VerticalAlign=0)
        sheets = ",".join(f"Sheet.{self.ids[m]}!SheetRef()" for m in members.split())
        relation = f'<Cell N="Relationships" V="0" F="SUM(DEPENDSON(1,{sheets}))"/>' if is_container else ""
        master = f' Master="{MASTER_IDS[CONTAINER]}"' if is_container else ""
        self.out.append(f'<Shape ID="{number}" NameU="Sheet.{number}" Type="Shape"{master} LineStyle="1" FillStyle="1">'
                        f"{place}{relation}{rectangle(w, h)}{text(title)}</Shape>")

    def add_text(self, name, x, y, w, h, words):
        number = self.ids[name]
        self.out.append(f'<Shape ID="{number}" NameU="Sheet.{number}" Type="Shape" LineStyle="2" FillStyle="2" '
                        f'TextStyle="1">{box(x, HEIGHT - y, w, h)}{rectangle(w, h)}{text(words)}</Shape>')

    def edge_point(self, name, towards):
        """Where the line from the middle of a symbol leaves its box."""
        (x, y), (w, h) = self.centre(name), self.size(name)
        dx, dy = towards[0] - x, towards[1] - y
        scale = min(w / 2 / abs(dx) if dx else 1e9, h / 2 / abs(dy) if dy else 1e9)
        return x + dx * scale, y + dy * scale

    def add_link(self, start, end, label, kind="", way=()):
        number = self.next_id()
        way = [(x, HEIGHT - y) for x, y in way]
        begin = self.edge_point(start, way[0] if way else self.centre(end))
        finish = self.edge_point(end, way[-1] if way else self.centre(start))
        w, h = finish[0] - begin[0], finish[1] - begin[1]
        place = cells(PinX=begin[0] + w / 2, PinY=begin[1] + h / 2, Width=w, Height=h, LocPinX=w / 2, LocPinY=h / 2,
                      BeginX=begin[0], BeginY=begin[1], EndX=finish[0], EndY=finish[1])
        dashes = cells(LinePattern=2) if kind == "tunnel" else ""
        points = [(x - begin[0], y - begin[1]) for x, y in (begin, *way, finish)]
        self.out.append(f'<Shape ID="{number}" NameU="{CONNECTOR}.{number}" Type="Shape" Master="{MASTER_IDS[CONNECTOR]}">'
                        f"{place}{dashes}{polyline(points)}{text(label)}</Shape>")
        if kind != "loose":
            self.connects += [(number, "BeginX", 9, self.ids[start]), (number, "EndX", 12, self.ids[end])]

    def xml(self):
        joined = "".join(f'<Connect FromSheet="{f}" FromCell="{cell}" FromPart="{part}" ToSheet="{to}" ToCell="PinX" '
                         f'ToPart="3"/>' for f, cell, part, to in self.connects)
        joined = f"<Connects>{joined}</Connects>" if joined else ""
        return f'<PageContents xmlns="{MAIN}" xmlns:r="{OFFICE}"><Shapes>{"".join(self.out)}</Shapes>{joined}</PageContents>'


def draw_page(number, elements, zones, links, groups, texts):
    page = Page(number, elements)
    for name in [*zones, *elements, *texts]:
        page.ids[name] = page.next_id()
    for name, zone in zones.items():
        page.add_zone(name, zone)
    grouped = [member for members, _ in groups for member in members]
    for members, mirrored in groups:
        page.add_group(members, mirrored)
    for name in elements:
        if name not in grouped:
            page.add_symbol(name)
    for link in links:
        page.add_link(*link)
    for name, place in texts.items():
        page.add_text(name, *place)
    return page


def draw_background():
    """Border and title block, seen behind both pages."""
    page = Page(3, {})
    page.ids = {"border": page.next_id(), "block": page.next_id(), "company": page.next_id(), "date": page.next_id()}
    for name, (left, top, right, bottom) in {"border": (0.25, 0.25, WIDTH - 0.25, HEIGHT - 0.25),
                                             "block": (0.25, 10.8, WIDTH - 0.25, HEIGHT - 0.25)}.items():
        w, h = right - left, bottom - top
        page.out.append(f'<Shape ID="{page.ids[name]}" Type="Shape" LineStyle="1" FillStyle="2">'
                        f"{box((left + right) / 2, HEIGHT - (top + bottom) / 2, w, h)}{rectangle(w, h)}</Shape>")
    page.add_text("company", 13.2, 11.1, 2.4, 0.4, "Brackenfold Systems Ltd")
    page.add_text("date", 15.3, 11.1, 1.9, 0.4, "Date created 11/13/2026")
    return page


def master_symbol(name):
    kind = MASTERS[name]
    w, h = icon_size(name)
    rows = {key: {"Value": value, "Label": key, "Invisible": "1"}
            for key, value in zip(("ShapeClass", "ShapeType", "SubShapeType"), kind)}
    rows |= {key: {"Value": "", "Label": {"NetworkName": "Network Name", "ProductDescription": "Product Description"}.get(key, key)}
             for key in kind[3]}
    inside = name == "Cloud"
    where = cells(TxtPinX=w / 2, TxtPinY=h / 2 if inside else 0.0, TxtWidth=1.6, TxtHeight=0.4, TxtLocPinX=0.8,
                  TxtLocPinY=0.2 if inside else 0.4)
    parts = (f'<Shape ID="6" Type="Shape" LineStyle="1" FillStyle="1">{box(w / 2, h / 2, w, h)}{rectangle(w, h)}</Shape>'
             f'<Shape ID="7" Type="Shape" LineStyle="1" FillStyle="1">{box(w / 2, h / 2, w * 0.6, h * 0.6)}'
             f"{rectangle(w * 0.6, h * 0.6)}</Shape>")
    return (f'<Shape ID="5" Type="Group" LineStyle="1" FillStyle="1" TextStyle="1">{box(0, 0, w, h)}{where}'
            f"{data_rows(rows)}<Shapes>{parts}</Shapes></Shape>")


def master_xml(name):
    if name == CONNECTOR:
        shape = (f'<Shape ID="5" Type="Shape" LineStyle="1" FillStyle="1">{box(0, 0, 1, 0)}'
                 f'{cells(BeginX=0, BeginY=0, EndX=1, EndY=0, ObjType=2)}{polyline([(0, 0), (1, 0)])}</Shape>')
    elif name == CONTAINER:
        user = '<Section N="User"><Row N="msvStructureType"><Cell N="Value" V="Container" U="STR"/></Row></Section>'
        shape = f'<Shape ID="5" Type="Shape" LineStyle="1" FillStyle="1">{box(0, 0, 2, 2)}{user}{rectangle(2, 2)}</Shape>'
    else:
        shape = master_symbol(name)
    return f'<MasterContents xmlns="{MAIN}" xmlns:r="{OFFICE}"><Shapes>{shape}</Shapes></MasterContents>'


def relationships(rows):
    out = "".join(f'<Relationship Id="rId{i}" Type="{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(rows, 1))
    return f'<Relationships xmlns="{PACKAGE}/relationships">{out}</Relationships>'


def document_xml():
    styles = (f'<StyleSheet ID="0" NameU="No Style">{cells(LinePattern=1, FillPattern=1)}</StyleSheet>'
              f'<StyleSheet ID="1" NameU="Normal" LineStyle="0" FillStyle="0" TextStyle="0"/>'
              f'<StyleSheet ID="2" NameU="Text Only" LineStyle="1" FillStyle="1" TextStyle="1">'
              f"{cells(LinePattern=0, FillPattern=0)}</StyleSheet>")
    return f'<VisioDocument xmlns="{MAIN}" xmlns:r="{OFFICE}"><StyleSheets>{styles}</StyleSheets></VisioDocument>'


def pages_xml():
    sheet = f"<PageSheet>{cells(PageWidth=WIDTH, PageHeight=HEIGHT, PageScale=1, DrawingScale=1)}</PageSheet>"
    names = [page[0] for page in PAGES] + ["Border and title block"]
    out = ""
    for i, name in enumerate(names):
        role = ' Background="1"' if i == len(PAGES) else f' BackPage="{len(PAGES) * 4}"'
        out += f'<Page ID="{i * 4}" NameU="{name}" Name="{name}"{role}>{sheet}<Rel r:id="rId{i + 1}"/></Page>'
    return f'<Pages xmlns="{MAIN}" xmlns:r="{OFFICE}">{out}</Pages>'


def masters_xml():
    out = "".join(f'<Master ID="{number}" NameU="{name}" Name="{name}"><Rel r:id="rId{i}"/></Master>'
                  for i, (name, number) in enumerate(MASTER_IDS.items(), 1))
    return f'<Masters xmlns="{MAIN}" xmlns:r="{OFFICE}">{out}</Masters>'


def content_types(parts):
    kinds = {"visio/document.xml": "drawing.main", "visio/pages/pages.xml": "pages", "visio/masters/masters.xml": "masters"}
    out = ""
    for part in sorted(parts):
        kind = kinds.get(part) or ("page" if "/page" in part else "master" if "/master" in part else None)
        if kind and "_rels" not in part:
            out += f'<Override PartName="/{part}" ContentType="application/vnd.ms-visio.{kind}+xml"/>'
    core = '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    return (f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{core}{out}</Types>')


def package_parts(pages):
    parts = {
        "_rels/.rels": relationships([(f"{VISIO}/document", "visio/document.xml"),
                                      (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")]),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
                             'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Brackenfold PSN diagram</dc:title>'
                             "<dc:creator>Network team</dc:creator></cp:coreProperties>",
        "visio/document.xml": document_xml(),
        "visio/_rels/document.xml.rels": relationships([(f"{VISIO}/masters", "masters/masters.xml"),
                                                        (f"{VISIO}/pages", "pages/pages.xml")]),
        "visio/masters/masters.xml": masters_xml(),
        "visio/masters/_rels/masters.xml.rels": relationships(
            [(f"{VISIO}/master", f"master{i}.xml") for i in range(1, len(MASTER_IDS) + 1)]),
        "visio/pages/pages.xml": pages_xml(),
        "visio/pages/_rels/pages.xml.rels": relationships(
            [(f"{VISIO}/page", f"page{i}.xml") for i in range(1, len(pages) + 1)]),
    }
    for i, name in enumerate(MASTER_IDS, 1):
        parts[f"visio/masters/master{i}.xml"] = master_xml(name)
        parts[f"visio/masters/_rels/master{i}.xml.rels"] = relationships([])
    for i, page in enumerate(pages, 1):
        parts[f"visio/pages/page{i}.xml"] = page.xml()
        parts[f"visio/pages/_rels/page{i}.xml.rels"] = relationships(
            [(f"{VISIO}/master", f"../masters/master{m}.xml") for m in range(1, len(MASTER_IDS) + 1)])
    return {"[Content_Types].xml": content_types(parts)} | parts


def write_package(path, parts):
    with zipfile.ZipFile(path, "w") as package:
        for name, xml in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, f'<?xml version="1.0" encoding="utf-8"?>\n{xml}')


def write_ids(path, pages):
    lines = [f"{name} page {page.number} shape {number}" for page in pages for name, number in page.ids.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(folder):
    pages = [draw_page(i, *page[1:]) for i, page in enumerate(PAGES, 1)]
    write_package(folder / "brackenfold.vsdx", package_parts([*pages, draw_background()]))
    write_ids(folder / "brackenfold.ids.txt", pages)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
