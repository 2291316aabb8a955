#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""conformance.py [--boxes] FILE.pdf...: holds a PDF to the clauses of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) that demarc relies on.

No official validator: what is not looked at here is not claimed to be tested. Prints what is wrong, a line each, with the clause. --boxes: characters of it
are drawn as boxes, so that it may claim PDF/A-2b alone.
"""
import base64
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"', "BI"}
OPERATORS = PAINTING | {"w", "J", "j", "M", "d", "ri", "i", "gs", "q", "Q", "cm", "m", "l", "c", "v", "y", "h", "re", "n", "W", "W*", "BT", "ET",
                        "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG",
                        "rg", "MP", "DP", "BMC", "BDC", "EMC", "true", "false", "null"}
STANDARD = {"Document", "Part", "Sect", "Div", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody",
            "Figure", "Link", "Span", "Caption"}
TOKEN = re.compile(rb"\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|/[^\s()<>\[\]{}/%]*|[\[\]{}]|%[^\r\n]*|[^\s()<>\[\]{}/%]+", re.S)


class Pdf:
    def __init__(self, path):
        run = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path], capture_output=True)
        if run.returncode:
            raise SystemExit(f"{path}: qpdf: {run.stderr.decode()}")
        self.objects = json.loads(run.stdout)["qpdf"][1]
        self.path, self.faults = path, []
        self.root = self.get(self.get_raw("trailer")["value"]["/Root"])
        self.pages, self.structure = [], {}

    def get_raw(self, key):
        return self.objects[key]

    def get(self, value):
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            entry = self.objects.get("obj:" + value)
            if entry is None:
                return None
            value = entry["stream"]["dict"] if "stream" in entry else entry["value"]
        return value

    def data(self, ref):
        return base64.b64decode(self.objects["obj:" + ref]["stream"]["data"])

    def fail(self, clause, text):
        self.faults.append(f"{self.path}: {clause}: {text}")

    def want(self, condition, clause, text):
        if not condition:
            self.fail(clause, text)
        return condition


def text_of(value):
    return value[2:] if isinstance(value, str) and value.startswith("u:") else value


def items(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def check_catalog(pdf):
    root = pdf.root
    pdf.want(text_of(root.get("/Lang")) == "en-GB", "UA 7.2", "no language")
    pdf.want((pdf.get(root.get("/MarkInfo")) or {}).get("/Marked") is True, "A 6.7.2.2", "not marked as tagged")
    pdf.want((pdf.get(root.get("/ViewerPreferences")) or {}).get("/DisplayDocTitle") is True, "UA 7.1", "the title is not displayed")
    for key in ("/OpenAction", "/AA", "/AcroForm", "/AF"):
        pdf.want(key not in root, "A 6.4, 6.5", f"{key} in the catalog")
    names = pdf.get(root.get("/Names")) or {}
    for key in ("/JavaScript", "/EmbeddedFiles"):
        pdf.want(key not in names, "A 6.5, 6.8", f"{key} among the names")
    intents = [pdf.get(i) for i in items(pdf.get(root.get("/OutputIntents")))]
    if pdf.want(len(intents) == 1 and intents[0].get("/S") == "/GTS_PDFA1", "A 6.2.3", "no output intent"):
        profile = intents[0]["/DestOutputProfile"]
        pdf.want(pdf.get(profile).get("/N") == 3 and pdf.data(profile)[36:40] == b"acsp", "A 6.2.3", "its profile is no ICC profile of RGB")


def check_metadata(pdf):
    info = pdf.get(pdf.get_raw("trailer")["value"].get("/Info")) or {}
    pdf.want("/ID" in pdf.get_raw("trailer")["value"], "A 6.1.3", "no file identifier")
    pdf.want("/Encrypt" not in pdf.get_raw("trailer")["value"], "A 6.1.3", "encrypted")
    pdf.want("/Author" not in info, "own", "an author is named")
    xml = ET.fromstring(re.sub(rb"<\?xpacket.*?\?>", b"", pdf.data(pdf.root["/Metadata"])).strip())
    value = lambda ns, name: next((e.text or "".join(e.itertext()).strip() for e in xml.iter(f"{{{ns}}}{name}")), None)
    pdf.want(value("http://www.aiim.org/pdfa/ns/id/", "part") == "2", "A 6.6.4", "not PDF/A-2")
    level, ua = ("B", None) if pdf.boxes else ("A", "1")
    pdf.want(value("http://www.aiim.org/pdfa/ns/id/", "conformance") == level, "A 6.6.4", f"not level {level}")
    pdf.want(value("http://www.aiim.org/pdfua/ns/id/", "part") == ua, "UA 5", "not PDF/UA-1" if ua else "PDF/UA-1 with text that is none")
    pdf.want(value("http://www.aiim.org/pdfa/ns/schema#", "namespaceURI") == "http://www.aiim.org/pdfua/ns/id/", "A 6.6.2.3", "pdfuaid is not described")
    title = "".join(next(xml.iter("{http://purl.org/dc/elements/1.1/}title")).itertext()).strip()
    pdf.want(title and title == text_of(info.get("/Title")), "A 6.6.3, UA 7.1", "titles differ or are missing")
    for key, name in (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate")):
        stated = re.sub(r"[-:T]", "", value("http://ns.adobe.com/xap/1.0/", name) or "")
        pdf.want(text_of(info.get(key)) == "D:" + stated, "A 6.6.3", f"{key} is {info.get(key)}, not {stated}")
    pdf.want(text_of(info.get("/Producer")) == value("http://ns.adobe.com/pdf/1.3/", "Producer"), "A 6.6.3", "producers differ")


def collect_pages(pdf, node):
    node_value = pdf.get(node)
    if node_value.get("/Type") == "/Page":
        pdf.pages.append((node, node_value))
    for kid in node_value.get("/Kids", []):
        collect_pages(pdf, kid)


def read_numbers(pdf, node, out):
    node = pdf.get(node) or {}
    pairs = node.get("/Nums", [])
    for i in range(0, len(pairs), 2):
        out[pairs[i]] = pairs[i + 1]
    for kid in node.get("/Kids", []):
        read_numbers(pdf, kid, out)


def read_names(pdf, node, out):
    node = pdf.get(node) or {}
    pairs = node.get("/Names", [])
    for i in range(0, len(pairs), 2):
        out[text_of(pairs[i])] = pdf.get(pairs[i + 1])
    for kid in node.get("/Kids", []):
        read_names(pdf, kid, out)


def check_content(pdf, number, page):
    """All that is painted is tagged or an artifact; what is opened is closed. Returns the MCIDs."""
    stack, operands, in_text, saved, mcids = [], [], False, 0, []
    for token in TOKEN.findall(pdf.data(page["/Contents"])):
        if token.startswith(b"%"):
            continue
        if not re.match(rb"[A-Za-z'\"]", token):
            operands.append(token)
            continue
        op = token.decode("latin-1")
        if not pdf.want(op in OPERATORS, "ISO 32000 8.2", f"page {number}: operator {op[:20]}"):
            return mcids
        if op in ("BDC", "BMC"):
            name = operands[0].decode() if operands else ""
            found = re.search(rb"/MCID\s+(\d+)", b" ".join(operands))
            if found:
                mcids.append(int(found.group(1)))
            pdf.want(not (name == "/Artifact" and stack), "UA 7.1", f"page {number}: an artifact inside {stack}")
            pdf.want(not (found and stack), "UA 7.1", f"page {number}: a tag inside {stack}")
            stack.append((name, in_text, bool(found) or name == "/Artifact"))
        elif op == "EMC":
            if pdf.want(stack, "ISO 32000 14.6", f"page {number}: EMC without BDC"):
                pdf.want(stack.pop()[1] == in_text, "ISO 32000 14.6", f"page {number}: marked content across a text object")
        elif op in ("BT", "ET"):
            pdf.want(in_text == (op == "ET"), "ISO 32000 9.4", f"page {number}: {op} out of place")
            in_text = op == "BT"
        elif op in ("q", "Q"):
            saved += 1 if op == "q" else -1
            pdf.want(saved >= 0, "ISO 32000 8.4", f"page {number}: Q without q")
        elif op in PAINTING:
            pdf.want(any(s[2] for s in stack), "UA 7.1", f"page {number}: {op} paints outside all tags")
        elif op == "Tr":
            pdf.want(operands[-1:] != [b"3"], "own", f"page {number}: invisible text")
        operands = []
    pdf.want(not stack and not in_text and saved == 0, "ISO 32000 14.6", f"page {number}: something is left open")
    pdf.want(len(mcids) == len(set(mcids)), "ISO 32000 14.7", f"page {number}: an MCID twice")
    return mcids


def check_pages(pdf, parents):
    for number, (ref, page) in enumerate(pdf.pages, 1):
        pdf.want(page.get("/Tabs") == "/S", "UA 7.18.3", f"page {number}: the tab order is not that of the structure")
        entry = items(pdf.get(parents.get(page.get("/StructParents"))))
        for mcid in check_content(pdf, number, page):
            element = pdf.get(entry[mcid]) if mcid < len(entry) else None
            if pdf.want(element, "ISO 32000 14.7.4", f"page {number}: MCID {mcid} belongs to nothing"):
                pdf.want(mcid in [k for k in items(element.get("/K")) if isinstance(k, int)] or
                         any(isinstance(k, dict) and k.get("/MCID") == mcid for k in items(element.get("/K"))), "ISO 32000 14.7.4",
                         f"page {number}: MCID {mcid} is not among its element's kids")
        for a in items(pdf.get(page.get("/Annots"))):
            check_annotation(pdf, number, a, pdf.get(a), parents)


def check_annotation(pdf, number, ref, annotation, parents):
    where = f"page {number}: annotation {ref}"
    pdf.want(annotation.get("/Subtype") == "/Link", "own", f"{where} is a {annotation.get('/Subtype')}")
    pdf.want(annotation.get("/F") == 4, "A 6.3.2", f"{where} is not meant to be printed")
    pdf.want(text_of(annotation.get("/Contents")), "UA 7.18.5", f"{where} says nothing")
    pdf.want(text_of(annotation.get("/Dest")) in pdf.names, "own", f"{where} leads nowhere: {annotation.get('/Dest')}")
    element = pdf.get(parents.get(annotation.get("/StructParent")))
    if pdf.want(element and element.get("/S") == "/Link", "UA 7.18.5", f"{where} is not in a Link tag"):
        kids = [k for k in map(pdf.get, items(element.get("/K"))) if isinstance(k, dict)]
        pdf.want(any(k.get("/Obj") == ref for k in kids), "UA 7.18.5", f"{where} is not what its Link tag holds")


def attribute(pdf, element, key):
    for a in items(pdf.get(element.get("/A"))):
        value = (pdf.get(a) or {}).get(key)
        if value is not None:
            return value
    return None


def walk(pdf, ref, parent, headings, counts):
    element = pdf.get(ref)
    if not isinstance(element, dict) or "/S" not in element:
        return
    kind = element["/S"][1:]
    counts[kind] = counts.get(kind, 0) + 1
    pdf.want(kind in STANDARD, "A 6.7.3.4", f"{kind} is no standard type")
    pdf.want("/P" in element, "ISO 32000 14.7.2", f"{kind} without parent")
    allowed = {"TR": ("Table", "TBody", "THead"), "TH": ("TR",), "TD": ("TR",), "LI": ("L",), "LBody": ("LI",), "Document": (None,)}
    pdf.want(kind not in allowed or parent in allowed[kind], "UA 7.5", f"{kind} inside {parent}")
    kids = [k for k in items(pdf.get(element.get("/K")))]
    if kind in ("H1", "H2", "H3"):
        headings.append(int(kind[1]))
    if kind == "Figure":
        pdf.want(text_of(element.get("/Alt")), "UA 7.3", "a figure without text")
        pdf.want(attribute(pdf, element, "/BBox"), "ISO 32000 14.8.5.4", "a figure without place")
    if kind == "TH":
        pdf.want(attribute(pdf, element, "/Scope") in ("/Row", "/Column"), "UA 7.5", "a table head without scope")
    if kind == "Link":
        pdf.want(any(isinstance(pdf.get(k), dict) and "/Obj" in pdf.get(k) for k in kids), "UA 7.18.5", "a Link tag without a link")
    if kind == "Table":
        rows = [pdf.get(k) for k in kids]
        widths = {len(items(pdf.get(r.get("/K")))) for r in rows}
        heads = [pdf.get(c) for c in items(pdf.get(rows[0].get("/K")))] if rows else []
        pdf.want(len(widths) == 1, "UA 7.2 tables", f"rows of {sorted(widths)} cells in one table")
        pdf.want(heads and all(h["/S"] == "/TH" and attribute(pdf, h, "/Scope") == "/Column" for h in heads), "UA 7.5", "a table without heads")
    for kid in kids:
        walk(pdf, kid, kind, headings, counts)


def check_structure(pdf):
    tree, parents, headings, counts = pdf.get(pdf.root["/StructTreeRoot"]), {}, [], {}
    pdf.want(tree.get("/Type") == "/StructTreeRoot", "ISO 32000 14.7.2", "no structure tree")
    read_numbers(pdf, tree["/ParentTree"], parents)
    tops = items(pdf.get(tree["/K"]))
    pdf.want(len(tops) == 1 and pdf.get(tops[0])["/S"] == "/Document", "A 6.7.3.3", "the tree is not one Document")
    for top in tops:
        walk(pdf, top, None, headings, counts)
    pdf.want(headings and headings[0] == 1 and all(b <= a + 1 for a, b in zip(headings, headings[1:])), "UA 7.4", f"heading levels {headings}")
    for kind in ("Figure", "Table", "H2", "P", "Link"):
        pdf.want(counts.get(kind), "own", f"no {kind} in the document")
    return parents


def check_fonts(pdf):
    fonts = [(k, v["value"]) for k, v in pdf.objects.items() if k.startswith("obj:") and isinstance(v.get("value"), dict) and v["value"].get("/Type") == "/Font"]
    pdf.want(fonts, "own", "no font")
    for key, font in fonts:
        name = font.get("/BaseFont", "")
        if font["/Subtype"] in ("/CIDFontType0", "/CIDFontType2", "/Type1", "/TrueType"):
            descriptor = pdf.get(font.get("/FontDescriptor")) or {}
            pdf.want(any(k in descriptor for k in ("/FontFile", "/FontFile2", "/FontFile3")), "A 6.2.11.4", f"{name} is not embedded")
            pdf.want(re.match(r"/[A-Z]{6}\+", name), "own", f"{name} is not a subset")
        if font["/Subtype"] == "/CIDFontType2":
            pdf.want("/CIDToGIDMap" in font, "A 6.2.11.3.2", f"{name} has no CIDToGIDMap")
        if font["/Subtype"] in ("/Type0", "/Type1", "/TrueType", "/Type3"):
            if pdf.want("/ToUnicode" in font, "A 6.2.11.7", f"{name} has no ToUnicode"):
                map_text = pdf.data(font["/ToUnicode"]).decode("latin-1")
                codes = re.findall(r"<[0-9a-fA-F]+>\s*<([0-9a-fA-F]{4,})>", map_text)
                bad = [c for c in codes if c.lower() in ("0000", "feff", "fffe") or "fb00" <= c.lower() <= "fb06" or "e000" <= c.lower() <= "f8ff"]
                pdf.want(not bad, "A 6.2.11.7", f"{name} maps to {bad}")


def check_objects(pdf):
    for key, entry in pdf.objects.items():
        stream = entry.get("stream")
        if stream:
            pdf.want("/F" not in stream["dict"], "A 6.1.7", f"{key} lies outside the file")
            pdf.want(stream["dict"].get("/Subtype") not in ("/PS", "/Image"), "A 6.2.9", f"{key} is a {stream['dict'].get('/Subtype')}")


def check_streams(pdf):
    """As the bytes lie in the file: a line end follows "stream" and another, not counted by /Length, goes before "endstream"."""
    data = open(pdf.path, "rb").read()
    starts = [m.end() for m in re.finditer(rb">>\s*stream(?:\r\n|\n)", data)]
    pdf.want(len(starts) >= sum("stream" in entry for entry in pdf.objects.values()), "A 6.1.7.1", "a stream without a line end before it")
    for start in starts:
        length = int(re.findall(rb"/Length (\d+)", data[:start][-2000:])[-1])
        pdf.want(re.match(rb"(?:\r\n|\n|\r)endstream", data[start + length:]), "A 6.1.7.1", f"no line end before the endstream of the stream at {start}")


def check_outline(pdf):
    item, count = (pdf.get(pdf.root.get("/Outlines")) or {}).get("/First"), 0
    while item:
        entry = pdf.get(item)
        pdf.want(text_of(entry.get("/Title")) and text_of(entry.get("/Dest")) in pdf.names, "own", f"outline entry {entry}")
        item, count = entry.get("/Next"), count + 1
    pdf.want(count > 3, "own", "no outline")


def check_both_ways(pdf):
    """A row with a number leads to the drawing, and the drawing to the row."""
    leads = [text_of(pdf.get(a)["/Dest"]) for _, page in pdf.pages for a in items(pdf.get(page.get("/Annots")))]
    marks = {n[5:] for n in leads if n.startswith("mark-")}
    rows = {n[4:] for n in leads if n.startswith("row-")}
    pdf.want(marks and marks == rows, "own", f"links one way only: {sorted(marks ^ rows)}")


def check_poppler(pdf):
    run = subprocess.run(["pdftotext", pdf.path, "-"], capture_output=True)
    pdf.want(run.returncode == 0 and not run.stderr, "own", f"poppler says: {run.stderr.decode()[:200]}")
    text = " ".join(run.stdout.decode().split())
    pdf.want(not re.search("[\ufb00-\ufb06\ufffd\ue000-\uf8ff]", text), "own, A 6.2.11.7.3", "ligatures, lost or private characters in the text")
    pdf.want(("claims PDF/A-2b only" in text) == pdf.boxes, "own", "the page says otherwise than the file about what it claims")


def check(path, boxes=False):
    pdf = Pdf(path)
    pdf.boxes = boxes
    pdf.names = {}
    read_names(pdf, (pdf.get(pdf.root.get("/Names")) or {}).get("/Dests"), pdf.names)
    collect_pages(pdf, pdf.root["/Pages"])
    check_catalog(pdf)
    check_metadata(pdf)
    check_pages(pdf, check_structure(pdf))
    check_fonts(pdf)
    check_objects(pdf)
    check_streams(pdf)
    check_outline(pdf)
    check_both_ways(pdf)
    check_poppler(pdf)
    return pdf.faults


if __name__ == "__main__":
    all_faults = [fault for path in sys.argv[1:] if path != "--boxes" for fault in check(path, "--boxes" in sys.argv)]
    if all_faults:
        print("\n".join(all_faults[:40]))
    sys.exit(1 if all_faults or len(sys.argv) < 2 else 0)
