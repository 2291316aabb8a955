# SPDX-License-Identifier: GPL-3.0-or-later
"""Fonts: ISO 19005-2, 6.2.11, and ISO 14289-1, 7.21. Every code that a page shows is looked up in the embedded program."""
import re

from font_program import Cff, TrueType
from pdf_file import items

PROGRAMS = {"/Type1": "/FontFile3", "/TrueType": "/FontFile2", "/CIDFontType0": "/FontFile3", "/CIDFontType2": "/FontFile2"}
FORMS = {"/Type1": "/Type1C", "/CIDFontType0": "/CIDFontType0C"}


def check_fonts(pdf, shown):
    """`shown`: of each font by its reference the codes that are shown in it."""
    fonts = [(ref, value) for ref, value in pdf.dictionaries() if value.get("/Type") == "/Font"]
    pdf.want(fonts and shown, "own", "no font")
    for ref, font in fonts:
        kind, name = font.get("/Subtype"), font.get("/BaseFont", "")
        pdf.want(kind in PROGRAMS or kind == "/Type0", "own", f"{name} is a {kind}, which is not looked into here")
        pdf.want(name and re.fullmatch(r"/[A-Z]{6}\+[!-~]{1,110}", name), "own, A 6.1.8, 6.1.13", f"{name}: the name of no subset")
        if kind in PROGRAMS:
            check_descriptor(pdf, font, name)
    for ref, codes in shown.items():
        font = pdf.get(ref)
        check_unicode(pdf, font, codes)
        if font["/Subtype"] == "/Type0":
            check_composite(pdf, font, codes)
        else:
            check_simple(pdf, font, codes)


def check_descriptor(pdf, font, name):
    descriptor = pdf.get(font.get("/FontDescriptor")) or {}
    files = [k for k in ("/FontFile", "/FontFile2", "/FontFile3") if k in descriptor]
    if pdf.want(files == [PROGRAMS[font["/Subtype"]]], "A 6.2.11.4.1", f"{name} is embedded as {files}") and font["/Subtype"] in FORMS:
        form = pdf.get(descriptor["/FontFile3"]).get("/Subtype")
        pdf.want(form == FORMS[font["/Subtype"]], "A 6.2.11.2", f"the program of {name} is a {form}")
    pdf.want(descriptor.get("/FontName") == font["/BaseFont"], "ISO 32000 9.8", f"the descriptor of {name} is of another font")
    for key in ("/CharSet", "/CIDSet"):
        pdf.want(key not in descriptor, "own, A 6.2.11.4.2", f"{name} has a {key}, which is not compared with its glyphs here")


def program_of(pdf, font):
    descriptor = pdf.get(font.get("/FontDescriptor")) or {}
    for key, read in (("/FontFile3", Cff), ("/FontFile2", TrueType)):
        if key in descriptor:
            return read(pdf.data(descriptor[key]))
    return None


# ---- what stands for what ----

def unicode_map(text):
    out = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        out.update((int(code, 16), value) for code, value in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block))
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for first, last, value in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            out.update((code, f"{int(value, 16) + code - int(first, 16):04x}") for code in range(int(first, 16), int(last, 16) + 1))
    return out


def check_unicode(pdf, font, codes):
    name = font["/BaseFont"]
    if not pdf.want("/ToUnicode" in font, "A 6.2.11.7.2", f"{name} has no ToUnicode"):
        return
    said = unicode_map(pdf.data(font["/ToUnicode"]).decode("latin-1"))
    missing = sorted(c for c in codes if not said.get(c))
    pdf.want(not missing, "A 6.2.11.7.2", f"{name}: what the codes {missing[:9]} mean is not said")
    units = {value[i:i + 4].lower() for value in said.values() for i in range(0, len(value), 4)}
    bad = sorted(u for u in units if u in ("0000", "feff", "fffe") or "fb00" <= u <= "fb06" or "e000" <= u <= "f8ff" or "db80" <= u <= "dbff")
    pdf.want(not bad, "A 6.2.11.7.2, 6.2.11.7.3", f"{name} maps to {bad}")


# ---- the program ----

def check_glyph(pdf, name, program, code, glyph, stated):
    if not pdf.want(glyph is not None and glyph < program.count(), "A 6.2.11.4.1", f"{name}: no glyph for {code}"):
        return
    pdf.want(glyph != 0, "A 6.2.11.8", f"{name}: {code} shows .notdef")
    real = program.width(glyph)
    pdf.want(stated is not None and abs(stated - real) <= 1, "A 6.2.11.5", f"{name}: {code} is {real:.1f} wide, not {stated}")


def check_simple(pdf, font, codes):
    name, widths, first, last = font["/BaseFont"], pdf.get(font.get("/Widths")), font.get("/FirstChar"), font.get("/LastChar")
    pdf.want(font.get("/Encoding") == "/WinAnsiEncoding", "own, A 6.2.11.6", f"{name}: the encoding is {font.get('/Encoding')}")
    if not pdf.want(widths is not None and None not in (first, last) and len(widths) == last - first + 1, "A 6.2.11.2", f"{name}: widths are missing"):
        return
    program = program_of(pdf, font)
    if program and font["/Subtype"] == "/TrueType":
        flags = (pdf.get(font["/FontDescriptor"])).get("/Flags", 0)
        pdf.want(not flags & 4, "A 6.2.11.6", f"{name} has an encoding, and is symbolic")
        if not pdf.want((3, 1) in program.cmaps, "A 6.2.11.6", f"{name}: no map of characters"):
            return
    for code in codes if program else ():
        character = bytes([code]).decode("cp1252", "replace")
        glyph = program.cmaps[(3, 1)].get(ord(character)) if isinstance(program, TrueType) else program.by_name(character)
        check_glyph(pdf, name, program, code, glyph, widths[code - first] if first <= code <= last else None)


def widths_of(pdf, font):
    out, entries, i = {}, pdf.get(font.get("/W")) or [], 0
    while i + 1 < len(entries):
        if isinstance(pdf.get(entries[i + 1]), list):
            listed = pdf.get(entries[i + 1])
            out.update((entries[i] + k, width) for k, width in enumerate(listed))
            i += 2
        else:
            out.update((cid, entries[i + 2]) for cid in range(entries[i], entries[i + 1] + 1))
            i += 3
    return out


def check_composite(pdf, font, codes):
    name, kids = font["/BaseFont"], [pdf.get(k) for k in items(pdf.get(font.get("/DescendantFonts")))]
    pdf.want(font.get("/Encoding") == "/Identity-H", "own, A 6.2.11.3.3", f"{name}: the encoding is {font.get('/Encoding')}")
    if not pdf.want(len(kids) == 1, "ISO 32000 9.7.6", f"{name} has {len(kids)} descendants"):
        return
    system = pdf.get(kids[0].get("/CIDSystemInfo")) or {}
    pdf.want({"/Registry", "/Ordering", "/Supplement"} <= set(system), "A 6.2.11.3.1", f"{name}: no system of CIDs")
    if kids[0]["/Subtype"] == "/CIDFontType2":
        pdf.want(kids[0].get("/CIDToGIDMap") == "/Identity", "A 6.2.11.3.2", f"{name}: CIDToGIDMap is {kids[0].get('/CIDToGIDMap')}")
    program, widths = program_of(pdf, kids[0]), widths_of(pdf, kids[0])
    for cid in codes if program else ():
        check_glyph(pdf, name, program, cid, program.by_cid(cid), widths.get(cid, kids[0].get("/DW", 1000)))
