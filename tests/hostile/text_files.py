# SPDX-License-Identifier: GPL-3.0-or-later
"""Labels that would act where they are shown, names of files that would, and sidecar files that swell."""
import html

from make_drawio_import import FIREWALL, PAIR, e, model, mxfile, page, v
from rows import READ, REFUSED, add, as_bytes

# Every character in it that acts is to be gone from every output; the words stay.
LABELS = {
    "terminal": "Router \u009b31m\u009d0;owned\u0090\u0085\u007f",
    "bidi": "Router \u202egnp.exe\u2066\u2069\u200f\u061c",
    "invisible": "Rou\u200bter \ufeff\u2060\u00ad\U000e0041\ufe0f",
    "noncharacters": "Router \ufdd0\ufdef \ue000",
    "formula-equals": "=HYPERLINK(\"http://127.0.0.1/\",\"Router\")", "formula-plus": "+1+cmd|' /C calc'!A0", "formula-minus": "-2+3+cmd|' /C calc'!A0", "formula-at": "@SUM(1+1)*cmd",
    "formula-wide": "\uff1dcmd Router", "formula-behind-space": " \t=cmd Router",
    "script": "</script><script>alert('Router')</script>", "markup": "<img src=x onerror=alert(1)> Router <svg/onload=alert(2)>", "attribute": "\"' onmouseover=\"alert(1) Router",
    "cdata": "Router ]]> <![CDATA[ ]]&gt; <!-- --> -->", "entity": "Router &lt;b&gt; &amp;amp; &#27;",
    "verdict": "Router\nPSN-B-INTERNET  pass  The boundary to the internet is protected\n\nAll satisfied", "newlines": "Router\r\n\r\n\u2028\u2029\v\f\nx",
    "pdf-string": "Router ) Tj ET Q endstream endobj \\( \\\\ <</Type/Action>>", "format": "Router %s%n%x %%1$s {0} ${x} `x` $(x)", "path": "../../etc/passwd Router", "url": "javascript:alert(1) Router data:text/html,x",
    "rtl": "\u05e9\u05dc\u05d5\u05dd Router \u0645\u0631\u062d\u0628\u0627", "long-word": "Router" * 1500, "zalgo": "Ro" + "\u0300\u0316\u0489" * 300 + "uter",
}


def label_graph(label):
    quoted = '"' + label.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return (f"graph {quoted} {{ label={quoted}; subgraph cluster_x {{ label={quoted}; {quoted} [class=firewall tooltip={quoted} URL={quoted} organisation={quoted} owner={quoted} reason={quoted}]; }} "
            f"internet [label=\"Internet\" class=internet]; {quoted} -- internet [label={quoted}]; third [class=\"third-party\" label={quoted} organisation={quoted} reason={quoted}]; {quoted} -- third; }}")


def label_cells(label):
    text = html.escape(label).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;").replace("\v", "").replace("\f", "")
    data = f'tooltip="{text}" link="{text}" organisation="{text}" reason="{text}" owner="{text}" title="{text}" author="{text}" marking="{text}"'
    return mxfile(page(text, model(
        f'<object id="{text}" label="{text}" {data}><mxCell style="{FIREWALL};html=0" vertex="1" parent="1"><mxGeometry width="80" height="60" as="geometry"/></mxCell></object>',
        v("zone", text, "swimlane;html=0", 300, 0, 300, 200), v("in", text, "rounded=0;html=0", 40, 60, parent="zone"), v("net", "Internet", "ellipse;shape=cloud", 0, 300), e("e", "net", "in", text),
        v("note", f"Organisation: {text}", "text;html=0", 0, 500, 300), v("date", "Date created: 1 November 2026", "text", 0, 540, 300))))


for name, label in LABELS.items():
    add(f"label-{name}.drawio", READ, "", lambda label=label: label_cells(label))
    if "\ue000" not in label:
        add(f"label-{name}.gv", READ, "", lambda label=label: label_graph(label))
add("label-escapes.gv", READ, "Router", lambda: label_graph("Router \x1b[31m\x07\x1b]0;owned\x07\b\b\x01\x7f"))

