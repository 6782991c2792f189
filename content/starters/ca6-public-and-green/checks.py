"""Checks of the starter ca6-public-and-green."""

import ast
import datetime
import glob
import json
import os
import re
import shlex
import sys

from shared.capstone_accounts import Login, signed_up
from shared.capstone_common import Program, core, core_examples, core_of, empty, forget, gives, passed, serve
from shared.capstone_database import (
    base,
    difference,
    fresh_database,
    migrated,
    new_file,
    picture,
    place_of,
    revisions,
    some_data,
    sqlite,
    tables,
)
from shared.capstone_reminders import Post, runner
from shared.folder import data_in, text_of
from shared.texts import counted, first_line, is_generated, short
from understory import response

SECRET = re.compile(r"(?i)(?:^|_)(?:PASSWORD|PASSWD|PASS|PWD|SECRET|SECRETS|TOKEN|KEY|KEYS|APIKEY|CREDENTIALS?)\d*$")
# What some services' own keys and tokens look like.
TOKEN = re.compile(
    r"\b(ghp_\w{20,}|github_pat_\w{20,}|rnd_\w{16,}|FlyV1 \S{16,}|fo1_\S{16,}|AKIA[A-Z0-9]{12,}|dckr_pat_\S{16,})"
)
# What is said about a value that may be secret.
READ = "Who can read this file, now and in ten years? If it's only for the tests, write it in words that say so."
LINTERS = ("ruff", "flake8", "pylint", "pyflakes", "pycodestyle", "prospector", "pylama", "pre-commit")
# Any file of a project may change: these are a few of them.
CHANGED = (
    "main.py",
    "migrations/versions/1_tables.py",
    "requirements.txt",
    "Dockerfile",
    ".github/workflows/checks.yml",
)


def fine(problem):
    assert not problem, problem


def cut(value, most=70):
    return short(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str), most)


def several(names, none="none"):
    return ", ".join(str(name) for name in names) or none


def items_of(value):
    return value if isinstance(value, list) else [] if value is None else [value]


# What GitHub does: decides which jobs and steps an event starts, and what each of them runs.


def workflows():
    """Returns the workflows by their paths."""
    found = {}
    for path in sorted(glob.glob(".github/workflows/*.y*ml")):
        data = data_in(path)
        assert (
            isinstance(data, dict)
            and isinstance(data.get("jobs"), dict)
            and all(isinstance(one, dict) for one in data["jobs"].values())
        ), (
            f"{path} has {cut(several(data) if isinstance(data, dict) else data)} at its top level. Where are the jobs, and what's indented below each?"
        )
        found[path] = data
    return found


WORDS = re.compile(r"\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|(\|\||&&|==|!=|<=|>=|[<>!(),])|([A-Za-z_][\w.*\-]*))")
SPELLED = {"&&": " and ", "||": " or ", "!": " not "}


def holds(value, event, failed=False):
    """Returns whether an `if:` holds: at a push to main or at a pull request, after success or after a failure."""
    if value is None or isinstance(value, bool):
        holds_anyway = value is not False
        return holds_anyway and not failed
    text = re.sub(r"\$\{\{|\}\}", " ", str(value))
    if failed and not re.search(r"\b(always|failure|cancelled|success)\s*\(", text):
        return False
    pull = event == "pull_request"
    known = {
        "github.event_name": event,
        "github.ref": "refs/pull/7/merge" if pull else "refs/heads/main",
        "github.ref_name": "7/merge" if pull else "main",
        "github.base_ref": "main" if pull else "",
        "github.head_ref": "notes" if pull else "",
        "github.ref_type": "branch",
        "true": True,
        "false": False,
        "null": None,
        "github.event.repository.default_branch": "main",
        "github.repository": "you/skua",
        "github.repository_owner": "you",
        "github.actor": "you",
    }

    def lower(one):
        return one.lower() if isinstance(one, str) else one

    def name(text):
        if re.fullmatch(r"(needs|steps)\..*\.(result|outcome|conclusion)", text):
            return "failure" if failed else "success"
        return lower(known.get(text, "x" if text.startswith(("secrets.", "vars.", "needs.", "steps.")) else ""))

    calls = {
        "always": lambda: True,
        "success": lambda: not failed,
        "failure": lambda: failed,
        "cancelled": lambda: False,
        "contains": lambda where, what: what in where if where else False,
        "startswith": lambda where, what: str(where).startswith(str(what)),
        "endswith": lambda where, what: str(where).endswith(str(what)),
    }
    python, at = "", 0
    while text[at:].strip():
        found = WORDS.match(text, at)
        if not found:
            return True
        quoted, number, symbol, word = found.groups()
        at = found.end()
        if word and text[at:].lstrip().startswith("("):
            if word.lower() not in calls:
                return True
            python += f"calls[{word.lower()!r}]"
        else:
            python += (
                repr(lower(quoted[1:-1].replace("''", "'")))
                if quoted
                else number or (SPELLED.get(symbol, symbol) if symbol else f"name({word!r})")
            )
    try:
        return bool(eval(python, {"__builtins__": {}, "calls": calls, "name": name}))
    except Exception:
        return True  # GitHub may know more about it


def fits(rule, text):
    parts = re.findall(r"\*\*/|\*\*|\*|\?|[^*?]+", rule)
    return (
        re.fullmatch(
            "".join(
                {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]?"}.get(part, re.escape(part)) for part in parts
            ),
            text,
        )
        is not None
    )


def takes(rules, text):
    found = False
    for rule in map(str, items_of(rules)):
        if fits(rule.removeprefix("!"), text):
            found = not rule.startswith("!")
    return found


def events_of(data):
    on = data.get("on", data.get(True))
    return on if isinstance(on, dict) else {str(name): None for name in items_of(on)}


def unstarted(data, event, what):
    """Returns why an event doesn't start a workflow, or ""."""
    events = events_of(data)
    if event not in events:
        return f"It starts at {several(events, 'nothing')}, and not at {what}. Who'd find out that such a change breaks something?"
    rules = events[event] if isinstance(events[event], dict) else {}
    if (
        event == "push"
        and ("tags" in rules or "tags-ignore" in rules)
        and not ("branches" in rules or "branches-ignore" in rules)
    ):
        return "Its push has only tags, so a push to main doesn't start it. When would you hear of a broken main?"
    if event == "pull_request" and "types" in rules and not {"opened", "synchronize"} <= set(items_of(rules["types"])):
        return f"At a pull request, it only starts for the types {several(items_of(rules['types']))}. What about a commit that's pushed to it later?"
    if (
        "branches" in rules
        and not takes(rules["branches"], "main")
        or any(fits(str(one), "main") for one in items_of(rules.get("branches-ignore")))
    ):
        return f"Its {event} is limited to branches: {cut(rules.get('branches') or rules.get('branches-ignore'))}, so {what} doesn't start it. Which branch does the contract name?"
    for path in CHANGED:
        out = any(fits(str(one), path) for one in items_of(rules.get("paths-ignore")))
        if "paths" in rules and not takes(rules["paths"], path) or out:
            return f"If {what} changes only {path}, it doesn't start, because of its {'paths-ignore' if out else 'paths'}. Can a change of that file break nothing?"
    return ""


class Command:
    """One command of a workflow: its words, where it is, and whether the run notices that it fails."""

    def __init__(self, job, number, step, words, text, unheard=""):
        self.job, self.number, self.step, self.words, self.text, self.unheard = job, number, step, words, text, unheard


def split(text):
    try:
        reader = shlex.shlex(text, posix=True, punctuation_chars=";|&")
        reader.whitespace_split, reader.commenters = True, "#"
        return list(reader)
    except ValueError:
        return text.split()


def shell_of(data, job, step):
    """Returns the shell of a step. Only one that's named makes a pipe fail with any of its parts."""
    for owner in (step, *(keyed(keyed(one.get("defaults")).get("run")) for one in (job, data))):
        if owner.get("shell"):
            return owner["shell"]
    return None


