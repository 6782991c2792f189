"""Validators for arguments, arguments-v3 and call."""

from ..errors import Invalid, Line, SchemaError, invalid
from ..state import PARTIAL_OFF, collect
from ..values import ArgsKwargs, PydanticOmit
from .base import Validator, compile_optional, compile_schema, compiles, function_name
from .fields import DictSource, FieldPlans, LookupKey, checked_extra_behavior, key_text
from .mappings import loc_key

_MODES = ("positional_only", "positional_or_keyword", "keyword_only")
_V3_MODES = (*_MODES, "var_args", "var_kwargs_uniform", "var_kwargs_unpacked_typed_dict")


_ORDER_ERRORS = {
    "positional_only": "Positional only parameter '{}' cannot follow other parameter kinds",
    "positional_or_keyword": ("Positional or keyword parameter '{}' cannot follow variadic or keyword only parameters"),
    "var_args": "Variadic positional parameter '{}' cannot follow variadic or keyword only parameters",
    "keyword_only": "Keyword only parameter '{}' cannot follow variadic keyword only parameter",
    "var_kwargs_uniform": "Duplicate variadic keyword parameter '{}'",
    "var_kwargs_unpacked_typed_dict": "Duplicate variadic keyword parameter '{}'",
}


class Parameter:
    """A compiled parameter of a function."""

    __slots__ = ("name", "mode", "validator", "lookup")

    def __init__(self, schema, build, modes):
        self.name = schema["name"]
        self.mode = schema.get("mode") or "positional_or_keyword"
        if self.mode not in modes:
            raise SchemaError(f"Invalid parameter mode: `{self.mode}`")
        self.validator = compile_schema(schema["schema"], build)
        if getattr(self.validator, "omits_on_error", False):
            raise SchemaError(f"Parameter '{self.name}': omit_on_error cannot be used with arguments")
        alias = schema.get("alias")
        self.lookup = None if alias is None else LookupKey(alias)

    @property
    def is_positional(self):
        """Whether a positional argument can set it."""
        return self.mode in ("positional_only", "positional_or_keyword")

    @property
    def is_keyword(self):
        """Whether a keyword argument can set it."""
        return self.mode in ("positional_or_keyword", "keyword_only")

    @property
    def has_default(self):
        """Whether it can be left out."""
        return getattr(self.validator, "has_default", False)


def _check_order(parameters):
    positional_default = keyword_only = False
    names = set()
    for parameter in parameters:
        if parameter.name in names:
            raise SchemaError(f"Duplicate parameter '{parameter.name}'")
        names.add(parameter.name)
        if parameter.mode == "keyword_only":
            keyword_only = True
        elif parameter.is_positional:
            if keyword_only:
                raise SchemaError(f"Parameter '{parameter.name}' is positional but follows a keyword only parameter")
            if positional_default and not parameter.has_default:
                raise SchemaError(f"Non-default argument '{parameter.name}' follows default argument")
            positional_default = positional_default or parameter.has_default


def _missing_type(parameter):
    if parameter.mode == "positional_only":
        return "missing_positional_only_argument"
    if parameter.mode == "keyword_only":
        return "missing_keyword_only_argument"
    return "missing_argument"


class _CallArguments:
    """The arguments that a validation has read so far."""

    __slots__ = ("args", "kwargs", "errors", "used")

    def __init__(self):
        self.args = []
        self.kwargs = {}
        self.errors = []
        self.used = set()

    def add_default(self, plan, position, value, state):
        """Uses a parameter's default, or adds the error that says it's missing."""
        parameter = plan.field
        try:
            default = parameter.validator.default_value(state)
        except Invalid as error:
            self.errors.extend(error.within(parameter.name).lines)
            return
        except PydanticOmit:
            return
        if default is not None:
            if parameter.is_keyword:
                self.kwargs[parameter.name] = default[0]
            else:
                self.args.append(default[0])
            return
        loc = plan.missing_loc if parameter.is_keyword else (position,)
        self.errors.append(Line(_missing_type(parameter), value, loc))


def _open_arguments(value, state):
    """Returns (args, kwargs). Raises `Invalid` for other types."""
    if state.source == "string":
        raise invalid("arguments_type", value)
    if isinstance(value, dict):
        return (), value
    if state.python and isinstance(value, ArgsKwargs):
        return value.args, value.kwargs or {}
    if isinstance(value, (list, tuple)):
        return tuple(value), {}
    raise invalid("arguments_type", value)


