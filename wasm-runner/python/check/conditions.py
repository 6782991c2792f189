"""The conditions of exercises in Python."""

import re

from .comparing import lines_differ, lines_of, other_lines, values_differ
from .errors import drop_own_frames
from .findings import (
    Finding,
    called_lines,
    compared,
    near,
    no_name,
    script_finding,
    stopped,
    stopped_finding,
    unfinished,
    unread_lines,
)
from .names import missing_names
from .rules import without
from .scripts import ScriptFailure
from .values import cut, literal_text, same_value, shown, value_of


def check_raises(table, program):
    """Checks that the program, or the call, ends with this error."""
    error_name = table["raises"]
    call_text = called_lines(table)
    if program.syntax_exception is not None:
        error, run = program.syntax_exception, None
    else:
        run = program.run(table, table.get("call"))
        blocked = run.exception is None or "call" in table
        failure = unfinished(table, run) if blocked else None
        if failure:
            return failure
        error = run.call_exception if "call" in table else run.exception
    names = [one.__name__ for one in type(error).__mro__] if error is not None else []
    got = names[0] if names else "no error"
    subject = table.get("call", "Your program")

    def message():
        if error is None:
            return f"{subject} should stop with {error_name}, and went through without an error."
        return f"{subject} should stop with {error_name}, and stopped with {got}."

    return compared(error_name in names, call_text, error_name, got, message, run)


def finished_run(table, program):
    """Returns the run, and a finding if it ended with an error that the table doesn't expect."""
    run = program.run(table)
    if "raises" in table and "call" not in table and run.exception is not None:
        return run, None
    return run, unfinished({key: table[key] for key in table if key != "call"}, run)


def check_stdout(table, program):
    run, failure = finished_run(table, program)
    if failure:
        return failure
    expected, got = lines_of(table["stdout"]), lines_of(run.stdout)
    return compared(
        expected == got,
        called_lines(table),
        "\n".join(expected),
        "\n".join(got),
        lambda: unread_lines(run) + lines_differ(expected, got),
        run,
    )


def check_contains(table, program):
    run, failure = finished_run(table, program)
    if failure:
        return failure
    count, expected_count = run.stdout.count(table["contains"]), table.get("times")
    call_text, got = called_lines(table), "\n".join(lines_of(run.stdout))
    # A newline would break the sentence in two, so say it in words.
    text = table["contains"].strip("\n") or table["contains"]
    ends_line = table["contains"].endswith("\n") and text != table["contains"]
    place = " at the end of a line" if ends_line else ""
    if expected_count is not None:
        return compared(
            count == expected_count,
            call_text,
            f"“{text}” {times(expected_count)}",
            f"“{text}” {times(count)}",
            lambda: f"{unread_lines(run)}“{text}” should appear {times(expected_count)}, and appears {times(count)}.",
            run,
        )

    def message():
        if not got:
            return f"Your program printed nothing. Its output should contain: {text}"
        if table["contains"].casefold() in run.stdout.casefold():
            return f"Only uppercase and lowercase letters differ: the output should contain “{text}”."
        return f"{unread_lines(run)}The output should contain “{text}”{place}, and does not."

    shown_text = f"… {text}" if ends_line else f"… {text} …"
    return compared(count > 0, call_text, shown_text, got, message, run)


def check_pattern(table, program):
    run, failure = finished_run(table, program)
    if failure:
        return failure
    printed = "\n".join(lines_of(run.stdout))
    return compared(
        re.search(table["pattern"], printed, re.MULTILINE) is not None,
        called_lines(table),
        None,
        printed,
        lambda: (
            f"{unread_lines(run)}The output has another form than this check looks for."
            if printed
            else "Your program printed nothing."
        ),
        run,
    )


def times(count):
    return "once" if count == 1 else f"{count} times"


def check_call(table, program):
    call, call_text = table["call"], called_lines(table)
    run = program.run(table, call)
    failure = unfinished(table, run)
    if failure:
        return failure
    finding = None
    if "returns" in table:
        expected, failure = expected_value("returns", table, run, program)
        if failure:
            return failure
        finding = compared(
            same_value(run.call_value, expected, table.get("approx")),
            call_text,
            shown(expected),
            shown(run.call_value),
            lambda: returned_wrong(call, expected, run),
            run,
        )
    if "prints" in table and (finding is None or finding.status == "passed"):
        expected, got = lines_of(table["prints"]), lines_of(run.call_printed)
        finding = compared(
            expected == got,
            call_text,
            "\n".join(expected),
            "\n".join(got),
            lambda: lines_differ(expected, got, call),
            run,
        )
    return finding or Finding("passed", call_text, run=run)


