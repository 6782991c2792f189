"""Validators for dataclass-args, dataclass and named-tuple."""

from ..errors import Invalid, Line, SchemaError, invalid, raise_from_user_code
from ..state import PARTIAL_OFF, STRICT, collect
from ..values import ArgsKwargs, PydanticOmit
from .base import Validator, checked_class, compile_optional, compile_schema, compiles
from .fields import DictSource, Field, FieldPlans, extra_behavior_of, key_text, open_fields
from .mappings import loc_key
from .models import call_post_init, classes_of, prebuilt_validator, revalidation_of

_set_attribute = object.__setattr__


class Arguments:
    """Positional and keyword arguments as the input of a dataclass."""

    __slots__ = ("args", "kwargs")

    def __init__(self, args, kwargs):
        self.args = args
        self.kwargs = DictSource(kwargs or {})


class _ArgumentFields:
    """Validates fields that come from positional or keyword arguments."""

    def __init__(self, fields, build):
        self.fields = fields
        self.plans = FieldPlans(fields, build)
        self.positional_count = sum(1 for field in fields if not field.kw_only and field.init)

    def read(self, arguments, value, state, data, store, errors):
        """Validates all fields and passes each result to `store(field, result)`.

        Returns the set of keys that were used, and how many fields the input set.
        """
        used = set()
        count = 0
        position = 0
        outer_data, outer_name, outer_error = state.data, state.field_name, state.has_field_error
        state.data = data
        state.has_field_error = False
        try:
            for plan in self.plans.select(state):
                field = plan.field
                state.field_name = plan.name
                if not field.init:
                    self._default(plan, (), None, state, store, errors)
                    continue
                index = None
                if not field.kw_only:
                    index = position
                    position += 1
                count += self._read_one(plan, index, arguments, value, state, used, store, errors)
        finally:
            state.data, state.field_name, state.has_field_error = outer_data, outer_name, outer_error
        return used, count

    def _read_one(self, plan, index, arguments, value, state, used, store, errors):
        found = arguments.kwargs.find(plan.paths)
        has_position = index is not None and index < len(arguments.args)
        if found is not None:
            used.add(found[0][0])
        if has_position and found is not None:
            errors.append(Line("multiple_argument_values", found[1], (plan.name,)))
            state.has_field_error = True
            return 0
        if has_position:
            item, loc = arguments.args[index], (index,)
        elif found is not None:
            item, loc = found[1], plan.loc(found[0])
        else:
            self._default(plan, plan.missing_loc, value, state, store, errors)
            return 0
        try:
            store(plan.field, plan.validate(item, state))
        except Invalid as error:
            errors.extend(error.within_path(loc).lines)
            state.has_field_error = True
            return 0
        return 1

    @staticmethod
    def _default(plan, missing_loc, value, state, store, errors):
        try:
            default = plan.field.validator.default_value(state)
        except Invalid as error:
            errors.extend(error.within(plan.name).lines)
            state.has_field_error = True
            return
        except PydanticOmit:
            return
        if default is not None:
            store(plan.field, default[0])
        elif plan.field.init:
            errors.append(Line("missing", value, missing_loc))
            state.has_field_error = True

    def check_positions(self, arguments, errors):
        """Adds an error for every positional argument that has no field."""
        for index in range(self.positional_count, len(arguments.args)):
            errors.append(Line("unexpected_positional_argument", arguments.args[index], (index,)))


