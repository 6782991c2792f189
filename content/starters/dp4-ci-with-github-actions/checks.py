"""Checks of the starter dp4-ci-with-github-actions."""

import itertools
import json
import os
import re
import shlex
import subprocess

from understory import readers_folder

# These helpers play GitHub: they work out which jobs an event starts, what each step does, and whether a failure counts.
VERSIONS = ["3.11", "3.12", "3.13", "3.14", "3.15"]
EVENTS = set(
    """branch_protection_rule check_run check_suite create delete deployment deployment_status discussion
discussion_comment fork gollum image_version issue_comment issues label merge_group milestone page_build public
pull_request pull_request_review pull_request_review_comment pull_request_target push registry_package release
repository_dispatch schedule status watch workflow_call workflow_dispatch workflow_run""".split()
)
KEYS = {
    "the workflow": "name run-name description on permissions env defaults concurrency jobs".split(),
    "a job": """name permissions needs if runs-on snapshot environment concurrency outputs env defaults steps
        timeout-minutes strategy continue-on-error container services uses with secrets cancel-timeout-minutes""".split(),
    "strategy": "matrix fail-fast max-parallel".split(),
    "push": "branches branches-ignore tags tags-ignore paths paths-ignore".split(),
    "pull_request": "types branches branches-ignore paths paths-ignore".split(),
    "a step": "id if name uses run working-directory shell with env continue-on-error timeout-minutes".split(),
}
HOMES = {
    "runs-on": "a job",
    "steps": "a job",
    "strategy": "a job",
    "matrix": "strategy",
    "fail-fast": "strategy",
    "uses": "a step",
    "run": "a step",
    "with": "a step",
    "jobs": "the workflow",
    "on": "the workflow",
    "permissions": "the workflow",
    "contents": "permissions",
    "python-version": "with, or matrix",
    "push": "on",
    "pull_request": "on",
    "schedule": "on",
    "cron": "an item of schedule",
    "branches": "push, or pull_request",
}


def passed(problem):
    assert not problem, problem


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def short(value, length=60):
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 2] + " …"


# Expressions: what is between ${{ and }}.
def number(value):
    if value is None or value == "":
        return 0.0
    try:
        return float(value)
    except (TypeError, ValueError):
        return float("nan")


def equal(one, two):
    if isinstance(one, str) and isinstance(two, str):
        return one.lower() == two.lower()
    if type(one) is type(two) or isinstance(one, (list, dict)) or isinstance(two, (list, dict)):
        return one == two
    return number(one) == number(two)


def as_text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return value if isinstance(value, str) else json.dumps(value) if isinstance(value, (list, dict)) else str(value)


def holds(value):
    return value not in (None, "", 0, False) and value == value


FUNCTIONS = {
    "contains": lambda where, what: (
        any(equal(one, what) for one in where)
        if isinstance(where, list)
        else as_text(what).lower() in as_text(where).lower()
    ),
    "startswith": lambda text, start: as_text(text).lower().startswith(as_text(start).lower()),
    "endswith": lambda text, end: as_text(text).lower().endswith(as_text(end).lower()),
    "fromjson": lambda text: json.loads(text),
    "tojson": lambda value: json.dumps(value),
    "format": lambda text, *values: re.sub(r"\{(\d)\}", lambda at: as_text(values[int(at[1])]), text),
    "join": lambda values, between=",": between.join(map(as_text, listed(values))),
    "hashfiles": lambda *paths: "0",
    "success": lambda: True,
    "always": lambda: True,
    "failure": lambda: False,
    "cancelled": lambda: False,
}


class Expression:
    """Works out one expression of GitHub. Raises ValueError if GitHub couldn't read it."""

    def __init__(self, text, context):
        self.parts = []
        at = 0
        token = re.compile(
            r"\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|(\|\||&&|==|!=|<=|>=|[<>!()\[\],.*])|([A-Za-z_][\w-]*))"
        )
        while text[at:].strip():
            found = token.match(text, at)
            if not found:
                raise ValueError(text)
            self.parts.append(next((kind, part) for kind, part in zip("'0!a", found.groups()) if part is not None))
            at = found.end()
        self.context, self.text = context, text

    def value(self):
        result = self.either()
        if self.parts:
            raise ValueError(self.text)
        return result

    def take(self, *symbols):
        if self.parts and self.parts[0][0] == "!" and self.parts[0][1] in symbols:
            return self.parts.pop(0)[1]
        return None

    def need(self, symbol):
        if not self.take(symbol):
            raise ValueError(self.text)

    def either(self):
        left = self.both()
        while self.take("||"):
            right = self.both()
            left = left if holds(left) else right
        return left

    def both(self):
        left = self.compared()
        while self.take("&&"):
            right = self.compared()
            left = right if holds(left) else left
        return left

    def compared(self):
        left = self.single()
        while True:
            symbol = self.take("==", "!=", "<=", ">=", "<", ">")
            if symbol is None:
                return left
            right = self.single()
            if symbol in ("==", "!="):
                left = equal(left, right) == (symbol == "==")
            else:
                one, two = number(left), number(right)
                left = {"<": one < two, ">": one > two, "<=": one <= two, ">=": one >= two}[symbol]

    def single(self):
        if self.take("!"):
            return not holds(self.single())
        if self.take("("):
            value = self.either()
            self.need(")")
            return value
        if not self.parts:
            raise ValueError(self.text)
        kind, part = self.parts.pop(0)
        if kind == "'":
            return part[1:-1].replace("''", "'")
        if kind == "0":
            return float(part) if "." in part else int(part)
        if kind != "a":
            raise ValueError(self.text)
        if part in ("true", "false", "null"):
            return {"true": True, "false": False, "null": None}[part]
        if self.take("("):
            values = []
            while not self.take(")"):
                values.append(self.either())
                if not self.take(","):
                    self.need(")")
                    break
            try:
                return FUNCTIONS[part.lower()](*values)
            except (KeyError, TypeError, ValueError):
                raise ValueError(self.text) from None
        if part not in self.context and part not in CONTEXTS:
            raise ValueError(self.text)
        value = self.context.get(part)
        while True:
            if self.take("."):
                if self.take("*"):
                    continue
                name = self.parts.pop(0)[1] if self.parts else ""
            elif self.take("["):
                name = self.either()
                self.need("]")
            else:
                return value
            if isinstance(value, list) and isinstance(name, int):
                value = value[name] if name < len(value) else None
            else:
                value = value.get(name) if isinstance(value, dict) else None


