"""The capstone's core API: its program, its requests, and what its contract promises."""

import json
import os
from typing import ClassVar

from shared.asgi import exchange, started, with_body
from shared.folder import forget as forget_modules
from shared.texts import first_line, short

# The last requests, which the report shows below a message.
history: list[str] = []


def forget():
    """Forgets the reader's modules. They're kept, because a program may still use them."""
    forgotten.extend(forget_modules().values())


forgotten: list = []


class Program:
    """The reader's server, as one process of it would run. Without a port: requests go to the app itself."""

    running: ClassVar[list] = []

    def __init__(self):
        import asyncio
        import importlib

        assert os.path.isfile("main.py"), (
            "There's no main.py next to check.pyz. Put check.pyz into your project's folder."
        )
        forget()
        problem = ""
        try:
            importlib.invalidate_caches()
            main = importlib.import_module("main")
        except (Exception, SystemExit) as error:
            problem = f"{type(error).__name__}: {first_line(error)}"
        assert not problem, f"main.py stopped with {problem}. What does `python -m uvicorn main:app` say?"
        self.app = getattr(main, "app", None)
        assert callable(self.app), (
            "main.py runs, but there's nothing called app in it that a server could call. Give your app this name."
        )
        self.loop, self.state, self.end = asyncio.new_event_loop(), {}, None
        Program.running.append(self)
        problem = self.loop.run_until_complete(self.begin())
        assert not problem, f"Your program didn't start: {problem}. What does its terminal say?"

    async def begin(self):
        """Starts the app, as a server does. Returns what went wrong."""
        try:
            self.end = await started(self.app, self.state)
        except (Exception, SystemExit) as error:
            return f"{type(error).__name__}: {first_line(error)}"
        return ""

    def close(self):
        if self in Program.running:
            Program.running.remove(self)
            if self.end:
                self.loop.run_until_complete(self.end())
            self.loop.close()

    def call(self, asked, send=None, raw=None, headers=(), when_answered=None):
        """Sends a request. when_answered is called when the status leaves."""
        head = [("host", "station.example"), *headers]
        if not asked.startswith("GET "):
            head += [("origin", "http://station.example"), ("sec-fetch-site", "same-origin")]
        more = {"raw": raw, "headers": head, "when_answered": when_answered, "state": dict(self.state)}
        reply = self.loop.run_until_complete(exchange(self.app, asked, send, **more))
        reply.asked = with_body(asked, send, raw)
        history.append(f"{reply.asked} → {reply.status} {short(reply.text, 110)}".rstrip())
        return reply

    def person(self, name="Itziar"):
        """Returns a function that sends requests as somebody. Registers and logs in, if the program knows accounts."""
        before = len(history)
        who = {"email": f"{name.lower()}@skua.example", "password": f"a long password of {name}"}
        known = self.call("POST /members", {**who, "name": name})
        headers = []
        if known.status not in (404, 405):
            login = self.call("POST /login", who)
            assert login.status == 200, (
                f"{known.told} Then {login.told} It should be 200. What stops somebody who has registered?"
            )
            token = login.get("access_token")
            if token:
                headers.append(("authorization", f"Bearer {token}"))
            jar = [value.partition(";")[0] for header, value in login.fields if header == "set-cookie"]
            if jar:
                headers.append(("cookie", "; ".join(jar)))
            assert headers, (
                f"{login.told} There's no access_token in it, and no cookie. How will the next request say who it is?"
            )
        del history[before:]
        return lambda asked, send=None, raw=None, **more: self.call(asked, send, raw, headers=headers, **more)


# What later stages do before a program starts that hasn't seen anything yet.
before_empty: list = []


def empty():
    """Returns a program that hasn't seen anything yet."""
    for old in list(Program.running):
        old.close()
    history.clear()
    for step in before_empty:
        step()
    return Program()


# What a thing has, from the first stage on. Later stages may add keys.
KEYS = {
    "list": ("id", "name"),
    "task": ("id", "list_id", "title", "due", "done", "notes"),
    "note": ("id", "task_id", "text"),
}
KINDS = {"lists": "list", "tasks": "task", "notes": "note"}


def kind_at(path):
    """Returns what's at a path: list, task or note."""
    return KINDS[[part for part in path.partition("?")[0].split("/") if part in KINDS][-1]]


