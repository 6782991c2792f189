"""An author's mistakes in the tables of an exercise."""

import re

from .database import empty_database, fresh_database
from .kinds import KINDS
from .rules import rule_words
from .schema import SCHEMA
from .scripts import CheckCode
from .values import compiled, literal_text

LISTS = ("texts", "rules", "sql-rules", "rows")


class Fault(ValueError):
    """An author's mistake in an exercise.

    `table`, `number` and `key` say where it is, for example `check`, 0 and `stdout`; `line` and
    `column` are the place in the key's text, from 1.
    """

    def __init__(self, message, table=None, number=None, key=None, line=None, column=None):
        super().__init__(message)
        self.place = {"table": table, "number": number, "key": key, "line": line, "column": column}

    def as_data(self):
        return {"message": str(self), **self.place}


def faults_of(exercise):
    """Returns all faults of an exercise, which can only be judged if there are none."""
    name = exercise.get("kind", "python")
    if name not in KINDS:
        return [Fault(f"check.pyz judges exercises of the kinds {', '.join(KINDS)}, not {name!r}")]
    kind, checks = KINDS[name], exercise.get("checks")
    if checks is None or (not checks and name not in ("sql", "tests")):
        return [Fault("the exercise has no checks")]
    faults = []
    ids = [table["id"] for table in checks if "id" in table]
    for number, table in enumerate(checks):
        where = f"the check {table.get('name')!r}"
        if "name" not in table:
            faults.append(Fault(f"check {number + 1} has no name", "check", number))
        if ids.count(table.get("id")) > 1:
            words = f"{where} has the id {table['id']!r}, and another check has it too"
            faults.append(Fault(words, "check", number, "id"))
        known = {*kind.keys, *kind.naming}
        faults += table_faults(table, known, kind, where, ("check", number))
    for number, table in enumerate(exercise.get("mistakes", [])):
        where = f"mistake {number + 1}"
        if "message" not in table and name != "tests":
            faults.append(Fault(f"{where} has no message", "mistake", number))
        if "check" in kind.mistake_naming and table.get("check") not in ids:
            words = f"{where} needs 'check', the id of the check that it fails"
            faults.append(Fault(words, "mistake", number, "check"))
        known = {*kind.keys, *kind.mistake_naming} - {*SCHEMA["not_in_mistakes"]}
        faults += table_faults(table, known, kind, where, ("mistake", number))
    faults += [Fault(message, key="helpers") for message in helpers_faults(exercise)]
    if name == "tests" and not faults:
        faults += tests_faults(exercise)
    return faults + (sql_faults(exercise) if name == "sql" else [])


def helpers_faults(table):
    """Returns a message for each text of the checks' code that is not Python."""
    faults = []
    for name, text in CheckCode(table).texts().items():
        try:
            compiled(text, "exec", name)
        except (SyntaxError, ValueError) as error:
            place = f" (line {error.lineno})" if getattr(error, "lineno", None) else ""
            faults.append(f"{name} is not Python: {getattr(error, 'msg', error)}{place}")
    return faults


def table_faults(table, known, kind, where, place):
    faults = []

    def fault(key, message, *position):
        faults.append(Fault(message, *place, key, *position))

    for key in table:
        if key not in known:
            fault(key, f"unknown key {key!r} in {where}; known: {', '.join(sorted(known))}")
    for key, type in kind.types.items():
        if type in LISTS and not isinstance(table.get(key, []), list):
            fault(key, f"{key!r} in {where} must be a list")
    is_mistake = place[0] == "mistake"
    asked = kind.conditions.keys() & table.keys() - {*(kind.mistake_naming if is_mistake else ())}
    # The check that a mistake names may be enough.
    if not asked and not (is_mistake and "check" in table):
        fault(None, f"{where} asks for nothing: it needs one of {', '.join(kind.conditions)}")
    for part, owners in kind.parts.items():
        if part in table and not any(owner in table for owner in owners):
            fault(part, f"{part!r} in {where} needs {owners[0]!r}")
    for owner, parts in kind.needs:
        if owner in asked and not any(part in table for part in parts):
            one = "one of " if len(parts) > 1 else ""
            fault(owner, f"{owner!r} in {where} needs {one}{', '.join(map(repr, parts))}")
    for rule in (*kind.excludes, *(() if is_mistake else kind.excludes_in_checks)):
        keys, others = rule["keys"], rule["others"]
        if table.keys() >= {*keys} and table.keys() & {*others}:
            message = f"{keys[-1]!r} in {where} cannot stand with {' or '.join(map(repr, others))}"
            fault(keys[-1], f"{message}: {rule['because']}" if "because" in rule else message)
    if not faults:
        text_faults(table, kind, where, fault)
    return faults


