#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""quick.py DEMARC GROUP...: the hostile files that are small, each read and judged once: for builds with sanitizers, in which the whole set
takes too long. Their worker is under no limits, so a bomb is none of these; what is asked is whether a sanitizer cries out, and that the
exit code is the row's."""
import importlib
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tools")]
from rows import ROWS, as_bytes  # noqa: E402

DEMARC = os.path.abspath(sys.argv[1])
LARGEST = 64 << 10  # bytes
SECONDS = 60
BOMBS = ("bomb", "dense")  # small, and not when unpacked
# AddressSanitizer's strstr() measures the whole rest of the text each time it is called: a minute for a megabyte of words to find.
ENVIRONMENT = {**os.environ, "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":intercept_strstr=0"}
failures, tried = [], []


def try_row(row, folder):
    content = b"" if any(word in row.name for word in BOMBS) else as_bytes(row.make())
    if not 0 < len(content) <= LARGEST:
        return
    tried.append(row)
    place = folder / str(ROWS.index(row))
    place.mkdir()
    path = place / row.name
    path.write_bytes(content)
    if row.beside:
        (place / f"{Path(row.name).stem}.demarc.yaml").write_bytes(row.beside())
    try:
        done = subprocess.run([DEMARC, "check", "--as-of", "2026-12-01", "-o", str(place / "out"), str(path)], capture_output=True, timeout=SECONDS, check=False, env=ENVIRONMENT)
    except subprocess.TimeoutExpired:
        failures.append(f"FAIL: {row.name!r}: does not end")
        return
    said = done.stderr.decode(errors="replace")
    if done.returncode not in row.codes:
        failures.append(f"FAIL: {row.name!r}: exit code {done.returncode}, wanted {row.codes}: {said}")
    breaks = "broke its reader" in said and "broke its reader" not in (row.says or "")  # of a library, and the row knows it
    if "Sanitizer" in said or "runtime error" in said or breaks:
        failures.append(f"FAIL: {row.name!r}: {said}")


def main():
    for group in sys.argv[2:]:
        importlib.import_module(f"{group}_files")
    with tempfile.TemporaryDirectory(prefix="demarc-quick-") as folder, ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda row: try_row(row, Path(folder)), ROWS))
    print(*failures, sep="\n")
    print(f"{len(tried)} of {len(ROWS)} hostile files, {len(failures)} failures")
    return bool(failures) or not tried


if __name__ == "__main__":
    sys.exit(main())