def steps_of(job):
    return [one for one in items_of(job.get("steps")) if isinstance(one, dict)]


def commands_of(data):
    """Returns every command of a workflow, and every action, in order."""
    found = []
    for name, job in data["jobs"].items():
        for number, step in enumerate(steps_of(job)):
            if isinstance(step.get("uses"), str):
                found.append(
                    Command(name, number, step, ["uses", step["uses"].partition("@")[0].lower()], step["uses"])
                )
            if not isinstance(step.get("run"), str):
                continue
            lines, careless, whole = (
                [
                    line
                    for line in re.sub(r"\\\n\s*", " ", step["run"]).splitlines()
                    if line.strip() and not line.strip().startswith("#")
                ],
                False,
                shell_of(data, job, step) == "bash",
            )
            for row, line in enumerate(lines):
                parts, operators = [[]], []
                for word in split(re.sub(r"\$\([^()]*\)", "x", re.sub(r"\d*>&\d|&>>?\s*\S+", " ", line))):
                    if word and set(word) <= set(";|&"):
                        operators.append(word)
                        parts.append([])
                    else:
                        parts[-1].append(word)
                for place, words in enumerate(parts):
                    if words[:2] in (["set", "+e"], ["set", "+o"]):
                        careless = words[2:] != ["pipefail"]
                    whole = whole or words[:1] == ["set"] and words[-1] == "pipefail" and words[1][:1] == "-"
                    after = operators[place] if place < len(operators) else ""
                    follow = parts[place + 1] if place + 1 < len(parts) else []
                    unheard = ""
                    rescue = next(
                        (parts[number + 1] for number in range(place, len(operators)) if operators[number] == "||"),
                        None,
                    )
                    if after in ("||", "&&") and rescue is not None:
                        if rescue[:1] not in (["exit"], ["false"], ["{"], ["("]) or rescue[:2] == ["exit", "0"]:
                            unheard = f"what comes after || decides then: {' '.join(rescue)}"
                    elif after == "&&" and row + 1 < len(lines):
                        unheard = "with a &&, the next line runs all the same, and only that one counts"
                    elif after == "|" and not whole:
                        unheard = (
                            f"the exit code of {follow[0] if follow else 'the last part'} is what counts after a |"
                        )
                    elif after == "&":
                        unheard = "with a &, nobody waits for its end"
                    elif careless and (row + 1 < len(lines) or follow):
                        unheard = "after set +e, only the last command counts"
                    elif words[:1] in (["!"], ["if"], ["while"], ["until"]):
                        unheard = f"it's the condition of {words[0]}"
                    if words:
                        found.append(Command(name, number, step, words, line.strip(), unheard))
    return found


def program_of(words):
    """Returns the program that words start, and its arguments: `python -m pytest -q` is pytest, with -q."""
    words = list(words)
    while words and (
        re.match(r"[A-Za-z_]\w*=", words[0]) or words[0] in ("sudo", "time", "env", "exec", "!", "if", "then", "{", "(")
    ):
        words = words[1:]
    if not words:
        return "", []
    name, rest = re.split(r"[/\\]", words[0])[-1], words[1:]
    if (
        name in ("uv", "poetry", "pdm", "hatch", "pipenv")
        and rest[:1] == ["run"]
        or name == "uvx"
        or name == "pipx"
        and rest[:1] == ["run"]
    ):
        rest = rest[1:] if name != "uvx" else rest
        while rest and rest[0].startswith("-"):
            rest = rest[
                2 if rest[0] in ("--with", "--group", "--extra", "--python", "-p", "--from", "--env-file") else 1 :
            ]
        return program_of([rest[0].partition("@")[0], *rest[1:]]) if rest else ("", [])
    if re.fullmatch(r"py|python[\d.]*", name):
        while rest[:1] and rest[0] in ("-X", "-W", "-u", "-B", "-I", "-O"):
            rest = rest[2 if rest[0] in ("-X", "-W") else 1 :]
        return program_of(rest[1:]) if rest[:1] == ["-m"] and len(rest) > 1 else (name, rest)
    if name == "coverage" and rest[:1] == ["run"] and "-m" in rest:
        return program_of(rest[rest.index("-m") + 1 :])
    return "pytest" if name == "py.test" else name, rest


def tool_of(command):
    """Returns what a command is for: lint, test, build, install, checkout, python or nothing."""
    if command.words[0] == "uses":
        action = command.words[1]
        if action == "actions/checkout":
            return "checkout"
        if action in ("actions/setup-python", "astral-sh/setup-uv"):
            return "python"
        if action == "docker/build-push-action":
            return "build"
        return "lint" if action in ("astral-sh/ruff-action", "chartboost/ruff-action", "pre-commit/action") else ""
    name, rest = program_of(command.words)
    if set(rest) & {"--help", "-h", "--version"} or name == "pre-commit" and rest[:1] != ["run"]:
        return ""
    quiet = set(rest) & {"--exit-zero", "-e"} or "--fix" in rest and "--exit-non-zero-on-fix" not in rest
    if name == "ruff" and not quiet and [word for word in rest if not word.startswith("-")][:1] == ["check"]:
        return "lint"
    if name in LINTERS and name != "ruff" and "--exit-zero" not in rest:
        return "lint"
    if name == "pytest" and not set(rest) & {
        "--collect-only",
        "--co",
        "--fixtures",
        "--markers",
        "--setup-only",
        "--setup-plan",
    }:
        return "test"
    if (
        re.fullmatch(r"pip[\d.]*", name)
        and "install" in rest
        or name == "uv"
        and rest[:1] in (["sync"], ["pip"])
        or name in ("poetry", "pdm", "pipenv")
        and rest[:1] in (["install"], ["sync"])
    ):
        return "install"
    if name == "docker" and (
        rest[:1] == ["build"]
        or rest[:2] in (["buildx", "build"], ["image", "build"])
        or rest[:1] == ["compose"]
        and ("build" in rest or "up" in rest and "--build" in rest)
    ):
        return "build"
    return ""


def alive(data, command, event, seen=()):
    """Returns whether an event runs a command, if everything before it succeeds."""
    data["jobs"][command.job]
    return works(data, command.job, event) and holds(command.step.get("if"), event)


def works(data, name, event, seen=()):
    job = data["jobs"].get(name)
    if not isinstance(job, dict) or name in seen:
        return False
    return holds(job.get("if"), event) and all(
        works(data, str(one), event, (*seen, name)) for one in items_of(job.get("needs"))
    )


def may_fail(job, step):
    """Returns why a failure of a step doesn't make the run red, or ""."""
    for where, one in (("the step", step), ("the job", job)):
        value = one.get("continue-on-error")
        if value is True or isinstance(value, str) and "matrix." not in value and holds(value, "push"):
            return f"{where} has continue-on-error: {str(value).lower() if value is True else value}"
    return ""


def pipeline():
    """Returns the workflow that runs the tests, and its path."""
    found = workflows()
    assert found, "There's no file in .github/workflows whose name ends in .yml. Put your workflow there."
    with_tests = [path for path, data in found.items() if any(tool_of(one) == "test" for one in commands_of(data))]
    says = several(cut(one.text, 40) for data in found.values() for one in commands_of(data) if one.words[0] != "uses")
    assert with_tests, (
        f"No command in {several(found)} runs pytest. Yours are: {cut(says, 200)}. Which one would notice a broken promise?"
    )
    best = max(
        with_tests,
        key=lambda path: (
            len({"push", "pull_request"} & set(events_of(found[path]))),
            any(tool_of(one) == "build" for one in commands_of(found[path])),
        ),
    )
    return best, found[best]


def bad_events():
    path, data = pipeline()
    for event, what in (("push", "a push to main"), ("pull_request", "a pull request")):
        if problem := unstarted(data, event, what):
            return f"The workflow with your tests is {path}. {problem}"
    for path, data in workflows().items():
        if "pull_request_target" in events_of(data):
            return f"{path} starts at pull_request_target, which gives your secrets to what a stranger has written. Which event runs their change without them?"
    return ""


