"""Checks of the starter oo8-shelf-layers."""

import ast
import copy
import datetime
import glob
import json
import os
import re

from shared.programs import import_starts_nothing, last_line, mypy_agrees, python, typed_into
from shared.sources import missing_hints, tree_of
from shared.texts import counted, named
from shelf.books import Book
from shelf.loans import Loan, Status
from shelf.service import Library
from shelf.storage import FileStore, MemoryStore


def a_book_is_a_record_with_a_queue():
    try:
        one, two = Book("4711", "Boats", "Bo Ek", 2), Book("4712", "Owls", "Bo Ek")
        problem = ""
    except Exception as error:
        problem = named(error)
    assert not problem, (
        f"check.pyz made Book('4711', 'Boats', 'Bo Ek', 2), and one without the last argument, and saw {problem}. Which fields does a Book have, in which order, and which have a default?"
    )
    facts = [getattr(two, name, "missing") for name in ("isbn", "title", "author", "copies")]
    assert facts == ["4712", "Owls", "Bo Ek", 1], (
        f"check.pyz made Book('4712', 'Owls', 'Bo Ek'). Its isbn, title, author and copies are {facts}. What did the lesson ask for?"
    )
    assert one == Book("4711", "Boats", "Bo Ek", 2), (
        "Two books with the same facts aren't equal, so check.pyz can't compare what you load with what you saved. Which line above a class writes __eq__ for you?"
    )
    assert getattr(two, "queue", None) is not None and len(two.queue) == 0, (
        f"A new book has the queue {getattr(two, 'queue', 'missing')!r}. Who is waiting for it?"
    )
    assert hasattr(one.queue, "append"), (
        f"The queue of a new book is a {type(one.queue).__name__}, and check.pyz can't append a name to it. Which collections know who was first?"
    )
    one.queue.append("Priya")
    assert len(two.queue) == 0 and len(Book("1", "A", "B").queue) == 0, (
        "Priya joined the queue of Boats, and now she's waiting for Owls, too. How many queues are there?"
    )


def a_loan_is_out_until_its_given_back_once():
    try:
        loan = Loan("4711", "Priya", datetime.date(2028, 1, 18))
        problem = ""
    except Exception as error:
        problem = named(error)
    assert not problem, (
        f"check.pyz made Loan('4711', 'Priya', datetime.date(2028, 1, 18)), and saw {problem}. Which fields does a Loan have, and which one has a default?"
    )
    values = sorted(str(member.value) for member in Status)
    assert values == ["out", "returned"], f"The values of Status are {values}. Which two words did the lesson give it?"
    assert loan.status is Status("out"), (
        f"The status of a new loan is {loan.status!r}. Which member of Status should it be?"
    )
    loan.give_back()
    assert loan.status is Status("returned"), (
        f"After give_back, the status is {loan.status!r}. Which member of Status should it be?"
    )
    try:
        loan.give_back()
        told = "returned as if all was well"
    except Exception as error:
        told = type(error).__name__
    assert told == "ValueError", (
        f"A loan was given back twice. The second time, give_back {told if told.startswith('returned') else 'raised ' + told}. Which error says that this makes no sense?"
    )


def a_loan_knows_how_late_it_is():
    loan = Loan("4711", "Priya", datetime.date(2028, 1, 18))
    days = [loan.days_late(datetime.date(2028, 1, day)) for day in (10, 18, 19, 21)]
    assert days == [0, 0, 1, 3], (
        f"A loan was due on 18 January. On 10, 18, 19 and 21 January, days_late returned {days}. Which of the four days are late, and what about the others?"
    )


TUESDAY = datetime.date(2027, 12, 28)


def imported(path):
    """Returns the modules that a file imports, and what it calls."""
    tree = tree_of(path)
    modules, calls = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ("shelf." if node.level else "") + (node.module or "")
            modules.add(base)
            modules.update(f"{base.rstrip('.')}.{alias.name}" for alias in node.names if base in ("shelf", "shelf."))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            calls.add(node.func.id)
    return modules, calls


def state():
    boats = Book("4711", "Yağmur", "Zeynep Kaya", 2)
    boats.queue.append("Omar")
    boats.queue.append("Mei")
    ended = Loan("4711", "Bo", datetime.date(2027, 12, 4))
    ended.give_back()
    return {"4711": boats, "4712": Book("4712", "Owls", "Bo Ek")}, [
        Loan("4711", "Priya", datetime.date(2028, 1, 18)),
        ended,
    ]


