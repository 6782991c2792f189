"""A small copy of Shelf, with holes in it. Start it: python -m uvicorn main:app --reload"""

from html import escape
from typing import Annotated

from fastapi import Depends, FastAPI, Query
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field
from starlette.middleware.body_limit import RequestBodyLimitMiddleware

import login
import safe
from db import Db
from handlers import add_error_handlers
from login import Me, own_pages_only

app = FastAPI(title="Shelf", dependencies=[Depends(own_pages_only)])
add_error_handlers(app)
app.add_middleware(RequestBodyLimitMiddleware, max_body_size=64 * 1024)
app.include_router(login.router)
app.include_router(safe.router)

Limit = Annotated[int, Query(ge=1, le=100)]
Word = Annotated[str, Query(max_length=100)]

LOGIN_FORM = """
<form method="post" action="/login">
  <label>Email <input name="email"></label>
  <label>Password <input name="password" type="password"></label>
  <button>Log in</button>
</form>
"""


class NoteIn(BaseModel):
    words: str = Field(min_length=1, max_length=280)
    link: str = Field("", max_length=500)  # where people can read more


SORTS = {"title": "title", "author": "author, title"}


@app.get("/books")
def list_books(db: Db, word: Word = "", sort: str = "title", limit: Limit = 20):
    """Finds books by a part of their title."""
    # A placeholder can't name a column, so the column comes from SORTS.
    query = f"""
        SELECT id, title, author FROM books
        WHERE announced = 1 AND instr(lower(title), lower(?)) > 0
        ORDER BY {SORTS.get(sort, "title")} LIMIT ?
    """
    return {"items": [dict(row) for row in db.execute(query, (word, limit))]}


def newest_notes(db, limit):
    query = """
        SELECT notes.id, words, link, name FROM notes JOIN members ON members.id = member_id
        ORDER BY notes.id DESC LIMIT ?
    """
    return [dict(row) for row in db.execute(query, (limit,))]


@app.get("/notes")
def list_notes(db: Db, limit: Limit = 20):
    """Lists the newest notes, for the app on the members' phones."""
    return {"items": newest_notes(db, limit)}


@app.post("/notes", status_code=201)
def write_note(db: Db, me: Me, note: NoteIn) -> NoteIn:
    """Writes a note in the name of the member who's logged in."""
    row = (me["id"], note.words, note.link)
    db.execute("INSERT INTO notes (member_id, words, link) VALUES (?, ?, ?)", row)
    db.commit()
    return note


def note_item(note):
    link = "" if note["link"].lower().startswith("javascript:") else note["link"]
    link, name, words = escape(link), escape(note["name"]), escape(note["words"])
    return f"<li><a href='{link}' title='{name} likes it'>{words}</a> <i>{name}</i></li>"


@app.get("/wall", response_class=HTMLResponse)
def show_wall(db: Db):
    """Shows the newest notes, on the screen in the window."""
    items = "".join(note_item(note) for note in newest_notes(db, 20))
    return f"<!doctype html><title>The wall</title><h1>The wall</h1><ul>{items}</ul>{LOGIN_FORM}"