def bad_rights():
    """Returns which job may do more than it needs, or ""."""
    for path, data in workflows().items():
        top = data.get("permissions")
        for name, job in data["jobs"].items():
            given = job.get("permissions", top)
            where = f"the job {name}" if "permissions" in job else "the whole workflow"
            if "permissions" not in job and top is None:
                return f"{path} says nothing about permissions, so the job {name} may do whatever the settings of your repository allow, perhaps also change it. What does it need?"
            if isinstance(given, str) and given not in ("read-all",):
                return f"In {path}, the permissions of {where} are {given}. What does it need?"
            writes = [key for key, value in given.items() if value == "write"] if isinstance(given, dict) else []
            if not writes:
                continue
            if "permissions" not in job:
                return f"In {path}, {where} may write {several(writes)}, so each of its jobs may. Which one needs it?"
            theirs = [one for one in commands_of(data) if one.job == name]
            runs = [one for one in theirs if tool_of(one) in ("test", "lint", "install")]
            if runs:
                return f"In {path}, {where} may write {several(writes)}, and it runs “{cut(runs[0].text)}”, with code that others have written. What does it need for that?"
            if "pull_request" in events_of(data) and works(data, name, "pull_request"):
                return f"In {path}, {where} may write {several(writes)}, and it also runs for pull requests. Who may open one?"
    return ""


def bad_gates():
    """Returns why a broken rule or a broken promise wouldn't make the run red, or ""."""
    path, data = pipeline()
    commands = commands_of(data)
    for kind, what in (("lint", "a linter"), ("test", "pytest")):
        found = [one for one in commands if tool_of(one) == kind]
        if not found:
            says = several(cut(one.text, 40) for one in commands if one.words[0] != "uses")
            return f"{path} runs {cut(says, 200)}. Which of them is a linter that fails if it finds something?"
        problems = [bad_gate(path, data, commands, one) for one in found]
        if all(problems):
            return problems[0]
    return ""


def bad_gate(path, data, commands, one):
    job = data["jobs"][one.job]
    said = f"In {path}, the job {one.job} runs “{cut(one.text)}”"
    for event, what in (("push", "at a push to main"), ("pull_request", "at a pull request")):
        if not alive(data, one, event):
            why = one.step.get("if") if not holds(one.step.get("if"), event) else job.get("if")
            return f"{said}, but not {what}, because of {f'an if: {cut(why)}' if why is not None else 'a job that it needs'}. Which changes would never be checked?"
    if one.unheard:
        return f"{said}. If it fails, {one.unheard}. Which exit code does GitHub see?"
    if reason := may_fail(job, one.step):
        return f"{said}, and {reason}. What colour is the run if it fails?"
    before = [
        other
        for other in commands
        if other.job == one.job and other.number <= one.number and commands.index(other) <= commands.index(one)
    ]
    tools_before = {tool_of(other) for other in before}
    if "checkout" not in tools_before:
        return f"{said}, and no step before it uses actions/checkout. Which files are on that machine?"
    if one.words[0] in ("uses", "uvx", "pipx"):
        return ""  # it brings everything that it needs
    container = job.get("container")
    container = container.get("image") if isinstance(container, dict) else container
    if (
        "python" not in tools_before
        and "python:" not in str(container)
        and not any(program_of(other.words)[0] in ("uv", "uvx") for other in before)
    ):
        return f"{said}, and nothing before it says which Python. Which one will that machine have in two years?"
    return bad_install(said, before, program_of(one.words)[0])


def bad_install(said, before, tool):
    installs = [one for one in before if tool_of(one) == "install"]
    if any(
        program_of(one.words)[0] in ("uv", "poetry", "pdm", "pipenv") and "pip" not in one.words for one in installs
    ) or any(one.words[:2] == ["uv", "run"] for one in before):
        return ""
    if not installs:
        return f"{said}, and no step before it installs packages. Which ones are on a new machine?"
    names, files = set(), []
    for one in installs:
        words = one.words
        named = (
            [words[number + 1] for number, word in enumerate(words[:-1]) if word in ("-r", "--requirement")]
            + [word.partition("=")[2] for word in words if word.startswith("--requirement=")]
            + [word[2:] for word in words if re.match(r"-r\S", word)]
        )
        if "sync" in words:
            named += [word for word in words if word.endswith((".txt", ".lock"))]
        files += named
        if any(word in (".", "-e") or word.startswith(".[") for word in words):
            return ""
        for word in words[words.index("install") + 1 if "install" in words else len(words) :]:
            if not word.startswith("-") and word not in named:
                names.add(re.split(r"[=<>~\[]", word)[0].lower())
    if not files:
        return f"{said}. Before that, “{cut(installs[0].text)}” installs packages without a file. Which file says which versions you've tried?"
    waiting = list(files)
    while waiting:
        file = waiting.pop()
        text = text_of(file)
        if text is None:
            return f"{said}. Before that, it installs what's in {file}, and there's no such file here. What's in Git?"
        for line in text.splitlines():
            line = line.partition("#")[0].strip().rstrip("\\").strip()
            more = re.match(r"(?:-r|--requirement)[ =]?(\S+)", line)
            if more:
                waiting.append(os.path.join(os.path.dirname(file), more[1]))
            elif line and not line.startswith("-"):
                names.add(re.split(r"[=<>~!\[; @]", line)[0].lower().replace("_", "-"))
                if "==" not in line and "@" not in line:
                    return f"{said}. {file} has the line {line}, without a version. What would the machine get in two years?"
    if tool not in names:
        return f"{said}, and {several(files)} has no {tool}. What does a new machine say to that command?"
    return ""


def bad_build():
    """Returns why an image could be built although something has failed, or ""."""
    path, data = pipeline()
    commands = commands_of(data)
    builds = [one for one in commands if tool_of(one) == "build"]
    if not builds:
        elsewhere = [
            other
            for other, more in workflows().items()
            if other != path and any(tool_of(one) == "build" for one in commands_of(more))
        ]
        if elsewhere:
            return (
                f"{elsewhere[0]} builds the image, and {path} runs the tests. What does the one know about the other?"
            )
        return f"{path} never builds the image. When would you notice that the Dockerfile is broken?"
    problems = [bad_one_build(path, data, commands, one) for one in builds]
    early = [problem for problem in problems if problem]
    return early[0] if early else ""


def needed(data, name, seen=()):
    found = set()
    for one in map(str, items_of(data["jobs"][name].get("needs"))):
        if one in data["jobs"] and one not in seen:
            found |= {one} | needed(data, one, (*seen, name))
    return found


def bad_one_build(path, data, commands, build):
    said = f"In {path}, the job {build.job} runs “{cut(build.text)}”"
    job = data["jobs"][build.job]
    unknown = [str(one) for one in items_of(job.get("needs")) if str(one) not in data["jobs"]]
    if unknown:
        return f"In {path}, the job {build.job} needs {unknown[0]}, and the jobs are {several(data['jobs'])}. What's it called?"
    for kind, what in (("lint", "the linter"), ("test", "the tests")):
        gates = [one for one in commands if tool_of(one) == kind]
        inside = [one for one in gates if one.job == build.job and commands.index(one) < commands.index(build)]
        outside = [one for one in gates if one.job != build.job and one.job in needed(data, build.job)]
        if not inside and not outside:
            late = any(one.job == build.job for one in gates)
            where = (
                f"after that comes “{cut(gates[0].text)}”"
                if late
                else f"{what} run{'s' * (kind == 'lint')} in the job {gates[0].job}, at the same time"
                if gates
                else f"nothing runs {what}"
            )
            return f"{said}, and {where}. What would be in an image whose {'tests have' if kind == 'test' else 'linter has'} failed?"
        if inside and not outside and holds(build.step.get("if"), "push", failed=True):
            return f"{said} with if: {cut(build.step['if'])}. Does that step wait for a success?"
        if outside and not inside and holds(job.get("if"), "push", failed=True):
            return f"{said}, and that job has if: {cut(job['if'])}. Does it wait for a success?"
    if not alive(data, build, "push"):
        return f"{said}, but not at a push to main, because of {f'an if: {cut(why)}' if (why := build.step.get('if') or job.get('if')) else 'a job that it needs'}. When would you notice that the Dockerfile is broken?"
    if (
        not any(one.job == build.job and tool_of(one) == "checkout" for one in commands[: commands.index(build)])
        and build.words[0] != "uses"
    ):
        return f"{said}, and no step before it uses actions/checkout. Which Dockerfile is on that machine?"
    if build.unheard or may_fail(job, build.step):
        return f"{said}. If it fails, {build.unheard or may_fail(job, build.step)}. What colour is the run then?"
    return ""


