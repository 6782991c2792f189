"""Validators for any, none, bool, int, float, complex, str and bytes."""

import base64
import binascii
import math
import re
from numbers import Rational

from ..errors import Invalid, SchemaError, invalid, number_text
from ..numbers import ParseError, decimal_type, parse_float, parse_int
from ..state import EXACT, LAX, STRICT
from .base import Validator, compiles, is_enum_member

# What Rust trims. Python's strip() also removes the four information separators.
WHITESPACE = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)


def decode_text(value, error_type):
    """Returns the string in a str or bytes, or None for other types.

    Raises `Invalid` with `error_type` if the bytes aren't UTF-8.
    """
    if isinstance(value, str):
        return plain_str(value)
    if isinstance(value, bytes):
        try:
            return bytes(value).decode("utf-8")
        except UnicodeDecodeError:
            raise invalid(error_type, value) from None
    return None


def checked_text(text, value):
    """Returns a str. Raises `Invalid` if it has lone surrogates, which no encoding allows."""
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise invalid("string_unicode", value) from None
    return text


def plain_str(value):
    """Returns a str subclass as a plain str, with the characters it holds."""
    if type(value) is str:
        return value
    return str.__str__(value)


@compiles("any")
class AnyValidator(Validator):
    """Accepts every value as it is."""

    name = "any"

    def __init__(self, schema, build):
        pass

    def validate(self, value, state):
        # A union prefers a choice for the value's own type, but `any` to one that converts it.
        state.floor(STRICT)
        return value


@compiles("none")
class NoneValidator(Validator):
    """Accepts None."""

    name = "none"

    def __init__(self, schema, build):
        pass

    def validate(self, value, state):
        if value is None:
            return
        raise invalid("none_required", value)


# bool

_INT64_MIN, _INT64_MAX = -(2**63), 2**63 - 1
BOOL_WORDS = {
    **dict.fromkeys(("0", "off", "f", "false", "n", "no"), False),
    **dict.fromkeys(("1", "on", "t", "true", "y", "yes"), True),
}


def _bool_from_text(text, value):
    result = BOOL_WORDS.get(text.lower() if text.isascii() else text)
    if result is None:
        raise invalid("bool_parsing", value)
    return result


@compiles("bool")
class BoolValidator(Validator):
    """Accepts booleans; in lax mode also 0, 1 and words such as "yes"."""

    name = "bool"

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)

    def validate(self, value, state):
        if value is True or value is False:
            return value
        if state.source == "string":
            state.floor(STRICT)
            if isinstance(value, str):
                return _bool_from_text(value, value)
            raise invalid("bool_type", value)
        if self._strict if state.strict is None else state.strict:
            raise invalid("bool_type", value)
        state.floor(LAX)
        text = decode_text(value, "bool_parsing")
        if text is not None:
            return _bool_from_text(text, value)
        return self._from_number(value)

    def _from_number(self, value):
        if isinstance(value, int):
            number = int(value)
        else:
            try:
                number = float(value)
            except (TypeError, ValueError, OverflowError):
                raise invalid("bool_type", value) from None
            if not math.isfinite(number) or number % 1:
                raise invalid("bool_type", value)
        if not _INT64_MIN <= number <= _INT64_MAX:
            raise invalid("bool_type", value)
        if number == 0:
            return False
        if number == 1:
            return True
        raise invalid("bool_parsing", value)


# Limits of numbers


def number_checks(schema, convert):
    """Returns the limits in a schema as a list of (key, error type, limit), or an empty list.

    `convert(key, limit)` returns a limit as the type of the numbers. Raises ValueError for a
    `multiple_of` that isn't positive and finite.
    """
    types = {
        "multiple_of": "multiple_of",
        "le": "less_than_equal",
        "lt": "less_than",
        "ge": "greater_than_equal",
        "gt": "greater_than",
    }
    checks = []
    for key, error_type in types.items():
        limit = schema.get(key)
        if limit is None:
            continue
        limit = convert(key, limit)
        if key == "multiple_of" and not (_is_finite(limit) and limit > 0):
            raise ValueError("'multiple_of' must be a finite number greater than 0")
        checks.append((key, error_type, limit))
    return checks


