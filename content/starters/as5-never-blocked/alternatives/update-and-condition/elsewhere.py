import asyncio

from fastapi import APIRouter, Request
from sqlalchemy import select

from db import Sessions
from libraries import LIBRARIES
from models import Book, Hold

router = APIRouter()


async def copies_at(client, library, isbn, found):
    response = await client.get("/" + library, params={"isbn": isbn})
    found[library] = response.json()["copies"]


async def copies_of(client, isbn):
    found = {}
    async with asyncio.TaskGroup() as group:
        for library in LIBRARIES:
            group.create_task(copies_at(client, library, isbn, found))
    return {library: found[library] for library in LIBRARIES}


@router.get("/elsewhere/{isbn}")
async def find_elsewhere(isbn: str, request: Request) -> dict[str, int]:
    return await copies_of(request.state.client, isbn)


@router.get("/members/{member_id}/elsewhere")
async def find_for_member(member_id: int, request: Request) -> dict[str, dict[str, int]]:
    query = select(Book.title, Book.isbn).join(Hold, Hold.book_id == Book.id)
    async with Sessions() as session:
        rows = (await session.execute(query.where(Hold.member_id == member_id))).all()
    tasks = {}
    async with asyncio.TaskGroup() as group:
        for title, isbn in rows:
            tasks[title] = group.create_task(copies_of(request.state.client, isbn))
    return {title: task.result() for title, task in tasks.items()}
