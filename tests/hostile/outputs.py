# SPDX-License-Identifier: GPL-3.0-or-later
"""What demarc writes about a hostile file is data where it arrives: every format, held to what its readers would act upon."""
import csv
import io
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path

from strings_in import strings_in

# Controls but for newline; C1; what turns the direction of text; what is not seen.
ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\u034f\u115f\u1160\u180b-\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff\ufdd0-\ufdef]")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
TAGS = {"html", "head", "meta", "title", "style", "body", "script", "main", "header", "footer", "nav", "section", "article", "aside", "div", "span", "wbr", "p", "h1", "h2", "h3", "h4",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "a", "b", "i", "em", "strong", "code", "br", "hr", "button", "input", "label",
        "details", "summary", "figure", "figcaption", "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "desc", "defs", "marker",
        "blockquote", "q", "cite", "small", "time", "form", "select", "option", "noscript", "use", "symbol", "clippath", "output", "fieldset", "legend"}


def problems_of_text(data):
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        yield f"not UTF-8: {error}"
        return
    for found in ACTS.finditer(text):
        yield f"U+{ord(found.group()):04X} in {text[max(0, found.start() - 30):found.end() + 10]!r}"
        return


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.problems, self.scripts = [], 0

    def handle_starttag(self, tag, attributes):
        if tag not in TAGS:
            self.problems.append(f"a tag <{tag}>")
        self.scripts += tag == "script"
        for name, value in attributes:
            if name.startswith("on") or name in ("src", "srcdoc", "srcset", "formaction", "action"):
                self.problems.append(f"an attribute {name}={value!r:.60}")
            if name in ("href", "xlink:href") and not re.match(r"#|https?:|mailto:", value or ""):
                self.problems.append(f"a link to {value!r:.60}")


def problems_of_html(data):
    yield from problems_of_text(data)
    page = Page()
    page.feed(data.decode())
    yield from page.problems
    if page.scripts > 1:
        yield f"{page.scripts} scripts"


def problems_of_json(data):
    yield from problems_of_text(data)
    for text in strings_in(json.loads(data, parse_constant=lambda c: "\x00not a number")):
        if ACTS.search(text):
            yield f"a string {text!r:.80}"
            return


def problems_of_xml(data):
    yield from problems_of_text(data)
    for element in ElementTree.fromstring(data).iter():
        for text in (element.text, element.tail, *element.attrib.values()):
            if text and ACTS.search(text):
                yield f"a text {text!r:.80}"
                return


def problems_of_csv(data):
    yield from problems_of_text(data.replace(b"\r\n", b"\n").removeprefix(b"\xef\xbb\xbf"))
    for record in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        for cell in record:
            if cell.startswith(FORMULA):
                yield f"a formula {cell!r:.60}"


def problems_of_pdf(data):
    objects = re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.DOTALL)
    for word in (b"/JavaScript", b"/Launch", b"/OpenAction", b"/AA", b"/EmbeddedFile", b"/SubmitForm"):
        if re.search(word + rb"\b", objects):
            yield f"{word.decode()} in it"
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=False).stdout
        yield from problems_of_text(re.sub("[\u202a-\u202c\f]", "\n", text.decode()).encode())  # pdftotext marks Hebrew and Arabic itself


FORMATS = {"text": problems_of_text, "json": problems_of_json, "sarif": problems_of_json, "html": problems_of_html, "junit": problems_of_xml, "csv": problems_of_csv}


def problems_in(problems, data):
    try:
        return list(problems(data))
    except Exception as error:  # what its own readers cannot read is a problem too
        return [f"{type(error).__name__}: {error}"]


REMARKS = (b"no font on this machine", b"drawn anew in tiers")  # what render may say of a picture that it made


def is_refused(row, done):
    """It takes too long in this output, says so, and its row lets it."""
    return done and done.returncode == 3 and (3 in row.codes or row.seconds) and done.stderr.count(b"\n") == 1 and b"(--limit judging=VALUE changes it)" in done.stderr


def judge(row, path, place, run, fail, says):
    """A file that is read: all its reports in one run, and its picture."""
    out = Path(place) / "out"
    out.mkdir()
    wanted = [part for name in FORMATS for part in ("--report", f"{name}={out / name}")]
    done = run(row, "check", "--as-of", "2026-12-01", *wanted, path)
    refused = is_refused(row, done)
    if done and not refused and (done.returncode not in (0, 1, 2) or done.stderr):
        fail(row, f"its reports: exit code {done.returncode}, {done.stderr!r}")
    for name, problems in FORMATS.items():
        if refused:
            continue
        if not (out / name).exists():
            fail(row, f"no report {name}")
            continue
        for problem in problems_in(problems, (out / name).read_bytes()):
            fail(row, f"{name}: {problem}")
    done = run(row, "inspect", path)
    if is_refused(row, done):
        pass
    elif not done or done.returncode != 0 or not says(row, done.stdout.decode()):
        fail(row, f"inspect does not say {row.says!r}")
    elif list(problems_of_text(done.stdout)):
        fail(row, f"inspect: {list(problems_of_text(done.stdout))}")
    for name, problems in {"pdf": problems_of_pdf, "svg": problems_of_xml}.items():
        target = out / f"out.{name}"
        done = run(row, "render", path, "-o", str(target))
        if is_refused(row, done) or (done and b"nothing was read of it that can be drawn" in done.stderr and done.returncode == 3):
            continue
        if not done or done.returncode != 0 or (done.stderr and not any(words in done.stderr for words in REMARKS)):
            fail(row, f"render {name}: {done and done.returncode} {done and done.stderr!r}")
            continue
        for file in out.glob(f"out*.{name}"):
            for problem in problems_in(problems, file.read_bytes()):
                fail(row, f"{file.name}: {problem}")
    shutil.rmtree(out)
