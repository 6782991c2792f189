"""Checks of the starter ca7-change-card."""

import json
import os
import sys

from shared.capstone_accounts import (
    Login,
    account,
    answers,
    fail_with,
    number_of,
    signed_up,
)
from shared.capstone_common import (
    KEYS,
    Program,
    core,
    core_examples,
    deleted,
    empty,
    everything,
    gives,
    gone,
    is_now,
    made,
    page,
    passed,
    refused,
    serve,
)
from shared.capstone_database import (
    Statements,
    alembic,
    base,
    difference,
    migrated,
    new_file,
    picture,
    revisions,
    some_data,
    statements,
)
from shared.capstone_reminders import Post, function_of, is_at, mailed, runner, two_people
from shared.folder import git as git_in
from shared.texts import counted, first_line, short
from shared.threads import in_thread
from understory import response


def the_card():
    """Returns the number in CARD.txt."""
    assert os.path.isfile("CARD.txt"), (
        "There's no CARD.txt next to check.pyz. Write a number from 1 to 4 into it, without looking at the cards."
    )
    with open("CARD.txt", encoding="utf-8-sig", errors="replace") as file:
        # PowerShell 5 writes UTF-16.
        text = file.read().replace("\0", "").strip(" \t\r\n\ufffd")
    assert text in ("1", "2", "3", "4"), (
        f"CARD.txt says {json.dumps(short(text, 60), ensure_ascii=False)}. It should be one digit from 1 to 4, and nothing else. Write the number of your card."
    )
    for name in ("main.py", "alembic.ini"):
        assert os.path.isfile(name), f"There's no {name} next to check.pyz. Put check.pyz into your project's folder."
    return int(text)


def body_of(reply, *keys):
    """Demands a body with these keys, and returns it."""
    body = reply.json if isinstance(reply.json, dict) else {}
    missing = [key for key in keys if key not in body]
    assert not missing, f"{reply.told} It should have the keys {', '.join(keys)}. Add {missing[0]}."
    return body


def a_page(ask, path):
    """Returns the things on a page, as they are, and how many there are."""
    reply = gives(ask, f"GET {path}")
    body = body_of(reply, "items", "total")
    assert (
        isinstance(body["items"], list)
        and all(isinstance(one, dict) for one in body["items"])
        and type(body["total"]) is int
    ), f"{reply.told} A page is an object with the list items and the number total. What does your function return?"
    return body["items"], body["total"]


def command(name, **variables):
    """Runs a program as a terminal would."""
    import subprocess

    problem = ""
    try:
        ended = subprocess.run(
            [sys.executable, name],
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=80,
        )
        problem = ended.returncode and short((ended.stderr.strip().splitlines() or ["no error message"])[-1])
    except subprocess.TimeoutExpired:
        ended = None
    assert ended, f"`python {name}` didn't end by itself. What does one run do, and who starts the next one?"
    assert not problem, f"`python {name}` stopped with {problem}. Which line was it, and what did it rely on?"


# --- Card 1: what comes back


def routine(ask, list_id, title, due, repeat):
    """Makes a task that repeats."""
    send = {"list_id": list_id, "title": title, "due": due, "repeat": repeat}
    reply = gives(ask, "POST /tasks", send, 201, "Which part of this request doesn't your program know yet?")
    task = body_of(reply, *KEYS["task"], "created_by", "repeat", "next_id")
    assert task["repeat"] == repeat and task["due"] == due and task["title"] == title, (
        f"{reply.told} It should have the title, the due and the repeat that were sent. What happened to them on the way?"
    )
    assert task["next_id"] is None, (
        f"{reply.told} Nobody has done it yet, so next_id should be null. When is there a next task?"
    )
    return task


def task_now(ask, number, told=""):
    reply = gives(ask, f"GET /tasks/{number}", question=f"{told}Which tasks are there?")
    return body_of(reply, *KEYS["task"], "created_by", "repeat", "next_id")


def comes_back(
    ask, task, due, told="", question="From which day does the rule count, and how far?", change=None, wanted=None
):
    """Does a task, and demands the next one on this day. Returns it."""
    change = change or {"done": True}
    reply = gives(ask, f"PATCH /tasks/{task['id']}", change)
    old = body_of(reply, *KEYS["task"], "created_by", "repeat", "next_id")
    told = f"{told}The task {json.dumps(task['title'])} was due on {task['due']} and has the rule {json.dumps(task['repeat'])}. {reply.told} "
    if due is None:
        assert old["done"] is True and old["next_id"] is None, (
            f"{told}It should be done, and next_id should be null. {question}"
        )
        return None
    assert old["done"] is True and type(old["next_id"]) is int and old["next_id"] != task["id"], (
        f"{told}It should be done, and next_id should be the number of the next task. Which line makes that one?"
    )
    new = task_now(ask, old["next_id"], told)
    assert new["due"] == due, f"{told}The next task is due on {new['due']}. It should be {due}. {question}"
    wanted = {
        "title": old["title"],
        "list_id": old["list_id"],
        "repeat": old["repeat"],
        "created_by": task["created_by"],
        "done": False,
        "notes": 0,
        "next_id": None,
        **(wanted or {}),
    }
    wrong = [key for key in wanted if new[key] != wanted[key]]
    assert not wrong, (
        f"{told}In the next task, {wrong[0]} is {json.dumps(new[wrong[0]])}. It should be {json.dumps(wanted[wrong[0]])}. Which of its keys come from the old one?"
    )
    kept = task_now(ask, task["id"])
    assert kept == old, (
        f"{told}Then GET /tasks/{task['id']} shows {json.dumps(kept)}. Which of the two did your program keep?"
    )
    return new


def card_1_asks():
    program = empty()
    malia = program.person("Malia")
    kitchen = made(malia, "/lists", name="Kitchen")["id"]
    plain = task_now(malia, made(malia, "/tasks", list_id=kitchen, title="Open a tin", due="2031-11-29")["id"])
    assert plain["repeat"] is None and plain["next_id"] is None, (
        f"A task was made without repeat. Its repeat is {json.dumps(plain['repeat'])} and its next_id {json.dumps(plain['next_id'])}. Both should be null. Who'd be surprised?"
    )
    comes_back(malia, plain, None, question="It doesn't repeat, so why is there more than one?")
    reply = gives(malia, f"PATCH /tasks/{plain['id']}", {"done": True, "repeat": {"every_days": 3}})
    assert body_of(reply, "next_id")["next_id"] is None and a_page(malia, "/tasks")[1] == 1, (
        f"A task was done, and didn't repeat. {reply.told} GET /tasks has the total {a_page(malia, '/tasks')[1]}. It should be 1, and next_id null. What has this request changed about done?"
    )
    gives(malia, f"PATCH /tasks/{plain['id']}", {"repeat": None})
    gloria = routine(malia, kitchen, "Feed Gloria", "2031-11-29", {"every_days": 3})
    made(malia, f"/tasks/{gloria['id']}/notes", text="She likes rye.")
    gloria["notes"] = 1
    second = comes_back(malia, gloria, "2031-12-02")
    items, total = a_page(malia, f"/tasks?list_id={kitchen}")
    seen = [(one.get("id"), one.get("repeat", "nothing"), one.get("next_id", "nothing")) for one in items]
    wanted = [
        (plain["id"], None, None),
        (gloria["id"], {"every_days": 3}, second["id"]),
        (second["id"], {"every_days": 3}, None),
    ]
    assert seen == wanted and total == 3, (
        f"Gloria was fed once, so there are three tasks in the list. In GET /tasks?list_id={kitchen}, id, repeat and next_id are {json.dumps(seen)}, and total is {total}. It should be {json.dumps(wanted)}. What's different between this answer and that of a single task?"
    )
    comes_back(malia, second, "2031-12-05")
    for due, rule, wanted in (
        ("2031-12-30", {"every_days": 3}, "2032-01-02"),
        ("2032-02-27", {"every_days": 3}, "2032-03-01"),
        ("2031-11-29", {"every_days": 366}, "2032-11-29"),
        ("2019-03-30", {"every_days": 1}, "2019-03-31"),
    ):
        comes_back(malia, routine(malia, kitchen, "Feed Gloria again", due, rule), wanted)
    why = "Which days of which month come into question?"
    for due, rule, wanted in (
        ("2031-11-10", {"last": "friday"}, "2031-11-28"),
        ("2031-11-28", {"last": "friday"}, "2031-12-26"),
        ("2031-12-26", {"last": "friday"}, "2032-01-30"),
        ("2031-12-27", {"last": "friday"}, "2032-01-30"),
        ("2031-11-27", {"last": "friday"}, "2031-11-28"),
        ("2032-02-01", {"last": "sunday"}, "2032-02-29"),
        ("2031-11-30", {"last": "monday"}, "2031-12-29"),
        ("2031-01-31", {"last": "friday"}, "2031-02-28"),
        ("2031-11-10", {"last": "tuesday"}, "2031-11-25"),
        ("2031-11-10", {"last": "wednesday"}, "2031-11-26"),
        ("2031-11-10", {"last": "thursday"}, "2031-11-27"),
        ("2031-11-10", {"last": "saturday"}, "2031-11-29"),
    ):
        comes_back(malia, routine(malia, kitchen, "Turn the compost", due, rule), wanted, question=why)
    program.close()


