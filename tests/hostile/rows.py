# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of hostile files: one row each, in the file of its format. A row says what `demarc check` has to answer:

    @hostile("name.ext", REFUSED, "words of the line on standard error")
    @hostile("name.ext", READ, "words of the report of demarc inspect")

and its function makes the bytes. `beside` is a sidecar file that lies beside it. With `seconds` demarc is given that much processor time,
and may refuse the reports with a picture that take longer.
"""
from typing import Callable, NamedTuple

READ = (0, 1, 2)    # a report, whatever its verdict
REFUSED = (3,)      # one line, exit code 3
UNKNOWN = (4,)      # one line: not a format that is read
EITHER = (0, 1, 2, 3)  # as the library at hand takes it, or as the limit of time lets it


class Row(NamedTuple):
    name: str
    codes: tuple
    says: str
    make: Callable[[], bytes]
    beside: Callable[[], bytes] | None
    seconds: int


ROWS = []


def hostile(name, codes, says="", beside=None):
    def register(make):
        add(name, codes, says, make, beside)
        return make
    return register


def add(name, codes, says, make, beside=None, seconds=0):
    assert all(row.name != name for row in ROWS), name
    ROWS.append(Row(name, codes, says, make, beside, seconds))


def as_bytes(content):
    return content if isinstance(content, bytes) else content.encode()
