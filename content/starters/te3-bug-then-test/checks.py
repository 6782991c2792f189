"""Checks of the starter te3-bug-then-test."""

import os
import re
import sys
from datetime import date, timedelta

from shared.folder import text_of
from shared.trials import Trial, asked, green, new_place, noticed, problem_of, run, short
from shared.trials import trial as run_tests


class Passing(Trial):
    """Also finds the tests in which something goes from the printer to the desk, or back."""

    def __init__(self):
        super().__init__()
        self.through = []
        sys.shelf_results, sys.shelf_passed_on = {}, lambda: None

    def pytest_runtest_logstart(self, nodeid):
        sys.shelf_passed_on = lambda: self.through.append(nodeid)


def trial(**added):
    """Runs the tests in a copy in which some programs have more at their end."""
    return run_tests({f"{name}.py": text for name, text in added.items()}, found=Passing(), without=["museum"])


def lift_trial(program, tests):
    """Runs tests on a lift."""
    found = Trial()
    with new_place() as place:
        os.mkdir(place)
        for name, text in (("lift.py", program), ("test_lift.py", tests), ("pytest.ini", "[pytest]\n")):
            with open(os.path.join(place, name), "w", encoding="utf-8") as file:
                file.write(text)
        run(found, place, settings="pytest.ini")
    return found


# Added below fees.py: the rules of the door, with one fault or none. What it refuses is up to the reader.
RULES = """
import inspect as _inspect
from datetime import date as _date, timedelta as _timedelta

_own_fee = fee


def last_free_day(lent_on):
    month, year = lent_on.month % 12 + 1, lent_on.year + lent_on.month // 12
    last = (_date(year + month // 12, month % 12 + 1, 1) - _timedelta(days=1)).day
    day = min(lent_on.day, last)
    return LAST


def fee(*values, **named):
    lent_on, returned_on = list(_inspect.signature(_own_fee).bind(*values, **named).arguments.values())[:2]
    if returned_on < lent_on:
        return _own_fee(*values, **named)
    late = (returned_on - last_free_day(lent_on)).days
    late -= LESS
    return min(max(late, 0) * 20, 1000)
"""
# Added below fees.py: what the reader wrote, except in one case.
EXCEPT = """
import inspect as _inspect

_careful_fee = fee


def fee(*values, **named):
    lent_on, returned_on = list(_inspect.signature(_careful_fee).bind(*values, **named).arguments.values())[:2]
    if CASE:
        RESULT
    return _careful_fee(*values, **named)
"""
# Added below the programs that print and read labels. A function that is only imported there stays as it is.
READ = """
if getattr(globals().get("read_label"), "__module__", None) == __name__:
    _own_read_label = read_label

    def read_label(*values, **named):
        import re
        from datetime import date, timedelta

        text = [*values, *named.values()][0]
        numbers = re.findall("[0-9]+", str(text))
        if len(numbers) != 3 or not RULE:
            return _own_read_label(text)
        year, month, day = numbers if len(numbers[0]) == 4 else (numbers[2], *numbers[:2])
        year, month, day = int(year) % 100 + 2000, int(month), int(day)
        RESULT
"""
# Added below the same programs: does a test pass on what the printer's side returned to the desk, or the other way?
CALLS = """
def _watched(name, function):
    import sys

    def watched(*values, **named):
        side = name == "label"
        for value in [*values, *named.values()]:
            if sys.shelf_results.get(id(value), (side,))[0] != side:
                sys.shelf_passed_on()
        result = function(*values, **named)
        sys.shelf_results[id(result)] = side, result
        return result

    return watched


for _name in ("label", "read_label", "give_back"):
    if _name in globals():
        globals()[_name] = _watched(_name, globals()[_name])
"""


def rules(last="_date(year, month, day)", less="0"):
    return RULES.replace("LAST", last).replace("LESS", less)


def except_if(case, result):
    return EXCEPT.replace("CASE", case).replace("RESULT", result)


def reading(result, rule="True"):
    """Runs the tests with a desk that reads some labels in another way."""
    text = READ.replace("RULE", rule).replace("RESULT", result) + CALLS
    return trial(labels=text, desk=text)


def last_day(lent_on):
    """Returns the last free day by the rules on the door."""
    year, month = lent_on.year + lent_on.month // 12, lent_on.month % 12 + 1
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return date(year, month, min(lent_on.day, last.day))


ORIGINAL_LIFT, GIVEN_TESTS = 2711450877, 3394431671


def fingerprint(text):
    """Returns a number for a text, whatever its spaces and lines."""
    import zlib

    return zlib.crc32("".join(text.split()).encode())


