"""Serializers for values with named fields: models, dataclasses and typed dictionaries."""

from .base import ANY, NotAKey, Serializer
from .exceptions import PydanticSerializationUnexpectedValue
from .filters import KEEP_ALL
from .infer import infer, ready_serializer
from .state import CHECK_LAX, CHECK_STRICT


class Field:
    """One field: its serializer, its name in the output, and when it's left out.

    `default` is a function that returns the default value, or None. `exclude_if` is the
    function in the schema, or None.
    """

    __slots__ = (
        "name",
        "alias",
        "serializer",
        "required",
        "excluded",
        "exclude_if",
        "default",
        "can_drop",
    )

    def __init__(
        self,
        name,
        serializer,
        alias=None,
        required=True,
        excluded=False,
        exclude_if=None,
        default=None,
    ):
        self.name = name
        self.alias = name if alias is None else alias
        self.serializer = serializer
        self.required = required
        self.excluded = excluded
        self.exclude_if = exclude_if
        self.default = default
        self.can_drop = excluded or exclude_if is not None

    def drops(self, value, state):
        """Returns whether the field, its own function or `exclude_defaults` leaves this value out."""
        if self.excluded:
            return True
        if state.exclude_defaults and self.default is not None and value == self.default():
            return True
        return self.exclude_if is not None and self.exclude_if(value)


class FieldsSerializer(NotAKey):
    """Serializes named values, each with the serializer of its field.

    `fields` and `computed` are dictionaries from names to Field. `extras` serializes values
    without a field, if `keeps_extras`; otherwise they're left out. `by_alias` is the config's
    choice, which counts if the call makes none.
    """

    python_type = dict
    kind = "typed-dict"

    def __init__(self, name, fields, computed, extras, keeps_extras, by_alias, missing):
        self.name = name
        self.fields = fields
        self.computed = computed
        self.extras = extras
        self.keeps_extras = keeps_extras
        self.by_alias = by_alias
        self.missing = missing
        self.required_count = sum(field.required for field in fields.values())

    def serialize(self, value, state, include=None, exclude=None):
        data, extra = value, None
        if isinstance(value, tuple) and len(value) == 2:
            # A model with extra values that isn't serialized through ModelSerializer.
            data, extra = value
        if not isinstance(data, dict):
            state.mismatch("general-fields", value)
            return infer(value, state, include, exclude)
        return self.members(data, extra, self._model_for(value, state), state, include, exclude)

    def _model_for(self, value, state):
        return value if state.model is None else state.model

    def members(self, data, extra, model, state, include=None, exclude=None):
        """Returns a dictionary of the serialized members of `model`, in the order of `data`.

        `data` has the values of the fields, `extra` the extra values of a model, or None.
        """
        fields, missing, as_any = self.fields, self.missing, state.serialize_as_any
        by_alias = self.by_alias if state.by_alias is None else state.by_alias
        everything = include is None and exclude is None
        result, used, below = {}, 0, ()
        outer_model, outer_name = state.model, state.field_name
        state.model = model
        try:
            # A list, because a serializer may fill a cached property, which changes `data`.
            for name, value in list(data.items()):
                field = fields.get(name)
                if field is not None and field.required:
                    used += 1
                if value is missing or (value is None and state.exclude_none):
                    continue
                if not everything:
                    below = KEEP_ALL.below(name, include, exclude)
                    if below is None:
                        continue
                state.field_name = name
                if field is None:
                    self._add_unknown(name, value, result, state, below)
                elif not (field.can_drop or state.exclude_defaults) or not field.drops(value, state):
                    serializer = field.serializer.as_any if as_any else field.serializer
                    # The call is inlined for the commonest types. It's the innermost loop.
                    result[field.alias if by_alias else name] = (
                        value if type(value) is serializer.unchanged else serializer.serialize(value, state, *below)
                    )
            self._complete(result, used, extra, state, include, exclude)
            return result
        finally:
            state.model, state.field_name = outer_model, outer_name

    def _complete(self, result, used, extra, state, include, exclude):
        """Checks that no field is missing, then adds the extra values and computed fields."""
        if state.check:
            self._check_count(used, state, exclude)
        if extra:
            self._add_extra(extra, result, state, include, exclude)
        if self.computed and not state.round_trip and not state.exclude_computed_fields:
            self._add_computed(result, state, include, exclude)

    def _add_unknown(self, name, value, result, state, below):
        if self.keeps_extras:
            key = name if isinstance(name, str) or not state.json else str(name)
            result[key] = self._extra_serializer(state).serialize(value, state, *below)
        elif state.check == CHECK_STRICT:
            raise PydanticSerializationUnexpectedValue()

    def _extra_serializer(self, state):
        return self.extras.as_any if state.serialize_as_any else self.extras

    def _check_count(self, used, state, exclude):
        left_out = state.exclude_defaults or state.exclude_unset or exclude is not None
        if not left_out and self.required_count > used:
            raise PydanticSerializationUnexpectedValue(
                f"Expected {self.required_count} fields but got {used}",
                state.field_name,
                type(state.model).__name__,
                state.model,
            )

    def _add_extra(self, extra, result, state, include, exclude):
        serializer = self._extra_serializer(state)
        for name, value in extra.items():
            if state.exclude_none and value is None:
                continue
            below = KEEP_ALL.below(name, include, exclude)
            if below is not None:
                state.field_name = name
                result[name] = serializer.serialize(value, state, *below)

    def _add_computed(self, result, state, include, exclude):
        by_alias = self.by_alias if state.by_alias is None else state.by_alias
        for name, field in self.computed.items():
            below = KEEP_ALL.below(name, include, exclude)
            if below is None:
                continue
            value = getattr(state.model, name)
            if value is self.missing or (state.exclude_none and value is None):
                continue
            if field.exclude_if is not None and field.exclude_if(value):
                continue
            state.field_name = name
            serializer = field.serializer.as_any if state.serialize_as_any else field.serializer
            result[field.alias if by_alias else name] = serializer.serialize(value, state, *below)


