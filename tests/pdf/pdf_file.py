# SPDX-License-Identifier: GPL-3.0-or-later
"""A PDF as its objects, for the checks of conformance.py."""
import base64
import json
import re
import subprocess

TOKEN = re.compile(rb"\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\)|<<|>>|<[^<>]*>|/[^\s()<>\[\]{}/%]*|[\[\]{}]|%[^\r\n]*|[^\s()<>\[\]{}/%]+", re.S)
ESCAPE = re.compile(rb"\\(\r\n|[0-7]{1,3}|.)", re.S)
LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


class Pdf:
    def __init__(self, path):
        run = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path], capture_output=True)
        if run.returncode:
            raise SystemExit(f"{path}: qpdf: {run.stderr.decode()}")
        self.objects = json.loads(run.stdout)["qpdf"][1]
        self.path, self.faults = path, []
        self.bytes = open(path, "rb").read()
        self.root = self.get(self.get_raw("trailer")["value"]["/Root"])
        self.pages, self.names, self.boxes, self.bare = [], {}, False, False
        self.collect_pages(self.root["/Pages"])
        self.read_names((self.get(self.root.get("/Names")) or {}).get("/Dests"))

    def get_raw(self, key):
        return self.objects[key]

    def get(self, value):
        while is_reference(value):
            entry = self.objects.get("obj:" + value)
            if entry is None:
                return None
            value = entry["stream"]["dict"] if "stream" in entry else entry["value"]
        return value

    def data(self, ref):
        return base64.b64decode(self.objects["obj:" + ref]["stream"]["data"])

    def dictionaries(self):
        """All that are objects by themselves: reference, dictionary (of a stream: its own)."""
        for key, entry in self.objects.items():
            value = entry["stream"]["dict"] if "stream" in entry else entry["value"]
            if key.startswith("obj:") and isinstance(value, dict):
                yield key[4:], value

    def collect_pages(self, node):
        value = self.get(node)
        if value.get("/Type") == "/Page":
            self.pages.append((node, value))
        for kid in value.get("/Kids", []):
            self.collect_pages(kid)

    def read_names(self, node):
        node = self.get(node) or {}
        pairs = node.get("/Names", [])
        for i in range(0, len(pairs), 2):
            self.names[text_of(pairs[i])] = self.get(pairs[i + 1])
        for kid in node.get("/Kids", []):
            self.read_names(kid)

    def fail(self, clause, text):
        self.faults.append(f"{self.path}: {clause}: {text}")

    def want(self, condition, clause, text):
        if not condition:
            self.fail(clause, text)
        return condition


def is_reference(value):
    return isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value) is not None


def text_of(value):
    return value[2:] if isinstance(value, str) and value.startswith("u:") else value


def items(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def operations(data):
    """Of a content stream: operator, operands before it."""
    operands = []
    for token in TOKEN.findall(data):
        if token.startswith(b"%"):
            continue
        if re.match(rb"[A-Za-z'\"]", token):
            yield token.decode("latin-1"), operands
            operands = []
        else:
            operands.append(token)


def string_bytes(token):
    if token.startswith(b"<"):
        return bytes.fromhex(token[1:-1].decode("latin-1"))
    return ESCAPE.sub(lambda m: bytes([int(m[1], 8) & 255]) if m[1].isdigit() else LETTERS.get(m[1], m[1]), token[1:-1])
