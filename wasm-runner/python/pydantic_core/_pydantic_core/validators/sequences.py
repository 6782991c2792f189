"""Validators for list, deque, tuple, set, frozenset and generator."""

from collections import deque
from collections.abc import Mapping
from itertools import islice

from ..errors import Invalid, Line, error_text, invalid
from ..state import LAX, PARTIAL_OFF, STRICT, State, collect
from ..values import PydanticOmit
from .base import Validator, compile_optional, compile_schema, compiles, name_of

_NOT_SEQUENCES = (str, bytes, bytearray, dict, Mapping)


def _iteration_error(error, value, index):
    context = {"error": error_text(error)}
    return Invalid([Line("iteration_error", value, (index,), context)])


def safe_iter(iterable, value):
    """Iterates over a user's iterable and turns an exception it raises into `Invalid`."""
    iterator = iter(iterable)
    index = 0
    while True:
        try:
            item = next(iterator)
        except StopIteration:
            return
        except Exception as error:
            raise _iteration_error(error, value, index) from error
        yield item
        index += 1


class _Collection(Validator):
    """What list, deque, set and frozenset share: reading the input, validating items, and the limits."""

    kind = ""
    field_type = ""
    type_error = ""
    own_type = None

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)
        self._item = compile_optional(schema.get("items_schema"), build)
        self._min_length = schema.get("min_length")
        self._max_length = schema.get("max_length")
        self._fail_fast = bool(schema.get("fail_fast"))

    def make_name(self):
        return f"{self.kind}[{name_of(self._item)}]"

    def source(self, value, state):
        """Returns something to iterate over, and its length or None. Raises `Invalid` for other types."""
        if state.source == "string":
            raise invalid(self.type_error if isinstance(value, (str, dict)) else "string_type", value)
        if isinstance(value, self.own_type):
            return value, len(value)
        if not state.python:
            if isinstance(value, list):
                state.floor(STRICT)
                return value, len(value)
            raise invalid(self.type_error, value)
        if self._strict if state.strict is None else state.strict:
            raise invalid(self.type_error, value)
        state.floor(LAX)
        return self._lax_source(value)

    def _lax_source(self, value):
        if isinstance(value, (list, tuple, set, frozenset)):
            return value, len(value)
        if isinstance(value, _NOT_SEQUENCES):
            raise invalid(self.type_error, value)
        try:
            iterator = iter(value)
        except TypeError:
            raise invalid(self.type_error, value) from None
        return safe_iter(iterator, value), None

    def too_long(self, value, length):
        """Returns the error for too many items."""
        context = {"field_type": self.field_type, "max_length": self._max_length, "actual_length": length}
        return invalid("too_long", value, context)

    def check_min(self, value, length):
        """Raises `Invalid` if there are too few items."""
        if self._min_length is not None and length < self._min_length:
            context = {"field_type": self.field_type, "min_length": self._min_length, "actual_length": length}
            raise invalid("too_short", value, context)

    def items(self, source, length, value, state):
        """Returns the validated items as a list."""
        if self._item is None:
            result = list(source) if self._max_length is None else self._copy_limited(source, length, value)
        elif state.partial == PARTIAL_OFF:
            result = self._validate_items(source, length, value, state)
        else:
            result = self._validate_partial(source, state)
        return result

    def _copy_limited(self, source, length, value):
        limit = self._max_length
        result = []
        for item in source:
            result.append(item)
            if len(result) > limit:
                raise self.too_long(value, length)
        return result

    def _validate_items(self, source, length, value, state):
        validate = self._item.validate
        limit = self._max_length
        result = []
        errors = None
        omitted = 0
        for index, item in enumerate(source):
            try:
                result.append(validate(item, state))
            except Invalid as error:
                if errors is None:
                    errors = []
                collect(errors, error, index)
            except PydanticOmit:
                omitted += 1
            # Items with errors count, too.
            if limit is not None and index + 1 - omitted > limit:
                raise self.too_long(value, length)
            if errors is not None and self._fail_fast:
                break
        if errors is not None:
            raise Invalid(errors)
        return result

    def _validate_partial(self, source, state):
        # Only the last item may be incomplete, so only there an error is ignored.
        items = list(source)
        partial = state.partial
        result = []
        errors = []
        for index, item in enumerate(items):
            is_last = index == len(items) - 1
            state.partial = partial if is_last else PARTIAL_OFF
            try:
                result.append(self._item.validate(item, state))
            except Invalid as error:
                if not is_last:
                    collect(errors, error, index)
                    if self._fail_fast:
                        break
            except PydanticOmit:
                pass
        state.partial = partial
        if errors:
            raise Invalid(errors)
        return result


