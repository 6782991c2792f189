"""What is changed in modules of the library when they have been loaded: the least that makes them
true here. By the module's name, a function that takes the module.
"""

import _understory
import understory_refusals as refusals
from _understory import native


def refuse_calls(module):
    """Let the functions that cannot work say so."""
    for reason, names in refusals.CALLS[module.__name__].items():
        for name in names:
            error = getattr(module, "Error", OSError) if module.__name__ == "webbrowser" else OSError
            setattr(module, name, refusals.refused(name, reason, error))
    absent = refusals.ABSENT.get(module.__name__)
    if absent:
        module.__getattr__ = native(tell_of(module.__name__, absent))


def tell_of(module, absent):
    def __getattr__(name):
        text = f"module {module!r} has no attribute {name!r}"
        if name in absent:
            text += f" here: {absent[name]}"
        raise AttributeError(text, name=name)

    return __getattr__


def mend_subprocess(module):
    def refuse(self, *args, **kwargs):
        raise OSError(refusals.PROGRAM.sentence())

    def ended(self, _maxsize=None, _warn=None):
        """There is no process to wait for."""

    module.Popen.__init__ = native(refuse)
    module.Popen.__del__ = ended
    module.getstatusoutput = refusals.refused("getstatusoutput", refusals.PROGRAM)
    module.getoutput = refusals.refused("getoutput", refusals.PROGRAM)


def mend_time_zones(module):
    """The zones are part of the interpreter."""

    def load_tzdata(key):
        import io

        data = _understory.time_zone(key)
        if data is None:
            raise module.ZoneInfoNotFoundError(f"No time zone found with key {key}")
        return io.BytesIO(data)

    module.load_tzdata = load_tzdata


def mend_time_zone_names(module):
    def available_timezones():
        return set(_understory.time_zones())

    module.available_timezones = available_timezones


MENDS = {
    "signal": refuse_calls,
    "subprocess": mend_subprocess,
    "webbrowser": refuse_calls,
    "zoneinfo._common": mend_time_zones,
    "zoneinfo._tzpath": mend_time_zone_names,
}
