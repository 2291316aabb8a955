#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""growth.py DEMARC [KIND...]: four times as many shapes take about four times the time, the memory and the bytes of the report.

A file of each kind is made in two sizes; what grows with the square is sixteen times as much and fails. Times are of the processor, and
a bad one is taken again: the machine may be busy.
"""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tools")]
import crowds  # noqa: E402
from crowds import at  # noqa: E402
from make_drawio_import import e, model, mxfile, page, v  # noqa: E402

DEMARC = os.path.abspath(sys.argv[1])
SMALL, TIMES, MOST = 4000, 4, 9
LEAST = {"seconds": 0.6, "MiB": 150, "bytes": 1 << 20}  # below which nothing is said
TRIES = 3
COMMANDS = {"inspect": ["inspect", "--format", "json"], "check": ["check", "--as-of", "2026-12-01", "--format", "json"]}
DRAW = {"render": ["render", "-o", "-"]}
DRAWN = ("star", "pile", "crossing-lines", "chain")  # as well: these are divided into sheets, of which there are no more than so many
failures = []


def points(x1, y1, x2, y2):
    return f'<mxPoint x="{x1}" y="{y1}" as="sourcePoint"/><mxPoint x="{x2}" y="{y2}" as="targetPoint"/>'


def text(i, label, x, y):
    return v(f"t{i}", label, "text", x, y, 60, 20)


def boxes(n):
    return [cell for i in range(n) for cell in (v(f"z{i}", f"Zone {i}", "swimlane", w=200, h=120, **at(i, 300, 200)), v(f"s{i}", f"Server {i}", x=40, y=40, parent=f"z{i}"))]


def chain(n):
    return [v(f"n{i}", f"Switch {i}", **at(i)) for i in range(n)] + [e(f"e{i}", f"n{i}", f"n{i + 1}") for i in range(n - 1)]


def breakouts(n):
    pairs = [(v(f"i{i}", "Internet", "ellipse;shape=cloud", **at(i, 300, 200)), v(f"s{i}", "Core switch", x=at(i, 300)["x"], y=at(i, 300, 200)["y"] + 100), e(f"e{i}", f"i{i}", f"s{i}")) for i in range(n // 3)]
    return [cell for pair in pairs for cell in pair] + [e(f"f{i}", f"s{i}", f"s{i + 1}") for i in range(n // 3 - 1)]


KINDS = {
    **{shape.__name__: lambda n, shape=shape: crowds.cells(*shape(n)) for shape in (crowds.star, crowds.parallel, crowds.mesh)},
    "boxes": boxes, "chain": chain, "breakouts": breakouts,
    "texts": lambda n: [text(i, f"Text number {i}", **at(i)) for i in range(n)],
    "statements": lambda n: [text(i, f"No wireless in use. Third party: Capita {i} Ltd. Date created: {1 + i % 28} November 2026", **at(i, 220)) for i in range(n)],
    "pile": lambda n: [v(f"n{i}", f"Server {i}", x=10, y=10, w=100, h=60) for i in range(n)],
    "words-on-a-line": lambda n: [v("a", "Router"), v("b", "Switch", x=8 * n), e("e", "a", "b"), *(text(i, f"Text {i}", 100 + 8 * i, 25) for i in range(n - 20))],
    "loose-lines": lambda n: [v("a", "Router"), v("b", "Switch", x=400), *(e(f"e{i}", inner=points(85, 20, 395, 20)) for i in range(n))],
    "crossing-lines": lambda n: [v("a", "Router"), v("b", "Switch", x=400), *(e(f"e{i}", inner=points(7 * i % (4 * n), -i, 11 * i % (4 * n), 3000)) for i in range(n))],
    "icons": lambda n: [cell for i in range(n) for cell in (v(f"n{i}", "", "shape=mxgraph.cisco.routers.router", w=40, h=40, **at(i, 160, 120)), text(i, f"Router {i}", at(i, 160)["x"] - 10, at(i, 160, 120)["y"] + 42))],
    "clouds": lambda n: [v(f"i{i}", "Internet", "ellipse;shape=cloud", **at(i)) for i in range(n)],
    "corners": lambda n: [v("a", "Router"), v("b", "Switch", x=4000), e("e", "a", "b", inner='<Array as="points">' + "".join(f'<mxPoint x="{37 * i % 4000}" y="{91 * i % 3000}"/>' for i in range(n)) + "</Array>")],
}


def measure(arguments, folder):
    """Processor time, peak of memory and size of the report of one run."""
    out = folder / "out"
    with open(out, "wb") as report:
        child = subprocess.Popen([DEMARC, *arguments], stdout=report, stderr=subprocess.PIPE)
        said = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        child.stderr.close()
    return child.returncode, said, {"seconds": used.ru_utime + used.ru_stime, "MiB": used.ru_maxrss / 1024, "bytes": out.stat().st_size}


def judge(kind, name, arguments, files, folder):
    """Nothing, or what grows too fast."""
    of = []
    for file in files:
        code, said, measured = measure([*arguments, str(file)], folder)
        if code not in (0, 1, 2):
            return f"{name}: exit code {code}: {said.decode(errors='replace')}"
        of.append(measured)
    if os.environ.get("VERBOSE"):
        print(f"{kind:16} {name:8}", *(f"{of[0][k]:.2f} -> {of[1][k]:.2f} {k};" for k in LEAST), flush=True)
    bad = [f"{of[0][k]:.2f} -> {of[1][k]:.2f} {k}" for k in LEAST if of[1][k] > LEAST[k] and of[1][k] > MOST * of[0][k]]
    return f"{name}: {TIMES} times as much takes {', '.join(bad)}" if bad else None


def main():
    kinds = sys.argv[2:] or list(KINDS)
    with tempfile.TemporaryDirectory(prefix="demarc-growth-") as place:
        folder = Path(place)
        for kind in kinds:
            files = []
            for n in (SMALL, SMALL * TIMES):
                files.append(folder / f"{kind}-{n}.drawio")
                files[-1].write_text(mxfile(page("P", model(*KINDS[kind](n)))))
            for name, arguments in (COMMANDS | DRAW if kind in DRAWN else COMMANDS).items():
                for _ in range(TRIES):
                    problem = judge(kind, name, arguments, files, folder)
                    if not problem:
                        break
                    time.sleep(1)
                if problem:
                    failures.append(f"FAIL: {kind}: {problem}")
            for file in files:
                file.unlink()
    print(*failures, sep="\n")
    print(f"{len(kinds)} kinds, {len(failures)} failures")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