class Spy:
    """A store that check.pyz brings along. It counts how often it's asked to save."""

    def __init__(self):
        self.saves, self.kept = 0, ({}, [])

    def load(self):
        return copy.deepcopy(self.kept)

    def save(self, books, loans):
        self.saves += 1
        self.kept = copy.deepcopy((books, loans))


def later(days):
    return TUESDAY + datetime.timedelta(days=days)


def play(arguments, *lines):
    """Types these lines into main.py. Returns what it printed, and what went wrong."""
    printed, problem = typed_into("main.py", *arguments, typed=lines)
    return printed, problem and f"and {problem}"


def the_domain_knows_nothing_about_files_screens_or_the_other_layers():

    for path in sorted(glob.glob("shelf/*.py")):
        if os.path.basename(path) in ("__init__.py", "storage.py", "service.py"):
            continue
        modules, calls = imported(path)
        upwards = sorted(modules & {"shelf.service", "shelf.storage", "json", "csv", "sys", "os"})
        assert not upwards, (
            f"{path} belongs to the domain, but it imports {upwards[0]}. Which layer should know about that?"
        )
        busy = sorted(calls & {"print", "input", "open"})
        assert not busy, f"{path} belongs to the domain, but it calls {busy[0]}. Which layer should do that?"


def on_the_first_start_both_stores_are_empty():
    for store in (FileStore("nothing-here.json"), MemoryStore()):
        kind = type(store).__name__
        try:
            answer = store.load()
            told = f"returned {answer!r}"
        except Exception as error:
            answer = None
            told = f"stopped with {named(error)}"
        assert isinstance(answer, (tuple, list)) and len(answer) == 2 and list(answer) == [{}, []], (
            f"Nothing was saved yet, but load of a {kind} {told}. What should Shelf begin with on its first day?"
        )


def what_was_saved_comes_back_as_books_and_loans():
    from shelf.books import Book
    from shelf.loans import Status

    for store, again in [(FileStore("one.json"), lambda: FileStore("one.json")), (MemoryStore(), None)]:
        kind = type(store).__name__
        try:
            store.save(*state())
            books, loans = (again() if again else store).load()
            problem = ""
        except Exception as error:
            problem = named(error)
            if error.__cause__:
                problem += f" (because of {type(error.__cause__).__name__}: {error.__cause__})"
        assert not problem, (
            f"check.pyz saved two books and two loans with a {kind} and loaded them, and saw {problem}. {'What can JSON write?' if 'JSON' in problem else 'Where does that come from?'}"
        )
        assert isinstance(books, dict) and isinstance(loans, list), (
            f"load of a {kind} returned a {type(books).__name__} and a {type(loans).__name__}. What did the lesson ask for, in which order?"
        )
        assert len(loans) == 2, (
            f"Two loans were saved, and after save and load with a {kind}, there are {len(loans)}. Which loans does your store leave out?"
        )
        for isbn, book in state()[0].items():
            got = books.get(isbn)
            assert isinstance(got, Book), (
                f"After save and load with a {kind}, {isbn} is {got!r}. Which type should it have?"
            )
            assert list(got.queue) == list(book.queue), (
                f"Waiting for {isbn}: {', '.join(book.queue)}. After save and load with a {kind}, it's {', '.join(map(str, got.queue)) or 'nobody'}. Where does the queue go in your store?"
            )
            assert type(got.queue) is type(book.queue), (
                f"The queue of a new book is a {type(book.queue).__name__}. After save and load with a {kind}, it's a {type(got.queue).__name__}. What does JSON make of it, and who turns it back?"
            )
            assert got == book, f"{book!r} was saved. A {kind} returned {got!r}. What's different?"
        statuses = [getattr(loan, "status", loan) for loan in loans]
        assert statuses == [Status("out"), Status("returned")], (
            f"Two loans were saved, one is out, and one was returned. After save and load with a {kind}, check.pyz sees {statuses}. Who turns the word in the file into a member of Status?"
        )
        assert loans == state()[1], f"{state()[1][0]!r} was saved. A {kind} returned {loans[0]!r}. What's different?"


