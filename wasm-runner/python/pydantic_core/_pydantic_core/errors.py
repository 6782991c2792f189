"""Errors: the internal `Invalid` and `Line`, and the public exceptions made from them.

Contract for the other modules:

* A validator that rejects a value raises `Invalid(lines)`, where `lines` is a non-empty list of `Line`.
  `invalid(type, input, context)` makes the common case with one line.
* `Line(type, input, loc=(), context=None, message_template=None)`. `type` is a key of `messages.ERROR_TYPES`,
  unless `message_template` is set: then it's a custom error and `type` is any string. `context` is a dict or None.
  `loc` is a tuple from the outside in. `line.within(key)` puts one more key in front of `loc` and returns the line.
* `Invalid.within(key)` does this for all lines and returns the exception, so a container writes
  `raise error.within(key)` or collects `error.within(key).lines`.
* `Invalid` never reaches users. `SchemaValidator` turns it into a `ValidationError` through
  `make_validation_error(title, lines, input_type, hide_input)`; `input_type` ("python", "json" or "string")
  selects the wording of the messages.
* `raise_from_user_code(error, input)` turns what a user's function raised into `Invalid`, or re-raises it.
* `shorten(value)` returns the repr of a value as messages show it: at most 50 bytes, with "..." in the middle.
"""

import datetime
import json
import os
import warnings
from decimal import Decimal
from fractions import Fraction

from .messages import ERROR_TYPES, PLURAL, PLURAL_KEYS

_MODULE = "pydantic_core._pydantic_core"
_URL_PREFIX = "https://errors.pydantic.dev/2.14/v/"
_MAX_INPUT_BYTES = 50


class Line:
    """One error: its type, the rejected input, and where it is."""

    __slots__ = ("type", "input", "loc", "context", "message_template")

    def __init__(self, type, input, loc=(), context=None, message_template=None):
        self.type = type
        self.input = input
        self.loc = loc
        self.context = context
        self.message_template = message_template

    def within(self, key):
        """Puts `key` in front of the location and returns the line."""
        self.loc = (key, *self.loc)
        return self

    def message(self, input_type="python"):
        """Returns the message for an input type ("python", "json" or "string")."""
        if self.message_template is not None:
            return format_message(self.message_template, self.context)
        return known_message(self.type, self.context, input_type)

    def __repr__(self):
        return f"Line({self.type!r}, {self.input!r}, {self.loc!r}, {self.context!r}, {self.message_template!r})"


class Invalid(Exception):
    """Says inside this package that a value isn't valid. Its `lines` say why."""

    def __init__(self, lines):
        self.lines = lines

    def within(self, key):
        """Puts `key` in front of the location of every line and returns the exception."""
        for line in self.lines:
            line.loc = (key, *line.loc)
        return self

    def within_path(self, path):
        """Puts a tuple of keys in front of the location of every line and returns the exception."""
        for line in self.lines:
            line.loc = path + line.loc
        return self


def invalid(type, input, context=None):
    """Returns an `Invalid` with one line."""
    return Invalid([Line(type, input, (), context)])


# Messages


def number_text(value):
    """Returns a float as messages show it."""
    # Whole floats print without a fraction and never with an exponent.
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "inf" if value > 0 else "-inf"
    text = repr(value)
    if "e" in text:
        text = format(Decimal(text), "f")
    return text.removesuffix(".0")


def _plural(count, word):
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _timedelta_text(value):
    hours, rest = divmod(value.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    parts = (
        (value.days, "day"),
        (hours, "hour"),
        (minutes, "minute"),
        (seconds, "second"),
        (value.microseconds, "microsecond"),
    )
    return " and ".join(_plural(count, word) for count, word in parts if count) or "0 seconds"


def text_of(value):
    """Returns a value of a context as messages show it."""
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, datetime.timedelta):
        return _timedelta_text(value)
    if isinstance(value, (datetime.date, datetime.time)):
        text = value.isoformat()
        return text[:-6] + "Z" if text.endswith("+00:00") else text
    return str(value)


def _custom_text(value):
    return value if isinstance(value, str) else str(value)


def format_message(template, context, text=_custom_text):
    """Replaces each `{key}` in a template by the value of that key. Unknown keys stay as they are."""
    if not context:
        return template
    for key, value in context.items():
        if not isinstance(key, str):
            raise TypeError(f"'{type(key).__name__}' object is not an instance of 'str'")
        mark = "{" + key + "}"
        if mark in template:
            template = template.replace(mark, text(value))
    return template


