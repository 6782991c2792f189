"""The endpoints only translate. Start: python -m uvicorn main:app --reload"""

from typing import Annotated

from fastapi import Depends, FastAPI, Path, Query
from sqlalchemy.orm import Session

import service
from db import get_session
from errors import add_error_handlers
from schemas import (
    ListIn,
    ListOut,
    ListPage,
    NoteIn,
    NoteOut,
    NotePage,
    TaskChange,
    TaskIn,
    TaskOut,
    TaskPage,
)

app = FastAPI(title="Station Skua")
add_error_handlers(app)

LARGEST = 2**63 - 1  # the largest number that fits into a column of SQLite
Db = Annotated[Session, Depends(get_session)]
Id = Annotated[int, Path(le=LARGEST)]
Limit = Annotated[int, Query(ge=1, le=100)]
Offset = Annotated[int, Query(ge=0, le=LARGEST)]
ListFilter = Annotated[int | None, Query(le=LARGEST)]


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/lists", status_code=201, response_model=ListOut)
def add_list(db: Db, new: ListIn):
    return service.add_list(db, new.name)


@app.get("/lists", response_model=ListPage)
def lists(db: Db, limit: Limit = 20, offset: Offset = 0):
    return service.lists(db, limit, offset)


@app.get("/lists/{list_id}", response_model=ListOut)
def get_list(db: Db, list_id: Id):
    return service.find(db, "list", list_id)


@app.delete("/lists/{list_id}", status_code=204)
def delete_list(db: Db, list_id: Id) -> None:
    service.delete_list(db, list_id)


@app.post("/tasks", status_code=201, response_model=TaskOut)
def add_task(db: Db, new: TaskIn):
    return service.add_task(db, new.list_id, new.title, new.due)


@app.get("/tasks", response_model=TaskPage)
def tasks(
    db: Db,
    list_id: ListFilter = None,
    done: bool | None = None,
    limit: Limit = 20,
    offset: Offset = 0,
):
    return service.tasks(db, list_id, done, limit, offset)


@app.get("/tasks/{task_id}", response_model=TaskOut)
def get_task(db: Db, task_id: Id):
    return service.find(db, "task", task_id)


@app.patch("/tasks/{task_id}", response_model=TaskOut)
def change_task(db: Db, task_id: Id, change: TaskChange):
    return service.change_task(db, task_id, change.model_dump(exclude_unset=True))


@app.delete("/tasks/{task_id}", status_code=204)
def delete_task(db: Db, task_id: Id) -> None:
    service.delete_task(db, task_id)


@app.post("/tasks/{task_id}/notes", status_code=201, response_model=NoteOut)
def add_note(db: Db, task_id: Id, new: NoteIn):
    return service.add_note(db, task_id, new.text)


@app.get("/tasks/{task_id}/notes", response_model=NotePage)
def notes(db: Db, task_id: Id, limit: Limit = 20, offset: Offset = 0):
    return service.notes(db, task_id, limit, offset)


@app.get("/notes/{note_id}", response_model=NoteOut)
def get_note(db: Db, note_id: Id):
    return service.find(db, "note", note_id)


@app.delete("/notes/{note_id}", status_code=204)
def delete_note(db: Db, note_id: Id) -> None:
    service.delete_note(db, note_id)
