"""Python's packages and environments, and the programs that a check needs."""

import re
import sys

from .findings import Finding
from .local import NEEDED, MissingRequirement


def require_program(need, workshop):
    import shutil
    import subprocess

    if shutil.which(need) is None:
        words = f"the program {need} is not here; the lesson says how to get it"
        raise MissingRequirement(NEEDED.get(need, words))
    if need == "docker":
        try:
            alive = subprocess.run(["docker", "info"], capture_output=True, timeout=10).returncode == 0
        except (OSError, subprocess.TimeoutExpired):
            alive = False
        if not alive:
            raise MissingRequirement("Docker does not answer. Start it (on Windows and macOS: Docker Desktop).")


def is_installed(name):
    """Returns whether this Python has a package, by its name in an import or for pip."""
    import importlib.metadata
    import importlib.util

    try:
        if importlib.util.find_spec(name) is not None:
            return True
    except (ImportError, ValueError):
        pass
    try:
        importlib.metadata.version(name)
        return True
    except importlib.metadata.PackageNotFoundError:
        return False


def install_words(names, workshop):
    noun = "the package" if len(names) == 1 else "the packages"
    verb = "is" if len(names) == 1 else "are"
    words = f"{noun} {' and '.join(names)} {verb} not in this Python ({sys.executable}). "
    return words + (activate_words(workshop) or f"Type: {install_line(workshop)}")


def install_line(workshop):
    return workshop.starter.get("install", "python -m pip install -r requirements.txt")


def activate_words(workshop):
    """Returns how to activate the environment in the folder, or None if it is active or missing."""
    import os

    for name in (".venv", "venv"):
        place = os.path.join(workshop.folder, name)
        if not os.path.isfile(os.path.join(place, "pyvenv.cfg")):
            continue
        if os.path.realpath(sys.prefix) == os.path.realpath(place):
            return None
        way = f"{name}\\Scripts\\activate" if os.name == "nt" else f"source {name}/bin/activate"
        return f"Your environment {name} is not active. Type: {way}"
    return None


def missing_package(text, workshop):
    """Returns what to add to the message of a program for which Python did not find a package."""
    match = re.search(r"No module named '?(\w+)", text)
    if not match or workshop.text_of(f"{match[1]}.py") is not None:
        return ""
    way = activate_words(workshop) or (
        f"If it is a package, type: {install_line(workshop)}. If it is yours, look at its name."
    )
    return f" Python does not find {match[1]}. {way}"


def check_installed(table, seen, workshop):
    import importlib.metadata

    for requirement in table["installed"]:
        name, _, version = requirement.partition("==")
        try:
            got = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            message = f"The package {name} is not in this Python ({sys.executable}). "
            message += activate_words(workshop) or f"Type: {install_line(workshop)}"
            return Finding("failed", None, requirement, f"no {name}", message)
        if version and got != version:
            message = (
                f"{name} is here in version {got}; this project asks for {version}. Type: {install_line(workshop)}"
            )
            return Finding("failed", None, version, got, message)
    return Finding("passed")


def check_environment(table, seen, workshop):
    """Checks that this Python belongs to the environment in the folder."""
    import os

    folder = table["environment"]
    place = os.path.join(workshop.folder, folder)
    if not os.path.isfile(os.path.join(place, "pyvenv.cfg")):
        message = f"There is no environment {folder} in this folder. Type: python -m venv {folder}"
        return Finding("failed", None, folder, f"no {folder}", message)
    if os.path.realpath(sys.prefix) != os.path.realpath(place):
        way = f"{folder}\\Scripts\\activate" if os.name == "nt" else f"source {folder}/bin/activate"
        message = f"check.pyz was run by another Python than that of {folder}. Type first: {way}"
        return Finding("failed", None, place, sys.prefix, message)
    return Finding("passed")
