# SPDX-License-Identifier: GPL-3.0-or-later
"""Zip packages that lie, and Visio parts that refer to each other in rings."""
import struct

import make_visio_import as visio
from make_visio_import import MAIN, OFFICE, PACKAGE, Page, cells, glue, line, place, rels, section, shape
from packages import GOOD, PAGE, central, local, pack, parts, put
from rows import EITHER, READ, REFUSED, add, hostile


# offsets in a central record: flags 8, method 10, crc 16, packed 20, size 24, extra length 30, local header 42
LIES = {
    "crc-is-wrong": (16, "<I", 0xDEADBEEF), "size-too-large": (24, "<I", 50000), "size-too-small": (24, "<I", 10), "size-is-zero": (24, "<I", 0),
    "packed-size-too-large": (20, "<I", 0x7FFFFFFF), "packed-size-is-zero": (20, "<I", 0), "size-is-zip64": (24, "<I", 0xFFFFFFFF),
    "offset-beyond": (42, "<I", 0x7FFFFFFF), "offset-of-another": (42, "<I", 0), "method-unknown": (10, "<H", 99), "method-lzma": (10, "<H", 14),
    "encrypted": (8, "<H", 1), "extra-too-long": (30, "<H", 0xFFFF),
}
for name, lie in LIES.items():
    add(f"{name}.vsdx", REFUSED, "the package|the part", lambda lie=lie: central(GOOD, PAGE, put(*lie)))
add("local-name-differs.vsdx", REFUSED, "the package", lambda: GOOD.replace(PAGE.encode(), b"visio/pages/page9.xml", 1))
add("local-size-differs.vsdx", REFUSED, "the package", lambda: local(GOOD, PAGE, put(22, "<I", 7)))
add("local-is-encrypted.vsdx", READ, "Router", lambda: local(GOOD, PAGE, put(6, "<H", 1)))
add("directory-cut.vsdx", REFUSED, "the package", lambda: GOOD[:-200])
add("directory-gone.vsdx", REFUSED, "the package", lambda: GOOD[:GOOD.index(b"PK\1\2")])
add("end-cut.vsdx", REFUSED, "the package", lambda: GOOD[:-5])
add("entries-lie.vsdx", REFUSED, "the package", lambda: GOOD[:-12] + struct.pack("<H", 65535) + GOOD[-10:])
add("comment-holds-a-zip.vsdx", EITHER, "", lambda: GOOD[:-2] + struct.pack("<H", len(GOOD)) + GOOD)
add("zip-behind-rubbish.vsdx", EITHER, "", lambda: GOOD + b"rubbish" * 50)

# names of parts
NAMES = {"absolute": "/etc/passwd", "parent": "../../etc/passwd", "parent-within": "visio/../../x", "parent-behind": "visio/..", "backslash": "visio\\..\\x",
         "drive": "C:\\x"}
for name, part in NAMES.items():
    add(f"name-{name}.vsdx", REFUSED, "outside itself", lambda part=part: pack(parts(), [(part, "x")]))
add("name-twice.vsdx", REFUSED, "twice|already exists", lambda: pack(parts(), [(PAGE, "<PageContents/>")]))
add("name-twice-by-case.vsdx", REFUSED, "twice", lambda: pack(parts(), [(PAGE.upper(), "<PageContents/>")]))
add("name-with-escape.vsdx", REFUSED, "the package", lambda: pack(parts(), [("visio/\x1b[31m\n\u202e.xml", "x")]))
add("name-of-60000.vsdx", READ, "Router", lambda: pack(parts(), [("a" * 60000, "x")]))
add("name-empty.vsdx", EITHER, "", lambda: pack(parts(), [("", "x")]))
add("parts-5000.vsdx", REFUSED, "--limit parts=VALUE", lambda: pack(parts(), [(f"x{i}", "") for i in range(5000)]))

# bombs
add("part-bomb.vsdx", REFUSED, "--limit", lambda: pack({**parts(), PAGE: "<PageContents>" + " " * (300 << 20)}))
add("part-dense.vsdx", REFUSED, "--limit ratio=VALUE", lambda: pack({**parts(), PAGE: "<PageContents>" + " " * (20 << 20)}))


