"""The tables of a starter, and what its checks share."""

import json
import re

from .definition_errors import MATCHES_ANYTHING, helper_errors, matches_anything
from .schema import SCHEMA

# A starter has its checks in this file, and readers have them in check.pyz. They come in steps, and
# each looks at one thing: a command, a program, a file, the history in Git, a server, a database. They work in
# copies of the folder, so the reader's files never change.
STARTER = "checks.toml"
LAST_LINES = 12
LOCAL = SCHEMA["local"]
# What a check can look at, and the keys beside it. If a table has several, the first one counts.
LOCAL_WORDS = {subject: [key for key, _ in LOCAL["beside"][group]] for subject, _, group in LOCAL["subjects"]}
PROGRAM_KEYS = LOCAL_WORDS["program"]
GIT_KEYS = [subject for subject, _, group in LOCAL["subjects"] if group == "git"]
LOCAL_SETTINGS = [key for key, _ in LOCAL["settings"]]
MISTAKE_KEYS = [key for key, _ in LOCAL["mistake"]]
# What to say if a program that a check needs is missing.
NEEDED = dict(LOCAL["programs"])
PATTERNS = sorted(
    {
        key
        for entries in (LOCAL["subjects"], LOCAL["mistake"], *LOCAL["beside"].values())
        for key, type, *_ in entries
        if type == "pattern"
    }
)


class CommandResult:
    """How a command ended, and what it wrote. `exit` is None if it had to be stopped."""

    def __init__(self, exit, stdout, stderr):
        self.exit, self.stdout, self.stderr = exit, stdout, stderr


class Response:
    """A server's response."""

    def __init__(self, status, headers, text):
        self.status, self.headers, self.text = status, headers, text
        self.log = ""  # what the server wrote to its log for this request

    @property
    def json(self):
        return json.loads(self.text)


class EarlyFinding(Exception):
    """Nothing can be compared: contains the finding to report, and what the program wrote."""

    def __init__(self, finding, log=""):
        super().__init__(finding.message)
        self.finding, self.log = finding, log


class MissingRequirement(Exception):
    """A program or package that a check needs is not on this machine."""


def numbered_checks(tables):
    """Returns the checks with their ids. Without its own, the second check of step 3 is `3.2`."""
    counts = {}
    checks = []
    for table in tables:
        step = table.get("step", 1)
        counts[step] = counts.get(step, 0) + 1
        checks.append({"step": step, "id": f"{step}.{counts[step]}", **table})
    return checks


def server_tables(tables):
    """Returns the tables of a starter's servers: one `[server]`, or several `[[server]]`."""
    servers = tables.get("server", [])
    return [servers] if isinstance(servers, dict) else servers


def pattern_errors(table, where):
    """Checks a table's regular expressions.

    Returns a message for each one that is invalid or matches anything.
    """
    errors = []
    for key in PATTERNS:
        try:
            pattern = re.compile(table.get(key, "no"))
            if key != "messages" and matches_anything(pattern.pattern):
                errors.append(f"{key!r} in {where} {MATCHES_ANYTHING}")
        except (re.error, RecursionError, OverflowError, TypeError) as error:
            errors.append(f"{key!r} in {where} is not a regular expression: {error}")
    return errors


def starter_errors(tables):
    """Returns messages about the mistakes in a starter's tables, for its author."""
    errors = helper_errors(tables.get("starter", {}))
    checks = tables.get("check", [])
    if not checks:
        errors.append("there are no checks")
    names = [server.get("name") for server in server_tables(tables)]
    if len(names) > 1 and (None in names or len({*names}) < len(names)):
        errors.append("each [[server]] needs its own name")
    ids = {}
    for number, table in enumerate(numbered_checks(checks), start=1):
        where = f"check {number} ({table.get('name')!r})"
        subjects = [word for word in LOCAL_WORDS if word in table]
        if "name" not in table:
            errors.append(f"check {number} has no name")
        if not subjects:
            errors.append(f"{where} looks at nothing: it needs one of {', '.join(LOCAL_WORDS)}")
            continue
        allowed_keys = {subjects[0], *LOCAL_WORDS[subjects[0]], *LOCAL_SETTINGS}
        errors += [f"unknown key {key!r} in {where}" for key in table if key not in allowed_keys]
        if table["id"] in ids:
            errors.append(f"{where} has the id {table['id']!r} a second time")
        ids[table["id"]] = subjects[0]
        errors += pattern_errors(table, where)
        if subjects[0] == "request" and not names:
            errors.append(f"{where} asks a server, and there is no [server]")
        if "server" in table and table["server"] not in names:
            errors.append(f"{where} asks a server that isn't there: {table['server']!r}")
    for number, table in enumerate(tables.get("mistake", []), start=1):
        where = f"mistake {number}"
        if "check" not in table:
            errors.append(f"{where} has no check")
        errors += pattern_errors(table, where)
        subject = ids.get(table.get("check"))
        if subject is None:
            errors.append(f"{where} is of no check: {table.get('check')!r}")
            continue
        allowed_keys = {*LOCAL_WORDS[subject]} - {*LOCAL["not_in_mistakes"]} | {*MISTAKE_KEYS}
        errors += [f"unknown key {key!r} in {where}" for key in table if key not in allowed_keys]
    return errors
