"""Checks of the starter as5-never-blocked."""

import ast
import asyncio
import contextlib
import contextvars
import datetime
import io
import json
import os
import pickle
import selectors
import sqlite3
import threading
import time
import warnings
from concurrent import futures

from shared.asgi import Reply as Answer
from shared.asgi import exchange, reply_of
from shared.folder import forget, own_modules
from shared.texts import short

PATIENCE = min(float(os.environ.get("CHECK_PATIENCE", "1")), 4)
COPIES = {"harbour": 2, "school": 0, "tram": 5}
# What the check plays itself, so that it survives a restart of the app.
OUTSIDE = {"bookplate", "libraries", "mail"}
JANE_EYRE, FERRY, KNOTS = "9000000000042", "9000000000504", "9000000000511"
DAY = datetime.date(2031, 5, 20)
HERE = threading.local()
ASKED = contextvars.ContextVar("asked", default="")
warnings.simplefilter("ignore")


def copies_at(library, isbn):
    return (COPIES[library] + int(isbn[-2:])) % 9


class World:
    """Plays everything outside of the app, and notes in which thread the app waits for it."""

    def __init__(self):
        import bookplate
        import httpx2
        import libraries
        import mail
        from sqlalchemy import Engine, event

        self.home, self.asking, self.blocked, self.rival = None, True, [], None
        self.requests, self.held_a_thread = [], 0
        self.queries, self.connected = [], set()
        self.draws, self.drawn = [], threading.Event()
        self.mails, self.begun, self.errors, self.to_hold = [], 0, {}, 0
        self.post = threading.Event()
        self.threads, self.clients, self.pools = [], [], []
        self.lock = threading.Lock()
        libraries.LIBRARIES[:] = COPIES
        httpx2.AsyncHTTPTransport.handle_async_request = lambda transport, request: self.fetch(request)
        httpx2.HTTPTransport.handle_request = lambda transport, request: self.fetch_now(request)

        for kind in (httpx2.AsyncClient, httpx2.Client):
            self.note_clients(kind)

        def draw(name):
            return self.draw(name)

        draw.__module__, draw.__qualname__ = "bookplate", "draw"
        bookplate.draw, mail.send, time.sleep = draw, self.send_mail, self.sleep
        real, self.handed_over = futures.ThreadPoolExecutor.submit, []

        def submit(pool, function, /, *values, **options):
            future = real(pool, function, *values, **options)
            self.handed_over.append((threading.get_ident(), future))
            return future

        futures.ThreadPoolExecutor.submit = submit
        for name in ("ProcessPoolExecutor", "InterpreterPoolExecutor"):
            if hasattr(futures, name):
                setattr(futures, name, OtherProcesses)
        event.listen(Engine, "before_cursor_execute", self.query)
        event.listen(Engine, "connect", wait_a_moment)
        event.listen(Engine, "checkout", lambda connection, record, proxy: self.connected.add(ASKED.get()))

    def note_clients(self, kind):
        real = kind.__init__

        def note(client, *values, **options):
            real(client, *values, **options)
            self.clients.append(client)

        kind.__init__ = note

    def where(self):
        return "loop" if threading.get_ident() == self.home else "thread"

    def response_to(self, request):
        import httpx2

        library, isbn = request.url.path.strip("/"), request.url.params.get("isbn", "")
        if library not in COPIES or not isbn:
            return httpx2.Response(404, json={"detail": f"Nobody answers at {request.url}"}, request=request)
        return httpx2.Response(200, json={"copies": copies_at(library, isbn)}, request=request)

    async def fetch(self, request):
        if self.asking:
            promise = asyncio.get_running_loop().create_future()
            self.requests.append(promise)
            await promise
        return self.response_to(request)

    def fetch_now(self, request):
        if self.where() == "loop":
            self.blocked.append("a request to another library, sent without `await`,")
        else:
            self.held_a_thread += 1
        return self.response_to(request)

    async def let_libraries_answer(self):
        """Lets the libraries answer, the last one first."""
        self.asking = False
        for promise in reversed(self.requests):
            if not promise.done():
                promise.set_result(None)
            for _ in range(20):
                await asyncio.sleep(0)

    def sleep(self, seconds):
        if self.where() == "loop":
            self.blocked.append("time.sleep")
            if len(self.blocked) > 500:
                raise RuntimeError("time.sleep never lets go of the event loop")

    def query(self, connection, cursor, statement, parameters, context, executemany):
        how = "await" if connection.dialect.is_async else self.where()
        self.queries.append(how)
        if how == "loop":
            self.blocked.append("a query without `await`")
        changes = statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE", "REPLACE", "BEGIN"))
        with self.lock:
            rival, self.rival = (self.rival, None) if changes else (None, self.rival)
        if rival:
            thread = threading.Thread(target=rival)
            thread.start()
            thread.join(8 * PATIENCE)

    def draw(self, name):
        where = "process" if getattr(HERE, "is_process", False) else self.where()
        self.draws.append(where)
        if where == "loop":
            self.blocked.append("bookplate.draw")
        else:
            self.drawn.wait(8 * PATIENCE)
        return f"a plate for {name}"

    def send_mail(self, email, text):
        with self.lock:
            self.begun += 1
            hold = self.to_hold > 0
            self.to_hold -= 1
        if self.where() == "loop":
            self.blocked.append("mail.send")
        elif hold:
            self.post.wait(8 * PATIENCE)
        if email in self.errors:
            raise self.errors[email]
        self.mails.append((email, text))

    def counts(self):
        """Returns how many mails each address got."""
        return {email: [to for to, _ in self.mails].count(email) for email in sorted({to for to, _ in self.mails})}


