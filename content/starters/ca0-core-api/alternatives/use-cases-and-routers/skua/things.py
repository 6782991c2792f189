import datetime
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, kw_only=True)
class TaskList:
    id: int = 0
    name: str


@dataclass(frozen=True, kw_only=True)
class Task:
    id: int = 0
    list_id: int
    title: str
    due: datetime.date | None
    done: bool = False
    notes: int = 0

    @property
    def order(self):
        return (0, self.due, self.id) if self.due else (1, datetime.date.min, self.id)


@dataclass(frozen=True, kw_only=True)
class Note:
    id: int = 0
    task_id: int
    text: str


class Repository(Protocol):
    def add(self, thing: Any) -> Any: ...
    def get(self, number: int) -> Any: ...
    def put(self, thing: Any) -> None: ...
    def remove(self, number: int) -> None: ...
    def where(self, **values: Any) -> list[Any]: ...
