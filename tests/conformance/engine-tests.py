"""The engine's own tests as a program: prints OK, or what went wrong."""

import io
import os
import sys
import unittest

try:
    # Where the engine is part of the interpreter, it is that one which is tested.
    import understory_check
except ImportError:
    pass
else:
    sys.modules["check"] = understory_check

report = io.StringIO()
names = sorted(name.removesuffix(".py") for name in os.listdir() if name.startswith("test_"))
tests = unittest.defaultTestLoader.loadTestsFromNames(names)
result = unittest.TextTestRunner(stream=report).run(tests)
print("OK" if result.wasSuccessful() and result.testsRun else report.getvalue())
