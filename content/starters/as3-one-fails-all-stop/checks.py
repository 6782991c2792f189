"""Checks of the starter as3-one-fails-all-stop."""

import asyncio
import inspect
import re
import time

from shared.jumping import Jumping, Stuck
from shared.texts import counted, in_python

NUMBERS = {"Heron": 34, "Two Lakes": 41, "Marmot": 28, "Glass Ridge": 0, "Raven": 117}
QUIET = {
    "Heron": "34 after 2",
    "Two Lakes": "41 after 3",
    "Marmot": "28 after 1",
    "Glass Ridge": "0 after 3",
    "Raven": "117 after 4",
}
NONSENSE = {"Marmot": "knee-deep after 1"}
NO_SIGNAL = {"Heron": "no signal after 1"}
SILENT = {"Raven": "silent"}
ENDS = {"answer": "answered", "failed": "failed", "cancelled": "was cancelled"}
EVENINGS = []


class Evening:
    """One run of a function of the reader's, with what happened at the radio, and when."""

    def __init__(self, name, plan):
        self.name, self.loop, self.over = f"{name}()", Jumping(), False
        self.plan = {hut: answers.split("; ") for hut, answers in plan.items()}
        self.events, self.end, self.lines, self.error, self.seconds = [], "stuck", None, None, None

    def note(self, what, hut):
        if not self.over:
            self.events.append((round(self.loop.time(), 3), what, hut))

    def times(self, what, hut):
        return [second for second, event, name in self.events if (event, name) == (what, hut)]

    async def call(self, hut):
        import radio

        self.note("call", hut)
        answers = self.plan.get(hut, ["0 after 1"])
        number = len(self.times("call", hut))
        words, _, seconds = answers[min(number, len(answers)) - 1].rpartition(" after ")
        try:
            if not words:
                await self.loop.create_future()
            await asyncio.sleep(float(seconds))
        except asyncio.CancelledError:
            self.note("cancelled", hut)
            raise
        if words == "no signal":
            self.note("failed", hut)
            raise radio.NoSignalError(f"no signal from {hut}")
        if words == "smoke":
            self.note("failed", hut)
            raise OSError(f"smoke comes out of the radio at {hut}")
        if words == "a bite":
            self.note("failed", hut)
            raise RuntimeError(f"a marmot has bitten through the cable at {hut}")
        self.note("answer", hut)
        return words

    async def run(self, function, values, stop):
        try:
            made = function(*values)
        except Exception as error:
            self.end, self.error = "error", error
            return
        if asyncio.iscoroutine(made):
            task = asyncio.ensure_future(made)
            if stop is not None:
                self.loop.call_later(stop, task.cancel)
            await asyncio.wait([task])
            self.seconds = round(self.loop.time(), 3)
            if task.cancelled():
                self.end = "cancelled"
            elif task.exception():
                self.end, self.error = "error", task.exception()
            else:
                self.end, self.lines = "lines", task.result()
            await asyncio.sleep(60)
        else:
            self.end, self.lines = "no coroutine", made
        self.over = True
        for other in asyncio.all_tasks() - {asyncio.current_task()}:
            other.cancel()
        await asyncio.sleep(0)


async def call(hut):
    return await EVENINGS[-1].call(hut)


def out(hut):
    EVENINGS[-1].note("out", hut)


def block(seconds):
    EVENINGS[-1].loop.now += seconds


def refused(*values, **options):
    if asyncio._get_running_loop():
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    assert not values, (
        "check.pyz imports post.py, and that alone starts asyncio.run. Which lines should only run in run.py?"
    )


def play(name, changes, *values, stop=None):
    """Runs a function of post.py, with five huts that behave as planned. Nobody really waits.

    With `stop`, it's cancelled after so many seconds.
    """
    import radio

    radio.HUTS[:] = NUMBERS
    radio.call, radio.out, radio.log, time.sleep = call, out, lambda text: None, block
    asyncio.run = refused
    try:
        import post
    except SyntaxError as error:
        raise AssertionError(
            f"Python can't read {error.filename.replace(chr(92), '/').split('/')[-1]}. Line {error.lineno}: {type(error).__name__}: {error.msg}"
        ) from None

    function = getattr(post, name, None)
    assert callable(function), f"post.py has no function called {name} yet. Write it there, with this name."
    evening = Evening(name, {**QUIET, **changes})
    EVENINGS.append(evening)
    try:
        evening.loop.run_until_complete(evening.run(function, values, stop))
    except Stuck:
        evening.over = True
    strangers = sorted({hut for _, _, hut in evening.events} - {*NUMBERS})
    assert not strangers, (
        f"check.pyz runs {evening.name} with other huts in radio.HUTS: {', '.join(NUMBERS)}. Your program called {strangers[0]}. Where does it get its names from?"
    )
    return evening


