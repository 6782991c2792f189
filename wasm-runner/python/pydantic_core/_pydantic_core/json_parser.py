"""Parses JSON with the rules and the error messages of the jiter crate.

Valid JSON goes through the standard library's decoder, which is compiled. Anything that it rejects, and
anything that it accepts but jiter doesn't (lone surrogates, more than 200 levels), goes through `_Parser`,
which knows the exact message and position, and how to parse an incomplete document.
"""

import json
import re

from .dates import ParseError
from .patterns import Pattern

__all__ = ["ParseError", "from_json", "parse_json", "partial_mode"]

_MAX_DEPTH = 200
_MAX_DIGITS = 4300


def from_json(data, *, allow_inf_nan=True, cache_strings=True, allow_partial=False):
    """Parses JSON from a str, bytes or bytearray. Raises a ValueError with the message and the position.

    `cache_strings` is accepted and checked, but makes no difference here. If `allow_partial` is true, a
    document that ends too early gives everything before its end; `trailing-strings` keeps a last string
    that isn't complete.
    """
    _check_cache_mode(cache_strings)
    mode = partial_mode(allow_partial)
    if not isinstance(data, (str, bytes, bytearray)):
        raise TypeError(_WRONG_TYPE)
    try:
        return parse_json(data, allow_inf_nan=allow_inf_nan, allow_partial=mode)
    except UnicodeEncodeError:
        # The Rust core can't read a str with lone surrogates.
        raise TypeError(_WRONG_TYPE) from None
    except ParseError as error:
        raise ValueError(error.reason) from None


_WRONG_TYPE = "Expected bytes, bytearray or str"


def _check_cache_mode(mode):
    if not isinstance(mode, bool) and mode not in ("all", "keys", "none"):
        error = ValueError if isinstance(mode, str) else TypeError
        raise error("Invalid string cache mode, should be `'all'`, '`keys`', `'none`' or a `bool`")