def card_1_rules():
    program = empty()
    malia = program.person("Malia")
    kitchen = made(malia, "/lists", name="Kitchen")["id"]
    rule = "Which rule of the card is that about?"
    task = {"list_id": kitchen, "title": "Feed Gloria", "due": "2031-11-29"}
    for repeat in (
        {"every_days": 0},
        {"every_days": -3},
        {"every_days": 367},
        {"every_days": 1.5},
        {"every_days": None},
        {"every_days": "often"},
        {"last": "someday"},
        {"last": "Friday"},
        {"last": 5},
        {},
        {"every_days": 3, "last": "friday"},
        {"first": "friday"},
        "weekly",
        3,
        [],
    ):
        refused(malia, "POST /tasks", 422, rule, {**task, "repeat": repeat})
    refused(
        malia,
        "POST /tasks",
        422,
        "From which day would it repeat?",
        {"list_id": kitchen, "title": "Feed Gloria", "repeat": {"every_days": 3}},
    )
    refused(
        malia,
        "POST /tasks",
        422,
        "From which day would it repeat?",
        {**task, "due": None, "repeat": {"last": "friday"}},
    )
    _items, total = a_page(malia, "/tasks")
    assert total == 0, (
        f"Seventeen tasks were refused with a 422, and afterwards GET /tasks has the total {total}. What comes first in your program, the rule or the change?"
    )
    gloria = routine(malia, kitchen, "Feed Gloria", "2031-11-29", {"every_days": 3})
    path = f"/tasks/{gloria['id']}"
    for change in (
        {"due": None},
        {"due": None, "done": True},
        {"repeat": {"every_days": 0}},
        {"repeat": "never"},
        {"done": True, "repeat": {"last": "someday"}},
    ):
        refused(malia, f"PATCH {path}", 422, "The task repeats. What would it be after this request?", change)
    for change, told in (
        ({"title": "Feed Gloria, please"}, "repeat wasn't sent"),
        ({"next_id": 77}, "the card says that next_id is ignored"),
    ):
        gives(malia, f"PATCH {path}", change)
        gloria.update(change if "title" in change else {})
        seen = task_now(malia, gloria["id"])
        assert seen == gloria, (
            f"PATCH {path} with {json.dumps(change)}, and {told}. Then GET {path} shows {json.dumps(seen)}. It should be {json.dumps(gloria)}. What stays in a PATCH?"
        )
    for change in (
        {"repeat": {"last": "friday"}},
        {"repeat": None, "due": None},
        {"due": "2031-11-01", "repeat": {"every_days": 7}},
        {"repeat": None},
        {"due": None},
    ):
        gives(malia, f"PATCH {path}", change, question="Is there a rule against what the task is after this request?")
        gloria.update(change)
        seen = task_now(malia, gloria["id"])
        assert seen == gloria, (
            f"PATCH {path} with {json.dumps(change)} answered 200. Then GET {path} shows {json.dumps(seen)}. It should be {json.dumps(gloria)}. Which key got lost?"
        )
    told = "The rules count after the request. "
    one = routine(malia, kitchen, "Wash the aprons", "2031-11-29", {"every_days": 3})
    comes_back(
        malia,
        one,
        "2031-12-13",
        told,
        change={"done": True, "due": "2031-12-06", "repeat": {"every_days": 7}, "title": "Wash all aprons"},
    )
    one = routine(malia, kitchen, "Clean the oven", "2031-11-29", {"every_days": 3})
    comes_back(malia, one, None, told, "After this request, does it repeat?", {"done": True, "repeat": None})
    one = task_now(malia, made(malia, "/tasks", list_id=kitchen, title="Air the cellar", due="2031-11-29")["id"])
    comes_back(malia, one, "2031-11-30", told, change={"done": True, "repeat": {"every_days": 1}})
    end = routine(malia, kitchen, "Look at the stars", "9999-12-30", {"every_days": 3})
    comes_back(malia, end, None, "The calendar of Python ends on 9999-12-31. ", "What's after the last day?")
    end = routine(malia, kitchen, "Look at the sea", "9999-12-31", {"last": "friday"})
    comes_back(malia, end, None, "The calendar of Python ends on 9999-12-31. ", "What's after the last day?")
    program.close()


def card_1_edges():
    program = empty()
    for name in ("Malia", "Baptiste"):
        signed_up(program, name)
    malia, baptiste = Login(program, "Malia"), Login(program, "Baptiste")
    kitchen = made(malia.ask, "/lists", name="Kitchen")["id"]
    gives(malia.ask, f"POST /lists/{kitchen}/shares", {"email": "baptiste@skua.example"}, 201)
    gloria = routine(malia.ask, kitchen, "Feed Gloria", "2031-11-29", {"every_days": 3})
    told = "Malia made a task in a list that she shares. Baptiste has done it. "
    second = comes_back(baptiste.ask, gloria, "2031-12-02", told)
    path = f"/tasks/{gloria['id']}"
    for done in (True, False, True):
        seen = body_of(gives(malia.ask, f"PATCH {path}", {"done": done}), "next_id")["next_id"]
        assert seen == second["id"], (
            f"A task was done, and its next_id was {second['id']}. Then it was done, opened and done again. After PATCH {path} with done {json.dumps(done)}, next_id is {json.dumps(seen)}. How many next tasks does one task get?"
        )
    count = a_page(malia.ask, "/tasks")[1]
    assert count == 2, (
        f"Gloria's task was done, opened and done again. Now there are {count} tasks about her. It should be 2. What does your program still know about the first time?"
    )
    deleted(malia.ask, f"/tasks/{second['id']}", "It's the next task of another one. What still points to it?")
    seen = task_now(malia.ask, gloria["id"])
    assert seen["next_id"] == second["id"], (
        f"The next task, {second['id']}, was deleted. Now next_id of the old one is {json.dumps(seen['next_id'])}. It should stay {second['id']}. How would your program know that there was one?"
    )
    for done in (False, True):
        gives(malia.ask, f"PATCH {path}", {"done": done})
    count = a_page(malia.ask, "/tasks")[1]
    assert count == 1, (
        f"The next task was deleted, and then the old one was opened and done again. Now there are {count} tasks about Gloria. It should be 1, the old one. How many next tasks does one task get?"
    )
    first = routine(malia.ask, kitchen, "Turn the compost", "2031-11-28", {"last": "friday"})
    later = comes_back(malia.ask, first, "2031-12-26")
    deleted(malia.ask, f"/tasks/{first['id']}", "It's done, and there's a next one. What still points to this task?")
    task_now(malia.ask, later["id"], "The old task was deleted. ")
    comes_back(malia.ask, later, "2032-01-30")
    bins = routine(malia.ask, kitchen, "Empty the bins", "2031-11-15", {"every_days": 2})
    run = runner()
    mailed(
        run,
        "2031-11-14",
        ["Empty the bins"],
        {"Empty the bins": "Malia"},
        "A task that repeats is due tomorrow. ",
        "What's different about this one?",
    )
    comes_back(baptiste.ask, bins, "2031-11-17", told)
    mailed(
        run,
        "2031-11-16",
        ["Empty the bins"],
        {"Empty the bins": "Malia"},
        "The mail about a task was sent. Then the task was done, and the next one is due on 2031-11-17. ",
        "What does a new day need that the old one has used up?",
    )
    mailed(
        run,
        "2031-11-16",
        ["Empty the bins"],
        {},
        "The mail about the next task was sent. It ran again. ",
        "Which reminder is whose?",
    )
    other = Program()
    for moment in range(60):
        task = routine(malia.ask, kitchen, f"Feed the sourdough {moment}", "2031-11-29", {"every_days": 3})
        asked, count, inside, found, waits = f"PATCH /tasks/{task['id']}", [0], [], [], []

        def before(sql):
            if not inside and count[0] == moment:
                inside.append(short(sql, 60))
                waits.append(in_thread(others_wait))
                found.append(in_thread(lambda: baptiste.ask(asked, {"done": True}, other)))
            count[0] += 1

        Statements.before = before
        try:
            mine = malia.ask(asked, {"done": True})
        finally:
            Statements.before = None
        if not inside:
            break
        # Outside of this check, it would have waited until now. Its error may be only in its log.
        too_early = "locked" in found[0].error or waits[0] and found[0].status >= 500
        replies = [
            malia.ask(asked, {"done": True}) if "locked" in mine.error else mine,
            baptiste.ask(asked, {"done": True}, other) if too_early else found[0],
        ]
        told = f"Malia and Baptiste did the same task at the same moment: right before the statement “{inside[0]}” of the first request, the whole second one ran. "
        for reply in replies:
            assert reply.status == 200, f"{told}{reply.told} It should be 200. What can't this request know?"
        title = f"Feed the sourdough {moment}"
        seen = [one for one in everything(malia.ask, f"/tasks?list_id={kitchen}") if one["title"] == title]
        assert len(seen) == 2, (
            f"{told}Now there are {len(seen)} tasks with this title. It should be 2, the old one and the next. How old was what each of them knew about next_id?"
        )
        numbers = {task_now(malia.ask, task["id"])["next_id"], *(one["id"] for one in seen)} - {task["id"]}
        assert len(numbers) == 1, (
            f"{told}The old task points to {json.dumps(task_now(malia.ask, task['id'])['next_id'])}, and the numbers of both are {json.dumps([one['id'] for one in seen])}. Which of the two requests wrote last?"
        )
    program.close()