class TypedDictSerializer(FieldsSerializer):
    """Serializes a typed dictionary, which is its own model for the serializers of its fields."""

    def _model_for(self, value, state):
        return value


def _is_polymorphic(cls, polymorphic, value, state):
    """Says whether the serializer of a subclass of `cls` takes over."""
    wanted = state.polymorphic_serialization
    if not (polymorphic if wanted is None else wanted) or state.check == CHECK_STRICT:
        return False
    if type(value) is cls or not isinstance(value, cls):
        return False
    # A subclass without a serializer of its own inherits this one, which would loop forever.
    owners = (base for base in type(value).__mro__ if "__pydantic_serializer__" in base.__dict__)
    return next(owners, cls) is not cls


class PolymorphicSerializer(Serializer):
    """Wraps the custom serializer of a class, so that a subclass can have another one."""

    def __init__(self, cls, inner, polymorphic):
        self.cls = cls
        self.inner = inner
        self.name = inner.name
        self.polymorphic = polymorphic

    @property
    def retries_lax(self):
        return self.inner.retries_lax

    @property
    def as_any(self):
        return self.inner.as_any

    def serialize(self, value, state, include=None, exclude=None):
        if _is_polymorphic(self.cls, self.polymorphic, value, state):
            return ready_serializer(value)._root.serialize(value, state, include, exclude)
        return self.inner.serialize(value, state, include, exclude)

    def json_key(self, key, state):
        return self.inner.json_key(key, state)


class ClassSerializer(Serializer):
    """The base of models and dataclasses: checks the class and finds a subclass's serializer."""

    selective = True
    retries_lax = True
    # The attribute that any object must have to be serialized, if nothing is checked.
    marker = None

    def __init__(self, cls, name, inner, polymorphic):
        self.cls = cls
        self.name = name
        self.inner = inner
        self.polymorphic = polymorphic

    def stand_in(self, value, state):
        """Returns the serializer for an instance of another class, or None to serialize it here.

        That's the subclass's own serializer, if the call or config asks for it. For an object
        of an unrelated type it's ANY, after a warning.
        """
        if _is_polymorphic(self.cls, self.polymorphic, value, state):
            return ready_serializer(value)._root
        if self._accepts(value, state):
            return None
        state.mismatch(self.name, value)
        return ANY

    def json_key(self, key, state):
        return str(key) if self._accepts(key, state) else super().json_key(key, state)

    def _accepts(self, value, state):
        if state.check == CHECK_STRICT:
            return type(value) is self.cls
        if state.check == CHECK_LAX:
            return isinstance(value, self.cls)
        return hasattr(value, self.marker)

    def members(self, data, extra, value, state, include, exclude):
        """Serializes the members with the inner serializer, whatever kind it is."""
        if isinstance(self.inner, FieldsSerializer):
            return self.inner.members(data, extra, value, state, include, exclude)
        outer_model, state.model = state.model, value
        try:
            data = data if extra is None else (data, extra)
            return self.inner.serialize(data, state, include, exclude)
        finally:
            state.model = outer_model


class ModelSerializer(ClassSerializer):
    """Serializes a model: its fields, its extra values and its computed fields."""

    marker = "__dict__"

    def __init__(self, cls, name, inner, polymorphic, has_extra):
        super().__init__(cls, name, inner, polymorphic)
        self.has_extra = has_extra
        # The shortest way through nested models, because each call costs stack.
        if isinstance(inner, FieldsSerializer):
            self.members = inner.members

    def serialize(self, value, state, include=None, exclude=None):
        if type(value) is not self.cls:
            other = self.stand_in(value, state)
            if other is not None:
                return other.serialize(value, state, include, exclude)
        data = value.__dict__
        if state.exclude_unset:
            fields_set = value.__pydantic_fields_set__
            data = {name: entry for name, entry in data.items() if name in fields_set}
        extra = value.__pydantic_extra__ if self.has_extra else None
        return self.members(data, extra, value, state, include, exclude)


class RootModelSerializer(ClassSerializer):
    """Serializes a root model like its only field, `root`."""

    marker = "root"

    def _accepts(self, value, state):
        # Other objects have an attribute `root` too, such as a path.
        return isinstance(value, self.cls) and super()._accepts(value, state)

    def serialize(self, value, state, include=None, exclude=None):
        if type(value) is not self.cls:
            other = self.stand_in(value, state)
            if other is not None:
                return other.serialize(value, state, include, exclude)
        inner = self.inner.as_any if state.serialize_as_any else self.inner
        outer = state.model, state.field_name
        state.model, state.field_name = value, "root"
        try:
            return inner.serialize(value.root, state, include, exclude)
        finally:
            state.model, state.field_name = outer


class DataclassSerializer(ClassSerializer):
    """Serializes the fields of a dataclass; `field_names` leaves out the init-only ones."""

    marker = "__dataclass_fields__"

    def __init__(self, cls, name, inner, polymorphic, field_names):
        super().__init__(cls, name, inner, polymorphic)
        self.field_names = field_names

    def serialize(self, value, state, include=None, exclude=None):
        if type(value) is not self.cls:
            other = self.stand_in(value, state)
            if other is not None:
                return other.serialize(value, state, include, exclude)
        data = {name: getattr(value, name) for name in self.field_names if hasattr(value, name)}
        return self.members(data, None, value, state, include, exclude)