class OtherProcesses(futures.ThreadPoolExecutor):
    """Looks like a pool of processes, and notes whether somebody waits for it in the event loop."""

    def __init__(self, max_workers=None, *more, **options):
        super().__init__(max_workers or 4)
        WORLD.pools.append(self)

    def submit(self, function, /, *values, **options):
        pickle.dumps((function, values, options))

        def work():
            HERE.is_process = True
            try:
                return function(*values, **options)
            finally:
                HERE.is_process = False

        future = super().submit(work)
        result = future.result

        def waited(timeout=None):
            if WORLD.where() == "loop" and not future.done():
                WORLD.blocked.append("the wait for another process")
                WORLD.drawn.set()
            return result(timeout)

        future.result = waited
        return future


def wait_a_moment(connection, record):
    """A database that's locked says so before the check's time is over."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA busy_timeout = 2000")
    cursor.close()


def load():
    """Imports main as a new server would, so that nothing of an earlier one is left in memory."""
    forget(keep=OUTSIDE)
    try:
        import main
    except SyntaxError as error:
        raise AssertionError(
            f"Python can't read {os.path.basename(error.filename or 'your file')}. Line {error.lineno}: {type(error).__name__}: {error.msg}"
        ) from None
    app = getattr(main, "app", None)
    assert callable(app), "main.py has nothing called app any more. Write app = FastAPI(…) there again."
    from sqlalchemy.ext.asyncio import AsyncEngine

    modules = [one for one in own_modules().values() if getattr(one, "__file__", None)]
    engines = [one for module in modules for one in vars(module).values() if isinstance(one, AsyncEngine)]
    ENGINES[id(app)] = list({id(one): one for one in engines}.values())
    KEPT.append((app, modules))
    return app


def make_database(app=None):
    """Makes a library with other people in it. After the import of main, adds the tables that came with it."""
    import models
    from sqlalchemy import create_engine

    if app is None and os.path.exists("shelf.db"):
        os.remove("shelf.db")
    engine = create_engine("sqlite:///shelf.db")
    models.Base.metadata.create_all(engine)
    if app is None:
        fill(engine, models)
    engine.dispose()
    WORLD.queries.clear()


def fill(engine, models):
    from sqlalchemy.orm import Session

    def on(day):
        return datetime.date(2031, *day) if day else None

    titles = [("Jane Eyre", JANE_EYRE, 1), ("Night Ferry", FERRY, 2), ("Knots", KNOTS, 3)]
    names = ["Amara", "Lien", "Jonas", "Tala", "Ravi"]
    loans = [
        (1, 1, (5, 1), None),
        (3, 1, (5, 19), None),
        (2, 2, (5, 10), None),
        (3, 3, (5, 20), None),
        (2, 4, (5, 5), (5, 6)),
        (3, 5, (5, 2), None),
    ]
    with Session(engine) as session:
        for title, isbn, copies in titles:
            session.add(models.Book(isbn=isbn, title=title, author="Nobody", year=2001, copies=copies))
        for name in names:
            session.add(models.Member(name=name, email=f"{name.lower()}@example.org"))
            session.flush()
        for book, member, due, back in loans:
            lent = on(due) - datetime.timedelta(days=21)
            session.add(models.Loan(book_id=book, member_id=member, lent_on=lent, due=on(due), returned_on=on(back)))
            session.flush()
        for book, member in [(1, 3), (3, 4), (1, 4), (2, 4)]:
            session.add(models.Hold(book_id=book, member_id=member, asked_on=on((5, 7))))
            session.flush()
        session.commit()


class Reply(Answer):
    """What the app answered, or will answer."""

    def __init__(self, asked):
        super().__init__(asked, 0, [], "")
        self.answered, self.second, self.task = False, None, None
        # The client closes its connection: because it has its answer, or because it hangs up.
        self.over = asyncio.Event()

    @property
    def short(self):
        return f"{self.status} with {short(self.text, 150) or 'no body'}" if self.status else "nothing"


def send(app, asked):
    """Sends a request to the app, without a server. The reply fills up while others run."""
    reply, sent = Reply(asked), []

    async def watched(scope, receive, send_on):
        first = [receive]

        async def hear():
            if first and not reply.over.is_set():
                return await first.pop()()
            await reply.over.wait()
            return {"type": "http.disconnect"}

        async def note(message):
            sent.append(message)
            await send_on(message)
            now = reply_of(asked, sent)
            reply.status, reply.text = now.status, now.text
            if message["type"] == "http.response.body" and not message.get("more_body"):
                reply.answered, reply.second = True, asyncio.get_running_loop().time()
                reply.over.set()

        await app(scope, hear, note)

    async def serve():
        ASKED.set(asked)
        reply.error = (await exchange(watched, asked, state=dict(STATES.get(id(app), {})))).error

    reply.task = asyncio.ensure_future(serve())
    return reply


@contextlib.asynccontextmanager
async def running(app, rival=False):
    """Starts the app and stops it, as a server does. What blocks in between is noted, if it isn't a rival."""
    loop = asyncio.get_running_loop()
    started, stop = loop.create_future(), loop.create_future()
    messages = [{"type": "lifespan.startup"}]

    async def receive():
        if messages:
            return messages.pop()
        await stop
        return {"type": "lifespan.shutdown"}

    async def send_on(message):
        if not started.done():
            started.set_result(message)

    scope = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": STATES.setdefault(id(app), {})}
    task = asyncio.ensure_future(app(scope, receive, send_on))
    LIVING.append(task)
    await asyncio.wait([task, started], return_when=asyncio.FIRST_COMPLETED)
    said = started.result() if started.done() else {"type": "lifespan.startup.complete"}
    assert said["type"] != "lifespan.startup.failed", (
        f"Your app doesn't start. {said.get('message', '').strip()[-300:]}"
    )
    if not rival:
        WORLD.home = threading.get_ident()
    try:
        yield
    finally:
        if not rival:
            WORLD.home = None
            WORLD.drawn.set()
            WORLD.post.set()
        stop.set_result(None)
        await asyncio.wait([task], timeout=5)
        # Each connection of an async engine has a thread.
        for engine in ENGINES.get(id(app), []):
            await engine.dispose()


