# SPDX-License-Identifier: GPL-3.0-or-later
"""DOT, GraphML and old Visio XML that nest, multiply and point at themselves."""
from rows import EITHER, READ, REFUSED, UNKNOWN, add


def dot(name, codes, says, make):
    add(f"{name}.dot", codes, says, make)


def graph(body, kind="graph"):
    return f"{kind} g {{ {body} }}"


GOOD = 'a [label="Router"]; b [label="Switch"]; a -- b;'

dot("html-tables-20000-deep", READ, "x", lambda: graph("a [label=<" + "<table><tr><td>" * 20000 + "x" + "</td></tr></table>" * 20000 + ">]"))
dot("html-tables-1000-deep", READ, "Router", lambda: graph("a [label=<" + "<table><tr><td>" * 1000 + "Router" + "</td></tr></table>" * 1000 + ">]"))
dot("html-open", REFUSED, "", lambda: graph("a [label=<<table><tr>"))
dot("html-unbalanced", REFUSED, "", lambda: graph("a [label=<" + "<" * 5000 + ">]"))
dot("html-script", READ, "Router", lambda: graph("a [label=<Router<script>alert(1)</script><img src=\"http://127.0.0.1:9/x\"/>>]"))
dot("records-20000-deep", READ, "", lambda: graph('a [shape=record label="' + "{" * 20000 + "Router" + "}" * 20000 + '"]'))
dot("ports-of-nothing", READ, "Router", lambda: graph('a [shape=record label="<p>Router|<|>|<<>>"]; a:p:nw:x -- a:q; a:"\\x" -- b:"":""').replace(":nw:x", ":nw"))
dot("subgraphs-3000-deep", READ, "--limit depth=VALUE|Router", lambda: graph("subgraph cluster {" * 3000 + GOOD + "}" * 3000))
dot("subgraphs-20000-deep", REFUSED, "", lambda: graph("subgraph {" * 20000 + GOOD + "}" * 20000))
dot("subgraphs-open", REFUSED, "", lambda: graph("subgraph {" * 2000 + GOOD))
dot("clusters-in-a-ring", READ, "Router", lambda: graph(GOOD + "subgraph cluster_a { a; subgraph cluster_b { b } } subgraph cluster_b { subgraph cluster_a { b } a }"))
dot("multiplied", REFUSED, "--limit", lambda: graph("{%s} -- {%s}" % (" ".join(f"a{i}" for i in range(1200)), " ".join(f"b{i}" for i in range(1200)))))
dot("multiplied-in-a-chain", REFUSED, "--limit", lambda: graph(" -- ".join("{%s}" % " ".join(f"{c}{i}" for i in range(1000)) for c in "abcdef")))
dot("attributes-8000", EITHER, "", lambda: graph("".join(f'node [a{i}="{i}"]; n{i};' for i in range(8000))))
dot("edges-to-itself", READ, "Router", lambda: graph(GOOD + "a -- a;" * 5000))
dot("strict-twice", READ, "Router", lambda: "strict graph a {" + GOOD + "}\n" + "strict digraph a { a -> b; b -> a; a -> b }")
dot("string-of-1-mb", REFUSED, "--limit label=VALUE", lambda: graph('a [label="' + "x" * (1 << 20) + '"]'))
dot("string-in-1-mb-of-pieces", EITHER, "", lambda: graph('a [label="' + '" + "'.join(["x" * 1000] * 1000) + '"]'))
dot("string-open", REFUSED, "", lambda: graph('a [label="Router'))
dot("comment-open", REFUSED, "", lambda: graph("/* " + GOOD))
dot("nul", (3, 4), "", lambda: graph(GOOD).replace("Router", "Rou\0ter"))
dot("graphs-5000", REFUSED, "--limit pages=VALUE", lambda: "graph { a }\n" * 5000)
dot("rubbish-behind", REFUSED, "", lambda: graph(GOOD) + "}}}}")
dot("latin-1", READ, "Rout", lambda: ("graph g { charset=latin1; " + GOOD + "}").replace("Router", "Routér").encode("latin-1"))
dot("not-utf-8", EITHER, "", lambda: graph(GOOD).encode().replace(b"Router", b"Rou\xff\xfe\xc0\x80ter"))
dot("numbers", READ, "Router", lambda: graph('a [label="Router" pos="nan,inf!" width="1e999" height="-0x1p9999"]; b [pos="1e308,1e308"]; a -- b [pos="e,nan,1 1e400,2 3,4"]; bb="nan,1e999,inf,x"'))
dot("escapes-of-graphviz", READ, "", lambda: graph('a [label="\\N\\G\\L\\E\\H\\T\\\\N\\l\\r\\n\\"]; b [label="\\N\\N\\N"]'.replace('\\"]; b', ' "]; b')))
dot("label-of-itself", READ, "", lambda: graph('"\\N" [label="\\N"]; "\\G\\N" -- "\\N" [label="\\E\\T\\H\\L"]'))
dot("keyword-storm", UNKNOWN, "not a format", lambda: "graph graph graph strict digraph { node edge subgraph -> -- ; = [ ] }")
dot("pre-processor", READ, "", lambda: '# 1 "/etc/passwd"\n#include "/etc/passwd"\n' + graph(GOOD))
dot("files-named", READ, "Router", lambda: graph(GOOD + 'image="/etc/passwd"; a [image="/etc/passwd" shapefile="/etc/passwd" URL="javascript:alert(1)"]; imagepath="/"; fontpath="/"; stylesheet="http://127.0.0.1:9/x"'))


