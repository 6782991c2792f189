"""Validators for union and tagged-union."""

from ..errors import Invalid, SchemaError, invalid, safe_repr
from ..state import EXACT
from ..values import PydanticOmit
from .base import Validator, compile_schema, compiles, function_name
from .choices import MISSING, ValueTable
from .fields import LookupKey, open_fields
from .mappings import loc_key
from .wrappers import CustomError


@compiles("union")
def _compile_union(schema, build):
    choices = []
    for choice in schema["choices"]:
        if isinstance(choice, (tuple, list)):
            choices.append((compile_schema(choice[0], build), choice[1]))
        else:
            choices.append((compile_schema(choice, build), None))
    if not choices:
        raise SchemaError("One or more union choices required")
    auto_collapse = schema.get("auto_collapse")
    if len(choices) == 1 and (auto_collapse is None or auto_collapse):
        return choices[0][0]
    mode = schema.get("mode") or "smart"
    if mode == "smart":
        return SmartUnionValidator(schema, build, choices)
    if mode == "left_to_right":
        return LeftToRightUnionValidator(schema, build, choices)
    raise SchemaError(f"Invalid union mode: `{mode}`, expected `smart` or `left_to_right`")


class _UnionBase(Validator):
    """What both kinds of union share."""

    def __init__(self, schema, build, choices):
        self._choices = choices
        self._custom_error = CustomError.from_schema(schema)
        self._labels = None

    def make_name(self):
        names = [label or validator.get_name() for validator, label in self._choices]
        return f"union[{','.join(names)}]"

    def labels(self):
        """Returns what locates the errors of each choice."""
        if self._labels is None:
            self._labels = [label or validator.get_name() for validator, label in self._choices]
        return self._labels

    def failure(self, failures, value):
        """Returns the error after all choices failed; `failures` are pairs (index of the choice, Invalid)."""
        if self._custom_error is not None:
            return self._custom_error.invalid(value)
        labels = self.labels()
        lines = []
        for index, error in failures:
            lines.extend(error.within(labels[index]).lines)
        return Invalid(lines)


class SmartUnionValidator(_UnionBase):
    """Tries all choices and returns the result of the best match.

    The match that sets the most fields wins, then the more exact one, then the first one.
    """

    def __init__(self, schema, build, choices):
        super().__init__(schema, build, choices)
        self._attempts = [(index, choice[0].validate) for index, choice in enumerate(choices)]

    def validate(self, value, state):
        exactness, fields_set_count = state.exactness, state.fields_set_count
        best = None
        best_exactness = best_count = None
        failures = []
        omit = None
        try:
            for index, validate in self._attempts:
                state.exactness = EXACT
                state.fields_set_count = None
                try:
                    result = validate(value, state)
                except Invalid as error:
                    failures.append((index, error))
                    continue
                except PydanticOmit as signal:
                    omit = signal
                    continue
                new_exactness, new_count = state.exactness, state.fields_set_count
                if new_exactness == EXACT and new_count is None:
                    best, best_exactness, best_count = (result,), EXACT, None
                    break
                if best is None or _is_better(new_exactness, new_count, best_exactness, best_count):
                    best, best_exactness, best_count = (result,), new_exactness, new_count
        finally:
            state.exactness, state.fields_set_count = exactness, fields_set_count
        if best is None:
            raise omit or self.failure(failures, value)
        state.floor(best_exactness)
        if best_count is not None:
            state.add_fields_set(best_count)
        return best[0]


def _is_better(exactness, count, best_exactness, best_count):
    if count is not None and best_count is not None and count != best_count:
        return count > best_count
    return exactness > best_exactness


class LeftToRightUnionValidator(_UnionBase):
    """Returns the result of the first choice that accepts the value."""

    def validate(self, value, state):
        failures = []
        for index, (validator, _) in enumerate(self._choices):
            try:
                return validator.validate(value, state)
            except Invalid as error:
                failures.append((index, error))
        raise self.failure(failures, value)


@compiles("tagged-union")
class TaggedUnionValidator(Validator):
    """Selects the choice by a tag, which a field of the input or a function gives."""

    def __init__(self, schema, build):
        self._choices = [(tag, compile_schema(choice, build)) for tag, choice in _resolved(schema["choices"]).items()]
        self._table = ValueTable([(tag, (tag, validator)) for tag, validator in self._choices])
        self._tags = ", ".join(safe_repr(tag) for tag, _ in self._choices)
        self._strict = build.is_strict(schema)
        self._from_attributes = bool(build.either(schema, "from_attributes", default=True))
        self._custom_error = CustomError.from_schema(schema)
        discriminator = schema["discriminator"]
        if callable(discriminator):
            self._function, self._lookup = discriminator, None
            self._discriminator = f"{function_name(discriminator)}()"
        else:
            self._function, self._lookup = None, LookupKey(discriminator)
            self._discriminator = str(self._lookup)

    def make_name(self):
        names = [validator.get_name() for _, validator in self._choices]
        return f"tagged-union[{','.join(names)}]"

    def validate(self, value, state):
        tag = self._tag(value, state) if self._function is None else self._call(value)
        if tag is None:
            if self._custom_error is not None:
                raise self._custom_error.invalid(value)
            raise invalid("union_tag_not_found", value, {"discriminator": self._discriminator})
        found = self._table.find(tag[0], state)
        if found is MISSING:
            raise self._unknown_tag(tag[0], value)
        key, validator = found
        try:
            return validator.validate(value, state)
        except Invalid as error:
            raise error.within(loc_key(key)) from None

    def _tag(self, value, state):
        from_attributes = self._from_attributes if state.from_attributes is None else state.from_attributes
        strict = self._strict if state.strict is None else state.strict
        source = open_fields(value, state, strict, from_attributes)
        if source is None:
            raise invalid("model_attributes_type" if from_attributes and state.python else "dict_type", value)
        found = source.find(self._lookup.paths)
        return None if found is None else (found[1],)

    def _call(self, value):
        tag = self._function(value)
        return None if tag is None else (tag,)

    def _unknown_tag(self, tag, value):
        if self._custom_error is not None:
            return self._custom_error.invalid(value)
        context = {"discriminator": self._discriminator, "tag": str(tag), "expected_tags": self._tags}
        return invalid("union_tag_invalid", value, context)


def _resolved(choices):
    """Returns the choices with tags that refer to other tags replaced by what they refer to."""
    resolved = {}
    for tag, choice in choices.items():
        while isinstance(choice, (str, int)):
            choice = choices[choice]
        resolved[tag] = choice
    return resolved