def a_test_fails_because_of_solveigs_bug_all_pass_without_it_and_1_march_is_tested_too():
    # Only the one day costs too much, so that a test for 1 March isn't enough.
    with_solveigs_bug = trial(
        fees=rules(
            "_date(year, month, min(day, 28) if month == 2 else day)",
            "late > 1 and lent_on.month == 1 and lent_on.day > 28 and returned_on.year % 4 == 0",
        )
    )
    noticed(
        with_solveigs_bug,
        "In a copy of fees.py, 29 February cost 20, as it did for Solveig",
        "Which test asks what should come out in her case?",
    )
    repaired = trial(fees=rules())
    green(
        repaired, "With a fees.py in which February is right, ", "What do the rules on the door say about these dates?"
    )
    too_long_in_leap_years = trial(
        fees=rules("_date(year, month, day) + _timedelta(days=month == 2 and day == last == 29)")
    )
    noticed(
        too_long_in_leap_years,
        "In a copy of fees.py, 1 March was free in leap years",
        "Which test asks for the first day that costs money, in a leap year?",
    )
    too_long_in_other_years = trial(
        fees=rules("_date(year, month, day) + _timedelta(days=month == 2 and day == last == 28)")
    )
    noticed(
        too_long_in_other_years,
        "In a copy of fees.py, 1 March was free in ordinary years",
        "Which test asks for the first day that costs money, in a year such as 2027?",
    )


def every_month_ends_on_its_last_day_and_all_tests_pass():
    from fees import fee

    for year in (2028, 2027, 2048, 2100):
        for day in range(365):
            lent_on = date(year, 1, 1) + timedelta(days=day)
            for late, wanted in ((0, 0), (1, 20), (49, 980), (51, 1000)):
                returned_on = last_day(lent_on) + timedelta(days=late)
                how, got, words = asked(fee, lent_on, returned_on)
                assert how == "returned" and got == wanted, (
                    f"For a thing that was lent on {lent_on} and came back on {returned_on}, fee {words}. By the rules on the door, it's {wanted}. Which day is its last free one?"
                )
    green(trial())


def fee_refuses_a_thing_that_comes_back_before_it_was_lent_and_a_test_fails_if_it_doesnt():
    from fees import fee

    for lent_on, days in (
        (date(2028, 3, 1), 0),
        (date(2027, 12, 31), 0),
        (date(2028, 3, 1), 1),
        (date(2028, 1, 31), 29),
    ):
        returned_on = lent_on + timedelta(days=days)
        how, got, words = asked(fee, lent_on, returned_on)
        assert how == "returned" and got == 0, (
            f"For a thing that was lent on {lent_on} and came back on {returned_on}, fee {words}. Is that before it was lent, or late?"
        )
    for lent_on, days in (
        (date(2028, 3, 1), 8),
        (date(2028, 3, 1), 1),
        (date(2027, 1, 1), 1),
        (date(2028, 6, 30), 400),
    ):
        returned_on = lent_on - timedelta(days=days)
        how, got, words = asked(fee, lent_on, returned_on)
        assert how == "stopped", (
            f"A thing came back on {returned_on}, before it was lent on {lent_on}, and fee {words}. What should leave the function instead of a result?"
        )
        assert isinstance(got, ValueError), (
            f"A thing came back on {returned_on}, before it was lent on {lent_on}, and fee {words}. Which error did you want it to raise?"
        )
        numbers = [int(number) for number in re.findall(r"\d+", str(got))]
        assert lent_on.day in numbers and returned_on.day in numbers, (
            f"A thing came back on {returned_on}, before it was lent on {lent_on}. The message of your ValueError is {str(got)!r}. Does the person at the desk see both dates?"
        )
    green(trial())
    one_day_before = trial(fees=except_if("(lent_on - returned_on).days == 1", "return 0"))
    noticed(
        one_day_before,
        "In a copy of fees.py, fee returned 0 for a thing that came back one day before it was lent",
        "Which is the last date that has to be refused, and which test fails if nothing is raised for it?",
    )
    with_another_error = trial(fees=except_if("returned_on < lent_on", "raise NameError('name lent is not defined')"))
    noticed(
        with_another_error,
        "In a copy of fees.py, fee stopped with a NameError instead of refusing the dates",
        "Which error does your test wait for?",
    )


def a_test_goes_through_both_programs_and_fails_because_they_disagree():
    found = reading("return date(year, month, day)")
    through = found.through
    slips = [test for test, line in found.failed.items() if re.match(r"(Name|Type|Attribute|Import)Error", line)]
    found.failed = {test: line for test, line in found.failed.items() if test in through + slips}
    green(found, "With a desk that reads the month first, ", "What do the rules on the door say about these dates?")
    assert through, (
        "In none of your tests does the desk read a label that label has printed. Which test could take a thing from the printer to the desk?"
    )
    # A year earlier, so that fee refuses nothing: only a comparison can notice.
    found = reading("return date(year - (day != month), min(day, 12), month)")
    assert any(test in found.failed for test in through), (
        f"In a copy of the desk, every label on which day and month differ was read as another day, in the year before. {short(through[0])} goes through both programs, and it passed. Which dates look the same in both orders, and what does the test compare?"
    )