CONTEXTS = "github env vars job jobs steps runner secrets strategy matrix needs inputs".split()


def filled(value, context):
    """Replaces each ${{ … }} in a value, as GitHub does before a job starts."""
    if isinstance(value, dict):
        return {key: filled(one, context) for key, one in value.items()}
    if isinstance(value, list):
        return [filled(one, context) for one in value]
    if not isinstance(value, str):
        return value
    whole = re.fullmatch(r"\s*\$\{\{((?:(?!\}\}).)*)\}\}\s*", value, re.DOTALL)
    if whole:
        return Expression(whole[1], context).value()
    return re.sub(r"\$\{\{(.*?)\}\}", lambda at: as_text(Expression(at[1], context).value()), value, flags=re.DOTALL)


def asked(value, context):
    """Returns whether an `if:` holds. It's an expression with or without ${{ }}."""
    if not isinstance(value, str):
        return value is None or holds(value)
    if "${{" in value:
        return holds(filled(value, context))
    return holds(Expression(value, context).value())


# Events.
def happening(name, branch="main", changed=("main.py",), fork=False):
    pull = name == "pull_request"
    return {
        "name": name,
        "branch": branch,
        "changed": changed,
        "github": {
            "event_name": name,
            "repository": "you/shelf",
            "repository_owner": "you",
            "actor": "noor",
            "ref": "refs/pull/7/merge" if pull else f"refs/heads/{branch}",
            "ref_name": "7/merge" if pull else branch,
            "ref_type": "branch",
            "head_ref": branch if pull else "",
            "base_ref": "main" if pull else "",
            "workspace": ".",
            "event": {
                "action": "synchronize" if pull else None,
                "forced": False,
                "deleted": False,
                "repository": {"full_name": "you/shelf", "default_branch": "main", "fork": False},
                "head_commit": {"message": "Charge nothing on Sundays"},
                "pull_request": {
                    "draft": False,
                    "number": 7,
                    "base": {"ref": "main", "repo": {"full_name": "you/shelf"}},
                    "head": {"ref": branch, "repo": {"full_name": "noor/shelf" if fork else "you/shelf", "fork": fork}},
                }
                if pull
                else None,
            },
        },
    }


def events_of(data):
    """Returns the events of `on:` with their settings."""
    on = data.get("on", data.get(True))
    if isinstance(on, dict):
        return on
    return {name: None for name in listed(on)}


def matches(pattern, text):
    rule, at = "", 0
    while at < len(pattern):
        if pattern.startswith("**/", at):
            rule, at = rule + "(?:.*/)?", at + 3
        elif pattern.startswith("**", at):
            rule, at = rule + ".*", at + 2
        elif pattern[at] == "*":
            rule, at = rule + "[^/]*", at + 1
        elif pattern[at] == "?":
            rule, at = rule + "?", at + 1
        elif pattern[at] == "[" and "]" in pattern[at:]:
            end = pattern.index("]", at)
            rule, at = rule + pattern[at : end + 1], end + 1
        else:
            rule, at = rule + re.escape(pattern[at]), at + 1
    try:
        return re.fullmatch(rule, text) is not None
    except re.error:
        return False


def chosen(patterns, text):
    """Returns whether a list of patterns, some with `!`, takes a text in."""
    found = False
    for pattern in map(str, listed(patterns)):
        if matches(pattern.removeprefix("!"), text):
            found = not pattern.startswith("!")
    return found


def starts(data, event):
    """Returns whether this event starts a run."""
    events = events_of(data)
    if event["name"] not in events:
        return False
    settings = events[event["name"]]
    if not isinstance(settings, dict):
        return True
    if event["name"] == "pull_request":
        if "types" in settings and "synchronize" not in listed(settings["types"]):
            return False
    elif {"tags", "tags-ignore"} & settings.keys() and not {"branches", "branches-ignore"} & settings.keys():
        return False
    branch = "main" if event["name"] == "pull_request" else event["branch"]
    if "branches" in settings and not chosen(settings["branches"], branch):
        return False
    if any(matches(str(one), branch) for one in listed(settings.get("branches-ignore"))):
        return False
    if "paths" in settings and not any(chosen(settings["paths"], one) for one in event["changed"]):
        return False
    ignored = listed(settings.get("paths-ignore"))
    return not ignored or not all(any(matches(str(rule), one) for rule in ignored) for one in event["changed"])


# Jobs and steps.
def combinations(matrix, context):
    """Returns what a matrix starts: one dictionary for each job."""
    matrix = filled(matrix, context)
    if not isinstance(matrix, dict):
        return [{}]
    axes = {key: listed(value) for key, value in matrix.items() if key not in ("include", "exclude")}
    found = [dict(zip(axes, values)) for values in itertools.product(*axes.values())] if axes else []
    for rule in listed(matrix.get("exclude")):
        found = [one for one in found if not all(equal(one.get(key), value) for key, value in rule.items())]
    originals = [dict(one) for one in found]
    for extra in listed(matrix.get("include")):
        fits = (
            [
                number
                for number, one in enumerate(originals)
                if all(key not in axes or equal(one[key], value) for key, value in extra.items())
            ]
            if axes
            else []
        )
        for at in fits:
            found[at].update(extra)
        if not fits:
            found.append(dict(extra))
    return found or [{}]


def jobs_at(data, event):
    """Returns the jobs that run at an event, with the version of Python, and the steps that run in each."""
    found = []
    for key, job in data["jobs"].items():
        base = {"github": event["github"], "runner": {"os": "Linux"}, "env": {}}
        if not asked(job.get("if"), base):
            continue
        strategy = job.get("strategy") or {}
        axes = combinations(strategy["matrix"], base) if "matrix" in strategy else [{}]
        for axis in axes:
            context = {**base, "matrix": axis, "strategy": {"job-total": len(axes)}}
            values = [as_text(value) for value in axis.values() if not isinstance(value, (dict, list))]
            name = job.get("name")
            name = as_text(filled(name, context)) if name else key + (f" ({', '.join(values)})" if values else "")
            steps = [(step, filled(step, context)) for step in job["steps"] if asked(step.get("if"), context)]
            found.append(
                {
                    "key": key,
                    "name": name,
                    "steps": [step for _, step in steps],
                    "job": job,
                    "siblings": len(axes),
                    "fail-fast": holds(filled(strategy.get("fail-fast", True), context)),
                    "may fail": holds(filled(job.get("continue-on-error", False), context)),
                    "runs-on": filled(job.get("runs-on"), context),
                    "version": version_of(job, steps, context),
                }
            )
    return found


