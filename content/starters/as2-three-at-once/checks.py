"""Checks of the starter as2-three-at-once."""

import ast
import asyncio
import contextlib
import importlib
import inspect
import io
import itertools
import os
import re
import runpy
import selectors
import sys
import time

from shared.texts import in_python

REAL_RUN = asyncio.run


class Stuck(Exception):
    """The program waits for something that can't happen any more, or it never ends."""


class Jumping(asyncio.SelectorEventLoop):
    """An event loop that doesn't wait: when it would, its clock jumps to the next event."""

    def __init__(self):
        super().__init__(selectors.SelectSelector())
        self.now, self.made, self.rounds, self.polls, WORLD.loop = 0.0, 0, 0, 0, self
        real = self._selector.select

        def select(timeout=None):
            # Without a timeout, only a thread could still bring something.
            ready = real(0.5 if timeout is None else 0)
            self.rounds += 1
            self.polls = 0 if timeout or timeout is None else self.polls + 1
            if self.polls > 1000 and self._scheduled:
                # Somebody asks for news with sleep(0), again and again. With a real clock, time would pass.
                self.polls, self.now = 0, max(self.now, self._scheduled[0].when())
            if not ready:
                if timeout is None:
                    raise Stuck("it waits for something that nobody does")
                if self.now > 100_000 or self.rounds > 100_000:
                    raise Stuck("it never ends")
                self.now += max(timeout, 0)
            return ready

        self._selector.select = select

    def time(self):
        return self.now

    def create_task(self, *args, **kwargs):
        self.made += 1
        return super().create_task(*args, **kwargs)


class TaskGroup(asyncio.TaskGroup):
    """Counts how many there are."""

    async def __aenter__(self):
        WORLD.groups += 1
        return await super().__aenter__()


class World:
    """Replaces the radio and the clock, and notes what happens when."""

    def __init__(self):
        self.loop, self.made, self.groups, self.blocked, self.events = None, 0, 0, False, []
        self.beds, self.seconds, self.soups, self.refused = {}, {}, {}, set()

    @property
    def now(self):
        return self.loop.now if self.loop else 0.0

    def note(self, kind, hut, people=None):
        self.events.append((kind, hut, people, round(self.now, 3)))

    def of(self, *kinds):
        return [event for event in self.events if event[0] in kinds]

    async def free_beds(self, hut):
        hut = str(hut)
        self.note("beds?", hut)
        await asyncio.sleep(self.seconds.get(hut, 1))
        self.note("answer", hut)
        return self.beds.get(hut, 0)

    async def cook_soup(self, hut):
        hut = str(hut)
        self.note("soup?", hut)
        await asyncio.sleep(self.soups.get(hut, 1))
        self.note("hot", hut)

    async def ask_keeper(self, hut, people):
        hut, welcome = str(hut), (hut, people) not in self.refused
        self.note("keeper?", hut, people)
        await asyncio.sleep(9 - people if welcome else people)
        self.note("answer", hut, people)
        return welcome


def sleep(seconds):
    """Replaces time.sleep: meanwhile, nothing else can run."""
    WORLD.blocked = True
    if WORLD.loop:
        WORLD.loop.now += seconds


def run(coroutine, *, debug=None, loop_factory=None):
    """Replaces asyncio.run."""
    if asyncio._get_running_loop() is not None:
        return REAL_RUN(coroutine)  # which says why it can't
    with asyncio.Runner(loop_factory=Jumping) as runner:
        try:
            return runner.run(coroutine)
        finally:
            WORLD.made = WORLD.loop.made


WORLD = World()
asyncio.run, asyncio.TaskGroup, time.sleep = run, TaskGroup, sleep
time.monotonic = time.perf_counter = lambda: 1000 + WORLD.now


def radio_for(beds, seconds=(), soups=(), refused=()):
    """Begins a new evening, with huts and numbers that the reader hasn't seen."""
    import radio

    WORLD.__init__()
    WORLD.beds, WORLD.seconds, WORLD.soups, WORLD.refused = beds, dict(seconds), dict(soups), set(refused)
    radio.HUTS, radio.BEDS, radio.SECONDS = ["Nowhere"], dict(beds), dict(seconds)
    radio.log = lambda text: None
    radio.free_beds, radio.cook_soup, radio.ask_keeper = WORLD.free_beds, WORLD.cook_soup, WORLD.ask_keeper


