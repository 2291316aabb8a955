# SPDX-License-Identifier: GPL-3.0-or-later
"""What an embedded font says of its own glyphs: how many, which code or name leads to which, how wide. As much of CFF and TrueType as cairo writes."""
import struct

# The first standard strings of CFF, in their order, each by the character that it names (0: .notdef).
STANDARD_STRINGS = ("\0 !\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~"
                    "¡¢£⁄¥ƒ§¤'“«‹›\ufb01\ufb02–†‡·¶•‚„”»…‰¿`´ˆ˜¯˘˙¨˚¸˝˛ˇ—ÆªŁØŒºæıłøœß¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©"
                    "ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž")
STACK_CLEARING = {1, 3, 4, 18, 19, 20, 21, 22, 23, 14}


class Cff:
    def __init__(self, data):
        self.data = data
        _, at = self.index(data[2])
        tops, at = self.index(at)
        strings, at = self.index(at)
        self.globals, _ = self.index(at)
        self.strings = [s.decode("latin-1") for s in strings]
        self.top = self.dictionary(tops[0])
        self.glyphs, _ = self.index(self.top[17][0])
        self.is_cid = (12, 30) in self.top
        self.charset = self.read_charset(self.top.get(15, [0])[0])
        self.fonts = [self.dictionary(d) for d in self.index(self.top[(12, 36)][0])[0]] if self.is_cid else [self.top]
        self.selected = self.read_select() if self.is_cid else [0] * len(self.glyphs)
        self.privates = [self.read_private(f) for f in self.fonts]
        self.units = 1 / (self.top.get((12, 7)) or [0.001])[0]

    def index(self, at):
        count = struct.unpack_from(">H", self.data, at)[0]
        if count == 0:
            return [], at + 2
        size = self.data[at + 2]
        offsets = [int.from_bytes(self.data[at + 3 + i * size:at + 3 + (i + 1) * size], "big") for i in range(count + 1)]
        base = at + 2 + (count + 1) * size
        return [self.data[base + a:base + b] for a, b in zip(offsets, offsets[1:])], base + offsets[-1]

    @staticmethod
    def dictionary(data):
        out, operands, i = {}, [], 0
        while i < len(data):
            b, i = data[i], i + 1
            if b <= 21:
                key = (12, data[i]) if b == 12 else b
                i += b == 12
                out[key], operands = operands, []
            elif b == 28:
                operands.append(struct.unpack_from(">h", data, i)[0])
                i += 2
            elif b == 29:
                operands.append(struct.unpack_from(">i", data, i)[0])
                i += 4
            elif b == 30:
                digits = ""
                while not digits.endswith("f"):
                    digits += data[i:i + 1].hex()
                    i += 1
                operands.append(float(digits.rstrip("f").replace("a", ".").replace("c", "E-").replace("b", "E").replace("e", "-")))
            else:
                value, i = small_number(data, b, i)
                operands.append(value)
        return out

    def read_charset(self, at):
        """Of each glyph its CID, or its name as the character or the text that it is."""
        count, ids = len(self.glyphs), [0]
        if at <= 2:
            ids = list(range(count))
        else:
            form, at = self.data[at], at + 1
            while len(ids) < count:
                first = struct.unpack_from(">H", self.data, at)[0]
                at += 2
                left = 0
                if form:
                    left = self.data[at] if form == 1 else struct.unpack_from(">H", self.data, at)[0]
                    at += form
                ids.extend(range(first, first + left + 1))
        return ids[:count] if self.is_cid else [self.name(i) for i in ids[:count]]

    def name(self, sid):
        if sid < len(STANDARD_STRINGS):
            return STANDARD_STRINGS[sid]
        own = self.strings[sid - 391] if 391 <= sid < 391 + len(self.strings) else f"sid{sid}"
        return {"Euro": "€"}.get(own, own)

    def read_select(self):
        at, count = self.top[(12, 37)][0], len(self.glyphs)
        if self.data[at] == 0:
            return list(self.data[at + 1:at + 1 + count])
        ranges = struct.unpack_from(">H", self.data, at + 1)[0]
        starts = [struct.unpack_from(">HB", self.data, at + 3 + 3 * i) for i in range(ranges)] + [(count, 0)]
        return [font for (first, font), (end, _) in zip(starts, starts[1:]) for _ in range(first, end)]

    def read_private(self, font):
        size, at = font.get(18, [0, 0])
        private = self.dictionary(self.data[at:at + size])
        subrs = self.index(at + private[19][0])[0] if 19 in private else []
        return private.get(20, [0])[0], private.get(21, [0])[0], subrs

    def width(self, glyph):
        """In thousandths of an em: what its charstring puts before the first operator that clears the stack."""
        default, nominal, subrs = self.privates[self.selected[glyph]]
        stack, op = [], self.run(self.glyphs[glyph], [], subrs, 0)
        stack, op = op
        wanted = {4: 1, 22: 1, 21: 2, 14: 0}.get(op)
        extra = len(stack) % 2 == 1 if wanted is None else len(stack) > wanted and not (op == 14 and len(stack) == 4)
        return (nominal + stack[0] if extra else default) * 1000 / self.units

    def run(self, code, stack, subrs, depth):
        i = 0
        while i < len(code) and depth < 11:
            b, i = code[i], i + 1
            if b == 28:
                stack.append(struct.unpack_from(">h", code, i)[0])
                i += 2
            elif b == 255:
                stack.append(struct.unpack_from(">i", code, i)[0] / 65536)
                i += 4
            elif b >= 32:
                value, i = small_number(code, b, i)
                stack.append(value)
            elif b in STACK_CLEARING:
                return stack, b
            elif b in (10, 29) and stack:
                called = subrs if b == 10 else self.globals
                done = self.run(called[int(stack.pop()) + bias(called)], stack, subrs, depth + 1)
                if done[1] is not None:
                    return done
            elif b == 11:
                return stack, None
            else:
                raise ValueError(f"operator {b} before a width is known")
        return stack, None

    def by_name(self, name):
        return self.charset.index(name) if name in self.charset else None

    def by_cid(self, cid):
        glyphs = self.charset if self.is_cid else range(len(self.glyphs))
        return list(glyphs).index(cid) if cid in glyphs else None

    def count(self):
        return len(self.glyphs)


