"""Keeps things in tables. A store is one transaction: it saves everything at its end, or nothing."""

import os
from contextlib import contextmanager
from functools import cache

import sqlalchemy as sa

from .tables import lists, notes, tasks

TABLES = {"list": lists, "task": tasks, "note": notes}


@cache
def get_engine():
    """Makes the engine when it's first needed, so that an import needs no setting."""
    engine = sa.create_engine(os.getenv("DATABASE_URL", "sqlite:///station.db"), pool_timeout=2)
    sa.event.listen(engine, "connect", watch_references)
    return engine


def watch_references(connection, record):
    connection.execute("PRAGMA foreign_keys=1")


@contextmanager
def open_store():
    with get_engine().begin() as connection:
        yield Store(connection)


class Store:
    def __init__(self, connection):
        self._connection = connection

    def add(self, kind, **values):
        return self._connection.execute(TABLES[kind].insert().values(**values)).inserted_primary_key[0]

    def get(self, kind, number):
        row = self._connection.execute(TABLES[kind].select().where(TABLES[kind].c.id == number)).first()
        return row and dict(row._mapping)

    def change(self, kind, number, values):
        self._connection.execute(TABLES[kind].update().where(TABLES[kind].c.id == number).values(**values))

    def remove(self, kind, **where):
        self._connection.execute(TABLES[kind].delete().filter_by(**where))

    def part(self, kind, limit, offset, order=(), **where):
        table = TABLES[kind]
        wanted = table.select().filter_by(**where)
        rows = self._connection.execute(wanted.order_by(*order, table.c.id).limit(limit).offset(offset))
        items = [dict(row._mapping) for row in rows]
        total = self._connection.scalar(sa.select(sa.func.count()).select_from(wanted.subquery()))
        return items, total

    def count_notes(self, task_ids):
        query = sa.select(notes.c.task_id, sa.func.count()).where(notes.c.task_id.in_(task_ids))
        return {number: count for number, count in self._connection.execute(query.group_by(notes.c.task_id))}
