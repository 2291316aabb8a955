#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""redacted.py DEMARC FIXTURES: nothing of what was to be left out is anywhere in the copy that is mailed.

Looked for in the text, in every string of the file (titles, outline, texts of figures and links, metadata) and in its streams. The
same search has to find all of it in the copy that is not redacted: else it proves nothing.
"""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "tools")]
from conformance import Pdf, check  # noqa: E402
from strings_in import strings_in  # noqa: E402

DETAILS = ["10.20.30.", "192.0.2.", "198.51.100.9", "2001:db8", "00:1B:44:11:3A:B7", "001b.4411.3ab8", "tops3cret", "Hunter2x", "Joan", "J. Marsh",
           "ask Marsh", "Holt", "O’Dowd", "01632960123", "07700900456", "joan.marsh@", "wlc.caldervale"]
KEPT = ["Calder Vale District Council", "4 June 2026", "Marsh Street offices", "Head of ICT", "Network Manager", "Core switch", "FW-1 firewall",
        "Mail server", "address 1", "person 1", "credential 1", "hardware address 2", "e-mail 1", "telephone 2", "web address 1", "redacted"]


def squeezed(text):
    return "".join(text.split()).casefold()


def strings(value):
    """As qpdf writes them: with a mark before each string."""
    return [text[2:] if text[:2] in ("u:", "b:") else text for text in strings_in(value)]


def everything(path):
    pdf = Pdf(path)
    out = [subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout]
    for key, entry in pdf.objects.items():
        if "stream" in entry:
            out.extend(strings(entry["stream"]["dict"]))
            out.append(pdf.data(key[4:]).decode("utf-8", "replace"))
        else:
            out.extend(strings(entry["value"]))
    with open(path, "rb") as file:
        out.append(file.read().decode("latin-1"))
    return "\n".join(out)


def main(demarc, fixtures):
    faults = []
    with tempfile.TemporaryDirectory() as work:
        source = os.path.join(fixtures, "render", "details.drawio")
        open_copy, closed = os.path.join(work, "open.pdf"), os.path.join(work, "closed.pdf")
        subprocess.run([demarc, "render", source, "-o", open_copy], check=True, stderr=subprocess.DEVNULL)
        said = subprocess.run([demarc, "render", "--redact", "--created", "2026-06-05", "--asserted-by", "Joan Marsh, Network Manager", source, "-o", closed],
                              check=True, capture_output=True, text=True).stderr
        opened, text = squeezed(everything(open_copy)), squeezed(everything(closed))
        for detail in DETAILS:
            if squeezed(detail) not in opened:
                faults.append(f"{detail!r} is not in the copy that is not redacted: the test proves nothing")
            if squeezed(detail) in text:
                faults.append(f"{detail!r} is still there")
        for kept in KEPT:
            if squeezed(kept) not in text:
                faults.append(f"{kept!r} is gone")
        if "redacted: " not in said or "names of people" not in said:
            faults.append(f"stderr says only {said!r}")
        faults += check(closed)
        # What the user names is gone too, and the other formats know as little.
        svg = os.path.join(work, "closed.svg")
        subprocess.run([demarc, "render", "--redact", "--redact-text", "payroll", "-f", "svg", source, "-o", svg], check=True, stderr=subprocess.DEVNULL)
        with open(svg, encoding="utf-8") as file:
            drawn = squeezed(file.read())
        faults += [f"{d!r} is in the SVG" for d in DETAILS + ["Payroll"] if squeezed(d) in drawn]
        again = os.path.join(work, "again.pdf")
        subprocess.run([demarc, "render", "--redact", "--created", "2026-06-05", "--asserted-by", "Joan Marsh, Network Manager", source, "-o", again],
                       check=True, stderr=subprocess.DEVNULL)
        with open(closed, "rb") as a, open(again, "rb") as b:
            if a.read() != b.read():
                faults.append("redacted twice, it differs")
    print("\n".join(faults) or "nothing is left of what was to be left out")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
