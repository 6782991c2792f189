"""Shelf 4.1, with async throughout."""

import asyncio
import concurrent.futures
import datetime
from contextlib import asynccontextmanager

import httpx2
from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse
from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

import mail
import service
from bookplate import draw
from db import async_engine
from libraries import ADDRESS, LIBRARIES
from models import Base, Book, Hold, Loan, Reminder


@asynccontextmanager
async def lifespan(app):
    async with async_engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        async with httpx2.AsyncClient(base_url=ADDRESS, timeout=10) as client:
            yield {"client": client, "pool": pool}
    await async_engine.dispose()


app = FastAPI(title="Shelf", lifespan=lifespan)
phones = {}
running = set()


@app.get("/hours")
async def get_hours():
    return {"today": "10 to 18"}


@app.get("/books")
async def list_books():
    out = select(func.count()).where(Loan.book_id == Book.id, Loan.returned_on.is_(None))
    query = select(Book, Book.copies - out.scalar_subquery()).order_by(Book.id)
    async with AsyncSession(async_engine) as session:
        rows = (await session.execute(query)).all()
    items = [{"id": b.id, "isbn": b.isbn, "title": b.title, "free": free} for b, free in rows]
    return {"items": items, "total": len(items)}


async def everywhere(client, isbn):
    answers = await asyncio.gather(
        *(client.get(f"/{library}", params={"isbn": isbn}) for library in LIBRARIES)
    )
    return {library: answer.json()["copies"] for library, answer in zip(LIBRARIES, answers)}


@app.get("/elsewhere/{isbn}")
async def find_elsewhere(isbn: str, request: Request):
    return await everywhere(request.state.client, isbn)


@app.get("/members/{number}/elsewhere")
async def find_waiting(number: int, request: Request):
    session = AsyncSession(async_engine, expire_on_commit=False)
    try:
        query = select(Hold).where(Hold.member_id == number).options(joinedload(Hold.book))
        books = [hold.book for hold in (await session.scalars(query)).all()]
    finally:
        await session.close()
    found = {}

    async def add(book):
        found[book.title] = await everywhere(request.state.client, book.isbn)

    async with asyncio.TaskGroup() as group:
        for book in books:
            group.create_task(add(book))
    return found


@app.get("/bookplates/{name}", response_class=PlainTextResponse)
async def get_bookplate(name: str, request: Request):
    return await asyncio.wrap_future(request.state.pool.submit(draw, name))


async def send_one(letter):
    try:
        await asyncio.to_thread(mail.send, letter.email, letter.text)
    except OSError as error:
        print(letter.email, error)


async def send_all(day):
    async with AsyncSession(async_engine) as session:
        letters = await session.run_sync(service.find_letters, day)
        mine = []
        for letter in letters:
            row = insert(Reminder).values(member_id=letter.member_id, day=day)
            if (await session.execute(row.on_conflict_do_nothing())).rowcount:
                mine.append(letter)
        await session.commit()
    await asyncio.gather(*map(send_one, mine))


@app.post("/reminders", status_code=202)
async def remind(day: datetime.date | None = None):
    task = asyncio.create_task(send_all(day or datetime.date.today()))
    running.add(task)
    task.add_done_callback(running.discard)
    return Response(status_code=202)


@app.get("/bell")
async def wait_for_bell(request: Request):
    phones[request] = asyncio.Queue()
    try:
        who = await asyncio.wait_for(phones[request].get(), timeout=25)
    except asyncio.TimeoutError:
        return Response(status_code=204)
    finally:
        del phones[request]
    return {"who": who, "text": f"Ding! {who}!"}


@app.post("/bell", status_code=202)
async def ring(who: str):
    gone = {request for request in list(phones) if await request.is_disconnected()}
    listening = [phone for request, phone in phones.items() if request not in gone]
    for phone in listening:
        phone.put_nowait(who)
    return {"heard": len(listening)}