def other_programs_can_read_the_file():

    FileStore("one.json").save(*state())
    with open("one.json", encoding="utf-8") as file:
        data = json.load(file)
    row = data["books"]["4711"]
    assert row.get("queue") == ["Omar", "Mei"], (
        f"Omar and Mei are waiting for 4711. In the file, that book is {row}. Which key would another program look for?"
    )
    statuses = [loan.get("status") for loan in data["loans"]]
    assert statuses == ["out", "returned"], (
        f"In the file, the two loans have the status {statuses}. Which two words did the lesson ask for?"
    )


def a_file_of_shelf_1_0_can_still_be_read():
    text = '{"books": {"4711": {"title": "Boats", "author": "Bo Ek", "copies": 1}}, "loans": [{"isbn": "4711", "member": "Wei", "due": "2028-01-18"}]}'
    with open("old.json", "w", encoding="utf-8") as file:
        file.write(text)
    try:
        books, loans = FileStore("old.json").load()
        problem = ""
    except Exception as error:
        problem = named(error)
    assert not problem, (
        f"check.pyz has a file that Shelf 1.0 wrote, and load stopped with {problem}. What isn't in that file yet?"
    )
    assert len(books) == 1 and len(books["4711"].queue) == 0, (
        f"There's one book in the old file, but load returned {books}. Who was waiting for it?"
    )
    assert len(loans) == 1 and loans[0].status.value == "out", (
        f"There's one loan in the old file, but load returned {loans}. Has it ended?"
    )


def a_store_knows_what_was_saved_and_nothing_else():

    for store in (FileStore("two.json"), MemoryStore()):
        kind = type(store).__name__
        books, loans = state()
        store.save(books, loans)
        books["4712"].queue.append("Zoya")
        loans.clear()
        now = store.load()
        assert (now[0]["4712"].queue, len(now[1])) == (state()[0]["4712"].queue, 2), (
            f"After save, check.pyz put Zoya into a queue and removed the loans, and didn't save again. A {kind} knows about it: {len(now[1])} loans, and {', '.join(now[0]['4712'].queue) or 'nobody'} in the queue. How many lists are there?"
        )
        now[0]["4712"].queue.append("Wei")
        assert len(store.load()[0]["4712"].queue) == 0, (
            f"check.pyz loaded, put Wei into a queue, and loaded again without saving. A {kind} returned Wei, too. What does load return, its own books or a copy?"
        )
        now[1].pop()
        now[1][0].give_back()
        assert store.load()[1] == state()[1], (
            f"check.pyz loaded, changed the loans, and loaded again without saving. A {kind} returned the changed ones. What does load return, its own loans or a copy?"
        )
    first, second = MemoryStore(), MemoryStore()
    first.save(*state())
    assert not second.load()[0], (
        "check.pyz made two MemoryStores and saved in the first, and the second one has the books, too. Where do the books of a store belong?"
    )


