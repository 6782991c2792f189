"""Runs the reader's program, or a script, in another process."""

import json
import sys

from .archive import engine_in
from .errors import default_problem, drop_own_frames, last_error, plain_problem
from .findings import Finding, plain_failure, stopped, stopped_words
from .interpreter import Judged, silenced
from .judging import before_running, examine, result
from .kinds import KINDS
from .local import PROGRAM_KEYS, EarlyFinding
from .packages import missing_package
from .program import Program
from .scripts import CHECKS_PY, CheckCode, ScriptFailure, exec_script
from .take_home import SECONDS
from .values import compiled


def run_program(table, workshop):
    """Judges a program of the reader as in the page, in another process."""
    import os

    module = table.get("module")
    name = table.get("program") or module.replace(".", "/") + ".py"
    if module and workshop.text_of(name) is None:
        package = module.replace(".", "/") + "/__init__.py"
        name = package if workshop.text_of(package) is not None else name
    if workshop.text_of(name) is None:
        there = os.path.exists(os.path.join(workshop.folder, name))
        message = f"There is no file {name} in this folder."
        if there:
            message = f"{name} holds something else than text in UTF-8. Save it as UTF-8."
        raise EarlyFinding(plain_failure(None, name, "no text" if there else f"no {name}", message))
    words = {key: table[key] for key in PROGRAM_KEYS if key in table}
    asks = KINDS["python"].conditions.keys() & words.keys()
    part = {
        "table": {"name": table.get("name", ""), **workshop.filled(words)},
        "program": name,
        "module": module or "__main__",
        **workshop.check_code.table,
        "names": workshop.script_names(),
    }
    if not asks:
        part["table"]["script"] = "pass"
    # A check can replace the contents of files, including this one.
    copy = workshop.copy(table)
    with open(os.path.join(copy, name), encoding="utf-8-sig") as file:
        part["source"] = file.read()
    return judged_in_child(part, table, workshop)


def run_local_script(table, workshop):
    part = {
        "script": workshop.filled(table["script"]),
        **workshop.check_code.table,
        "names": workshop.script_names(),
    }
    return judged_in_child(part, table, workshop)


def judged_in_child(part, table, workshop):
    """Returns what another process finds about a program or script, in a copy of the folder."""
    import os

    name = os.path.join(workshop.place, "part.json")
    result_file = os.path.join(workshop.place, "said.json")
    with open(name, "w", encoding="utf-8") as file:
        json.dump(part, file)
    if os.path.exists(result_file):
        os.remove(result_file)
    seconds = table.get("seconds", SECONDS)
    ended = workshop.command(
        [sys.executable, "-B", "-P", engine_in(workshop.place), "--part", name, result_file],
        table,
        seconds=seconds,
    )
    if os.path.exists(result_file):
        with open(result_file, encoding="utf-8") as file:
            return json.loads(workshop.with_own_paths(file.read()))
    message = stopped_words(seconds if ended.exit is None else None)
    log = ended.stderr.strip()
    got = last_error(log) or log  # a traceback would be of this engine
    raise EarlyFinding(Finding("limit", part.get("program"), None, got, message), log)


def check_part(table, entry, workshop):
    finding = Finding(entry["status"], entry["called"], entry["expected"], entry["got"])
    finding.message, finding.is_plain = entry["message"], entry.get("plain", False)
    finding.place, finding.is_error = entry.get("place"), entry.get("is_error", False)
    finding.stdout = entry.get("stdout")
    error = entry["error"]
    if error:
        finding.problem = error
        finding.message += missing_package(error["traceback"], workshop)
    return finding


def judge_part(name, result_file):
    """Runs in the other process."""
    import os

    with open(name, encoding="utf-8") as file:
        part = json.load(file)
    sys.path.insert(0, os.getcwd())
    entry = script_entry(part) if "script" in part else program_entry(part)
    with open(result_file + ".new", "w", encoding="utf-8") as file:
        json.dump(entry, file)
    os.replace(result_file + ".new", result_file)


def program_entry(part):
    Judged.file, Judged.module = part["program"], part["module"]
    if part["module"].rpartition(".")[0]:
        import importlib

        importlib.import_module(part["module"].rpartition(".")[0])
    table = part["table"]
    exercise = {**part, "checks": [table]}
    program = Program(part["source"], exercise, default_problem())
    _, finding = before_running([table], program)
    finding = finding or examine(table, program, KINDS["python"].conditions)
    entry = {**result(table, finding, finding.message), "plain": finding.is_plain}
    return {**entry, "stdout": finding.run.stdout if finding.run else None, "is_error": finding.is_error}


def serve_part(name):
    """Runs the script of a server, in the other process."""
    import os
    import traceback

    with open(name, encoding="utf-8") as file:
        part = json.load(file)
    sys.path.insert(0, os.getcwd())
    code, names = CheckCode(part), {"__name__": "check", **part["names"]}
    with code.imported():
        exec(compiled(code.text, "exec", CHECKS_PY), names)
        try:
            exec(compiled(part["script"], "exec"), names)
        except Exception as error:
            # A reader who imports the wrong name sees where in their program, and nothing of ours.
            drop_own_frames(error)
            traceback.print_exception(error)
            sys.exit(1)


def script_entry(part):
    entry = {"status": "passed", "called": None, "expected": None, "got": None, "message": None}
    entry["error"] = None
    try:
        with silenced():
            exec_script(part["script"], {"__name__": "check", **part["names"]}, CheckCode(part))
    except ScriptFailure as failure:
        entry.update(status="failed", called=failure.called, message=failure.message)
        entry.update(expected=failure.expected, got=failure.got, place=failure.place, is_error=failure.is_error)
    except BaseException as error:
        drop_own_frames(error)
        problem = plain_problem(error)
        entry.update(status="error", got=problem["type"], error=problem)
        entry["message"] = stopped("Your code", problem)
    return entry
