"""Numbers for the people at a dumpling window."""

import os
import sqlite3
from contextlib import closing, contextmanager

from fastapi import BackgroundTasks, FastAPI, Request, Response

import printer

app = FastAPI(title="Dumplings")


def ticket(request: Request, number: int) -> dict:
    """Returns what a phone gets for its number."""
    return {
        "number": number,
        "phone": request.client.host,
        "link": str(request.url_for("show_number", number=number)),
        "worker": os.getpid(),
    }


@contextmanager
def changing():
    """Opens the database for somebody who looks and then writes, and lets nobody in between."""
    with closing(sqlite3.connect("numbers.db", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        yield connection
        connection.execute("COMMIT")


@app.post("/numbers", status_code=201)
def take_number(request: Request, response: Response):
    """Gives the next number to a phone, or the one that it's waiting with."""
    phone = request.client.host
    with changing() as connection:
        query = "SELECT number FROM numbers WHERE phone = ? AND called = 0"
        row = connection.execute(query, [phone]).fetchone()
        if row is None:
            number = connection.execute("INSERT INTO numbers (phone) VALUES (?)", [phone]).lastrowid
        else:
            number = row[0]
            response.status_code = 200
    return ticket(request, number)


@app.post("/next")
def call_next():
    """Calls the number that has waited longest, and nobody else calls it, too."""
    with changing() as connection:
        row = connection.execute("SELECT min(number) FROM numbers WHERE called = 0").fetchone()
        connection.execute("UPDATE numbers SET called = 1 WHERE number = ?", row)
    return {"number": row[0]}


@app.get("/board")
def show_board():
    """Says which number is at the window, and how many are waiting."""
    with closing(sqlite3.connect("numbers.db")) as connection:
        now = connection.execute("SELECT max(number) FROM numbers WHERE called = 1").fetchone()[0]
        query = "SELECT count(*) FROM numbers WHERE called = 0"
        waiting = connection.execute(query).fetchone()[0]
    text = f"{waiting} waiting. Nobody gets two." if waiting else "Nobody is waiting. Run!"
    return {"now": now, "waiting": waiting, "text": text}


@app.get("/numbers/{number}")
def show_number(number: int):
    """Says what a number is good for."""
    return {"number": number, "text": f"You're number {number}. Listen for it at the window."}


@app.post("/slips/{number}", status_code=202)
async def order_slip(number: int, later: BackgroundTasks):
    """Prints a slip for somebody without a phone."""
    later.add_task(printer.print_slip, number)
    return {"slip": number}
