"""Checks of the starter wf5-own-packages."""

import glob
import os
import re
import sys
import unicodedata
from importlib.metadata import (
    PackageNotFoundError,
    distribution,
    distributions,
    version,
)

from understory import readers_folder


def venv_was_made_for_this_folder():
    here = readers_folder
    place = os.path.join(here, ".venv")
    others = sorted(name for name in os.listdir(here) if os.path.isfile(os.path.join(here, name, "pyvenv.cfg")))
    found = f" There's one called {others[0]}, but this lesson needs the name .venv." if others else " Make one here."
    assert os.path.isfile(os.path.join(place, "pyvenv.cfg")), "There's no environment .venv in this folder yet." + found

    def simple(text):
        text = unicodedata.normalize("NFC", os.path.normcase(text))
        return "".join(character for character in text if character not in "\"'")

    name = os.path.join(place, "Scripts", "activate.bat") if os.name == "nt" else os.path.join(place, "bin", "activate")
    if os.path.isfile(name):
        with open(name, encoding="utf-8", errors="replace") as file:
            text = simple(file.read())
        assert simple(place) in text or simple(os.path.realpath(place)) in text, (
            ".venv was made for a different folder. Did you rename, move or copy this one afterwards? An environment only works where it was made: delete .venv, open a new terminal, and make it again here."
        )


def this_environment_has_the_package_in_the_right_version():
    assert os.path.isfile("requirements.txt"), (
        "There's no requirements.txt in this folder. Put the one from the starter's zip here again."
    )
    with open("requirements.txt", encoding="utf-8-sig") as file:
        lines = [line.partition("#")[0].strip() for line in file]
    for line in lines:
        found = re.match(r"([\w.-]+)(?:\s*==\s*([\w.]+))?", line)
        if not found:
            continue
        name, wanted = found.groups()
        try:
            got = version(name)
        except PackageNotFoundError:
            got = ""
        assert got, (
            f"requirements.txt names {name}, but it isn't in this environment. Was (.venv) at the start of the prompt when you installed it?"
        )
        assert wanted in (None, got), (
            f"requirements.txt asks for {name} {wanted}, but this environment has {got}. Which command has to run again after a change in the list?"
        )


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def requirements_lock_has_the_exact_version_of_every_package():
    def read(name):
        with open(name, "rb") as file:
            data = file.read()
        assert b"\x00" not in data, (
            f"{name} is saved as UTF-16, which pip and uv can't read. Let uv write it, with --output-file."
        )
        lines = [line.partition("#")[0].strip() for line in data.decode("utf-8-sig", "replace").splitlines()]
        return [line for line in lines if line[:1].isalnum()]

    def fixed(lines):
        pairs = [re.match(r"([\w.-]+)(?:\[.*?\])?\s*==\s*([\w.+!]+)", line) for line in lines]
        return {plain(pair[1]): pair[2] for pair in pairs if pair}

    near = sorted(name for name in os.listdir(".") if "lock" in name.lower())
    assert os.path.isfile("requirements.lock"), "There's no file requirements.lock in this folder yet." + (
        f" There's {near[0]}: rename that." if near else " Let uv write it, as the page shows."
    )
    assert os.path.isfile("requirements.txt"), (
        "There's no requirements.txt in this folder. Put the one from the starter's zip here again."
    )
    chosen, lines = read("requirements.txt"), read("requirements.lock")
    loose = [line for line in lines if not fixed([line])]
    assert not loose, (
        f"The line “{loose[0]}” in requirements.lock doesn't name an exact version. Let uv write this file: it adds the versions."
    )
    todo = [plain(re.match(r"[\w.-]+", line)[0]) for line in chosen]
    needed = []
    while todo:
        name = todo.pop()
        if name in needed:
            continue
        try:
            asked = distribution(name).requires or []
        except PackageNotFoundError:
            assert name not in [plain(re.match(r"[\w.-]+", line)[0]) for line in chosen], (
                f"requirements.txt names {name}, but it isn't in this environment. Do step 3 first."
            )
            continue
        needed.append(name)
        todo += [plain(re.match(r"[\w.-]+", line)[0]) for line in asked if "extra ==" not in line]
    got = fixed(lines)
    missing = sorted(name for name in needed if name not in got)
    assert not missing, (
        f"requirements.lock says nothing about {', '.join(missing)}, which the program needs, too. Let uv write this file: it finds them."
    )
    other = [name for name, version in fixed(chosen).items() if got[name] != version]
    assert not other, (
        f"requirements.txt asks for {other[0]} {fixed(chosen)[other[0]]}, but requirements.lock says {got[other[0]]}. Which of the two did you change last?"
    )
    extra = sorted(name for name in got if name not in needed)
    assert not extra, (
        f"requirements.lock also lists {', '.join(extra)}, which nothing in requirements.txt needs. Should every computer install that, too?"
    )