def expected_value(key, table, run, program):
    """Returns the expected value, or a finding if it uses names of the program and they fail."""
    text, call_text = literal_text(table[key]), called_lines(table)
    for name in missing_names(run.namespace, text):
        message = f"Your program has nothing named {name}.{near(name, run.namespace)}"
        return None, Finding("failed", call_text, text, f"no {name}", message, run)
    try:
        return value_of(text, run.namespace), None
    except Exception as error:
        drop_own_frames(error)
        problem = program.problem(error)
        return None, stopped_finding(call_text, stopped(text, problem), problem, run)


def returned_wrong(call, expected, run):
    if run.call_value is None and expected is not None:
        if run.call_printed.strip():
            return f"{call} printed its answer but returned nothing. Which line should return it?"
        return f"{call} returned nothing (None). Does every way through the function reach a return?"
    return values_differ(call, expected, run.call_value)


def check_variable(table, program):
    run, failure = finished_run(table, program)
    if failure:
        return failure
    name, call_text = table["variable"], called_lines(table)
    expected, failure = expected_value("equals", table, run, program)
    if failure:
        return failure
    if name not in run.namespace:
        return no_name(name, table, run.namespace)
    got = run.namespace[name]
    return compared(
        same_value(got, expected, table.get("approx")),
        call_text,
        f"{name} = {shown(expected)}",
        f"{name} = {shown(got)}",
        lambda: values_differ(name, expected, got),
        run,
    )


def check_file(table, program):
    run, failure = finished_run(table, program)
    if failure:
        return failure
    name = table["file"]
    call_text = f"{called_lines(table)}\nthen {name}"
    expected, content = lines_of(table["content"]), run.left.get(name)
    expected_text = "\n".join(expected)
    if content is None:
        other_files = f" It made {', '.join(run.made)}." if run.made else ""
        message = f"After your program has run there is no file {name}.{other_files}"
        return Finding("failed", call_text, expected_text, f"no {name}", message, run)
    try:
        got = lines_of(content.decode())
    except UnicodeDecodeError:
        message = f"The file {name} holds something else than text in UTF-8."
        return Finding("failed", call_text, expected_text, "no text", message, run)

    def message():
        if not got:
            return f"The file {name} is empty. Line 1 should be: {cut(expected[0])}"
        if not expected:
            return f"The file {name} should be empty, and begins with: {cut(got[0])}"
        return f"In {name}: {other_lines(expected, got, 'there')}"

    return compared(expected == got, call_text, expected_text, "\n".join(got), message, run)


def check_script(table, program):
    run = program.run(table, script=table["script"])
    failure = run.call_exception
    if isinstance(failure, ScriptFailure):
        # How the program was run matters only if it was run in another way than the reader does.
        before = [called_lines(table)] if {"given", "stdin"} & table.keys() else []
        call_text = "\n".join([*before, *filter(None, [failure.called])])
        return script_finding(call_text or None, failure, run)
    return unfinished(table, run) or Finding("passed", called_lines(table), run=run)


def check_uses(table, program):
    words = [program.rule_words(rule) for rule in table["uses"]]
    for rule, word in zip(table["uses"], words):
        if program.line_with(rule) is None:
            none = without(word)
            message = f"There is {none} in your {program.what}; this exercise asks for one."
            return Finding("failed", None, word, none, message)
    everything = ", ".join(words)
    return Finding("passed", None, everything, everything)


def check_forbids(table, program):
    expected = ", ".join(without(program.rule_words(rule)) for rule in table["forbids"])
    for rule in table["forbids"]:
        line = program.line_with(rule)
        if line is not None:
            word = program.rule_words(rule)
            return Finding(
                "failed",
                None,
                expected,
                f"{word} on line {line}",
                f"Line {line} has {word}; this exercise asks for a way without it.",
            )
    return Finding("passed", None, expected, expected)


def check_source(table, program):
    match = re.search(table["source"], program.source, re.MULTILINE)
    return compared(
        match is not None,
        None,
        None,
        None,
        lambda: f"The text of your {program.what} does not have what this check looks for.",
    )
