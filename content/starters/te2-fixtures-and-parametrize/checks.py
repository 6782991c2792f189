"""Checks of the starter te2-fixtures-and-parametrize."""

import os
import sys

from shared.trials import Trial, green_together, noticed, said, short, trial, with_fault


class Fixtures(Trial):
    """Counts the tests that ask for the reader's fixtures."""

    def __init__(self, backwards=False):
        super().__init__()
        self.backwards, self.fixtures = backwards, {}

    def pytest_fixture_setup(self, fixturedef, request):
        if fixturedef.func.__code__.co_filename.startswith(self.place):
            self.fixtures[fixturedef.argname] = self.asked.count(fixturedef.argname)

    def pytest_collection_modifyitems(self, items):
        self.asked = [name for item in items for name in set(getattr(item, "fixturenames", ()))]
        if self.backwards:
            items.reverse()


FEES = ("tests/test_fees.py",)
LOANS = ("tests/test_loans.py",)
SAVING = ("tests/test_saving.py",)
RATE = ("tests/test_rate.py",)


def there(path):
    assert os.path.isfile(path), f"There's no file {path} yet. Write your tests there."


def fees_fault(result):
    return with_fault("fee", result, "fees.py", FEES)


def loans_fault(text, where=()):
    return trial({"loans.py": text}, where)


def written_out(rate):
    """Returns a fault for fees.py: a late day always costs this."""
    return f"""
def fee(lent_on, returned_on, *more, **named):
    return min(max(returned_on - lent_on - LOAN_DAYS, 0) * {rate}, HIGHEST_FEE)
"""


def the_tests_in_tests_test_fees_py_pass():
    there("tests/test_fees.py")
    green_together(FEES)


def each_case_is_a_separate_test():
    found = fees_fault("min(right(end) * 5 // 4, max(right(end), 1000))")
    failed = [short(test) for test in found.failed]
    cases = [name for name in failed if "[" in name]
    in_tables = {}
    for name in cases:
        in_tables.setdefault(name.partition("[")[0], []).append(name)
    assert failed, (
        f"In a copy of fees.py, a day cost 25 cents, and {said(found)} passed. Which line of your test compares what fee returns with what should come out?"
    )
    assert cases or len(failed) > 1, (
        f"In a copy of fees.py, a day cost 25 cents, and pytest reported a single failure, {failed[0]}. Several fees are different then: why don't you see which ones?"
    )
    assert cases, (
        f"In a copy of fees.py, a day cost 25 cents, and pytest reported {len(failed)} failures, such as {failed[0]}, none of them a row of a table. A row has its case in square brackets after the name of the test. Which test could have them?"
    )
    assert max(map(len, in_tables.values())) > 1, (
        f"In a copy of fees.py, a day cost 25 cents, and a single row failed: {cases[0]}. Which other cases cost money, and are they in the same table?"
    )


def a_case_fails_if_the_last_day_costs_money_and_one_if_the_first_late_day_is_free():
    noticed(
        fees_fault("right(start + 22) if days == 21 else right(end)"),
        "In a copy of fees.py, a book that came back on its last free day cost 20",
        "Which row asks for a loan of three weeks, and which line compares its fee?",
    )
    noticed(
        fees_fault("right(start + 21) if days == 22 else right(end)"),
        "In a copy of fees.py, the first late day was free",
        "What does your table expect for a book that's one day late?",
    )


def the_tests_in_tests_test_loans_py_pass():
    there("tests/test_loans.py")
    green_together(LOANS)


def they_share_one_set_up():
    found = trial(where=LOANS, found=Fixtures())
    users = max(found.fixtures.values(), default=0)
    tests = len(found.passed)
    who = "None" if users == 0 else "Only one" if users == 1 else f"Only {users}"
    assert users >= min(tests, 3), (
        f"{who} of the {tests} tests in tests/test_loans.py asked for a fixture of yours. Who makes the loans for {'them' if users == 0 else 'the others'}?"
    )


def they_pass_in_any_order():
    found = trial(where=LOANS, found=Fixtures(backwards=True))
    for test, line in found.failed.items():
        raise AssertionError(
            f"check.pyz ran tests/test_loans.py from bottom to top, and {short(test)} failed: {line}. What did an earlier test leave behind?"
        )


