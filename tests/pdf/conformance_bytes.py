# SPDX-License-Identifier: GPL-3.0-or-later
"""The file as its bytes lie, and the limits of its objects: ISO 19005-2, 6.1."""
import re

from pdf_file import is_reference, text_of

LONGEST_STRING, LONGEST_NAME = 32767, 127


def check_frame(pdf):
    data, trailer = pdf.bytes, pdf.get_raw("trailer")["value"]
    pdf.want(re.match(rb"%PDF-1\.[0-7](\r\n|\r|\n)%[\x80-\xff]{4}", data), "A 6.1.2", f"begins with {data[:20]}")
    pdf.want(re.search(rb"%%EOF(\r\n|\r|\n)?$", data), "A 6.1.3", "something follows the last end-of-file marker")
    pdf.want(len([i for i in trailer.get("/ID", []) if len(i) > 2]) == 2, "A 6.1.3", "no file identifier")
    pdf.want("/Encrypt" not in trailer, "A 6.1.3", "encrypted")
    pdf.want(not re.search(rb"[\r\n]xref", data), "own, A 6.1.4", "a table of cross references, which is not looked into here")
    pdf.want(len(re.findall(rb"%%EOF", data)) == 1, "own", "several versions in one file")


def check_streams(pdf):
    """A line end follows "stream" and another, not counted by /Length, goes before "endstream"."""
    data = pdf.bytes
    starts = [m.end() for m in re.finditer(rb">>\s*stream(?:\r\n|\n)", data)]
    pdf.want(len(starts) >= sum("stream" in entry for entry in pdf.objects.values()), "A 6.1.7.1", "a stream without a line end before it")
    for start in starts:
        length = int(re.findall(rb"/Length (\d+)", data[:start][-2000:])[-1])
        pdf.want(re.match(rb"(?:\r\n|\n|\r)endstream", data[start + length:]), "A 6.1.7.1", f"no line end before the endstream of the stream at {start}")
    bare = re.sub(rb"stream(?:\r\n|\n).*?endstream", b"", data, flags=re.S)
    for found in re.finditer(rb"(.?)(\d+)([^\d\n\r]*)(\d+)(\s*)obj\b(.?.?)", bare, re.S):
        before, _, gap, _, other, after = found.groups()
        pdf.want(before in b"\r\n" and len(gap) == 1 and len(other) == 1 and after[:1] in (b"\r", b"\n"), "A 6.1.9", f"spaces in {found[0]}")
    pdf.want(len(re.findall(rb"[\r\n]endobj[\r\n]", bare)) == len(re.findall(rb"endobj", bare)), "A 6.1.9", "endobj is not on a line of its own")


def check_objects(pdf):
    pdf.want(len(pdf.objects) < 8388607, "A 6.1.13", "too many objects")
    for key, entry in pdf.objects.items():
        check_value(pdf, key, entry["stream"]["dict"] if "stream" in entry else entry["value"])
        if "stream" not in entry:
            continue
        about = entry["stream"]["dict"]
        for part in ("/F", "/FFilter", "/FDecodeParms"):
            pdf.want(part not in about, "A 6.1.7", f"{key} lies outside the file")
        pdf.want(about.get("/Filter") in (None, "/FlateDecode"), "own, A 6.1.7.2", f"{key} is packed by {about.get('/Filter')}")
        pdf.want(about.get("/Subtype") not in ("/PS", "/Image", "/Form"), "own, A 6.2.8, 6.2.9, UA 7.20", f"{key} is a {about.get('/Subtype')}")


def check_value(pdf, key, value):
    if isinstance(value, dict):
        for name, inner in value.items():
            pdf.want(len(name.encode()) <= LONGEST_NAME, "A 6.1.13", f"{key}: the name {name[:30]}...")
            check_value(pdf, f"{key} {name}", inner)
    elif isinstance(value, list):
        for inner in value:
            check_value(pdf, key, inner)
    elif isinstance(value, str) and not is_reference(value):
        pdf.want(length_of(value) < LONGEST_STRING, "A 6.1.13", f"{key}: a text of {length_of(value)} bytes")
        pdf.want(not value.startswith("/") or len(value.encode()) <= LONGEST_NAME + 1, "A 6.1.13", f"{key}: the name {value[:30]}...")
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        low, high = (2 ** 31, 2 ** 31 - 1) if isinstance(value, int) else (3.403e38, 3.403e38)
        pdf.want(-low <= value <= high and (value == 0 or abs(value) > 1.175e-38), "A 6.1.13", f"{key}: the number {value}")


def length_of(value):
    """In bytes: as text, or as UTF-16 with its mark where that is not enough."""
    if value.startswith("b:"):
        return (len(value) - 2) // 2
    text = text_of(value)
    return len(text) if text.isascii() else 2 + len(text.encode("utf-16-be", "surrogatepass"))
