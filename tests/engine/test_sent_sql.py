"""The SQL that SQLAlchemy sends, as it's recorded for readers, with a stand-in for SQLAlchemy."""

import importlib
import json
import os
import sys
import tempfile
import types
import unittest

import engine  # noqa: F401 - finds what sessions run
import understory_sql as sql

HOME = "/home/of-the-tests"


class Unshowable:
    def __repr__(self):
        raise ValueError("no")


class SentSql(unittest.TestCase):
    def setUp(self):
        importlib.reload(sql)
        self.listeners = {}
        self.stand_in("sqlalchemy", event=types.SimpleNamespace(listen=self.add))
        self.stand_in("sqlalchemy.engine", Engine=object)

    def stand_in(self, name, **attributes):
        """Replaces a module until the test has ended."""
        module, before = types.ModuleType(name), sys.modules.get(name)
        vars(module).update(attributes)
        sys.modules[name] = module
        restore = (sys.modules.__setitem__, name, before) if before else (sys.modules.pop, name, None)
        self.addCleanup(*restore)

    def add(self, _engine, name, listener):
        self.assertNotIn(name, self.listeners)
        self.listeners[name] = listener

    def send(self, statement, values=(), many=False):
        self.listeners["before_cursor_execute"](None, None, statement, values, None, many)

    def watch(self, file):
        """Watches a program that has a file and sends one statement. Returns the counts it reports."""
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        open(os.path.join(home.name, file), "w").close()
        ends, reports = [], []
        self.stand_in("_understory", reply=reports.append)
        self.stand_in("understory_host", HOME=home.name)
        sql.atexit = types.SimpleNamespace(register=ends.append)
        sql.watch()
        if self.listeners:
            self.send("SELECT 1")
        for end in ends:
            end()
        return [json.loads(report)["count"] for report in reports]

    def only(self):
        (statement,) = sql.sent()["statements"]
        return statement

    def test_a_statement_has_its_values_and_the_line_in_the_learners_innermost_file(self):
        sql.listen(HOME)
        names = {"send": self.send}
        exec(compile("def add():\n    send('\\nINSERT', ('Emma', 3))\n", f"{HOME}/shop/books.py", "exec"), names)
        exec(compile("\n\n\nadd()\n", f"{HOME}/main.py", "exec"), names)
        self.assertEqual(self.only(), {"sql": "INSERT", "values": "('Emma', 3)", "file": "shop/books.py", "line": 2})

    def test_transactions_are_recorded_too(self):
        sql.listen(HOME)
        self.listeners["begin"](None)
        self.send("SELECT 1")
        self.listeners["rollback"](None)
        self.listeners["commit"](None)
        statements = [each["sql"] for each in sql.sent()["statements"]]
        self.assertEqual(statements, ["BEGIN", "SELECT 1", "ROLLBACK", "COMMIT"])

    def test_each_record_starts_empty_and_nothing_is_recorded_twice(self):
        for statement in ("SELECT 1", "SELECT 2"):
            sql.listen(HOME)
            self.assertIsNone(sql.sent())
            self.send(statement)
            self.assertEqual((self.only()["sql"], sql.sent()["count"]), (statement, 1))

    def test_however_much_is_sent_a_record_is_small(self):
        sql.listen(HOME)
        for _ in range(1000):
            self.send("S" * 100_000, ("v" * 100_000,))
        sent = sql.sent()
        self.assertEqual((len(sent["statements"]), sent["count"]), (100, 1000))
        self.assertLess(len(str(sent)), 1_000_000)

    def test_of_many_rows_the_first_are_shown(self):
        sql.listen(HOME)
        self.send("INSERT", [(number,) for number in range(1000)], many=True)
        self.assertRegex(self.only()["values"], r"^\[\(0,\), .*\(9,\)\]…$")

    def test_values_that_cannot_be_shown_do_not_stop_the_program(self):
        sql.listen(HOME)
        self.send("SELECT ?", (Unshowable(),))
        self.assertEqual(self.only()["values"], "")

    def test_a_program_reports_its_sql_when_it_ends(self):
        self.assertEqual(self.watch("books.txt"), [1])

    def test_a_learners_own_module_called_sqlalchemy_is_left_alone(self):
        self.assertEqual((self.watch("sqlalchemy.py"), self.listeners), ([], {}))

    def test_a_program_without_sqlalchemy_has_no_record(self):
        del sys.modules["sqlalchemy.engine"]
        sql.listen(HOME)
        self.assertEqual((self.listeners, sql.sent()), ({}, None))


if __name__ == "__main__":
    unittest.main()
