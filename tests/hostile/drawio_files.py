# SPDX-License-Identifier: GPL-3.0-or-later
"""draw.io files whose cells, numbers, packings and containers lie."""
import base64
import html
import json
import struct
import zlib
from urllib.parse import quote

from make_drawio_import import PAIR, deflate, e, model, mxfile, page, png, v
from rows import EITHER, READ, REFUSED, UNKNOWN, add, hostile


def cells(name, says, *what, codes=READ, **options):
    add(f"{name}.drawio", codes, says, lambda: mxfile(page("P", model(*what, **options))))


def many(name, says, make, codes=READ):
    add(f"{name}.drawio", codes, says, lambda: mxfile(page("P", model(*make()))))


# ---- graphs that are none ----
cells("parent-is-itself", "Loop box", v("a", "Loop box", parent="a"), v("b", "Router", x=200))
cells("parents-in-a-ring", "Ring three", v("a", "Ring one", parent="c"), v("b", "Ring two", parent="a"), v("c", "Ring three", parent="b"))
cells("parent-is-missing", "Lost server", v("a", "Lost server", parent="nobody"))
cells("parent-is-an-edge-of-it", "Riding switch", v("a", "Riding switch", parent="e"), e("e", "a", "a", parent="a"))
cells("root-in-a-layer", "", v("a", "Router"), root='<mxCell id="0" parent="1"/><mxCell id="1" parent="0"/>')
cells("ids-twice", "Second", v("a", "First"), v("a", "Second", x=200), v("b", "Third", x=400), e("a", "a", "b"))
cells("ids-all-empty", "First", v("", "First"), v("", "Second", x=200), e("", "", ""))
cells("no-ids", "First", v("x", "First").replace('id="x"', ""), e("x").replace('id="x"', ""))
cells("edge-to-itself", "Router", v("a", "Router"), e("e", "a", "a"), e("f", "f", "f"))
cells("edges-in-a-ring", "Router", v("a", "Router"), e("e", "a", "f"), e("f", "e", "g"), e("g", "f", "e"))
cells("edge-to-missing", "Router", v("a", "Router"), e("e", "ghost", "phantom"), e("f", "a", "ghost"))
cells("edge-to-layer", "Router", v("a", "Router"), e("e", "0", "1"), e("f", "1", "a"))
cells("background-is-itself", "Router", v("a", "Router"), attributes='backgroundImage="{&quot;src&quot;:&quot;data:page/id,p&quot;}"')
cells("placeholder-of-itself", "kind", '<object id="a" label="%kind%" kind="%kind%%kind%" placeholders="1"><mxCell vertex="1" parent="1"/></object>')
many("parents-20000-deep", "--limit depth=VALUE", lambda: [v(f"d{i}", f"Box {i}", parent=f"d{i - 1}" if i else "1") for i in range(20000)], codes=EITHER)
many("edges-on-edges-8000", "e7999", lambda: [v("a", "Router")] + [e(f"e{i}", "a", f"e{i - 1}" if i else "a") for i in range(8000)], codes=EITHER)
many("edge-labels-4000", "Router", lambda: [v("a", "Router"), e("e", "a", "a")] + [v(f"l{i}", f"Gi0/{i}", "edgeLabel", parent="e") for i in range(4000)], codes=EITHER)


@hostile("backgrounds-in-a-ring.drawio", READ, "Router")
def backgrounds():
    def on(name, other):
        return page(name, model(v("a", f"Router {name}"), attributes=f'backgroundImage="{{&quot;src&quot;:&quot;data:page/id,{other}&quot;}}"'))
    return mxfile(on("one", "two"), on("two", "three"), on("three", "one"))


@hostile("links-in-a-ring.drawio", READ, "Router")
def links():
    def on(name, other):
        return page(name, model('<UserObject id="x" label="To the rest" link="data:page/id,%s"><mxCell style="shape=mxgraph.flowchart.off-page_reference" vertex="1" '
                                'parent="1"><mxGeometry width="40" height="40" as="geometry"/></mxCell></UserObject>' % other, v("a", "Router"), e("e", "a", "x")))
    return mxfile(on("one", "two"), on("two", "one"), on("three", "three"))


