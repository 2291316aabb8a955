#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""opened.py DEMARC FIXTURES SECURITY.md: what is opened while a file is checked, seen by strace.

The worker opens nothing once it is shut in; the program opens what the user named and what the list in SECURITY.md says, and makes no
connection. Exit code 77: strace is missing or may not trace here.
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
CALL = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+|\?)(.*)$")
OPENS = {"open", "openat", "openat2", "creat", "execve", "execveat"}
NET = {"socket", "connect", "bind", "sendto", "sendmsg"}
failures = 0


def fail(*what):
    global failures
    failures += 1
    print("FAIL:", *what)


def listed():
    """The patterns of the table under "What is opened" in SECURITY.md: | `PATTERN` | why |."""
    section = MANUAL.read_text().split("## What is opened")[1].split("\n## ")[0]
    return [re.compile(p.replace(".", r"\.").replace("*", "[^ ]*") + "$") for p in re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE)]


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


def judge(name, calls, allowed, named):
    first = calls[0][0]
    shut_in = set()
    for pid, call, arguments, result, _ in calls:
        if call in NET:
            fail(name, f"{'the worker' if pid != first else 'the program'} calls {call}({arguments[:80]}")
        if pid != first and ((call == "seccomp" and result == "0") or "PR_SET_SECCOMP" in arguments):
            shut_in.add(pid)
        if call not in OPENS or result.startswith("-") or result == "?":
            continue
        path = re.search(r'"((?:[^"\\]|\\.)*)"', arguments).group(1)
        if pid in shut_in:
            fail(name, f"the worker opened {path}")
        elif pid != first:
            fail(name, f"the worker opened {path} before it was shut in")
        elif path not in named and not any(p.match(path) for p in allowed):
            fail(name, f"the program opened {path}, which SECURITY.md does not list")
    if not shut_in:
        fail(name, "no worker was shut in")


def main():
    if not shutil.which("strace"):
        print("strace is not installed: skipped")
        return 77
    if "sanitizer build" in subprocess.run([DEMARC, "--version"], capture_output=True, text=True, check=False).stdout:
        print("sanitizers open files of their own: skipped")
        return 77
    allowed = listed()
    if len(allowed) < 3:
        fail("SECURITY.md lists no files")
    with tempfile.TemporaryDirectory(prefix="demarc-opened-") as folder:
        folder = Path(folder)
        done, calls = trace(["--version"], folder)
        if not calls:
            print("strace may not trace here: skipped")
            return 77
        for file in FILES:
            path, out = str(FIXTURES / file), str(folder / "out.json")
            beside = [re.sub(r"\.[^./]*$", ".demarc.yaml", path), str(Path(path).parent / "demarc.yaml")]
            done, calls = trace(["check", "--format", "json", "-o", out, path], folder)
            if done.returncode not in (0, 1, 2):
                fail(file, done.stderr.decode())
            written = {a for _, c, arguments, r, _ in calls if c == "openat" and "O_CREAT" in arguments for a in re.findall(r'"([^"]*)"', arguments)}
            for w in written:
                if Path(w).parent != folder:
                    fail(file, f"a file was made outside the output's folder: {w}")
            judge(file, calls, allowed, {path, out, DEMARC, *beside, *written})
    print(f"{len(FILES)} checks, {failures} failures")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
