"""How values without a JSON type of their own become strings or numbers."""

import base64
import datetime
from decimal import Decimal

from ..errors import SchemaError

_EPOCH = datetime.datetime(1970, 1, 1)
_EPOCH_UTC = _EPOCH.replace(tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)


class Formats:
    """The three format options of a config.

    `temporal` is "iso8601", "seconds" or "milliseconds" for dates and times. `duration` has the
    same values for timedelta, because an older option sets only that. `bytes` is "utf8", "base64"
    or "hex". `inf_nan` is "null", "constants" or "strings".
    """

    __slots__ = ("temporal", "duration", "bytes", "inf_nan")

    def __init__(self, temporal="iso8601", duration="iso8601", bytes="utf8", inf_nan="null"):
        self.temporal = temporal
        self.duration = duration
        self.bytes = bytes
        self.inf_nan = inf_nan


def formats_from(temporal, duration, bytes, inf_nan):
    """Returns checked Formats. A None means the default; `temporal` wins over `duration`.

    Raises SchemaError if an option has none of its values.
    """
    _check("TemporalMode", temporal, ("iso8601", "seconds", "milliseconds"))
    _check("TimedeltaMode", duration, ("iso8601", "float"))
    _check("BytesMode", bytes, ("utf8", "base64", "hex"))
    _check("InfNanMode", inf_nan, ("null", "constants", "strings"))
    older = "seconds" if duration == "float" else "iso8601"
    return Formats(temporal or "iso8601", temporal or older, bytes or "utf8", inf_nan or "null")


def formats_of_config(config):
    """Returns the Formats of a CoreConfig. Raises SchemaError for an unknown value."""
    if not config:
        return DEFAULT_FORMATS
    return formats_from(
        config.get("ser_json_temporal"),
        config.get("ser_json_timedelta"),
        config.get("ser_json_bytes"),
        config.get("ser_json_inf_nan"),
    )


DEFAULT_FORMATS = Formats()


def _check(option, value, allowed):
    if value is not None and value not in allowed:
        if not isinstance(value, str):
            raise TypeError(f"'{type(value).__name__}' object is not an instance of 'str'")
        raise SchemaError(f"Invalid {option} serialization mode: `{value}`, expected {' or '.join(allowed)}")


def datetime_json(value, formats):
    if formats.temporal == "iso8601":
        return _iso(value)
    # A naive datetime counts as UTC, so the result doesn't depend on the computer's zone.
    return _number(value - (_EPOCH if value.tzinfo is None else _EPOCH_UTC), formats.temporal)


def date_json(value, formats):
    if formats.temporal == "iso8601":
        return datetime.date.isoformat(value)
    return _number(datetime.datetime.combine(value, datetime.time()) - _EPOCH, formats.temporal)


def time_json(value, formats):
    if formats.temporal == "iso8601":
        return _iso(value)
    midnight = datetime.timedelta(
        hours=value.hour,
        minutes=value.minute,
        seconds=value.second,
        microseconds=value.microsecond,
    )
    return _number(midnight, formats.temporal)


def timedelta_json(value, formats):
    if formats.duration == "iso8601":
        return iso_duration(value)
    return _number(value, formats.duration)


def _number(duration, unit):
    """Returns a timedelta as a float. Dividing only once keeps the last digit right."""
    return duration // _MICROSECOND / (1_000 if unit == "milliseconds" else 1_000_000)


def _iso(value):
    """Returns a datetime or time in ISO 8601, with Z for UTC and no seconds in the offset."""
    written = value.isoformat()
    if value.tzinfo is None:
        return written
    if written.endswith("+00:00"):
        return f"{written[:-6]}Z"
    offset = value.utcoffset()
    has_seconds = offset is not None and offset.seconds % 60
    return written[: written.rindex(":")] if has_seconds else written


def iso_duration(value):
    """Returns an ISO 8601 duration such as "P1DT2H". A year has 365 days."""
    sign = "-" if value.days < 0 else ""
    value = abs(value)
    years, days = divmod(value.days, 365)
    hours, rest = divmod(value.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    date_part = (f"{years}Y" if years else "") + (f"{days}D" if days else "")
    time_part = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    if value.microseconds:
        fraction = f"{value.microseconds:06}".rstrip("0")
        time_part += f"{seconds}.{fraction}S"
    elif seconds:
        time_part += f"{seconds}S"
    if time_part or not date_part:
        time_part = f"T{time_part or '0S'}"
    return f"{sign}P{date_part}{time_part}"


def bytes_text(value, formats):
    """Returns bytes as a string. Raises UnicodeDecodeError if "utf8" doesn't fit."""
    if formats.bytes == "utf8":
        try:
            return value.decode()
        except UnicodeDecodeError as error:
            error.reason = "invalid utf-8"
            raise
    if formats.bytes == "base64":
        return base64.urlsafe_b64encode(value).decode()
    return value.hex()


def float_json(value, formats):
    """Returns a float for JSON text, or what replaces infinity and NaN there."""
    if value - value == 0 or formats.inf_nan == "constants":
        return value
    if formats.inf_nan == "null":
        return None
    return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"


def key_text(value):
    """Returns a converted value as a key: a number without ".0" and without an exponent."""
    if isinstance(value, str):
        return value
    digits = format(Decimal(repr(value)), "f")
    return digits.removesuffix(".0")


def complex_text(value):
    """Returns a complex number as "1+2j", without the parentheses of str()."""
    return str(value).strip("()").replace("nan", "NaN")
