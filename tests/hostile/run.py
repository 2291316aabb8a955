#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py DEMARC GROUP [NAME...]: every hostile file of GROUP_files.py gets the exit code of its row and one line, or a report.

What is written about one that is read holds nothing that acts: no control character, no text direction, no formula, no markup of the
file's own. The files are made anew each time, in a folder that goes away.
"""
import importlib
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tools")]
import outputs  # noqa: E402
from rows import READ, ROWS, as_bytes  # noqa: E402

DEMARC = os.path.abspath(sys.argv[1])
SECONDS = 60  # of processor time, for a file that is read; the machine may be busy with others
JUDGING = 6  # after which demarc refuses it, where it may
NO_LIMIT = 50  # where it may not: how long it takes is growth.py's
failures = []


def fail(row, what):
    failures.append(f"FAIL: {row.name!r}: {what}")


def limit_time():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))


def run(row, *arguments):
    start = time.monotonic()
    judging = row.seconds or (JUDGING if 3 in row.codes else NO_LIMIT)
    try:
        done = subprocess.run([DEMARC, arguments[0], "--limit", f"judging={judging}", *arguments[1:]], capture_output=True, timeout=10 * SECONDS, check=False, preexec_fn=limit_time)
    except subprocess.TimeoutExpired:
        fail(row, f"{arguments[0]} does not end")
        return None
    took = time.monotonic() - start
    if done.returncode == -signal.SIGXCPU:
        fail(row, f"{arguments[0]} takes more than {SECONDS} s")
        return None
    if done.returncode < 0:
        fail(row, f"{arguments[0]} died of signal {-done.returncode}")
    if os.environ.get("VERBOSE"):
        print(f"{row.name!r:40.40} {arguments[0]:8} {done.returncode} {took:5.1f} s {done.stderr.decode(errors='replace')[:240]}", end="" if done.stderr else "\n")
    return done


def says(row, text):
    text = " ".join(text.split())  # reports are wrapped
    return not row.says or any(words in text for words in row.says.split("|"))


def judge_refusal(row, done):
    text = done.stderr.decode("utf-8", "replace")
    if text.count("\n") != 1 or not text.startswith("demarc: "):
        fail(row, f"not one line: {text!r:.400}")
    if not says(row, text.replace(Path(row.name).stem, "")):
        fail(row, f"does not say {row.says!r}: {text}")
    if done.stdout:
        fail(row, "refused, and yet reported")
    for problem in outputs.problems_of_text(done.stderr):
        fail(row, f"standard error: {problem}")


def try_row(row, folder):
    place = folder / str(ROWS.index(row))
    place.mkdir()
    path = place / row.name
    path.write_bytes(as_bytes(row.make()))
    if row.beside:
        (place / f"{Path(row.name).stem}.demarc.yaml").write_bytes(row.beside())
    before = sorted(os.listdir(place))
    done = run(row, "check", "--as-of", "2026-12-01", str(path))
    if not done:
        return
    if done.returncode not in row.codes:
        fail(row, f"exit code {done.returncode}, wanted {row.codes}: {done.stderr.decode(errors='replace')}")
    elif done.returncode not in READ:
        judge_refusal(row, done)
        made = run(row, "render", str(path), "-o", str(place / "out.pdf"))
        if made and made.returncode != done.returncode:
            fail(row, f"check exits with {done.returncode}, render with {made.returncode}: {made.stderr!r}")
    else:
        if done.stderr:
            fail(row, f"read, and yet said on standard error: {done.stderr!r}")
        outputs.judge(row, str(path), place, run, fail, says)
    if sorted(os.listdir(place)) != before:
        fail(row, f"left something behind: {os.listdir(place)}")


def main():
    importlib.import_module(f"{sys.argv[2]}_files")
    rows = [row for row in ROWS if not sys.argv[3:] or row.name in sys.argv[3:]]
    with tempfile.TemporaryDirectory(prefix="demarc-hostile-") as folder, ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda row: try_row(row, Path(folder)), rows))
    print(*failures, sep="\n")
    print(f"{len(rows)} hostile files, {len(failures)} failures")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
