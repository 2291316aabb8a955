#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""opened.py DEMARC FIXTURES SECURITY.md: what is opened while files are checked and drawn, and while a folder is, seen by strace.

The worker opens nothing; the program opens what the user named and what the lists in SECURITY.md say, and makes no connection. Exit code
77: strace is missing or may not trace here.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

DEMARC, FIXTURES, MANUAL = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve(), Path(sys.argv[3])
FILES = ["organisations/harrowmere.drawio", "organisations/brackenfold.vsdx", "organisations/thornshire.dot", "import/graphml/yed.graphml",
         "import/same/network.vdx", "import/pdf/embedded.pdf", "import/pdf/text-only.pdf", "import/drawio/ztext.png", "import/drawio/two.html",
         "import/drawio/utf-16.drawio"]
DRAWN = FILES[:5]  # of each format that has positions to be drawn by, and DOT
CALL = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+|\?)(.*)$")
OPENS = {"open", "openat", "openat2", "creat", "execve", "execveat"}
NET = {"socket", "connect", "bind", "sendto", "sendmsg"}
failures = 0


def fail(*what):
    global failures
    failures += 1
    print("FAIL:", *what)


def listed(after):
    """The patterns of the table in SECURITY.md that follows those words: | `PATTERN` | why |."""
    section = MANUAL.read_text().split(after)[1].split("\n## ")[0]
    table = re.search(r"(?:^\|.*\n)+", section, re.MULTILINE).group()
    return [re.compile(re.escape(p).replace(r"\*", "[^ ]*") + "$") for p in re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)]


def trace(arguments, folder):
    log = folder / "log"
    done = subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-e", "trace=%file,%network,fork,vfork,clone,clone3,seccomp,prctl", "-o", log, DEMARC, *arguments],
                          capture_output=True, check=False, timeout=600)
    lines = log.read_text(errors="replace").splitlines() if log.exists() else []
    return done, [m.groups() for m in map(CALL.match, join(lines)) if m]


def join(lines):
    """A call that another process interrupted, in one piece."""
    open_calls = {}
    for line in lines:
        pid = line.split(" ", 1)[0]
        if line.endswith("<unfinished ...>"):
            open_calls[pid] = line[:-len("<unfinished ...>")].rstrip()
        elif " resumed>" in line:
            yield open_calls.pop(pid, pid + " ") + line.split(" resumed>", 1)[1]
        else:
            yield line


def judge(name, calls, allowed, named, of_folder=False):
    first = calls[0][0]
    threads = {result for pid, call, arguments, result, _ in calls if call in ("clone", "clone3") and "CLONE_THREAD" in arguments}
    workers = {pid for pid, call, arguments, result, _ in calls
               if pid != first and ((call == "seccomp" and result == "0") or "PR_SET_SECCOMP" in arguments)}
    for pid, call, arguments, result, _ in calls:
        who = "the worker" if pid in workers else "the program"
        if call in NET:
            fail(name, f"{who} calls {call}({arguments[:80]}")
        if pid != first and pid not in workers | threads and not of_folder:
            fail(name, "a process besides the program and its worker")
        if call not in OPENS or result.startswith("-") or result == "?":
            continue
        path = re.search(r'"((?:[^"\\]|\\.)*)"', arguments).group(1)
        if pid in workers:
            fail(name, f"the worker opened {path}")
        elif path not in named and not any(p.match(path) for p in allowed):
            fail(name, f"{who} opened {path}, which SECURITY.md does not list")
    if not workers:
        fail(name, "no worker was shut in")
    return len(workers)


def named_for(paths):
    """The files, their folders, and the sidecar files beside them."""
    return {name for p in paths for name in (p, str(Path(p).parent), re.sub(r"\.[^./]*$", ".demarc.yaml", p), str(Path(p).parent / "demarc.yaml"))}


def try_command(name, command, paths, out, allowed, folder):
    of_folder = command[-1] != paths[0]
    done, calls = trace(command, folder)
    if done.returncode not in (0, 1, 2):
        fail(name, done.stderr.decode())
    made = [a for _, c, arguments, _, _ in calls if c == "openat" and "O_CREAT" in arguments for a in re.findall(r'"([^"]*)"', arguments)]
    for path in made:
        if Path(path).parent != folder and not path.startswith(f"{out}/"):
            fail(name, f"a file was made outside the output's folder: {path}")
    workers = judge(name, calls, allowed, {DEMARC, out, *named_for(paths), *made}, of_folder)
    if workers != len(paths):
        fail(name, f"{workers} workers for {len(paths)} files")


def main():
    if not shutil.which("strace"):
        print("strace is not installed: skipped")
        return 77
    if "sanitizer build" in subprocess.run([DEMARC, "--version"], capture_output=True, text=True, check=False).stdout:
        print("sanitizers open files of their own: skipped")
        return 77
    checking, drawing = listed("## What is opened"), listed("`render` also opens")
    with tempfile.TemporaryDirectory(prefix="demarc-opened-") as folder:
        folder = Path(folder)
        done, calls = trace(["--version"], folder)
        if not calls:
            print("strace may not trace here: skipped")
            return 77
        tried = 0
        for file in FILES:
            path = str(FIXTURES / file)
            out = str(folder / "out.json")
            try_command(f"check {file}", ["check", "--format", "json", "-o", out, path], [path], out, checking, folder)
            tried += 1
            for kind in ("svg", "pdf") if file in DRAWN else ():
                out = str(folder / f"out.{kind}")
                try_command(f"render {kind} {file}", ["render", "-o", out, path], [path], out, checking + drawing, folder)
                tried += 1
        place = folder / "diagrams"
        place.mkdir()
        for file in DRAWN:
            shutil.copy(FIXTURES / file, place)
        out = str(folder / "reports")
        try_command("check a folder", ["check", "--report", f"json={out}/", str(place)], [str(place / Path(f).name) for f in DRAWN], out, checking, folder)
    print(f"{tried + 1} runs, {failures} failures")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
