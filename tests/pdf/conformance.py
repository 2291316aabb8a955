#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""conformance.py [--boxes] [--bare] FILE.pdf...: holds a PDF to the clauses of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) that demarc relies on.

No official validator: what is not looked at here is not claimed to be tested. Of what the standards allow and demarc has no use for, most is refused
rather than looked into. Prints what is wrong, a line each, with the clause. --boxes: characters of it are drawn as boxes, so that it may claim PDF/A-2b alone.
--bare: there is no drawing in it.
"""
import re
import subprocess
import sys

sys.dont_write_bytecode = True

from conformance_bytes import check_frame, check_objects, check_streams
from conformance_content import Content, check_states
from conformance_fonts import check_fonts
from conformance_metadata import check_metadata
from conformance_structure import Tree
from pdf_file import Pdf, items, text_of

CATALOG = {"/Type", "/Pages", "/Lang", "/MarkInfo", "/Metadata", "/Names", "/Outlines", "/OutputIntents", "/StructTreeRoot", "/ViewerPreferences", "/PageMode"}
PAGE = {"/Type", "/Parent", "/Contents", "/Resources", "/MediaBox", "/Group", "/StructParents", "/Tabs", "/Annots"}
LINK = {"/Type", "/Subtype", "/Rect", "/QuadPoints", "/BS", "/Border", "/F", "/Dest", "/Contents", "/StructParent"}


def check_catalog(pdf):
    root = pdf.root
    pdf.want(set(root) <= CATALOG, "own, A 6.1.12, 6.4, 6.5, 6.9, 6.11, UA 7.10, 7.15", f"in the catalog: {sorted(set(root) - CATALOG)}")
    pdf.want(text_of(root.get("/Lang")) == "en-GB", "A 6.7.4, UA 7.2", "no language")
    pdf.want(pdf.get(root.get("/MarkInfo")) == {"/Marked": True}, "A 6.7.2.2, UA 7.1", "not marked as tagged, or as suspect")
    pdf.want((pdf.get(root.get("/ViewerPreferences")) or {}).get("/DisplayDocTitle") is True, "UA 7.1", "the title is not displayed")
    pdf.want(set(pdf.get(root.get("/Names")) or {}) <= {"/Dests"}, "own, A 6.5, 6.8, 6.10", "other names than those of places")
    pdf.want(list(pdf.names) == sorted(pdf.names, key=str.encode), "ISO 32000 7.9.6", "the names of places are not in order")
    for name, place in pdf.names.items():
        pdf.want(isinstance(place, list) and place[0] in [r for r, _ in pdf.pages], "ISO 32000 12.3.2", f"{name} is on no page")


def check_colour(pdf):
    intents = [pdf.get(i) for i in items(pdf.get(pdf.root.get("/OutputIntents")))]
    if not pdf.want(len(intents) == 1 and intents[0].get("/S") == "/GTS_PDFA1", "A 6.2.3", "no output intent"):
        return
    pdf.want({"/OutputConditionIdentifier", "/Info"} <= set(intents[0]) and "/DestOutputProfileRef" not in intents[0], "A 6.2.3", f"output intent {intents[0]}")
    profile = intents[0]["/DestOutputProfile"]
    head = pdf.data(profile)[:128]
    pdf.want(head[36:40] == b"acsp" and int.from_bytes(head[:4], "big") == len(pdf.data(profile)), "A 6.2.3", "no ICC profile")
    pdf.want(head[12:16] in (b"mntr", b"prtr") and head[16:20] == b"RGB " and head[8] < 5, "A 6.2.3", f"a profile of {head[8:20]}")
    pdf.want(pdf.get(profile).get("/N") == 3, "A 6.2.4.2", "a profile of another number of colours")


def check_pages(pdf, tree):
    """Returns which codes of which font are shown."""
    shown = {}
    for number, (ref, page) in enumerate(pdf.pages, 1):
        pdf.want(set(page) <= PAGE, "own, A 6.1.13, 6.5.2, 6.10", f"page {number} has {sorted(set(page) - PAGE)}")
        pdf.want(page.get("/Tabs") == "/S", "UA 7.18.3", f"page {number}: the tab order is not that of the structure")
        box = pdf.get(page.get("/MediaBox")) or [0, 0, 0, 0]
        pdf.want(all(3 <= box[i + 2] - box[i] <= 14400 for i in (0, 1)), "A 6.1.13", f"page {number} measures {box}")
        content = Content(pdf, number, page)
        tree.check_page(number, ref, page, content.mcids)
        for font, codes in content.shown.items():
            shown.setdefault(font, set()).update(codes)
        for a in items(pdf.get(page.get("/Annots"))):
            check_annotation(pdf, f"page {number}: annotation {a}", ref, a, tree)
    return shown


def check_annotation(pdf, where, page, ref, tree):
    annotation = pdf.get(ref)
    pdf.want(annotation.get("/Subtype") == "/Link", "own", f"{where} is a {annotation.get('/Subtype')}")
    pdf.want(set(annotation) <= LINK, "own, A 6.3.3, 6.5.1", f"{where} has {sorted(set(annotation) - LINK)}")
    pdf.want(annotation.get("/F") == 4, "A 6.3.2", f"{where} is not meant to be printed")
    pdf.want((text_of(annotation.get("/Contents")) or "").strip(), "UA 7.18.5", f"{where} says nothing")
    pdf.want(text_of(annotation.get("/Dest")) in pdf.names, "own", f"{where} leads nowhere: {annotation.get('/Dest')}")
    tree.check_annotation(where, page, ref, annotation)


def check_outline(pdf):
    head = pdf.get(pdf.root.get("/Outlines")) or {}
    item, before, count = head.get("/First"), None, 0
    while item:
        entry = pdf.get(item)
        pdf.want((text_of(entry.get("/Title")) or "").strip() and text_of(entry.get("/Dest")) in pdf.names, "own", f"outline entry {entry}")
        pdf.want(set(entry) <= {"/Title", "/Dest", "/Parent", "/Next", "/Prev"} and entry.get("/Prev") == before, "ISO 32000 12.3.3", f"outline entry {entry}")
        item, before, count = entry.get("/Next"), item, count + 1
    pdf.want(count > 3, "own", "no outline")
    pdf.want(head.get("/Last") == before and abs(head.get("/Count", 0)) == count, "ISO 32000 12.3.3", f"an outline of {count} entries says {head}")


def check_both_ways(pdf):
    """A row with a number leads to the drawing, and the drawing to the row."""
    leads = [text_of(pdf.get(a)["/Dest"]) for _, page in pdf.pages for a in items(pdf.get(page.get("/Annots")))]
    marks = {n[5:] for n in leads if n.startswith("mark-")}
    rows = {n[4:] for n in leads if n.startswith("row-")}
    pdf.want((marks or pdf.bare) and marks == rows, "own", f"links one way only: {sorted(marks ^ rows)}")


def check_poppler(pdf):
    run = subprocess.run(["pdftotext", pdf.path, "-"], capture_output=True)
    pdf.want(run.returncode == 0 and not run.stderr, "own", f"poppler says: {run.stderr.decode()[:200]}")
    text = " ".join(run.stdout.decode().split())
    pdf.want(not re.search("[\ufb00-\ufb06\ufffd\ue000-\uf8ff]", text), "own, A 6.2.11.7.3", "ligatures, lost or private characters in the text")
    pdf.want(("claims PDF/A-2b only" in text) == pdf.boxes, "own", "the page says otherwise than the file about what it claims")


def check_all(pdf):
    """But not what another reader makes of the file."""
    check_frame(pdf)
    check_streams(pdf)
    check_objects(pdf)
    check_catalog(pdf)
    check_colour(pdf)
    check_metadata(pdf)
    shown = check_pages(pdf, Tree(pdf))
    check_states(pdf)
    check_fonts(pdf, shown)
    check_outline(pdf)
    check_both_ways(pdf)


def check(path, options=()):
    pdf = Pdf(path)
    pdf.boxes, pdf.bare = "--boxes" in options, "--bare" in options
    check_all(pdf)
    check_poppler(pdf)
    return pdf.faults


if __name__ == "__main__":
    options = [a for a in sys.argv[1:] if a.startswith("--")]
    paths = [a for a in sys.argv[1:] if a not in options]
    all_faults = [fault for path in paths for fault in check(path, options)]
    if all_faults:
        print("\n".join(all_faults[:40]))
    sys.exit(0 if paths and not all_faults else 1)