STATES, ENGINES, LIVING, KEPT = {}, {}, [], []


async def until(condition, seconds=1.5):
    """Waits for something that may take a moment, and says whether it came."""
    left, before = seconds * PATIENCE, time.monotonic()
    while not condition() and left > 0:
        await asyncio.sleep(0.005)
        # On a busy machine, a turn takes long, and the app gets no further in it.
        now = time.monotonic()
        left, before = left - min(now - before, 0.02), now
    return bool(condition())


async def ask(app, asked):
    """Sends a request, and waits for the answer, but not forever."""
    reply = send(app, asked)
    await until(lambda: reply.answered or reply.task.done(), 3)
    return reply


async def finished(reply):
    """Waits until a request is over, with everything that it has started, in the event loop or in a thread."""
    mine, own, here = {asyncio.current_task(), *LIVING}, os.path.join(os.getcwd(), ""), threading.get_ident()

    def of_reader(thread):
        code = getattr(getattr(thread, "_target", None), "__code__", None)
        return thread.ident != here and code is not None and code.co_filename.startswith(own)

    def over():
        tasks = [one for one in asyncio.all_tasks() - mine if not one.done()]
        jobs = [job for thread, job in WORLD.handed_over if thread == here and not job.done()]
        return reply.task.done() and not tasks and not jobs and not any(map(of_reader, threading.enumerate()))

    await until(over, 4)
    await asyncio.sleep(0.02)


