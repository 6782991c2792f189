"""A safe with an ice cream in it."""

import os
from html import escape
from secrets import compare_digest
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse

from clock import Now
from db import Db
from limits import try_it

router = APIRouter()

# What's in the safe, and how many tries there are within how many minutes.
PRIZE = "Two scoops, with sprinkles. I'm paying. Call me!"
TRIES = 5
MINUTES = 10


def is_code(typed: str) -> bool:
    """Compares with the four digits in SAFE_CODE. They come from outside; if they aren't set, nothing opens."""
    code = os.environ.get("SAFE_CODE", "")
    return code != "" and compare_digest(typed.encode(), code.encode())


def page(db, said, name=""):
    rows = db.execute("SELECT name FROM guesses ORDER BY id DESC LIMIT 20")
    names = ", ".join(escape(row["name"]) for row in rows) or "nobody yet"
    return f"""
        <!doctype html>
        <meta name="viewport" content="width=device-width">
        <title>The safe</title>
        <h1>{said}</h1>
        <form method="post">
          <label>Your name <input name="name" value="{escape(name)}" maxlength="40" required></label>
          <label>Code <input name="code" inputmode="numeric" maxlength="4" required></label>
          <button>Open</button>
        </form>
        <p>These have tried: {names}</p>
    """


@router.get("/safe", response_class=HTMLResponse)
def show_safe(db: Db):
    """Shows the door of the safe."""
    return page(db, "Four digits, and it's yours.")


@router.post("/safe", response_class=HTMLResponse)
def try_code(
    db: Db,
    now: Now,
    name: Annotated[str, Form(min_length=1, max_length=40)],
    code: Annotated[str, Form(max_length=4)],
):
    """Tries a code. All visitors share the tries."""
    try_it(db, "safe", "", TRIES, MINUTES * 60, now)
    db.execute("INSERT INTO guesses (name) VALUES (?)", (name,))
    db.commit()
    return page(db, PRIZE if is_code(code) else "It stays closed.", name)
