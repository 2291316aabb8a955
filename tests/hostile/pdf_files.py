# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF whose objects go round in rings, whose tables lie and whose streams swell."""
import zlib

from make_pdf_import import NAMES, TITLE, Pdf, diagram, stream, subject, text_at
from rows import EITHER, READ, REFUSED, add

ANY = EITHER + (4,)


def pdf(name, codes, says, make):
    add(f"{name}.pdf", codes, says, make)


def with_object(number, body, **more):
    p = Pdf(text_at(TITLE), **more)
    p.objects[number - 1] = body
    return p.write()


PAGES = b"<</Type/Pages/Kids[%s]/Count %d>>"
pdf("kids-of-themselves", ANY, "", lambda: with_object(2, PAGES % (b"2 0 R 2 0 R", 2)))
pdf("kids-in-a-ring", ANY, "", lambda: Pdf(text_at(TITLE)).add(b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>").write().replace(b"/Kids[3 0 R]", b"/Kids[8 0 R]"))
pdf("parent-of-itself", ANY, "", lambda: with_object(3, b"<</Type/Page/Parent 3 0 R/Contents 4 0 R>>"))
pdf("pages-100-million", ANY, "", lambda: with_object(2, PAGES % (b"3 0 R", 100000000)))
pdf("pages-minus", ANY, "", lambda: with_object(2, PAGES % (b"3 0 R", -1)))
pdf("contents-of-themselves", ANY, "", lambda: with_object(4, b"[4 0 R 4 0 R]"))
pdf("catalog-is-a-number", REFUSED, "", lambda: with_object(1, b"42"))
pdf("reference-to-itself", ANY, "", lambda: with_object(5, b"5 0 R"))
pdf("form-of-itself", ANY, "", lambda: Pdf(b"/X Do").add(stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 8 0 R>>>>")).write().replace(
    b"/Resources<<", b"/Resources<</XObject<</X 8 0 R>>"))
pdf("array-20000-deep", ANY, "", lambda: with_object(5, b"[" * 20000 + b"]" * 20000))
pdf("dictionary-20000-deep", ANY, "", lambda: with_object(5, b"<</A" * 20000 + b" 1" + b">>" * 20000))
pdf("length-lies", ANY, "", lambda: Pdf(text_at(TITLE)).write().replace(b"/Length ", b"/Length 9999"))
pdf("length-of-itself", ANY, "", lambda: with_object(4, b"<</Length 4 0 R>>stream\nBT ET\nendstream"))
pdf("xref-to-itself", ANY, "", lambda: (lambda d: d.replace(b"/Info 7 0 R>>", b"/Info 7 0 R/Prev %d>>" % int(d.split(b"startxref\n")[1].split()[0])))(Pdf(text_at(TITLE)).write()))
pdf("xref-beyond", ANY, "", lambda: Pdf(text_at(TITLE)).write().rsplit(b"startxref", 1)[0] + b"startxref\n99999999999999999999\n%%EOF\n")
pdf("xref-2-billion", ANY, "", lambda: Pdf(text_at(TITLE)).write().replace(b"xref\n0 8\n", b"xref\n0 2147483647\n"))
pdf("xref-gone", ANY, "", lambda: Pdf(text_at(TITLE)).write().split(b"xref\n0 ")[0])
pdf("trailer-only", REFUSED, "", lambda: b"%PDF-1.7\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n")
pdf("magic-only", REFUSED, "", lambda: b"%PDF-1.7\n")
pdf("cut", ANY, "", lambda: Pdf(text_at(TITLE)).write()[:700])
pdf("object-stream-in-itself", ANY, "", lambda: (lambda d: d.replace(b"/Type/ObjStm/N", b"/Type/ObjStm/Extends 8 0 R/N"))(Pdf(text_at(TITLE)).write_packed()))
pdf("object-stream-wild", ANY, "", lambda: Pdf(text_at(TITLE)).write_packed().replace(b"/First ", b"/First 99999"))
pdf("encrypted", REFUSED, "password|encrypted", lambda: Pdf(text_at(TITLE)).add(b"<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (b"41" * 32, b"42" * 32)).write().replace(
    b"/Info 7 0 R>>", b"/Info 7 0 R/Encrypt 8 0 R/ID[<00><00>]>>"))
pdf("encrypted-odd", REFUSED, "", lambda: Pdf(text_at(TITLE)).add(b"<</Filter/Odd>>").write().replace(b"/Info 7 0 R>>", b"/Info 7 0 R/Encrypt 8 0 R>>"))


def bomb(size, layers):
    data = b" " * size
    for _ in range(layers):
        data = zlib.compress(data, 9)
    return b"<</Filter[%s]/Length %d>>stream\n%s\nendstream" % (b"/FlateDecode" * layers, len(data), data)


pdf("content-bomb", ANY, "", lambda: with_object(4, bomb(300 << 20, 1)))
pdf("content-bomb-in-layers", ANY, "", lambda: with_object(4, bomb(300 << 20, 3)))
pdf("diagram-bomb", READ, "--limit unpacked=VALUE", lambda: Pdf(catalog=NAMES).embed(b"<mxfile>" + b" " * (300 << 20)).write())
pdf("content-of-nothing-but-q", ANY, "", lambda: with_object(4, stream(b"q " * 1000000)))
pdf("text-500000-pieces", ANY, "", lambda: Pdf(b"BT /F1 9 Tf " + b"(A) Tj 1 1 Td " * 500000 + b"ET").write())
pdf("names-in-a-ring", ANY, "", lambda: Pdf(text_at(TITLE), catalog=b"/Names<</EmbeddedFiles 8 0 R>>").add(b"<</Kids[8 0 R 8 0 R]>>").write())
pdf("names-5000", READ, "--limit parts=VALUE", lambda: Pdf(catalog=b"/Names<</EmbeddedFiles<</Names[%s]>>>>" % (b"(a) 8 0 R" * 5000)).embed(b"x").write())
pdf("file-without-stream", ANY, "", lambda: Pdf(text_at(TITLE), catalog=NAMES).add(b"<</Type/Filespec/F(x)/EF<</F 8 0 R>>>>").write())
# poppler 22.12 follows a null pointer for a file specification that is a text (the fixture breaks-poppler-22.12 is one too); its interface
# has no question to ask before. In the name tree itself a text is none.
pdf("file-is-a-text", READ, "Marlhaven", lambda: Pdf(text_at(TITLE), catalog=b"/Names<</EmbeddedFiles<</Names[(a)(b.drawio)]>>>>").write())
pdf("file-is-a-text-elsewhere", EITHER, "broke its reader|Marlhaven", lambda: Pdf(text_at(TITLE), catalog=NAMES).add(b"(b.drawio)").write())
pdf("pdf-in-pdf", ANY, "", lambda: Pdf(text_at(TITLE), catalog=NAMES).embed(Pdf(catalog=NAMES).embed(diagram("Router").encode()).write(), b"application#2Fpdf").write())
pdf("subject-not-a-diagram", ANY, "", lambda: Pdf(text_at(TITLE), info=b"/Subject(%3Cmxfile%3E%ZZ%00%1b)").write())
pdf("subject-with-entities", READ, "XML", lambda: Pdf(info=subject('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + diagram("&x;"))).write())
pdf("metadata-with-escapes", READ, "Marlhaven", lambda: Pdf(text_at(TITLE), info=b"/Title(\x1b]0;owned\x07\\033[31m)/Author(=cmd|x)").write())
pdf("actions", READ, "Marlhaven", lambda: Pdf(text_at(TITLE), catalog=b"/OpenAction<</S/Launch/F(/bin/sh)>>/AA<</WC<</S/JavaScript/JS(app.alert\\(1\\))>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>").write())
pdf("font-of-itself", ANY, "", lambda: with_object(5, b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 5 0 R>>"))
pdf("map-of-unicode-wild", ANY, "", lambda: Pdf(b"BT /F1 9 Tf <00010002> Tj ET").add(stream(b"begincmap 1 begincodespacerange <00> <FFFFFFFF> endcodespacerange 1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange endcmap")).write().replace(
    b"/BaseFont/Helvetica/", b"/ToUnicode 8 0 R/BaseFont/Helvetica/"))
pdf("media-box-wild", ANY, "", lambda: Pdf(text_at(TITLE)).write().replace(b"[0 0 842 595]", b"[nan -1e99 1e308 9999999999999]"))
pdf("annotations-in-a-ring", ANY, "", lambda: Pdf(text_at(TITLE), page=b"/Annots 8 0 R").add(b"[8 0 R 9 0 R]", b"<</Type/Annot/Subtype/FileAttachment/FS 9 0 R/Rect[0 0 1 1]/Parent 9 0 R/Popup 9 0 R>>").write())
