"""Runs the checks of a starter in copies of its folder."""

import json
import re
import sys

from .child import check_part, run_local_script, run_program
from .commands import check_run, run_command
from .errors import last_error
from .git import check_git, git_of_folder
from .interpreter import OUTPUT_LIMIT, Judged
from .local import (
    GIT_KEYS,
    LAST_LINES,
    LOCAL_SETTINGS,
    LOCAL_WORDS,
    NEEDED,
    CommandResult,
    EarlyFinding,
    MissingRequirement,
    numbered_checks,
    server_tables,
)
from .local_files import check_file_here, do_nothing, text_finding
from .local_sql import check_sql, run_query
from .names import missing_names
from .packages import (
    check_environment,
    check_installed,
    install_words,
    is_installed,
    require_program,
)
from .processes import Guard, terminate_process_group, time_limit_factor
from .requests import check_answers, send_requests
from .scripts import SCRIPT_NAMES, CheckCode
from .servers import started_server
from .take_home import SECONDS
from .values import cut

# How to get what each kind of check looks at, and how to judge it.
ACTIONS = {
    "run": (run_command, check_run),
    "program": (run_program, check_part),
    "module": (run_program, check_part),
    "request": (send_requests, check_answers),
    "sql": (run_query, check_sql),
    "file": (do_nothing, check_file_here),
    "installed": (do_nothing, check_installed),
    "environment": (do_nothing, check_environment),
    **{word: (git_of_folder, check_git) for word in GIT_KEYS},
    "script": (run_local_script, check_part),
}
SUBJECTS = {subject: ACTIONS[subject] for subject in LOCAL_WORDS}
TEXT_KEYS = {"contains", "lacks", "pattern"}
NOT_COPIED = {".git", "node_modules", "__pycache__"}