@compiles("arguments")
class ArgumentsValidator(Validator):
    """Validates the arguments of a call. The result is (args, kwargs)."""

    name = "arguments"

    def __init__(self, schema, build):
        self._parameters = [Parameter(item, build, _MODES) for item in schema["arguments_schema"]]
        _check_order(self._parameters)
        self._plans = FieldPlans(
            self._parameters, build, schema.get("validate_by_alias"), schema.get("validate_by_name")
        )
        self._positional_count = sum(1 for parameter in self._parameters if parameter.is_positional)
        self._var_args = _optional(schema.get("var_args_schema"), build)
        self._var_kwargs = _optional(schema.get("var_kwargs_schema"), build)
        self._var_kwargs_mode = schema.get("var_kwargs_mode") or "uniform"
        if self._var_kwargs_mode not in ("uniform", "unpacked-typed-dict"):
            raise SchemaError(
                f"Invalid var_kwargs mode: `{self._var_kwargs_mode}`, expected `uniform` or `unpacked-typed-dict`"
            )
        if self._var_kwargs_mode == "unpacked-typed-dict" and self._var_kwargs is None:
            raise SchemaError("`var_kwargs_schema` must be specified when `var_kwargs_mode` is `'unpacked-typed-dict'`")
        self._extra = build.option("extra_fields_behavior", "forbid")

    def validate(self, value, state):
        args, kwargs = _open_arguments(value, state)
        call = _CallArguments()
        state.partial = PARTIAL_OFF
        outer_name = state.field_name
        try:
            self._read_parameters(args, DictSource(kwargs), value, call, state)
        finally:
            state.field_name = outer_name
        self._read_more_args(args, call, state)
        self._read_more_kwargs(kwargs, call, state)
        if call.errors:
            raise Invalid(call.errors)
        return tuple(call.args), call.kwargs

    def _read_parameters(self, args, kwargs, value, call, state):
        for position, plan in enumerate(self._plans.select(state)):
            parameter = plan.field
            state.field_name = parameter.name
            has_position = parameter.is_positional and position < len(args)
            found = kwargs.find(plan.paths) if parameter.is_keyword else None
            if found is not None:
                call.used.add(found[0][0])
            if has_position and found is not None:
                call.errors.append(Line("multiple_argument_values", found[1], (parameter.name,)))
                continue
            if not has_position and found is None:
                call.add_default(plan, position, value, state)
                continue
            try:
                if has_position:
                    loc = (position,)
                    call.args.append(plan.validate(args[position], state))
                else:
                    loc = plan.loc(found[0])
                    call.kwargs[parameter.name] = plan.validate(found[1], state)
            except Invalid as error:
                call.errors.extend(error.within_path(loc).lines)
            except PydanticOmit:
                pass

    def _read_more_args(self, args, call, state):
        for position in range(self._positional_count, len(args)):
            if self._var_args is None:
                call.errors.append(Line("unexpected_positional_argument", args[position], (position,)))
                continue
            try:
                call.args.append(self._var_args.validate(args[position], state))
            except Invalid as error:
                collect(call.errors, error, position)
            except PydanticOmit:
                pass

    def _read_more_kwargs(self, kwargs, call, state):
        rest = {}
        for raw_key, value in kwargs.items():
            key = key_text(raw_key)
            if key is None:
                call.errors.append(Line("invalid_key", raw_key, (loc_key(raw_key),)))
            elif key in call.used:
                continue
            elif self._var_kwargs_mode == "unpacked-typed-dict":
                rest[key] = value
            elif self._var_kwargs is not None:
                try:
                    call.kwargs[key] = self._var_kwargs.validate(value, state)
                except Invalid as error:
                    collect(call.errors, error, key)
                except PydanticOmit:
                    pass
            elif (self._extra if state.extra is None else state.extra) == "forbid":
                call.errors.append(Line("unexpected_keyword_argument", value, (key,)))
        if self._var_kwargs_mode == "unpacked-typed-dict":
            try:
                call.kwargs.update(self._var_kwargs.validate(rest, state))
            except Invalid as error:
                call.errors.extend(error.lines)


def _optional(schema, build):
    return None if schema is None else compile_schema(schema, build)


