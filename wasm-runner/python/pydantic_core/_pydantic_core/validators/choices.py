"""Validators for literals, enumerations, sentinels, and checks of a value's type."""

from ..errors import Invalid, SchemaError, invalid, safe_repr
from ..state import LAX
from .base import Build, Validator, checked_class, class_repr, compile_schema, compiles, expected_text
from .scalars import BOOL_WORDS, FloatValidator, IntValidator, StrValidator

MISSING = object()


class ValueTable:
    """Finds the result for an input among a fixed set of values, by type and equality.

    Among `True`, `1` and `1.0`, the one of the input's type wins.
    """

    def __init__(self, pairs):
        self._bools = {}
        self._ints = {}
        self._strs = {}
        self._others = {}
        self._unhashable = []
        self._loose = {}
        tables = {bool: self._bools, int: self._ints, str: self._strs}
        for value, result in pairs:
            table = tables.get(type(value))
            if table is None:
                self._add_other(value, result)
            else:
                table[value] = self._loose[value] = result

    def _add_other(self, value, result):
        try:
            self._others[value] = result
        except TypeError:
            self._unhashable.append((value, result))

    def find(self, value, state):
        """Returns the result for a value, or `MISSING`."""
        kind = type(value)
        if kind is str:
            result = MISSING
            if state.source == "string" and self._bools:
                result = self._bools.get(BOOL_WORDS.get(value.lower()), MISSING)
            if result is MISSING:
                result = self._strs.get(value, MISSING)
        elif kind is bool:
            result = self._bools.get(value, MISSING)
        elif kind is int:
            result = self._ints.get(value, MISSING)
        else:
            result = MISSING
        if result is MISSING:
            result = self._find_equal(value)
        return result

    def _find_equal(self, value):
        try:
            result = self._others.get(value, MISSING)
        except TypeError:
            result = MISSING
        if result is not MISSING:
            return result
        for candidate, result in self._unhashable:
            if candidate == value:
                return result
        # Last, because a member of an enumeration can be equal to a plain value that is expected, too.
        try:
            return self._loose.get(value, MISSING)
        except TypeError:
            return MISSING


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
        result = self._table.find(value, state)
        if result is MISSING:
            raise invalid("literal_error", value, {"expected": self._expected})
        return result


# What reads the values of an enumeration that is also a str, int or float.
_READERS = {"str": StrValidator, "int": IntValidator, "float": FloatValidator}


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
        self._class_name = class_repr(schema, self._cls)
        sub_type = schema.get("sub_type")
        if sub_type not in (None, *_READERS):
            raise SchemaError("`sub_type` must be one of: 'int', 'str', 'float' or None")
        options = {"strict": self._strict}
        self._readers = {name: reader(options, Build()) for name, reader in _READERS.items()}
        self._reader = self._readers.get(sub_type)
        prefix = "" if sub_type is None else sub_type + "-"
        self.name = f"{prefix}enum[{self._class_name}]"

    def validate(self, value, state):
        if isinstance(value, self._cls):
            return value
        strict = self._strict if state.strict is None else state.strict
        if strict and state.mode == "python":
            raise invalid("is_instance_of", value, {"class": self._class_name})
        state.floor(LAX)
        if self._reader is None:
            member = self._find_plain(value, state, strict)
        else:
            member = self._find_as(self._reader, value, state)
        if member is not MISSING:
            return member
        # The class has the last word, because it may define `_missing_` or `__new__`.
        try:
            return self._cls(value)
        except ValueError:
            raise invalid("enum", value, {"expected": self._expected}) from None

    def _find_as(self, reader, value, state):
        try:
            return self._table.find(reader.validate(value, state), state)
        except Invalid:
            return MISSING

    def _find_plain(self, value, state, strict):
        member = self._table.find(value, state)
        if member is not MISSING or strict or not state.python:
            return member
        # Subclasses of str and int stand for their plain values, and floats for whole numbers.
        if isinstance(value, str):
            return self._find_as(self._readers["str"], value, state)
        if isinstance(value, (int, float)):
            return self._find_as(self._readers["int"], value, state)
        return MISSING


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
        self._cls = checked_class(schema)
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
