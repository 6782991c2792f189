"""What comes in and what goes out."""

import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


def words(longest: int) -> StringConstraints:
    """PostgreSQL refuses the character with the number 0. SQLite keeps it."""
    return StringConstraints(
        strip_whitespace=True, min_length=1, max_length=longest
    )


Name = Annotated[str, words(60)]
Title = Annotated[str, words(120)]
Text = Annotated[str, words(2000)]


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
