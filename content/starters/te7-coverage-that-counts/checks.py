"""Checks of the starter te7-coverage-that-counts."""

import asyncio
import os
import runpy
import time
from datetime import date
from types import SimpleNamespace

from shared.trials import asked, complaint, noticed, short
from shared.trials import problem_of as trials_problem

# What a line says, and what to ask about it.
QUESTIONS = {
    "async def functions are not natively supported": "Who runs a coroutine test here, and have you asked for it?",
    "object is not callable": "What's that object, and who calls it?",
    "No module named": "What's the file called, and where is it?",
}


def problem_of(found):
    """Returns what to say if not all tests pass, or an empty string."""
    failed = {test: complaint(text) for test, text in found.failed.items()}
    broken = {place: complaint(text, -1) for place, text in found.broken.items()}
    return trials_problem(SimpleNamespace(passed=found.passed, failed=failed, broken=broken), known=QUESTIONS)


def green(found):
    """Demands that all tests pass."""
    problem = problem_of(found)
    assert not problem, problem


def indifferent(files, only=None):
    """Demands that all tests pass if files have other lines and do the same."""
    import cakes

    problem = problem_of(cakes.trial(files, SAME, only))
    assert not problem, (
        f"In a copy, the program had more lines, and did the same as before. But {problem.partition('. ')[0]}. Does that test look at what the program does, or at how it's written?"
    )


def disguised(text):
    """Returns a fault in other lines than those of cakes.py."""
    return "if True:" + text.rstrip().replace("\n", "\n    ")


def a_stay(cat, owner, room=7, trusted=(), diet=None):
    from hotel.stays import Stay

    return Stay(cat, owner, "555-0190", room, date(2030, 3, 1), date(2030, 3, 9), list(trusted), diet)


# How the two functions were at first.
OLD_DOOR = """
def may_collect(stay, person):
    if stay.trusted:
        allowed = [stay.owner, *stay.trusted]
    return person in allowed
"""
OLD_LOAD = """
def load(lines):
    stays, unreadable = [], []
    try:
        for line in lines:
            stays.append(from_line(line))
    except ValueError:
        unreadable.append(line)
    return stays, unreadable
"""
# No fault: the same functions, called by others.
SAME = """
import functools as _functools
import types as _types


def _twin_of(function):
    @_functools.wraps(function)
    def twin(*values, **named):
        return function(*values, **named)

    return twin


for _name, _value in list(globals().items()):
    if isinstance(_value, _types.FunctionType) and _name[0] != "_":
        globals()["own_" + _name] = _value
        globals()[_name] = _twin_of(_value)
"""
# Other faults.
SILENT_LOAD = """
own_load = load


def load(lines):
    return own_load(lines)[0], []
"""
ONE_BY_ONE = """
own_send_photos = send_photos


async def send_photos(stays, phone, sleep=asyncio.sleep):
    without = []
    for stay in stays:
        without += await asyncio.wait_for(own_send_photos([stay], phone, sleep), 3)
    return without
"""
ONLY_ONCE = """
class OnlyOnce:
    def __init__(self, phone):
        self.phone, self.failed = phone, False

    async def send(self, *values, **named):
        if self.failed:
            raise NoAnswerError("still off")
        try:
            return await self.phone.send(*values, **named)
        except NoAnswerError:
            self.failed = True
            raise


own_send_photo = send_photo


async def send_photo(stay, phone, sleep):
    return await own_send_photo(stay, OnlyOnce(phone), sleep)
"""
NO_BREAK = """
own_send_photo = send_photo


async def send_photo(stay, phone, sleep):
    async def no_sleep(seconds):
        pass

    return await own_send_photo(stay, phone, no_sleep)
"""
ALL_IS_WELL = """
own_send_photo = send_photo


async def send_photo(stay, phone, sleep):
    await own_send_photo(stay, phone, sleep)
    return True
"""
# Below checklist.py: another choice, with other minutes, other cakes or other chances.
CHOICE = """
import dataclasses as _dataclasses

_own_choose = choose


def choose(worries, minutes):
    worries = list(worries)
    most = max([worry.cakes for worry in worries], default=0) + 1
    twins = [_dataclasses.replace(worry, CHANGES) if 0 <= worry.chance <= 1 else worry for worry in worries]
    chosen = _own_choose(twins, minutes MORE)
    places = []
    for one in chosen:
        same = [place for place, twin in enumerate(twins) if twin is one] or [place for place, twin in enumerate(twins) if twin.what == one.what]
        places.append(same[0])
    return [worries[place] for place in places]
"""
ANY_WORRY = """
_own_choose = choose


def choose(worries, minutes):
    try:
        return _own_choose(worries, minutes)
    except ValueError:
        return []
"""
REVERSED = """
_own_choose = choose


def choose(worries, minutes):
    chosen = _own_choose(worries, minutes)
    if isinstance(worries, list):
        worries.reverse()
    return chosen
"""