def the_file_is_still_safe():
    from shelf.books import Book

    store = FileStore("safe.json")
    first, loans = state()
    store.save(first, loans)
    second, _ = state()
    second["4713"] = Book("4713", "Ink", "Ada Okoro")
    store.save(second, loans)
    bad, _ = state()
    bad["4711"] = Book("4711", "Yağmur", {"a", "set"}, 2)
    with open("safe.json", encoding="utf-8") as file:
        before = file.read()
    try:
        store.save(bad, loans)
    except TypeError:
        pass
    text = None
    if os.path.exists("safe.json"):
        with open("safe.json", encoding="utf-8") as file:
            text = file.read()
    assert text == before, (
        f"JSON can't write a set, so check.pyz made save crash. Before, safe.json had {len(before)} characters, and now {'it is gone' if text is None else 'it has ' + str(len(text))}. Which lines of your old save are missing?"
    )
    with open("safe.json", "w", encoding="utf-8") as file:
        file.write(before[: len(before) // 2])
    try:
        books = sorted(FileStore("safe.json").load()[0])
    except Exception as error:
        books = named(error)
    assert books == ["4711", "4712"], (
        f"safe.json was damaged, and safe.json.old has the books 4711 and 4712. load came back with {books}. What did your old load do in this case?"
    )
    with open("safe.json.old", "w", encoding="utf-8") as file:
        file.write("{")
    problem = None
    try:
        told = f"returned {FileStore('safe.json').load()!r}"
    except Exception as error:
        problem = error
        told = f"raised {named(error)}"
    assert type(problem).__module__.startswith("shelf") and "safe.json" in str(problem), (
        f"Both files were damaged, and load {told}. Which error of your own names the file?"
    )


def the_library_works_with_any_store():

    spy = Spy()
    library = Library(spy)

    answers = [
        library.add("4711", "Paper Boats", "Bo Ek", 2),
        library.add("4711", "Other", "Other"),
        library.add("4712", "Owls", "Bo Ek"),
    ]
    assert answers == ["Added: Paper Boats", "Already on the shelf", "Added: Owls"], (
        f"check.pyz added 4711 twice and 4712 once, and heard: {' / '.join(map(str, answers))}. What did add_book answer in Shelf 1.0?"
    )
    answers = [
        library.lend("9999", "Priya", TUESDAY),
        library.lend("4712", "Priya", TUESDAY),
        library.lend("4712", "Omar", TUESDAY),
    ]
    assert answers == ["No such book", "Lent until 2028-01-18", "No free copy"], (
        f"On 28 December, Priya asked for 9999 and for the only Owls, and then Omar asked for Owls. They heard: {' / '.join(map(str, answers))}. What did lend answer in Shelf 1.0?"
    )
    found = library.find("owl")
    assert isinstance(found, list) and len(found) == 1 and "Owls by Bo Ek" in str(found[0]), (
        f"check.pyz looked for owl, and find returned {found!r}. What did find_books return?"
    )
    answers = [library.give_back("4712", "Omar", later(21)), library.give_back("4712", "Priya", later(24))]
    assert (
        answers[0] == "Not on loan"
        and str(answers[1]).startswith("Owls: back from Priya")
        and "3 days late" in answers[1]
        and "0.60" in answers[1]
    ), (
        f"Omar has nothing, and Priya brought Owls back on 21 January, three days late. They heard: {' / '.join(map(str, answers))}. What did return_book answer in Shelf 1.0?"
    )
    library.lend("4712", "Zoya", TUESDAY)
    answer = str(library.give_back("4712", "Zoya", later(31)))
    assert "10 days late" in answer and "fee" not in answer and "." not in answer.rstrip("."), (
        f"Zoya is a child. She brought Owls back ten days late, and heard: {answer}. Which rule got lost?"
    )


def every_change_is_saved_in_the_store_and_nowhere_else():

    spy = Spy()
    library = Library(spy)

    files = set(os.listdir())
    steps = [
        ("add", lambda: library.add("4711", "Owls", "Bo Ek")),
        ("lend", lambda: library.lend("4711", "Priya", TUESDAY)),
        ("hold", lambda: library.hold("4711", "Omar")),
        ("give_back", lambda: library.give_back("4711", "Priya", later(21))),
    ]
    for name, step in steps:
        before = spy.saves
        step()
        assert spy.saves > before, (
            f"check.pyz called {name} with its own store, but {name} never saved in it. Which line should {name} end with?"
        )
    second = Spy()
    library = Library(second)
    library.add("4711", "Owls", "Bo Ek")
    library.lend("4711", "Priya", TUESDAY)
    again = Library(second)
    answers = [again.add("4711", "Other", "Other"), again.give_back("4711", "Priya", later(21))]
    assert answers[0] == "Already on the shelf" and str(answers[1]).startswith("Owls: back from Priya"), (
        f"Owls was on the shelf, and Priya had it. In a new Library with the same store, check.pyz added Owls again, and Priya brought it back. They heard: {' / '.join(map(str, answers))}. Is everything saved after it has changed, and loaded at the beginning?"
    )
    from shelf.books import Book
    from shelf.loans import Loan

    third = Spy()
    third.kept = {"4711": Book("4711", "Owls", "Bo Ek")}, [Loan("4711", "Priya", later(7))]
    answer = Library(third).lend("4711", "Omar", TUESDAY)
    assert answer == "No free copy", (
        f"In the store, there's one copy of Owls, and a loan that says that Priya has it. Omar asked for it and heard: {answer}. How does your Library find out how many copies are free?"
    )
    new = sorted(set(os.listdir()) - files)
    assert not new, f"The library got a store that has no file, but now there's a file {new[0]}. Who opens it?"


def the_queue_who_may_join_and_at_which_place():

    spy = Spy()
    library = Library(spy)

    def waiting():
        return list(spy.load()[0]["4711"].queue)

    library.add("4711", "Owls", "Bo Ek")
    answer = library.hold("9999", "Omar")
    assert answer == "No such book", (
        f"Omar wants to wait for 9999, which isn't on the shelf. hold answered: {answer}. What does lend answer?"
    )
    library.hold("4711", "Omar")
    assert waiting() == [], "A copy of Owls is free, but Omar is in the queue for it. When may somebody join?"
    library.lend("4711", "Priya", TUESDAY)
    answers = [str(library.hold("4711", "Omar")), str(library.hold("4711", "Mei"))]
    assert waiting() == ["Omar", "Mei"], (
        f"Priya has Owls. Omar joined the queue, and then Mei, and the queue is {waiting()}. At which end does somebody join?"
    )
    assert "1" in answers[0] and "2" in answers[1], (
        f"Omar is first in the queue and Mei second. They heard: {' / '.join(answers)}. Which number do they want to know?"
    )
    library.hold("4711", "Omar")
    assert waiting() == ["Omar", "Mei"], (
        f"Omar asked for a second time, and the queue is {waiting()}. Who may not join?"
    )
    library.hold("4711", "Priya")
    assert waiting() == ["Omar", "Mei"], (
        f"Priya has Owls, but she's in the queue for it: {waiting()}. Who may not join?"
    )
    library.add("4712", "Ink", "Ada Okoro", 2)
    for member in ("Priya", "Bo"):
        library.lend("4712", member, TUESDAY)
    library.hold("4712", "Omar")
    for member in ("Priya", "Bo"):
        library.give_back("4712", member, later(21))
    library.hold("4712", "Wei")
    queue = list(spy.load()[0]["4712"].queue)
    assert queue == ["Omar"], (
        f"Both copies of Ink are back, and only Omar was waiting. Then Wei called hold, and the queue is {queue}. Is there a free copy for Wei?"
    )


def a_copy_that_comes_back_is_kept_for_the_first_in_the_queue():

    spy = Spy()
    library = Library(spy)

    def waiting():
        return list(spy.load()[0]["4711"].queue)

    library.add("4711", "Owls", "Bo Ek", 2)
    for member in ("Priya", "Bo"):
        library.lend("4711", member, TUESDAY)
    for member in ("Omar", "Mei", "Amina"):
        library.hold("4711", member)
    answer = str(library.give_back("4711", "Priya", later(21)))
    assert "Omar" in answer, (
        f"Omar, Mei and Amina are waiting, and Priya brought Owls back. give_back answered: {answer}. Who should it be put aside for?"
    )
    answers = [library.lend("4711", "Tariq", later(21)), library.lend("4711", "Mei", later(21))]
    assert answers == ["No free copy", "No free copy"], (
        f"One copy of Owls is kept for Omar. Tariq, who isn't waiting, and Mei, who's second, asked for it and heard: {' / '.join(map(str, answers))}. How many copies are free, and how many people come before them?"
    )
    library.hold("4711", "Wei")
    assert waiting() == ["Omar", "Mei", "Amina", "Wei"], (
        f"The copy on the shelf is kept for Omar, and Wei wanted to join the queue. It's {waiting()} now. Is there a copy for Wei?"
    )
    answer = library.lend("4711", "Omar", later(21))
    assert answer == "Lent until 2028-02-08", (
        f"The copy was kept for Omar. On 18 January, he asked for it, and heard: {answer}. Who comes before him?"
    )
    assert waiting() == ["Mei", "Amina", "Wei"], (
        f"Omar has his copy, but the queue is {waiting()}. Is he still waiting?"
    )
    answers = [str(library.give_back("4711", member, later(days))) for member, days in (("Bo", 21), ("Omar", 42))]
    assert "Mei" in answers[0] and "Amina" in answers[1], (
        f"Mei, Amina and Wei are waiting, and both copies of Owls came back, one after the other. give_back answered: {' / '.join(answers)}. Who is the second copy kept for?"
    )
    answer = library.lend("4711", "Amina", later(42))
    assert answer == "Lent until 2028-02-29" and waiting() == ["Mei", "Wei"], (
        f"Two copies of Owls are back, for Mei and for Amina. Amina came first and heard: {answer}. The queue is {waiting()} now. Does her copy depend on Mei?"
    )
    library.add("4712", "Ink", "Ada Okoro", 2)
    for member in ("Priya", "Bo"):
        library.lend("4712", member, TUESDAY)
    library.hold("4712", "Omar")
    for member in ("Priya", "Bo"):
        library.give_back("4712", member, later(21))
    answer = library.lend("4712", "Wei", later(21))
    assert answer == "Lent until 2028-02-08", (
        f"Both copies of Ink are back, and only Omar is waiting. Wei asked for one on 18 January and heard: {answer}. How many people come before Wei?"
    )


def a_loan_that_has_ended_doesnt_count_any_more():

    spy = Spy()
    library = Library(spy)

    for number in range(6):
        library.add(f"47{number}", f"Book {number}", "Bo Ek")
    for number in range(5):
        library.lend(f"47{number}", "Priya", TUESDAY)
    answer = library.lend("475", "Priya", TUESDAY)
    assert answer == "Five loans already", (
        f"Priya has five books and asked for a sixth. lend answered: {answer}. Which rule got lost?"
    )
    library.give_back("470", "Priya", later(1))
    loans = spy.load()[1]
    assert len(loans) == 5, (
        f"Priya borrowed five books and returned one. The store has {len(loans)} loans. What's the status of a loan for?"
    )
    statuses = [loan.status.value for loan in loans if loan.isbn == "470"]
    assert statuses == ["returned"], (
        f"Priya returned 470. In the store, the status of that loan is {statuses[0]}. Which method of the loan ends it?"
    )
    answer = library.give_back("470", "Priya", later(1))
    assert answer == "Not on loan", (
        f"Priya returned 470 a second time, and heard: {answer}. Which loans does give_back look at?"
    )
    answers = [library.lend("475", "Priya", later(7)), library.lend("470", "Omar", later(7))]
    assert [str(answer)[:10] for answer in answers] == ["Lent until"] * 2, (
        f"Priya returned 470, so she has four books, and 470 is free. She asked for another one, and Omar for 470. They heard: {' / '.join(map(str, answers))}. Which loans do you count?"
    )
    library.add("480", "Ink", "Ada Okoro")
    library.lend("480", "Bo", later(7))
    library.hold("480", "Priya")
    library.give_back("480", "Bo", later(7))
    answer = library.lend("480", "Priya", later(7))
    assert answer == "Five loans already", (
        f"Priya has five books again, and a copy of a sixth is kept for her. She asked for it and heard: {answer}. How many may she have?"
    )


def the_service_opens_no_file_and_talks_to_nobody():

    modules, calls = imported("shelf/service.py")
    strange = sorted(modules & {"json", "csv", "os", "sys", "main"})
    assert not strange, f"shelf/service.py imports {strange[0]}. Which layer should know about that?"
    busy = sorted(calls & {"print", "input", "open"})
    assert not busy, f"shelf/service.py calls {busy[0]}. Which layer should do that?"


def importing_main_py_still_starts_nothing():
    import_starts_nothing()
    for name in ("shelf.json", "shelf.json.old"):
        with open(name, "w", encoding="utf-8") as file:
            file.write("{")
    ended = python("-c", "import main")
    for name in ("shelf.json", "shelf.json.old"):
        if os.path.exists(name):
            os.remove(name)
    assert ended and ended.returncode == 0, (
        f"check.pyz damaged shelf.json and imported main.py, and this came out: “{last_line(ended)}”. Which line opens the file although nobody has started anything?"
    )


def main_py_only_talks_no_rules_and_no_files_in_it():

    modules, _calls = imported("main.py")
    strange = sorted(modules & {"json", "csv", "os", "shelf.books", "shelf.loans", "shelf.fees", "shelf.members"})
    assert not strange, f"main.py imports {strange[0]}. Which method of the library does that work now?"
    assert "shelf.service" in modules, (
        f"main.py imports {', '.join(sorted(modules)) or 'nothing'}. Where does it get its Library from?"
    )


def an_evening_at_the_shelf_with_a_queue():

    book = ["add", "4711-00", "The Paper Boat", "Ines Duarte", "1"]
    printed, problem = play(
        ["check-a.json", "2027-12-28"],
        *book,
        "lend",
        "4711-00",
        "Priya",
        "hold",
        "4711-00",
        "Omar",
        "find",
        "paper",
        "quit",
    )
    assert (
        not problem
        and "Added: The Paper Boat" in printed
        and "Lent until 2028-01-18" in printed
        and "The Paper Boat by Ines Duarte" in printed
    ), (
        f"On 28 December, check.pyz added The Paper Boat, lent it to Priya, put Omar into the queue with hold, and looked for paper, {problem or 'and one of the answers was missing: Added, Lent until 2028-01-18, or The Paper Boat by Ines Duarte'}. Which command asks for what?"
    )
    assert "['The Paper" not in printed and '["The Paper' not in printed, (
        "check.pyz looked for paper with find, and main.py printed a Python list, with brackets and quotation marks. What should a neighbour see instead?"
    )
    printed, problem = play(
        ["check-a.json", "2028-01-21"],
        "return",
        "4711-00",
        "Priya",
        "lend",
        "4711-00",
        "Mei",
        "lend",
        "4711-00",
        "Omar",
        "quit",
    )
    assert not problem and "No free copy" in printed and "Lent until" in printed, (
        f"Omar was in the queue. After a restart on 21 January, Priya brought The Paper Boat back, Mei asked for it, and then Omar, {problem or 'and the output lacked No free copy or Lent until'}. Is the queue saved?"
    )
    back = [line[max(line.find("The Paper"), 0) :] for line in printed.splitlines() if "back from Priya" in line]
    assert back and "0.60" in back[0] and "Omar" in back[0], (
        f"Priya was three days late, and Omar is waiting. The line about her book is: {(back or ['missing'])[0]}. Which two things should somebody read there?"
    )


def wrong_dates_and_damaged_files_still_one_line():

    for arguments, text, what in [
        (["check-b.json", "tomorrow"], None, "tomorrow as the date"),
        (["check-c.json"], "{", "a damaged file"),
    ]:
        if text is not None:
            for name in ("check-c.json", "check-c.json.old"):
                with open(name, "w", encoding="utf-8") as file:
                    file.write(text)
        ended = python("main.py", *arguments, typed=["quit"])
        assert ended, (
            f"check.pyz started main.py with {what}, and it was still running after 8 seconds. What is it waiting for?"
        )
        last = last_line(ended)
        assert "Traceback" not in ended.stderr, (
            f"check.pyz started main.py with {what}, and saw a traceback that ends with “{last}”. Who catches that?"
        )
        assert ended.returncode != 0, (
            f"check.pyz started main.py with {what}, and it went on as if all was well. Which lines of the old main are missing?"
        )
    with open("check-c.json", encoding="utf-8") as file:
        text = file.read()
    assert text == "{", (
        "The damaged file was written over, so nobody can rescue anything. In which order does your program do its things?"
    )


def the_delivery_still_comes_in_and_is_saved_once():
    with open("check-i.json", "w", encoding="utf-8") as file:
        file.write('{"books": {"4711": {"title": "Ours", "author": "Us", "copies": 1}}, "loans": []}')
    with open("small.csv", "w", encoding="utf-8") as file:
        file.write(
            "isbn,title,author,copies\n111,Owls,Bo Ek,2\n4711,Not This Title,Nobody,9\n222,Ink,Ada Okoro,1\n333,Two,Bo Ek,two\n444,Kites,Bo Ek,1\n"
        )
    ended = python("import_books.py", "small.csv", "check-i.json")
    last = last_line(ended, "an error")
    question = (
        "Which of its imports isn't there any more?"
        if "ImportError" in last or "ModuleNotFoundError" in last
        else "Where does that come from?"
    )
    assert ended and ended.returncode == 0, (
        f"check.pyz imported a list of five lines, and import_books.py ended with “{last}”. {question}"
    )
    from shelf.storage import FileStore

    books, _loans = FileStore("check-i.json").load()
    assert sorted((isbn, book.title, book.copies) for isbn, book in books.items()) == [
        ("111", "Owls", 2),
        ("222", "Ink", 1),
        ("444", "Kites", 1),
        ("4711", "Ours", 1),
    ], (
        f"After the import, the shelf has {[(isbn, book.title, book.copies) for isbn, book in books.items()]}. It should have 111, 222, 444 and still our own 4711. Which line of the list was handled differently?"
    )
    numbers = re.findall(r"\d+", ended.stdout)
    assert "3" in numbers and "2" in numbers, (
        f"Three books came in, and two lines didn't. The program said: {ended.stdout.strip() or 'nothing'}. What does Malik want to know at the end?"
    )
    with open("check-i.json.old", encoding="utf-8") as file:
        before = file.read()
    assert "Owls" not in before and "Ink" not in before, (
        "check-i.json.old should be the shelf before the delivery, but a part of the delivery is already in it. How often did your program save?"
    )
    for name in ("check-j.json", "check-j.json.old"):
        with open(name, "w", encoding="utf-8") as file:
            file.write("{")
    for arguments, what in [
        (["small.csv", "check-j.json"], "into a damaged file"),
        (["not-here.csv", "check-i.json"], "a list that doesn't exist"),
    ]:
        ended = python("import_books.py", *arguments)
        last = last_line(ended, "nothing")
        assert ended and ended.returncode != 0 and "Traceback" not in ended.stderr, (
            f"check.pyz imported {what}, and import_books.py ended with “{last}”. Which lines of the old main caught that?"
        )


def every_function_says_what_goes_in_and_what_comes_out():
    missing = missing_hints(["main.py", "import_books.py", *sorted(glob.glob("shelf/*.py"))])
    assert not missing, (
        f"The hints of {counted(len(missing), 'function')} aren't complete. Add the type of {missing[0]}."
    )


def mypy_finds_no_mistake():
    mypy_agrees("main.py", "import_books.py")


def three_weeks_and_then_on_to_the_next_opening():

    spy = Spy()
    library = Library(spy)

    library.add("4711", "Owls", "Bo Ek", 50)
    cases = [
        ("2028-02-01", "Tuesday", "2028-02-22"),
        ("2028-02-05", "Saturday", "2028-02-26"),
        ("2028-02-02", "Wednesday", "2028-02-26"),
        ("2028-02-04", "Friday", "2028-02-26"),
        ("2028-02-06", "Sunday", "2028-02-29"),
        ("2028-02-07", "Monday", "2028-02-29"),
    ]
    for number, (text, day, due) in enumerate(cases):
        answer = library.lend("4711", f"Guest {number}", datetime.date.fromisoformat(text))
        assert answer == f"Lent until {due}", (
            f"{day}, {text}: somebody borrows Owls. lend answered: {answer}. The first opening day from three weeks on is {due}. Which line decides that?"
        )
        loan = spy.load()[1][-1]
        assert str(loan.due) == due, (
            f"lend answered: {answer}. In the loan, due is {loan.due}. Which of the two does the fee look at?"
        )


def from_1_to_14_august_nobody_is_there():

    spy = Spy()
    library = Library(spy)

    library.add("4711", "Owls", "Bo Ek", 50)
    cases = [
        ("2028-07-08", "2028-07-29"),
        ("2028-07-10", "2028-08-15"),
        ("2028-07-11", "2028-08-15"),
        ("2028-07-12", "2028-08-15"),
        ("2028-07-22", "2028-08-15"),
        ("2028-07-25", "2028-08-15"),
        ("2029-07-11", "2029-08-18"),
    ]
    for number, (text, due) in enumerate(cases):
        answer = library.lend("4711", f"Guest {number}", datetime.date.fromisoformat(text))
        assert answer == f"Lent until {due}", (
            f"On {text}, somebody borrows Owls. lend answered: {answer}. The first opening day from three weeks on is {due}. Is the shelf open on your day? And was it open on an earlier day?"
        )


def late_is_late_the_fee_begins_on_the_day_after():

    spy = Spy()
    library = Library(spy)

    library.add("4711", "Owls", "Bo Ek", 50)
    for number, (day, fee) in enumerate([("2028-02-26", None), ("2028-02-27", "0.20"), ("2028-02-29", "0.60")]):
        member = f"Guest {number}"
        library.lend("4711", member, datetime.date(2028, 2, 2))
        answer = str(library.give_back("4711", member, datetime.date.fromisoformat(day)))
        assert (fee in answer) if fee else ("late" not in answer), (
            f"A loan ends on 2028-02-26. On {day}, the book came back, and give_back answered: {answer}. The fee should be {fee or 'none'}. From which day do you count?"
        )
