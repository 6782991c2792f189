"""What one call of a serializer carries along: its options, warnings and position."""

import warnings

from .exceptions import PydanticSerializationError, PydanticSerializationUnexpectedValue

# How strictly a value has to match its schema. Unions raise this level to try their choices.
CHECK_NONE, CHECK_LAX, CHECK_STRICT = 0, 1, 2

MAX_DEPTH = 255


class State:
    """The options of one call, and where in the value the serializer is.

    `warnings` is a list, or None if nobody wants them. `model` is the object whose fields are
    being serialized, `field_name` the field. `active` has the containers that are being
    serialized right now, so that a cycle is noticed. `to_text` is true if the result is going
    to be JSON text, where a float may have to become null.
    """

    __slots__ = (
        "mode",
        "json",
        "to_text",
        "formats",
        "by_alias",
        "exclude_unset",
        "exclude_defaults",
        "exclude_none",
        "exclude_computed_fields",
        "round_trip",
        "serialize_as_any",
        "polymorphic_serialization",
        "fallback",
        "serialize_unknown",
        "context",
        "warnings",
        "check",
        "model",
        "field_name",
        "active",
    )

    def __init__(
        self,
        mode,
        formats,
        *,
        to_text=False,
        by_alias=None,
        exclude_unset=False,
        exclude_defaults=False,
        exclude_none=False,
        exclude_computed_fields=False,
        round_trip=False,
        serialize_as_any=False,
        polymorphic_serialization=None,
        fallback=None,
        serialize_unknown=False,
        context=None,
        collect_warnings=False,
    ):
        self.mode = mode
        self.json = mode == "json"
        self.to_text = to_text
        self.formats = formats
        self.by_alias = by_alias
        self.exclude_unset = exclude_unset
        self.exclude_defaults = exclude_defaults
        self.exclude_none = exclude_none
        self.exclude_computed_fields = exclude_computed_fields
        self.round_trip = round_trip
        self.serialize_as_any = serialize_as_any
        self.polymorphic_serialization = polymorphic_serialization
        self.fallback = fallback
        self.serialize_unknown = serialize_unknown
        self.context = context
        self.warnings = [] if collect_warnings else None
        self.check = CHECK_NONE
        self.model = None
        self.field_name = None
        self.active = set()

    def copy(self):
        """Returns a copy for work that goes on after the call, with its own cycle check."""
        other = object.__new__(State)
        for name in State.__slots__:
            setattr(other, name, getattr(self, name))
        other.active = set()
        return other

    def mismatch(self, expected, value):
        """Notes that a value isn't of the expected type, and lets serialization go on.

        None passes silently because it's so common as a default value. Raises
        PydanticSerializationUnexpectedValue while a union is trying its choices.
        """
        if value is None or (not self.check and self.warnings is None):
            return
        problem = PydanticSerializationUnexpectedValue(None, self.field_name, expected, value)
        if self.check:
            raise problem
        self.warnings.append(problem)

    def warn(self, problem):
        if self.warnings is not None:
            self.warnings.append(problem)

    def enter(self, value, owner=None):
        """Marks a container as being serialized, and returns the mark for `leave`.

        For a container inside itself, and for very deep nesting, it returns None if there's no
        `owner`, and the mode isn't JSON or everything has to be shown somehow. Otherwise it
        raises ValueError.
        """
        mark = (id(value), owner)
        if mark not in self.active and len(self.active) < MAX_DEPTH:
            self.active.add(mark)
            return mark
        if owner is None and (not self.json or self.serialize_unknown):
            return None
        if mark in self.active:
            raise ValueError("Circular reference detected (id repeated)")
        raise ValueError("Maximum serialization depth exceeded")

    def leave(self, mark):
        self.active.discard(mark)

    def finish(self, mode):
        """Reports the collected warnings: as one UserWarning, or as an error in "error" mode."""
        if not self.warnings:
            return
        lines = "".join(f"\n  {problem!r}" for problem in self.warnings)
        message = f"Pydantic serializer warnings:{lines}"
        if mode == "error":
            raise PydanticSerializationError(message)
        # 3 is the caller of to_python or to_json.
        warnings.warn(message, UserWarning, stacklevel=3)


def warning_mode(value):
    """Returns "none", "warn" or "error" for the argument `warnings`. Raises TypeError otherwise."""
    if value is True:
        return "warn"
    if value is False:
        return "none"
    if value in ("none", "warn", "error"):
        return value
    raise TypeError("Invalid warnings parameter, should be `'none'`, `'warn'`, `'error'` or a `bool`")


class SerializationInfo:
    """What a serializer function learns about the call, as its argument `info`."""

    __slots__ = ("_state", "include", "exclude", "_field_name")
    _options = (
        "mode",
        "by_alias",
        "exclude_unset",
        "exclude_defaults",
        "exclude_none",
        "exclude_computed_fields",
        "round_trip",
        "serialize_as_any",
    )

    def __init__(self, state, include, exclude, field_name=None):
        self._state = state
        self.include = include
        self.exclude = exclude
        self._field_name = field_name

    context = property(lambda self: self._state.context)
    mode = property(lambda self: self._state.mode)
    by_alias = property(lambda self: self._state.by_alias)
    exclude_unset = property(lambda self: self._state.exclude_unset)
    exclude_defaults = property(lambda self: self._state.exclude_defaults)
    exclude_none = property(lambda self: self._state.exclude_none)
    exclude_computed_fields = property(lambda self: self._state.exclude_computed_fields)
    round_trip = property(lambda self: self._state.round_trip)
    serialize_as_any = property(lambda self: self._state.serialize_as_any)
    polymorphic_serialization = property(lambda self: self._state.polymorphic_serialization)

    @property
    def field_name(self):
        if self._field_name is None:
            raise AttributeError("No attribute named 'field_name'")
        return self._field_name

    def mode_is_json(self):
        return self._state.json

    @property
    def __dict__(self):
        options = {name: getattr(self, name) for name in self._options}
        optional = {name: getattr(self, name) for name in ("include", "exclude", "context")}
        given = {name: value for name, value in optional.items() if value is not None}
        return {**given, **options}

    def __repr__(self):
        names = ["include", "exclude", "context", *self._options]
        shown = {name: getattr(self, name) for name in names}
        shown["by_alias"] = bool(self.by_alias)
        return f"SerializationInfo({', '.join(f'{name}={value!r}' for name, value in shown.items())})"

    __str__ = __repr__
