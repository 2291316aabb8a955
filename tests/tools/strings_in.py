# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string in what a JSON file holds, keys as well."""


def strings_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for k, v in value.items():
            yield k
            yield from strings_in(v)
    elif isinstance(value, list):
        for v in value:
            yield from strings_in(v)
