#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""labels.py DEMARC DIAGRAM...: every label of a diagram can be copied out of its PDF, to the letter and the dash."""
import json
import os
import subprocess
import sys
import tempfile
import unicodedata


def squeezed(text):
    """Lines are broken where there is room: blanks do not count. Everything else does."""
    return "".join(unicodedata.normalize("NFC", text).split())


def labels(model):
    background = {p["number"] for p in model["pages"] if p.get("background")}
    for kind in ("nodes", "zones", "links"):
        for e in model[kind]:
            if e["label"] and e["page"] not in background and not {"legend", "decoration", "background"} & set(e["flags"]):
                yield kind, e["id"], e["label"]


def drawing_pages(pdf):
    """The drawing stands on A3 here, the tables after it on A4."""
    out = subprocess.run(["pdfinfo", "-f", "1", "-l", "999", pdf], capture_output=True, text=True, check=True).stdout
    return sum("size:" in line and "1190.55" in line for line in out.splitlines())


def main(demarc, paths):
    faults = checked = 0
    with tempfile.TemporaryDirectory() as work:
        pdf = os.path.join(work, "out.pdf")
        for path in paths:
            subprocess.run([demarc, "render", "--paper", "a3", path, "-o", pdf], check=True)
            run = subprocess.run(["pdftotext", "-raw", "-l", str(drawing_pages(pdf)), pdf, "-"], capture_output=True, text=True, check=True)
            text = squeezed(run.stdout)
            model = json.loads(subprocess.run([demarc, "inspect", "--format", "json", path], capture_output=True, text=True, check=True).stdout)
            for kind, ident, label in labels(model):
                checked += 1
                if squeezed(label) not in text:
                    faults += 1
                    print(f"{path}: the label of {kind} {ident} is not in the PDF: {label!r}")
            if run.stderr:
                faults += 1
                print(f"{path}: poppler says: {run.stderr[:300]}")
    print(f"{checked} labels, {faults} faults")
    return 1 if faults or not checked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
