"""Validators for model-fields, model and typed-dict."""

from ..errors import Invalid, Line, SchemaError, invalid, raise_from_user_code
from ..state import PARTIAL_OFF, STRICT, collect
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
                if item is not MISSING:
                    used.add(path[0])
                    try:
                        data[name] = plan.validate(item, state)
                        fields_set.append(name)
                        continue
                    except Invalid as error:
                        errors.extend(error.within_path(plan.loc(path)).lines)
                        state.has_field_error = True
                        continue
                    except PydanticOmit:
                        state.has_field_error = True
                        continue
                    except PydanticUseDefault:
                        pass
                self._fill_missing(plan, value, state, data, errors)
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
            return
        state.has_field_error = True
        if plan.field.required is not False:
            errors.append(Line("missing", value, plan.missing_loc))

    def read_extras(self, source, used, behavior, state, data, extras, fields_set, errors):
        """Handles the keys that no field used. `data` has the fields, `extras` gets the other values."""
        outer, state.data = state.data, data
        try:
            for raw_key, value in source.items():
                key = raw_key if type(raw_key) is str else key_text(raw_key)
                if key is None:
                    errors.append(Line("invalid_key", raw_key, (loc_key(raw_key),)))
                elif key in used:
                    pass
                elif behavior == "forbid":
                    errors.append(Line("extra_forbidden", value, (key,)))
                # The name of a field that has an alias would replace the field.
                elif extras is not data or key not in self._by_name:
                    self._read_extra(key, raw_key, value, state, extras, fields_set, errors)
        finally:
            state.data = outer

    def _read_extra(self, key, raw_key, value, state, extras, fields_set, errors):
        valid_key, is_key_valid = key, True
        if self._extras_keys is not None:
            try:
                valid_key = self._extras_keys.validate(raw_key, state)
            except Invalid as error:
                collect(errors, error, key)
                is_key_valid = False
            if not isinstance(valid_key, str):
                raise TypeError(f"Extra keys must be strings, got `{type(valid_key).__qualname__}`")
        if self._extras is not None:
            try:
                value = self._extras.validate(value, state)
            except Invalid as error:
                collect(errors, error, key)
                return
        if is_key_valid:
            extras[valid_key] = value
            fields_set.append(valid_key)


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
        state.partial = PARTIAL_OFF
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
            self.read_extras(source, used, behavior, state, data, extras, fields_set, errors)
        if errors:
            raise Invalid(errors)
        return data, extras, set(fields_set)

    def validate_assignment(self, obj, field_name, field_value, state):
        # Whoever passes the dict sees the change, as in the original.
        data = obj
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
        extra = {name: item for name, item in data.items() if name not in self._by_name}
        for name in extra:
            del data[name]
        return data, extra, {field_name}

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
        self._read_extras(source, used, state, data, fields_set, errors)
        if errors:
            raise Invalid(errors)
        return data

    def _read_extras(self, source, used, state, data, fields_set, errors):
        state.fields_set_count = (state.fields_set_count or 0) + len(fields_set)
        behavior = self._extra_behavior if state.extra is None else state.extra
        if behavior != "ignore":
            self.read_extras(source, used, behavior, state, data, data, fields_set, errors)

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
            self._read_extras(partial_source, used, state, data, fields_set, errors)
        finally:
            state.partial = partial
        if not self._requires(last, state):
            errors = [line for line in errors if line.loc[0] != last or line.type == "extra_forbidden"]
        if errors:
            raise Invalid(errors)
        return data

    def _requires(self, key, state):
        plans = self._plans.select(state)
        return any(plan.field.required and any(path[0] == key for path in plan.paths) for plan in plans)


class _PartialSource:
    """Switches partial mode on while the value of the last key is read."""

    has_extras = True

    def __init__(self, source, last, state, partial):
        self._source = source
        self._last = last
        self._state = state
        self._partial = partial

    def _switch(self, key):
        self._state.partial = self._partial if key == self._last else PARTIAL_OFF

    def get(self, key):
        self._switch(key)
        return self._source.get(key)

    def find(self, paths):
        found = self._source.find(paths)
        self._switch(None if found is None else found[0][0])
        return found

    def items(self):
        for key, value in self._source.items():
            self._switch(key)
            yield key, value


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
    if not build.use_prebuilt or schema["type"] == "dataclass" and "generic_origin" in schema:
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


def classes_of(schema, cls):
    """Returns the classes whose instances are valid input: the class, and what a parametrized class was made from.

    Instances of the latter have to be validated again.
    """
    origin = schema.get("generic_origin")
    return cls if origin is None else (cls, origin)


class ModelValidator(Validator):
    """Validates to an instance of a model class."""

    def __init__(self, schema, build):
        # A model ignores the configuration around it.
        build = build.with_config(schema.get("config"))
        self.cls = checked_class(schema)
        self._instances = classes_of(schema, self.cls)
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
            return self._fill(instance, self._validate_inner(value, state), value, None, state)
        if state.python and isinstance(value, self._instances):
            return self._from_instance(value, state)
        # An instance is a better match than what one has to be made from.
        state.floor(STRICT)
        return self._construct(value, None, state)

    def _from_instance(self, value, state):
        revalidates = self._revalidate
        is_known = revalidates != "always" and isinstance(value, self.cls)
        if is_known and (revalidates == "never" or type(value) is self.cls):
            return value
        if self._root_model:
            return self._construct(value.root, None, state)
        fields_set = value.__pydantic_fields_set__
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
        output = self._validate_inner(value, state)
        return self._fill(cls.__new__(cls), output, value, fields_set, state)

    def _validate_inner(self, value, state):
        if not self._root_model:
            return self._inner.validate(value, state)
        outer, state.field_name = state.field_name, "root"
        try:
            return self._inner.validate(value, state)
        finally:
            state.field_name = outer

    def _fill(self, instance, output, value, fields_set, state):
        if self._root_model:
            _set_attribute(instance, "__pydantic_fields_set__", set() if value is PydanticUndefined else {"root"})
            _set_attribute(instance, "root", output)
        else:
            fields, extra, new_fields_set = output
            _set_attribute(instance, "__dict__", fields)
            _set_attribute(instance, "__pydantic_extra__", extra)
            _set_attribute(instance, "__pydantic_private__", None)
            _set_attribute(instance, "__pydantic_fields_set__", new_fields_set if fields_set is None else fields_set)
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
        fields[field_name] = field_value
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
        _set_attribute(obj, "root", self._validate_inner(field_value, state))
        return obj
