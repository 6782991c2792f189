import ast
import json
import os
import sys


class Reply:
    """What the program answered, and the error of its terminal."""

    def __init__(self, asked, status, headers, text, error=""):
        self.asked, self.status, self.headers, self.text, self.error = asked, status, headers, text, error

    @property
    def json(self):
        try:
            return json.loads(self.text)
        except ValueError:
            return None

    @property
    def code(self):
        """Returns the code of the contract's error body, or None."""
        error = self.json.get("error") if isinstance(self.json, dict) else None
        return error.get("code") if isinstance(error, dict) else None

    @property
    def told(self):
        why = f" The server's terminal would end with {self.error}." if self.error else ""
        return f"{self.asked} answered {self.status}{' with ' + short(self.text).rstrip('.') if self.text else ''}.{why}"


def short(text, most=160):
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most] + " …"


def shown(asked, send, raw):
    more = f"“{raw}”" if raw is not None else None if send is None else json.dumps(send, ensure_ascii=False)
    return asked if more is None else f"{asked} with {short(more)}"


# The last requests, which the report shows below a message.
history = []


def forget():
    """Forgets the reader's modules, so that the next import loads them again, as another process would."""
    here = os.path.join(os.path.realpath("."), "")
    for name, module in list(sys.modules.items()):
        # A folder without __init__.py has no file, and would remember the old modules.
        place = getattr(module, "__file__", None) or next(iter(getattr(module, "__path__", [])), "")
        if place and name != "__main__" and os.path.realpath(place).startswith(here):
            # Kept, because a program may still use it.
            forgotten.append(sys.modules.pop(name))


forgotten = []