def version_of(job, steps, context):
    """Returns the version of Python that a job gets: "" for whatever the machine has."""
    found = ""
    container = filled(job.get("container"), context)
    container = container.get("image") if isinstance(container, dict) else container
    if container and "python:" in str(container):
        found = str(container).rpartition("python:")[2]
    for _, step in steps:
        action = str(step.get("uses", "")).partition("@")[0].lower()
        if action in ("actions/setup-python", "astral-sh/setup-uv"):
            given = step.get("with") or {}
            if given.get("python-version") is not None:
                found = as_text(given["python-version"])
            elif action == "actions/setup-python":
                found = "file" if "python-version-file" in given else found
    return found


# Commands in `run:`.
OPENERS = {"if", "while", "until", "elif", "!"}
SKIPPED = {"then", "do", "else", "{", "(", "time", "exec", "sudo", "nice", "command", "env"}


def lines_in(script):
    """Returns the lines of a script as lists of (operator, words)."""
    found = []
    for line in re.sub(r"\\\n", " ", script).splitlines():
        line = re.sub(r"\d*>&\d|&>>?\s*\S+|\d*>>?\s*[^\s;|&]+", " ", line)
        reader = shlex.shlex(line, posix=True, punctuation_chars=";|&")
        reader.whitespace_split = True
        reader.commenters = "#"
        words, operator, parts = [], ";", []
        for word in reader:
            if word and set(word) <= set(";|&"):
                parts.append((operator, words))
                operator, words = word, []
                if operator == "&":
                    operator = ";"
                    parts[-1] = (parts[-1][0], [*parts[-1][1], "&"])
            else:
                words.append(word)
        parts.append((operator, words))
        parts = [part for part in parts if part[1]]
        if parts:
            found.append(parts)
    return found


def program_of(words):
    """Returns a command's program and its arguments: `python -m pytest -q` is ("pytest", ["-q"])."""
    words = [word for word in words if word != "&"]
    while words and (words[0] in OPENERS | SKIPPED or re.match(r"[A-Za-z_]\w*=", words[0])):
        words = words[1:]
    if not words:
        return "", []
    name = re.split(r"[/\\]", words[0])[-1].removesuffix(".exe")
    rest = words[1:]
    if name == "timeout":
        return program_of(rest[1:])
    if name == "uvx" or name in ("uv", "poetry", "pipx", "hatch", "pdm", "rye") and rest[:1] == ["run"]:
        rest = rest if name == "uvx" else rest[1:]
        while rest and rest[0].startswith("-"):
            takes = rest[0] in (
                "--with",
                "--with-requirements",
                "--python",
                "-p",
                "--group",
                "--extra",
                "--from",
                "--env-file",
            )
            rest = rest[2 if takes else 1 :]
        return program_of([rest[0].partition("@")[0], *rest[1:]]) if rest else ("", [])
    if name == "uv" and rest[:1] == ["pip"]:
        return "pip", rest[1:]
    if re.fullmatch(r"py|python[\d.]*", name):
        while rest and rest[0].startswith("-") and rest[0] != "-m":
            if rest[0] in ("-c", "-V", "--version", "-h"):
                return name, rest
            rest = rest[2 if rest[0] in ("-X", "-W") else 1 :]
        if rest[:1] == ["-m"] and len(rest) > 1:
            return program_of([rest[1], *rest[2:]])
        return name, rest
    if name == "coverage" and rest[:1] == ["run"] and "-m" in rest:
        return program_of(rest[rest.index("-m") + 1 :])
    if re.fullmatch(r"pip[\d.]*", name):
        return "pip", rest
    return {"py.test": "pytest"}.get(name, name), rest


TALK = {"--help", "-h", "--version", "-V"}
IDLE = {
    "ruff": {"--exit-zero", "-e", "--show-files", "--show-settings", "--watch", "-w", "--add-noqa"},
    "mypy": set(),
    "pytest": {
        "--collect-only",
        "--co",
        "--fixtures",
        "--markers",
        "--setup-plan",
        "--setup-only",
        "--fixtures-per-test",
        "--cache-show",
        "--cache-clear-only",
        "--funcargs",
    },
}


def tool_of(words):
    """Returns "ruff", "mypy", "pytest" or "pip" if a command runs that, and otherwise ""."""
    name, rest = program_of(words)
    if name == "ruff":
        given = [word for word in rest if not word.startswith("-")]
        return "ruff" if given[:1] == ["check"] else ""
    if name == "pip":
        return "pip" if {"install", "sync"} & set(rest[:2]) else ""
    return name if name in ("mypy", "pytest") else ""


def idle_word(words):
    """Returns the option that keeps a tool from doing its work or from failing, or ""."""
    tool, rest = tool_of(words), program_of(words)[1]
    for word in rest:
        if tool in IDLE and (word in TALK and not (tool == "ruff" and word == "-V") or word in IDLE[tool]):
            return word
    if tool == "ruff" and "--fix" in rest and "--exit-non-zero-on-fix" not in rest:
        return "--fix"
    return ""


def installs_lock(words):
    if tool_of(words) != "pip" or {"--dry-run", "--help", "-h"} & set(words):
        return False
    return any(re.split(r"[/\\=]", word)[-1] == "requirements.lock" or word == "-rrequirements.lock" for word in words)


def shell_of(data, job, step):
    """Returns (stops at the first failure, a pipe fails if any part does), or None if it isn't a shell."""
    named = step.get("shell")
    for owner in (job["job"], data):
        named = named or ((owner.get("defaults") or {}).get("run") or {}).get("shell")
    if not named:
        return (False, False) if "windows" in str(job["runs-on"]) else (True, False)
    if named in ("bash", "sh"):
        return True, named == "bash"
    if named.startswith(("bash ", "sh ")):
        return bool(re.search(r" -\w*e|errexit", named)), "pipefail" in named
    return None if named.startswith("python") else (False, False)


