"""Packs the packages that programs can import in a page, as packages.toml lists them.

    python3 packages.py packages.toml WHEELS OUT

Downloads the wheels into WHEELS, unless they are there, and compares each with its hash. Writes a
pack for each group (`package-NAME.pack`, in the format of `src/library/pack.rs`), the table of their
modules (`modules.txt`, in the format of `src/library.rs`), the packs as `js/types.js` describes them
(`packs.json`), and their licences (`licences.txt`).

A pack has the modules' sources without comments, on the lines where they were, because tracebacks
show them. The files that a package reads when it runs are in it too, by their path.
"""

import email.parser
import fnmatch
import hashlib
import io
import json
import struct
import subprocess
import sys
import tokenize
import tomllib
import zipfile
from pathlib import Path

# Nothing in a page needs these: native code, type stubs, tests and what installers write.
LEFT_OUT = ["*.so", "*.pyi", "*.c", "*.pyx", "*/py.typed", "*/tests/*", "*.dist-info/*"]
# Programs ask for a package's version, and pytest for its plugins.
METADATA = ["Metadata-Version", "Name", "Version", "Requires-Dist"]


def download(wheels, folder):
    missing = [name for name in wheels if not (folder / name).exists()]
    for name in missing:
        package, version, *_rest = name.split("-")
        interpreter, abi, platform = name.removesuffix(".whl").rsplit("-", 3)[1:]
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder]
            + ["--only-binary", ":all:", "--python-version", "3.14", "--abi", abi]
            + ["--implementation", "py" if interpreter.startswith("py") else "cp"]
            + [part for each in platform.split(".") for part in ("--platform", each)]
            + [f"{package}=={version}"],
            check=True,
        )
    for name, expected in wheels.items():
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if found != expected:
            raise SystemExit(f"{name} has the SHA-256 {found}, and packages.toml expects {expected}")


def is_any(name, patterns):
    return any(fnmatch.fnmatch(name, pattern) for pattern in patterns)


def files_of(wheel, left_out):
    """Yields the path and the bytes of each file that a page needs."""
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith("/"):
                continue
            kept = name.endswith((".dist-info/METADATA", ".dist-info/entry_points.txt"))
            if kept or not is_any(name, (*LEFT_OUT, *left_out)):
                yield name, archive.read(name)


def licences_of(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" in name]
        for name in sorted(names):
            base = name.rpartition("/")[2].lower()
            if base.startswith(("licen", "copying", "notice", "authors")):
                yield archive.read(name).decode()


def without_comments(source):
    """Returns a module's source without its comments, each line where it was."""
    lines = source.splitlines(keepends=True)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        # Some tools read these at run time.
        if token.type == tokenize.COMMENT and not token.string.startswith(("#!", "# -*-")):
            row, column = token.start
            end = lines[row - 1][len(lines[row - 1].rstrip("\r\n")) :]
            lines[row - 1] = lines[row - 1][:column].rstrip() + end
    return "".join(lines)


def metadata(text):
    headers = email.parser.HeaderParser().parsestr(text)
    kept = [(name, value) for name, value in headers.items() if name in METADATA]
    return "".join(f"{name}: {value}\n" for name, value in kept)


def packed(entries):
    """Returns a pack: see `src/library/pack.rs`."""
    head = struct.pack("<I", len(entries))
    for name, package, content in entries:
        encoded = name.encode()
        head += struct.pack("<H", len(encoded)) + encoded
        head += struct.pack("<BI", package, len(content))
    return head + b"".join(content for _name, _package, content in entries)


def entry_of(path, content, data):
    """Returns the entry of a file: its module's name or its path, and its content.

    A Python file that matches the patterns in `data` isn't a module.
    """
    if not path.endswith(".py") or is_any(path, data):
        if path.endswith(".dist-info/METADATA"):
            content = metadata(content.decode()).encode()
        return path, False, content
    return module_of(path), path.endswith("/__init__.py"), without_comments(content.decode()).encode()


def module_of(path):
    return path.removesuffix("/__init__.py").removesuffix(".py").replace("/", ".")


def namespaces(entries, others):
    """Returns an empty package for each folder of modules that isn't one, here or in other packs."""
    names = {name for name, _package, _content in entries}
    modules = [name for name in names if "/" not in name]
    above = {name[:end] for name in modules for end, char in enumerate(name) if char == "."}
    return [(name, True, b"") for name in above - names - others]


def main(table, folder, out):
    packs = tomllib.loads(Path(table).read_text())
    folder, out = Path(folder), Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    modules, licences, described, known = [], [], {}, set()
    for name, pack in packs.items():
        download(pack["wheels"], folder)
        entries, data = [], pack.get("files", [])
        for wheel in pack["wheels"]:
            files = files_of(folder / wheel, pack.get("left-out", []))
            for file in files:
                entries.append(entry_of(*file, data))
                if is_any(file[0], pack.get("read", [])):
                    entries.append((file[0], False, entries[-1][2]))
            text = "\n".join(licences_of(folder / wheel))
            if not text:
                raise SystemExit(f"{wheel} has no licence")
            licences.append(f"{' '.join(wheel.split('-')[:2])}\n\n{text}\n")
        for needed in pack.get("needs", []):
            for wheel in packs[needed]["wheels"]:
                files = files_of(folder / wheel, [])
                entries += [entry_of(*file, data) for file in files if is_any(file[0], pack.get("also", []))]
        entries = sorted(entries + namespaces(entries, known))
        known.update(module for module, _package, _content in entries)
        (out / f"package-{name}.pack").write_bytes(packed(entries))
        kinds = {module: "+" if package else "-" for module, package, _content in entries if "/" not in module}
        modules += [f"{kind} {module}  package-{name}\n" for module, kind in kinds.items()]
        # `import sqlalchemy` needs no pack that only adds modules to it.
        elsewhere = {module for needed in pack.get("needs", []) for module in described[needed]["modules"]}
        described[name] = {
            "modules": sorted({module.partition(".")[0] for module in kinds} - elsewhere),
            "needs": pack.get("needs", []),
            "library": pack.get("library", []),
            "sqlite": pack.get("sqlite", False),
        }
    (out / "modules.txt").write_text("".join(modules))
    (out / "packs.json").write_text(json.dumps(described))
    (out / "licences.txt").write_text("\n".join(licences))


main(*sys.argv[1:])
