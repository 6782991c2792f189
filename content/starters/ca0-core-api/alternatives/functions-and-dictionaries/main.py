"""Station Skua, without classes where a function will do."""

import json
from datetime import date
from typing import Annotated

from fastapi import FastAPI, Query, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import AfterValidator, BaseModel, Field
from starlette.exceptions import HTTPException

import memory
import rules

app = FastAPI()


def not_blank(text):
    if not text.strip():
        raise ValueError("only spaces")
    return text


def text(most):
    return Annotated[str, Field(min_length=1, max_length=most), AfterValidator(not_blank)]


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


Limit = Annotated[int, Query(ge=1, le=100)]
Offset = Annotated[int, Query(ge=0)]


def fail(status, code, message):
    return JSONResponse({"error": {"code": code, "message": message}}, status)


@app.exception_handler(rules.No)
def no(request, error):
    return fail(404, error.word.replace(" ", "-"), f"{error.word}: {error.args[1]}")


@app.exception_handler(HTTPException)
def http(request, error):
    return fail(error.status_code, f"http-{error.status_code}", str(error.detail))


@app.exception_handler(RequestValidationError)
def invalid(request, error):
    return fail(422, "does-not-fit", "; ".join(one["msg"] for one in error.errors()))


@app.get("/health")
def health():
    return {"status": "ok", "name": "Skua"}


@app.post("/lists", status_code=201)
def post_list(new: ListIn):
    return memory.insert("lists", new.model_dump())


@app.get("/lists")
def get_lists(limit: Limit = 20, offset: Offset = 0):
    parts = json.JSONEncoder().iterencode(rules.all_lists(limit, offset))
    return StreamingResponse(parts, media_type="application/json")


@app.get("/lists/{number}")
def get_list(number: int):
    return rules.one("lists", number)


@app.delete("/lists/{number}")
def delete_list(number: int):
    rules.drop_list(number)
    return Response(status_code=204)


@app.post("/tasks", status_code=201)
def post_task(new: TaskIn):
    return rules.add_task(new.list_id, new.title, new.due and new.due.isoformat())


@app.get("/tasks")
def get_tasks(
    list_id: int | None = None, done: bool | None = None, limit: Limit = 20, offset: Offset = 0
):
    return rules.all_tasks(list_id, done, limit, offset)


@app.get("/tasks/{number}")
def get_task(number: int):
    return rules.task(number)


@app.patch("/tasks/{number}")
def patch_task(number: int, change: ChangeIn):
    sent = change.model_dump(mode="json")
    return rules.change(number, {key: sent[key] for key in change.model_fields_set})


@app.delete("/tasks/{number}")
def delete_task(number: int):
    rules.drop_task(number)
    return Response(status_code=204)


@app.post("/tasks/{number}/notes", status_code=201)
def post_note(number: int, new: NoteIn):
    return rules.add_note(number, new.text)


@app.get("/tasks/{number}/notes")
def get_notes(number: int, limit: Limit = 20, offset: Offset = 0):
    return rules.all_notes(number, limit, offset)


@app.get("/notes/{number}")
def get_note(number: int):
    return rules.one("notes", number)


@app.delete("/notes/{number}")
def delete_note(number: int):
    rules.drop_note(number)
    return Response(status_code=204)
