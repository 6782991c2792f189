"""A small copy of Shelf. Start it: python -m uvicorn main:app --reload"""

import html
from typing import Annotated, Literal
from urllib.parse import urlsplit

from fastapi import Depends, FastAPI, Query
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field

import login
import safe
from db import Db
from handlers import add_error_handlers, error_answer
from login import Me, own_pages_only

MOST_BYTES = 100_000

app = FastAPI(title="Shelf", dependencies=[Depends(own_pages_only)])
add_error_handlers(app)
app.include_router(login.router)
app.include_router(safe.router)


@app.middleware("http")
async def small_bodies_only(request, call_next):
    """Refuses a body that's too large, or that doesn't say how large it is, before it's read."""
    if "transfer-encoding" in request.headers:
        return error_answer(411, "length_required", "Please say how long your body is.")
    if int(request.headers.get("content-length", 0)) > MOST_BYTES:
        return error_answer(413, "too_large", "That's too much for us.")
    return await call_next(request)


class NoteIn(BaseModel):
    words: Annotated[str, Field(min_length=1, max_length=280)]
    link: Annotated[str, Field(max_length=500)] = ""


QUERIES = {
    "title": """
        SELECT id, title, author FROM books
        WHERE announced = 1 AND title LIKE :pattern ESCAPE '!'
        ORDER BY title LIMIT :limit
    """,
    "author": """
        SELECT id, title, author FROM books
        WHERE announced = 1 AND title LIKE :pattern ESCAPE '!'
        ORDER BY author LIMIT :limit
    """,
}


@app.get("/books")
def list_books(
    db: Db,
    word: str = Query("", max_length=100),
    sort: Literal["title", "author"] = "title",
    limit: int = Query(20, gt=0, le=100),
):
    """Finds books by a part of their title."""
    for sign in "!%_":
        word = word.replace(sign, "!" + sign)
    values = {"pattern": f"%{word}%", "limit": limit}
    return {"items": [dict(row) for row in db.execute(QUERIES[sort], values)]}


def newest_notes(db, limit):
    query = """
        SELECT notes.id, words, link, name FROM notes JOIN members ON members.id = member_id
        ORDER BY notes.id DESC LIMIT ?
    """
    return [dict(row) for row in db.execute(query, (limit,))]


@app.get("/notes")
def list_notes(db: Db, limit: int = Query(20, gt=0, le=100)):
    """Lists the newest notes, for the app on the members' phones."""
    return {"items": newest_notes(db, limit)}


@app.post("/notes", status_code=201)
def write_note(db: Db, me: Me, note: NoteIn) -> NoteIn:
    """Writes a note in the name of the member who's logged in."""
    row = (me["id"], note.words, note.link)
    db.execute("INSERT INTO notes (member_id, words, link) VALUES (?, ?, ?)", row)
    db.commit()
    return note


def goes_somewhere(link):
    try:
        return urlsplit(link).scheme in {"http", "https"}
    except ValueError:
        return False


@app.get("/wall", response_class=HTMLResponse)
def show_wall(db: Db):
    """Shows the newest notes, on the screen in the window."""
    lines = ["<!doctype html>", "<title>The wall</title>", "<h1>The wall</h1>", "<ul>"]
    for note in newest_notes(db, 20):
        safe_note = {key: html.escape(str(value)) for key, value in note.items()}
        item = '<span title="{name} likes it">{words}</span> <i>{name}</i>'
        if goes_somewhere(note["link"]):
            item = f'<a href="{{link}}">{item}</a>'
        lines.append("<li>" + item.format(**safe_note) + "</li>")
    lines.append("</ul>")
    return "\n".join(lines)
