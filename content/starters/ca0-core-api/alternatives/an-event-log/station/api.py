"""The web. Everything here is async, because nothing here waits."""

import datetime
from typing import Annotated

from fastapi import Depends, FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, StringConstraints, field_validator
from starlette.exceptions import HTTPException

from .board import Board, Impossible, Missing


def words(most):
    return Annotated[str, StringConstraints(max_length=most, pattern=r"\S")]


class NewList(BaseModel):
    name: words(60)


class NewTask(BaseModel):
    list_id: int
    title: words(120)
    due: datetime.date | None = None


class Change(BaseModel):
    title: words(120) | None = None
    due: datetime.date | None = None
    done: bool | None = None

    @field_validator("title", "done")
    @classmethod
    def not_null(cls, value):
        if value is None:
            raise ValueError("null isn't possible here")
        return value


class NewNote(BaseModel):
    text: words(2000)


class Part(BaseModel):
    limit: int = Query(20, ge=1, le=100)
    offset: int = Query(0, ge=0)


def make_app():
    app, board = FastAPI(title="Skua"), Board()
    part = Annotated[Part, Depends()]

    def failure(status, code):
        async def handler(request: Request, error: Exception):
            number = status or error.status_code
            word = code or {404: "nothing_here", 405: "not_like_this"}.get(number, "no")
            return JSONResponse({"error": {"code": word, "message": str(error) or word}}, number)

        return handler

    app.add_exception_handler(Missing, failure(404, "missing"))
    app.add_exception_handler(Impossible, failure(409, "list_in_use"))
    app.add_exception_handler(HTTPException, failure(None, None))
    app.add_exception_handler(RequestValidationError, failure(422, "invalid"))

    @app.get("/health")
    async def health():
        return {"status": "ok"}

    @app.post("/lists", status_code=201)
    async def new_list(new: NewList):
        return board.make("list", name=new.name)

    @app.get("/lists")
    async def all_lists(part: part):
        return board.everything("list", lambda one: True, part.limit, part.offset)

    @app.post("/tasks", status_code=201)
    async def new_task(new: NewTask):
        return board.make("task", **new.model_dump(), done=False)

    @app.get("/tasks")
    async def all_tasks(part: part, list_id: int | None = None, done: bool | None = None):
        def keep(one):
            return (list_id is None or one["list_id"] == list_id) and (done is None or one["done"] is done)

        return board.everything("task", keep, part.limit, part.offset)

    @app.patch("/tasks/{number}")
    async def change(number: int, new: Change):
        return board.change(number, new.model_dump(exclude_unset=True))

    @app.post("/tasks/{number}/notes", status_code=201)
    async def new_note(number: int, new: NewNote):
        return board.make("note", task_id=number, text=new.text)

    @app.get("/tasks/{number}/notes")
    async def all_notes(number: int, part: part):
        board.show("task", number)
        return board.everything("note", lambda one: one["task_id"] == number, part.limit, part.offset)

    def show_and_end(kind):
        @app.get(f"/{kind}s/{{number}}")
        async def show(number: int):
            return board.show(kind, number)

        @app.delete(f"/{kind}s/{{number}}", status_code=204)
        async def end(number: int):
            board.end(kind, number)

    for kind in ("list", "task", "note"):
        show_and_end(kind)
    return app
