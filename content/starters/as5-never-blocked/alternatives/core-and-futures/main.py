"""Shelf 4.1."""

import asyncio
import datetime
from concurrent import futures
from contextlib import asynccontextmanager
from typing import Annotated

import httpx2
from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import PlainTextResponse
from sqlalchemy import text
from sqlalchemy.orm import Session

import bell
import mail
import service
from bookplate import draw
from db import async_engine, engine
from libraries import ADDRESS, LIBRARIES


@asynccontextmanager
async def lifespan(app):
    settings = {"timeout": httpx2.Timeout(10), "limits": httpx2.Limits(max_connections=50)}
    async with httpx2.AsyncClient(base_url=ADDRESS, **settings) as app.state.client:
        with futures.ProcessPoolExecutor(max_workers=2) as app.state.pool:
            yield
    await async_engine.dispose()


app = FastAPI(title="Shelf", lifespan=lifespan)
app.include_router(bell.router)


@app.get("/hours")
async def get_hours():
    return {"today": "10 to 18"}


@app.get("/books")
async def list_books():
    return await run_in_threadpool(read_books)


def read_books():
    with Session(engine) as session:
        books = service.find_books(session)
    return {"total": len(books), "items": books}


class Question:
    """The answers of all libraries about one book."""

    def __init__(self, isbn):
        self.isbn = isbn

    async def ask(self, library):
        async with app.state.client.stream("GET", f"/{library}", params={"isbn": self.isbn}) as response:
            await response.aread()
            return library, response.json()["copies"]

    async def answers(self):
        return dict(await asyncio.gather(*map(self.ask, LIBRARIES)))


@app.get("/elsewhere/{isbn}")
async def find_elsewhere(question: Annotated[Question, Depends(Question)]):
    return await question.answers()


QUERY = text(
    "SELECT title, isbn FROM holds JOIN books ON books.id = holds.book_id WHERE member_id = :member"
)


@app.get("/members/{member_id}/elsewhere")
async def find_waiting(member_id: int):
    async with async_engine.connect() as connection:
        rows = (await connection.execute(QUERY, {"member": member_id})).all()
    coroutines = [Question(isbn).answers() for title, isbn in rows]
    return {row.title: found for row, found in zip(rows, await asyncio.gather(*coroutines))}


@app.get("/bookplates/{name}")
async def get_bookplate(name: str):
    future = app.state.pool.submit(draw, name)
    return PlainTextResponse(await asyncio.wrap_future(future))


def send_reminders(day):
    with Session(engine) as session:
        session.execute(text("BEGIN IMMEDIATE"))
        known = set(session.scalars(text("SELECT member_id FROM reminders WHERE day = :day"), {"day": str(day)}))
        mine = [letter for letter in service.find_letters(session, day) if letter.member_id not in known]
        for letter in mine:
            values = {"member": letter.member_id, "day": str(day)}
            session.execute(text("INSERT INTO reminders (member_id, day) VALUES (:member, :day)"), values)
        session.commit()
    for letter in mine:
        try:
            mail.send(letter.email, letter.text)
        except OSError as error:
            print(error)


@app.post("/reminders", status_code=202)
async def remind(later: BackgroundTasks, day: Annotated[datetime.date | None, "of the letters"] = None):
    later.add_task(asyncio.to_thread, send_reminders, day or datetime.date.today())
    return "in a moment"
