"""What people can do with tasks and notes. Keeps them, too. Knows nothing about the web."""

import datetime
from dataclasses import replace
from itertools import count
from typing import Any, NamedTuple

from domain import Note, NotFoundError, RefusedError, Task, TaskList


class MemoryStore:
    def __init__(self) -> None:
        self.lists: dict[int, TaskList] = {}
        self.tasks: dict[int, Task] = {}
        self.notes: dict[int, Note] = {}
        self._numbers = {"list": count(1), "task": count(1), "note": count(1)}

    def next_id(self, kind: str) -> int:
        """Returns a number that nothing has ever had."""
        return next(self._numbers[kind])

    def tasks_of(self, list_id: int) -> list[Task]:
        return [task for task in self.tasks.values() if task.list_id == list_id]

    def notes_of(self, task_id: int) -> list[Note]:
        return [note for note in self.notes.values() if note.task_id == task_id]


class Page(NamedTuple):
    items: list[Any]
    total: int


def page_of(things: list[Any], limit: int, offset: int) -> Page:
    return Page(things[offset : offset + limit], len(things))


class Board:
    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def add_list(self, name: str) -> TaskList:
        new = TaskList(self.store.next_id("list"), name)
        self.store.lists[new.id] = new
        return new

    def lists(self, limit: int, offset: int) -> Page:
        return page_of(list(self.store.lists.values()), limit, offset)

    def get_list(self, list_id: int) -> TaskList:
        found = self.store.lists.get(list_id)
        if found is None:
            raise NotFoundError("list", list_id)
        return found

    def delete_list(self, list_id: int) -> None:
        self.get_list(list_id)
        if self.store.tasks_of(list_id):
            raise RefusedError("list_not_empty", "There are still tasks in this list.")
        del self.store.lists[list_id]

    def add_task(self, list_id: int, title: str, due: datetime.date | None) -> Task:
        self.get_list(list_id)
        new = Task(self.store.next_id("task"), list_id, title, due)
        self.store.tasks[new.id] = new
        return new

    def tasks(self, list_id: int | None, done: bool | None, limit: int, offset: int) -> Page:
        found = [
            self.counted(task)
            for task in self.store.tasks.values()
            if list_id in (None, task.list_id) and done in (None, task.done)
        ]
        found.sort(key=lambda task: (task.due is None, task.due or datetime.date.max, task.id))
        return page_of(found, limit, offset)

    def counted(self, task: Task) -> Task:
        """Returns a copy of a task that knows how many notes it has."""
        return replace(task, notes=len(self.store.notes_of(task.id)))

    def get_task(self, task_id: int) -> Task:
        return self.counted(self._task(task_id))

    def _task(self, task_id: int) -> Task:
        found = self.store.tasks.get(task_id)
        if found is None:
            raise NotFoundError("task", task_id)
        return found

    def change_task(self, task_id: int, changes: dict[str, Any]) -> Task:
        self.store.tasks[task_id] = replace(self._task(task_id), **changes)
        return self.get_task(task_id)

    def delete_task(self, task_id: int) -> None:
        self._task(task_id)
        for note in self.store.notes_of(task_id):
            del self.store.notes[note.id]
        del self.store.tasks[task_id]

    def add_note(self, task_id: int, text: str) -> Note:
        self._task(task_id)
        new = Note(self.store.next_id("note"), task_id, text)
        self.store.notes[new.id] = new
        return new

    def notes(self, task_id: int, limit: int, offset: int) -> Page:
        self._task(task_id)
        return page_of(self.store.notes_of(task_id), limit, offset)

    def get_note(self, note_id: int) -> Note:
        found = self.store.notes.get(note_id)
        if found is None:
            raise NotFoundError("note", note_id)
        return found

    def delete_note(self, note_id: int) -> None:
        self.get_note(note_id)
        del self.store.notes[note_id]