def told(error):
    """Describes an exception, with its line in post.py. For a group, what's inside."""
    if isinstance(error, BaseExceptionGroup):
        name, inside = type(error).__name__, dict.fromkeys(told(one) for one in error.exceptions)
        return f"a{'n' * (name[0] in 'AEIOU')} {name} that contains {', '.join(inside)}"
    line, step = "", error.__traceback__
    while step:
        if step.tb_frame.f_code.co_filename.endswith("post.py"):
            line = f" (line {step.tb_lineno})"
        step = step.tb_next
    text = str(error)
    return type(error).__name__ + (f": {text}" if text else "") + line


def is_trouble(error):
    """Returns whether it's an error that the huts cause, or a group with one."""
    if isinstance(error, BaseExceptionGroup):
        return any(is_trouble(one) for one in error.exceptions)
    return isinstance(error, (ValueError, OSError)) or "signal" in str(error) or "marmot" in str(error)


def lines_of(evening, story, question="What is it waiting for?"):
    """Returns the lines that the function returned, if it did."""
    name = evening.name
    assert evening.end != "stuck", f"{story}, and {name} never ended. {question}"
    assert evening.error is None, (
        f"{story}, and {name} stopped with {told(evening.error)}.{' Where should that be handled?' * is_trouble(evening.error)}"
    )
    assert evening.end != "no coroutine", (
        f"Calling {name} made no coroutine, but an object of the type {type(evening.lines).__name__}. Which two words should begin its first line?"
    )
    assert evening.end != "cancelled", (
        f"{story}, and {name} stopped with a CancelledError. Who was meant to be cancelled, and who was?"
    )
    lines = evening.lines
    assert isinstance(lines, (list, tuple)) and all(isinstance(line, str) for line in lines), (
        f"{story}, and {name} returned {in_python(lines)}. run.py needs a list of strings. Which line returns one?"
    )
    assert lines, f"{story}, and {name} returned an empty list. What will people read?"
    assert lines[-1].strip() and not lines[-1].strip().endswith(":"), (
        f"{story}, and the last line of {name} is {lines[-1]!r}. What do people learn from it?"
    )
    return list(lines)


def huts_in(lines):
    """Returns the hut that each line is about: the first one that it names."""
    named = [[hut for hut in NUMBERS if hut in line] for line in lines]
    return [min(huts, key=line.index) for line, huts in zip(lines, named) if huts]


def has_depth(line, depth):
    return bool(re.search(rf"(?<![\d.-]){depth} cm\b", line))


def no_depths(evening, lines, story):
    assert not re.search(r"\bcm\b", " ".join(lines)), (
        f"{story}, and {evening.name} returned {in_python(lines)}. Which of these lines would the office take for a bulletin?"
    )


def all_stopped(evening, story, second):
    """After that second, no call of a sibling may go on."""
    late = sorted({hut for at, what, hut in evening.events if what in ("answer", "failed") and at > second})
    assert not late, (
        f"{story}. The other calls went on, and later there came answers from {', '.join(late)}. What stops the others when one of them fails?"
    )
    assert evening.seconds <= second + 0.1, (
        f"{story}, and {evening.name} ended after {evening.seconds:g} s. What was left to wait for?"
    )


def tidy(evening, story):
    """Each call is followed by one out, as soon as it has ended."""
    for hut in NUMBERS:
        own = [(second, what) for second, what, name in evening.events if name == hut]
        words = [what for _, what in own]
        calls, outs = words.count("call"), words.count("out")
        ended = " and ".join(f"{ENDS[what]} after {second:g} s" for second, what in own if what in ENDS)
        assert outs >= calls, (
            f"{story}. {hut}: {counted(calls, 'call')}, which {ended or 'never ended'}, and “out” {outs} times. On which way out of your function does nobody say it?"
        )
        assert outs <= calls, (
            f"{story}. {hut}: {counted(calls, 'call')}, and “out” {outs} times. Which lines say it, and which of them run in this case?"
        )
        for place, (second, what) in enumerate(own):
            if what == "out":
                before = own[place - 1] if place else (0, "")
                assert before[1] in ENDS, (
                    f"{story}. {hut} heard “out” after {second:g} s, while the call was still going on. When is a call over?"
                )
                assert second < before[0] + 0.1, (
                    f"{story}. {hut} {ENDS[before[1]]} after {before[0]:g} s, and heard “out” after {second:g} s. For whom did the keeper have to wait?"
                )