def result_of(lines, target, shell):
    """Returns the exit code of a script in which only the command `target` fails."""
    stops, pipes = shell
    status, number = 0, -1
    for parts in lines:
        for at, (operator, words) in enumerate(parts):
            number += 1
            first = words[0]
            if operator == "&&" and status != 0 or operator == "||" and status == 0:
                continue
            if operator == "|" and first:
                before = status
                status = 1 if number == target else 0
                if pipes and before:
                    status = before
            elif words[:2] in (["set", "+e"], ["set", "+o"]):
                stops, status = False, 0
            elif first == "set" and len(words) > 1 and words[1].startswith("-"):
                stops, pipes, status = stops or "e" in words[1], pipes or "pipefail" in words, 0
            elif first == "exit":
                code = words[1] if len(words) > 1 else "$?"
                return status if "$" in code else int(code) if code.isdigit() else 1
            else:
                status = 1 if number == target else 1 if first == "false" else 0
                if first in OPENERS or words[-1] == "&":
                    status = 0
            following = parts[at + 1][0] if at + 1 < len(parts) else ";"
            if status and stops and following == ";":
                return status
    return status


def commands_of(data, job):
    """Returns every command of a job, in order, as dictionaries."""
    found = []
    for number, step in enumerate(job["steps"], 1):
        if str(step.get("uses", "")).lower().startswith(("astral-sh/ruff-action@", "chartboost/ruff-action@")):
            words = ["ruff", *shlex.split(as_text((step.get("with") or {}).get("args") or "check"))]
            found.append(
                {
                    "step": number,
                    "words": words,
                    "text": step["uses"],
                    "script": step["uses"],
                    "tool": tool_of(words),
                    "counts": True,
                    "after": [],
                    "step may fail": holds(step.get("continue-on-error", False)),
                    "env": {},
                    "folder": None,
                    "brings its own": True,
                }
            )
        if not isinstance(step.get("run"), str):
            continue
        shell = shell_of(data, job, step)
        if shell is None:
            continue
        try:
            lines = lines_in(step["run"])
        except ValueError:
            continue
        flat = [(line, words) for line in lines for _, words in line]
        for at, (line, words) in enumerate(flat):
            after = [part for _, part in line[[id(part) for _, part in line].index(id(words)) + 1 :]]
            found.append(
                {
                    "step": number,
                    "words": words,
                    "text": " ".join(words),
                    "script": step["run"].strip(),
                    "tool": tool_of(words),
                    "counts": result_of(lines, at, shell) != 0,
                    "after": after,
                    "step may fail": holds(step.get("continue-on-error", False)),
                    "env": step.get("env") or {},
                    "folder": step.get("working-directory"),
                }
            )
    return found


MAIN, PULL = happening("push"), happening("pull_request", "late-fees")
BRANCH = happening("push", "late-fees")


def misshapen(data):
    """Returns what GitHub would say if it couldn't accept the file, or ""."""
    if not isinstance(data, dict):
        return f"checks.yml holds {short(data, 40)}, and GitHub expects keys such as name, on and jobs. What is the first line of yours?"

    def unknown(table, where, place):
        for key in table:
            if key is True and where == "the workflow":
                continue
            if key not in KEYS[where]:
                home = HOMES.get(key)
                ask = f"It belongs to {home}" if home else f"The keys there are {', '.join(KEYS[where][:9])} …"
                return f"{place} has the key {key}, and GitHub doesn't know it there. {ask}: which line of yours is it under, and how far is it indented?"
        return ""

    problem = unknown(data, "the workflow", "The top of the file")
    if problem:
        return problem
    if "on" not in data and True not in data:
        return (
            "There's no on: at the top of the file, so GitHub doesn't know when to start it. Add it, with two events."
        )
    events = events_of(data)
    for name in events:
        if name not in EVENTS:
            return f"on: names {short(name)}, and GitHub has no event with this name. Correct its spelling."
    for name in ("push", "pull_request"):
        problem = unknown(events[name], name, name) if isinstance(events.get(name), dict) else ""
        if problem:
            return problem
    schedule = events.get("schedule")
    if "schedule" in events and not (
        isinstance(schedule, list) and schedule and all(isinstance(one, dict) and "cron" in one for one in schedule)
    ):
        return f"schedule is {short(schedule)}, and GitHub expects a list of items, each with the key cron. What makes an item of a list in YAML?"
    if not isinstance(data.get("jobs"), dict) or not data["jobs"]:
        return f"jobs is {short(data.get('jobs'))}. GitHub expects the name of a job there, with a colon, and its keys below. How far are your lines under jobs: indented?"
    for key, job in data["jobs"].items():
        if not isinstance(job, dict):
            return f"The job {key} is {short(job)}. It needs keys such as runs-on and steps: how far are they indented?"
        problem = unknown(job, "a job", f"The job {key}")
        if problem:
            return problem
        if "uses" in job and "steps" not in job:
            return f"The job {key} calls the workflow {short(job['uses'])} of another file. For this lesson, write its steps here: which are they?"
        if "runs-on" not in job:
            return f"The job {key} has no runs-on, so GitHub doesn't know which machine to start. Add the line from the lesson that names it."
        machine = job["runs-on"]
        if (
            isinstance(machine, str)
            and "${{" not in machine
            and not re.fullmatch(r"(ubuntu|windows|macos)-(latest|slim|[\d.]+)(-\w+)*|self-hosted", machine)
        ):
            return f"runs-on is {short(machine)}, and GitHub has no machine with this label, so the job {key} would wait and never start. Spell the label as in the lesson."
        if isinstance(job.get("strategy", {}), dict):
            problem = unknown(job.get("strategy") or {}, "strategy", f"strategy, in the job {key},")
            if problem:
                return problem
        else:
            return f"strategy, in the job {key}, is {short(job['strategy'])}. It needs matrix below it: how far is that line indented?"
        matrix = (job.get("strategy") or {}).get("matrix")
        if matrix is not None and not isinstance(matrix, (dict, str)) or matrix == {}:
            return f"matrix is {short(matrix)}. GitHub expects a name there, such as python-version, and its list of values. Write both."
        if isinstance(matrix, dict):
            for name, values in matrix.items():
                if not isinstance(values, list) and not (isinstance(values, str) and "${{" in values):
                    return f"In the matrix, {name} is {short(values)}, and GitHub expects a list. Which brackets or hyphens make one?"
                if values == []:
                    return f"In the matrix, {name} is an empty list, and GitHub expects at least one value. Which versions belong there?"
        for place, name in ((job, "continue-on-error"), (job.get("strategy") or {}, "fail-fast")):
            value = place.get(name, False)
            if not isinstance(value, bool) and not (isinstance(value, str) and "${{" in value):
                if str(value).lower() in ("true", "false"):
                    return f"{name} is the string “{value}”, because it's in quotation marks, and GitHub expects true or false. What is it without them?"
                return f"{name} is {short(value)}, and GitHub expects true, false, or an expression. What is around an expression?"
        if not isinstance(job.get("steps"), list) or not job["steps"]:
            return f"The job {key} has no list of steps. Write them below steps:, each with a hyphen."
        for at, step in enumerate(job["steps"], 1):
            if not isinstance(step, dict):
                return f"Step {at} of {key} is {short(step)}, and it needs a key: uses or run. Is there a space after the colon?"
            problem = unknown(step, "a step", f"Step {at} of {key}")
            if problem:
                return problem
            if ("uses" in step) == ("run" in step):
                both = "both uses and run" if "uses" in step else "neither uses nor run"
                return f"Step {at} of {key} has {both}, and a step does one of the two. Which is too many, or where is a hyphen missing?"
            if "run" in step and not isinstance(step["run"], str):
                return f"In step {at} of {key}, run is {short(step['run'])}, and GitHub expects a command. What does YAML make of yours?"
            if "uses" in step and not (
                isinstance(step["uses"], str) and ("@" in step["uses"] or step["uses"].startswith(("./", "docker://")))
            ):
                return f"Step {at} of {key} uses {short(step['uses'])}, and GitHub wants to know which version. What comes after the name in the lesson?"
            if "run" in step and shell_of(data, {"job": job, "runs-on": machine}, step) is not None:
                try:
                    lines_in(step["run"])
                except ValueError:
                    return f"In step {at} of {key}, the shell can't read {short(step['run'])}: a quotation mark is open. Where should it close?"
        for one in listed(job.get("needs")):
            if one == key:
                return f"The job {key} waits for itself. Which job did you want it to wait for?"
            if one not in data["jobs"]:
                return f"The job {key} waits for {one}, and no job has this name. Which jobs are there?"
    for event in (MAIN, BRANCH, PULL):
        try:
            jobs_at(data, event)
        except ValueError as error:
            return f"GitHub can't work out the expression {short(str(error).strip())}. Which of its words or quotation marks is it?"
    return ""


