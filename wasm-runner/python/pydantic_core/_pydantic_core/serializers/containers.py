"""Serializers for lists, tuples, sets, dictionaries and generators."""

import collections
from collections.abc import Iterator

from .base import ANY, NotAKey, Serializer
from .exceptions import PydanticSerializationUnexpectedValue
from .filters import KEEP_ALL, count_from_start
from .state import CHECK_STRICT


class SequenceSerializer(NotAKey):
    """Serializes a list, deque, set or frozenset.

    `make(items, value)` builds the result in Python mode; without it, it's a list. Only
    sequences look at `include` and `exclude`, because the items of a set have no index.
    """

    def __init__(self, kind, python_type, item, make=None, schema_filter=KEEP_ALL, indexed=True):
        self.kind = kind
        self.name = f"{kind}[{item.label}]"
        self.python_type = python_type
        self.item = item
        self.make = make
        self.filter = schema_filter
        self.indexed = indexed

    @property
    def retries_lax(self):
        return self.item.retries_lax

    def serialize(self, value, state, include=None, exclude=None):
        if not isinstance(value, self.python_type):
            return self.mismatch(value, state, include, exclude)
        item = self.item.as_any if state.serialize_as_any else self.item
        if not self.indexed or (include is None and exclude is None and self.filter is KEEP_ALL):
            unchanged, serialize = item.unchanged, item.serialize
            items = [entry if type(entry) is unchanged else serialize(entry, state) for entry in value]
        else:
            items = self._filtered(value, item, state, include, exclude)
        return items if state.json or self.make is None else self.make(items, value)

    def _filtered(self, value, item, state, include, exclude):
        include = count_from_start(include, len(value))
        exclude = count_from_start(exclude, len(value))
        items = []
        for index, entry in enumerate(value):
            below = self.filter.below(index, include, exclude)
            if below is not None:
                items.append(item.serialize(entry, state, *below))
        return items


def make_deque(items, value):
    return collections.deque(items, value.maxlen)


def make_set(items, value):
    return set(items)


def make_frozenset(items, value):
    return frozenset(items)


class TupleSerializer(Serializer):
    """Serializes a tuple, with one schema for each position.

    `variadic` is the position of the schema that repeats, or None. Missing and extra items
    are only a warning.
    """

    selective = True
    # A union accepts a tuple of the wrong length if no other choice fits.
    retries_lax = True
    what = "tuple"

    def __init__(self, items, variadic=None, schema_filter=KEEP_ALL):
        names = [item.label for item in items]
        if variadic is not None:
            names.insert(variadic + 1, "...")
        self.name = f"tuple[{', '.join(names)}]"
        self.items = items
        self.variadic = variadic
        self.filter = schema_filter

    def serialize(self, value, state, include=None, exclude=None):
        if not self._accepts(value, state):
            return self.mismatch(value, state, include, exclude)
        include = count_from_start(include, len(value))
        exclude = count_from_start(exclude, len(value))
        result = []
        for index, (item, entry) in enumerate(zip(self._item_serializers(value, state), value)):
            below = self.filter.below(index, include, exclude)
            if below is not None:
                result.append(item.serialize(entry, state, *below))
        return result if state.json else self.make(result, value)

    def make(self, items, value):
        return tuple(items)

    def _accepts(self, value, state):
        return isinstance(value, tuple)

    def _item_serializers(self, value, state):
        """Returns one serializer for each item of the value."""
        items, count = self.items, len(value)
        if self.variadic is not None:
            repeats = max(0, count + 1 - len(items))
            repeated = [items[self.variadic]] * repeats
            items = [*items[: self.variadic], *repeated, *items[self.variadic + 1 :]]
        elif count != len(items):
            items = self._fitted(items, count, state)
        return [item.as_any for item in items] if state.serialize_as_any else items

    def _fitted(self, items, count, state):
        if state.check == CHECK_STRICT:
            raise PydanticSerializationUnexpectedValue(f"Expected {len(items)} items, but got {count}")
        problem = "extra" if count > len(items) else "too few"
        state.warn(PydanticSerializationUnexpectedValue(f"Unexpected {problem} items present in {self.what}"))
        return self._with_extra(items, count - len(items))

    def _with_extra(self, items, extra_count):
        return [*items, *[ANY] * extra_count]

    def json_key(self, key, state):
        if not self._accepts(key, state):
            return super().json_key(key, state)
        parts = zip(self._item_serializers(key, state), key)
        return ",".join(item.json_key(part, state) for item, part in parts)


