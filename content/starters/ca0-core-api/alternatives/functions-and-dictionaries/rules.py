"""The rules, as functions. A no is an exception with a word."""

import memory


class No(Exception):
    def __init__(self, word, *numbers):
        super().__init__(word, *numbers)
        self.word = word


def one(table, number):
    rows = memory.select(table, id=number)
    if not rows:
        raise No(f"unknown {table[:-1]}", number)
    return rows[0]


def part(rows, limit, offset):
    return {"items": rows[offset:][:limit], "total": len(rows)}


def with_notes(task):
    return {**task, "notes": len(memory.select("notes", task_id=task["id"]))}


def all_lists(limit, offset):
    return part(memory.select("lists"), limit, offset)


def drop_list(number):
    one("lists", number)
    for task in memory.select("tasks", list_id=number):
        drop_task(task["id"])
    memory.delete("lists", number)


def add_task(list_id, title, due):
    one("lists", list_id)
    return with_notes(
        memory.insert("tasks", {"list_id": list_id, "title": title, "due": due, "done": False})
    )


def all_tasks(list_id, done, limit, offset):
    wanted = {"list_id": list_id, "done": done}
    wanted = {key: value for key, value in wanted.items() if value is not None}
    rows = sorted(memory.select("tasks", **wanted), key=lambda row: (row["due"] or "9999-99-99", row["id"]))
    return part([with_notes(row) for row in rows], limit, offset)


def task(number):
    return with_notes(one("tasks", number))


def change(number, changes):
    one("tasks", number)
    memory.update("tasks", number, changes)
    return task(number)


def drop_task(number):
    one("tasks", number)
    for note in memory.select("notes", task_id=number):
        memory.delete("notes", note["id"])
    memory.delete("tasks", number)


def add_note(task_id, text):
    one("tasks", task_id)
    return memory.insert("notes", {"task_id": task_id, "text": text})


def all_notes(task_id, limit, offset):
    one("tasks", task_id)
    return part(memory.select("notes", task_id=task_id), limit, offset)


def drop_note(number):
    one("notes", number)
    memory.delete("notes", number)