def others_wait():
    """Returns whether somebody who writes would have to wait at the moment."""
    import contextlib
    import sqlite3

    with contextlib.closing(sqlite3.connect(base["file"], timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError:
            return True
    return False


# --- Card 2: two teams


def of_team(program, name, told="", **more):
    """Registers somebody, and logs in. Returns a function that asks, and the member."""
    got = signed_up(program, name, **more)
    assert type(got.get("team_id")) is int, (
        f"{told}{answers[-1].told} A member now has a team_id, too. Which function makes this body?"
    )
    return Login(program, name).ask, got


def team_of(ask, told=""):
    """Returns somebody's team."""
    reply = gives(ask, "GET /team", question="A member asks for their team.")
    team = body_of(reply, "id", "name", "code")
    assert isinstance(team["code"], str) and len(team["code"]) >= 16, (
        f"{told}{reply.told} A code is a string of 16 characters or more. How long would it take to guess this one?"
    )
    return team


def two_teams():
    """Malia and Baptiste at Skua, and Solveig and Aksel at Petrel."""
    program = empty()
    malia, first = of_team(program, "Malia", "Malia registers as before. ")
    baptiste, _ = of_team(program, "Baptiste")
    solveig, founder = of_team(program, "Solveig", "Solveig founds a team. ", team_name="Station Petrel")
    code = team_of(solveig)["code"]
    aksel, second = of_team(program, "Aksel", "Aksel registers with the code of Solveig's team. ", team_code=code)
    assert first["team_id"] == 1 and founder["team_id"] != 1, (
        f"Malia registered as before, and has the team_id {first['team_id']}. Solveig founded Station Petrel, and has {founder['team_id']}. Malia's should be 1, and Solveig's another one. Who decides that?"
    )
    assert second["team_id"] == founder["team_id"], (
        f"Solveig's team has the number {founder['team_id']}. Aksel registered with its code, and has the team_id {second['team_id']}. What does your program do with a code?"
    )
    return program, malia, baptiste, solveig, aksel


def card_2_asks():
    program, malia, baptiste, solveig, aksel = two_teams()
    for name, ask in (("Malia", malia), ("Aksel", aksel)):
        me = body_of(gives(ask, "GET /me"), "id", "email", "name", "team_id")
        team = team_of(ask)
        assert team["id"] == me["team_id"] and team["name"] == (
            "Station Skua" if name == "Malia" else "Station Petrel"
        ), (
            f"GET /me shows {name} the team_id {me['team_id']}, and GET /team shows {json.dumps({key: team[key] for key in ('id', 'name')})}. Which team is it?"
        )
    assert team_of(malia)["code"] == team_of(baptiste)["code"] and team_of(solveig)["code"] == team_of(aksel)["code"], (
        "Two members of one team asked for GET /team, and got different codes. Which one should they give to somebody new?"
    )
    for who, ask, wanted in (("Malia", malia, ["Malia", "Baptiste"]), ("Aksel", aksel, ["Solveig", "Aksel"])):
        for query, part in (
            ("", wanted),
            ("?limit=1", wanted[:1]),
            ("?limit=1&offset=1", wanted[1:]),
            ("?offset=5", []),
        ):
            items, total = a_page(ask, f"/members{query}")
            seen = [one.get("name") for one in items]
            assert seen == part and total == 2, (
                f"{who}'s team has the members {', '.join(wanted)}. GET /members{query} shows {json.dumps(seen)} and total {total}. It should be {json.dumps(part)} and 2. Whom does your query count?"
            )
            for one in items:
                keys = {"id", "email", "name", "team_id"} - set(one)
                assert not keys, f"GET /members shows {json.dumps(one)}. What about {sorted(keys) and min(keys)}?"
    for query in ("?limit=0", "?offset=-1"):
        refused(malia, f"GET /members{query}", 422, "Which values may limit and offset have?")
    for asked in ("GET /team", "GET /members"):
        refused(program.call, asked, 401, "Who's asking?", told="Without a login: ")
    birds = made(solveig, "/lists", name="Birds")["id"]
    gives(solveig, f"POST /lists/{birds}/shares", {"email": "aksel@skua.example"}, 201, "They're in one team.")
    task = made(aksel, "/tasks", list_id=birds, title="Count the petrels")
    assert task["id"] in [one["id"] for one in everything(solveig, "/tasks")], (
        "Solveig shared a list with Aksel, who is in her team. Aksel added a task, and Solveig doesn't see it. What has changed inside a team?"
    )
    extra, _ = of_team(program, "Bohdan", "team_code is null. ", team_code=None)
    result = team_of(extra)["id"]
    assert result == 1, (
        f"Bohdan registered with team_code null, and is in team {team_of(extra)['id']}. null is as if it weren't sent. Which team is that?"
    )
    program.close()
    # The code is good in another process, too.
    program = Program()
    code = team_of(Login(program, "Solveig").ask)["code"]
    tamsin, _ = of_team(program, "Tamsin", team_code=code)
    got = team_of(tamsin)["name"]
    assert got == "Station Petrel", (
        "After a restart, somebody registered with the code of Station Petrel, and isn't in that team. Where's the code kept?"
    )
    program.close()


def card_2_rules():
    program, malia, _baptiste, solveig, _aksel = two_teams()
    code, own = team_of(solveig)["code"], team_of(malia)["code"]
    changed = code[:-1] + ("a" if code[-1] != "a" else "b")
    for more in (
        {"team_name": "Station Fulmar", "team_code": code},
        {"team_code": ""},
        {"team_code": changed},
        {"team_code": code[:8]},
        {"team_code": "%"},
        {"team_code": 2},
        {"team_name": ""},
        {"team_name": "   "},
        {"team_name": "x" * 61},
        {"team_name": 5},
    ):
        refused(program.call, "POST /members", 422, "Which team would that be?", account("Itziar", **more))
        reply = program.call("POST /login", {key: value for key, value in account("Itziar").items() if key != "name"})
        assert reply.status == 401, (
            f"POST /members with {json.dumps(more)} was a 422. Then somebody logged in with this address: {reply.told} It should be 401. What comes first in your program, the rule or the account?"
        )
    counts = [a_page(ask, "/members")[1] for ask in (malia, solveig)]
    assert counts == [2, 2], (
        f"Ten registrations were refused. Now the two teams have {counts[0]} and {counts[1]} members. It should be 2 and 2. Where have they gone?"
    )
    itziar, _ = of_team(program, "Itziar", team_code=own)
    got = team_of(itziar)["id"]
    assert got == 1, "Itziar registered with the code of Station Skua, and isn't in team 1. Whose code is it?"
    codes = {code, own}
    for name in ("Sven", "Olga"):
        ask, _ = of_team(program, name, "Somebody founds a team with a name that's taken. ", team_name="Station Petrel")
        team = team_of(ask)
        assert team["id"] not in (1, team_of(solveig)["id"]) and team["name"] == "Station Petrel", (
            f"{name} founded a team called Station Petrel, as Solveig had done before. GET /team shows {name} {json.dumps({key: team[key] for key in ('id', 'name')})}. It should be another team with the same name. How would somebody get into Solveig's team?"
        )
        found = a_page(ask, "/members")[1]
        assert found == 1, (
            f"{name} founded a team, and GET /members has the total {a_page(ask, '/members')[1]}. It should be 1. Who else is there?"
        )
        codes.add(team["code"])
    assert len(codes) == 4, f"Four teams have {len(codes)} different codes. What's the code made of?"
    new_file()
    migrated("In an empty database", "upgrade", "head")
    program = Program()
    for name, more in (("Solveig", {"team_name": "Station Petrel"}), ("Malia", {})):
        ask, _ = of_team(program, name, **more)
        team = team_of(ask)
        assert team["code"] not in codes, (
            f"In another database, {team['name']} has the same code as in the first one. What could somebody do who also has your program?"
        )
    longest, _ = of_team(program, "Aksel", team_name="x" * 60)
    team_of(longest)
    program.close()


def card_2_edges():
    program, malia, _baptiste, solveig, aksel = two_teams()
    codes = [team_of(malia)["code"], team_of(solveig)["code"]]
    birds, tins = made(solveig, "/lists", name="Birds")["id"], made(malia, "/lists", name="Tins")["id"]
    for who, ask, number, address in (
        ("Solveig", solveig, birds, "malia@skua.example"),
        ("Malia", malia, tins, "solveig@skua.example"),
        ("Malia", malia, tins, "AKSEL@skua.example"),
    ):
        told = f"{who} shares a list with somebody of the other team. "
        other = fail_with(
            ask,
            f"POST /lists/{number}/shares",
            404,
            "What does this team know about that address?",
            {"email": address},
            told=told,
        )
        nobody = fail_with(
            ask, f"POST /lists/{number}/shares", 404, "Nobody has this address.", {"email": "nobody@skua.example"}
        )
        assert (other[0], other[1].replace(address, "N").replace(address.lower(), "N")) == (
            nobody[0],
            nobody[1].replace("nobody@skua.example", "N"),
        ), (
            f"{told}The failure was {json.dumps(other)}. For an address that nobody has, it's {json.dumps(nobody)}. What does {who} know now?"
        )
        count = a_page(ask, f"/lists/{number}/shares")[1]
        assert count == 0, (
            f"{told}It was a 404, and now the list has {count} share. What comes first in your program, the rule or the change?"
        )
    for who, ask, number in (("Malia", malia, birds), ("Aksel", aksel, tins)):
        hidden = fail_with(ask, f"GET /lists/{number}", 404, "Whose list is that?")
        unknown = fail_with(ask, "GET /lists/987654", 404, "Which list is that?")
        assert (hidden[0], hidden[1].replace(str(number), "N")) == (unknown[0], unknown[1].replace("987654", "N")), (
            f"{who} asked for a list of the other team: {json.dumps(hidden)}. For one that doesn't exist, it's {json.dumps(unknown)}. What's the difference?"
        )
        refused(ask, "POST /tasks", 404, "Whose list is that?", {"list_id": number, "title": "Look around"})
    before = program.call("POST /members", account("Malia"))
    for more in ({"team_name": "Station Fulmar"}, {"team_code": codes[1]}):
        reply = program.call("POST /members", account("Malia", **more))
        assert reply.status == before.status and (reply.status == 202 or reply.code == before.code), (
            f"Malia's address is known. {reply.told} Without a team, it's {before.status}{' with ' + short(before.text) if before.text else ''}. What does the other team learn from the difference?"
        )
        got = body_of(gives(malia, "GET /me"), "team_id")["team_id"]
        assert got == 1, f"{reply.told} Afterwards, Malia is in another team. Who has changed that?"
    counts = [a_page(ask, "/members")[1] for ask in (malia, solveig)]
    assert counts == [2, 2], (
        f"The two teams had 2 members each. Malia's address was registered again, for other teams. Now GET /members has the totals {counts}. Whom does it count?"
    )
    for asked in ("GET /me", "GET /members", "GET /lists", f"GET /lists/{birds}", f"GET /lists/{birds}/shares"):
        solveig(asked)
    told = [one for one in answers if not one.asked.startswith("GET /team") and any(code in one.text for code in codes)]
    assert not told, (
        f"{told[0].asked} shows the code of a team. It should only be in GET /team. Who gets to read this answer?"
    )
    program.close()


# --- Card 3: whose day is it?


def clock_runner():
    """Loads remind.py as a new process would. Returns a function that runs remind_at."""
    import datetime
    import inspect

    runner()
    function = getattr(sys.modules["remind"], "remind_at", None)
    assert callable(function) and not inspect.iscoroutinefunction(function), (
        "In remind.py, there's no ordinary function remind_at. What's the name of yours?"
    )

    def run(now, post):
        try:
            function(datetime.datetime.fromisoformat(now), post)
        except (Exception, SystemExit) as error:
            return error
        return None

    return run


def mailed_at(run, now, titles, wanted, told, question, then=lambda post, title: None):
    """As mailed, for remind_at."""
    try:
        return mailed(run, now, titles, wanted, told, question, then)
    except AssertionError as failure:
        raise AssertionError(str(failure).replace(f"remind({now}", f"remind_at({now}")) from None


def zone_of(ask, wanted, told):
    reply = gives(ask, "GET /me")
    seen = body_of(reply, "id", "email", "name", "time_zone")["time_zone"]
    assert seen == wanted, f"{told}{reply.told} The time_zone should be {json.dumps(wanted)}. Where does it get lost?"


def lives_in(program, name, zone=None):
    got = signed_up(program, name, **({"time_zone": zone} if zone else {}))
    assert got.get("time_zone") == (zone or "UTC"), (
        f"{answers[-1].told} A member now has a time_zone, and it should be {json.dumps(zone or 'UTC')}. Which function makes this body?"
    )
    return Login(program, name).ask


def card_3_asks():
    program = empty()
    malia = lives_in(program, "Malia", "Pacific/Auckland")
    tamsin = lives_in(program, "Tamsin")
    zone_of(malia, "Pacific/Auckland", "Malia registered with her zone. ")
    zone_of(tamsin, "UTC", "Tamsin registered as before. ")
    for zone in ("America/Anchorage", "Asia/Kathmandu", "America/Argentina/Buenos_Aires", "Antarctica/Casey", "UTC"):
        reply = gives(tamsin, "PATCH /me", {"time_zone": zone}, question="It's in the IANA's list.")
        got = body_of(reply, "id", "email", "name", "time_zone")
        assert got["time_zone"] == zone and got["name"] == "Tamsin", (
            f"{reply.told} It should be Tamsin, with the zone that was sent. What did your program change?"
        )
        zone_of(tamsin, zone, "Tamsin's zone was changed with PATCH /me. ")
    zone_of(malia, "Pacific/Auckland", "Tamsin's zone was changed, and Malia's wasn't. ")
    gives(malia, "PATCH /me", {})
    gives(
        malia,
        "PATCH /me",
        {"name": "Somebody", "email": "tamsin@skua.example", "id": 1},
        question="Which keys may PATCH /me change, and what happens to the others?",
    )
    me = body_of(gives(malia, "GET /me"), "email", "name", "time_zone")
    assert (me["email"].lower(), me["name"], me["time_zone"]) == ("malia@skua.example", "Malia", "Pacific/Auckland"), (
        f"Malia sent PATCH /me with nothing in it, and then with a name and an address. Now GET /me shows {json.dumps(me)}. What may be changed there?"
    )
    refused(program.call, "PATCH /me", 401, "Who's asking?", {"time_zone": "UTC"}, told="Without a login: ")
    program.close()
    program = Program()
    zone_of(Login(program, "Malia").ask, "Pacific/Auckland", "After a restart: ")
    program.close()


def card_3_rules():
    program = empty()
    malia = lives_in(program, "Malia", "Pacific/Auckland")
    for zone in (
        "Mars/Olympus",
        "",
        " ",
        None,
        11,
        "UTC+11",
        "America",
        "../etc/hostname",
        "/etc/localtime",
        "Pacific/Auckland/",
        "Pacific/Auck\u0000land",
        "x" * 300,
        ["UTC"],
        {"name": "UTC"},
    ):
        refused(
            malia,
            "PATCH /me",
            422,
            "Is that a zone of the IANA's list, and what does Python say about it?",
            {"time_zone": zone},
        )
        refused(
            program.call,
            "POST /members",
            422,
            "Is that a zone of the IANA's list, and what does Python say about it?",
            account("Itziar", time_zone=zone),
        )
    zone_of(malia, "Pacific/Auckland", "Fourteen zones were refused. ")
    itziar = lives_in(program, "Itziar", "America/Anchorage")
    zone_of(itziar, "America/Anchorage", "Itziar's address was refused with fourteen zones, and then registered. ")
    kitchen = made(malia, "/lists", name="Kitchen")["id"]
    task = made(malia, "/tasks", list_id=kitchen, title="Bake bread", due="2031-11-16")
    gives(malia, "PATCH /me", {"time_zone": "America/Anchorage"})
    is_now(malia, f"/tasks/{task['id']}", task, "Malia moved to another zone.")
    program.close()


def card_3_edges():
    program = empty()
    malia, itziar = lives_in(program, "Malia", "Pacific/Auckland"), lives_in(program, "Itziar", "America/Anchorage")
    tamsin, bohdan = lives_in(program, "Tamsin"), lives_in(program, "Bohdan", "Asia/Kathmandu")
    names = {
        "Bake bread": ("Malia", malia),
        "Pull a tooth": ("Itziar", itziar),
        "Call Hobart": ("Tamsin", tamsin),
        "Change the oil": ("Bohdan", bohdan),
    }
    lists = {}
    for title, (who, ask) in names.items():
        lists[who] = made(ask, "/lists", name=f"List of {who}")["id"]
        made(ask, "/tasks", list_id=lists[who], title=title, due="2031-11-16")
    run = clock_runner()
    why = "Which day is it at that moment, where this member lives?"
    told = "Malia's zone is Pacific/Auckland, Bohdan's Asia/Kathmandu, Tamsin's UTC and Itziar's America/Anchorage. Each of them has a task due on 2031-11-16. "
    for now, wanted in (
        ("2031-11-14T10:59:59+00:00", None),
        ("2031-11-14T11:00:00+00:00", "Bake bread"),
        ("2031-11-14T18:14:59+00:00", None),
        ("2031-11-14T18:15:00+00:00", "Change the oil"),
        ("2031-11-14T23:59:59+00:00", None),
        ("2031-11-15T00:00:00+00:00", "Call Hobart"),
        ("2031-11-15T08:59:59+00:00", None),
        ("2031-11-15T09:00:00+00:00", "Pull a tooth"),
        ("2031-11-16T12:00:00+00:00", None),
    ):
        mailed_at(run, now, list(names), {wanted: names[wanted][0]} if wanted else {}, told, why)
    late = {"Bake a cake": ("Malia", malia), "Pull another tooth": ("Itziar", itziar)}
    for title, (who, ask) in late.items():
        made(ask, "/tasks", list_id=lists[who], title=title, due="2031-11-20")
    mailed_at(
        run,
        "2031-11-21T05:00:00+00:00",
        list(late),
        {"Pull another tooth": "Itziar"},
        "Two tasks are due on 2031-11-20, Malia's in Auckland and Itziar's in Anchorage. ",
        "For whom is that day over?",
    )
    made(malia, "/tasks", list_id=lists["Malia"], title="Change the clocks", due="2031-09-30")
    for now, wanted in (
        ("2031-09-28T10:59:00+00:00", {}),
        ("2031-09-28T11:00:00+00:00", {"Change the clocks": "Malia"}),
    ):
        mailed_at(
            run,
            now,
            ["Change the clocks"],
            wanted,
            "In Auckland, the clocks go forward on 2031-09-28. Malia has a task due on 2031-09-30. ",
            "How many hours is Auckland ahead on that day, and on the day before?",
        )
    made(tamsin, "/tasks", list_id=lists["Tamsin"], title="Write to Hobart", due="2031-12-24")
    mailed_at(
        run,
        "2031-12-22T12:00:00+00:00",
        ["Write to Hobart"],
        {},
        "Tamsin's zone is UTC, and she has a task due on 2031-12-24. ",
        why,
    )
    gives(tamsin, "PATCH /me", {"time_zone": "Pacific/Auckland"})
    told = "Then Tamsin's zone was changed to Pacific/Auckland with PATCH /me. "
    mailed_at(
        run,
        "2031-12-22T12:00:00+00:00",
        ["Write to Hobart"],
        {"Write to Hobart": "Tamsin"},
        told,
        "When does your program read the zone?",
    )
    gives(tamsin, "PATCH /me", {"time_zone": "America/Anchorage"})
    mailed_at(
        run,
        "2031-12-23T12:00:00+00:00",
        ["Write to Hobart"],
        {},
        "Tamsin's mail was sent, and then she moved to Anchorage. ",
        "What has changed about that mail?",
    )
    # A mail that's for somebody in another zone than the owner of the list.
    gives(malia, f"POST /lists/{lists['Malia']}/shares", {"email": "itziar@skua.example"}, 201)
    made(itziar, "/tasks", list_id=lists["Malia"], title="Look at Malia's knee", due="2032-01-10")
    for now, wanted in (
        ("2032-01-08T12:00:00+00:00", {}),
        ("2032-01-09T09:00:00+00:00", {"Look at Malia's knee": "Itziar"}),
    ):
        mailed_at(
            run,
            now,
            ["Look at Malia's knee"],
            wanted,
            "In Malia's list, Itziar made a task due on 2032-01-10. Malia is in Auckland, Itziar in Anchorage. ",
            "Who gets the mail, and where does that person live?",
        )
    for title, (who, ask) in (("Bake rolls", ("Malia", malia)), ("Fill a tooth", ("Itziar", itziar))):
        made(ask, "/tasks", list_id=lists[who], title=title, due="2032-02-10")
    titles = ["Bake rolls", "Fill a tooth"]
    mailed_at(run, "2032-02-08T12:00:00+00:00", titles, {"Bake rolls": "Malia"}, "", why)
    mailed(
        runner(),
        "2032-02-09",
        titles,
        {"Fill a tooth": "Itziar"},
        "remind_at has sent one of two mails. Then remind ran, and in that run, it's one day for everybody. ",
        "What do the two functions share?",
    )
    made(itziar, "/tasks", list_id=lists["Itziar"], title="Order plasters", due="2032-03-10")
    made(malia, "/tasks", list_id=lists["Malia"], title="Knead the dough", due="2032-03-11")
    told = "Itziar in Anchorage has a task due on 2032-03-10, and Malia in Auckland has one due on 2032-03-11. remind ran, and in that run, it's one day for everybody. "
    mailed(
        runner(),
        "2032-03-09",
        ["Order plasters", "Knead the dough"],
        {"Order plasters": "Itziar"},
        told,
        "Whose day does the zone decide, and in which of the two functions?",
    )
    run = clock_runner()
    told = "remind has sent Itziar's mail, and not Malia's. Then remind_at ran, one day later. "
    mailed_at(
        run,
        "2032-03-10T08:00:00+00:00",
        ["Order plasters", "Knead the dough"],
        {"Knead the dough": "Malia"},
        told,
        "What do the two functions share?",
    )

    def no_line(post, title):
        raise OSError("no line")

    made(itziar, "/tasks", list_id=lists["Itziar"], title="Order bandages", due="2032-03-20")
    for _ in range(3):
        mailed_at(
            run,
            "2032-03-20T08:00:00+00:00",
            ["Order bandages"],
            {"Order bandages": "Itziar"},
            "send raises an OSError. ",
            "How often does the contract try?",
            no_line,
        )
    mailed_at(
        run,
        "2032-03-20T08:00:00+00:00",
        ["Order bandages"],
        {},
        "send raised an OSError three times. ",
        "How often does the contract try?",
    )
    import datetime
    import pathlib

    # Kiritimati is 25 hours ahead of Pago Pago, so at every moment, they have different days.
    due = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1, hours=14)).date().isoformat()
    for name, zone in (("Sven", "Pacific/Kiritimati"), ("Olga", "Pacific/Pago_Pago")):
        ask = lives_in(program, name, zone)
        made(ask, "/tasks", list_id=made(ask, "/lists", name="Clocks")["id"], title="Wind the clock", due=due)
    command("remind.py", OUTBOX="check-mails")
    mails = " ".join(
        one.read_text(encoding="utf-8", errors="replace").lower()
        for one in pathlib.Path("check-mails").rglob("*")
        if one.is_file()
    )
    got = [name for name in ("Sven", "Olga") if f"{name.lower()}@skua.example" in mails]
    assert got == ["Sven"], (
        f"Sven is in Pacific/Kiritimati, where {due} is tomorrow. Olga is in Pacific/Pago_Pago, where it isn't tomorrow yet. Both have a task due on {due}. `python remind.py` ran, and {' and '.join(got) or 'nobody'} got a mail. It should be Sven. Whose day does that program ask for?"
    )
    program.close()