def walk(value, path=()):
    """Returns each value of a file as data, with the keys that lead to it."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from walk(one, (*path, str(key)))
    elif isinstance(value, list):
        for one in value:
            yield from walk(one, (*path, "-"))
    else:
        yield path, value


def opens_nothing(key):
    """Says whether a key is only for tests: its words say so, and none of them looks as if a program had made it."""
    return "test" in key.lower() and not any(map(is_generated, key.split()))


def bad_values():
    """Returns which version isn't one, or which secret isn't one, or ""."""
    for path, data in workflows().items():
        for keys, value in walk(data):
            key = next((one for one in reversed(keys) if one != "-"), "")
            if (
                re.fullmatch(r"python(-?_?version)?s?", key, re.IGNORECASE)
                and not isinstance(value, bool)
                and isinstance(value, (int, float))
            ):
                return (
                    f"In {path}, {key} has the value {value}, and YAML read a number. Which version would 3.10 be then?"
                )
            if key == "python-version" and isinstance(value, str) and re.match(r"2\.|3\.(\d|10)(\.|$)", value):
                return f"In {path}, {key} is {value}. The contract of the image says 3.11 or newer. With which Python do your tests run?"
            if key == "image" or key == "container":
                _name, _, tag = str(value).partition("@")[0].rpartition("/")[2].partition(":")
                if "${{" not in str(value) and "@" not in str(value) and not re.search(r"\d", tag):
                    return f"In {path}, an image is {value}, which has no version. What would you get in two years?"
            if key == "uses" and "@" not in str(value) and not str(value).startswith("./"):
                return f"In {path}, a step uses {value}, without a version. What would GitHub say to that?"
            if key == "uses" and str(value).rpartition("@")[2] in ("main", "master", "latest"):
                return (
                    f"In {path}, a step uses {value}, which is something else every day. Which version have you tried?"
                )
        for keys, value in walk(data):
            key = next((one for one in reversed(keys) if one != "-"), "")
            text = "" if value is None or isinstance(value, bool) else str(value)
            own = "services" in keys or key in ("PGPASSWORD", "POSTGRES_PASSWORD") and "services" in str(data)
            if (
                ("env" in keys or "with" in keys or "build-args" in keys)
                and SECRET.search(key)
                and "permissions" not in keys
                and key not in ("key", "restore-keys")
                and "cache" not in key.lower()
                and text
                and "${{" not in text
                and not own
                and not ("env" in keys and opens_nothing(text))
            ):
                return f"In {path}, {key} has the value {cut(text, 12)}. {READ}"
            for found in re.finditer(r"://[^/\s:@]+:([^/\s@]+)@([\w.-]+)", text):
                hosts = {
                    "localhost",
                    "127.0.0.1",
                    *(
                        str(one)
                        for job in data["jobs"].values()
                        if isinstance(job.get("services"), dict)
                        for one in job["services"]
                    ),
                }
                if "${{" not in found[1] and "$" not in found[1] and found[2] not in hosts:
                    return f"In {path}, {key} has an address with a password, and the host is {found[2]}. Who can read this file, now and in ten years?"
            written = re.finditer(r"\b([A-Za-z_]\w*)=(\"[^\"$]+|'[^'$]+|[^\s\"'$]+)", text)
            for found in written if key in ("run", "build-args") else ():
                secret = found[2].lstrip("\"'")
                if SECRET.search(found[1]) and not (key == "run" and opens_nothing(secret)):
                    return f"In {path}, a command sets {found[1]} to {cut(secret, 12)}. {READ}"
            if found := TOKEN.search(text):
                return f"In {path}, {key} has {found[1][:8]} … in it, which looks like somebody's token. Who can read this file, now and in ten years?"
    return ""


# The reader's own repository: what the workflow's commands say about what GitHub would get.

RUN_HERE = (*LINTERS, "pytest", "mypy", "pyright", "black", "isort", "bandit")
# What a machine has that knows nothing about the reader.
KEPT = "PATH HOME LANG LC_ALL TMPDIR TEMP TMP VIRTUAL_ENV PYTHONUTF8 PYTHONDONTWRITEBYTECODE USERPROFILE APPDATA LOCALAPPDATA SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT PROGRAMDATA PROGRAMFILES".split()


def settings_of(data, command):
    """Returns the variables of a command, or None if GitHub knows one that check.pyz doesn't."""
    import secrets

    job, found = data["jobs"][command.job], {}
    for owner in (data, job, command.step):
        found.update(
            {
                str(key): str(value).lower() if isinstance(value, bool) else str(value)
                for key, value in keyed(owner.get("env")).items()
            }
        )
    for word in command.words:
        name, equals, value = word.partition("=")
        if not equals or not name.isidentifier():
            break
        found[name] = secrets.token_hex(32) if re.search(rf"\b{re.escape(name)}=\"?\$\(", command.text) else value
    return None if any("${{" in value for value in found.values()) else found


def folder_of(data, commands, command):
    """Returns the folder in which a command runs, below the top of the repository."""
    job = data["jobs"][command.job]
    folder = next(
        (
            str(one["working-directory"])
            for one in (command.step, *(keyed(keyed(owner.get("defaults")).get("run")) for owner in (job, data)))
            if one.get("working-directory")
        ),
        ".",
    )
    for other in commands[: commands.index(command)]:
        if (
            (other.job, other.number) == (command.job, command.number)
            and other.words[0] == "cd"
            and len(other.words) > 1
        ):
            folder = os.path.join(folder, other.words[1])
    return folder


def argv_of(command):
    """Returns the program of a command and its arguments, or an empty list if it isn't one to run here."""
    if command.words[0] == "uses":
        settings = keyed(command.step.get("with"))
        if command.words[1] in ("astral-sh/ruff-action", "chartboost/ruff-action"):
            return ["ruff", *split(str(settings.get("args") or "check")), *split(str(settings.get("src") or "."))]
        return (
            ["pre-commit", "run", *split(str(settings.get("extra_args") or "--all-files"))]
            if command.words[1] == "pre-commit/action"
            else []
        )
    name, rest = program_of(command.words)
    return [name, *rest] if name in RUN_HERE and not set(rest) & {"--version", "--help", "-h"} else []


