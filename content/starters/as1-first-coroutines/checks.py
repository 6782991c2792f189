"""Checks of the starter as1-first-coroutines."""

import asyncio
import contextlib
import gc
import importlib
import inspect
import io
import itertools
import re
import runpy
import selectors
import time
import warnings

from shared.texts import counted


class Clock:
    """The time that the reader's program sees. It moves only when something waits."""

    def __init__(self):
        self.now, self.readings = 0.0, 0

    def read(self):
        # A loop that looks at the clock until it's late enough would never end.
        self.readings += 1
        if self.readings > 2000:
            self.now += 0.001
        return self.now

    def sleep(self, seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        self.now, self.readings = self.now + seconds, 0


CLOCK = Clock()


class Stuck(Exception):
    pass


class Jumping(asyncio.SelectorEventLoop):
    """An event loop that never waits: when it would, the clock jumps."""

    def __init__(self):
        super().__init__(selectors.SelectSelector())
        self._clock_resolution, self.rounds = 1e-6, 0
        real = self._selector.select

        def select(timeout=None):
            # Without a timeout, only another thread can wake the loop.
            ready = real(1 if timeout is None else 0)
            if timeout is None and not ready:
                raise Stuck
            self.rounds += 1
            if timeout == 0 and self._scheduled and self.rounds > 5000:
                timeout = self._scheduled[0].when() - CLOCK.now
            if timeout and timeout > 0 and not ready:
                CLOCK.sleep(timeout)
                self.rounds = 0
            return ready

        self._selector.select = select

    def time(self):
        return CLOCK.now

    def run_in_executor(self, executor, work, *words):
        # In a thread, work takes as long as elsewhere, but meanwhile the others go on.
        done, begin, value, error = self.create_future(), CLOCK.now, None, None
        try:
            value = work(*words)
        except Exception as raised:
            error = raised
        took, CLOCK.now = CLOCK.now - begin, begin

        def finish():
            if not done.done():
                done.set_exception(error) if error else done.set_result(value)

        self.call_later(took, finish)
        return done


time.sleep = CLOCK.sleep
time.perf_counter = time.monotonic = time.time = CLOCK.read
asyncio.new_event_loop = asyncio.events.new_event_loop = Jumping


class Screen(io.TextIOBase):
    """Notes when each line was printed."""

    def __init__(self):
        self.lines, self.part = [], ""

    def writable(self):
        return True

    def write(self, text):
        *whole, self.part = (self.part + text).split("\n")
        self.lines += [(CLOCK.now, re.sub(r"^ *[0-9]+[.][0-9]  ", "", line)) for line in whole]
        return len(text)


class Seen:
    """What a program printed and when, what it returned, and what Python warned of."""

    result, seconds, held, warned = None, 0.0, 0.0, ""

    def when(self, text):
        """Returns the moment of the first line with this text, or None."""
        return next((moment - self.begin for moment, line in self.lines if text in line), None)


@contextlib.contextmanager
def watching():
    seen, screen = Seen(), Screen()
    with warnings.catch_warnings(record=True) as caught, contextlib.redirect_stdout(screen):
        warnings.simplefilter("always")
        seen.begin, stuck = CLOCK.now, False
        try:
            yield seen
        except Stuck:
            stuck = True
        gc.collect()
    assert not stuck, "Your program waits for something that never comes. Which await doesn't come back?"
    seen.seconds, seen.lines = CLOCK.now - seen.begin, screen.lines
    never = [str(one.message) for one in caught if "never awaited" in str(one.message)]
    seen.warned = f" Python warns: {never[0]}." if never else ""


def run(name, work):
    """Runs a coroutine while somebody else wants to get through, too."""
    ticks = []

    async def somebody():
        while True:
            ticks.append(CLOCK.now)
            await asyncio.sleep(0.05)

    async def both():
        other = asyncio.create_task(somebody())
        await asyncio.sleep(0)
        made = work()
        if not inspect.isawaitable(made):
            raise AssertionError(
                f"{name} isn't a coroutine: the call did everything itself, for {CLOCK.now - seen.begin:.1f} s, "
                f"and returned {made!r}. Which kind of function can pause?"
            )
        try:
            return await made
        finally:
            ticks.append(CLOCK.now)
            other.cancel()

    with watching() as seen, asyncio.Runner(loop_factory=Jumping) as runner:
        seen.result = runner.run(both())
    longest = max(later - sooner for sooner, later in itertools.pairwise(ticks))
    seen.held = longest if longest > 0.1 else 0.0
    return seen


def program(file):
    """Runs a file of the reader as `python file` does."""
    with watching() as seen:
        # For a program that asks for the current loop instead of calling asyncio.run.
        asyncio.set_event_loop(Jumping())
        runpy.run_path(file, run_name="__main__")
    return seen


def loaded(name, function):
    """Imports a file of the reader, and demands a function."""
    with watching():
        module = importlib.import_module(name)
    assert callable(getattr(module, function, None)), (
        f"{name}.py runs, but nothing in it is called {function}. Write it there, with exactly this name."
    )
    return module


def listed(numbers):
    return ", ".join(f"{one:g}" for one in numbers)


def near(moment, expected, most=0.02):
    return moment is not None and abs(moment - expected) <= most


SECONDS = {"Raven": 3, "Two Lakes": 5, "Marmot": 2, "Old Saddle": 7}
SKIES = {
    "Raven": "-21 degrees, two foxes",
    "Two Lakes": "-19 degrees, stars",
    "Marmot": "-20 degrees, hail",
    "Old Saddle": "-26 degrees, northern lights",
}


def other_weather():
    import radio

    radio.HUTS.update(SECONDS)
    radio.WEATHER.update(SKIES)


def valley_program():
    """Runs valley.py with other huts, and demands that something happens."""
    other_weather()
    seen = program("valley.py")
    assert any(seen.when(hut) is not None for hut in SECONDS), (
        f"python valley.py ran to its end, and no hut was asked.{seen.warned} Which line starts the event loop, and what runs in it?"
    )
    return seen


def blinks(events, hut):
    """Returns for how long a lamp was on, off, on and so on, from its first flash to its last."""
    spans, since, on = [], None, False
    for moment, name, now_on in events:
        if name == hut and bool(now_on) != on:
            if since is not None:
                spans.append(moment - since)
            since, on = moment, not on
    return spans[:-1] if len(spans) % 2 == 0 else spans


def in_morse(word):
    """Returns how many units a lamp is on, off, on and so on."""
    import signals

    units = []
    for letter in word.upper():
        for symbol in signals.MORSE[letter]:
            units += [{".": 1, "-": 3}[symbol], 1]
        units[-1] = 3
    return units[:-1]


def watch_lamps():
    """Returns a list that collects what is switched when."""
    import signals

    events, real = [], signals.lamp

    def lamp(hut, on):
        events.append((CLOCK.now, hut, on))
        real(hut, on)

    signals.lamp = lamp
    return events


def readable(events, hut, word, unit):
    """Demands that a lamp blinks a word."""
    got, wanted = [span / unit for span in blinks(events, hut)], in_morse(word)
    assert any(on for _, name, on in events if name == hut), (
        f"blink({hut!r}, {word!r}, {unit}) never switched the lamp of {hut} on. Which line does that?"
    )
    last = [on for _, name, on in events if name == hut][-1]
    assert not last, (
        f"After blink({hut!r}, {word!r}, {unit}), the lamp of {hut} is still on. Who switches it off, and when?"
    )
    dark, dark_wanted = [round(span, 1) for span in got[1::2]], wanted[1::2]
    light, light_wanted = [round(span, 1) for span in got[::2]], wanted[::2]
    assert len(light) == len(light_wanted), (
        f"{word} has {len(light_wanted)} dots and dashes, and the lamp flashed {len(light)} times. Where is it dark between two of them?"
    )
    assert light == light_wanted, (
        f"For {word}, a lamp is on for {listed(light_wanted)} units, and yours was on for {listed(light)}. How long is a dot, and how long is a dash?"
    )
    assert dark == dark_wanted, (
        f"Between the flashes of {word}, a lamp is off for {listed(dark_wanted)} units, and yours was off for {listed(dark)}. Which of your pauses come one after the other?"
    )


def fetch_weather_asks_lets_go_of_the_button_and_returns_the_weather():
    other_weather()
    valley = loaded("valley", "fetch_weather")
    seen = run('fetch_weather("Raven")', lambda: valley.fetch_weather("Raven"))
    assert near(seen.when("Raven"), 0), (
        f"fetch_weather('Raven') was called at 0.0, and at that moment no line with Raven was printed.{seen.warned} What does the one in evening.py do first?"
    )
    assert seen.held == 0, (
        f"While Raven's people were at the instruments, nobody else got through for {seen.held:.1f} seconds. Which of your lines holds the button down?"
    )
    assert near(seen.seconds, 3), (
        f"Here, Raven needs 3 seconds, and fetch_weather('Raven') took {seen.seconds:.1f}.{seen.warned} What did it wait for, and for how long?"
    )
    assert near(seen.when(SKIES["Raven"]), 3), (
        f"Raven answers after 3 seconds. In your log, its weather is {'missing' if seen.when(SKIES['Raven']) is None else 'there after ' + format(seen.when(SKIES['Raven']), '.1f')}. In which order do the lines run?"
    )
    assert seen.result == SKIES["Raven"], (
        f"fetch_weather('Raven') returned {seen.result!r}, and the weather at Raven is {SKIES['Raven']!r}. What should somebody who awaits it get?"
    )


def all_huts_are_asked_together_and_yannick_is_heard():
    seen = valley_program()
    for hut, seconds in SECONDS.items():
        asked = seen.when(hut)
        assert asked is not None, (
            f"In the log of valley.py, nobody asked {hut}.{seen.warned} Which huts does your main call?"
        )
        assert near(asked, 0), (
            f"{hut} was asked after {asked:.1f} seconds, because something else had to finish first. What does await do with the lines that come after it?"
        )
        answered = seen.when(SKIES[hut])
        assert answered is not None, (
            f"{hut} was asked, and the log of valley.py never shows its answer, which takes {seconds} seconds here.{seen.warned} What does main wait for before it ends?"
        )
        assert near(answered, seconds), (
            f"Here, {hut} has its answer after {seconds} seconds, and the log of valley.py shows it after {answered:.1f}. Who holds the button until then?"
        )
    called = seen.when("Yannick")
    assert called is not None, (
        f"All huts have answered, and Yannick isn't in the log.{seen.warned} Is his call one of those that run together?"
    )
    assert near(called, 0.5), (
        f"Yannick called after 0.5 seconds, and Lucia heard him after {called:.1f}. What had to finish first?"
    )


def the_printer_takes_its_time_line_by_line_and_everybody_else_gets_through():
    lines = ["Level 1, low.", "Ten marmots are asleep.", "No wind.", "Good night."]
    bulletin = loaded("bulletin", "print_bulletin")
    seen = run("print_bulletin(…)", lambda: bulletin.print_bulletin(lines))
    moments = [seen.when(line) for line in lines]
    missing = [line for line, moment in zip(lines, moments) if moment is None]
    assert not missing, (
        f"print_bulletin got 4 lines, and {len(missing)} of them were never printed.{seen.warned} Which lines does it print, and what does it wait for before it ends?"
    )
    assert seen.held == 0, (
        f"The bulletin was printed, but meanwhile nobody else got through for {seen.held:.1f} seconds. Which line waits, and does it let go?"
    )
    assert all(near(moment, (number + 1) / 2) for number, moment in enumerate(moments)), (
        f"The printer needs half a second for a line. Four lines were printed at {', '.join(f'{moment:.1f}' for moment in moments)}.{seen.warned} What does your program wait for before each line?"
    )


def valley_py_prints_the_bulletin_while_lucia_talks_to_the_huts():
    import bulletin

    first, last = bulletin.LINES[0], bulletin.LINES[-1]
    seen = valley_program()
    assert seen.when(first) is not None and seen.when(last) is not None, (
        f"The log of valley.py doesn't have the whole bulletin.{seen.warned} Where does main pass it to the printer?"
    )
    assert near(seen.when(first), 0.5) and near(seen.when(last), len(bulletin.LINES) / 2), (
        f"The first line of the bulletin was printed after {seen.when(first):.1f} seconds, and the last one after {seen.when(last):.1f}. With a free printer, it's 0.5 and {len(bulletin.LINES) / 2:.1f}. What does the printer wait for?"
    )


def yannick_is_heard_within_a_second_and_the_snow_is_the_same():
    import crystals

    WEAK = {"north slope": 29, "south slope": 26}

    def strength(slope, depth):
        time.sleep(0.05)
        return 100 if depth == WEAK[slope] else 500 + depth

    crystals.strength = strength
    snow = loaded("snow", "find_weakest")
    seen = run("find_weakest('south slope')", lambda: snow.find_weakest("south slope"))
    assert seen.result == 26, (
        f"A slope is weakest at 26 cm, and find_weakest returned {seen.result!r}.{seen.warned} What did it return before you changed it?"
    )
    assert seen.held <= 1, (
        f"Here, find_weakest('south slope') calculates for 1.5 seconds, and for {seen.held:.1f} of them nobody else got through.{seen.warned} Where does it let others in, and how often?"
    )
    seen = program("snow.py")
    heard = seen.when("Yannick")
    assert heard is not None, f"python snow.py doesn't show Yannick any more.{seen.warned} Is he still in main?"
    assert heard <= 1.52, (
        f"Here, the two slopes take 3.0 seconds. Yannick called after 0.5, and Lucia heard him after {heard:.1f}.{seen.warned} What had to finish first?"
    )
    assert seen.seconds <= 3.4, (
        f"The calculation takes 3.0 seconds, and python snow.py took {seen.seconds:.1f}. For what did it only wait?"
    )


def blink_can_be_read_also_next_to_another_lamp():
    events = watch_lamps()
    lamps = loaded("lamps", "blink")
    events.clear()
    seen = run("blink('Marmot', 'Mat', 0.5)", lambda: lamps.blink("Marmot", "Mat", 0.5))
    assert seen.held == 0, (
        f"While Marmot's lamp blinked, nobody else got through for {seen.held:.1f} seconds. Which of your lines waits without letting go?"
    )
    assert not seen.warned, f"Marmot's lamp should blink the word Mat.{seen.warned} Which call isn't waited for?"
    readable(events, "Marmot", "Mat", 0.5)
    events.clear()
    run("blink", lambda: asyncio.gather(lamps.blink("Raven", "bus", 0.25), lamps.blink("Old Saddle", "EGG", 1)))
    readable(events, "Raven", "bus", 0.25)
    readable(events, "Old Saddle", "EGG", 1)


def four_lamps_blink_together_and_each_has_something_to_say():
    import signals

    events, drawn, draw = watch_lamps(), [], signals.postcard

    def postcard():
        drawn.append(CLOCK.now)
        draw()

    signals.postcard = postcard
    seen = program("lamps.py")
    assert events, f"python lamps.py switched no lamp at all.{seen.warned} Which line starts main?"
    huts = list(SECONDS)
    strange = [hut for _, hut, _ in events if hut not in huts]
    assert not strange, (
        f"A lamp was switched at {strange[0]!r}, and there's no such hut. How are the four spelled in radio.py?"
    )
    spans = {hut: blinks(events, hut) for hut in huts}
    for hut in huts:
        flashes = len(spans[hut][::2])
        assert flashes > 1, (
            f"The lamp of {hut} flashed {counted(flashes, 'time')} in this night. Which word does it say?"
        )
        on = [now_on for _, name, now_on in events if name == hut][-1]
        assert not on, f"In the end, the lamp of {hut} is still on. Who switches it off?"
    begin = {hut: next(moment for moment, name, on in events if name == hut and on) for hut in huts}
    end = {hut: max(moment for moment, name, on in events if name == hut) for hut in huts}
    latest, earliest = max(huts, key=begin.get), min(huts, key=end.get)
    assert begin[latest] < end[earliest], (
        f"The lamp of {earliest} had finished after {end[earliest] - min(begin.values()):.1f} seconds, and that of {latest} began after {begin[latest] - min(begin.values()):.1f}. What runs together in your main?"
    )
    finished = max(end.values())
    assert drawn and drawn[-1] >= finished, (
        f"The last lamp had finished after {finished - seen.begin:.1f} seconds, and {f'postcard was called after {drawn[-1] - seen.begin:.1f}' if drawn else 'nobody called postcard'}. What does it need to be a picture of the whole night?"
    )
    rhythms = {tuple(round(span, 2) for span in spans[hut]) for hut in huts}
    assert len(rhythms) > 1, (
        "All four lamps blink the same word at the same speed. What does the fourth one tell your friend?"
    )
    for hut in huts:
        # "ijs" has the same dots and dashes, and other pauses. A real emergency call has no pauses for letters.
        units = [round(span / min(spans[hut][::2])) for span in spans[hut]]
        assert units not in (in_morse("sos"), [1] * 6 + [3, 1, 3, 1, 3] + [1] * 6), (
            f"{hut} has blinked SOS. Lucia has sent eight people and a dog. What shall she say to them?"
        )