def known_message(type, context, input_type="python"):
    """Returns the message of a known error type."""
    template = ERROR_TYPES[type].template(input_type)
    if not context:
        return template
    plural_key = PLURAL_KEYS.get(type)
    if plural_key is not None:
        context = {**context, PLURAL: "" if context.get(plural_key) == 1 else "s"}
        if type == "too_long" and context.get("actual_length") is None:
            context["actual_length"] = "more"
    if type in ("value_error", "assertion_error") and context.get("error") is not None:
        context = {**context, "error": _custom_text(context["error"])}
    return format_message(template, context, text_of)


# What users see of an input


def _floor_boundary(data, index):
    while index > 0 and data[index] & 0xC0 == 0x80:
        index -= 1
    return index


def _ceil_boundary(data, index):
    while index < len(data) and data[index] & 0xC0 == 0x80:
        index += 1
    return index


def safe_repr(value):
    """Returns the repr of a value, or a placeholder if that raises."""
    try:
        return repr(value)
    except Exception:
        return f"<unprintable {type(value).__qualname__} object>"


def quoted(text):
    """Returns a string in the quotation marks that the original uses."""
    return json.dumps(text, ensure_ascii=False)


def error_text(error):
    """Returns an exception as messages show it: its type, and its text if it has one."""
    name = type(error).__qualname__
    try:
        text = str(error)
    except Exception:
        text = "<exception str() failed>"
    return f"{name}: {text}" if text else name


def shorten(value, limit=_MAX_INPUT_BYTES):
    """Returns the repr of a value, cut in the middle to about `limit` bytes of UTF-8."""
    text = safe_repr(value)
    data = text.encode("utf-8", "surrogatepass")
    if len(data) <= limit:
        return text
    half = (limit + 1) // 2
    head = data[: _floor_boundary(data, half)]
    tail = data[_ceil_boundary(data, len(data) - half + 1) :]
    return f"{head.decode('utf-8', 'surrogatepass')}...{tail.decode('utf-8', 'surrogatepass')}"


def _loc_item_text(item):
    text = str(item)
    return f"`{text}`" if isinstance(item, str) and "." in text else text


_include_url = None


def _urls_in_text():
    # The original reads the environment once, at the first error.
    global _include_url
    if _include_url is None:
        omit = os.environ.get("PYDANTIC_ERRORS_OMIT_URL")
        if omit is None:
            _include_url = os.environ.get("PYDANTIC_ERRORS_INCLUDE_URL", "1").lower() in ("1", "true")
        else:
            message = "PYDANTIC_ERRORS_OMIT_URL is deprecated, use PYDANTIC_ERRORS_INCLUDE_URL instead"
            warnings.warn(message, DeprecationWarning, stacklevel=1)
            _include_url = not omit
    return _include_url


def _line_text(line, input_type, hide_input):
    parts = []
    if line.loc:
        parts.append(".".join(map(_loc_item_text, line.loc)) + "\n")
    try:
        message = line.message(input_type)
    except Exception as error:
        message = f"(error rendering message: {type(error).__name__}: {error})"
    parts.append(f"  {message} [type={line.type}")
    if not hide_input:
        parts.append(f", input_value={shorten(line.input)}, input_type={type(line.input).__qualname__}")
    parts.append("]")
    if line.message_template is None and _urls_in_text():
        parts.append(f"\n    For further information visit {_URL_PREFIX}{line.type}")
    return "".join(parts)


def _line_details(line, input_type, include_url, include_context, include_input):
    details = {"type": line.type, "loc": tuple(line.loc), "msg": line.message(input_type)}
    if include_input:
        details["input"] = line.input
    if include_context and line.context is not None:
        details["ctx"] = dict(line.context)
    if include_url and line.message_template is None:
        details["url"] = _URL_PREFIX + line.type
    return details


# The public exceptions


