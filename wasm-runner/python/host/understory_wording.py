"""CPython's words and carets for errors that RustPython tells differently.

Syntax errors are mended from the program's text; each rule below names what CPython does. What a
program can see of other errors when it catches them is mended in `src/wording.rs`.
"""

import re

from understory_tokens import (
    BETWEEN,
    begins_operand,
    depth_before,
    ends_operand,
    first_of_expression,
    last_of_expression,
    tokens,
)

PLAIN = "invalid syntax"
COMMA = "invalid syntax. Perhaps you forgot a comma?"
STRING = "invalid syntax. Is this intended to be part of the string?"
EQUALS = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
# What binds closer than a comparison: the right side of a mistaken `=` goes that far.
ARITHMETIC = BETWEEN - frozenset("< > <= >= == != and or not in is".split())


class Mistake:
    """A syntax error beside the program's tokens."""

    def __init__(self, error, source):
        self.error = error
        self.source = source
        self.message = error.msg
        self.tokens = tokens(source)
        position = (error.lineno or 0, error.offset or 0)
        places = (n for n, t in enumerate(self.tokens) if (t.line, t.end) > position)
        self.place = next(places, len(self.tokens))

    @property
    def token(self):
        return self.at(self.place)

    def at(self, place):
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def line_of(self, place):
        """The places of the tokens that stand on a token's line."""
        line = self.tokens[place].line
        return [n for n, t in enumerate(self.tokens) if t.line == line and t.kind != "newline"]

    def tell(self, message, first=None, last=None):
        """Say this, with the caret under the tokens from one place to another."""
        self.error.msg = message
        if first is None:
            return
        first, last = self.tokens[first], self.tokens[first if last is None else last]
        self.point(first.line, first.start, last.line, last.end)

    def point(self, line, start, end_line, end):
        error = self.error
        lines = self.source.split("\n")
        error.lineno, error.offset = line, start
        error.end_lineno, error.end_offset = end_line, end
        error.text = lines[line - 1] + "\n" if line <= len(lines) else ""


def indentation(mistake):
    if mistake.message == "unexpected indentation":
        mistake.tell("unexpected indent")
        return True


def foreign_character(mistake):
    """A curly quote, a long dash: pasted from a text, not typed."""
    token = mistake.token
    if mistake.message == PLAIN and token and token.kind == "operator":
        character = token.text
        if len(character) == 1 and ord(character) > 127:
            mistake.tell(f"invalid character '{character}' (U+{ord(character):04X})", mistake.place)
            return True


def open_text(mistake):
    """An unclosed triple quote runs to the last line there is."""
    head, counted, _ = mistake.message.partition(" (detected at line ")
    if counted and head.startswith("unterminated triple-quoted"):
        lines = len(mistake.source.splitlines())
        mistake.tell(f"{head} (detected at line {lines})")
        return True


def bad_escape(mistake):
    """`"C:\\users"`: a backslash and a letter that must be followed by digits."""
    if mistake.message != "got unexpected unicode":
        return False
    place = next(
        (n for n in mistake.line_of(min(mistake.place, len(mistake.tokens) - 1))
         if mistake.tokens[n].kind == "string" and mistake.tokens[n].end > mistake.error.offset),
        None,
    )
    if place is None:
        return False
    text = re.sub(r"^\w*('''|\"\"\"|'|\")", "", mistake.tokens[place].text)
    for letter, digits, pattern in (("x", "XX", 2), ("u", "XXXX", 4), ("U", "XXXXXXXX", 8)):
        short = rf"{letter}([0-9a-fA-F]{{0,{pattern - 1}}})(?![0-9a-fA-F])"
        for found in re.finditer(rf"\\(?:{short}|.)", text):
            if found[1] is None:
                continue
            start, end = found.start(), found.start() + 1 + len(found[1])
            mistake.tell(
                "(unicode error) 'unicodeescape' codec can't decode bytes in position "
                f"{start}-{end}: truncated \\{letter}{digits} escape",
                place,
            )
            return True


def print_statement(mistake):
    """The caret goes under the whole statement."""
    if mistake.message.startswith("Missing parentheses in call to"):
        place = mistake.place
        rest = [n for n in mistake.line_of(place) if n >= place]
        stop = next((n for n in rest if mistake.tokens[n].text == ";"), rest[-1] + 1)
        mistake.tell(mistake.message, place, stop - 1)
        return True


def assignment_in_condition(mistake):
    """The caret goes from the name to the end of what would be compared with it."""
    if mistake.message not in (EQUALS, PLAIN) or not mistake.token:
        return False
    line = mistake.line_of(mistake.place)
    after = (n for n in line if mistake.tokens[n].text == "=" and n + 1 >= mistake.place)
    equals = next(after, None)
    if equals is None or mistake.tokens[line[0]].text not in ("if", "elif", "while"):
        return False
    before, after = mistake.at(equals - 1), mistake.at(equals + 1)
    if after is not None and after.text in ("<", ">") or before.text in ("<", ">"):
        mistake.tell(PLAIN, equals)
        return True
    if before.kind != "name" or after is None or not (begins_operand(after) or after.text in "-+~"):
        return False
    mistake.tell(EQUALS, equals - 1, last_of_expression(mistake.tokens, equals + 1, ARITHMETIC))
    return True


