"""Shelf 4.1. Start it: python -m uvicorn main:app --reload"""

import datetime
from contextlib import asynccontextmanager
from typing import Annotated

import httpx2
from fastapi import Depends, FastAPI
from fastapi.responses import PlainTextResponse
from fastapi.staticfiles import StaticFiles
from sqlalchemy.orm import Session

import mail
import service
from bookplate import draw
from db import get_session
from libraries import ADDRESS, LIBRARIES


@asynccontextmanager
async def lifespan(app):
    """Opens what all requests share when the server starts, and closes it when the server stops."""
    with httpx2.Client(base_url=ADDRESS, timeout=10) as client:
        app.state.client = client
        yield


app = FastAPI(title="Shelf", lifespan=lifespan)
app.mount("/page", StaticFiles(directory="page", html=True))

DbSession = Annotated[Session, Depends(get_session)]


@app.get("/hours")
async def get_hours():
    """Says when the library is open today."""
    return {"today": "10 to 18"}


@app.get("/books")
async def list_books(session: DbSession):
    """Lists the books, with the number of copies that are here."""
    books = service.find_books(session)
    return {"items": books, "total": len(books)}


@app.get("/elsewhere/{isbn}")
async def find_elsewhere(isbn: str):
    """Asks the other libraries how many copies they have."""
    found = {}
    for library in LIBRARIES:
        answer = app.state.client.get(f"/{library}", params={"isbn": isbn})
        found[library] = answer.json()["copies"]
    return found


@app.get("/bookplates/{name}", response_class=PlainTextResponse)
async def get_bookplate(name: str):
    """Draws a bookplate for a name."""
    return draw(name)


@app.post("/reminders", status_code=202)
async def remind(session: DbSession, day: datetime.date | None = None):
    """Writes to everybody who has an overdue book. Without a day, it's today."""
    for letter in service.find_letters(session, day or datetime.date.today()):
        mail.send(letter.email, letter.text)
    return {"status": "sent"}
