"""Prints a line for each request: how many statements it sent to the database, and how many
connections haven't been returned when it's over."""

from contextvars import ContextVar

from sqlalchemy import event

statements = ContextVar("statements", default=None)

# The connections that are out. While they're in here, Python can't clean up a forgotten one by
# chance. Without this, the same program would hang earlier on one computer than on another.
out = {}


class Watch:
    """A middleware that also sees what happens after the answer."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        sent = []
        statements.set(sent)
        try:
            await self.app(scope, receive, send)
        finally:
            result = f"{number(sent, 'statement')}, {number(out, 'connection')} out"
            print(f"{scope['method']} {scope['path']}: {result}")


def number(things, name):
    return f"{len(things)} {name}" if len(things) == 1 else f"{len(things)} {name}s"


def watch(app, engine):
    app.add_middleware(Watch)

    @event.listens_for(engine, "before_cursor_execute")
    def statement_sent(connection, cursor, statement, parameters, context, executemany):
        sent = statements.get()
        if sent is not None:
            sent.append(statement)

    @event.listens_for(engine, "checkout")
    def connection_taken(connection, record, proxy):
        out[record] = proxy

    @event.listens_for(engine, "checkin")
    def connection_returned(connection, record):
        out.pop(record, None)
