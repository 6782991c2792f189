"""Station Skua with SQL."""

import sys
from contextlib import asynccontextmanager
from datetime import date
from typing import Annotated

from fastapi import Depends, FastAPI, Query, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, StringConstraints
from starlette.exceptions import HTTPException

import station


@asynccontextmanager
async def lifespan(app):
    if not station.has_tables():
        sys.exit("There are no tables. Run `alembic upgrade head` first.")
    yield


app = FastAPI(lifespan=lifespan)


def database():
    with station.opened() as db:
        yield db


Db = Annotated[object, Depends(database)]
Limit = Annotated[int, Query(ge=1, le=100)]
Offset = Annotated[int, Query(ge=0)]


def text(most):
    return Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=most)]


class ListIn(BaseModel):
    name: text(60)


class TaskIn(BaseModel):
    list_id: int
    title: text(120)
    due: date | None = None


class ChangeIn(BaseModel):
    title: text(120) = "-"
    due: date | None = None
    done: bool = False


class NoteIn(BaseModel):
    text: text(2000)


def fail(status, code, message):
    return JSONResponse({"error": {"code": code, "message": message}}, status)


@app.exception_handler(station.Unknown)
def unknown(request, error):
    return fail(404, f"unknown-{error.args[0]}", f"There's no {error.args[0]} {error.args[1]}.")


@app.exception_handler(OverflowError)
def too_big(request, error):
    return fail(422, "does-not-fit", "That number is too big.")


@app.exception_handler(HTTPException)
def http(request, error):
    return fail(error.status_code, f"http-{error.status_code}", str(error.detail))


@app.exception_handler(RequestValidationError)
def invalid(request, error):
    return fail(422, "does-not-fit", "; ".join(one["msg"] for one in error.errors()))


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/lists", status_code=201)
def post_list(db: Db, new: ListIn):
    return station.insert(db, "list", name=new.name)


@app.get("/lists")
def get_lists(db: Db, limit: Limit = 20, offset: Offset = 0):
    return station.lists(db, limit, offset)


@app.post("/tasks", status_code=201)
def post_task(db: Db, new: TaskIn):
    return station.add_task(db, **new.model_dump(mode="json"))


@app.get("/tasks")
def get_tasks(
    db: Db,
    list_id: int | None = None,
    done: bool | None = None,
    limit: Limit = 20,
    offset: Offset = 0,
):
    return station.tasks(db, list_id, done, limit, offset)


@app.patch("/tasks/{number}")
def patch_task(db: Db, number: int, change: ChangeIn):
    return station.change(db, number, change.model_dump(mode="json", exclude_unset=True))


@app.post("/tasks/{number}/notes", status_code=201)
def post_note(db: Db, number: int, new: NoteIn):
    station.one(db, "task", number)
    return station.insert(db, "note", task=number, text=new.text)


@app.get("/tasks/{number}/notes")
def get_notes(db: Db, number: int, limit: Limit = 20, offset: Offset = 0):
    return station.notes(db, number, limit, offset)


def paths_of(kind):
    @app.get(f"/{kind}s/{{number}}")
    def get_one(db: Db, number: int):
        return station.one(db, kind, number)

    @app.delete(f"/{kind}s/{{number}}")
    def delete_one(db: Db, number: int):
        station.remove(db, kind, number)
        return Response(status_code=204)


for kind in ("list", "task", "note"):
    paths_of(kind)
