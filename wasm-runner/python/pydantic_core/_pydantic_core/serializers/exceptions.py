"""The two exceptions of serialization."""

from ..errors import error_text, shorten

_MODULE = "pydantic_core._pydantic_core"


class PydanticSerializationError(ValueError):
    """Serialization failed."""

    __module__ = _MODULE
    is_complete = False

    def __init__(self, message, /):
        _check_text(message)
        super().__init__(message)

    def __str__(self):
        return self.args[0]

    def __repr__(self):
        return f"PydanticSerializationError({self})"


def _check_text(value):
    if not isinstance(value, str):
        raise TypeError(f"'{type(value).__name__}' object is not an instance of 'str'")


def not_in_json(problem):
    """Returns the error for a value that has no form in JSON text.

    `is_complete` says that `to_json` needn't put its own words in front of the message.
    """
    error = PydanticSerializationError(f"Error serializing to JSON: {problem}")
    error.is_complete = True
    return error


class PydanticSerializationUnexpectedValue(ValueError):
    """A value didn't have the type that the schema promises.

    Usually this becomes a warning. The parts are kept separately and formatted only when
    somebody asks for the text, because a union creates and drops many of these.
    """

    __module__ = _MODULE

    _choices = ()

    def __init__(self, message=None, field_name=None, field_type=None, input_value=None, /):
        for text in (message, field_name, field_type):
            if text is not None:
                _check_text(text)
        super().__init__(message, field_name, field_type, input_value)

    @classmethod
    def of_choices(cls, errors):
        """Returns the error for a value that no choice of a union accepts."""
        error = cls()
        error._choices = errors
        return error

    def __reduce__(self):
        message, *others = self.args
        return type(self), (message or self._message() or None, *others)

    def _message(self):
        return self.args[0] or "\n".join(map(error_text, self._choices))

    def __str__(self):
        text = self._message()
        _, field_name, field_type, value = self.args
        if field_type is not None:
            text += f"{': ' if text else ''}Expected `{field_type}`"
            if value is not None:
                text += " - serialized value may not be as expected"
        if value is not None:
            name = "" if field_name is None else f"field_name='{field_name}', "
            text += f" [{name}input_value={shorten(value)}, input_type={type(value).__name__}]"
        return text or "Unexpected Value"

    def __repr__(self):
        return f"PydanticSerializationUnexpectedValue({self})"
