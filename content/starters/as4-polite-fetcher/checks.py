"""Checks of the starter as4-polite-fetcher."""

import asyncio
import contextlib
import datetime
import email.utils
import importlib
import io
import itertools
import json
import os
import re
import threading
import time

import httpx2
from shared.folder import forget
from shared.jumping import Jumping, Stuck
from shared.texts import counted, in_python

NETWORKS = []
# What the clock on the wall shows when a run begins, in seconds since 1970.
TODAY = 1_800_000_000


class Page:
    """What a server answers at a path, and how many seconds it needs for each piece."""

    def __init__(self, body, status=200, waits=(0.2,), breaks=False):
        self.body = body if isinstance(body, str) else json.dumps(body)
        self.status, self.waits, self.breaks = status, waits, breaks


class Asked:
    """A request: when it was sent, when it was over, and for how many seconds everybody should be silent then."""

    def __init__(self, request, now):
        self.path, self.method, self.sent, self.end = request.url.path, request.method, now, None
        self.rest, self.answered = 0, False
        self.agent = request.headers.get("User-Agent", "")


class Keeper:
    """Lets some requests in, and then wants a pause, which begins again with every request in it."""

    def __init__(self, every, pauses):
        self.every, self.pauses, self.came, self.until, self.header = every, iter(pauses), 0, 0.0, ""

    def refuses(self, now):
        """Returns the Retry-After header of a refusal and the seconds that it means, or None."""
        if now >= self.until - 0.001:
            if self.came < self.every:
                self.came += 1
                return None
            self.header = next(self.pauses, None)
            if self.header is None:
                self.every = 10**9
                return None
            self.came = 0
        header = self.header
        try:
            seconds = float(header)
        except ValueError:
            seconds = 1.0
        if header.startswith("in "):
            # A date has whole seconds.
            date = int(TODAY + now) + int(header[3:])
            header, seconds = email.utils.formatdate(date, usegmt=True), date - TODAY - now
        self.until = now + seconds
        return header, seconds


class Network:
    """Servers that answer in the time of the event loop, and note who asked when."""

    def __init__(self, pages, keeper=None):
        self.pages, self.keeper, self.asked, self.lines = pages, keeper, [], []
        self.under_way, self.most, self.most_at, self.blocked, self.loop = 0, 0, 0.0, 0.0, None
        self.in_threads = False

    def begin(self, request):
        asked = Asked(request, self.loop.now)
        self.asked.append(asked)
        self.under_way += 1
        if self.under_way > self.most:
            self.most, self.most_at = self.under_way, self.loop.now
        return asked

    def refusal(self, asked):
        refusal = self.keeper and self.keeper.refuses(asked.sent)
        if refusal is None:
            return None
        header, asked.rest = refusal
        headers = {"Retry-After": header} if header else {}
        return httpx2.Response(429, headers=headers, json={"detail": "Please be silent for a while."})

    def page(self, asked):
        page = self.pages.get(asked.path, Page({"detail": f"There is nothing at {asked.path}."}, 404))
        if page.breaks:
            raise httpx2.ReadError("the connection was cut")
        return httpx2.Response(page.status, text="" if asked.method == "HEAD" else page.body)

    async def answer(self, line, request):
        limits = request.extensions.get("timeout") or {}
        try:
            async with asyncio.timeout(limits.get("pool")):
                await line.free.acquire()
        except TimeoutError:
            raise httpx2.PoolTimeout("") from None
        line.used += 1
        line.most = max(line.most, line.used)
        asked = self.begin(request)
        try:
            if len(self.asked) > 3000:
                await self.loop.create_future()
            refused = self.refusal(asked)
            if refused:
                await asyncio.sleep(0.02)
                return refused
            for wait in self.pages.get(asked.path, Page("")).waits:
                if limits.get("read") is not None and wait > limits["read"]:
                    await asyncio.sleep(limits["read"])
                    raise httpx2.ReadTimeout("timed out")
                await asyncio.sleep(wait)
            asked.answered = True
            return self.page(asked)
        finally:
            asked.end = self.loop.now
            self.under_way -= 1
            line.used -= 1
            line.free.release()

    def answer_and_block(self, request):
        self.in_threads |= threading.current_thread() is not threading.main_thread()
        asked = self.begin(request)
        try:
            took = sum(self.pages.get(asked.path, Page("")).waits)
            self.loop.now += took
            self.blocked += took
            asked.answered = True
            return self.refusal(asked) or self.page(asked)
        finally:
            asked.end = self.loop.now
            self.under_way -= 1

    def clients(self):
        return [line for line in self.lines if line.most]

    def of(self, path):
        return [asked for asked in self.asked if asked.path == path]


