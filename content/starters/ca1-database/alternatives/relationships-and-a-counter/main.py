"""Everything that belongs to one request happens in one `with sessions().begin()`."""

import os
from functools import cache
from typing import Annotated

from fastapi import FastAPI, Query
from sqlalchemy import create_engine, event, func, select, text
from sqlalchemy.orm import sessionmaker

from domain import NotFoundError
from errors import add_error_handlers
from models import Note, Task, TaskList
from schemas import ListIn, ListOut, NoteIn, NoteOut, TaskChange, TaskIn, TaskOut

app = FastAPI()
add_error_handlers(app)

Limit = Annotated[int, Query(ge=1, le=100)]
Offset = Annotated[int, Query(ge=0, lt=2**63)]


@cache
def sessions():
    """Makes the engine when it's first needed, so that an import needs no setting."""
    engine = create_engine(os.environ.get("DATABASE_URL") or "sqlite:///station.db")
    event.listen(engine, "connect", lambda connection, record: connection.execute("PRAGMA foreign_keys = ON"))
    return sessionmaker(engine)


def find(session, table, kind, number):
    found = session.get(table, number) if number < 2**63 else None
    if found is None:
        raise NotFoundError(kind, number)
    return found


def saved(session, thing, shape):
    session.add(thing)
    session.flush()
    return shape.model_validate(thing)


def page(session, query, shape, limit, offset):
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery()))
    rows = session.scalars(query.limit(limit).offset(offset))
    return {"items": [shape.model_validate(row) for row in rows], "total": total}


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/lists", status_code=201)
def new_list(new: ListIn):
    with sessions().begin() as session:
        return saved(session, TaskList(name=new.name), ListOut)


@app.get("/lists")
def all_lists(limit: Limit = 20, offset: Offset = 0):
    with sessions().begin() as session:
        return page(session, select(TaskList).order_by(TaskList.id), ListOut, limit, offset)


@app.post("/tasks", status_code=201)
def new_task(new: TaskIn):
    with sessions().begin() as session:
        find(session, TaskList, "list", new.list_id)
        return saved(session, Task(**new.model_dump()), TaskOut)


@app.get("/tasks")
def all_tasks(
    list_id: Annotated[int | None, Query(lt=2**63)] = None,
    done: bool | None = None,
    limit: Limit = 20,
    offset: Offset = 0,
):
    wanted = {"list_id": list_id, "done": done}
    query = select(Task).filter_by(**{key: value for key, value in wanted.items() if value is not None})
    with sessions().begin() as session:
        return page(session, query.order_by(text("due IS NULL, due, id")), TaskOut, limit, offset)


@app.patch("/tasks/{number}")
def change(number: int, change: TaskChange):
    with sessions().begin() as session:
        task = find(session, Task, "task", number)
        for key in change.model_fields_set:
            setattr(task, key, getattr(change, key))
        return saved(session, task, TaskOut)


@app.post("/tasks/{number}/notes", status_code=201)
def new_note(number: int, new: NoteIn):
    with sessions().begin() as session:
        task = find(session, Task, "task", number)
        task.notes = Task.notes + 1
        return saved(session, Note(task_id=task.id, text=new.text), NoteOut)


@app.get("/tasks/{number}/notes")
def all_notes(number: int, limit: Limit = 20, offset: Offset = 0):
    with sessions().begin() as session:
        find(session, Task, "task", number)
        query = select(Note).where(Note.task_id == number).order_by(Note.id)
        return page(session, query, NoteOut, limit, offset)


@app.delete("/notes/{number}", status_code=204)
def end_note(number: int):
    with sessions().begin() as session:
        note = find(session, Note, "note", number)
        note.task.notes = Task.notes - 1
        session.delete(note)


def more(kind, table, shape):
    @app.get(f"/{kind}s/{{number}}")
    def show(number: int):
        with sessions().begin() as session:
            return shape.model_validate(find(session, table, kind, number))

    if kind != "note":

        @app.delete(f"/{kind}s/{{number}}", status_code=204)
        def end(number: int):
            with sessions().begin() as session:
                session.delete(find(session, table, kind, number))


more("list", TaskList, ListOut)
more("task", Task, TaskOut)
more("note", Note, NoteOut)