# --- Card 4: everything as CSV


def export_runner():
    """Loads export.py as a new process would. Returns a function that runs it."""
    function = function_of("export.py", "run_exports", "contract/cards/4.md")

    def run():
        try:
            function()
        except (Exception, SystemExit) as error:
            return error
        return None

    return run


def made_files(run, told=""):
    error = run()
    assert error is None, (
        f"{told}run_exports() stopped with {type(error).__name__}: {first_line(error)}. Who gets no file because of that?"
    )


def asked_for(ask):
    """Asks for an export. Returns its number."""
    reply = gives(ask, "POST /exports", None, 202, "The file comes later.")
    got = body_of(reply, "id", "state", "rows")
    assert got["state"] == "waiting" and got["rows"] is None and type(got["id"]) is int, (
        f"{reply.told} A new export has a number, the state waiting, and rows null. Who makes the file, and when?"
    )
    place = reply.headers.get("location", "")
    assert place.rstrip("/").endswith(f"/exports/{got['id']}"), (
        f"{reply.told} Its header Location is {json.dumps(place)}. It should be /exports/{got['id']}. How does a client know where to ask?"
    )
    return got["id"]


def export_is(ask, number, state, told, rows=None):
    reply = gives(ask, f"GET /exports/{number}")
    got = body_of(reply, "id", "state", "rows")
    assert (got["id"], got["state"]) == (number, state), (
        f"{told}{reply.told} It should have the state {state}. Which step is missing?"
    )
    assert got["rows"] == rows, (
        f"{told}{reply.told} It should have rows {json.dumps(rows)}. Whose tasks are counted, and at which moment?"
    )


