"""Sets up the system that Python expects. The first module to be imported, once.

The order matters. When they're imported, `os` reads the names of built-in modules, and `io` takes
`open` and `FileIO` from `_io`. Nearly everything else imports both.
"""

import sys

STAND_INS = ("_signal", "posix")

sys.platform = "wasi"
sys.builtin_module_names = tuple(sorted({*sys.builtin_module_names, *STAND_INS}))
sys.dont_write_bytecode = True
sys.executable = ""
sys.path[:] = []

import understory_locks

# RustPython's own `_thread` runs a thread to completion inside `start()`. The import system keeps
# using it, so a thread can't be suspended during an import.
sys.modules["_thread"] = understory_locks

import understory_errors

understory_errors.fill_errno()

import understory_tree

for path in ("/home/learner", "/tmp", "/usr/bin"):
    understory_tree.make_folders(path)
understory_tree.make_null_device()

import _io

import posix
import understory_files

posix.chdir("/home/learner")
_io.FileIO = understory_files.FileIO
_io.open = understory_files.open
_io.open_code = understory_files.open_code

import builtins

import _frozen_importlib
import _sitebuiltins
import _understory
import io

import understory_clock

understory_clock.install()
_frozen_importlib._install_external_importers()
builtins.open = io.open = understory_files.open
builtins.input = _understory.input
builtins.exit = _sitebuiltins.Quitter("exit", "Ctrl-D (i.e. EOF)")
builtins.quit = _sitebuiltins.Quitter("quit", "Ctrl-D (i.e. EOF)")
builtins.help = _sitebuiltins._Helper()
for number, name in enumerate(("stdin", "stdout", "stderr")):
    stream = understory_files.standard_stream(number, f"<{name}>")
    setattr(sys, name, stream)
    setattr(sys, f"__{name}__", stream)

import understory_library

understory_library.install()

import os

import understory_imports
import understory_mends

understory_library.place_booted()
understory_mends.refuse_calls(os)
understory_imports.install()

del _understory.set_type_attribute