def uv_made_fast_and_it_has_exactly_what_the_lock_file_says():
    place = os.path.join(readers_folder, "fast")
    settings = os.path.join(place, "pyvenv.cfg")
    assert os.path.isfile(settings), "There's no environment fast in this folder yet. Let uv make one with this name."
    with open(settings, encoding="utf-8") as file:
        text = file.read()
    assert re.search(r"(?m)^uv = ", text), (
        "fast is an environment, but uv didn't make it: its pyvenv.cfg doesn't mention uv. Delete the folder, and let uv make it."
    )
    assert os.path.isfile("requirements.lock"), "There's no file requirements.lock in this folder yet. Do step 4 first."
    with open("requirements.lock", encoding="utf-8-sig") as file:
        pairs = [re.match(r"([\w.-]+)(?:\[.*?\])?\s*==\s*([\w.+!]+)", line) for line in file]
    lock = {plain(pair[1]): pair[2] for pair in pairs if pair}
    paths = glob.glob(os.path.join(glob.escape(place), "lib", "python*", "site-packages")) + [
        os.path.join(place, "Lib", "site-packages")
    ]
    has = {plain(one.metadata["Name"]): one.version for one in distributions(path=paths) if one.metadata["Name"]}
    missing = sorted(lock.keys() - has.keys())
    assert not missing, (
        f"{', '.join(missing)} should be in fast, because requirements.lock says so. {'fast is still empty.' if not has else ''} Which environment did uv pip sync work on?".replace(
            "  ", " "
        )
    )
    extra = sorted(has.keys() - lock.keys())
    assert not extra, (
        f"fast also has {', '.join(extra)}, which the lock file doesn't name. What would uv pip sync do about that?"
    )
    other = sorted(name for name in lock if has[name] != lock[name])
    assert not other, (
        f"fast has {other[0]} {has[other[0]]}, but requirements.lock says {lock[other[0]]}. Did the file change after uv pip sync?"
    )


def venv_has_what_the_lock_file_names_and_nothing_else():
    assert os.path.realpath(sys.prefix) == os.path.realpath(os.path.join(readers_folder, ".venv")), (
        "check.pyz wasn't started by the Python in .venv. Do step 2 first."
    )
    assert os.path.isfile("requirements.lock"), "There's no file requirements.lock in this folder yet. Do step 4 first."
    with open("requirements.lock", encoding="utf-8-sig") as file:
        found = [re.match(r"[\w.-]+", line) for line in file if line[:1].isalnum()]
    lock = {plain(one[0]) for one in found if one}
    has = {plain(one.metadata["Name"]) for one in distributions() if one.metadata["Name"]} - {
        "pip",
        "setuptools",
        "wheel",
    }
    missing = sorted(lock - has)
    assert not missing, (
        f"requirements.lock names {', '.join(missing)}, but this environment doesn't have it. Install from that file."
    )
    extra = sorted(has - lock)
    assert not extra, (
        f"This environment also has {', '.join(extra)}, which the lock file doesn't name. So it wasn't built from the lock file alone. Did you delete .venv before you built it?"
    )


def every_version_matches_the_lock_file():
    assert os.path.isfile("requirements.lock"), "There's no file requirements.lock in this folder yet. Do step 4 first."
    with open("requirements.lock", encoding="utf-8-sig") as file:
        pairs = [re.match(r"([\w.-]+)(?:\[.*?\])?\s*==\s*([\w.+!]+)", line) for line in file]
    for pair in pairs:
        if not pair:
            continue
        name, wanted = pair.groups()
        got = version(name)
        assert got == wanted, (
            f"requirements.lock says {name} {wanted}, but this environment has {got}. Has anything changed since you built it?"
        )