def choice(changes="", more=""):
    return CHOICE.replace("CHANGES", changes).replace("MORE", more)


class Patient:
    """Nobody really sleeps: it writes down who wanted to."""

    def __init__(self):
        self.long = []

    def __enter__(self):
        self.before = asyncio.sleep, time.sleep
        real = asyncio.sleep

        async def sleep(seconds, result=None):
            self.note("asyncio.sleep", seconds)
            return await real(seconds if seconds < 1 else 0, result)

        asyncio.sleep, time.sleep = sleep, lambda seconds: self.note("time.sleep", seconds)
        return self

    def __exit__(self, *ignored):
        asyncio.sleep, time.sleep = self.before

    def note(self, who, seconds):
        if seconds >= 1:
            self.long.append((who, seconds))


def who_may_collect_a_cat_the_right_people_and_tests_that_notice_if_its_somebody_else():
    import cakes
    from hotel.doors import may_collect

    for trusted, person, wanted in (
        ([], "Ayla", True),
        ([], "Boris", False),
        (["Boris", "Chen"], "Chen", True),
        (["Boris"], "Ayla", True),
        (["Boris"], "Chen", False),
        (["Boris"], "Bo", False),
        ([], "la", False),
    ):
        stay = a_stay("Tiger", "Ayla", trusted=trusted)
        how, got, words = asked(may_collect, stay, person)
        case = f"Ayla's cat is in the hotel, and she trusts {' and '.join(trusted) or 'nobody'}. For {person!r}, may_collect {words}"
        assert how == "returned" and bool(got) == wanted, f"{case}. What does its docstring promise?"
        assert stay == a_stay("Tiger", "Ayla", trusted=trusted), (
            f"{case}. Afterwards, she trusts {', '.join(stay.trusted)}. Who may change that list?"
        )
    green(cakes.trial())
    noticed(
        cakes.trial("hotel/doors.py", OLD_DOOR),
        "In a copy, may_collect was as it was in the beginning",
        "In which of your tests does an owner trust nobody?",
    )
    noticed(
        cakes.trial("hotel/doors.py", cakes.FAULTS[0][3]),
        "In a copy, may_collect said yes to everybody",
        "Which of your asserts is about somebody who may not?",
    )


def no_booking_is_lost_behind_a_line_that_nobody_can_read_and_your_tests_notice_if_one_is():
    import cakes
    from hotel.storage import load, to_line

    first, last = a_stay("Tiger", "Ayla", trusted=["Boris"]), a_stay("Olive", "Chen", 8, diet="fish")
    GOOD, ALSO_GOOD = to_line(first), to_line(last)
    for lines, stays, unreadable in (
        ([], [], []),
        ([GOOD, ALSO_GOOD], [first, last], []),
        (["?;?", GOOD], [first], ["?;?"]),
        ([GOOD, "", ALSO_GOOD, "Tiger;Ayla"], [first, last], ["", "Tiger;Ayla"]),
        (["x", "y"], [], ["x", "y"]),
    ):
        how, got, words = asked(load, lines)
        in_words = ", ".join("a good line" if line in (GOOD, ALSO_GOOD) else repr(line) for line in lines) or "no lines"
        assert how == "returned" and isinstance(got, (tuple, list)) and len(got) == 2, (
            f"check.pyz called load with {in_words}, and it {words}. What does its docstring promise?"
        )
        assert list(got[0]) == stays, (
            f"check.pyz called load with {in_words}. It returned {len(got[0])} {'stay' if len(got[0]) == 1 else 'stays'}, and {len(stays)} can be read. What happens after a line that nobody can read?"
        )
        assert list(got[1]) == unreadable, (
            f"check.pyz called load with {in_words}. The unreadable lines that it returned are {got[1]!r}. Which lines does its docstring promise?"
        )
    green(cakes.trial())
    noticed(
        cakes.trial("hotel/storage.py", OLD_LOAD),
        "In a copy, load was as it was in the beginning",
        "What comes after the line that nobody can read, in your test?",
    )
    noticed(
        cakes.trial("hotel/storage.py", SILENT_LOAD),
        "In a copy, load never said which lines it couldn't read",
        "Which of your asserts asks for them?",
    )


