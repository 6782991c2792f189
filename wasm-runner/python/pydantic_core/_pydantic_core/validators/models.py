"""Validators for model-fields, model and typed-dict."""

from ..errors import Invalid, Line, SchemaError, invalid, raise_from_user_code
from ..state import LAX, PARTIAL_OFF, STRICT, collect
from ..values import PydanticOmit, PydanticUndefined, PydanticUseDefault
from .base import Validator, checked_class, compile_optional, compile_schema, compiles
from .fields import MISSING, Field, FieldPlans, extra_behavior_of, key_text, open_fields
from .mappings import loc_key

_set_attribute = object.__setattr__


class _Record(Validator):
    """What model-fields and typed-dict share: validating the fields and the unknown keys."""

    def __init__(self, fields, schema, build):
        self._fields = fields
        self._by_name = {field.name: field for field in fields}
        self._plans = FieldPlans(fields, build)
        self._strict = build.is_strict(schema)
        self._extra_behavior = extra_behavior_of(schema, build)
        self._extras = compile_optional(schema.get("extras_schema"), build)
        self._extras_keys = compile_optional(schema.get("extras_keys_schema"), build)

    def read_fields(self, source, value, state, data, fields_set, errors):
        """Validates the fields and puts them in `data`. Returns the set of keys they used.

        Errors are appended to `errors`, and the names of the fields that the input sets to `fields_set`.
        """
        used = set()
        outer_data, outer_name = state.data, state.field_name
        outer_error = state.has_field_error
        state.data = data
        state.has_field_error = False
        get = source.get
        try:
            for plan in self._plans.select(state):
                name = plan.name
                state.field_name = name
                key = plan.key
                try:
                    if key is not None:
                        item = get(key)
                        path = plan.paths[0]
                    else:
                        found = source.find(plan.paths)
                        path, item = (None, MISSING) if found is None else found
                except Invalid as error:
                    errors.extend(error.within(name).lines)
                    state.has_field_error = True
                    continue
                if item is MISSING:
                    self._fill_missing(plan, value, state, data, errors)
                    continue
                used.add(path[0])
                try:
                    data[name] = plan.validate(item, state)
                except Invalid as error:
                    errors.extend(error.within_path(plan.loc(path)).lines)
                    state.has_field_error = True
                except PydanticOmit:
                    pass
                else:
                    fields_set.append(name)
        finally:
            state.data, state.field_name = outer_data, outer_name
            state.has_field_error = outer_error
        return used

    def _fill_missing(self, plan, value, state, data, errors):
        try:
            default = plan.field.validator.default_value(state)
        except Invalid as error:
            errors.extend(error.within(plan.name).lines)
            state.has_field_error = True
            return
        except PydanticOmit:
            return
        if default is not None:
            data[plan.name] = default[0]
        elif plan.field.required is not False:
            errors.append(Line("missing", value, plan.missing_loc))
            state.has_field_error = True

    def read_extras(self, source, used, behavior, state, extras, fields_set, errors):
        """Handles the keys that no field used."""
        for raw_key, value in source.items():
            key = raw_key if type(raw_key) is str else key_text(raw_key)
            if key is None:
                errors.append(Line("invalid_key", raw_key, (loc_key(raw_key),)))
                continue
            if key in used:
                continue
            if behavior == "forbid":
                errors.append(Line("extra_forbidden", value, (key,)))
                continue
            try:
                if self._extras_keys is not None:
                    key = self._validate_extra_key(key, state)
                if self._extras is not None:
                    value = self._extras.validate(value, state)
            except Invalid as error:
                collect(errors, error, loc_key(raw_key))
                continue
            except PydanticOmit:
                continue
            extras[key] = value
            fields_set.append(key)

    def _validate_extra_key(self, key, state):
        try:
            result = self._extras_keys.validate(key, state)
        except Invalid as error:
            raise error.within("[key]") from None
        if not isinstance(result, str):
            raise Invalid([Line("invalid_key", key, ("[key]",))])
        return result