def text_faults(table, kind, where, fault):
    """Reports invalid Python, patterns and rules in the texts of a table with valid keys."""
    for key, type in kind.types.items():
        if key not in table:
            continue
        value = table[key]
        if type == "rules":
            for rule in value:
                try:
                    rule_words(rule)
                except ValueError as error:
                    fault(key, str(error))
        elif type == "pattern":
            try:
                re.compile(value, re.MULTILINE)
                if matches_anything(value):
                    fault(key, f"{key!r} in {where} {MATCHES_ANYTHING}")
            except (re.error, RecursionError, OverflowError) as error:
                why = getattr(error, "msg", error)
                words = f"{key!r} in {where} is not a regular expression: {why}"
                fault(key, words, getattr(error, "lineno", None), getattr(error, "colno", None))
        elif type in ("expression", "script", "table-of-expressions"):
            what, mode = ("Python", "exec") if type == "script" else ("a Python expression", "eval")
            texts = {key: value}
            if isinstance(value, dict):
                texts = {f"{key}.{name}": text for name, text in value.items()}
            for name, text in texts.items():
                try:
                    compiled(literal_text(text), mode)
                except (SyntaxError, ValueError) as error:
                    words = f"{text!r} in {where} is not {what}: {getattr(error, 'msg', error)}"
                    position = getattr(error, "lineno", None), getattr(error, "offset", None)
                    fault(name, words, *position)


# `^` and `$` match at each line, because patterns are searched with MULTILINE.
MATCHES_ANYTHING = (
    r"matches almost any text: `^` is the beginning of any line, even of an empty one. To match "
    r"a text that lacks something, begin with `\A`, as in `\A(?![\s\S]*print)`"
)
UNRELATED = ("", "x = 1", "SELECT title\nFROM books;", '{"id": 7}', "on: push\njobs: none\n")


def matches_anything(pattern):
    """Returns whether a pattern matches texts that have nothing in common."""
    compiled = re.compile(pattern, re.MULTILINE)
    # Not at their beginning: `\\A(?!…)` matches there if something is absent, which is useful.
    return all(compiled.search("\n" + text, 1) for text in UNRELATED)


def tests_faults(exercise):
    """Returns the faults of an exercise in which the learner writes tests."""
    file, program = exercise.get("tests", ""), exercise.get("program", {})
    mutants = exercise.get("mutants", [])
    faults = []
    if not re.fullmatch(r"test_\w+\.py", file):
        faults.append(Fault(f"{file!r} isn't a name like 'test_fees.py'", key="tests"))
    if not any(name.endswith(".py") for name in program):
        faults.append(Fault("there is no program to test", key="program"))
    for number, mutant in enumerate(mutants):
        found = mutant_faults(mutant, program)
        faults += [Fault(message, "mutant", number, key) for key, message in found]
    for number, table in enumerate(exercise["checks"]):
        for key in ("passes", "can_fail", "notices"):
            if table.get(key) is False:
                message = f"only a mistake can have {key!r} = false"
                faults.append(Fault(message, "check", number, key))
        if "notices" in table and not mutants:
            faults.append(Fault("there is no [[mutant]] to notice", "check", number, "notices"))
    names = [mutant.get("name") for mutant in mutants]
    for number, table in enumerate(exercise.get("mistakes", [])):
        if "survives" in table and table["survives"] not in names:
            message = f"there is no mutant {table['survives']!r}"
            faults.append(Fault(message, "mistake", number, "survives"))
    return faults


def mutant_faults(mutant, program):
    """Yields the key and the message of each fault of a mutant."""
    where = f"the mutant {mutant.get('name')!r}"
    keys = [key for key, _ in SCHEMA["mutant"]]
    for key in mutant:
        if key not in keys:
            yield key, f"unknown key {key!r} in {where}; known: {', '.join(keys)}"
    missing = [key for key in keys if not mutant.get(key)]
    for key in missing:
        yield key, f"{where} has no {key!r}"
    if missing:
        return
    name = mutant["file"]
    if name not in program:
        yield "file", f"there is no file {name!r} in program/"
        return
    if program[name] == mutant["text"]:
        yield "text", f"{where} changes nothing"
    try:
        compile(mutant["text"], name, "exec")
    except (SyntaxError, ValueError) as error:
        yield "text", f"{where} is not Python: {getattr(error, 'msg', error)}"


def sql_faults(exercise):
    """Returns the faults of an exercise's own SQL: of its database, and of `given` and `schema`."""
    import sqlite3

    name = exercise.get("database")
    if name is not None and name not in exercise.get("files", {}):
        return [Fault(f"there is no file {name!r}", None, None, "database")]
    try:
        fresh_database(exercise).close()
    except (sqlite3.Error, sqlite3.Warning) as error:
        return [Fault(f"SQLite cannot use {name!r}: {error}", None, None, "database")]
    faults = []
    tables = [("check", place) for place in enumerate(exercise["checks"])]
    tables += [("mistake", place) for place in enumerate(exercise.get("mistakes", []))]
    for owner, (number, table) in tables:
        for key in ("given", "schema"):
            if not isinstance(table.get(key), str):
                continue
            database = fresh_database(exercise) if key == "given" else empty_database()
            try:
                database.executescript(table[key])
            except (sqlite3.Error, sqlite3.Warning) as error:
                faults.append(Fault(f"SQLite refuses this {key}: {error}", owner, number, key))
            database.close()
    return faults
