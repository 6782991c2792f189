"""Prints the modules of the standard library that can be imported here, one a line."""
import sys

# These act when they are imported: one prints, one opens a browser. No lesson needs them.
ACT = {"antigravity", "this"}


def can_import(name):
    try:
        __import__(name)
    except BaseException:
        return False
    return True


names = [name for name in sorted(sys.stdlib_module_names) if not name.startswith("_")]
print("\n".join(name for name in names if name not in ACT and can_import(name)))
