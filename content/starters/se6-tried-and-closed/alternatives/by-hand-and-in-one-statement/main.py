"""A small copy of Shelf. Start it: python -m uvicorn main:app --reload"""

from html import escape
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, StringConstraints

import login
import safe
from db import Db
from handlers import add_error_handlers, error_answer
from login import Me, own_pages_only


class SmallBodies:
    """Counts a body while it's read, and stops after 200,000 bytes."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        size = 0

        async def counted():
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > 200_000:
                raise HTTPException(413, "That's too large.")
            return message

        headers = dict(scope.get("headers", ()))
        if int(headers.get(b"content-length", 0)) > 200_000:
            await error_answer(413, "too_large", "That's too large.")(scope, receive, send)
            return
        await self.app(scope, counted, send)


app = FastAPI(title="Shelf", dependencies=[Depends(own_pages_only)])
add_error_handlers(app)
app.add_middleware(SmallBodies)
app.include_router(login.router)
app.include_router(safe.router)


class NoteIn(BaseModel):
    words: Annotated[str, StringConstraints(min_length=1, max_length=280)]
    link: Annotated[str, StringConstraints(pattern="^(https?://.*)?$", max_length=500)] = ""


@app.get("/books")
def list_books(
    db: Db,
    word: Annotated[str, Query(max_length=100)] = "",
    sort: str = "title",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
):
    """Finds books by a part of their title."""
    if sort not in ("title", "author"):
        raise HTTPException(400, "Books are sorted by title or author.")
    rows = db.execute("SELECT id, title, author FROM books WHERE announced = 1").fetchall()
    found = [dict(row) for row in rows if word.casefold() in row["title"].casefold()]
    return {"items": sorted(found, key=lambda book: book[sort])[:limit]}


def newest_notes(db, limit):
    query = """
        SELECT notes.id, words, link, name FROM notes JOIN members ON members.id = member_id
        ORDER BY notes.id DESC LIMIT ?
    """
    return [dict(row) for row in db.execute(query, (limit,))]


@app.get("/notes")
def list_notes(db: Db, limit: Annotated[int, Query(ge=1, le=100)] = 20):
    """Lists the newest notes, for the app on the members' phones."""
    return {"items": newest_notes(db, limit)}


@app.post("/notes", status_code=201)
def write_note(db: Db, me: Me, note: NoteIn) -> NoteIn:
    """Writes a note in the name of the member who's logged in."""
    row = (me["id"], note.words, note.link)
    db.execute("INSERT INTO notes (member_id, words, link) VALUES (?, ?, ?)", row)
    db.commit()
    return note


def tag(name, words, **attributes):
    pairs = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{pairs}>{escape(words)}</{name}>"


@app.get("/wall", response_class=HTMLResponse)
def show_wall(db: Db):
    """Shows the newest notes, on the screen in the window."""
    page = "<!doctype html><title>The wall</title><h1>The wall</h1>"
    for note in newest_notes(db, 20):
        match note["link"].partition("://"):
            case ("http" | "https", _, _):
                page += tag("a", note["words"], href=note["link"], title=note["name"])
            case _:
                page += tag("b", note["words"], title=note["name"])
        page += tag("p", f"({note['name']})")
    return page
