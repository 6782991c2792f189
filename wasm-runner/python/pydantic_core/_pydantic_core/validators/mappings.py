"""Validators for dict, frozendict, ordered-dict and counter."""

import builtins
from collections import Counter, OrderedDict
from collections.abc import Mapping

from ..errors import Invalid, SchemaError, error_text, invalid, safe_repr
from ..state import LAX, PARTIAL_OFF, STRICT, collect
from ..values import PydanticOmit
from .base import Validator, compile_optional, compiles, name_of


def loc_key(key):
    """Returns a key as the location of an error: a str or int, else its repr."""
    if isinstance(key, str):
        return str.__str__(key)
    if isinstance(key, int):
        return int(key)
    return safe_repr(key)


def mapping_items(value):
    """Returns the items of a user's mapping as a list of pairs. Raises `Invalid` if it fails."""
    try:
        items = list(value.items())
    except Exception as error:
        raise invalid("mapping_type", value, {"error": error_text(error)}) from error
    for item in items:
        if not isinstance(item, tuple) or len(item) != 2:
            raise invalid("mapping_type", value, {"error": "Mapping items must be tuples of (key, value) pairs"})
    return items


class _MappingBase(Validator):
    """What the four validators share."""

    kind = ""
    type_error = ""
    field_type = "Dictionary"
    own_type = dict

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)
        self._keys = compile_optional(schema.get("keys_schema"), build)
        self._values = compile_optional(schema.get("values_schema"), build)
        self._min_length = schema.get("min_length")
        self._max_length = schema.get("max_length")
        self._fail_fast = bool(schema.get("fail_fast"))

    def make_name(self):
        return f"{self.kind}[{name_of(self._keys)},{name_of(self._values)}]"

    def source(self, value, state):
        """Returns the items of a value. Raises `Invalid` for other types."""
        if isinstance(value, self.own_type):
            return value.items()
        if not state.python:
            if isinstance(value, dict):
                state.floor(STRICT)
                return value.items()
            raise invalid(self.type_error, value)
        if self._strict if state.strict is None else state.strict:
            raise invalid(self.type_error, value)
        if isinstance(value, dict):
            state.floor(LAX)
            return value.items()
        if isinstance(value, Mapping):
            state.floor(LAX)
            return mapping_items(value)
        raise invalid(self.type_error, value)

    def validated(self, value, state):
        """Returns the validated items as a dict."""
        items = self.source(value, state)
        if self._keys is None and self._values is None:
            result = dict(items)
            self._check_max(result, value)
        else:
            result = self._validate_items(items, value, state)
        self._check_min(result, value)
        return result

    def _validate_items(self, items, raw, state):
        validate_key = self._validate_key if self._keys is not None else None
        validate_value = self._values.validate if self._values is not None else None
        partial = state.partial
        # Only the last value may be incomplete.
        last = None if partial == PARTIAL_OFF else len(items) - 1
        result = {}
        errors = []
        for index, (key, value) in enumerate(items):
            state.partial = PARTIAL_OFF
            new_key, is_key_valid = key, True
            if validate_key is not None:
                try:
                    new_key = validate_key(key, state)
                except Invalid as error:
                    errors.extend(error.within_path((loc_key(key), "[key]")).lines)
                    is_key_valid = False
                    if self._fail_fast:
                        break
                except PydanticOmit:
                    continue
            if validate_value is not None:
                if index == last:
                    state.partial = partial
                try:
                    value = validate_value(value, state)
                except Invalid as error:
                    if index == last:
                        continue
                    collect(errors, error, loc_key(key))
                    if self._fail_fast:
                        break
                    continue
                except PydanticOmit:
                    continue
            if is_key_valid:
                result[new_key] = value
                if self._max_length is not None:
                    self._check_max(result, raw)
        state.partial = partial
        if errors:
            raise Invalid(errors)
        return result

    def _validate_key(self, key, state):
        if state.source != "json":
            return self._keys.validate(key, state)
        # Keys of JSON objects are always strings, so they're read like those of string mode.
        state.set_source("string")
        try:
            return self._keys.validate(key, state)
        finally:
            state.set_source("json")

    def _check_min(self, result, value):
        length = len(result)
        if self._min_length is not None and length < self._min_length:
            context = {"field_type": self.field_type, "min_length": self._min_length, "actual_length": length}
            raise invalid("too_short", value, context)

    def _check_max(self, result, value):
        if self._max_length is not None and len(result) > self._max_length:
            context = {"field_type": self.field_type, "max_length": self._max_length, "actual_length": None}
            raise invalid("too_long", value, context)


@compiles("dict")
class DictValidator(_MappingBase):
    """Accepts dicts; in lax mode also other mappings."""

    kind = "dict"
    type_error = "dict_type"

    def validate(self, value, state):
        return self.validated(value, state)


@compiles("ordered-dict")
class OrderedDictValidator(_MappingBase):
    """Accepts OrderedDicts; in lax mode also other mappings."""

    kind = "ordered-dict"
    type_error = "ordered_dict_type"
    field_type = "OrderedDict"
    own_type = OrderedDict

    def validate(self, value, state):
        return OrderedDict(self.validated(value, state))


@compiles("counter")
class CounterValidator(_MappingBase):
    """Accepts Counters; in lax mode also other mappings."""

    kind = "counter"
    type_error = "counter_type"
    field_type = "Counter"
    own_type = Counter

    def validate(self, value, state):
        return Counter(self.validated(value, state))


@compiles("frozendict")
def _compile_frozen_dict(schema, build):
    frozen_dict = getattr(builtins, "frozendict", None)
    if frozen_dict is None:
        raise SchemaError("The `frozendict` builtin type is only available on Python 3.15 and above")
    return FrozenDictValidator(schema, build, frozen_dict)


class FrozenDictValidator(_MappingBase):
    """Accepts frozendicts (new in Python 3.15); in lax mode also other mappings."""

    kind = "frozendict"
    type_error = "frozen_dict_type"
    field_type = "Frozendict"

    def __init__(self, schema, build, frozen_dict):
        super().__init__(schema, build)
        self.own_type = frozen_dict

    def validate(self, value, state):
        return self.own_type(self.validated(value, state))


__all__ = ["CounterValidator", "DictValidator", "OrderedDictValidator", "loc_key", "mapping_items"]
