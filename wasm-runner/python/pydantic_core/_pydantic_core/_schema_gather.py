"""Walks a core schema and collects what pydantic needs to simplify it."""

__all__ = ["MissingDefinitionError", "gather_schemas_for_cleaning"]


class MissingDefinitionError(LookupError):
    """Says that a reference points to a definition that doesn't exist."""

    __module__ = "pydantic_core._pydantic_core._schema_gather"

    def __init__(self, schema_reference, /):
        super().__init__(schema_reference)
        self.schema_reference = schema_reference


# Keys under which a schema has one inner schema.
_INNER = (
    "schema", "items_schema", "keys_schema", "values_schema", "extras_schema",
    "extras_keys_schema", "return_schema", "lax_schema", "strict_schema", "json_schema",
    "python_schema", "arguments_schema", "var_args_schema", "var_kwargs_schema",
)
_DISCRIMINATOR = "pydantic_internal_union_discriminator"


def gather_schemas_for_cleaning(schema, definitions):
    """Returns (references, deferred) for a schema and everything it refers to.

    `references` has each reference that occurs: with its `definition-ref` schema if it occurs
    once, so that the definition can replace it, else with None. `deferred` lists the schemas
    whose discriminator isn't applied yet.

    Raises MissingDefinitionError for a reference without a definition.
    """
    references, deferred = {}, []
    # A stack instead of recursion, because schemas nest deeper than the Python stack of a
    # web page allows. The order of the results is that of a recursive walk.
    stack = [schema]
    while stack:
        current = stack.pop()
        if _DISCRIMINATOR in (current.get("metadata") or ()):
            deferred.append(current)
        parts = _parts(current)
        if current.get("type") == "definition-ref":
            reference = current["schema_ref"]
            if reference in references:
                references[reference] = None
            else:
                if reference not in definitions:
                    raise MissingDefinitionError(reference)
                references[reference] = current
                parts.insert(0, definitions[reference])
        stack.extend(reversed(parts))
    return references, deferred


def _parts(schema):
    """Returns the schemas directly inside a schema, field or argument."""
    parts = []
    for key in _INNER:
        part = schema.get(key)
        if isinstance(part, dict):
            parts.append(part)
        elif isinstance(part, list):
            parts.extend(part)
    parts.extend(_fields(schema.get("fields")))
    parts.extend(schema.get("computed_fields") or ())
    parts.extend(schema.get("steps") or ())
    parts.extend(_choices(schema.get("choices")))
    if schema.get("type") == "definitions":
        parts.extend(schema["definitions"])
    serialization = schema.get("serialization")
    if serialization:
        parts.append(serialization)
    return parts


def _fields(fields):
    if isinstance(fields, dict):
        return list(fields.values())
    return [field for field in fields or () if isinstance(field, dict)]


def _choices(choices):
    if isinstance(choices, dict):
        choices = choices.values()
    found = [choice[0] if isinstance(choice, tuple) else choice for choice in choices or ()]
    return [choice for choice in found if isinstance(choice, dict)]