def made(line, *words, limits=None, **more):
    most = getattr(limits, "max_connections", 100)
    line.free, line.used, line.most, line.closed = asyncio.Semaphore(most or 10**6), 0, 0, False
    NETWORKS[-1].lines.append(line)


async def entered(line):
    return line


async def closed(line, *words):
    line.closed = True


async def answer(line, request):
    return await NETWORKS[-1].answer(line, request)


real_line = httpx2.AsyncHTTPTransport
real_line.__init__, real_line.handle_async_request = made, answer
real_line.__aenter__, real_line.__aexit__, real_line.aclose = entered, closed, closed
blocking = httpx2.HTTPTransport
blocking.__init__ = lambda line, *words, **more: None
blocking.handle_request = lambda line, request: NETWORKS[-1].answer_and_block(request)
blocking.__enter__, blocking.__exit__ = lambda line: line, lambda line, *words: None
blocking.close = lambda line: None


def block(seconds):
    NETWORKS[-1].loop.now += seconds
    NETWORKS[-1].blocked += seconds


def clock():
    return 1000 + NETWORKS[-1].loop.now


def wall_clock():
    return TODAY + NETWORKS[-1].loop.now


class Now(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(wall_clock(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.UTC).replace(tzinfo=None)


time.sleep, time.time, time.monotonic, time.perf_counter = block, wall_clock, clock, clock
datetime.datetime = Now


def refused(*words, **more):
    if asyncio._get_running_loop():
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    raise AssertionError(
        "check.pyz imports your file, and that alone starts asyncio.run. Which lines should only run with `python` in front of the file's name?"
    )


asyncio.run = refused


class Run:
    """What became of a call of the reader's function."""

    end, value, error, seconds = "stuck", None, None, 0.0


def play(network, module, name, *values, stop=None):
    """Runs a function of the reader's. Nobody really waits. With `stop`, it's cancelled after so many seconds."""
    NETWORKS.append(network)
    network.loop, run = Jumping(), Run()
    run.network, run.name = network, f"{name}()"
    forget()
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            function = getattr(importlib.import_module(module), name, None)
        except ModuleNotFoundError as error:
            if error.name != module:
                raise
            raise AssertionError(f"There's no {module}.py in this folder yet. Save your program there, with this name.")
        except SyntaxError as error:
            raise AssertionError(
                f"Python can't read {os.path.basename(error.filename)}. Line {error.lineno}: {type(error).__name__}: {error.msg}"
            ) from None
        assert callable(function), f"{module}.py has no function called {name} yet. Write it there, with this name."

        async def whole():
            try:
                coroutine = function(*values)
            except Exception as error:
                run.end, run.error = "error", error
                return
            if not asyncio.iscoroutine(coroutine):
                run.end, run.value = "no coroutine", coroutine
                return
            task = asyncio.ensure_future(coroutine)
            if stop is not None:
                network.loop.call_later(stop, task.cancel)
            await asyncio.wait([task])
            run.seconds = round(network.loop.now, 3)
            if task.cancelled():
                run.end = "cancelled"
            elif task.exception():
                run.end, run.error = "error", task.exception()
            else:
                run.end, run.value = "value", task.result()
            if stop is not None:
                await asyncio.sleep(30)
            for other in asyncio.all_tasks() - {asyncio.current_task()}:
                other.cancel()
            await asyncio.sleep(0)

        with contextlib.suppress(Stuck):
            network.loop.run_until_complete(whole())
    return run


def told(error):
    """Describes an exception, with its line in a file of the reader's. For a group, what's inside."""
    if isinstance(error, BaseExceptionGroup):
        inside = list(dict.fromkeys(told(one) for one in error.exceptions))
        name = type(error).__name__
        return f"a{'n' * (name[0] in 'AEIOU')} {name} that contains {', '.join(inside[:2])}{' and more' * (len(inside) > 2)}"
    line, step = "", error.__traceback__
    while step:
        file = step.tb_frame.f_code.co_filename
        if os.path.dirname(os.path.realpath(file)) == os.path.realpath(os.getcwd()):
            line = f" ({os.path.basename(file)}, line {step.tb_lineno})"
        step = step.tb_next
    text = (str(error).splitlines() or [""])[0]
    return type(error).__name__ + (f": {text}" if text else "") + line


def is_trouble(error):
    """Returns whether it's an error that a server causes, or a group with one."""
    if isinstance(error, BaseExceptionGroup):
        return any(is_trouble(one) for one in error.exceptions)
    return isinstance(error, (httpx2.HTTPError, ValueError, KeyError, TimeoutError))


def value_of(run, story, question=""):
    """Returns what the function returned, if it did."""
    assert run.end != "stuck", (
        f"{story}, and {run.name} never ended: it had sent {len(run.network.asked)} requests when check.pyz stopped it. What is it waiting for, or when does it give up?"
    )
    assert run.error is None, (
        f"{story}, and {run.name} stopped with {told(run.error)}.{(' ' + question) * is_trouble(run.error)}"
    )
    assert run.end != "no coroutine", (
        f"Calling {run.name} made no coroutine, but an object of the type {type(run.value).__name__}. Which two words should begin its first line?"
    )
    assert run.end == "value", (
        f"{story}, and {run.name} stopped with a CancelledError. Who was meant to be cancelled, and who was?"
    )
    wanted = "one value for each station" if run.name.startswith("fetch_all") else "one string for each dead link"
    assert isinstance(run.value, (list, tuple)), (
        f"{story}, and {run.name} returned {in_python(run.value)}. It should be a list with {wanted}. Which line returns one?"
    )
    waiting = [one for one in run.value if hasattr(one, "__await__")]
    kind = "tasks" if waiting and isinstance(waiting[0], asyncio.Future) else "coroutines"
    assert not waiting, (
        f"{story}, and {run.name} returned a list of {kind}, not of their results. How do you get the result of one?"
    )
    return list(run.value)


def depth_of(number):
    return number * 37 % 113


def stations_of(count, trouble=None):
    """Returns stations, their readings in order, and their pages. They don't answer in the order of the list."""
    names = [f"larch-{number * 11 % count + 1}" for number in range(count)]
    trouble = trouble or {}
    depths = [None if name in trouble else depth_of(number) for number, name in enumerate(names)]
    pages = {
        f"/stations/{name}": trouble.get(name) or Page({"cm": depth}, waits=[0.1 + number * 3 % 5 / 20])
        for number, (name, depth) in enumerate(zip(names, depths))
    }
    return names, depths, pages


def fetched(network, names, story, question="", **more):
    """Runs fetch_all, and demands a value for each station."""
    run = play(network, "bulletin", "fetch_all", list(names), **more)
    values = value_of(run, story, question)
    assert len(values) == len(names), (
        f"{story}. fetch_all() got {len(names)} stations, and returned {len(values)} values. Which of them belongs to the last station?"
    )
    return run, values


def all_known(values, names, depths, network, story):
    """Every station that answers has its number, in its place, and the others have None."""
    for name, value, depth in zip(names, values, depths):
        asked = network.of(f"/stations/{name}")
        if depth is not None:
            if not asked:
                assert value is not None, (
                    f"{story}. {name} has None in your list, and its request was never sent. Which list does your program go through, and when did the time of this station begin?"
                )
            elif asked[-1].rest:
                assert value is not None, (
                    f"{story}. {name} was answered with 429, has None in your list, and wasn't asked again. What does your program do after a 429?"
                )
            elif not asked[-1].answered:
                assert value is not None, (
                    f"{story}. {name} has None in your list: your program ended its request after {asked[-1].end - asked[-1].sent:.2g} s, when its answer was still on the way. When did the time of this station begin?"
                )
            assert value is not None, (
                f"{story}. {name} answered {depth}, and has None in your list. Which line took its number away?"
            )
            assert value == depth and not isinstance(value, bool), (
                f"{story}. {name} answered {depth}, and {value!r} is in its place in your list. What decides about the order in your function?"
            )
        else:
            assert value is None, (
                f"{story}. {name} is one of those in trouble, and has {value!r} in your list. What belongs there, if there's no reading?"
            )


def polite(run, story, most=8):
    network = run.network
    assert network.most <= most, (
        f"{story}. After {network.most_at:g} s, {network.most} of your requests were under way at the same time. Where does each of them wait for a free place, and is that the same place for all?"
    )


def silent_in_pauses(network, story):
    """After a refusal, nobody sends anything for a while."""
    for one in [one for one in network.asked if one.rest]:
        until = one.sent + one.rest
        early = [other for other in network.asked if one.end + 0.001 < other.sent < until - 0.001]
        if early:
            raise AssertionError(
                f"{story}. After {one.end:g} s, {one.path} was answered with 429, so there should be silence until {until:g} s. Your program asked for {early[0].path} after {early[0].sent:g} s, and sent {counted(len(early), 'request')} before the pause was over. What does the task that asked know about the pause, and about its length?"
            )


def all_readings_in_30_seconds_in_their_order_with_at_most_eight_requests_at_a_time():
    names, depths, pages = stations_of(200)
    for name in names[80:120]:
        pages[f"/stations/{name}"].waits = [1]
    story = "check.pyz asked for 200 stations, which answer after 0.1 to 1 s"
    run, values = fetched(Network(pages), names, story)
    network = run.network
    assert not network.in_threads, (
        f"{story}. Your program sent its requests from threads. Which client can wait without one?"
    )
    all_known(values, names, depths, network, story)
    assert len(network.asked) == len(names), (
        f"{story}. Your program sent {len(network.asked)} requests. For which station does it need more than one?"
    )
    polite(run, story)
    assert network.blocked == 0, (
        f"{story}. While one of them was asked, nothing else in your program could run, so it took {run.seconds:g} s. Which client lets go while it waits?"
    )
    assert run.seconds <= 30, (
        f"{story}. Your program took {run.seconds:g} s, and never had more than {counted(network.most, 'request')} under way. Which line waits for one station before the next one is asked?"
    )


def one_client_for_all_and_in_the_end_its_closed():
    names, _depths, pages = stations_of(40)
    story = "check.pyz asked for 40 stations"
    run, _values = fetched(Network(pages), names, story)
    clients = run.network.clients()
    assert len(clients) == 1, (
        f"{story}. Your program made {len(clients)} clients for them, with {sum(client.most for client in clients)} connections in all. Which line makes a client, and how often does it run?"
    )
    assert clients[0].closed, (
        f"{story}. When fetch_all() returned, your client was still open. What closes it, on every way out?"
    )


def a_station_in_trouble_has_none_and_the_others_dont_notice():
    trouble = {
        "larch-3": Page({"detail": "The wind has taken the antenna."}, 503),
        "larch-12": Page("beep beep"),
        "larch-25": Page({"error": "buried"}),
        "larch-31": Page({"cm": 12}, breaks=True),
        "larch-38": Page({"detail": "There is no such station."}, 404),
    }
    names, depths, pages = stations_of(40, trouble)
    story = "Of 40 stations, five were in trouble: a 503, a 404, “beep beep”, JSON without “cm”, and a connection that was cut"
    run, values = fetched(Network(pages), names, story, "Where should that be handled, so that the others go on?")
    all_known(values, names, depths, run.network, story)
    polite(run, story)
    run = play(Network(pages), "bulletin", "fetch_all", names, stop=0.35)
    what = {"value": "it went on and returned a list", "stuck": "it never ended", "no coroutine": "it was no coroutine"}
    assert run.end == "cancelled", (
        f"check.pyz cancelled fetch_all() after 0.35 s, as Ctrl+C would, and {what.get(run.end) or 'it stopped with ' + told(run.error)}. Which line catches the CancelledError?"
    )
    careless = run.network.loop.went_on()
    assert not careless, (
        f"check.pyz cancelled fetch_all() after 0.35 s, as Ctrl+C would. One of its tasks, {careless[0]}(), caught the CancelledError and went on as if nothing had happened. Which line does that?"
    )
    late = [one for one in run.network.asked if one.sent > 0.36]
    assert not late, (
        f"check.pyz cancelled fetch_all() after 0.35 s, as Ctrl+C would, and {len(late)} requests were sent afterwards. Which line catches the CancelledError and goes on?"
    )
    assert all(client.closed for client in run.network.clients()), (
        "check.pyz cancelled fetch_all() after 0.35 s, as Ctrl+C would, and its client was never closed. What closes it, on every way out?"
    )


def two_seconds_for_a_request_and_none_of_them_for_the_queue():
    trouble = {
        "larch-5": Page({"cm": 12}, waits=[86400]),
        "larch-77": Page({"cm": 12}, waits=[0.2] + [1] * 12),
    }
    names, depths, pages = stations_of(160, trouble)
    pages["/stations/larch-21"].waits = [1.8]
    story = "One of 160 stations was silent, one sent a character per second for 12 s, and one answered after 1.8 s"
    run, values = fetched(Network(pages), names, story, "Where should that be handled, so that the others go on?")
    for name in trouble:
        for one in run.network.of(f"/stations/{name}"):
            took = one.end - one.sent
            kind = "was silent" if name == "larch-5" else "sent a character per second"
            assert took <= 2.1, (
                f"{story}. {name} {kind}, and your program waited {took:g} s for it. Which limit counts from the request to the end of the answer?"
            )
    all_known(values, names, depths, run.network, story)
    polite(run, story)
    assert run.seconds <= 30, f"{story}. Your program took {run.seconds:g} s. For what did it wait so long?"


def after_a_429_nobody_asks_until_the_pause_is_over_and_then_no_station_is_forgotten():
    names, depths, pages = stations_of(70)
    story = "After every 20 requests, the server wanted a pause, first of 1 s and then of 16 s"
    run = play(Network(pages, Keeper(20, ["1", "16"])), "bulletin", "fetch_all", list(names))
    silent_in_pauses(run.network, story)
    values = value_of(run, story, "Where does a 429 go in your program?")
    assert run.network.blocked == 0, (
        f"{story}. For {run.network.blocked:g} s, nothing in your program could run, so it didn't even take the answers that came. Which line waits without letting go?"
    )
    lost = [name for name, value in zip(names, values) if value is None]
    if lost:
        times = len(run.network.of(f"/stations/{lost[0]}"))
        raise AssertionError(
            f"{story}. {lost[0]} was asked {counted(times, 'time')}, and has None in your list. It isn't in trouble: the server wanted a rest. What became of it during the rest, and after it?"
        )
    all_known(values, names, depths, run.network, story)
    polite(run, story)
    assert run.seconds <= 30, (
        f"{story}. Your program took {run.seconds:g} s. Who says how long a pause is, and how many pauses came one after another?"
    )


def retry_after_may_be_a_date_missing_or_unreadable_and_your_program_gives_up_in_the_end():
    names, depths, pages = stations_of(30)
    story = "The server wanted a pause, and forgot the header Retry-After"
    run, values = fetched(
        Network(pages, Keeper(12, [""])), names, story, "Which line expects a header that isn't there?"
    )
    silent_in_pauses(run.network, story)
    all_known(values, names, depths, run.network, story)
    names, depths, pages = stations_of(40)
    story = "The server wanted a pause, and its Retry-After was a date, in 16 s"
    run, values = fetched(
        Network(pages, Keeper(12, ["in 16"])),
        names,
        story,
        "A Retry-After isn't always a number. What does your program do with a date?",
    )
    silent_in_pauses(run.network, story)
    all_known(values, names, depths, run.network, story)
    assert run.seconds <= 30, f"{story}. Your program took {run.seconds:g} s. When does the pause end?"
    names, depths, pages = stations_of(30)
    story = "The server wanted a pause, and its Retry-After was the word soon"
    run, values = fetched(
        Network(pages, Keeper(12, ["soon"])),
        names,
        story,
        "What does your program do with a header that it can't read?",
    )
    silent_in_pauses(run.network, story)
    all_known(values, names, depths, run.network, story)
    names, depths, pages = stations_of(12, dict.fromkeys([f"larch-{number}" for number in range(1, 13)], Page("")))
    story = "The server answered every request with 429 and Retry-After: 1"
    run, values = fetched(
        Network(pages, Keeper(0, itertools.repeat("1"))), names, story, "Where does a 429 go in your program?"
    )
    silent_in_pauses(run.network, story)
    often = max(len(run.network.of(f"/stations/{name}")) for name in names)
    assert often <= 5, (
        f"{story}. Your program asked for one station {often} times. After how many attempts does it give up?"
    )
    seldom = min(len(run.network.of(f"/stations/{name}")) for name in names)
    assert seldom >= 3, (
        f"{story}. Your program asked for one station only {counted(seldom, 'time')}. After how many attempts does it give up?"
    )
    all_known(values, names, depths, run.network, story)


def asks_for_a_page_and_each_of_its_links_once_and_says_who_is_asking():
    links = [f"/walks/{number}" for number in range(1, 31)]
    twice = links[:20] + ["/walks/3", "/contact", "/walks/7"] + links[20:] + ["/contact"]
    html = "<h1>Walks</h1>" + "".join(f'<p><a href="{link}">{link}</a></p>' for link in twice)
    pages = {
        link: Page("<h1>Hello</h1>", waits=[0.1 + number % 4 / 10]) for number, link in enumerate([*links, "/contact"])
    }
    pages["/walks"] = Page(html)
    story = "A page had 31 links, three of them twice, and all of them were alive"
    run = play(Network(pages), "links", "dead_links", "http://walks.example", "/walks")
    lines = value_of(run, story)
    first = run.network.asked[:1]
    assert first and first[0].path == "/walks", (
        f"{story}. check.pyz called dead_links('http://walks.example', '/walks'), and your first request was {'for ' + first[0].path if first else 'never sent'}. Where are the links?"
    )
    for link in [*links, "/contact"]:
        times = len(run.network.of(link))
        assert times == 1, (
            f"{story}. Your program asked for {link} {times} times. {'Is it among your links?' if not times else 'Does its answer change?'}"
        )
    strangers = [one.path for one in run.network.asked if one.path not in pages]
    assert not strangers, f"{story}. Your program also asked for {strangers[0]}. Where does that address come from?"
    clients = run.network.clients()
    assert len(clients) <= 2, (
        f"{story}. Your program made {len(clients)} clients for them. Which line makes a client, and how often does it run?"
    )
    assert all(client.closed for client in clients), (
        f"{story}. When dead_links() returned, a client was still open. What closes it?"
    )
    assert not lines, f"{story}. dead_links() returned {in_python(lines)}. Which links are worth a line?"
    polite(run, story)
    agents = {one.agent for one in run.network.asked}
    assert not any(agent.startswith("python-httpx") or not agent for agent in agents), (
        f"{story}. Your requests had the User-Agent {min(agents)!r}. If somebody finds that in the log of a server, whom can they write to?"
    )
    assert all("@" in agent or "//" in agent for agent in agents), (
        f"{story}. Your requests had the User-Agent {min(agents)!r}. Where would a complaint go?"
    )


def a_line_for_each_dead_link_with_the_reason_even_if_there_are_pauses():
    dead = {
        "/walks/4": Page("not here", 404),
        "/walks/9": Page("oh no", 500),
        "/walks/15": Page("a very slow page", waits=[1] * 16),
        "/walks/20": Page("", breaks=True),
        "/walks/26": Page("not here", 404),
        "/walks": Page("", 404),
    }
    links = [f"/walks/{number * 11 % 30 + 1}" for number in range(30)]
    links.insert(12, "/walks")
    html = "".join(f'<a href="{link}">{link}</a> ' for link in links)
    pages = {
        link: dead.get(link) or Page("<h1>Hello</h1>", waits=[0.1 + number % 4 / 10])
        for number, link in enumerate(links)
    }
    pages["/all"] = Page(html)
    story = "Of 31 links, three were answered with 404 and one with 500, one sent a character per second, and at one the connection was cut. After 15 requests, the server wanted a pause of 3 s"
    run = play(Network(pages, Keeper(15, ["3"])), "links", "dead_links", "http://walks.example", "/all")
    silent_in_pauses(run.network, story)
    lines = value_of(run, story, "Where should that be handled, so that the other links are still asked?")
    assert all(isinstance(line, str) for line in lines), (
        f"{story}. dead_links() returned {in_python(lines)}. What would a person like to read?"
    )
    about = [
        max([link for link in links if re.search(re.escape(link) + r"(?![\w/])", line)], key=len, default=None)
        for line in lines
    ]
    assert None not in about, (
        f"{story}. One of your lines is {in_python(lines[about.index(None)])}. Which link is it about?"
    )
    alive = [link for link in about if link not in dead]
    assert not alive, (
        f"{story}. {alive[0]} was alive, and your program has a line for it: {in_python(lines[about.index(alive[0])])}. How often was it asked?"
    )
    for one in run.network.of("/walks/15"):
        assert one.end - one.sent <= 2.1, (
            f"{story}. Your program waited {one.end - one.sent:g} s for /walks/15. How long may a request take?"
        )
    missing = [link for link in links if link in dead and link not in about]
    assert not missing, f"{story}. There's no line for {missing[0]}. What did your program make of its answer?"
    expected = [link for link in links if link in dead]
    assert about == expected, (
        f"{story}. On the page, the dead links have this order: {', '.join(expected)}. In your lines, it's this one: {', '.join(about)}. What decides about the order in your function?"
    )
    words = {link: lines[about.index(link)].replace(link, "…") for link in ("/walks/4", "/walks/9", "/walks/15")}
    assert len(set(words.values())) == 3, (
        f"{story}. For a 404, a 500 and a page that takes too long, your words are: {' | '.join(words.values())}. Would the people who repair the page know what to do?"
    )
    polite(run, story)
    story = "The page itself was answered with 404"
    run = play(Network({}), "links", "dead_links", "http://walks.example", "/nowhere")
    lines = value_of(run, story)
    assert len(lines) == 1 and "/nowhere" in str(lines[0]), (
        f"{story}, and dead_links() returned {in_python(lines)}. What would somebody think who mistyped the address?"
    )