class ValidationError(ValueError):
    """Raised when validation fails. It holds one entry for every error."""

    __module__ = _MODULE

    # Slots keep these values out of `__dict__`, which users may fill and pickle.
    __slots__ = ("_title", "_lines", "_input_type", "_hide_input")

    def __new__(cls, title, line_errors, input_type="python", hide_input=False):
        """Creates an error from a title and a list of `InitErrorDetails`.

        Raises TypeError or KeyError if an entry lacks what its type needs.
        """
        if input_type not in ("python", "json", "string"):
            raise ValueError(f"Invalid error mode: {input_type}")
        lines = [_line_from_details(details) for details in line_errors]
        return make_validation_error(title, lines, input_type, hide_input, cls)

    def __init__(self, *args, **kwargs):
        # `args` stays empty, as in the original.
        pass

    @classmethod
    def from_exception_data(cls, title, line_errors, input_type="python", hide_input=False):
        """Creates an error from a title and a list of `InitErrorDetails`.

        Raises TypeError or KeyError if an entry lacks what its type needs.
        """
        return cls(title, line_errors, input_type, hide_input)

    @property
    def title(self):
        """The title, as the first line of `str(error)` shows it."""
        return self._title

    def error_count(self):
        """Returns the number of errors."""
        return len(self._lines)

    def errors(self, *, include_url=True, include_context=True, include_input=True):
        """Returns a list with a dict for every error."""
        return [
            _line_details(line, self._input_type, include_url, include_context, include_input) for line in self._lines
        ]

    def json(self, *, indent=None, include_url=True, include_context=True, include_input=True):
        """Returns the same as `errors()`, as a JSON string."""
        from .serializers import to_json

        details = self.errors(include_url=include_url, include_context=include_context, include_input=include_input)
        return to_json(details, indent=indent, serialize_unknown=True).decode()

    def __str__(self):
        count = len(self._lines)
        heading = f"{count} validation error{'' if count == 1 else 's'} for {self._title}"
        texts = [_line_text(line, self._input_type, self._hide_input) for line in self._lines]
        return "\n".join([heading, *texts])

    __repr__ = __str__

    def __reduce__(self):
        details = []
        for line in self._lines:
            entry = _line_details(line, self._input_type, False, True, True)
            if line.message_template is not None:
                entry["type"] = PydanticCustomError(line.type, line.message_template, line.context)
                entry.pop("ctx", None)
            details.append(entry)
        arguments = (self._title, details, self._input_type, self._hide_input)
        return type(self).from_exception_data, arguments


def make_validation_error(title, lines, input_type="python", hide_input=False, cls=ValidationError):
    """Creates a `ValidationError` from lines."""
    error = ValueError.__new__(cls)
    error._title = title
    error._lines = list(lines)
    error._input_type = input_type
    error._hide_input = bool(hide_input)
    return error


def add_cause(error):
    """Sets the cause of a ValidationError to the exceptions that users' functions raised, if there are any.

    Each exception gets a note that says which field it belongs to. Used with `validation_error_cause`.
    """
    causes = []
    for line in error._lines:
        if line.type not in ("value_error", "assertion_error") or line.message_template is not None:
            continue
        exception = (line.context or {}).get("error")
        if not isinstance(exception, BaseException):
            continue
        if line.loc:
            note = "\nPydantic: cause of loc: " + ".".join(map(_loc_item_text, line.loc))
        else:
            note = "\nPydantic: cause of loc: root"
        exception.add_note(note)
        causes.append(exception)
    if causes:
        title = "Pydantic User Code Exceptions"
        all_ordinary = all(isinstance(cause, Exception) for cause in causes)
        error.__cause__ = (ExceptionGroup if all_ordinary else BaseExceptionGroup)(title, causes)


def _line_from_details(details):
    if not isinstance(details, dict):
        raise TypeError(f"'{type(details).__name__}' object is not an instance of 'dict'")
    if "type" not in details:
        raise KeyError("type")
    if "input" not in details:
        raise KeyError("input")
    kind = details["type"]
    loc = details.get("loc")
    loc = () if loc is None else _checked_loc(loc)
    if isinstance(kind, PydanticCustomError):
        return Line(kind.type, details["input"], loc, kind.context, kind.message_template)
    if isinstance(kind, PydanticKnownError):
        return Line(kind.type, details["input"], loc, kind.context)
    if not isinstance(kind, str):
        raise TypeError("`type` should be a `str` or `PydanticCustomError`")
    context = details.get("ctx")
    check_context(kind, context)
    return Line(kind, details["input"], loc, None if context is None else dict(context))


def _checked_loc(loc):
    if not isinstance(loc, (tuple, list)):
        raise TypeError("Location must be a list or tuple of strings and ints")
    return tuple(item if isinstance(item, (str, int)) else str(item) for item in loc)


_KINDS = {
    "str": (lambda value: isinstance(value, str), "String"),
    "int": (lambda value: isinstance(value, int), "usize"),
    "int?": (lambda value: value is None or isinstance(value, int), "Option<usize>"),
    "number": (lambda value: isinstance(value, (int, float, str, Decimal, Fraction)), "Number"),
    "any": (lambda value: True, "Any"),
}


def check_context(type, context):
    """Checks that a context has what a known error type needs.

    Raises KeyError for an unknown type and TypeError for a missing or wrong value.
    """
    known = ERROR_TYPES.get(type)
    if known is None:
        raise KeyError(f"Invalid error type: '{type}'")
    for key, kind in known.context.items():
        accepts, name = _KINDS[kind]
        if context is None or key not in context:
            raise TypeError(f"{_camel_case(type)}: '{key}' required in context")
        if not accepts(context[key]):
            raise TypeError(f"{_camel_case(type)}: '{key}' context value must be a {name}")


