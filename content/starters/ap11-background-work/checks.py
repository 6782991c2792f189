"""Checks of the starter ap11-background-work."""

import asyncio
import contextlib
import io
import json
import logging
import os
import sys
import threading
import time
from datetime import date

from shared.asgi import Reply as Answer
from shared.asgi import exchange, reply_of
from shared.texts import short

PATIENCE = min(float(os.environ.get("CHECK_PATIENCE", "1")), 4)


class World:
    """Replaces the X-ray machine and the post office, and notes what happens when."""

    def __init__(self):
        import machine
        import post

        self.events, self.errors, self.letters = [], {}, []
        self.open = threading.Event()
        self.open.set()

        def in_the_loop():
            try:
                return bool(asyncio.get_running_loop())
            except RuntimeError:
                return False

        def xray(name, animal):
            self.events.append(("begun", name))
            if in_the_loop():
                self.events.append(("blocked", name))
            self.open.wait(60)
            if name in self.errors:
                raise self.errors[name]
            self.events.append(("xray", name))
            return f"{name}, {animal}, plate 90{len(name)}"

        def send(family, text):
            self.events.append(("begun", family))
            self.open.wait(60)
            if family in self.errors:
                raise self.errors[family]
            self.events.append(("letter", family))
            self.letters.append((family, text))

        machine.xray, post.send = xray, send
        self.log = io.StringIO()
        logging.getLogger().addHandler(logging.StreamHandler(self.log))

    def times(self, *event):
        return self.events.count(event)


class Reply(Answer):
    """What the app answered. Its background work may still be going on."""

    def __init__(self, asked):
        super().__init__(asked, 0, [], "")
        self.answered = threading.Event()

    def finish(self):
        self.thread.join(6 * PATIENCE)
        return self