@compiles("model-fields")
class ModelFieldsValidator(_Record):
    """Validates the fields of a model. The result is (fields, extra fields or None, names of fields set)."""

    name = "model-fields"

    def __init__(self, schema, build):
        fields = [Field(name, field, build) for name, field in schema["fields"].items()]
        super().__init__(fields, schema, build)
        if schema.get("extras_schema") is not None and self._extra_behavior != "allow":
            raise SchemaError("extras_schema can only be used if extra_behavior=allow")
        if schema.get("extras_keys_schema") is not None and self._extra_behavior != "allow":
            raise SchemaError("extras_keys_schema can only be used if extra_behavior=allow")
        self._model_name = schema.get("model_name") or "Model"
        self._from_attributes = bool(build.either(schema, "from_attributes", default=False))

    def validate(self, value, state):
        partial, state.partial = state.partial, PARTIAL_OFF
        try:
            return self._validate(value, state)
        finally:
            state.partial = partial

    def _validate(self, value, state):
        strict = self._strict if state.strict is None else state.strict
        from_attributes = self._from_attributes if state.from_attributes is None else state.from_attributes
        source = open_fields(value, state, strict, from_attributes)
        if source is None:
            if from_attributes and state.python:
                raise invalid("model_attributes_type", value)
            raise invalid("model_type", value, {"class_name": self._model_name})
        data = {}
        fields_set = []
        errors = []
        used = self.read_fields(source, value, state, data, fields_set, errors)
        state.fields_set_count = (state.fields_set_count or 0) + len(fields_set)
        behavior = self._extra_behavior if state.extra is None else state.extra
        extras = {} if behavior == "allow" else None
        if behavior != "ignore" and source.has_extras:
            self.read_extras(source, used, behavior, state, extras, fields_set, errors)
        if errors:
            raise Invalid(errors)
        return data, extras, set(fields_set)

    def validate_assignment(self, obj, field_name, field_value, state):
        data = dict(obj)
        behavior = self._extra_behavior if state.extra is None else state.extra
        field = self._by_name.get(field_name)
        if field is None and behavior != "allow":
            line = Line("no_such_attribute", field_value, (field_name,), {"attribute": field_name})
            raise Invalid([line])
        if field is not None and field.frozen:
            raise Invalid([Line("frozen_field", field_value, (field_name,))])
        validator = self._extras if field is None else field.validator
        data[field_name] = self._assigned(validator, data, field_name, field_value, state)
        if behavior != "allow":
            return data, None, {field_name}
        fields = {name: data.pop(name) for name in self._by_name if name in data}
        return fields, data, {field_name}

    def _assigned(self, validator, data, field_name, field_value, state):
        if validator is None:
            return field_value
        # The function sees the other fields, but not the old value of this one.
        outer = state.data
        state.data = {name: item for name, item in data.items() if name != field_name}
        state.field_name = field_name
        try:
            return validator.validate(field_value, state)
        except Invalid as error:
            raise error.within(field_name) from None
        finally:
            state.data = outer