def _is_finite(number):
    if isinstance(number, float):
        return math.isfinite(number)
    return number.is_finite() if isinstance(number, decimal_type()) else True


def check_number(number, value, checks):
    """Raises `Invalid` if a number breaks one of the limits of `number_checks`."""
    for key, error_type, limit in checks:
        if not fits_limit(number, key, limit):
            raise invalid(error_type, value, {key: limit})


def fits_limit(number, key, limit):
    """Says whether a number keeps a limit of `number_checks`."""
    if key == "multiple_of":
        return _is_multiple(number, limit)
    if key == "le":
        return number <= limit
    if key == "lt":
        return number < limit
    if key == "ge":
        return number >= limit
    return number > limit


def _is_multiple(number, step):
    if isinstance(number, float):
        if not math.isfinite(number):
            return True
        rest = abs(math.fmod(number, step))
        tolerance = abs(number) / 1e9
        return rest <= tolerance or abs(rest - step) <= tolerance
    if isinstance(number, int):
        return number % step == 0
    return (number / step) % 1 == 0


# int


def float_to_int(number, value):
    """Returns a float without a fraction as an int. Raises `Invalid` for other floats."""
    if not math.isfinite(number):
        raise invalid("finite_number", value)
    if number % 1:
        raise invalid("int_from_float", value)
    if not -9223372036854775808.0 < number < 9223372036854775807.0:
        raise invalid("int_parsing_size", value)
    return int(number)


def _decimal_to_int(number, value):
    if not number.is_finite():
        raise invalid("finite_number", value)
    result = int(number)
    if result != number:
        raise invalid("int_from_float", value)
    return result


def int_from_text(text, value):
    """Parses an integer. Raises `Invalid` for `value`."""
    try:
        return parse_int(text)
    except ParseError as error:
        raise invalid(error.kind, value) from None


def coerce_int(value):
    """Returns an int for a value in lax mode. Raises `Invalid`."""
    text = decode_text(value, "int_parsing")
    if text is not None:
        return int_from_text(text, value)
    if type(value) is float:
        return float_to_int(value, value)
    if isinstance(value, decimal_type()):
        return _decimal_to_int(value, value)
    if isinstance(value, Rational) and not isinstance(value, int):
        if value.denominator != 1:
            raise invalid("int_from_float", value)
        return int(value)
    if hasattr(value, "__float__") or hasattr(value, "__index__"):
        try:
            number = float(value)
        except Exception:
            number = None
        if number is not None:
            return float_to_int(number, value)
    if is_enum_member(value):
        return value.value
    raise invalid("int_type", value)


def _int_limit(key, limit):
    try:
        return coerce_int(limit) if type(limit) is not int else limit
    except Invalid:
        raise SchemaError(f"'{key}' must be coercible to an integer") from None


@compiles("int")
def _compile_int(schema, build):
    checks = number_checks(schema, _int_limit)
    if not checks:
        return IntValidator(schema, build)
    return ConstrainedIntValidator(schema, build, checks)


class IntValidator(Validator):
    """Accepts integers; in lax mode also whole floats and decimals, and strings."""

    name = "int"

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)

    def validate(self, value, state):
        if type(value) is int:
            return value
        return self.coerce(value, state)

    def coerce(self, value, state):
        """Returns an int for a value that isn't exactly an int."""
        if type(value) is int:
            return value
        if state.source == "string":
            state.floor(STRICT)
            if isinstance(value, str):
                return int_from_text(value, value)
            raise invalid("int_type", value)
        strict = self._strict if state.strict is None else state.strict
        if isinstance(value, bool):
            if strict:
                raise invalid("int_type", value)
            state.floor(LAX)
            return int(value)
        if isinstance(value, int):
            state.floor(STRICT)
            return int.__int__(value)
        if strict:
            raise invalid("int_type", value)
        state.floor(LAX)
        return coerce_int(value)


class ConstrainedIntValidator(IntValidator):
    """Accepts integers within limits."""

    name = "constrained-int"

    def __init__(self, schema, build, checks):
        super().__init__(schema, build)
        self._checks = checks

    def validate(self, value, state):
        number = value if type(value) is int else self.coerce(value, state)
        check_number(number, value, self._checks)
        return number