def call(world, asked, send=None):
    """Sends a request to the app without a server, and returns as soon as it has answered."""
    from main import app

    reply, sent = Reply(asked), []

    def answer(one, event=None):
        vars(reply).update(vars(one))
        if event:
            world.events.append(event)
        reply.answered.set()

    async def watched(scope, receive, send_on):
        async def note(message):
            sent.append(message)
            await send_on(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                answer(reply_of(asked, sent), ("answer", asked))

        await app(scope, receive, note)

    def serve():
        whole = asyncio.run(exchange(watched, asked, send))
        world.log.write(whole.error)
        answer(whole)

    reply.thread = threading.Thread(target=serve, daemon=True)
    end, since, earlier = time.monotonic() + 8 * PATIENCE, None, len(world.events)
    reply.thread.start()
    while not reply.answered.wait(0.02) and time.monotonic() < end:
        # A program that works before it answers would wait for the machine, and the check for it.
        if asked.startswith("POST") and any(event[0] == "begun" for event in world.events[earlier:]):
            since = since or time.monotonic()
            if time.monotonic() > since + PATIENCE:
                world.open.set()
    return reply


def until(condition, seconds=3):
    """Waits for something that may take a moment, and says whether it came. If no thread is left
    that could bring it, there's nothing to wait for.
    """
    end = time.monotonic() + seconds * PATIENCE
    while not condition() and time.monotonic() < end and threading.active_count() > 1:
        time.sleep(0.01)
    return bool(condition())


@contextlib.contextmanager
def screen(world):
    """Collects what the program writes to the server's terminal."""
    old = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = world.log
    try:
        yield
    finally:
        sys.stdout, sys.stderr = old


def admit(world, name, animal, family="nobody@home.example"):
    """Brings a toy, and demands a 202 with its number."""
    reply = call(world, "POST /patients", {"name": name, "animal": animal, "family": family})
    assert reply.status == 202, f"POST /patients answered {reply.said} Which status says: accepted, but not done yet?"
    number = reply.json.get("patient") if isinstance(reply.json, dict) else None
    assert isinstance(number, int), f"POST /patients answered {short(reply.text)}. Add a key patient with its number."
    reply.number = number
    return reply


def record(world, number):
    """Returns what GET /patients says about a patient."""
    reply = call(world, "GET /patients").finish()
    assert reply.status == 200 and isinstance(reply.json, list), (
        f"GET /patients answered {reply.said} It worked in the starter: what has changed?"
    )
    found = [one for one in reply.json if one.get("id") == number]
    assert found, (
        f"Patient {number} was admitted, and isn't in GET /patients: {short(reply.text)}. When does your program store a new patient?"
    )
    return found[0]


def job_of(reply):
    job = reply.json.get("job") if isinstance(reply.json, dict) else None
    assert isinstance(job, str) and job.startswith("/"), (
        f"POST /patients answered {short(reply.text)}. Add a key job with the path where the family can ask what became of the X-ray, such as /jobs/1."
    )
    return job


def state(world, job):
    """Returns the state of a job and its problem."""
    reply = call(world, f"GET {job}").finish()
    assert reply.status == 200, (
        f"An answer of yours named {job}, and GET {job} answered {reply.said} Who writes a job down, and when?"
    )
    assert isinstance(reply.json, dict) and reply.json.get("state") in ("waiting", "running", "done", "failed"), (
        f"GET {job} answered {short(reply.text)}. Give it a key state that says waiting, running, done or failed."
    )
    return reply.json["state"], reply.json.get("problem")


def ended(world, job):
    """Waits until a job is done or has failed, and returns its last state."""
    until(lambda: state(world, job)[0] in ("done", "failed"), 2)
    return state(world, job)


def evening(world, day):
    """Asks for the letters of a day, and returns the jobs that were started."""
    reply = call(world, "POST /letters" + (f"?day={day}" if day else ""))
    assert reply.status == 202, f"{reply.told} It should be 202, before the letters are written: which route is this?"
    started = reply.json.get("jobs") if isinstance(reply.json, dict) else None
    assert isinstance(started, list) and all(isinstance(one, str) and one.startswith("/") for one in started), (
        f"{reply.asked} answered {short(reply.text)}. Return a key jobs with a list of paths, such as /jobs/4."
    )
    reply.jobs = started
    return reply


def post_patients_answers_202_and_the_x_ray_isnt_finished_yet():
    world = World()
    world.open.clear()
    reply = call(world, "POST /patients", {"name": "Wangari", "animal": "walrus", "family": "kiplagat@home.example"})
    answer = ("answer", reply.asked)
    early = ("xray", "Wangari") in world.events[: world.events.index(answer) if answer in world.events else None]
    world.open.set()
    reply.finish()
    if early:
        assert "callable" not in reply.error, (
            f"The machine was finished before POST /patients answered, and then the server's log said {reply.error}. What did you pass to add_task: a function, or what a function had already returned?"
        )
    assert not early, (
        f"POST /patients took the X-ray first, and only then answered {reply.status}. Which line of your function makes the tablet wait?"
    )
    assert reply.status == 202, f"POST /patients answered {reply.said} Which status says: accepted, but not done yet?"
    assert isinstance(reply.json, dict) and isinstance(reply.json.get("patient"), int), (
        f"POST /patients answered {short(reply.text)}. Add a key patient with its number."
    )


def the_x_ray_is_taken_afterwards_of_the_right_toy_and_once():
    world = World()
    replies = [admit(world, name, animal) for name, animal in (("Wangari", "walrus"), ("Ottokar", "otter"))]
    for name, animal, reply in (("Wangari", "walrus", replies[0]), ("Ottokar", "otter", replies[1])):
        taken = until(lambda: world.times("xray", name), 2)
        reply.finish()
        assert taken, (
            f"{name} was accepted with 202, and nobody ever took the X-ray.{reply.why} Who starts the machine after the answer, and for which patient?"
        )
        count = world.times("xray", name)
        assert count == 1, f"{name} was X-rayed {count} times. Which lines start the machine?"
        until(lambda: call(world, f"GET /patients/{reply.number}/xray").finish().status == 200, 1)
        picture = call(world, f"GET /patients/{reply.number}/xray").finish()
        assert not world.times("blocked", name), (
            f"While the machine worked on {name}, your server couldn't answer anybody else. Which of the functions between the answer and the machine begins with async def, and does it have to?"
        )
        assert picture.status == 200 and f"{name}, {animal}, plate" in picture.text, (
            f"{name} the {animal} is patient {reply.number}. After the X-ray, GET /patients/{reply.number}/xray answered {picture.status} with {short(picture.text)}. Which number does the work get?"
        )


def every_toy_gets_a_bed_whatever_the_machine_says():
    import machine

    world = World()
    world.errors = {"Wangari": machine.DoesNotFit("Wangari is 7 cm too wide"), "Ottokar": OSError("tube 3 is broken")}
    for name, animal in (("Bao", "bat"), ("Wangari", "walrus"), ("Ottokar", "otter")):
        reply = admit(world, name, animal).finish()
        bed = until(lambda: record(world, reply.number).get("bed"), 1)
        if name in world.errors:
            problem = world.errors[name]
            assert bed, (
                f"The machine raised {type(problem).__name__} for {name}, who now has no bed: {json.dumps(record(world, reply.number))}. Which work came after the X-ray, and did it run?"
            )
        assert bed, (
            f"{name} the {animal} was accepted and X-rayed, and has no bed: {json.dumps(record(world, reply.number))}. Who calls make_bed?"
        )


def the_answer_names_the_job_which_is_running_while_the_machine_works_and_later_done():
    world = World()
    world.open.clear()
    reply = admit(world, "Wangari", "walrus")
    job = job_of(reply)
    early = state(world, job)
    assert early[0] in ("waiting", "running"), (
        f"Before the machine had finished, GET {job} said {early[0]}. Which line sets this state, and when does it run?"
    )
    assert until(lambda: world.times("begun", "Wangari"), 2), (
        f"Wangari was accepted with 202, and nobody has started the machine.{reply.why} What does the task get, and what does it call?"
    )
    now = state(world, job)[0]
    world.open.set()
    assert now == "running", (
        f"The machine was working on Wangari, and GET {job} said {now}. Who tells the job that its work has begun?"
    )
    reply.finish()
    late = ended(world, job)
    assert late[0] == "done", (
        f"The X-ray was taken without a problem, and GET {job} still says {late[0]}.{reply.why} Which line runs after the work?"
    )
    assert not late[1], (
        f"The X-ray was taken without a problem, and GET {job} has this one: {late[1]!r}. Where does it come from?"
    )


def a_failed_job_says_so_and_why_and_other_jobs_have_their_own_states():
    import machine

    world = World()
    world.errors["Wangari"] = machine.DoesNotFit("Wangari is 7 cm too wide")
    names = ["Bao", "Wangari", "Ottokar"]
    replies = [admit(world, name, "toy").finish() for name in names]
    jobs = [job_of(reply) for reply in replies]
    assert len(set(jobs)) == 3, f"Three toys came, and their jobs are {', '.join(jobs)}. How does a job get its number?"
    states = [ended(world, job) for job in jobs]
    assert states[1][0] == "failed", (
        f"Wangari doesn't fit into the machine, and GET {jobs[1]} says {states[1][0]}. Who notices that the work raised an error?"
    )
    assert isinstance(states[1][1], str) and states[1][1].strip(), (
        f"Wangari's X-ray has failed, and the problem of {jobs[1]} is {json.dumps(states[1][1])}. What can the family read there?"
    )
    assert states[0] == states[2] and states[0][0] == "done" and not states[0][1], (
        f"Only Wangari's X-ray failed. The three jobs say: {', '.join(one[0] for one in states)}. Which job does each of them belong to?"
    )
    missing = jobs[0].rsplit("/", 1)[0] + "/4711"
    answer = call(world, f"GET {missing}").finish()
    assert answer.status == 404, f"There's no job 4711, and GET {missing} answered {answer.said} Whose mistake is that?"


def an_error_that_nobody_foresaw_is_in_the_log_and_not_in_the_answer():
    world = World()
    world.errors["Ottokar"] = OSError("tube 3 refused the password kiwi-88")
    with screen(world):
        reply = admit(world, "Ottokar", "otter").finish()
    job = job_of(reply)
    now, problem = ended(world, job)
    assert now == "failed", (
        f"The machine raised an OSError, which isn't a DoesNotFit, and GET {job} says {now}. Which errors does your program catch?"
    )
    assert isinstance(problem, str) and problem.strip(), (
        f"The machine raised an OSError, and the problem of {job} is {json.dumps(problem)}. What can the family read there?"
    )
    whole = call(world, f"GET {job}").finish().text
    assert "kiwi" not in whole, (
        f"The machine's error had a password in it, and now any family can read it: {whole[:150]} For which errors may a stranger see the text?"
    )
    assert "OSError" not in whole and "tube 3" not in whole, (
        f"The machine raised an OSError, and GET {job} lets strangers read about the inside of your program: {whole[:150]} What should they read instead?"
    )
    assert "kiwi-88" in world.log.getvalue(), (
        "The machine raised an OSError. The job says failed, and the server's log says nothing about the reason. How would you find out what broke?"
    )


def jobs_lists_all_jobs_or_those_in_one_state():
    import machine

    world = World()
    world.errors["Wangari"] = machine.DoesNotFit("Wangari is 7 cm too wide")
    jobs = []
    for name in ("Bao", "Wangari", "Ottokar"):
        jobs.append(job_of(admit(world, name, "toy").finish()))
    for job in jobs:
        ended(world, job)
    place = jobs[0].rsplit("/", 1)[0]
    expected = {}
    for query in ("", "?state=done", "?state=failed", "?state=waiting", "?state=running"):
        reply = call(world, f"GET /jobs{query}").finish()
        assert reply.status == 200, (
            f"GET /jobs{query} answered {reply.said} Which route gets this request, and what does it need?"
        )
        assert isinstance(reply.json, list) and all(isinstance(one, dict) for one in reply.json), (
            f"GET /jobs{query} answered {short(reply.text)}. It should be a list of jobs. What do you return?"
        )
        listed = [str(one.get("id")) for one in reply.json]
        if not query:
            missing = [job for job in jobs if job.rsplit("/", 1)[1] not in listed]
            assert not missing, (
                f"GET /jobs listed these ids: {', '.join(listed) or 'none'}. Not among them is {', '.join(missing)}. Which jobs does your program leave out?"
            )
            for one in listed:
                expected.setdefault(f"?state={state(world, f'{place}/{one}')[0]}", []).append(one)
            continue
        numbers = expected.get(query, [])
        assert sorted(listed) == sorted(numbers), (
            f"GET /jobs{query} listed these ids: {', '.join(listed) or 'none'}. Asked one by one, these jobs are in that state: {', '.join(numbers) or 'none'}. How does your program choose?"
        )


def a_worker_can_send_a_letter_and_tries_again_if_the_connection_breaks():
    world = World()
    import night_shift
    import post

    task = getattr(night_shift, "send_letter", None)
    assert task is not None, "night_shift.py has nothing called send_letter yet. Write the task there, with this name."
    try:
        delay = getattr(task, "delay", None)
    except TypeError as error:
        raise AssertionError(
            f"Celery couldn't make a task out of send_letter: TypeError: {error}. What kind of value does each argument of @app.task have?"
        ) from None
    assert delay, (
        "send_letter is an ordinary function, without delay. What is above the other tasks in night_shift.py, and not above this one?"
    )
    waits, retry = [], task.retry

    def wait_and_retry(*values, **options):
        waits.append(options.get("countdown", options.get("eta")))
        return retry(*values, **options)

    def work(*values):
        """Runs the task here, as a worker would. Needs no broker."""
        problem = task.apply(args=values).result
        return problem if isinstance(problem, Exception) else None

    task.retry = wait_and_retry
    problem = work("kiplagat@home.example", "Sleep well! Wangari")
    assert not isinstance(problem, TypeError), (
        f"A worker called send_letter with a family and a text, and got a TypeError: {problem}. Which values does each function need?"
    )
    assert world.letters == [("kiplagat@home.example", "Sleep well! Wangari")], (
        f"check.pyz ran send_letter for kiplagat@home.example with the text Sleep well! Wangari. The letters that the post office got: {str(world.letters)[:90]}. What does your task call, and with what?"
    )

    def attempts(errors):
        calls = []

        def send(family, text):
            calls.append(family)
            if len(calls) <= len(errors):
                raise errors[len(calls) - 1]

        for module in (post, night_shift):
            for name in [one for one, value in vars(module).items() if value is world_send]:
                setattr(module, name, send)
        try:
            work("kiplagat@home.example", "Sleep well!")
        finally:
            for module in (post, night_shift):
                for name in [one for one, value in vars(module).items() if value is send]:
                    setattr(module, name, world_send)
        return len(calls)

    world_send = post.send
    count = attempts([OSError("the line is dead"), OSError("the line is dead")])
    assert count == 3, (
        f"The line to the post office was dead twice and would have worked the third time. Attempts that were made: {count}. What does the task know about OSError?"
    )
    assert None not in waits or task.default_retry_delay != 180, (
        f"Nobody said how long send_letter waits before a new attempt. So it's Celery's own {task.default_retry_delay} s, every time. What should it be instead?"
    )
    count = attempts([OSError("the line is dead")] * 20)
    assert count == 4, (
        f"The line was dead for good. Attempts that were made: {count}, and the first one isn't a retry. How many retries may there be?"
    )
    count = attempts([post.ReturnToSender("nobody lives there")] * 20)
    assert count == 1, (
        f"The address didn't exist. Attempts that were made: {count}. Which errors may go away by themselves?"
    )


def an_x_ray_survives_a_worker_that_is_killed():
    World()
    import night_shift

    task = getattr(night_shift, "take_xray", None)
    assert hasattr(task, "delay"), "night_shift.py has no task take_xray any more. Give the task this name again."
    assert task.acks_late, (
        "A worker that runs take_xray tells the broker right at the start that it's done with the job. Then the power fails. Which argument of @app.task lets it say so at the end?"
    )


def each_toy_writes_to_its_family_after_the_answer():
    import machine

    world = World()
    world.errors["Ottokar"] = machine.DoesNotFit("Ottokar is too wide")
    toys = {"Wangari": "kiplagat@home.example", "Ottokar": "weber@home.example"}
    for name, family in toys.items():
        admit(world, name, "toy", family).finish()
    world.open.clear()
    reply = evening(world, "")
    early = [event for event in world.events[: world.events.index(("answer", reply.asked))] if event[0] == "letter"]
    world.open.set()
    assert not early, f"{reply.asked} sent a letter to {early[0][1]} before it answered. What may the clock wait for?"
    assert len(set(reply.jobs)) == 2, (
        f"Two toys are in the hospital, and {reply.asked} answered {short(reply.text)}. How many jobs should that be?"
    )
    reply.finish()
    states = [ended(world, job) for job in reply.jobs]
    for name, family in toys.items():
        texts = [text for to, text in world.letters if to == family]
        assert len(texts) == 1, (
            f"{name} lives at {family}, and {len(texts)} letters went there; the jobs say {', '.join(one[0] for one in states)}.{reply.why} Which address does post.send get?"
        )
        assert name in str(texts[0]), f"The letter to {family} says {str(texts[0])[:200]!r}. Which toy is it from?"
    assert [one[0] for one in states] == ["done", "done"], (
        f"Both letters were sent, and their jobs say {', '.join(one[0] for one in states)}. Who keeps the state of these jobs?"
    )


def a_letter_that_comes_back_says_why():
    import post

    world = World()
    admit(world, "Bao", "bat", "bao@home.example").finish()
    world.errors["bao@home.example"] = post.ReturnToSender("nobody lives at 7 Moon Street")
    with screen(world):
        reply = evening(world, "").finish()
    assert len(reply.jobs) == 1, (
        f"One toy is in the hospital, and {reply.asked} answered {short(reply.text)}. How many jobs should that be?"
    )
    now, problem = ended(world, reply.jobs[0])
    assert now == "failed", (
        f"The post returned Bao's letter, and GET {reply.jobs[0]} says {now}.{reply.why} Who notices that the work raised an error?"
    )
    assert "7 Moon Street" in str(problem), (
        f"The post returned Bao's letter with a ReturnToSender: nobody lives at 7 Moon Street. The problem of {reply.jobs[0]} is {json.dumps(problem)}. What does the family need to know?"
    )


def no_toy_writes_twice_on_one_day_not_even_while_a_letter_is_on_its_way():
    world = World()
    for name in ("Wangari", "Ottokar"):
        admit(world, name, "toy", f"{name}@home.example").finish()
    world.open.clear()
    first = evening(world, "2031-03-04")
    until(lambda: [event for event in world.events if event[0] == "begun" and "@" in event[1]], 2)
    states = [state(world, job)[0] for job in first.jobs]
    second = evening(world, "2031-03-04")
    world.open.set()
    assert "done" not in states, (
        f"No letter had arrived yet, and the jobs said {', '.join(states)}. Which line sets this state, and when does it run?"
    )
    old = [job for job in second.jobs if job in first.jobs]
    assert not old, (
        f"The clock called twice for 2031-03-04, and the second answer lists {', '.join(old)}, which the first call had started. Which jobs belong in an answer?"
    )
    assert second.jobs == [], (
        f"The letters of 2031-03-04 were on their way when the clock called again, and POST /letters started {', '.join(second.jobs)}. What does your program remember about a letter, since when, and where does it look that up?"
    )
    first.finish()
    second.finish()
    for job in first.jobs:
        ended(world, job)
    third = evening(world, "2031-03-04").finish()
    assert third.jobs == [], (
        f"All letters of 2031-03-04 had arrived when the clock called again, and POST /letters started {', '.join(third.jobs)}. Where does your program look up who has written?"
    )
    time.sleep(0.05)
    for name in ("Wangari", "Ottokar"):
        count = world.times("letter", f"{name}@home.example")
        assert count == 1, (
            f"The clock called three times on one day, and {name}'s family got {count} letters. What does your answer say, and what does your program do?"
        )


def a_letter_that_failed_gets_another_chance_and_only_that_one():
    import post

    world = World()
    for name in ("Wangari", "Ottokar", "Bao"):
        admit(world, name, "toy", f"{name}@home.example").finish()
    world.errors["Ottokar@home.example"] = post.ReturnToSender("the postman can't read it")
    first = evening(world, "2031-03-04").finish()
    states = [ended(world, job)[0] for job in first.jobs]
    assert sorted(states) == ["done", "done", "failed"], (
        f"Three toys wrote, and the post returned one letter. The jobs say {', '.join(states)}. Which ones should they be?"
    )
    world.errors = {}
    second = evening(world, "2031-03-04").finish()
    assert len(second.jobs) == 1, (
        f"One letter of three had failed when the clock called again on the same day, and POST /letters started {len(second.jobs)} jobs. Which states are a reason to try again?"
    )
    ended(world, second.jobs[0])
    counts = {name: world.times("letter", f"{name}@home.example") for name in ("Wangari", "Ottokar", "Bao")}
    assert set(counts.values()) == {1}, (
        f"After the second call, this many letters had arrived: {json.dumps(counts)}. Whose letter was the one that failed?"
    )
    third = evening(world, "2031-03-04").finish()
    assert third.jobs == [], (
        f"The second attempt worked, and a third call on that day started {', '.join(third.jobs)}. What does your program know about the second attempt?"
    )


def another_day_another_letter_and_toys_that_arrive_later_write_too():
    world = World()
    admit(world, "Wangari", "walrus", "kiplagat@home.example").finish()
    first = evening(world, "2031-03-04").finish()
    for job in first.jobs:
        ended(world, job)
    admit(world, "Bao", "bat", "bao@home.example").finish()
    late = evening(world, "2031-03-04").finish()
    assert len(late.jobs) == 1, (
        f"Wangari had written on 2031-03-04 when Bao arrived. The clock called again, and POST /letters started {len(late.jobs)} jobs. Is it the day that has been served, or each toy on its day?"
    )
    for job in late.jobs:
        ended(world, job)
    next_day = evening(world, "2031-03-05").finish()
    assert len(next_day.jobs) == 2, (
        f"Two toys had written on 2031-03-04. On 2031-03-05, POST /letters started {len(next_day.jobs)} jobs. What does your program remember: who has written, or who has written when?"
    )
    for job in next_day.jobs:
        ended(world, job)
    back = evening(world, "2031-03-04").finish()
    assert back.jobs == [], (
        f"After 2031-03-05, the clock called for 2031-03-04 again, and POST /letters started {', '.join(back.jobs)}. How many days does your program remember?"
    )
    today = date.today()
    first = evening(world, "").finish()
    assert len(first.jobs) == 2, (
        f"Two toys are in the hospital, and POST /letters without a day started {len(first.jobs)} jobs. Which day is meant?"
    )
    for job in first.jobs:
        ended(world, job)
    second = evening(world, "").finish()
    with_a_day = evening(world, today.isoformat()).finish()
    assert second.jobs == [] and with_a_day.jobs == [] or date.today() != today, (
        f"Both toys had written today. POST /letters then started {len(second.jobs)} jobs, and with ?day={today.isoformat()} it started {len(with_a_day.jobs)}. Are the two days the same for your program?"
    )


def an_error_that_nobody_foresaw_stops_one_letter_and_no_other():
    world = World()
    for name in ("Ottokar", "Wangari", "Bao"):
        admit(world, name, "toy", f"{name}@home.example").finish()
    world.errors["Ottokar@home.example"] = OSError("the van has lost a wheel")
    with screen(world):
        reply = evening(world, "2031-03-04").finish()
    states = [ended(world, job)[0] for job in reply.jobs]
    assert sorted(states) == ["done", "done", "failed"], (
        f"The post raised an OSError for the first of three letters. Afterwards, the jobs say {', '.join(states)}. What becomes of the tasks after one that raises?"
    )
