"""Runs the engine's own tests as a program: prints OK, or what went wrong."""

import io
import os
import sys
import unittest

try:
    # If the engine is part of the interpreter, that engine is the one to test.
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