def inside(error):
    """Returns the error in a TaskGroup's group of errors. Readers meet those in the next lesson."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


def results_of(start, what):
    """Awaits what the reader's function returns, for several calls at the same moment."""

    async def main():
        coroutines = start()
        others = [one for one in coroutines if not inspect.isawaitable(one)]
        assert not others, (
            f"{what} returned {in_python(others[0])}, and nobody can await that. How does the line with def begin?"
        )
        results = await asyncio.gather(*coroutines)
        WORLD.note("returned", what)
        return results

    try:
        return asyncio.run(main())
    except BaseExceptionGroup as error:
        raise inside(error) from None
    except Stuck:
        raise AssertionError(f"{what} never returned. Which task or event does it wait for?") from None


def function(module, name):
    """Returns a function of the reader's."""
    found = getattr(importlib.import_module(module), name, None)
    assert found is not None, f"{module}.py has no function {name} yet. Write it there, with this name."
    return found


def listed(words):
    words = [str(word) for word in words]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words) or "none"


def finished(result, what):
    """Demands a result that isn't a task or a coroutine, and has none inside."""
    assert result is not None, f"{what} returned None. Which line returns the result?"
    values = (
        list(result.values())
        if isinstance(result, dict)
        else list(result)
        if isinstance(result, (list, tuple, set))
        else [result]
    )
    unfinished = [one for one in values if inspect.isawaitable(one)]
    kind = "tasks" if unfinished and isinstance(unfinished[0], asyncio.Future) else "coroutines"
    assert not unfinished, (
        f"{what} returned a {type(result).__name__} with {kind} in it, and not with their results. How does a program get the result of a task?"
    )


def everybody_called(kind, huts, what, wish):
    called = [event[1] for event in WORLD.of(kind)]
    question = (
        "Which line makes these calls, and how often does it run?"
        if set(called) <= set(huts)
        else "Where does your program take the huts from?"
    )
    assert sorted(called) == sorted(huts), (
        f"{what} got the huts {listed(huts)}. These are the huts that it asked for {wish}: {listed(called)}. {question}"
    )


def calls_before_answers(kinds, what):
    first = next(
        (index for index, event in enumerate(WORLD.events) if event[0] in ("answer", "hot")), len(WORLD.events)
    )
    late = [event for event in WORLD.events[first:] if event[0] in kinds]
    if late:
        (kind, hut, _, at), answer = late[0], WORLD.events[first]
        wish = "soup" if kind == "soup?" else "its beds"
        before = f"{answer[1]} had answered" if answer[0] == "answer" else f"The soup of {answer[1]} was hot"
        raise AssertionError(
            f"{what} asked {hut} for {wish} at {at:g} s. {before} by then, at {answer[3]:g} s. What was your program waiting for before that call?"
        )


def right_numbers(result, beds, what):
    numbers = ", ".join(f"{hut} {number}" for hut, number in beds.items())
    assert result == beds, (
        f"These huts have so many beds: {numbers}. {what} returned {in_python(result)}. How does your program know which number belongs to which hut?"
    )


def book_all(free, groups, refused=()):
    """Books for several groups at the same moment. Returns the results, and the list afterwards."""
    radio_for(free, refused=refused)
    sys.modules.pop("beds", None)
    book = function("beds", "book")
    assert isinstance(getattr(sys.modules["beds"], "FREE", None), dict), (
        "beds.py has no dictionary FREE any more. Give Lucia's list this name again."
    )
    sys.modules["beds"].FREE.clear()
    sys.modules["beds"].FREE.update(free)
    results = results_of(lambda: [book(*one) for one in groups], f"book{groups[0]}")
    return [bool(one) for one in results], sys.modules["beds"].FREE


class Recorder(io.TextIOBase):
    """Notes each line that's printed, and when."""

    encoding = "utf-8"

    def __init__(self):
        self.rest, self.lines = "", []

    def writable(self):
        return True

    def write(self, text):
        *lines, self.rest = (self.rest + text).split("\n")
        self.lines += [(round(WORLD.now, 3), line) for line in lines if line.strip()]
        if len(self.lines) > 20_000:
            raise Stuck("it never ends")
        return len(text)