# float


def float_from_text(text, value):
    """Parses a float. Raises `Invalid` for `value`."""
    try:
        return parse_float(text)
    except ParseError as error:
        raise invalid(error.kind, value) from None


def coerce_float(value, state, strict):
    """Returns a float for a value that isn't exactly a float. Raises `Invalid`."""
    if state.source == "string":
        state.floor(STRICT)
        if isinstance(value, str):
            return float_from_text(value, value)
        raise invalid("float_type", value)
    if isinstance(value, bool):
        if strict:
            raise invalid("float_type", value)
        state.floor(LAX)
        return float(value)
    if not strict:
        text = decode_text(value, "float_parsing")
        if text is not None:
            state.floor(LAX)
            return float_from_text(text, value)
    if hasattr(value, "__float__") or hasattr(value, "__index__"):
        try:
            number = float(value)
        except Exception:
            raise invalid("float_type", value) from None
        state.floor(STRICT)
        return number
    raise invalid("float_type", value)


@compiles("float")
def _compile_float(schema, build):
    checks = number_checks(schema, lambda key, limit: float(limit))
    if not checks:
        return FloatValidator(schema, build)
    return ConstrainedFloatValidator(schema, build, checks)


class FloatValidator(Validator):
    """Accepts floats and integers; in lax mode also strings and booleans."""

    name = "float"

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)
        self._allow_inf_nan = bool(build.either(schema, "allow_inf_nan", default=True))

    def validate(self, value, state):
        if type(value) is float:
            number = value
        else:
            number = coerce_float(value, state, self._strict if state.strict is None else state.strict)
        if not self._allow_inf_nan and not math.isfinite(number):
            raise invalid("finite_number", value)
        return number


class ConstrainedFloatValidator(FloatValidator):
    """Accepts floats within limits."""

    name = "constrained-float"

    def __init__(self, schema, build, checks):
        super().__init__(schema, build)
        self._checks = checks

    def validate(self, value, state):
        number = super().validate(value, state)
        check_number(number, value, self._checks)
        return number


# complex


@compiles("complex")
class ComplexValidator(Validator):
    """Accepts complex numbers; in lax mode and from JSON also numbers and strings."""

    name = "complex"

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)

    def validate(self, value, state):
        if type(value) is complex:
            return value
        if isinstance(value, complex):
            state.floor(STRICT)
            return complex(value)
        if not state.python:
            state.floor(STRICT)
            return self._from_data(value)
        # As in the original, only the schema can ask for strict mode here.
        if self._strict:
            raise invalid("is_instance_of", value, {"class": "complex"})
        state.floor(LAX)
        return self._lax(value)

    def _from_data(self, value):
        if isinstance(value, str):
            return self._from_text(value, value)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            if self._strict:
                raise invalid("complex_str_parsing", value)
            return complex(value)
        raise invalid("complex_type", value)

    def _lax(self, value):
        if isinstance(value, (str, bool)):
            try:
                return complex(plain_str(value) if isinstance(value, str) else value)
            except ValueError:
                raise invalid("complex_type", value) from None
        if hasattr(value, "__complex__") or hasattr(value, "__float__") or hasattr(value, "__index__"):
            try:
                return complex(value)
            except (TypeError, ValueError, OverflowError):
                pass
        raise invalid("complex_type", value)

    def _from_text(self, text, value):
        try:
            return complex(text)
        except ValueError:
            raise invalid("complex_str_parsing", value) from None


# str

_LOOKAROUND = ("(?=", "(?!", "(?<=", "(?<!")


def compile_pattern(pattern, engine):
    """Returns (source, function) for a pattern. The function says whether a string matches.

    Raises SchemaError for a pattern the engine rejects.
    """
    if not isinstance(pattern, str):
        compiled = pattern
        return compiled.pattern, compiled.search
    if engine == "python-re":
        return pattern, re.compile(pattern).search
    for mark in _LOOKAROUND:
        if mark in pattern:
            problem = "look-around, including look-ahead and look-behind, is not supported"
            raise _pattern_error(pattern, pattern.index(mark), len(mark), problem)
    backreference = re.search(r"(?<!\\)(?:\\\\)*(\\[1-9])", pattern)
    if backreference is not None:
        raise _pattern_error(pattern, backreference.start(1), 2, "backreferences are not supported")
    try:
        return pattern, re.compile(_to_python_pattern(pattern)).search
    except re.error as error:
        message = str(error.msg)
        if message.startswith("missing ), unterminated subpattern"):
            message = "unclosed group"
        elif message.startswith("bad escape"):
            # Rust's patterns have a few that Python's don't have, such as `\p{Greek}`.
            message = f"`{message.split()[2]}` isn't supported by this core"
        raise _pattern_error(pattern, error.pos or 0, 1, message) from error


