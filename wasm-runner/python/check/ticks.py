"""Counts what a program does, so that a run that may never end can be ended without a clock."""

import ast

TICK = "__tick__"


class TooManyTicks(BaseException):
    """Ends a run that may never end. `except Exception` doesn't catch it."""


class Clock:
    """Counts iterations and calls, so that runs end after the same work on every machine."""

    def __init__(self, limit):
        self.ticks, self.limit, self.total = 0, limit, 0

    def tick(self):
        self.ticks += 1
        self.total += 1
        if self.ticks > self.limit:
            raise TooManyTicks


def counted(statements):
    """Adds a call to each loop and function that counts its iterations and calls."""
    for statement in statements:
        for name in ("body", "orelse", "finalbody", "handlers", "cases"):
            counted(getattr(statement, name, ()))
        if isinstance(statement, (ast.For, ast.While, ast.FunctionDef)):
            call = ast.Expr(ast.Call(ast.Name(TICK, ast.Load()), [], []))
            for part in (call, call.value, call.value.func):
                ast.copy_location(part, statement)
            statement.body.insert(0, call)