@compiles("typed-dict")
class TypedDictValidator(_Record):
    """Validates dicts with known keys."""

    def __init__(self, schema, build):
        # A typed dict ignores the configuration around it.
        build = build.with_config(schema.get("config"))
        total = build.either(schema, "total", "typed_dict_total", True)
        fields = []
        for name, field_schema in schema["fields"].items():
            field = Field(name, field_schema, build)
            explicit = field.required is not None
            field.required = bool(field.required if explicit else total)
            _check_required(field, explicit)
            fields.append(field)
        super().__init__(fields, schema, build)
        if schema.get("extras_schema") is not None and self._extra_behavior != "allow":
            raise SchemaError("extras_schema can only be used if extra_behavior=allow")
        cls = schema.get("cls")
        name = schema.get("cls_name") or (cls.__name__ if cls is not None else None)
        self.name = name or "typed-dict"

    def validate(self, value, state):
        strict = self._strict if state.strict is None else state.strict
        source = open_fields(value, state, strict, False)
        if source is None:
            raise invalid("dict_type", value)
        if state.partial != PARTIAL_OFF:
            return self._validate_partial(source, value, state)
        data = {}
        fields_set = []
        errors = []
        used = self.read_fields(source, value, state, data, fields_set, errors)
        self._finish(source, used, state, data, fields_set, errors)
        return data

    def _finish(self, source, used, state, data, fields_set, errors):
        state.fields_set_count = (state.fields_set_count or 0) + len(fields_set)
        behavior = self._extra_behavior if state.extra is None else state.extra
        if behavior != "ignore":
            self.read_extras(source, used, behavior, state, data, fields_set, errors)
        if errors:
            raise Invalid(errors)

    def _validate_partial(self, source, value, state):
        # Only the value of the last key may be incomplete.
        partial = state.partial
        keys = [key for key, _ in source.items()]
        last = keys[-1] if keys else None
        data = {}
        fields_set = []
        errors = []
        state.partial = PARTIAL_OFF
        try:
            partial_source = _PartialSource(source, last, state, partial)
            used = self.read_fields(partial_source, value, state, data, fields_set, errors)
            self._finish(source, used, state, data, fields_set, [])
        finally:
            state.partial = partial
        errors = [line for line in errors if not line.loc or line.loc[0] != last]
        if errors:
            raise Invalid(errors)
        return data


class _PartialSource:
    """Switches partial mode on while the value of the last key is read."""

    has_extras = True

    def __init__(self, source, last, state, partial):
        self._source = source
        self._last = last
        self._state = state
        self._partial = partial

    def get(self, key):
        self._state.partial = self._partial if key == self._last else PARTIAL_OFF
        return self._source.get(key)

    def find(self, paths):
        found = self._source.find(paths)
        is_last = found is not None and found[0][0] == self._last
        self._state.partial = self._partial if is_last else PARTIAL_OFF
        return found

    def items(self):
        return self._source.items()


def _check_required(field, explicit):
    validator = field.validator
    if explicit and field.required and getattr(validator, "has_default", False):
        raise SchemaError(f"Field '{field.name}': a required field cannot have a default value")
    if field.required and getattr(validator, "omits_on_error", False):
        raise SchemaError(f"Field '{field.name}': 'on_error = omit' cannot be set for required fields")


# model


@compiles("model")
def _compile_model(schema, build):
    prebuilt = prebuilt_validator(schema, build)
    return prebuilt if prebuilt is not None else ModelValidator(schema, build)


def prebuilt_validator(schema, build):
    """Returns the validator that a finished class already has, or None.

    Only the class's own attributes count: a parent's validator would make instances of the parent.
    Functions around the class's schema aren't part of `schema`, so a validator with functions doesn't count either.
    """
    if not build.use_prebuilt:
        return None
    namespace = getattr(schema["cls"], "__dict__", {})
    if namespace.get("__pydantic_complete__") is not True:
        return None
    finished = namespace.get("__pydantic_validator__")
    # A plugin's wrapper shows the real validator under this name.
    finished = getattr(finished, "__pydantic_schema_validator__", finished)
    validator = getattr(finished, "_validator", None)
    is_usable = isinstance(validator, Validator) and not getattr(validator, "is_function_around", False)
    return validator if is_usable else None


def call_post_init(instance, method, arguments, value):
    """Calls a method after validation and turns the errors it may raise into `Invalid`."""
    try:
        getattr(instance, method)(*arguments)
    except (Invalid, PydanticOmit, PydanticUseDefault):
        raise
    except Exception as error:
        raise_from_user_code(error, value)


def revalidation_of(schema, build):
    """Returns when instances are validated again: "always", "never" or "subclass-instances"."""
    setting = build.either(schema, "revalidate_instances", default="never")
    if setting not in ("always", "never", "subclass-instances"):
        raise SchemaError(f"Invalid revalidate_instances: `{setting}`")
    return setting