def file_of(ask, number):
    """Returns the rows of a file, and the answer."""
    import csv
    import io

    reply = gives(ask, f"GET /exports/{number}/file", question="The export is done.")
    head = reply.headers
    assert head.get("content-type", "").startswith("text/csv") and head.get("content-disposition", "").startswith(
        "attachment"
    ), (
        f"GET /exports/{number}/file has the Content-Type {json.dumps(head.get('content-type', ''))} and the Content-Disposition {json.dumps(head.get('content-disposition', ''))}. They should begin with text/csv and attachment. What would a browser do with it?"
    )
    rows = list(csv.reader(io.StringIO(reply.text.removeprefix("\ufeff"), newline="")))
    assert rows, "The file is empty. What does the card say about its first row?"
    assert all(len(row) == 6 for row in rows), (
        f"In the file, one row has {[len(row) for row in rows if len(row) != 6][:1]} cells and not 6: {short(json.dumps([row for row in rows if len(row) != 6][:1], ensure_ascii=False))}. What's in one of its cells?"
    )
    assert rows[0] == ["id", "list", "title", "due", "done", "notes"], (
        f"The file's first row is {json.dumps(rows[0])}. It should be id,list,title,due,done,notes. What does the card say?"
    )
    return rows[1:], reply


def card_4_asks():
    program = empty()
    malia = program.person("Malia")
    kitchen = made(malia, "/lists", name="Kitchen")["id"]
    bread = made(malia, "/tasks", list_id=kitchen, title="Bake bread", due="2031-11-16")
    run = export_runner()
    number = asked_for(malia)
    export_is(malia, number, "waiting", "Nobody has run run_exports() yet. ")
    refused(malia, f"GET /exports/{number}/file", 409, "The file isn't there yet, and the export is.")
    soup = made(malia, "/tasks", list_id=kitchen, title="Cook soup")
    made_files(run)
    export_is(malia, number, "done", "run_exports() has run. ", 2)
    rows, _ = file_of(malia, number)
    wanted = [
        [str(bread["id"]), "Kitchen", "Bake bread", "2031-11-16", "false", "0"],
        [str(soup["id"]), "Kitchen", "Cook soup", "", "false", "0"],
    ]
    assert rows == wanted, (
        f"When run_exports() ran, there were two tasks, one of them made after POST /exports. The file has {json.dumps(rows, ensure_ascii=False)}. It should be {json.dumps(wanted, ensure_ascii=False)}. Which moment counts?"
    )
    gives(malia, f"PATCH /tasks/{bread['id']}", {"done": True})
    made_files(run, "Nothing is waiting. ")
    got = file_of(malia, number)[0]
    assert got == wanted, (
        f"The file was made, and then a task was done. Now the file has {json.dumps(file_of(malia, number)[0])}. Which moment counts?"
    )
    second, third = asked_for(malia), asked_for(malia)
    assert len({number, second, third}) == 3, (
        f"Three requests for an export got the numbers {[number, second, third]}. Whose file is whose?"
    )
    made_files(run)
    for one in (second, third):
        answer = file_of(malia, one)[0]
        assert answer == [[*wanted[0][:4], "true", "0"], wanted[1]], (
            f"A task was done before the second run. Export {one} has {json.dumps(file_of(malia, one)[0])}. Which moment counts?"
        )
    for query, wanted_ids in (("", [number, second, third]), ("?limit=1&offset=1", [second]), ("?offset=9", [])):
        items, total = a_page(malia, f"/exports{query}")
        assert [one.get("id") for one in items] == wanted_ids and total == 3, (
            f"Malia's exports have the numbers {[number, second, third]}. GET /exports{query} shows {json.dumps([one.get('id') for one in items])} and total {total}. It should be {wanted_ids} and 3. What do limit and offset mean?"
        )
    for query in ("?limit=0", "?offset=-1"):
        refused(malia, f"GET /exports{query}", 422, "Which values may limit and offset have?")
    baptiste = program.person("Baptiste")
    number = asked_for(baptiste)
    command("export.py")
    export_is(baptiste, number, "done", "Baptiste has no task, and `python export.py` has run. ", 0)
    found = file_of(baptiste, number)[0]
    assert not found, (
        f"Baptiste has no task, and his file has {json.dumps(file_of(baptiste, number)[0])}. Whose are they?"
    )
    program.close()
    program = Program()
    kept = file_of(program.person("Malia"), second)[0]
    assert len(kept) == 2, f"After a restart, Malia's file has {len(kept)} rows. Where's it kept?"
    program.close()


def card_4_rules():
    program, malia, baptiste, kitchen, presents = two_people()
    run = export_runner()
    secret = made(baptiste, "/lists", name="Nobody's business")["id"]
    made(baptiste, "/tasks", list_id=secret, title="Wool for Malia")
    odd = made(malia, "/lists", name="=SUM(A1:A9), or not")["id"]
    titles = [
        "Order coffee, much of it",
        'Say "no" to pineapple',
        "Bring\ntwo tins",
        "=10 tins, 2 people",
        "+61 3 62 is Hobart",
        "-40 degrees, cover the pump",
        "@Bohdan: the pump",
        "Küche, キッチン",
        "a = b",
        "'quoted'",
        '=HYPERLINK("http://x.example")',
        "1,5",
        "true",
    ]
    wanted = []
    for number, title in enumerate(titles):
        list_id, name = (odd, "'=SUM(A1:A9), or not") if number % 2 else (kitchen, "Kitchen")
        due = f"2031-{12 - number % 12:02}-15" if number % 3 else None
        task = made(malia, "/tasks", list_id=list_id, title=title, due=due)
        done = number % 4 == 0
        if done:
            gives(malia, f"PATCH /tasks/{task['id']}", {"done": True})
        for _ in range(number % 3):
            made(malia, f"/tasks/{task['id']}/notes", text="A note, with a comma.")
        wanted.append(
            [
                str(task["id"]),
                name,
                ("'" if title[0] in "=+-@" else "") + title,
                due or "",
                "true" if done else "false",
                str(number % 3),
            ]
        )
    hat = made(baptiste, "/tasks", list_id=presents, title="A hat for Bohdan", due="2031-06-21")
    wanted.append([str(hat["id"]), "My presents", "A hat for Bohdan", "2031-06-21", "false", "0"])
    number = asked_for(malia)
    made_files(run)
    rows, _reply = file_of(malia, number)
    assert sorted(row[0] for row in rows) == sorted(row[0] for row in wanted), (
        f"Malia can see {len(wanted)} tasks, with the numbers {', '.join(row[0] for row in wanted)}. Her file has {len(rows)}, with {', '.join(row[0] for row in rows)}. Whose tasks does your query ask for?"
    )
    assert [row[0] for row in rows] == [row[0] for row in wanted], (
        f"The numbers in the file are {', '.join(row[0] for row in rows)}, in this order. What does the card say about the order?"
    )
    for row, right in zip(rows, wanted):
        row = [cell.replace("\r\n", "\n") for cell in row]
        begins = next((cell for cell in row[1:3] if cell[:1] in tuple("=+-@")), "")
        assert not begins, (
            f"In the file, a cell is {json.dumps(begins)}. What does a spreadsheet do with a cell that begins like this?"
        )
        assert row == right, (
            f"A row of the file is {json.dumps(row, ensure_ascii=False)}. It should be {json.dumps(right, ensure_ascii=False)}. Which cell is different, and who changed it?"
        )
    got = body_of(gives(malia, f"GET /exports/{number}"), "rows")["rows"]
    assert got == len(wanted), (
        f"The file has {len(wanted)} tasks, and the export's rows is {gives(malia, f'GET /exports/{number}').json['rows']}. What does it count, tasks or lines?"
    )
    many = [made(malia, "/tasks", list_id=kitchen, title=f"Open tin {one}")["id"] for one in range(120)]
    number = asked_for(malia)
    made_files(run)
    rows = file_of(malia, number)[0]
    assert len(rows) == len(wanted) + len(many), (
        f"Malia can see {len(wanted) + len(many)} tasks, and her file has {len(rows)} rows. Which limit is that?"
    )
    program.close()