def a_line_for_each(lines, story, name):
    """Each hut has one line, in the order of radio.HUTS."""
    found = huts_in(lines)
    missing = [hut for hut in NUMBERS if hut not in found]
    assert not missing, (
        f"{story}, and {name} has no line for {', '.join(missing)}: {in_python(lines)}. Whose failure took a line away?"
    )
    assert found == list(NUMBERS), (
        f"radio.HUTS is {', '.join(NUMBERS)}, and {name} has its lines in this order: {', '.join(found)}. What decides about the order in your function?"
    )
    return {hut: line for line in lines for hut in huts_in([line])}


def judged(lines, story, good):
    """Huts with a good number have it in their line, and the others have no centimetres."""
    for hut, line in lines.items():
        if hut in good:
            assert has_depth(line, good[hut]), (
                f"{story}. {hut} said {good[hut]}, and its line is {line!r}. Where has the number gone?"
            )
        else:
            assert not re.search(r"\bcm\b", line), (
                f"{story}. {hut} has no number that anybody should believe, and its line is {line!r}. What would somebody on skis make of it?"
            )
            assert re.search(r"\w", line.replace(hut, "")), (
                f"{story}. The line of {hut} is {line!r}. What does anybody learn from it?"
            )


def cancels_well(name, *values):
    evening = play(name, {}, *values, stop=0.5)
    what = f"check.pyz cancelled {evening.name} after half a second"
    ended = {
        "stuck": "it never ended",
        "lines": f"it went on and returned {in_python(evening.lines)}",
        "error": f"it ended with {told(evening.error) if evening.error else ''}",
    }
    assert evening.end == "cancelled", (
        f"{what}, and {ended.get(evening.end, 'it was no coroutine')}. Which line catches the CancelledError, and who has to hear of it afterwards?"
    )
    assert evening.seconds <= 0.6, f"{what}, and it ended after {evening.seconds:g} s. What did it still wait for?"
    careless = evening.loop.went_on()
    assert not careless, (
        f"{what}. One of its tasks, {careless[0]}(), caught the CancelledError and went on as if nothing had happened. Which line does that?"
    )
    late = [hut for second, event, hut in evening.events if event in ("answer", "failed") and second > 0.6]
    assert not late, (
        f"{what}, and {late[0]} still answered later. Who cancels the tasks that {evening.name} has started?"
    )
    tidy(evening, what)


def all_numbers_make_a_bulletin_and_one_bad_answer_stops_all_calls():
    story = "Every hut gave a number"
    evening = play("bulletin", {})
    lines = lines_of(evening, story)
    assert set(huts_in(lines)) == set(NUMBERS), (
        f"{story}, and bulletin() returned {in_python(lines)}. What does the office need?"
    )
    lines = a_line_for_each(lines, story, "bulletin()")
    judged(lines, story, NUMBERS)
    assert evening.seconds <= 4.1, (
        f"The slowest hut answers after 4 s, and bulletin() took {evening.seconds:g} s. When does each of the calls begin?"
    )
    story = "The keeper of Marmot said 'knee-deep' after 1 s"
    evening = play("bulletin", NONSENSE)
    lines = lines_of(evening, story)
    all_stopped(evening, story, 1)
    no_depths(evening, lines, story)


def each_kind_of_failure_has_a_line_even_if_both_come_in_the_same_second():
    alone = "The keeper of Marmot said 'knee-deep' after 1 s"
    nonsense = lines_of(play("bulletin", NONSENSE), alone)
    story = "Heron lost its signal after 1 s"
    evening = play("bulletin", NO_SIGNAL)
    no_signal = lines_of(evening, story)
    all_stopped(evening, story, 1)
    no_depths(evening, no_signal, story)
    assert set(nonsense) != set(no_signal), (
        f"Once a keeper talked nonsense, once a signal was lost, and both times bulletin() returned {in_python(no_signal)}. What can the office tell from that?"
    )
    story = "In the same second, Marmot said 'knee-deep' and Heron lost its signal"
    evening = play("bulletin", {**NONSENSE, **NO_SIGNAL})
    both = lines_of(evening, story)
    all_stopped(evening, story, 1)
    missing = [line for line in nonsense + no_signal if line not in both]
    assert not missing, (
        f"{story}. bulletin() returned {in_python(both)}, without the line that it had returned for one of them alone: {missing[0]!r}. How many of your blocks can run for one group?"
    )


