#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""conformance_mutations.py FILE.pdf...: spoils each file in many ways, one at a time, and prints what conformance.py does not notice, or takes for something else.

Each way is meant for the files that have what it spoils; one that suits none of them is an error too.
"""
import base64
import copy
import re
import sys

sys.dont_write_bytecode = True

from conformance import check_all
from pdf_file import Pdf, items

WAYS = []


def way(clause, name):
    """What follows spoils a Pdf; it returns False where there is nothing to spoil."""
    def add(spoil):
        WAYS.append((clause, name, spoil))
        return spoil
    return add


# ---- what is spoilt ----

def dictionaries(pdf, key, value):
    return [d for _, d in pdf.dictionaries() if d.get(key) == value]


def sets(key, value, *path):
    """On all dictionaries with that entry, or on the catalog; None: takes it away."""
    def spoil(pdf):
        found = dictionaries(pdf, *path) if path else [pdf.root]
        for d in found:
            d.update({key: value}) if value is not None else d.pop(key, None)
        return bool(found)
    return spoil


def rewrites(ref_of, pattern, to):
    """In the data of a stream, once."""
    def spoil(pdf):
        for ref in ref_of(pdf):
            before = pdf.data(ref)
            after = re.sub(pattern, to, before, count=1, flags=re.S)
            if after != before:
                pdf.objects["obj:" + ref]["stream"]["data"] = base64.b64encode(after).decode()
                return True
        return False
    return spoil


def contents(pdf):
    return [page["/Contents"] for _, page in pdf.pages]


def packet(pdf):
    return [pdf.root["/Metadata"]]


def profile(pdf):
    return [pdf.get(items(pdf.get(pdf.root["/OutputIntents"]))[0])["/DestOutputProfile"]]


def maps(pdf):
    return [d["/ToUnicode"] for _, d in pdf.dictionaries() if "/ToUnicode" in d]


def bytes_of(pattern, to):
    def spoil(pdf):
        before, pdf.bytes = pdf.bytes, re.sub(pattern, to, pdf.bytes, count=1, flags=re.S)
        return pdf.bytes != before
    return spoil


def elements(pdf, kind):
    return dictionaries(pdf, "/S", "/" + kind)


def plain(clause, name, spoil):
    WAYS.append((clause, name, spoil))


plain("A 6.1.2", "bytes before the header", bytes_of(rb"^", b"\n"))
plain("A 6.1.2", "no binary comment", bytes_of(rb"\n%[^\n]*\n", b"\n%abcd\n"))
plain("A 6.1.3", "something after the end", bytes_of(rb"$", b"more"))
plain("A 6.1.4", "a table of cross references", bytes_of(rb"\nstartxref", b"\nxref \n0 1\nstartxref"))
plain("A 6.1.7.1", "no line end before endstream", bytes_of(rb"\nendstream", b"endstream"))
plain("A 6.1.9", "two blanks before obj", bytes_of(rb"(\n\d+ 0) obj", rb"\1  obj"))
plain("A 6.1.9", "endobj after something", bytes_of(rb"\nendobj", b" endobj"))
plain("A 6.1.3", "no identifier", lambda pdf: pdf.get_raw("trailer")["value"].pop("/ID") and True)
plain("A 6.1.7", "data outside the file", sets("/F", "u:x", "/Type", "/Metadata"))
plain("A 6.1.7.2", "another filter", sets("/Filter", "/LZWDecode", "/Type", "/Metadata"))
plain("A 6.1.13", "a text that is too long", sets("/Alt", "u:" + "x" * 32767, "/S", "/Figure"))
plain("A 6.1.13", "a wide text that is too long", sets("/Alt", "u:" + "\u03a9" * 16384, "/S", "/Figure"))
plain("A 6.1.13", "a name that is too long", sets("/S", "/" + "x" * 128, "/S", "/Figure"))
plain("A 6.1.13", "a number that is too large", sets("/F", 2 ** 31, "/Subtype", "/Link"))
plain("A 6.1.13", "a page that is too small", sets("/MediaBox", [0, 0, 2, 600], "/Type", "/Page"))
plain("A 6.1.13", "too many levels", rewrites(contents, rb"$", b" " + b"q " * 29 + b"Q " * 29))
plain("A 6.1.13", "a number too near to nothing", rewrites(contents, rb"1\.1 w", b"0." + b"0" * 38 + b"1 w"))
plain("A 6.1.6", "half a digit", rewrites(contents, rb"<feff0020>", b"<feff002>"))
plain("A 6.2.2", "an unknown operator", rewrites(contents, rb"\nq\n", b"\nqq\n"))
plain("A 6.2.2", "a font that is no resource", rewrites(contents, rb"/f-0-0 1 Tf", b"/f-0-9 1 Tf"))
plain("A 6.2.3", "no output intent", sets("/OutputIntents", None))
plain("A 6.2.3", "a profile of a scanner", rewrites(profile, b"mntrRGB ", b"scnrRGB "))
plain("A 6.2.3", "a profile of grey", rewrites(profile, b"mntrRGB ", b"mntrGRAY"))
plain("A 6.2.4.2", "a profile said to be of four colours", lambda pdf: bool(pdf.get(profile(pdf)[0]).update({"/N": 4}) or True))
plain("A 6.2.4.3", "the colours of print", rewrites(contents, rb"[\d.]+ [\d.]+ [\d.]+ rg", b"0 0 0 1 k"))
plain("A 6.2.9", "an XObject", rewrites(contents, rb"\nEMC", b" /x1 Do\nEMC"))


@way("A 6.2.5, 6.2.10", "a blend mode of nobody")
def blend(pdf):
    states = [pdf.get(s) for _, p in pdf.pages for s in (pdf.get(pdf.get(p["/Resources"]).get("/ExtGState")) or {}).values()]
    return bool(states) and not states[0].update({"/BM": "/Own"})


plain("A 6.2.10", "a group without colours", lambda pdf: not pdf.pages[0][1].update({"/Group": {"/S": "/Transparency"}}))


# ---- fonts ----

def fonts(pdf, kind):
    return dictionaries(pdf, "/Subtype", kind)


@way("A 6.2.11.4.1", "a font that is not embedded")
def no_program(pdf):
    return any([d.pop(k, None) for _, d in pdf.dictionaries() for k in ("/FontFile2", "/FontFile3")])


for simple in ("/Type1", "/TrueType"):
    @way("A 6.2.11.5", f"a wrong width in {simple}")
    def wider(pdf, kind=simple):
        for font in fonts(pdf, kind):
            font["/Widths"] = [w + 2 if w else 0 for w in pdf.get(font["/Widths"])]
        return bool(fonts(pdf, kind))

for composite in ("/CIDFontType0", "/CIDFontType2"):
    @way("A 6.2.11.5", f"a wrong width in {composite}")
    def wider_cid(pdf, kind=composite):
        for font in fonts(pdf, kind):
            font["/W"] = [font["/W"][0], [w - 2 for w in font["/W"][1]]]
        return bool(fonts(pdf, kind))

plain("A 6.2.11.2", "too few widths", sets("/LastChar", 255, "/Subtype", "/Type1"))
plain("A 6.2.11.3.2", "no map from CIDs to glyphs", sets("/CIDToGIDMap", None, "/Subtype", "/CIDFontType2"))
plain("A 6.2.11.3.1", "no system of CIDs", sets("/CIDSystemInfo", None, "/Subtype", "/CIDFontType0"))
plain("A 6.2.11.3.3", "a CMap that is elsewhere", sets("/Encoding", "/Own-H", "/Subtype", "/Type0"))
plain("A 6.2.11.4.2", "a list of the glyphs", sets("/CharSet", "u:/A", "/Type", "/FontDescriptor"))
plain("A 6.2.11.6", "no encoding", sets("/Encoding", None, "/Subtype", "/TrueType"))
plain("A 6.2.11.7.2", "no meaning at all", sets("/ToUnicode", None, "/Subtype", "/Type0"))
plain("A 6.2.11.7.2", "a code without meaning", rewrites(maps, rb"<[0-9a-fA-F]+> *<[0-9a-fA-F]{4}>\n", b""))
plain("A 6.2.11.7.2", "a meaning of nothing", rewrites(maps, rb"(<[0-9a-fA-F]+> *)<[0-9a-fA-F]{4}>", rb"\1<0000>"))
plain("A 6.2.11.7.3", "a meaning of one's own", rewrites(maps, rb"(<[0-9a-fA-F]+> *)<[0-9a-fA-F]{4}>", rb"\1<e03a>"))
plain("A 6.2.11.8", "a box", rewrites(contents, rb"<000[1-9]", b"<0000"))
plain("A 6.2.11.4.1", "a glyph that is not there", rewrites(contents, rb"<000[1-9]", b"<7001"))
plain("A 6.2.11.4.1", "a letter that is not there", rewrites(contents, rb"\(\w+\)Tj", rb"(\\377)Tj"))


@way("A 6.2.11.6", "a symbolic font with an encoding")
def symbolic(pdf):
    return any([not pdf.get(f["/FontDescriptor"]).update({"/Flags": 4}) for f in fonts(pdf, "/TrueType")])


# ---- links, actions, names ----

plain("A 6.3.2", "hidden links", sets("/F", 6, "/Subtype", "/Link"))
plain("A 6.3.2", "links that are not printed", sets("/F", None, "/Subtype", "/Link"))
plain("A 6.3.3", "links that look", sets("/AP", {}, "/Subtype", "/Link"))
plain("A 6.5.1", "links that act", sets("/A", {"/S": "/Launch"}, "/Subtype", "/Link"))
plain("A 6.5", "an action on opening", sets("/OpenAction", {"/S": "/JavaScript"}))
plain("A 6.5.2", "an action of a page", sets("/AA", {}, "/Type", "/Page"))
plain("A 6.8", "embedded files", lambda pdf: not pdf.get(pdf.root["/Names"]).update({"/EmbeddedFiles": {}}))
plain("UA 7.10", "layers", sets("/OCProperties", {}))
plain("UA 7.15", "a form", sets("/AcroForm", {}))
plain("A 6.1.12", "permissions", sets("/Perms", {}))
plain("ISO 32000 7.9.6", "names in disorder", lambda pdf: bool(setattr(pdf, "names", dict(reversed(pdf.names.items()))) or True))
plain("ISO 32000 12.3.3", "an outline of another length", lambda pdf: not pdf.get(pdf.root["/Outlines"]).update({"/Count": 1}))

# ---- metadata ----

plain("A 6.6.2.1", "no packet", rewrites(packet, rb"^<\?xpacket begin.*?\?>", b""))
plain("A 6.6.2.1", "the packet says how long it is", rewrites(packet, rb'begin="', b'bytes="9" begin="'))
plain("A 6.6.2.1", "the packet says how it is written", rewrites(packet, rb"c9d\"", b'c9d" encoding="UTF-8"'))
plain("A 6.6.2.1", "another encoding", rewrites(packet, rb"\xe2\x80\x93", b"\x96"))
plain("A 6.6.2.1", "no XML", rewrites(packet, rb"</dc:title>", b""))
plain("A 6.6.2.3.1", "a property of nobody", rewrites(packet, rb"<pdf:Producer>", b"<pdf:Owner>x</pdf:Owner><pdf:Producer>"))
plain("A 6.6.2.3.1", "a date that is none", rewrites(packet, rb"(CreateDate>\d+)-", rb"\1/"))
plain("A 6.6.2.3.1", "a title that is no list", rewrites(packet, rb"<dc:title>.*</dc:title>", b"<dc:title>x</dc:title>"))
plain("A 6.6.2.3", "what pdfuaid is", rewrites(packet, rb"<rdf:Description[^>]*pdfaExtension.*?</rdf:Description>", b""))
plain("A 6.6.2.3.3", "a description that lacks something", rewrites(packet, rb"<pdfaProperty:category>internal</pdfaProperty:category>", b""))
plain("A 6.6.2.3.3", "a property of the wrong type", rewrites(packet, rb"<pdfaProperty:valueType>Integer<", b"<pdfaProperty:valueType>Text<"))
plain("A 6.6.4", "another prefix", rewrites(packet, rb"pdfaid(.*)pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:",
                                            rb"own\1own:part>2</own:part><own:conformance>A</own:"))
plain("A 6.6.4", "another part", rewrites(packet, rb"<pdfaid:part>2", b"<pdfaid:part>3"))
plain("A 6.6.4", "another level", rewrites(packet, rb"<pdfaid:conformance>A", b"<pdfaid:conformance>B"))
plain("UA 5", "no PDF/UA", rewrites(packet, rb"<pdfuaid:part>1</pdfuaid:part>", b""))
plain("A 6.6.3", "two titles", rewrites(packet, rb"x-default\">", b'x-default">Another '))
plain("A 6.6.3", "another time zone", rewrites(packet, rb"Z</xmp:ModifyDate>", b"+01:00</xmp:ModifyDate>"))
plain("A 6.6.3", "a creator of its own", lambda pdf: not pdf.get(pdf.get_raw("trailer")["value"]["/Info"]).update({"/Creator": "u:x"}))

# ---- tags ----

plain("A 6.7.2.2", "not marked", sets("/MarkInfo", {"/Marked": False}))
plain("UA 7.1", "suspects", sets("/MarkInfo", {"/Marked": True, "/Suspects": True}))
plain("UA 7.2", "no language", sets("/Lang", None))
plain("UA 7.1", "the title is not displayed", sets("/ViewerPreferences", None))
plain("A 6.7.3.3", "an element without a type", sets("/Type", None, "/S", "/P"))
plain("A 6.7.3.4", "a type of nobody", sets("/S", "/Paragraph", "/S", "/P"))
plain("A 6.7.3.4", "types that are mapped", lambda pdf: not pdf.get(pdf.root["/StructTreeRoot"]).update({"/RoleMap": {"/P": "/Own"}}))
plain("A 6.7.4", "a language that is none", sets("/Lang", "u:en_GB.UTF-8", "/S", "/P"))
plain("UA 7.1", "an element of another parent", sets("/P", None, "/S", "/P"))
plain("UA 7.1", "a paragraph that is not in the tree", lambda pdf: bool(pdf.get(items(pdf.get(pdf.root["/StructTreeRoot"])["/K"])[0])["/K"].pop(1)))
plain("UA 7.1", "paragraphs in disorder", lambda pdf: not pdf.get(items(pdf.get(pdf.root["/StructTreeRoot"])["/K"])[0])["/K"].reverse())
plain("UA 7.1", "painting outside all tags", rewrites(contents, rb"/Artifact BMC", b"/Span BMC"))
plain("UA 7.1", "an artifact within a tag", rewrites(contents, rb"(BDC.*?)\nEMC", rb"\1\n/Artifact BMC\nEMC\nEMC"))
plain("UA 7.8", "headers of no kind", rewrites(contents, rb"/Subtype /Header", b"/Subtype /Head"))
plain("UA 7.8", "a page without its number", rewrites(lambda pdf: contents(pdf)[-1:], rb"^.*/Footer >>.*?EMC", b""))
plain("UA 7.1", "words that run together", rewrites(contents, rb"(/H1 .*?) \)(\]?TJ?j?\nET)", rb"\1)\2"))
plain("UA 7.3", "figures without text", sets("/Alt", None, "/S", "/Figure"))
plain("ISO 32000 14.8.5.4", "figures without place", sets("/A", None, "/S", "/Figure"))
plain("UA 7.5", "heads without scope", sets("/A", None, "/S", "/TH"))
plain("UA 7.2", "cells outside rows", sets("/S", "/Sect", "/S", "/TR"))
plain("UA 7.2", "items that are no list", sets("/S", "/Sect", "/S", "/L"))
plain("UA 7.2", "rows of unlike length", lambda pdf: bool(elements(pdf, "TR")[2]["/K"].pop()))
plain("UA 7.4.2", "no first heading", sets("/S", "/P", "/S", "/H1"))
plain("UA 7.4.2", "a level is left out", sets("/S", "/H3", "/S", "/H2"))
plain("ISO 32000 14.7.4.4", "content that leads to another tag", lambda pdf: not page_numbers(pdf).reverse())
plain("ISO 32000 14.7.4", "content on no page", sets("/Pg", None, "/S", "/P"))
plain("UA 7.18.3", "another tab order", sets("/Tabs", "/R", "/Type", "/Page"))
plain("UA 7.18.5", "links that say nothing", sets("/Contents", "u: ", "/Subtype", "/Link"))
plain("UA 7.18.5", "links outside the tags", sets("/StructParent", None, "/Subtype", "/Link"))
plain("UA 7.18.5", "links in paragraphs", sets("/S", "/Span", "/S", "/Link"))


def page_numbers(pdf):
    """What the contents of the first page belong to."""
    pairs = pdf.get(pdf.get(pdf.root["/StructTreeRoot"])["/ParentTree"])["/Nums"]
    return pdf.get(pairs[pairs.index(pdf.pages[0][1]["/StructParents"]) + 1])


def names(fault, clause):
    """The clauses of a fault are "own, A 6.1.13, 6.5.2"."""
    stated = fault.split(": ")[1]
    return all(word in re.split(r",? ", stated) for word in clause.replace(",", "").split())


def main(paths):
    left = {name: f"suits none of the files: {name}" for _, name, _ in WAYS}
    sound = [Pdf(path) for path in paths]
    for clause, name, spoil in WAYS:
        for pdf in sound:
            spoilt = copy.deepcopy(pdf)
            if not spoil(spoilt):
                continue
            left.pop(name, None)
            check_all(spoilt)
            if not any(names(fault, clause) for fault in spoilt.faults):
                left[name] = f"not noticed as {clause}: {name}: {spoilt.faults[:2]}"
            break
    print("\n".join(left.values()) or f"{len(WAYS)} ways of spoiling a file are noticed")
    return bool(left)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
