"""Validators around another one: default, nullable, chain, lax-or-strict, json-or-python, custom-error, json,
definitions and definition-ref."""

import copy

from ..errors import (
    Invalid,
    Line,
    SchemaError,
    format_message,
    invalid,
)
from ..json_parser import ParseError, parse_json
from ..messages import ERROR_TYPES
from ..state import LAX, PARTIAL_OFF, UNTRACKED
from ..values import PydanticOmit, PydanticUndefined, PydanticUseDefault
from .base import Validator, compile_schema, compiles
from .scalars import checked_text

PARTIAL_NAMES = ("off", "on", "trailing-strings")
_NO_DEFAULT = object()


@compiles("default")
class DefaultValidator(Validator):
    """Adds a default value, and decides what happens when validation fails."""

    def __init__(self, schema, build):
        self._inner = compile_schema(schema["schema"], build)
        self._default = schema.get("default", _NO_DEFAULT)
        self._factory = schema.get("default_factory")
        if self._default is not _NO_DEFAULT and self._factory is not None:
            raise SchemaError("'default' and 'default_factory' cannot be used together")
        self._factory_takes_data = bool(schema.get("default_factory_takes_data"))
        self._on_error = schema.get("on_error") or "raise"
        if self._on_error not in ("raise", "omit", "default"):
            raise SchemaError(f"Unknown `on_error`: {self._on_error!r}")
        if self._on_error == "default" and self._default is _NO_DEFAULT and self._factory is None:
            raise SchemaError("'on_error = default' requires a `default` or `default_factory`")
        self._validate_default = bool(build.either(schema, "validate_default", default=False))
        self._copies_default = not _is_hashable(self._default)

    @property
    def has_default(self):
        """Whether there is a default."""
        return self._default is not _NO_DEFAULT or self._factory is not None

    @property
    def omits_on_error(self):
        """Whether an invalid value is left out."""
        return self._on_error == "omit"

    def make_name(self):
        return f"default[{self._inner.get_name()}]"

    def validate(self, value, state):
        if value is PydanticUndefined:
            return self._default_or_raise(state)
        try:
            return self._inner.validate(value, state)
        except PydanticUseDefault:
            return self._default_or_raise(state)
        except Exception:
            # As in the original, this includes whatever else a user's function raises.
            if self._on_error == "raise":
                raise
            if self._on_error == "omit":
                raise PydanticOmit from None
            return self._default_or_raise(state)

    def _default_or_raise(self, state):
        default = self.default_value(state)
        if default is None:
            raise PydanticUseDefault
        return default[0]

    def default_value(self, state):
        if self._factory_takes_data and state.has_field_error:
            raise invalid("default_factory_not_called", PydanticUndefined)
        if self._default is not _NO_DEFAULT:
            default = copy.deepcopy(self._default) if self._copies_default else self._default
        elif self._factory is None:
            return None
        else:
            default = self._factory(state.data) if self._factory_takes_data else self._factory()
        return (self._validated(default, state) if self._validate_default else default,)

    def _validated(self, default, state):
        source = state.set_source("python")
        try:
            return self._inner.validate(default, state)
        except PydanticUseDefault:
            raise
        except Exception:
            if self._on_error != "omit":
                raise
            raise PydanticOmit from None
        finally:
            state.set_source(source)


def _is_hashable(value):
    try:
        hash(value)
    except Exception:
        return False
    return True


@compiles("nullable")
class NullableValidator(Validator):
    """Accepts None and what the inner schema accepts."""

    def __init__(self, schema, build):
        self._inner = compile_schema(schema["schema"], build)
        self._validate_inner = self._inner.validate

    def make_name(self):
        return f"nullable[{self._inner.get_name()}]"

    def validate(self, value, state):
        if value is None:
            return None
        return self._validate_inner(value, state)


@compiles("chain")
def _compile_chain(schema, build):
    steps = []
    for step in schema["steps"]:
        validator = compile_schema(step, build)
        if isinstance(validator, ChainValidator):
            steps.extend(validator.steps)
        else:
            steps.append(validator)
    if not steps:
        raise SchemaError("One or more steps are required for a chain validator")
    return steps[0] if len(steps) == 1 else ChainValidator(steps)


class ChainValidator(Validator):
    """Passes the value through several validators."""

    def __init__(self, steps):
        self.steps = steps

    def make_name(self):
        return f"chain[{','.join(step.get_name() for step in self.steps)}]"

    def validate(self, value, state):
        value = self.steps[0].validate(value, state)
        source = state.set_source("python")
        try:
            for step in self.steps[1:]:
                value = step.validate(value, state)
        finally:
            state.set_source(source)
        return value


@compiles("lax-or-strict")
class LaxOrStrictValidator(Validator):
    """Has one schema for lax mode and another for strict mode."""

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)
        self._lax_validator = compile_schema(schema["lax_schema"], build)
        self._strict_validator = compile_schema(schema["strict_schema"], build)

    def make_name(self):
        lax, strict = self._lax_validator.get_name(), self._strict_validator.get_name()
        return f"lax-or-strict[lax={lax},strict={strict}]"

    def validate(self, value, state):
        if self._strict if state.strict is None else state.strict:
            return self._strict_validator.validate(value, state)
        if state.exactness != UNTRACKED:
            # A smart union has to know whether the value would be valid in strict mode too.
            try:
                return self._strict_validator.validate(value, state)
            except Invalid:
                state.floor(LAX)
        return self._lax_validator.validate(value, state)