@hostile("part-bomb-with-small-size.vsdx", REFUSED, "the package|the part")
def bomb_with_small_size():
    data = pack({**parts(), PAGE: "<PageContents>" + " " * (50 << 20)})
    return central(local(data, PAGE, put(22, "<I", 100)), PAGE, put(24, "<I", 100))


@hostile("parts-overlap.vsdx", EITHER, "")
def overlap():
    """Twenty names in the directory for the bytes of one part."""
    at = GOOD.index(b"PK\1\2")
    end = GOOD.rindex(b"PK\5\6")
    record = GOOD[GOOD.rindex(PAGE.encode()) - 46:][:46]
    more = b"".join(record + f"visio/pages/page{i}.xml".encode()[:len(PAGE)] for i in range(2, 10))
    count = struct.unpack("<H", GOOD[end + 8:end + 10])[0] + 8
    return GOOD[:end] + more + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, end - at + len(more), at, 0)


@hostile("zip64-lies.vsdx", REFUSED, "the package")
def zip64():
    end = GOOD.rindex(b"PK\5\6")
    at = GOOD.index(b"PK\1\2")
    wide = struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, 1 << 40, 1 << 40, end - at, at)
    where = struct.pack("<4sIQI", b"PK\6\7", 0, end, 1)
    return GOOD[:end] + wide + where + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)


# ---- parts in rings ----
def changed(name, says, codes=READ, **parts_):
    add(f"{name}.vsdx", codes, says, lambda: pack({**parts(), **{p.replace("__", "/"): b for p, b in parts_.items()}}))


def with_parts(name, says, more, codes=READ):
    add(f"{name}.vsdx", codes, says, lambda: pack({**parts(), **more()}))


V = visio.VISIO
with_parts("relations-to-themselves", "", lambda: {"_rels/.rels": rels((f"{V}/document", "_rels/.rels"))}, (*EITHER, 4))
with_parts("relations-in-a-ring", "", lambda: {"visio/_rels/document.xml.rels": rels((f"{V}/pages", "document.xml"), (f"{V}/masters", "document.xml"))}, EITHER)
with_parts("relations-outside", "", lambda: {"visio/_rels/document.xml.rels": rels((f"{V}/pages", "../../../../etc/passwd"))}, EITHER)
with_parts("relations-to-the-net", "", lambda: {"visio/_rels/document.xml.rels": rels((f"{V}/pages", "http://127.0.0.1:9/pages.xml")).replace("Target=", "TargetMode='External' Target=")}, EITHER)
with_parts("relations-100000", "Router", lambda: {"visio/_rels/document.xml.rels": rels((f"{V}/masters", "masters/masters.xml"), (f"{V}/pages", "pages/pages.xml"), *((f"{V}/x{i}", f"x{i}") for i in range(100000)))})
with_parts("page-without-part", "", lambda: {"visio/pages/_rels/pages.xml.rels": rels((f"{V}/page", "page7.xml"))}, EITHER)
with_parts("page-is-its-list", "", lambda: {"visio/pages/_rels/pages.xml.rels": rels((f"{V}/page", "pages.xml"))}, EITHER)
with_parts("pages-5000", "--limit pages=VALUE", lambda: {"visio/pages/pages.xml": f"<Pages xmlns='{MAIN}' xmlns:r='{OFFICE}'>" + "<Page ID='0' Name='P'><Rel r:id='rId1'/></Page>" * 5000 + "</Pages>"})
with_parts("master-of-itself", "", lambda: {"visio/masters/master3.xml": f"<MasterContents xmlns='{MAIN}'><Shapes>{shape(5, place(1, 1), 'Inner', 3)}</Shapes></MasterContents>"})
with_parts("masters-in-a-ring", "", lambda: {f"visio/masters/master{a}.xml": f"<MasterContents xmlns='{MAIN}'><Shapes>{shape(5, place(1, 1), 'Inner', b)}</Shapes></MasterContents>" for a, b in ((3, 4), (4, 3))})
with_parts("styles-in-a-ring", "Router", lambda: {"visio/document.xml": f"<VisioDocument xmlns='{MAIN}'><StyleSheets><StyleSheet ID='7' LineStyle='8' FillStyle='8'/><StyleSheet ID='8' LineStyle='7' FillStyle='7'/><StyleSheet ID='0' LineStyle='0'/></StyleSheets></VisioDocument>"})
with_parts("dtd-in-a-part", "XML", lambda: {PAGE: f"<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><PageContents xmlns='{MAIN}'><Shapes>{shape(1, place(1, 1), '')}</Shapes>&x;</PageContents>"}, REFUSED)
with_parts("default-attributes-in-a-part", "declares", lambda: {
    PAGE: f"<!DOCTYPE PageContents [<!ATTLIST Shape NameU CDATA 'Firewall'>]><PageContents xmlns='{MAIN}'><Shapes>"
          f"{shape(1, place(1, 1), '')}</Shapes></PageContents>"}, REFUSED)
