#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes fixtures/import/drawio: one small drawing for each thing that draw.io files do, the same bytes every time.

    tests/tools/make_drawio_import.py fixtures/import/drawio
"""
import base64
import html
import json
import struct
import sys
import zlib
from pathlib import Path
from urllib.parse import quote

ROOT = '<mxCell id="0"/><mxCell id="1" parent="0"/>'
FIREWALL = "shape=mxgraph.cisco.security.firewall"
SWITCH = "shape=mxgraph.cisco.switches.workgroup_switch"
ROUTER = "shape=mxgraph.cisco.routers.router"


def v(ident, label, style="rounded=0;html=1", x=0, y=0, w=80, h=60, parent="1", attributes="", geometry="", inner=""):
    return (f'<mxCell id="{ident}" value="{label}" style="{style}" vertex="1" parent="{parent}" {attributes}><mxGeometry x="{x}" y="{y}" '
            f'width="{w}" height="{h}" {geometry} as="geometry">{inner}</mxGeometry></mxCell>')


def e(ident, source="", target="", label="", style="endArrow=none", inner="", parent="1", attributes=""):
    ends = (f' source="{source}"' if source else "") + (f' target="{target}"' if target else "")
    return (f'<mxCell id="{ident}" value="{label}" style="{style}" edge="1" parent="{parent}"{ends} {attributes}><mxGeometry relative="1" as="geometry">'
            f"{inner}</mxGeometry></mxCell>")


def wrapped(cell, tag="UserObject", **data):
    """Moves the id and label of a cell onto an object around it."""
    ident, rest = cell.split('id="', 1)[1].split('"', 1)
    label, rest = rest.split('value="', 1)[1].split('"', 1)
    extra = "".join(f' {k}="{t}"' for k, t in data.items())
    return f'<{tag} id="{ident}" label="{label}"{extra}><mxCell{rest}</{tag}>'


def model(*cells, root=ROOT, attributes=""):
    return f"<mxGraphModel {attributes}><root>{root}\n" + "\n".join(cells) + "\n</root></mxGraphModel>"


def deflate(text):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(quote(text, safe="!~*'()").encode()) + packer.flush()


def page(name, content, ident=None):
    return f'<diagram id="{ident or name.lower().replace(" ", "-")}" name="{name}">{content}</diagram>'


def mxfile(*pages, attributes='host="demarc"'):
    return f"<mxfile {attributes}>\n" + "\n".join(pages) + "\n</mxfile>\n"


def png(kind, data):
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + chunk(kind, data) +
            chunk(b"IDAT", zlib.compress(b"\0\xff")) + chunk(b"IEND", b""))


PAIR = model(v("a", "Router", ROUTER), v("b", "Switch", SWITCH, 200), e("ab", "a", "b", "trunk"))


def packings():
    """Plain, deflated, percent-encoded, zlib-wrapped and empty pages in one file."""
    zipped = base64.b64encode(zlib.compress(quote(PAIR, safe="").encode(), 9)).decode()
    return mxfile(page("Plain", PAIR), page("Deflated", base64.b64encode(deflate(PAIR)).decode()), page("Percent", quote(PAIR, safe="")),
                  page("Zlib", zipped), page("Escaped", PAIR.replace("&", "&amp;").replace("<", "&lt;")), page("Empty", ""))


def hidden():
    """A hidden layer, a locked one, a hidden cell, and a folded box whose inside is hidden and whose line stays."""
    layers = '<mxCell id="0"/><mxCell id="1" parent="0"/><mxCell id="old" value="Old site" parent="0" visible="0"/><mxCell id="fixed" value="Frame" style="locked=1" parent="0"/>'
    return mxfile(page("Hidden", model(
        v("a", "Router", ROUTER), v("b", "Old router", ROUTER, 200, parent="old"), e("ab", "a", "b"), v("c", "Spare switch", SWITCH, 400, attributes='visible="0"'),
        v("f", "Depot", "swimlane", 0, 200, 200, 40, attributes='collapsed="1"', inner='<mxRectangle width="300" height="200" as="alternateBounds"/>'),
        v("g", "Depot switch", SWITCH, 20, 60, parent="f"), e("ag", "a", "g"), v("t", "Frame text", "text;html=1", 0, 500, parent="fixed"), root=layers)))


def geometry():
    """Relative, negative and fractional places, rotation with anchors, flips, and lines whose ends are points of a box."""
    return mxfile(page("Geometry", model(
        v("zone", "Server room", "container=1;rounded=0", -100, -50, 400.5, 300.25), v("in", "File server", ROUTER, 10.5, 40.25, parent="zone"),
        v("badge", "Badge", "ellipse", 0.5, 0.5, 20, 20, parent="in", geometry='relative="1"', inner='<mxPoint x="-10" y="-10" as="offset"/>'),
        v("turned", "Rack switch", "rounded=0;rotation=90", 500, 0, 200, 40), v("left", "West firewall", FIREWALL + ";flipH=1", 580, -200),
        e("top", "turned", "left", style="endArrow=none;exitX=0;exitY=0.5;entryX=0.5;entryY=1"),
        v("grp", "", "group", 0, 400, 300, 100), v("g1", "Laptop", "shape=mxgraph.networks.laptop", 0, 0, parent="grp"), v("g2", "Tablet", "rounded=0", 200, 0, parent="grp"),
        e("ingroup", "g1", "", inner='<mxPoint x="200" y="30" as="targetPoint"/>', parent="grp"))))


def ends():
    """Lines to a group of one thing, to a box, to another line, to a caption, with points only, and drawn as wide arrows or doubles."""
    return mxfile(page("Ends", model(
        v("a", "Router A", ROUTER), v("b", "Switch B", SWITCH, 300), e("ab", "a", "b"), v("c", "Server C", ROUTER, 120, 200), e("to-line", "c", "ab"),
        v("one", "", "group", 300, 200, 80, 90), v("icon", "", FIREWALL, 0, 0, parent="one"), v("cap", "Guard", "text;html=1", 0, 62, 80, 20, parent="one"),
        e("to-group", "b", "one"), e("to-caption", "c", "cap"), v("zone", "DMZ", "swimlane", 500, 0, 300, 200), v("w", "Web server", ROUTER, 40, 60, parent="zone"),
        e("to-zone", "b", "zone", "10 Gb"), v("lab", "leased line", "edgeLabel;html=1", -0.5, 0, 0, 0, parent="ab", geometry='relative="1"'),
        e("points", inner='<mxPoint x="40" y="62" as="sourcePoint"/><mxPoint x="150" y="198" as="targetPoint"/><Array as="points"><mxPoint x="40" y="150"/></Array>'),
        e("wide", "a", "c", style="shape=flexArrow;endArrow=classic"), e("double", "c", "icon", style="shape=link"),
        e("no-entry", "b", "w", style="endArrow=cross"), v("bus", "Campus Ethernet", "shape=mxgraph.networks.bus;", 0, 400, 300, 20), e("drop", "c", "bus"),
        v("rule", "", "line;strokeWidth=1", 0, 500, 600, 10))))


def placeholders():
    """%name% of the cell, its ancestors and the page; dates that change by themselves; escapes; a whole label by key."""
    root = '<object id="0" label="" organisation="Elmbridge Parish Council" site="Elm Street"><mxCell/></object><mxCell id="1" parent="0"/>'
    return mxfile(page("Words", model(
        wrapped(v("a", "%kind% at %site%", ROUTER), "object", placeholders="1", kind="Core router"),
        wrapped(v("b", "Printed %date{dd.mm.yyyy}%", "text;html=1", 0, 300, 200), placeholders="1"),
        wrapped(v("c", "Diagram created: %date%", "text;html=1", 0, 400, 200), placeholders="1"),
        wrapped(v("d", "100%% of %unknown% and %%site%%", "text;html=1", 300, 300, 200), placeholders="1"),
        wrapped(v("f", "", ROUTER, 300, 0), placeholders="1", placeholder="role", role="Backup router"),
        wrapped(v("g", "Page %page%", "text;html=1", 300, 400), placeholders="1"),
        wrapped(v("k", "Sheet %pagenumber% of %pagecount% in %filename%", "text;html=1", 600, 400, 240), placeholders="1"),
        wrapped(v("m", "%id% is %width% by %height%", "text;html=1", 600, 300, 240, 32.5), placeholders="1", width="wide"),
        v("h", "%site% as typed", "rounded=0", 600, 0), root=root)), page("More", PAIR))


def data():
    """Tooltips, links, tags, N2G's source and target on the wrapper, attributes and elements that nobody knows."""
    return mxfile(page("One", model(
        wrapped(v("a", "Router", ROUTER), tooltip="Bought in 2024", link="https://example.org/", tags="core live", owner="IT"),
        wrapped(v("b", "Switch", SWITCH, 200), "object", link="data:page/id,two"), wrapped(e("ab", "a", "b", "Gi0/1"), source="elsewhere", target="nowhere"),
        '<mystery id="m" label="Odd object" future="yes"><mxCell style="rounded=0" vertex="1" parent="1" glow="2"><mxGeometry x="400" width="80" height="60" as="geometry"/></mxCell></mystery>',
        '<mxCell id="n" value="No label here" style="noLabel=1;rounded=0" vertex="1" parent="1"><mxGeometry x="600" width="80" height="60" as="geometry"/></mxCell>',
        v("x", "\\\\(E = mc^2\\\\)", "text;html=1", 0, 200), attributes='math="1" future="1"')), page("Two", PAIR, "two"), attributes='host="demarc" future="1"')


