"""`tracemalloc` where nothing is measured: `warnings` asks it before it shows where something was
made, and says then what CPython says.
"""

from understory_refusals import MEASURE, refused


def is_tracing():
    return False


def get_object_traceback(obj):
    """Nothing was recorded of any object."""


def stop():
    """Nothing was started."""


def clear_traces():
    """There are none."""


start = refused("start", MEASURE, RuntimeError)
take_snapshot = refused("take_snapshot", MEASURE, RuntimeError)
get_traced_memory = refused("get_traced_memory", MEASURE, RuntimeError)
