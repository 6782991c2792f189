"""SchemaValidator: compiles a schema once and validates values with it."""

from .errors import (
    Invalid,
    Line,
    SchemaError,
    ValidationError,
    add_cause,
    make_validation_error,
    quoted,
)
from .json_parser import ParseError, parse_json, partial_mode
from .state import PARTIAL_OFF, PARTIAL_ON, PARTIAL_TRAILING, State
from .validators import Build, compile_schema
from .validators.scalars import checked_text
from .values import PydanticOmit, PydanticUseDefault, Some

_PARTIAL = {"off": PARTIAL_OFF, "on": PARTIAL_ON, "trailing-strings": PARTIAL_TRAILING}
_EXTRA = ("allow", "forbid", "ignore")


class SchemaValidator:
    """Validates values with a schema."""

    __module__ = "pydantic_core._pydantic_core"

    def __init__(self, schema, config=None, _use_prebuilt=True):
        build = Build(config, use_prebuilt=_use_prebuilt)
        self._schema = schema
        self._config = config
        self._validator = compile_schema(schema, build)
        _check_definitions(build)
        title = None if config is None else config.get("title")
        self._title = self._validator.get_name() if title is None else title
        self._hide_input = bool(build.option("hide_input_in_errors", False))
        self._adds_cause = bool(build.option("validation_error_cause", False))
        self._cache_strings = build.option("cache_strings", True)

    @property
    def title(self):
        """The title of the schema, which is the first line of errors."""
        return self._title

    def validate_python(
        self,
        input,
        *,
        strict=None,
        extra=None,
        from_attributes=None,
        context=None,
        self_instance=None,
        allow_partial=False,
        by_alias=None,
        by_name=None,
    ):
        """Returns the validated value of a Python object. Raises ValidationError."""
        state = State(
            "python",
            strict,
            context,
            _checked_extra(extra),
            from_attributes,
            by_alias,
            by_name,
            self_instance,
            PARTIAL_OFF if allow_partial is False else _PARTIAL[partial_mode(allow_partial)],
        )
        try:
            return self._validator.validate(input, state)
        except Invalid as error:
            failure = error
        except (PydanticOmit, PydanticUseDefault) as signal:
            raise _uncaught(signal) from None
        raise self._error(failure, "python")

    def isinstance_python(
        self,
        input,
        *,
        strict=None,
        extra=None,
        from_attributes=None,
        context=None,
        self_instance=None,
        by_alias=None,
        by_name=None,
    ):
        """Says whether a Python object is valid."""
        try:
            self.validate_python(
                input,
                strict=strict,
                extra=extra,
                from_attributes=from_attributes,
                context=context,
                self_instance=self_instance,
                by_alias=by_alias,
                by_name=by_name,
            )
        except ValidationError:
            return False
        return True

    def validate_json(
        self,
        input,
        *,
        strict=None,
        extra=None,
        context=None,
        self_instance=None,
        allow_partial=False,
        by_alias=None,
        by_name=None,
    ):
        """Returns the validated value of JSON text. Raises ValidationError."""
        partial = partial_mode(allow_partial)
        data = self._parse_json(input, partial)
        state = State(
            "json",
            strict,
            context,
            _checked_extra(extra),
            None,
            by_alias,
            by_name,
            self_instance,
            _PARTIAL[partial],
        )
        return self._run(data, state)

    def _parse_json(self, input, partial):
        if not isinstance(input, (str, bytes, bytearray)):
            raise self._error(Invalid([Line("json_type", input)]), "json")
        try:
            if isinstance(input, str):
                checked_text(input, input)
            return parse_json(input, allow_inf_nan=True, allow_partial=partial)
        except ParseError as error:
            failure = Invalid([Line("json_invalid", input, (), {"error": error.reason})])
        except Invalid as error:
            failure = error
        raise self._error(failure, "json")

    def validate_strings(
        self,
        input,
        *,
        strict=None,
        extra=None,
        context=None,
        allow_partial=False,
        by_alias=None,
        by_name=None,
    ):
        """Returns the validated value of a string, or of dicts of strings. Raises ValidationError."""
        partial = _PARTIAL[partial_mode(allow_partial)]
        state = State("string", strict, context, _checked_extra(extra), None, by_alias, by_name, None, partial)
        if not isinstance(input, (str, dict)):
            raise self._error(Invalid([Line("string_type", input)]), "string")
        return self._run(input, state)

    def validate_assignment(
        self,
        obj,
        field_name,
        field_value,
        *,
        strict=None,
        extra=None,
        from_attributes=None,
        context=None,
        by_alias=None,
        by_name=None,
    ):
        """Validates an assignment to a field. Returns the object, or what the schema makes of it."""
        state = State("python", strict, context, _checked_extra(extra), from_attributes, by_alias, by_name)
        state.field_name = field_name
        try:
            return self._validator.validate_assignment(obj, field_name, field_value, state)
        except Invalid as error:
            failure = error
        except (PydanticOmit, PydanticUseDefault) as signal:
            raise _uncaught(signal) from None
        raise self._error(failure, "python")

    def get_default_value(self, *, strict=None, context=None):
        """Returns the default wrapped in `Some`, or None if there's no default."""
        state = State("python", strict, context)
        try:
            default = self._validator.default_value(state)
        except Invalid as error:
            failure = error
        except PydanticOmit:
            return None
        else:
            return None if default is None else Some(default[0])
        raise self._error(failure, "python")

    def _run(self, value, state):
        try:
            return self._validator.validate(value, state)
        except Invalid as error:
            failure = error
        except (PydanticOmit, PydanticUseDefault) as signal:
            raise _uncaught(signal) from None
        # Raised here so that the internal exception isn't the context of the public one.
        raise self._error(failure, state.mode)

    def _error(self, failure, input_type):
        error = make_validation_error(self._title, failure.lines, input_type, self._hide_input)
        if self._adds_cause:
            add_cause(error)
        return error

    def __reduce__(self):
        return type(self), (self._schema, self._config, False)

    def __repr__(self):
        return (
            f"SchemaValidator(title={quoted(self._title)}, validator={self._validator.get_name()}, "
            f"definitions=[], cache_strings={self._cache_strings})"
        )


def _checked_extra(extra):
    if extra is not None and extra not in _EXTRA:
        raise ValueError(f"SchemaError: Invalid extra_behavior: `{extra}`")
    return extra


def _check_definitions(build):
    for ref, definition in build.definitions.items():
        if definition.validator is None:
            raise SchemaError(f"Definitions error: definition `{ref}` was never filled")


def _uncaught(signal):
    if isinstance(signal, PydanticOmit):
        return SchemaError("Uncaught Omit error, please check your usage of `default` validators.")
    return SchemaError(
        "Uncaught `PydanticUseDefault` exception: the error was raised in a field validator "
        "and no default value is available for that field."
    )
