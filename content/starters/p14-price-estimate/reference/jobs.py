"""The queue, which is two tables. The server adds jobs, and workers take them."""

import json
import sqlite3
from contextlib import closing
from typing import Any

from errors import Refused
from schemas import JobOut
from settings import get_settings

TABLES = (
    """CREATE TABLE IF NOT EXISTS jobs (
        id INTEGER PRIMARY KEY,
        state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done')),
        worker TEXT
    )""",
    """CREATE TABLE IF NOT EXISTS items (
        job_id INTEGER NOT NULL REFERENCES jobs (id),
        row INTEGER NOT NULL,
        hedge TEXT NOT NULL,
        result TEXT,
        PRIMARY KEY (job_id, row)
    )""",
)


def connect() -> sqlite3.Connection:
    return sqlite3.connect(get_settings().database)


def make_tables() -> None:
    with closing(connect()) as connection, connection:
        for table in TABLES:
            connection.execute(table)


def add(items: list):
    """Adds a job with all its items, or nothing. Returns its number."""
    with closing(connect()) as connection, connection:
        job_id = connection.execute("INSERT INTO jobs DEFAULT VALUES").lastrowid
        connection.executemany(
            "INSERT INTO items (job_id, row, hedge) VALUES (?, ?, ?)",
            [(job_id, row, json.dumps(item)) for row, item in enumerate(items, start=1)],
        )
    return job_id


def get(job_id: int) -> JobOut:
    with closing(connect()) as connection:
        job = connection.execute("SELECT state FROM jobs WHERE id = ?", [job_id]).fetchone()
        query = "SELECT result FROM items WHERE job_id = ? ORDER BY row"
        results = [result for (result,) in connection.execute(query, [job_id])]
    if job is None:
        raise Refused(404, "no_such_job", f"There's no job {job_id}.")
    ready = [json.loads(result) for result in results if result is not None]
    return JobOut(
        id=job_id,
        state=job[0],
        total=len(results),
        finished=len(ready),
        results=ready if job[0] == "done" else [],
    )


def take(worker: str) -> int | None:
    """Returns the next job for a worker. What it left running comes first."""
    with closing(connect()) as connection, connection:
        # Nobody else writes until the end of this block, so no other worker takes the same job.
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


def open_items(job_id: int) -> list[tuple[int, Any]]:
    """Returns the items of a job that have no result yet, each with its row."""
    with closing(connect()) as connection:
        query = "SELECT row, hedge FROM items WHERE job_id = ? AND result IS NULL ORDER BY row"
        return [(row, json.loads(hedge)) for row, hedge in connection.execute(query, [job_id])]


def save(job_id: int, row: int, result: dict) -> None:
    with closing(connect()) as connection, connection:
        connection.execute(
            "UPDATE items SET result = ? WHERE job_id = ? AND row = ?",
            [json.dumps(result), job_id, row],
        )


def finish(job_id: int) -> None:
    with closing(connect()) as connection, connection:
        connection.execute("UPDATE jobs SET state = 'done' WHERE id = ?", [job_id])