class NamedTupleSerializer(TupleSerializer):
    """Serializes a named tuple like a plain one, because serialized items may have other types."""

    what = "named tuple"

    def __init__(self, cls, items, schema_filter=KEEP_ALL):
        super().__init__(items, None, schema_filter)
        self.cls = cls
        self.name = cls.__name__

    def _accepts(self, value, state):
        # A union keeps the class apart from other named tuples.
        return isinstance(value, self.cls if state.check == CHECK_STRICT else tuple)

    def _with_extra(self, items, extra_count):
        return items


class DictSerializer(NotAKey):
    """Serializes a dictionary or one of its subclasses.

    `make(result, value)` builds the result in Python mode; without it, it's a dictionary.
    """

    def __init__(self, kind, python_type, key, item, make=None, schema_filter=KEEP_ALL):
        self.kind = kind
        self.name = f"{kind}[{key.label}, {item.label}]"
        self.python_type = python_type
        self.key = key
        self.item = item
        self.make = make
        self.filter = schema_filter

    @property
    def retries_lax(self):
        return self.key.retries_lax or self.item.retries_lax

    def serialize(self, value, state, include=None, exclude=None):
        if not isinstance(value, self.python_type):
            return self.mismatch(value, state, include, exclude)
        key_serializer, item = self.key, self.item
        if state.serialize_as_any:
            key_serializer, item = key_serializer.as_any, item.as_any
        key_rule = key_serializer.json_key if state.json else key_serializer.serialize
        everything = include is None and exclude is None and self.filter is KEEP_ALL
        result = {}
        for key, entry in value.items():
            if everything:
                result[key_rule(key, state)] = item.serialize(entry, state)
                continue
            below = self.filter.below(key, include, exclude)
            if below is not None:
                result[key_rule(key, state)] = item.serialize(entry, state, *below)
        return result if state.json or self.make is None else self.make(result)


class GeneratorSerializer(NotAKey):
    """Serializes an iterator: to a list in JSON mode, to another iterator in Python mode."""

    python_type = Iterator

    def __init__(self, item, schema_filter=KEEP_ALL):
        self.kind = self.name = "generator"
        self.item = item
        self.filter = schema_filter

    def serialize(self, value, state, include=None, exclude=None):
        if not isinstance(value, self.python_type):
            return self.mismatch(value, state, include, exclude)
        item = self.item.as_any if state.serialize_as_any else self.item
        items = SerializationIterator(value, item, state, include, exclude, self.filter)
        return list(items) if state.json else items


class SerializationIterator:
    """Serializes the items of an iterator one by one, as they are asked for."""

    def __init__(self, iterator, item, state, include, exclude, schema_filter):
        self.iterator = iterator
        self.index = 0
        self._item = item
        # The call is over when the items are read, and its state has moved on.
        self._reports = not state.json and state.warnings is not None
        self._state = state.copy() if self._reports else state
        self._include = include
        self._exclude = exclude
        self._filter = schema_filter

    def __iter__(self):
        return self

    def __next__(self):
        for entry in self.iterator:
            if self.index == 0:
                self._include = count_from_start(self._include, None)
                self._exclude = count_from_start(self._exclude, None)
            below = self._filter.below(self.index, self._include, self._exclude)
            self.index += 1
            if below is not None:
                return self._serialized(entry, below)
        raise StopIteration

    def _serialized(self, entry, below):
        result = self._item.serialize(entry, self._state, *below)
        if self._reports:
            self._state.finish("warn")
            self._state.warnings = []
        return result

    def __repr__(self):
        return f"SerializationIterator(index={self.index}, iterator={self.iterator!r})"
