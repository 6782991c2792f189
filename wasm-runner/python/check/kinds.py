"""The kinds of exercises."""

from .conditions import (
    check_call,
    check_contains,
    check_file,
    check_forbids,
    check_pattern,
    check_raises,
    check_script,
    check_source,
    check_stdout,
    check_uses,
    check_variable,
)
from .database import Queries
from .drawing_conditions import check_drawing, check_draws
from .own_tests import Tests
from .program import Program
from .pytest_conditions import check_can_fail, check_notices, check_passes, check_survives
from .schema import SCHEMA
from .sql_conditions import check_rows, check_schema, check_sql_raises, check_sql_script


class Kind:
    """How exercises of one kind are judged, and what the schema says about their tables."""

    def __init__(self, name, program, conditions):
        self.program = program
        schema = SCHEMA["kinds"][name]
        # The keys that every check has, and those that every mistake has.
        self.naming = [key for key, _ in (*SCHEMA["naming"], *schema.get("naming", []))]
        self.mistake_naming = [key for key, _ in (*SCHEMA["mistake"], *schema.get("mistake", []))]
        # If a table has several conditions, they are checked in this order.
        self.conditions = {key: conditions[key] for key, _ in schema["conditions"]}
        self.text_conditions = set(schema["text_conditions"])
        # The keys that refine a condition, each with the conditions that it may belong to.
        self.parts = {key: owners for key, _, owners in schema["parts"]}
        self.settings = [key for key, _ in schema["settings"]]
        typed = (*schema["conditions"], *schema["parts"], *schema["settings"])
        self.types = {key: type for key, type, *_ in typed}
        self.needs, self.excludes = schema["needs"], schema["excludes"]
        self.excludes_in_checks = schema["excludes_in_checks"]

    @property
    def keys(self):
        return (*self.conditions, *self.parts, *self.settings)


KINDS = {
    "python": Kind(
        "python",
        Program,
        {
            "raises": check_raises,
            "stdout": check_stdout,
            "contains": check_contains,
            "pattern": check_pattern,
            "call": check_call,
            "variable": check_variable,
            "file": check_file,
            "drawing": check_drawing,
            "draws": check_draws,
            "uses": check_uses,
            "forbids": check_forbids,
            "source": check_source,
            "script": check_script,
        },
    ),
    "sql": Kind(
        "sql",
        Queries,
        {
            "raises": check_sql_raises,
            "rows": check_rows,
            "schema": check_schema,
            "uses": check_uses,
            "forbids": check_forbids,
            "source": check_source,
            "script": check_sql_script,
        },
    ),
    "tests": Kind(
        "tests",
        Tests,
        {
            "passes": check_passes,
            "can_fail": check_can_fail,
            "notices": check_notices,
            "survives": check_survives,
            "uses": check_uses,
            "forbids": check_forbids,
            "source": check_source,
        },
    ),
}
