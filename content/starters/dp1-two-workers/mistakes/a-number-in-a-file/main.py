"""Numbers for the people at a dumpling window."""

import asyncio
import os
from pathlib import Path

from fastapi import FastAPI, Request

import printer

app = FastAPI(title="Dumplings")
COUNTER = Path("counter.txt")


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
    number = 1
    if COUNTER.exists():
        number = int(COUNTER.read_text()) + 1
    COUNTER.write_text(str(number))
    return ticket(request, number)


@app.get("/numbers/{number}")
def show_number(number: int):
    """Says what a number is good for."""
    return {"number": number, "text": f"You're number {number}. Listen for it at the window."}


@app.post("/slips/{number}", status_code=202)
async def order_slip(number: int):
    """Prints a slip for somebody without a phone."""
    asyncio.create_task(printer.print_slip(number))
    return {"slip": number}