def the_desk_reads_what_the_printer_prints_and_the_labels_that_are_out_there_and_all_tests_pass():
    from desk import give_back, read_label
    from labels import label

    for text, day in (
        ("02/01/28", date(2028, 2, 1)),
        ("01/03/28", date(2028, 1, 3)),
        ("12/31/27", date(2027, 12, 31)),
        ("11/12/27", date(2027, 11, 12)),
    ):
        how, got, words = asked(read_label, text)
        assert how == "returned" and got == day, (
            f"On {day.day} {day:%B %Y}, the printer made a label with {text}, and it's on a thing that somebody has at home. read_label({text!r}) {words}. {'What does each of its three numbers mean?' if how == 'stopped' or type(got) is date else 'Which kind of value does fee need?'}"
        )
    for year in (2027, 2028):
        for day in range(365):
            lent_on = date(year, 1, 1) + timedelta(days=day)
            how, text, words = asked(label, lent_on)
            assert how == "returned" and isinstance(text, str), f"label({lent_on!r}) {words}. What should be printed?"
            for late, wanted in ((0, 0), (1, 20)):
                returned_on = last_day(lent_on) + timedelta(days=late)
                how, got, words = asked(give_back, text, returned_on)
                assert how == "returned" and got == wanted, (
                    f"A thing was lent on {lent_on}, and label printed {text!r}. It came back on {returned_on}, and give_back {words}; by the rules on the door, it's {wanted}. Which date did the desk read?"
                )
    green(trial())


def new_labels_are_iso_dates_old_ones_can_still_be_read_and_a_test_fails_if_they_cant():
    from desk import read_label
    from labels import label

    for day in (date(2028, 4, 3), date(2029, 12, 31)):
        how, got, words = asked(label, day)
        assert how == "returned" and got == day.isoformat(), f"label({day!r}) {words}. What does an ISO date look like?"
    for text, day in (
        ("2028-04-03", date(2028, 4, 3)),
        ("04/03/28", date(2028, 4, 3)),
        ("2027-12-31", date(2027, 12, 31)),
        ("12/31/27", date(2027, 12, 31)),
    ):
        how, got, words = asked(read_label, text)
        assert how == "returned" and got == day, (
            f"read_label({text!r}) {words}. It's the label of a thing from {day.day} {day:%B %Y}. {'How can a program see which kind of label it has?' if how == 'stopped' or type(got) is date else 'Which kind of value does fee need?'}"
        )
    green(trial())
    without_old_labels = reading("raise ValueError('an old label')", "'/' in str(text)")
    noticed(
        without_old_labels,
        "In a copy of the desk, old labels couldn't be read any more",
        "Which test comes back with a label from winter?",
    )


def your_exhibit_has_a_complaint_a_bug_and_seven_green_tests_and_only_your_secret_test_sees_the_bug():
    original, exhibit = text_of("museum/original/lift.py"), text_of("museum/exhibit/lift.py")
    tests, letter = text_of("museum/exhibit/test_lift.py"), text_of("museum/exhibit/complaint.txt")
    assert original is not None and exhibit is not None, (
        "check.pyz looks for museum/original/lift.py and museum/exhibit/lift.py, and one of them isn't there. Put both files back, with these names."
    )
    assert fingerprint(original) == ORIGINAL_LIFT, (
        "museum/original/lift.py isn't the lift that came with the starter any more. In which of the two folders does the bug belong?"
    )
    assert tests is not None and fingerprint(tests) == GIVEN_TESTS, (
        "museum/exhibit/test_lift.py isn't the file that came with the starter any more. What should a friend see who runs it?"
    )
    assert fingerprint(exhibit) != ORIGINAL_LIFT, (
        "museum/exhibit/lift.py is still the original. Which promise will your lift break?"
    )
    problem = problem_of(lift_trial(exhibit, tests))
    assert not problem, (
        f"With your exhibit: {problem.rpartition('. ')[0] or problem}. A friend sees that before the complaint. What do the seven tests not ask about?"
    )
    assert letter and letter.strip(), (
        f"museum/exhibit/complaint.txt {'is not there yet' if letter is None else 'is empty'}. Write there who was in the lift, what they did, and what happened."
    )
    names = [name for name in ("next_stop", "may_start", "announce(", "lift.py") if name in letter]
    assert not names, f"The complaint says {names[0]!r}. How would somebody write it who has never seen the program?"
    secret, shown = text_of("museum/original/test_secret.py"), text_of("museum/exhibit/test_secret.py")
    assert shown is None, (
        "There's a test_secret.py in the exhibit, where your friend finds it. Move it to museum/original."
    )
    assert secret is not None, "There's no museum/original/test_secret.py yet. Write your secret test there."
    problem = problem_of(lift_trial(original, secret), "", "What does the promise at the top of lift.py say?")
    assert not problem, f"With the original lift: {problem}"
    found = lift_trial(exhibit, secret)
    assert not found.green, (
        f"With your exhibit, {'your secret test' if len(found.passed) == 1 else 'every secret test'} passed, as with the original. Who complains in your letter, and what would you have to call to see the same?"
    )
