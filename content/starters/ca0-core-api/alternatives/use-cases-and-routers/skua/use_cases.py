"""One class for each resource. A use case returns a thing, or a Problem; it never raises."""

from dataclasses import dataclass, replace

from .things import Note, Repository, Task, TaskList


@dataclass(frozen=True)
class Problem:
    kind: str
    code: str
    message: str


def missing(kind, number):
    return Problem("missing", f"{kind}_not_found", f"There's no {kind} {number}.")


@dataclass
class Stores:
    lists: Repository
    tasks: Repository
    notes: Repository


class Lists:
    def __init__(self, stores: Stores):
        self.stores = stores

    def create(self, name):
        return self.stores.lists.add(TaskList(name=name))

    def find(self, number):
        return self.stores.lists.get(number) or missing("list", number)

    def browse(self):
        return self.stores.lists.where()

    def delete(self, number):
        found = self.find(number)
        if isinstance(found, Problem):
            return found
        if self.stores.tasks.where(list_id=number):
            return Problem("refused", "list_not_empty", "There are still tasks in this list.")
        self.stores.lists.remove(number)
        return None


class Tasks:
    def __init__(self, stores: Stores):
        self.stores = stores

    def create(self, list_id, title, due):
        if self.stores.lists.get(list_id) is None:
            return missing("list", list_id)
        return self.stores.tasks.add(Task(list_id=list_id, title=title, due=due))

    def find(self, number):
        return self.stores.tasks.get(number) or missing("task", number)

    def browse(self, **wanted):
        wanted = {key: value for key, value in wanted.items() if value is not None}
        return sorted(self.stores.tasks.where(**wanted), key=lambda task: task.order)

    def change(self, number, changes):
        match self.find(number):
            case Problem() as problem:
                return problem
            case task:
                changed = replace(task, **changes)
                self.stores.tasks.put(changed)
                return changed

    def delete(self, number):
        if isinstance(found := self.find(number), Problem):
            return found
        for note in self.stores.notes.where(task_id=number):
            self.stores.notes.remove(note.id)
        self.stores.tasks.remove(number)
        return None


class Notes:
    """Also keeps the number of notes in the task up to date."""

    def __init__(self, stores: Stores):
        self.stores = stores

    def _count(self, task_id):
        task = self.stores.tasks.get(task_id)
        self.stores.tasks.put(replace(task, notes=len(self.stores.notes.where(task_id=task_id))))

    def create(self, task_id, text):
        if self.stores.tasks.get(task_id) is None:
            return missing("task", task_id)
        note = self.stores.notes.add(Note(task_id=task_id, text=text))
        self._count(task_id)
        return note

    def find(self, number):
        return self.stores.notes.get(number) or missing("note", number)

    def browse(self, task_id):
        if self.stores.tasks.get(task_id) is None:
            return missing("task", task_id)
        return self.stores.notes.where(task_id=task_id)

    def delete(self, number):
        note = self.find(number)
        if isinstance(note, Problem):
            return note
        self.stores.notes.remove(number)
        self._count(note.task_id)
        return None
