"""CPython's messages and carets for syntax errors that RustPython reports differently.

Syntax errors are corrected here, from the program's text. Docstrings say what CPython does. Other
errors are corrected where they are raised, by `patches/`.
"""

import re

from understory_assignment import ASSIGNMENT_RULES
from understory_f_strings import F_STRING_RULES
from understory_mistake import COMMA, PLAIN, Mistake
from understory_tokens import (
    depth_before,
    ends_operand,
    first_of_expression,
    last_of_expression,
)

CANNOT_DECODE = "(unicode error) 'unicodeescape' codec can't decode bytes in position"


def mixed_tabs(mistake):
    if isinstance(mistake.error, TabError):
        mistake.point(mistake.error.lineno, 1, mistake.error.lineno, 0)
        return True


def foreign_character(mistake):
    """A curly quote or a long dash, usually pasted from other text."""
    token = mistake.token
    if mistake.message == PLAIN and token and token.kind == "operator":
        character = token.text
        if len(character) == 1 and ord(character) > 127:
            named = f"character '{character}' (U+{ord(character):04X})"
            hidden = f"non-printable character U+{ord(character):04X}"
            mistake.tell(f"invalid {named if character.isprintable() else hidden}", mistake.place)
            return True


def open_text(mistake):
    """An unclosed triple quote extends to the last line."""
    head, counted, _ = mistake.message.partition(" (detected at line ")
    if counted and head.startswith("unterminated triple-quoted"):
        lines = mistake.source.splitlines()
        mistake.tell(f"{head} (detected at line {len(lines)})")
        error = mistake.error
        if "f-string" in head or "t-string" in head:
            # The prefix is part of the string.
            before = lines[error.lineno - 1][: error.offset - 1]
            error.offset -= len(before) - len(before.rstrip("fFtTrR"))
            error.end_offset = error.offset
        return True


def bad_escape(mistake):
    """`"C:\\users"`: a backslash and a letter that must be followed by digits."""
    if mistake.message != "got unexpected unicode":
        return False
    place = next(
        (
            n
            for n in mistake.line_of(min(mistake.place, len(mistake.tokens) - 1))
            if mistake.tokens[n].kind == "string" and mistake.tokens[n].end > mistake.error.offset
        ),
        None,
    )
    if place is None:
        return False
    text = re.sub(r"^\w*('''|\"\"\"|'|\")", "", mistake.tokens[place].text)
    if match := re.search(r"\\N\{[^}]*\}", text):
        mistake.tell(f"{CANNOT_DECODE} {match.start()}-{match.end() - 1}: unknown Unicode character name", place)
        return True
    for letter, digits, pattern in (("x", "XX", 2), ("u", "XXXX", 4), ("U", "XXXXXXXX", 8)):
        short = rf"{letter}([0-9a-fA-F]{{0,{pattern - 1}}})(?![0-9a-fA-F])"
        for match in re.finditer(rf"\\(?:{short}|.)", text):
            if match[1] is None:
                continue
            start, end = match.start(), match.start() + 1 + len(match[1])
            mistake.tell(
                f"{CANNOT_DECODE} {start}-{end}: truncated \\{letter}{digits} escape",
                place,
            )
            return True


def lonely_try(mistake):
    """At the end of the program, CPython points after the end of the last line."""
    lines = mistake.source.splitlines()
    if mistake.message.startswith("expected 'except'") and mistake.error.lineno > len(lines):
        mistake.tell(mistake.message)
        end = len(lines[-1]) + 1
        mistake.point(len(lines), end, len(lines), end)
        return True


def argument_order(mistake):
    """CPython points at the end of the call."""
    if not mistake.message.startswith("positional argument follows"):
        return False
    depth = depth_before(mistake.tokens, mistake.place)[0]
    for place in range(mistake.place, len(mistake.tokens)):
        closing = mistake.tokens[place].text == ")"
        if closing and depth_before(mistake.tokens, place)[0] == depth:
            mistake.tell(mistake.message, place)
            return True


def lonely_if(mistake):
    """`5 if y`: the caret goes under the whole expression."""
    if mistake.message != "expected 'else' after 'if' expression":
        return False
    line = mistake.line_of(min(mistake.place, len(mistake.tokens) - 1))
    place = next((n for n in reversed(line) if mistake.tokens[n].text == "if"), None)
    if place is None:
        return False
    first = first_of_expression(mistake.tokens, place - 1)
    mistake.tell(mistake.message, first, last_of_expression(mistake.tokens, place + 1))
    return True


def colon_in_dict(mistake):
    """The caret goes under the end of the key."""
    key = mistake.at(mistake.place - 1)
    expects = mistake.message == "':' expected after dictionary key"
    if expects and key and ends_operand(key) and mistake.token.text != "}":
        mistake.tell(mistake.message)
        mistake.point(key.line, key.end - 1, key.line, key.end)
        return True


