"""The capstone's reminders and mails, from the fourth stage on."""

import json
import os

from shared.capstone_common import empty, forget, gives, made
from shared.capstone_database import after_file, base
from shared.texts import counted, first_line, short


def give_up_on_locks():
    """Gives up on a lock right away: in one process, the other side can't go on meanwhile."""
    import sqlite3

    if base["count"] == 1:
        patient = sqlite3.connect

        def connect(*words, **more):
            connection = patient(*words, **more)
            connection.execute("PRAGMA busy_timeout = 0")
            return connection

        sqlite3.connect = sqlite3.dbapi2.connect = connect


after_file.append(give_up_on_locks)


def function_of(file, name, page):
    """Returns an ordinary function of a program, loaded as a new process would. `page` of the contract describes it."""
    import importlib
    import inspect

    assert os.path.isfile(file), (
        f"There's no {file} next to check.pyz. Write it there, with the function {name} of {page}."
    )
    forget()
    problem = ""
    try:
        importlib.invalidate_caches()
        function = getattr(importlib.import_module(file.removesuffix(".py")), name, None)
    except (Exception, SystemExit) as error:
        problem = f"{type(error).__name__}: {first_line(error)}"
    assert not problem, f"{file} stopped with {problem}. What does `python {file}` say?"
    assert callable(function), f"{file} runs, but there's no function {name} in it. Give yours this name."
    assert not inspect.iscoroutinefunction(function), (
        f"Your {name} is an async function, and the contract wants an ordinary one. Who would await it?"
    )
    return function


def runner():
    """Loads remind.py as a new process would. Returns a function that runs it."""
    function = function_of("remind.py", "remind", "contract/reminders.md")

    def run(today, post):
        """Returns the error that the run ended with, or None."""
        import datetime

        try:
            function(datetime.date.fromisoformat(today), post)
        except (Exception, SystemExit) as error:
            return error
        return None

    return run


class Post:
    """Takes mails. What happens to one is up to `then`, which gets the post and the title."""

    def __init__(self, titles, then=lambda post, title: None):
        self.titles, self.then, self.mails, self.strange = titles, then, [], ""

    def __call__(self, to, subject, text):
        title = next((one for one in self.titles if one in f"{subject}\n{text}"), None)
        if title is None or not isinstance(to, str):
            self.strange = f"send got {short(repr((to, subject, text)))}, and there's no title of a task in it. How will somebody know what it's about?"
        self.mails.append((title, to))
        self.then(self, title)

    @property
    def sent(self):
        return [title for title, _ in self.mails]


def ran(run, today, post, told=""):
    """Runs remind, and demands that it comes to its end."""
    error = run(today, post)
    assert error is None, (
        f"{told}remind({today}, send) stopped with {type(error).__name__}: {first_line(error)}. Who gets no mail because of that?"
    )
    assert not post.strange, f"{told}{post.strange}"


def mailed(run, today, titles, wanted, told, question, then=lambda post, title: None, facts=None):
    """Runs remind, and demands these mails: title and name."""
    post = Post(titles, then)
    ran(run, today, post, told)
    for title in wanted:
        assert title in post.sent, (
            f"{told}remind({today}, send) sent {counted(len(post.sent), 'mail') + ', and none' if post.sent else 'no mail'} about {json.dumps(title)}{(facts or {}).get(title, '')}. {question}"
        )
        assert post.sent.count(title) == 1, (
            f"{told}remind({today}, send) sent {post.sent.count(title)} mails about {json.dumps(title)}. How often does one run try each reminder?"
        )
    more = [title for title in post.sent if title not in wanted]
    assert not more, (
        f"{told}remind({today}, send) sent a mail about {json.dumps(more[0]) + facts.get(more[0], '')}. {question}"
    )
    for title, to in post.mails:
        address = f"{wanted[title].lower()}@skua.example"
        assert to.lower() == address, (
            f"{told}The mail about {json.dumps(title)} went to {to}. {wanted[title]} made that task{(facts or {}).get(title, '')}. Whose address is this?"
        )
    return post


REMINDER = {"id": int, "task_id": int, "due": (str, type(None)), "state": str, "tries": int}
STATES = ("waiting", "sending", "sent", "failed")


def reminders(ask, query=""):
    """Returns the reminders on a page, and how many there are."""
    reply = gives(ask, f"GET /reminders{query}")
    body = reply.json if isinstance(reply.json, dict) else {}
    assert isinstance(body.get("items"), list) and type(body.get("total")) is int, (
        f"{reply.told} A page is an object with the list items and the number total. What does your function return?"
    )
    for one in body["items"]:
        wrong = [
            key
            for key, kind in REMINDER.items()
            if not isinstance(one, dict) or not isinstance(one.get(key, 0.5), kind)
        ]
        assert not wrong, f"{reply.told} A reminder has the keys {', '.join(REMINDER)}. What about {wrong[0]}?"
        assert one["state"] in STATES, (
            f"{reply.told} There are four states: {', '.join(STATES)}. What's {json.dumps(one['state'])}?"
        )
    return body["items"], body["total"]


def is_at(ask, task, state, tries, told, question):
    """Demands the state of a task's reminder."""
    found = [one for one in reminders(ask, "?limit=100")[0] if one["task_id"] == task["id"]]
    assert len(found) == 1, (
        f"{told}GET /reminders shows {len(found)} reminders for the task {json.dumps(task['title'])}. It should be one. {question}"
    )
    words = " or ".join(map(str, tries))
    assert found[0]["state"] == state and found[0]["tries"] in tries, (
        f"{told}GET /reminders shows the state {json.dumps(found[0]['state'])} and tries {found[0]['tries']} for {json.dumps(task['title'])}. It should be {json.dumps(state)} and {words}. {question}"
    )


def two_people():
    """Malia and Baptiste, each with a list. Malia also sees Baptiste's."""
    program = empty()
    malia, baptiste = program.person("Malia"), program.person("Baptiste")
    kitchen, presents = made(malia, "/lists", name="Kitchen"), made(baptiste, "/lists", name="My presents")
    gives(baptiste, f"POST /lists/{presents['id']}/shares", {"email": "malia@skua.example"}, 201)
    return program, malia, baptiste, kitchen["id"], presents["id"]