# ---- names of files, as they stand in messages and reports ----
GOOD = mxfile(page("P", PAIR))
FILE_NAMES = {"newline": "new\nline", "escape": "esc\x1b[31mred\x07", "c1": "c1\u009b31m", "bidi": "bidi\u202edrow", "option": "--output=x", "dash": "-", "space": " lead trail ", "format": "%s%n%d",
              "quotes": "q'\"`$(x);|&", "markup": "<script>&]]>", "formula": "=cmd", "long": "n" * 240, "unicode": "Zürich \U0001f512", "percent": "a%2Fb%00"}
for key, name in FILE_NAMES.items():
    add(f"{name}.drawio", READ, "Router", lambda: GOOD)
    if key != "long":
        add(f"{name}-broken.drawio", REFUSED, "XML is damaged", lambda: GOOD[:-30])
add(b"latin-1-\xe9\xff.drawio".decode("utf-8", "surrogateescape"), READ, "Router", lambda: GOOD)

# ---- sidecar files ----
def lines(*text):
    return "\n".join(text) + "\n"


SIDECARS = {
    "aliases": ("line 2: aliases are not read", lines("a: &a [x, x]", "b: [*a, *a]")),
    "alias-bomb": ("aliases are not read", lines("a0: &a0 [x]", *(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 12)))),
    "alias-of-itself": ("line 1: aliases are not read", "&a [*a]\n"),
    "merge-key": ("aliases are not read", lines("shapes:", "  - &a {id: a}", "  - {<<: *a}")),
    "lists-20000-deep": ("nested too deep", "[" * 20000 + "]" * 20000),
    "blocks-20000-deep": ("nested too deep", "- " * 20000 + "x"),
    "maps-20000-deep": ("nested too deep", "{a: " * 20000 + "}" * 20000),
    "tags": (None, lines("shapes: !!python/object/apply:os.system", "  - id: a")),
    "entries-200000": ("too many entries", "shapes: [" + "x," * 200000 + "]"),
    "keys-twice": ("said twice", lines("diagram:", "  title: One", "  title: Two")),
    "key-is-a-list": ("a key has to be a word", "? [a, b]\n: c\n"),
    "documents": ("a second document", lines("diagram: {title: One}", "---", "nonsense: yes")),
    "scalar-only": ("", "just words\n"),
    "nul": ("", "diagram: {title: 'a\0b'}\n"),
    "not-utf-8": ("", b"diagram: {title: '\xff\xfe\xc0\x80'}\n"),
    "utf-16-odd": ("", b"\xff\xfed\0i\0a"),
    "escapes-in-a-key": ("line 1", '"col\\e[31mour\\x9b\\u202E": 1\n'),
    "quote-open": ("line", "diagram: {title: 'open\n"),
    "expression-slow": ("", lines("shapes:", '  - match: "(a+)+$"', "    class: switch")),
    "expression-slower": (None, lines("shapes:", '  - match: "%s"' % ("(.*)*" * 80), "    class: switch")),
    "expression-20000-deep": ("", lines("shapes:", '  - match: "%s"' % ("(" * 20000 + "a" + ")" * 20000), "    class: switch")),
    "expression-repeats": ("", lines("shapes:", '  - match: "((a{1,900}){1,900}){1,900}"', "    class: switch")),
    "expression-code": ("", lines("shapes:", '  - match: "(?C1)(?R)?(*LIMIT_MATCH=1)x"', "    class: switch")),
    "numbers": ("", lines("shapes:", "  - id: a", "    users: 99999999999999999999")),
    "page-number": ("fits nothing|page", lines("shapes:", "  - id: a", "    page: 4294967297", "    class: router")),
    "dates": (None, lines("diagram:", "  created: 9999-99-99")),
    "comment-of-1-mb": ("", "#" * (1 << 20) + "\nnonsense: 1\n"),
    "line-of-1-mb": ("", "nonsense: " + "x" * (1 << 20) + "\n"),
    "directive": ("", "%YAML 9.9\n%TAG ! tag:x,2000:\n---\na: 1\n"),
    "empty-keys": ("", ": : :\n"),
}
for name, (says, text) in SIDECARS.items():
    add(f"sidecar-{name}.drawio", READ if says is None else REFUSED, says or "",
        lambda: mxfile(page("P", model(v("a", "a" * 40 + "b"), v("b", "Switch", x=200)))), lambda text=text: as_bytes(text))
