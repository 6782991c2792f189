"""Explains how printed lines or values differ from the expected ones."""

from .values import cut, described, is_number, shown, visible


def lines_of(text):
    """Returns the lines of a text or list, without trailing spaces and trailing blank lines."""
    if not isinstance(text, str):
        text = "\n".join(str(line) for line in text)
    lines = [line.rstrip() for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def squeezed(text):
    return "".join(text.split())


def count_of(number, word):
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def lines_differ(expected, got, who="Your program"):
    """Returns a sentence about the first difference between printed and expected lines."""
    if not got:
        first = f"Line 1 should be: {cut(expected[0])}"
        if len(expected) == 1:
            return f"{who} printed nothing. {first}"
        return f"{who} printed nothing. {len(expected)} lines are expected. {first}"
    if not expected:
        return f"{who} should print nothing here, and printed: {cut(got[0])}"
    return other_lines(expected, got)


def other_lines(expected, got, verb="printed"):
    """Returns a sentence about how lines differ. Neither side may be empty."""
    start = common_start(expected, got)
    same = start + common_start(expected[start:][::-1], got[start:][::-1])
    if same == len(got):
        return block(start, len(expected) - len(got), expected[start], "missing")
    if same == len(expected):
        return block(start, len(got) - len(expected), got[start], "too many")
    if len(expected) != len(got) and squeezed("".join(expected)) == squeezed("".join(got)):
        return (
            f"The text is right, but the line breaks are not: {count_of(len(expected), 'line')} "
            f"expected, {count_of(len(got), 'line')} {verb}."
        )
    if sorted(expected) == sorted(got):
        return f"All lines are there, but in another order. Line {start + 1} should be: {cut(expected[start])}"
    message = line_differs(start + 1, expected[start], got[start])
    if len(expected) != len(got):
        message += f" ({count_of(len(expected), 'line')} expected, {len(got)} {verb}.)"
    return message


def common_start(some, others):
    count = 0
    for one, other in zip(some, others):
        if one != other:
            break
        count += 1
    return count


def block(start, length, line, noun):
    """Returns a sentence about one line, or several in a row, that are missing or too many."""
    if length == 1:
        return f"Line {start + 1} is {'one too many' if noun == 'too many' else noun}: {cut(line) or '(blank)'}"
    first = "should be" if noun == "missing" else "is"
    return f"Lines {start + 1} to {start + length} are {noun}. Line {start + 1} {first}: {cut(line) or '(blank)'}"


def line_differs(number, expected, got):
    pair = f"expected “{cut(expected)}”, got “{cut(got)}”."
    if expected.casefold() == got.casefold():
        return f"Line {number} differs only in uppercase and lowercase letters: {pair}"
    if squeezed(expected).casefold() == squeezed(got).casefold():
        letters = "" if squeezed(expected) == squeezed(got) else " and in uppercase and lowercase letters"
        pair = f"expected “{visible(cut(expected))}”, got “{visible(cut(got))}”."
        return f"Line {number} differs only in its spaces{letters}: {pair}{legend(expected, got)}"
    if got and expected.startswith(got):
        return f"The end of line {number} is missing: {pair}"
    if expected and got.startswith(expected):
        return f"Line {number} has more at its end than it should: {pair}"
    return f"Line {number} differs: {pair}"


def legend(*texts):
    """Explains the dots of `visible`, if there are any."""
    return " Each · is one space." if any(" " in text for text in texts) else ""


def values_differ(noun, expected, got):
    """Returns a sentence about how a value differs; `what` is a call or a name."""
    if is_number(expected) and is_number(got) and abs(expected - got) < 1e-6:
        return f"{noun} is very close: {shown(got)}. Expected is exactly {shown(expected)}."
    if isinstance(expected, str) and isinstance(got, str):
        if expected.casefold() == got.casefold():
            return (
                f"{noun} differs only in uppercase and lowercase letters: expected {shown(expected)}, got {shown(got)}."
            )
        if squeezed(expected) == squeezed(got):
            pair = f"expected {visible(shown(expected))}, got {visible(shown(got))}."
            return f"{noun} differs only in its spaces: {pair}{legend(expected, got)}"
    # A string that looks like the expected number, or the other way round.
    if isinstance(expected, str) and is_number(got) or is_number(expected) and isinstance(got, str):
        return f"{noun} should be {described(expected)}, and is {described(got)}."
    return f"{noun} should be {shown(expected)}, and is {shown(got)}."
