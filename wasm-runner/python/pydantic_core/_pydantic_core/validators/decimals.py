"""Validators for decimal and fraction. Both modules of the standard library are imported on first use."""

from ..errors import SchemaError, invalid
from ..numbers import ParseError, decimal_type, parse_decimal
from ..state import LAX, STRICT
from .base import Validator, compiles
from .scalars import float_text, number_checks, plain_str


@compiles("decimal")
class DecimalValidator(Validator):
    """Accepts decimals; in lax mode and from JSON also numbers and strings."""

    name = "decimal"

    def __init__(self, schema, build):
        self._decimal = decimal_type()
        self._strict = build.is_strict(schema)
        self._allow_inf_nan = bool(build.either(schema, "allow_inf_nan", default=False))
        self._max_digits = schema.get("max_digits")
        self._decimal_places = schema.get("decimal_places")
        self._check_digits = self._max_digits is not None or self._decimal_places is not None
        if self._allow_inf_nan and self._check_digits:
            raise SchemaError("allow_inf_nan=True cannot be used with max_digits or decimal_places")
        checks = number_checks(schema)
        self._checks = [(key, error_type, self._limit(key, limit)) for key, error_type, limit in checks]

    def _limit(self, key, limit):
        try:
            return limit if isinstance(limit, self._decimal) else parse_decimal(limit)
        except Exception:
            raise SchemaError(f"'{key}' must be coercible to a Decimal instance") from None

    def validate(self, value, state):
        number = value if type(value) is self._decimal else self._read(value, state)
        if not self._allow_inf_nan or self._check_digits:
            if not number.is_finite():
                raise invalid("finite_number", value)
            if self._check_digits:
                self._check_digit_counts(number, value)
        if self._checks:
            self._check_limits(number, value)
        return number

    def _read(self, value, state):
        if isinstance(value, self._decimal):
            state.floor(STRICT)
            return value
        if state.python:
            if self._strict if state.strict is None else state.strict:
                raise invalid("is_instance_of", value, {"class": "Decimal"})
            state.floor(LAX)
        else:
            state.floor(STRICT)
        if isinstance(value, bool):
            raise invalid("decimal_type", value)
        if isinstance(value, str):
            return self._parse(plain_str(value), value)
        if isinstance(value, float) and state.source == "json":
            return self._parse(float_text(value), value)
        if isinstance(value, (int, float)):
            return self._parse(value, value)
        if isinstance(value, tuple) and len(value) == 3 and state.python:
            return self._from_tuple(value)
        raise invalid("decimal_type", value)

    def _parse(self, source, value):
        try:
            return parse_decimal(source)
        except ParseError as error:
            raise invalid(error.kind, value) from None

    def _from_tuple(self, value):
        try:
            return self._decimal(value)
        except (ValueError, TypeError):
            raise invalid("decimal_parsing", value) from None

    def _check_digit_counts(self, number, value):
        places, digits = _digit_counts(number)
        plain_places, plain_digits = _digit_counts(_normalized(number))
        limit = self._max_digits
        if limit is not None and digits > limit and plain_digits > limit:
            raise invalid("decimal_max_digits", value, {"max_digits": limit})
        allowed = self._decimal_places
        if allowed is None:
            return
        if places > allowed and plain_places > allowed:
            raise invalid("decimal_max_places", value, {"decimal_places": allowed})
        if limit is not None:
            whole = max(limit - allowed, 0)
            if max(digits - places, 0) > whole and max(plain_digits - plain_places, 0) > whole:
                raise invalid("decimal_whole_digits", value, {"whole_digits": whole})

    def _check_limits(self, number, value):
        # Comparing NaN with < or > raises, so NaN breaks every limit without being compared.
        is_nan = number.is_nan()
        for key, error_type, limit in self._checks:
            if key == "multiple_of":
                fits = not is_nan and number.is_finite() and (number / limit) % 1 == 0
            elif is_nan:
                fits = False
            elif key == "le":
                fits = number <= limit
            elif key == "lt":
                fits = number < limit
            elif key == "ge":
                fits = number >= limit
            else:
                fits = number > limit
            if not fits:
                raise invalid(error_type, value, {key: limit})


def _normalized(number):
    try:
        return number.normalize()
    except ArithmeticError:
        return number


def _digit_counts(number):
    """Returns the number of decimal places and of digits."""
    _, digits, exponent = number.as_tuple()
    if exponent >= 0:
        return 0, len(digits) + exponent
    places = -exponent
    return places, max(len(digits), places)


@compiles("fraction")
class FractionValidator(Validator):
    """Accepts fractions; in lax mode and from JSON also numbers, decimals and strings."""

    name = "fraction"

    def __init__(self, schema, build):
        from fractions import Fraction

        self._fraction = Fraction
        self._strict = build.is_strict(schema)
        self._checks = number_checks(schema)

    def validate(self, value, state):
        number = value if type(value) is self._fraction else self._read(value, state)
        for key, error_type, limit in self._checks:
            if not _fits(number, key, limit):
                raise invalid(error_type, value, {key: limit})
        return number

    def _read(self, value, state):
        if isinstance(value, self._fraction):
            state.floor(STRICT)
            return value
        if state.python:
            if self._strict if state.strict is None else state.strict:
                raise invalid("is_instance_of", value, {"class": "Fraction"})
            state.floor(LAX)
        else:
            state.floor(STRICT)
        if isinstance(value, bool) or not isinstance(value, (str, int, float, decimal_type())):
            raise invalid("fraction_type", value)
        try:
            return self._fraction(value)
        except (ValueError, OverflowError, ZeroDivisionError):
            raise invalid("fraction_parsing", value) from None


def _fits(number, key, limit):
    if key == "multiple_of":
        return number % limit == 0
    if key == "le":
        return number <= limit
    if key == "lt":
        return number < limit
    if key == "ge":
        return number >= limit
    return number > limit
