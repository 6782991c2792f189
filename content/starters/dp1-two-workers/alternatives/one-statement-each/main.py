"""Numbers for the people at a dumpling window."""

import os
import sqlite3
from contextlib import closing

from fastapi import BackgroundTasks, FastAPI, Request
from fastapi.responses import JSONResponse

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


def change(sql, *values):
    """Runs one statement that looks and writes at the same time."""
    with closing(sqlite3.connect("numbers.db")) as connection, connection:
        return connection.execute(sql, values).rowcount


def find(sql, *values):
    with closing(sqlite3.connect("numbers.db")) as connection:
        return connection.execute(sql, values).fetchone()[0]


@app.post("/numbers", status_code=201)
def take_number(request: Request):
    """Inserts a row in one statement, if the phone isn't waiting."""
    phone = request.client.host
    new = change(
        "INSERT INTO numbers (phone) SELECT ? WHERE NOT EXISTS "
        "(SELECT 1 FROM numbers WHERE phone = ? AND called = 0)", phone, phone,
    )
    number = find("SELECT number FROM numbers WHERE phone = ? ORDER BY number DESC LIMIT 1", phone)
    return JSONResponse(ticket(request, number), 201 if new else 200)


@app.post("/next")
async def call_next():
    while True:
        number = find("SELECT min(number) FROM numbers WHERE called = 0")
        if number is None or change("UPDATE numbers SET called = 1 WHERE called = 0 AND number = ?", number):
            return {"number": number}


@app.get("/board")
def show_board():
    now = find("SELECT max(number) FROM numbers WHERE called = 1")
    return {"now": now, "waiting": find("SELECT count(*) FROM numbers WHERE called = 0"), "text": "Soon!"}


@app.get("/numbers/{number}")
def show_number(number: int):
    """Says what a number is good for."""
    return {"number": number, "text": f"You're number {number}. Listen for it at the window."}


@app.post("/slips/{number}", status_code=202)
async def order_slip(number: int, jobs: BackgroundTasks):
    """Prints a slip for somebody without a phone."""
    jobs.add_task(printer.print_slip, number)
    return {"slip": number}
