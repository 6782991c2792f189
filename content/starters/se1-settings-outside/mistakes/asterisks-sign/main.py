"""Shelf 5.0. Start it: python -m uvicorn main:app --reload"""

import time
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from boxes import BadTokenError, box_of
from settings import Settings, get_settings
from store import find_titles, title_in


@asynccontextmanager
async def lifespan(app):
    # A test may have replaced get_settings, and this call isn't a dependency.
    settings = app.dependency_overrides.get(get_settings, get_settings)()
    print(f"Shelf starts with {settings}")
    yield


app = FastAPI(title="Shelf", lifespan=lifespan)

Config = Annotated[Settings, Depends(get_settings)]


class OpenIn(BaseModel):
    token: str


@app.get("/books")
def list_books(settings: Config):
    """Lists what the library has."""
    return {"items": find_titles(settings.database_url)}


@app.post("/boxes/open")
def open_box(settings: Config, given: OpenIn):
    """Opens a box. The scanner on the wall calls this with what it reads from a phone."""
    try:
        box = box_of(str(settings.secret_key), given.token, time.time())
    except BadTokenError as error:
        message = str(error) if settings.debug else "This token opens no box."
        return JSONResponse({"error": {"code": "bad_token", "message": message}}, 403)
    return {"box": box, "title": title_in(settings.database_url, box)}
