"""Walks a core schema and collects what pydantic needs to simplify it."""

__all__ = ["MissingDefinitionError", "gather_schemas_for_cleaning"]


class MissingDefinitionError(LookupError):
    """Says that a reference points to a definition that doesn't exist."""

    __module__ = "pydantic_core._pydantic_core._schema_gather"

    def __init__(self, schema_reference, /):
        super().__init__(schema_reference)
        self.schema_reference = schema_reference


def gather_schemas_for_cleaning(schema, definitions):
    """Returns (references, deferred) for a schema and everything it refers to.

    `references` has each reference that occurs: with its `definition-ref` schema if it occurs
    once, so that the definition can replace it, else with None. `deferred` lists the schemas
    whose discriminator isn't applied yet.

    Raises MissingDefinitionError for a reference without a definition.
    """
    walk = _Walk(definitions)
    walk.run(schema)
    return walk.references, walk.deferred


# Where the schemas inside of a schema are.


def _one(key):
    return lambda schema: (schema[key],)


def _one_if_any(key):
    return lambda schema: (schema[key],) if key in schema else ()


def _many(key):
    return lambda schema: schema[key]


def _many_if_any(key):
    return lambda schema: schema.get(key, ())


def _values(key):
    return lambda schema: schema[key].values()


def _choices(schema):
    return [choice[0] if isinstance(choice, tuple) else choice for choice in schema["choices"]]


def _arguments(schema):
    return [argument["schema"] for argument in schema["arguments_schema"]]


_ITEMS = (_one_if_any("items_schema"),)
_PAIRS = (_one_if_any("keys_schema"), _one_if_any("values_schema"))
_FIELDS = (_one_if_any("extras_schema"), _many_if_any("computed_fields"), _values("fields"))
_INPUT = _one_if_any("json_schema_input_schema")
_RETURN = _one_if_any("return_schema")
_INNER = _one_if_any("schema")
_OTHERS = (_INNER,)
_PARTS = {
    "definitions": (_one("schema"), _many("definitions")),
    **dict.fromkeys(("list", "deque", "set", "frozenset", "generator"), _ITEMS),
    "tuple": (_many_if_any("items_schema"),),
    **dict.fromkeys(("dict", "frozendict", "ordered-dict", "counter"), _PAIRS),
    "union": (_choices,),
    "tagged-union": (_values("choices"),),
    "chain": (_many("steps"),),
    "lax-or-strict": (_one("lax_schema"), _one("strict_schema")),
    "json-or-python": (_one("json_schema"), _one("python_schema")),
    "model-fields": _FIELDS,
    "typed-dict": _FIELDS,
    "dataclass-args": (_many_if_any("computed_fields"), _many("fields")),
    "named-tuple": (_many("fields"),),
    "arguments": (_arguments, _one_if_any("var_args_schema"), _one_if_any("var_kwargs_schema")),
    "arguments-v3": (_arguments,),
    "call": (_one("arguments_schema"), _RETURN),
    "computed-field": (_one("return_schema"),),
    "function-before": (_INNER, _INPUT),
    "function-plain": (_RETURN, _INPUT),
    "function-wrap": (_RETURN, _INNER, _INPUT),
}


class _Visit:
    """A schema the walk has entered, and which of the encountered references are inside of it."""

    __slots__ = ("schema", "start", "end")

    def __init__(self, schema, start):
        self.schema = schema
        self.start = start
        # None until the walk has left the schema.
        self.end = None


class _Walk:
    """Visits each schema object once, because models share those of other models.

    A stack replaces recursion, because schemas nest deeper than the Python stack of a web page
    allows.
    """

    def __init__(self, definitions):
        self.definitions = definitions
        self.references = {}
        self.deferred = []
        self._encountered = []
        self._visits = {}

    def run(self, schema):
        stack = [schema]
        while stack:
            step = stack.pop()
            if isinstance(step, _Visit):
                self._leave(step)
            else:
                self._enter(step, stack)

    def _enter(self, schema, stack):
        visit = self._visits.get(id(schema))
        if visit is not None:
            # Everything inside is encountered again, so nothing inside can be replaced.
            self.references.update(dict.fromkeys(self._encountered[visit.start : visit.end]))
            return
        if not isinstance(schema, dict):
            raise TypeError(f"'{type(schema).__name__}' object is not an instance of 'dict'")
        schema_type = schema["type"]
        if not isinstance(schema_type, str):
            raise TypeError(f"'{type(schema_type).__name__}' object is not an instance of 'str'")
        visit = self._visits[id(schema)] = _Visit(schema, len(self._encountered))
        if schema_type != "definition-ref":
            parts = [part for find in _PARTS.get(schema_type, _OTHERS) for part in find(schema)]
        else:
            reference = schema["schema_ref"]
            self._encountered.append(reference)
            if reference in self.references:
                self.references[reference] = None
                visit.end = len(self._encountered)
                return
            if self.definitions.get(reference) is None:
                raise MissingDefinitionError(reference)
            self.references[reference] = schema
            parts = [self.definitions[reference]]
        if "serialization" in schema:
            parts.append(schema["serialization"])
        stack.append(visit)
        stack.extend(reversed(parts))

    def _leave(self, visit):
        visit.end = len(self._encountered)
        if "pydantic_internal_union_discriminator" in (visit.schema.get("metadata") or ()):
            self.deferred.append(visit.schema)
