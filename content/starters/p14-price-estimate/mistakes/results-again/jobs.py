"""The queue, which is three tables. The server adds jobs, and workers take them."""

import json
import sqlite3
from contextlib import closing

from errors import Refused
from schemas import JobOut
from settings import get_settings

TABLES = (
    """CREATE TABLE IF NOT EXISTS jobs (
        id INTEGER PRIMARY KEY,
        state TEXT NOT NULL DEFAULT 'waiting',
        worker TEXT
    )""",
    "CREATE TABLE IF NOT EXISTS items (job_id INTEGER NOT NULL, row INTEGER NOT NULL, hedge TEXT)",
    "CREATE TABLE IF NOT EXISTS results (job_id INTEGER NOT NULL, row INTEGER NOT NULL, result TEXT)",
)


def connect():
    return sqlite3.connect(get_settings().database)


def make_tables():
    with closing(connect()) as connection, connection:
        for table in TABLES:
            connection.execute(table)


def add(items):
    with closing(connect()) as connection, connection:
        job_id = connection.execute("INSERT INTO jobs DEFAULT VALUES").lastrowid
        rows = [(job_id, row, json.dumps(item)) for row, item in enumerate(items, start=1)]
        connection.executemany("INSERT INTO items VALUES (?, ?, ?)", rows)
    return job_id


def get(job_id):
    with closing(connect()) as connection:
        job = connection.execute("SELECT state FROM jobs WHERE id = ?", [job_id]).fetchone()
        query = "SELECT result FROM results WHERE job_id = ? ORDER BY row"
        results = [json.loads(result) for (result,) in connection.execute(query, [job_id])]
        query = "SELECT count(*) FROM items WHERE job_id = ?"
        total = connection.execute(query, [job_id]).fetchone()[0]
    if job is None:
        raise Refused(404, "no_such_job", f"There's no job {job_id}.")
    shown = results if job[0] == "done" else []
    return JobOut(id=job_id, state=job[0], total=total, finished=len(results), results=shown)


def take(worker):
    with closing(connect()) as connection, connection:
        connection.execute("BEGIN IMMEDIATE")
        job = connection.execute(
            "SELECT id FROM jobs WHERE state = 'running' AND worker = ? OR state = 'waiting' "
            "ORDER BY state, id LIMIT 1",
            [worker],
        ).fetchone()
        if job is None:
            return None
        connection.execute(
            "UPDATE jobs SET state = 'running', worker = ? WHERE id = ?", [worker, job[0]]
        )
    return job[0]


def open_items(job_id):
    with closing(connect()) as connection:
        query = "SELECT row, hedge FROM items WHERE job_id = ? ORDER BY row"
        return [(row, json.loads(hedge)) for row, hedge in connection.execute(query, [job_id])]


def save(job_id, row, result):
    with closing(connect()) as connection, connection:
        connection.execute("INSERT INTO results VALUES (?, ?, ?)", [job_id, row, json.dumps(result)])


def finish(job_id):
    with closing(connect()) as connection, connection:
        connection.execute("UPDATE jobs SET state = 'done' WHERE id = ?", [job_id])