def with_other_values(changes):
    """Runs canon.py as if other values were at its top."""
    with open("canon.py", encoding="utf-8-sig") as file:
        tree = ast.parse(file.read(), "canon.py")
    body = []
    for statement in tree.body:
        body.append(statement)
        if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names = [
                one.id for one in ast.walk(statement) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)
            ]
            names += [one.asname or one.name for one in ast.walk(statement) if isinstance(one, ast.alias)]
            for name in changes:
                if name in names:
                    body += ast.parse(f"{name} = changes_of_check[{name!r}]").body
    tree.body = body
    names = {"__name__": "__main__", "__file__": "canon.py", "changes_of_check": changes}
    exec(compile(ast.fix_missing_locations(tree), "canon.py", "exec"), names)


def perform(changes=None):
    """Runs canon.py. Returns its names, and its lines with the second of each."""
    assert os.path.exists("canon.py"), "There's no canon.py in this folder yet. Save your round there."
    WORLD.__init__()
    names, recorder, problem = {}, Recorder(), ""
    try:
        with contextlib.redirect_stdout(recorder):
            if changes:
                with_other_values(changes)
            else:
                names = runpy.run_path("canon.py", run_name="__main__")
    except BaseExceptionGroup as error:
        raise inside(error) from None
    except Stuck as error:
        problem = str(error)
    assert not problem, f"canon.py was stopped, because {problem}. After which line should your program be over?"
    return names, recorder.lines


def parts_of(lines, voices, song):
    """Returns what each voice sang, and when: the lines with one voice and a line of the song."""
    parts = {voice: [] for voice in voices}
    for at, line in lines:
        rest = re.sub(r"\x1b\[[0-9;]*m", "", line).casefold()
        found = [text for text in song if text.strip().casefold() in rest]
        if not found:
            continue
        text = max(found, key=len)
        rest = rest.replace(text.strip().casefold(), " ", 1)
        for pattern in (r"(?<!\w){}(?!\w)", "{}"):
            left, who = rest, []
            for voice in sorted(voices, key=len, reverse=True):
                left, count = re.subn(pattern.format(re.escape(voice.strip().casefold())), " ", left)
                who += [voice] * bool(count)
            if who:
                break
        if len(who) == 1:
            parts[who[0]].append((at, text))
    return parts


def a_round(lines, voices, song, beat, given="", everybody=()):
    """Demands that the lines are a round. `given` says what was changed before."""
    parts, size = parts_of(lines, everybody or voices, song), len(song)
    parts = {voice: parts[voice] for voice in voices}
    assert lines, f"{given}canon.py ended without an error, and printed nothing. Which of its lines starts the singing?"
    first = lines[0][1].strip()[:80]
    assert any(parts.values()), (
        f"{given}canon.py printed {len(lines)} lines, and none of them has a line from LINES and one name from VOICES. The first one is {first!r}. Who sings what?"
    )
    assert not WORLD.blocked, (
        f"{given}canon.py called time.sleep, and no other voice can sing while that sleeps. What waits and lets others go on?"
    )
    for voice in voices:
        texts = [text for _, text in parts[voice]]
        assert texts, (
            f"{given}{voice} is in VOICES, and canon.py ended before {voice} had sung anything. Who starts this voice, and who waits for it?"
        )
        odd = [text for text, right in zip(texts, song * len(texts)) if text != right]
        assert not odd, (
            f"{given}{voice} sang a line that isn't next in LINES: {odd[0].strip()!r}. Which line comes after which?"
        )
        assert len(texts) % size == 0, (
            f"{given}When canon.py ended, {voice} had sung {len(texts)} lines, and the song has {size}. What ended first: this voice, or your program?"
        )
        times = [at for at, _ in parts[voice]]
        uneven = [later - sooner for sooner, later in itertools.pairwise(times) if abs(later - sooner - beat) > 0.01]
        assert not uneven, (
            f"{given}BEAT is {beat:g}, and {voice} sang two lines {uneven[0]:g} s apart. What does your program wait for after a line, and how long?"
        )
    starts = {voice: parts[voice][0][0] for voice in voices}
    order = sorted(starts, key=starts.get)
    gaps = [starts[later] - starts[sooner] for sooner, later in itertools.pairwise(order)]
    seconds = ", ".join(f"{voice} at {starts[voice]:g} s" for voice in order)
    assert min(gaps) > 0.01, (
        f"{given}The voices began like this: {seconds}. In a round, when does the second voice begin?"
    )
    late = next((number for number, gap in enumerate(gaps) if gap > size * beat - 0.01), None)
    if late is not None:
        sooner, later = order[late], order[late + 1]
        raise AssertionError(
            f"{given}{later} began at {starts[later]:g} s, and by then {sooner} had sung all {size} lines. When do two voices sing at the same time?"
        )
    assert max(gaps) - min(gaps) < 0.01, (
        f"{given}The voices began like this: {seconds}. Each of them should be the same number of lines behind the one before. How far behind are yours?"
    )
    assert abs(gaps[0] / beat - round(gaps[0] / beat)) < 0.01, (
        f"{given}BEAT is {beat:g}, and {order[1]} began {gaps[0]:g} s after {order[0]}. How many lines is that?"
    )
    last, end = lines[-1][0], round(WORLD.now, 3)
    assert end - last < 2 * beat + 0.01, (
        f"{given}The last line was printed at {last:g} s, and canon.py was over at {end:g} s. What was it still waiting for?"
    )
    assert WORLD.made >= len(voices), (
        f"{given}It sounds like a round, but canon.py made {max(WORLD.made - 1, 0)} tasks for its {len(voices)} voices. Who sings each of them?"
    )