def core_of(thing):
    return {
        key: thing[key]
        for key in ("id", "list_id", "task_id", "name", "title", "due", "done", "notes", "text")
        if key in thing
    }


def whole(reply, kind, thing):
    """Demands that a thing has all its keys."""
    missing = [key for key in KEYS[kind] if not isinstance(thing, dict) or key not in thing]
    assert not missing, (
        f"{reply.told} A {kind} has the keys {', '.join(KEYS[kind])}, and {missing[0]} isn't there. Add it to this answer."
    )
    return thing


def gives(ask, asked, send=None, status=200, question="What does the contract say about it?"):
    reply = ask(asked, send)
    assert reply.status == status, f"{reply.told} It should be {status}. {question}"
    return reply


def made(ask, path, **send):
    """Makes a thing, and demands that it's what was sent."""
    reply = gives(ask, f"POST {path}", send, 201, "Nothing breaks a rule here, so which line decides that?")
    thing = whole(reply, kind_at(path), reply.json)
    if path.endswith("/notes"):
        send["task_id"] = int(path.split("/")[2])
    changed = [key for key, value in send.items() if thing[key] != value]
    assert not changed, (
        f"{reply.told} In the answer, {changed[0]} is {json.dumps(thing[changed[0]])}. What happened to it on the way?"
    )
    assert type(thing["id"]) is int and thing["id"] > 0, (
        f"{reply.told} The id is {json.dumps(thing['id'])}, and the contract says 1, 2, 3 and so on. Who gives out the numbers?"
    )
    return core_of(thing)


def page(ask, path):
    """Returns the things on a page, and how many there are."""
    reply = gives(ask, f"GET {path}")
    body = reply.json if isinstance(reply.json, dict) else {}
    assert isinstance(body.get("items"), list) and type(body.get("total")) is int, (
        f"{reply.told} A page is an object with the list items and the number total. What does your function return?"
    )
    return [core_of(whole(reply, kind_at(path), one)) for one in body["items"]], body["total"]


def everything(ask, path):
    """Returns all things behind a path, page by page."""
    things = []
    while True:
        items, total = page(ask, f"{path}{'&' if '?' in path else '?'}limit=100&offset={len(things)}")
        things += items
        if not items or len(things) >= total:
            return things


def is_now(ask, path, thing, told):
    """Demands that a thing looks like this wherever it's shown."""
    reply = gives(ask, f"GET {path}", question=f"{told} Which number does it have?")
    seen = core_of(whole(reply, kind_at(path), reply.json))
    assert seen == thing, (
        f"{told} Then GET {path} shows {json.dumps(seen)}. It should be {json.dumps(thing)}. Which of the two did your program keep?"
    )


def gone(ask, path, told):
    reply = ask(f"GET {path}")
    assert reply.status == 404, f"{told} {reply.told} It should be 404. Where else is it kept?"


def deleted(ask, path, question="Which line decides that?"):
    reply = gives(ask, f"DELETE {path}", None, 204, question)
    assert reply.text == "", f"{reply.told} A 204 has no body. Where does this one come from?"


def refused(ask, asked, statuses, question, send=None, raw=None, told=""):
    """Demands a failure with one of these statuses and in the contract's shape. Returns its code."""
    reply = ask(asked, send, raw)
    statuses = statuses if isinstance(statuses, tuple) else (statuses,)
    assert reply.status in statuses, f"{told}{reply.told} It should be {' or '.join(map(str, statuses))}. {question}"
    parts = [reply.of_error(key) for key in ("code", "message")]
    assert all(isinstance(one, str) and one.strip() for one in parts), (
        f"{told}{reply.told} The status is right. Who makes this body, and what does the contract say about its shape?"
    )
    return reply.code


def titles(tasks):
    return [one["title"] for one in tasks]


