"""The endpoints only translate. Start: python -m uvicorn main:app --reload"""

from typing import Annotated

from fastapi import FastAPI, Query

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
from service import Board
from store import MemoryStore

app = FastAPI(title="Station Skua")
add_error_handlers(app)
board = Board(MemoryStore())

Limit = Annotated[int, Query(ge=1, le=100)]
Offset = Annotated[int, Query(ge=0)]


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/lists", status_code=201, response_model=ListOut)
def add_list(new: ListIn):
    return board.add_list(new.name)


@app.get("/lists", response_model=ListPage)
def lists(limit: Limit = 20, offset: Offset = 0):
    return board.lists(limit, offset)


@app.get("/lists/{list_id}", response_model=ListOut)
def get_list(list_id: int):
    return board.get_list(list_id)


@app.delete("/lists/{list_id}", status_code=204)
def delete_list(list_id: int) -> None:
    board.delete_list(list_id)


@app.post("/tasks", status_code=201, response_model=TaskOut)
def add_task(new: TaskIn):
    return board.add_task(new.list_id, new.title, new.due)


@app.get("/tasks", response_model=TaskPage)
def tasks(
    list_id: int | None = None, done: bool | None = None, limit: Limit = 20, offset: Offset = 0
):
    return board.tasks(list_id, done, limit, offset)


@app.get("/tasks/{task_id}", response_model=TaskOut)
def get_task(task_id: int):
    return board.get_task(task_id)


@app.patch("/tasks/{task_id}", response_model=TaskOut)
def change_task(task_id: int, change: TaskChange):
    return board.change_task(task_id, change.model_dump(exclude_unset=True))


@app.delete("/tasks/{task_id}", status_code=204)
def delete_task(task_id: int) -> None:
    board.delete_task(task_id)


@app.post("/tasks/{task_id}/notes", status_code=201, response_model=NoteOut)
def add_note(task_id: int, new: NoteIn):
    return board.add_note(task_id, new.text)


@app.get("/tasks/{task_id}/notes", response_model=NotePage)
def notes(task_id: int, limit: Limit = 20, offset: Offset = 0):
    return board.notes(task_id, limit, offset)


@app.get("/notes/{note_id}", response_model=NoteOut)
def get_note(note_id: int):
    return board.get_note(note_id)


@app.delete("/notes/{note_id}", status_code=204)
def delete_note(note_id: int) -> None:
    board.delete_note(note_id)
