"""Numbers for the people at a dumpling window."""

import asyncio
import os
import sqlite3
from contextlib import closing

from fastapi import FastAPI, Request

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


@app.post("/numbers", status_code=201)
def take_number(request: Request):
    """Gives the next number to a phone."""
    with closing(sqlite3.connect("numbers.db")) as connection:
        cursor = connection.execute("INSERT INTO numbers (phone) VALUES (?)", [request.client.host])
        connection.commit()
    return ticket(request, cursor.lastrowid)


@app.get("/numbers/{number}")
def show_number(number: int):
    """Says what a number is good for."""
    return {"number": number, "text": f"You're number {number}. Listen for it at the window."}


@app.post("/slips/{number}", status_code=202)
async def order_slip(number: int):
    """Prints a slip for somebody without a phone."""
    asyncio.create_task(printer.print_slip(number))
    return {"slip": number}