def red_commands(folder):
    """Clones the reader's repository and runs the workflow's linters and tests there. Returns what fails, or ""."""
    import importlib.util
    import subprocess
    import tempfile

    def git(*words):
        ended = subprocess.run(
            ["git", "-c", "core.quotepath=off", *words],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
        )
        return ended.returncode, ended.stdout.strip(), ended.stderr.strip()

    path, data = pipeline()
    top = git("-C", folder, "rev-parse", "--show-toplevel")[1]
    if top and os.path.realpath(top) != os.path.realpath(folder):
        return f"This folder is a part of the repository in {top}, and GitHub looks for .github there. Move the folder out of it, or move .git."
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        clone = os.path.join(place, "clone")
        code, _, problem = git("clone", "--quiet", "--no-hardlinks", folder, clone)
        if code:
            return f"git clone doesn't work with this folder: {cut(problem)}. Commit your files on a branch, and run this check again."
        if not os.path.isfile(os.path.join(clone, path)):
            return f"A clone of your repository doesn't have {path}. Commit it, and run this check again."
        changed = [line[3:] for line in git("-C", folder, "status", "--porcelain")[1].splitlines()]
        commands = commands_of(data)
        for one in commands:
            argv, settings = argv_of(one), settings_of(data, one)
            job = data["jobs"][one.job]
            counts = (
                not one.unheard
                and not may_fail(job, one.step)
                and (alive(data, one, "push") or alive(data, one, "pull_request"))
            )
            # A service of the job, a matrix and a secret aren't on this computer.
            elsewhere = (
                settings is None or "${{" in " ".join(argv) or argv[:1] == ["pytest"] and bool(job.get("services"))
            )
            if not argv or not counts or elsewhere:
                continue
            module = argv[0].replace("-", "_")
            if importlib.util.find_spec(module) is None:
                return f"{path} runs “{cut(one.text)}”, and {argv[0]} isn't installed here. Install it in this environment, and run this check again."
            env = {**{key: value for key, value in os.environ.items() if key.upper() in KEPT}, "CI": "true", **settings}
            try:
                ended = subprocess.run(
                    [sys.executable, "-m", module, *argv[1:]],
                    cwd=os.path.join(clone, folder_of(data, commands, one)),
                    env=env,
                    capture_output=True,
                    encoding="utf-8",
                    errors="replace",
                    stdin=subprocess.DEVNULL,
                    timeout=600,
                )
            except OSError:
                return f"{path} runs “{cut(one.text)}” in the folder {folder_of(data, commands, one)}, and a clone of your repository doesn't have it. Commit it, or correct its name in {path}."
            except subprocess.TimeoutExpired:
                return f"check.pyz ran “{cut(one.text)}” in a clone of your repository, and it was still running after 600 seconds. What is it waiting for?"
            if ended.returncode:
                lines = [line.strip() for line in (ended.stdout + "\n" + ended.stderr).splitlines() if line.strip()]
                telling = [line for line in lines if line.startswith(("FAILED", "ERROR", "E  ")) or ": error" in line]
                said = " ".join(
                    telling[:1] or (lines[-1:] if argv[0] == "pytest" else lines[:2]) or ["it printed nothing"]
                ).strip("= ")
                late = f" Not committed, so not in the clone: {cut(several(changed[:3]))}." if changed else ""
                return f"check.pyz cloned your repository, as GitHub does, and ran “{cut(one.text)}” there. It fails: {cut(said, 140)}.{late} What does that command say in a clone of your own?"
    return ""


# The release: which command migrates, and where.


def whole_text(command):
    """Returns a command, with the text of each script of the project that it starts."""
    text = " ".join(map(str, command)) if isinstance(command, list) else str(command or "")
    names = [word.removeprefix("./") for word in re.split(r"[\s;&|\"']+", text) if word.endswith((".py", ".sh"))]
    names += [module.replace(".", "/") + ".py" for module in re.findall(r"-m\s+([\w.]+)", text)]
    return "\n".join([text, *map(without_comments, names)])


def without_comments(path):
    """Returns the text of a script, without what it says about itself."""
    text = text_of(path) or ""
    if not path.endswith(".py"):
        return "\n".join(line for line in text.splitlines() if not line.strip().startswith("#"))
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return ""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if (
            isinstance(body, list)
            and body
            and isinstance(body[0], ast.Expr)
            and isinstance(body[0].value, ast.Constant)
        ):
            body[0] = ast.Pass()
    return ast.unparse(tree)


def migrates(command):
    text = re.sub(r"\becho\b[^\n;&|]*", "", whole_text(command))
    return re.search(r"alembic\b[^\n]{0,80}?\bupgrade\b|command\.upgrade\s*\(", text) is not None


class Place:
    """One command in a file that says how the service is deployed: kind is release, start or build."""

    def __init__(self, file, name, kind, command):
        self.file, self.name, self.kind, self.command = file, name, kind, command

    @property
    def said(self):
        text = " ".join(map(str, self.command)) if isinstance(self.command, list) else str(self.command)
        return f"In {self.file}, {self.name} is “{cut(text, 90)}”"


def keyed(value):
    return value if isinstance(value, dict) else {}


def places():
    """Returns each command of each file that says how the service is deployed."""
    found = []

    def add(file, name, kind, command):
        if command:
            found.append(Place(file, name, kind, command))

    if os.path.isfile("Dockerfile"):
        data = data_in("Dockerfile")
        last = max((one.stage for one in data), default=0)
        for one in data:
            if one.word == "RUN":
                add("Dockerfile", f"line {one.line}, a RUN,", "build", one.value)
        for word in ("ENTRYPOINT", "CMD"):
            for one in [one for one in data if one.word == word and one.stage == last][-1:]:
                try:
                    command = json.loads(one.value)
                except ValueError:
                    command = one.value
                add("Dockerfile", f"the {word}", "start", command)
    for file in ("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"):
        data = data_in(file) if os.path.isfile(file) else None
        for name, one in keyed(keyed(data).get("services")).items():
            for key in ("command", "entrypoint"):
                command = one.get(key) if isinstance(one, dict) else None
                serves = "uvicorn" in whole_text(command) or "gunicorn" in whole_text(command)
                add(file, f"the {key} of {name}", "start" if serves else "compose", command)
    if os.path.isfile("render.yaml"):
        data = data_in("render.yaml")
        for one in map(keyed, items_of(keyed(data).get("services"))):
            name = one.get("name", one.get("type"))
            add("render.yaml", f"the preDeployCommand of {name}", "release", one.get("preDeployCommand"))
            add("render.yaml", f"the buildCommand of {name}", "build", one.get("buildCommand"))
            free = one.get("plan") == "free"
            for key in ("dockerCommand", "startCommand"):
                add("render.yaml", f"the {key} of {name}", "free" if free else "start", one.get(key))
            if free and one.get("preDeployCommand"):
                found.append(
                    Place("render.yaml", f"the preDeployCommand of {name}", "missing", one["preDeployCommand"])
                )
    if os.path.isfile("fly.toml"):
        data = data_in("fly.toml")
        add("fly.toml", "the release_command", "release", keyed(data.get("deploy")).get("release_command"))
        if data.get("release_command"):
            found.append(Place("fly.toml", "a release_command outside [deploy]", "missing", data["release_command"]))
        for name, command in keyed(data.get("processes")).items():
            add("fly.toml", f"the process {name}", "start", command)
        for key in ("cmd", "entrypoint"):
            add("fly.toml", f"{key} in [experimental]", "start", keyed(data.get("experimental")).get(key))
    for file in ("railway.json", "railway.toml"):
        data = keyed(data_in(file)) if os.path.isfile(file) else {}
        add(file, "the preDeployCommand", "release", keyed(data.get("deploy")).get("preDeployCommand"))
        add(file, "the startCommand", "start", keyed(data.get("deploy")).get("startCommand"))
        add(file, "the buildCommand", "build", keyed(data.get("build")).get("buildCommand"))
    for line in (text_of("Procfile") or "").splitlines():
        name, colon, command = line.partition(":")
        if colon and not line.startswith("#"):
            add("Procfile", f"{name.strip()}:", "release" if name.strip() == "release" else "start", command.strip())
    for path, data in workflows().items():
        commands = commands_of(data)
        tested = {one.job for one in commands if tool_of(one) == "test"}
        built = {one.job for one in commands if tool_of(one) == "build"}
        for one in commands:
            if one.words[0] != "uses" and one.job not in tested and migrates(" ".join(one.words)):
                late = built & ({one.job} | needed(data, one.job))
                where = f"a command of the job {one.job}"
                found.append(Place(path, where, "release" if late else "early", one.text))
    return found


