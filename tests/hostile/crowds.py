# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks of any size that nobody would draw, and the files they are drawn in.

A network is its shapes, (label, x, y) each, and its lines, the places of two shapes each.
"""
import math

from make_drawio_import import e, model, mxfile, page, v


def at(i, wide=120, high=80, row=200):
    return {"x": (i % row) * wide, "y": (i // row) * high}


def star(n):
    return [("Core switch", 12000, -400), *((f"PC {i}", *at(i).values()) for i in range(n))], [(0, i + 1) for i in range(n)]


def parallel(n):
    return [("Core switch", 0, 0), ("Router", 300, 0)], [(0, 1)] * n


def mesh(n):
    count = int(math.sqrt(2 * n))
    around = [(round(3000 * math.cos(2 * math.pi * i / count)), round(3000 * math.sin(2 * math.pi * i / count))) for i in range(count)]
    return [(f"Router {i}", x, y) for i, (x, y) in enumerate(around)], [(i, j) for i in range(count) for j in range(i)]


def cells(shapes, lines):
    return [v(f"n{i}", label, x=x, y=y) for i, (label, x, y) in enumerate(shapes)] + [e(f"e{i}", f"n{a}", f"n{b}") for i, (a, b) in enumerate(lines)]


def drawio(shapes, lines):
    return mxfile(page("P", model(*cells(shapes, lines))))


def dot(shapes, lines):
    return "graph g {\n" + "".join(f'n{i} [label="{label}"];\n' for i, (label, _, _) in enumerate(shapes)) + "".join(f"n{a} -- n{b};\n" for a, b in lines) + "}\n"


def vdx(shapes, lines):
    """The sheets of the lines are numbered on from those of the shapes."""
    first = 1 + len(shapes)
    boxes = "".join(f'<Shape ID="{1 + i}"><XForm><PinX>{x / 60}</PinX><PinY>{y / 60}</PinY><Width>1</Width><Height>1</Height></XForm><Text>{label}</Text></Shape>'
                    for i, (label, x, y) in enumerate(shapes))
    wires = "".join(f'<Shape ID="{first + i}"><XForm1D><BeginX>{shapes[a][1] / 60}</BeginX><BeginY>{shapes[a][2] / 60}</BeginY><EndX>{shapes[b][1] / 60}</EndX>'
                    f"<EndY>{shapes[b][2] / 60}</EndY></XForm1D></Shape>" for i, (a, b) in enumerate(lines))
    glue = "".join(f'<Connect FromSheet="{first + i}" FromCell="{end}" ToSheet="{1 + shape}"/>' for i, ends in enumerate(lines) for end, shape in zip(("BeginX", "EndX"), ends))
    return ('<VisioDocument xmlns="http://schemas.microsoft.com/visio/2003/core"><Pages><Page ID="0" NameU="P"><Shapes>' + boxes + wires + "</Shapes><Connects>" + glue +
            "</Connects></Page></Pages></VisioDocument>")
