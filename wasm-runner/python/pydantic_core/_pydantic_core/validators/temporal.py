"""Validators for date, time, datetime and timedelta."""

import datetime
import time as clock

from ..dates import ParseError, parse_date, parse_datetime, parse_time, parse_timedelta
from ..errors import SchemaError, error_text, invalid, text_of
from ..state import LAX, STRICT
from .base import Validator, compiles
from .scalars import plain_str

_LIMIT_TYPES = (
    ("le", "less_than_equal"),
    ("lt", "less_than"),
    ("ge", "greater_than_equal"),
    ("gt", "greater_than"),
)


def _parsed(parse, value, raw, *arguments, **options):
    try:
        return parse(value, *arguments, **options)
    except ParseError as error:
        raise invalid(error.kind, raw, {"error": error.reason} if error.reason else None) from None


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _as_float(value):
    """Returns the float of a Decimal or another object that is a number, else None."""
    if isinstance(value, bool) or not (hasattr(value, "__float__") or hasattr(value, "__index__")):
        return None
    try:
        return float(value)
    except Exception:
        return None


class _TemporalValidator(Validator):
    """What the four validators share: reading the settings, the order of attempts, and the limits."""

    value_type = None
    type_error = ""

    def __init__(self, schema, build):
        self._strict = build.is_strict(schema)
        self._unit = build.option("val_temporal_unit", "infer")
        self._precision = build.either(schema, "microseconds_precision", default="truncate")
        if self._precision not in ("truncate", "error"):
            raise SchemaError("Invalid `microseconds_precision`, must be one of `truncate` or `error`")
        self._limits = self._read_limits(schema)

    def _read_limits(self, schema):
        limits = []
        for key, error_type in _LIMIT_TYPES:
            limit = schema.get(key)
            if limit is not None:
                limits.append((key, error_type, self._limit(key, limit)))
        return limits

    def _limit(self, key, limit):
        if self.is_exact(limit) or self.is_instance(limit):
            return limit
        try:
            return self._read_lax(limit)
        except Exception:
            name = self.value_type.__name__
            raise SchemaError(f"'{key}' must be coercible to a {name} instance") from None

    def validate(self, value, state):
        result = self.read(value, state)
        if self._limits:
            self._check_limits(result, value)
        return result

    def read(self, value, state):
        """Returns the date, time, datetime or timedelta in a value."""
        if self.is_exact(value):
            return value
        if self.is_instance(value):
            state.floor(STRICT)
            return value
        strict = self._strict if state.strict is None else state.strict
        if state.python:
            if strict:
                raise invalid(self.type_error, value)
            state.floor(LAX)
            return self._read_lax(value)
        if isinstance(value, str):
            state.floor(STRICT)
            return self.parse(value, value, strict)
        if strict or state.source == "string" or not _is_number(value):
            raise invalid(self.type_error, value)
        state.floor(LAX)
        return self.parse(value, value, False)

    def _read_lax(self, value):
        if isinstance(value, str):
            return self.parse(plain_str(value), value, False)
        if isinstance(value, bytes) or _is_number(value):
            return self.parse(value, value, False)
        number = _as_float(value)
        if number is not None:
            return self.parse(number, value, False)
        return self.convert(value)

    def is_exact(self, value):
        """Says whether a value has exactly the right type."""
        return type(value) is self.value_type

    def is_instance(self, value):
        """Says whether a value is an instance of the right type."""
        return isinstance(value, self.value_type)

    def parse(self, value, raw, strict):
        """Parses a string, bytes or number. Raises `Invalid` for `raw`."""
        raise NotImplementedError

    def convert(self, value):
        """Converts a value of another type in lax mode."""
        raise invalid(self.type_error, value)

    def order(self, result, limit):
        """Returns a negative number, 0 or a positive number as `result` is before, at or after `limit`."""
        return (result > limit) - (result < limit)

    def _check_limits(self, result, value):
        for key, error_type, limit in self._limits:
            order = self.order(result, limit)
            if key == "le":
                fits = order <= 0
            elif key == "lt":
                fits = order < 0
            elif key == "ge":
                fits = order >= 0
            else:
                fits = order > 0
            if not fits:
                raise invalid(error_type, value, {key: text_of(limit)})


def _local_offset():
    return clock.localtime().tm_gmtoff or 0


def _now_settings(schema):
    operation = schema.get("now_op")
    if operation not in (None, "past", "future"):
        raise SchemaError("Invalid `now_op`, must be one of `past` or `future`")
    return operation, schema.get("now_utc_offset")


def _now(offset):
    seconds = _local_offset() if offset is None else offset
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(seconds=seconds)))


@compiles("date")
class DateValidator(_TemporalValidator):
    """Accepts dates; in lax mode also strings, timestamps and datetimes at midnight."""

    name = "date"
    value_type = datetime.date
    type_error = "date_type"

    def __init__(self, schema, build):
        super().__init__(schema, build)
        self._now_op, self._now_offset = _now_settings(schema)

    def is_instance(self, value):
        return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)

    def parse(self, value, raw, strict):
        return _parsed(parse_date, value, raw, unit=self._unit, strict=strict)

    def convert(self, value):
        if not isinstance(value, datetime.datetime):
            raise invalid("date_type", value)
        if value.hour or value.minute or value.second or value.microsecond:
            raise invalid("date_from_datetime_inexact", value)
        return value.date()

    def validate(self, value, state):
        result = super().validate(value, state)
        if self._now_op == "past" and not result < _now(self._now_offset).date():
            raise invalid("date_past", value)
        if self._now_op == "future" and not result > _now(self._now_offset).date():
            raise invalid("date_future", value)
        return result


