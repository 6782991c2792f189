"""Serializes values by their own type, for `Any` and for values that don't match their schema."""

import collections
import collections.abc
import datetime
import enum
import re
import types
from dataclasses import _FIELD
from decimal import Decimal
from fractions import Fraction
from ipaddress import (
    IPv4Address,
    IPv4Interface,
    IPv4Network,
    IPv6Address,
    IPv6Interface,
    IPv6Network,
)
from pathlib import PurePath
from uuid import UUID

from ..errors import safe_repr
from ..urls import MultiHostUrl, Url
from . import text
from .exceptions import PydanticSerializationError
from .filters import KEEP_ALL, count_from_start
from .state import MAX_DEPTH

# Types that are the same in Python and JSON.
ATOMS = frozenset({str, int, bool, type(None)})


def infer(value, state, include=None, exclude=None):
    """Returns a value serialized by its own type.

    In JSON mode the result has only JSON types. Raises PydanticSerializationError for a type
    that has no JSON form, ValueError for a container that contains itself.
    """
    kind = type(value)
    if kind in ATOMS:
        return value if len(state.active) < MAX_DEPTH else _too_deep(value, state)
    rules = _JSON if state.json else _PYTHON
    rule = rules.get(kind)
    if rule is None:
        rule = _rule_for(value, kind, rules)
    return rule(value, state, include, exclude)


def infer_key(key, state):
    """Returns a dictionary key as a string, by its own type.

    Raises TypeError for a container, PydanticSerializationError for an unknown type.
    """
    kind = type(key)
    if kind is str:
        return key
    rule = _KEY.get(kind)
    if rule is None:
        rule = _rule_for(key, kind, _KEY)
    return rule(key, state)


def invalid_key(name):
    """Returns the TypeError for a type that can't be a key."""
    return TypeError(f"`{name}` not valid as object key")


def _rule_for(value, kind, rules):
    """Returns the rule for a value whose exact type has none."""
    if hasattr(value, "__pydantic_serializer__") and not isinstance(value, type):
        return rules[_MODEL]
    if hasattr(kind, "__dataclass_fields__"):
        return rules[_DATACLASS]
    if issubclass(kind, enum.Enum):
        return rules[enum.Enum]
    for base in kind.__mro__[1:]:
        rule = rules.get(base)
        if rule is not None:
            return rule
    if issubclass(kind, collections.abc.Iterator):
        return rules[types.GeneratorType]
    return rules[_UNKNOWN]


# Entries of the tables that aren't found by a type.
_MODEL, _DATACLASS, _UNKNOWN = "model", "dataclass", "unknown"


def _same(value, state, include, exclude):
    return value


# Containers


def _items(values, state, include, exclude):
    """Returns the serialized items that `include` and `exclude` keep, as a list."""
    mark = state.enter(values)
    if mark is None:
        return _seen_before(values, state)
    try:
        if include is None and exclude is None:
            atoms = _atoms_at(state)
            return [item if type(item) in atoms else infer(item, state) for item in values]
        length = len(values) if hasattr(values, "__len__") else None
        include = count_from_start(include, length)
        exclude = count_from_start(exclude, length)
        result = []
        for index, item in enumerate(values):
            below = KEEP_ALL.below(index, include, exclude)
            if below is not None:
                result.append(infer(item, state, *below))
        return result
    finally:
        state.leave(mark)


def _seen_before(value, state):
    return "..." if state.json else value


def _atoms_at(state):
    """Returns the types that need no look at the position: none if the nesting is too deep."""
    return ATOMS if len(state.active) < MAX_DEPTH else ()


def _too_deep(value, state):
    if state.json and not state.serialize_unknown:
        raise ValueError("Maximum serialization depth exceeded")
    return _seen_before(value, state)


def _tuple(value, state, include, exclude):
    return tuple(_items(value, state, include, exclude))


def _set(value, state, include, exclude):
    return set(_items(value, state, None, None))


def _frozenset(value, state, include, exclude):
    return frozenset(_items(value, state, None, None))


