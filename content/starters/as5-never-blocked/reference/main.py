"""Shelf 4.1. Start it: python -m uvicorn main:app --reload"""

import asyncio
import datetime
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from typing import Annotated

import httpx2
from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.responses import PlainTextResponse
from fastapi.staticfiles import StaticFiles
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, selectinload

import bell
import service
from bookplate import draw
from db import async_engine, get_session
from libraries import ADDRESS, LIBRARIES
from models import Hold
from reminders import send_reminders


@asynccontextmanager
async def lifespan(app):
    """Opens what all requests share when the server starts, and closes it when the server stops."""
    async with httpx2.AsyncClient(base_url=ADDRESS, timeout=10) as client:
        with ProcessPoolExecutor() as pool:
            app.state.client, app.state.pool = client, pool
            yield
    await async_engine.dispose()


app = FastAPI(title="Shelf", lifespan=lifespan)
app.mount("/page", StaticFiles(directory="page", html=True))
app.include_router(bell.router)

DbSession = Annotated[Session, Depends(get_session)]


async def ask(library, isbn):
    """Asks one library how many copies it has."""
    answer = await app.state.client.get(f"/{library}", params={"isbn": isbn})
    return answer.json()["copies"]


async def ask_all(isbn):
    """Asks all libraries at the same time."""
    async with asyncio.TaskGroup() as group:
        tasks = {library: group.create_task(ask(library, isbn)) for library in LIBRARIES}
    return {library: task.result() for library, task in tasks.items()}


@app.get("/hours")
async def get_hours():
    """Says when the library is open today."""
    return {"today": "10 to 18"}


@app.get("/books")
def list_books(session: DbSession):
    """Lists the books, with the number of copies that are here."""
    books = service.find_books(session)
    return {"items": books, "total": len(books)}


@app.get("/elsewhere/{isbn}")
async def find_elsewhere(isbn: str):
    """Asks the other libraries how many copies they have."""
    return await ask_all(isbn)


@app.get("/members/{member_id}/elsewhere")
async def find_waiting(member_id: int):
    """Asks the other libraries for the books that a member is waiting for."""
    async with AsyncSession(async_engine) as session:
        query = select(Hold).where(Hold.member_id == member_id).options(selectinload(Hold.book))
        books = [hold.book for hold in await session.scalars(query)]
    async with asyncio.TaskGroup() as group:
        tasks = {book.title: group.create_task(ask_all(book.isbn)) for book in books}
    return {title: task.result() for title, task in tasks.items()}


@app.get("/bookplates/{name}", response_class=PlainTextResponse)
async def get_bookplate(name: str):
    """Draws a bookplate for a name."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(app.state.pool, draw, name)


@app.post("/reminders", status_code=202)
async def remind(later: BackgroundTasks, day: datetime.date | None = None):
    """Writes to everybody who has an overdue book. Without a day, it's today."""
    later.add_task(send_reminders, day or datetime.date.today())
    return {"status": "on its way"}
