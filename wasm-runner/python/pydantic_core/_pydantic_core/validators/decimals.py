"""Validators for decimal and fraction. Both modules of the standard library are imported on first use."""

from ..errors import SchemaError, invalid
from ..numbers import ParseError, decimal_type, parse_decimal
from ..state import LAX, STRICT
from .base import Validator, compiles
from .scalars import fits_limit, float_text, number_checks, plain_str


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
        self._checks = number_checks(schema, self._limit)

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
            return self._decimal(value)
        strict = self._strict if state.strict is None else state.strict
        if state.python:
            if strict:
                raise invalid("is_instance_of", value, {"class": "Decimal"})
            state.floor(LAX)
        else:
            state.floor(STRICT)
        if isinstance(value, str):
            return self._parse(plain_str(value), value)
        if isinstance(value, float):
            return self._parse(float_text(value) if state.source == "json" else value, value)
        if isinstance(value, int) and not isinstance(value, bool):
            return self._parse(value, value)
        if type(value) is (list if state.source == "json" else tuple) and len(value) == 3 and not strict:
            state.floor(LAX)
            return self._from_parts(value)
        raise invalid("decimal_type", value)

    def _parse(self, source, value):
        try:
            return parse_decimal(source)
        except ParseError as error:
            raise invalid(error.kind, value) from None

    def _from_parts(self, value):
        """Returns the decimal for (sign, digits, exponent)."""
        try:
            return self._decimal(value)
        except (ArithmeticError, ValueError, TypeError):
            raise invalid("decimal_type", value) from None

    def _check_digit_counts(self, number, value):
        _, number_digits, exponent = number.as_tuple()
        places, digits = _counts(len(number_digits), exponent)
        zeros = _trailing_zeros(number_digits)
        # Zeros at the end of the fraction don't count.
        if zeros == len(number_digits):
            plain_places, plain_digits = 0, 1
        elif exponent < 0:
            plain_places, plain_digits = _counts(len(number_digits) - zeros, exponent + zeros)
        else:
            plain_places, plain_digits = places, digits
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
            try:
                fits = not is_nan and fits_limit(number, key, limit)
            except ArithmeticError:
                # The quotient has more digits than the context allows.
                fits = False
            if not fits:
                raise invalid(error_type, value, {key: limit})


def _trailing_zeros(digits):
    count = 0
    for digit in reversed(digits):
        if digit:
            break
        count += 1
    return count


def _counts(digit_count, exponent):
    """Returns the number of decimal places and of digits."""
    if exponent >= 0:
        return 0, digit_count + exponent
    return -exponent, max(digit_count, -exponent)


@compiles("fraction")
class FractionValidator(Validator):
    """Accepts fractions; in lax mode and from JSON also numbers, decimals and strings."""

    name = "fraction"

    def __init__(self, schema, build):
        from fractions import Fraction

        self._fraction = Fraction
        self._strict = build.is_strict(schema)
        self._checks = number_checks(schema, self._limit)

    def _limit(self, key, limit):
        try:
            fraction = self._fraction(limit)
        except Exception:
            raise ValueError(f"'{key}' must be coercible to a Fraction instance") from None
        if key == "multiple_of" and fraction <= 0:
            raise ValueError("'multiple_of' must be greater than 0")
        return fraction

    def validate(self, value, state):
        number = value if type(value) is self._fraction else self._read(value, state)
        for key, error_type, limit in self._checks:
            if not fits_limit(number, key, limit):
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
            if isinstance(value, bool) or not isinstance(value, (str, int, float)):
                raise invalid("fraction_type", value)
        if isinstance(value, str) and _has_large_exponent(value):
            raise invalid("fraction_parsing", value)
        try:
            return self._fraction(float_text(value) if state.source == "json" and type(value) is float else value)
        except TypeError:
            raise invalid("fraction_type", value) from None
        except (ValueError, OverflowError, ZeroDivisionError):
            raise invalid("fraction_parsing", value) from None


# A short string such as "1e99999999" would otherwise make a number of many megabytes.
_MAX_EXPONENT = 4300


def _has_large_exponent(text):
    _, mark, exponent = text.lower().rpartition("e")
    try:
        return bool(mark) and abs(int(exponent.strip())) > _MAX_EXPONENT
    except ValueError:
        return False
