# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that hold far more than a network of one organisation: each is read, or refused in one line, before SECONDS of processor time.

What is only judged has to be read; drawing it may take longer than anybody waits.
"""
from crowds import at, dot, drawio, mesh, parallel, star, vdx
from make_drawio_import import PAIR, model, mxfile, page, v
from rows import EITHER, READ, add

SECONDS = 3
LIMITED = "--limit judging=VALUE|--limit cells=VALUE"


def large(name, codes, says, make):
    add(name, codes, says, make, seconds=SECONDS)


large("star-50000.drawio", EITHER, f"{LIMITED}|50000 links", lambda: drawio(*star(50000)))
large("mesh-50000.drawio", READ, "49770 links", lambda: drawio(*mesh(50000)))
large("parallel-50000.drawio", READ, "50000 links", lambda: drawio(*parallel(50000)))
large("texts-100000.drawio", EITHER, f"{LIMITED}|Text number 9", lambda: mxfile(page("P", model(*(v(f"t{i}", f"Text number {i}", "text", w=60, h=20, **at(i)) for i in range(100000))))))
large("label-of-1-mb.drawio", READ, "Router Router", lambda: mxfile(page("P", model(v("big", "Router " * 150000), PAIR))))
large("star-20000.dot", READ, "20000 links", lambda: dot(*star(20000)))
large("mesh-20000.dot", READ, "19900 links", lambda: dot(*mesh(20000)))
large("star-20000.vdx", READ, "20000 links", lambda: vdx(*star(20000)))
large("mesh-20000.vdx", READ, "19900 links", lambda: vdx(*mesh(20000)))
