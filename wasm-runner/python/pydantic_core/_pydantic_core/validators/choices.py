"""Validators for literals, enumerations, sentinels, and checks of a value's type."""

from ..errors import SchemaError, invalid, safe_repr
from ..numbers import ParseError, parse_float, parse_int
from ..state import LAX
from .base import Validator, class_repr, compile_schema, compiles, expected_text
from .scalars import BOOL_WORDS, coerce_int, decode_text, plain_str, str_from_enum_or_number

_MISSING = object()


class ValueTable:
    """Finds the result for an input among a fixed set of values, by type and equality.

    `True` and `1` are different values here, and so are `1` and `1.0`.
    """

    def __init__(self, pairs):
        self._bools = {}
        self._ints = {}
        self._strs = {}
        self._others = {}
        self._unhashable = []
        self._loose = {}
        for value, result in pairs:
            self._add_loose(value, result)
            if type(value) is bool:
                self._bools.setdefault(value, result)
            elif type(value) is int:
                self._ints.setdefault(value, result)
            elif type(value) is str:
                self._strs.setdefault(value, result)
            else:
                self._add_other(value, result)

    def _add_other(self, value, result):
        try:
            self._others.setdefault(value, result)
        except TypeError:
            self._unhashable.append((value, result))

    def _add_loose(self, value, result):
        if type(value) in (bool, int, str):
            self._loose[value] = result

    def find(self, value):
        """Returns the result for a value, or `_MISSING`."""
        kind = type(value)
        if kind is str:
            result = self._strs.get(value, _MISSING)
        elif kind is bool:
            result = self._bools.get(value, _MISSING)
        elif kind is int:
            result = self._ints.get(value, _MISSING)
        else:
            result = _MISSING
        if result is not _MISSING or kind in (bool, int, str) and not (self._others or self._unhashable):
            return result
        if isinstance(value, str) and kind is not str:
            result = self._strs.get(plain_str(value), _MISSING)
            if result is not _MISSING:
                return result
        result = self._find_other(value)
        return self._find_loose(value) if result is _MISSING else result

    def _find_loose(self, value):
        # Numbers that are equal to an expected one, such as 1.0 for 1.
        if type(value) in (bool, int, str):
            return _MISSING
        try:
            return self._loose.get(value, _MISSING)
        except TypeError:
            return _MISSING

    def _find_other(self, value):
        try:
            result = self._others.get(value, _MISSING)
        except TypeError:
            result = _MISSING
        if result is not _MISSING:
            return result
        for candidate, result in self._unhashable:
            if candidate == value:
                return result
        return _MISSING

    def find_str(self, value):
        """Returns the result for a value that can be read as a string, or `_MISSING`."""
        if not self._strs:
            return _MISSING
        try:
            text = decode_text(value, "string_unicode")
        except Exception:
            return _MISSING
        if text is None:
            text = str_from_enum_or_number(value, False)
        return _MISSING if text is None else self._strs.get(text, _MISSING)

    def find_int(self, value):
        """Returns the result for a value that can be read as an integer, or `_MISSING`."""
        if not self._ints:
            return _MISSING
        try:
            number = int(value) if isinstance(value, int) else coerce_int(value)
        except Exception:
            return _MISSING
        return self._ints.get(number, _MISSING)

    def find_float(self, value):
        """Returns the result for a value that can be read as a float, or `_MISSING`."""
        try:
            number = parse_float(value) if isinstance(value, str) else float(value)
        except (ParseError, TypeError, ValueError, OverflowError):
            return _MISSING
        result = self._others.get(number, _MISSING)
        return self._ints.get(number, _MISSING) if result is _MISSING else result

    def find_bool_text(self, value):
        """Returns the result for a word such as "true" or "off" (string mode), or `_MISSING`."""
        word = BOOL_WORDS.get(value.lower(), _MISSING) if self._bools else _MISSING
        return _MISSING if word is _MISSING else self._bools.get(word, _MISSING)

    def find_int_text(self, value):
        """Returns the result for a string of digits (string mode), or `_MISSING`."""
        try:
            return self._ints.get(parse_int(value), _MISSING)
        except ParseError:
            return _MISSING


@compiles("literal")
class LiteralValidator(Validator):
    """Accepts a fixed set of values."""

    def __init__(self, schema, build):
        expected = schema["expected"]
        if not expected:
            raise SchemaError("`expected` should have length > 0")
        self._table = ValueTable([(value, value) for value in expected])
        reprs = [safe_repr(value) for value in expected]
        self._expected = expected_text(reprs)
        self.name = f"literal[{','.join(reprs)}]"

    def validate(self, value, state):
        result = _MISSING
        if state.source == "string" and isinstance(value, str):
            result = self._table.find_bool_text(value)
            if result is _MISSING:
                result = self._table.find_int_text(value)
        if result is _MISSING:
            result = self._table.find(value)
        if result is _MISSING:
            raise invalid("literal_error", value, {"expected": self._expected})
        return result