@compiles("list")
class ListValidator(_Collection):
    """Accepts lists; in lax mode also other iterables except strings, bytes and mappings."""

    kind = "list"
    names_late = True
    field_type = "List"
    type_error = "list_type"
    own_type = list

    def validate(self, value, state):
        source, length = self.source(value, state)
        result = self.items(source, length, value, state)
        self.check_min(value, len(result))
        return result


@compiles("deque")
class DequeValidator(_Collection):
    """Accepts deques; in lax mode also other iterables except strings, bytes and mappings."""

    kind = "deque"
    names_late = True
    field_type = "Deque"
    type_error = "deque_type"
    own_type = deque

    def validate(self, value, state):
        source, length = self.source(value, state)
        result = self.items(source, length, value, state)
        self.check_min(value, len(result))
        return deque(result, value.maxlen if isinstance(value, deque) else None)


class _SetLike(_Collection):
    """What set and frozenset share."""

    def collect_set(self, value, state):
        """Returns the validated items as a set."""
        source, _ = self.source(value, state)
        validate = self._item.validate if self._item is not None else None
        partial = state.partial
        if partial != PARTIAL_OFF:
            source = list(source)
        last = len(source) - 1 if partial != PARTIAL_OFF else -1
        result = set()
        errors = []
        for index, item in enumerate(source):
            if partial != PARTIAL_OFF:
                state.partial = partial if index == last else PARTIAL_OFF
            try:
                self._add(result, item if validate is None else validate(item, state), item)
            except Invalid as error:
                if partial != PARTIAL_OFF and index == last:
                    continue
                collect(errors, error, index)
                if self._fail_fast:
                    break
            except PydanticOmit:
                continue
            if self._max_length is not None and len(result) > self._max_length:
                raise self.too_long(value, None)
        state.partial = partial
        if errors:
            raise Invalid(errors)
        self.check_min(value, len(result))
        return result

    @staticmethod
    def _add(result, item, raw):
        try:
            result.add(item)
        except TypeError:
            raise invalid("set_item_not_hashable", raw) from None


@compiles("set")
class SetValidator(_SetLike):
    """Accepts sets; in lax mode also other iterables except strings, bytes and mappings."""

    kind = "set"
    field_type = "Set"
    type_error = "set_type"
    own_type = set

    def validate(self, value, state):
        return self.collect_set(value, state)


@compiles("frozenset")
class FrozenSetValidator(_SetLike):
    """Accepts frozensets; in lax mode also other iterables except strings, bytes and mappings."""

    kind = "frozenset"
    field_type = "Frozenset"
    type_error = "frozen_set_type"
    own_type = frozenset

    def validate(self, value, state):
        return frozenset(self.collect_set(value, state))


