"""A syntax error beside the tokens of its program, for the rules that mend its words and place."""

from understory_tokens import BETWEEN, tokens

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