def _check_instance(value, expected):
    if not isinstance(value, expected):
        raise TypeError(f"'{type(value).__name__}' object is not an instance of '{expected.__name__}'")


def _camel_case(type):
    return type.title().replace("_", "")


class PydanticCustomError(ValueError):
    """An error with a type, a message template and a context of your own."""

    __module__ = _MODULE

    __slots__ = ("_type", "_message_template", "_context")

    # Subclasses may override either `__new__` or `__init__`.
    def __new__(cls, error_type, message_template, context=None, /):
        _check_instance(error_type, str)
        _check_instance(message_template, str)
        if context is not None:
            _check_instance(context, dict)
        self = ValueError.__new__(cls, error_type, message_template, context)
        self._type = error_type
        self._message_template = message_template
        self._context = context
        return self

    def __init__(self, *args, **kwargs):
        super().__init__(*args)

    @property
    def type(self):
        """The error type."""
        return self._type

    @property
    def message_template(self):
        """The template, with context keys in curly braces."""
        return self._message_template

    @property
    def context(self):
        """The values for the template, or None."""
        return self._context

    def message(self):
        """Returns the template with the context filled in."""
        return format_message(self._message_template, self._context)

    def __str__(self):
        return self.message()

    def __repr__(self):
        return f"{self.message()} [type={self._type}, context={_context_text(self._context)}]"


class PydanticKnownError(ValueError):
    """An error of one of the built-in types."""

    __module__ = _MODULE

    __slots__ = ("_type", "_context")

    def __new__(cls, error_type, context=None, /):
        _check_instance(error_type, str)
        if context is not None:
            _check_instance(context, dict)
        check_context(error_type, context)
        self = ValueError.__new__(cls, error_type, context)
        self._type = error_type
        self._context = None if context is None else dict(context)
        return self

    def __init__(self, *args):
        super().__init__(*args)

    @property
    def type(self):
        """The error type."""
        return self._type

    @property
    def message_template(self):
        """The template of the error type."""
        return ERROR_TYPES[self._type].python

    @property
    def context(self):
        """The values for the template, or None."""
        return self._context

    def message(self):
        """Returns the template with the context filled in."""
        return known_message(self._type, self._context)

    def __str__(self):
        return self.message()

    def __repr__(self):
        return f"{self.message()} [type={self._type}, context={_context_text(self._context)}]"


def _context_text(context):
    return "None" if context is None else safe_repr(context)


class SchemaError(Exception):
    """Raised when a validator or serializer can't be built from a schema."""

    __module__ = _MODULE

    def error_count(self):
        """Returns the number of errors in the schema, which is 0 because schemas aren't validated up front."""
        return 0

    def errors(self):
        """Returns an empty list because schemas aren't validated up front."""
        return []

    def __repr__(self):
        return f"SchemaError({quoted(str(self))})"


def raise_from_user_code(error, input):
    """Turns an exception from a user's function into `Invalid`, or raises it again as it is.

    ValueError and AssertionError become one line for `input`; a ValidationError keeps its own lines.
    An exception without a text raises what its `__str__` raises.
    """
    if isinstance(error, ValueError):
        if isinstance(error, PydanticCustomError):
            line = Line(error.type, input, (), error.context, error.message_template)
        elif isinstance(error, PydanticKnownError):
            line = Line(error.type, input, (), error.context)
        elif isinstance(error, ValidationError):
            raise Invalid([_copy(line) for line in error._lines]) from error
        else:
            str(error)
            line = Line("value_error", input, (), {"error": error})
        raise Invalid([line]) from error
    if isinstance(error, AssertionError):
        str(error)
        raise Invalid([Line("assertion_error", input, (), {"error": error})]) from error
    raise error


def _copy(line):
    return Line(line.type, line.input, line.loc, line.context, line.message_template)


def list_all_errors():
    """Returns a list with a dict for every error type: templates, example messages and an example context."""
    return [_error_info(type, known) for type, known in ERROR_TYPES.items()]


_EXAMPLES = {"str": "", "int": 0, "int?": None, "number": 0, "any": None}


def _error_info(type, known):
    example = {key: _EXAMPLES[kind] for key, kind in known.context.items()} or None
    info = {
        "type": type,
        "message_template_python": known.python,
        "example_message_python": known_message(type, example, "python"),
        "example_context": example,
    }
    if known.json is not None:
        info["message_template_json"] = known.json
        info["example_message_json"] = known_message(type, example, "json")
    return info