@hostile("ids-that-collide.drawio", EITHER, "--limit|Box")
def colliding():
    """65,536 ids with one value of a well-known hash that has no seed."""
    ids = [""]
    for _ in range(14):
        ids = [i + pair for i in ids for pair in ("ab", "bA")]
    return mxfile(page("P", model(*(f'<mxCell id="{i}" value="Box" vertex="1" parent="1"/>' for i in ids))))


# ---- numbers ----
NUMBERS = {"nan": "NaN", "infinite": "-Infinity", "huge": "1e308", "beyond": "1e999", "hex": "0x7fffffff", "comma": "1.000,5", "empty": "", "words": "ten",
           "tiny": "5e-324", "long": "9" * 5000, "signs": "--1", "integer": "-2147483648"}
for name, n in NUMBERS.items():
    cells(f"number-{name}", "Router", v("a", "Router", x=n, y=n, w=n, h=n), v("b", "Switch", "rotation=%s;strokeWidth=%s;startSize=%s" % (n, n, n), 200),
          e("e", "a", "b", style=f"exitX={n};entryY={n};strokeWidth={n}", inner=f'<mxPoint x="{n}" y="{n}" as="sourcePoint"/><Array as="points"><mxPoint x="{n}" y="{n}"/></Array>'),
          v("l", "at", "edgeLabel", n, n, parent="e"), attributes=f'pageWidth="{n}" pageHeight="{n}" dx="{n}"')

# ---- labels ----
cells("label-100000-tags", "Router", v("a", html.escape("<div>" * 100000 + "Router")))
cells("label-tag-open", "Router", v("a", html.escape("Router<div class='x")), v("b", html.escape("Switch<!-- ")), v("c", html.escape("Server<script>alert(1)")))
cells("label-entities", "Router", v("a", html.escape("Router &#0;&#27;&#x9b;&bogus;&;&#xD800;&#99999999999;&amp;amp;lt;")))
cells("label-of-accents", "", v("a", "a" + "\u0301" * 30000), v("b", "Router"))
cells("style-of-1-mb", "Router", v("a", "Router", "a=b;" * (1 << 18)))
cells("value-of-dates", "Router", v("a", "Router"), *(v(f"t{i}", "Date created: 99/99/9999 31 February 2026 00/00/0000", "text") for i in range(20)))
many("names-all-alike", "", lambda: [v(f"n{i}", "Firewall") for i in range(1500)], codes=EITHER)

# ---- packings ----
BOMB = " " * (300 << 20)


def packed(text):
    return base64.b64encode(text).decode()


def squeeze(text, level=9):
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    return packer.compress(text.encode()) + packer.flush()


