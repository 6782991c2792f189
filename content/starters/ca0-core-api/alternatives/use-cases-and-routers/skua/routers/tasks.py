import datetime
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel, StringConstraints

from ..web import Page, answer
from ..wiring import notes, tasks

router = APIRouter(prefix="/tasks")
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]


class NewTask(BaseModel):
    list_id: int
    title: Title
    due: datetime.date | None = None


class Change(BaseModel):
    title: Title = None
    due: datetime.date | None = None
    done: bool = None


class NewNote(BaseModel):
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


@router.post("")
def create(new: NewTask):
    return answer(tasks.create(new.list_id, new.title, new.due), 201)


@router.get("")
def browse(page: Annotated[Page, Depends()], list_id: int | None = None, done: bool | None = None):
    return page.of(tasks.browse(list_id=list_id, done=done))


@router.get("/{number}")
def find(number: int):
    return answer(tasks.find(number))


@router.patch("/{number}")
def change(number: int, change: Change):
    return answer(tasks.change(number, change.model_dump(exclude_unset=True)))


@router.delete("/{number}")
def delete(number: int):
    return answer(tasks.delete(number))


@router.post("/{number}/notes")
def create_note(number: int, new: NewNote):
    return answer(notes.create(number, new.text), 201)


@router.get("/{number}/notes")
def browse_notes(number: int, page: Annotated[Page, Depends()]):
    return page.of(notes.browse(number))