def ended_too_early(mistake):
    """`"The sign says "No bikes""`: words between two texts. The caret goes under them."""
    if mistake.message not in (COMMA, PLAIN, STRING) or not mistake.tokens:
        return False
    line = mistake.line_of(min(mistake.place, len(mistake.tokens) - 1))
    kinds = [mistake.tokens[n].kind for n in line]
    for first in range(1, len(line)):
        last = first
        while last < len(line) and kinds[last] in ("name", "number"):
            last += 1
        if last > first and kinds[first - 1] == "string" and kinds[last:last + 1] == ["string"]:
            mistake.tell(STRING, line[first], line[last - 1])
            return True
    return False


def missing_comma(mistake):
    """The caret goes under both expressions that have nothing between them."""
    if mistake.message not in (COMMA, PLAIN) or mistake.token is None:
        return False
    # RustPython points at the second expression, or at the operand before it.
    for place in (mistake.place, mistake.place + 1)[: 1 + (mistake.message == COMMA)]:
        before, token = mistake.at(place - 1), mistake.at(place)
        if before and token and ends_operand(before) and begins_operand(token):
            break
    else:
        return False
    if token.line != before.line:
        return False
    if depth_before(mistake.tokens, place)[0] == 0:
        mistake.tell(PLAIN, place)
        return True
    if before.kind == "name" and token.kind == "string":
        return False
    first = first_of_expression(mistake.tokens, place - 1)
    mistake.tell(COMMA, first, last_of_expression(mistake.tokens, place))
    return True


def missing_colon(mistake):
    """`else if`, and `def f(x) return x`."""
    if mistake.message != PLAIN or not mistake.token:
        return False
    line = mistake.line_of(mistake.place)
    head, before = mistake.tokens[line[0]], mistake.at(mistake.place - 1)
    after_else = head.text == "else" and mistake.place == line[0] + 1
    after_def = head.text == "def" and before.text == ")" and mistake.token.text != ":"
    if (after_else or after_def) and depth_before(mistake.tokens, mistake.place)[0] == 0:
        mistake.tell("expected ':'", mistake.place)
        return True


def colon_before_closing(mistake):
    """`range(10:`: CPython stops at the colon, before it misses the bracket."""
    if mistake.message != "'(' was never closed" or not mistake.token:
        return False
    line = [n for n in mistake.line_of(mistake.place) if n > mistake.place]
    for place in line:
        token = mistake.tokens[place]
        if token.text == "lambda":
            return False
        if token.text == ":" and depth_before(mistake.tokens, place)[1] == mistake.token:
            mistake.tell(PLAIN, place)
            return True


def lonely_try(mistake):
    """At the end of the program, CPython points behind its last line."""
    lines = mistake.source.splitlines()
    if mistake.message.startswith("expected 'except'") and mistake.error.lineno > len(lines):
        mistake.tell(mistake.message)
        end = len(lines[-1]) + 1
        mistake.point(len(lines), end, len(lines), end)
        return True


def argument_order(mistake):
    """CPython has read to the end of the call before it complains."""
    if not mistake.message.startswith("positional argument follows"):
        return False
    depth = depth_before(mistake.tokens, mistake.place)[0]
    for place in range(mistake.place, len(mistake.tokens)):
        closing = mistake.tokens[place].text == ")"
        if closing and depth_before(mistake.tokens, place)[0] == depth:
            mistake.tell(mistake.message, place)
            return True


def lonely_if(mistake):
    """`5 if y`: the caret goes under the whole of it."""
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


def open_field(mistake):
    """`f"{name"`: the caret goes under the quote that ends the text."""
    if mistake.message != "f-string: expecting '}'":
        return False
    position = (mistake.error.lineno, mistake.error.offset)
    for text in mistake.tokens:
        if text.kind == "string" and (text.line, text.start) <= position < (text.line, text.end):
            mistake.tell(mistake.message)
            mistake.point(text.line, text.end - 1, text.line, text.end)
            return True


def statement_expected(mistake):
    if mistake.message == "expected a simple statement":
        mistake.tell(PLAIN, mistake.place)
        return True


RULES = (
    indentation,
    foreign_character,
    open_text,
    bad_escape,
    print_statement,
    assignment_in_condition,
    missing_colon,
    ended_too_early,
    missing_comma,
    colon_before_closing,
    lonely_try,
    argument_order,
    lonely_if,
    colon_in_dict,
    open_field,
    statement_expected,
)


def mend_syntax(error, source):
    """Give a syntax error CPython's words and place."""
    mistake = Mistake(error, source)
    for rule in RULES:
        if rule(mistake):
            return


def mend_other(error):
    """Take away what RustPython adds, and say what is only ever read in a traceback."""
    if isinstance(error, UnicodeError) and "__notes__" in getattr(error, "__dict__", {}):
        error.__notes__[:] = [note for note in error.__notes__ if not note.endswith("codec failed")]
    if type(error) not in (TypeError, ValueError) or len(error.args) != 1:
        return
    message = error.args[0]
    if not isinstance(message, str):
        return
    if message == "I/O operation on closed file":
        error.args = (f"{message}.",)
    if message.startswith("exceptions must be classes or instances deriving from BaseException"):
        error.args = ("exceptions must derive from BaseException",)
    if message.startswith("unhashable type: ") and names_a_key(error.__traceback__):
        kind = message.removeprefix("unhashable type: ")
        error.args = (f"cannot use {kind} as a dict key ({message})",)
    if message.startswith("cannot use '") and isinstance(error.__cause__, TypeError):
        error.__cause__ = None
        error.__suppress_context__ = True


def names_a_key(trace):
    """Whether the line that raised an error looks something up, or makes a dict."""
    import linecache

    if trace is None:
        return False
    while trace.tb_next is not None:
        trace = trace.tb_next
    line = linecache.getline(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
    return bool(re.search(r"[\w)\]]\[|\{", line)) and "hash(" not in line
