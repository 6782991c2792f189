"""Checks of the starter te1-first-pytest."""

import ast
import contextlib
import os
import re

from shared.texts import counted, named
from shared.trials import Trial, green_together, noticed, said, short, trial, with_fault


def edges_noticed(last_day, first_late_day):
    """Demands a test on each side of the last free day. The values are the questions to ask."""
    noticed(
        with_fault("fee", "right(start + 22) if days == 21 else right(end)", "fees.py"),
        "In a copy of fees.py, a book that came back on its last free day cost 20",
        last_day,
    )
    noticed(
        with_fault("fee", "right(start + 21) if days == 22 else right(end)", "fees.py"),
        "In a copy of fees.py, the first late day was free",
        first_late_day,
    )


class Collecting(Trial):
    collected = 0

    def pytest_collection_finish(self, session):
        self.collected = len(session.items)


def pytest_finds_a_test():
    found = trial(found=Collecting())
    if not found.collected and not found.broken:
        names = []
        for place, _, files in os.walk("."):
            for name in files:
                if name.startswith("test_") or name.endswith("_test.py"):
                    with contextlib.suppress(SyntaxError, ValueError, OSError):
                        with open(os.path.join(place, name), encoding="utf-8") as file:
                            tree = ast.parse(file.read())
                        names += [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
        assert not names, (
            f"pytest collected 0 tests, although there's a function {names[0]}. Let the name of each test begin with test_."
        )
        raise AssertionError(
            "pytest looked through this folder and collected 0 tests. Let the names of your file and of your function begin with test_, and save the file."
        )
    for where, line in found.broken.items():
        raise AssertionError(f"pytest can't load {where}: {line}. Which line of the file does python -m pytest name?")


def a_test_calls_fee():
    for test, line in trial().failed.items():
        assert not line.startswith("NameError"), f"{short(test)} stopped with {line}. Where should that name come from?"
    found = with_fault("fee", "1 / 0", "fees.py")
    ended = {**found.failed, **found.broken}
    if any("ZeroDivisionError" in line for line in ended.values()):
        return
    for test, line in ended.items():
        raise AssertionError(
            f"{short(test) or test} failed before it called fee: {line}. What does python -m pytest show for that test?"
        )
    raise AssertionError(
        f"check.pyz used a copy of fees.py in which fee crashes, and {said(found)} passed. Which line of your test calls fee?"
    )


def fee_counts_in_whole_cents():
    from fees import fee

    three, two, none = fee(100, 124), fee(100, 123), fee(100, 121)
    assert not isinstance(three, float) or three == 60, (
        f"fee(100, 124) returned {three!r}. The poster says 20 cents a day, so how many cents are three days?"
    )
    for day, amount in ((124, three), (123, two), (121, none)):
        kind = "a float" if isinstance(amount, float) else f"of the type {type(amount).__name__}"
        assert type(amount) is int, (
            f"fee(100, {day}) returned {amount!r}, and that is {kind}. Which line of fees.py makes it one?"
        )
    amounts = [none, two, three]
    assert amounts == [0, 40, 60], (
        f"For 0, 2 and 3 late days, fee returned {', '.join(map(repr, amounts))}. What does the poster say in cents?"
    )


def one_fails_if_nobody_ever_pays_or_if_the_price_is_wrong():
    noticed(
        with_fault("fee", "0", "fees.py"),
        "In a copy of fees.py, every fee was 0",
        "Which line compares what came out with what the poster says?",
    )
    noticed(
        with_fault("fee", "min(right(end) * 5 // 4, max(right(end), 1000))", "fees.py"),
        "In a copy of fees.py, a day cost 25 cents, so three late days cost 75",
        "Would any amount do for your test?",
    )
    noticed(
        with_fault("fee", "right(end) * 4 // 5", "fees.py"),
        "In a copy of fees.py, a day cost 16 cents, so three late days cost 48",
        "Would any amount do for your test?",
    )


def nobody_pays_more_than_10_00():
    from fees import fee

    three = fee(100, 124)
    assert three == 60, (
        f"Three late days cost {three!r} cents now, and not 60. What has your change to fees.py done to ordinary books?"
    )
    amounts = [fee(100, day) for day in (171, 172, 421)]
    assert all(isinstance(amount, (int, float)) and amount <= 1000 for amount in amounts), (
        f"For 50, 51 and 300 late days, fee returned {', '.join(map(repr, amounts))}. Which of them break the rule about 10.00, in cents?"
    )


def below_that_fees_are_as_before():
    from fees import fee

    days = (0, 21, 22, 70, 71, 72, 121)
    amounts = [fee(100, 100 + day) for day in days]
    wanted = [0, 0, 20, 980, 1000, 1000, 1000]
    for day, amount, right in zip(days, amounts, wanted):
        assert amount == right, (
            f"For a book that came back after {day} days, fee returned {amount!r}; by the poster it's {right}. From which amount on does the limit count, and what does it change?"
        )
        assert type(amount) is int, (
            f"For a book that came back after {day} days, fee returned {amount!r}. All other fees are whole cents, without a dot. Which line of fees.py makes the difference?"
        )


def one_fails_if_theres_no_limit():
    noticed(
        with_fault("fee", "(days - 21) * 20 if days > 71 else right(end)", "fees.py"),
        "In a copy of fees.py, there was no limit",
        "How late does a book have to be before the limit matters, and does a test compare the fee of such a book?",
    )
    noticed(
        with_fault("fee", "min((days - 21) * 20, 2000) if days > 71 else right(end)", "fees.py"),
        "In a copy of fees.py, the limit was 20.00",
        "Does a test compare the fee of a very late book with the number on the poster?",
    )


def the_tests_that_ask_tomaszs_questions_can_fail():
    noticed(
        with_fault("fee", "right(start + 22) if days == 0 else right(end)", "fees.py"),
        "In a copy of fees.py, a book that came back on the day it was lent cost 20",
        "Tomasz has a function that asks about this. Is it in the list of python -m pytest -v?",
    )
    noticed(
        with_fault("fee", "right(start + 30) if days == 31 else right(end)", "fees.py"),
        "In a copy of fees.py, ten late days cost 180",
        "What happens to the answer in Tomasz's test about ten days?",
    )
    noticed(
        with_fault("fee", "right(start + 70) if days == 71 else right(end)", "fees.py"),
        "In a copy of fees.py, fifty late days cost 980",
        "What does Tomasz's test compare the fee with?",
    )
    noticed(
        with_fault("fee", "right(start + 25) if days == 26 else right(end)", "fees.py"),
        "In a copy of fees.py, five late days cost 80",
        "Is Tomasz's test about five days in the list of python -m pytest -v?",
    )


def your_tests_pass_and_both_sides_of_the_edge_are_tested():
    green_together()
    question = "Is the test that you deleted back?"
    edges_noticed(question, question)


def reminder_answers_with_one_line():
    try:
        from reminder import reminder
    except Exception as error:
        raise AssertionError(
            f"check.pyz tried from reminder import reminder, and saw {named(error)}. Write a function reminder in reminder.py."
        ) from None
    for day in (100, 119, 120, 121, 122, 171, 421):
        try:
            line = reminder(100, day)
        except Exception as error:
            line = error
        what = f"stopped with {named(line)}" if isinstance(line, Exception) else f"returned {line!r}"
        assert isinstance(line, str) and line.strip() and "\n" not in line.strip(), (
            f"reminder(100, {day}) {what}. Members' phones want one line of text."
        )


def it_counts_the_days_that_are_left():
    from reminder import reminder

    for lent_on, day, left in ((100, 119, 2), (100, 101, 20), (40, 56, 5)):
        line = reminder(lent_on, day)
        assert re.search(rf"(?<![\d.,]){left}(?!\d|[.,]\d)", line), (
            f"reminder({lent_on}, {day}) says {line!r}. The last free day is day {lent_on + 21}: how many days are left, and where does the line say so?"
        )


def the_last_free_day_has_a_different_line():
    from reminder import reminder

    before, last, after = (reminder(100, day) for day in (120, 121, 122))
    assert last != before and last != after, (
        f"On the last free day, reminder says {last!r}, and it says the same on the day {'before' if last == before else 'after'}. How does a member know that it's today?"
    )
    # A line may say what tomorrow costs. It must not be the line of a late book.
    shape = lambda line: re.sub(r"\d+(?:[.,]\d+)*", "#", line)
    late = {shape(reminder(100, day)) for day in (122, 123, 124)}
    amounts = [amount for amount in re.findall(r"\d+[.,]\d\d", last) if float(amount.replace(",", ".")) > 0]
    assert not amounts or shape(last) not in late, (
        f"On the last free day, reminder says {last!r}. What does a member pay who brings the book now?"
    )
    assert re.search(r"(?<![\d.,])1(?!\d|[.,]\d)", before) or shape(before) not in late, (
        f"On the day before the last free one, reminder says {before!r}. Is that book late?"
    )


def a_late_book_knows_its_price():
    from reminder import reminder

    for lent_on, day, amount in (
        (100, 122, "0.20"),
        (100, 124, "0.60"),
        (100, 170, "9.80"),
        (100, 171, "10.00"),
        (100, 421, "10.00"),
        (40, 67, "1.20"),
    ):
        line = reminder(lent_on, day)
        late = day - lent_on - 21
        assert re.search(rf"(?<!\d){amount[:-3]}[.,]{amount[-2:]}(?!\d)", line), (
            f"reminder({lent_on}, {day}) says {line!r}. That book is {counted(late, 'day')} late, so which amount does the member look for in that line?"
        )


def one_fails_if_the_last_free_day_counts_as_late_and_one_if_the_first_late_day_counts_as_free():
    noticed(
        with_fault("reminder", "right(start + 22) if days == 21 else right(end)", "reminder.py"),
        "In a copy of reminder.py, members got the line of the first late day one day too early",
        "Which of your tests asks for the last free day, and which lines does it accept?",
    )
    noticed(
        with_fault("reminder", "right(start + 21) if days == 22 else right(end)", "reminder.py"),
        "In a copy of reminder.py, members got the line of the last free day on the first late day, too",
        "Which of your tests asks for the first late day, and which lines does it accept?",
    )


def one_fails_if_the_amount_is_wrong_or_more_than_10_00():
    noticed(
        with_fault("reminder", "right(end + 1) if days > 21 else right(end)", "reminder.py"),
        "In a copy of reminder.py, each late book cost a day too much",
        "Which of your tests looks for the amount in the line?",
    )
    fault = "__import__('re').sub(r'10([.,]00)', r'60\\1', right(end)) if days > 71 else right(end)"
    noticed(
        with_fault("reminder", fault, "reminder.py"),
        "In a copy of reminder.py, a book that was 300 days late got the amount 60.00",
        "Which of your tests writes to somebody who's that late?",
    )
