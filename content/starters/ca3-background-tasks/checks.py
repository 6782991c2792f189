"""Checks of the starter ca3-background-tasks."""

import json
import os
import sys

from shared.capstone_accounts import clock, number_of
from shared.capstone_common import (
    Program,
    core,
    core_examples,
    deleted,
    empty,
    forget,
    gives,
    made,
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
from shared.capstone_reminders import Post, is_at, mailed, ran, reminders, runner, two_people
from shared.texts import counted, first_line, short
from shared.threads import in_thread
from understory import response


def down_and_up():
    """Takes the last migration back, and runs it again."""
    migrated("With lists, tasks and notes in the tables", "downgrade", "-1")
    migrated("After going back one step", "upgrade", "head")


def old_data_comes_along():
    """The new migration loses nothing, on its way up and down."""
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
    down_and_up()
    program = Program()
    lost = difference(before, picture(program.person()))
    assert not lost, (
        f"A database with data went back by one migration, and forwards again. Then somebody looked, and {lost}. What happens to the rows on the way?"
    )
    program.close()


def due_mails():
    """There's a mail for what's due today or tomorrow, to the member who made the task."""
    program, malia, baptiste, kitchen, presents = two_people()
    run = runner()
    days = {
        "Clean the oven": "2031-11-29",
        "Feed the sourdough": "2031-11-30",
        "Open a tin": "2031-12-01",
        "Count the tins": "2031-12-02",
        "Think of a soup": None,
        "Feed the other sourdough": "2032-11-30",
    }
    for title, due in days.items():
        made(malia, "/tasks", list_id=kitchen, title=title, due=due)
    bread = made(malia, "/tasks", list_id=kitchen, title="Bake bread", due="2031-11-30")
    gives(malia, f"PATCH /tasks/{bread['id']}", {"done": True})
    made(malia, "/tasks", list_id=presents, title="A hat for Bohdan", due="2031-12-01")
    made(baptiste, "/tasks", list_id=presents, title="Socks for Itziar", due="2031-11-30")
    titles = [*days, "Bake bread", "A hat for Bohdan", "Socks for Itziar"]
    facts = {title: f", {'due on ' + due if due else 'without a day'}" for title, due in days.items()}
    facts.update(
        {
            "Bake bread": ", due on 2031-11-30 and done",
            "A hat for Bohdan": ", due on 2031-12-01, in Baptiste's list",
            "Socks for Itziar": ", due on 2031-11-30",
        }
    )
    wanted = {
        "Feed the sourdough": "Malia",
        "Open a tin": "Malia",
        "A hat for Bohdan": "Malia",
        "Socks for Itziar": "Baptiste",
    }
    why = "Which tasks does a mail go out for, and where does that day come from?"
    mailed(run, "2031-11-30", titles, wanted, "", why, facts=facts)
    mailed(
        run,
        "2031-11-30",
        titles,
        {},
        "There had been a mail about each task that was due. On the same day, it ran again. ",
        "Where does your program keep what it has done?",
        facts=facts,
    )
    run = runner()
    mailed(
        run,
        "2031-12-01",
        titles,
        {"Count the tins": "Malia"},
        "It ran on 2031-11-30, and each mail was sent. The next day, in another process: ",
        "Which tasks have had their mail, and which one is new?",
        facts=facts,
    )
    program = empty()
    some_data(program.person("Itziar"))
    program.close()
    down_and_up()
    told = "A database had a task due on 2031-11-15, made by Itziar, before your last migration ran. Afterwards, "
    mailed(
        runner(),
        "2031-11-14",
        ["Order coffee", "Feed the sourdough"],
        {"Order coffee": "Itziar"},
        told,
        "Where do reminders for old tasks come from?",
    )


def reminders_page():
    """Members see their own reminders, page by page."""
    program, malia, baptiste, kitchen, presents = two_people()
    run = runner()
    wanted = []
    for title, due in (
        ("Feed the sourdough", "2031-11-15"),
        ("Open a tin", "2031-11-14"),
        ("Count the tins", "2031-11-15"),
    ):
        wanted.append(made(malia, "/tasks", list_id=kitchen, title=title, due=due))
    made(baptiste, "/tasks", list_id=presents, title="Socks for Itziar", due="2031-11-14")
    hat = made(malia, "/tasks", list_id=presents, title="A hat for Bohdan", due="2031-11-15")
    refused(program.call, "GET /reminders", 401, "Who's asking?", told="Without a login: ")
    ran(run, "2031-11-14", Post(["Feed", "Open", "Count", "Socks", "hat"]))
    told = "Malia made four tasks that are due, one of them in Baptiste's list. Baptiste made one. Then remind ran, and every mail was sent. "
    items, total = reminders(malia)
    assert sorted(one["task_id"] for one in items) == [one["id"] for one in (*wanted, hat)] and total == 4, (
        f"{told}GET /reminders shows Malia {len(items)} reminders, and total {total}. It should be 4. Whose reminders are they?"
    )
    for task in wanted:
        is_at(malia, task, "sent", (1,), told, "When does a reminder become sent?")
        found = next(one for one in items if one["task_id"] == task["id"])
        assert found["due"] == task["due"], (
            f"{told}The task {json.dumps(task['title'])} is due on {task['due']}. Its reminder has the day {json.dumps(found['due'])}. Which day is it about?"
        )
    numbers = [one["id"] for one in items]
    assert numbers == sorted(set(numbers)), (
        f"{told}Their numbers are {json.dumps(numbers)}, in this order. What does the contract say about the order of a page?"
    )
    for query, part in (("?limit=2", numbers[:2]), ("?limit=2&offset=2", numbers[2:]), ("?offset=9", [])):
        some, total = reminders(malia, query)
        assert [one["id"] for one in some] == part and total == 4, (
            f"Malia's reminders have the numbers {json.dumps(numbers)}. GET /reminders{query} shows {json.dumps([one['id'] for one in some])} and total {total}. It should be {json.dumps(part)} and 4. What do limit and offset mean?"
        )
    asked = []
    for query in ("?limit=1", "?limit=4"):
        before = len(statements)
        reminders(malia, query)
        asked.append([one for one in statements[before:] if one.lstrip().upper().startswith(("SELECT", "WITH"))])
    assert len(asked[1]) <= len(asked[0]), (
        f"GET /reminders sends {len(asked[0])} queries for one reminder, and {len(asked[1])} for four. The last one: “{short(asked[1][-1], 120)}”. Which line asks again for each of them?"
    )
    for query in ("?limit=0", "?limit=101", "?offset=-1"):
        refused(malia, f"GET /reminders{query}", 422, "Which values may limit and offset have?")
    items, total = reminders(program.person("Bohdan"))
    assert items == [] and total == 0, (
        f"{told}Bohdan has no task. GET /reminders shows him {len(items)} reminders, and total {total}. Whose are they?"
    )
    numbers += [one["id"] for one in reminders(baptiste)[0]]
    gives(malia, f"PATCH /tasks/{wanted[1]['id']}", {"done": True})
    deleted(malia, f"/tasks/{wanted[0]['id']}", "Its mail has been sent. What still points to this task?")
    deleted(baptiste, f"/lists/{presents}/shares/{number_of(malia)}")
    items, total = reminders(malia)
    assert sorted(one["task_id"] for one in items) == [one["id"] for one in wanted[1:]] and total == 2, (
        f"{told}Malia deleted one of her tasks, did another, and Baptiste ended the share of his list. GET /reminders shows her {len(items)} reminders, and total {total}. It should be 2. Which tasks can she still see?"
    )
    for ask in (malia, baptiste):
        for task in gives(ask, "GET /tasks?limit=100").json["items"]:
            deleted(ask, f"/tasks/{task['id']}", "Its mail has been sent. What still points to this task?")
    made(malia, "/tasks", list_id=kitchen, title="Throw away the tins", due="2031-11-15")
    ran(run, "2031-11-14", Post(["tins"]))
    items, total = reminders(malia)
    assert len(items) == 1 and items[0]["id"] not in numbers, (
        f"There were reminders with the numbers {json.dumps(sorted(numbers))}. Their tasks were deleted. Then there was a mail about a new task, and GET /reminders shows {json.dumps(items)}. It should be one, with a new number. Who gives a reminder its number?"
    )
    reply = malia(f"DELETE /lists/{kitchen}")
    assert reply.status in (204, 409), (
        f"There has been a mail about a task in a list. {reply.told} It should be 204 or 409, as you decided. What points to what's in this list?"
    )
    left = reminders(malia)[1]
    assert left == int(reply.status == 409), (
        f"There has been a mail about a task in a list. DELETE for the list answered {reply.status}, and then GET /reminders shows the total {left}. What happened to the task?"
    )
    program.close()


def tried_again():
    """A mail that wasn't sent is tried again, three times at most."""
    program = empty()
    ask = program.person("Itziar")
    ship = made(ask, "/lists", name="For the ship")["id"]
    names = ["Order plasters", "Order tea", "Order coffee"]
    tasks = {title: made(ask, "/tasks", list_id=ship, title=title, due="2031-11-15") for title in names}

    def broken(count, error, only=None):
        def then(post, title):
            if len(post.mails) <= count if only is None else title == only:
                raise error

        return then

    first = Post(names, broken(2, OSError("the satellite is below the horizon")))
    error = runner()("2031-11-14", first)
    told = "Three tasks are due. For the first two mails, send raised an OSError. "
    assert error is None, (
        f"{told}remind stopped with {type(error).__name__}: {first_line(error)}. Who gets no mail because of that?"
    )
    assert sorted(first.sent) == sorted(names), (
        f"{told}send was called for {json.dumps(first.sent)}. It should be once for each of the three. What happens after a mail that couldn't be sent?"
    )
    one, two, three = (tasks[title] for title in first.sent)
    why = "What does an OSError from send say about the mail?"
    is_at(ask, one, "waiting", (1,), told, why)
    is_at(ask, two, "waiting", (1,), told, why)
    is_at(ask, three, "sent", (1,), told, why)
    told += "Then another process ran, and it raised an error for the first task only. "
    post = Post(names, broken(0, ConnectionRefusedError("nobody answers"), one["title"]))
    ran(runner(), "2031-11-14", post, told)
    assert sorted(post.sent) == sorted((one["title"], two["title"])), (
        f"{told}This time, send was called for {json.dumps(post.sent)}. Two mails were still open. Which ones does a run try?"
    )
    is_at(ask, one, "waiting", (2,), told, "Who counts the tries, and where?")
    is_at(ask, two, "sent", (2,), told, "Who counts the tries, and where?")
    told = "For one task, send raises an OSError each time. The third run: "
    post = Post(names, broken(0, OSError("no line"), one["title"]))
    ran(runner(), "2031-11-15", post, told)
    assert post.sent == [one["title"]], (
        f"{told}send was called for {json.dumps(post.sent)}. One mail was still open, {json.dumps(one['title'])}. Which ones does a run try?"
    )
    is_at(ask, one, "failed", (3,), told, "How often does the contract try?")
    mailed(
        runner(),
        "2031-11-15",
        names,
        {},
        "For one task, send raised an OSError three times, and the other mails have been sent. The fourth run: ",
        "What's left to do for a reminder that has failed?",
    )
    is_at(
        ask,
        one,
        "failed",
        (3,),
        told + "And after a fourth run: ",
        "What does a run do with a reminder that has failed?",
    )
    many = [f"Open tin number {number}." for number in range(101, 124)]
    for title in many:
        made(ask, "/tasks", list_id=ship, title=title, due="2031-12-15")
    mailed(
        runner(),
        "2031-12-14",
        [*names, *many],
        dict.fromkeys(many, "Itziar"),
        f"{len(many)} tasks are due on the same day. ",
        "How many does one run look at?",
    )
    program.close()


def stopped_in_the_middle():
    """If nobody knows whether a mail went out, it isn't sent again."""
    import contextlib
    import sqlite3

    program = empty()
    ask = program.person("Itziar")
    ship = made(ask, "/lists", name="For the ship")["id"]
    names = ["Order plasters", "Order coffee"]
    tasks = {title: made(ask, "/tasks", list_id=ship, title=title, due="2031-11-15") for title in names}
    seen, files, names_before, copy, locked = (
        [],
        {},
        set(os.listdir(".")),
        sqlite3.connect(":memory:", check_same_thread=False),
        [],
    )

    def look():
        return ask("GET /reminders?limit=100")

    def power_cut(post, title):
        try:
            with contextlib.closing(sqlite3.connect(base["file"])) as now:
                now.backup(copy)
        except sqlite3.Error as error:
            locked.append(error)
        for name in set(os.listdir(".")) - names_before:
            if os.path.isfile(name) and not name.startswith(os.path.basename(base["file"])):
                with open(name, "rb") as file:
                    files.setdefault(name, file.read().replace(str(os.getpid()).encode(), b"99999999"))
        seen.append(in_thread(look))
        raise SystemExit("the power is gone")

    post = Post(names, power_cut)
    runner()("2031-11-14", post)
    assert post.sent != [], "A task is due tomorrow, and remind didn't call send. Which tasks does it look for?"
    assert not locked and seen[0].status == 200, (
        f"While send was running, another process asked for GET /reminders. {seen[0].told if seen[0].status != 200 else 'The database was locked.'} It should be 200. What does your run hold on to, while a mail is on its way for a minute?"
    )
    first = post.sent[0]
    other = next(title for title in names if title != first)
    items = seen[0].json.get("items", []) if isinstance(seen[0].json, dict) else []
    states = {one.get("task_id"): one.get("state") for one in items if isinstance(one, dict)}
    state = states.get(tasks[first]["id"])
    assert state == "sending", (
        f"While send was running for {json.dumps(first)}, another process asked for GET /reminders. It found {json.dumps(state) if state else 'no reminder for this task'}. It should be sending. What would the next run know, if the power failed now?"
    )
    told = f"In the middle of send, for {json.dumps(first)}, the process was stopped. "
    is_at(ask, tasks[first], "sending", (0, 1), told, "Was the mail sent?")
    again = told + "Another process ran. "
    why = f"What does it know about {json.dumps(first)}, and what about {json.dumps(other)}?"
    mailed(runner(), "2031-11-14", names, {other: "Itziar"}, again, why)
    is_at(ask, tasks[first], "sending", (0, 1), again, "Who knows more than before?")
    pan = made(ask, "/tasks", list_id=ship, title="Order a pan", due="2031-11-15")

    def line_broke(post, title):
        raise RuntimeError("the line broke while it was waiting for an answer")

    post = Post([*names, "Order a pan"], line_broke)
    runner()("2031-11-14", post)
    assert post.sent == ["Order a pan"], (
        f'One mail was left open. send was called for {json.dumps(post.sent)}. It should be ["Order a pan"]. How often in one run, and for which?'
    )
    told = "For “Order a pan”, send raised a RuntimeError, which isn't an OSError. "
    mailed(
        runner(),
        "2031-11-14",
        [*names, "Order a pan"],
        {},
        told + "The next run: ",
        "After which errors does the contract say that a mail wasn't sent?",
    )
    is_at(ask, pan, "sending", (0, 1), told, "Was the mail sent?")
    program.close()
    new_file()
    with contextlib.closing(copy), contextlib.closing(sqlite3.connect(base["file"])) as new:
        copy.backup(new)
    for name, data in files.items():
        with open(name, "wb") as file:
            file.write(data)
    Program().close()
    mailed(
        runner(),
        "2031-11-14",
        names,
        {other: "Itziar"},
        f"In the middle of send, for {json.dumps(first)}, the power failed, and no line of your program ran any more. Afterwards, your service started with the database {'and the file ' + ' and '.join(files) + ' ' if files else ''}as it was at that moment, and then remind ran. ",
        why,
    )
    # A mail isn't sent for sure because somebody has waited for a day.
    clock["ahead"] += 26 * 3600
    mailed(
        runner(),
        "2031-11-15",
        names,
        {},
        f"In the middle of send, for {json.dumps(first)}, the power failed. The next run was 26 hours later. ",
        "What does your program know now that it didn't know then?",
    )
    clock["ahead"] = 0
    for name in files:
        with contextlib.suppress(OSError):
            os.remove(name)


def changed_in_between():
    """What changes while a run is busy counts. What changed before it counts, too."""
    program, malia, baptiste, kitchen, presents = two_people()
    number = number_of(malia)
    names = ["Feed the sourdough", "Open a tin", "Count the tins", "Bake bread"]
    tasks = {title: made(malia, "/tasks", list_id=kitchen, title=title, due="2031-11-15") for title in names}
    tasks["A hat for Bohdan"] = made(malia, "/tasks", list_id=presents, title="A hat for Bohdan", due="2031-11-15")
    names.append("A hat for Bohdan")
    done = []

    def change(post, title):
        if done:
            return
        left = [one for one in names if one != title and one != "A hat for Bohdan"]
        requests = [
            (malia, f"PATCH /tasks/{tasks[left[0]]['id']}", {"done": True}, 200),
            (malia, f"DELETE /tasks/{tasks[left[1]]['id']}", None, 204),
        ]
        requests.append((malia, f"PATCH /tasks/{tasks[left[2]]['id']}", {"due": "2031-12-24"}, 200))
        if title != "A hat for Bohdan":
            requests.append((baptiste, f"DELETE /lists/{presents}/shares/{number}", None, 204))
        for ask, asked, send, status in requests:
            done.append((in_thread(lambda: ask(asked, send)), status))
        done.append(left)

    post = Post(names, change)
    ran(
        runner(),
        "2031-11-14",
        post,
        "Several tasks are due. While the first mail was being sent, others were changed. ",
    )
    assert done != [], "Five tasks are due tomorrow, and remind didn't call send. Which tasks does it look for?"
    left = done.pop()
    for reply, status in done:
        assert reply.status == status, (
            f"While a mail was being sent, somebody used your service. {reply.told} It should be {status}. What does your run hold on to, while a mail is on its way for a minute?"
        )
    fates = dict(zip(left, ("done", "deleted", "moved to Christmas")))
    fates["A hat for Bohdan"] = "hidden from Malia, because Baptiste ended the share"
    for title in post.sent[1:]:
        assert title not in fates or (title == "A hat for Bohdan" and len(done) == 3), (
            f"While the first mail was being sent, the task {json.dumps(title)} was {fates.get(title)}. Then its mail was sent. How old was what your run knew about it?"
        )
    mailed(
        runner(),
        "2031-11-15",
        names,
        {},
        "Of Malia's tasks, one has had its mail. The others were done, deleted, moved to Christmas, or in a list that she doesn't see any more. ",
        "What does your program look at before it sends?",
    )
    open_again = f"/tasks/{tasks[left[0]]['id']}"
    gives(malia, f"PATCH {open_again}", {"done": False})
    mailed(
        runner(),
        "2031-11-15",
        names,
        {left[0]: "Malia"},
        f"The task {json.dumps(left[0])} was done before there was a mail about it. Then it was opened again. ",
        "What does your program keep about a task that was done?",
    )
    for value in (True, False):
        gives(malia, f"PATCH {open_again}", {"done": value})
    mailed(
        runner(),
        "2031-11-15",
        names,
        {},
        "The mail about a task was sent. Then the task was done, and opened again. ",
        "What does your program still know about that mail?",
    )
    moved = left[2]
    mailed(
        runner(),
        "2031-12-23",
        names,
        {moved: "Malia"},
        f"Before there was a mail about {json.dumps(moved)}, its day was moved from 2031-11-15 to 2031-12-24. ",
        "Which day counts, the old one or the new one?",
    )
    gives(malia, f"PATCH /tasks/{tasks[moved]['id']}", {"title": "Something else"})
    mailed(
        runner(),
        "2031-12-23",
        [*names, "Something else"],
        {},
        "The mail about a task was sent. Then its title was changed. ",
        "What has changed about its day?",
    )
    gives(malia, f"PATCH /tasks/{tasks[moved]['id']}", {"due": "2032-01-06"})
    post = Post(["Something else"])
    for today in ("2032-01-05", "2032-01-05", "2032-01-06"):
        ran(runner(), today, post)
    assert len(post.sent) <= 1, (
        f"The mail about a task was sent. Then its day was moved, and remind ran three times on the new days. It sent {len(post.sent)} more mails about it. One or none is your decision, and which one was this?"
    )
    tin = made(malia, "/tasks", list_id=kitchen, title="Throw away the tins", due="2032-01-07")
    rice = made(malia, "/tasks", list_id=kitchen, title="Cook rice", due="2032-01-07")
    gone_now = []

    def remove(post, title):
        if not gone_now:
            task = tin if title == "Throw away the tins" else rice
            gone_now.append(in_thread(lambda: malia(f"DELETE /tasks/{task['id']}")))

    mailed(
        runner(),
        "2032-01-06",
        ["Throw away the tins", "Cook rice", "Something else"],
        {"Throw away the tins": "Malia", "Cook rice": "Malia"},
        "While a mail was being sent, its own task was deleted. ",
        "What does your run do after that?",
        remove,
    )
    program.close()


def two_runs():
    """Two runs at the same moment send one mail."""
    import threading

    program = empty()
    ask = program.person("Itziar")
    ship = made(ask, "/lists", name="For the ship")["id"]
    one, other = runner(), runner()
    for step in range(120):
        # The other run comes to its end, or it's still in the middle of its mail when the first one goes on.
        moment, stays, busy = step // 2, step % 2, []
        title = f"Order {step + 1} tins of coffee"
        made(ask, "/tasks", list_id=ship, title=title, due="2031-11-15")

        def stay(post, title):
            if busy:
                raise SystemExit("still sending")

        post, count, inside, found = Post([title], stay), [0], [], []

        def meet():
            busy.extend([True] * stays)
            found.append(other("2031-11-14", post))
            busy.clear()

        def before(sql):
            if inside:
                return
            if count[0] == moment:
                inside.append(short(sql, 60))
                thread = threading.Thread(target=meet, daemon=True)
                thread.start()
                thread.join(20)
            count[0] += 1
            if count[0] > moment:
                Statements.before = None

        Statements.before = before
        try:
            mine = one("2031-11-14", post)
        finally:
            Statements.before = None
        if not inside:
            assert moment > 0, "remind ran, and no statement reached SQLite. Where does it look for what's due?"
            break
        told = f"Two processes ran remind at the same moment: right before the first one's “{inside[0]}”, the other one began{', and was still in the middle of its mail when the first went on' if stays else ''}. "
        assert found != [], f"{told}It didn't end. What is it waiting for?"
        theirs = None if "still sending" in str(found[0]) else found[0]
        if theirs is not None and "locked" in str(theirs):
            # Outside of this check, it would have waited until now.
            theirs = other("2031-11-14", post)
        for error in (mine, theirs):
            assert error is None or "locked" in str(error), (
                f"{told}One of them stopped with {type(error).__name__}: {first_line(error)}. Why couldn't it go on?"
            )
        sent = post.sent.count(title)
        why = "How old was the answer that your program relied on?" if sent else "Whom did each of the two rely on?"
        assert sent == 1, f"{told}Together, they sent {counted(sent, 'mail')} about {json.dumps(title)}. {why}"
    for moment in range(60):
        title = f"Order {moment + 1} pans"
        made(ask, "/tasks", list_id=ship, title=title, due="2031-11-15")

        def say_no(post, title):
            raise OSError("no line")

        post, count, inside = Post([title], say_no), [0], []
        for run in (one, other):
            ran(run, "2031-11-14", post)

        def before(sql):
            if not inside and count[0] == moment:
                inside.append(short(sql, 60))
                in_thread(lambda: other("2031-11-14", post))
            count[0] += 1

        Statements.before = before
        try:
            one("2031-11-14", post)
        finally:
            Statements.before = None
        if not inside:
            break
        other("2031-11-14", post)
        tries = post.sent.count(title)
        assert tries == 3, (
            f"For one task, send raised an OSError each time. After two tries, two processes ran remind: right before the first one's “{inside[0]}”, the other one began. In all runs, send was called {counted(tries, 'time')} for this task. It should be 3. What does the table say at that moment, and is it true?"
        )
    title, found = "Order a coffee machine", []
    made(ask, "/tasks", list_id=ship, title=title, due="2031-11-15")
    post = Post([title], lambda post, title: found or found.append(in_thread(lambda: other("2031-11-14", post))))
    ran(one, "2031-11-14", post, "While one run was sending a mail, another one began. ")
    sent = post.sent.count(title)
    assert sent == 1, (
        f"While one run was sending a mail, another one began. Together, they sent {counted(sent, 'mail')} about {json.dumps(title)}. What does the second run see?"
    )
    program.close()


def command():
    """`python remind.py` writes the mails into a folder."""
    import contextlib
    import email.policy
    import glob
    import runpy
    import shutil
    import time

    assert os.path.isfile("remind.py"), (
        "There's no remind.py next to check.pyz. Write it there, with the function remind of contract/reminders.md."
    )

    class Sleeps(BaseException):
        pass

    def sleep(seconds):
        raise Sleeps

    real, zone, folder = time.sleep, os.environ.get("TZ"), os.environ.get("OUTBOX")

    def run(place="check-mails"):
        forget()
        os.environ["OUTBOX"], words, sys.argv = place, sys.argv, ["remind.py"]
        if place == "outbox":
            del os.environ["OUTBOX"]
        time.sleep = sleep
        problem = ""
        try:
            runpy.run_path("remind.py", run_name="__main__")
        except Sleeps:
            problem = "didn't end, but began to wait with time.sleep"
        except SystemExit as error:
            problem = f"stopped with SystemExit: {error.code}" if error.code else ""
        except Exception as error:
            problem = f"stopped with {type(error).__name__}: {first_line(error)}"
        finally:
            time.sleep, sys.argv = real, words
            os.environ.pop("OUTBOX", None)
            if folder is not None:
                os.environ["OUTBOX"] = folder
        assert not problem, (
            f"`python remind.py`{', without the variable OUTBOX,' if place == 'outbox' else ''} {problem}. {'What does one run do, and who starts the next one?' if 'wait' in problem else 'Which line was it, and what did it rely on?'}"
        )
        texts = []
        for name in glob.glob(f"{place}/**/*", recursive=True):
            if os.path.isfile(name):
                with open(name, "rb") as file:
                    data = file.read()
                texts.append(data.decode(errors="replace"))
                with contextlib.suppress(Exception):  # it may be a mail as mail servers like it
                    mail = email.message_from_bytes(data, policy=email.policy.default)
                    texts[-1] += f"\n{mail['subject']}\n{(mail.get_body() or mail).get_content()}"
        return texts

    def at(day, hour):
        import datetime

        moment = datetime.datetime(2031, 11, day, hour, tzinfo=datetime.UTC).timestamp()
        clock["ahead"] = moment - clock["real"]()

    def local(name):
        if name is None:
            os.environ.pop("TZ", None)
        else:
            os.environ["TZ"] = name
        if hasattr(time, "tzset"):
            time.tzset()

    shutil.rmtree("check-mails", ignore_errors=True)
    try:
        program = empty()
        local("JST-9")
        at(13, 20)
        ask = program.person("Malia")
        kitchen = made(ask, "/lists", name="Kitchen")["id"]
        for due in ("2031-11-15", "2031-11-15", "2031-11-16"):
            made(ask, "/tasks", list_id=kitchen, title=f"Küche: coffee, {due}", due=due)
        texts = run()
        wall = time.strftime("%H:%M on %Y-%m-%d", time.localtime(time.time()))
        assert not texts, (
            f"At 20:00 UTC on 2031-11-13, when the clock on the wall showed {wall}, `python remind.py` wrote {counted(len(texts), 'file')} into OUTBOX. The first task is due on 2031-11-15. Whose today does the contract mean?"
        )
        at(14, 1)
        texts = run()
        told = "At 01:00 UTC on 2031-11-14, two tasks of one member are due tomorrow, both with the same title. "
        mails = [text for text in texts if "Küche: coffee, 2031-11-15" in text]
        assert len(texts) == len(mails) == 2, (
            f"{told}`python remind.py` wrote {counted(len(texts), 'file')} into the folder OUTBOX, and the title is in {len(mails)} of them (as UTF-8). It should be 2 and 2. What's the name of a file, and what's in it?"
        )
        assert all("malia@skua.example" in text for text in mails), (
            f"{told}One of the files begins like this: “{short(mails[0], 100)}”. Who is it for?"
        )
        texts = run()
        assert len(texts) == 2, (
            f"{told}`python remind.py` ran twice, and the folder OUTBOX has {counted(len(texts), 'file')}. It should be 2. Where does the second run look for what the first one did?"
        )
        made(ask, "/tasks", list_id=kitchen, title="Küche: another pan", due="2031-11-15")
        assert any("Küche: another pan" in text for text in run("outbox")), (
            "A task is due tomorrow, and the variable OUTBOX isn't set. `python remind.py` ran, and no file in the folder outbox has the task's title. Where is it?"
        )
        program.close()
    finally:
        local(zone)
        clock["ahead"] = 0
        shutil.rmtree("check-mails", ignore_errors=True)


def decision_note():
    """decisions/queue.md is one page, with numbers."""
    import re

    assert os.path.isfile("decisions/queue.md"), (
        "There's no decisions/queue.md. Write it as contract/reminders.md says."
    )
    with open("decisions/queue.md", encoding="utf-8-sig") as file:
        text = file.read()
    assert text.strip(), "decisions/queue.md is empty. Write into it what contract/reminders.md asks for."
    for word in ("Celery", "sending"):
        assert word.lower() in text.lower(), (
            f"decisions/queue.md never mentions {word}. Add the part that contract/reminders.md asks for."
        )
    numbers = set(re.findall(r"(?<![\w.#-])\d[\d.,]*(?![\w-])", text))
    assert len(numbers) >= 4, (
        f"decisions/queue.md has {len(numbers)} different numbers ({', '.join(sorted(numbers)) or 'none'}), and the contract asks for four or more. Add some, such as the mails in a day and how long one may be late."
    )


def server(port):
    serve(
        port,
        old_data_comes_along,
        due_mails,
        reminders_page,
        core,
        core_examples,
        tried_again,
        stopped_in_the_middle,
        changed_in_between,
        two_runs,
        command,
        decision_note,
    )


def nothing_is_wrong():
    passed(response)
