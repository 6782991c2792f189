"""Compiles the modules of `modules.json` and writes a file for each pack of code.

The format of a pack is that of `src/library/pack.rs`, and each code has the form of a frozen
module: its length, then an LZ4 block that holds it as literals.
"""

import json
import marshal
import struct


def frozen(code):
    slices = {}
    # Version 2 has no references between values, and no slices. `dumps` puts the type of what
    # follows first; a frozen module is always code.
    data = marshal.dumps(marked(code, slices), 2)[1:]
    for mark, bounds in slices.items():
        values = b"".join(marshal.dumps(bound, 2) for bound in bounds)
        data = data.replace(marshal.dumps(mark, 2), b":" + values)
    left = len(data) - 15
    return struct.pack("<IB", len(data), 0xF0) + b"\xff" * (left // 255) + bytes([left % 255]) + data


def marked(code, slices):
    """The same code with a mark for each constant that is a slice."""
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


def file_of(name, package):
    path = "/usr/lib/python3.14/" + name.replace(".", "/")
    return path + ("/__init__.py" if package else ".py")


def pack(modules):
    head, contents = [struct.pack("<I", len(modules))], []
    for name, package, source in modules:
        content = frozen(compile(source, file_of(name, package), "exec", dont_inherit=True))
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