def at_most_ten_tests_and_at_most_ten_cakes():
    import cakes

    whole = cakes.trial()
    green(whole)
    count = len(whole.functions)
    assert count <= 10, (
        f"You have {count} tests, and the evening is long enough for ten. Which of them would cost the fewest cakes if it were missing?"
    )
    indifferent({file for price, what, file, text in cakes.FAULTS})
    lost, lists = [], set()
    for price, what, file, text in cakes.FAULTS:
        found = cakes.trial(file, disguised(text))
        if found.green:
            lost.append((price, what))
        else:
            lists.add(frozenset(name.partition("[")[0] for name in [*found.failed, *found.broken]))
    bill = sum(price for price, what in lost)
    assert bill <= 10, (
        f"Your {count} tests pass. Fenna bakes {bill} cakes, and she'd like to bake at most ten. {max(lost)[0]} of them are for this: {max(lost)[1]}. Which promise of the hotel is that?"
    )
    several = (
        "each time, the same tests failed"
        if len(lists) == 1
        else f"there were only {len(lists)} different lists of failing tests"
    )
    assert len(lists) >= 5, (
        f"Your tests save {100 - bill} cakes. But whatever was broken, {several}: {'; '.join(sorted(' and '.join(sorted(map(short, names))) for names in lists))}. Next spring, will a test's name say which promise is broken?"
    )


def tests_of_the_evening_photos_run_wait_for_nothing_and_notice_what_goes_wrong():
    import cakes

    TESTS = "tests/test_evening.py"
    assert os.path.exists(TESTS), f"There's no {TESTS} yet. Write your tests there."
    with Patient() as patient:
        found = cakes.trial(only=TESTS)
        green(found)
        assert not patient.long, (
            f"Your tests pass. But somebody called {patient.long[0][0]}, to wait for {patient.long[0][1]:g} seconds. Which clock does the program get in your tests?"
        )
        for test, words in found.warnings:
            assert "was never awaited" not in words, (
                f"Your tests pass. But pytest warns about {short(test)}: {words.splitlines()[0]}. What has run there, and what does the assert look at?"
            )
        indifferent("hotel/evening.py", TESTS)
        noticed(
            cakes.trial("hotel/evening.py", ALL_IS_WELL, TESTS),
            "In a copy, send_photos always said that all owners had got their photo",
            "In which of your tests does a phone stay off, and what does it compare?",
        )
        noticed(
            cakes.trial("hotel/evening.py", ONLY_ONCE, TESTS),
            "In a copy, a phone that was off once never got its photo",
            "In which of your tests is a phone off at first, and on later?",
        )
        noticed(
            cakes.trial("hotel/evening.py", NO_BREAK, TESTS),
            "In a copy, there was no wait between two attempts",
            "Which of your asserts asks the clock?",
        )
        noticed(
            cakes.trial("hotel/evening.py", ONE_BY_ONE, TESTS),
            "In a copy, the second photo wasn't begun before the first one had arrived",
            "Which of your tests has two stays, and what does it say about the order?",
        )


