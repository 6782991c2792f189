"""Checks of the starter fn8-shelf-modules."""

import datetime
import os
import re

from shared.programs import import_starts_nothing, typed_into
from shelf.books import add_book, find_books
from shelf.fees import late_fee
from shelf.loans import lend, return_book


def add_book_and_find_books_work_in_shelf_books_py():
    books = {"1111": {"title": "Tin Bells", "author": "Ravi Menon", "copies": 2}}
    answer = add_book(books, "2222", "The Bell Tower", "Aino Lahti")
    assert answer == "Added: The Bell Tower" and books.get("2222") == {
        "title": "The Bell Tower",
        "author": "Aino Lahti",
        "copies": 1,
    }, (
        f"check.pyz added The Bell Tower. add_book answered: {answer}, and the record is {books.get('2222')}. Did a line change on its way into the new file?"
    )
    found = find_books(books, "bell")
    assert found == ["Tin Bells by Ravi Menon", "The Bell Tower by Aino Lahti"], (
        f"check.pyz looked for bell among Tin Bells and The Bell Tower. find_books returned {found}. Did a line change on its way into the new file?"
    )


def lend_in_shelf_loans_py_calculates_with_dates():
    books = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    loans = []
    try:
        answer = lend(books, loans, "4017", "Priya", datetime.date(2027, 12, 28))
    except TypeError as error:
        answer = f"a TypeError: {error}"
    assert not answer.startswith("a TypeError"), (
        f"check.pyz called lend with a date as the last argument, but lend stopped with {answer}. What does it do with the date?"
    )
    question = (
        "Which day comes 21 days later?"
        if str(answer)[:15].startswith("Lent until 20")
        else "The answer should be Lent until, and the date as Python writes it."
    )
    assert answer == "Lent until 2028-01-18", (
        f"Priya borrows Salt Road on 28 December 2027, for 21 days. lend answered: {answer}. {question}"
    )
    assert len(loans) == 1 and "due" in loans[0], (
        f"The answer is right, but loans is {loans} now. What will return_book find there?"
    )
    assert isinstance(loans[0]["due"], datetime.date), (
        f"The answer is right, but due in the loan is {loans[0]['due']!r}, which isn't a date. How would you find out later how many days late the book is?"
    )
    assert loans[0]["due"] == datetime.date(2028, 1, 18), (
        f"lend answered Lent until 2028-01-18, but due in the loan is {loans[0]['due']}. Which of the two will return_book go by?"
    )


def the_rules_are_the_same_as_before():
    day = datetime.date(2028, 2, 20)
    books = {number: {"title": number, "author": "", "copies": 1} for number in "1234567"}
    loans = []
    for number in "12345":
        lend(books, loans, number, "Omar", day)
    answer = lend(books, loans, "6", "Omar", day)
    assert answer == "Five loans already", (
        f"Omar has five loans and wants a sixth book that's free. lend answered: {answer}. What changed while the function moved?"
    )
    answer = lend(books, loans, "1", "Priya", day)
    assert answer == "No free copy", (
        f"Omar has the only copy of a book, and Priya wants it. lend answered: {answer}. What changed while the function moved?"
    )
    answer = lend(books, loans, "6", "Priya", day)
    assert answer == "Lent until 2028-03-12", (
        f"On 20 February 2028, Priya borrows a book. lend answered: {answer}. Who counts the days of February in your program?"
    )
    answer = lend(books, loans, "0", "Omar", day)
    assert answer == "No such book", (
        f"Omar has five loans and asks for a book that doesn't exist. lend answered: {answer}. What changed while the function moved?"
    )


def late_fee_in_shelf_fees_py_knows_the_three_rules():
    for days, fee in [(3, 0.60), (1, 0.20), (7, 1.40), (0, 0), (-2, 0), (49, 9.80), (50, 10.00), (300, 10.00)]:
        answer = late_fee(days)
        question = f"Which of the three rules decides about {days} days?"
        if answer is None or isinstance(answer, str):
            question = "What could its caller calculate with that?"
        assert answer is not None and not isinstance(answer, str) and abs(answer - fee) < 0.000001, (
            f"late_fee({days}) returned {answer!r}. {question}"
        )
        assert answer == fee, (
            f"late_fee({days}) returned {answer!r}. Where would you round to two decimals, so that nobody who calls it has to?"
        )


