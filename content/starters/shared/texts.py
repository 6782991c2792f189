"""Words for the messages of checks."""

import json
import re


def short(text, most=160):
    """Returns a text on one line, cut after so many characters."""
    text = " ".join(str(text).split())
    return text if len(text) <= most else text[:most] + " …"


def shown(value, most=120):
    """Returns a value as JSON, or a string as it is, on one line and cut after so many characters."""
    return short(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=repr), most)


def in_python(value, most=120):
    """Returns a value as Python shows it, on one line and cut after so many characters."""
    return short(repr(value), most)


def first_line(error):
    """Returns what an error says first. For pydantic, that's also which setting it's about."""
    lines = str(error).strip().splitlines() or [""]
    return short(" ".join(lines[:3]) if type(error).__name__ == "ValidationError" else lines[0].rstrip(".:"))


def named(error):
    """Returns an error as the last line of its traceback, without a dot at the end. For pydantic, that's
    the first value that doesn't fit, and for a group the first error inside.
    """
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    errors = getattr(error, "errors", None)
    first = next(iter(errors()), None) if callable(errors) else None
    if isinstance(first, dict) and {"loc", "msg"} <= first.keys():
        return f"{type(error).__name__}: {'.'.join(map(str, first['loc']))}: {first['msg']}"
    words = str(error).strip().splitlines()
    return type(error).__name__ + (f": {words[0].rstrip('.:')}" if words else "")


def is_generated(key):
    """Says whether a key looks as if a program had made it."""
    mixed = re.fullmatch(r"[\w+/=-]{20,}", key) and all(re.search(kind, key) for kind in ("[a-z]", "[A-Z]", "[0-9]"))
    return bool(mixed) or re.fullmatch("[0-9a-f]{32,}", key) is not None


def counted(number, word):
    """Returns a number and its word: `1 mail`, `2 mails`."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def last_error(log, most=120):
    """Returns the last line of the last traceback in a log, or an empty string."""
    kinds = r"^(?:\w+\.)*\w*(?:Error|Exception|DoesNotExist|NotFound|Http404)\b.*$"
    lines = re.findall(kinds, log, re.MULTILINE)
    return short(lines[-1], most) if lines else ""
