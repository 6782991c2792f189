"""Checks of commands."""

import sys

from .comparing import lines_differ, lines_of
from .findings import Finding, compared
from .local import LAST_LINES
from .local_files import check_path, text_finding
from .packages import missing_package
from .take_home import SECONDS
from .values import cut


def command_text(argv):
    return " ".join("python" if word == sys.executable else str(word) for word in argv)


def run_command(table, workshop):
    argv = workshop.filled(table["run"])
    stdin = workshop.filled(table.get("stdin", []))
    return workshop.command(argv, table, stdin=stdin, seconds=table.get("seconds", SECONDS))


def check_run(table, ended, workshop):
    command = command_text(workshop.filled(table["run"]))
    output = (ended.stdout + ended.stderr).strip()
    last = "\n".join(output.splitlines()[-LAST_LINES:])
    if ended.exit is None:
        seconds = table.get("seconds", SECONDS)
        message = f"`{command}` was stopped after {seconds} seconds."
        return Finding("limit", command, None, last or "no output", message)
    exit_code = table.get("exit", None if table.get("fails") else 0)
    if (ended.exit != exit_code) if exit_code is not None else ended.exit == 0:
        expected = "an exit code that is not 0" if exit_code is None else f"exit code {exit_code}"
        message = f"`{command}` ended with exit code {ended.exit}; expected is {expected}."
        if output:
            message += f" Its last line: {cut(output.splitlines()[-1].strip(), 200)}"
        message += missing_package(ended.stderr, workshop)
        return Finding("failed", command, expected, last or "no output", message)
    if "stdout" in table:
        expected, actual = lines_of(workshop.filled(table["stdout"])), lines_of(ended.stdout)
        finding = compared(
            expected == actual,
            command,
            "\n".join(expected),
            "\n".join(actual),
            lambda: lines_differ(expected, actual, f"`{command}`"),
        )
        if finding.status != "passed":
            return finding
    if "stderr" in table and table["stderr"] not in ended.stderr:
        message = f"`{command}` should write “{table['stderr']}” as an error, and does not."
        return Finding("failed", command, f"… {table['stderr']} …", ended.stderr.strip(), message)
    finding = text_finding(workshop.filled(table), ended.stdout, command, f"The output of `{command}`")
    if finding.status == "passed" and "file" in table:
        return check_path(table, workshop.copy(table), workshop, f"{command}\nthen {table['file']}")
    return finding
