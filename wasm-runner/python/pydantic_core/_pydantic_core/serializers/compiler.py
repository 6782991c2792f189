"""Compiles a core schema into a tree of serializers, once."""

import builtins
import collections
from functools import partial

from ..errors import SchemaError
from . import containers, fields, functions, simple, unions, wrappers
from .base import ANY
from .filters import KEEP_ALL, Filter
from .text import formats_of_config

# Schema types that are serialized by the value's own type.
_ANY_TYPES = ("any", "is-instance", "is-subclass", "callable", "function-plain")

# Schema types that only validate, with the key of the schema that also serializes.
_TRANSPARENT = {
    "function-before": "schema",
    "function-after": "schema",
    "function-wrap": "schema",
    "custom-error": "schema",
    "lax-or-strict": "strict_schema",
}


class Compiler:
    """Compiles one schema with its definitions.

    `use_prebuilt` allows the finished serializers of model classes.
    """

    def __init__(self, use_prebuilt=True):
        self.use_prebuilt = use_prebuilt
        self.definitions = {}
        self.references = []

    def compile(self, schema, config):
        """Returns the serializer of a whole schema. Raises SchemaError if there's none."""
        serializer = self.build(schema, config)
        for reference in self.references:
            target = self.definitions.get(reference.reference)
            if target is None:
                raise SchemaError(f"Definitions error: definition `{reference.reference}` was never filled")
            reference.target = target
        return serializer

    def build(self, schema, config):
        """Returns the serializer of a schema or of a part of it."""
        _kind(schema)
        custom = schema.get("serialization")
        if custom is not None:
            builder = _CUSTOM.get(custom["type"])
            if builder is not None:
                serializer = self._guarded(custom["type"], builder, schema, custom, config)
                return _as_polymorphic(serializer, schema)
            if custom["type"] not in _FILTERS:
                return self.build(custom, config)
        return self.build_by_type(schema, config)

    def build_by_type(self, schema, config):
        """Returns the serializer of a schema, without its own `serialization`."""
        kind = _kind(schema)
        builder = _BUILDERS.get(kind)
        if builder is None:
            raise SchemaError(f"Unknown serialization schema type: `{kind}`")
        return self._guarded(kind, builder, schema, config)

    def _guarded(self, kind, builder, *arguments):
        """Calls a builder, and says in the error where in the schema it happened."""
        try:
            return builder(self, *arguments)
        except (SchemaError, LookupError, TypeError, ValueError, AttributeError) as error:
            message = f"{type(error).__name__}: {error}"
            raise SchemaError(f"Error building `{kind}` serializer:\n  {message}") from None

    def define(self, name, serializer):
        """Stores the serializer of a definition. Raises SchemaError if the name is taken."""
        if name in self.definitions:
            raise SchemaError(f"Duplicate ref: `{name}`")
        self.definitions[name] = serializer

    def reference(self, name, label=None, nullable=False):
        """Returns the serializer for a reference; `compile` connects it with its definition."""
        reference = wrappers.DefinitionRefSerializer(name, nullable)
        reference.own_label = label
        self.references.append(reference)
        return reference

    def build_optional(self, schema, key, config):
        """Returns the serializer of a part that may be missing; then it's the one for Any."""
        part = schema.get(key)
        return ANY if part is None else self.build(part, config)


def _kind(schema):
    """Returns a schema's type. Raises TypeError or KeyError if it isn't a schema at all."""
    if not isinstance(schema, dict):
        raise TypeError(f"'{type(schema).__name__}' object is not an instance of 'dict'")
    return schema["type"]


def _filter(schema, kind):
    options = schema.get("serialization")
    if not options or options["type"] != kind:
        return KEEP_ALL
    include, exclude = options.get("include"), options.get("exclude")
    return KEEP_ALL if include is None and exclude is None else Filter(include, exclude)


_FILTERS = ("include-exclude-sequence", "include-exclude-dict")
_sequence_filter = partial(_filter, kind=_FILTERS[0])
_dict_filter = partial(_filter, kind=_FILTERS[1])


# Values without parts


def _simple(compiler, schema, config):
    return simple.SIMPLE[schema["type"]]


def _any(compiler, schema, config):
    return ANY


def _float(compiler, schema, config):
    return simple.FloatSerializer(formats_of_config(config))


