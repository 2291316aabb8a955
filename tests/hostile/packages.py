# SPDX-License-Identifier: GPL-3.0-or-later
"""A good Visio package, and how its zip is made to lie."""
import io
import struct
import zipfile

import make_visio_import as visio
from make_visio_import import Page, place, shape


def parts(*shapes, **more):
    return visio.package([Page("P", list(shapes) or [shape(1, place(2, 5), "Router", 3)], **more)])


def pack(parts_, extra=(), method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as z:
        for name, body in [*parts_.items(), *extra]:
            info = zipfile.ZipInfo(name, (2026, 10, 5, 0, 0, 0))
            info.compress_type = method
            z.writestr(info, body)
    return out.getvalue()


def central(data, name, change):
    """The central directory's record of a part, changed: change(record) of the 46 bytes before its name."""
    at = data.rindex(name.encode()) - 46
    assert data[at:at + 4] == b"PK\1\2"
    return data[:at] + change(data[at:at + 46]) + data[at + 46:]


def local(data, name, change):
    at = data.index(name.encode()) - 30
    assert data[at:at + 4] == b"PK\3\4"
    return data[:at] + change(data[at:at + 30]) + data[at + 30:]


def put(offset, form, value):
    return lambda record: record[:offset] + struct.pack(form, value) + record[offset + struct.calcsize(form):]


PAGE = "visio/pages/page1.xml"
GOOD = pack(parts())
