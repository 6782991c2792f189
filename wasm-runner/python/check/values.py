"""Values: comparing them and writing them in messages."""

import ast
import functools

SHOWN_LENGTH = 300


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def same_value(got, expected, approx=None):
    """Returns whether two values are equal. True is not 1; numbers may differ by `approx`."""
    if isinstance(got, bool) != isinstance(expected, bool):
        return False
    if approx is not None and is_number(got) and is_number(expected):
        return abs(got - expected) <= approx
    for kind in (list, tuple):
        if isinstance(expected, kind):
            return (
                isinstance(got, kind)
                and len(got) == len(expected)
                and all(same_value(a, b, approx) for a, b in zip(got, expected))
            )
    if isinstance(expected, dict):
        return (
            isinstance(got, dict)
            and got.keys() == expected.keys()
            and all(same_value(got[key], expected[key], approx) for key in expected)
        )
    try:
        return bool(got == expected)
    except Exception:  # the learner's own comparison
        return False


def shown(value):
    """Returns a value as Python writes it, shortened if it is very long."""
    try:
        return cut(repr(value), SHOWN_LENGTH)
    except Exception as error:
        return f"<{type(value).__name__} whose repr raises {type(error).__name__}>"


def cut(text, length=100):
    return text if len(text) <= length else text[: length - 1] + "…"


def described(value):
    """Returns a value with the name of its type, where `5` and `'5'` could be confused."""
    if isinstance(value, str):
        return f"the text {shown(value)}"
    if is_number(value):
        return f"the number {shown(value)}"
    return shown(value)


def literal_text(value):
    """Returns a table's value as Python code. An author may write a number without quotes."""
    return value if isinstance(value, str) else repr(value)


def visible(text):
    """Returns a text with visible whitespace: a dot for a space, otherwise Python's escapes."""
    return "".join(
        "·" if character == " " else repr(character)[1:-1] if character.isspace() else character for character in text
    )


def value_of(text, namespace):
    """Evaluates a literal, or an expression that may use the program's names."""
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return eval(compiled(text, "eval"), namespace)


# Every run of every check uses the same texts.
@functools.cache
def compiled(text, mode, name="<check>"):
    """Returns a text of a check's table as a code object."""
    return compile(text, name, mode, dont_inherit=True)


def an(word):
    return f"{'an' if word[0] in 'AEIOU' else 'a'} {word}"
