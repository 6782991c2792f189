"""Validators that call users' functions: before, after, wrap and plain."""

from ..errors import Invalid, SchemaError, make_validation_error, raise_from_user_code
from ..state import ValidationInfo
from ..values import PydanticOmit, PydanticUseDefault
from .base import Validator, compile_schema, compiles, function_name


class _FunctionValidator(Validator):
    """What the four validators share: how the function is called."""

    kind = ""
    is_function_around = True

    def __init__(self, schema, build):
        function = schema["function"]
        if function["type"] not in ("with-info", "no-info"):
            raise SchemaError(f"Unknown function type: {function['type']!r}")
        self._function = function["function"]
        self._with_info = function["type"] == "with-info"
        self._field_name = function.get("field_name")
        self._config = build.config
        self._hide_input = bool(build.option("hide_input_in_errors", False))
        self._inner = compile_schema(schema["schema"], build) if "schema" in schema else None

    def make_name(self):
        return f"{self.kind}[{function_name(self._function)}(), {self._inner.get_name()}]"

    def info(self, state):
        """Returns the `info` argument."""
        field_name = self._field_name if state.field_name is None else state.field_name
        return ValidationInfo(state.context, self._config, state.mode, state.data, field_name)

    def call(self, value, state, raw):
        """Calls the function and turns the errors it may raise into `Invalid` for `raw`."""
        try:
            if self._with_info:
                return self._function(value, self.info(state))
            return self._function(value)
        except (Invalid, PydanticOmit, PydanticUseDefault):
            raise
        except Exception as error:
            raise_from_user_code(error, raw)


@compiles("function-before")
class FunctionBeforeValidator(_FunctionValidator):
    """Calls a function and validates what it returns."""

    kind = "function-before"

    def validate(self, value, state):
        value = self.call(value, state, value)
        if state.python:
            return self._inner.validate(value, state)
        source = state.set_source("python")
        try:
            return self._inner.validate(value, state)
        finally:
            state.set_source(source)

    def validate_assignment(self, obj, field_name, field_value, state):
        obj = self.call(obj, state, obj)
        return self._inner.validate_assignment(obj, field_name, field_value, state)


@compiles("function-after")
class FunctionAfterValidator(_FunctionValidator):
    """Calls a function with the validated value."""

    kind = "function-after"

    def validate(self, value, state):
        return self.call(self._inner.validate(value, state), state, value)

    def validate_assignment(self, obj, field_name, field_value, state):
        result = self._inner.validate_assignment(obj, field_name, field_value, state)
        return self.call(result, state, obj)


@compiles("function-plain")
class FunctionPlainValidator(_FunctionValidator):
    """Calls a function that does the whole validation."""

    kind = "function-plain"
    is_function_around = False

    def make_name(self):
        return f"function-plain[{function_name(self._function)}()]"

    def validate(self, value, state):
        return self.call(value, state, value)


class ValidatorCallable:
    """The `handler` argument of a wrap function."""

    __module__ = "pydantic_core._pydantic_core"

    def __init__(self, validate, name, state, hide_input):
        self._validate = validate
        self._name = name
        self._state = state
        self._hide_input = hide_input

    def __call__(self, input_value, outer_location=None):
        state = self._state
        # A wrap function may be called while the state belongs to another field, so its own field is restored.
        data, field_name = state.data, state.field_name
        source = state.set_source("python")
        try:
            return self._validate(input_value, state)
        except Invalid as error:
            if outer_location is not None:
                error.within(outer_location if isinstance(outer_location, (str, int)) else str(outer_location))
            raise make_validation_error(
                "ValidatorCallable", error.lines, state.mode, self._hide_input
            ) from error.__cause__
        finally:
            state.data, state.field_name = data, field_name
            state.set_source(source)

    def __repr__(self):
        return f"ValidatorCallable({self._name})"

    __str__ = __repr__


@compiles("function-wrap")
class FunctionWrapValidator(_FunctionValidator):
    """Calls a function that decides whether and when to validate."""

    kind = "function-wrap"

    def make_name(self):
        return f"function-wrap[{function_name(self._function)}()]"

    def validate(self, value, state):
        return self._call_wrapped(self._inner.validate, value, state, value)

    def validate_assignment(self, obj, field_name, field_value, state):
        def assign(value, state):
            return self._inner.validate_assignment(value, field_name, field_value, state)

        return self._call_wrapped(assign, obj, state, obj)

    def _call_wrapped(self, validate, value, state, raw):
        handler = ValidatorCallable(validate, self._inner.get_name(), state, self._hide_input)
        try:
            if self._with_info:
                return self._function(value, handler, self.info(state))
            return self._function(value, handler)
        except (Invalid, PydanticOmit, PydanticUseDefault):
            raise
        except Exception as error:
            raise_from_user_code(error, raw)
