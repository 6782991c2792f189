#!/usr/bin/env python3
"""Makes the archives of a release.

    release.py bundle FOLDER                               the runner's bundle, the same for all systems
    release.py programs FOLDER                             understory and understory-python, for this system
    release.py archive SYSTEM PROGRAMS BUNDLE FOLDER       understory-VERSION-SYSTEM.tar.gz, or .zip for Windows

The same files make the same archive: entries are sorted, and carry no time and no owner.
"""

import gzip
import io
import json
import os
import posixpath
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
# The guides for authors and forks, which an author without a checkout reads here.
DOCS = ROOT / "docs"
# Both programs are built with the same settings, so their dependencies are compiled once.
SETTINGS = ["--release", "--locked", "--features", "publish"]
ENVIRONMENT = os.environ | {"CARGO_PROFILE_RELEASE_LTO": "thin"}


def made(*wanted):
    """Returns the path of what the bundler made."""
    command = ["cargo", "run", "--quiet", *SETTINGS, "--bin", "understory-bundler", "--", *wanted, "--format", "json"]
    process = subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)
    ready = None
    for line in process.stdout:
        event = json.loads(line)
        if event["kind"] == "ready":
            ready = event["path"]
        elif event["kind"] == "failed":
            print(f"{event['message']}; {event['hint']}", file=sys.stderr)
    if process.wait() != 0 or ready is None:
        sys.exit("error: the bundler made nothing")
    return ROOT / ready


def bundle(folder):
    made_in = made("--wasm", "full")
    # Without Node, readers' browsers would have to compile the engine of checks.
    if made_in.name.endswith("-uncompiled"):
        sys.exit("error: the bundle of a release needs Node 20 or later")
    shutil.copytree(made_in, folder, dirs_exist_ok=True)


def programs(folder):
    Path(folder).mkdir(parents=True, exist_ok=True)
    build = ["cargo", "build", *SETTINGS, "--bin", "understory"]
    subprocess.run(build, cwd=ROOT, env=ENVIRONMENT, check=True)
    shutil.copy(ROOT / "target" / "release" / f"understory{EXE}", folder)
    shutil.copy(made("--native"), Path(folder) / f"understory-python{EXE}")


def with_addresses(text, place, places, version):
    """Returns a Markdown text whose links to files that aren't in the archive lead to the repository."""
    repository = os.environ.get("UNDERSTORY_REPOSITORY")

    def address(match):
        path, hash, anchor = match[1].partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(place), path))
        is_there = target in places or any(name.startswith(f"{target}/") for name in places)
        if is_there or not (ROOT / target).exists() or not repository:
            return match[0]
        kind = "tree" if (ROOT / target).is_dir() else "raw" if match[0].startswith("![") else "blob"
        return match[0].replace(
            f"({match[1]})", f"(https://github.com/{repository}/{kind}/v{version}/{target}{hash}{anchor})"
        )

    return re.sub(r"!?\[[^\]]*\]\(((?!https?:|#)[^)\s]+)\)", address, text)


def archive(system, programs, bundle, folder):
    manifest = (ROOT / "Cargo.toml").read_text(encoding="utf-8")
    version = re.search(r'^version = "(.+)"$', manifest, re.MULTILINE)[1]
    name = f"understory-{version}-{system}"
    files = {text: ROOT / text for text in TEXTS}
    files |= {path.relative_to(ROOT).as_posix(): path for path in DOCS.rglob("*.md")}
    files |= {path.name: path for path in Path(programs).iterdir()}
    files |= {
        f"runner/{path.relative_to(bundle).as_posix()}": path for path in Path(bundle).rglob("*") if path.is_file()
    }
    contents = {place: path.read_bytes() for place, path in files.items()}
    for place in filter(lambda place: place.endswith(".md"), files):
        contents[place] = with_addresses(contents[place].decode(), place, files, version).encode()
    entries = [
        (f"{name}/{place}", contents[place], path.parent == Path(programs)) for place, path in sorted(files.items())
    ]
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
