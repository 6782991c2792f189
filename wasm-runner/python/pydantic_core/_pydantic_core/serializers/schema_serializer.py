"""The public entry points: SchemaSerializer, to_json and to_jsonable_python."""

from .base import ANY
from .compiler import Compiler
from .exceptions import PydanticSerializationError, PydanticSerializationUnexpectedValue
from .json_text import dump
from .state import State, warning_mode
from .text import formats_from, formats_of_config


class SchemaSerializer:
    """Serializes values as a core schema describes. Raises SchemaError for a faulty schema."""

    __module__ = "pydantic_core._pydantic_core"
    __slots__ = ("_schema", "_config", "_root", "_formats")

    def __init__(self, schema, config=None, _use_prebuilt=True):
        self._schema = schema
        self._config = config
        self._formats = formats_of_config(config)
        self._root = Compiler(_use_prebuilt).compile(schema, config)

    def to_python(
        self,
        value,
        *,
        mode=None,
        include=None,
        exclude=None,
        by_alias=None,
        exclude_unset=False,
        exclude_defaults=False,
        exclude_none=False,
        exclude_computed_fields=False,
        round_trip=False,
        warnings=True,
        fallback=None,
        serialize_as_any=False,
        polymorphic_serialization=None,
        context=None,
    ):
        """Returns the value as Python objects; with mode="json", only of JSON types.

        Raises PydanticSerializationError if a value can't be serialized.
        """
        on_warning = warning_mode(warnings)
        state = State(
            mode or "python",
            self._formats,
            by_alias=by_alias,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            exclude_computed_fields=exclude_computed_fields,
            round_trip=round_trip,
            serialize_as_any=serialize_as_any,
            polymorphic_serialization=polymorphic_serialization,
            fallback=fallback,
            context=context,
            collect_warnings=on_warning != "none",
        )
        root = self._root.as_any if serialize_as_any else self._root
        result = root.serialize(value, state, include, exclude)
        state.finish(on_warning)
        return result

    def to_json(
        self,
        value,
        *,
        indent=None,
        ensure_ascii=False,
        include=None,
        exclude=None,
        by_alias=None,
        exclude_unset=False,
        exclude_defaults=False,
        exclude_none=False,
        exclude_computed_fields=False,
        round_trip=False,
        warnings=True,
        fallback=None,
        serialize_as_any=False,
        polymorphic_serialization=None,
        context=None,
    ):
        """Returns the value as JSON text in bytes.

        Raises PydanticSerializationError if a value can't be serialized.
        """
        on_warning = warning_mode(warnings)
        state = State(
            "json",
            self._formats,
            to_text=True,
            by_alias=by_alias,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            exclude_computed_fields=exclude_computed_fields,
            round_trip=round_trip,
            serialize_as_any=serialize_as_any,
            polymorphic_serialization=polymorphic_serialization,
            fallback=fallback,
            context=context,
            collect_warnings=on_warning != "none",
        )
        root = self._root.as_any if serialize_as_any else self._root
        tree = _json_tree(root, value, state, include, exclude)
        state.finish(on_warning)
        return dump(tree, indent, ensure_ascii)

    def __reduce__(self):
        return SchemaSerializer, (self._schema, self._config)

    def __repr__(self):
        return f"SchemaSerializer(serializer={self._root!r}, definitions=[])"


def _json_tree(root, value, state, include, exclude):
    """Returns the value with only JSON types.

    Every other exception becomes PydanticSerializationError, because to_json promises that.
    """
    try:
        return root.serialize(value, state, include, exclude)
    except PydanticSerializationUnexpectedValue:
        raise
    except Exception as error:
        if getattr(error, "is_complete", False):
            raise
        if isinstance(error, UnicodeDecodeError):
            raise PydanticSerializationError(f"Error serializing to JSON: {_utf8_problem(error)}") from None
        raise PydanticSerializationError(f"Error serializing to JSON: {type(error).__name__}: {error}") from None


def _utf8_problem(error):
    count = error.end - error.start
    return f"invalid utf-8 sequence of {count} bytes from index {error.start}"


def to_json(
    value,
    *,
    indent=None,
    ensure_ascii=False,
    include=None,
    exclude=None,
    by_alias=True,
    exclude_none=False,
    round_trip=False,
    timedelta_mode="iso8601",
    temporal_mode="iso8601",
    bytes_mode="utf8",
    inf_nan_mode="constants",
    serialize_unknown=False,
    fallback=None,
    serialize_as_any=False,
    polymorphic_serialization=None,
    context=None,
):
    """Returns any value as JSON text in bytes, by its own type.

    Raises PydanticSerializationError for a type that has no JSON form.
    """
    state = State(
        "json",
        _standalone_formats(temporal_mode, timedelta_mode, bytes_mode, inf_nan_mode),
        to_text=True,
        by_alias=by_alias,
        exclude_none=exclude_none,
        round_trip=round_trip,
        serialize_as_any=serialize_as_any,
        fallback=fallback,
        context=context,
        polymorphic_serialization=polymorphic_serialization,
        serialize_unknown=serialize_unknown,
        collect_warnings=True,
    )
    tree = _json_tree(ANY, value, state, include, exclude)
    state.finish("warn")
    return dump(tree, indent, ensure_ascii)


def to_jsonable_python(
    value,
    *,
    include=None,
    exclude=None,
    by_alias=True,
    exclude_none=False,
    round_trip=False,
    timedelta_mode="iso8601",
    temporal_mode="iso8601",
    bytes_mode="utf8",
    inf_nan_mode="constants",
    serialize_unknown=False,
    fallback=None,
    serialize_as_any=False,
    polymorphic_serialization=None,
    context=None,
):
    """Returns any value with only JSON types, by its own type.

    Raises PydanticSerializationError for a type that has no JSON form.
    """
    state = State(
        "json",
        _standalone_formats(temporal_mode, timedelta_mode, bytes_mode, inf_nan_mode),
        by_alias=by_alias,
        exclude_none=exclude_none,
        round_trip=round_trip,
        serialize_as_any=serialize_as_any,
        fallback=fallback,
        context=context,
        polymorphic_serialization=polymorphic_serialization,
        serialize_unknown=serialize_unknown,
        collect_warnings=True,
    )
    result = ANY.serialize(value, state, include, exclude)
    state.finish("warn")
    return result


def _standalone_formats(temporal, duration, bytes_mode, inf_nan):
    # The older argument counts as long as the newer one has its default.
    return formats_from(None if temporal == "iso8601" else temporal, duration, bytes_mode, inf_nan)
