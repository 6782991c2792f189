"""Checks of a database on the reader's machine."""

import json
import sys

from .database import row_text
from .findings import Finding, compared
from .local import EarlyFinding, MissingRequirement
from .packages import install_words, is_installed
from .sql_conditions import expected_row, rows_differ
from .values import cut


def run_query(table, workshop):
    """Returns the rows of a query to an SQLite file in the copy, or to a PostgreSQL server."""
    import os
    import sqlite3

    name = workshop.filled(table.get("database") or workshop.starter.get("database"))
    query = workshop.filled(table["sql"])
    if name.startswith(("postgres://", "postgresql://")):
        return postgres_rows(name, query, workshop)
    path = os.path.join(workshop.copy(table), name)
    if not os.path.isfile(path):
        message = f"There is no database {name}. Which folder was your program run in?"
        raise EarlyFinding(Finding("failed", query, name, f"no {name}", message))
    database = sqlite3.connect(path)
    try:
        cursor = database.execute(query)
        return [column[0] for column in cursor.description or []], cursor.fetchall()
    except (sqlite3.Error, sqlite3.Warning) as error:
        message = f"SQLite refuses the query: {error}."
        raise EarlyFinding(Finding("failed", query, None, str(error), message), str(error)) from None
    finally:
        database.close()


def postgres_rows(url, query, workshop):
    """Queries PostgreSQL with the driver that the project installed, and rolls back all changes."""
    if not is_installed("psycopg"):
        raise MissingRequirement(install_words(["psycopg"], workshop))
    program = (
        "import json, sys, psycopg\n"
        "url, query = sys.argv[1:]\n"
        "try:\n"
        "    database = psycopg.connect(url, connect_timeout=5)\n"
        "except psycopg.OperationalError as error:\n"
        "    print(error, file=sys.stderr)\n"
        "    sys.exit(3)\n"
        "try:\n"
        "    cursor = database.execute(query)\n"
        "    rows = cursor.fetchall() if cursor.description else []\n"
        "except psycopg.Error as error:\n"
        "    print(error, file=sys.stderr)\n"
        "    sys.exit(4)\n"
        "columns = [column.name for column in cursor.description or []]\n"
        "print(json.dumps([columns, rows], default=str))\n"
        "database.rollback()\n"
    )
    ended = workshop.command([sys.executable, "-P", "-c", program, url, query], {}, folder=workshop.place)
    if ended.exit == 3:
        place = url.rpartition("@")[2]
        raise MissingRequirement(
            f"PostgreSQL does not answer at {place}. Start it as the lesson says, and look at the address."
        )
    if ended.exit != 0:
        text = ended.stderr.strip()
        message = f"PostgreSQL refuses the query: {cut(text.splitlines()[0] if text else 'no words')}."
        raise EarlyFinding(Finding("failed", query, None, text, message), text)
    columns, rows = json.loads(ended.stdout)
    return columns, [tuple(row) for row in rows]


def check_sql(table, seen, workshop):
    columns, got = seen
    query = workshop.filled(table["sql"])
    if "columns" in table and [one.casefold() for one in columns] != [one.casefold() for one in table["columns"]]:
        expected = ", ".join(table["columns"])
        message = f"The columns should be {expected}, and are {', '.join(columns) or 'none'}."
        return Finding("failed", query, expected, ", ".join(columns), message)
    if "rows" not in table:
        return Finding("passed", query)
    rows = type(sys)("rows")
    rows.columns, rows.rows = columns, [tuple(row) for row in got]
    expected = [expected_row(row) for row in workshop.filled(table["rows"])]
    message = rows_differ(table, expected, rows)
    message = message and message.replace("Your query", "The query")
    return compared(
        message is None,
        query,
        "\n".join(map(row_text, expected)) or "no rows",
        "\n".join(map(row_text, rows.rows)) or "no rows",
        lambda: message,
    )