def unstarted(data):
    """Returns what isn't checked although somebody changed it, or ""."""
    events = events_of(data)
    named = ", ".join(map(str, events)) or "nothing"
    ours = {key: events[key] for key in ("push", "pull_request") if key in events}
    settings = short(ours if any(ours.values()) else named, 90)

    def why(*tried_events):
        for one in tried_events:
            held = [(key, job["if"]) for key, job in data["jobs"].items() if "if" in job]
            if held and starts(data, one):
                return f"the run starts, but the job {held[0][0]} is skipped, because its if: is {short(as_text(held[0][1]))}"
        return f"with on: {settings}, no job starts"

    if "pull_request_target" in events and "pull_request" not in events:
        return "pull_request_target runs with the code of main, so Noor's change isn't what is checked. Which event takes the code of her pull request?"
    for file in ("main.py", "requirements.lock"):
        main, branch, pull = (
            happening(name, where, [file])
            for name, where in (("push", "main"), ("push", "late-fees"), ("pull_request", "late-fees"))
        )
        runs = [one for one in (branch, pull) if starts(data, one) and jobs_at(data, one)]
        if not runs:
            return f"Noor changes {file} on the branch late-fees, opens a pull request, and pushes: {why(branch, pull)}. When would she learn that it's broken?"
        if not (starts(data, main) and jobs_at(data, main)):
            return f"A commit that changes {file} arrives on main: {why(main)}. What should happen at a new commit on main?"
    return ""


def checked_events(data):
    """Returns the events of a change that start something, with words for them."""
    found = []
    if starts(data, MAIN):
        found.append((MAIN, "at a push to main"))
    if starts(data, PULL) and (jobs_at(data, PULL) or not starts(data, BRANCH)):
        found.append((PULL, "in a pull request"))
    elif starts(data, BRANCH):
        found.append((BRANCH, "at a push to a branch"))
    return found


def unready(data):
    """Returns what a job lacks when its commands run, or ""."""
    for event, when in checked_events(data):
        for job in jobs_at(data, event):
            commands = commands_of(data, job)
            if not any(one["tool"] in IDLE for one in commands):
                continue
            name, code, python, installed = job["key"], False, "python:" in str(job["job"].get("container")), False
            for at, step in enumerate(job["steps"], 1):
                action, _, wanted = str(step.get("uses", "")).partition("@")
                action = action.lower()
                if (
                    wanted
                    and not re.fullmatch(r"v?\d[\w.-]*|[0-9a-f]{40}|release/v\d+", wanted)
                    and not action.startswith("docker:")
                ):
                    return f"In the job {name}, {action}@{wanted} follows a branch, which may hold a different program tomorrow. Which version of it have you tried?"
                if action == "actions/checkout":
                    code = "repository" not in (step.get("with") or {})
                elif action in ("actions/setup-python", "astral-sh/setup-uv"):
                    if installed:
                        return f"In the job {name}, {action} comes after the packages are installed, so they're in another Python. In which order do the steps run?"
                    python = True
                for one in (one for one in commands if one["step"] == at and one["tool"]):
                    folder = one["folder"]
                    if folder and code and not os.path.isdir(str(folder)):
                        return f"Step {at} of {name} runs in the folder {folder}, and check.pyz doesn't find that folder here. Is it there on the machine?"
                    if not code:
                        return f"In the job {name}, {short(one['text'])} runs before any step has fetched your files. What's in the folder of a new machine?"
                    if one.get("brings its own"):
                        continue
                    if not python:
                        return f"In the job {name}, {short(one['text'])} runs before any step has set up a Python, so it gets the one that the machine happens to have. Which action chooses yours?"
                    if one["tool"] == "pip":
                        installed = installed or installs_lock(one["words"])
                    elif not installed and "requirements.lock" not in one["text"]:
                        other = any(each["tool"] == "pip" and not installs_lock(each["words"]) for each in commands)
                        if other and not any(installs_lock(each["words"]) for each in commands):
                            return f"In the job {name}, no step installs requirements.lock, so {program_of(one['words'])[0]} may get other versions than you have. Which file names them all?"
                        return f"In the job {name}, {short(one['text'])} runs before a step has installed requirements.lock. Who has put {program_of(one['words'])[0]} on that machine?"
    return ""