def all_huts_are_called_before_the_first_one_answers_and_each_one_has_its_own_number():
    what, beds = "all_beds", {"Fox": 6, "Deep Gorge": 0, "Larch": 9}
    radio_for(beds, seconds={"Fox": 3, "Deep Gorge": 1, "Larch": 2})
    all_beds, together = function("evening", what), function("evening", "together")
    [result] = results_of(lambda: [all_beds(list(beds))], what)
    finished(result, what)
    everybody_called("beds?", beds, what, "beds")
    calls_before_answers(["beds?"], what)
    right_numbers(result, beds, what)

    begun = []

    async def later(value, seconds):
        begun.append(WORLD.now)
        await asyncio.sleep(seconds)
        return value

    WORLD.__init__()
    [result] = results_of(lambda: [together(later("a", 2), later("b", 3), later("c", 1))], "together")
    finished(result, "together")
    assert list(result) == ["a", "b", "c"] if isinstance(result, (list, tuple)) else False, (
        f"together got three coroutines. The first returns 'a' after 2 s, the second 'b' after 3 s, the third 'c' after 1 s. together returned {in_python(result)}. In which order does your program collect the results?"
    )
    assert max(begun) == 0, (
        f"together got three coroutines that need 2, 3 and 1 s. It started the last one at {max(begun):g} s. What was your program waiting for before that?"
    )
    assert round(WORLD.now, 3) == 3, (
        f"together got three coroutines that need 2, 3 and 1 s. It started all of them at the same time, and returned after {WORLD.now:g} s. What was your program still waiting for?"
    )


def get_ready_makes_all_calls_at_once_and_returns_when_the_last_soup_is_hot():
    what, beds = "get_ready", {"Fox": 6, "Deep Gorge": 0, "Larch": 9}
    radio_for(beds, seconds={"Fox": 3, "Deep Gorge": 1, "Larch": 2}, soups={"Fox": 2, "Deep Gorge": 2, "Larch": 7})
    get_ready = function("evening", what)
    [result] = results_of(lambda: [get_ready(list(beds))], what)
    finished(result, what)
    everybody_called("beds?", beds, what, "beds")
    everybody_called("soup?", beds, what, "soup")
    calls_before_answers(["beds?", "soup?"], what)
    end, hot = WORLD.of("returned")[0][3], [event[1] for event in WORLD.of("hot")]
    cold = [hut for hut in beds if hut not in hot]
    assert not cold, (
        f"get_ready returned after {end:g} s. The soup was not hot by then, and never will be, at these huts: {listed(cold)}. Who waits for it?"
    )
    right_numbers(result, beds, what)
    assert WORLD.groups, (
        "get_ready does all that it should, but without a TaskGroup, and this step is there to try one. Which of your lines could it replace?"
    )


