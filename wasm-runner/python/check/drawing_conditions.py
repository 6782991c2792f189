"""The conditions about what a program draws."""

from .conditions import finished_run
from .drawings import NEAR, NEARLY, colour_value, drawings_differ, draws_in_a_window, number_words
from .findings import Finding, called_lines, compared, plain_failure

# What a `drawing` table can ask for, in the order in which it's compared: how to read it from a
# drawing, and the words for messages.
FACTS = {
    "lines": (lambda drawing: len(drawing.lines), "number of lines"),
    "lengths": (lambda drawing: [line.length for line in drawing.lines], "lengths of the lines"),
    "angles": (lambda drawing: drawing.angles, "angles of the corners"),
    "closed": (lambda drawing: drawing.is_closed, "closed"),
    "colours": (lambda drawing: drawing.colours, "colours of the lines"),
    "fills": (lambda drawing: [colour for colour, _ in drawing.fills], "colours of the fills"),
    "dots": (lambda drawing: len(drawing.dots), "number of dots"),
    "texts": (lambda drawing: drawing.texts, "texts"),
}
TOLERANCES = {"lengths": NEAR, "angles": NEARLY}


def drawn(table, program):
    """Returns the run, its drawing, and a finding if there is none."""
    run, failure = finished_run(table, program)
    if failure is None and run.drawing is None:
        message = "Your program draws nothing. Does it use turtle?"
        failure = Finding("failed", called_lines(table), None, None, message, run)
        if draws_in_a_window():
            failure = plain_failure(None, None, None, "Only the page of the course can check a drawing.")
    return run, failure


def check_drawing(table, program):
    run, failure = drawn(table, program)
    if failure:
        return failure
    facts = table["drawing"]
    finding = None
    for name in filter(facts.__contains__, FACTS):
        finding = fact_finding(name, facts[name], table, run)
        if finding.status != "passed":
            break
    return with_drawings(finding, None, run.drawing)


def fact_finding(name, expected, table, run):
    read, words = FACTS[name]
    got = read(run.drawing)
    return compared(
        fact_holds(name, expected, got),
        called_lines(table),
        f"{words}: {fact_words(expected)}",
        f"{words}: {fact_words(got)}",
        lambda: fact_message(name, expected, got),
        run,
    )


def check_draws(table, program):
    run, failure = drawn(table, program)
    if failure:
        return failure
    expected = program.expected_run(table["draws"])
    if expected.drawing is None:
        raise ValueError(f"'draws' draws nothing: {expected.exception or table['draws']}") from expected.exception
    difference = drawings_differ(expected.drawing, run.drawing)
    finding = compared(difference is None, called_lines(table), None, None, lambda: difference, run)
    return with_drawings(finding, expected.drawing, run.drawing)


def with_drawings(finding, expected, got):
    """Returns the finding, if it failed with the drawings that a page shows side by side."""
    if finding.status != "passed":
        finding.drawings = {"expected": expected.commands if expected else None, "got": got.commands}
    return finding


def fact_holds(name, expected, got):
    if name in TOLERANCES:
        near = TOLERANCES[name]
        # One number is that of all of them.
        if not isinstance(expected, list):
            return bool(got) and all(abs(each - expected) <= near for each in got)
        pairs = zip(sorted(expected), sorted(got))
        return len(expected) == len(got) and all(abs(one - other) <= near for one, other in pairs)
    if name in ("colours", "fills"):
        one, other = (sorted(map(colour_value, colours)) for colours in (expected, got))
        return one == other if name == "fills" else {*one} == {*other}
    return sorted(expected) == sorted(got) if isinstance(expected, list) else expected == got


def fact_words(value):
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(fact_words, value)) or "none"
    return value if isinstance(value, str) else number_words(value)


def fact_message(name, expected, got):
    if name == "closed":
        if expected:
            return "The lines of your drawing should meet: one of their ends is open."
        return "The lines of your drawing close a shape, and one of their ends should stay open."
    words = FACTS[name][1]
    verb = "is" if words.startswith("number") else "are"
    should = fact_words(expected)
    if name in TOLERANCES and not isinstance(expected, list):
        should = f"all {should}"
    return f"The {words} should be {should}, and {verb} {fact_words(got)}."
