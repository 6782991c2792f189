"""The module `tracemalloc`, without any measurements. `warnings` needs it to show the same messages
as CPython.
"""

from understory_refusals import MEASURE, refused


def is_tracing():
    return False


def get_object_traceback(obj):
    """Returns None, because nothing is recorded."""


def stop():
    """Does nothing, because tracing never starts."""


def clear_traces():
    """Does nothing, because there are no traces."""


start = refused("start", MEASURE, RuntimeError)
take_snapshot = refused("take_snapshot", MEASURE, RuntimeError)
get_traced_memory = refused("get_traced_memory", MEASURE, RuntimeError)
