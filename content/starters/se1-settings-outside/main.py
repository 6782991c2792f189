"""Shelf 5.0. Start it: python -m uvicorn main:app --reload"""

import time

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from boxes import BadTokenError, box_of
from settings import DATABASE_URL, DEBUG, SECRET_KEY
from store import find_titles, title_in

app = FastAPI(title="Shelf")


class OpenIn(BaseModel):
    token: str


@app.get("/books")
def list_books():
    """Lists what the library has."""
    return {"items": find_titles(DATABASE_URL)}


@app.post("/boxes/open")
def open_box(given: OpenIn):
    """Opens a box. The scanner on the wall calls this with what it reads from a phone."""
    try:
        box = box_of(SECRET_KEY, given.token, time.time())
    except BadTokenError as error:
        message = str(error) if DEBUG else "This token opens no box."
        return JSONResponse({"error": {"code": "bad_token", "message": message}}, 403)
    return {"box": box, "title": title_in(DATABASE_URL, box)}