class Program:
    """The reader's server, as one process of it would run. Without a port: requests go to the app itself."""

    running = []

    def __init__(self):
        import asyncio
        import importlib

        there_is_a_file = os.path.isfile("main.py")
        assert there_is_a_file, "There's no main.py next to check.pyz. Is this your project's folder, or only the starter's?"
        forget()
        problem = ""
        try:
            importlib.invalidate_caches()
            main = importlib.import_module("main")
        except (Exception, SystemExit) as error:
            problem = f"{type(error).__name__}: {first_line(error)}"
        it_can_be_loaded = not problem
        assert it_can_be_loaded, f"main.py stopped with {problem}. What does `python -m uvicorn main:app` say?"
        self.app = getattr(main, "app", None)
        there_is_an_app = callable(self.app)
        assert there_is_an_app, "main.py runs, but there's nothing called app in it that a server could call. What's the name of yours?"
        self.loop, self.state = asyncio.new_event_loop(), {}
        Program.running.append(self)
        problem = self.loop.run_until_complete(self.begin())
        it_starts = not problem
        assert it_starts, f"Your program didn't start: {problem}. What does its terminal say?"

    async def begin(self):
        """Sends what a server sends before the first request. Returns what went wrong."""
        import asyncio

        self.inbox, self.ready, said, died = asyncio.Queue(), asyncio.Event(), [], []

        async def send(message):
            said.append(message)
            self.ready.set()

        async def live():
            try:
                await self.app(scope, self.inbox.get, send)
            except (Exception, SystemExit) as error:
                died.append(error)

        scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": self.state}
        self.inbox.put_nowait({"type": "lifespan.startup"})
        self.life = asyncio.ensure_future(live())
        waiting = asyncio.ensure_future(self.ready.wait())
        await asyncio.wait({waiting, self.life}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if said and said[0]["type"] == "lifespan.startup.failed":
            return f"{type(died[0]).__name__}: {first_line(died[0])}" if died else short(said[0].get("message", "")) or "no reason"
        return ""

    async def end(self):
        import asyncio

        if not self.life.done():
            self.inbox.put_nowait({"type": "lifespan.shutdown"})
            await asyncio.wait({self.life})

    def close(self):
        if self in Program.running:
            Program.running.remove(self)
            self.loop.run_until_complete(self.end())
            self.loop.close()

    def call(self, asked, send=None, raw=None, headers=(), when_answered=None):
        """Sends a request. when_answered is called when the status leaves."""
        import asyncio

        method, _, target = asked.partition(" ")
        path, _, query = target.partition("?")
        body = raw.encode() if raw is not None else b"" if send is None else json.dumps(send).encode()
        head = [(b"host", b"station.example"), *headers]
        if method != "GET":
            head += [(b"origin", b"http://station.example"), (b"sec-fetch-site", b"same-origin")]
        if body:
            head += [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        sent, waiting = [], [{"type": "http.request", "body": body, "more_body": False}]
        over = asyncio.Event()

        async def receive():
            if waiting:
                return waiting.pop()
            # As a server does: the client stays until it has the whole answer.
            await over.wait()
            return {"type": "http.disconnect"}

        async def send_on(message):
            if message["type"] == "http.response.start" and when_answered:
                when_answered()
            sent.append(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                over.set()

        scope = {
            "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1", "method": method,
            "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": query.encode(),
            "headers": head, "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80), "root_path": "",
            "state": dict(self.state),
        }
        error = ""
        try:
            self.loop.run_until_complete(self.app(scope, receive, send_on))
        except Exception as raised:
            error = f"{type(raised).__name__}: {first_line(raised)}".strip(": ")
        if not any(one["type"] == "http.response.start" for one in sent):
            sent = [{"status": 500}, {"body": b"Internal Server Error"}]
        text = b"".join(one.get("body", b"") for one in sent).decode(errors="replace")
        names = [(name.decode().lower(), value.decode()) for name, value in sent[0].get("headers", ())]
        reply = Reply(shown(asked, send, raw), sent[0]["status"], names, text, error)
        history.append(f"{reply.asked} → {reply.status} {short(text, 110)}".rstrip())
        return reply

    def person(self, name="Itziar"):
        """Returns a function that sends requests as somebody. Registers and logs in, if the program knows accounts."""
        before = len(history)
        who = {"email": f"{name.lower()}@skua.example", "password": f"a long password of {name}"}
        known = self.call("POST /members", {**who, "name": name})
        headers = []
        if known.status not in (404, 405):
            login = self.call("POST /login", who)
            its_a_login = login.status == 200
            assert its_a_login, f"{known.told} Then {login.told} It should be 200. What stops somebody who has registered?"
            token = login.json.get("access_token") if isinstance(login.json, dict) else None
            if token:
                headers.append((b"authorization", f"Bearer {token}".encode()))
            jar = [value.partition(";")[0] for header, value in login.headers if header == "set-cookie"]
            if jar:
                headers.append((b"cookie", "; ".join(jar).encode()))
            somebody_is_known = bool(headers)
            assert somebody_is_known, f"{login.told} There's no access_token in it, and no cookie. How will the next request say who it is?"
        del history[before:]
        return lambda asked, send=None, raw=None, **more: self.call(asked, send, raw, headers=headers, **more)


def first_line(error):
    return short((str(error).strip().splitlines() or [""])[0].rstrip(".:"))


def empty():
    """Returns a program that hasn't seen anything yet."""
    for old in list(Program.running):
        old.close()
    history.clear()
    if "fresh_database" in globals():
        globals()["fresh_database"]()
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
    return {key: thing[key] for key in ("id", "list_id", "task_id", "name", "title", "due", "done", "notes", "text") if key in thing}


def whole(reply, kind, thing):
    """Demands that a thing has all its keys."""
    missing = [key for key in KEYS[kind] if not isinstance(thing, dict) or key not in thing]
    no_key_is_missing = not missing
    assert no_key_is_missing, f"{reply.told} A {kind} has the keys {', '.join(KEYS[kind])}, and {missing and missing[0]} isn't there. Which function makes this body?"
    return thing


def gives(ask, asked, send=None, status=200, question="What does the contract say about it?"):
    reply = ask(asked, send)
    the_status_is_right = reply.status == status
    assert the_status_is_right, f"{reply.told} It should be {status}. {question}"
    return reply


def made(ask, path, **send):
    """Makes a thing, and demands that it's what was sent."""
    reply = gives(ask, f"POST {path}", send, 201, "Nothing breaks a rule here, so which line decides that?")
    thing = whole(reply, kind_at(path), reply.json)
    if path.endswith("/notes"):
        send["task_id"] = int(path.split("/")[2])
    changed = [key for key, value in send.items() if thing[key] != value]
    it_is_the_same = not changed
    assert it_is_the_same, f"{reply.told} In the answer, {changed and changed[0]} is {json.dumps(thing[changed[0]]) if changed else ''}. What happened to it on the way?"
    it_has_a_number = type(thing["id"]) is int and thing["id"] > 0
    assert it_has_a_number, f"{reply.told} The id is {json.dumps(thing['id'])}, and the contract says 1, 2, 3 and so on. Who gives out the numbers?"
    return core_of(thing)


def page(ask, path):
    """Returns the things on a page, and how many there are."""
    reply = gives(ask, f"GET {path}")
    body = reply.json if isinstance(reply.json, dict) else {}
    its_a_page = isinstance(body.get("items"), list) and type(body.get("total")) is int
    assert its_a_page, f"{reply.told} A page is an object with the list items and the number total. What does your function return?"
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
    its_the_same = seen == thing
    assert its_the_same, f"{told} Then GET {path} shows {json.dumps(seen)}. It should be {json.dumps(thing)}. Which of the two did your program keep?"


def gone(ask, path, told):
    reply = ask(f"GET {path}")
    its_gone = reply.status == 404
    assert its_gone, f"{told} {reply.told} It should be 404. Where else is it kept?"


def deleted(ask, path, question="Which line decides that?"):
    reply = gives(ask, f"DELETE {path}", None, 204, question)
    there_is_no_body = reply.text == ""
    assert there_is_no_body, f"{reply.told} A 204 has no body. Where does this one come from?"


def refused(ask, asked, statuses, question, send=None, raw=None, told=""):
    """Demands a failure with one of these statuses and in the contract's shape. Returns its code."""
    reply = ask(asked, send, raw)
    statuses = statuses if isinstance(statuses, tuple) else (statuses,)
    it_is_refused = reply.status in statuses
    assert it_is_refused, f"{told}{reply.told} It should be {' or '.join(map(str, statuses))}. {question}"
    error = reply.json.get("error") if isinstance(reply.json, dict) else None
    parts = [error.get(key) for key in ("code", "message")] if isinstance(error, dict) else []
    it_has_the_shape = len(parts) == 2 and all(isinstance(one, str) and one.strip() for one in parts)
    assert it_has_the_shape, f"{told}{reply.told} The status is right. Who makes this body, and what does the contract say about its shape?"
    return reply.code


def titles(tasks):
    return [one["title"] for one in tasks]


def core_things():
    """Lists, tasks and notes are made, found and counted."""
    program = empty()
    ask = program.person()
    reply = gives(ask, "GET /health")
    its_healthy = isinstance(reply.json, dict) and reply.json.get("status") == "ok"
    assert its_healthy, f"{reply.told} What does the contract say about health?"
    ship, kitchen = made(ask, "/lists", name="For the ship"), made(ask, "/lists", name="Küche & Co. <1>")
    coffee = made(ask, "/tasks", list_id=ship["id"], title="Order coffee", due="2031-11-15")
    bread = made(ask, "/tasks", list_id=kitchen["id"], title="Feed the sourdough")
    fuel = made(ask, "/tasks", list_id=ship["id"], title="Order fuel", due=None)
    for one, due in ((coffee, "2031-11-15"), (bread, None), (fuel, None)):
        it_begins_like_this = (one["due"], one["done"], one["notes"]) == (due, False, 0)
        assert it_begins_like_this, f"A new task, made {'with ' + due if due else 'without a day'}, has due {json.dumps(one['due'])}, done {json.dumps(one['done'])} and notes {json.dumps(one['notes'])}. How does a task begin?"
    first = made(ask, f"/tasks/{coffee['id']}/notes", text="No pineapple.")
    other = made(ask, f"/tasks/{bread['id']}/notes", text="It's called Gloria.")
    second = made(ask, f"/tasks/{coffee['id']}/notes", text="Pieces are pineapple, too.\nSo is juice.")
    for kind, things in (("tasks", (coffee, bread, fuel)), ("notes", (first, other, second))):
        numbers = [one["id"] for one in things]
        they_are_counted = numbers == [1, 2, 3]
        assert they_are_counted, f"The first three {kind} got the numbers {json.dumps(numbers)}. It should be [1, 2, 3]. Who counts what in your program?"
    for task, count in ((coffee, 2), (bread, 1), (fuel, 0)):
        task["notes"] = count
        is_now(ask, f"/tasks/{task['id']}", task, f"The task {json.dumps(task['title'])} got {count} note{'s' * (count != 1)}.")
    for path, thing in ((f"/lists/{ship['id']}", ship), (f"/lists/{kitchen['id']}", kitchen), (f"/notes/{first['id']}", first), (f"/notes/{second['id']}", second)):
        is_now(ask, path, thing, "It was made a moment ago.")
    for path, wanted in (("/lists", [ship, kitchen]), (f"/tasks?list_id={ship['id']}", [coffee, fuel]), (f"/tasks?list_id={kitchen['id']}", [bread]), (f"/tasks/{coffee['id']}/notes", [first, second]), (f"/tasks/{fuel['id']}/notes", [])):
        items, total = page(ask, path)
        its_all_there = sorted(items, key=lambda one: one["id"]) == wanted and total == len(wanted)
        assert its_all_there, f"GET {path} shows {short(json.dumps(items), 300)} and total {total}. It should be {short(json.dumps(wanted), 300)} and {len(wanted)}. Which things belong here?"
    program.close()


def core_order():
    """Tasks come by their days, and can be filtered."""
    program = empty()
    ask = program.person()
    mine, other = made(ask, "/lists", name="Machines"), made(ask, "/lists", name="Kitchen")
    days = [None, "2031-09-30", "2031-10-01", "2030-12-31", None, "2031-10-01", "2031-02-01"]
    tasks = [made(ask, "/tasks", list_id=mine["id"], title=f"Task {number}", due=due) for number, due in enumerate(days)]
    made(ask, "/tasks", list_id=other["id"], title="Task of the kitchen", due="2031-10-01")
    for number in (2, 4, 6):
        change = {"title": f"Task {number}", "due": days[number], "done": True}
        reply = gives(ask, f"PATCH /tasks/{tasks[number]['id']}", change)
        tasks[number] = core_of(whole(reply, "task", reply.json))
    order = [3, 6, 1, 2, 5, 0, 4]
    for query, wanted in (("", order), ("&done=true", [6, 2, 4]), ("&done=false", [3, 1, 5, 0]), ("&done=true&limit=2", [6, 2])):
        items, total = page(ask, f"/tasks?list_id={mine['id']}{query}")
        its_in_order = titles(items) == [f"Task {number}" for number in wanted]
        told = ", ".join(f"{number}: {due or 'no day'}{' (done)' * (number in (2, 4, 6))}" for number, due in enumerate(days))
        assert its_in_order, f"Tasks 0 to 6 have these days: {told}. GET /tasks?list_id={mine['id']}{query} shows {json.dumps(titles(items))}. It should be {json.dumps([f'Task {number}' for number in wanted])}. Which come first, and which don't belong here?"
    all_of_them = titles(everything(ask, "/tasks"))
    both_lists = [title for title in all_of_them if title in ("Task 2", "Task 5", "Task of the kitchen")]
    its_one_order = both_lists == ["Task 2", "Task 5", "Task of the kitchen"]
    assert its_one_order, f"Three tasks in two lists are due on 2031-10-01. GET /tasks shows {json.dumps(both_lists)} of them, in this order. What does the contract say about tasks with the same day?"
    items, total = page(ask, "/tasks?list_id=987654")
    its_empty = items == [] and total == 0
    assert its_empty, f"There's no list 987654, and GET /tasks?list_id=987654 shows {json.dumps(titles(items))}, total {total}. What fits the filter?"
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
    for path, key, word, count, skip in (("/lists?", "name", "List", 23, before), (f"/tasks?list_id={mine}&", "title", "Task", 22, 0), (f"/tasks/{task}/notes?", "text", "Note", 21, 0)):
        for query, wanted in (("", range(20)), ("limit=3", range(3)), ("limit=3&offset=4", range(4, 7)), ("offset=19", range(19, count)), ("limit=100", range(count)), ("offset=500", [])):
            if skip and "offset=500" not in query:
                query = f"limit={query.partition('limit=')[2].partition('&')[0] or 20}&offset={int(query.partition('offset=')[2] or 0) + skip}"
            items, total = page(ask, f"{path}{query}".rstrip("?&"))
            seen = [one[key] for one in items]
            its_this_part = seen == [f"{word} {number}" for number in wanted]
            asked = f"GET {path}{query}".rstrip("?&")
            assert its_this_part, f"{asked} shows {len(seen)} things: {short(json.dumps(seen))}. There are {count + skip}, in the order in which they were made, and it should show {len(wanted)}, beginning with {word} {next(iter(wanted), None)}. What do limit and offset mean, and what if they're left out?"
            all_are_counted = total == count + skip
            assert all_are_counted, f"{asked} says that total is {total}. There are {count + skip} that match. Which things does your total count?"
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
    for change in ({"done": True}, {"title": "Order coffee, please"}, {"due": "2031-11-14"}, {"due": None}, {"done": False, "due": "2031-12-01"}, {}, {"due": None, "title": "Coffee?"}):
        reply = gives(ask, f"PATCH {path}", change)
        old, task = task, {**task, **change}
        seen = core_of(whole(reply, "task", reply.json))
        wrong = [key for key in task if seen[key] != task[key]]
        only_that_changed = not wrong
        assert only_that_changed, f"The task was {json.dumps(old)}. {reply.told} Now {wrong and wrong[0]} should be {json.dumps(task[wrong[0]] if wrong else None)}. What's the difference between a key that isn't sent and one that's null?"
        is_now(ask, path, task, f"PATCH {path} with {json.dumps(change)} answered with the changed task.")
    reply = gives(ask, f"PATCH {path}", {"id": 500, "notes": 7}, question="Which keys of a task may a client change, and what happens to the others?")
    is_now(ask, path, task, f"{reply.told} Neither of the two can be changed.")
    is_now(ask, f"/tasks/{other['id']}", other, f"Only task {task['id']} was changed.")
    for change in ({"title": ""}, {"title": "   "}, {"title": "x" * 121}, {"title": None}, {"due": "tomorrow"}, {"due": "2031-02-30"}, {"done": None}, {"done": "perhaps"}, {"done": True, "title": None}):
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
    notes = [made(ask, f"/tasks/{one['id']}/notes", text=f"Note {number}") for number, one in enumerate((coffee, bread, coffee, coffee))]
    deleted(ask, f"/notes/{notes[2]['id']}")
    gone(ask, f"/notes/{notes[2]['id']}", "A note was deleted.")
    items, total = page(ask, f"/tasks/{coffee['id']}/notes")
    the_others_stay = items == [notes[0], notes[3]] and total == 2
    assert the_others_stay, f"A task had three notes, and the second was deleted. Now its page shows {json.dumps([one['text'] for one in items])}, total {total}. Which ones should be there?"
    is_now(ask, f"/tasks/{coffee['id']}", {**coffee, "notes": 2}, "A task had three notes, and one was deleted.")
    deleted(ask, f"/tasks/{coffee['id']}")
    gone(ask, f"/tasks/{coffee['id']}", "A task was deleted.")
    gone(ask, f"/notes/{notes[0]['id']}", "A task was deleted, and this was one of its notes.")
    refused(ask, f"GET /tasks/{coffee['id']}/notes", 404, "Whose notes are these?", told="A task was deleted. ")
    is_now(ask, f"/notes/{notes[1]['id']}", notes[1], "A task was deleted, and this note belongs to another one.")
    items, total = page(ask, f"/tasks?list_id={ship['id']}")
    its_off_the_list = items == [] and total == 0
    assert its_off_the_list, f"The only task of a list was deleted. Now the list shows {json.dumps(titles(items))}, total {total}. Where else is it kept?"
    deleted(ask, f"/lists/{ship['id']}", "The list has no tasks any more, so which line decides that?")
    gone(ask, f"/lists/{ship['id']}", "An empty list was deleted.")
    reply = ask(f"DELETE /lists/{kitchen['id']}")
    its_one_of_the_two = reply.status in (204, 409)
    assert its_one_of_the_two, f"A list with a task in it: {reply.told} It should be 204 or 409. Which of the two have you decided?"
    if reply.status == 409:
        kept = [("/lists/%d" % kitchen["id"], kitchen), ("/tasks/%d" % bread["id"], {**bread, "notes": 1}), ("/notes/%d" % notes[1]["id"], notes[1])]
        for path, thing in kept:
            is_now(ask, path, thing, "Deleting a list with a task was a 409.")
    else:
        for path in (f"/lists/{kitchen['id']}", f"/tasks/{bread['id']}", f"/notes/{notes[1]['id']}"):
            gone(ask, path, "A list with a task was deleted, and the task had a note.")
        left = [one["title"] for one in everything(ask, "/tasks") if one["list_id"] == kitchen["id"]]
        nothing_is_left = left == []
        assert nothing_is_left, f"A list was deleted with its tasks, and GET /tasks still shows {json.dumps(left)}. Where else are they kept?"
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
    for kind, old, new in (("list", [ship["id"], kitchen["id"], again["id"], spare["id"]], final["id"]), ("task", [coffee["id"], bread["id"], task["id"]], last["id"]), ("note", [*(one["id"] for one in notes), note["id"]], later["id"])):
        its_a_new_number = new not in old
        assert its_a_new_number, f"The {kind}s had the numbers {json.dumps(old)}. Some were deleted, and then a new {kind} got the number {new}. What happens to a link that somebody has kept?"
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
    for asked, send in (("DELETE /lists/987654", None), ("DELETE /tasks/987654", None), ("DELETE /notes/987654", None), ("POST /tasks", {"list_id": 987654, "title": "Order tea"}), ("POST /tasks/987654/notes", {"text": "Tea"})):
        refused(ask, asked, 404, "What has this number?", send)
    refused(ask, "GET /penguins", 404, "What's at this address?")
    method = refused(ask, f"PUT /lists/{ship['id']}", 405, "What's at this address, and for which methods?")
    for path in ("/tasks/coffee", "/lists/1.5", "/notes/-1", "/tasks/99999999999999999999", "/lists/99999999999999999999"):
        refused(ask, f"GET {path}", (404, 422), "What should somebody read who asks for that?")
    refused(ask, "DELETE /tasks/99999999999999999999", (404, 422), "What should somebody read who asks for that?")
    refused(ask, "POST /tasks", (404, 422), "Which list is that?", {"list_id": 99999999999999999999, "title": "Order tea"})
    for path in ("/tasks?offset=99999999999999999999", "/tasks?list_id=99999999999999999999"):
        reply = ask(f"GET {path}")
        its_an_answer = reply.status in (200, 422)
        assert its_an_answer, f"{reply.told} It should be an empty page or a 422. How large a number can your program keep?"
    rule = "Which rule of the contract is that about?"
    bad = refused(ask, "POST /lists", 422, "Is that JSON?", raw='{"name": ')
    for send in ({}, {"name": ""}, {"name": "   "}, {"name": "x" * 61}, {"name": None}, {"name": 5}, ["name"], "name"):
        refused(ask, "POST /lists", 422, rule, send)
    for change in ({"title": ""}, {"title": "   "}, {"title": "x" * 121}, {"title": None}, {"due": "soon"}, {"due": "2031-02-30"}, {"due": "15.11.2031"}, {"list_id": "ship"}, {"list_id": None}):
        refused(ask, "POST /tasks", 422, rule, {"list_id": ship["id"], "title": "Order tea", "due": "2031-11-15", **change})
    refused(ask, "POST /tasks", 422, rule, {"list_id": ship["id"]})
    refused(ask, "POST /tasks", 422, rule, {"title": "Order tea"})
    notes = f"POST /tasks/{task['id']}/notes"
    for send in ({}, {"text": ""}, {"text": " "}, {"text": "x" * 2001}, {"text": None}):
        refused(ask, notes, 422, rule, send)
    got = [(one["name"], 0) for one in everything(ask, "/lists")] + [(one["title"], one["notes"]) for one in everything(ask, "/tasks")]
    nothing_changed = got == [("For the ship", 0), ("Order coffee", 0)]
    assert nothing_changed, f"There were one list and one task, and everything after that was refused. Now there are {json.dumps([name for name, _ in got])}. What comes first in your program, the rule or the change?"
    made(ask, "/lists", name="x" * 60)
    longest = made(ask, "/tasks", list_id=ship["id"], title="x" * 120)
    made(ask, f"/tasks/{longest['id']}/notes", text="x" * 2000)
    three = [unknown["/tasks/987654"], method, bad]
    each_has_its_own = len(set(three)) == 3
    assert each_has_its_own, f"The code is {json.dumps(three[0])} for a task that doesn't exist (404), {json.dumps(three[1])} for a wrong method (405), and {json.dumps(three[2])} for a body that isn't JSON (422). How would a program know which of these it was?"
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
        the_status_is_right = reply.status == one["status"]
        assert the_status_is_right, f"{told} Which of the two is right?"
        wrong = differs(one.get("answer"), reply.json) if "answer" in one else ""
        they_agree = not wrong
        assert they_agree, f"{told} They differ in {wrong}. Which of the two is right?"
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
    there_is_a_file = os.path.isfile("contract/examples.json")
    assert there_is_a_file, "There's no contract/examples.json. Where did it go?"
    problem, examples = "", None
    try:
        with open("contract/examples.json", encoding="utf-8-sig") as file:
            # Not every keyboard has the one character.
            examples = json.loads(file.read().replace('"..."', '"…"'))
    except ValueError as error:
        problem = first_line(error)
    its_json = not problem
    assert its_json, f"contract/examples.json can't be read: {problem}. What's just before that place?"
    its_a_list = isinstance(examples, list) and all(isinstance(one, dict) for one in examples)
    assert its_a_list, "contract/examples.json should be a list of objects, each in curly braces. What is it?"
    return examples


def serve(port):
    """Runs the checks, one for each request. Answers with what they found."""
    sys.path.insert(0, os.getcwd())
    import traceback
    from http.server import BaseHTTPRequestHandler, HTTPServer

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            message = ""
            history.clear()
            if self.path.startswith("/check.pyz/"):
                try:
                    globals()[self.path.rpartition("/")[2].replace("-", "_")]()
                except AssertionError as failure:
                    message = str(failure)
                except BaseException as error:
                    traceback.print_exc()
                    message = f"check.pyz itself stopped with {type(error).__name__}: {first_line(error)}. Which request of yours is the last below?"
            last = ["The last requests, and what your program answered:", *history[-4:]] if history else ["No request was sent for this."]
            shown = "\n".join(last).encode()
            self.send_response(200)
            self.send_header("X-Message", json.dumps(message))
            self.send_header("Content-Length", str(len(shown)))
            self.end_headers()
            self.wfile.write(shown)

        def log_message(self, *words):
            pass

    HTTPServer(("127.0.0.1", int(port)), Handler).serve_forever()


def passed(response):
    """Demands that a check in the other process found nothing."""
    message = json.loads(response.headers["x-message"])
    nothing_is_wrong = message == ""
    assert nothing_is_wrong, message
