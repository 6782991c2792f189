"""A syntax error with its program's tokens, for the rules that correct its message and caret."""

from understory_tokens import BETWEEN, tokens

PLAIN = "invalid syntax"
COMMA = "invalid syntax. Perhaps you forgot a comma?"
EQUALS = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
# Operators that bind tighter than a comparison. The right side of a mistaken `=` ends at others.
ARITHMETIC = BETWEEN - frozenset("< > <= >= == != and or not in is".split())


class Mistake:
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
        """Returns the indexes of all tokens on the same line."""
        line = self.tokens[place].line
        return [n for n, t in enumerate(self.tokens) if t.line == line and t.kind != "newline"]

    def tell(self, message, first=None, last=None):
        """Sets the message, and the caret under the tokens from `first` to `last`."""
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