WORK = {"ruff": "lints", "mypy": "checks the types", "pytest": "runs the tests"}


def undone(data):
    """Returns what no job does, or ""."""
    for event, when in checked_events(data):
        jobs = jobs_at(data, event)
        for tool, work in WORK.items():
            commands = [one for job in jobs for one in commands_of(data, job) if one["tool"] == tool]
            if any(not idle_word(one["words"]) for one in commands):
                continue
            if commands:
                word = idle_word(commands[0]["words"])
                if word == "--fix":
                    return f"{short(commands[0]['text'])} repairs what it can, on a machine that's thrown away, and then passes if nothing is left. Who would learn what it found?"
                effect = {"--exit-zero": "succeeds whatever it finds", "-e": "succeeds whatever it finds"}.get(word)
                effect = effect or (
                    "only lists the tests"
                    if word in ("--collect-only", "--co")
                    else f"prints something else and doesn't {'lint' if tool == 'ruff' else 'check types' if tool == 'mypy' else 'run the tests'}"
                )
                return f"{short(commands[0]['text'])}: with {word}, it {effect}. Which broken program would ever fail at this step?"
            every = [step for job in data["jobs"].values() for step in job["steps"] if tool in str(step.get("run", ""))]
            if every and "if" in every[0]:
                return f"There's a step with {tool}, but {when} its condition if: {short(as_text(every[0]['if']))} doesn't hold, so it's skipped. When should it run?"
            skipped = [
                job
                for job in data["jobs"].values()
                if "if" in job and any(tool in str(step.get("run", "")) for step in job["steps"])
            ]
            if skipped:
                return f"There's a job with {tool}, but {when} its condition if: {short(as_text(skipped[0]['if']))} doesn't hold, so it's skipped. When should it run?"
            if every:
                return f"{short(str(every[0]['run']))} is the only step with the word {tool}, and check.pyz doesn't see it run {tool}{' check' if tool == 'ruff' else ''}. What would this line print in your terminal?"
            return f"{when[0].upper()}{when[1:]}, no step {work}. Which of your commands from step 1 is missing?"
    return ""


ALWAYS = {"true", ":", "echo", "exit"}


def unheard(data):
    """Returns what may fail without failing its job, or ""."""
    for event, when in checked_events(data):
        for job in jobs_at(data, event):
            for one in commands_of(data, job):
                if not one["tool"]:
                    continue
                said = short(one["script"].replace("\n", " ⏎ "), 90)
                if one["step may fail"]:
                    return f"The step with {short(one['text'])} has continue-on-error, so the job goes on and passes although it has failed. Who looks at it then?"
                if not one["counts"]:
                    return f"Suppose {short(one['text'])} fails. Then the step still succeeds, because of what's around it: {said}. What decides how a line like this ends?"
                if (
                    one["after"]
                    and one["after"][-1][0] in ALWAYS
                    and one["after"][-1][:2] != ["exit", "1"]
                    and one["tool"] in IDLE
                ):
                    return f"{said}: typed in a terminal, this line ends with the result of {' '.join(one['after'][-1])}, whatever {one['tool']} has found. GitHub's usual shell stops before that, but only because it was started with -e. What is {one['after'][-1][0]} for?"
    return ""


def python_number(text):
    """Returns a version as two numbers, such as 3.14, or the whole text if it isn't one."""
    found = re.fullmatch(
        r"[~^=>v ]*(\d+\.\d+)(?:\.(?:\d+|x|\*))?(?:[-.]?(?:dev|rc|a|b|alpha|beta|t)[\d.]*)?(?:-[a-z][\w.-]*)*",
        text.strip(),
    )
    return found[1] if found else text


def tested(data):
    """Returns the jobs that run the tests, each with the version of its Python as two numbers."""
    found = []
    for event, _ in checked_events(data)[-1:]:
        for job in jobs_at(data, event):
            if any(one["tool"] == "pytest" and not idle_word(one["words"]) for one in commands_of(data, job)):
                found.append((python_number(job["version"]), job))
    return found


def untested(data):
    """Returns which version gets no tests, or ""."""
    jobs = tested(data)
    got = [version for version, _ in jobs]
    for version in got:
        if not version:
            return "The tests run in a job that says no version, so it takes whichever Python the machine has. What does python-version get in your step with setup-python?"
        if version != "file" and not re.fullmatch(r"\d+\.\d+", version):
            return f"A job asks for a Python called “{short(version)}”, and there's no such version. How many items does YAML see in your list, or which expression is only text?"
        if version.startswith(("0", "1", "2")) or version in ("3.0", "3.1", "3.2"):
            return f"A job asks for Python {version}, and setup-python finds none with this number. What does YAML read if there are no quotation marks around a version?"
    missing = [version for version in VERSIONS if version not in got]
    if missing and len(jobs) > 1 and len(set(got)) == 1:
        return f"{len(jobs)} jobs start, and every one of them runs the tests with Python {got[0]}. Where does setup-python take its version from?"
    if missing:
        names = ", ".join(dict.fromkeys(got)).replace("file", "the one in a file")
        matrices = [job for job in data["jobs"].values() if "matrix" in (job.get("strategy") or {})]
        ask = (
            "Which jobs does your matrix start?"
            if matrices
            else "Which key of a job starts it once for each item of a list?"
        )
        return f"The tests run with Python {names}, and never with {missing[0]}. {ask}"
    return ""