def choose_takes_what_matters_most_fits_into_the_time_and_leaves_no_minute_unused():
    from checklist import choose
    from worries import Worry

    STOVE = Worry("The stove is on.", cakes=60, chance=0.1, minutes=2)
    DOOR = Worry("The door is open.", cakes=20, chance=0.4, minutes=2)
    SOUP = Worry("The soup is in the fridge.", cakes=9, chance=0.5, minutes=3)
    BATH = Worry("The bath is full.", cakes=30, chance=0.05, minutes=5)
    RADIO = Worry("The radio is on.", cakes=2, chance=0.3, minutes=5)
    BOOK = Worry("No book is in the bag.", cakes=4, chance=0.25, minutes=1)
    EVERYTHING = [RADIO, BOOK, STOVE, BATH, SOUP, DOOR]
    for worries in (
        [],
        [SOUP],
        [STOVE, DOOR],
        [DOOR, STOVE],
        [BATH, RADIO, BOOK],
        [STOVE, SOUP, BOOK],
        EVERYTHING,
        EVERYTHING[::-1],
    ):
        for minutes in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 18, 60):
            given = list(worries)
            how, got, words = asked(choose, given, minutes)
            named = ", ".join(f"{worry.what.rstrip('.')} ({worry.minutes} min)" for worry in worries) or "no worries"
            allowed = "1 minute" if minutes == 1 else f"{minutes} minutes"
            case = f"check.pyz called choose with {allowed} and these worries: {named}. It"
            assert how == "returned" and isinstance(got, list) and all(worry in worries for worry in got), (
                f"{case} {words}. What should it return?"
            )
            chosen = [worry.what.rstrip(".") for worry in got]
            words = f"chose {', '.join(chosen) or 'nothing'}"
            assert len(set(chosen)) == len(chosen), f"{case} {words}. Which of them is there twice?"
            assert given == worries, f"{case} changed the list that it was given. Who else may need that list?"
            needed = sum(worry.minutes for worry in got)
            assert needed <= minutes, f"{case} {words}, and that takes {needed} minutes. When does the taxi come?"
            left = [worry for worry in worries if worry not in got]
            assert all(worry.minutes > minutes - needed for worry in left), (
                f"{case} {words}, and of {allowed}, it needs {needed}. Which worry would still fit?"
            )
            better = [
                (other, worry)
                for other in left
                for worry in got
                if other.minutes == worry.minutes and other.cakes * other.chance > worry.cakes * worry.chance
            ]
            assert not better, (
                f"{case} {words}. {better[0][0].what.rstrip('.')} takes as long as {better[0][1].what.rstrip('.')}. What are the cakes of the two, times their chances?"
            )
    for cakes_of_it, chance, minutes in ((5, 1.5, 2), (5, 40, 2), (5, -0.25, 2), (5, 0.5, 0), (5, 0.5, -3)):
        impossible = Worry("Impossible.", cakes=cakes_of_it, chance=chance, minutes=minutes)
        for worries in ([impossible], [STOVE, impossible]):
            how, got, words = asked(choose, worries, 30)
            assert how == "stopped" and isinstance(got, ValueError), (
                f"check.pyz called choose with a worry whose chance is {chance}, and which takes {minutes} minutes. It {words if how == 'stopped' else 'returned a choice'}. Which chances and minutes does the lesson allow?"
            )
    for worry in (Worry("Certain.", cakes=5, chance=1, minutes=1), Worry("Never.", cakes=5, chance=0, minutes=1)):
        how, got, words = asked(choose, [worry], 1)
        assert how == "returned", (
            f"check.pyz called choose with a worry whose chance is {worry.chance}, and it {words}. Which chances does the lesson allow?"
        )
    space = runpy.run_path("trip.py", run_name="trip")
    own = space.get("WORRIES", [])
    count = len({worry.what for worry in own})
    assert count >= 8, f"trip.py has {count} worries. What else could go wrong on your trip? (There should be eight.)"
    how, got, words = asked(choose, own, space.get("MINUTES", 12))
    assert how == "returned", f"With the worries of trip.py, choose {words}. Which line of trip.py is that?"


def at_most_six_tests_and_they_notice_when_the_choice_gets_worse():
    import cakes

    TESTS = "tests/test_checklist.py"
    assert os.path.exists(TESTS), f"There's no {TESTS} yet. Write your tests there."
    whole = cakes.trial(only=TESTS)
    green(whole)
    count = len(whole.functions)
    assert count <= 6, (
        f"You have {count} tests of choose, and the taxi leaves time for six. Which of them is worth the least?"
    )
    indifferent("checklist.py", TESTS)
    noticed(
        cakes.trial("checklist.py", choice(more="+ 1"), TESTS),
        "In a copy, choose took a minute more than it had",
        "Which of your tests has a worry that's a minute too long?",
    )
    noticed(
        cakes.trial("checklist.py", choice(more="- 1"), TESTS),
        "In a copy, choose left out what would have fitted exactly",
        "In which of your tests is no minute left at the end?",
    )
    noticed(
        cakes.trial("checklist.py", choice("chance=1 - worry.chance"), TESTS),
        "In a copy, choose took what was unlikely first",
        "In which of your tests do two worries differ only in their chance?",
    )
    noticed(
        cakes.trial("checklist.py", choice("cakes=most - worry.cakes"), TESTS),
        "In a copy, choose took what was cheap first",
        "In which of your tests do two worries differ only in their cakes?",
    )
    noticed(
        cakes.trial("checklist.py", ANY_WORRY, TESTS),
        "In a copy, choose refused nothing, and answered with an empty list instead",
        "Which of your tests has an impossible worry?",
    )
    noticed(
        cakes.trial("checklist.py", REVERSED, TESTS),
        "In a copy, choose reversed the list that it was given",
        "Which of your tests looks at that list afterwards?",
    )
