"""The two exceptions of serialization."""

from ..errors import shorten

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

    def __init__(self, message=None, field_type=None, field_name=None, input_value=None):
        for text in (message, field_type, field_name):
            if text is not None:
                _check_text(text)
        super().__init__(message)
        self.message = message
        self.field_type = field_type
        self.input_value = input_value
        self.field_name = field_name

    def __str__(self):
        text = self.message or ""
        if self.field_type is not None:
            text += f"{': ' if text else ''}Expected `{self.field_type}`"
            if self.input_value is not None:
                text += " - serialized value may not be as expected"
        if self.input_value is not None:
            text += f" [{self._input()}]"
        return text or "Unexpected Value"

    def __repr__(self):
        return f"PydanticSerializationUnexpectedValue({self})"

    def _input(self):
        name = "" if self.field_name is None else f"field_name='{self.field_name}', "
        kind = type(self.input_value).__name__
        return f"{name}input_value={shorten(self.input_value)}, input_type={kind}"

