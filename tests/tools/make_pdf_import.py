#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes fixtures/import/pdf: the places in which a PDF may hold a diagram, and PDFs that hold none, the same bytes every time.

    tests/tools/make_pdf_import.py fixtures/import/pdf
"""
import re
import sys
import zlib
from pathlib import Path
from urllib.parse import quote


def diagram(label):
    return ('<mxfile><diagram name="Network"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>'
            '<mxCell id="net" value="Internet" style="ellipse;shape=cloud" vertex="1" parent="1"><mxGeometry width="80" height="60" as="geometry"/></mxCell>'
            f'<mxCell id="fw" value="{label}" vertex="1" parent="1"><mxGeometry x="200" width="80" height="60" as="geometry"/></mxCell>'
            '<mxCell id="e" edge="1" parent="1" source="net" target="fw"><mxGeometry relative="1" as="geometry"/></mxCell>'
            "</root></mxGraphModel></diagram></mxfile>")


def stream(data, extra=b""):
    packed = zlib.compress(data, 9)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (extra, len(packed), packed)


def text_at(items):
    return b"BT " + b" ".join(b"/F%d %g Tf 1 0 0 1 %g %g Tm (%s) Tj" % (2 if bold else 1, size, x, y, t.encode("latin-1"))
                              for t, x, y, size, bold in items) + b" ET"


TITLE = [("Organisation", 600, 560, 7, False), ("Marlhaven Borough Council", 600, 550, 11, True), ("Diagram created", 600, 520, 7, False),
         ("6 October 2026", 600, 510, 10, False), ("Head office firewall", 100, 300, 9, False), ("FW-1", 100, 289, 9, False),
         ("Internet", 300, 300, 9, False), ("No wireless in use at any site.", 60, 60, 8, False)]


# Lines as close as those of a paragraph are read as one text: each is evidence of its own all the same.
LINES = ["Marlhaven Borough Council", "Date created: 6 October 2026", "Third party: Capita plc (reason: council tax)", "Firewall FW-1",
         "Remote access: VPN", "Windows Server 2003 file store"]
PARAGRAPH = [(line, 60, 500 - 13 * i, 10, False) for i, line in enumerate(LINES)]


class Pdf:
    def __init__(self, content=b"", info=b"", catalog=b"", page=b""):
        self.objects = [b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog, b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>%s>>" % page,
                        stream(content), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
                        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
                        b"<<%s/Producer(A drawing tool)/CreationDate(D:20261101120000Z)>>" % info]

    def add(self, *objects):
        self.objects += objects
        return self

    def embed(self, data, subtype=b"application#2Fvnd.jgraph.mxfile", name=b"diagram.drawio"):
        number = len(self.objects) + 1
        return self.add(b"<</Type/Filespec/F(%s)/EF<</F %d 0 R>>>>" % (name, number + 1),
                        stream(data, b"/Type/EmbeddedFile/Subtype/%s" % subtype))

    def write(self, version=b"1.7"):
        out, at = bytearray(b"%%PDF-%s\n" % version), []
        for i, o in enumerate(self.objects, 1):
            at.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (i, o)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(at) + 1) + b"".join(b"%010d 00000 n \n" % a for a in at)
        return bytes(out) + b"trailer<</Size %d/Root 1 0 R/Info 7 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(at) + 1, start)

    def write_packed(self):
        """Everything that may be in an object stream, found by a cross-reference stream."""
        loose = [i for i, o in enumerate(self.objects, 1) if b"endstream" in o]
        packed = [i for i in range(1, len(self.objects) + 1) if i not in loose]
        holder, table = len(self.objects) + 1, len(self.objects) + 2
        heads, body = b"", b""
        for i in packed:
            heads += b"%d %d " % (i, len(body))
            body += self.objects[i - 1] + b" "
        out, where = bytearray(b"%PDF-1.5\n"), {}
        for i in loose:
            where[i] = len(out)
            out += b"%d 0 obj\n%s\nendobj\n" % (i, self.objects[i - 1])
        where[holder] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (holder, stream(heads + body, b"/Type/ObjStm/N %d/First %d" % (len(packed), len(heads))))
        start = where[table] = len(out)
        rows = b"\0\0\0\0\0\xff"
        for i in range(1, table + 1):
            if i in packed:
                rows += b"\2" + holder.to_bytes(4, "big") + bytes([packed.index(i)])
            else:
                rows += b"\1" + where[i].to_bytes(4, "big") + b"\0"
        out += b"%d 0 obj\n%s\nendobj\n" % (table, stream(rows, b"/Type/XRef/W[1 4 1]/Size %d/Root 1 0 R/Info 7 0 R" % (table + 1)))
        return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start


def subject(text):
    return b"/Subject(%s)" % quote(text, safe="").encode()


def subject_utf16(text):
    return b"/Subject<%s>" % ("\ufeff" + quote(text, safe="")).encode("utf-16-be").hex().encode()


def literal(data):
    return b"/Subject(" + re.sub(rb"([\\()])", rb"\\\1", data) + b")"


def broken(pdf):
    """Its last stream is no longer what its filter takes."""
    pdf.objects[-1] = pdf.objects[-1].replace(b"stream\nx\xda", b"stream\nzz", 1)
    return pdf


def sideways():
    """A landscape page as many printers' drivers write it: portrait, its contents lying, to be turned when it is shown."""
    pdf = Pdf(b"q 0 1 -1 0 595 0 cm " + text_at(TITLE) + b" Q", page=b"/Rotate 90")
    pdf.objects[2] = pdf.objects[2].replace(b"[0 0 842 595]", b"[0 0 595 842]")
    return pdf


