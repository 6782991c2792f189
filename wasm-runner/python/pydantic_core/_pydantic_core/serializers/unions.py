"""Serializers for optional values and unions."""

from ..errors import error_text
from .base import Serializer
from .exceptions import PydanticSerializationUnexpectedValue
from .infer import infer, infer_key
from .state import CHECK_LAX, CHECK_NONE, CHECK_STRICT

_NO_TAG = object()


class NullableSerializer(Serializer):
    """Lets None pass and serializes everything else with the inner serializer."""

    def __init__(self, inner):
        self.inner = inner
        self.name = "nullable"
        self.unchanged = inner.unchanged

    @property
    def retries_lax(self):
        return self.inner.retries_lax

    def serialize(self, value, state, include=None, exclude=None):
        return None if value is None else self.inner.serialize(value, state, include, exclude)

    def json_key(self, key, state):
        return infer_key(key, state) if key is None else self.inner.json_key(key, state)


class UnionSerializer(Serializer):
    """Serializes with the first choice that accepts the value.

    The choices are tried strictly, then with subclass instances if one of them allows it. If
    none fits, the value is serialized by its own type and every choice gets a warning.
    """

    def __init__(self, choices):
        self.choices = choices
        self.name = f"Union[{', '.join(choice.label for choice in choices)}]"
        self.selective = all(choice.selective for choice in choices)
        self.unchanged_types = _unchanged_types(choices)

    @property
    def retries_lax(self):
        return any(choice.retries_lax for choice in self.choices)

    def serialize(self, value, state, include=None, exclude=None):
        if type(value) in self.unchanged_types:
            return value
        found, result = self._try(state, lambda choice: choice.serialize(value, state, include, exclude))
        return result if found else infer(value, state, include, exclude)

    def json_key(self, key, state):
        found, result = self._try(state, lambda choice: choice.json_key(key, state))
        return result if found else infer_key(key, state)

    def _try(self, state, run):
        """Returns (True, result) of the first choice that fits, else (False, None).

        Raises PydanticSerializationUnexpectedValue inside another union, so that its other
        choices are tried.
        """
        is_outermost = state.check == CHECK_NONE
        errors = []
        check = CHECK_STRICT if is_outermost else state.check
        found, result = self._attempt(state, check, self.choices, run, errors)
        if found:
            return found, result
        if not is_outermost:
            raise PydanticSerializationUnexpectedValue.of_choices(errors)
        if self.retries_lax:
            found, result = self._attempt(state, CHECK_LAX, self.choices, run, [])
        if not found:
            _warn(errors, state)
        return found, result

    def _attempt(self, state, check, choices, run, errors):
        outer, state.check = state.check, check
        try:
            for choice in choices:
                try:
                    return True, run(choice)
                except Exception as error:
                    errors.append(error)
            return False, None
        finally:
            state.check = outer


def _warn(errors, state):
    for error in errors:
        if not isinstance(error, PydanticSerializationUnexpectedValue):
            error = PydanticSerializationUnexpectedValue(error_text(error))
        state.warn(error)


def _unchanged_types(choices):
    """Returns the types of values that the union can return without trying its choices."""
    # A selective serializer lets None pass.
    found = {type(None)} if choices[0].selective else set()
    for choice in choices:
        found.add(choice.unchanged)
        # A choice that takes any value would get those of all later types.
        if not choice.selective:
            break
    return frozenset(found - {None})


class TaggedUnionSerializer(UnionSerializer):
    """Looks up the choice by the value's discriminator, and is an ordinary union without one."""

    def __init__(self, by_tag, discriminator):
        choices = list(by_tag.values())
        super().__init__(choices)
        self.name = f"TaggedUnion[{', '.join(choice.label for choice in choices)}]"
        self.by_tag = by_tag
        # None isn't accepted silently, because it has no tag.
        self.selective = False
        self.tag_of = discriminator if callable(discriminator) else _finder(discriminator)

    def serialize(self, value, state, include=None, exclude=None):
        found, result = self._try_tagged(value, state, lambda choice: choice.serialize(value, state, include, exclude))
        return result if found else infer(value, state, include, exclude)

    def json_key(self, key, state):
        found, result = self._try_tagged(key, state, lambda choice: choice.json_key(key, state))
        return result if found else infer_key(key, state)

    def _try_tagged(self, value, state, run):
        """Returns (True, result) of the tag's choice; (False, None) if that doesn't work."""
        is_outermost = state.check == CHECK_NONE
        tag = self._tag(value)
        choice = None if tag is _NO_TAG else self.by_tag.get(tag)
        if choice is None:
            if is_outermost:
                state.warn(PydanticSerializationUnexpectedValue(_NO_TAG_WARNING, None, None, value))
            return super()._try(state, run)
        errors = []
        check = CHECK_STRICT if is_outermost else state.check
        found, result = self._attempt(state, check, [choice], run, errors)
        if found:
            return found, result
        if not is_outermost:
            raise errors[0]
        if self.retries_lax:
            found, result = self._attempt(state, CHECK_LAX, [choice], run, [])
        if not found:
            _warn(errors, state)
        return found, result

    def _tag(self, value):
        try:
            return self.tag_of(value)
        except Exception:
            return _NO_TAG


_NO_TAG_WARNING = (
    "Defaulting to left to right union serialization - failed to get discriminator value for tagged union serialization"
)


def _finder(discriminator):
    """Makes a function that finds the tag of a value by a name, a path or one of several paths."""
    if isinstance(discriminator, str):
        paths = [[discriminator]]
    elif discriminator and isinstance(discriminator[0], list):
        paths = discriminator
    else:
        paths = [discriminator]

    def find(value):
        for path in paths:
            tag = _follow(value, path)
            if tag is not _NO_TAG:
                return tag
        return _NO_TAG

    return find


def _follow(value, path):
    for step in path:
        try:
            if isinstance(value, (dict, list, tuple)):
                value = value[step]
            else:
                value = getattr(value, step)
        except (LookupError, AttributeError, TypeError):
            return _NO_TAG
    return value