PLATFORMS = ("render.yaml", "fly.toml", "railway.json", "railway.toml", "Procfile")


def bad_release():
    """Returns why migrations don't run once for each release, or ""."""
    found = places()
    ours = [one for one in found if migrates(one.command)]
    for one in ours:
        if one.kind == "start":
            return f"{one.said}, so each container migrates when it starts. What if there are two of them?"
        if one.kind == "build":
            return f"{one.said}, so it runs while the image is built. Which database is there at that moment?"
        if one.kind == "missing":
            free = one.file == "render.yaml"
            return f"{one.said}. {'The free plan has no release command, says the contract' if free else 'The contract says that it belongs in [deploy]'}. Who would run it?"
        if one.kind == "early":
            return f"{one.said}, and that job doesn't need the one that builds the image. What if the image can't be built, and the tables are new already?"
    platforms = [file for file in PLATFORMS if os.path.isfile(file)]
    real = [one for one in ours if one.kind in ("release", "free")] or (
        [] if platforms else [one for one in ours if one.kind == "compose"]
    )
    if not real:
        says = several(
            (
                f"{one.name} of {one.file}" if " of " not in one.name else f"{one.name}, in {one.file}"
                for one in found
                if one.kind in ("release", "free")
            ),
            "nothing",
        )
        lost = [
            one
            for one in found
            if one.kind in ("release", "free")
            and any(
                word.endswith((".py", ".sh")) and not os.path.isfile(word) for word in whole_text(one.command).split()
            )
        ]
        if lost:
            return f"{lost[0].said}, and that file isn't here. What would the platform say?"
        return f"{several(platforms, 'compose.yaml')} says how your service is deployed, and no command there runs `alembic upgrade head`. What runs before the new version: {says}. Who makes the new tables?"
    for one in real:
        again = [
            other
            for other in real[real.index(one) + 1 :]
            if other.file == one.file or other.file.startswith(".github") != one.file.startswith(".github")
        ]
        if again:
            return f"{one.said}. And {again[0].said[0].lower()}{again[0].said[1:]}. How many times does one release migrate?"
    one = real[0]
    text = whole_text(one.command)
    if one.kind != "free" and re.search(r"\b(uvicorn|gunicorn|fastapi run)\b", text):
        return f"{one.said}. A server never ends, and the platform waits for the end of this command. Which part of it belongs to the release?"
    if re.search(r"upgrade[^\n]*?(\|\||;)\s*(true|:|exit 0|echo)", text):
        return f"{one.said}. If the migration fails, what does the platform see?"
    if one.kind == "free" and re.search(r"upgrade[^\n;&|]*(;|\|\|)", text.splitlines()[0]):
        return f"{one.said}. If the migration fails, what starts then?"
    for name in re.findall(r"[\w./-]+\.sh\b", str(one.command)):
        script = (text_of(name) or "").replace("\\\n", " ")
        lines = [line.strip() for line in script.splitlines() if line.strip() and not line.strip().startswith("#")]
        at = next(
            (
                number
                for number, line in enumerate(lines)
                if re.search(r"^[^&|]*\bupgrade\b[^&|]*$", line) and not re.match(r"if\b|!", line)
            ),
            len(lines),
        )
        if (
            lines[at + 1 :]
            and not lines[at + 1].startswith("exit $")
            and not re.search(r"(?:set|sh) -\w*e|set -o errexit", f"{script} {one.command}")
        ):
            return f"{one.said}. If the migration fails, {name} goes on with “{cut(lines[at + 1])}”. Which exit code does the platform see in the end?"
    if re.search(r"upgrade\b", text) and not re.search(r"\bheads?\b", text):
        return f"{one.said}. Up to which migration does it go?"
    return ""


# The program, in this process.


def without_version():
    """Forgets APP_VERSION, also in the .env of check.pyz's copy."""
    os.environ.pop("APP_VERSION", None)
    text = text_of(".env")
    if text and "APP_VERSION" in text:
        with open(".env", "w", encoding="utf-8") as file:
            file.writelines(line for line in text.splitlines(True) if "APP_VERSION" not in line)


def version():
    """/health says which version runs, as a string."""
    without_version()
    fresh_database()
    try:
        for value in ("1.4.0", "2.10", None, "3f2c1ab"):
            if value is None:
                os.environ.pop("APP_VERSION", None)
            else:
                os.environ["APP_VERSION"] = value
            program = Program()
            reply = program.call("GET /health")
            told = (
                "APP_VERSION isn't set. "
                if value is None
                else f"APP_VERSION was {json.dumps(value)} when your service started. "
            )
            assert reply.status == 200 and isinstance(reply.json, dict) and reply.json.get("status") == "ok", (
                f"{told}{reply.told} It should be 200 with the status ok, without a login. What does your function need?"
            )
            got = reply.json.get("version")
            missing = "version" not in reply.json
            assert got == (value or "dev"), (
                f"{told}{reply.told} {'There is no version in it.' if missing else f'The version is {json.dumps(got)}.'} It should be {json.dumps(value or 'dev')}. {'How would somebody know what they went back to?' if missing else 'Where does yours come from?'}"
            )
            program.close()
    finally:
        os.environ.pop("APP_VERSION", None)


def dump():
    """Returns the whole database as SQL."""
    import contextlib
    import sqlite3

    if not os.path.isfile(base["file"]):
        return []
    with contextlib.closing(sqlite3.connect(base["file"])) as connection:
        return [line for line in connection.iterdump() if not line.startswith(("BEGIN", "COMMIT"))]


def start_changes_nothing():
    """Starting the service, as each worker does, leaves the database as it is."""
    without_version()
    names = revisions()
    states = [
        ("", "The database is empty, because no migration has run yet."),
        (names[-1], "All migrations have run, and nobody has registered yet."),
    ]
    if len(names) > 1:
        states.insert(1, (names[-2], f"The database is at {names[-2]}, one migration behind."))
    for target, told in states:
        new_file()
        if target:
            migrated("In an empty database", "upgrade", target)
        before, started = dump(), ""
        try:
            program = Program()
            program.call("GET /health")
            program.call("GET /ready")
            program.close()
        except AssertionError as problem:
            started = str(problem)
            for old in list(Program.running):
                Program.running.remove(old)
        after = dump()
        new = [line for line in after if line not in before] or [line for line in before if line not in after]
        shown = next(iter(new), "")
        assert after == before, (
            f"{told} Then check.pyz started your service once, as each worker does, and asked for /health and /ready. Now something in the database is different: “{cut(shown, 110)}”. What happens if four workers do that at the same moment?"
        )
        assert not (started and target == names[-1]), f"{told} {started}"
    forget()


# Expand and contract.


def columns():
    """Returns the columns of each table: name, whether it may be NULL, whether it's in the primary key."""
    found = {}
    for table in sorted(tables()):
        rows = sqlite(f'PRAGMA table_info("{table}")')
        found[table] = [(row[1], not row[3], row[5]) for row in rows]
    return found


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    return str(value) if isinstance(value, (int, float)) else "'" + str(value).replace("'", "''") + "'"


WORDS_OF_SQL = set(
    "ADD ALL ALTER AND AS BETWEEN CASE CHECK COLLATE COLUMN COMMIT CONSTRAINT CREATE DEFAULT DELETE DESC DISTINCT DROP ELSE END ESCAPE EXCEPT EXISTS FOREIGN FROM GROUP HAVING IN INDEX INSERT INTERSECT INTO IS ISNULL JOIN KEY LIKE LIMIT NOT NOTNULL NULL ON OR ORDER PRIMARY REFERENCES SELECT SET TABLE THEN TO TRANSACTION UNION UNIQUE UPDATE USING VALUES VIEW WHEN WHERE WITH".split()
)


def named(name):
    """Returns a name for SQL. What's in double quotation marks may be a text for SQLite, so it gets none."""
    return name if re.fullmatch(r"[a-z_][a-z_0-9]*", name) and name.upper() not in WORDS_OF_SQL else f"[{name}]"


