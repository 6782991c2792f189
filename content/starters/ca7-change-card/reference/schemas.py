"""What comes in and what goes out."""

import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


Email = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, to_lower=True, max_length=254, pattern=r"^[^@\s]+@[^@\s]+$"
    ),
]
Password = Annotated[str, Field(min_length=12, max_length=128)]


class MemberIn(BaseModel):
    email: Email
    name: Name
    password: Password


class LoginIn(BaseModel):
    email: str
    password: str


class ShareIn(BaseModel):
    email: Email


class ListIn(BaseModel):
    name: Name


class EveryDays(BaseModel):
    model_config = ConfigDict(extra="forbid")

    every_days: Annotated[int, Field(strict=True, ge=1, le=366)]


class LastWeekday(BaseModel):
    model_config = ConfigDict(extra="forbid")

    last: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


Repeat = EveryDays | LastWeekday


class TaskIn(BaseModel):
    list_id: Annotated[int, Field(le=2**63 - 1)]
    title: Title
    due: datetime.date | None = None
    repeat: Repeat | None = None


class TaskChange(BaseModel):
    """What isn't sent isn't changed. The defaults are never used."""

    title: Title = ""
    due: datetime.date | None = None
    done: bool = False
    repeat: Repeat | None = None


class NoteIn(BaseModel):
    text: Text


class Out(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class MemberOut(Out):
    id: int
    email: str
    name: str


class ShareOut(Out):
    member_id: int
    name: str


class ListOut(Out):
    id: int
    name: str
    owner_id: int


class TaskOut(Out):
    id: int
    list_id: int
    title: str
    due: datetime.date | None
    done: bool
    notes: int
    created_by: int | None
    repeat: dict[str, Any] | None
    next_id: int | None


class NoteOut(Out):
    id: int
    task_id: int
    text: str


class ReminderOut(Out):
    id: int
    task_id: int
    due: datetime.date
    state: str
    tries: int


class ListPage(Out):
    items: list[ListOut]
    total: int


class TaskPage(Out):
    items: list[TaskOut]
    total: int


class NotePage(Out):
    items: list[NoteOut]
    total: int


class SharePage(Out):
    items: list[ShareOut]
    total: int


class ReminderPage(Out):
    items: list[ReminderOut]
    total: int
