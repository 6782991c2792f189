"""Stands where the interpreter was built without SQLite: a built-in module comes before it."""

raise ModuleNotFoundError(
    "this Python has no SQLite: a page loads it when the program itself, or one of its files, "
    "says `import sqlite3`, if the site was built with it",
    name="sqlite3",
)