def core_things():
    """Lists, tasks and notes are made, found and counted."""
    program = empty()
    ask = program.person()
    reply = gives(ask, "GET /health")
    assert isinstance(reply.json, dict) and reply.json.get("status") == "ok", (
        f"{reply.told} What does the contract say about health?"
    )
    ship, kitchen = made(ask, "/lists", name="For the ship"), made(ask, "/lists", name="Küche & Co. <1>")
    coffee = made(ask, "/tasks", list_id=ship["id"], title="Order coffee", due="2031-11-15")
    bread = made(ask, "/tasks", list_id=kitchen["id"], title="Feed the sourdough")
    fuel = made(ask, "/tasks", list_id=ship["id"], title="Order fuel", due=None)
    for one, due in ((coffee, "2031-11-15"), (bread, None), (fuel, None)):
        assert (one["due"], one["done"], one["notes"]) == (due, False, 0), (
            f"A new task, made {'with ' + due if due else 'without a day'}, has due {json.dumps(one['due'])}, done {json.dumps(one['done'])} and notes {json.dumps(one['notes'])}. How does a task begin?"
        )
    first = made(ask, f"/tasks/{coffee['id']}/notes", text="No pineapple.")
    other = made(ask, f"/tasks/{bread['id']}/notes", text="It's called Gloria.")
    second = made(ask, f"/tasks/{coffee['id']}/notes", text="Pieces are pineapple, too.\nSo is juice.")
    for kind, things in (("tasks", (coffee, bread, fuel)), ("notes", (first, other, second))):
        numbers = [one["id"] for one in things]
        assert numbers == [1, 2, 3], (
            f"The first three {kind} got the numbers {json.dumps(numbers)}. It should be [1, 2, 3]. Who counts what in your program?"
        )
    for task, count in ((coffee, 2), (bread, 1), (fuel, 0)):
        task["notes"] = count
        is_now(
            ask,
            f"/tasks/{task['id']}",
            task,
            f"The task {json.dumps(task['title'])} got {count} note{'s' * (count != 1)}.",
        )
    for path, thing in (
        (f"/lists/{ship['id']}", ship),
        (f"/lists/{kitchen['id']}", kitchen),
        (f"/notes/{first['id']}", first),
        (f"/notes/{second['id']}", second),
    ):
        is_now(ask, path, thing, "It was made a moment ago.")
    for path, wanted in (
        ("/lists", [ship, kitchen]),
        (f"/tasks?list_id={ship['id']}", [coffee, fuel]),
        (f"/tasks?list_id={kitchen['id']}", [bread]),
        (f"/tasks/{coffee['id']}/notes", [first, second]),
        (f"/tasks/{fuel['id']}/notes", []),
    ):
        items, total = page(ask, path)
        assert sorted(items, key=lambda one: one["id"]) == wanted and total == len(wanted), (
            f"GET {path} shows {short(json.dumps(items), 300)} and total {total}. It should be {short(json.dumps(wanted), 300)} and {len(wanted)}. Which things belong here?"
        )
    program.close()


def core_order():
    """Tasks come by their days, and can be filtered."""
    program = empty()
    ask = program.person()
    mine, other = made(ask, "/lists", name="Machines"), made(ask, "/lists", name="Kitchen")
    days = [None, "2031-09-30", "2031-10-01", "2030-12-31", None, "2031-10-01", "2031-02-01"]
    tasks = [
        made(ask, "/tasks", list_id=mine["id"], title=f"Task {number}", due=due) for number, due in enumerate(days)
    ]
    made(ask, "/tasks", list_id=other["id"], title="Task of the kitchen", due="2031-10-01")
    for number in (2, 4, 6):
        change = {"title": f"Task {number}", "due": days[number], "done": True}
        reply = gives(ask, f"PATCH /tasks/{tasks[number]['id']}", change)
        tasks[number] = core_of(whole(reply, "task", reply.json))
    order = [3, 6, 1, 2, 5, 0, 4]
    for query, wanted in (
        ("", order),
        ("&done=true", [6, 2, 4]),
        ("&done=false", [3, 1, 5, 0]),
        ("&done=true&limit=2", [6, 2]),
    ):
        items, total = page(ask, f"/tasks?list_id={mine['id']}{query}")
        told = ", ".join(
            f"{number}: {due or 'no day'}{' (done)' * (number in (2, 4, 6))}" for number, due in enumerate(days)
        )
        assert titles(items) == [f"Task {number}" for number in wanted], (
            f"Tasks 0 to 6 have these days: {told}. GET /tasks?list_id={mine['id']}{query} shows {json.dumps(titles(items))}. It should be {json.dumps([f'Task {number}' for number in wanted])}. Which come first, and which don't belong here?"
        )
    all_of_them = titles(everything(ask, "/tasks"))
    both_lists = [title for title in all_of_them if title in ("Task 2", "Task 5", "Task of the kitchen")]
    assert both_lists == ["Task 2", "Task 5", "Task of the kitchen"], (
        f"Three tasks in two lists are due on 2031-10-01. GET /tasks shows {json.dumps(both_lists)} of them, in this order. What does the contract say about tasks with the same day?"
    )
    items, total = page(ask, "/tasks?list_id=987654")
    assert items == [] and total == 0, (
        f"There's no list 987654, and GET /tasks?list_id=987654 shows {json.dumps(titles(items))}, total {total}. What fits the filter?"
    )
    program.close()


