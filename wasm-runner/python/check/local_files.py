"""Checks of files and of any text."""

import re

from .comparing import lines_of, other_lines
from .data_files import file_data
from .errors import plain_problem
from .findings import Finding, compared, near, plain_failure, script_finding
from .interpreter import silenced
from .judging import broken_rule
from .program import Program
from .scripts import ScriptFailure, exec_script
from .values import cut
from .yaml_text import TextFault


def text_finding(table, text, called, who):
    """Checks `contains`, `lacks` and `pattern` of any text."""
    joined = "\n".join(lines_of(text))
    phrases = table.get("contains", [])
    for part in [phrases] if isinstance(phrases, str) else phrases:
        if part in text:
            continue
        part = part.strip("\n")
        if part.casefold() in text.casefold():
            message = f"Only uppercase and lowercase letters differ: {who} should contain “{part}”."
        else:
            message = f"{who} should contain “{part}”, and does not."
        return Finding("failed", called, f"… {part} …", joined or "nothing", message)
    unwanted = table.get("lacks", [])
    for part in [unwanted] if isinstance(unwanted, str) else unwanted:
        if part in text:
            message = f"{who} should not contain “{part}”, and does."
            return Finding("failed", called, f"no {part}", joined, message)
    if "pattern" in table and not re.search(table["pattern"], joined, re.MULTILINE):
        message = f"{who} has another form than this check looks for."
        return Finding("failed", called, None, joined or "nothing", message)
    return Finding("passed", called)


def check_data(table, name, text, workshop):
    """Runs the script of a check with a file's contents as data."""
    try:
        data = file_data(name, text)
    except TextFault as fault:
        message = f"{name} can't be read. Line {fault.line}: {fault}."
        lines = text.split("\n")
        return plain_failure(None, None, lines[min(fault.line, len(lines)) - 1] or None, message)
    try:
        with silenced():
            names = {"data": data, "text": text, **workshop.script_names()}
            exec_script(workshop.filled(table["script"]), names, workshop.check_code, calls_program=False)
    except ScriptFailure as failure:
        return script_finding(None, failure)
    return Finding("passed")


def check_path(table, folder, workshop, called=None):
    """Checks whether a file or folder is there, and a file's contents."""
    import os

    name = workshop.filled(table["file"])
    path = os.path.join(folder, name)
    kind = "folder" if name.endswith("/") else "file"
    there = os.path.isdir(path) if kind == "folder" else os.path.isfile(path)
    if table.get("exists") is False:
        message = f"There is still a {kind} {name}; this step asks that there be none."
        return compared(not os.path.exists(path), called, f"no {name}", name, lambda: message)
    if not there:
        place = os.path.dirname(path.rstrip("/"))
        beside = sorted(os.listdir(place)) if os.path.isdir(place) else []
        message = f"There is no {kind} {name}.{near(os.path.basename(name.rstrip('/')), beside)}"
        if os.path.exists(path):
            message = f"{name} should be a {kind}, and is none."
        return Finding("failed", called, name, f"no {name}", message)
    if kind == "folder":
        return Finding("passed", called)
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except UnicodeDecodeError:
        message = f"The file {name} holds something else than text in UTF-8."
        return Finding("failed", called, "text", "no text", message)
    if "content" in table:
        expected, got = lines_of(workshop.filled(table["content"])), lines_of(text)
        if expected != got:
            message = (
                f"The file {name} is empty."
                if not got
                else (
                    f"In {name}: {other_lines(expected, got, 'there')}"
                    if expected
                    else f"The file {name} should be empty, and begins with: {cut(got[0])}"
                )
            )
            return Finding("failed", called, "\n".join(expected), "\n".join(got), message)
    finding = text_finding(workshop.filled(table), text, called, f"The file {name}")
    if finding.status == "passed" and "script" in table:
        finding = check_data(table, name, text, workshop)
    if finding.status != "passed" or not {"uses", "forbids"} & table.keys():
        return finding
    program = Program(text, {"checks": []}, plain_problem)
    program.file = program.what = name
    if program.syntax_exception is not None:
        error = program.syntax_exception
        message = f"Python could not read {name}. It stopped at line {error.lineno}: {error.msg}"
        return Finding("failed", called, None, type(error).__name__, message)
    return broken_rule(table, program) or finding


def check_file_here(table, seen, workshop):
    return check_path(table, workshop.folder, workshop)


def do_nothing(table, workshop):
    return None
