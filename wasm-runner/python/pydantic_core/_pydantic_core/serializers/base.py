"""The base class of all serializers, and the serializer that looks only at the value's type."""

import copy

from .infer import infer, infer_key, invalid_key


class Serializer:
    """Serializes the values of one schema.

    `name` is what messages call the type, `label` what they call it inside another type:
    an optional int is "int" by itself, but "nullable" in the name of a list. `unchanged` is a type whose values come out as they
    are in every mode, or None; loops use it to skip the call. `selective` says that a strict
    check refuses values of all other types. `retries_lax` says that a union may try this choice
    a second time with subclass instances. `as_any` is the serializer that takes over when the
    call has `serialize_as_any`.
    """

    name = "any"
    own_label = None
    unchanged = None
    selective = False
    retries_lax = False
    as_any = None

    @property
    def label(self):
        return self.own_label or self.name

    def with_label(self, label):
        """Returns a copy with another label."""
        other = copy.copy(self)
        other.own_label = label
        return other

    def serialize(self, value, state, include=None, exclude=None):
        """Returns the serialized value.

        Raises PydanticSerializationUnexpectedValue for a wrong type while a union is trying its
        choices; otherwise a wrong type is only a warning.
        """
        raise NotImplementedError

    def json_key(self, key, state):
        """Returns a dictionary key as a string. Raises TypeError if the type can't be a key."""
        state.mismatch(self.name, key)
        return infer_key(key, state)

    def mismatch(self, value, state, include=None, exclude=None):
        """Warns about a value of the wrong type and serializes it by its own type."""
        state.mismatch(self.name, value)
        return infer(value, state, include, exclude)

    def __repr__(self):
        name = type(self).__name__
        return f"{name.removesuffix('Serializer')}({name})"


class AnySerializer(Serializer):
    """Serializes each value by its own type."""

    def serialize(self, value, state, include=None, exclude=None):
        return infer(value, state, include, exclude)

    def json_key(self, key, state):
        return infer_key(key, state)


ANY = AnySerializer()
Serializer.as_any = ANY


class NotAKey(Serializer):
    """The base of containers, which a JSON object can't have as a key. `kind` is the short name."""

    selective = True
    python_type = ()
    kind = None

    def json_key(self, key, state):
        if key is None or isinstance(key, self.python_type):
            raise invalid_key(self.kind)
        return super().json_key(key, state)
