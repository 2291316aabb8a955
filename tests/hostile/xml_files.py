# SPDX-License-Identifier: GPL-3.0-or-later
"""XML that is made to be expanded, to fetch, to nest without end, or not to be text at all."""
from make_drawio_import import PAIR, mxfile, model, page, v
from rows import READ, REFUSED, UNKNOWN, add, hostile

GOOD = mxfile(page("P", PAIR))


def with_dtd(dtd, label="Router"):
    return f"<!DOCTYPE mxfile {dtd}>\n" + mxfile(page("P", model(v("a", label))))


def laughs(levels, width):
    lines = ['<!ENTITY l0 "ha">'] + [f'<!ENTITY l{i} "{f"&l{i - 1};" * width}">' for i in range(1, levels)]
    return with_dtd(f"[{''.join(lines)}]", f"&l{levels - 1};")


ENTITIES = "declares entities|XML is damaged|depth|loop"
# name -> internal or external subset, label
DTDS = {
    "external-entity": ('[<!ENTITY x SYSTEM "file:///etc/passwd">]', "&x;"),
    "external-entity-http": ('[<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]', "&x;"),
    "parameter-entity": ('[<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]', "Router"),
    "entity-in-attribute": ('[<!ENTITY x "Firewall">]', "&x;"),
    "entity-unused": ('[<!ENTITY x "Firewall">]', "Router"),
    "entity-loop": ('[<!ENTITY a "&b;"><!ENTITY b "&a;">]', "&a;"),
    "entity-quadratic": ('[<!ENTITY a "%s">]' % ("x" * 3000), "&a;" * 100000),
}
for name, (dtd, label) in DTDS.items():
    add(f"{name}.drawio", REFUSED, "XML", lambda dtd=dtd, label=label: with_dtd(dtd, label))
add("billion-laughs.drawio", REFUSED, "XML", lambda: laughs(10, 10))
add("five-level-laughs.drawio", REFUSED, "XML", lambda: laughs(5, 10))
add("external-dtd.drawio", READ, "Router", lambda: with_dtd('SYSTEM "file:///etc/passwd"'))
add("public-dtd.drawio", READ, "Router", lambda: with_dtd('PUBLIC "-//X//Y//EN" "http://127.0.0.1:9/x.dtd"'))
add("entity-behind-50000-bytes.drawio", UNKNOWN, "not a format", lambda: with_dtd('[<!ENTITY a "%s">]' % ("x" * 50000), "&a;" * 5000))
add("entity-is-one-of-five.drawio", REFUSED, "declares", lambda: with_dtd('[<!ENTITY amp "&#38;#38;">]', "Router &amp; switch"))
add("default-attributes.drawio", REFUSED, "declares", lambda: with_dtd('[<!ATTLIST mxCell tooltip CDATA "No wireless in use" visible CDATA "0">]'))
for name, declared in {"attributes": "ATTLIST Page Name CDATA 'No wireless in use'", "elements": "ELEMENT Page ANY", "remark": "-- x --"}.items():
    add(f"declares-{name}.vdx", REFUSED, "declares", lambda declared=declared: f"<!DOCTYPE VisioDocument [<!{declared}>]>"
        "<VisioDocument xmlns='http://schemas.microsoft.com/visio/2003/core'><Pages><Page ID='0'/></Pages></VisioDocument>")
add("names-a-dtd.vdx", READ, "", lambda: "<!DOCTYPE VisioDocument SYSTEM 'file:///etc/passwd'><!-- x --><?x y?>"
    "<VisioDocument xmlns='http://schemas.microsoft.com/visio/2003/core'><Pages><Page ID='0'/></Pages></VisioDocument>")
add("entity-beyond-five.drawio", REFUSED, "line 3: XML is damaged", lambda: mxfile(page("P", model(v("a", "Caf&eacute; router")))))
add("xinclude.drawio", READ, "Router", lambda: mxfile(page("P", model(
    v("a", "Router"), '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'))))
add("stylesheet.drawio", READ, "Router", lambda: '<?xml version="1.0"?><?xml-stylesheet href="http://127.0.0.1:9/x.xsl" type="text/xsl"?>' + GOOD)

DEEP = 20000
add("elements-20000-deep.drawio", REFUSED, "XML is damaged", lambda: mxfile(page("P", "<a>" * DEEP + "</a>" * DEEP)))
add("elements-20000-open.drawio", REFUSED, "XML is damaged", lambda: mxfile(page("P", "<a>" * DEEP)))
add("attributes-50000.drawio", REFUSED, "--limit attributes=VALUE", lambda: mxfile(page("P", model(
    '<object id="o" label="x" %s><mxCell vertex="1" parent="1"/></object>' % " ".join(f'a{i}="1"' for i in range(50000))))))