def card_4_edges():
    program, malia, baptiste, kitchen, presents = two_people()
    me = number_of(malia)
    made(malia, "/tasks", list_id=kitchen, title="Bake bread")
    made(baptiste, "/tasks", list_id=presents, title="A hat for Bohdan")
    run = export_runner()
    number = asked_for(malia)
    refused(program.call, "POST /exports", 401, "Who's asking?", told="Without a login: ")
    for state in ("waiting", "done"):
        for asked in (f"GET /exports/{number}", f"GET /exports/{number}/file"):
            refused(program.call, asked, 401, "Who's asking?", told="Without a login: ")
            hidden = fail_with(
                baptiste,
                asked,
                404,
                "Whose file is that?",
                told=f"Malia's export is {state}, and Baptiste asks for it. ",
            )
            unknown = fail_with(baptiste, asked.replace(f"/{number}", "/987654"), 404, "Which export is that?")
            assert (hidden[0], hidden[1].replace(str(number), "N")) == (
                unknown[0],
                unknown[1].replace("987654", "N"),
            ), (
                f"Malia's export is {state}, and Baptiste asks with {asked}: {json.dumps(hidden)}. For an export that doesn't exist, it's {json.dumps(unknown)}. What does he know now?"
            )
        count = a_page(baptiste, "/exports")[1]
        assert count == 0, (
            f"Only Malia has asked for an export, and GET /exports shows Baptiste the total {count}. Whose are they?"
        )
        made_files(run)
    for asked in ("GET /exports/coffee", "GET /exports/99999999999999999999", "GET /exports/99999999999999999999/file"):
        refused(malia, asked, (404, 422), "What should somebody read who asks for that?")
    number = asked_for(malia)
    deleted(baptiste, f"/lists/{presents}/shares/{me}")
    made_files(run)
    seen = [row[2] for row in file_of(malia, number)[0]]
    assert seen == ["Bake bread"], (
        f'Malia asked for an export. Before the run, Baptiste ended the share of his list. Her file has {json.dumps(seen)}. It should be ["Bake bread"]. When does your program ask what she may see?'
    )
    sent = []
    for _ in range(2):
        before = len(statements)
        asked_for(malia)
        sent.append([one for one in statements[before:] if not one.startswith("PRAGMA")])
        made_files(run)
        for one in range(12):
            made(malia, "/tasks", list_id=kitchen, title=f"Open tin {one}")
    assert not (any("Bake bread" in one for one in sent[1]) or len(sent[1]) > len(sent[0])), (
        f"POST /exports sent {len(sent[0])} statements with one task, and {len(sent[1])} with 13. What does it do that could wait?"
    )
    other, states = Program(), set()
    asks_elsewhere = other.person("Malia")
    for moment in range(40):
        number, count, inside, found, waits = asked_for(malia), [0], [], [], []

        def before(sql):
            if not inside and count[0] == moment:
                inside.append(short(sql, 60))
                waits.append(in_thread(others_wait))
                found.append(in_thread(lambda: asks_elsewhere(f"GET /exports/{number}")))
            count[0] += 1

        Statements.before = before
        try:
            error = run()
        finally:
            Statements.before = None
        if not inside:
            break
        assert error is None, (
            f"run_exports() stopped with {type(error).__name__}: {first_line(error)}. Who gets no file because of that?"
        )
        reply = found[0]
        if waits[0] and reply.status >= 500:
            # Outside of this check, it would have waited until now. If the run never lets go, nobody sees that it's working.
            continue
        assert reply.status == 200, (
            f"Right before the run's statement “{inside[0]}”, Malia asked: {reply.told} It should be 200. What does your run hold on to?"
        )
        states.add(body_of(reply, "state")["state"])
        export_is(malia, number, "done", "run_exports() has run. ", len(everything(malia, "/tasks")))
    assert "working" in states, (
        f"While run_exports() was making a file, another process asked for GET /exports/{{id}}, again and again. It saw {' and '.join(sorted(states)) or 'nothing'}, and never working. What's in the table while you're busy?"
    )
    one, another = run, export_runner()
    for moment in range(40):
        number, count, inside, found = asked_for(malia), [0], [], []

        def before(sql):
            if not inside and count[0] == moment:
                inside.append(short(sql, 60))
                found.append(in_thread(another))
            count[0] += 1

        Statements.before = before
        try:
            mine = one()
        finally:
            Statements.before = None
        if not inside:
            break
        told = f"Two runs met: right before the statement “{inside[0]}” of the first one, the whole second one ran. "
        for error in (mine, found[0]):
            assert error is None or "locked" in str(error), (
                f"{told}One of them stopped with {type(error).__name__}: {first_line(error)}. Why couldn't it go on?"
            )
        if mine is not None or found[0] is not None:
            made_files(another)
        export_is(malia, number, "done", told, len(everything(malia, "/tasks")))
        file_of(malia, number)
    import csv

    write, broken = csv.writer, []

    def full(*words, **more):
        if len(broken) == 1:
            broken.append("now")
            raise OSError("No space left on device")
        return write(*words, **more)

    csv.writer = full
    try:
        run = export_runner()
        pair = asked_for(malia), asked_for(malia)
        broken.append("soon")
        made_files(run, "Two exports were waiting. csv.writer raised an OSError, once. ")
    finally:
        csv.writer = write
    states = sorted(gives(malia, f"GET /exports/{number}").json["state"] for number in pair)
    wanted = ["done", "failed"] if len(broken) == 2 else ["done", "done"]
    story = ", and for one of them, csv.writer raised an OSError" if len(broken) == 2 else ""
    assert states == wanted, (
        f"Two exports were waiting{story}. After the run, they are {' and '.join(states)}. It should be {' and '.join(wanted)}. Who gets no file, and what do they see?"
    )
    program.close()


# --- All cards


CARDS = {
    1: (card_1_asks, card_1_rules, card_1_edges),
    2: (card_2_asks, card_2_rules, card_2_edges),
    3: (card_3_asks, card_3_rules, card_3_edges),
    4: (card_4_asks, card_4_rules, card_4_edges),
}


def card_is_chosen():
    the_card()


def card_asks():
    CARDS[the_card()][0]()


def card_rules():
    CARDS[the_card()][1]()


def card_edges():
    CARDS[the_card()][2]()


def old_data_comes_along():
    """The last migration loses nothing, on its way up and down."""
    revisions()
    program = empty()
    ask = program.person()
    some_data(ask)
    before = picture(ask)
    program.close()
    problem = alembic("check")
    assert not problem, (
        f"After `alembic upgrade head`, `alembic check` still finds something to do: {problem}. Which of the two is right, your models or your migrations?"
    )
    migrated("With lists, tasks and notes in the tables", "downgrade", "-1")
    migrated("After going back one step", "upgrade", "head")
    program = Program()
    ask = program.person()
    lost = difference(before, picture(ask))
    assert not lost, (
        f"A database with data went back by one migration, and forwards again. Then somebody looked, and {lost}. What happens to the rows on the way?"
    )
    told = "Itziar registered, and then her database went back by one migration, and forwards again. "
    if the_card() == 2:
        number = team_of(ask, told)["id"]
        assert number == 1, (
            f"{told}Now she's in team {number}. It should be 1. Which team do members from before belong to?"
        )
    if the_card() == 3:
        zone_of(ask, "UTC", told)
    program.close()


def two_people_apart():
    """What CA2 promises: others see nothing of it, and a share opens and closes."""
    program = empty()
    malia, baptiste = program.person("Malia"), program.person("Baptiste")
    presents = made(baptiste, "/lists", name="My presents")["id"]
    hat = made(baptiste, "/tasks", list_id=presents, title="A hat for Bohdan", due="2031-06-21")["id"]
    wool = made(baptiste, f"/tasks/{hat}/notes", text="Green.")["id"]
    requests = [
        ("GET", f"/lists/{presents}", None),
        ("DELETE", f"/lists/{presents}", None),
        ("GET", f"/lists/{presents}/shares", None),
        ("POST", f"/lists/{presents}/shares", {"email": "malia@skua.example"}),
        ("GET", f"/tasks/{hat}", None),
        ("PATCH", f"/tasks/{hat}", {"done": True}),
        ("DELETE", f"/tasks/{hat}", None),
        ("GET", f"/tasks/{hat}/notes", None),
        ("POST", f"/tasks/{hat}/notes", {"text": "Red."}),
        ("GET", f"/notes/{wool}", None),
        ("DELETE", f"/notes/{wool}", None),
    ]
    before = picture(baptiste)
    for method, path, send in requests:
        refused(program.call, f"{method} {path}", 401, "Who's asking?", send, told="Without a login: ")
        number = path.split("/")[2]
        hidden = fail_with(
            malia, f"{method} {path}", 404, "Whose is that?", send, told="Malia asks for something of Baptiste's. "
        )
        unknown = fail_with(malia, f"{method} {path.replace(number, '987654', 1)}", 404, "What has this number?", send)
        assert (hidden[0], hidden[1].replace(number, "N")) == (unknown[0], unknown[1].replace("987654", "N")), (
            f"Malia asked {method} {path}, which is Baptiste's: {json.dumps(hidden)}. For a number that nothing has, it's {json.dumps(unknown)}. What does she know now?"
        )
    refused(malia, "POST /tasks", 404, "Whose list is that?", {"list_id": presents, "title": "Socks"})
    for path in ("/lists", "/tasks", f"/tasks?list_id={presents}"):
        items, total = page(malia, path)
        assert items == [] and total == 0, (
            f"Malia has nothing, and GET {path} shows her {len(items)} things, total {total}. Whose are they?"
        )
    lost = difference(before, picture(baptiste))
    assert not lost, (
        f"All of Malia's requests were refused. Then Baptiste looked, and {lost}. What comes first, the rule or the change?"
    )
    gives(baptiste, f"POST /lists/{presents}/shares", {"email": "malia@skua.example"}, 201)
    for path in (f"/lists/{presents}", f"/tasks/{hat}", f"/notes/{wool}"):
        gives(malia, f"GET {path}", question="Baptiste has shared the list with her.")
    refused(malia, f"DELETE /lists/{presents}", 403, "She sees it, but whose is it?")
    deleted(baptiste, f"/lists/{presents}/shares/{number_of(malia)}")
    for path in (f"/lists/{presents}", f"/tasks/{hat}", f"/notes/{wool}"):
        gone(malia, path, "Baptiste has ended the share.")
    program.close()