def _converted(compiler, schema, config):
    return simple.converted(schema["type"], formats_of_config(config))


def _fraction(compiler, schema, config):
    return simple.FractionSerializer()


def _enum(compiler, schema, config):
    sub_type = schema.get("sub_type")
    value = ANY if sub_type is None else compiler.build({"type": sub_type}, config)
    return simple.EnumSerializer(schema["cls"], value)


def _literal(compiler, schema, config):
    if not schema["expected"]:
        raise SchemaError("`expected` should have length > 0")
    return simple.LiteralSerializer(schema["expected"])


def _missing(compiler, schema, config):
    inner = compiler.build(schema["schema"], config) if "schema" in schema else None
    return simple.SentinelSerializer("missing-sentinel", "MISSING", "sentinel", _missing_sentinel(), inner)


def _ellipsis(compiler, schema, config):
    return simple.SentinelSerializer("ellipsis", "Ellipsis", "object", ...)


def _missing_sentinel():
    # pydantic_core imports this package before it defines MISSING.
    from pydantic_core import MISSING

    return MISSING


# Containers


def _sequence(python_type, make, indexed):
    def build(compiler, schema, config):
        item = compiler.build_optional(schema, "items_schema", config)
        schema_filter = _sequence_filter(schema) if indexed else KEEP_ALL
        return containers.SequenceSerializer(schema["type"], python_type, item, make, schema_filter, indexed)

    return build


def _tuple(compiler, schema, config):
    # As a plain serialization schema, a tuple has items of any number and type.
    item_schemas = schema.get("items_schema", [{"type": "any"}])
    items = [compiler.build(item, config) for item in item_schemas]
    variadic = schema.get("variadic_item_index") if "items_schema" in schema else 0
    return containers.TupleSerializer(items, variadic, _sequence_filter(schema))


def _named_tuple(compiler, schema, config):
    items = [compiler.build(field["schema"], config) for field in schema["fields"]]
    return containers.NamedTupleSerializer(schema["cls"], items, _sequence_filter(schema))


def _generator(compiler, schema, config):
    item = compiler.build_optional(schema, "items_schema", config)
    return containers.GeneratorSerializer(item, _sequence_filter(schema))


def _dict(python_type, make):
    def build(compiler, schema, config):
        key = compiler.build_optional(schema, "keys_schema", config)
        item = compiler.build_optional(schema, "values_schema", config)
        return containers.DictSerializer(schema["type"], python_type, key, item, make, _dict_filter(schema))

    return build


def _frozendict(compiler, schema, config):
    python_type = getattr(builtins, "frozendict", None)
    if python_type is None:
        raise SchemaError("The `frozendict` builtin type is only available on Python 3.15 and above")
    return _dict(python_type, python_type)(compiler, schema, config)


# Fields


def _typed_dict(compiler, schema, config):
    config = schema.get("config", config) or {}
    total = schema.get("total", config.get("typed_dict_total", True))
    members = {
        field_name: _field(compiler, field_name, field, config, field.get("required", total))
        for field_name, field in schema["fields"].items()
    }
    return _fields(
        compiler,
        schema,
        config,
        "typed-dict",
        members,
        _has_extra(schema, config),
        fields.TypedDictSerializer,
    )


def _model_fields(compiler, schema, config):
    members = {name: _field(compiler, name, field, config) for name, field in schema["fields"].items()}
    return _fields(compiler, schema, config, "general-fields", members)


def _dataclass_args(compiler, schema, config):
    members = {
        field["name"]: _field(compiler, field["name"], field, config)
        for field in schema["fields"]
        if not field.get("init_only")
    }
    return _fields(compiler, schema, config, "general-fields", members)


def _fields(compiler, schema, config, name, members, keeps_extras=False, make=fields.FieldsSerializer):
    computed = {}
    for entry in schema.get("computed_fields") or ():
        serializer = compiler.build(entry["return_schema"], config)
        computed[entry["property_name"]] = fields.Field(
            entry["property_name"],
            serializer,
            entry.get("alias"),
            exclude_if=entry.get("serialization_exclude_if"),
        )
    return make(
        name,
        members,
        computed,
        compiler.build_optional(schema, "extras_schema", config),
        keeps_extras,
        bool((config or {}).get("serialize_by_alias")),
        _missing_sentinel(),
    )


