"""The learner's SQL, and its runs on fresh databases."""

import re

from .interpreter import Transcript
from .program import Work
from .values import an
from .working_folder import WorkingFolder

SQL_FILE = "main.sql"
ROW_LIMIT = 10_000
ROWS_SHOWN = 200
NULL = "NULL"


class TooManyRows(Exception):
    """Stops a query that returns too many rows."""


def empty_database():
    import sqlite3

    return sqlite3.connect(":memory:", isolation_level=None)


def fresh_database(exercise):
    """Returns the exercise's database in memory, made by its script or copied from its file."""
    import sqlite3

    database = empty_database()
    name = exercise.get("database")
    if name is None:
        return database
    file = exercise["files"][name]
    if name.endswith(".sql"):
        database.executescript(file)
        return database
    with WorkingFolder({name: file}):
        stored = sqlite3.connect(name)
        stored.backup(database)
        stored.close()
    return database


def statements_of(text):
    """Returns the SQL statements in a text, each with its first line."""
    import sqlite3

    statements = []
    start = 0
    for separator in re.finditer(";|$(?![\\s\\S])", text):
        piece = text[start : separator.end()]
        if separator.group() and not sqlite3.complete_statement(piece):
            continue
        words = without_comments(piece)
        if words.strip("; \t\r\n"):
            begins = start + len(words) - len(words.lstrip())
            statements.append((text.count("\n", 0, begins) + 1, text[begins : separator.end()]))
        start = separator.end()
    return statements


SQL_COMMENT = re.compile(r"('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")|--[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)


def without_comments(text):
    """Returns SQL with spaces instead of its comments."""
    return SQL_COMMENT.sub(lambda found: found[1] or blank(found[0]), text)


def blank(text):
    return re.sub(r"[^\n]", " ", text)


def cell_text(value):
    """Returns a value as SQLite's shell writes it, except that NULL is written out."""
    if value is None:
        return NULL
    if isinstance(value, bytes):
        return f"X'{value.hex().upper()}'"
    return str(value)


def row_text(row):
    return "|".join(cell_text(value) for value in row)


class Rows:
    """The result of one query: the names of its columns, and its rows."""

    def __init__(self, cursor):
        self.columns = [column[0] for column in cursor.description]
        self.rows = cursor.fetchmany(ROW_LIMIT + 1)
        if len(self.rows) > ROW_LIMIT:
            raise TooManyRows

    def segment(self):
        """Returns the text for a terminal, and the data from which a page draws the table."""
        lines = [row_text(self.columns), *map(row_text, self.rows)]
        return {
            "stream": "rows",
            "text": "".join(line + "\n" for line in lines),
            "columns": self.columns,
            "rows": [[None if value is None else cell_text(value) for value in row] for row in self.rows[:ROWS_SHOWN]],
            "count": len(self.rows),
        }


class Query:
    """One run of the learner's SQL, and the database after it."""

    def __init__(self, database):
        self.database = database
        self.results = []
        self.transcript = Transcript()
        self.exception = None
        self.problem = None
        self.too_many_rows = False

    def execute(self, statement):
        cursor = self.database.execute(statement)
        if cursor.description:
            return Rows(cursor)
        return None

    def rolled_back(self, work):
        """Returns what `work` returns, and undoes its changes to the database."""
        self.database.execute("SAVEPOINT aside")
        try:
            return work()
        finally:
            # An error may have ended the savepoint already.
            if self.database.in_transaction:
                self.database.execute("ROLLBACK TO aside")
                self.database.execute("RELEASE aside")


class Queries(Work):
    """The learner's SQL: its text, and its runs on fresh databases. It never repeats a run."""

    file = SQL_FILE
    what = "SQL"
    syntax_exception = None
    names = None

    def __init__(self, source, exercise, problem):
        self.source = source
        self.exercise = exercise
        self.runs = {}

    def run(self, table):
        given = table.get("given", "")
        if given not in self.runs:
            self.runs[given] = self.new_run(given)
        return self.runs[given]

    def new_run(self, given):
        import sqlite3

        run = Query(fresh_database(self.exercise))
        run.database.executescript(given)
        for source in self.exercise.get("before", []):
            for _, statement in statements_of(source):
                try:
                    run.execute(statement)
                except (sqlite3.Error, sqlite3.Warning, TooManyRows):
                    break
        for line, statement in statements_of(self.source):
            try:
                rows = run.execute(statement)
            except TooManyRows:
                run.too_many_rows = True
                break
            except (sqlite3.Error, sqlite3.Warning) as error:
                run.exception = error
                run.problem = sql_problem(error, line, statement)
                run.transcript.add("stderr", run.problem["traceback"])
                break
            if rows:
                if run.results:
                    run.transcript.add("stdout", "\n")
                run.results.append(rows)
                run.transcript.put(rows.segment())
        # As if the terminal was closed: a transaction that was never committed is lost.
        if run.database.in_transaction:
            run.database.rollback()
        return run

    @staticmethod
    def rule_words(rule):
        if rule == "comment":
            return "a comment"
        return f"a call of {rule}" if rule.endswith("()") else an(rule)

    def line_with(self, rule):
        """Returns the first line with these words of SQL, outside comments and strings."""
        if rule == "comment":
            comment = next((one for one in SQL_COMMENT.finditer(self.source) if not one[1]), None)
        else:
            words = r"\s+".join(re.escape(word) for word in rule.removesuffix("()").split())
            opening = r"\s*\(" if rule.endswith("()") else ""
            text = re.sub(r"'(?:[^']|'')*'", lambda one: blank(one[0]), without_comments(self.source))
            comment = re.search(rf"(?<!\w){words}(?!\w){opening}", text, re.IGNORECASE)
        return self.source.count("\n", 0, comment.start()) + 1 if comment else None


def sql_problem(error, line, statement):
    """Returns SQLite's error as data, with the line that it is about."""
    message = str(error)
    part_of_message = re.search(r'near "(.+?)"|no such (?:table|column|function): (?:\w+\.)*(\w+)', message)
    if part_of_message:
        place = statement.casefold().find((part_of_message[1] or part_of_message[2]).casefold())
        line += statement.count("\n", 0, max(place, 0))
    elif message == "incomplete input":
        line += statement.rstrip().count("\n")
    name = type(error).__name__
    return {
        "type": name,
        "message": message,
        "line": line,
        "traceback": f"{name} on line {line}: {message}\n",
        "explanation": None,
        "by": "SQLite",
    }