def _set_json(value, state, include, exclude):
    return _items(value, state, None, None)


def _deque(value, state, include, exclude):
    return collections.deque(_items(value, state, include, exclude), value.maxlen)


def _generator(value, state, include, exclude):
    from .base import ANY
    from .containers import SerializationIterator

    return SerializationIterator(value, ANY, state, include, exclude, KEEP_ALL)


def _dict_json(value, state, include, exclude):
    return _pairs(value, value.items(), state, include, exclude, infer_key)


def _dict(value, state, include, exclude):
    return _pairs(value, value.items(), state, include, exclude, infer)


def _ordered_dict(value, state, include, exclude):
    return collections.OrderedDict(_dict(value, state, include, exclude))


def _counter(value, state, include, exclude):
    return collections.Counter(_dict(value, state, include, exclude))


def _pairs(owner, pairs, state, include, exclude, key_rule):
    mark = state.enter(owner)
    if mark is None:
        return _seen_before(owner, state)
    try:
        result = {}
        if include is None and exclude is None:
            atoms = _atoms_at(state)
            for key, item in pairs:
                name = key if type(key) is str else key_rule(key, state)
                result[name] = item if type(item) in atoms else infer(item, state)
            return result
        for key, item in pairs:
            below = KEEP_ALL.below(key, include, exclude)
            if below is not None:
                result[key_rule(key, state)] = infer(item, state, *below)
        return result
    finally:
        state.leave(mark)


def _dataclass(value, state, include, exclude):
    fields = type(value).__dataclass_fields__.values()
    pairs = [
        (field.name, getattr(value, field.name))
        for field in fields
        if field._field_type is _FIELD and hasattr(value, field.name)
    ]
    return _pairs(value, pairs, state, include, exclude, infer_key)


def _model(value, state, include, exclude):
    serializer = ready_serializer(value)
    mark = state.enter(value)
    if mark is None:
        return value
    formats, state.formats = state.formats, serializer._formats
    try:
        return serializer._root.serialize(value, state, include, exclude)
    finally:
        state.formats = formats
        state.leave(mark)


def ready_serializer(value):
    """Returns the SchemaSerializer of a value, which is built first if it's missing."""
    from .schema_serializer import SchemaSerializer

    serializer = value.__pydantic_serializer__
    if isinstance(serializer, SchemaSerializer):
        return serializer
    # A class with open forward references has a stand-in. Reading any attribute builds the
    # real serializer and puts it into the class, or raises PydanticUserError.
    getattr(serializer, "to_python")  # noqa: B009 - an attribute alone would look useless
    built = value.__pydantic_serializer__
    return built if isinstance(built, SchemaSerializer) else serializer.rebuild()


# JSON values


def _str(value, state, include, exclude):
    return str.__str__(value)


def _int(value, state, include, exclude):
    return int(value)


def _float(value, state, include, exclude):
    value = float(value)
    if value - value != 0 and not state.to_text:
        return None if state.formats.inf_nan == "null" else value
    return text.float_json(value, state.formats)


def _as_str(value, state, include, exclude):
    return str(value)


def _bytes(value, state, include, exclude):
    return text.bytes_text(value, state.formats)


def _datetime(value, state, include, exclude):
    return text.datetime_json(value, state.formats)


def _date(value, state, include, exclude):
    return text.date_json(value, state.formats)


def _time(value, state, include, exclude):
    return text.time_json(value, state.formats)


def _timedelta(value, state, include, exclude):
    return text.timedelta_json(value, state.formats)


def _pattern(value, state, include, exclude):
    return str(value.pattern)


def _complex(value, state, include, exclude):
    return text.complex_text(value)


def _enum(value, state, include, exclude):
    return infer(value.value, state, include, exclude)


