"""Compiles the modules of `modules.json` and writes a file for each pack of code.

`src/library/pack.rs` describes the format of a pack. Each code object is in the format of a frozen
module: its length, then an LZ4 block that contains it as literals.
"""

import itertools
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
    remaining = len(data) - 15
    return struct.pack("<IB", len(data), 0xF0) + b"\xff" * (remaining // 255) + bytes([remaining % 255]) + data


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


def without_columns(code):
    """The code with a table that has a line for each instruction and nothing else."""
    table, last = bytearray(), code.co_firstlineno
    for line, positions in itertools.groupby(line for line, *_columns in code.co_positions()):
        remaining = len(list(positions))
        while remaining > 0:
            length = min(remaining, 8)
            remaining -= length
            # The format is CPython's: Objects/locations.md. Entry 13 has no columns, entry 15 no line.
            table.append(0x80 | (15 if line is None else 13) << 3 | (length - 1))
            if line is not None:
                table += signed(line - last)
                last = line
    constants = [without_columns(value) if isinstance(value, type(code)) else value for value in code.co_consts]
    return code.replace(co_consts=tuple(constants), co_linetable=bytes(table))


def signed(value):
    value = -value << 1 | 1 if value < 0 else value << 1
    data = bytearray()
    while value >= 64:
        data.append(0x40 | value & 63)
        value >>= 6
    return data + bytes([value])


def file_of(name, package, installed):
    path = "/usr/lib/python3.14/" + ("site-packages/" if installed else "") + name.replace(".", "/")
    return path + ("/__init__.py" if package else ".py")


def pack(pack_name, modules):
    head, contents = [struct.pack("<I", len(modules))], []
    for name, package, installed, source in modules:
        # Tracebacks hardly ever need columns here, and the docstrings of pydantic's core are for
        # authors of validators.
        is_core = name.startswith("pydantic_core.")
        is_turtle = pack_name == "drawing"
        file = file_of(name, package, installed)
        code = compile(source, file, "exec", dont_inherit=True, optimize=2 if is_core else -1)
        content = frozen(without_columns(code) if is_core or is_turtle else code)
        head.append(struct.pack("<H", len(name)) + name.encode() + struct.pack("<BI", package, len(content)))
        contents.append(content)
    return b"".join(head + contents)


packs = {}
with open("modules.json") as file:
    for name, *module in json.load(file):
        packs.setdefault(name, []).append(module)
for name, modules in packs.items():
    with open(f"{name}.pack", "wb") as file:
        file.write(pack(name, modules))
