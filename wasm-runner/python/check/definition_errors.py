"""An author's mistakes in the tables of an exercise."""

import re

from .database import empty_database, fresh_database
from .drawing_conditions import FACTS
from .kinds import KINDS
from .rules import rule_words
from .schema import SCHEMA
from .scripts import CheckCode
from .values import compiled, literal_text

LISTS = ("texts", "rules", "sql-rules", "rows")


class DefinitionError(ValueError):
    """An author's mistake in an exercise.

    `table`, `number` and `key` say where it is, for example `check`, 0 and `stdout`; `line` and
    `column` are the place in the key's text, from 1.
    """

    def __init__(self, message, table=None, number=None, key=None, line=None, column=None):
        super().__init__(message)
        self.place = {"table": table, "number": number, "key": key, "line": line, "column": column}

    def as_data(self):
        return {"message": str(self), **self.place}


def definition_errors_of(exercise):
    """Returns all errors in the definition of an exercise, which can only be judged if there are none."""
    name = exercise.get("kind", "python")
    if name not in KINDS:
        return [DefinitionError(f"check.pyz judges exercises of the kinds {', '.join(KINDS)}, not {name!r}")]
    kind, checks = KINDS[name], exercise.get("checks")
    if checks is None or (not checks and name not in ("sql", "tests")):
        return [DefinitionError("the exercise has no checks")]
    errors = []
    ids = [table["id"] for table in checks if "id" in table]
    for number, table in enumerate(checks):
        where = f"the check {table.get('name')!r}"
        if "name" not in table:
            errors.append(DefinitionError(f"check {number + 1} has no name", "check", number))
        if ids.count(table.get("id")) > 1:
            words = f"{where} has the id {table['id']!r}, and another check has it too"
            errors.append(DefinitionError(words, "check", number, "id"))
        allowed_keys = {*kind.keys, *kind.naming}
        errors += table_errors(table, allowed_keys, kind, where, ("check", number))
    for number, table in enumerate(exercise.get("mistakes", [])):
        where = f"mistake {number + 1}"
        if "message" not in table and name != "tests":
            errors.append(DefinitionError(f"{where} has no message", "mistake", number))
        if "check" in kind.mistake_naming and table.get("check") not in ids:
            words = f"{where} needs 'check', the id of the check that it fails"
            errors.append(DefinitionError(words, "mistake", number, "check"))
        allowed_keys = {*kind.keys, *kind.mistake_naming} - {*SCHEMA["not_in_mistakes"]}
        errors += table_errors(table, allowed_keys, kind, where, ("mistake", number))
    errors += [DefinitionError(message, key="helpers") for message in helper_errors(exercise)]
    if name == "tests" and not errors:
        errors += tests_errors(exercise)
    return errors + (sql_definition_errors(exercise) if name == "sql" else [])


def helper_errors(table):
    """Returns a message for each text of the checks' code that is not Python."""
    errors = []
    for name, text in CheckCode(table).texts().items():
        try:
            compiled(text, "exec", name)
        except (SyntaxError, ValueError) as error:
            place = f" (line {error.lineno})" if getattr(error, "lineno", None) else ""
            errors.append(f"{name} is not Python: {getattr(error, 'msg', error)}{place}")
    return errors


def table_errors(table, allowed_keys, kind, where, place):
    errors = []

    def report(key, message, *position):
        errors.append(DefinitionError(message, *place, key, *position))

    for key in table:
        if key not in allowed_keys:
            report(key, f"unknown key {key!r} in {where}; known: {', '.join(sorted(allowed_keys))}")
    for key, type in kind.types.items():
        if type in LISTS and not isinstance(table.get(key, []), list):
            report(key, f"{key!r} in {where} must be a list")
    is_mistake = place[0] == "mistake"
    conditions = kind.conditions.keys() & table.keys() - {*(kind.mistake_naming if is_mistake else ())}
    # The check that a mistake names may be enough.
    if not conditions and not (is_mistake and "check" in table):
        report(None, f"{where} asks for nothing: it needs one of {', '.join(kind.conditions)}")
    for part, owners in kind.parts.items():
        if part in table and not any(owner in table for owner in owners):
            report(part, f"{part!r} in {where} needs {owners[0]!r}")
    for owner, parts in kind.needs:
        if owner in conditions and not any(part in table for part in parts):
            one = "one of " if len(parts) > 1 else ""
            report(owner, f"{owner!r} in {where} needs {one}{', '.join(map(repr, parts))}")
    for rule in (*kind.excludes, *(() if is_mistake else kind.excludes_in_checks)):
        keys, others = rule["keys"], rule["others"]
        if table.keys() >= {*keys} and table.keys() & {*others}:
            message = f"{keys[-1]!r} in {where} cannot stand with {' or '.join(map(repr, others))}"
            report(keys[-1], f"{message}: {rule['because']}" if "because" in rule else message)
    if not errors:
        text_errors(table, kind, where, report)
    return errors


