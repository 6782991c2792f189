"""Parses dates, times, datetimes and timedeltas from strings, bytes and numbers.

The accepted formats are those of the speedate crate, which pydantic-core uses: RFC 3339 dates and times,
Unix timestamps, ISO 8601 durations and the `1 day, 02:03:04` format of Python.

Every parser first matches a regular expression, because almost every value is valid. Only if that fails does a
second function look for the first character that doesn't fit, so that the reason has speedate's wording.

Text is matched byte by byte, as speedate does: `_as_text` turns anything that isn't ASCII into one character
per UTF-8 byte.
"""

import datetime
import math

from .patterns import Pattern

__all__ = ["ParseError", "TzInfo", "parse_date", "parse_datetime", "parse_time", "parse_timedelta"]


class ParseError(Exception):
    """Says why a value can't be parsed.

    `kind` is the error type that the validator reports, such as `time_parsing`, and `reason` is the text
    for `{error}` in the message of that type.
    """

    def __init__(self, reason, kind):
        super().__init__(reason)
        self.reason = reason
        self.kind = kind


class TzInfo(datetime.tzinfo):
    """A time zone with a fixed offset from UTC, in seconds."""

    __module__ = "pydantic_core._pydantic_core"

    def __init_subclass__(cls):
        raise TypeError("type 'pydantic_core._pydantic_core.TzInfo' is not an acceptable base type")

    def __init__(self, seconds=0.0):
        """Raises a ValueError if the offset is 24 hours or more, and a TypeError if it isn't a number."""
        if not isinstance(seconds, (int, float)):
            raise TypeError(f"must be real number, not {type(seconds).__name__}")
        # Rust converts a float to a 32-bit int: NaN becomes 0, and larger numbers become the largest int.
        seconds = 0 if seconds != seconds else int(max(-0x8000_0000, min(0x7FFF_FFFF, seconds)))
        if not -86400 < seconds < 86400:
            raise ValueError(
                f"TzInfo offset must be strictly between -86400 and 86400 (24 hours) seconds, got {seconds}"
            )
        self._seconds = seconds
        self._offset = datetime.timedelta(seconds=self._seconds)

    def __new__(cls, seconds=0.0):
        return super().__new__(cls)

    def utcoffset(self, dt):
        """Returns the offset from UTC, positive east of UTC."""
        return self._offset

    def tzname(self, dt):
        """Returns `UTC`, or the offset as `+01:00`."""
        return str(self)

    def dst(self, dt):
        """Returns None, because a fixed offset doesn't say whether it includes daylight saving time."""
        return

    def fromutc(self, dt):
        """Returns the datetime, which is in UTC, in this time zone."""
        return dt.replace(tzinfo=self) + self._offset

    def __str__(self):
        if self._seconds == 0:
            return "UTC"
        sign = "-" if self._seconds < 0 else "+"
        minutes, seconds = divmod(abs(self._seconds), 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{sign}{hours:02}:{minutes:02}"
        return f"{text}:{seconds:02}" if seconds else text

    def __repr__(self):
        return f"TzInfo({self._seconds})"

    def __eq__(self, other):
        if isinstance(other, TzInfo):
            return self._seconds == other._seconds
        if isinstance(other, datetime.tzinfo):
            return self._offset == other.utcoffset(None)
        return NotImplemented

    def __lt__(self, other):
        return self._offset < other.utcoffset(None) if isinstance(other, datetime.tzinfo) else NotImplemented

    def __le__(self, other):
        return self._offset <= other.utcoffset(None) if isinstance(other, datetime.tzinfo) else NotImplemented

    def __gt__(self, other):
        return self._offset > other.utcoffset(None) if isinstance(other, datetime.tzinfo) else NotImplemented

    def __ge__(self, other):
        return self._offset >= other.utcoffset(None) if isinstance(other, datetime.tzinfo) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __reduce__(self):
        return TzInfo, (self._seconds,)

    def __deepcopy__(self, memo):
        return TzInfo(self._seconds)


_UTC = TzInfo(0)
_zones = {0: _UTC}


def _zone(seconds):
    """Returns the TzInfo of an offset. Values of one data set share few offsets, so they're kept."""
    zone = _zones.get(seconds)
    if zone is None:
        zone = _zones[seconds] = TzInfo(seconds)
    return zone


# --- Text and numbers

_INT = Pattern(r"[+-]?[0-9]+")
_FLOAT = Pattern(r"[+-]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_MAX_INT = 0x7FFF_FFFF_FFFF_FFFF


def _as_text(value):
    """Returns the value with one character per UTF-8 byte."""
    if isinstance(value, str):
        # A subclass (such as an enum) may override methods that the parsers rely on.
        value = str.__str__(value)
        if value.isascii():
            return value
        value = value.encode("utf-8", "surrogatepass")
    return bytes(value).decode("latin-1")


def _number_in(text):
    """Returns the int (of 64 bits) or float (with a decimal point) that the whole text spells, or None."""
    if _INT.fullmatch(text):
        number = int(text) if len(text) < 25 else _MAX_INT + 1
        return number if abs(number) <= _MAX_INT else None
    return float(text) if _FLOAT.fullmatch(text) else None


def _decimals_in(text):
    """Returns how many digits follow the decimal point."""
    return len(text.partition(".")[2])


def _check_characters(text, start, pattern, reasons):
    """Returns the reason for the first character that doesn't fit the pattern, or None.

    A letter in the pattern stands for a digit, and anything else for itself. The end of the text doesn't fit.
    """
    for position, expected in enumerate(pattern, start):
        char = text[position : position + 1]
        fits = "0" <= char <= "9" if expected.isalpha() else char == expected
        if not fits:
            return reasons[expected]
    return None


# --- Timestamps

# A timestamp above this many seconds (the year 2603) is in milliseconds if the unit is "infer".
_LAST_SECOND = 20_000_000_000
_FIRST_TIMESTAMP = -62_167_219_200
_LAST_TIMESTAMP = 253_402_300_799
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=_UTC)


def _is_milliseconds(number, unit):
    return unit == "milliseconds" or (unit == "infer" and abs(number) > _LAST_SECOND)


def _timestamp_parts(number, unit):
    """Returns a timestamp as whole seconds and microseconds, which are 0 or more."""
    if isinstance(number, int):
        if not _is_milliseconds(number, unit):
            return number, 0
        seconds, milliseconds = divmod(number, 1000)
        return seconds, milliseconds * 1000
    whole = math.floor(number)
    fraction = number - whole
    if not _is_milliseconds(number, unit):
        return whole, int(fraction * 1_000_000 + 0.5)
    seconds, milliseconds = divmod(whole, 1000)
    return seconds, milliseconds * 1000 + int(fraction * 1000 + 0.5)


def _datetime_from_number(number, unit, kind):
    """Returns the datetime of a Unix timestamp, in UTC."""
    if number != number:
        raise ParseError("NaN values not permitted", kind)
    if number in (math.inf, -math.inf):
        seconds, microseconds = number, 0
    else:
        seconds, microseconds = _timestamp_parts(number, unit)
    if seconds < _FIRST_TIMESTAMP:
        raise ParseError("dates before 0000 are not supported as unix timestamps", kind)
    if seconds > _LAST_TIMESTAMP:
        raise ParseError("dates after 9999 are not supported as unix timestamps", kind)
    try:
        return _EPOCH + datetime.timedelta(seconds=seconds, microseconds=microseconds)
    except OverflowError:
        raise ParseError(_YEAR_0, kind) from None


# --- Dates

# Speedate knows the year 0, but Python doesn't.
_YEAR_0 = "year 0 is out of range"

_DAY = "([0-9]{4})-([0-9]{2})-([0-9]{2})"
_DATE = Pattern(_DAY)
_DATE_REASONS = {
    "y": "invalid character in year",
    "m": "invalid character in month",
    "d": "invalid character in day",
    "-": "invalid date separator, expected `-`",
}
_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def parse_date(value, *, unit="infer", strict=False):
    """Parses a date from `YYYY-MM-DD`, a datetime at midnight, or a timestamp at midnight UTC.

    A strict parser doesn't accept a datetime. Raises a ParseError (`date_parsing` if strict or for the year 0,
    else `date_from_datetime_parsing` or `date_from_datetime_inexact`).
    """
    if isinstance(value, (int, float)):
        return _midnight(_datetime_from_number(value, unit, "date_from_datetime_parsing"))
    text = _as_text(value)
    reason = _date_reason(text)
    if reason is None:
        return _date_from_text(text, "date_parsing")
    number = _number_in(text)
    if strict:
        if isinstance(number, int):
            return _exact_date_from_number(number, unit)
        raise ParseError(reason, "date_parsing")
    return _midnight(_datetime_from_text(text, unit, "truncate", "date_from_datetime_parsing"))


def _date_from_text(text, kind):
    if text.startswith("0000"):
        raise ParseError(_YEAR_0, kind)
    return datetime.date(int(text[:4]), int(text[5:7]), int(text[8:10]))


def _midnight(moment):
    """Returns the date of a datetime at midnight."""
    if moment.hour or moment.minute or moment.second or moment.microsecond:
        raise ParseError("", "date_from_datetime_inexact")
    return moment.date()


def _exact_date_from_number(number, unit):
    moment = _datetime_from_number(number, unit, "date_parsing")
    if moment.hour or moment.minute or moment.second:
        raise ParseError("Timestamp is not an exact date", "date_parsing")
    return moment.date()


def _date_reason(text):
    """Returns why the text isn't a date, or None if it's one."""
    return _date_prefix_reason(text) or (_EXTRA if len(text) > 10 else None)


def _date_prefix_reason(text):
    """Returns why the text doesn't start with a date, or None if it does."""
    if _DATE.match(text) is None:
        if len(text) < 10:
            return "input is too short"
        return _check_characters(text, 0, "yyyy-mm-dd", _DATE_REASONS)
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    if not 1 <= month <= 12:
        return "month value is outside expected range of 1-12"
    leap_day = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not 1 <= day <= _DAYS_IN_MONTH[month - 1] + leap_day:
        return "day value is outside expected range"
    return None


_EXTRA = "unexpected extra characters at the end of the input"


# --- Times

# The minus sign U+2212, which ISO 8601 allows, as three characters (see `_as_text`).
_MINUS = "\xe2\x88\x92"
_CLOCK = "([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]+))?)?"
_OFFSET = f"(?:([Zz])|([+-]|{_MINUS})([0-9]{{2}}):?([0-9]{{2}}))?"
_TIME = Pattern(_CLOCK + _OFFSET)
_TIME_WITHOUT_OFFSET = Pattern(_CLOCK)
_NO_OFFSET = (None, None, None, None)
_DATETIME = Pattern(_DAY + "[Tt _]" + _CLOCK + _OFFSET)
_TIME_REASONS = {
    "h": "invalid character in hour",
    "m": "invalid character in minute",
    "s": "invalid character in second",
    ":": "invalid time separator, expected `:`",
}
_TWO_DIGITS = Pattern("[0-9]{2}")


def parse_time(value, *, precision="truncate"):
    """Parses a time from `HH:MM[:SS[.ffffff]]` with an optional offset, or from a number (not text) of seconds.

    More than 6 digits of a second are an error if the precision is `error`. Raises a ParseError
    (`time_parsing`).
    """
    if isinstance(value, (int, float)):
        return _time_from_number(value)
    text = _as_text(value)
    match = _TIME.fullmatch(text)
    if match is not None:
        parts = _clock_parts(match.groups(), precision)
        if parts is not None:
            return datetime.time(*parts)
    raise ParseError(_time_reason(text, 0, precision), "time_parsing")


def _time_from_number(seconds):
    """Returns the time that many seconds after midnight UTC."""
    if seconds != seconds:
        raise ParseError("NaN values not permitted", "time_parsing")
    if seconds < 0:
        raise ParseError("time in seconds should be positive", "time_parsing")
    if seconds >= 86400:
        raise ParseError("numeric times may not exceed 86,399 seconds", "time_parsing")
    whole = int(seconds)
    microsecond = int((seconds - whole) * 1_000_000 + 0.5)
    if microsecond == 1_000_000:
        whole, microsecond = whole + 1, 0
        if whole == 86400:
            raise ParseError("numeric times may not exceed 86,399 seconds", "time_parsing")
    return datetime.time(whole // 3600, whole // 60 % 60, whole % 60, microsecond, _UTC)


def _clock_parts(groups, precision):
    """Returns hour, minute, second, microsecond and time zone, or None if one of them is out of range."""
    hour, minute, second, fraction, utc, sign, offset_hours, offset_minutes = groups
    hour, minute, second = int(hour), int(minute), int(second or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    microsecond = 0
    if fraction is not None:
        if len(fraction) > 6 and precision == "error":
            return None
        microsecond = int(fraction[:6].ljust(6, "0"))
    if utc is not None:
        return hour, minute, second, microsecond, _UTC
    if sign is None:
        return hour, minute, second, microsecond, None
    if int(offset_minutes) > 59 or int(offset_hours) > 23:
        return None
    seconds = int(offset_hours) * 3600 + int(offset_minutes) * 60
    return hour, minute, second, microsecond, _zone(seconds if sign == "+" else -seconds)


def _time_reason(text, start, precision):
    """Returns why the text isn't a time from `start` to its end."""
    reason, end = _clock_reason(text, start, precision)
    return reason or _offset_reason(text, end)


def _clock_reason(text, start, precision):
    """Returns why there's no time without offset at `start`, or None, and where the time ends."""
    if len(text) - start < 5:
        return "input is too short", start
    reason = _check_characters(text, start, "hh:mm", _TIME_REASONS)
    if reason is not None:
        return reason, start
    if int(text[start : start + 2]) > 23:
        return "hour value is outside expected range of 0-23", start
    if int(text[start + 3 : start + 5]) > 59:
        return "minute value is outside expected range of 0-59", start
    position = start + 5
    if text[position : position + 1] == ":":
        return _seconds_reason(text, position + 1, precision)
    return None, position


def _seconds_reason(text, start, precision):
    """Returns the reason, which may be None, and where the seconds end."""
    reason = _check_characters(text, start, "ss", _TIME_REASONS)
    if reason is not None:
        return reason, start
    if int(text[start : start + 2]) > 59:
        return "second value is outside expected range of 0-59", start
    position = start + 2
    if text[position : position + 1] not in (".", ","):
        return None, position
    end = position + 1
    while "0" <= text[end : end + 1] <= "9":
        end += 1
    if end == position + 1:
        return "second fraction digits missing after `.`", end
    if end - position > 7 and precision == "error":
        return "second fraction value is more than 6 digits long", end
    return None, end


def _offset_reason(text, start):
    """Returns why the text isn't the offset of a time zone from `start` to its end."""
    sign = text[start : start + 1]
    if sign in ("Z", "z"):
        return _EXTRA
    position = start + (3 if text.startswith(_MINUS, start) else 1)
    if sign not in ("+", "-") and position == start + 1:
        return "invalid timezone sign"
    if not _TWO_DIGITS.match(text, position):
        return "invalid timezone hour"
    minutes = position + 2
    if text[minutes : minutes + 1] == ":":
        minutes += 1
    if not _TWO_DIGITS.match(text, minutes):
        return "invalid timezone minute"
    if int(text[minutes : minutes + 2]) > 59:
        return "timezone minute value is outside expected range of 0-59"
    if int(text[position : position + 2]) > 23:
        return "timezone offset must be less than 24 hours"
    return _EXTRA


# --- Datetimes


def parse_datetime(value, *, unit="infer", precision="truncate", strict=False):
    """Parses a datetime from RFC 3339 text, a date or a timestamp.

    A strict parser doesn't accept a date. Raises a ParseError (`datetime_parsing`, or
    `datetime_from_date_parsing` for text that's neither).
    """
    if isinstance(value, (int, float)):
        return _datetime_from_number(value, unit, "datetime_parsing")
    text = _as_text(value)
    try:
        return _datetime_from_text(text, unit, precision, "datetime_parsing")
    except ParseError as error:
        if strict or error.reason is _YEAR_0:
            raise
        if isinstance(_number_in(text), int):
            raise ParseError(error.reason, "datetime_from_date_parsing") from None
    reason = _date_reason(text)
    if reason is not None:
        raise ParseError(reason, "datetime_from_date_parsing")
    day = _date_from_text(text, "datetime_parsing")
    return datetime.datetime(day.year, day.month, day.day)


def _datetime_from_text(text, unit, precision, kind):
    match = _DATETIME.fullmatch(text)
    if match is not None and _date_prefix_reason(text) is None:
        parts = _clock_parts(match.groups()[3:], precision)
        if parts is not None:
            if text.startswith("0000"):
                raise ParseError(_YEAR_0, kind)
            return datetime.datetime(int(text[:4]), int(text[5:7]), int(text[8:10]), *parts)
    number = _number_in(text)
    if number is not None:
        if precision == "error" and isinstance(number, float):
            _check_decimals(text, number, unit, kind)
        return _datetime_from_number(number, unit, kind)
    raise ParseError(_datetime_reason(text, precision), kind)


def _check_decimals(text, number, unit, kind):
    decimals = _decimals_in(text)
    if _is_milliseconds(number, unit):
        if decimals > 3:
            raise ParseError("millisecond fraction value is more than 3 digits long", kind)
    elif decimals > 6:
        raise ParseError("second fraction value is more than 6 digits long", kind)


def _datetime_reason(text, precision):
    reason = _date_prefix_reason(text)
    if reason is not None:
        return reason
    if text[10:11] not in ("T", "t", " ", "_"):
        return "invalid datetime separator, expected `T`, `t`, `_` or space"
    return _time_reason(text, 11, precision)


# --- Timedeltas

_QUANTITY = Pattern("([0-9]+)(?:[.,]([0-9]*))?")
_DATE_UNITS = {"Y": 365, "M": 30, "W": 7, "D": 1}
_TIME_UNITS = {"H": 3600, "M": 60, "S": 1}
_DIGITS = Pattern("[0-9]+")
_DAY_WORD = Pattern(" ?[dD](?!a(?!y))(?:ays?)?,? ?")
_TOO_MANY_DAYS = "durations may not exceed 999,999,999 days"
_TOO_MANY_HOURS = "durations may not exceed 999,999,999 hours"
_TOO_LARGE = "a numeric value in the duration is too large"


def parse_timedelta(value, *, precision="truncate"):
    """Parses a timedelta from an ISO 8601 duration, `[N day[s],] HH:MM[:SS[.ffffff]]` or a number of seconds.

    Raises a ParseError (`time_delta_parsing`).
    """
    if isinstance(value, (int, float)):
        return _timedelta_from_number(value)
    text = _as_text(value)
    negative = text[:1] == "-"
    start = 1 if text[:1] in ("+", "-") else 0
    try:
        duration = _unsigned_timedelta(text, start, precision)
    except _Reason as reason:
        raise ParseError(str(reason), "time_delta_parsing") from None
    return -duration if negative else duration


class _Reason(Exception):
    """Carries the reason out of the functions that read a duration."""


def _timedelta_from_number(seconds):
    if seconds != seconds:
        raise ParseError("NaN values not permitted", "time_delta_parsing")
    if abs(seconds) >= 86400 * 1_000_000_000:
        raise ParseError(_TOO_MANY_DAYS, "time_delta_parsing")
    whole = int(seconds)
    microseconds = int(abs(seconds - whole) * 1_000_000 + 0.5)
    return datetime.timedelta(seconds=whole, microseconds=-microseconds if seconds < 0 else microseconds)


def _unsigned_timedelta(text, start, precision):
    if not text:
        raise _Reason("input is too short")
    if text[start : start + 1] == "P":
        return _iso_timedelta(text, start + 1)
    if "d" in text or "D" in text or len(text) - start < 5:
        return _days_and_clock(text, start, precision)
    return _clock_timedelta(text, start, precision)


def _timedelta(days, seconds, microseconds):
    seconds += microseconds // 1_000_000
    days += seconds // 86400
    if days > 999_999_999:
        raise _Reason(_TOO_MANY_DAYS)
    return datetime.timedelta(days, seconds % 86400, microseconds % 1_000_000)


def _iso_timedelta(text, start):
    """Reads `[nY][nM][nW][nD][T[nH][nM][nS]]`. Only the last quantity may have a fraction."""
    days = seconds = microseconds = 0
    units, seconds_per_unit = _DATE_UNITS, 86400
    position = start
    had_fraction = False
    while position < len(text):
        if text[position] == "T":
            if units is _TIME_UNITS:
                raise _Reason("`t` character repeated in duration")
            units, seconds_per_unit = _TIME_UNITS, 1
            position += 1
            continue
        match = _QUANTITY.match(text, position)
        if match is None:
            raise _Reason("invalid digit in duration")
        count, fraction = int(match[1]), match[2]
        if count > 0xFFFF_FFFF:
            raise _Reason(_TOO_LARGE)
        if had_fraction:
            raise _Reason("quantity fraction invalid in duration")
        unit = units.get(text[match.end() : match.end() + 1])
        if unit is None:
            part = "time" if units is _TIME_UNITS else "date"
            raise _Reason(f"quantity invalid in {part} part of duration")
        if count * unit > 0xFFFF_FFFF:
            raise _Reason(_TOO_LARGE)
        if units is _DATE_UNITS:
            days += count * unit
        else:
            seconds += count * unit
        if fraction is not None:
            had_fraction = True
            extra = float("0." + (fraction or "0")) * unit * seconds_per_unit
            seconds += int(extra)
            microseconds += int((extra - int(extra)) * 1_000_000 + 0.5)
        position = match.end() + 1
    if position - start < 2:
        raise _Reason("input is too short")
    return _timedelta(days, seconds, microseconds)


def _days_and_clock(text, start, precision):
    """Reads `1 day, 02:03`, where the space, the comma and everything after them is optional."""
    digits = _DIGITS.match(text, start)
    if digits is None:
        raise _Reason("input is too short" if start >= len(text) else "invalid digit in duration")
    days = int(digits[0])
    if days > 0xFFFF_FFFF:
        raise _Reason(_TOO_LARGE)
    word = _DAY_WORD.match(text, digits.end())
    if word is None:
        raise _Reason('"day" identifier in duration not correctly formatted')
    if word.end() == len(text):
        return _timedelta(days, 0, 0)
    hours, seconds, microseconds = _duration_clock(text, word.end(), precision)
    if hours > 23:
        raise _Reason(_TOO_MANY_HOURS)
    return _timedelta(days, hours * 3600 + seconds, microseconds)


def _clock_timedelta(text, start, precision):
    hours, seconds, microseconds = _duration_clock(text, start, precision)
    return _timedelta(0, hours * 3600 + seconds, microseconds)


def _duration_clock(text, start, precision):
    """Reads `HH:MM[:SS[.ffffff]]`, where the hours may have more than two digits.

    Returns the hours, the rest in seconds, and the microseconds.
    """
    if len(text) - start < 5:
        raise _Reason("input is too short")
    hours, colon, rest = text[start:].partition(":")
    if not colon:
        raise _Reason("invalid character in hour")
    if len(hours) > 10:
        raise _Reason(_TOO_MANY_HOURS)
    if hours and _DIGITS.fullmatch(hours) is None:
        raise _Reason("invalid character in hour")
    if int(hours or 0) > 2_400_000_000:
        raise _Reason(_TOO_MANY_HOURS)
    if len(rest) > len("MM:SS.ffffff"):
        if precision == "error":
            raise _Reason("second fraction value is more than 6 digits long")
        rest = rest[: len("MM:SS.ffffff")]
    match = _TIME_WITHOUT_OFFSET.fullmatch("00:" + rest)
    parts = match and _clock_parts(match.groups() + _NO_OFFSET, precision)
    if not parts:
        raise _Reason(_clock_reason("00:" + rest, 0, precision)[0] or _EXTRA)
    return int(hours or 0), parts[1] * 60 + parts[2], parts[3]
