"""Keeps lists, tasks and notes in memory, and decides nothing."""

from itertools import count

from domain import Note, Task, TaskList


class MemoryStore:
    def __init__(self) -> None:
        self.lists: dict[int, TaskList] = {}
        self.tasks: dict[int, Task] = {}
        self.notes: dict[int, Note] = {}
        self._numbers = {"list": count(1), "task": count(1), "note": count(1)}

    def next_id(self, kind: str) -> int:
        """Returns a number that nothing has ever had."""
        return len({"list": self.lists, "task": self.tasks, "note": self.notes}[kind]) + 1

    def tasks_of(self, list_id: int) -> list[Task]:
        return [task for task in self.tasks.values() if task.list_id == list_id]

    def notes_of(self, task_id: int) -> list[Note]:
        return [note for note in self.notes.values() if note.task_id == task_id]
