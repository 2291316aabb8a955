#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py DEMARC SHIM FIXTURES KIND [ALL]: every call of KIND fails in turn (shim.c), in `check` and in `render`.

KIND site is every place in the program that allocates, with its callers (site.h): its first call fails, with ALL its second as well.
After each: exit code 0 to 2 with the whole output, or 3 to 6 with one line and the output that was there before; no temporary file, no
death by a signal. Of many calls, and of the sites one in four, a sample is taken, a different one of each build's length; ALL takes all.
"""
import os
import struct
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

DEMARC, SHIM, FIXTURES, KIND = (os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
ALL = len(sys.argv) > 5
SITES_STEP = 4
SAMPLE = 60
ALLOCATING = ("alloc", "site")
SLACK = 200  # allocations by which one run may differ from the next
OUT = "out.svg" if KIND == "site" else "out"
OLD = b"what was there before\n"
COMMANDS = {
    "check": lambda file, out: ["check", "--as-of", "2026-12-01", "--format", "json", "-o", str(out), str(file)],
    "render": lambda file, out: ["render", str(file), "-o", str(out)],
}
INPUTS = {"alloc": ["sidecar/depot.dot"], "site": ["sidecar/depot.dot"], "default": ["sidecar/depot.dot", "import/visio/off-page.vsdx", "import/drawio/packings.drawio", "import/pdf/embedded.pdf"]}
failures = []


def fail(where, what):
    failures.append(f"FAIL: {where}: {what}")


def run(arguments, fault, **more):
    # malloc of GLib's slices is the C library's in this version; without these the loader would count as well
    environment = {**os.environ, "LD_PRELOAD": SHIM, "FAULT": fault, "G_SLICE": "always-malloc", **more}
    return subprocess.run([DEMARC, *arguments], capture_output=True, timeout=600, check=False, env=environment)


def count(arguments, folder):
    """How many calls of the kind there are, and what is written when none fails."""
    out = folder / OUT
    run(arguments(out), f"{KIND}:0", FAULT_COUNT=str(folder / "count"))
    return int((folder / "count").read_text()), out.read_bytes()


def sites(arguments, folder):
    """Every site whose call fails, from which allocation on, and what is written when none does."""
    out, table = folder / OUT, folder / "sites"
    run(arguments(out), f"{KIND}:0", FAULT_SITES=str(table))
    faults = []
    for site, calls, first, second in struct.iter_unpack("=QQQQ", table.read_bytes()):
        if calls:
            faults.append((max(1, first - SLACK), f"{site:x}"))
        if calls > 1 and ALL:
            faults.append((max(first + 1, second - SLACK), f"{site:x}"))
    return faults if ALL else faults[len(faults) % SITES_STEP::SITES_STEP], out.read_bytes()


def sample(arguments, folder):
    calls, whole = count(arguments, folder)
    step = 1 if ALL else max(1, calls // SAMPLE)
    return [(n, "") for n in range(1 + calls % step, calls + 1, step)], whole


def is_drawn(data):
    return any(data.startswith(start) and data.rstrip().endswith(end) for start, end in ((b"%PDF-", b"%%EOF"), (b"<?xml", b"</svg>")))


def is_last(said):
    """Libraries that draw may cry out before they fall."""
    return said.count("\n") <= 3 and said.splitlines()[-1].startswith("demarc: ")


def judge(where, done, out, whole, folder):
    code, said = done.returncode, done.stderr.decode(errors="replace")
    there = out.read_bytes()
    if KIND == "interrupt" and code == -15:
        if there not in (OLD, whole):
            fail(where, f"interrupted: the output is neither old nor whole: {there[:80]!r}")
    elif code < 0:
        fail(where, f"died of signal {-code}: {said}")
    elif code <= 2 and there != whole and not (KIND in ("open", *ALLOCATING) and is_drawn(there)):  # another font may stand in
        fail(where, f"exit code {code}, and the output is not whole ({len(there)} of {len(whole)} bytes): {said}")
    elif code > 2 and there != OLD:
        fail(where, f"exit code {code}, and the old output is gone: {said}")
    elif code > 2 and (said.count("\n") != 1 or not said.startswith("demarc: ")) and not (KIND in ALLOCATING and is_last(said)):
        fail(where, f"exit code {code}, not one line: {said!r}")
    left = sorted(os.listdir(folder))
    if left != [OUT]:
        fail(where, f"left behind: {left}")


def try_one(name, arguments, fault, whole):
    number, site = fault
    with tempfile.TemporaryDirectory(prefix="demarc-fault-") as folder:
        out = Path(folder) / OUT
        out.write_bytes(OLD)
        where = f"{name}, {KIND} {site} {number}"
        try:
            judge(where, run(arguments(out), f"{KIND}:{number}", FAULT_SITE=site), out, whole, Path(folder))
        except subprocess.TimeoutExpired:
            fail(where, "does not end")


def main():
    tried = 0
    for command, arguments_of in COMMANDS.items():
        for file in INPUTS.get(KIND, INPUTS["default"]):
            def arguments(out, arguments_of=arguments_of, file=file):
                return arguments_of(FIXTURES / file, out)
            with tempfile.TemporaryDirectory(prefix="demarc-fault-") as folder:
                faults, whole = (sites if KIND == "site" else sample)(arguments, Path(folder))
            with ThreadPoolExecutor(2) as pool:
                list(pool.map(lambda fault: try_one(f"{command} {file}", arguments, fault, whole), faults))
            tried += len(faults)
    print(*failures, sep="\n")
    print(f"{tried} faults of kind {KIND}, {len(failures)} failures")
    return bool(failures) or tried == 0


if __name__ == "__main__":
    sys.exit(main())
