"""The endpoints only translate. Start: python -m uvicorn main:app --reload"""

import datetime
from dataclasses import replace
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
from domain import Note, NotFoundError, RefusedError, Task, TaskList
from store import MemoryStore

app = FastAPI(title="Station Skua")
add_error_handlers(app)
store = MemoryStore()

Limit = Annotated[int, Query(ge=1, le=100)]
Offset = Annotated[int, Query(ge=0)]


def find(kind, number):
    found = getattr(store, f"{kind}s").get(number)
    if found is None:
        raise NotFoundError(kind, number)
    return found


def part(things, limit, offset):
    return {"items": things[offset : offset + limit], "total": len(things)}


def counted(task):
    return replace(task, notes=len(store.notes_of(task.id)))


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/lists", status_code=201)
def add_list(new: ListIn) -> ListOut:
    number = store.next_id("list")
    store.lists[number] = TaskList(number, new.name)
    return store.lists[number]


@app.get("/lists")
def lists(limit: Limit = 20, offset: Offset = 0) -> ListPage:
    return part(list(store.lists.values()), limit, offset)


@app.get("/lists/{list_id}")
def get_list(list_id: int) -> ListOut:
    return find("list", list_id)


@app.delete("/lists/{list_id}", status_code=204)
def delete_list(list_id: int) -> None:
    find("list", list_id)
    if store.tasks_of(list_id):
        raise RefusedError("list_not_empty", "There are still tasks in this list.")
    del store.lists[list_id]


@app.post("/tasks", status_code=201)
def add_task(new: TaskIn) -> TaskOut:
    find("list", new.list_id)
    number = store.next_id("task")
    store.tasks[number] = Task(number, new.list_id, new.title, new.due)
    return store.tasks[number]


@app.get("/tasks")
def tasks(
    list_id: int | None = None, done: bool | None = None, limit: Limit = 20, offset: Offset = 0
) -> TaskPage:
    found = [
        counted(task)
        for task in store.tasks.values()
        if list_id in (None, task.list_id) and done in (None, task.done)
    ]
    found.sort(key=lambda task: (task.due or datetime.date.max, task.id))
    return part(found, limit, offset)


@app.get("/tasks/{task_id}")
def get_task(task_id: int) -> TaskOut:
    return counted(find("task", task_id))


@app.patch("/tasks/{task_id}")
def change_task(task_id: int, change: TaskChange) -> TaskOut:
    store.tasks[task_id] = replace(find("task", task_id), **change.model_dump(exclude_unset=True))
    return counted(store.tasks[task_id])


@app.delete("/tasks/{task_id}", status_code=204)
def delete_task(task_id: int) -> None:
    find("task", task_id)
    for note in store.notes_of(task_id):
        del store.notes[note.id]
    del store.tasks[task_id]


@app.post("/tasks/{task_id}/notes", status_code=201)
def add_note(task_id: int, new: NoteIn) -> NoteOut:
    find("task", task_id)
    number = store.next_id("note")
    store.notes[number] = Note(number, task_id, new.text)
    return store.notes[number]


@app.get("/tasks/{task_id}/notes")
def notes(task_id: int, limit: Limit = 20, offset: Offset = 0) -> NotePage:
    find("task", task_id)
    return part(store.notes_of(task_id), limit, offset)


@app.get("/notes/{note_id}")
def get_note(note_id: int) -> NoteOut:
    return find("note", note_id)


@app.delete("/notes/{note_id}", status_code=204)
def delete_note(note_id: int) -> None:
    find("note", note_id)
    del store.notes[note_id]