def tables():
    """A title block as a table, an access list as a list, and a swimlane pool."""
    rows = ""
    for i, (k, t) in enumerate((("Organisation", "Ravensworth District Council"), ("Date created", "7 October 2026"), ("Version", "4"))):
        rows += v(f"r{i}", "", "shape=tableRow;horizontal=0", 0, 30 * i, 300, 30, "tbl")
        rows += v(f"k{i}", k, "shape=partialRectangle;html=1", 0, 0, 120, 30, f"r{i}") + v(f"v{i}", t, "shape=partialRectangle;html=1", 120, 0, 180, 30, f"r{i}")
    return mxfile(page("Tables", model(
        v("tbl", "", "shape=table;startSize=0;container=1", 0, 600, 300, 90), rows, v("list", "Server farm", "swimlane;childLayout=stackLayout", 400, 0, 160, 120),
        v("i1", "Mail server", "text;html=1", 0, 30, 160, 30, "list"), v("i2", "Web server", "text;html=1", 0, 60, 160, 30, "list"),
        v("pool", "Head office", "swimlane;horizontal=0", 0, 0, 300, 300), v("lane", "Floor 1", "swimlane;horizontal=0", 30, 0, 270, 150, "pool"),
        v("pc", "Staff PCs (35 users)", "shape=mxgraph.networks.pc", 60, 40, 60, 60, "lane"))))