def on_time_return_book_answers_as_before():
    books = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    loans = []
    lend(books, loans, "4017", "Priya", datetime.date(2027, 12, 28))
    for day in (datetime.date(2028, 1, 18), datetime.date(2028, 1, 2)):
        out = [dict(loan) for loan in loans]
        answer = return_book(books, out, "4017", "Priya", day)
        assert answer == "Salt Road: back from Priya", (
            f"Priya's book is due on 2028-01-18, and she brings it back on {day}. return_book answered: {answer}. What should she hear if she's on time?"
        )
        assert out == [], (
            f"Priya brought back the only book that was out, but loans is {out} now. What ends when a book comes back?"
        )
    books["8850"] = {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}
    lend(books, loans, "8850", "Priya", datetime.date(2027, 12, 28))
    out = [dict(loan) for loan in loans]
    answer = return_book(books, out, "4017", "Omar", datetime.date(2028, 1, 2))
    assert answer == "Not on loan" and out == loans, (
        f"Priya has Salt Road and Night Ferry, and Omar brings back a Salt Road that he hasn't borrowed. return_book answered: {answer}, and loans went from {len(loans)} to {len(out)}. Whose loan should it look for?"
    )
    return_book(books, out, "8850", "Priya", datetime.date(2028, 1, 2))
    assert [loan["isbn"] for loan in out] == ["4017"], (
        f"Priya has Salt Road and Night Ferry and brings Night Ferry back. Now loans is {out}. Which book should still be there?"
    )
    answer = return_book(books, [], "4017", "Omar", datetime.date(2028, 1, 2))
    assert answer == "Not on loan", (
        f"Omar brings back a book that he hasn't borrowed. return_book answered: {answer}. What did it answer before?"
    )


def late_return_book_says_the_fee():
    books = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    for day, days, fee in [
        (datetime.date(2028, 1, 21), 3, "0.60"),
        (datetime.date(2028, 2, 1), 14, "2.80"),
        (datetime.date(2028, 12, 24), 341, "10.00"),
    ]:
        loans = []
        lend(books, loans, "4017", "Omar", datetime.date(2027, 12, 28))
        answer = return_book(books, loans, "4017", "Omar", day)
        assert isinstance(answer, str) and answer.startswith("Salt Road: back from Omar") and fee in answer, (
            f"Omar's book was due on 2028-01-18, and he brings it back on {day}, {days} days late. return_book answered: {answer}. Does it say what he pays, with two decimals?"
        )
        assert loans == [], (
            f"Omar brought back the only book that was out, {days} days late, but loans is {loans} now. What ends when a book comes back?"
        )


def what_a_day_costs_is_decided_in_shelf_fees_py():
    books = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    loans = []
    lend(books, loans, "4017", "Omar", datetime.date(2027, 12, 28))
    answer = return_book(books, loans, "4017", "Omar", datetime.date(2028, 1, 21))
    assert "3.33" in answer, (
        f"In a copy of your folder, check.pyz put a different late_fee into shelf/fees.py: it always says 3.33. return_book still answered: {answer}. Which file works out the fee?"
    )


def importing_main_py_starts_nothing():
    assert os.path.isfile("main.py"), (
        "There's no main.py in this folder any more. Put the menu into a file with this name."
    )
    import_starts_nothing()


def play(*lines):
    """Types these lines into main.py. Returns what it printed, and what went wrong."""
    printed, problem = typed_into("main.py", typed=lines)
    return printed, problem and f"and {problem}"


