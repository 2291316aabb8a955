# SPDX-License-Identifier: GPL-3.0-or-later
"""The tags: ISO 19005-2, 6.7, and ISO 14289-1, 7.1 to 7.5 and 7.18. What a tag holds is on its page, and what is on a page is held by one tag."""
import re

from pdf_file import is_reference, items, text_of

STANDARD = {"Document", "Part", "Sect", "Div", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody",
            "Figure", "Link", "Span", "Caption"}
PARENTS = {"TR": ("Table", "TBody", "THead"), "TH": ("TR",), "TD": ("TR",), "THead": ("Table",), "TBody": ("Table",), "LI": ("L",),
           "Lbl": ("LI",), "LBody": ("LI",), "Document": (None,), "Caption": ("Table", "L", "Figure")}
KIDS = {"Table": r"(Caption )?((THead )?(TBody )+|(TR )+)(Caption )?", "TR": "((TH|TD) )*", "THead": "(TR )*", "TBody": "(TR )*",
        "L": "(Caption )?((L|LI) )*", "LI": "(Lbl )?(LBody )?"}
KEYS = {"/Type", "/S", "/P", "/Pg", "/K", "/A", "/Alt", "/Lang"}


class Tree:
    """One walk through the structure tree."""

    def __init__(self, pdf):
        self.pdf, self.parents, self.headings, self.counts = pdf, {}, [], {}
        self.held, self.annotations, self.elements = {}, {}, set()  # MCIDs of each page, in the order of the tags; who holds which annotation
        tree = pdf.get(pdf.root.get("/StructTreeRoot")) or {}
        if not pdf.want(tree.get("/Type") == "/StructTreeRoot" and "/ParentTree" in tree, "A 6.7.3.3", "no structure tree"):
            return
        pdf.want("/RoleMap" not in tree and "/ClassMap" not in tree, "own, A 6.7.3.4, UA 7.1", "types are mapped, which is not looked into here")
        self.read_numbers(tree["/ParentTree"])
        pdf.want(list(self.parents) == sorted(self.parents), "ISO 32000 7.9.7", "the parent tree is not in order")
        tops = self.kids_of(tree)
        pdf.want(len(tops) == 1 and pdf.get(tops[0])["/S"] == "/Document", "A 6.7.3.3", "the tree is not one Document")
        for top in tops:
            self.walk(top, pdf.root["/StructTreeRoot"], None)
        self.check_all()

    def read_numbers(self, node):
        node = self.pdf.get(node) or {}
        pairs = node.get("/Nums", [])
        self.parents.update((pairs[i], pairs[i + 1]) for i in range(0, len(pairs), 2))
        for kid in node.get("/Kids", []):
            self.read_numbers(kid)

    def kids_of(self, element):
        """As they stand there: references stay what they are."""
        kids = element.get("/K")
        return items(self.pdf.get(kids) if isinstance(self.pdf.get(kids), list) else kids)

    def kind_of(self, kid):
        value = self.pdf.get(kid)
        return value["/S"][1:] if isinstance(value, dict) and "/S" in value else ""

    def attribute(self, element, key):
        for a in items(self.pdf.get(element.get("/A"))):
            value = (self.pdf.get(a) or {}).get(key)
            if value is not None:
                return value
        return None

    def walk(self, ref, parent, parent_kind):
        pdf, element = self.pdf, self.pdf.get(ref)
        kind, kids = element["/S"][1:], self.kids_of(element)
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if not pdf.want(is_reference(ref) and ref not in self.elements, "ISO 32000 14.7.2", f"{kind} {ref} is there twice"):
            return
        self.elements.add(ref)
        pdf.want(kind in STANDARD, "A 6.7.3.4", f"{kind} is no standard type")
        pdf.want(element.get("/Type") == "/StructElem", "A 6.7.3.3", f"{kind} has no type")
        pdf.want(element.get("/P") == parent, "UA 7.1", f"{kind} {ref} has another parent than the one that holds it")
        pdf.want(set(element) <= KEYS, "own", f"{kind} has {sorted(set(element) - KEYS)}, which is not looked into here")
        pdf.want(re.fullmatch(r"([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?", text_of(element.get("/Lang", ""))), "A 6.7.4, UA 7.2", f"{kind}: no language")
        pdf.want(kind not in PARENTS or parent_kind in PARENTS[kind], "UA 7.2", f"{kind} inside {parent_kind}")
        pdf.want(kind not in KIDS or re.fullmatch(KIDS[kind], "".join(self.kind_of(k) + " " for k in kids)), "UA 7.2", f"what {kind} {ref} holds")
        self.check_kind(kind, element, kids)
        for kid in kids:
            if self.kind_of(kid):
                self.walk(kid, ref, kind)
            else:
                self.hold(ref, element, pdf.get(kid))

    def hold(self, ref, element, kid):
        """Content: a number of marked content, or an annotation."""
        own = not isinstance(kid, dict)
        page = element.get("/Pg") if own else kid.get("/Pg", element.get("/Pg"))
        if not self.pdf.want(page in [r for r, _ in self.pdf.pages], "ISO 32000 14.7.4", f"{element['/S']} {ref} has content on no page"):
            return
        if not own and kid.get("/Type") == "/OBJR":
            self.pdf.want(kid["/Obj"] not in self.annotations, "UA 7.18.5", f"annotation {kid['/Obj']} is in two tags")
            self.annotations[kid["/Obj"]] = (ref, page)
        else:
            self.held.setdefault(page, []).append((kid if own else kid.get("/MCID"), ref))

    def check_kind(self, kind, element, kids):
        pdf = self.pdf
        if kind in ("H1", "H2", "H3"):
            self.headings.append(int(kind[1]))
        if kind == "Figure":
            pdf.want((text_of(element.get("/Alt")) or "").strip(), "UA 7.3", "a figure without text")
            box = self.attribute(element, "/BBox") or []
            pdf.want(len(box) == 4 and box[0] < box[2] and box[1] < box[3], "ISO 32000 14.8.5.4", f"a figure at {box}")
        if kind == "TH":
            pdf.want(self.attribute(element, "/Scope") in ("/Row", "/Column"), "UA 7.5", "a table head without scope")
        if kind == "Link":
            pdf.want(sum(isinstance(pdf.get(k), dict) and "/Obj" in pdf.get(k) for k in kids) == 1, "UA 7.18.5", "a Link tag without a link, or with many")
        if kind == "Table":
            self.check_table([pdf.get(k) for k in kids])
        owner = {"Figure": ("/Layout", "/BBox"), "TH": ("/Table", "/Scope")}.get(kind)
        for a in items(pdf.get(element.get("/A"))):
            pdf.want(owner and pdf.get(a) == {"/O": owner[0], owner[1]: pdf.get(a).get(owner[1])}, "own, UA 7.2, 7.5", f"{kind} has the attributes {a}")

    def check_table(self, rows):
        pdf, widths = self.pdf, {len(self.kids_of(r)) for r in rows}
        heads = [pdf.get(c) for c in self.kids_of(rows[0])] if rows else []
        pdf.want(len(widths) == 1 and widths != {0}, "UA 7.2", f"rows of {sorted(widths)} cells in one table")
        pdf.want(heads and all(h["/S"] == "/TH" and self.attribute(h, "/Scope") == "/Column" for h in heads), "UA 7.5", "a table without heads")

    def check_all(self):
        pdf, h = self.pdf, self.headings
        pdf.want(h and h[0] == 1 and all(b <= a + 1 for a, b in zip(h, h[1:])), "UA 7.4.2", f"heading levels {h}")
        for kind in ("Figure", "Table", "H2", "P", "Link", "L"):
            pdf.want(self.counts.get(kind) or pdf.bare and kind in ("Figure", "Link", "L"), "own", f"no {kind} in the document")
        for number, entry in self.parents.items():
            for element in items(entry if is_reference(entry) and "/S" in pdf.get(entry) else pdf.get(entry)):
                pdf.want(element is None or element in self.elements, "ISO 32000 14.7.4.4", f"entry {number} of the parent tree leads to {element}")

    # ---- pages ----

    def check_page(self, number, ref, page, mcids):
        """The numbers of the content are those of the tags, each leads to the tag that holds it, and both are in the same order."""
        pdf, held = self.pdf, self.held.get(ref, [])
        entry = items(pdf.get(self.parents.get(page.get("/StructParents"))))
        pdf.want([m for m, _ in held] == mcids, "UA 7.1", f"page {number}: the tags hold {[m for m, _ in held][:9]}..., the page {mcids[:9]}...")
        for mcid, element in held:
            pdf.want(mcid < len(entry) and entry[mcid] == element, "ISO 32000 14.7.4.4", f"page {number}: MCID {mcid} leads to another tag")

    def check_annotation(self, where, page, ref, annotation):
        element = self.parents.get(annotation.get("/StructParent"))
        self.pdf.want(element and (self.pdf.get(element) or {}).get("/S") == "/Link", "UA 7.18.5", f"{where} is not in a Link tag")
        self.pdf.want(self.annotations.get(ref) == (element, page), "UA 7.18.5", f"{where} is not what its Link tag holds")