@compiles("dataclass-args")
class DataclassArgsValidator(Validator):
    """Validates the arguments of a dataclass. The result is (fields, tuple of init-only values or None)."""

    def __init__(self, schema, build):
        self._dataclass_name = schema["dataclass_name"]
        fields = [Field(field["name"], field, build) for field in schema["fields"]]
        self._by_name = {field.name: field for field in fields}
        self._arguments = _ArgumentFields(fields, build)
        self._collect_init_only = bool(schema.get("collect_init_only"))
        self._extra_behavior = extra_behavior_of(schema, build)
        self._extras = compile_optional(schema.get("extras_schema"), build)
        if schema.get("extras_schema") is not None and self._extra_behavior != "allow":
            raise SchemaError("extras_schema can only be used if extra_behavior=allow")
        self.name = f"dataclass-args[{self._dataclass_name}]"

    def validate(self, value, state):
        state.partial = PARTIAL_OFF
        arguments = self._open(value, state)
        data = {}
        init_only = []
        errors = []

        def store(field, result):
            if field.init_only:
                init_only.append(result)
            else:
                data[field.name] = result

        used, count = self._arguments.read(arguments, value, state, data, store, errors)
        state.add_fields_set(count)
        self._arguments.check_positions(arguments, errors)
        outer, state.data = state.data, data
        try:
            self._read_extras(arguments, used, state, data, errors)
        finally:
            state.data = outer
        if errors:
            raise Invalid(errors)
        return data, tuple(init_only) if self._collect_init_only else None

    def _open(self, value, state):
        if isinstance(value, dict):
            return Arguments((), value)
        if state.python and isinstance(value, ArgsKwargs):
            return Arguments(value.args, value.kwargs)
        raise invalid("dataclass_type", value, {"class_name": self._dataclass_name})

    def _read_extras(self, arguments, used, state, data, errors):
        behavior = self._extra_behavior if state.extra is None else state.extra
        for raw_key, value in arguments.kwargs.items():
            key = key_text(raw_key)
            if key is None:
                errors.append(Line("invalid_key", raw_key, (loc_key(raw_key),)))
            elif key in used or behavior == "ignore":
                continue
            elif behavior == "forbid":
                errors.append(Line("unexpected_keyword_argument", value, (key,)))
            elif key in self._by_name:
                # The name of a field that has an alias would replace the field.
                continue
            elif self._extras is None:
                data[key] = value
            else:
                try:
                    data[key] = self._extras.validate(value, state)
                except Invalid as error:
                    collect(errors, error, key)

    def validate_assignment(self, obj, field_name, field_value, state):
        data = obj
        field = self._by_name.get(field_name)
        if field is None:
            behavior = self._extra_behavior if state.extra is None else state.extra
            if behavior != "allow":
                line = Line("no_such_attribute", field_value, (field_name,), {"attribute": field_name})
                raise Invalid([line])
            validator = self._extras
        elif field.frozen:
            raise Invalid([Line("frozen_field", field_value, (field_name,))])
        else:
            validator = field.validator
        if validator is None:
            data[field_name] = field_value
            return data, None
        outer = state.data
        state.data = {name: item for name, item in data.items() if name != field_name}
        state.field_name = field_name
        try:
            data[field_name] = validator.validate(field_value, state)
        except Invalid as error:
            raise error.within(field_name) from None
        finally:
            state.data = outer
        return data, None


@compiles("dataclass")
def _compile_dataclass(schema, build):
    prebuilt = prebuilt_validator(schema, build)
    return prebuilt if prebuilt is not None else DataclassValidator(schema, build)