def small_number(data, b, i):
    if b <= 246:
        return b - 139, i
    if b <= 250:
        return (b - 247) * 256 + data[i] + 108, i + 1
    return -(b - 251) * 256 - data[i] - 108, i + 1


def bias(subrs):
    return 107 if len(subrs) < 1240 else 1131 if len(subrs) < 33900 else 32768


class TrueType:
    def __init__(self, data):
        self.data = data
        self.tables = {}
        for i in range(struct.unpack_from(">H", data, 4)[0]):
            tag, _, at, length = struct.unpack_from(">4sIII", data, 12 + 16 * i)
            self.tables[tag.decode("latin-1")] = (at, length)
        self.units = struct.unpack_from(">H", data, self.tables["head"][0] + 18)[0]
        self.glyphs = struct.unpack_from(">H", data, self.tables["maxp"][0] + 4)[0]
        self.metrics = struct.unpack_from(">H", data, self.tables["hhea"][0] + 34)[0]
        self.cmaps = dict(self.read_cmaps()) if "cmap" in self.tables else {}

    def read_cmaps(self):
        base = self.tables["cmap"][0]
        for i in range(struct.unpack_from(">H", self.data, base + 2)[0]):
            platform, encoding, offset = struct.unpack_from(">HHI", self.data, base + 4 + 8 * i)
            yield (platform, encoding), self.read_cmap(base + offset)

    def read_cmap(self, at):
        form = struct.unpack_from(">H", self.data, at)[0]
        if form == 0:
            return dict(enumerate(self.data[at + 6:at + 262]))
        if form == 6:
            first, count = struct.unpack_from(">HH", self.data, at + 6)
            return dict(enumerate(struct.unpack_from(f">{count}H", self.data, at + 10), first))
        if form != 4:
            raise ValueError(f"cmap of format {form}")
        n = struct.unpack_from(">H", self.data, at + 6)[0] // 2
        ends, starts, deltas, offsets = (struct.unpack_from(f">{n}H", self.data, at + 14 + 2 * n * k + (2 if k else 0)) for k in range(4))
        out = {}
        for k in range(n):
            for code in range(starts[k], min(ends[k], 0xfffe) + 1):
                glyph = code
                if offsets[k]:
                    glyph = struct.unpack_from(">H", self.data, at + 16 + 6 * n + 2 * k + offsets[k] + 2 * (code - starts[k]))[0]
                out[code] = (glyph + deltas[k]) & 0xffff if glyph or not offsets[k] else 0
        return out

    def width(self, glyph):
        at = self.tables["hmtx"][0] + 4 * min(glyph, self.metrics - 1)
        return struct.unpack_from(">H", self.data, at)[0] * 1000 / self.units

    def by_cid(self, cid):
        return cid if cid < self.glyphs else None

    def count(self):
        return self.glyphs
