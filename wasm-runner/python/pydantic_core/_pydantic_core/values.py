"""Small public values that other modules share: PydanticUndefined, Some, ArgsKwargs, and the two signal exceptions."""

from typing import Generic, TypeVar

_T_co = TypeVar("_T_co", covariant=True)


class PydanticUndefinedType:
    """The type of `PydanticUndefined`, which marks a value nobody gave."""

    __module__ = "pydantic_core._pydantic_core"

    def __new__(cls):
        raise NotImplementedError('Creating instances of "UndefinedType" is not supported')

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'PydanticUndefinedType' is not an acceptable base type")

    def __repr__(self):
        return "PydanticUndefined"

    def __reduce__(self):
        return "PydanticUndefined"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


PydanticUndefined = object.__new__(PydanticUndefinedType)


class Some(Generic[_T_co]):
    """Wraps a value that is present, so that a present `None` differs from no value at all."""

    __module__ = "pydantic_core._pydantic_core"
    __match_args__ = ("value",)
    __slots__ = ("_value",)

    def __init__(self, value):
        self._value = value

    @property
    def value(self):
        """Returns the wrapped value."""
        return self._value

    def __class_getitem__(cls, item):
        # The original returns the class itself, so that `Some[int]` costs nothing.
        return cls

    def __repr__(self):
        return f"Some({self._value!r})"


class ArgsKwargs:
    """Holds the positional and keyword arguments of a call that is to be validated."""

    __module__ = "pydantic_core._pydantic_core"
    __slots__ = ("args", "kwargs")

    def __init__(self, args, kwargs=None):
        if not isinstance(args, tuple):
            raise TypeError(f"argument 'args': '{type(args).__name__}' object cannot be converted to 'PyTuple'")
        if kwargs is not None and not isinstance(kwargs, dict):
            raise TypeError(f"argument 'kwargs': '{type(kwargs).__name__}' object cannot be converted to 'PyDict'")
        self.args = args
        # An empty dictionary and no dictionary compare equal.
        self.kwargs = kwargs or None

    def __eq__(self, other):
        if not isinstance(other, ArgsKwargs):
            return NotImplemented
        return self.args == other.args and self.kwargs == other.kwargs

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = None

    def __repr__(self):
        if self.kwargs:
            return f"ArgsKwargs({self.args!r}, {self.kwargs!r})"
        return f"ArgsKwargs({self.args!r})"


class PydanticOmit(Exception):
    """Signals that a value should be left out of the result."""

    __module__ = "pydantic_core._pydantic_core"

    def __init__(self):
        super().__init__()

    def __str__(self):
        return "PydanticOmit()"

    def __repr__(self):
        return "PydanticOmit()"


class PydanticUseDefault(Exception):
    """Signals that the default value should be used instead of the input."""

    __module__ = "pydantic_core._pydantic_core"

    def __init__(self):
        super().__init__()

    def __str__(self):
        return "PydanticUseDefault()"

    def __repr__(self):
        return "PydanticUseDefault()"