def nobody_blocked(story):
    assert not WORLD.blocked, (
        f"{story}, and {WORLD.blocked[0]} ran in the thread of the event loop. What can the loop do for all the others meanwhile?"
    )


def hours_come(hours, story):
    assert hours.status == 200, (
        f"{story}. Meanwhile, GET /hours answered {hours.short}.{hours.why} What holds up the event loop?"
    )


def answers(reply, status=200, question="Which line of your endpoint is it?"):
    assert reply.status == status, (
        f"{reply.asked} answered {reply.short}.{reply.why} {question if reply.error else f'It should be {status}.'}"
    )


def closes_clients():
    """The server has stopped. Looks for clients that it left open."""
    left = [client for client in WORLD.clients if not client.is_closed]
    assert not left, (
        "The server has stopped, and a client of httpx2 that it made is still open, with its connections. Which function in main.py runs until the server stops, and can close it?"
    )


def ends_pools():
    """The server has stopped. Looks for pools whose processes would go on."""
    left = [pool for pool in WORLD.pools if not pool._shutdown]
    assert not left, (
        "The server has stopped, and nothing has ended the pool of processes. Real ones would run on, and could even keep the server's port. Which function in main.py runs until the server stops, and can end them?"
    )


def keeps_its_tasks():
    """Looks for tasks that are started without a reference: in a line of their own, or in a variable that's never read."""
    for module in KEPT[-1][1]:
        if module.__name__ in OUTSIDE:
            continue
        with open(module.__file__, encoding="utf-8") as file:
            tree = ast.parse(file.read())
        for function in ast.walk(tree):
            if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
                dropped = dropped_task(function)
                assert dropped is None, (
                    f"Line {dropped} of {os.path.basename(module.__file__)} starts a task, and nothing refers to it afterwards. The event loop doesn't keep tasks alive, so Python may delete it before the last mail is sent. What could keep it until it's done?"
                )


def dropped_task(function):
    """Returns the line of a task that nothing keeps, or None. A task group keeps its tasks."""
    nodes = list(ast.walk(function))
    read = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    groups = {
        item.optional_vars.id
        for node in nodes
        if isinstance(node, ast.AsyncWith)
        for item in node.items
        if isinstance(item.optional_vars, ast.Name)
    }
    for node in nodes:
        names = []
        if isinstance(node, ast.Assign) and all(isinstance(one, ast.Name) for one in node.targets):
            names = [one.id for one in node.targets]
        elif not isinstance(node, ast.Expr):
            continue
        call = node.value
        if not isinstance(call, ast.Call) or set(names) & read:
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        owner = getattr(getattr(call.func, "value", None), "id", "")
        if name in ("create_task", "ensure_future") and owner not in groups:
            return node.lineno
    return None


def play(story):
    """Runs a story in an event loop."""
    try:
        asyncio.run(story())
    finally:
        WORLD.drawn.set()
        WORLD.post.set()


def all_libraries_are_asked_at_the_same_time_and_nobody_waits_with_sara():
    global WORLD
    WORLD = World()
    make_database()

    async def story():
        app = load()
        isbn = "9780000000017"
        async with running(app):
            sara = send(app, f"GET /elsewhere/{isbn}")
            await until(
                lambda: len(WORLD.requests) >= len(COPIES) or sara.task.done() or WORLD.blocked or WORLD.held_a_thread
            )
            what = f"Somebody asked for {sara.asked.partition(' ')[2]}"
            nobody_blocked(what)
            assert not WORLD.held_a_thread, (
                f"{what}, and the requests to the libraries were sent from other threads. So each phone that waits keeps a thread, and there are only so many. Which client of httpx2 can wait without one?"
            )
            assert not sara.task.done(), (
                f"{what}. No library had answered yet, and Shelf answered {sara.short}.{sara.why} Which line is it, and what does it need before it can go on?"
            )
            under_way = len(WORLD.requests)
            assert under_way >= len(COPIES), (
                f"{what}. The first library was still thinking, and {under_way} of {len(COPIES)} had been asked. When does your program ask the next one?"
            )
            hours_come(await ask(app, "GET /hours"), f"{what}, and Shelf waited for the libraries")
            await WORLD.let_libraries_answer()
            await until(lambda: sara.answered or sara.task.done())
            answers(sara)
            expected = {library: copies_at(library, isbn) for library in COPIES}
            assert sara.json == expected, (
                f"The libraries answered {json.dumps(expected)}, the last one first. {sara.asked} answered {sara.short}. How does your program know which answer is whose?"
            )
        closes_clients()

    play(story)


