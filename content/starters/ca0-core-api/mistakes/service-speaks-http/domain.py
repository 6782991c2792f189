"""What lists, tasks and notes are, and the two ways to say no."""

import datetime
from dataclasses import dataclass


from fastapi import HTTPException


class NotFoundError(HTTPException):
    """There's no such thing. The code is for programs, the message for people."""

    def __init__(self, kind: str, number: int) -> None:
        super().__init__(404, f"There's no {kind} {number}.")
        self.code = f"{kind}_not_found"


class RefusedError(Exception):
    """It's there, but the rules say no."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass
class TaskList:
    id: int
    name: str


@dataclass
class Task:
    id: int
    list_id: int
    title: str
    due: datetime.date | None = None
    done: bool = False
    notes: int = 0


@dataclass
class Note:
    id: int
    task_id: int
    text: str