@compiles("enum")
class EnumValidator(Validator):
    """Accepts members of an enumeration; in lax mode and from JSON also their values."""

    def __init__(self, schema, build):
        self._cls = schema["cls"]
        members = schema["members"]
        if not members:
            raise SchemaError("`members` should have length > 0")
        self._strict = build.is_strict(schema)
        self._table = ValueTable([(member.value, member) for member in members])
        self._expected = expected_text([safe_repr(member.value) for member in members])
        self._missing = schema.get("missing")
        self._class_name = class_repr(schema, self._cls)
        sub_type = schema.get("sub_type")
        finders = {
            None: self._find_plain,
            "str": self._table.find_str,
            "int": self._table.find_int,
            "float": self._table.find_float,
        }
        if sub_type not in finders:
            raise SchemaError(f"Unknown enum sub_type: {sub_type!r}")
        self._find = finders[sub_type]
        prefix = "" if sub_type is None else sub_type + "-"
        self.name = f"{prefix}enum[{self._class_name}]"

    def validate(self, value, state):
        if isinstance(value, self._cls):
            return value
        strict = self._strict if state.strict is None else state.strict
        if strict and state.python:
            raise invalid("is_instance_of", value, {"class": self._class_name})
        state.floor(LAX)
        member = self._table.find(value)
        if member is _MISSING:
            member = self._find(value)
        if member is _MISSING and self._missing is not None:
            member = self._call_missing(value)
        if member is _MISSING:
            raise invalid("enum", value, {"expected": self._expected})
        return member

    def _find_plain(self, value):
        # Subclasses of str, int and float stand for their plain values, and other members for their values.
        if isinstance(value, str):
            return self._table.find_str(value)
        if isinstance(value, bool):
            return _MISSING
        if isinstance(value, int):
            return self._table.find_int(value)
        if isinstance(value, float):
            return self._table.find_int(value)
        if hasattr(type(value), "__members__"):
            return self._table.find(value.value)
        return _MISSING

    def _call_missing(self, value):
        member = self._missing(value)
        if member is None:
            return _MISSING
        if isinstance(member, self._cls):
            return member
        raise TypeError(
            f"error in {self._class_name}._missing_: returned {member!r} instead of None or a valid member"
        )


@compiles("missing-sentinel")
class MissingSentinelValidator(Validator):
    """Accepts the MISSING sentinel and what the inner schema accepts, if there is one."""

    name = "missing-sentinel"

    def __init__(self, schema, build):
        inner = schema.get("schema")
        self._inner = None if inner is None else compile_schema(inner, build)

    def validate(self, value, state):
        from pydantic_core import MISSING

        if value is MISSING:
            return value
        if self._inner is not None:
            return self._inner.validate(value, state)
        raise invalid("missing_sentinel_error", value)


@compiles("ellipsis")
class EllipsisValidator(Validator):
    """Accepts `...`."""

    name = "ellipsis"

    def __init__(self, schema, build):
        pass

    def validate(self, value, state):
        if value is ...:
            return value
        raise invalid("ellipsis_error", value)


@compiles("is-instance")
class IsInstanceValidator(Validator):
    """Accepts instances of a class. It can't check JSON."""

    def __init__(self, schema, build):
        self._cls = schema["cls"]
        try:
            isinstance(None, self._cls)
        except TypeError:
            raise SchemaError("'cls' must be valid as the first argument to 'isinstance'") from None
        self._class_name = class_repr(schema, self._cls)
        self.name = f"is-instance[{self._class_name}]"

    def validate(self, value, state):
        if not state.python:
            raise invalid("needs_python_object", value, {"method_name": "isinstance"})
        if isinstance(value, self._cls):
            return value
        raise invalid("is_instance_of", value, {"class": self._class_name})


@compiles("is-subclass")
class IsSubclassValidator(Validator):
    """Accepts subclasses of a class. It can't check JSON."""

    def __init__(self, schema, build):
        self._cls = schema["cls"]
        self._class_name = class_repr(schema, self._cls)
        self.name = f"is-subclass[{self._class_name}]"

    def validate(self, value, state):
        if not state.python:
            raise invalid("needs_python_object", value, {"method_name": "issubclass"})
        if isinstance(value, type) and issubclass(value, self._cls):
            return value
        raise invalid("is_subclass_of", value, {"class": self._class_name})


@compiles("callable")
class CallableValidator(Validator):
    """Accepts everything that can be called."""

    name = "callable"

    def __init__(self, schema, build):
        pass

    def validate(self, value, state):
        state.floor(LAX)
        if state.python and callable(value):
            return value
        raise invalid("callable_type", value)