def _field(compiler, name, field, config, required=True):
    excluded = bool(field.get("serialization_exclude"))
    return fields.Field(
        name,
        ANY if excluded else compiler.build(field["schema"], config),
        field.get("serialization_alias"),
        required,
        excluded,
        field.get("serialization_exclude_if"),
        _default_of(field["schema"]),
    )


def _default_of(schema):
    """Returns a function for a schema's default value, or None if there's no default.

    A factory that takes the other fields' values counts as none, because nothing could be
    compared without running it on them.
    """
    while schema["type"] in ("function-before", "function-after", "function-wrap"):
        schema = schema["schema"]
    custom = schema.get("serialization") or {}
    if schema["type"] != "default" or custom.get("type") in _FUNCTIONS:
        return None
    if "default" in schema:
        return partial(_constant, schema["default"])
    if schema.get("default_factory_takes_data"):
        return None
    return schema.get("default_factory")


# What a function of the user makes of a value can't be compared with the default.
_FUNCTIONS = ("function-plain", "function-wrap")


def _constant(value):
    return value


def _has_extra(schema, config):
    behavior = schema.get("extra_behavior") or (config or {}).get("extra_fields_behavior")
    return behavior == "allow"


# Classes


def _class_parts(compiler, schema):
    """Returns (class, name, inner serializer, polymorphic) for a model or dataclass.

    Only the class's own config counts, not that of the schema around it.
    """
    cls, config = schema["cls"], schema.get("config") or {}
    name = schema.get("cls_name") or cls.__name__
    inner = compiler.build(schema["schema"], config)
    return cls, name, inner, bool(config.get("polymorphic_serialization"))


def _model(compiler, schema, config):
    prebuilt = _prebuilt(compiler, schema)
    if prebuilt is not None:
        return prebuilt
    parts = _class_parts(compiler, schema)
    if schema.get("root_model"):
        return fields.RootModelSerializer(*parts)
    return fields.ModelSerializer(*parts, _has_extra(schema, schema.get("config")))


def _dataclass(compiler, schema, config):
    prebuilt = _prebuilt(compiler, schema)
    if prebuilt is not None:
        return prebuilt
    return fields.DataclassSerializer(*_class_parts(compiler, schema), schema["fields"])


def _prebuilt(compiler, schema):
    """Returns the finished serializer of a class, or None.

    Generic dataclasses share one class between their variants, so theirs can't be used.
    """
    from .schema_serializer import SchemaSerializer

    if not compiler.use_prebuilt or "generic_origin" in schema:
        return None
    members = schema["cls"].__dict__
    if members.get("__pydantic_complete__") is not True:
        return None
    serializer = members.get("__pydantic_serializer__")
    if not isinstance(serializer, SchemaSerializer):
        return None
    # A wrap function would be called twice: this may be its own inner serializer.
    root = serializer._root
    inner = root.inner if isinstance(root, fields.PolymorphicSerializer) else root
    return None if isinstance(inner, functions.FunctionWrapSerializer) else root


def _as_polymorphic(serializer, schema):
    """Lets subclasses of a model or dataclass replace its custom serializer."""
    if schema["type"] not in ("model", "dataclass"):
        return serializer
    is_polymorphic = bool((schema.get("config") or {}).get("polymorphic_serialization"))
    return fields.PolymorphicSerializer(schema["cls"], serializer, is_polymorphic)


# Unions


def _nullable(compiler, schema, config):
    inner = compiler.build(schema["schema"], config)
    if isinstance(inner, wrappers.DefinitionRefSerializer):
        return compiler.reference(inner.reference, "nullable", nullable=True)
    # Every selective serializer lets None pass anyway.
    return inner.with_label("nullable") if inner.selective else unions.NullableSerializer(inner)


def _union(compiler, schema, config):
    choices = [
        compiler.build(choice[0] if isinstance(choice, tuple) else choice, config) for choice in schema["choices"]
    ]
    if not choices:
        raise SchemaError("One or more union choices required")
    return choices[0] if len(choices) == 1 else unions.UnionSerializer(choices)