add("page-bomb.drawio", REFUSED, "--limit", lambda: mxfile(page("P", packed(squeeze("<mxGraphModel>" + BOMB)))))
add("pages-many-bombs.drawio", REFUSED, "--limit", lambda: mxfile(*[page("P", packed(squeeze("<mxGraphModel>" + " " * (9 << 20))))] * 60))
add("page-cut.drawio", REFUSED, "", lambda: mxfile(page("P", packed(deflate(PAIR)[:60]))))
add("page-not-base64.drawio", REFUSED, "", lambda: mxfile(page("P", "====" * 1000)))
add("page-percent.drawio", REFUSED, "", lambda: mxfile(page("P", "%3" * 10000 + "%ZZ%00%1b")))
add("page-in-page.drawio", REFUSED, "not a draw.io model", lambda: mxfile(page("P", mxfile(page("Q", PAIR)))))
add("page-packs-a-page.drawio", (0, 1, 2, 3), "", lambda: mxfile(page("P", packed(deflate(mxfile(page("Q", packed(deflate(PAIR)))))))))
add("page-20000-deep.drawio", REFUSED, "XML is damaged", lambda: mxfile(page("P", packed(deflate("<a>" * 20000 + "</a>" * 20000)))))
add("page-with-entities.drawio", REFUSED, "XML", lambda: mxfile(page("P", packed(deflate('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + PAIR.replace("Router", "&x;"))))))
add("pages-5000-empty.drawio", READ, "--limit pages=VALUE", lambda: mxfile(*[page("P", "")] * 5000))
add("cells-200000.drawio", EITHER, "--limit cells=VALUE|--limit judging=VALUE", lambda: mxfile(page("P", model('<mxCell id="a" vertex="1" parent="1"/>' * 200000))))

# ---- pictures and web pages with a diagram inside ----
GOOD = mxfile(page("P", PAIR))
CHUNK = b"mxfile\0" + quote(GOOD, safe="").encode()


def chunk(kind, data, length=None, crc=None):
    return (struct.pack(">I", len(data) if length is None else length) + kind + data + struct.pack(">I", zlib.crc32(kind + data) if crc is None else crc))


def picture(*chunks, size=1):
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0)) + b"".join(chunks) + chunk(b"IEND", b"")


add("length-lies.png", REFUSED, "", lambda: picture(chunk(b"tEXt", CHUNK, length=len(CHUNK) + 5000)))
add("length-is-4-gib.png", REFUSED, "", lambda: picture(chunk(b"tEXt", CHUNK, length=0xFFFFFFFF)))
add("length-too-short.png", REFUSED, "", lambda: picture(chunk(b"tEXt", CHUNK, length=10)))
add("crc-is-wrong.png", READ, "Router", lambda: picture(chunk(b"tEXt", CHUNK, crc=1)))
add("cut.png", REFUSED, "", lambda: picture(chunk(b"tEXt", CHUNK))[:200])
add("head-only.png", (3, 4), "", lambda: b"\x89PNG\r\n\x1a\n")
add("ztxt-bomb.png", REFUSED, "--limit", lambda: picture(chunk(b"zTXt", b"mxfile\0\0" + zlib.compress(BOMB.encode(), 9))))
add("itxt-bomb.png", REFUSED, "--limit", lambda: picture(chunk(b"iTXt", b"mxfile\0\1\0\0\0" + zlib.compress(BOMB.encode(), 9))))
add("ztxt-cut.png", REFUSED, "damaged", lambda: picture(chunk(b"zTXt", b"mxfile\0\0" + zlib.compress(GOOD.encode())[:40])))
add("itxt-without-ends.png", REFUSED, "damaged", lambda: picture(chunk(b"iTXt", b"mxfile\0\0\0enenenen")))
add("keyword-without-end.png", UNKNOWN, "", lambda: picture(chunk(b"tEXt", b"mxfile")))
add("chunks-1000000.png", UNKNOWN, "", lambda: picture(chunk(b"teSt", b"") * 1000000, chunk(b"tEXt", b"Comment\0mxfile")))
add("pixels-without-end.png", READ, "Router", lambda: picture(chunk(b"tEXt", CHUNK), size=0x7FFFFFFF))
add("two-diagrams.png", READ, "Router", lambda: png(b"tEXt", CHUNK)[:-12] + chunk(b"tEXt", b"mxfile\0%3Cmxfile/%3E") + chunk(b"IEND", b""))
add("content-bomb.svg", REFUSED, "--limit", lambda: f'<svg xmlns="http://www.w3.org/2000/svg" content="{packed(squeeze(BOMB))}"/>')
add("script.svg", UNKNOWN, "SVG", lambda: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><image href="http://127.0.0.1:9/x"/></svg>')
add("json-100000-deep.html", REFUSED, "damaged", lambda: '<div class="mxgraph" data-mxgraph="%s"></div>' % ("[" * 100000))
add("json-keys-twice.html", REFUSED, "damaged", lambda: '<div class="mxgraph" data-mxgraph="%s"></div>' % html.escape('{"xml":"<a/>","xml":"<b/>"}'))
add("attribute-open.html", REFUSED, "damaged", lambda: '<div class="mxgraph" data-mxgraph="{&quot;xml&quot;:')
add("attributes-100000.html", REFUSED, "damaged", lambda: '<div class="mxgraph">' + "data-mxgraph='" * 100000)
add("diagrams-5000.html", EITHER, "--limit pages=VALUE", lambda: "<html>" + '<div class="mxgraph" data-mxgraph="%s"></div>' % html.escape(json.dumps({"xml": GOOD})) * 5000)
