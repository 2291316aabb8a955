#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""analyse.py BUILD: gcc's -fanalyzer over all of the program that BUILD compiles; 1 if it finds anything that .ci/analyse.supp does not
explain. Tests are left out: what they do wrong on purpose is theirs."""
import json
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OURS = ("src/", "checks/", "render/", "importers/")


def analyse(command):
    arguments = [a for a in shlex.split(command["command"]) if a != "-Werror"]
    at = arguments.index("-o")
    done = subprocess.run([*arguments[:at], *arguments[at + 2:], "-fanalyzer", "-o", "/dev/null"], cwd=command["directory"], capture_output=True, text=True, check=False,
                          env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"})
    if done.returncode:
        return [done.stderr]
    return [line.replace(f"{ROOT}/", "") for line in done.stderr.splitlines() if re.search(r"warning:.*\[-Wanalyzer", line)]


def main(build):
    commands = {c["file"]: c for c in json.loads(Path(build, "compile_commands.json").read_text()) if c["file"].removeprefix(f"{ROOT}/").startswith(OURS)}
    known = [line.split() for line in (ROOT / ".ci/analyse.supp").read_text().splitlines() if line and line[0] != "#"]
    with ThreadPoolExecutor(2) as pool:
        found = [line for lines in pool.map(analyse, commands.values()) for line in lines]
    new = [line for line in found if not any(line.startswith(f"{file}:") and f"-Wanalyzer-{kind}]" in line for file, kind in known)]
    print(*new, sep="\n")
    print(f"{len(commands)} files, {len(found)} findings, {len(new)} not explained")
    return bool(new) or len(commands) < 100


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