add("namespaces-20000.drawio", REFUSED, "--limit attributes=VALUE", lambda: mxfile(page("P", model(
    '<object id="o" label="x" %s><mxCell vertex="1" parent="1"/></object>' % " ".join(f'xmlns:n{i}="urn:{i}"' for i in range(20000))))))
add("namespaces-on-each.drawio", (0, 1, 2, 3), "Router", lambda: mxfile(page("P", model(v("a", "Router"), *(
    f'<mxCell xmlns:n{i}="urn:{i}" id="c{i}" vertex="1" parent="1"/>' for i in range(5000))))))
add("attribute-twice.drawio", REFUSED, "XML is damaged", lambda: GOOD.replace('id="a"', 'id="a" id="z"'))
add("attribute-11-mb.drawio", REFUSED, "XML is damaged", lambda: mxfile(page("P", model(v("a", "x" * (11 << 20))))))
add("attribute-9-mb.drawio", READ, "--limit label=VALUE", lambda: mxfile(page("P", model(v("a", "switch " * (9 << 17))))))
add("name-of-1-mb.drawio", REFUSED, "XML is damaged", lambda: mxfile(page("P", "<%s/>" % ("a" * (11 << 20)))))
add("comment-open.drawio", REFUSED, "XML is damaged", lambda: GOOD.replace("<mxGraphModel", "<!-- <mxGraphModel"))
add("comments-100000.drawio", READ, "Router", lambda: mxfile(page("P", PAIR.replace("<root>", "<root>" + "<!---->" * 100000))))
add("instruction-open.drawio", REFUSED, "XML is damaged", lambda: GOOD.replace("<mxGraphModel", "<?x <mxGraphModel"))
add("cdata-open.drawio", REFUSED, "XML is damaged", lambda: GOOD.replace("<mxGraphModel", "<![CDATA[<mxGraphModel"))

# Bytes that are no text.
BYTES = {
    "utf-8-overlong": b"\xc0\xae\xc0\xae", "utf-8-cut": b"\xe2\x82", "utf-8-surrogate": b"\xed\xa0\x80", "utf-8-beyond": b"\xf8\x88\x80\x80\x80",
    "nul-in-label": b"Rou\0ter", "nul-by-number": b"Rou&#0;ter", "escape-by-number": b"Rou&#27;[31mter", "surrogate-by-number": b"&#xD800;",
    "beyond-by-number": b"&#x110000;", "number-too-long": b"&#99999999999999999999;", "escape-itself": b"Rou\x1b[31mter", "noncharacter": b"&#xFFFE;",
}
for name, raw in BYTES.items():
    add(f"{name}.drawio", REFUSED, "XML is damaged", lambda raw=raw: GOOD.encode().replace(b"Router", raw, 1))
add("nul-behind.drawio", READ, "Router", lambda: GOOD.encode() + b"\0" * 100)
add("second-root.drawio", REFUSED, "XML is damaged", lambda: GOOD + GOOD)
add("encoding-unknown.drawio", REFUSED, "XML is damaged", lambda: '<?xml version="1.0" encoding="x-none"?>' + GOOD.replace("Router", "Routér"))
add("encoding-lies.drawio", REFUSED, "XML is damaged", lambda: b'<?xml version="1.0" encoding="UTF-16"?>' + GOOD.replace("Router", "Rout\u00e9r").encode("latin-1"))
add("encoding-of-1-mb.drawio", UNKNOWN, "not a format", lambda: '<?xml version="1.0" encoding="%s"?>' % ("A" * (1 << 20)) + GOOD)
UTF16 = '<?xml version="1.0" encoding="UTF-16"?>' + GOOD
add("utf-16-odd.drawio", READ, "Router", lambda: b"\xff\xfe" + UTF16.encode("utf-16-le")[:-1])
add("utf-16-lone-surrogate.drawio", REFUSED, "XML is damaged", lambda: b"\xff\xfe" + UTF16.replace("Router", "Rou\ud800ter").encode("utf-16-le", "surrogatepass"))
add("utf-16-wrong-way.drawio", (3, 4), "", lambda: b"\xfe\xff" + UTF16.encode("utf-16-le"))
add("utf-32.drawio", (0, 1, 2, 3, 4), "", lambda: GOOD.encode("utf-32"))
add("utf-7.drawio", READ, "Router", lambda: b'<?xml version="1.0" encoding="UTF-7"?>' + GOOD.encode("utf-7"))


@hostile("bom-in-bom.drawio", REFUSED, "XML is damaged")
def bom_in_bom():
    return b"\xef\xbb\xbf\xff\xfe" + GOOD.encode()
