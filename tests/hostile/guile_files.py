# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that keep to the form and mean to mislead: what one reader sees and another does not, what is counted past all numbers, words cut
in the middle of a letter, and containers that say two things at once."""
import base64
import html
import io
import struct
import zipfile
import zlib
from urllib.parse import quote

from make_drawio_import import FIREWALL, PAIR, ROUTER, deflate, e, model, mxfile, page, png, v, wrapped
from make_pdf_import import NAMES, TITLE, Pdf, diagram, stream, text_at
from make_visio_import import MAIN, OFFICE, VISIO, place, section, shape
from packages import GOOD as PACKAGE, PAGE, central, local, pack, parts, put
from rows import EITHER, READ, REFUSED, add

ANY = EITHER + (4,)


def drawing(name, says, *cells, codes=READ, **options):
    add(f"{name}.drawio", codes, says, lambda: mxfile(page("P", model(*(c() if callable(c) else c for c in cells), **options))))


def note(ident, text, y=300):
    return v(ident, html.escape(text), "text;html=0", 0, y, 400, 40)


def partner(label="Kestrel Parking Ltd"):
    return wrapped(v("third", label, "rounded=0;html=0", 300, 0), class_="x").replace("class_", "class").replace('class="x"', 'class="third-party"')


# ---- words ----
# Small letters longer, or shorter, than their capitals: what was found in one text stands elsewhere in the other.
drawing("letters-that-grow", "Kestrel", v("fw", "Firewall", FIREWALL), partner(), e("e", "fw", "third"),
        note("t", "\u023a\u023a Kestrel Parking Ltd\u2013\u20ac\u1e9e\u1e9e our boundary; parking \u2013 reason"))
drawing("letters-that-shrink", "Kestrel", v("fw", "Firewall", FIREWALL), partner(), e("e", "fw", "third"),
        note("t", "\u1e9e\u1e9e\u023a\u023a Kestrel Parking Ltd\u2013 our boundary"), note("u", "\u0130\u0130 No wireless \u0130 at Kestrel", 360))
drawing("names-that-look-alike", "Capita plc [b]", v("a", "Capita plc", ROUTER), v("b", "Cap\u200bita plc", ROUTER, 200), v("c", "\u0421apita plc", ROUTER, 400), e("e", "a", "b"), e("f", "b", "c"))
drawing("name-reads-backwards", "U+202E", v("a", "\u202etenretni\u202c", "ellipse;shape=cloud"), v("b", "Core switch", x=200), e("e", "a", "b"))
drawing("denial-in-invisible-letters", "No wireless in use", v("a", "Router", ROUTER), note("t", "No\u2062 wire\u200dless\u2063 in use"), note("u", "N\u043e wireless in use", 340))
drawing("caption-before-and-behind", "Router", v("a", "Router", ROUTER), note("t", "Date created: " * 2000 + "1 November 2026"), note("u", "1 November 2026 " * 2000, 400))

# ---- numbers past all numbers ----
HUGE = ",".join(["999"] * 40)
drawing("users-past-all-numbers", "Site", v("s", f"Site {HUGE} users", "swimlane;html=0", w=300, h=200), v("r", f"Router {HUGE}", ROUTER, 40, 60, parent="s"), note("t", f"PCs ~{HUGE}, users: {'9' * 400}"))
drawing("dates-past-all-numbers", "Router", v("a", "Router", ROUTER), note("t", f"Date created: {'9' * 300}/12/2026"), note("u", "Date created: 1 November 999999999999", 340), note("w", "Version 99999999999999999999.1", 380))
drawing("addresses-past-all-numbers", "Router", v("a", f"Router 999.999.999.999 {'1.' * 5000}1 256.256.256.256 v1.2.3.4", ROUTER))

# ---- texts that a search goes through again and again ----
for name, text in {"at-signs": "a@" * 16000, "dots": "a." * 16000 + "@", "dashes": "-" * 32000, "digits": "0 " * 16000, "colons": "password:" * 3500, "snmp": "snmp " * 6400,
                   "captions": "Support by Kestrel " * 1700, "spaces": "x" + " " * 32000 + "y", "lines": "No\n" * 10000, "commas": "no, " * 8000, "begins": "-----BEGIN " + "A " * 16000,
                   "links": "https://" + "admin" * 6000, "ands": "The Royal Borough of A and " * 1200, "one-letter": "A" * 32000}.items():
    drawing(f"search-{name}", "", v("a", "Router", ROUTER), note("t", text), note("u", text[:3900], 400), wrapped(v("b", "Switch", x=200), reason=html.escape(text[:2000])))

# ---- draw.io ----
drawing("ids-of-the-root", "Router", v("0", "Router", ROUTER), v("1", "Switch", x=200, parent="0"), e("e", "0", "1"))
drawing("ids-with-escapes", "", v("&#10;PASS&#9;", "Router", ROUTER), v("&lt;script&gt;", "Switch", x=200), v("=cmd|x", "Server", x=400), e("'&quot;)", "&#10;PASS&#9;", "=cmd|x"))
drawing("points-60000", "Router", v("a", "Router", ROUTER), v("b", "Switch", x=900),
        lambda: e("e", "a", "b", inner='<Array as="points">' + "".join(f'<mxPoint x="{i * 7919 % 3000}" y="{i * 104729 % 2000}"/>' for i in range(60000)) + "</Array>"), codes=EITHER)
drawing("points-in-points", "Router", v("a", "Router", ROUTER), e("e", "a", "", inner='<Array as="points">' * 200 + '<mxPoint x="-0" y="1e-320"/>' + "</Array>" * 200))
drawing("geometry-twice", "Router", v("a", "Router", ROUTER).replace("</mxCell>", '<mxGeometry x="1e7" y="-1e7" width="-5" height="-0" as="geometry"/><mxGeometry/></mxCell>'), e("e", "a", "a"))
drawing("style-keys-twice", "Router", v("a", "Router", "html=1;" * 3000 + "shape=mxgraph.cisco.routers.router;" * 3000 + "html=0;=;;=;a==b;\u202e=1;"))
drawing("object-in-object", "was not read", '<object id="o" label="Outer">' * 200 + v("a", "Router", ROUTER) + "</object>" * 200)
drawing("label-of-placeholders", "Router", wrapped(v("a", "%a%", ROUTER), placeholders="1", a="%b%" * 100, b="%c%" * 100, c="%d%" * 100, d="Router" * 100), v("b", "Router", ROUTER, 200))
add("pages-same-ids.drawio", READ, "Firewall nine", lambda: mxfile(*(page("P", model(v("a", f"Firewall {n}", FIREWALL), v("b", "Switch", x=200), e("e", "a", "b")), ident="p") for n in "one two three nine".split())))
add("page-packed-five-times.drawio", REFUSED, "", lambda: mxfile(page("P", five_times(PAIR))))
add("page-names-wild.drawio", READ, "Router", lambda: mxfile(*(page(name, PAIR, ident=str(i)) for i, name in enumerate(["", "x" * 60000, "&#10;&#10;PASS", "../../etc/passwd", "&#8238;P", "%s%n", "=1+1"]))))


def colliding(count):
    """Names of one value of a well-known hash that has no seed."""
    names = [""]
    while len(names) < count:
        names = [name + pair for name in names for pair in ("ab", "bA")]
    return names


add("names-that-collide.drawio", EITHER, "Server ab|--limit", lambda: mxfile(page("P", model(*(wrapped(v(f"n{i}", f"Server {name}", x=130 * (i % 100), y=90 * (i // 100)), **{f"k{name}": "1"})
                                                                                       for i, name in enumerate(colliding(8192)))))))


def five_times(text):
    for _ in range(5):
        text = base64.b64encode(deflate(text)).decode()
    return text


# ---- pictures and pages that hold a drawing ----
def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def picture(*chunks):
    plain = png(b"tEXt", b"x\0y")
    at = plain.index(b"tEXt") - 4
    return plain[:at] + b"".join(chunks) + plain[at + 15:]


FILE = quote(mxfile(page("P", PAIR)), safe="").encode()
OTHER = quote(mxfile(page("P", model(v("a", "Other"))), attributes='host="x"'), safe="").encode()
add("keyword-near-misses.png", (4,), "", lambda: picture(*(chunk(b"tEXt", word + b"\0" + FILE) for word in (b"mxfile ", b"Mxfile", b"mxfil", b"\xefmxfile", b""))))
add("two-texts-first-counts.png", READ, "Router", lambda: picture(chunk(b"tEXt", b"mxfile\0" + FILE), chunk(b"zTXt", b"mxfile\0\0" + zlib.compress(OTHER))))
add("compressed-by-lie.png", REFUSED, "damaged", lambda: picture(chunk(b"iTXt", b"mxfile\0\1\0\0\0" + FILE)))
add("compression-unknown.png", READ, "Router", lambda: picture(chunk(b"zTXt", b"mxfile\0\7" + zlib.compress(FILE))))
add("behind-the-end.png", ANY, "", lambda: picture() + chunk(b"tEXt", b"mxfile\0" + FILE))
CONTENT = html.escape(mxfile(page("P", PAIR)))
add("content-twice.svg", REFUSED, "", lambda: f'<svg xmlns="http://www.w3.org/2000/svg" content="{CONTENT}" content="{CONTENT}"/>')
add("content-of-an-inner-one.svg", ANY, "", lambda: f'<svg xmlns="http://www.w3.org/2000/svg"><svg content="{CONTENT}"/><foreignObject><svg content="x"/></foreignObject></svg>')
add("content-in-a-namespace.svg", ANY, "", lambda: f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="y" x:content="{CONTENT}"/>')
add("content-with-entity.svg", REFUSED, "XML|declares", lambda: f'<!DOCTYPE svg [<!ENTITY c "{CONTENT}">]><svg xmlns="http://www.w3.org/2000/svg" content="&c;"/>')

# ---- packages ----
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"


def linked(extra):
    buffer = io.BytesIO(PACKAGE)
    with zipfile.ZipFile(buffer, "a") as z:
        info = zipfile.ZipInfo(extra)
        info.external_attr = 0o120777 << 16
        z.writestr(info, "/etc/passwd")
    return buffer.getvalue()


add("symbolic-link.vsdx", EITHER, "", lambda: linked("visio/pages/page2.xml"))
add("descriptor-without-data.vsdx", EITHER, "", lambda: local(central(PACKAGE, PAGE, put(8, "<H", 8)), PAGE, lambda r: r[:6] + b"\x08\0" + r[8:14] + b"\0" * 12 + r[26:]))
add("local-method-differs.vsdx", EITHER, "", lambda: local(PACKAGE, PAGE, put(8, "<H", 0)))
add("types-lie.vsdx", ANY, "", lambda: pack({**parts(), "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml' ContentType='image/png'/></Types>"}))
add("types-gone.vsdx", ANY, "", lambda: pack({k: b for k, b in parts().items() if k != "[Content_Types].xml"}))
add("relation-ids-twice.vsdx", EITHER, "", lambda: pack({**parts(), "visio/pages/_rels/pages.xml.rels": f"<Relationships xmlns='{RELS}'>" + "".join(
    f"<Relationship Id='rId1' Type='{VISIO}/page' Target='{t}'/>" for t in ("page1.xml", "../document.xml", "page1.xml#x?y", "", "%2e%2e/%2e%2e/etc/passwd")) + "</Relationships>"}))
add("fields-past-all-numbers.vsdx", READ, "Router", lambda: pack(parts(shape(1, place(2, 5) + section("Field", {"0": "x"}), "Router", 3).replace("<Text>", "<Text><fld IX='4294967297'>a</fld><cp IX='-1'/><pp IX='9e99'/><tp/><fld IX='0'/>" + "<fld IX='1'/>" * 20000))))
add("master-is-its-own-parent.vsdx", EITHER, "", lambda: pack({**parts(), "visio/masters/masters.xml": f"<Masters xmlns='{MAIN}' xmlns:r='{OFFICE}'>" + "<Master ID='3' BaseID='3' NameU='Router' Prompt='x'><Rel r:id='rId1'/></Master>" * 3000 + "</Masters>"}))

# ---- DOT and GraphML ----
add("backslash-at-the-end.dot", ANY, "", lambda: 'graph g { a [label="Router\\\\"]; b [label="Switch\\"]; a -- b; }')
add("line-directives.dot", ANY, "", lambda: "#line 99999999999999999999 \"/etc/passwd\"\n# -1\n#\n" * 2000 + 'graph g { a [label="Router"] }')
add("line-in-an-error.dot", REFUSED, "", lambda: '# 1 "\x1b[31mPASS\\n\u202e"\ngraph g { a -- }')
add("names-are-keywords.dot", READ, "Router", lambda: 'graph "graph" { "node" [label="Router"]; "edge" -- "subgraph"; "strict" -- "node"; subgraph "cluster" { "digraph" } subgraph cluster_ { label="" "" } }')
add("html-entities-20000.dot", EITHER, "", lambda: "graph g { a [label=<Router" + "&#x10FFFF;&#0;&#xD800;&nosuch;&amp" * 1000 + ">] }")
add("keys-defined-twice.graphml", READ, "", lambda: '<graphml><key id="l" for="node" attr.name="label"/><key id="l" for="node" attr.name="id"/><key id="l" for="edge" attr.name="label"/><graph id="a"><node id="a"><data key="l">Router</data><data key="l">Firewall</data></node></graph></graphml>')
add("nodes-across-graphs.graphml", READ, "Router", lambda: '<graphml><key id="l" for="node" attr.name="label"/><graph id="g"><node id="a"><data key="l">Router</data><graph id="g"><node id="a"><data key="l">Inner</data></node><edge source="a" target="a"/></graph></node><edge source="a::a" target="g"/></graph></graphml>')


# ---- PDF ----
def with_object(number, body, **more):
    p = Pdf(text_at(TITLE), **more)
    p.objects[number - 1] = body
    return p.write()


def image(filter_, data, more=b""):
    return Pdf(b"q 100 0 0 100 0 0 cm /X Do Q").add(stream(data, b"/Type/XObject/Subtype/Image/Width 65535/Height 65535/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/" + filter_ + more)).write().replace(
        b"/Resources<<", b"/Resources<</XObject<</X 8 0 R>>")


for kind, magic in {"JBIG2Decode": b"\0\0\0\0\x30\0\x01\0\0\0\x13" + b"\xff" * 19, "JPXDecode": b"\0\0\0\x0cjP  \r\n\x87\n" + b"\xff" * 60, "DCTDecode": b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03" + b"\1" * 40,
                    "CCITTFaxDecode": b"\0" * 400, "RunLengthDecode": b"\x81\0" * 4000, "LZWDecode": b"\x80\x0b\x60\x50" * 500}.items():
    add(f"image-{kind}.pdf", ANY, "", lambda kind=kind, magic=magic: image(kind.encode(), magic))
add("object-streams-in-each-other.pdf", ANY, "", lambda: Pdf(text_at(TITLE)).add(stream(b"8 0 9 20 <</A 9 0 R>>", b"/Type/ObjStm/N 2/First 8/Extends 9 0 R"), stream(b"9 0 8 20 <</A 8 0 R>>", b"/Type/ObjStm/N 2000000000/First 8/Extends 8 0 R")).write())
add("filters-1000.pdf", ANY, "", lambda: with_object(4, b"<</Filter[" + b"/ASCIIHexDecode" * 1000 + b"]/Length 4>>stream\n4141\nendstream"))
add("predictor-wild.pdf", ANY, "", lambda: with_object(4, (lambda d: b"<</Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2147483647/Colors 32/BitsPerComponent 16>>/Length %d>>stream\n%s\nendstream" % (len(d), d))(zlib.compress(b"\5" * 4000))))
add("page-labels-in-a-ring.pdf", ANY, "", lambda: Pdf(text_at(TITLE), catalog=b"/PageLabels 8 0 R").add(b"<</Kids[8 0 R]/Nums[0<</St 2147483647/S/r>>]>>").write())
add("two-diagrams-one-name.pdf", READ, "Router", lambda: Pdf(text_at(TITLE), catalog=NAMES).embed(diagram("Router").encode()).write().replace(b"diagram.drawio", b"../../../x.dio"))