def text_errors(table, kind, where, report):
    """Reports invalid Python, patterns and rules in the texts of a table with valid keys."""
    for key, type in kind.types.items():
        if key not in table:
            continue
        value = table[key]
        if key == "drawing":
            for name in value.keys() - FACTS.keys():
                report(key, f"unknown fact {name!r} in {key!r} of {where}; known: {', '.join(FACTS)}")
        if type == "rules":
            for rule in value:
                try:
                    rule_words(rule)
                except ValueError as error:
                    report(key, str(error))
        elif type == "pattern":
            try:
                re.compile(value, re.MULTILINE)
                if matches_anything(value):
                    report(key, f"{key!r} in {where} {MATCHES_ANYTHING}")
            except (re.error, RecursionError, OverflowError) as error:
                why = getattr(error, "msg", error)
                words = f"{key!r} in {where} is not a regular expression: {why}"
                report(key, words, getattr(error, "lineno", None), getattr(error, "colno", None))
        elif type in ("expression", "script", "table-of-expressions"):
            kind_of_text, mode = ("Python", "exec") if type == "script" else ("a Python expression", "eval")
            texts = {key: value}
            if isinstance(value, dict):
                texts = {f"{key}.{name}": text for name, text in value.items()}
            for name, text in texts.items():
                try:
                    compiled(literal_text(text), mode)
                except (SyntaxError, ValueError) as error:
                    words = f"{text!r} in {where} is not {kind_of_text}: {getattr(error, 'msg', error)}"
                    position = getattr(error, "lineno", None), getattr(error, "offset", None)
                    report(name, words, *position)


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


def tests_errors(exercise):
    """Returns the errors in an exercise in which the learner writes tests."""
    file, program = exercise.get("tests", ""), exercise.get("program", {})
    mutants = exercise.get("mutants", [])
    errors = []
    if not re.fullmatch(r"test_\w+\.py", file):
        errors.append(DefinitionError(f"{file!r} isn't a name like 'test_fees.py'", key="tests"))
    if not any(name.endswith(".py") for name in program):
        errors.append(DefinitionError("there is no program to test", key="program"))
    for number, mutant in enumerate(mutants):
        keys_and_messages = mutant_errors(mutant, program)
        errors += [DefinitionError(message, "mutant", number, key) for key, message in keys_and_messages]
    for number, table in enumerate(exercise["checks"]):
        for key in ("passes", "can_fail", "notices"):
            if table.get(key) is False:
                message = f"only a mistake can have {key!r} = false"
                errors.append(DefinitionError(message, "check", number, key))
        if "notices" in table and not mutants:
            errors.append(DefinitionError("there is no [[mutant]] to notice", "check", number, "notices"))
    names = [mutant.get("name") for mutant in mutants]
    for number, table in enumerate(exercise.get("mistakes", [])):
        if "survives" in table and table["survives"] not in names:
            message = f"there is no mutant {table['survives']!r}"
            errors.append(DefinitionError(message, "mistake", number, "survives"))
    return errors


def mutant_errors(mutant, program):
    """Yields the key and the message of each error in a mutant."""
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


def sql_definition_errors(exercise):
    """Returns the errors in an exercise's own SQL: in its database, and in `given` and `schema`."""
    import sqlite3

    name = exercise.get("database")
    if name is not None and name not in exercise.get("files", {}):
        return [DefinitionError(f"there is no file {name!r}", None, None, "database")]
    try:
        fresh_database(exercise).close()
    except (sqlite3.Error, sqlite3.Warning) as error:
        return [DefinitionError(f"SQLite cannot use {name!r}: {error}", None, None, "database")]
    errors = []
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
                errors.append(DefinitionError(f"SQLite refuses this {key}: {error}", owner, number, key))
            database.close()
    return errors