def every_call_ends_with_one_out_and_a_cancelled_task_stays_cancelled():
    tidy(play("bulletin", {}), "Every hut gave a number")
    tidy(play("bulletin", NONSENSE), "The keeper of Marmot said 'knee-deep' after 1 s")
    tidy(
        play("bulletin", {**NONSENSE, **NO_SIGNAL}),
        "In the same second, Marmot said 'knee-deep' and Heron lost its signal",
    )
    import post

    if hasattr(post, "snow") and len(inspect.signature(post.snow).parameters) == 1:
        cancels_well("snow", "Marmot")
    cancels_well("bulletin")


def a_silent_hut_ends_the_bulletin_after_five_seconds():
    story = "Raven was silent"
    evening = play("bulletin", SILENT)
    lines = lines_of(evening, story, "Which line limits the wait, and is the `await` inside its block?")
    no_depths(evening, lines, story)
    assert 4.9 <= evening.seconds <= 5.1, (
        f"{story}, and bulletin() ended after {evening.seconds:g} s. How long may it take?"
    )
    tidy(evening, story)
    count = len(evening.times("call", "Raven"))
    assert count <= 1, f"{story}, and was called {count} times. What does a second call change for the office?"
    others = {"nonsense": NONSENSE, "a lost signal": NO_SIGNAL}
    for kind, plan in others.items():
        assert set(lines) != set(lines_of(play("bulletin", plan), f"There was {kind}")), (
            f"{story}, and bulletin() returned {in_python(lines)}. It returns the same for {kind}. What can the office tell from that?"
        )
    story = "All huts answered, the slowest one after 4.8 s"
    slow = lines_of(play("bulletin", {"Raven": "117 after 4.8"}), story)
    judged(a_line_for_each(slow, story, "bulletin()"), story, NUMBERS)
    story = "Raven was silent, and Marmot said 'knee-deep' after 1 s"
    evening = play("bulletin", {**SILENT, **NONSENSE})
    lines_of(evening, story)
    all_stopped(evening, story, 1)
    cancels_well("bulletin")


def the_greeting_has_a_line_for_each_hut_whatever_happens_at_the_others():
    story = "Every hut gave a number"
    evening = play("greeting", {})
    lines = a_line_for_each(lines_of(evening, story), story, "greeting()")
    judged(lines, story, NUMBERS)
    assert evening.seconds <= 4.1, (
        f"The slowest hut answers after 4 s, and greeting() took {evening.seconds:g} s. When does each of the calls begin?"
    )
    plan = {"Marmot": "knee-deep after 1", "Two Lakes": "no signal after 1", "Raven": "silent"}
    story = "Marmot said 'knee-deep', Two Lakes lost its signal, and Raven was silent"
    evening = play("greeting", plan)
    lines = a_line_for_each(lines_of(evening, story), story, "greeting()")
    judged(lines, story, {hut: NUMBERS[hut] for hut in ("Heron", "Glass Ridge")})
    assert not [hut for hut, line in lines.items() if "None" in line], (
        f"{story}. The lines of greeting() are {in_python(list(lines.values()))}. Who has written None there?"
    )
    assert evening.seconds <= 5.1, f"{story}, and greeting() ended after {evening.seconds:g} s. How long may it take?"
    tidy(evening, story)
    story = "No hut answered at all"
    evening = play("greeting", dict.fromkeys(NUMBERS, "silent"))
    a_line_for_each(lines_of(evening, story), story, "greeting()")
    assert evening.seconds <= 5.1, (
        f"{story}, and greeting() ended after {evening.seconds:g} s. How many limits came one after another?"
    )
    cancels_well("greeting")