FREE_TEXT = b"<</Type/Annot/Subtype/FreeText/Rect[600 480 800 500]/DA(/F1 10 Tf)/Contents(Version 4, created 6 October 2026)/F %d>>"
FIELD = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(organisation)/V(Organisation: Marlhaven Borough Council)/Rect[600 550 800 565]/F 4>>"


def typed():
    annotations = b"/Annots[8 0 R 9 0 R 10 0 R 11 0 R]"
    hidden = FIELD.replace(b"T(organisation)", b"T(other)").replace(b"Marlhaven", b"Harrowmere").replace(b"/F 4", b"/F 2").replace(b"[600 550", b"[500 400")
    return Pdf(text_at(TITLE[4:]), catalog=b"/AcroForm<</Fields[8 0 R 11 0 R]/DA(/F1 10 Tf)>>", page=annotations).add(
        FIELD, FREE_TEXT % 4, (FREE_TEXT % 2).replace(b"6 October", b"1 January"), hidden)


# ---- text that nobody can see ----

DRAWN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def blocks(code):
    """A letter as blocks of a grid, each letter another pattern: what it looks like does not matter, where its edges are does."""
    bits = code * 2654435761 + (code << 9) * 40503
    rows = [b"%d %d 100 100 re" % (100 * (i % 5), 100 * (i // 5)) for i in range(35) if bits >> (i % 32) & 1]
    return b"600 0 0 0 500 700 d1 " + b" ".join(rows) + b" f"


def drawn_font(first):
    """A font that is in the file; its letters are the objects from `first` on."""
    names = " ".join(f"/{c}" for c in DRAWN)
    procs = "".join(f"/{c} {first + i} 0 R" for i, c in enumerate(DRAWN))
    codes = f"32/space 65{names[:3 * 26]} 97{names[3 * 26 - 1:]}"
    widths = "600 " * (122 - 32 + 1)
    font = (f"<</Type/Font/Subtype/Type3/FontBBox[0 0 600 800]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<<{procs}/space {first + len(DRAWN)} 0 R>>"
            f"/Encoding<</Type/Encoding/Differences[{codes}]>>/FirstChar 32/LastChar 122/Widths[{widths}]/Resources<<>>>>").encode()
    return [font] + [stream(blocks(ord(c))) for c in DRAWN] + [stream(b"600 0 0 0 0 0 d1")]


def unseen(content, extra=b"", objects=()):
    """A page with a drawn font F3 (object 8) beside the two that are not embedded."""
    pdf = Pdf(content, page=extra)
    pdf.objects[2] = pdf.objects[2].replace(b"/F2 6 0 R", b"/F2 6 0 R/F3 8 0 R")
    return pdf.add(*drawn_font(9)).add(*objects).write()


def word(text, x, y, before=b"", after=b"", size=10, font=3):
    return b"q " + before + b" BT /F%d %g Tf %g %g Td %s (%s) Tj ET Q " % (font, size, x, y, after, text.encode())


WHITE, BLACK = b"1 g", b"0 g"
PICTURE = stream(bytes(255 * ((x // 2 + y // 2 + x * y // 7) % 2) for y in range(40) for x in range(400)),
                 b"/Type/XObject/Subtype/Image/Width 400/Height 40/ColorSpace/DeviceGray/BitsPerComponent 8")

# A form that was scanned empty: a rule and a frame.
RULED = stream(bytes(0 if y in (20, 21) or x in (3, 396) else 255 for y in range(40) for x in range(400)),
               b"/Type/XObject/Subtype/Image/Width 400/Height 40/ColorSpace/DeviceGray/BitsPerComponent 8")


def hidden_ways():
    """Each way to hide a text, beside the ones that look alike and are seen."""
    return (word("Plain text is seen", 60, 540) + word("White on white", 60, 500, WHITE)
            + word("Drawn invisibly", 60, 470, after=b"3 Tr") + word("Outlined only", 60, 440, b"1 g 0 G 0.4 w", b"1 Tr", size=16)
            + word("Covered by a box", 60, 410) + b"q 0.9 g 50 400 200 30 re f Q "
            + word("Clipped away", 60, 370, b"300 300 10 10 re W n") + word("Specks", 60, 340, size=0.6)
            + word("Beyond the page", 900, 540) + b"q 0 g 50 305 200 20 re f Q " + word("White on black", 60, 310, WHITE)
            + word("Struck white", 60, 280, WHITE) + b"q 0 G 50 284 m 250 284 l S Q "
            + word("Grey on white", 60, 250, b"0.8 g") + word("Nearly white", 60, 220, b"0.98 g")
            + word("Old title", 60, 190) + b"q 1 g 50 180 200 30 re f Q " + word("New words", 61.7, 191.3)
            + word("Half black", 60, 160) + word(" half white", 120, 160, WHITE)
            + word("White and not embedded", 400, 500, WHITE, font=1) + word("Black and not embedded", 400, 470, font=1)
            + b"q 0 g 390 430 200 20 re f Q " + word("Black on black and not embedded", 400, 436, font=1)
            + b"q 400 0 0 40 400 300 cm /Im1 Do Q " + word("Recognised in a scan", 410, 315, after=b"3 Tr")
            + b"q 400 0 0 40 400 240 cm /Im2 Do Q " + word("Not in this scan", 410, 255, after=b"3 Tr")
            + b"q 0.5 w 400 100 200 60 re S Q " + word("Sideways", 500, 110, b"0 1 -1 0 610 -390 cm"))


def hidden_page():
    return unseen(hidden_ways(), objects=[PICTURE, RULED]).replace(b"/F3 8 0 R>>", b"/F3 8 0 R>>/XObject<</Im1 62 0 R/Im2 63 0 R>>")


def claimed():
    """Everything that a title block should say, in white."""
    return unseen(word("Network overview", 60, 540) + b" ".join(
        b"q 1 g " + text_at([item]) + b" Q" for item in TITLE[:4] + TITLE[-1:]))


NAMES = b"/Names<</EmbeddedFiles<</Names[(diagram) 8 0 R]>>>>"

FILES = {
    "subject": lambda: Pdf(info=subject(diagram("Firewall"))).write(b"1.4"),
    "subject-objstm": lambda: Pdf(info=subject_utf16(diagram("Firewall"))).write_packed(),
    "subject-plain": lambda: Pdf(
        info=b"/Subject<%s>" % ("\ufeff" + diagram("Firewall – Łódź")).encode("utf-16-be").hex().encode()).write(b"1.4"),
    "subject-utf8": lambda: Pdf(info=literal(b"\xef\xbb\xbf" + diagram("Firewall – Łódź €").encode())).write(b"2.0"),
    "subject-twice": lambda: Pdf(info=literal(quote(quote(diagram("Firewall"), safe=""), safe="").encode())).write(b"1.4"),
    "subject-damaged": lambda: Pdf(text_at(TITLE), info=literal(quote(diagram("Firewall"), safe="").encode()[:300])).write(b"1.4"),
    "embedded-broken": lambda: broken(Pdf(text_at(TITLE), catalog=NAMES).embed(diagram("Firewall").encode())).write(),
    "embedded-other": lambda: Pdf(text_at(TITLE), catalog=NAMES).embed(b"not a diagram at all").write(),
    "sideways": lambda: sideways().write(),
    "typed": lambda: typed().write(),
    "embedded": lambda: Pdf(catalog=NAMES).embed(diagram("Firewall").encode()).write(),
    "attached": lambda: Pdf(page=b"/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[10 10 30 30]/FS 8 0 R>>]").embed(
        b"graph { internet [label=\"Internet\"]; fw [label=\"Firewall\"]; internet -- fw }", b"text#2Fvnd.graphviz", b"network.gv").write(),
    "agree": lambda: Pdf(info=subject(diagram("Firewall")), catalog=NAMES).embed(diagram("Firewall").encode()).write(),
    "disagree": lambda: Pdf(info=subject(diagram("Switch")), catalog=NAMES).embed(diagram("Firewall").encode()).write(),
    "damaged-inside": lambda: Pdf(text_at(TITLE), catalog=NAMES).embed(diagram("Firewall").encode()[:300]).write(),
    "price-list": lambda: Pdf(text_at(TITLE), catalog=NAMES).embed(b"item,price\nfirewall,900\n", b"text#2Fcsv", b"prices.csv").write(),
    "text-only": lambda: Pdf(text_at(TITLE), info=b"/Title(Network of Marlhaven)/Author(A. Draughtsman)").write(),
    "paragraph": lambda: Pdf(text_at(PARAGRAPH)).write(),
    "hidden-text": hidden_page,
    "hidden-claims": claimed,
    "picture-only": lambda: Pdf(b"0 0 m 100 100 l S").write(),
}


def main():
    for name, make in FILES.items():
        (Path(sys.argv[1]) / f"{name}.pdf").write_bytes(make())


if __name__ == "__main__":
    main()
