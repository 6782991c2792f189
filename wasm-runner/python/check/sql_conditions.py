"""The conditions of exercises in SQL."""

import sys

from .comparing import count_of
from .database import NULL, ROW_LIMIT, SQL_FILE, cell_text, empty_database, row_text
from .findings import Finding, compared, script_finding, stopped_finding
from .scripts import CheckCode, ScriptFailure, exec_script
from .values import cut, is_number


def called_query(table):
    """Describes how a check runs the SQL: on which other rows, and with which query afterwards."""
    lines = [table["given"].strip()] if "given" in table else []
    lines.append(SQL_FILE)
    if "query" in table:
        lines.append(table["query"].strip())
    return "\n".join(lines)


def unfinished_sql(table, run):
    query = called_query(table)
    if run.too_many_rows:
        message = (
            f"Your query gave more than {ROW_LIMIT:,} rows and was ended. "
            "Does each table that is joined have its condition?"
        )
        return Finding("limit", query, None, None, message, run)
    if run.exception is not None:
        message = f"SQLite stopped on line {run.problem['line']}: {run.problem['message']}"
        return stopped_finding(query, message, run.problem, run)
    return None


def check_sql_raises(table, queries):
    """Checks that SQLite refuses the SQL, or the query after it, with this error."""
    import sqlite3

    error_name, query = table["raises"], called_query(table)
    run = queries.run(table)
    subject, error = "Your SQL", run.exception
    if "query" in table:
        failure = unfinished_sql(table, run)
        if failure:
            return failure
        subject, error = table["query"].strip(), None
        try:
            run.rolled_back(lambda: run.execute(table["query"]))
        except (sqlite3.Error, sqlite3.Warning) as refusal:
            error = refusal
    names = [one.__name__ for one in type(error).__mro__] if error is not None else []
    got = f"{names[0]}: {error}" if names else "no error"

    def message():
        if error is None:
            return f"{subject} should be refused with {error_name}, and was not."
        return f"{subject} should be refused with {error_name}, and was refused with {got}"

    return compared(error_name in names, query, error_name, got, message, run)


def check_rows(table, queries):
    import sqlite3

    run, query = queries.run(table), called_query(table)
    failure = unfinished_sql(table, run)
    if failure:
        return failure
    expected = [expected_row(row) for row in table["rows"]]
    wanted = [row_text(table["columns"])] if "columns" in table else []
    wanted += map(row_text, expected)
    if "query" in table:
        try:
            rows = run.rolled_back(lambda: run.execute(table["query"]))
        except sqlite3.Error as error:
            message = f"This check asks: {table['query'].strip()} SQLite answers: {error}"
            return Finding("failed", query, "\n".join(wanted), str(error), message, run)
    else:
        rows = run.results[-1] if run.results else None
    if rows is None:
        message = "Your SQL gave no rows: it needs a SELECT."
        return Finding("failed", query, "\n".join(wanted) or "no rows", "no SELECT", message, run)
    got = [*([row_text(rows.columns)] if "columns" in table else []), *map(row_text, rows.rows)]
    message = rows_differ(table, expected, rows)
    return compared(
        message is None,
        query,
        "\n".join(wanted) or "no rows",
        "\n".join(got) or "no rows",
        lambda: message,
        run,
    )


def expected_row(row):
    """Returns the values of a row. An author may write them as one text with bars between them."""
    cells = row.split("|") if isinstance(row, str) else row
    return [None if cell == NULL else cell for cell in cells]


def same_row(got, expected, approx):
    return len(got) == len(expected) and all(same_cell(one, other, approx) for one, other in zip(got, expected))


def same_cell(got, expected, approx):
    """Returns whether a value is the expected one, which an author may have written as text."""
    if is_number(got) and expected is not None:
        try:
            return abs(got - float(expected)) <= (approx or 0)
        except ValueError:
            return False
    if got is None or expected is None:
        return got is expected
    return cell_text(got) == str(expected)


def rows_differ(table, expected, rows):
    """Returns a sentence about how rows differ from the expected ones, or None."""
    approx, got = table.get("approx"), rows.rows
    who = "This check's query" if "query" in table else "Your query"
    columns, own_columns = table.get("columns"), rows.columns
    if columns and [name.casefold() for name in own_columns] != [name.casefold() for name in columns]:
        return f"The columns should be {', '.join(columns)}, and are {', '.join(own_columns)}."
    if not got and expected:
        return f"{who} gave no rows; {count_of(len(expected), 'row')} expected."
    if expected and got and len(got[0]) != len(expected[0]):
        return (
            f"Each row should have {count_of(len(expected[0]), 'value')}, and has {len(got[0])}: "
            f"{', '.join(rows.columns)}."
        )
    missing, extra = list(expected), []
    for row in got:
        match = next((one for one in missing if same_row(row, one, approx)), None)
        if match is None:
            extra.append(row)
        else:
            missing.remove(match)
    counts = f" ({count_of(len(expected), 'row')} expected, {len(got)} given.)"
    if missing and extra:
        lacks, has = cut(row_text(missing[0])), cut(row_text(extra[0]))
        row_counts = counts if len(got) != len(expected) else ""
        return f"Not the rows that are asked for: “{lacks}” is missing, and “{has}” is there.{row_counts}"
    if missing:
        return f"{one_row_of(missing, 'missing')}: {cut(row_text(missing[0]))}{counts}"
    if extra:
        return f"{one_row_of(extra, 'too many')}: {cut(row_text(extra[0]))}{counts}"
    if table.get("ordered"):
        for number, (row, wanted) in enumerate(zip(got, expected), start=1):
            if not same_row(row, wanted, approx):
                return f"All rows are there, but in another order. Row {number} should be: {cut(row_text(wanted))}"
    return None


