"""Serializers for values without parts: numbers, strings, dates, enums and the like."""

import datetime
import enum
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from ..urls import MultiHostUrl, Url
from . import text
from .base import ANY, NotAKey, Serializer
from .exceptions import PydanticSerializationUnexpectedValue, not_in_json
from .infer import infer, infer_key
from .state import CHECK_STRICT


class NoneSerializer(Serializer):
    name = "none"
    selective = True
    unchanged = type(None)

    def serialize(self, value, state, include=None, exclude=None):
        return None if value is None else self.mismatch(value, state, include, exclude)

    def json_key(self, key, state):
        return "None" if key is None else super().json_key(key, state)


class BoolSerializer(Serializer):
    name = "bool"
    selective = True
    unchanged = bool

    def serialize(self, value, state, include=None, exclude=None):
        return value if type(value) is bool else self.mismatch(value, state, include, exclude)

    def json_key(self, key, state):
        return infer_key(key, state) if type(key) is bool else super().json_key(key, state)


class IntSerializer(Serializer):
    """Serializes an int; True and the like become plain ints in JSON mode, but a union's strict check refuses them."""

    name = "int"
    selective = True
    retries_lax = True
    unchanged = int

    def serialize(self, value, state, include=None, exclude=None):
        if type(value) is int:
            return value
        if not isinstance(value, int):
            return self.mismatch(value, state, include, exclude)
        if state.check == CHECK_STRICT:
            raise PydanticSerializationUnexpectedValue()
        return int(value) if state.json else value

    def json_key(self, key, state):
        return str(key) if isinstance(key, int) else super().json_key(key, state)


class FloatSerializer(Serializer):
    """Serializes a float. An int passes too, except where a union checks strictly."""

    name = "float"
    selective = True

    def __init__(self, formats):
        self.formats = formats

    def serialize(self, value, state, include=None, exclude=None):
        if type(value) is not float:
            if not isinstance(value, (float, int)):
                return self.mismatch(value, state, include, exclude)
            if state.check == CHECK_STRICT:
                raise PydanticSerializationUnexpectedValue()
            if state.json:
                value = float(value)
        return text.float_json(value, self.formats) if state.to_text else value

    def json_key(self, key, state):
        return str(key) if isinstance(key, (float, int)) else super().json_key(key, state)


class StrSerializer(Serializer):
    name = "str"
    selective = True
    unchanged = str

    def serialize(self, value, state, include=None, exclude=None):
        if type(value) is str:
            return value
        if isinstance(value, str):
            return str.__str__(value) if state.json else value
        return self.mismatch(value, state, include, exclude)

    def json_key(self, key, state):
        return str.__str__(key) if isinstance(key, str) else super().json_key(key, state)


class ConvertedSerializer(Serializer):
    """Leaves a value alone in Python mode and converts it with a function in JSON mode."""

    selective = True
    # Whether the function is called in Python mode, too.
    always = False

    def __init__(self, name, python_type, convert, formats=text.DEFAULT_FORMATS, without=()):
        self.name = name
        self.python_type = python_type
        self.convert = convert
        self.formats = formats
        self.without = without

    def serialize(self, value, state, include=None, exclude=None):
        if not isinstance(value, self.python_type) or isinstance(value, self.without):
            return self.mismatch(value, state, include, exclude)
        return self.convert(value, self.formats) if state.json or self.always else value

    def json_key(self, key, state):
        if not isinstance(key, self.python_type) or isinstance(key, self.without):
            return super().json_key(key, state)
        return text.key_text(self.convert(key, self.formats))


def _as_str(value, formats):
    return str(value)


def _as_complex(value, formats):
    return text.complex_text(value)


# Schema type -> the arguments of ConvertedSerializer after the name.
CONVERTED = {
    "decimal": (Decimal, _as_str),
    "uuid": (UUID, _as_str),
    "url": (Url, _as_str),
    "multi-host-url": (MultiHostUrl, _as_str),
    "complex": (complex, _as_complex),
    "bytes": (bytes, text.bytes_text),
    "bytearray": (bytearray, text.bytes_text),
    "datetime": (datetime.datetime, text.datetime_json),
    # A datetime is a date too, but writing it as one would lose the time.
    "date": (datetime.date, text.date_json, datetime.datetime),
    "time": (datetime.time, text.time_json),
    "timedelta": (datetime.timedelta, text.timedelta_json),
}


def converted(kind, formats):
    """Returns the ConvertedSerializer of a schema type in CONVERTED."""
    python_type, convert, *without = CONVERTED[kind]
    return ConvertedSerializer(kind, python_type, convert, formats, *without)


class FractionSerializer(ConvertedSerializer):
    """Writes a fraction as a string in every mode."""

    always = True

    def __init__(self):
        super().__init__("fraction", Fraction, _as_str)


class EnumSerializer(Serializer):
    """Writes the value of an enum member in JSON mode."""

    name = "enum"
    selective = True

    def __init__(self, cls, value_serializer):
        self.cls = cls
        self.value_serializer = value_serializer
        self.retries_lax = value_serializer.retries_lax

    def serialize(self, value, state, include=None, exclude=None):
        if not isinstance(value, self.cls):
            return self.mismatch(value, state, include, exclude)
        if not state.json:
            return value
        return self.value_serializer.serialize(value.value, state, include, exclude)

    def json_key(self, key, state):
        if not isinstance(key, self.cls):
            return super().json_key(key, state)
        return self.value_serializer.json_key(key.value, state)


class LiteralSerializer(Serializer):
    """Serializes a value by its own type; only a union checks that it's an expected one.

    `1` and `True` count as different.
    """

    selective = True

    def __init__(self, expected):
        self.name = f"literal[{','.join(repr(_plain(value)) for value in expected)}]"
        self.expected = [(type(value) is bool, value) for value in expected]

    def matches(self, value):
        is_bool = type(value) is bool
        return any(is_bool == flag and value == wanted for flag, wanted in self.expected)

    def serialize(self, value, state, include=None, exclude=None):
        if state.check and not self.matches(value):
            state.mismatch(self.name, value)
        return infer(value, state, include, exclude)

    def json_key(self, key, state):
        if state.check and not self.matches(key):
            state.mismatch(self.name, key)
        return infer_key(key, state)


def _plain(value):
    return value.value if isinstance(value, enum.Enum) else value


class SentinelSerializer(NotAKey):
    """Serializes MISSING or `...`, which exist only in Python.

    Other values go to the inner serializer. Without one, raises
    PydanticSerializationUnexpectedValue.
    """

    # None is as wrong as any other value, so an optional sentinel needs its own check.
    selective = False

    def __init__(self, name, shown, what, sentinel, inner=None):
        self.kind = self.name = name
        self.shown = shown
        self.what = what
        self.sentinel = sentinel
        self.inner = inner

    def serialize(self, value, state, include=None, exclude=None):
        is_sentinel = value is self.sentinel
        if self.inner is not None and not is_sentinel:
            return self.inner.serialize(value, state, include, exclude)
        if state.to_text:
            raise not_in_json(f"'{self.shown}' can't be serialized to JSON")
        if not is_sentinel:
            raise PydanticSerializationUnexpectedValue(f"Expected '{self.shown}' {self.what}")
        return value

    def json_key(self, key, state):
        if self.inner is None or key is self.sentinel:
            return super().json_key(key, state)
        return self.inner.json_key(key, state)


SIMPLE = {
    "any": ANY,
    "none": NoneSerializer(),
    "bool": BoolSerializer(),
    "int": IntSerializer(),
    "str": StrSerializer(),
}
