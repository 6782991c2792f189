"""Writes JSON text from values that are already of JSON types.

The json module isn't used because its floats look different ("1e-07" instead of "1e-7"), and
because its pure Python encoder costs several generators for each level of nesting.
"""

from json.encoder import encode_basestring, encode_basestring_ascii

from .exceptions import PydanticSerializationError

_CONSTANTS = {None: "null", True: "true", False: "false"}


def dump(value, indent=None, ensure_ascii=False):
    """Returns a value as JSON text in UTF-8.

    Raises PydanticSerializationError for a string that UTF-8 can't represent.
    """
    quote = encode_basestring_ascii if ensure_ascii else encode_basestring
    parts = []
    if indent is None:
        _write(value, parts.append, quote)
    else:
        _write_indented(value, parts.append, quote, " " * indent, "\n")
    try:
        return "".join(parts).encode()
    except UnicodeEncodeError as error:
        raise PydanticSerializationError(f"Error serializing to JSON: UnicodeEncodeError: {error}") from None


def _scalar(value, quote):
    if value is None or value is True or value is False:
        return _CONSTANTS[value]
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, float):
        return float_text(value)
    return int.__repr__(value)


def _write(value, emit, quote):
    kind = type(value)
    if kind is dict:
        separator = "{"
        for key, item in value.items():
            emit(f"{separator}{quote(key)}:")
            separator = ","
            if type(item) is str:
                emit(quote(item))
            else:
                _write(item, emit, quote)
        emit("}" if value else "{}")
    elif kind is list:
        separator = "["
        for item in value:
            emit(separator)
            separator = ","
            if type(item) is str:
                emit(quote(item))
            else:
                _write(item, emit, quote)
        emit("]" if value else "[]")
    else:
        emit(_scalar(value, quote))


def _write_indented(value, emit, quote, step, newline):
    kind = type(value)
    if kind is dict and value:
        inner = newline + step
        separator = "{"
        for key, item in value.items():
            emit(f"{separator}{inner}{quote(key)}: ")
            separator = ","
            _write_indented(item, emit, quote, step, inner)
        emit(newline + "}")
    elif kind is list and value:
        inner = newline + step
        separator = "["
        for item in value:
            emit(separator + inner)
            separator = ","
            _write_indented(item, emit, quote, step, inner)
        emit(newline + "]")
    else:
        _write(value, emit, quote)


def float_text(value):
    """Returns the shortest text of a float. Infinity and NaN are written like in JavaScript."""
    if value - value != 0:
        return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
    text = float.__repr__(value)
    if "e" not in text:
        return text
    digits, exponent = text.split("e")
    if exponent == "-05":
        # Python changes to an exponent one power of ten earlier than JSON writers do.
        sign = "-" if digits.startswith("-") else ""
        return f"{sign}0.0000{digits.lstrip('-').replace('.', '')}"
    # Python pads the exponent with zeros: 1e-07.
    sign, number = exponent[0], exponent[1:].lstrip("0")
    return f"{digits}e{sign}{number}"