def core_pages():
    """Pages show a part, and say how many there are."""
    program = empty()
    ask = program.person()
    before = len(everything(ask, "/lists"))
    lists = [made(ask, "/lists", name=f"List {number}") for number in range(23)]
    mine = lists[0]["id"]
    for number in range(22):
        made(ask, "/tasks", list_id=mine, title=f"Task {number}")
    task = page(ask, f"/tasks?list_id={mine}&limit=1")[0][0]["id"]
    for number in range(21):
        made(ask, f"/tasks/{task}/notes", text=f"Note {number}")
    made(ask, "/tasks", list_id=lists[1]["id"], title="Elsewhere")
    for path, key, word, count, skip in (
        ("/lists?", "name", "List", 23, before),
        (f"/tasks?list_id={mine}&", "title", "Task", 22, 0),
        (f"/tasks/{task}/notes?", "text", "Note", 21, 0),
    ):
        for query, wanted in (
            ("", range(20)),
            ("limit=3", range(3)),
            ("limit=3&offset=4", range(4, 7)),
            ("offset=19", range(19, count)),
            ("limit=100", range(count)),
            ("offset=500", []),
        ):
            if skip and "offset=500" not in query:
                query = f"limit={query.partition('limit=')[2].partition('&')[0] or 20}&offset={int(query.partition('offset=')[2] or 0) + skip}"
            items, total = page(ask, f"{path}{query}".rstrip("?&"))
            seen = [one[key] for one in items]
            asked = f"GET {path}{query}".rstrip("?&")
            assert seen == [f"{word} {number}" for number in wanted], (
                f"{asked} shows {len(seen)} things: {short(json.dumps(seen))}. There are {count + skip}, in the order in which they were made, and it should show {len(wanted)}, beginning with {word} {next(iter(wanted), None)}. What do limit and offset mean, and what if they're left out?"
            )
            assert total == count + skip, (
                f"{asked} says that total is {total}. There are {count + skip} that match. Which things does your total count?"
            )
        for query in ("limit=0", "limit=101", "limit=-1", "limit=ten", "offset=-1", "offset=x"):
            refused(ask, f"GET {path}{query}", 422, "Which values may limit and offset have?")
    for query in ("done=perhaps", "list_id=ship"):
        refused(ask, f"GET /tasks?{query}", 422, "What can this filter be?")
    program.close()


def core_changes():
    """PATCH changes what's sent."""
    program = empty()
    ask = program.person()
    ship = made(ask, "/lists", name="For the ship")
    task = made(ask, "/tasks", list_id=ship["id"], title="Order coffee", due="2031-11-15")
    other = made(ask, "/tasks", list_id=ship["id"], title="Order fuel", due="2031-10-01")
    made(ask, f"/tasks/{task['id']}/notes", text="No pineapple.")
    task["notes"] = 1
    path = f"/tasks/{task['id']}"
    for change in (
        {"done": True},
        {"title": "Order coffee, please"},
        {"due": "2031-11-14"},
        {"due": None},
        {"done": False, "due": "2031-12-01"},
        {},
        {"due": None, "title": "Coffee?"},
    ):
        reply = gives(ask, f"PATCH {path}", change)
        old, task = task, {**task, **change}
        seen = core_of(whole(reply, "task", reply.json))
        wrong = [key for key in task if seen[key] != task[key]]
        assert not wrong, (
            f"The task was {json.dumps(old)}. {reply.told} Now {wrong[0]} should be {json.dumps(task[wrong[0]] if wrong else None)}. What's the difference between a key that isn't sent and one that's null?"
        )
        is_now(ask, path, task, f"PATCH {path} with {json.dumps(change)} answered with the changed task.")
    reply = gives(
        ask,
        f"PATCH {path}",
        {"id": 500, "notes": 7},
        question="Which keys of a task may a client change, and what happens to the others?",
    )
    is_now(ask, path, task, f"{reply.told} Neither of the two can be changed.")
    is_now(ask, f"/tasks/{other['id']}", other, f"Only task {task['id']} was changed.")
    for change in (
        {"title": ""},
        {"title": "   "},
        {"title": "x" * 121},
        {"title": None},
        {"due": "tomorrow"},
        {"due": "2031-02-30"},
        {"done": None},
        {"done": "perhaps"},
        {"done": True, "title": None},
    ):
        refused(ask, f"PATCH {path}", 422, "Which rule of the contract is that about?", change)
    is_now(ask, path, task, "Nine changes were refused.")
    refused(ask, "PATCH /tasks/987654", 404, "Which task is that?", {"done": True})
    program.close()