class DataclassValidator(Validator):
    """Validates to an instance of a dataclass."""

    def __init__(self, schema, build):
        # A dataclass ignores the configuration around it.
        build = build.with_config(schema.get("config"))
        self.cls = checked_class(schema)
        self._instances = classes_of(schema, self.cls)
        self._inner = compile_schema(schema["schema"], build)
        self._strict = build.is_strict(schema)
        self._fields = list(schema["fields"])
        self._has_post_init = bool(schema.get("post_init"))
        self._revalidate = revalidation_of(schema, build)
        self._frozen = bool(schema.get("frozen"))
        self._slots = bool(schema.get("slots"))
        self.name = schema.get("cls_name") or self.cls.__name__

    def validate(self, value, state):
        instance = state.self_instance
        if instance is not None:
            # Nested dataclasses must not fill the same instance.
            state.self_instance = None
            return self._fill(instance, self._inner.validate(value, state), value)
        if state.python and isinstance(value, self._instances):
            is_known = self._revalidate != "always" and isinstance(value, self.cls)
            if is_known and (self._revalidate == "never" or type(value) is self.cls):
                return value
            output = self._inner.validate(self._to_dict(value), state)
            return self._fill(self.cls.__new__(self.cls), output, value)
        if state.mode == "python" and (self._strict if state.strict is None else state.strict):
            raise invalid("dataclass_exact_type", value, {"class_name": self.name})
        output = self._inner.validate(value, state)
        state.floor(STRICT)
        return self._fill(self.cls.__new__(self.cls), output, value)

    def _to_dict(self, instance):
        return {name: getattr(instance, name) for name in self._fields}

    def _fill(self, instance, output, value):
        fields, init_only = output
        if self._slots:
            for name, item in fields.items():
                _set_attribute(instance, name, item)
        else:
            _set_attribute(instance, "__dict__", fields)
        if self._has_post_init:
            call_post_init(instance, "__post_init__", () if init_only is None else init_only, value)
        return instance

    def validate_assignment(self, obj, field_name, field_value, state):
        if self._frozen:
            raise invalid("frozen_instance", field_value)
        fields = self._to_dict(obj)
        fields[field_name] = field_value
        output = self._inner.validate_assignment(fields, field_name, field_value, state)
        fields = output[0]
        if self._slots:
            _set_attribute(obj, field_name, fields[field_name])
        else:
            _set_attribute(obj, "__dict__", fields)
        return obj


@compiles("named-tuple")
class NamedTupleValidator(Validator):
    """Validates to an instance of a named tuple."""

    def __init__(self, schema, build):
        self._cls = schema["cls"]
        self.name = schema.get("cls_name") or self._cls.__name__
        self._plans = FieldPlans([Field(field["name"], field, build) for field in schema["fields"]], build)

    def validate(self, value, state):
        state.partial = PARTIAL_OFF
        outer_name = state.field_name
        try:
            items = self._items(value, state)
        finally:
            state.field_name = outer_name
        try:
            return self._cls(*items)
        except Exception as error:
            raise_from_user_code(error, value)

    def _items(self, value, state):
        if isinstance(value, self._cls):
            return self._from_sequence(value, value, True, state)
        if state.source != "string" and isinstance(value, (list, tuple)):
            items = self._from_sequence(value, value, False, state)
        else:
            source = open_fields(value, state, False, False)
            if source is None:
                raise invalid("named_tuple_type", value, {"class_name": self.name})
            items = self._from_mapping(source, value, state)
        state.floor(STRICT)
        return items

    def _from_sequence(self, sequence, value, locates_by_name, state):
        plans = self._plans.select(state)
        items, errors = [], []
        for index, plan in enumerate(plans):
            loc = plan.name if locates_by_name else index
            state.field_name = plan.name
            try:
                if index < len(sequence):
                    items.append(plan.validate(sequence[index], state))
                    continue
                default = plan.field.validator.default_value(state)
            except Invalid as error:
                collect(errors, error, loc)
                continue
            if default is None:
                errors.append(Line("missing", value, (loc,)))
            else:
                items.append(default[0])
        if len(sequence) > len(plans):
            context = {"field_type": "NamedTuple", "max_length": len(plans), "actual_length": len(sequence)}
            raise invalid("too_long", value, context)
        if errors:
            raise Invalid(errors)
        return items

    def _from_mapping(self, source, value, state):
        items, errors, used = [], [], set()
        for plan in self._plans.select(state):
            found = source.find(plan.paths)
            state.field_name = plan.name
            loc = (plan.name,)
            try:
                if found is not None:
                    used.add(found[0][0])
                    loc = plan.loc(found[0])
                    items.append(plan.validate(found[1], state))
                    continue
                default = plan.field.validator.default_value(state)
            except Invalid as error:
                errors.extend(error.within_path(loc).lines)
                continue
            if default is None:
                errors.append(Line("missing", value, plan.missing_loc))
            else:
                items.append(default[0])
        for raw_key, item in source.items():
            key = key_text(raw_key)
            if key is None:
                errors.append(Line("invalid_key", raw_key, (loc_key(raw_key),)))
            elif key not in used:
                errors.append(Line("extra_forbidden", item, (key,)))
        if errors:
            raise Invalid(errors)
        return items
