"""Finding the values of fields: aliases, paths, and the kinds of input a record can come from."""

from collections.abc import Mapping

from ..errors import SchemaError, error_text, invalid
from .base import compile_schema
from .mappings import mapping_items
from .scalars import plain_str

MISSING = object()


class LookupKey:
    """One or more paths to a value: "a", ["a", 0, "b"], or [["a"], ["b", 0]]."""

    __slots__ = ("paths",)

    def __init__(self, alias):
        if isinstance(alias, str):
            self.paths = ((alias,),)
            return
        is_choices = isinstance(alias, list) and bool(alias) and isinstance(alias[0], (list, tuple))
        try:
            self.paths = tuple(map(_checked_path, alias)) if is_choices else (_checked_path(alias),)
        except (TypeError, SchemaError) as error:
            raise TypeError(_alias_problem(alias, error)) from None

    def __str__(self):
        return " | ".join(".".join(map(_path_item_text, path)) for path in self.paths)


def _path_item_text(item):
    return f"'{item}'" if isinstance(item, str) else str(item)


def _checked_path(path):
    if not isinstance(path, (list, tuple)):
        raise TypeError(f"'{type(path).__name__}' object is not an instance of 'list'")
    if not path:
        raise SchemaError("Each alias path should have at least one element")
    if not isinstance(path[0], str):
        raise TypeError("The first item in an alias path should be a string")
    for item in path:
        if not isinstance(item, (str, int)):
            raise TypeError("Item in an alias path should be a string or int")
    return tuple(path)


def _alias_problem(alias, error):
    """Says what is wrong with each way to read an alias, in the words of the original."""
    path_error = error
    choices_error = "SchemaError: Lookup paths should have at least one element"
    if alias:
        first = alias[0] if isinstance(alias, (list, tuple)) else alias
        choices_error = f"TypeError: '{type(first).__name__}' object is not an instance of 'list'"
    field = "failed to extract field ValidationAlias::"
    return (
        "failed to extract enum ValidationAlias ('Str | AliasPath | AliasChoices')\n"
        f"- variant Str (Str): TypeError: {field}Str.0, caused by "
        f"TypeError: '{type(alias).__name__}' object is not an instance of 'str'\n"
        f"- variant AliasPath (AliasPath): TypeError: {field}AliasPath.0, caused by "
        f"{type(path_error).__name__}: {path_error}\n"
        f"- variant AliasChoices (AliasChoices): TypeError: {field}AliasChoices.0, caused by {choices_error}"
    )


# Where fields come from


def _item_of(value, key):
    # Indexing a string would return single characters, which nobody means.
    if isinstance(value, str):
        return MISSING
    try:
        return value[key]
    except Exception:
        return MISSING


class DictSource:
    """Finds fields in a dict."""

    __slots__ = ("data",)
    has_extras = True

    def __init__(self, data):
        self.data = data

    def get(self, key):
        """Returns the value of a key, or MISSING."""
        return self.data.get(key, MISSING)

    def find(self, paths):
        """Returns (path, value) for the first path that exists, or None."""
        for path in paths:
            value = self.get(path[0])
            for key in path[1:]:
                if value is MISSING:
                    break
                value = _item_of(value, key)
            if value is not MISSING:
                return path, value
        return None

    def items(self):
        """Returns all keys and values."""
        return self.data.items()


class MappingSource(DictSource):
    """Finds fields in a mapping that isn't a dict."""

    __slots__ = ()

    def get(self, key):
        try:
            return self.data[key]
        except KeyError:
            return MISSING

    def items(self):
        return mapping_items(self.data)


class AttributeSource(DictSource):
    """Finds fields in the attributes of an object."""

    __slots__ = ("kwargs",)
    has_extras = False

    def __init__(self, data, kwargs=None):
        self.data = data
        self.kwargs = kwargs

    def get(self, key):
        if self.kwargs is not None and key in self.kwargs:
            return self.kwargs[key]
        return _attribute_of(self.data, key, self.data)

    def find(self, paths):
        for path in paths:
            value = self.get(path[0])
            for key in path[1:]:
                if value is MISSING:
                    break
                if isinstance(key, str) and not isinstance(value, dict):
                    value = _attribute_of(value, key, self.data)
                else:
                    value = _item_of(value, key)
            if value is not MISSING:
                return path, value
        return None

    def items(self):
        return ()


def _attribute_of(value, name, raw):
    try:
        return getattr(value, name)
    except AttributeError:
        return MISSING
    except Exception as error:
        context = {"error": error_text(error)}
        raise invalid("get_attribute_error", raw, context) from error