def core_ends():
    """What's deleted is gone, and its number isn't given again."""
    program = empty()
    ask = program.person()
    ship, kitchen = made(ask, "/lists", name="For the ship"), made(ask, "/lists", name="Kitchen")
    coffee = made(ask, "/tasks", list_id=ship["id"], title="Order coffee", due="2031-11-15")
    bread = made(ask, "/tasks", list_id=kitchen["id"], title="Feed the sourdough")
    notes = [
        made(ask, f"/tasks/{one['id']}/notes", text=f"Note {number}")
        for number, one in enumerate((coffee, bread, coffee, coffee))
    ]
    deleted(ask, f"/notes/{notes[2]['id']}")
    gone(ask, f"/notes/{notes[2]['id']}", "A note was deleted.")
    items, total = page(ask, f"/tasks/{coffee['id']}/notes")
    assert items == [notes[0], notes[3]] and total == 2, (
        f"A task had three notes, and the second was deleted. Now its page shows {json.dumps([one['text'] for one in items])}, total {total}. Which ones should be there?"
    )
    is_now(ask, f"/tasks/{coffee['id']}", {**coffee, "notes": 2}, "A task had three notes, and one was deleted.")
    deleted(ask, f"/tasks/{coffee['id']}")
    gone(ask, f"/tasks/{coffee['id']}", "A task was deleted.")
    gone(ask, f"/notes/{notes[0]['id']}", "A task was deleted, and this was one of its notes.")
    refused(ask, f"GET /tasks/{coffee['id']}/notes", 404, "Whose notes are these?", told="A task was deleted. ")
    is_now(ask, f"/notes/{notes[1]['id']}", notes[1], "A task was deleted, and this note belongs to another one.")
    items, total = page(ask, f"/tasks?list_id={ship['id']}")
    assert items == [] and total == 0, (
        f"The only task of a list was deleted. Now the list shows {json.dumps(titles(items))}, total {total}. Where else is it kept?"
    )
    deleted(ask, f"/lists/{ship['id']}", "The list has no tasks any more, so which line decides that?")
    gone(ask, f"/lists/{ship['id']}", "An empty list was deleted.")
    reply = ask(f"DELETE /lists/{kitchen['id']}")
    assert reply.status in (204, 409), (
        f"A list with a task in it: {reply.told} It should be 204 or 409. Which of the two have you decided?"
    )
    if reply.status == 409:
        kept = [
            (f"/lists/{kitchen['id']}", kitchen),
            (f"/tasks/{bread['id']}", {**bread, "notes": 1}),
            (f"/notes/{notes[1]['id']}", notes[1]),
        ]
        for path, thing in kept:
            is_now(ask, path, thing, "Deleting a list with a task was a 409.")
    else:
        for path in (f"/lists/{kitchen['id']}", f"/tasks/{bread['id']}", f"/notes/{notes[1]['id']}"):
            gone(ask, path, "A list with a task was deleted, and the task had a note.")
        left = [one["title"] for one in everything(ask, "/tasks") if one["list_id"] == kitchen["id"]]
        assert not left, (
            f"A list was deleted with its tasks, and GET /tasks still shows {json.dumps(left)}. Where else are they kept?"
        )
    for path in (f"/notes/{notes[2]['id']}", f"/tasks/{coffee['id']}", f"/lists/{ship['id']}"):
        refused(ask, f"DELETE {path}", 404, "What's left of it after the first time?", told="It was deleted before. ")
    again = made(ask, "/lists", name="For the next ship")
    task = made(ask, "/tasks", list_id=again["id"], title="Order tea")
    note = made(ask, f"/tasks/{task['id']}/notes", text="Tea isn't coffee.")
    deleted(ask, f"/notes/{note['id']}")
    later = made(ask, f"/tasks/{task['id']}/notes", text="But it's hot.")
    deleted(ask, f"/tasks/{task['id']}")
    last = made(ask, "/tasks", list_id=again["id"], title="Order cocoa")
    spare = made(ask, "/lists", name="Spare parts")
    deleted(ask, f"/lists/{spare['id']}")
    final = made(ask, "/lists", name="The very last list")
    for kind, old, new in (
        ("list", [ship["id"], kitchen["id"], again["id"], spare["id"]], final["id"]),
        ("task", [coffee["id"], bread["id"], task["id"]], last["id"]),
        ("note", [*(one["id"] for one in notes), note["id"]], later["id"]),
    ):
        assert new not in old, (
            f"The {kind}s had the numbers {json.dumps(old)}. Some were deleted, and then a new {kind} got the number {new}. What happens to a link that somebody has kept?"
        )
    program.close()


