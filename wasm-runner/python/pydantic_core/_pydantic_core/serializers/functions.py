"""Serializers that call a function of the user, `format()` or `str()`."""

from ..errors import SchemaError, safe_repr
from ..values import PydanticOmit
from .base import ANY, Serializer
from .exceptions import (
    PydanticSerializationError,
    PydanticSerializationUnexpectedValue,
    not_in_json,
)
from .filters import KEEP_ALL
from .infer import infer, infer_key
from .state import SerializationInfo

_CONDITIONS = {
    "always": lambda value, state: True,
    "unless-none": lambda value, state: value is not None,
    "json": lambda value, state: state.json,
    "json-unless-none": lambda value, state: state.json and value is not None,
}


def condition(when_used):
    """Returns the test (value, state) for `when_used`. Raises SchemaError for another word."""
    try:
        return _CONDITIONS[when_used]
    except KeyError:
        raise SchemaError(f'Invalid value for `when_used`: "{when_used}"') from None


class FunctionPlainSerializer(Serializer):
    """Calls a function with the value and serializes what it returns.

    `otherwise` serializes the value if `when_used` says that the function isn't called.
    """

    kind = "plain"

    def __init__(self, function, returns, otherwise, *, is_field, takes_info, when_used):
        self.function = function
        self.function_name = getattr(function, "__name__", None) or repr(function)
        self.name = self._full_name(otherwise)
        self.returns = returns
        self.otherwise = otherwise
        self.is_field = is_field
        self.takes_info = takes_info
        self.is_used = condition(when_used)

    def _full_name(self, inner):
        return f"plain_function[{self.function_name}]"

    @property
    def retries_lax(self):
        return self.otherwise.retries_lax

    @property
    def as_any(self):
        # The serializer of a field belongs to the model, not to the type of the value.
        return self if self.is_field else ANY

    def serialize(self, value, state, include=None, exclude=None):
        if not self.is_used(value, state):
            return self.otherwise.serialize(value, state, include, exclude)
        try:
            result = self.function(*self._arguments(value, state, include, exclude))
        except Exception as error:
            self._handle(error, state)
            return infer(value, state, include, exclude)
        return self.returns.serialize(result, state)

    def json_key(self, key, state):
        if not self.is_used(key, state):
            return self.otherwise.json_key(key, state)
        try:
            result = self.function(*self._arguments(key, state, None, None))
        except Exception as error:
            self._handle(error, state)
            return infer_key(key, state)
        return self.returns.json_key(result, state)

    def _arguments(self, value, state, include, exclude):
        arguments = [value]
        if self.is_field:
            if state.model is None:
                raise RuntimeError(
                    f"Function {self.kind} serializer expected to be run inside the context of a model field but no model was found"
                )
            arguments.insert(0, state.model)
        self._add_handler(arguments, state, include, exclude)
        if self.takes_info:
            name = state.field_name if self.is_field else None
            arguments.append(SerializationInfo(state, include, exclude, name))
        return arguments

    def _add_handler(self, arguments, state, include, exclude):
        """Adds the handler of a wrap function; a plain function has none."""

    def _handle(self, error, state):
        """Turns an unexpected value into a warning. Raises PydanticSerializationError for all else."""
        if isinstance(error, PydanticSerializationUnexpectedValue):
            if state.check:
                raise error
            state.warn(error)
        elif isinstance(error, PydanticSerializationError):
            raise error
        elif isinstance(error, RecursionError):
            raise PydanticSerializationError(f"Error calling function `{self.function_name}`: RecursionError") from None
        else:
            raise PydanticSerializationError(
                f"Error calling function `{self.function_name}`: {_described(error)}"
            ) from error


def _described(error):
    return f"{type(error).__name__}: {error}"


class FunctionWrapSerializer(FunctionPlainSerializer):
    """Calls a function with the value and a handler, which runs the inner serializer."""

    kind = "wrap"

    def _full_name(self, inner):
        return f"wrap_function[{self.function_name}, {inner.label}]"

    def _add_handler(self, arguments, state, include, exclude):
        arguments.append(SerializationCallable(self.otherwise, state, include, exclude))


class SerializationCallable:
    """The handler of a wrap function: serializes a value with the inner serializer.

    With an index or key as the second argument, it applies `include` and `exclude` for that
    item, and raises PydanticOmit if the item is left out.
    """

    def __init__(self, serializer, state, include, exclude):
        self._serializer = serializer
        self._state = state
        self._include = include
        self._exclude = exclude

    def __call__(self, value, index_key=None, /):
        if index_key is None:
            return self._serializer.serialize(value, self._state, self._include, self._exclude)
        if not isinstance(index_key, (int, str)):
            expected = "'index_key' is expected to be an integer or a string"
            raise TypeError(f"{expected}, got '{safe_repr(index_key)}'")
        below = KEEP_ALL.below(index_key, self._include, self._exclude)
        if below is None:
            raise PydanticOmit()
        return self._serializer.serialize(value, self._state, *below)

    def __repr__(self):
        return f"SerializationCallable(serializer={self._serializer.name})"


class ToStringSerializer(Serializer):
    """Makes a string with `str()`."""

    name = "to-string"

    def __init__(self, when_used):
        self.is_used = condition(when_used)

    def convert(self, value, state):
        return str(value)

    def serialize(self, value, state, include=None, exclude=None):
        if self.is_used(value, state):
            return self.convert(value, state)
        return infer(value, state, include, exclude) if state.json else value

    def json_key(self, key, state):
        return self.convert(key, state) if self.is_used(key, state) else infer_key(key, state)


class FormatSerializer(ToStringSerializer):
    """Makes a string with `format()`. Raises PydanticSerializationError if that fails."""

    name = "format"

    def __init__(self, formatting, when_used):
        super().__init__(when_used)
        self.formatting = formatting

    def convert(self, value, state):
        try:
            return format(value, self.formatting)
        except Exception as error:
            problem = f"Error calling `format(value, {self.formatting!r})`: {_described(error)}"
            if state.to_text:
                raise not_in_json(problem) from None
            raise PydanticSerializationError(problem) from None
