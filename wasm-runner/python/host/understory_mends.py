"""What is changed in modules of the library when they have been loaded: the least that makes them
true here. By the module's name, a function that takes the module.
"""

import _understory
import understory_refusals as refusals
import understory_threads
from _understory import native


def refuse_calls(module):
    """Let the functions that cannot work say so."""
    error = module.Error if module.__name__ == "webbrowser" else OSError
    for reason, names in refusals.CALLS[module.__name__].items():
        for name in names:
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


def mend_decimals(module):
    """CPython's own decimals tell of the condition and nothing else."""
    raise_error = module.Context._raise_error

    def _raise_error(self, condition, explanation=None, *args):
        try:
            return raise_error(self, condition, explanation, *args)
        except module.DecimalException as error:
            error.args = ([condition],)
            raise

    module.Context._raise_error = _raise_error


def mend_hashes(module):
    """Hashing a text is refused in CPython's words."""

    def told(name, function):
        def make(*args, **kwargs):
            if any(isinstance(value, str) for value in (*args, kwargs.get("string"))):
                raise TypeError("Strings must be encoded before hashing")
            return function(*args, **kwargs)

        make.__name__ = f"openssl_{name}"
        return native(make)

    for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
        setattr(module, name, told(name, getattr(module, name)))


def mend_xml(module):
    import understory_xml

    understory_xml.mend(module)


def watch(module):
    """Let loops that only ask let other threads go on: see `understory_threads.watched`."""
    for path in ASKING[module.__name__]:
        name, _, method = path.partition(".")
        owner = getattr(module, name)
        setattr(owner, method, understory_threads.watched(getattr(owner, method)))


ASKING = {
    "threading": ["Event.is_set"],
    "queue": ["Queue.empty", "Queue.full", "Queue.qsize", "SimpleQueue.empty", "SimpleQueue.qsize"],
    "concurrent.futures._base": ["Future.done", "Future.running"],
}


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
    **dict.fromkeys(ASKING, watch),
    "_pydecimal": mend_decimals,
    "hashlib": mend_hashes,
    "pyexpat": mend_xml,
    "signal": refuse_calls,
    "subprocess": mend_subprocess,
    "webbrowser": refuse_calls,
    "zoneinfo._common": mend_time_zones,
    "zoneinfo._tzpath": mend_time_zone_names,
}