def _pattern_error(pattern, position, length, problem):
    carets = " " * position + "^" * length
    return SchemaError(f"regex parse error:\n    {pattern}\n    {carets}\nerror: {problem}")


def _to_python_pattern(pattern):
    # In Rust `$` matches only at the very end, and `\z` is what Python writes as `\Z`.
    if "$" not in pattern and "\\z" not in pattern:
        return pattern
    multiline = re.match(r"\(\?[a-zA-Z]*m", pattern) is not None
    result = []
    in_class = False
    index = 0
    while index < len(pattern):
        char = pattern[index]
        if char == "\\":
            pair = pattern[index : index + 2]
            result.append("\\Z" if pair == "\\z" else pair)
            index += 2
            continue
        if char == "[":
            in_class = True
        elif char == "]":
            in_class = False
        elif char == "$" and not in_class and not multiline:
            char = "\\Z"
        result.append(char)
        index += 1
    return "".join(result)


def float_text(value):
    """Returns a float from JSON as a str: without a fraction if it's whole, and without an exponent."""
    return "NaN" if value != value else number_text(value)


def str_from_enum_or_number(value, coerce_numbers):
    """Returns the str for an enumeration member, or for a number if those are allowed, else None."""
    if coerce_numbers and not isinstance(value, bool) and isinstance(value, (int, float, decimal_type())):
        return str(value)
    if is_enum_member(value):
        return str(value.value)
    return None


@compiles("str")
def _compile_str(schema, build):
    settings = _string_settings(schema, build)
    if not any(setting is not None and setting is not False for setting in settings.values()):
        return StrValidator(schema, build)
    return ConstrainedStrValidator(schema, build, settings)


def _string_settings(schema, build):
    names = ("strip_whitespace", "to_lower", "to_upper", "min_length", "max_length")
    settings = {name: build.either(schema, name, "str_" + name) for name in names}
    settings["pattern"] = schema.get("pattern")
    settings["ascii_only"] = schema.get("ascii_only")
    return settings


class StrValidator(Validator):
    """Accepts strings; in lax mode also UTF-8 bytes, and numbers if the configuration allows them."""

    name = "str"

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)
        self._coerce_numbers = bool(build.either(schema, "coerce_numbers_to_str", default=False))

    def validate(self, value, state):
        if type(value) is str:
            if state.exactness == EXACT and not state.python:
                # In JSON, strings also represent dates and the like, which win in a union.
                state.exactness = STRICT
            return value
        return self.coerce(value, state)

    def coerce(self, value, state):
        """Returns a str for a value that isn't exactly a str."""
        if isinstance(value, str):
            state.floor(STRICT)
            if is_enum_member(value) and isinstance(value.value, str):
                return plain_str(value.value)
            return plain_str(value)
        strict = self._strict if state.strict is None else state.strict
        if strict or state.source == "string":
            raise invalid("string_type", value)
        state.floor(LAX)
        text = decode_text(bytes(value) if isinstance(value, bytearray) else value, "string_unicode")
        if text is None:
            if state.source == "json" and type(value) is float and self._coerce_numbers:
                return float_text(value)
            text = str_from_enum_or_number(value, self._coerce_numbers)
        if text is None:
            raise invalid("string_type", value)
        return text