class ModelValidator(Validator):
    """Validates to an instance of a model class."""

    def __init__(self, schema, build):
        # A model ignores the configuration around it.
        build = build.with_config(schema.get("config"))
        self.cls = checked_class(schema)
        self._inner = compile_schema(schema["schema"], build)
        self._revalidate = revalidation_of(schema, build)
        self._root_model = bool(schema.get("root_model"))
        self._custom_init = bool(schema.get("custom_init"))
        self._post_init = schema.get("post_init")
        self._frozen = bool(schema.get("frozen"))
        self.name = self.cls.__name__

    def validate(self, value, state):
        instance = state.self_instance
        if instance is not None:
            # Nested models must not fill the same instance.
            state.self_instance = None
            return self._fill(instance, self._inner.validate(value, state), value, None, state)
        if state.python and isinstance(value, self.cls):
            return self._from_instance(value, state)
        # Strict mode concerns the fields: a dict is always accepted.
        state.floor(LAX)
        return self._construct(value, None, state)

    def _from_instance(self, value, state):
        is_exact = type(value) is self.cls
        if not is_exact:
            state.floor(STRICT)
        if self._revalidate == "never" or (is_exact and self._revalidate != "always"):
            return value
        fields_set = value.__pydantic_fields_set__
        if self._root_model:
            return self._construct(value.root, fields_set, state)
        fields = value.__dict__
        extra = value.__pydantic_extra__
        if extra is not None:
            fields = {**fields, **extra}
        return self._construct(fields, fields_set, state)

    def _construct(self, value, fields_set, state):
        cls = self.cls
        if self._custom_init and isinstance(value, dict):
            try:
                return cls(**value)
            except (Invalid, PydanticOmit, PydanticUseDefault):
                raise
            except Exception as error:
                raise_from_user_code(error, value)
        output = self._inner.validate(value, state)
        return self._fill(cls.__new__(cls), output, value, fields_set, state)

    def _fill(self, instance, output, value, fields_set, state):
        if self._root_model:
            if fields_set is None:
                fields_set = set() if value is PydanticUndefined else {"root"}
            fields, extra = {"root": output}, None
        else:
            fields, extra, new_fields_set = output
            if fields_set is None:
                fields_set = new_fields_set
        _set_attribute(instance, "__pydantic_private__", None)
        _set_attribute(instance, "__dict__", fields)
        if not self._root_model:
            _set_attribute(instance, "__pydantic_extra__", extra)
        _set_attribute(instance, "__pydantic_fields_set__", fields_set)
        if self._post_init is not None:
            call_post_init(instance, self._post_init, (state.context,), value)
        return instance

    def validate_assignment(self, obj, field_name, field_value, state):
        if self._frozen:
            raise invalid("frozen_instance", field_value)
        if self._root_model:
            return self._assign_root(obj, field_name, field_value, state)
        fields = dict(obj.__dict__)
        extra = getattr(obj, "__pydantic_extra__", None)
        if extra:
            fields.update(extra)
        output = self._inner.validate_assignment(fields, field_name, field_value, state)
        new_fields, new_extra, fields_set = output
        old_fields_set = getattr(obj, "__pydantic_fields_set__", None)
        if old_fields_set is not None:
            old_fields_set.update(fields_set)
        _set_attribute(obj, "__dict__", new_fields)
        _set_attribute(obj, "__pydantic_extra__", new_extra)
        return obj

    def _assign_root(self, obj, field_name, field_value, state):
        if field_name != "root":
            line = Line("no_such_attribute", field_value, (field_name,), {"attribute": field_name})
            raise Invalid([line])
        output = self._inner.validate(field_value, state)
        _set_attribute(obj, "__dict__", {"root": output})
        _set_attribute(obj, "__pydantic_fields_set__", {"root"})
        return obj