# Objects of these modules never count as records.
_NOT_RECORDS = ("builtins", "datetime", "collections")


def _is_record(value):
    module = getattr(type(value), "__module__", None)
    return not isinstance(value, type) and module not in _NOT_RECORDS


def open_fields(value, state, strict, from_attributes):
    """Returns a source for the fields of a value, or None if the value can't have fields."""
    if isinstance(value, dict):
        return DictSource(value)
    if not state.python:
        return None
    if not strict and isinstance(value, Mapping):
        return MappingSource(value)
    if not from_attributes:
        return None
    if _is_record(value):
        return AttributeSource(value)
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], dict) and _is_record(value[0]):
        return AttributeSource(value[0], value[1])
    return None


# Fields


class Field:
    """A compiled field of a record."""

    __slots__ = ("name", "validator", "lookup", "frozen", "required", "init", "init_only", "kw_only")

    def __init__(self, name, schema, build):
        self.name = name
        try:
            self.validator = compile_schema(schema["schema"], build)
        except SchemaError as error:
            raise SchemaError(f'Field "{name}":\n  SchemaError: {error}') from error
        alias = schema.get("validation_alias")
        self.lookup = None if alias is None else LookupKey(alias)
        self.frozen = bool(schema.get("frozen"))
        self.required = schema.get("required")
        init = schema.get("init")
        self.init = True if init is None else bool(init)
        self.init_only = bool(schema.get("init_only"))
        kw_only = schema.get("kw_only")
        self.kw_only = True if kw_only is None else bool(kw_only)


class FieldPlan:
    """How to find one field: by alias, by name, or both."""

    __slots__ = ("field", "name", "validate", "key", "paths", "missing_loc", "loc_by_alias")

    def __init__(self, field, by_alias, by_name, loc_by_alias):
        self.field = field
        self.name = field.name
        self.validate = field.validator.validate
        by_own_name = ((field.name,),)
        if field.lookup is None or not by_alias:
            paths = by_own_name
        elif by_name:
            paths = field.lookup.paths + by_own_name
        else:
            paths = field.lookup.paths
        self.paths = paths
        self.key = paths[0][0] if len(paths) == 1 and len(paths[0]) == 1 else None
        self.loc_by_alias = loc_by_alias
        self.missing_loc = paths[0] if loc_by_alias else (field.name,)

    def loc(self, path):
        """Returns the location of an error in a value found under `path`."""
        return path if self.loc_by_alias else (self.name,)


class FieldPlans:
    """The plans of all fields, for each combination of `by_alias` and `by_name`."""

    __slots__ = ("_fields", "_loc_by_alias", "_by_alias", "_by_name", "_plans", "_default")

    def __init__(self, fields, build, by_alias=None, by_name=None):
        self._fields = fields
        self._loc_by_alias = bool(build.option("loc_by_alias", True))
        self._by_alias = build.option("validate_by_alias", True) if by_alias is None else by_alias
        self._by_name = build.option("validate_by_name", False) if by_name is None else by_name
        self._plans = {}
        self._default = None

    def select(self, state):
        """Returns the plans for a validation."""
        if state.by_alias is None and state.by_name is None:
            if self._default is None:
                self._default = self._make(self._by_alias, self._by_name)
            return self._default
        by_alias = self._by_alias if state.by_alias is None else state.by_alias
        by_name = self._by_name if state.by_name is None else state.by_name
        key = (bool(by_alias), bool(by_name))
        plans = self._plans.get(key)
        if plans is None:
            plans = self._plans[key] = self._make(*key)
        return plans

    def _make(self, by_alias, by_name):
        if not by_alias and not by_name:
            raise ValueError("`validate_by_name` and `validate_by_alias` cannot both be set to `False`.")
        return [FieldPlan(field, by_alias, by_name, self._loc_by_alias) for field in self._fields]


def extra_behavior_of(schema, build, default="ignore"):
    """Returns what to do with unknown fields. Raises SchemaError for an unknown setting."""
    behavior = build.either(schema, "extra_behavior", "extra_fields_behavior", default)
    return checked_extra_behavior(behavior)


def checked_extra_behavior(behavior):
    """Returns the setting if it's one of the three. Raises SchemaError otherwise."""
    if behavior not in ("allow", "forbid", "ignore"):
        raise SchemaError(f"Invalid extra_behavior: `{behavior}`")
    return behavior


def key_text(key):
    """Returns a key of the input as a str, or None if it isn't one."""
    return plain_str(key) if isinstance(key, str) else None
