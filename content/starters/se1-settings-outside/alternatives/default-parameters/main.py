"""Shelf 5.0. Start it: python -m uvicorn main:app --reload"""

import logging
import time
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel

import settings as configuration
from boxes import BadTokenError, box_of
from settings import Settings
from store import find_titles, title_in

logger = logging.getLogger("uvicorn.error")


@asynccontextmanager
async def start_up(app: FastAPI):
    chosen = configuration.get_settings()
    logger.info("The library is %s, debug is %s", chosen.database_url, chosen.debug)
    yield


app = FastAPI(title="Shelf", lifespan=start_up)


class OpenIn(BaseModel):
    token: str


def secret_of(settings: Settings = Depends(configuration.get_settings)) -> str:
    return settings.secret_key.get_secret_value()


@app.get("/books")
async def list_books(settings: Settings = Depends(configuration.get_settings)):
    """Lists what the library has."""
    return {"items": find_titles(settings.database_url)}


@app.post("/boxes/open")
async def open_box(
    given: OpenIn,
    key: str = Depends(secret_of),
    settings: Settings = Depends(configuration.get_settings),
):
    """Opens a box."""
    try:
        box = box_of(key, given.token, time.time())
    except BadTokenError as error:
        message = "This token opens no box."
        if settings.debug:
            message = f"{message} {error}"
        return JSONResponse(status_code=403, content={"error": {"code": "bad_token", "message": message}})
    return {"box": box, "title": title_in(settings.database_url, box)}
