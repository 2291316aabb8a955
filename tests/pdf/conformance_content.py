# SPDX-License-Identifier: GPL-3.0-or-later
"""What is painted: ISO 19005-2, 6.2, and ISO 14289-1, 7.1. All is tagged or an artifact, nothing is left open, nothing is used that the level forbids."""
import re

from pdf_file import items, operations, string_bytes

SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = SHOWING | {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI"}
OPERATORS = PAINTING | {"w", "J", "j", "M", "d", "ri", "i", "gs", "q", "Q", "cm", "m", "l", "c", "v", "y", "h", "re", "n", "W", "W*", "BT", "ET",
                        "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "K", "k", "RG",
                        "rg", "MP", "DP", "BMC", "BDC", "EMC", "true", "false", "null"}
FOREIGN = {"CS", "cs", "SC", "SCN", "sc", "scn", "K", "k", "sh", "ri", "i", "BI", "MP", "DP"}  # allowed or not, demarc has no use for them
BLENDS = {"/Normal", "/Compatible"}
DEEPEST, LONGEST = 28, 32767
RUNNING = {"/Header", "/Footer"}


class Content:
    """One pass over the content of a page."""

    def __init__(self, pdf, number, page):
        self.pdf, self.where = pdf, f"page {number}"
        self.resources = pdf.get(page.get("/Resources"))
        self.stack, self.in_text, self.saved, self.mcids, self.shown, self.running = [], False, 0, [], {}, []
        self.font, self.fonts = None, []
        self.joins = False  # the text shown last ends in a word, and more of the same tag would go on with it
        if self.want(self.resources is not None and isinstance(page.get("/Contents"), str), "A 6.2.2", "no resources or no content of its own"):
            for op, operands in operations(pdf.data(page["/Contents"])):
                if not self.step(op, operands):
                    return
        self.want(not self.stack and not self.in_text and self.saved == 0, "ISO 32000 14.6", "something is left open")
        self.want(len(self.mcids) == len(set(self.mcids)), "ISO 32000 14.7", "an MCID twice")
        self.want(self.running, "UA 7.8", "its number is no running header or footer")

    def want(self, condition, clause, text):
        return self.pdf.want(condition, clause, f"{self.where}: {text}")

    def step(self, op, operands):
        if not self.want(op in OPERATORS, "A 6.2.2", f"operator {op[:20]}"):
            return False
        self.want(op not in FOREIGN, "own, A 6.2.4.3, 6.2.6, 6.2.8", f"{op} is not looked into here")
        self.check_limits(operands)
        if op in ("BDC", "BMC"):
            self.open_tag(op, operands)
        elif op == "EMC":
            if self.want(self.stack, "ISO 32000 14.6", "EMC without BDC"):
                self.want(self.stack.pop()[1] == self.in_text, "ISO 32000 14.6", "marked content across a text object")
                self.joins = self.joins and bool(self.stack)
        elif op in ("BT", "ET"):
            self.want(self.in_text == (op == "ET"), "ISO 32000 9.4", f"{op} out of place")
            self.in_text = op == "BT"
            self.want(not (self.joins and self.in_text), "own, UA 7.1", f"words of {self.stack[:1]} run together")
        elif op in ("q", "Q"):
            self.save(op == "q")
        elif op in PAINTING:
            self.paint(op, operands)
        elif op in ("gs", "Tf"):
            self.use(op, operands)
        elif op == "Tr":
            self.want(operands[-1:] != [b"3"], "own", "invisible text")
        return True

    def check_limits(self, operands):
        for token in operands:
            if token[:1] in b"(<" and token not in (b"<<", b">>"):
                self.want(token[:1] == b"(" or re.fullmatch(rb"<([0-9A-Fa-f]{2})*>", re.sub(rb"\s", b"", token)), "A 6.1.6", f"string {token[:20]}")
                self.want(len(token) < LONGEST, "A 6.1.13", "a string that is too long")
            elif re.fullmatch(rb"[+-]?[0-9.]+", token):
                value = abs(float(token))
                self.want(value <= 3.403e38 and (value == 0 or value >= 1.175e-38) and (b"." in token or value < 2 ** 31), "A 6.1.13", f"number {token}")

    def open_tag(self, op, operands):
        name, said = operands[0].decode() if operands else "", b" ".join(operands[1:])
        found = re.search(rb"/MCID\s+(\d+)", said)
        if found:
            self.mcids.append(int(found.group(1)))
        self.want(not (name == "/Artifact" and self.stack), "UA 7.1", f"an artifact inside {self.stack}")
        self.want(not (found and self.stack), "UA 7.1", f"a tag inside {self.stack}")
        self.want(b"/Lang" not in said and b"/Alt" not in said and b"/E " not in said, "own, UA 7.2", f"{name} says {said[:40]}")
        if name == "/Artifact" and op == "BDC":
            self.check_artifact(said.decode("latin-1"))
        self.joins = self.joins and not found and b"<feff0020>" not in said
        self.stack.append((name, self.in_text, bool(found) or name == "/Artifact"))

    def check_artifact(self, said):
        kind = dict(re.findall(r"(/Type|/Subtype) *(/\w+)", said))
        self.want(kind.get("/Type") == "/Pagination" and kind.get("/Subtype") in RUNNING, "UA 7.8", f"an artifact of {said}")
        self.running.append(kind.get("/Subtype"))

    def save(self, more):
        if more:
            self.fonts.append(self.font)
        elif self.want(self.fonts, "ISO 32000 8.4", "Q without q"):
            self.font = self.fonts.pop()
        self.saved = len(self.fonts)
        self.want(self.saved <= DEEPEST, "A 6.1.13", f"{self.saved} levels of q")

    def use(self, op, operands):
        kind = "/ExtGState" if op == "gs" else "/Font"
        given = (self.pdf.get(self.resources.get(kind)) or {}).get(operands[0].decode("latin-1"))
        if self.want(given is not None, "A 6.2.2", f"{operands[0]} is no resource of the page") and op == "Tf":
            self.font = given

    def paint(self, op, operands):
        self.want(any(s[2] for s in self.stack), "UA 7.1", f"{op} paints outside all tags")
        self.want(op != "Do", "own, A 6.2.9, UA 7.20", "an XObject, which is not looked into here")
        if op in SHOWING and self.want(self.font is not None, "ISO 32000 9.3", "text without a font"):
            size = 2 if self.pdf.get(self.font)["/Subtype"] == "/Type0" else 1
            codes = self.shown.setdefault(self.font, set())
            for token in operands:
                if token[:1] in b"(<":
                    text = string_bytes(token)
                    self.joins = bool(text) and size == 1 and text[-1:] != b" " and self.stack[0][0] not in ("/Figure", "/Artifact")
                    codes.update(int.from_bytes(text[i:i + size], "big") for i in range(0, len(text), size))


def check_states(pdf):
    """Of the graphics, wherever they stand: 6.2.5 and 6.2.10."""
    for _, page in pdf.pages:
        resources = pdf.get(page.get("/Resources")) or {}
        pdf.want(set(resources) <= {"/Font", "/ExtGState", "/ProcSet"}, "own, A 6.2.8, 6.2.9", f"resources of the kinds {sorted(resources)}")
        for name, state in (pdf.get(resources.get("/ExtGState")) or {}).items():
            state = pdf.get(state)
            pdf.want(set(state) <= {"/Type", "/CA", "/ca", "/BM"} and set(items(state.get("/BM"))) <= BLENDS, "A 6.2.5, 6.2.10", f"{name} is {state}")
        group = pdf.get(page.get("/Group"))
        pdf.want(group is None or group.get("/CS") == "/DeviceRGB", "A 6.2.10", f"the group of a page blends in {group}")
