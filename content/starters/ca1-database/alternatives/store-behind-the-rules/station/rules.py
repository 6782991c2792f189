"""The rules. Each function is one thing that somebody can do, from beginning to end."""

from .store import open_store
from .tables import tasks as table


class Missing(Exception):
    def __init__(self, kind, number):
        super().__init__(f"There's no {kind} {number}.")
        self.code = f"{kind}_not_found"


class Refused(Exception):
    code = "list_not_empty"


def one(store, kind, number):
    found = store.get(kind, number) if number < 2**63 else None
    if found is None:
        raise Missing(kind, number)
    return with_counts(store, [found])[0] if kind == "task" else found


def with_counts(store, found):
    counts = store.count_notes([task["id"] for task in found])
    return [{**task, "notes": counts.get(task["id"], 0)} for task in found]


def show(kind, number):
    with open_store() as store:
        return one(store, kind, number)


def make(kind, parent=None, **values):
    with open_store() as store:
        if parent:
            one(store, parent, values[f"{parent}_id"])
        return one(store, kind, store.add(kind, **values))


def change(number, values):
    with open_store() as store:
        one(store, "task", number)
        if values:
            store.change("task", number, values)
        return one(store, "task", number)


def end(kind, number):
    with open_store() as store:
        one(store, kind, number)
        if kind == "list" and store.part("task", 1, 0, list_id=number)[1]:
            raise Refused("There are still tasks in this list.")
        if kind == "task":
            store.remove("note", task_id=number)
        store.remove(kind, id=number)


def browse(kind, limit, offset, **where):
    where = {key: value for key, value in where.items() if value is not None}
    with open_store() as store:
        if "task_id" in where:
            one(store, "task", where["task_id"])
        order = [table.c.due.nulls_last()] if kind == "task" else []
        items, total = store.part(kind, limit, min(offset, 2**62), order, **where)
        return {"items": with_counts(store, items) if kind == "task" else items, "total": total}