def _tagged_union(compiler, schema, config):
    choices = {tag: compiler.build(choice, config) for tag, choice in schema["choices"].items()}
    if not choices:
        raise SchemaError("One or more union choices required")
    if len(choices) == 1:
        return next(iter(choices.values()))
    return unions.TaggedUnionSerializer(choices, schema["discriminator"])


# Wrappers


def _inner(compiler, schema, config):
    return compiler.build(schema[_TRANSPARENT[schema["type"]]], config)


def _chain(compiler, schema, config):
    return compiler.build(schema["steps"][-1], config)


def _call(compiler, schema, config):
    return compiler.build_optional(schema, "return_schema", config)


def _json(compiler, schema, config):
    return wrappers.JsonSerializer(compiler.build_optional(schema, "schema", config))


def _json_or_python(compiler, schema, config):
    return wrappers.JsonOrPythonSerializer(
        compiler.build(schema["json_schema"], config),
        compiler.build(schema["python_schema"], config),
    )


def _definitions(compiler, schema, config):
    for definition in schema["definitions"]:
        compiler.define(definition["ref"], compiler.build(definition, config))
    return compiler.build(schema["schema"], config)


def _definition_ref(compiler, schema, config):
    return compiler.reference(schema["schema_ref"])


def _default(compiler, schema, config):
    inner = compiler.build(schema["schema"], config)
    if isinstance(inner, wrappers.DefinitionRefSerializer):
        return compiler.reference(inner.reference, "default", inner.nullable)
    return inner.with_label("default")


def _arguments(compiler, schema, config):
    raise SchemaError("`arguments` validators require a custom serializer")


# The key `serialization`


def _function(make):
    def build(compiler, schema, custom, config):
        when_used = custom.get("when_used", "always")
        if "schema" in custom:
            otherwise = compiler.build(custom["schema"], config)
        elif when_used == "always" and make is functions.FunctionPlainSerializer:
            otherwise = ANY
        else:
            otherwise = compiler.build_by_type(schema, config)
        return make(
            custom["function"],
            compiler.build_optional(custom, "return_schema", config),
            otherwise,
            is_field=bool(custom.get("is_field_serializer")),
            takes_info=bool(custom.get("info_arg")),
            when_used=when_used,
        )

    return build


def _to_string(compiler, schema, custom, config):
    return functions.ToStringSerializer(custom.get("when_used", "json-unless-none"))


def _format(compiler, schema, custom, config):
    formatting = custom["formatting_string"]
    when_used = custom.get("when_used", "json-unless-none")
    if not formatting:
        return functions.ToStringSerializer(when_used)
    return functions.FormatSerializer(formatting, when_used)


_CUSTOM = {
    "function-plain": _function(functions.FunctionPlainSerializer),
    "function-wrap": _function(functions.FunctionWrapSerializer),
    "to-string": _to_string,
    "format": _format,
}

_BUILDERS = {
    **dict.fromkeys(simple.SIMPLE, _simple),
    **dict.fromkeys(_ANY_TYPES, _any),
    **dict.fromkeys(simple.CONVERTED, _converted),
    **dict.fromkeys(_TRANSPARENT, _inner),
    "float": _float,
    "fraction": _fraction,
    "enum": _enum,
    "literal": _literal,
    "missing-sentinel": _missing,
    "ellipsis": _ellipsis,
    "list": _sequence(list, None, True),
    "deque": _sequence(collections.deque, containers.make_deque, True),
    "set": _sequence(set, containers.make_set, False),
    "frozenset": _sequence(frozenset, containers.make_frozenset, False),
    "tuple": _tuple,
    "named-tuple": _named_tuple,
    "generator": _generator,
    "dict": _dict(dict, None),
    "frozendict": _frozendict,
    "ordered-dict": _dict(collections.OrderedDict, collections.OrderedDict),
    "counter": _dict(collections.Counter, collections.Counter),
    "typed-dict": _typed_dict,
    "model-fields": _model_fields,
    "dataclass-args": _dataclass_args,
    "model": _model,
    "dataclass": _dataclass,
    "nullable": _nullable,
    "union": _union,
    "tagged-union": _tagged_union,
    "default": _default,
    "chain": _chain,
    "arguments": _arguments,
    "arguments-v3": _arguments,
    "call": _call,
    "json": _json,
    "json-or-python": _json_or_python,
    "definitions": _definitions,
    "definition-ref": _definition_ref,
}