def old_statements():
    """Returns statements that only know today's columns, for each table: what comes first, and the statement."""
    found = []
    for table, all_columns in columns().items():
        names = [name for name, _, _ in all_columns]
        every = ", ".join(map(named, names))
        keys = [name for name, _, part in all_columns if part]
        order = ", ".join(map(named, keys)) or "rowid"
        found.append(("", f"SELECT {every} FROM {named(table)} ORDER BY {order}"))
        rows = sqlite(f"SELECT {every} FROM {named(table)} ORDER BY {order} DESC LIMIT 1")
        if not rows:
            continue
        row = dict(zip(names, rows[0]))
        where = " AND ".join(f"{named(name)} = {literal(row[name])}" for name in keys or names if row[name] is not None)
        found.append((f"DELETE FROM {named(table)} WHERE {where}", added(table, names, row)))
        if len(keys) == 1 and isinstance(row[keys[0]], int):
            found.append(("", added(table, [name for name in names if name not in keys], row)))
        for name, may_be_null, part in all_columns:
            if not part:
                found.append(("", f"UPDATE {named(table)} SET {named(name)} = {literal(row[name])} WHERE {where}"))
                if may_be_null and row[name] is not None:
                    found.append(("", f"UPDATE {named(table)} SET {named(name)} = NULL WHERE {where}"))
    return found


def added(table, names, row):
    return f"INSERT INTO {named(table)} ({', '.join(map(named, names))}) VALUES ({', '.join(literal(row[name]) for name in names)})"


def tried(statements):
    """Runs each statement, and takes it back. Returns rows or an error for each."""
    import contextlib
    import sqlite3

    found = []
    with contextlib.closing(sqlite3.connect(base["file"], isolation_level=None)) as connection:
        for before, sql in statements:
            connection.execute("BEGIN")
            try:
                if before:
                    connection.execute(before)
                found.append(connection.execute(sql).fetchall())
            except sqlite3.Error as error:
                found.append(error)
            connection.execute("ROLLBACK")
    return found


def people_with_data():
    """Makes a database with data of two people. Returns a function that asks as one of them, and the program."""
    without_version()
    program = empty()
    signed_up(program, "Malia")
    signed_up(program, "Bohdan")
    malia = Login(program, "Malia")
    some_data(malia.ask)
    number = malia.ask("GET /lists").json["items"][0]["id"]
    gives(malia.ask, f"POST /lists/{number}/shares", {"email": "bohdan@skua.example"}, 201)
    if os.path.isfile("remind.py"):
        runner()("2031-11-14", Post(["Order coffee", "Feed the sourdough"]))
        forget()
    return malia, program


def newest():
    names = revisions()
    assert len(names) > 1, "You have one migration. Which one would a new version bring?"
    return names[-1], names[-2]


def back_and_forth():
    """The newest migration goes back and up again, and nobody notices."""
    last, _ = newest()
    malia, program = people_with_data()
    before = picture(malia.ask)
    program.close()
    told = f"People had lists, tasks and notes. Your newest migration is {last}"
    migrated(told, "downgrade", "-1")
    migrated(f"{told}. After `alembic downgrade -1`", "upgrade", "head")
    program = Program()
    after = picture(lambda asked, send=None: malia.ask(asked, send, program=program))
    wrong = difference(before, after) if before != after else ""
    assert not wrong, (
        f"{told}. After `alembic downgrade -1` and `alembic upgrade head`, {wrong}. Which of the two functions does that?"
    )
    program.close()


def old_version_goes_on():
    """What the version before sends works after the newest migration, too."""
    last, _ = newest()
    _, program = people_with_data()
    program.close()
    migrated("With data of two people", "downgrade", "-1")
    statements_before = old_statements()
    before = tried(statements_before)
    migrated("With data of two people", "upgrade", "head")
    after = tried(statements_before)
    for (_, sql), old, new in zip(statements_before, before, after):
        if isinstance(old, Exception):
            continue
        shown = cut(sql, 150)
        assert not isinstance(new, Exception), (
            f"Your newest migration is {last}. Before it, the database accepted “{shown}”, which only knows the columns from then. After it, the answer is: {first_line(new)}. Who still sends that, while the new version starts?"
        )
        changed = next(((one, other) for one, other in zip(old, new) if one != other), (old, new))
        assert old == new, (
            f"Your newest migration is {last}. Before it, “{shown}” gave {cut(list(changed[0]), 110)}, and after it {cut(list(changed[1]), 110)}. What does the version from before make of that?"
        )


def new_version_reads_them():
    """The service can show what the version before adds, on the new tables."""
    last, _ = newest()
    malia, program = people_with_data()
    program.close()
    where = {
        kind: place_of(value)[0]
        for kind, value in (("lists", "For the ship"), ("tasks", "Order coffee"), ("notes", "No pineapple."))
    }
    migrated("With data of two people", "downgrade", "-1")
    old = columns()
    migrated("With data of two people", "upgrade", "head")
    program = Program()

    def ask(asked, send=None):
        return malia.ask(asked, send, program=program)

    for kind, table in where.items():
        names = [name for name, _, _ in old[table]]
        keys = [name for name, _, part in old[table] if part]
        if len(keys) != 1:
            continue
        row = dict(
            zip(
                names,
                sqlite(f"SELECT {', '.join(map(named, names))} FROM {named(table)} ORDER BY {named(keys[0])} LIMIT 1")[
                    0
                ],
            )
        )
        sql = added(table, [name for name in names if name not in keys], row)
        import sqlite3

        try:
            sqlite(sql)
        except sqlite3.Error:
            continue
        number = sqlite(f"SELECT max({named(keys[0])}) FROM {named(table)}")[0][0]
        told = f"Your newest migration is {last}. On the new tables, check.pyz added one of the {kind} with “{cut(sql, 130)}”, which only knows the columns from before. "
        first, seen = ask(f"GET /{kind}/{row[keys[0]]}"), ask(f"GET /{kind}/{number}")
        assert seen.status == 200, (
            f"{told}Then {seen.told} It should be 200. What's in the new column, and what does your service expect there?"
        )
        if first.status == 200:
            wanted = {key: value for key, value in core_of(first.json).items() if key not in ("id", "notes")}
            got = {key: value for key, value in core_of(seen.json).items() if key not in ("id", "notes")}
            assert wanted == got, (
                f"{told}Then {seen.told} It should have {cut(wanted, 120)}. Where does your service look now?"
            )
        for path in ("/lists", "/tasks"):
            reply = ask(f"GET {path}?limit=100")
            assert reply.status == 200, (
                f"{told}Then {reply.told} It should be 200. What's in the new column, and what does your service expect there?"
            )
    program.close()


# The release notes.

PARTS = ("New", "Before", "Back", "Rehearsed")
PART = re.compile(
    r"^(?:#{3,6}\s*|[-*+]\s+)?[*_]{0,2}(New|Before|Back|Rehearsed)[*_]{0,2}:[*_]{0,2}[ \t]*", re.MULTILINE
)
DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


class Release:
    """One release of RELEASES.md."""

    def __init__(self, heading, text):
        self.heading = heading
        words = re.sub(r"[*_`\[\]()]", " ", heading).split()
        self.version = next((word.strip(",:;–—-") for word in words if re.search(r"\d", word)), "")
        self.day = DAY.search(heading)
        found = list(PART.finditer(text))
        self.parts = {}
        for number, one in enumerate(found):
            end = found[number + 1].start() if number + 1 < len(found) else len(text)
            self.parts.setdefault(one[1], text[one.end() : end].strip())

    def words(self, part):
        return re.findall(r"[^\s`*_]*\w[^\s`*_]*", self.parts.get(part, ""))


