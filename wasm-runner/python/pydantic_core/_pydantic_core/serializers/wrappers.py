"""Serializers around one inner serializer: references to definitions, and JSON strings."""

from .base import Serializer
from .infer import ATOMS, infer_key
from .json_text import dump


class DefinitionRefSerializer(Serializer):
    """Stands for a definition, which may be compiled later because it refers to itself.

    Raises ValueError if a value contains itself.
    """

    name = "definition-ref"

    def __init__(self, reference, nullable=False):
        self.reference = reference
        self.nullable = nullable
        self.target = None

    @property
    def retries_lax(self):
        return self.target.retries_lax

    def serialize(self, value, state, include=None, exclude=None):
        if value is None and self.nullable:
            return None
        if type(value) in ATOMS:
            return self.target.serialize(value, state, include, exclude)
        mark = state.enter(value, id(self.target))
        try:
            return self.target.serialize(value, state, include, exclude)
        finally:
            state.leave(mark)

    def json_key(self, key, state):
        if key is None and self.nullable:
            return infer_key(key, state)
        mark = state.enter(key, id(self.target))
        try:
            return self.target.json_key(key, state)
        finally:
            state.leave(mark)


class JsonSerializer(Serializer):
    """Serializes a parsed JSON string: the parsed value, or the string again with `round_trip`."""

    def __init__(self, inner):
        self.inner = inner
        self.name = "json"

    def serialize(self, value, state, include=None, exclude=None):
        if not state.round_trip:
            return self.inner.serialize(value, state, include, exclude)
        return dump(self._in_json_mode(value, state, include, exclude)).decode()

    def json_key(self, key, state):
        return self.serialize(key, state) if state.round_trip else infer_key(key, state)

    def _in_json_mode(self, value, state, include, exclude):
        outer = state.mode, state.json, state.to_text
        state.mode, state.json, state.to_text = "json", True, True
        try:
            return self.inner.serialize(value, state, include, exclude)
        finally:
            state.mode, state.json, state.to_text = outer


class JsonOrPythonSerializer(Serializer):
    """Has one serializer for JSON mode and one for the other modes."""

    def __init__(self, for_json, for_python):
        self.for_json = for_json
        self.for_python = for_python
        self.name = f"json-or-python[json={for_json.label}, python={for_python.label}]"

    @property
    def retries_lax(self):
        return self.for_json.retries_lax or self.for_python.retries_lax

    def serialize(self, value, state, include=None, exclude=None):
        chosen = self.for_json if state.json else self.for_python
        return chosen.serialize(value, state, include, exclude)

    def json_key(self, key, state):
        return self.for_json.json_key(key, state)
