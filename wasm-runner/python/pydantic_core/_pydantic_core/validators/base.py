"""What all validators share: the base class, the compiler's context, and the registry of schema types."""

from ..errors import SchemaError
from ..values import PydanticUndefined


class Validator:
    """Validates one schema. A schema is compiled once into a tree of validators.

    Subclasses define `validate(value, state)`, which returns the validated value or raises `Invalid`.
    """

    name = "?"
    # Whether the name is made when the schema is complete, so that it can include names of definitions.
    names_late = False
    _made_name = None

    def validate(self, value, state):
        """Returns the validated value. Raises `Invalid` if it isn't valid."""
        raise NotImplementedError

    def default_value(self, state):
        """Returns the default as a tuple with one item, or None if the schema has no default."""
        return

    def validate_assignment(self, obj, field_name, field_value, state):
        """Validates an assignment to a field of `obj`."""
        raise TypeError(f"validate_assignment is not supported for {self.get_name()}")

    def make_name(self):
        """Makes the name of the schema from the names of its parts."""
        return self.name

    def get_name(self):
        """Returns the name of the schema, as titles and the locations of union errors show it."""
        if self._made_name is None or self.names_late:
            self._made_name = self.make_name()
        return self._made_name


class Definition:
    """A named schema that others refer to. Its validator is set after all references are compiled."""

    __slots__ = ("ref", "validator", "_name")

    def __init__(self, ref):
        self.ref = ref
        self.validator = None
        self._name = None

    def get_name(self):
        """Returns the name of the schema, or "..." while this name is being made."""
        if self.validator is None:
            return "..."
        if self._name is None:
            self._name = "..."
            self._name = self.validator.get_name()
        return self._name


class Build:
    """What the compiler passes down: the configuration, the definitions, and whether to use finished validators."""

    __slots__ = ("config", "definitions", "use_prebuilt")

    def __init__(self, config=None, definitions=None, use_prebuilt=True):
        self.config = config
        self.definitions = {} if definitions is None else definitions
        self.use_prebuilt = use_prebuilt

    def with_config(self, config):
        """Returns the same context with another configuration."""
        return Build(config, self.definitions, self.use_prebuilt)

    def option(self, name, default=None):
        """Returns an option of the configuration."""
        if self.config is None:
            return default
        value = self.config.get(name)
        return default if value is None else value

    def either(self, schema, name, config_name=None, default=None):
        """Returns a setting of the schema, else of the configuration, else `default`."""
        value = schema.get(name)
        return self.option(config_name or name, default) if value is None else value

    def is_strict(self, schema):
        """Says whether the schema or the configuration asks for strict validation."""
        strict = self.either(schema, "strict", default=False)
        if strict is not True and strict is not False:
            raise TypeError(f"'{type(strict).__name__}' object is not an instance of 'bool'")
        return strict

    def definition(self, ref):
        """Returns the definition with this reference, which may not have a validator yet."""
        definition = self.definitions.get(ref)
        if definition is None:
            definition = self.definitions[ref] = Definition(ref)
        return definition


# Maps a schema type to a function (schema, build) -> Validator.
COMPILERS = {}


def compiles(*schema_types):
    """Registers a function or a Validator class as the compiler of schema types."""

    def register(compiler):
        for schema_type in schema_types:
            COMPILERS[schema_type] = compiler
        return compiler

    return register


def compile_schema(schema, build):
    """Returns the validator for a schema. Raises SchemaError if the schema isn't usable."""
    if not isinstance(schema, dict):
        raise TypeError(f"'{type(schema).__name__}' object is not an instance of 'dict'")
    schema_type = schema["type"]
    if schema_type == "invalid":
        raise SchemaError("Cannot construct schema with `InvalidSchema` member.")
    compiler = COMPILERS.get(schema_type)
    if compiler is None:
        raise SchemaError(f'Unknown schema type: "{schema_type}"')
    try:
        validator = compiler(schema, build)
        if not validator.names_late:
            validator.get_name()
        return validator
    except Exception as error:
        detail = f"{type(error).__name__}: {error}"
        raise SchemaError(f'Error building "{schema_type}" validator:\n  {detail}') from error


def compile_optional(schema, build):
    """Returns the validator for an item schema, or None if every item is accepted as it is."""
    if schema is None or (schema.get("type") == "any" and not isinstance(schema, str)):
        return None
    return compile_schema(schema, build)


def checked_class(schema):
    """Returns the class of a schema. Raises TypeError if it isn't a class."""
    cls = schema["cls"]
    if not isinstance(cls, type):
        raise TypeError(f"'{type(cls).__name__}' object is not an instance of 'type'")
    return cls


def name_of(validator):
    """Returns the name of an optional validator."""
    return "any" if validator is None else validator.get_name()


def class_repr(schema, cls):
    """Returns the name of a class for error messages: `cls_repr`, else its qualified name."""
    given = schema.get("cls_repr")
    if given is not None:
        return given
    return cls.__qualname__ if isinstance(cls, type) else repr(cls)


def function_name(function):
    """Returns the name of a function for names of validators."""
    name = getattr(function, "__name__", None)
    return name if isinstance(name, str) else repr(function)


def expected_text(reprs):
    """Joins the reprs of allowed values: "1, 2 or 3"."""
    if len(reprs) < 2:
        return "".join(reprs)
    return ", ".join(reprs[:-1]) + " or " + reprs[-1]


def is_enum_member(value):
    """Says whether a value is a member of an enumeration, without importing `enum`."""
    return hasattr(type(value), "__members__") and hasattr(value, "_value_")


__all__ = [
    "COMPILERS",
    "Build",
    "Definition",
    "PydanticUndefined",
    "Validator",
    "checked_class",
    "class_repr",
    "compile_optional",
    "compile_schema",
    "compiles",
    "expected_text",
    "function_name",
    "is_enum_member",
    "name_of",
]
