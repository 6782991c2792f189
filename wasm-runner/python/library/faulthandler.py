"""The module `faulthandler`. The page reports a crash itself, so enabling it changes nothing."""

from understory_refusals import MEASURE, refused

_state = {"enabled": False}


def enable(file=None, all_threads=True, c_stack=True):
    _state["enabled"] = True


def disable():
    before, _state["enabled"] = _state["enabled"], False
    return before


def is_enabled():
    return _state["enabled"]


def cancel_dump_traceback_later():
    """Does nothing, because there is never anything to cancel."""


for _name in ("dump_traceback", "dump_traceback_later", "register", "unregister"):
    globals()[_name] = refused(_name, MEASURE)