def no_query_and_no_drawing_holds_up_the_others_and_two_bookplates_dont_take_turns():
    global WORLD
    WORLD = World()
    make_database()

    async def story():
        app = load()
        async with running(app):
            books = await ask(app, "GET /books")
            nobody_blocked("Somebody asked for /books")
            answers(books)
            free = (
                {one.get("title"): one.get("free") for one in (books.json or {}).get("items", [])}
                if isinstance(books.json, dict)
                else None
            )
            assert free == {"Jane Eyre": 0, "Night Ferry": 1, "Knots": 0}, (
                f"There is 1 copy of Night Ferry here, and none of Jane Eyre and Knots. GET /books answered {books.short}. What has changed in it?"
            )
            plates = [send(app, f"GET /bookplates/{name}") for name in ("Mwangi", "Lien")]
            what = "Two people asked for a bookplate"
            await until(lambda: len(WORLD.draws) == 2 or WORLD.blocked or all(one.task.done() for one in plates), 2)
            nobody_blocked(what)
            assert "thread" not in WORLD.draws, (
                f"{what}, and bookplate.draw ran in a thread of this process. There, only one thread at a time computes. Where could it run instead?"
            )
            failed = [one for one in plates if one.task.done() and one.status != 200]
            assert not failed, (
                f"{what}, and {failed[0].asked} answered {failed[0].short}.{failed[0].why} What does your program send to the other process?"
            )
            assert len(WORLD.draws) != 1, (
                f"{what}, and while one was being drawn, the other one waited. How many processes may draw?"
            )
            hours_come(await ask(app, "GET /hours"), f"{what}, and they were being drawn")
            WORLD.drawn.set()
            for name, plate in zip(("Mwangi", "Lien"), plates):
                await until(lambda: plate.answered or plate.task.done(), 3)
                nobody_blocked(what)
                answers(plate)
                assert name in plate.text, f"GET /bookplates/{name} answered {plate.short}. Whose bookplate is that?"
        ends_pools()

    play(story)


def asks_the_database_with_await_and_then_all_libraries_for_all_books_at_the_same_time():
    global WORLD
    WORLD = World()
    make_database()

    async def story():
        app = load()
        async with running(app):
            tala = send(app, "GET /members/4/elsewhere")
            wanted = 3 * len(COPIES)
            await until(
                lambda: len(WORLD.requests) >= wanted or tala.task.done() or WORLD.blocked or WORLD.held_a_thread
            )
            what = "Member 4, who waits for three books, asked for /members/4/elsewhere"
            nobody_blocked(what)
            assert tala.status != 404, f"{tala.asked} answered {tala.short}. Give one of your routes this path."
            assert "thread" not in WORLD.queries and not WORLD.held_a_thread, (
                f"{what}, and {'the database' if 'thread' in WORLD.queries else 'a library'} was asked in another thread, without `await`. Others can go on meanwhile, but this step is about doing without that thread. Which kind of {'session' if 'thread' in WORLD.queries else 'client'} can be awaited?"
            )
            assert "MissingGreenlet" not in tala.error, (
                f"{what}, and Shelf answered {tala.status}.{tala.why} Which attribute does your program read here, and has the query loaded it?"
            )
            assert not tala.task.done(), (
                f"{what}. No library had answered yet, and Shelf answered {tala.short}.{tala.why} Which line is it, and what does it need before it can go on?"
            )
            under_way = len(WORLD.requests)
            assert under_way > len(COPIES), (
                f"{what}. No library had answered yet, and {under_way} requests were on their way. How many should that be for three books, and what does each book wait for?"
            )
            hours_come(await ask(app, "GET /hours"), f"{what}, and Shelf waited for the libraries")
            phones = [send(app, f"GET /members/3/elsewhere?phone={number}") for number in range(20)]
            asked = {phone.asked for phone in phones}
            await until(lambda: asked <= WORLD.connected or any(one.task.done() for one in phones), 4)
            count = len(asked & WORLD.connected)
            assert count == 20, (
                f"While the libraries were thinking, 20 other phones asked for one book each. {count} of them got a connection to the database, and the others had to wait for one. Until when does a phone need its connection?"
            )
            await WORLD.let_libraries_answer()
            await until(lambda: all(one.answered or one.task.done() for one in [tala, *phones]), 4)
            answers(tala)
            isbns = {"Jane Eyre": JANE_EYRE, "Night Ferry": FERRY, "Knots": KNOTS}
            expected = {
                title: {library: copies_at(library, isbn) for library in COPIES} for title, isbn in isbns.items()
            }
            assert tala.json == expected, (
                f"{tala.asked} answered {tala.short}. Expected is {json.dumps(expected)}, in any order. Which answer belongs to which book?"
            )
            assert phones[-1].json == {"Jane Eyre": expected["Jane Eyre"]}, (
                f"Member 3 waits for Jane Eyre alone, and {phones[-1].asked} answered {phones[-1].short}. Whose books are these?"
            )
            nothing = await ask(app, "GET /members/1/elsewhere")
            assert nothing.json == {}, (
                f"Member 1 waits for nothing, and {nothing.asked} answered {nothing.short}.{nothing.why} What should an app get that has nothing to ask for?"
            )

    play(story)


