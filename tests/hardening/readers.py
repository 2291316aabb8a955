#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""readers.py IMPORTERS SOURCES OBJECT|ARCHIVE...: nothing outside the importers can read a stranger's bytes but by way of the worker.

IMPORTERS is their archive, the others are all the rest of the program; `nm` tells what each object uses. No object outside may use a
library that parses files, but for those of PARSES, nor anything of the importers, but for what MAY lists. What reads a file is
handed to sandbox_read(), never called: SOURCES is looked through for that. Exit code 77: there is no nm.
"""
import re
import shutil
import subprocess
import sys
from pathlib import Path

LIBRARIES = re.compile(r"(xml|html)[A-Z]\w*|zip_\w+|ag[a-z]+|gv[A-Z]\w*|poppler_\w+|inflate\w*|uncompress\w*|gz\w+|json_load\w*|yaml_parser_\w+|"
                       r"g_markup_parse_\w+|g_zlib_decompressor_\w+|png_\w*read\w*|cairo_image_surface_create_from_png\w*|qpdf_read\w*|XML_Parse\w*")
# object -> what it parses with, and of what
PARSES = {
    "yaml_tree.c": re.compile("yaml_"),         # sidecar files, the user's own statements
    "readback.c": re.compile("poppler_"),       # the PDF that demarc has just made
    "pdfa.c": re.compile("qpdf_read"),          # the same
}
# of the importers -> the objects that use it
MAY = {
    "import_drawing": {"understand.c"}, "pdf_page_text": {"understand.c"},  # handed to sandbox_read()
    "importers_prepare": {"understand.c"},  # fetches encodings by their name
    "pdf_own_words": {"verify.c"},          # words of the drawing that came back
    "importers_interest": {"folder_walk.c"}, "importers_all": {"main.c"},  # names of files, the list of formats
}
READS = re.compile(r"\b(import_drawing|import_drawing_inside|pdf_page_text)\s*\(|->read\s*\(")


def symbols(file):
    """(object, kind, name) of each symbol."""
    out = subprocess.run(["nm", "-A", "-P", file], capture_output=True, text=True, check=True).stdout
    for line in out.splitlines():
        where, name, kind = re.match(r"(.*): (\S+) (\S)", line).groups()
        yield re.sub(r".*[/\[]|\]$|\.o\]?$", "", where), kind, name


def main(importers, sources, *others):
    if not shutil.which("nm"):
        print("no nm here")
        return 77
    theirs = {name for _, kind, name in symbols(importers) if kind.isupper() and kind != "U"}
    rest = [s for file in others for s in symbols(file)]
    own = theirs | {name for _, kind, name in rest if kind != "U"}
    faults, objects = set(), {where for where, _, _ in rest}
    for where, kind, name in rest:
        if kind != "U":
            continue
        if name in theirs and where not in MAY.get(name, ()):
            faults.add(f"{where} uses {name} of the importers")
        if name not in own and LIBRARIES.fullmatch(name) and not (where in PARSES and PARSES[where].match(name)):
            faults.add(f"{where} uses {name}: what strangers send is read in the worker")
    for file in [f for folder in ("src", "checks", "render") for f in sorted(Path(sources).glob(f"{folder}/**/*.c"))]:
        for number, line in enumerate(file.read_text().splitlines(), 1):
            if READS.search(line):
                faults.add(f"{file.relative_to(sources)}:{number} calls what reads a file: hand it to sandbox_read()")
    used = {name for _, kind, name in symbols(importers) if kind == "U" and LIBRARIES.fullmatch(name)}
    if len(used) < 20 or len(objects) < 100:
        faults.add(f"only {len(used)} calls of libraries and {len(objects)} objects were seen: nothing is proved")
    print(*sorted(faults), sep="\n")
    print(f"{len(objects)} objects, {len(faults)} faults")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
