"""Starts the checks: `python check.pyz --help` says what can be typed."""

import os

# Python compiles a module in an archive twice, to find it and to run it. This one is compiled once.
engine = os.path.join(os.path.dirname(__file__), "check.py")
exec(compile(__loader__.get_data(engine), engine, "exec"))