@compiles("arguments-v3")
class ArgumentsV3Validator(Validator):
    """Validates the arguments of a call, given as such or as one dict with a key for each parameter."""

    name = "arguments-v3"

    def __init__(self, schema, build):
        self._parameters = [Parameter(item, build, _V3_MODES) for item in schema["arguments_schema"]]
        self._check_parameters()
        self._plans = FieldPlans(
            self._parameters, build, schema.get("validate_by_alias"), schema.get("validate_by_name")
        )
        behavior = build.either(schema, "extra_behavior", "extra_fields_behavior", "forbid")
        self._extra = checked_extra_behavior(behavior)
        self._positional_count = sum(1 for parameter in self._parameters if parameter.is_positional)

    def _check_parameters(self):
        ranks = {mode: rank for rank, mode in enumerate(_V3_MODES)}
        ranks["var_kwargs_unpacked_typed_dict"] = ranks["var_kwargs_uniform"]
        # Parameters of Python functions are in this order, and the two variadic ones exist at most once.
        ranks["var_args"], ranks["keyword_only"] = ranks["keyword_only"], ranks["var_args"]
        highest = -1
        names = set()
        seen_default = False
        for parameter in self._parameters:
            if parameter.name in names:
                raise SchemaError(f"Duplicate parameter '{parameter.name}'")
            names.add(parameter.name)
            rank = ranks[parameter.mode]
            is_variadic = parameter.mode.startswith("var_")
            if rank < highest or (rank == highest and is_variadic):
                raise SchemaError(_ORDER_ERRORS[parameter.mode].format(parameter.name))
            highest = rank
            if parameter.is_positional or parameter.mode == "var_args":
                if seen_default and not parameter.has_default:
                    raise SchemaError(f"Required parameter '{parameter.name}' follows parameter with default")
                seen_default = seen_default or parameter.has_default

    def validate(self, value, state):
        call = _CallArguments()
        state.partial = PARTIAL_OFF
        if state.python and isinstance(value, ArgsKwargs):
            self._read_call(value.args, value.kwargs or {}, value, call, state)
        elif isinstance(value, dict):
            self._read_mapping(value, call, state)
        else:
            raise invalid("arguments_type", value)
        if call.errors:
            raise Invalid(call.errors)
        return tuple(call.args), call.kwargs

    # One dict with a key for each parameter

    def _read_mapping(self, value, call, state):
        source = DictSource(value)
        for position, plan in enumerate(self._plans.select(state)):
            found = source.find(plan.paths)
            if found is None:
                self._read_absent(plan, position, value, call, state)
                continue
            call.used.add(found[0][0])
            try:
                self._read_present(plan, found[1], call, state)
            except Invalid as error:
                call.errors.extend(error.within_path(plan.loc(found[0])).lines)
            except PydanticOmit:
                pass
        if (self._extra if state.extra is None else state.extra) != "forbid":
            return
        for raw_key, item in value.items():
            key = key_text(raw_key)
            if key is None:
                call.errors.append(Line("invalid_key", raw_key, (loc_key(raw_key),)))
            elif key not in call.used:
                call.errors.append(Line("extra_forbidden", item, (key,)))

    def _read_absent(self, plan, position, value, call, state):
        parameter = plan.field
        if parameter.mode in ("var_args", "var_kwargs_uniform"):
            return
        if parameter.mode == "var_kwargs_unpacked_typed_dict":
            try:
                call.kwargs.update(parameter.validator.validate({}, state))
            except Invalid as error:
                call.errors.extend(error.within_path(plan.missing_loc).lines)
            return
        try:
            default = parameter.validator.default_value(state)
        except Invalid as error:
            call.errors.extend(error.within(parameter.name).lines)
            return
        if default is None:
            call.errors.append(Line(_missing_type(parameter), value, plan.missing_loc))
        elif parameter.is_positional:
            call.args.append(default[0])
        else:
            call.kwargs[parameter.name] = default[0]

    def _read_present(self, plan, item, call, state):
        parameter = plan.field
        validator = parameter.validator
        if parameter.is_positional:
            call.args.append(validator.validate(item, state))
        elif parameter.mode == "keyword_only":
            call.kwargs[parameter.name] = validator.validate(item, state)
        elif parameter.mode == "var_args":
            call.args.extend(_validated_sequence(validator, item, state))
        elif parameter.mode == "var_kwargs_uniform":
            call.kwargs.update(_validated_mapping(validator, item, state))
        else:
            call.kwargs.update(validator.validate(item, state))

    # Arguments as a call gives them

    def _read_call(self, args, kwargs, value, call, state):
        source = DictSource(kwargs)
        var_args = var_kwargs = None
        position = 0
        for plan in self._plans.select(state):
            parameter = plan.field
            if parameter.mode == "var_args":
                var_args = parameter
            elif parameter.mode.startswith("var_kwargs"):
                var_kwargs = parameter
            else:
                self._read_argument(plan, position, args, source, value, call, state)
                position += 1
        self._read_more_args(args, var_args, call, state)
        self._read_more_kwargs(kwargs, var_kwargs, call, state)

    @staticmethod
    def _read_argument(plan, position, args, source, value, call, state):
        parameter = plan.field
        has_position = parameter.is_positional and position < len(args)
        found = source.find(plan.paths) if parameter.is_keyword else None
        if found is not None:
            call.used.add(found[0][0])
        if has_position and found is not None:
            call.errors.append(Line("multiple_argument_values", found[1], (parameter.name,)))
        elif has_position:
            try:
                call.args.append(plan.validate(args[position], state))
            except Invalid as error:
                collect(call.errors, error, position)
        elif found is not None:
            try:
                call.kwargs[parameter.name] = plan.validate(found[1], state)
            except Invalid as error:
                call.errors.extend(error.within_path(plan.loc(found[0])).lines)
        else:
            call.add_default(plan, position, value, state)

    def _read_more_args(self, args, parameter, call, state):
        for position in range(self._positional_count, len(args)):
            if parameter is None:
                call.errors.append(Line("unexpected_positional_argument", args[position], (position,)))
                continue
            try:
                call.args.append(parameter.validator.validate(args[position], state))
            except Invalid as error:
                collect(call.errors, error, position)

    def _read_more_kwargs(self, kwargs, parameter, call, state):
        rest = {}
        for raw_key, item in kwargs.items():
            key = key_text(raw_key)
            if key is None:
                call.errors.append(Line("invalid_key", raw_key, (loc_key(raw_key),)))
            elif key not in call.used:
                rest[key] = item
        if parameter is None:
            if (self._extra if state.extra is None else state.extra) == "forbid":
                for key, item in rest.items():
                    call.errors.append(Line("unexpected_keyword_argument", item, (key,)))
            return
        try:
            if parameter.mode == "var_kwargs_uniform":
                call.kwargs.update(_validated_mapping(parameter.validator, rest, state))
            else:
                call.kwargs.update(parameter.validator.validate(rest, state))
        except Invalid as error:
            call.errors.extend(error.lines)