def core_failures():
    """Every failure has the one shape, and changes nothing."""
    program = empty()
    ask = program.person()
    ship = made(ask, "/lists", name="For the ship")
    task = made(ask, "/tasks", list_id=ship["id"], title="Order coffee")
    unknown = {}
    for path in ("/lists/987654", "/tasks/987654", "/notes/987654", "/tasks/987654/notes"):
        unknown[path] = refused(ask, f"GET {path}", 404, "What has this number?")
    for asked, send in (
        ("DELETE /lists/987654", None),
        ("DELETE /tasks/987654", None),
        ("DELETE /notes/987654", None),
        ("POST /tasks", {"list_id": 987654, "title": "Order tea"}),
        ("POST /tasks/987654/notes", {"text": "Tea"}),
    ):
        refused(ask, asked, 404, "What has this number?", send)
    refused(ask, "GET /penguins", 404, "What's at this address?")
    method = refused(ask, f"PUT /lists/{ship['id']}", 405, "What's at this address, and for which methods?")
    for path in (
        "/tasks/coffee",
        "/lists/1.5",
        "/notes/-1",
        "/tasks/99999999999999999999",
        "/lists/99999999999999999999",
    ):
        refused(ask, f"GET {path}", (404, 422), "What should somebody read who asks for that?")
    refused(ask, "DELETE /tasks/99999999999999999999", (404, 422), "What should somebody read who asks for that?")
    refused(
        ask, "POST /tasks", (404, 422), "Which list is that?", {"list_id": 99999999999999999999, "title": "Order tea"}
    )
    for path in ("/tasks?offset=99999999999999999999", "/tasks?list_id=99999999999999999999"):
        reply = ask(f"GET {path}")
        assert reply.status in (200, 422), (
            f"{reply.told} It should be an empty page or a 422. How large a number can your program keep?"
        )
    rule = "Which rule of the contract is that about?"
    bad = refused(ask, "POST /lists", 422, "Is that JSON?", raw='{"name": ')
    for send in ({}, {"name": ""}, {"name": "   "}, {"name": "x" * 61}, {"name": None}, {"name": 5}, ["name"], "name"):
        refused(ask, "POST /lists", 422, rule, send)
    for change in (
        {"title": ""},
        {"title": "   "},
        {"title": "x" * 121},
        {"title": None},
        {"due": "soon"},
        {"due": "2031-02-30"},
        {"due": "15.11.2031"},
        {"list_id": "ship"},
        {"list_id": None},
    ):
        refused(
            ask, "POST /tasks", 422, rule, {"list_id": ship["id"], "title": "Order tea", "due": "2031-11-15", **change}
        )
    refused(ask, "POST /tasks", 422, rule, {"list_id": ship["id"]})
    refused(ask, "POST /tasks", 422, rule, {"title": "Order tea"})
    notes = f"POST /tasks/{task['id']}/notes"
    for send in ({}, {"text": ""}, {"text": " "}, {"text": "x" * 2001}, {"text": None}):
        refused(ask, notes, 422, rule, send)
    got = [(one["name"], 0) for one in everything(ask, "/lists")] + [
        (one["title"], one["notes"]) for one in everything(ask, "/tasks")
    ]
    assert got == [("For the ship", 0), ("Order coffee", 0)], (
        f"There were one list and one task, and everything after that was refused. Now there are {json.dumps([name for name, _ in got])}. What comes first in your program, the rule or the change?"
    )
    made(ask, "/lists", name="x" * 60)
    longest = made(ask, "/tasks", list_id=ship["id"], title="x" * 120)
    made(ask, f"/tasks/{longest['id']}/notes", text="x" * 2000)
    three = [unknown["/tasks/987654"], method, bad]
    assert len(set(three)) == 3, (
        f"The code is {json.dumps(three[0])} for a task that doesn't exist (404), {json.dumps(three[1])} for a wrong method (405), and {json.dumps(three[2])} for a body that isn't JSON (422). How would a program know which of these it was?"
    )
    program.close()


