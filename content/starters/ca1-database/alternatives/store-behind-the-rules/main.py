from typing import Annotated

from fastapi import FastAPI, Query

import schemas
from errors import error_answer, add_error_handlers
from station import rules

app = FastAPI()
add_error_handlers(app)

Limit = Annotated[int, Query(ge=1, le=100)]
Offset = Annotated[int, Query(ge=0)]


@app.exception_handler(rules.Missing)
def missing(request, error):
    return error_answer(404, error.code, str(error))


@app.exception_handler(rules.Refused)
def refused(request, error):
    return error_answer(409, error.code, str(error))


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/lists", status_code=201, response_model=schemas.ListOut)
def new_list(new: schemas.ListIn):
    return rules.make("list", name=new.name)


@app.get("/lists", response_model=schemas.ListPage)
def all_lists(limit: Limit = 20, offset: Offset = 0):
    return rules.browse("list", limit, offset)


@app.post("/tasks", status_code=201, response_model=schemas.TaskOut)
def new_task(new: schemas.TaskIn):
    return rules.make("task", "list", **new.model_dump(), done=False)


@app.get("/tasks", response_model=schemas.TaskPage)
def all_tasks(
    list_id: Annotated[int | None, Query(lt=2**63)] = None,
    done: bool | None = None,
    limit: Limit = 20,
    offset: Offset = 0,
):
    return rules.browse("task", limit, offset, list_id=list_id, done=done)


@app.patch("/tasks/{number}", response_model=schemas.TaskOut)
def change(number: int, change: schemas.TaskChange):
    return rules.change(number, change.model_dump(exclude_unset=True))


@app.post("/tasks/{number}/notes", status_code=201, response_model=schemas.NoteOut)
def new_note(number: int, new: schemas.NoteIn):
    return rules.make("note", "task", task_id=number, text=new.text)


@app.get("/tasks/{number}/notes", response_model=schemas.NotePage)
def all_notes(number: int, limit: Limit = 20, offset: Offset = 0):
    return rules.browse("note", limit, offset, task_id=number)


@app.get("/lists/{number}", response_model=schemas.ListOut)
def show_list(number: int):
    return rules.show("list", number)


@app.get("/tasks/{number}", response_model=schemas.TaskOut)
def show_task(number: int):
    return rules.show("task", number)


@app.get("/notes/{number}", response_model=schemas.NoteOut)
def show_note(number: int):
    return rules.show("note", number)


@app.delete("/lists/{number}", status_code=204)
def end_list(number: int):
    rules.end("list", number)


@app.delete("/tasks/{number}", status_code=204)
def end_task(number: int):
    rules.end("task", number)


@app.delete("/notes/{number}", status_code=204)
def end_note(number: int):
    rules.end("note", number)