def one_fails_if_a_returned_book_stays_on_loan():
    fault = """
def give_back(loans, title, today):
    return fee(loans[title]["lent_on"], today)
"""
    noticed(
        loans_fault(fault, LOANS),
        "In a copy of loans.py, a book that came back stayed on loan",
        "Which assert looks at the loans after give_back?",
    )


def one_fails_if_everybody_has_every_book():
    fault = """
def titles_of(loans, member):
    return list(loans)
"""
    noticed(
        loans_fault(fault, LOANS),
        "In a copy of loans.py, everybody had every book",
        "Who are the two members in your fixture, and which assert asks for the titles of one of them?",
    )


def one_fails_if_a_late_return_is_free():
    fault = """
_give_back = give_back
def give_back(loans, title, today):
    return 0 * _give_back(loans, title, today)
"""
    noticed(
        loans_fault(fault, LOANS),
        "In a copy of loans.py, every return was free",
        "Which assert compares what give_back returned?",
    )


def the_tests_in_tests_test_saving_py_pass():
    there("tests/test_saving.py")
    green_together(SAVING)


def they_save_outside_the_project_and_to_a_new_place_each_time():
    fault = """
import os as _os, sys as _sys
_save = save
def save(loans, path):
    _sys.saved_to.append(_os.path.abspath(path))
    return _save(loans, path)
"""

    def places():
        sys.saved_to = []
        found = loans_fault(fault, SAVING)
        return found.place, list(sys.saved_to)

    project, saved = places()
    assert saved, "None of the tests in tests/test_saving.py called save. What is in the file that they load?"
    inside = [os.path.relpath(path, project) for path in saved if path.startswith(os.path.join(project, ""))]
    assert not inside, (
        f"Your test saved to {'/'.join(inside[:1])}, in the project's own folder. What if the real loans were in that file?"
    )
    same = sorted(set(saved) & set(places()[1]))
    assert not same, (
        f"check.pyz ran your tests twice, and both times they saved to {'/'.join(same[:1])}. What if something is in that file already?"
    )


def one_fails_if_nothing_is_saved_or_if_a_loan_is_lost_on_the_way():
    fault = """
_save = save
def save(loans, path):
    return _save({}, path)
"""
    noticed(
        loans_fault(fault, SAVING),
        "In a copy of loans.py, save wrote a file without any loans",
        "Which assert looks at what comes back from the file?",
    )
    fault = """
_save = save
def save(loans, path):
    return _save(dict(list(loans.items())[:1]), path)
"""
    noticed(
        loans_fault(fault, SAVING),
        "In a copy of loans.py, save kept only the first loan",
        "What does your assert compare the loaded loans with?",
    )
    fault = """
_load = load
def load(path):
    return {title: {**loan, "lent_on": loan["lent_on"] + 1} for title, loan in _load(path).items()}
"""
    noticed(
        loans_fault(fault, SAVING),
        "In a copy of loans.py, every loan came back from the file a day younger",
        "What does your assert compare the loaded loans with?",
    )


def the_tests_in_tests_test_rate_py_pass():
    there("tests/test_rate.py")
    for test, line in trial(where=RATE).failed.items():
        assert not line.startswith("assert "), (
            f"{short(test)} fails: {line}. Which FEE_PER_DAY does fee read at that moment, and what would it come to?"
        )
    green_together(RATE)


def one_fails_if_the_rate_is_written_out_in_fee():
    import fees

    noticed(
        trial({"fees.py": written_out(fees.FEE_PER_DAY)}, RATE),
        f"In a copy of fees.py, fee ignored FEE_PER_DAY and always took {fees.FEE_PER_DAY}",
        "Which fee does your test expect with another rate?",
    )