def partial_mode(value):
    """Returns `off`, `on` or `trailing-strings`. Raises a ValueError for another string, else a TypeError."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if value in ("off", "on", "trailing-strings"):
        return value
    error = ValueError if isinstance(value, str) else TypeError
    raise error("Invalid partial mode, should be `'off'`, `'on'`, `'trailing-strings'` or a `bool`")


def parse_json(data, *, allow_inf_nan=True, allow_partial="off"):
    """Parses JSON from a str, bytes or bytearray.

    Raises a ParseError (`json_invalid`), or a UnicodeEncodeError if a str has lone surrogates.
    """
    text = data if isinstance(data, str) else _decoded(data)
    if text is not None:
        try:
            value = (_decode if allow_inf_nan else _decode_finite)(text)
        except (ValueError, RecursionError):
            pass
        else:
            if not _needs_exact_parser(text, value):
                return value
    raw = data.encode("utf-8") if isinstance(data, str) else bytes(data)
    return _Parser(raw, allow_inf_nan, allow_partial).parse()


def _decoded(data):
    try:
        return str(data, "utf-8")
    except UnicodeDecodeError:
        return None


def _reject_constant(name):
    raise ValueError(name)


_decode = json.JSONDecoder().decode
_decode_finite = json.JSONDecoder(parse_constant=_reject_constant).decode
_SURROGATE = Pattern(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")


def _needs_exact_parser(text, value):
    """Tells whether jiter may reject a document that the standard library accepts."""
    if ("\\" in text or not text.isascii()) and _SURROGATE.search(text):
        return True
    return text.count("[") + text.count("{") > _MAX_DEPTH and _is_deeper(value, _MAX_DEPTH)


def _is_deeper(value, limit):
    """Tells whether lists and dicts are nested deeper than the limit."""
    level = [value] if isinstance(value, (list, dict)) else []
    depth = 0
    while level:
        depth += 1
        if depth > limit:
            return True
        level = [
            child
            for container in level
            for child in (container.values() if type(container) is dict else container)
            if type(child) is dict or type(child) is list
        ]
    return False


# --- The exact parser

_WHITESPACE = Pattern(rb"[ \t\n\r]*")
_PLAIN = Pattern(rb'[^"\\\x00-\x1f]*')
# The lookaheads stop the expression from matching the first half of a number with an error in the second.
_NUMBER = Pattern(rb"-?(?:0|[1-9][0-9]*)(?![0-9])(?:(\.[0-9]+)(?![0-9])|(?!\.))(?:([eE][+-]?[0-9]+)|(?![eE]))")
_ESCAPES = {
    ord('"'): '"',
    ord("\\"): "\\",
    ord("/"): "/",
    ord("b"): "\b",
    ord("f"): "\f",
    ord("n"): "\n",
    ord("r"): "\r",
    ord("t"): "\t",
}
_HEX = b"0123456789abcdefABCDEF"
_WORDS = {ord("t"): (b"true", True), ord("f"): (b"false", False), ord("n"): (b"null", None)}
_CONSTANTS = {ord("N"): (b"NaN", float("nan")), ord("I"): (b"Infinity", float("inf"))}

_EOF_LIST = "EOF while parsing a list"
_EOF_OBJECT = "EOF while parsing an object"
_EOF_STRING = "EOF while parsing a string"
_EOF_VALUE = "EOF while parsing a value"
_LIST_END = "expected `,` or `]`"
_OBJECT_END = "expected `,` or `}`"

# A document with one of these errors may be the start of a valid one.
_PARTIAL_ERRORS = {_EOF_LIST, _EOF_OBJECT, _EOF_STRING, _EOF_VALUE, _LIST_END, _OBJECT_END}


class _JsonError(Exception):
    """An error at a byte of the document."""

    def __init__(self, message, index):
        super().__init__(message)
        self.message = message
        self.index = index


class _InvalidByte:
    """A byte that isn't UTF-8: its index, and Python's reason."""

    __slots__ = ("index", "reason")

    def __init__(self, index, reason):
        self.index = index
        self.reason = reason


class _Open:
    """A list or dict whose end the parser hasn't reached. `key` is the dict's key that waits for a value."""

    __slots__ = ("container", "is_list", "key", "started")

    def __init__(self, is_list):
        self.container = [] if is_list else {}
        self.is_list = is_list
        self.key = None
        self.started = False

    def add(self, value):
        if self.is_list:
            self.container.append(value)
        else:
            self.container[self.key] = value


class _Parser:
    """Parses one document. It keeps its own stack, so that nesting takes no Python frames."""

    def __init__(self, data, allow_inf_nan, partial):
        self.data = data
        self.index = 0
        self.allow_inf_nan = allow_inf_nan
        self.partial = partial

    def parse(self):
        """Returns the value. Raises a ParseError that ends with the line and the column (in bytes)."""
        try:
            value = self.document()
            if self.partial == "off" and self.peek() is not None:
                raise _JsonError("trailing characters", self.index)
            return value
        except _JsonError as error:
            raise ParseError(f"{error.message} at {self.position(error.index)}", "json_invalid") from None

    def position(self, index):
        before = self.data[: index + 1] if index < len(self.data) else self.data
        line = before.count(b"\n") + 1
        line_start = before.rfind(b"\n") + 1
        if index < len(self.data):
            return f"line {line} column {index + 1 - line_start}"
        return f"line {line} column {len(self.data) - line_start}"

    def peek(self):
        """Skips whitespace. Returns the next byte, or None at the end."""
        self.index = _WHITESPACE.match(self.data, self.index).end()
        return self.data[self.index] if self.index < len(self.data) else None

    def document(self):
        stack = []
        value = self.value(self.peek(), stack)
        while stack:
            top = stack[-1]
            if value is not top:
                top.add(value)
            try:
                first = self.step(top)
                if first is not None:
                    if len(stack) > _MAX_DEPTH:
                        raise _JsonError("recursion limit exceeded", self.index)
                    value = self.value(first, stack)
                    continue
            except _JsonError as error:
                if self.partial == "off" or error.message not in _PARTIAL_ERRORS:
                    raise
            stack.pop()
            value = top.container
        return value

    def value(self, first, stack):
        """Parses a scalar and returns it, or opens a list or dict and returns its entry on the stack."""
        if first is None:
            raise _JsonError(_EOF_VALUE, self.index)
        if first in b"[{":
            stack.append(_Open(first == ord("[")))
            self.index += 1
            return stack[-1]
        if first == ord('"'):
            return self.string(self.partial == "trailing-strings")
        if first in _WORDS:
            return self.word(*_WORDS[first])
        return self.number(first)

    def step(self, top):
        """Moves to the next value of a list or dict. Returns its first byte, or None after the last value."""
        started, top.started = top.started, True
        if top.is_list:
            return self.list_step(started)
        return self.object_step(top, started)

    def list_step(self, started):
        byte = self.peek()
        if byte is None:
            raise _JsonError(_EOF_LIST, self.index)
        if byte == ord("]"):
            self.index += 1
            return None
        if not started:
            return byte
        if byte != ord(","):
            raise _JsonError(_LIST_END, self.index)
        self.index += 1
        byte = self.peek()
        if byte is None:
            raise _JsonError(_EOF_VALUE, self.index)
        if byte == ord("]"):
            raise _JsonError("trailing comma", self.index)
        return byte

    def object_step(self, top, started):
        byte = self.peek()
        if byte is None:
            raise _JsonError(_EOF_OBJECT, self.index)
        if byte == ord("}"):
            self.index += 1
            return None
        if started:
            if byte != ord(","):
                raise _JsonError(_OBJECT_END, self.index)
            self.index += 1
            byte = self.peek()
            if byte is None:
                raise _JsonError(_EOF_VALUE, self.index)
            if byte == ord("}"):
                raise _JsonError("trailing comma", self.index)
        if byte != ord('"'):
            raise _JsonError("key must be a string", self.index)
        top.key = self.string(False)
        byte = self.peek()
        if byte is None:
            raise _JsonError(_EOF_OBJECT, self.index)
        if byte != ord(":"):
            raise _JsonError("expected `:`", self.index)
        self.index += 1
        byte = self.peek()
        if byte is None:
            raise _JsonError(_EOF_VALUE, self.index)
        return byte

    def word(self, word, value):
        """Parses a fixed word such as `true`."""
        for offset, expected in enumerate(word):
            index = self.index + offset
            if index >= len(self.data):
                raise _JsonError(_EOF_VALUE, index)
            if self.data[index] != expected:
                raise _JsonError("expected ident", index)
        self.index += len(word)
        return value

    # --- Numbers

    def number(self, first):
        start = self.index
        sign = 1
        if first == ord("-"):
            sign = -1
            if start + 1 >= len(self.data):
                raise _JsonError(_EOF_VALUE, start + 1)
            first = self.data[start + 1]
        if first in _CONSTANTS and not (sign < 0 and first == ord("N")):
            return self.constant(first, sign)
        match = _NUMBER.match(self.data, start)
        if match is None:
            raise self.number_error(start)
        self.index = match.end()
        if match[1] or match[2]:
            return float(match[0])
        if len(match[0]) > _MAX_DIGITS:
            raise _JsonError("number out of range", match.end())
        return int(match[0])

    def constant(self, first, sign):
        if not self.allow_inf_nan:
            if sign < 0:
                raise _JsonError("invalid number", self.index + 1)
            raise _JsonError("expected value", self.index)
        if sign < 0:
            self.index += 1
        return sign * self.word(*_CONSTANTS[first])

    def number_error(self, start):
        """Returns the error at the first byte that no number can have there."""
        if self.data[start] not in b"-0123456789":
            return _JsonError("expected value", start)
        index = re.compile(rb"-?(?:0|[1-9][0-9]*)?").match(self.data, start).end()
        if index > start and self.data[index : index + 1] == b"." and self.data[index - 1 : index] != b"-":
            index = re.compile(rb"\.[0-9]*").match(self.data, index).end()
        if self.data[index - 1 : index].isdigit() and self.data[index : index + 1] in (b"e", b"E"):
            index = re.compile(rb"[eE][+-]?").match(self.data, index).end()
        if index >= len(self.data):
            return _JsonError(_EOF_VALUE, index)
        return _JsonError("invalid number", index)

    # --- Strings

    def string(self, allow_partial):
        """Parses a string. A partial one ends where the document ends."""
        parts = []
        invalid = None
        self.index += 1
        while True:
            end = _PLAIN.match(self.data, self.index).end()
            if invalid is None:
                text, invalid = self.decoded(self.index, end)
                parts.append(text)
            self.index = end
            byte = self.data[end] if end < len(self.data) else None
            if byte == ord('"'):
                # Bytes that aren't UTF-8 only matter in a string that's complete.
                self.check_unicode(invalid, allow_partial)
                self.index += 1
                return "".join(parts)
            if byte is not None and byte != ord("\\"):
                raise _JsonError("control character (\\u0000-\\u001F) found while parsing a string", end)
            try:
                if byte is None:
                    raise _JsonError(_EOF_STRING, end)
                char = self.escape()
                if invalid is None:
                    parts.append(char)
            except _JsonError as error:
                if not allow_partial or error.message != _EOF_STRING:
                    raise
                self.check_unicode(invalid, allow_partial)
                self.index = len(self.data)
                return "".join(parts)

    def check_unicode(self, invalid, allow_partial):
        """Raises the error for a string with bytes that aren't UTF-8. A partial one may end within a character."""
        if invalid is not None and not (allow_partial and invalid.reason == "unexpected end of data"):
            raise _JsonError("invalid unicode code point", invalid.index)

    def decoded(self, start, end):
        """Returns the text up to the first byte that isn't UTF-8, and what's wrong with that byte or None."""
        try:
            return str(self.data[start:end], "utf-8"), None
        except UnicodeDecodeError as error:
            text = str(self.data[start : start + error.start], "utf-8")
            return text, _InvalidByte(start + error.start, error.reason)

    def escape(self):
        """Parses the escape sequence at the index, which is on the backslash."""
        self.index += 1
        if self.index >= len(self.data):
            raise _JsonError(_EOF_STRING, self.index)
        byte = self.data[self.index]
        if byte == ord("u"):
            return self.unicode_escape()
        if byte not in _ESCAPES:
            raise _JsonError("invalid escape", self.index)
        self.index += 1
        return _ESCAPES[byte]

    def unicode_escape(self):
        """Parses `u1234`, or two of them that form a surrogate pair."""
        code = self.hex_digits()
        if not 0xD800 <= code <= 0xDFFF:
            return chr(code)
        last = self.index - 1
        if code >= 0xDC00:
            raise _JsonError("lone leading surrogate in hex escape", last)
        following = self.data[self.index : self.index + 2]
        if following in (b"", b"\\"):
            raise _JsonError(_EOF_STRING, len(self.data))
        if following != b"\\u":
            raise _JsonError("unexpected end of hex escape", last + (2 if following[0] == ord("\\") else 1))
        self.index += 1
        low = self.hex_digits()
        if not 0xDC00 <= low <= 0xDFFF:
            raise _JsonError("lone leading surrogate in hex escape", self.index - 1)
        return chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))

    def hex_digits(self):
        """Parses the four digits after the `u` at the index."""
        digits = self.data[self.index + 1 : self.index + 5]
        if len(digits) < 4:
            raise _JsonError(_EOF_STRING, len(self.data))
        for offset, digit in enumerate(digits, 1):
            if digit not in _HEX:
                raise _JsonError("invalid escape", self.index + offset)
        self.index += 5
        return int(digits, 16)