class ConstrainedStrValidator(StrValidator):
    """Accepts strings within limits, and transforms them."""

    name = "constrained-str"

    def __init__(self, schema, build, settings):
        super().__init__(schema, build)
        self._strip = settings["strip_whitespace"]
        self._lower = settings["to_lower"]
        self._upper = settings["to_upper"]
        self._min_length = settings["min_length"]
        self._max_length = settings["max_length"]
        self._ascii_only = settings["ascii_only"]
        self._source = self._matches = None
        if settings["pattern"] is not None:
            engine = build.either(schema, "regex_engine", default="rust-regex")
            self._source, self._matches = compile_pattern(settings["pattern"], engine)

    def validate(self, value, state):
        text = checked_text(value if type(value) is str else self.coerce(value, state), value)
        if self._strip:
            text = text.strip(WHITESPACE)
        length = len(text)
        if self._max_length is not None and length > self._max_length:
            raise invalid("string_too_long", value, {"max_length": self._max_length})
        if self._min_length is not None and length < self._min_length:
            raise invalid("string_too_short", value, {"min_length": self._min_length})
        if self._ascii_only and not text.isascii():
            raise invalid("string_not_ascii", value)
        if self._matches is not None and not self._matches(text):
            raise invalid("string_pattern_mismatch", value, {"pattern": self._source})
        if self._lower:
            return text.lower()
        if self._upper:
            return text.upper()
        return text


# bytes


def _decode_base64(text):
    data = text.encode("utf-8")
    if b"+" in data or b"/" in data:
        alphabet = b"+/"
    else:
        alphabet = b"-_"
    _check_base64(data, alphabet)
    data = data.rstrip(b"=")
    return base64.b64decode(data + b"=" * (-len(data) % 4), alphabet, validate=True)


def _check_base64(data, alphabet):
    letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + alphabet
    body = data.rstrip(b"=")
    for offset, byte in enumerate(body):
        if byte not in letters:
            raise ValueError(f"Invalid symbol {byte}, offset {offset}.")
    if len(body) % 4 == 1:
        raise ValueError(f"Invalid input length: {len(body)}")


def _decode_hex(text):
    if len(text) % 2:
        raise ValueError("Odd number of digits")
    for position, char in enumerate(text):
        if char not in "0123456789abcdefABCDEF":
            raise ValueError(f"Invalid character {char!r} at position {position}")
    return bytes.fromhex(text)


def bytes_from_text(text, mode):
    """Decodes a JSON string by the `val_json_bytes` mode. Raises `Invalid`."""
    if mode == "utf8":
        return text.encode("utf-8")
    try:
        return _decode_base64(text) if mode == "base64" else _decode_hex(text)
    except (ValueError, binascii.Error) as error:
        context = {"encoding": mode, "encoding_error": str(error)}
        raise invalid("bytes_invalid_encoding", text, context) from None


@compiles("bytes")
def _compile_bytes(schema, build):
    if schema.get("min_length") is None and schema.get("max_length") is None:
        return BytesValidator(schema, build)
    return ConstrainedBytesValidator(schema, build)


class BytesValidator(Validator):
    """Accepts bytes; in lax mode and from JSON also strings."""

    name = "bytes"

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)
        self._mode = build.option("val_json_bytes", "utf8")

    def validate(self, value, state):
        if type(value) is bytes:
            return value
        if isinstance(value, bytes):
            state.floor(STRICT)
            return value
        if not state.python:
            if isinstance(value, str):
                state.floor(STRICT)
                return bytes_from_text(value, self._mode)
            raise invalid("bytes_type", value)
        strict = self._strict if state.strict is None else state.strict
        if not strict:
            state.floor(LAX)
            if isinstance(value, str):
                return bytes_from_text(checked_text(plain_str(value), value), self._mode)
            if isinstance(value, bytearray):
                return bytes(value)
        raise invalid("bytes_type", value)


class ConstrainedBytesValidator(BytesValidator):
    """Accepts bytes of a limited length."""

    name = "constrained-bytes"

    def __init__(self, schema, build):
        super().__init__(schema, build)
        self._min_length = schema.get("min_length")
        self._max_length = schema.get("max_length")

    def validate(self, value, state):
        data = super().validate(value, state)
        if self._min_length is not None and len(data) < self._min_length:
            raise invalid("bytes_too_short", value, {"min_length": self._min_length})
        if self._max_length is not None and len(data) > self._max_length:
            raise invalid("bytes_too_long", value, {"max_length": self._max_length})
        return data