def layouts():
    """A table that lays out a network, tables beside each other, a line to a row; a list of servers, and a device with its data as a list."""
    row = "shape=tableRow;horizontal=0;startSize="
    cell, item = "shape=partialRectangle;html=1", "text;strokeColor=none;fillColor=none"
    pair = lambda i, key, text: (v(f"{i}", "", "shape=table;startSize=0;childLayout=tableLayout", 400 * (i == "second"), 600, 300, 30) +
                                 v(f"{i}-row", "", row + "0", 0, 0, 300, 30, i) + v(f"{i}-key", key, cell, 0, 0, 120, 30, f"{i}-row") +
                                 v(f"{i}-text", text, cell, 120, 0, 180, 30, f"{i}-row"))
    return mxfile(page("Layouts", model(
        pair("first", "Version", "4"), pair("second", "Author", "R. Holt"), v("grid", "Sites", "shape=table;startSize=40;childLayout=tableLayout", 0, 0, 600, 400),
        v("office", "Head office", row + "40", 0, 40, 600, 180, "grid"), v("plain", "", "swimlane;startSize=0;connectable=0", 40, 0, 280, 180, "office"),
        v("fw", "FW-A", FIREWALL, 40, 40, parent="plain"), v("dmz", "DMZ", "swimlane;startSize=20;connectable=0", 320, 0, 280, 180, "office"),
        v("web", "Web server", "shape=mxgraph.cisco.servers.standard_host", 40, 40, parent="dmz"), v("depot", "Depot", row + "40", 0, 220, 600, 180, "grid"),
        v("wide", "", "swimlane;startSize=0", 40, 0, 560, 180, "depot"), v("rt", "Depot router", ROUTER, 40, 40, parent="wide"),
        v("lone", "Spare switch", SWITCH, 240, 100, parent="wide"), e("fw-web", "fw", "web"), e("fw-rt", "fw", "rt"),
        v("stock", "Switches", "shape=table;startSize=30;childLayout=tableLayout", 800, 0, 300, 90), v("stock-row", "", row + "0", 0, 30, 300, 30, "stock"),
        v("stock-a", "Router", cell, 0, 0, 120, 30, "stock-row"), v("stock-b", "10.0.0.1", cell, 120, 0, 180, 30, "stock-row"), e("to-row", "rt", "stock-row"),
        v("farm", "Server farm", "swimlane;childLayout=stackLayout;startSize=30", 800, 200, 160, 120), v("i1", "Mail server", item, 0, 30, 160, 30, "farm"),
        v("i2", "Web server", item, 0, 60, 160, 30, "farm"), v("i3", "racked 2024", item, 0, 90, 160, 30, "farm"), e("to-item", "rt", "i2"),
        v("card", "FW-EXT-B", "swimlane;childLayout=stackLayout;startSize=30", 1000, 200, 160, 120), v("p1", "eth0: 10.1.0.1", item, 0, 30, 160, 30, "card"),
        v("p2", "managed by NetFold", item, 0, 60, 160, 30, "card"), e("to-card", "farm", "card"))))