def statement_expected(mistake):
    """CPython has no special message for these, but RustPython does."""
    if mistake.message == "expected a simple statement":
        mistake.tell(PLAIN, mistake.place)
        return True
    if mistake.message.endswith("after decorator") or mistake.message.startswith("`else` block"):
        mistake.tell(PLAIN)
        return True
    if mistake.message.startswith("unparenthesized tuple expression cannot be used"):
        after = [n for n in mistake.line_of(mistake.place) if n > mistake.place]
        mistake.tell(PLAIN, place_of(mistake, ",", after))
        return True


def place_of(mistake, text, places):
    """Returns the first of these indexes with this text, or the end of the line."""
    numbers = (n for n in places if mistake.tokens[n].text == text)
    return next(numbers, max(mistake.line_of(mistake.place), default=mistake.place))


def whole_part(mistake):
    """The caret goes under several tokens, not only the first."""
    message, place = mistake.message, mistake.place
    if mistake.token is None:
        return False
    if message.startswith("multiple exception types must be parenthesized"):
        last = place_of(mistake, ":", mistake.line_of(place)[::-1]) - 1
    elif message.startswith("cannot use a starred expression in a dictionary value"):
        last = last_of_expression(mistake.tokens, place + 1)
    elif message.startswith("Did you mean to use 'from"):
        last = mistake.line_of(place)[-1]
    elif message.startswith("did you forget parentheses around the comprehension target"):
        after = [n for n in mistake.line_of(place) if n > place]
        last = min(place_of(mistake, "for", after), place_of(mistake, "async", after)) - 1
    elif message.startswith(("'", "cannot assign to ", "expression cannot contain assignment")):
        last = place
        if message.startswith("expression"):
            last = place_of(mistake, "=", range(place, len(mistake.tokens))) - 1
        named = message.startswith("expression") or message[17:] in ("True", "False", "None")
        if not named or depth_before(mistake.tokens, place)[0] == 0:
            return False
        if mistake.at(last + 1) is None or mistake.at(last + 1).text != "=":
            return False
        last += 1
    else:
        return False
    mistake.tell(message, place, last)
    return True


def narrow_place(mistake):
    """The caret goes under a smaller part, or another one."""
    message, error = mistake.message, mistake.error
    if message.endswith("can be annotated"):
        mistake.point(error.lineno, error.offset, error.lineno, error.offset + 1)
    elif mistake.token is None:
        return False
    elif message.startswith("trailing comma not allowed"):
        end = mistake.token.end
        mistake.point(error.lineno, end, error.lineno, end + 1)
    elif message.startswith("cannot mix bytes and nonbytes"):
        place = mistake.place
        while mistake.at(place + 1) and mistake.at(place + 1).kind == "string":
            place += 1
        after = mistake.at(place + 1)
        if after is None or after.kind == "newline":
            end = mistake.tokens[place].end
            mistake.point(mistake.tokens[place].line, end, mistake.tokens[place].line, end + 1)
        else:
            mistake.tell(message, place + 1)
    elif message.startswith("dict unpacking cannot be used"):
        stars = place_of(mistake, "**", mistake.line_of(mistake.place))
        mistake.tell(message, stars)
    elif message.endswith("prefixes are incompatible"):
        mistake.point(error.lineno, error.offset, error.lineno, error.offset + 2)
    elif message == PLAIN and mistake.token and mistake.token.text == "not":
        before, after = mistake.at(mistake.place - 1), mistake.at(mistake.place + 1)
        if not (before and after and ends_operand(before)):
            return False
        mistake.tell(PLAIN, mistake.place + 1)
    else:
        return False
    return True


def lonely_star(mistake):
    """`print(*)`, and `x[]`: something is missing before the bracket closes."""
    token, before = mistake.token, mistake.at(mistake.place - 1)
    if token is None or token.text not in (")", "]", "}"):
        return False
    if mistake.message == PLAIN and before and before.text == "*":
        mistake.tell("Invalid star expression", mistake.place)
        return True
    if mistake.message == "expected index or slice expression":
        first = first_of_expression(mistake.tokens, mistake.place)
        inside = depth_before(mistake.tokens, first)[0] > 0
        mistake.tell(COMMA if inside else PLAIN, first if inside else mistake.place, mistake.place)
        return True
    return False


RULES = (
    mixed_tabs,
    whole_part,
    narrow_place,
    lonely_star,
    foreign_character,
    open_text,
    bad_escape,
    *ASSIGNMENT_RULES,
    lonely_try,
    argument_order,
    lonely_if,
    colon_in_dict,
    *F_STRING_RULES,
    statement_expected,
)


def mend_syntax(error, source):
    """Gives a syntax error CPython's message and caret."""
    if error.text is None:
        # The compiler reported it, and doesn't know the text.
        error.text = (source.splitlines(True) + [""])[error.lineno - 1]
    mistake = Mistake(error, source)
    for rule in RULES:
        if rule(mistake):
            return
