"""Rules that put the caret in the right place for errors inside an f-string."""

import re


def open_field(mistake):
    """`f"{name"`: the caret goes under the closing quotation mark."""
    if mistake.message != "f-string: expecting '}'":
        return False
    position = (mistake.error.lineno, mistake.error.offset)
    for text in mistake.tokens:
        if text.kind == "string" and (text.line, text.start) <= position < (text.line, text.end):
            mistake.tell(mistake.message)
            mistake.point(text.line, text.end - 1, text.line, text.end)
            return True


def field(mistake):
    """The caret goes under the contents of the curly braces."""
    message, error = mistake.message, mistake.error
    if not message.startswith("f-string: "):
        return False
    lines = mistake.source.split("\n")
    line = lines[error.lineno - 1] if error.lineno <= len(lines) else ""
    start, rest = error.offset, line[error.offset - 1 :]
    if message.endswith("valid expression after '{'") and re.match(r"\{\s*[a-z]+\b", rest):
        word = re.match(r"\{\s*([a-z]+)", rest)
        start, end = start + word.start(1), start + word.end(1)
    elif message.startswith("f-string: lambda") and ":" in rest:
        end = start + rest.index(":") + 1
    elif message.startswith("f-string: expecting '!'") and rest.startswith(" "):
        start += len(rest) - len(rest.lstrip())
        end = start + 1
    else:
        return False
    mistake.tell(message)
    mistake.point(error.lineno, start, error.lineno, end)
    return True


F_STRING_RULES = (open_field, field)
