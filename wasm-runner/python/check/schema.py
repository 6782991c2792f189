"""Reads `schema.json`: which keys a `checks.toml` may contain, and what their values must be.

README.md explains it. The generator reads the same file.
"""

import json
import os

try:
    # In the joined `check.py`, the file's text is above.
    SCHEMA = json.loads(SCHEMA_JSON)
except NameError:
    with open(os.path.join(os.path.dirname(__file__), "schema.json"), encoding="utf-8") as file:
        SCHEMA = json.load(file)
