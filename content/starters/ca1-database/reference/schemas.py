"""What comes in and what goes out."""

import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class ListIn(BaseModel):
    name: Name


class TaskIn(BaseModel):
    list_id: Annotated[int, Field(le=2**63 - 1)]
    title: Title
    due: datetime.date | None = None


class TaskChange(BaseModel):
    """What isn't sent isn't changed. The defaults are never used."""

    title: Title = ""
    due: datetime.date | None = None
    done: bool = False


class NoteIn(BaseModel):
    text: Text


class Out(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class ListOut(Out):
    id: int
    name: str


class TaskOut(Out):
    id: int
    list_id: int
    title: str
    due: datetime.date | None
    done: bool
    notes: int


class NoteOut(Out):
    id: int
    task_id: int
    text: str


class ListPage(Out):
    items: list[ListOut]
    total: int


class TaskPage(Out):
    items: list[TaskOut]
    total: int


class NotePage(Out):
    items: list[NoteOut]
    total: int