def releases(text):
    """Returns the releases of RELEASES.md, as they are there."""
    parts = re.split(r"^##[ \t]+(.+)$", re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL), flags=re.MULTILINE)
    return [Release(heading.strip(), body) for heading, body in zip(parts[1::2], parts[2::2])]


def bad_notes(text):
    found = releases(text)
    if len(found) < 3:
        return f"RELEASES.md has {counted(len(found), 'heading')} of level two{': ' + several(one.heading for one in found) if found else ''}. The contract asks for three releases or more. Add one for each change that people have got."
    for one in found:
        day = None
        try:
            day = datetime.date.fromisoformat(one.day[0]) if one.day else None
        except ValueError:
            pass
        if day is None or not one.version or DAY.fullmatch(one.version) and len(DAY.findall(one.heading)) < 2:
            return (
                f"RELEASES.md has the heading “{cut(one.heading)}”. Write a version and a day, as in 1.2.0, 2031-11-03."
            )
    days = [one.day[0] for one in found]
    for number in range(len(days) - 1):
        if days[number] < days[number + 1]:
            return f"In RELEASES.md, {found[number].version} is from {days[number]}, and below it is {found[number + 1].version}, from {days[number + 1]}. Which one should people see first?"
    versions = [one.version for one in found]
    twice = [one for one in versions if versions.count(one) > 1]
    if twice:
        return f"RELEASES.md has two releases with the version {twice[0]}. If /health says that one, which of them is running?"
    for one in found:
        for part in PARTS[:3]:
            if part not in one.parts:
                return f"In RELEASES.md, {one.version} has the parts {several(f'{name}:' for name in one.parts)}, and no {part}: at the beginning of a line. Add it."
            if not one.words(part):
                return f"In RELEASES.md, {part}: of {one.version} is empty. Write what contract/releases.md asks for."
    return bad_news(found)


def bad_news(found):
    for one in found:
        new = one.parts["New"]
        for pattern in (
            r"`[^`]+`",
            r"\b[\w/-]+\.(?:py|ya?ml|toml|md|txt|json|sql)\b",
            r"\b[a-z]+_[a-z_]+\b",
            r"\b(?:GET|POST|PATCH|PUT|DELETE) /\S*",
            r"(?<![\w/])/[a-z]+(?:/[{}\w]+)*",
            r"\b[a-z_]+\(\)",
        ):
            if hit := re.search(pattern, re.sub(r"https?://\S+", "", new)):
                return f"In RELEASES.md, New: of {one.version} has {hit[0]} in it. Which of the five people knows what that is?"
    news = [" ".join(one.words("New")).lower() for one in found]
    for one, new in zip(found, news):
        if news.count(new) > 1:
            return f"In RELEASES.md, two releases have the same New:, “{cut(one.parts['New'])}”. What's the difference for somebody who reads it?"
    return ""


def bad_ways_back(found):
    names = revisions()
    before = " ".join(one.parts["Before"] for one in found)
    for one in found:
        for name in re.findall(r"\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12}\b", one.parts["Before"]):
            if name not in names:
                return f"In RELEASES.md, Before: of {one.version} names {name}, and your migrations are {several(names)}. Which one did you mean?"
    if not re.search(rf"(?<![\w]){re.escape(names[-1])}(?![\w])", before):
        return f"Your newest migration is {names[-1]}, and no Before: in RELEASES.md names it. Add its id to the release that brings it."
    tried_ones = [one for one in found if "Rehearsed" in one.parts]
    if not tried_ones:
        return "No release in RELEASES.md has a part Rehearsed:. Go back once, for practice, and write down the day and how long it took."
    problems = []
    for one in tried_ones:
        text = one.parts["Rehearsed"]
        said = f"In RELEASES.md, Rehearsed: of {one.version} is “{cut(text, 90)}”"
        if not DAY.search(text):
            problems.append(f"{said}. Add the day, as in 2031-11-03.")
        elif not re.search(
            r"\d+(?:[.,]\d+)?[ -]*(?:s|sec|secs|seconds?|min|mins|minutes?)\b|\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|half an?) (?:seconds?|minutes?)\b",
            text,
        ):
            problems.append(f"{said}. Add how many seconds or minutes it took.")
        else:
            return ""
    return problems[0]


# The public address.


def bad_address(address):
    """Asks the public address. Returns what's wrong there, or ""."""
    import http.client
    import ssl
    import urllib.error
    import urllib.request
    from urllib.parse import urlsplit

    parts = urlsplit(address.strip())
    if parts.scheme != "https" or not parts.hostname:
        return f"CAPSTONE_URL is {address}, and it should begin with https://. Who can read what somebody sends without that, on the way?"
    root = f"https://{parts.netloc}{parts.path.rstrip('/')}"

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *ignored):
            return None

    opener = urllib.request.build_opener(Stay)

    def ask(path):
        """Returns the status and the body. Waits long, because a free platform may have to wake up first."""
        try:
            with opener.open(
                urllib.request.Request(root + path, headers={"User-Agent": "check.pyz"}), timeout=90
            ) as reply:
                return reply.status, reply.read().decode(errors="replace")
        except urllib.error.HTTPError as reply:
            return reply.code, reply.read().decode(errors="replace")

    try:
        status, text = ask("/health")
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error)
        if isinstance(reason, ssl.SSLCertVerificationError):
            return f"Nobody trusts the certificate of {root}: {reason.verify_message}. Who has confirmed that this address is yours?"
        return f"{root}/health doesn't answer: {first_line(reason) or type(error).__name__}. What does the platform's log say?"

    def body(text):
        try:
            return json.loads(text)
        except ValueError:
            return None

    told = f"GET {root}/health answered {status} with {cut(text, 120)}."
    got = body(text)
    if status != 200 or not isinstance(got, dict) or got.get("status") != "ok":
        return f"{told} It should be 200 with the status ok. Is that your service?"
    newest_one = next(iter(releases(text_of("RELEASES.md") or "")), None)
    if newest_one is None:
        return "There's no release in RELEASES.md yet. Add the version that's running."
    if str(got.get("version")).removeprefix("v") != newest_one.version.removeprefix("v"):
        return f"{told} The newest release in RELEASES.md is {newest_one.version}. Which of the two is true, and where does the platform get APP_VERSION from?"
    try:
        status, text = ask("/ready")
    except (OSError, http.client.HTTPException) as error:
        return f"GET {root}/ready didn't answer: {first_line(error) or type(error).__name__}. What does the platform's log say?"
    if status != 200:
        return f"GET {root}/ready answered {status} with {cut(text, 120)}. It should be 200. Can your service reach its database?"
    try:
        status, text = ask("/tasks")
    except (OSError, http.client.HTTPException) as error:
        return f"GET {root}/tasks didn't answer: {first_line(error) or type(error).__name__}. What does the platform's log say?"
    error = (body(text) or {}).get("error") if isinstance(body(text), dict) else None
    if status != 401:
        return f"GET {root}/tasks, without a login, answered {status} with {cut(text, 90)}. It should be 401. Who has read your tasks since yesterday?"
    if not (isinstance(error, dict) and isinstance(error.get("code"), str) and isinstance(error.get("message"), str)):
        return f"GET {root}/tasks answered 401 with {cut(text, 120)}. The status is right. Who makes this body?"
    if parts.port in (None, 443):
        try:
            plain = http.client.HTTPConnection(parts.hostname, 80, timeout=20)
            plain.request("GET", f"{parts.path.rstrip('/')}/health", headers={"User-Agent": "check.pyz"})
            status = plain.getresponse().status
            plain.close()
        except (OSError, http.client.HTTPException):
            return ""
        if status < 300:
            return f"GET http://{parts.hostname}/health, without HTTPS, answered {status}. What if somebody types their password at that address?"
    return ""


def server(port):
    serve(
        port,
        version,
        start_changes_nothing,
        back_and_forth,
        old_version_goes_on,
        new_version_reads_them,
        core,
        core_examples,
    )


def nothing_is_wrong():
    passed(response)