def no_keeper_is_asked_for_more_beds_than_there_are():
    def asked():
        return [event[2] for event in WORLD.of("keeper?")]

    story = "Raven had 7 beds, and two groups of 4 called at the same moment."
    results, free = book_all({"Raven": 7}, [("Raven", 4), ("Raven", 4)])
    assert sum(asked()) <= 7, (
        f"{story} The keeper was asked for {listed(asked())} beds. What did the second group find in FREE, and what had the first one already changed there?"
    )
    assert asked(), (
        f"{story} The keeper was never asked, and book returned {listed(results)}. Who decides whether a group may come?"
    )
    assert sorted(results) == [False, True], (
        f"{story} The keeper was asked for {listed(asked())} beds and said yes, and book returned {listed(results)}. How many of the two groups may come?"
    )
    assert free["Raven"] == 3, (
        f"{story} One of them has its beds now, and FREE says {free['Raven']}. Which lines change the list, and for which group did they run?"
    )

    story = "Raven had 7 beds. A group of 3 and a group of 4 called at the same moment."
    results, free = book_all({"Raven": 7}, [("Raven", 3), ("Raven", 4)])
    assert results == [True, True], (
        f"{story} The keeper was asked for {listed(asked())} beds, and book returned {listed(results)}. Which of them doesn't fit, and why?"
    )
    assert free["Raven"] == 0, (
        f"{story} Both have their beds now, and FREE says {free['Raven']}. Which number did your program subtract from?"
    )

    results, free = book_all({"Raven": 7}, [("Raven", 8)])
    assert not asked() and results == [False] and free["Raven"] == 7, (
        f"Raven had 7 beds, and a group of 8 called. The keeper was asked for {listed(asked())}, book returned {results[0]}, and FREE says {free['Raven']}. What should become of a group that doesn't fit?"
    )


def after_a_keepers_no_the_beds_are_free_again_and_nobody_waits_for_another_hut():
    beds = {"Raven": 7, "Marmot": 6}
    for refused, taken in ((4, 3), (3, 4)):
        story = f"Raven had 7 beds. A group of 4 and a group of 3 called at the same moment. Its keeper refused the {refused} and took the {taken}."
        results, free = book_all(beds, [("Raven", 4), ("Raven", 3)], refused=[("Raven", refused)])
        assert results == [refused != 4, refused != 3], (
            f"{story} book returned {listed(results)}. What does your program do with a keeper's answer?"
        )
        assert free["Raven"] == 7 - taken, (
            f"{story} Now FREE says {free['Raven']}. What does your program do with the list when a keeper says no?"
        )
    results, free = book_all(beds, [("Raven", 2), ("Marmot", 2)])
    first, second = WORLD.of("keeper?", "answer")[:2]
    assert second[0] == "keeper?", (
        f"Two groups called at the same moment, one for Raven and one for Marmot. {first[1]}'s keeper was asked at {first[3]:g} s and answered at {second[3]:g} s, and only then the other one was asked. What do the beds of one hut have to do with the other?"
    )
    assert dict(free) == {"Raven": 5, "Marmot": 4}, (
        f"Raven had 7 beds and Marmot had 6. Two people have booked in each, and FREE says {in_python(dict(free))}. Which entry does your program change?"
    )


def your_voices_sing_a_round_whatever_is_at_the_top_of_your_file():
    names, lines = perform()
    for name in ("VOICES", "LINES", "BEAT"):
        assert name in names, f"canon.py has no {name}. Set VOICES, LINES and BEAT at its top."
    voices, song, beat = names["VOICES"], names["LINES"], names["BEAT"]
    assert (
        isinstance(voices, (list, tuple, dict))
        and all(isinstance(one, str) and one.strip() for one in voices)
        and len(set(voices)) >= 3
    ), f"VOICES is {in_python(voices)}. Make it a list of three different names or more."
    assert (
        isinstance(song, (list, tuple)) and len(song) >= 4 and all(isinstance(one, str) and one.strip() for one in song)
    ), f"LINES is {in_python(song)}. Make it a list of four lines or more."
    assert isinstance(beat, (int, float)) and beat > 0, (
        f"BEAT is {in_python(beat)}. Make it the number of seconds that a line of your song takes."
    )
    a_round(lines, list(voices), list(song), beat)

    gone = next(iter(voices))
    fewer = {one: voices[one] for one in list(voices)[1:]} if isinstance(voices, dict) else voices[1:]
    longer = [*reversed(song), *[f"{line} La la." for line in song]]
    given = f"check.pyz took your first voice away, turned LINES around, made it twice as long, and made BEAT {beat * 1.7:g}. "
    _, lines = perform({"VOICES": fewer, "LINES": longer, "BEAT": beat * 1.7})
    sung = parts_of(lines, list(voices), longer)[gone]
    assert not sung, (
        f"{given}{gone} isn't in VOICES any more, and sang all the same: {sung[0][1].strip()!r}. Where does your program take its voices from?"
    )
    a_round(lines, list(fewer), longer, beat * 1.7, given, list(voices))