def the_answer_comes_first_nobody_waits_and_each_member_gets_one_mail_with_all_titles():
    global WORLD
    WORLD = World()
    make_database()
    ADDRESSES = ["amara@example.org", "lien@example.org", "ravi@example.org"]

    async def story():
        app = load()
        make_database(app)
        async with running(app):
            WORLD.to_hold = 99
            WORLD.errors["ravi@example.org"] = OSError("the line is dead")
            deniz = send(app, f"POST /reminders?day={DAY}")
            await until(lambda: deniz.answered or deniz.task.done() or WORLD.blocked)
            what = "Deniz sent the reminders"
            nobody_blocked(what)
            assert deniz.answered, (
                f"{what}. The first mail was on its way, and he had no answer yet. Who should wait for the mails?{deniz.why}"
            )
            answers(deniz, 202)
            await until(lambda: WORLD.begun or WORLD.blocked or deniz.task.done())
            nobody_blocked(what)
            hours_come(await ask(app, "GET /hours"), f"{what}, and a mail was on its way")
            WORLD.to_hold = 0
            with contextlib.redirect_stdout(io.StringIO()):
                WORLD.post.set()
                await finished(deniz)
                await until(lambda: len(WORLD.mails) >= 2, 1)
            nobody_blocked(what)
            story = f"Three members have overdue books: {', '.join(ADDRESSES)}. For the mail to Ravi, the line is dead (an OSError)"
            got = WORLD.counts()
            assert got == {ADDRESSES[0]: 1, ADDRESSES[1]: 1}, (
                f"{story}. The mails that were sent: {json.dumps(got)}.{deniz.why} Who got too many, or none?"
            )
            assert not deniz.error, (
                f"{story}. After the answer, there was an error.{deniz.why} Which line of your background work is it?"
            )
            text = dict(WORLD.mails)[ADDRESSES[0]]
            assert all(title in text for title in ("Jane Eyre", "Knots")), (
                f"Amara has Jane Eyre and Knots, and both are overdue. Her mail: {text!r}. What's missing?"
            )
        keeps_its_tasks()

    play(story)


