"""What a condition found, and the messages for programs that did not finish."""

import re

from .comparing import count_of
from .interpreter import OUTPUT_LIMIT, Judged
from .values import an, literal_text


class Finding:
    """What one condition found."""

    # Whether to show its message as it is, even in a hidden check or one with its own message.
    is_plain = False
    # Where the code of the checks found it, for its author: "checks.py, line 3".
    place = None
    # Whether that code raised an exception there, instead of failing an assert.
    is_error = False
    stdout = None  # what the reader's program printed, in a starter
    seen = None  # the response that it is about, for checks of a server

    def __init__(self, status, called=None, expected=None, got=None, message=None, run=None):
        self.status = status
        self.called = called
        self.expected = expected
        self.got = got
        self.message = message
        self.run = run
        self.problem = None
        # What a page draws side by side, as commands: "expected" (or None) and "got".
        self.drawings = None


def plain_failure(called, expected, got, message):
    """Returns a finding whose message is shown even if the check has its own."""
    finding = Finding("failed", called, expected, got, message)
    finding.is_plain = True
    return finding


def script_finding(called, failure, run=None):
    """Returns the finding for a script of which a statement failed."""
    finding = Finding("failed", called, failure.expected, failure.got, failure.message, run)
    finding.place, finding.is_error = failure.place, failure.is_error
    return finding


def compared(holds, called, expected, got, message, run=None):
    """Returns the finding of a comparison. Calls `message` only if it failed."""
    if holds:
        return Finding("passed", called, expected, got, None, run)
    return Finding("failed", called, expected, got, message(), run)


def called_lines(table):
    """Describes how a check runs the program: starting values, typed lines, the call."""
    lines = [f"{name} = {literal_text(text)}" for name, text in table.get("given", {}).items()]
    lines += [f"input {line}" for line in table.get("stdin", [])]
    if "call" in table:
        return "\n".join([Judged.file, *lines, table["call"]] if lines else [table["call"]])
    return "\n".join([Judged.file, *lines])


# The same as in the page's results.js: asterisks that multiply or stand before a name's arguments
# stay, and so does everything between backticks.
EMPHASIS = re.compile(
    r"`[^`]*`"
    r"|(?<![^\s(\[—–/-])(\*{1,2})(?=[\w`\"“‘(])"
    r"((?:`[^`]*`|[^*`])*?(?<=[\w`\"”’).!?…,]))\1(?![^\s.,;:!?)\]—–/…'’-])"
)


def without_emphasis(text):
    """Returns a sentence as a terminal shows it: without the asterisks around emphasized words."""
    return EMPHASIS.sub(lambda found: found[2] or found[0], text)


NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
TURN_WORDS = (
    *("a first", "a second", "a third", "a fourth", "a fifth"),
    *("a sixth", "a seventh", "an eighth", "a ninth", "a tenth"),
)


def asked_too_much(typed):
    if typed == 0:
        return "Your program asked for input; this check types nothing."
    turn = f"{TURN_WORDS[typed]} time" if typed < len(TURN_WORDS) else "again"
    number = NUMBER_WORDS[typed] if typed < len(NUMBER_WORDS) else str(typed)
    return f"Your program asked for input {turn}; this check types only {number} {'line' if typed == 1 else 'lines'}."


def unread_lines(run):
    """Returns what to say before a wrong result if the program did not read all typed lines."""
    if run.keyboard.used == len(run.keyboard.lines):
        return ""
    typed = count_of(len(run.keyboard.lines), "line")
    return f"This check types {typed}; your program read {run.keyboard.used or 'none'}. "


def stopped(what, problem):
    place = f" on line {problem['line']}" if problem["line"] else ""
    if problem["type"] in IN_PLAIN_WORDS:
        return f"{what} stopped{place}. {IN_PLAIN_WORDS[problem['type']]}"
    words = f": {problem['message']}" if problem["message"] else "."
    return f"{what} stopped{place} with {an(problem['type'])}{words}"


# Errors whose own messages do not help a beginner.
IN_PLAIN_WORDS = {
    "RecursionError": (
        "A function kept calling itself, directly or by way of another, and never came back. "
        "It needs a way that returns without one more call."
    ),
    "MemoryError": (
        "It asked for more memory than there is. Look for a list, a text or a number that grows without end."
    ),
    "SystemExit": "It left the program instead of coming back.",
}


def stopped_words(seconds):
    """Returns the message for a process that ended without a result: after so many seconds, or by itself."""
    if seconds is None:
        return "Python itself stopped while it ran your program."
    return f"It was stopped after {seconds} seconds. A loop that never ends is the usual reason."


def stopped_finding(called, message, problem, run=None):
    finding = Finding("error", called, None, problem["type"], message, run)
    finding.problem = problem
    return finding


def unfinished(table, run):
    """Returns a finding if the run has no result that could be compared, otherwise None."""
    call_text = called_lines(table)
    if run.unset:
        return no_start(run.unset[0], table, run.namespace)
    if run.endless_output:
        return Finding(
            "limit",
            call_text,
            None,
            None,
            f"Your program printed more than {OUTPUT_LIMIT:,} characters and was ended"
            f"{f' on line {run.endless_line}' if run.endless_line else ''}. "
            "Look for a loop that never ends.",
            run,
        )
    if run.exception is not None or (run.call_exception is not None and "raises" not in table):
        subject = "Your program" if run.exception is not None else table.get("call", "Your program")
        message = stopped(subject, run.problem)
        if run.wants_more_input:
            message = asked_too_much(len(run.keyboard.lines))
        return stopped_finding(call_text, message, run.problem, run)
    if run.missing:
        return no_name(run.missing[0], table, run.namespace)
    return None


def no_name(name, table, names):
    """Returns the finding for a name that a check needs and the program does not define."""
    call_text = called_lines(table)
    if table.get("variable") == name:
        expected = f"{name} = {literal_text(table['equals'])}"
        message = f"After your program has run there is no name {name}."
    else:
        expected = None
        asks = f"calls {table['call']}" if "call" in table else f"asks for {name}"
        message = f"This check {asks}, but your program has nothing named {name}."
    return plain_failure(call_text, expected, f"no {name}", message + near(name, names))


def no_start(name, table, names):
    """Returns the finding for a starting value that the program has no line for."""
    message = (
        f"This check gives {name} another starting value, but your program has no line {name} = … that is not indented."
    )
    message += near(name, names)
    return plain_failure(called_lines(table), f"{name} = …", f"no {name}", message)


def near(name, names):
    """Returns a hint at a name that differs only in uppercase and lowercase."""
    for other in names:
        if other.casefold() == name.casefold():
            return f" It has {other}: uppercase and lowercase letters are different."
    return ""