def odd():
    """Ids twice and on two pages, a parent that is missing, one that is itself, a ring of parents, no root ids 0 and 1."""
    root = '<mxCell id="top"/><mxCell id="layer" parent="top"/>'
    return mxfile(page("Odd", model(
        v("a", "First", ROUTER, parent="layer"), v("a", "Second", SWITCH, 200, parent="layer"), v("lost", "Lost server", "rounded=0", 400, parent="nobody"),
        v("self", "Own parent", "rounded=0", 0, 200, parent="self"), v("r1", "Ring one", "rounded=0", 200, 200, parent="r2"), v("r2", "Ring two", "rounded=0", 400, 200, parent="r1"),
        e("dup", "a", "lost", parent="layer"), e("gone", "a", "ghost", parent="layer"), v("nan", "Not a number", "rounded=0", "NaN", "1e999", parent="layer"), root=root)),
        page("Again", PAIR))


def backgrounds():
    """A page that another page is drawn upon."""
    title = v("t", "Organisation: Westmere Housing Trust&#10;Date created: 8 October 2026", "text", 0, 600, 300, 60)
    picture = "{&quot;src&quot;:&quot;data:page/id,frame&quot;}"
    return mxfile(page("Network", model(v("a", "Router", ROUTER), attributes=f'backgroundImage="{picture}"')), page("Frame", model(title), "frame"))


def main():
    out = Path(sys.argv[1])
    for make in (packings, hidden, geometry, ends, placeholders, data, tables, layouts, odd, backgrounds):
        (out / f"{make.__name__}.drawio").write_text(make())
    (out / "utf-16.drawio").write_bytes(b"\xff\xfe" + ('<?xml version="1.0" encoding="UTF-16"?>\n' + mxfile(page("Wîdth – ŵ", PAIR))).encode("utf-16-le"))
    (out / "bom.drawio").write_bytes(b"\xef\xbb\xbf" + mxfile(page("Bom", PAIR)).encode())
    file = mxfile(page("Picture", PAIR))
    (out / "text.png").write_bytes(png(b"tEXt", b"mxfile\0" + quote(quote(file, safe=""), safe="").encode()))
    (out / "checksum.png").write_bytes(png(b"tEXt", b"mxfile\0" + quote(file, safe="").encode()).replace(b"Router", b"Rooter", 1))
    (out / "ztext.png").write_bytes(png(b"zTXt", b"mxGraphModel\0\0" + deflate(PAIR)))
    (out / "ztext-zlib.png").write_bytes(png(b"zTXt", b"mxfile\0\0" + zlib.compress(file.encode(), 9)))
    (out / "itext.png").write_bytes(png(b"iTXt", b"mxfile\0\0\0en\0\0" + file.encode()))
    (out / "itext-zlib.png").write_bytes(png(b"iTXt", b"mxfile\0\1\0\0\0" + zlib.compress(file.encode(), 9)))
    (out / "percent.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg" content="{quote(file, safe="")}"/>')
    (out / "packed.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg" content="{base64.b64encode(deflate(file)).decode()}"/>')
    second = mxfile(page("Second", model(v("c", "Firewall", FIREWALL), v("d", "Internet", "ellipse;shape=cloud", 200), e("cd", "c", "d")), "second"))
    embed = lambda xml: f'<div class="mxgraph" data-mxgraph="{html.escape(json.dumps({"nav": True, "xml": xml}))}"></div>'
    (out / "two.html").write_text(f"<!DOCTYPE html>\n<!-- data-mxgraph holds the diagrams -->\n<html><body>{embed(file)}\n<p>and</p>\n{embed(second)}</body></html>\n")
    (out / "damaged-page.drawio").write_text(mxfile(page("Whole", PAIR), page("Damaged", "aGVsbG8gd29ybGQ="), page("Whole too", second.split(">", 2)[2].rsplit("</d", 1)[0], "too")))
    (out / "old.html").write_text(f'<html><body><div class="mxgraph" style="width:100%"><div>{base64.b64encode(deflate(PAIR)).decode()}</div></div></body></html>\n')


if __name__ == "__main__":
    main()