def lenient(data):
    """Returns which version may fail although it shouldn't, or the other way round, or ""."""
    for event, when in checked_events(data):
        for job in jobs_at(data, event):
            if not any(one["tool"] in IDLE for one in commands_of(data, job)):
                continue
            version = python_number(job["version"])
            said = short(as_text(job["job"].get("continue-on-error")))
            if version != "3.15" and job["may fail"]:
                return f"The job {job['name']} may fail without failing the run: its continue-on-error is {said}. Which version is the only one that may?"
            if (
                version == "3.15"
                and not job["may fail"]
                and any(one["tool"] == "pytest" for one in commands_of(data, job))
            ):
                why = (
                    f"continue-on-error is {said}"
                    if "continue-on-error" in job["job"]
                    else "there's no continue-on-error in its job"
                )
                return f"If a package doesn't work with Python 3.15 yet, the whole run fails: {why}. For which job should it be true?"
    return ""


def hasty(data):
    """Returns which jobs one failure would cancel, or ""."""
    for version, job in tested(data):
        if job["siblings"] > 1 and job["fail-fast"]:
            return f"If the job {job['name']} fails first, GitHub cancels the other {job['siblings'] - 1}, because fail-fast is true unless you say otherwise. How would you see whether one version fails, or all of them?"
    return ""


def repeated(data):
    """Returns what starts twice for one commit, or ""."""
    pushed = jobs_at(data, BRANCH) if starts(data, BRANCH) else []
    pulled = jobs_at(data, PULL) if starts(data, PULL) else []
    both = {job["name"] for job in pushed} & {job["name"] for job in pulled}
    if both:
        return f"Noor pushes one commit to a branch with an open pull request, and {len(pushed) + len(pulled)} jobs start: {len(pushed)} because of push, and {len(pulled)} because of pull_request. Which of the two does main need, and which a branch?"
    return ""


# The times of a schedule.
def field(text, low, high, names=()):
    found = set()
    for part in text.split(","):
        span, _, pace = part.partition("/")
        first, _, last = span.partition("-")
        ends = []
        for end in (first, last or first):
            word = end.strip().upper()
            ends.append(names.index(word) + low if word in names else None if end == "*" else int(end))
        start, stop = (low, high) if first == "*" else (ends[0], ends[1] if last or not pace else high)
        if not low <= start <= stop <= high:
            raise ValueError(text)
        found |= set(range(start, stop + 1, int(pace or 1)))
    return found


MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
DAYS = "SUN MON TUE WED THU FRI SAT".split()


def times_of(cron, start, weeks=9):
    """Returns the times in some weeks at which a line of cron fires. Raises ValueError if it isn't one."""
    import datetime

    parts = cron.split()
    if len(parts) != 5:
        raise ValueError(cron)
    minutes, hours = field(parts[0], 0, 59), field(parts[1], 0, 23)
    dates, months, days = field(parts[2], 1, 31), field(parts[3], 1, 12, MONTHS), field(parts[4], 0, 6, DAYS)
    found = []
    for number in range(weeks * 7):
        day = start + datetime.timedelta(days=number)
        of_month, of_week = day.day in dates, day.isoweekday() % 7 in days
        right = of_month or of_week if parts[2][0] != "*" and parts[4][0] != "*" else of_month and of_week
        if right and day.month in months:
            found += [
                datetime.datetime.combine(day, datetime.time(hour, minute))
                for hour in sorted(hours)
                for minute in sorted(minutes)
            ]
    return found


def overpowered(data):
    """Returns what the jobs may do and shouldn't, or ""."""
    for key, job in data["jobs"].items():
        if "permissions" not in job and "permissions" not in data:
            return f"Neither the file nor the job {key} has permissions, so GitHub uses the repository's setting, which may allow more. What does a job that only looks at your files need?"
        given = job.get("permissions", data.get("permissions"))
        if given == "read-all":
            continue
        if given == "write-all":
            return f"permissions is write-all: every program that the job {key} installs may change your repository. What does it need to do there?"
        if not isinstance(given, dict):
            return f"permissions is {short(given)}, and GitHub expects names there, such as contents, each with read, write or none. Which name is yours about?"
        for name, right in given.items():
            if right not in ("read", "write", "none"):
                return f"In permissions, {name} is {short(right)}, and GitHub knows read, write and none. Which one does a job need that only looks?"
        writes = [name for name, right in given.items() if right == "write"]
        if writes:
            return f"The job {key} may write to {writes[0]}, and so may every package that it installs. What does it have to write there?"
        if given.get("contents") != "read":
            return f"The job {key} gets no right to read contents, so in a private repository checkout would find nothing. Which line allows that?"
    return ""


FAULTS = {
    "ruff": ("late_fees.py", "import os\n", "a file with an import that nobody uses"),
    "mypy": (
        "late_fees.py",
        'def fee(days: int) -> int:\n    return f"{days}"\n',
        "a function that promises an int and returns a str",
    ),
    "pytest": ("tests/test_late_fees.py", "def test_fee() -> None:\n    assert 2 + 2 == 5\n", "a test that fails"),
}


