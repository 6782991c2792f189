"""Parses ints, floats and decimals from strings.

The rules differ a little from those of Python's constructors: an int may end in `.0`, and only the whitespace
that Unicode calls White_Space is removed.
"""

import re

from .dates import ParseError
from .patterns import Pattern

__all__ = ["ParseError", "decimal_type", "parse_decimal", "parse_float", "parse_int"]

# Python's str.strip() also removes the separators U+001C to U+001F, which Rust's trim() keeps.
_WHITESPACE = "\t\n\v\f\r \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"

# Longer numbers are rejected, because converting them takes quadratic time.
_MAX_DIGITS = 4300

# Leading zeros may have any number of underscores between them.
_INT = Pattern(r"([+-]?)(?:0[0_]*)?([0-9]+(?:_[0-9]+)*)(?:\.0+)?")
_FLOAT = Pattern(r"[+-]?(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?|inf(?:inity)?|nan)", re.IGNORECASE | re.ASCII)


def parse_int(text):
    """Parses an int such as `42`, `+1_000` or `42.0`.

    Raises a ParseError (`int_parsing`, or `int_parsing_size` above 4300 digits).
    """
    match = _INT.fullmatch(text.strip(_WHITESPACE))
    if match is None:
        raise ParseError("", "int_parsing")
    digits = match[2].replace("_", "")
    if len(digits) > _MAX_DIGITS:
        raise ParseError("", "int_parsing_size")
    return int(match[1] + digits)


def parse_float(text):
    """Parses a float such as `1.5`, `.5`, `1e3`, `inf` or `nan`. Raises a ParseError (`float_parsing`)."""
    trimmed = text.strip(_WHITESPACE)
    if "_" in text:
        # Single underscores are fine anywhere but at the ends, but then whitespace isn't.
        if text[0] == "_" or text[-1] == "_" or "__" in text:
            raise ParseError("", "float_parsing")
        trimmed = text.replace("_", "")
    if _FLOAT.fullmatch(trimmed) is None:
        raise ParseError("", "float_parsing")
    return float(trimmed)


_decimal = None


def _decimal_module():
    """Imports `decimal` when the first value needs it, because it's slow to import as pure Python."""
    global _decimal
    if _decimal is None:
        import decimal

        _decimal = decimal
    return _decimal


def decimal_type():
    """Returns `decimal.Decimal`."""
    return _decimal_module().Decimal


def parse_decimal(value):
    """Parses a Decimal from a string, an int or a float. Raises a ParseError (`decimal_parsing`).

    A float is converted through its shortest representation, so 0.1 becomes Decimal('0.1').
    """
    module = _decimal_module()
    if isinstance(value, float):
        value = repr(value)
    try:
        return module.Decimal(value)
    except (module.InvalidOperation, ValueError):
        raise ParseError("", "decimal_parsing") from None