# What CA0 promises, and every later stage keeps.
CORE = (core_things, core_order, core_pages, core_changes, core_ends, core_failures)


def core():
    for one in CORE:
        one()


def core_examples():
    """The program answers what the examples say."""
    examples = read_examples()
    program = empty()
    ask = program.person()
    for number, one in enumerate(examples, start=1):
        reply = ask(one["request"], one.get("send"))
        told = f"Example {number}, {one['request']}, promises {one['status']}{' and ' + short(json.dumps(one['answer'], ensure_ascii=False), 200) if 'answer' in one else ''}. Your program answered {reply.status}{' with ' + short(reply.text, 200) if reply.text else ''}."
        assert reply.status == one["status"], f"{told} Which of the two is right?"
        wrong = differs(one.get("answer"), reply.json) if "answer" in one else ""
        assert not wrong, f"{told} They differ in {wrong}. Which of the two is right?"
    program.close()


def differs(wanted, got, place="the body"):
    """Returns where an answer isn't what an example says, or nothing. Answers may have more keys."""
    if wanted == "…":
        return ""
    if isinstance(wanted, dict) and isinstance(got, dict):
        for key, value in wanted.items():
            wrong = differs(value, got[key], key) if key in got else key
            if wrong:
                return wrong
        return ""
    if isinstance(wanted, list) and isinstance(got, list) and len(wanted) == len(got):
        return next(filter(None, (differs(one, other, place) for one, other in zip(wanted, got))), "")
    return "" if wanted == got and type(wanted) is type(got) else place


def read_examples():
    assert os.path.isfile("contract/examples.json"), (
        "There's no contract/examples.json. Put the file of the starter back, with your examples in it."
    )
    problem, examples = "", None
    try:
        with open("contract/examples.json", encoding="utf-8-sig") as file:
            # Not every keyboard has the one character.
            examples = json.loads(file.read().replace('"..."', '"…"'))
    except ValueError as error:
        problem = first_line(error)
    assert not problem, f"contract/examples.json can't be read: {problem}. What's just before that place?"
    assert isinstance(examples, list) and all(isinstance(one, dict) for one in examples), (
        "contract/examples.json should be a list of objects, each in curly braces. What is it?"
    )
    return examples


def serve(port, *checks):
    """Runs the checks, one for each request. Answers with what they found."""
    import traceback
    from http.server import BaseHTTPRequestHandler, HTTPServer

    by_path = {f"/check.pyz/{check.__name__.replace('_', '-')}": check for check in checks}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            message = ""
            history.clear()
            if self.path in by_path:
                try:
                    by_path[self.path]()
                except AssertionError as failure:
                    message = str(failure)
                except BaseException as error:
                    traceback.print_exc()
                    message = f"check.pyz itself stopped with {type(error).__name__}: {first_line(error)}. Which request of yours is the last below?"
            last = (
                ["The last requests, and what your program answered:", *history[-4:]]
                if history
                else ["No request was sent for this."]
            )
            shown = "\n".join(last).encode()
            self.send_response(200)
            self.send_header("X-Message", json.dumps(message))
            self.send_header("Content-Length", str(len(shown)))
            self.end_headers()
            self.wfile.write(shown)

        def log_message(self, *words):
            pass

    HTTPServer(("127.0.0.1", port), Handler).serve_forever()


def passed(response):
    """Demands that a check in the other process found nothing."""
    message = json.loads(response.headers["x-message"])
    assert not message, message