with_parts("part-20000-deep", "XML is damaged", lambda: {PAGE: "<a>" * 20000 + "</a>" * 20000}, REFUSED)
with_parts("part-not-xml", "XML is damaged", lambda: {PAGE: "\0\1\2\3"}, REFUSED)
with_parts("part-empty", "", lambda: {PAGE: ""}, REFUSED)


def shapes(name, says, *made, codes=READ, **more):
    add(f"{name}.vsdx", codes, says, lambda: pack(parts(*(m() if callable(m) else m for m in made), **more)))


@hostile("backgrounds-in-a-ring.vsdx", READ, "Router")
def backgrounds():
    return pack(visio.package([Page(f"P{i}", [shape(1, place(2, 5), "Router", 3)], BackPage=(i + 1) % 3, Background=1 if i else 0) for i in range(3)]))


def nested(depth):
    return f"<Shape ID='1' Type='Group'>{place(2, 2)}<Shapes>" * depth + shape(9, place(1, 1), "Inner") + "</Shapes></Shape>" * depth


shapes("groups-100-deep", "", lambda: nested(100))
shapes("groups-20000-deep", "XML is damaged", lambda: nested(20000), codes=REFUSED)
shapes("shape-ids-twice", "Second", shape(1, place(2, 5), "First", 3), shape(1, place(5, 5), "Second", 4), line(1, 2, 5, 5, 5))
shapes("glue-to-itself", "Router", shape(1, place(2, 5), "Router", 3), line(2, 2, 5, 4, 5), line(3, 2, 5, 4, 5), connects=glue(2, 2, 2) + glue(3, 2, 3) + glue(99, 98, 97) + glue(2, 3, 3))
shapes("containers-in-a-ring", "", *(shape(i, place(i, 5, 3, 3) + section("User", {"msvStructureType": "Container"}) +
       f"<Cell N='Relationships' V='0' F='SUM(DEPENDSON(1,Sheet.{3 - i}!SheetRef()),DEPENDSON(4,Sheet.{i}!SheetRef()))'/>", f"Box {i}") for i in (1, 2)))
shapes("formula-of-1-mb", "Router", lambda: shape(1, place(2, 5) + "<Cell N='Relationships' V='0' F='%s'/>" % ("DEPENDSON(1," * 80000), "Router", 3))
shapes("layer-beyond", "Router", shape(1, place(2, 5) + cells(LayerMember="99999999999999999999;-1;0;;x"), "Router", 3))
for name, n in {"nan": "NaN", "infinite": "INF", "huge": "1e308", "hex": "0x1p1023", "comma": "1,5", "minus": "-1e300"}.items():
    shapes(f"number-{name}", "Router", shape(1, place(n, n, 1, 1, n) + cells(Width=n, LocPinX=n), "Router", 3),
           shape(2, cells(PinX=n, BeginX=n, BeginY=n, EndX=n, EndY="1"), "", 2))
add("pages-huge.vsdx", READ, "Router", lambda: pack({k: b.replace("N='PageWidth' V='10'", "N='PageWidth' V='1e300'") for k, b in parts().items()}))