def one_mail():
    """What CA3 promises: one mail for each task, and only what certainly failed is tried again."""
    program, malia, _baptiste, kitchen, presents = two_people()
    run = runner()
    days = {
        "Feed the sourdough": "2031-11-30",
        "Open a tin": "2031-12-01",
        "Count the tins": "2031-12-02",
        "Clean the oven": "2031-11-29",
    }
    tasks = {title: made(malia, "/tasks", list_id=kitchen, title=title, due=due) for title, due in days.items()}
    made(malia, "/tasks", list_id=presents, title="A hat for Bohdan", due="2031-12-01")
    bread = made(malia, "/tasks", list_id=kitchen, title="Bake bread", due="2031-11-30")
    gives(malia, f"PATCH /tasks/{bread['id']}", {"done": True})
    titles = [*days, "A hat for Bohdan", "Bake bread"]
    wanted = dict.fromkeys(("Feed the sourdough", "Open a tin", "A hat for Bohdan"), "Malia")
    facts = {title: f", due on {due}" for title, due in days.items()}
    mailed(
        run,
        "2031-11-30",
        titles,
        wanted,
        "",
        "Which tasks does a mail go out for, and where does that day come from?",
        facts=facts,
    )
    mailed(
        runner(),
        "2031-11-30",
        titles,
        {},
        "There had been a mail about each task that was due. On the same day, it ran again. ",
        "Where does your program keep what it has done?",
        facts=facts,
    )
    is_at(malia, tasks["Open a tin"], "sent", (1,), "The mail was sent. ", "When does a reminder become sent?")

    def no_line(post, title):
        raise OSError("no line")

    for _ in range(3):
        mailed(
            run,
            "2031-12-01",
            titles,
            {"Count the tins": "Malia"},
            "send raises an OSError. ",
            "What does that say about the mail?",
            no_line,
        )
    mailed(run, "2031-12-01", titles, {}, "send raised an OSError three times. ", "How often does the contract try?")
    is_at(
        malia,
        tasks["Count the tins"],
        "failed",
        (3,),
        "send raised an OSError three times. ",
        "How often does the contract try?",
    )
    tea = made(malia, "/tasks", list_id=kitchen, title="Order tea", due="2031-12-15")

    def line_broke(post, title):
        raise RuntimeError("the line broke")

    runner()("2031-12-14", Post(["Order tea"], line_broke))
    mailed(
        runner(),
        "2031-12-14",
        ["Order tea"],
        {},
        "send raised a RuntimeError, so nobody knows whether there was a mail. The next run: ",
        "After which errors does the contract say that a mail wasn't sent?",
    )
    is_at(malia, tea, "sending", (0, 1), "send raised a RuntimeError. ", "Was the mail sent?")
    program.close()


# --- Documents


def document(name):
    assert os.path.isfile(name), f"There's no {name} next to check.pyz. Write it as contract/review.md says."
    with open(name, encoding="utf-8-sig", errors="replace") as file:
        return file.read()


def plain_text(text):
    """Returns text without Markdown's marks."""
    import re

    return re.sub(r"^[\s>*_#-]+|[`*_]", "", text).strip()


def tables_of(text, columns):
    """Returns the tables of a document, each as the cells of its rows without the header."""
    import re

    tables, inside = [], False
    for line in text.splitlines():
        line = line.strip()
        if not line.startswith("|"):
            inside = False
            continue
        inner = line[1:-1] if line.endswith("|") and not line.endswith("\\|") else line[1:]
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]
        if not inside and all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            inside = True
            tables.append([])
        elif inside and len(cells) >= columns:
            tables[-1].append(cells)
    return tables


def table_rows(text, columns):
    return [cells for table in tables_of(text, columns) for cells in table]


def below(text, word):
    """Returns what's below a heading with a word, up to the next one that isn't smaller, or None."""
    import re

    found, headings = [], list(re.finditer(r"^(#+) +(.*)$", text, re.MULTILINE))
    for place, heading in enumerate(headings):
        if word in heading[2].lower():
            after = [one for one in headings[place + 1 :] if len(one[1]) <= len(heading[1])]
            found.append(text[heading.end() : after[0].start() if after else len(text)])
    # The title of the page may have both words.
    return min(found, key=lambda part: (not table_rows(part, 3), len(part)), default=None)


def line_after(text, word):
    """Returns what comes after a word with a colon at the beginning of a line, up to the next blank line."""
    lines = [plain_text(line) for line in text.splitlines()]
    begins = tuple(f"{one}:" for one in ("surprise", "project", "without a network", "recording"))
    for place, line in enumerate(lines):
        if line.lower().startswith(f"{word}:"):
            rest = [line[len(word) + 1 :]]
            for more in lines[place + 1 :]:
                if not more or more.startswith("|") or more.lower().startswith(begins):
                    break
                rest.append(more)
            return plain_text(" ".join(rest))
    return None


def git(*words):
    """Returns what Git says about the reader's folder, or None."""
    return git_in(os.environ["READERS_FOLDER"], *words) if "READERS_FOLDER" in os.environ else None


def has_history():
    return bool(git("ls-files", "--", "main.py")) and git("rev-parse", "--verify", "HEAD") is not None


def expectations(text):
    """Returns what CHANGE.md says about each file: expected, touched."""
    found = {}
    for cells in table_rows(text, 2):
        name = plain_name(cells[0])
        said = [plain_text(cell).lower().rstrip(".") for cell in [*cells, ""][1:3]]
        found[name] = said
    return found