def add_lend_and_return():

    printed, problem = play("quit")
    assert not problem, (
        f"check.pyz started main.py and typed quit, {problem}. What should the loop do after this command?"
    )
    book = ["4711-00", "The Paper Boat", "Ines Duarte", "2"]
    printed, problem = play("add", *book, "quit")
    question = "What does add ask for, and in what order"
    if "stopped with" in problem:
        question = "Type the same thing: which line of your program does Python show you"
    elif not problem and "Added" not in printed:
        question = "What happens to the answer of add_book" if printed.strip() else "Which line calls the menu"
    assert not problem and "Added: The Paper Boat" in printed, (
        f"check.pyz typed add, 4711-00, The Paper Boat, Ines Duarte, 2 and quit, {problem or ('but no line said Added: The Paper Boat' if printed.strip() else 'but it printed nothing at all')}. {question}?"
    )
    before = datetime.date.today()
    printed, problem = play("add", *book, "lend", "4711-00", "Priya", "quit")
    answers = [f"Lent until {day + datetime.timedelta(days=21)}" for day in (before, datetime.date.today())]
    question = "What does lend ask for" if problem else "What happens to the answer of lend"
    if "stopped with" in problem:
        question = "Type the same thing: which line of your program does Python show you"
    elif "No such book" in printed:
        question = "It said No such book: which ISBN does lend get, and which books"
    assert not problem and any(answer in printed for answer in answers), (
        f"check.pyz added a book 4711-00 and typed lend, 4711-00, Priya and quit, {problem or 'but no line said Lent until, with the date in 21 days'}. {question}?"
    )
    printed, problem = play(
        "add", *book, "lend", "4711-00", "Priya", "return", "4711-00", "Priya", "return", "4711-00", "Priya", "quit"
    )
    assert not problem and "The Paper Boat: back from Priya" in printed, (
        f"check.pyz let Priya borrow 4711-00, and typed return, 4711-00, Priya, {problem or 'but no line said The Paper Boat: back from Priya'}. Do lend and return work with the same list of loans?"
    )
    assert "Not on loan" in printed, (
        "check.pyz let Priya bring the same book back twice, but no line said Not on loan. What does the program do with what return_book returns?"
    )
    printed, problem = play(
        "add", *book, "lend", "4711-00", "Priya", "lend", "4711-00", "Omar", "lend", "4711-00", "Wei", "quit"
    )
    assert not problem and printed.count("Lent until") == 2 and "No free copy" in printed, (
        f"check.pyz added a book with 2 as the number of copies, and let Priya, Omar and Wei borrow it, {problem or 'but ' + str(printed.count('Lent until')) + ' of them got a copy'}. What does add_book get as the number of copies?"
    )


def find():

    first = ["add", "4711-00", "The Zebra Boat", "Ines Duarte", "2"]
    second = ["add", "4711-01", "Zebra Nights", "Kofi Mensah", "1"]
    printed, problem = play(*first, *second, "find", "ZEBRA", "quit")
    assert not problem, (
        f"check.pyz added two books about zebras and typed find and ZEBRA, {problem}. How many things does find ask for?"
    )
    lines = [line for line in printed.splitlines() if "Added" not in line]
    missing = [title for title in ("The Zebra Boat", "Zebra Nights") if not any(title in line for line in lines)]
    assert not missing, (
        f"check.pyz added The Zebra Boat and Zebra Nights, and typed find and ZEBRA, but {' and '.join(missing)} didn't appear. What happens to the list that find_books returns?"
    )
    printed, problem = play("find", "qqqq", "quit")
    assert not problem, (
        f"check.pyz typed find and qqqq, which is in no title, {problem}. What does find_books return if there's nothing?"
    )
    assert "[]" not in printed, (
        "check.pyz looked for a word that's in no title, but the program printed []. What would a neighbour like to read?"
    )


def wait_moves_todays_date_and_a_late_book_costs_money():

    before = datetime.date.today()
    printed, problem = play("wait", "40", "quit")
    dates = [str(day + datetime.timedelta(days=40)) for day in (before, datetime.date.today())]
    assert not problem and any(date in printed for date in dates), (
        f"check.pyz typed wait, 40 and quit, {problem or 'but the date in 40 days was not in the output'}. Which line moves today?"
    )
    book = ["add", "4711-00", "The Paper Boat", "Ines Duarte", "2"]
    borrow, bring_back = ["lend", "4711-00", "Priya"], ["return", "4711-00", "Priya"]
    for told, lines, fee, question in [
        ("lend, waited 24 days", [*borrow, "wait", "24"], "0.60", "Which date does return_book get"),
        ("lend, waited 400 days", [*borrow, "wait", "400"], "10.00", "Which date does return_book get"),
        (
            "lend, waited 12 days and then 12 more",
            [*borrow, "wait", "12", "wait", "12"],
            "0.60",
            "From which date does the second wait count",
        ),
        (
            "wait and 30, then lend, and waited 24 days more",
            ["wait", "30", *borrow, "wait", "24"],
            "0.60",
            "Which date does lend get after a wait",
        ),
    ]:
        printed, problem = play(*book, *lines, *bring_back, "quit")
        heard = (
            [line[max(line.find("The Paper"), 0) :] for line in printed.splitlines() if "back from Priya" in line]
            or ["nothing"]
        )[-1]
        assert not problem and fee in heard, (
            f"check.pyz typed {told}, and let Priya bring the book back, {problem or 'and she heard: ' + heard}. She should owe {fee}. {question}?"
        )