class Workshop:
    """Runs the checks of one run, in copies of the folder, with the servers started there."""

    def __init__(self, folder, tables):
        self.folder = folder
        self.starter = tables.get("starter", {})
        self.check_code = CheckCode(self.starter)
        self.server_tables = server_tables(tables)
        self.checks = numbered_checks(tables["check"])
        self.mistakes = tables.get("mistake", [])
        self.kept = {}
        self.copies = {}
        self.servers = {}
        self.seen = None

    def __enter__(self):
        import tempfile

        self.guard = Guard()
        # Not a TemporaryDirectory: its files may be in use until the guard has ended their users.
        self.place = tempfile.mkdtemp(prefix="check-")
        self.guard.tell("folder", self.place)
        return self

    def __exit__(self, *ignored):
        import shutil
        import signal

        # A second Ctrl+C must not interrupt the cleanup.
        for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), signal.SIG_IGN)
        for server in self.servers.values():
            server.stop(self)
        shutil.rmtree(self.place, ignore_errors=True)
        self.guard.leave()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    # Outcomes

    def outcome(self, table):
        """Returns PASS, FAIL or SKIP, the message, and the lines below it."""
        try:
            self.prepare(table)
            finding, seen = self.examined(table)
        except MissingRequirement as requirement:
            return "SKIP", str(requirement), []
        if finding.status == "passed":
            return "PASS", table["name"], []
        # Before the check's own message, which would look for the cause somewhere else.
        hiding = self.hiding_file(finding, seen)
        if hiding:
            module = hiding.removesuffix(".py")
            message = f"`import {module}` finds your file {hiding} instead of Python's own module."
            return "FAIL", f"{message} Give {hiding} another name, and check again.", []
        seen = finding.seen or seen
        own_messages = table if finding.status == "failed" and not finding.is_plain else {}
        mistakes = (one for one in self.mistakes_of(table) if self.fits(one, table, seen))
        values = values_of(finding, seen)
        messages = (self.message_of(one, values) for one in [next(mistakes, {}), own_messages])
        message = next(filter(None, messages), finding.message)
        return "FAIL", message, details_of(finding, message)

    def hiding_file(self, finding, seen):
        """Returns the reader's file that hides a module of Python, if an error names it."""
        import os

        log = seen.stderr if isinstance(seen, CommandResult) else getattr(seen, "log", "")
        text = f"{log}\n{finding.problem['traceback'] if finding.problem else finding.message}"
        for name in sorted(os.listdir(self.folder)):
            module = name.removesuffix(".py")
            named = rf"(?<![\w./\\]){re.escape(name)}|module '{module}'"
            if module != name and module in sys.stdlib_module_names and re.search(named, text):
                return name
        return None

    def mistakes_of(self, table):
        """Returns the mistakes of a check that have a message of their own."""
        return [one for one in self.mistakes if one["check"] == table["id"] and "message" in one]

    def message_of(self, table, values):
        """Returns the message of a check or mistake, or None if it names a value that isn't there."""
        message = table.get("message", "")
        if any(values[name] is None for name in re.findall(r"\{(\w+)\}", message) if name in values):
            return None
        return self.filled(message, **values)

    @staticmethod
    def subject(table):
        """Returns what a check looks at."""
        return next(word for word in SUBJECTS if word in table)

    def prepare(self, table):
        """Raises MissingRequirement, or gets the values that earlier checks keep for this one."""
        for need in [*self.starter.get("needs", []), *table.get("needs", [])]:
            require_program(need, self)
        if self.subject(table) in ("run", "program", "module", "request", "script", "sql"):
            packages = table.get("packages", self.starter.get("packages", []))
            missing = [name for name in packages if not is_installed(name)]
            if missing:
                raise MissingRequirement(install_words(missing, self))
        texts = json.dumps([table, self.mistakes_of(table)], default=str)
        wanted = set(re.findall(r"\{(\w+)\}", texts))
        if "script" in table:
            wanted.update(missing_names(SCRIPT_NAMES, self.check_code.text, table["script"]))
        wanted -= self.kept.keys()
        for earlier in self.checks:
            if earlier["id"] == table["id"]:
                break
            if wanted & earlier.get("keep", {}).keys():
                self.prepare(earlier)
                self.examined(earlier)

    def examined(self, table):
        """Returns a check's finding, and what it looked at."""
        subject = self.subject(table)
        try:
            seen = SUBJECTS[subject][0](table, self)
            return SUBJECTS[subject][1](table, seen, self), seen
        except EarlyFinding as failure:
            return failure.finding, failure

    def fits(self, mistake, table, seen):
        """Returns whether all conditions of a mistake hold for what its check looked at."""
        conditions = {key: mistake[key] for key in mistake if key not in ("file", "check", "message")}
        source = conditions.pop("source", None)
        name = conditions.pop("in", self.starter.get("program", Judged.file))
        if source is not None:
            text = self.text_of(name)
            if text is None or not re.search(source, text, re.MULTILINE):
                return False
        if not conditions:
            return True
        if isinstance(seen, EarlyFinding):
            return text_finding(conditions, seen.log, "", name).status == "passed" and not (
                conditions.keys() - TEXT_KEYS
            )
        subject = self.subject(table)
        kept = {key: table[key] for key in table if key == subject or key in LOCAL_SETTINGS}
        if subject in ("program", "module"):
            kept.update({key: table[key] for key in ("stdin", "call") if key in table})
            seen = SUBJECTS[subject][0]({**kept, **conditions}, self)
        try:
            return SUBJECTS[subject][1]({**kept, **conditions}, seen, self).status == "passed"
        except EarlyFinding:
            return False

    # Values in texts

    def filled(self, value, **more):
        """Replaces `{python}`, `{port}` and the names of kept values in a value of a check."""
        import os

        if isinstance(value, list):
            return [self.filled(one, **more) for one in value]
        if isinstance(value, dict):
            return {key: self.filled(one, **more) for key, one in value.items()}
        if not isinstance(value, str):
            return value
        known = {"python": sys.executable, "folder": self.folder, **self.kept, **more}
        for name in re.findall(r"\{env:(\w+)\}", value):
            if not os.environ.get(name):
                raise MissingRequirement(f"set {name} in your terminal first; the lesson says to what")
        value = re.sub(r"\{env:(\w+)\}", lambda found: os.environ[found[1]], value)
        whole = re.fullmatch(r"\{(\w+)\}", value)
        # Alone, a kept value keeps its type, such as a number.
        if whole and whole[1] in known:
            return known[whole[1]]
        return re.sub(r"\{(\w+)\}", lambda found: str(known.get(found[1], found[0])), value)

    def script_names(self):
        """Returns what every script can use: the reader's folder, and the values that checks kept."""
        return {"readers_folder": self.folder, **self.kept}

    # Copies of the folder

    def text_of(self, name):
        """Returns the text of one of the reader's files, or None."""
        import os

        try:
            with open(os.path.join(self.folder, name), encoding="utf-8-sig") as file:
                return file.read()
        except (OSError, UnicodeDecodeError):
            return None

    def copy(self, table):
        """Returns a copy of the folder, with the contents that the check gives to files."""
        import os
        import shutil

        key = self.copy_key(table)
        if key in self.copies:
            return self.copies[key]
        copy = os.path.join(self.place, f"copy-{len(self.copies)}", os.path.basename(self.folder))

        def ignored(place, names):
            return [
                name
                for name in names
                if name in NOT_COPIED
                # A virtual environment has fixed paths in it, so a copy wouldn't work.
                or os.path.isfile(os.path.join(place, name, "pyvenv.cfg"))
                # Pipes, sockets and broken links can't be copied.
                or not (os.path.isdir(os.path.join(place, name)) or os.path.isfile(os.path.join(place, name)))
            ]

        shutil.copytree(self.folder, copy, ignore=ignored)
        for name, text in table.get("given", {}).items():
            os.makedirs(os.path.dirname(os.path.join(copy, name)), exist_ok=True)
            with open(os.path.join(copy, name), "w", encoding="utf-8") as file:
                file.write(self.filled(text))
        for name, text in table.get("append", {}).items():
            with open(os.path.join(copy, name), "a", encoding="utf-8") as file:
                file.write("\n" + self.filled(text))
        self.copies[key] = copy
        return copy

    @staticmethod
    def copy_key(table):
        return json.dumps([table.get("given", {}), table.get("append", {})], sort_keys=True)

    # Commands

    def environment(self, table):
        import os

        return {
            **os.environ,
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
            # A reader's own setting would come before UTF-8.
            "PYTHONIOENCODING": "utf-8",
            "PYTHONUNBUFFERED": "1",
            "NO_COLOR": "1",
            "GIT_OPTIONAL_LOCKS": "0",
            **{name: str(value) for name, value in self.filled(table.get("env", {})).items()},
        }

    def start(self, argv, table, folder, out, err, stdin=None):
        """Starts a command in its own process group, and tells the guard about it."""
        import os
        import subprocess

        argv = [str(word) for word in argv]
        own_group = (
            {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if os.name == "nt" else {"start_new_session": True}
        )
        try:
            process = subprocess.Popen(
                argv,
                cwd=folder,
                env=self.environment(table),
                stdin=stdin or subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                **own_group,
            )
        except (FileNotFoundError, PermissionError, NotADirectoryError):
            words = f"the command {argv[0]} is not here"
            raise MissingRequirement(NEEDED.get(argv[0], words)) from None
        self.guard.tell("group", process.pid)
        return process

    def command(self, argv, table, folder=None, stdin=(), seconds=SECONDS):
        """Runs a command until it ends, for at most so many seconds."""
        import contextlib
        import subprocess
        import tempfile

        with contextlib.ExitStack() as files:
            typed, out, err = (files.enter_context(tempfile.TemporaryFile(dir=self.place)) for _ in range(3))
            typed.write("".join(f"{line}\n" for line in stdin).encode())
            typed.seek(0)
            process = self.start(argv, table, folder or self.copy(table), out, err, typed)
            try:
                exit = process.wait(timeout=seconds * time_limit_factor())
            except subprocess.TimeoutExpired:
                exit = None
            finally:
                terminate_process_group(process)
                self.guard.tell("ended", process.pid)
            texts = []
            for file in (out, err):
                file.seek(0)
                text = file.read(OUTPUT_LIMIT).decode(errors="replace")
                texts.append(self.with_own_paths(text).replace("\r\n", "\n"))
        return CommandResult(exit, *texts)

    def with_own_paths(self, text):
        """Replaces the paths of copies in a text with the reader's own."""
        import os

        for copy in self.copies.values():
            for place in (os.path.realpath(copy), copy):
                text = text.replace(place + os.sep, "").replace(place, self.folder)
        return text

    # Servers

    def server_settings(self, table):
        """Returns the table of the server that a check asks, which is the first if it names none."""
        named = [one for one in self.server_tables if one.get("name") == table.get("server")]
        return named[0] if "server" in table else self.server_tables[0]

    def server(self, table):
        """Returns the running server for a check, and starts it if necessary."""
        key = self.copy_key(table) + json.dumps(table.get("env", {}), sort_keys=True)
        key += table.get("server", self.server_tables[0].get("name", ""))
        if table.get("fresh") and key in self.servers:
            self.servers.pop(key).stop(self)
        if key not in self.servers:
            self.servers[key] = started_server(self, table)
        return self.servers[key]


def values_of(finding, seen):
    """Returns what messages can show of a check that failed. None stands for what isn't there."""
    values = {"got": finding.got or None, "expected": finding.expected or None}
    values.update(status=None, answer=None, stdout=finding.stdout, error="")
    if finding.seen:
        [answer] = finding.seen
        values.update(status=answer.status, answer=answer.text, error=last_error(answer.log))
    elif isinstance(seen, CommandResult):
        values.update(stdout=seen.stdout, error=last_error(seen.stderr))
    elif isinstance(seen, EarlyFinding):
        values["error"] = last_error(seen.log)
    if finding.problem:
        text = finding.problem["traceback"].rstrip()
        values["error"] = last_error(text) or text.rpartition("\n")[2]
    return {name: value if value is None else one_line(name, value) for name, value in values.items()}


def one_line(name, value):
    """Returns a value as messages show it: short, and without line breaks."""
    text = " ".join(line.strip() for line in str(value).strip().splitlines())
    return cut(text, 200) or ("" if name == "error" else "nothing")


def details_of(finding, message):
    """Returns the lines below a check that failed: what was called, expected and got, and where a bug of
    the check may be.
    """
    lines = []
    for word in ("called", "expected", "got"):
        text = getattr(finding, word)
        if not text or (word != "called" and text in message):
            continue
        first, *rest = text.rstrip("\n").split("\n")
        if len(rest) > 2 * LAST_LINES:
            rest = [*rest[: 2 * LAST_LINES], "…"]
        lines += [f"{word + ':':9} {first}", *(f"{'':9} {line}" for line in rest)]
    if finding.is_error and finding.place:
        lines.append(f"{'in:':9} {finding.place}")
    if finding.problem:
        lines += finding.problem["traceback"].rstrip().split("\n")
    return lines