def plain_name(text):
    import re

    name = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", re.sub(r"[`*]", "", text))
    return name.strip().replace("\\_", "_").replace("\\", "/").removeprefix("./")


def change_is_written_down():
    """CHANGE.md says what was expected, and what was touched."""
    the_card()
    text = document("CHANGE.md")
    rows = expectations(text)
    assert rows != {}, (
        "In CHANGE.md, there's no table with the columns File, Expected and Touched. Add one, with a row for each file."
    )
    for name, (expected, touched) in rows.items():
        assert expected in ("yes", "no") and touched in ("yes", "no"), (
            f"In CHANGE.md, the row about {name} says {json.dumps(expected)} and {json.dumps(touched)}. Both should be yes or no. Write whether you expected it, and whether you touched it."
        )
    you_expected = [name for name, said in rows.items() if said[0] == "yes"]
    assert you_expected != [], (
        "In CHANGE.md, no file has yes as Expected. Write yes for the files that you thought of before you began."
    )
    touched = {name for name, said in rows.items() if said[1] == "yes"}
    if has_history():
        assert git("rev-parse", "--verify", "--quiet", "before-card^{commit}"), (
            "In your repository, there's no tag before-card. Set it on the commit that has your expectation."
        )
        then = git("show", "before-card:./CHANGE.md")
        assert then is not None, (
            "The commit with the tag before-card has no CHANGE.md. Set the tag on the commit that has your expectation."
        )
        old = expectations(then)
        moved = [name for name, said in old.items() if name not in rows or rows[name][0] != said[0]]
        moved += [name for name, said in rows.items() if said[0] == "yes" and name not in old]
        first = moved[0] if moved else ""
        assert not moved, (
            f"At the tag before-card, CHANGE.md had {json.dumps(old[first][0]) if first in old else 'nothing'} as Expected for {first}. Now it has {json.dumps(rows[first][0]) if first in rows else 'nothing'}. What do you learn from an expectation that was changed afterwards?"
        )
        end = "after-card" if git("rev-parse", "--verify", "--quiet", "after-card^{commit}") else "HEAD"
        names = (git("diff", "--name-only", "--relative", "--no-renames", "before-card", end) or "").splitlines()
        names = {name for name in names if not name.endswith((".md", ".txt")) and name != "check.pyz"}
        untold, extra = sorted(names - touched), sorted(touched - names)
        assert not untold, (
            f"`git diff --stat before-card {end}` shows {untold[0]}, and CHANGE.md doesn't say that you touched it. Add a row for it, with yes as Touched."
        )
        assert not extra, (
            f"CHANGE.md says that you touched {extra[0]}, and `git diff --stat before-card {end}` doesn't show it. What was committed by then?"
        )
    assert touched != set(), (
        "In CHANGE.md, no file has yes as Touched. Write yes for the files that `git diff --stat` shows."
    )
    surprises = sorted(touched - set(you_expected))
    if len(surprises) >= 2:
        why = line_after(text, "surprise")
        assert why, (
            f"You touched {len(surprises)} files that you hadn't expected, such as {surprises[0]} and {surprises[1]}. Add a line to CHANGE.md that begins with “Surprise:” and says what you didn't know about your own program."
        )


def reviews_received():
    """REVIEW.md has the review of this project, with an answer to each remark."""
    import re

    the_card()
    part = below(document("REVIEW.md"), "received")
    assert part is not None, (
        "In REVIEW.md, there's no heading with Received. Add one, with a table of what somebody else said about your project."
    )
    rows = [[cell.strip() for cell in cells] for cells in table_rows(part, 3)]
    assert len(rows) >= 5, (
        f"In REVIEW.md, below Received, the table has {counted(len(rows), 'remark')}. It should be five or more. Ask your reviewer for another one, and add it."
    )
    history_there, commits, seen = has_history(), 0, {}
    for where, remark, answer in (cells[:3] for cells in rows):
        where, words = plain_name(where), plain_text(answer)
        place = re.split(r"[:,;#\s]", where)[0]
        assert re.match(r"(GET|POST|PATCH|PUT|DELETE|HEAD|OPTIONS) +/", where, re.IGNORECASE) or (
            place and os.path.exists(place)
        ), (
            f"In REVIEW.md, a remark is about {json.dumps(where, ensure_ascii=False)}. There's no such file, and it isn't a request. Begin the cell with one of your files, or with a request such as GET /tasks."
        )
        assert plain_text(remark), (
            f"In REVIEW.md, the remark about {where} is empty. Write down what your reviewer noticed."
        )
        got = seen.setdefault(remark.lower(), where)
        assert got == where, (
            f"In REVIEW.md, the remark {json.dumps(short(remark, 80), ensure_ascii=False)} is there twice. Replace one of them with something else that they noticed."
        )
        found = re.match(r"(?:commit )?\[?([0-9a-f]{7,40})\b", words, re.IGNORECASE)
        if found:
            commits += 1
            if history_there:
                assert git("merge-base", "--is-ancestor", found[1], "HEAD") is not None, (
                    f"In REVIEW.md, the answer to the remark about {where} is the commit {found[1]}, and this branch has no such commit. What does `git log --oneline` show?"
                )
                names = (git("show", "--name-only", "--format=", "-m", "--first-parent", found[1]) or "").split("\n")
                assert any(name and name.rpartition("/")[2] != "REVIEW.md" for name in names), (
                    f"In REVIEW.md, the answer to the remark about {where} is the commit {found[1]}, which changes {'only REVIEW.md' if any(names) else 'no file'}. What's different for the people who use your service?"
                )
            continue
        reason = re.match(r"no\s*[:,.–—-]\s*(.*)", words, re.IGNORECASE | re.DOTALL)
        assert reason is not None, (
            f"In REVIEW.md, the answer to the remark about {where} is {json.dumps(short(answer, 100), ensure_ascii=False)}. Begin it with a commit of yours, or with “no:” and a reason."
        )
        assert plain_text(reason[1]), (
            f"In REVIEW.md, the answer to the remark about {where} is “no” without a reason. Add one."
        )
    assert commits >= 3, (
        f"In REVIEW.md, {counted(commits, 'answer')} of {len(rows)} {'is' if commits == 1 else 'are'} a commit, and it should be three or more. Which of your reasons would you accept from somebody else?"
    )


def reviews_given():
    """REVIEW.md has a review of another project."""
    the_card()
    part = below(document("REVIEW.md"), "given")
    assert part is not None, (
        "In REVIEW.md, there's no heading with Given. Add one, with what you noticed in another project."
    )
    assert line_after(part, "project"), (
        "In REVIEW.md, below Given, no line begins with “Project:” and says whose it is. Add one."
    )
    rows = table_rows(part, 3)
    assert len(rows) >= 3, (
        f"In REVIEW.md, below Given, the table has {counted(len(rows), 'remark')}. It should be three or more. Add something that you'd have built differently."
    )
    praise = 0
    for where, remark, why in (cells[:3] for cells in rows):
        praise += plain_text(remark).lower().startswith("praise")
        assert plain_text(where) != "", (
            f"In REVIEW.md, below Given, the remark {json.dumps(short(remark, 80), ensure_ascii=False)} has no place. Write into its first column where in that project it is."
        )
        assert plain_text(why), (
            f"In REVIEW.md, below Given, the remark {json.dumps(short(remark, 80), ensure_ascii=False)} has no reason. Write into its third column what it leads to."
        )
    assert praise >= 1, (
        f"In REVIEW.md, below Given, none of the {len(rows)} remarks begins with “Praise:” in its second column. Add what you'd copy from that project."
    )
    assert praise < len(rows), (
        f"In REVIEW.md, below Given, all {len(rows)} remarks are praise. What would you have asked?"
    )


ROWS = {
    "contract kept": ("contract",),
    "data model": ("data", "model"),
    "failure handling": ("failure",),
    "security": ("security",),
    "tests": ("test",),
    "change absorbed": ("change",),
    "history and README": ("history", "readme"),
    "trade-offs": ("trade",),
}


def the_rubric():
    """RUBRIC.md has eight rows, filled in twice, and two sums that are right."""
    import re

    the_card()
    tables = tables_of(document("RUBRIC.md"), 3)

    def is_sum(cells):
        return re.match(r"(sum|total)\b", plain_text(cells[0]).lower()) is not None

    rows = next((one for one in tables if any(map(is_sum, one))), next(iter(tables), []))
    sums = [cells for cells in rows if is_sum(cells)]
    rest = [cells for cells in rows if cells not in sums]
    points, used = [], []
    for name, keys in ROWS.items():
        cells = next(
            (one for one in rest if one not in used and any(key in plain_text(one[0]).lower() for key in keys)), None
        )
        assert cells is not None, (
            f"In RUBRIC.md, there's no row about {name}. Add it, with the points from you and from your reviewer."
        )
        used.append(cells)
        numbers = [plain_text(cell) for cell in cells[1:3]]
        assert all(re.fullmatch(r"[0-3](\s*/\s*3)?", one) for one in numbers), (
            f"In RUBRIC.md, the row about {name} has {json.dumps(numbers[0], ensure_ascii=False)} from you and {json.dumps(numbers[1], ensure_ascii=False)} from your reviewer. Both should be 0, 1, 2 or 3. Fill in the points."
        )
        points.append([int(one[0]) for one in numbers])
        where = plain_text(cells[3]) if len(cells) > 3 else ""
        assert where != "", (
            f"In RUBRIC.md, the row about {name} says {numbers[0]} and {numbers[1]}, and not where one can see it. Add a file, a test, a commit or a request."
        )
    assert len(rest) == len(used), (
        f"In RUBRIC.md, there are {len(rest)} rows above the sums. Keep the eight of the contract."
    )
    assert len(sums) == 1, (
        f"In RUBRIC.md, {len(sums)} rows begin with Sum. Keep one, with the points of the eight rows."
    )
    for place, who in enumerate(("you", "your reviewer")):
        right = sum(pair[place] for pair in points)
        said = re.match(r"\d+", plain_text(sums[0][1 + place]))
        assert said is not None and int(said[0]) == right, (
            f"In RUBRIC.md, the points from {who} are {' + '.join(str(pair[place]) for pair in points)} = {right}, and the sum says {json.dumps(plain_text(sums[0][1 + place]), ensure_ascii=False)}. Which row was changed later?"
        )
    given = sum(pair[1] for pair in points)
    names = list(ROWS)
    lowest = names[min(range(8), key=lambda place: points[place][1])]
    assert given >= 18, (
        f"Your reviewer gives {given} of 24 points, and 18 pass. The lowest row is {lowest}. What would somebody have to see there for one point more?"
    )


def the_demo():
    """DEMO.md has five minutes, a failure, a plan without a network, and a recording."""
    import re

    the_card()
    text = document("DEMO.md")
    tables = tables_of(text, 3)
    rows = next(
        (one for one in tables if any(re.search(r"\d:\d\d", cells[0]) for cells in one)), next(iter(tables), [])
    )
    assert len(rows) >= 5, (
        f"In DEMO.md, the table has {counted(len(rows), 'row')} with three columns. It should be five or more. Add a row for each part of your five minutes."
    )

    def clock_of(seconds):
        return f"{seconds // 60}:{seconds % 60:02}"

    now = 0
    for minute, seen, said in (cells[:3] for cells in rows):
        found = re.findall(r"(\d+):(\d\d)", minute)
        assert len(found) == 2, (
            f"In DEMO.md, a row has {json.dumps(minute, ensure_ascii=False)} as its minute. Write from and to, such as {clock_of(now)}–{clock_of(now + 60)}."
        )
        begin, end = (int(one) * 60 + int(two) for one, two in found)
        assert begin == now, (
            f"In DEMO.md, a row begins at {clock_of(begin)}, and it should be {clock_of(now)}, {'when the row before it ends' if now else 'because it is the first'}. What do people see in between?"
        )
        assert 0 < end - begin <= 90, (
            f"In DEMO.md, the row {minute} is {end - begin} seconds long. It should be 90 at most. Who could listen to one thing for so long?"
        )
        assert plain_text(seen) and plain_text(said), (
            f"In DEMO.md, the row {minute} has an empty cell. Write what they see, and what you say."
        )
        now = end
    assert 240 <= now <= 300, (
        f"In DEMO.md, the last row ends at {clock_of(now)}. It should be between 4:00 and 5:00. What would you {'leave out' if now > 300 else 'like to show, too'}?"
    )
    failures = [cells[1] for cells in rows if plain_text(cells[1]).lower().startswith("on purpose")]
    assert failures != [], (
        "In DEMO.md, no row has a second column that begins with “On purpose:” and shows something that fails. Add one."
    )
    assert re.search(r"\w", plain_text(failures[0])[len("on purpose") :]), (
        "In DEMO.md, a row says “On purpose:”, and nothing after it. Add what fails, and what people see."
    )
    plan = line_after(text, "without a network")
    assert plan, (
        "In DEMO.md, no line begins with “Without a network:” and says what you do then. Add what you show and say when the page doesn't load."
    )
    recording = line_after(text, "recording")
    assert recording, (
        "In DEMO.md, no line begins with “Recording:” and says where it is. Record the demo, and add the line."
    )
    length = re.findall(r"(?<![\d:])(\d{1,2}):([0-5]\d)(?![\d:])", recording)
    assert len(length) == 1, (
        f"In DEMO.md, the recording is {json.dumps(short(recording, 80), ensure_ascii=False)}. Add its length in minutes and seconds, such as 4:48, and no other."
    )
    seconds = int(length[0][0]) * 60 + int(length[0][1])
    assert 180 <= seconds <= 300, (
        f"In DEMO.md, the recording is {clock_of(seconds)} long. It should be between 3:00 and 5:00. What did you {'say twice' if seconds > 300 else 'leave out'}?"
    )


def server(port):
    serve(
        port,
        card_is_chosen,
        card_asks,
        card_rules,
        card_edges,
        old_data_comes_along,
        change_is_written_down,
        reviews_received,
        reviews_given,
        the_rubric,
        the_demo,
        core,
        core_examples,
        two_people_apart,
        one_mail,
    )


def nothing_is_wrong():
    passed(response)