@compiles("tuple")
class TupleValidator(_Collection):
    """Accepts tuples with a validator for each position; one position can repeat."""

    kind = "tuple"
    field_type = "Tuple"
    type_error = "tuple_type"
    own_type = tuple

    def __init__(self, schema, build):
        super().__init__({**schema, "items_schema": None}, build)
        self._validators = [compile_schema(item, build) for item in schema["items_schema"]]
        self._variadic = schema.get("variadic_item_index")

    def make_name(self):
        names = [validator.get_name() for validator in self._validators]
        if self._variadic is not None:
            names.insert(self._variadic + 1, "...")
        return f"tuple[{', '.join(names)}]"

    def validate(self, value, state):
        state.partial = PARTIAL_OFF
        source, length = self.source(value, state)
        if self._variadic is None:
            result = self._fixed(source, length, value, state)
        else:
            # An endless iterator is read only as far as necessary.
            limit = None if self._max_length is None else self._max_length + 1
            result = self._variable(list(islice(source, limit)), value, state)
        self.check_min(value, len(result))
        if self._max_length is not None and len(result) > self._max_length:
            raise self.too_long(value, length)
        return tuple(result)

    def _fixed(self, source, length, value, state):
        expected = len(self._validators)
        items = []
        for item in source:
            if len(items) == expected:
                context = {"field_type": "Tuple", "max_length": expected, "actual_length": length}
                raise invalid("too_long", value, context)
            items.append(item)
        return self._positions(self._validators, items, value, state)

    def _variable(self, items, value, state):
        before = self._validators[: self._variadic]
        repeated = self._validators[self._variadic]
        after = self._validators[self._variadic + 1 :]
        count = max(len(items) - len(before) - len(after), 0)
        return self._positions([*before, *[repeated] * count, *after], items, value, state)

    def _positions(self, validators, items, value, state):
        result = []
        errors = []
        for index, validator in enumerate(validators):
            try:
                if index < len(items):
                    result.append(validator.validate(items[index], state))
                    continue
                default = validator.default_value(state)
                if default is None:
                    errors.append(Line("missing", value, (index,)))
                else:
                    result.append(default[0])
            except Invalid as error:
                collect(errors, error, index)
            except PydanticOmit:
                pass
            if errors and self._fail_fast:
                break
        if errors:
            raise Invalid(errors)
        return result


# generator


class ValidatorIterator:
    """The result of a generator schema: validates each item when it's asked for."""

    __module__ = "pydantic_core._pydantic_core"

    def __init__(self, iterator, validator, value, state):
        self._iterator = iterator
        self._validator = validator
        self._value = value
        self._state = state
        self.index = 0

    def __iter__(self):
        return self

    def __next__(self):
        validator = self._validator
        try:
            item = next(self._iterator)
        except StopIteration:
            minimum = validator._min_length
            if minimum is not None and self.index < minimum:
                context = {"field_type": "Generator", "min_length": minimum, "actual_length": self.index}
                raise self._error(invalid("too_short", self._value, context)) from None
            raise
        maximum = validator._max_length
        if maximum is not None and self.index >= maximum:
            context = {"field_type": "Generator", "max_length": maximum, "actual_length": None}
            raise self._error(invalid("too_long", self._value, context))
        index = self.index
        self.index += 1
        if validator._item is None:
            return item
        try:
            return validator._item.validate(item, self._state)
        except Invalid as error:
            raise self._error(error.within(index)) from None

    def _error(self, error):
        from ..errors import make_validation_error

        validator = self._validator
        return make_validation_error("ValidatorIterator", error.lines, self._state.mode, validator._hide_input)

    def __repr__(self):
        item = self._validator._item
        schema = "None" if item is None else f"Some({item.get_name()})"
        return f"ValidatorIterator(index={self.index}, schema={schema})"

    __str__ = __repr__


@compiles("generator")
class GeneratorValidator(_Collection):
    """Accepts iterables, and returns an iterator that validates lazily."""

    kind = "generator"
    field_type = "Generator"
    type_error = "iterable_type"
    own_type = list

    def __init__(self, schema, build):
        super().__init__(schema, build)
        self._hide_input = build.option("hide_input_in_errors", False)

    def validate(self, value, state):
        state.partial = PARTIAL_OFF
        if state.source == "string" or (state.source == "json" and not isinstance(value, (list, str, dict))):
            raise invalid("iterable_type", value)
        state.floor(LAX)
        try:
            iterator = iter(value)
        except TypeError:
            raise invalid("iterable_type", value) from None
        # The items are read after this validation has ended, so they get a state of their own.
        later = State(
            state.mode,
            state.strict,
            state.context,
            state.extra,
            state.from_attributes,
            state.by_alias,
            state.by_name,
        )
        later.data = state.data
        later.field_name = state.field_name
        return ValidatorIterator(iterator, self, value, later)