@compiles("json-or-python")
class JsonOrPythonValidator(Validator):
    """Has one schema for Python input and another for JSON and strings."""

    def __init__(self, schema, build):
        self._json = compile_schema(schema["json_schema"], build)
        self._python = compile_schema(schema["python_schema"], build)

    def make_name(self):
        return f"json-or-python[json={self._json.get_name()},python={self._python.get_name()}]"

    def validate(self, value, state):
        if state.mode == "python":
            return self._python.validate(value, state)
        return self._json.validate(value, state)


# Custom errors


class CustomError:
    """The error that a schema puts in place of all others."""

    def __init__(self, schema):
        self._type = schema["custom_error_type"]
        self._context = schema.get("custom_error_context")
        self._template = schema.get("custom_error_message")
        if self._template is None and self._type not in ERROR_TYPES:
            raise KeyError("custom_error_message")
        if self._template is not None and self._type in ERROR_TYPES:
            raise SchemaError(
                "custom_error_message should not be provided if 'custom_error_type' matches a known error"
            )

    @classmethod
    def from_schema(cls, schema):
        """Returns the custom error of a schema, or None."""
        return None if schema.get("custom_error_type") is None else cls(schema)

    def invalid(self, value):
        """Returns the `Invalid` for a value."""
        return Invalid([Line(self._type, value, (), self._context, self._template)])

    def message(self):
        """Returns the message."""
        return format_message(self._template, self._context)


@compiles("custom-error")
class CustomErrorValidator(Validator):
    """Replaces all errors of the inner schema by one."""

    def __init__(self, schema, build):
        self._inner = compile_schema(schema["schema"], build)
        self._error = CustomError(schema)

    def make_name(self):
        return f"custom-error[{self._inner.get_name()}]"

    def validate(self, value, state):
        try:
            return self._inner.validate(value, state)
        except Invalid:
            raise self._error.invalid(value) from None


# JSON inside of a value


@compiles("json")
class JsonValidator(Validator):
    """Accepts JSON text, and validates what it holds."""

    def __init__(self, schema, build):
        inner = schema.get("schema")
        self._inner = None if inner is None else compile_schema(inner, build)
        self._strict = build.is_strict(schema)

    def make_name(self):
        return f"json[{'any' if self._inner is None else self._inner.get_name()}]"

    def validate(self, value, state):
        accepted = (str, bytes, bytearray) if state.python else (str,)
        if not isinstance(value, accepted):
            raise invalid("json_type", value)
        try:
            if isinstance(value, str):
                checked_text(value, value)
            data = parse_json(value, allow_inf_nan=True, allow_partial=PARTIAL_NAMES[state.partial])
        except ParseError as error:
            raise invalid("json_invalid", value, {"error": error.reason}) from None
        if self._inner is None:
            return data
        mode, source = state.mode, state.set_source("json")
        state.mode = "json"
        try:
            return self._inner.validate(data, state)
        finally:
            state.mode = mode
            state.set_source(source)


# Definitions


@compiles("definitions")
def _compile_definitions(schema, build):
    for item in schema["definitions"]:
        ref = item.get("ref")
        if ref is None:
            raise KeyError("ref")
        definition = build.definition(ref)
        if definition.validator is not None:
            raise SchemaError(f"Duplicate ref: `{ref}`")
        definition.validator = compile_schema({**item, "ref": None}, build)
    return compile_schema(schema["schema"], build)


@compiles("definition-ref")
class DefinitionRefValidator(Validator):
    """Refers to a schema by its name, so schemas can be recursive."""

    names_late = True

    def __init__(self, schema, build):
        self._definition = build.definition(schema["schema_ref"])

    def make_name(self):
        return self._definition.get_name()

    def validate(self, value, state):
        state.partial = PARTIAL_OFF
        if state.depth >= MAX_DEPTH:
            raise invalid("recursion_depth_exceeded", value)
        key = None
        if state.python or isinstance(value, dict):
            # The same object inside of itself, for the same definition, is a cycle.
            key = (id(value), id(self._definition))
            if state.active is None:
                state.active = set()
            elif key in state.active:
                raise invalid("recursion_loop", value)
            state.active.add(key)
        state.depth += 1
        try:
            return self._definition.validator.validate(value, state)
        except RecursionError:
            # Python's own limit can come first. Shallow input means that a user's function recurses.
            if state.depth < _SHALLOW:
                raise
            raise invalid("recursion_depth_exceeded", value) from None
        finally:
            state.depth -= 1
            if key is not None:
                state.active.discard(key)

    def validate_assignment(self, obj, field_name, field_value, state):
        return self._definition.validator.validate_assignment(obj, field_name, field_value, state)

    def default_value(self, state):
        return self._definition.validator.default_value(state)


# How many definition references may be open at a time, so that deep input can't exhaust Python's stack.
MAX_DEPTH = 255
_SHALLOW = 40