def no_member_gets_two_mails_on_a_day_not_after_a_restart_not_from_a_second_server_and_not_if_that_one_is_quicker():
    global WORLD
    WORLD = World()
    make_database()
    ADDRESSES = ["amara@example.org", "lien@example.org", "ravi@example.org"]
    DAYS = [DAY - datetime.timedelta(days=6 - number) for number in range(4)]

    def one_each(story, question):
        counts = WORLD.counts()
        assert counts == dict.fromkeys(ADDRESSES, 1), (
            f"{story}. The mails that were sent: {json.dumps(counts)}. {question}"
        )
        WORLD.mails.clear()

    def can_write():
        with contextlib.closing(sqlite3.connect("shelf.db", timeout=0, isolation_level=None)) as database:
            try:
                database.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return False
            return True

    def content(name):
        with open(name, "rb") as file:
            return file.read()

    def server():
        app = load()
        make_database(app)
        return app

    async def remind(app, day):
        reply = await ask(app, f"POST /reminders?day={day}")
        await finished(reply)
        answers(reply, 202)
        return reply

    async def story():
        app = server()
        async with running(app):
            await remind(app, DAYS[0])
            second = await remind(app, DAYS[0])
            one_each("Deniz asked twice for the reminders of one day", "What does your program look up before a mail?")
            assert not second.error, (
                f"Deniz asked twice for the reminders of one day. The second time, there was an error after the answer.{second.why} When this comes for the first member, what about the others?"
            )
        app = server()
        async with running(app):
            with contextlib.closing(sqlite3.connect("shelf.db")) as database, database:
                database.execute(
                    "INSERT INTO loans (book_id, member_id, lent_on, due) VALUES (1, 4, '2031-04-21', '2031-05-12')"
                )
            third = await remind(app, DAYS[0])
            counts = WORLD.counts()
            assert not counts.keys() & set(ADDRESSES), (
                f"The server was restarted, and Deniz asked for the same day again. The mails that were sent: {json.dumps(counts)}. Where does your program remember a mail?"
            )
            ADDRESSES.append("tala@example.org")
            assert counts == {ADDRESSES[-1]: 1}, (
                f"Three members had got their mail of the day, and Tala hadn't. Deniz asked for that day again. The mails that were sent: {json.dumps(counts)}.{third.why} What does your program do after it has found somebody who got one?"
            )
            WORLD.mails.clear()
            await remind(app, DAYS[1])
            one_each(
                "Everybody had got a mail the day before, and Deniz asked for the next day",
                "What does your program remember: who has got a mail, or who has got one on which day?",
            )
            # A second server looks while the first mail of the first one is on its way.
            WORLD.post.clear()
            WORLD.to_hold = 1
            first = await ask(app, f"POST /reminders?day={DAYS[2]}")
            await until(lambda: WORLD.to_hold < 1 or first.task.done())
            assert await until(can_write), (
                "While a mail was on its way, nobody else could write to shelf.db: it was locked. What had the server begun, and not ended, before it sent the mail?"
            )
            other = server()
            async with running(other, rival=True):
                greta = await ask(other, f"POST /reminders?day={DAYS[2]}")
                await until(greta.task.done)
                await asyncio.sleep(0.03)
                WORLD.post.set()
                await finished(greta)
                await finished(first)
            what = "A mail was on its way when a second server, with the same database, sent the reminders of that day"
            one_each(what, "When can the second server know about the mail?")
        # Another server is quicker: it does everything before the first change of this one.
        app, rival = server(), server()
        async with running(app):

            def quicker():
                async def all_of_it():
                    async with running(rival, rival=True):
                        reply = await ask(rival, f"POST /reminders?day={DAYS[3]}")
                        await finished(reply)

                asyncio.run(all_of_it())

            WORLD.rival, before = quicker, content("shelf.db")
            reply = await remind(app, DAYS[3])
            assert content("shelf.db") != before, (
                "Deniz sent the reminders of a day, and nothing in shelf.db has changed. How can a second server know what this one has sent?"
            )
            what = "Two servers looked at the same moment. Before the first one changed anything, the second one sent all the mails"
            one_each(what, "Which rule lets only one of them write to a member?")
            assert not reply.error, (
                f"{what}. The first one then had an error.{reply.why} If only the first mail had been sent, who would have written to the others?"
            )

    play(story)