def tried(data, tool):
    """Runs the reader's commands with this tool in a copy, as it is and with a fault. Returns what's odd, or ""."""
    import shutil
    import subprocess
    import sys
    import tempfile

    tool_commands = {}
    for event, _ in checked_events(data):
        for job in jobs_at(data, event):
            for one in commands_of(data, job):
                if one["tool"] == tool and not idle_word(one["words"]):
                    env = {**(data.get("env") or {}), **(job["job"].get("env") or {}), **one["env"]}
                    tool_commands.setdefault(one["text"], (one, env))
    if not tool_commands:
        return f"check.pyz finds no step that runs {tool}, so there is nothing to try here. Which line of yours should?"
    file, content, what = FAULTS[tool]
    left = [".venv", "venv", ".git", "__pycache__", "check.pyz"]
    if tool != "mypy":
        # Step 1 has filled this folder, or the reader has. With it, mypy doesn't read all the packages again.
        left.append(".mypy_cache")
    with tempfile.TemporaryDirectory() as place:
        copy = os.path.join(place, "shelf")
        shutil.copytree(".", copy, ignore=shutil.ignore_patterns(*left))

        def run(one, env):
            folder = os.path.join(copy, str(one["folder"] or "."))
            words = [sys.executable, "-m", tool, *program_of(one["words"])[1]]
            settings = {**os.environ, **{key: as_text(value) for key, value in env.items() if "${{" not in str(value)}}
            return subprocess.run(
                words,
                cwd=folder,
                env=settings,
                capture_output=True,
                text=True,
                encoding="utf-8",
                errors="replace",
                stdin=subprocess.DEVNULL,
                timeout=200,
            )

        for text, (one, env) in tool_commands.items():
            try:
                ended = run(one, env)
            except subprocess.TimeoutExpired:
                return f"{short(text)} was still running here after 200 seconds. What is it waiting for?"
            if ended.returncode != 0:
                lines = [line.strip() for line in (ended.stdout + "\n" + ended.stderr).splitlines() if line.strip()]
                telling = [
                    line for line in lines if line.startswith(("FAILED", "ERROR", "E  ", "error")) or ": error" in line
                ]
                said = (telling or (lines[-1:] if tool == "pytest" else lines) or ["it says nothing"])[0].strip("= ")
                return (
                    f"{short(text)} doesn't pass here: {short(said, 140)}. What does it say when you type it yourself?"
                )
        os.makedirs(os.path.dirname(os.path.join(copy, file)) or copy, exist_ok=True)
        with open(os.path.join(copy, file), "w", encoding="utf-8") as target:
            target.write(content)
        if all(run(one, env).returncode == 0 for one, env in tool_commands.values()):
            return f"check.pyz put {what} into a copy, as {file}, and {short(' and '.join(tool_commands))} still passed. What does that command leave out?"
    return ""


def unscheduled(data):
    """Returns what's odd about the times at which the workflow starts by itself, or ""."""
    import datetime

    events = events_of(data)
    if "schedule" not in events:
        return (
            f"on: names {', '.join(map(str, events))}, and none of them starts it by itself. Which event is about time?"
        )
    start, found = datetime.date(2027, 2, 1), []
    for one in events["schedule"]:
        unknown = [key for key in one if key not in ("cron", "timezone")]
        if unknown:
            return f"An item of schedule has the key {unknown[0]}. GitHub knows cron and timezone there: what is yours for?"
        if not isinstance(one["cron"], str):
            return f"cron is {short(one['cron'])}, and GitHub expects a string of five parts. What is around a string in YAML?"
        try:
            found += times_of(one["cron"], start)
        except ValueError:
            return f"GitHub can't read the cron line {short(one['cron'])}: it has five parts, for the minute, the hour, the day of the month, the month and the day of the week (0 to 6, or SUN to SAT). Which part of yours doesn't fit?"
    lines = " and ".join(short(one["cron"]) for one in events["schedule"])
    weeks = [0] * 9
    for time in found:
        weeks[(time.date() - start).days // 7] += 1
    if set(weeks) != {1}:
        much = {0: "never", 1: "once"}.get(len(found), f"{len(found)} times")
        first = " and ".join(f"{time:%A} {time.day} {time:%B} at {time:%H:%M}" for time in sorted(found)[:2])
        first = f": first on {first}" if found else ""
        return f"In the nine weeks from 1 February 2027, {lines} starts it {much}{first}. Which parts have to be a single number?"
    if found[0].minute == 0:
        return f"{lines} is {found[0]:%A} at {found[0]:%H:%M}, on the hour, when GitHub is busiest: a run may start late then, or be dropped. Which part of the line do you change?"
    night = happening("schedule")
    night["github"]["event"] = {"schedule": events["schedule"][0]["cron"]}
    jobs = jobs_at(data, night)
    runs = [one for job in jobs for one in commands_of(data, job) if one["tool"] == "pytest"]
    if not runs:
        return f"On {found[0]:%A} at {found[0]:%H:%M} it starts, but then no job runs the tests: their conditions don't hold for a schedule. Which if: is it?"
    return ""


def buttonless(data):
    events = events_of(data)
    if "workflow_dispatch" in events:
        return ""
    other = " repository_dispatch is for other programs." if "repository_dispatch" in events else ""
    return f"on: names {', '.join(map(str, events))}, and with none of them GitHub shows a button to start it by hand.{other} Which event does?"


def badgeless(text):
    """Returns what's odd about the badge in README.md, or ""."""
    address = r"https://github\.com/([\w.-]+)/([\w.-]+)/actions/workflows/([^/\s)\"']+)/badge\.svg"
    found = re.search(address, text)
    if not found:
        near = re.search(r"\S*badge\S*", text)
        seen = (
            f"The nearest thing in README.md is {short(near[0], 110)}."
            if near
            else "README.md has no address with badge.svg in it."
        )
        return f"{seen} A badge's address is https://github.com/, then whose it is, the repository, /actions/workflows/, the file and /badge.svg. Which part is missing?"
    owner, repository, file = found.groups()
    if not os.path.isfile(os.path.join(".github", "workflows", file)):
        return f"The badge asks for the workflow {file}, and there's no file with this name in .github/workflows. Write the name of yours."
    if owner in ("OWNER", "YOUR-NAME", "USER") or repository in ("REPOSITORY", "REPO"):
        return (
            f"The badge's address still has {owner}/{repository} in it. Whose repository is it, and what is it called?"
        )
    branch = re.search(address + r"\?(?:[^\s)\"'>]*&)?branch=([^&\s)\"'>]+)", text)
    if branch and branch[4] != "main":
        return f"The badge asks for the branch {branch[4]}, so it says nothing about what people download. Which branch do they get?"
    shown = re.sub(r"(?ms)^```.*?^```|`[^`\n]*`", "", text)
    picture = re.search(
        r"!\[[^\]]*\]\(\s*<?" + address + "|<img[^>]*" + address + r"|^\[[^\]]+\]:\s*<?" + address, shown, re.MULTILINE
    )
    if not picture:
        return "The address of the badge is in README.md, but as a link or as text, so people see words and no badge. What makes a picture of it in Markdown?"
    return ""


def this_folder_is_the_top_of_its_repository():
    folder = readers_folder
    asked_git = subprocess.run(["git", "-C", folder, "rev-parse", "--show-toplevel"], capture_output=True, text=True)
    top = asked_git.stdout.strip()
    assert not top or os.path.realpath(top) == os.path.realpath(folder), (
        f"This folder is a part of the repository in {top}, and GitHub would look for .github there. Where did you type git init?"
    )
