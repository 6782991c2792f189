"""Makes `time` and `datetime` use the host's clock.

WebAssembly has no clock, so RustPython's own would trap. Only the host knows the reader's time
zone.
"""

import _datetime
import time

import _understory
import understory_threads
from _understory import native

DAY = 86_400
_offsets = {}
CLOCKS = {
    "time": "clock_gettime(CLOCK_REALTIME)",
    "monotonic": "clock_gettime(CLOCK_MONOTONIC)",
    "perf_counter": "clock_gettime(CLOCK_MONOTONIC)",
    "process_time": "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)",
    "thread_time": "clock_gettime(CLOCK_THREAD_CPUTIME_ID)",
}
# Nanoseconds that the program has slept.
_slept = 0


def zone_name(minutes):
    if not minutes:
        return "UTC"
    return f"UTC{'+' if minutes > 0 else '-'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def offsets_of_year(year):
    """Returns the UTC offsets in minutes in a year's winter and summer, in either hemisphere."""
    if year in _offsets:
        return _offsets[year]
    days = _datetime.date(year, 1, 1).toordinal() - 719_163
    offsets = [_understory.utc_offset((days + later) * DAY) for later in (0, 182)]
    _offsets[year] = min(offsets), max(offsets)
    return _offsets[year]


def split(seconds, minutes, summer=0):
    """Returns the `struct_time` of a timestamp, at a UTC offset in minutes."""
    days, rest = divmod(int(seconds // 1) + minutes * 60, DAY)
    try:
        date = _datetime.date.fromordinal(days + 719_163)
    except (OverflowError, ValueError):
        raise OverflowError("timestamp out of range for platform time_t") from None
    day_of_year = days + 719_163 - _datetime.date(date.year, 1, 1).toordinal() + 1
    clock = (rest // 3600, rest // 60 % 60, rest % 60)
    fields = (date.year, date.month, date.day, *clock, date.weekday(), day_of_year, summer)
    return time.struct_time((*fields, zone_name(minutes), minutes * 60))


@native
def gmtime(seconds=None, /):
    return split(_understory.time() if seconds is None else seconds, 0)


@native
def localtime(seconds=None, /):
    seconds = _understory.time() if seconds is None else seconds
    offset = _understory.utc_offset(seconds)
    year = min(max(gmtime(seconds).tm_year, 1), 9999)
    return split(seconds, offset, int(offset != offsets_of_year(year)[0]))


@native
def mktime(t, /):
    days = _datetime.date(t[0], t[1], 1).toordinal() - 719_163 + t[2] - 1
    seconds = days * DAY + t[3] * 3600 + t[4] * 60 + t[5]
    offset = _understory.utc_offset(seconds)
    return float(seconds - 60 * _understory.utc_offset(seconds - 60 * offset))


@native
def asctime(t=None, /):
    return time.strftime("%c", localtime() if t is None else t)


@native
def ctime(seconds=None, /):
    return asctime(localtime(seconds))


@native
def get_clock_info(name, /):
    if name not in CLOCKS:
        raise ValueError("unknown clock")
    from types import SimpleNamespace

    return SimpleNamespace(
        implementation=CLOCKS[name],
        monotonic=name != "time",
        adjustable=name == "time",
        resolution=1e-09,
    )


@native
def counted_sleep(seconds, /, sleep=_understory.sleep):
    """Sleeps, and leaves that time out of the program's own."""
    global _slept
    start = _understory.monotonic_ns()
    try:
        sleep(seconds)
    finally:
        _slept += _understory.monotonic_ns() - start


@native
def perf_counter():
    return _understory.monotonic()


@native
def perf_counter_ns():
    return _understory.monotonic_ns()


@native
def process_time():
    return process_time_ns() / 1e9


@native
def process_time_ns():
    return _understory.monotonic_ns() - _slept


@native
def thread_time():
    return process_time_ns() / 1e9


@native
def thread_time_ns():
    return process_time_ns()


@native
def now(cls, tz=None):
    microseconds = _understory.time_ns() // 1000
    if tz is None:
        offset = _understory.utc_offset(microseconds / 1e6)
        return EPOCH_OF[cls](microseconds + offset * 60_000_000)
    if not isinstance(tz, _datetime.tzinfo):
        raise TypeError(
            f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'"
        )
    return tz.fromutc(EPOCH_OF[cls](microseconds).replace(tzinfo=tz))


class _Epoch(dict):
    """Maps each subclass of datetime to a function that converts microseconds since 1970."""

    def __missing__(self, cls):
        def after(microseconds):
            return cls(1970, 1, 1) + _datetime.timedelta(microseconds=microseconds)

        return after


EPOCH_OF = _Epoch()


@native
def utcnow(cls):
    import warnings

    warnings.warn(
        "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. "
        "Use timezone-aware objects to represent datetimes in UTC: "
        "datetime.datetime.now(datetime.UTC).",
        DeprecationWarning,
    )
    return EPOCH_OF[cls](_understory.time_ns() // 1000)


@native
def today(cls):
    local = localtime()
    return cls(local.tm_year, local.tm_mon, local.tm_mday)


def install():
    """Replaces the system's clock with the host's."""
    for name in ("time", "time_ns", "monotonic", "monotonic_ns"):
        setattr(time, name, getattr(_understory, name))
    for clock in (perf_counter, process_time, thread_time):
        setattr(time, clock.__name__, clock)
    for clock in (perf_counter_ns, process_time_ns, thread_time_ns):
        setattr(time, clock.__name__, clock)
    _understory.sleep = counted_sleep
    time.sleep = native(understory_threads.sleep)
    for function in (gmtime, localtime, mktime, asctime, ctime, get_clock_info):
        setattr(time, function.__name__, function)
    standard, summer = offsets_of_year(gmtime().tm_year)
    time.timezone, time.altzone = -standard * 60, -summer * 60
    time.daylight = int(standard != summer)
    time.tzname = (zone_name(standard), zone_name(summer))
    set_attribute = _understory.set_type_attribute
    set_attribute(_datetime.datetime, "now", classmethod(now))
    set_attribute(_datetime.datetime, "utcnow", classmethod(utcnow))
    set_attribute(_datetime.date, "today", classmethod(today))
    set_attribute(_datetime.datetime, "today", classmethod(now))