def the_old_rate_is_back_afterwards_even_if_the_test_fails():
    import fees

    rate = fees.FEE_PER_DAY
    probe = {
        "tests/test_rate_probe.py": f"""
import fees
def test_the_rate_is_back():
    assert fees.FEE_PER_DAY == {rate}, f"rate={{fees.FEE_PER_DAY}}"
"""
    }

    def rate_afterwards(added):
        found = trial({**probe, **added}, (*RATE, "tests/test_rate_probe.py"))
        return (
            found.failed.get("tests/test_rate_probe.py::test_the_rate_is_back", "")
            .partition("rate=")[2]
            .partition(" ")[0]
        )

    left = rate_afterwards({})
    assert not left, (
        f"After tests/test_rate.py, FEE_PER_DAY was {left}, and not {rate}. Who puts the old rate back, and when?"
    )
    left = rate_afterwards({"fees.py": written_out(rate)})
    assert not left, (
        f"check.pyz made your test fail, and afterwards FEE_PER_DAY was {left}, and not {rate}. Which of your lines isn't reached if an assert fails?"
    )


def they_pass_with_two_other_good_programs():
    good = {
        "stores the loans in lines, and not as JSON": """
def save(loans, path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        for title, loan in loans.items():
            file.write(ascii((title, loan["member"], loan["lent_on"])) + "\\n")
def load(path):
    from ast import literal_eval

    loans = {}
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            title, member, day = literal_eval(line)
            loans[title] = {"member": member, "lent_on": day}
    return loans
""",
        "writes the file with more spaces, and looks through it backwards": """
def titles_of(loans, member):
    found = [title for title in reversed(list(loans)) if loans[title]["member"] == member]
    return found[::-1]
def save(loans, path):
    path.write_text("\\n" + json.dumps(loans, indent=4, ensure_ascii=False) + "\\n", encoding="utf-8")
""",
    }
    for what, text in good.items():
        found = loans_fault("import json\n" + text)
        for test, line in {**found.broken, **found.failed}.items():
            raise AssertionError(
                f"check.pyz used a loans.py that keeps every promise, but it {what}. {short(test) or test} failed: {line}. Does your test ask for something that nobody promised?"
            )


def one_fails_if_members_with_similar_names_are_mixed_up():
    fault = """
def titles_of(loans, member):
    return [title for title, loan in loans.items() if loan["member"].startswith(member)]
"""
    noticed(
        loans_fault(fault),
        "In a copy of loans.py, a member also got the titles of everybody whose name begins in the same way",
        "Which two names would show that?",
    )


def one_fails_if_other_loans_of_the_member_end_too():
    fault = """
_give_back = give_back
def give_back(loans, title, today):
    member, lent_on = loans[title]["member"], loans[title]["lent_on"]
    for other in list(loans):
        if other != title and loans[other]["member"] == member:
            del loans[other]
    return _give_back(loans, title, today)
"""
    noticed(
        loans_fault(fault),
        "In a copy of loans.py, one return ended all loans of that member",
        "How many books does a member need, so that a test can see it?",
    )


def one_fails_if_a_save_doesnt_replace_the_last_one():
    fault = """
_save = save
def save(loans, path):
    return _save({**load(path), **loans}, path)
"""
    noticed(
        loans_fault(fault),
        "In a copy of loans.py, save kept what was in the file before, so books that had come back were on loan again",
        "Which test saves twice to the same file, and with what in between?",
    )


def one_fails_if_letters_are_lost():
    fault = """
_save = save
def save(loans, path):
    plain = lambda text: text.encode("ascii", "ignore").decode()
    return _save({plain(title): {**loan, "member": plain(loan["member"])} for title, loan in loans.items()}, path)
"""
    noticed(
        loans_fault(fault),
        "In a copy of loans.py, save left out every letter that English doesn't have",
        "Which title or name in your tests has such a letter?",
    )


def one_fails_if_titles_are_in_another_order():
    fault = """
_titles_of = titles_of
def titles_of(loans, member):
    return sorted(_titles_of(loans, member))
"""
    noticed(
        loans_fault(fault),
        "In a copy of loans.py, titles_of sorted the titles alphabetically",
        "Which two loans of one member would show that, and in which order do you lend them?",
    )


def one_fails_if_a_missing_file_is_an_error():
    fault = """
_load = load
def load(path):
    if not path.exists():
        raise FileNotFoundError(path)
    return _load(path)
"""
    noticed(
        loans_fault(fault),
        "In a copy of loans.py, load raised a FileNotFoundError if there was no file",
        "Which test loads from a place where nobody has saved?",
    )