def _validated_sequence(validator, value, state):
    if not isinstance(value, (tuple, list)):
        raise invalid("tuple_type", value)
    result = []
    errors = []
    for index, item in enumerate(value):
        try:
            result.append(validator.validate(item, state))
        except Invalid as error:
            collect(errors, error, index)
    if errors:
        raise Invalid(errors)
    return result


def _validated_mapping(validator, value, state):
    if not isinstance(value, dict):
        raise invalid("dict_type", value)
    result = {}
    errors = []
    for raw_key, item in value.items():
        key = key_text(raw_key)
        if key is None:
            errors.append(Line("invalid_key", raw_key, (loc_key(raw_key),)))
            continue
        try:
            result[key] = validator.validate(item, state)
        except Invalid as error:
            collect(errors, error, key)
    if errors:
        raise Invalid(errors)
    return result


@compiles("call")
class CallValidator(Validator):
    """Calls a function with validated arguments, and validates what it returns."""

    def __init__(self, schema, build):
        self._arguments = compile_schema(schema["arguments_schema"], build)
        self._function = schema["function"]
        self._return = compile_optional(schema.get("return_schema"), build)
        self._function_name = schema.get("function_name") or function_name(self._function)
        self.name = f"call[{self._function_name}]"

    def validate(self, value, state):
        arguments = self._arguments.validate(value, state)
        if isinstance(arguments, tuple) and len(arguments) == 2:
            result = self._function(*arguments[0], **arguments[1])
        elif isinstance(arguments, ArgsKwargs):
            result = self._function(*arguments.args, **(arguments.kwargs or {}))
        elif isinstance(arguments, dict):
            result = self._function(**arguments)
        else:
            raise TypeError("Arguments validator should return a tuple of (args, kwargs) or a dict")
        if self._return is None:
            return result
        try:
            return self._return.validate(result, state)
        except Invalid as error:
            raise error.within("return") from None