def each_kind_of_trouble_has_its_words_and_only_nonsense_gets_a_second_call_right_away():
    story = "Every hut gave a number"
    evening = play("report", {})
    judged(a_line_for_each(lines_of(evening, story), story, "report()"), story, NUMBERS)
    assert evening.seconds <= 4.1, (
        f"The slowest hut answers after 4 s, and report() took {evening.seconds:g} s. What else does it wait for?"
    )
    again = [hut for hut in NUMBERS if len(evening.times("call", hut)) > 1]
    assert not again, (
        f"{story} right away, and {again[0]} was called {len(evening.times('call', again[0]))} times. When is a second call needed?"
    )
    tidy(evening, story)
    plan = {
        "Heron": "silent",
        "Two Lakes": "no signal after 1",
        "Marmot": "ask my dog after 1",
        "Glass Ridge": "500 after 1",
    }
    story = "Marmot said 'ask my dog' whenever it was called"
    evening = play("report", plan)
    count = len(evening.times("call", "Marmot"))
    assert count <= 2, f"{story}, and there were {count} calls. How many should there be at most?"
    story = f"Heron was silent, and Two Lakes lost its signal. {story}"
    lines = a_line_for_each(lines_of(evening, story), story, "report()")
    judged(lines, story, {"Glass Ridge": 500, "Raven": 117})
    words = {hut: lines[hut].replace(hut, "…") for hut in ("Heron", "Two Lakes", "Marmot")}
    assert len(set(words.values())) == 3, (
        f"{story}. Their lines are {in_python([lines[hut] for hut in words])}. Would the rescuers know what to take with them?"
    )
    story = "Heron said -3 and Marmot 501, whenever they were called"
    evening = play("report", {"Heron": "-3 after 1", "Marmot": "501 after 1"})
    lines = a_line_for_each(lines_of(evening, story), story, "report()")
    judged(lines, story, {hut: NUMBERS[hut] for hut in ("Two Lakes", "Glass Ridge", "Raven")})
    plan = {
        "Marmot": "ask my dog after 1; 28 after 1",
        "Heron": "-3 after 2; 12 after 1",
        "Two Lakes": "no signal after 1; 41 after 1",
        "Raven": "117 after 3",
    }
    story = "Marmot said 'ask my dog' after 1 s, and 28 when it was called again. Heron said -3 after 2 s, and then 12"
    evening = play("report", plan)
    lines = lines_of(evening, story)
    calls = {hut: len(evening.times("call", hut)) for hut in NUMBERS}
    assert calls == {"Heron": 2, "Two Lakes": 1, "Marmot": 2, "Glass Ridge": 1, "Raven": 1}, (
        f"{story}. Two Lakes lost its signal, and the others gave a number. The calls were {', '.join(f'{hut} {count}' for hut, count in calls.items())}. Who needs a second one?"
    )
    second = evening.times("call", "Marmot")[1]
    assert second <= 1.1, (
        f"{story}. Marmot's second call came after {second:g} s. Which huts have nothing to do with it?"
    )
    judged(
        a_line_for_each(lines, story, "report()"), story, {"Marmot": 28, "Heron": 12, "Glass Ridge": 0, "Raven": 117}
    )
    tidy(evening, story)


def five_seconds_for_everything_out_after_every_call_and_no_surprise_spoils_the_report():
    plan = {
        "Marmot": "ask my dog after 4; 28 after 3",
        "Heron": "silent",
        "Raven": "ask my dog after 1; silent",
        "Glass Ridge": "ask my dog after 1; no signal after 1",
    }
    story = "Marmot said 'ask my dog' after 4 s, and needed 3 s for its second call. Raven and Glass Ridge said it after 1 s; in their second call, Raven was silent, and Glass Ridge lost its signal"
    evening = play("report", plan)
    lines = a_line_for_each(lines_of(evening, story), story, "report()")
    assert evening.seconds <= 5.1, (
        f"{story}, and report() ended after {evening.seconds:g} s. What does your program do when the five seconds are over?"
    )
    judged(lines, story, {"Two Lakes": 41})
    tidy(evening, story)
    story = "Marmot said 'ask my dog' after 4 s, and 28 half a second later"
    evening = play("report", {"Marmot": "ask my dog after 4; 28 after 0.5"})
    judged(a_line_for_each(lines_of(evening, story), story, "report()"), story, NUMBERS)
    story = "Smoke came out of the radio at Glass Ridge (an OSError), and at Heron, a marmot bit through the cable (a RuntimeError)"
    evening = play("report", {"Glass Ridge": "smoke after 1", "Heron": "a bite after 2"})
    lines = a_line_for_each(lines_of(evening, story), story, "report()")
    judged(lines, story, {"Two Lakes": 41, "Marmot": 28, "Raven": 117})
    tidy(evening, story)
    cancels_well("report")
