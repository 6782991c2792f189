#!/usr/bin/env python3
"""Makes the archives of a release.

    release.py bundle FOLDER                               the runner's bundle, built once for all systems
    release.py programs FOLDER                             understory and understory-python, for this system
    release.py archive SYSTEM PROGRAMS BUNDLE FOLDER       understory-VERSION-SYSTEM.tar.gz, or .zip for Windows

The same files make the same archive: entries are sorted, and carry no time and no owner.
"""

import gzip
import io
import json
import re
import shutil
import stat
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXE = ".exe" if sys.platform == "win32" else ""
TEXTS = ["README.md", "CHANGELOG.md", "LICENSE", "LICENSE-CONTENT"]
CARGO = ["cargo", "run", "--quiet", "--release", "--locked", "--bin", "understory-bundler", "--"]


def built(*wanted):
    """What the bundler has built, by its own word."""
    process = subprocess.Popen([*CARGO, *wanted, "--format", "json"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    ready = None
    for line in process.stdout:
        event = json.loads(line)
        if event["kind"] == "ready":
            ready = event["path"]
        elif event["kind"] == "failed":
            print(f"{event['message']}; {event['hint']}", file=sys.stderr)
    if process.wait() != 0 or ready is None:
        sys.exit("the bundler has built nothing")
    return ROOT / ready


def bundle(folder):
    shutil.copytree(built("--wasm", "full"), folder, dirs_exist_ok=True)


def programs(folder):
    Path(folder).mkdir(parents=True, exist_ok=True)
    subprocess.run(["cargo", "build", "--release", "--locked", "--package", "understory"], cwd=ROOT, check=True)
    shutil.copy(ROOT / "target" / "release" / f"understory{EXE}", folder)
    shutil.copy(built("--native"), Path(folder) / f"understory-python{EXE}")


def archive(system, programs, bundle, folder):
    manifest = (ROOT / "Cargo.toml").read_text(encoding="utf-8")
    version = re.search(r'^version = "(.+)"$', manifest, re.MULTILINE)[1]
    name = f"understory-{version}-{system}"
    files = {text: ROOT / text for text in TEXTS}
    files |= {path.name: path for path in Path(programs).iterdir()}
    files |= {f"runner/{path.relative_to(bundle).as_posix()}": path for path in Path(bundle).rglob("*") if path.is_file()}
    entries = [(f"{name}/{place}", path.read_bytes(), path.parent == Path(programs)) for place, path in sorted(files.items())]
    Path(folder).mkdir(parents=True, exist_ok=True)
    target = Path(folder) / (name + (".zip" if system.startswith("windows") else ".tar.gz"))
    (zipped if target.suffix == ".zip" else tarred)(target, entries)
    print(target)


def tarred(target, entries):
    with gzip.GzipFile(target, "wb", compresslevel=6, mtime=0) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        for place, content, is_program in entries:
            entry = tarfile.TarInfo(place)
            entry.size = len(content)
            entry.mode = 0o755 if is_program else 0o644
            tar.addfile(entry, io.BytesIO(content))


def zipped(target, entries):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for place, content, is_program in entries:
            entry = zipfile.ZipInfo(place)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (stat.S_IFREG | (0o755 if is_program else 0o644)) << 16
            packed.writestr(entry, content)


def main(arguments):
    match arguments:
        case ["bundle", folder]:
            bundle(folder)
        case ["programs", folder]:
            programs(folder)
        case ["archive", system, made, runner, folder]:
            archive(system, made, runner, folder)
        case _:
            sys.exit(__doc__)


main(sys.argv[1:])
