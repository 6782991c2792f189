"""Minimal patches for library modules that don't work unchanged. `MENDS` maps the name of a module
to a function that patches it after it has loaded.
"""

import _understory
import understory_library
import understory_refusals as refusals
import understory_threads
from _understory import native


def refuse_calls(module):
    """Replaces functions that can't work with ones that raise the reason."""
    error = module.Error if module.__name__ == "webbrowser" else OSError
    for reason, names in refusals.CALLS[module.__name__].items():
        for name in names:
            setattr(module, name, refusals.refused(name, reason, error))
    absent = refusals.ABSENT.get(module.__name__)
    if absent:
        module.__getattr__ = native(absent_attribute(module.__name__, absent))


def absent_attribute(module, absent):
    def __getattr__(name):
        text = f"module {module!r} has no attribute {name!r}"
        if name in absent:
            text += f" here: {absent[name]}"
        raise AttributeError(text, name=name)

    return __getattr__


def refuse_processes(module):
    """Lets programs create process objects, but not start them."""
    owner = module.BaseContext if module.__name__.endswith("context") else module.BaseProcess
    for name in refusals.PROCESSES[module.__name__]:
        setattr(owner, name, refusals.refused(name, refusals.PROCESSORS))


def wait_in_anyio(module):
    """Makes anyio's worker threads and event loops wait like other threads."""
    import understory_anyio

    understory_anyio.install(module)


def mend_subprocess(module):
    def refuse(self, *args, **kwargs):
        raise OSError(refusals.PROGRAM.sentence())

    def ended(self, _maxsize=None, _warn=None):
        """Does nothing, because there are no processes."""

    module.Popen.__init__ = native(refuse)
    module.Popen.__del__ = ended
    module.getstatusoutput = refusals.refused("getstatusoutput", refusals.PROGRAM)
    module.getoutput = refusals.refused("getoutput", refusals.PROGRAM)


def mend_decimals(module):
    """As in CPython's C implementation, errors only contain the condition."""
    raise_error = module.Context._raise_error

    def _raise_error(self, condition, explanation=None, *args):
        try:
            return raise_error(self, condition, explanation, *args)
        except module.DecimalException as error:
            error.args = ([condition],)
            raise

    module.Context._raise_error = _raise_error


def mend_hashes(module):
    """Hashing a string raises TypeError with CPython's message."""

    def checked(name, function):
        def make(*args, **kwargs):
            if any(isinstance(value, str) for value in (*args, kwargs.get("string"))):
                raise TypeError("Strings must be encoded before hashing")
            return function(*args, **kwargs)

        make.__name__ = f"openssl_{name}"
        return native(make)

    for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
        setattr(module, name, checked(name, getattr(module, name)))


def mend_xml(module):
    import understory_xml

    understory_xml.mend(module)


def help_as_in_cpython(module):
    """Shows CPython's signatures and descriptions of what isn't written in Python there."""
    import understory_helping

    understory_helping.install(module)


def hide_core(module):
    """Leaves out the frames of pydantic's core: the original isn't written in Python.

    A traceback that starts in the core is complete, because pytest asks for one frame at a time.
    """

    def is_core(frame):
        return CORE in frame.f_code.co_filename

    def without_core(walk):
        def visible(trace):
            whole = trace is None or is_core(trace.tb_frame)
            return (entry for entry in walk(trace) if whole or not is_core(entry[0]))

        return visible

    for name in ("walk_tb", "_walk_tb_with_full_positions"):
        setattr(module, name, without_core(getattr(module, name)))


CORE = "/pydantic_core/_pydantic_core/"


def mend_tracebacks(module):
    """Hides pydantic's core, and shows the columns of the library, whose code comes without them."""
    hide_core(module)
    find = module._get_code_position

    def position(code, instruction):
        found = find(code, instruction)
        if found[2] is None and code.co_filename.startswith(understory_library.FOLDER):
            whole = understory_library.with_columns(code)
            return found if whole is None else find(whole, instruction)
        return found

    module._get_code_position = position


def watch(module):
    """Lets polling loops give other threads a turn: see `understory_threads.watched`."""
    for path in POLLED[module.__name__]:
        name, _, method = path.partition(".")
        owner = getattr(module, name)
        setattr(owner, method, understory_threads.watched(getattr(owner, method)))


POLLED = {
    "threading": ["Event.is_set"],
    "queue": ["Queue.empty", "Queue.full", "Queue.qsize", "SimpleQueue.empty", "SimpleQueue.qsize"],
    "concurrent.futures._base": ["Future.done", "Future.running"],
}


def mend_time_zones(module):
    """Loads time zones from the interpreter."""

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
    **dict.fromkeys(POLLED, watch),
    "_pydecimal": mend_decimals,
    "anyio._backends._asyncio": wait_in_anyio,
    "hashlib": mend_hashes,
    **dict.fromkeys(refusals.PROCESSES, refuse_processes),
    "pydoc": help_as_in_cpython,
    "pyexpat": mend_xml,
    "signal": refuse_calls,
    "subprocess": mend_subprocess,
    "traceback": mend_tracebacks,
    "uvicorn.main": refuse_calls,
    "webbrowser": refuse_calls,
    "werkzeug.serving": refuse_calls,
    "zoneinfo._common": mend_time_zones,
    "zoneinfo._tzpath": mend_time_zone_names,
}