def _unknown(value, state, include, exclude):
    """Serializes what `fallback` returns for a value.

    Without a fallback, returns the value in Python mode, and in JSON mode raises
    PydanticSerializationError.
    """
    if state.fallback is None:
        return _unserializable(value, state) if state.json else value
    mark = state.enter(value)
    if mark is None:
        return value
    try:
        return infer(state.fallback(value), state, include, exclude)
    finally:
        state.leave(mark)


def _unserializable(value, state):
    if state.serialize_unknown:
        return _shown(value)
    error = _unknown_error(value)
    error.is_complete = True
    raise error


def _shown(value):
    try:
        return str(value)
    except Exception:
        return f"<Unserializable {type(value).__name__} object>"


def _unknown_error(value):
    return PydanticSerializationError(f"Unable to serialize unknown type: {safe_repr(type(value))}")


# Keys


def _key_none(key, state):
    return "None"


def _key_bool(key, state):
    return "true" if key else "false"


def _key_int(key, state):
    return str(int(key))


def _key_tuple(key, state):
    return ",".join(infer_key(part, state) for part in key)


def _key_enum(key, state):
    return infer_key(key.value, state)


def _key_str(key, state):
    return str(key)


def _key_float(key, state):
    is_null = state.formats.inf_nan == "null" and key - key != 0
    return "None" if is_null else str(key)


def _key_unknown(key, state):
    if state.fallback is not None:
        return infer_key(state.fallback(key), state)
    if state.serialize_unknown:
        return _shown(key)
    raise _unknown_error(key)


def _key_from(rule):
    """Makes a rule for keys from a rule for JSON values."""

    def key_rule(key, state):
        return text.key_text(rule(key, state, None, None))

    return key_rule


def _no_key(name):
    def refuse(key, state):
        raise invalid_key(name)

    return refuse


_JSON = {
    str: _str,
    int: _int,
    float: _float,
    Decimal: _as_str,
    bytes: _bytes,
    bytearray: _bytes,
    datetime.datetime: _datetime,
    datetime.date: _date,
    datetime.time: _time,
    datetime.timedelta: _timedelta,
    Url: _as_str,
    MultiHostUrl: _as_str,
    UUID: _as_str,
    PurePath: _as_str,
    Fraction: _as_str,
    IPv4Address: _as_str,
    IPv6Address: _as_str,
    IPv4Interface: _as_str,
    IPv6Interface: _as_str,
    IPv4Network: _as_str,
    IPv6Network: _as_str,
    re.Pattern: _pattern,
    complex: _complex,
    enum.Enum: _enum,
    list: _items,
    tuple: _items,
    set: _set_json,
    frozenset: _set_json,
    dict: _dict_json,
    collections.deque: _items,
    types.GeneratorType: _items,
    collections.OrderedDict: _dict_json,
    collections.Counter: _dict_json,
    _MODEL: _model,
    _DATACLASS: _dataclass,
    _UNKNOWN: _unknown,
}

_PYTHON = {
    **dict.fromkeys(_JSON, _same),
    Fraction: _as_str,
    list: _items,
    tuple: _tuple,
    set: _set,
    frozenset: _frozenset,
    dict: _dict,
    collections.deque: _deque,
    types.GeneratorType: _generator,
    collections.OrderedDict: _ordered_dict,
    collections.Counter: _counter,
    _MODEL: _model,
    _DATACLASS: _dataclass,
    _UNKNOWN: _unknown,
}

_KEY = {
    **{kind: _key_from(rule) for kind, rule in _JSON.items() if not isinstance(kind, str)},
    type(None): _key_none,
    bool: _key_bool,
    int: _key_int,
    float: _key_float,
    tuple: _key_tuple,
    enum.Enum: _key_enum,
    list: _no_key("list"),
    set: _no_key("set"),
    frozenset: _no_key("frozenset"),
    dict: _no_key("dict"),
    collections.OrderedDict: _no_key("ordered-dict"),
    collections.Counter: _no_key("counter"),
    collections.deque: _no_key("deque"),
    types.GeneratorType: _no_key("generator"),
    _MODEL: _key_str,
    _DATACLASS: _key_str,
    _UNKNOWN: _key_unknown,
}
