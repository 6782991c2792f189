"""Compiles the modules of `modules.json` and writes a file for each pack of code.

`src/library/pack.rs` describes the format of a pack. Each code object is in the format of a frozen
module: its length, then an LZ4 block that contains it as literals.
"""

import json
import marshal
import struct


def frozen(code):
    slices = {}
    # Version 2 has no references between values, and no slices. Remove the first byte, the type,
    # because a frozen module is always code.
    data = marshal.dumps(marked(code, slices), 2)[1:]
    for mark, bounds in slices.items():
        values = b"".join(marshal.dumps(bound, 2) for bound in bounds)
        data = data.replace(marshal.dumps(mark, 2), b":" + values)
    left = len(data) - 15
    return struct.pack("<IB", len(data), 0xF0) + b"\xff" * (left // 255) + bytes([left % 255]) + data


def marked(code, slices):
    """The code with a marker string, listed in `slices`, for each constant that is a slice."""
    constants = []
    for value in code.co_consts:
        if isinstance(value, slice):
            bounds = (value.start, value.stop, value.step)
            value = f"\0slice {bounds}"
            slices[value] = bounds
        elif isinstance(value, type(code)):
            value = marked(value, slices)
        constants.append(value)
    return code.replace(co_consts=tuple(constants))


def file_of(name, package, installed):
    path = "/usr/lib/python3.14/" + ("site-packages/" if installed else "") + name.replace(".", "/")
    return path + ("/__init__.py" if package else ".py")


def pack(modules):
    head, contents = [struct.pack("<I", len(modules))], []
    for name, package, installed, source in modules:
        # The docstrings of pydantic's core are for its authors.
        level = 2 if installed else -1
        content = frozen(compile(source, file_of(name, package, installed), "exec", dont_inherit=True, optimize=level))
        head.append(struct.pack("<H", len(name)) + name.encode() + struct.pack("<BI", package, len(content)))
        contents.append(content)
    return b"".join(head + contents)


packs = {}
with open("modules.json") as file:
    for name, *module in json.load(file):
        packs.setdefault(name, []).append(module)
for name, modules in packs.items():
    with open(f"{name}.pack", "wb") as file:
        file.write(pack(modules))