def one_row_of(rows, noun):
    if len(rows) == 1:
        return f"One row is {noun}"
    return f"{len(rows)} rows are {noun}, the first"


def tables_of(database):
    """Returns the columns and the constraints of a database's tables, written in SQL."""
    names = database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    )
    return {name.casefold(): (name, *parts_of(database, name)) for (name,) in names.fetchall()}


def parts_of(database, table):
    def ask(pragma, name):
        quoted = name.replace('"', '""')
        return database.execute(f'PRAGMA {pragma}("{quoted}")').fetchall()

    described = ask("table_info", table)
    keys = sorted((key, name) for _, name, _, _, _, key in described if key)
    columns = {}
    for _, name, type, required, default, key in described:
        words = [name, type.upper()]
        words += ["PRIMARY KEY"] if key and len(keys) == 1 else []
        words += ["NOT NULL"] if required else []
        words += [f"DEFAULT {default}"] if default is not None else []
        columns[name.casefold()] = " ".join(word for word in words if word)
    rules = [f"PRIMARY KEY ({', '.join(name for _, name in keys)})"] if len(keys) > 1 else []
    for _, index, unique, origin, *_ in sorted(ask("index_list", table)):
        of = ", ".join(str(row[2]) for row in ask("index_info", index))
        if origin == "u":
            rules.append(f"UNIQUE ({of})")
        elif origin == "c":
            rules.append(f"{'UNIQUE ' if unique else ''}INDEX ({of})")
    foreign = {}
    for number, _, other, own, theirs, *_ in ask("foreign_key_list", table):
        foreign.setdefault(number, (other, [], []))
        foreign[number][1].append(own)
        foreign[number][2].append(theirs or "")
    for other, own, theirs in foreign.values():
        of = f" ({', '.join(theirs)})" if all(theirs) else ""
        rules.append(f"FOREIGN KEY ({', '.join(own)}) REFERENCES {other}{of}")
    return columns, rules


def check_schema(table, queries):
    run, called = queries.run(table), called_query(table)
    failure = unfinished_sql(table, run)
    if failure:
        return failure
    wanted = empty_database()
    wanted.executescript(table["schema"])
    expected, got = tables_of(wanted), tables_of(run.database)
    wanted.close()
    there = {name: got[name] for name in expected if name in got}
    message = schema_differs(expected, got)
    return compared(
        message is None,
        called,
        schema_text(expected),
        schema_text(there) or "no such table",
        lambda: message,
        run,
    )


def schema_text(tables):
    lines = []
    for name, columns, rules in tables.values():
        lines += [name, *(f"  {part}" for part in (*columns.values(), *rules))]
    return "\n".join(lines)


def schema_differs(expected, got):
    """Returns a sentence about the first difference between tables, or None."""
    for key, (name, columns, rules) in expected.items():
        if key not in got:
            return f"There is no table {name} in the database."
        _, own_columns, own_rules = got[key]
        for column, words in columns.items():
            if column not in own_columns:
                return f"The table {name} has no column {words.split(' ')[0]}."
            if own_columns[column].casefold() != words.casefold():
                return f"In the table {name}, a column should be: {words}. It is: {own_columns[column]}."
        for column, words in own_columns.items():
            if column not in columns:
                return f"The table {name} has a column {words.split(' ')[0]} that is not asked for."
        held = [rule.casefold() for rule in own_rules]
        for rule in rules:
            if rule.casefold() not in held:
                return f"The table {name} has no {rule}."
    return None


def check_sql_script(table, queries):
    run, called = queries.run(table), called_query(table)
    failure = unfinished_sql(table, run)
    if failure:
        return failure
    program = type(sys)("program")
    program.source = queries.source
    program.columns = run.results[-1].columns if run.results else []
    program.rows = run.results[-1].rows if run.results else []
    try:
        names = {"db": run.database, "program": program}
        code = CheckCode(queries.exercise)
        run.rolled_back(lambda: exec_script(table["script"], names, code, calls_program=False))
    except ScriptFailure as failure:
        return script_finding(called, failure, run)
    return Finding("passed", called, run=run)