def spaces_uppercase_letters_and_strange_commands():

    book = ["4711-00", "The Paper Boat", "Ines Duarte", "2"]
    printed, problem = play("  ADD ", *book, "Lend", "4711-00", "Priya", "QUIT")
    assert not problem and "Added: The Paper Boat" in printed and "Lent until" in printed, (
        f"check.pyz typed ADD with spaces around it, then Lend, then QUIT, {problem or 'but at least one of them was not understood'}. What could happen to a command before it's compared?"
    )
    printed, problem = play("dance", "", "add", *book, "quit")
    assert not problem and "Added: The Paper Boat" in printed, (
        f"check.pyz typed dance, then an empty line, and then added a book, {problem or 'but no line said Added: The Paper Boat'}. What should happen after a command that isn't in your menu?"
    )


def zoya_wei_and_tariq_pay_nothing():

    book = ["add", "4711-00", "The Paper Boat", "Ines Duarte", "2"]
    for child, days in [("Zoya", 24), ("Wei", 400), ("Tariq", 30), ("Zoya", 70)]:
        printed, problem = play(*book, "lend", "4711-00", child, "wait", str(days), "return", "4711-00", child, "quit")
        assert not problem and f"back from {child}" in printed, (
            f"check.pyz let {child} borrow a book, typed wait and {days}, and let {child} bring it back, {problem or 'but no line said back from ' + child}. Which rule still holds for children?"
        )
        line = next(
            line[max(line.find("The Paper"), 0) :] for line in printed.splitlines() if f"back from {child}" in line
        )
        assert not re.search(r"\d\.\d\d|fee\D{0,3}\d", line), (
            f"{child} brought a book back {days - 21} days late, and heard: {line}. Which line of your program decides whether a member pays?"
        )


def adults_pay_as_before():

    book = ["add", "4711-00", "The Paper Boat", "Ines Duarte", "2"]
    for adult, days, fee in [
        ("Omar", 24, "0.60"),
        ("Tari", 30, "1.80"),
        ("Weiss", 30, "1.80"),
        ("Priya", 400, "10.00"),
    ]:
        printed, problem = play(
            *book,
            "lend",
            "4711-00",
            "Zoya",
            "lend",
            "4711-00",
            adult,
            "wait",
            str(days),
            "return",
            "4711-00",
            "Zoya",
            "return",
            "4711-00",
            adult,
            "quit",
        )
        line = next(
            (line[max(line.find("The Paper"), 0) :] for line in printed.splitlines() if f"back from {adult}" in line),
            "nothing",
        )
        assert not problem and fee in line, (
            f"{adult} isn't a child and brought a book back {days - 21} days late, just after Zoya, {problem or 'and ' + adult + ' heard: ' + line}. Who pays nothing under your new rule?"
        )


def children_still_have_five_loans_at_most():
    day = datetime.date(2028, 2, 20)
    books = {number: {"title": number, "author": "", "copies": 1} for number in "1234567"}
    loans = []
    for number in "12345":
        answer = lend(books, loans, number, "Wei", day)
        assert answer == "Lent until 2028-03-12", (
            f"On 20 February 2028, Wei wants loan number {number}. lend answered: {answer}. Which of the rules did the card change?"
        )
    answer = lend(books, loans, "6", "Wei", day)
    assert answer == "Five loans already", (
        f"Wei has five loans and wants a sixth book. lend answered: {answer}. Which of the rules did the card change?"
    )