class _TzConstraint:
    """Checks `tz_constraint`: "aware", "naive", or an offset in seconds."""

    def __init__(self, constraint):
        if isinstance(constraint, str) and constraint not in ("aware", "naive"):
            raise SchemaError(f"Invalid `tz_constraint`: {constraint!r}")
        if isinstance(constraint, int) and not -(2**31) <= constraint < 2**31:
            raise OverflowError("Python int too large to convert to C long")
        self._constraint = constraint

    def check(self, result, value):
        """Raises `Invalid` if the time zone of `result` isn't allowed."""
        constraint = self._constraint
        if constraint is None:
            return
        if constraint == "naive":
            if result.tzinfo is not None:
                raise invalid("timezone_naive", value)
            return
        if result.tzinfo is None:
            raise invalid("timezone_aware", value)
        if constraint == "aware":
            return
        offset = result.utcoffset()
        seconds = 0 if offset is None else int(offset.total_seconds())
        if seconds != constraint:
            raise invalid("timezone_offset", value, {"tz_expected": constraint, "tz_actual": seconds})


def _offset_of(value, raw):
    try:
        return value.utcoffset()
    except Exception as error:
        context = {"error": error_text(error)}
        raise invalid("datetime_object_invalid", raw, context) from None


@compiles("datetime")
class DatetimeValidator(_TemporalValidator):
    """Accepts datetimes; in lax mode also strings, timestamps and dates."""

    name = "datetime"
    value_type = datetime.datetime
    type_error = "datetime_type"

    def __init__(self, schema, build):
        super().__init__(schema, build)
        self._now_op, self._now_offset = _now_settings(schema)
        self._tz = _TzConstraint(schema.get("tz_constraint"))
        self._checks = bool(self._limits or self._now_op or schema.get("tz_constraint") is not None)

    def parse(self, value, raw, strict):
        return _parsed(parse_datetime, value, raw, unit=self._unit, precision=self._precision, strict=strict)

    def convert(self, value):
        if isinstance(value, datetime.date):
            return datetime.datetime(value.year, value.month, value.day)
        raise invalid("datetime_type", value)

    def order(self, result, limit):
        # A naive value is compared by what the clock shows.
        if result.tzinfo is None or limit.tzinfo is None:
            result = result.replace(tzinfo=None)
            limit = limit.replace(tzinfo=None)
        return (result > limit) - (result < limit)

    def validate(self, value, state):
        if not self._checks:
            return value if type(value) is datetime.datetime else self.read(value, state)
        result = self.read(value, state)
        if result.tzinfo is not None:
            _offset_of(result, value)
        self._check_limits(result, value)
        if self._now_op is not None:
            order = self.order(result, _now(self._now_offset))
            if self._now_op == "past" and order >= 0:
                raise invalid("datetime_past", value)
            if self._now_op == "future" and order <= 0:
                raise invalid("datetime_future", value)
        self._tz.check(result, value)
        return result


@compiles("time")
class TimeValidator(_TemporalValidator):
    """Accepts times; in lax mode also strings and seconds since midnight."""

    name = "time"
    value_type = datetime.time
    type_error = "time_type"

    def __init__(self, schema, build):
        super().__init__(schema, build)
        self._tz = _TzConstraint(schema.get("tz_constraint"))

    def parse(self, value, raw, strict):
        return _parsed(parse_time, value, raw, precision=self._precision)

    def order(self, result, limit):
        if result.tzinfo is None or limit.tzinfo is None:
            result = result.replace(tzinfo=None)
            limit = limit.replace(tzinfo=None)
        return (result > limit) - (result < limit)

    def validate(self, value, state):
        result = super().validate(value, state)
        self._tz.check(result, value)
        return result


@compiles("timedelta")
class TimedeltaValidator(_TemporalValidator):
    """Accepts timedeltas; in lax mode also strings and seconds."""

    name = "timedelta"
    value_type = datetime.timedelta
    type_error = "time_delta_type"

    def __init__(self, schema, build):
        super().__init__(schema, build)
        step = schema.get("multiple_of")
        self._multiple_of = None if step is None else self._limit("multiple_of", step)
        if step is not None and self._multiple_of <= datetime.timedelta():
            raise ValueError("'multiple_of' must be greater than 0")

    def parse(self, value, raw, strict):
        return _parsed(parse_timedelta, value, raw, precision=self._precision)

    def _read_lax(self, value):
        return self.parse(int(value), value, False) if isinstance(value, bool) else super()._read_lax(value)

    def validate(self, value, state):
        # As in the original, errors show the timedelta and not what it was read from.
        result = self.read(value, state)
        if self._multiple_of is not None and result % self._multiple_of:
            raise invalid("multiple_of", result, {"multiple_of": text_of(self._multiple_of)})
        self._check_limits(result, result)
        return result


__all__ = ["DateValidator", "DatetimeValidator", "TimeValidator", "TimedeltaValidator"]
