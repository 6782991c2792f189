"""Shelf 4.1, with routers for what waits."""

import datetime
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from typing import Annotated

import httpx2
from fastapi import BackgroundTasks, Depends, FastAPI, Request
from fastapi.responses import PlainTextResponse
from fastapi.staticfiles import StaticFiles
from sqlalchemy.orm import Session

import bell
import bookplate
import elsewhere
import reminders
import service
from db import get_session, waiting_engine
from libraries import ADDRESS


@asynccontextmanager
async def lifespan(app):
    with ProcessPoolExecutor() as painters:
        async with httpx2.AsyncClient(base_url=ADDRESS, timeout=10) as client:
            yield {"painters": painters, "client": client}
    await waiting_engine.dispose()


app = FastAPI(title="Shelf", lifespan=lifespan)
app.mount("/page", StaticFiles(directory="page", html=True))
app.include_router(elsewhere.router)
app.include_router(bell.router)


@app.get("/hours")
def get_hours():
    return {"today": "10 to 18"}


@app.get("/books")
def list_books(session: Annotated[Session, Depends(get_session)]):
    books = service.find_books(session)
    return {"items": books, "total": len(books)}


@app.get("/bookplates/{name}", response_class=PlainTextResponse)
def get_bookplate(name: str, request: Request):
    return request.state.painters.submit(bookplate.draw, name).result()


@app.post("/reminders", status_code=202)
def remind(later: BackgroundTasks, day: datetime.date | None = None):
    later.add_task(reminders.send_all, day or datetime.date.today())
    return {}