def everybody_who_waits_hears_the_bell_nobody_else_does_and_no_phone_waits_for_more_than_25_seconds():
    global WORLD
    import anyio.to_thread

    WORLD = World()

    make_database()

    class Stuck(BaseException):
        """Nothing will ever happen again."""

    class Jumping(asyncio.SelectorEventLoop):
        """An event loop that doesn't wait: when it would, its clock jumps. It has no other threads."""

        def __init__(self):
            super().__init__(selectors.SelectSelector())
            # How many turns the clock hasn't moved, and how many there was nothing at all to wait for.
            self.now, self.turns, self.idle, self.calls_from_threads = 0.0, 0, 0, 0
            real = self._selector.select

            def select(timeout=None):
                # A thread of a database may still have something to say.
                ready = real(0)
                if not ready and timeout != 0 and threading.active_count() > 1:
                    ready = real(0.02)
                self.turns += 1
                self.idle = self.idle + 1 if timeout is None and not ready else 0
                if self.turns > 2000 or self.idle > 250 or (self.idle and threading.active_count() == 1):
                    raise Stuck
                if timeout and not ready:
                    self.now, self.turns = self.now + timeout, 0
                return ready

            self._selector.select = select

        def time(self):
            return self.now

        def call_soon_threadsafe(self, *values, **options):
            self.calls_from_threads += 1
            return super().call_soon_threadsafe(*values, **options)

        def run_in_executor(self, executor, function, *values):
            WORLD.threads.append(ASKED.get())
            raise RuntimeError("check.pyz lets no thread wait here")

    async def run_here(function, *values, **options):
        WORLD.threads.append(ASKED.get())
        if ASKED.get().startswith("GET /bell"):
            raise RuntimeError("check.pyz lets no thread wait here")
        return function(*values)

    def in_the_loop(asked):
        assert not any(one.startswith(asked) for one in WORLD.threads), (
            f"{asked} waits in a thread, so each phone that waits keeps one, and there are only so many. What else can a function wait for?"
        )

    def heard(reply, number, story):
        answers(reply, reply.status if 200 <= reply.status < 300 else 200)
        count = reply.json.get("heard") if isinstance(reply.json, dict) else None
        assert count == number, (
            f"{story}, and {reply.asked} answered {reply.short}. It should say heard: {number}. Which phones does your program count, and until when?"
        )

    def rang(phone, who, story):
        assert phone.answered, f"{story}. A phone that was waiting has no answer yet.{phone.why} Who wakes it up?"
        answers(phone)
        assert isinstance(phone.json, dict) and phone.json.get("who") == who, (
            f"{story}. A phone that was waiting got {phone.short}. Who rang?"
        )
        text = phone.json.get("text")
        assert isinstance(text, str) and who in text and text.strip() != who, (
            f"{story}. A phone that was waiting got {phone.short}. Its text should be a sentence of yours, with the name in it. What is it?"
        )

    async def story():
        app = load()
        async with running(app):
            phones = [send(app, "GET /bell") for _ in range(100)]
            await asyncio.sleep(1)
            in_the_loop("GET /bell")
            nobody_blocked("A hundred phones waited for the bell")
            assert phones[0].status not in (404, 405), (
                f"GET /bell answered {phones[0].short}. Which of your routes has this path, and is it part of the app?"
            )
            early = [one for one in phones if one.task.done()]
            assert not early, (
                f"Nobody had rung yet, and GET /bell answered {early[0].short}.{early[0].why} What should it wait for?"
            )
            hours_come(await asked_now(app, "GET /hours"), "A hundred phones waited for the bell")
            WORLD.threads.clear()
            ring = await asked_now(app, "POST /bell?who=Mbali")
            await asyncio.sleep(1)
            what = "A hundred phones waited, and Mbali rang"
            assert not WORLD.threads or asyncio.get_running_loop().calls_from_threads, (
                "POST /bell runs in a thread of the pool. What belongs to the event loop, such as an asyncio.Event, isn't safe to use from another thread. What decides where FastAPI runs a function?"
            )
            for phone in phones:
                rang(phone, "Mbali", what)
            heard(ring, 100, what)
            late = send(app, "GET /bell")
            await asyncio.sleep(5)
            assert not late.task.done(), (
                f"Mbali had rung, and then another phone came. It got {late.short}.{late.why} Which ring is that?"
            )
            ring = await asked_now(app, "POST /bell?who=Ngozi")
            await asyncio.sleep(1)
            rang(late, "Ngozi", "Another phone came, and Ngozi rang")
            heard(ring, 1, "One phone waited, and Ngozi rang")
            begin = asyncio.get_running_loop().time()
            lonely = send(app, "GET /bell")
            await asyncio.sleep(40)
            what = "A phone waited for 40 seconds, and nobody rang"
            assert lonely.answered, f"{what}. It has no answer yet.{lonely.why} What ends its wait after 25 seconds?"
            answers(lonely, 204)
            seconds = round(lonely.second - begin, 1)
            assert 24 <= seconds <= 26, (
                f"{what}. It got its 204 after {seconds:g} seconds, and not after 25. Which line is about the time?"
            )
            ring = await asked_now(app, "POST /bell?who=Mbali")
            heard(ring, 0, "A phone had waited and gone away again, so nobody was waiting, and Mbali rang")
            left, stays = send(app, "GET /bell"), send(app, "GET /bell")
            await asyncio.sleep(1)
            left.over.set()
            await asyncio.sleep(1)
            ring = await asked_now(app, "POST /bell?who=Ngozi")
            await asyncio.sleep(1)
            what = "Two phones waited, one of them closed its connection, and Ngozi rang a second later"
            rang(stays, "Ngozi", what)
            heard(ring, 1, what)

    async def asked_now(app, asked):
        reply = send(app, asked)
        await asyncio.sleep(0.5)
        return reply

    anyio.to_thread.run_sync = run_here
    try:
        with asyncio.Runner(loop_factory=Jumping) as runner:
            runner.run(story())
    except Stuck:
        raise AssertionError(
            "The event loop never came to rest. Which line asks again and again, without a pause?"
        ) from None