# ---- GraphML ----
def graphml(name, codes, says, make, keys=""):
    add(f"{name}.graphml", codes, says, lambda: f'<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="l" for="all" attr.name="label"/>{keys}{make()}</graphml>')


def node(ident, label, inner=""):
    return f'<node id="{ident}"><data key="l">{label}</data>{inner}</node>'


PAIR = node("a", "Router") + node("b", "Switch") + '<edge source="a" target="b"/>'

graphml("graphs-20000-deep", REFUSED, "XML is damaged", lambda: '<graph id="g"><node id="n">' * 20000 + "</node></graph>" * 20000)
graphml("graphs-100-deep", READ, "", lambda: '<graph id="g" edgedefault="undirected">' + "".join(f'<node id="n{i}"><graph id="g{i}">' for i in range(100)) + PAIR + "</graph></node>" * 100 + "</graph>")
graphml("node-ids-twice", READ, "Router", lambda: f'<graph>{PAIR}{PAIR}<edge id="e" source="a" target="a"/><edge id="e" source="x" target="y"/></graph>')
graphml("keys-of-themselves", READ, "Router", lambda: f"<graph>{PAIR}</graph>", '<key id="l" attr.name="label"><default><data key="l">x</data></default></key><key/><key id="z" for="node"><default>a\u202eb</default></key>')
graphml("keys-5000", READ, "Router", lambda: f"<graph>{PAIR}</graph>", "".join(f'<key id="k{i}" for="node" attr.name="n{i}"><default>{i}</default></key>' for i in range(5000)))
graphml("hyperedges", READ, "Router", lambda: f'<graph>{PAIR}<hyperedge><endpoint node="a"/><endpoint node="b"/><endpoint node="ghost"/></hyperedge><port name="p"/><edge source="a" target="b" sourceport="nowhere"/></graph>')
graphml("numbers-wild", READ, "Router", lambda: '<graph><node id="a"><data key="g"><y:ShapeNode xmlns:y="y"><y:Geometry x="NaN" y="1e999" width="-inf" height="0x10"/><y:NodeLabel>Router</y:NodeLabel></y:ShapeNode></data></node></graph>',
        '<key id="g" for="node" yfiles.type="nodegraphics"/>')
graphml("active-beyond", READ, "Router", lambda: '<graph><node id="a"><data key="g"><y:ProxyAutoBoundsNode xmlns:y="y"><y:Realizers active="1e300"><y:GroupNode><y:NodeLabel>Router</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data></node></graph>',
        '<key id="g" for="node" yfiles.type="nodegraphics"/>')
graphml("no-graph", REFUSED, "no graph", lambda: PAIR)
graphml("graphs-5000", READ, "--limit pages=VALUE", lambda: "<graph><node id='a'/></graph>" * 5000)


# ---- Visio as one XML file ----
def vdx(name, codes, says, shapes, masters="", more=""):
    add(f"{name}.vdx", codes, says, lambda: '<VisioDocument xmlns="http://schemas.microsoft.com/visio/2003/core"><Masters>' + masters +
        '</Masters><Pages><Page ID="0" NameU="P"><Shapes>' + (shapes() if callable(shapes) else shapes) + f"</Shapes>{more}</Page></Pages></VisioDocument>")


BOX = "<XForm><PinX>2</PinX><PinY>2</PinY><Width>1</Width><Height>1</Height></XForm><Text>Router</Text>"
vdx("vdx-master-of-itself", READ, "Router", f'<Shape ID="1" Master="1">{BOX}</Shape>', f'<Master ID="1"><Shapes><Shape ID="5" Master="1">{BOX}</Shape></Shapes></Master>')
vdx("vdx-groups-100-deep", READ, "", lambda: '<Shape ID="1" Type="Group"><Shapes>' * 100 + f'<Shape ID="2">{BOX}</Shape>' + "</Shapes></Shape>" * 100)
vdx("vdx-groups-20000-deep", REFUSED, "XML is damaged", lambda: '<Shape ID="1" Type="Group"><Shapes>' * 20000)
vdx("vdx-connects-wild", READ, "Router", f'<Shape ID="1">{BOX}</Shape><Shape ID="1">{BOX}</Shape>', "", '<Connects><Connect FromSheet="1" ToSheet="1" FromCell="BeginX"/><Connect FromSheet="-1" ToSheet="99999999999999999999"/></Connects>')
vdx("vdx-layers-wild", READ, "Router", f'<Shape ID="1">{BOX}<LayerMem><LayerMember>9223372036854775807;-1;x</LayerMember></LayerMem></Shape>')
vdx("vdx-numbers-wild", READ, "Router", f'<Shape ID="1">{BOX.replace(">2<", ">NaN<").replace(">1<", ">1e308<")}</Shape>')
vdx("vdx-namespace-odd", EITHER, "", f'<Shape ID="1" xmlns:x="not a : uri%%">{BOX}</Shape>')
add("solution.vdx", UNKNOWN, "", lambda: '<?mso-application progid="Visio.Drawing"?><Workbook/>')
