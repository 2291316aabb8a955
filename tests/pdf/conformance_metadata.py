# SPDX-License-Identifier: GPL-3.0-or-later
"""Metadata: ISO 19005-2, 6.6, and ISO 14289-1, 5 and 7.1. Each property is of a known schema and of the right type, and says what the document information says."""
import re
import xml.etree.ElementTree as ET

from pdf_file import text_of

RDF, XML = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "{http://www.w3.org/XML/1998/namespace}lang"
PREFIXES = {"dc": "http://purl.org/dc/elements/1.1/", "xmp": "http://ns.adobe.com/xap/1.0/", "pdf": "http://ns.adobe.com/pdf/1.3/",
            "pdfaid": "http://www.aiim.org/pdfa/ns/id/", "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
            "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/", "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
            "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#", "rdf": RDF, "x": "adobe:ns:meta/"}
DATE = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)"
PLAIN = {"pdf:Producer": ".+", "xmp:CreatorTool": ".+", "xmp:CreateDate": DATE, "xmp:ModifyDate": DATE, "pdfaid:part": r"\d+",
         "pdfaid:conformance": "[ABU]", "pdfuaid:part": r"\d+"}
LISTS = {"dc:title": "Alt", "dc:language": "Bag", "pdfaExtension:schemas": "Bag"}
SCHEMA = {"schema", "namespaceURI", "prefix", "property"}
PROPERTY = {"name", "valueType", "category", "description"}
SAME = {"/Title": "dc:title", "/Producer": "pdf:Producer", "/Creator": "xmp:CreatorTool", "/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}


def tag(name):
    prefix, local = name.split(":")
    return f"{{{PREFIXES[prefix]}}}{local}"


def check_packet(pdf, packet):
    header = re.match(rb"<\?xpacket begin=(\"|')(\xef\xbb\xbf)?\1 id=(\"|')W5M0MpCehiHzreSzNTczkc9d\3\?>", packet)
    pdf.want(header, "A 6.6.2.1", f"the packet begins with {packet[:60]}")
    pdf.want(re.search(rb"<\?xpacket end=(\"|')[wr]\1\?>\s*$", packet), "A 6.6.2.1", "the packet does not end")
    for prefix, uri in re.findall(r"xmlns:(\w+)=[\"']([^\"']*)", packet.decode("utf-8", "replace")):
        pdf.want(PREFIXES.get(prefix) == uri, "A 6.6.2.3.3, 6.6.4, UA 5", f"the prefix {prefix} means {uri}")
    try:
        packet.decode("utf-8")
        return ET.fromstring(re.sub(rb"<\?xpacket.*?\?>", b"", packet).strip())
    except (UnicodeDecodeError, ET.ParseError) as e:
        pdf.fail("A 6.6.2.1", f"the packet is no XML: {e}")
        return None


def check_properties(pdf, xml):
    """Of each property the text; of a list that of its items together."""
    out = {}
    for description in xml.iter(f"{{{RDF}}}Description"):
        pdf.want(description.get(f"{{{RDF}}}about") == "", "A 6.6.2.1", "metadata of something else")
        for element in description:
            name = next((n for n in [*PLAIN, *LISTS] if tag(n) == element.tag), None)
            if not pdf.want(name and name not in out, "A 6.6.2.3.1", f"the property {element.tag} is unknown or there twice"):
                continue
            out[name] = "".join(element.itertext())
            if name in PLAIN:
                pdf.want(len(element) == 0 and re.fullmatch(PLAIN[name], out[name]), "A 6.6.2.3.1", f"{name} is {out[name]!r}")
            else:
                pdf.want(len(element) == 1 and element[0].tag == f"{{{RDF}}}{LISTS[name]}" and len(element[0]), "A 6.6.2.3.1", f"{name} is no {LISTS[name]}")
            if name == "dc:title":
                pdf.want([li.get(XML) for li in element.iter(f"{{{RDF}}}li")] == ["x-default"], "A 6.6.2.3.1", "the title has no default language")
    return out


def check_described(pdf, xml):
    """Of the schemas that PDF/A does not know: what they are. True if pdfuaid is among them."""
    described = []
    for schema in xml.iterfind(f".//{tag('pdfaExtension:schemas')}/{{{RDF}}}Bag/{{{RDF}}}li"):
        fields = {e.tag: e for e in schema}
        pdf.want(set(fields) == {tag(f"pdfaSchema:{f}") for f in SCHEMA}, "A 6.6.2.3.3", f"a schema of {sorted(fields)}")
        described.append((fields[tag("pdfaSchema:prefix")].text, fields[tag("pdfaSchema:namespaceURI")].text))
        for entry in fields[tag("pdfaSchema:property")].iterfind(f"{{{RDF}}}Seq/{{{RDF}}}li"):
            parts = {e.tag: e.text for e in entry}
            pdf.want(set(parts) == {tag(f"pdfaProperty:{p}") for p in PROPERTY}, "A 6.6.2.3.3", f"a property of {sorted(parts)}")
            pdf.want(parts.get(tag("pdfaProperty:category")) in ("internal", "external"), "A 6.6.2.3.3", "a property of no category")
            pdf.want((parts.get(tag("pdfaProperty:name")), parts.get(tag("pdfaProperty:valueType"))) == ("part", "Integer"), "A 6.6.2.3.3", f"a property {parts}")
    return ("pdfuaid", PREFIXES["pdfuaid"]) in described


def check_metadata(pdf):
    stream = pdf.get(pdf.root.get("/Metadata")) or {}
    pdf.want((stream.get("/Type"), stream.get("/Subtype")) == ("/Metadata", "/XML"), "A 6.6.2.1", f"the metadata are {stream}")
    pdf.want([r for r, d in pdf.dictionaries() if d.get("/Type") == "/Metadata"] == [pdf.root.get("/Metadata")], "own", "metadata elsewhere")
    xml = check_packet(pdf, pdf.data(pdf.root["/Metadata"]))
    if xml is None:
        return
    said = check_properties(pdf, xml)
    level, ua = ("B", None) if pdf.boxes else ("A", "1")
    pdf.want(said.get("pdfaid:part") == "2", "A 6.6.4", "not PDF/A-2")
    pdf.want(said.get("pdfaid:conformance") == level, "A 6.6.4", f"not level {level}")
    pdf.want(said.get("pdfuaid:part") == ua, "UA 5", "not PDF/UA-1" if ua else "PDF/UA-1 with text that is none")
    pdf.want(check_described(pdf, xml), "A 6.6.2.3", "pdfuaid is not described")
    check_information(pdf, said)


def check_information(pdf, said):
    info = pdf.get(pdf.get_raw("trailer")["value"].get("/Info")) or {}
    pdf.want("/Author" not in info, "own", "an author is named")
    pdf.want(set(info) == set(SAME), "A 6.6.3", f"the document information has {sorted(info)}")
    pdf.want((said.get("dc:title") or "").strip(), "UA 7.1", "no title")
    for key, name in SAME.items():
        stated = said.get(name) or ""
        if key.endswith("Date"):
            stated = "D:" + re.sub(r"[-:T]", "", stated)
        pdf.want(text_of(info.get(key)) == stated, "A 6.6.3", f"{key} is {info.get(key)!r}, not {stated!r}")
