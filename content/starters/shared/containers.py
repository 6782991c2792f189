"""What Docker and Compose do with .dockerignore, a Dockerfile and compose.yaml."""

import json
import os
import re
import shlex

from shared.folder import text_of

VARIABLE = re.compile(r"\$(?:(\$)|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-?+])((?:[^{}]|\{[^{}]*\})*))?\})")
# Where the image of PostgreSQL keeps its data.
DATA = "/var/lib/postgresql"
CONDITIONS = ("service_started", "service_healthy", "service_completed_successfully")


def listed(names, none="none"):
    return ", ".join(str(name) for name in names) or none


def at(folder, path):
    """Returns a path in an image, seen from a folder in it."""
    path = path if path.startswith("/") else f"{folder.rstrip('/')}/{path}"
    return os.path.normpath(path).replace(os.sep, "/").replace("//", "/")


# .dockerignore


def ignoring():
    """Returns the lines of .dockerignore that count."""
    lines = (text_of(".dockerignore") or "").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def rule_about(path, lines):
    """Returns the last line of .dockerignore that's about a path, or None."""
    last = None
    for line in lines:
        name = os.path.normpath(line.removeprefix("!").strip().lstrip("/") or ".").replace(os.sep, "/")
        rule = ""
        for part in re.findall(r"\*\*/|\*\*|\*|\?|[^*?]+", name):
            rule += {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(part, re.escape(part))
        if name == "." or re.fullmatch(rule + "(?:/.*)?", path):
            last = line
    return last


# Values


def filled(text, values, missing=None):
    """Fills in variables, as Compose and Docker do. Adds those without which Compose stops to `missing`."""

    def value(found):
        if found[1]:
            return "$"
        name, kind, rest = found[2] or found[3], found[4] or "", found[5] or ""
        there = values.get(name)
        given = there is not None and (there != "" or not kind.startswith(":"))
        if kind.endswith("-"):
            return there if given else filled(rest, values, missing)
        if kind.endswith("+"):
            return filled(rest, values, missing) if given else ""
        if kind.endswith("?") and not given and missing is not None:
            missing.add(name)
        return there or ""

    return VARIABLE.sub(value, text)


def resolved(data, values, missing=None):
    """Fills in the variables of all strings in lists and dictionaries."""
    if isinstance(data, str):
        return filled(data, values, missing)
    if isinstance(data, list):
        return [resolved(one, values, missing) for one in data]
    if isinstance(data, dict):
        return {key: resolved(one, values, missing) for key, one in data.items()}
    return data


def strings_in(data):
    if isinstance(data, str):
        yield data
    elif isinstance(data, (list, dict)):
        for one in data.values() if isinstance(data, dict) else data:
            yield from strings_in(one)


def dotenv(path):
    """Returns the names and values of a file like .env, or None if it isn't there."""
    text, found = text_of(path), {}
    for line in (text or "").splitlines():
        parts = re.match(r"\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$", line)
        if parts:
            found[parts[1]] = re.split(r"\s#", " " + parts[2], maxsplit=1)[0].strip().strip("\"'")
    return None if text is None else found


# Instructions and commands


def options_of(value):
    """Splits an instruction into its --options and the rest."""
    given = []
    while found := re.match(r"\s*(--[\w-]+(?:=(?:\"[^\"]*\"|\S)+)?)\s*", value):
        given.append(found[1])
        value = value[found.end() :]
    return given, value.strip()


def list_of(value):
    """Returns the words of a list in JSON, or None."""
    try:
        words = json.loads(value)
    except ValueError:
        return None
    return words if isinstance(words, list) and all(isinstance(one, str) for one in words) else None


def split(text):
    """Splits a text as a shell does, or at its spaces if a quotation mark is missing."""
    try:
        return shlex.split(text)
    except ValueError:
        return text.split()


def pairs_of(value):
    """Returns the names and values of an ENV, ARG or LABEL."""
    words = split(value)
    if words and "=" not in words[0]:
        return [(words[0], " ".join(words[1:]))]
    return [tuple(word.partition("=")[::2]) for word in words]


def words_of(command):
    """Returns the words of a command, also of those in a shell's text."""
    words = [str(one) for one in command] if isinstance(command, list) else split(str(command or ""))
    if len(words) > 2 and words[0].rpartition("/")[2] in ("sh", "bash", "ash") and words[1].startswith("-"):
        words = split(re.sub(r"(&&|\|\||;)", r" \1 ", words[2])) + words[3:]
    return [part for word in words for part in re.split(r"(&&|\|\||;)", word) if part and part != "exec"]


def option(words, *names):
    """Returns the value of an option, or None."""
    for number, word in enumerate(words):
        if word in names and number + 1 < len(words):
            return words[number + 1]
        if word.partition("=")[0] in names and "=" in word:
            return word.partition("=")[2]
    return None


# Services


def image_of(service):
    """Returns the image's name without its path, and its tag."""
    name, _, tag = str(service.get("image") or "").partition("@")[0].rpartition("/")[2].partition(":")
    return name, tag


def mounts_of(service):
    """Returns kind, source, place and whether it's read-only, for each volume of a service that has a place."""
    found = []
    for one in service.get("volumes") or []:
        if isinstance(one, dict):
            place = str(one.get("target", "")).rstrip("/")
            found.append((one.get("type", "volume"), one.get("source"), place, bool(one.get("read_only"))))
        elif parts := re.fullmatch(r"(?:(.+?):)?(/[^:]*)(?::([\w,]+))?", str(one)):
            kind = "bind" if parts[1] and re.match(r"[./~\\]|[A-Za-z]:", parts[1]) else "volume"
            found.append((kind, parts[1], parts[2].rstrip("/"), "ro" in (parts[3] or "").split(",")))
    return found
