"""Checks of the starter ap10-layers-and-routers."""

import ast
import copy
import datetime
import gc
import importlib.machinery
import inspect
import json
import os
import re
import sys

from shared.asgi import call
from shared.folder import forget
from shared.texts import named

TODAY = datetime.date(2030, 3, 4)
WEB = ("fastapi", "starlette", "pydantic", "uvicorn")
BOOK_KEYS = ("id", "isbn", "title", "author", "copies", "free")
LOAN_KEYS = ("id", "book_id", "member_id", "due", "returned")


def ask(asked, send=None):
    """Sends a request to the app. The reply's `module` is where the function is that answered."""
    from main import app

    scopes = []

    async def watched(scope, receive, send_on):
        scopes.append(scope)
        await app(scope, receive, send_on)

    reply = call(watched, asked, send)
    reply.asked += " with " + json.dumps(send) if send else ""
    reply.module = getattr(scopes[0].get("endpoint"), "__module__", None)
    return reply


def works(asked, send=None, status=200, keys=(), question=""):
    """Sends a request that has to work, and returns its body."""
    reply = ask(asked, send)
    if reply.status in (307, 405) or reply.code == "not_found":
        question = question or "Which path does its endpoint have, with the prefix?"
    assert reply.status == status, (
        f"{reply.told} It should be {status}. {question or 'What does the contract say about it?'}"
    )
    missing = [key for key in keys if not isinstance(reply.json, dict) or key not in reply.json]
    assert not missing, f"{reply.told} Add the key {missing[0]} to the answer, which the contract promises."
    return reply.json


def refused(asked, send, status, code, question):
    """Sends a request that has to be refused in the shape of the contract."""
    reply = ask(asked, send)
    if reply.status >= 500:
        question = "Which function should have noticed, and which handler turns that into an answer?"
    elif code and reply.code == code:
        question = "The code is right. Where does the status come from?"
    assert reply.status == status, f"{reply.told} It should be {status}{' ' + code if code else ''}. {question}"
    error = reply.json.get("error") if isinstance(reply.json, dict) else None
    assert isinstance(error, dict) and bool(error.get("code")) and bool(error.get("message")), (
        f"{reply.told} The contract's shape is an error with a code and a message. Which function makes this body?"
    )
    assert isinstance(error["code"], str) and isinstance(error["message"], str), (
        f"{reply.told} In the contract, code and message are strings. What are yours?"
    )
    assert code is None or error["code"] == code, (
        f"{reply.told} In the contract, the code is {code}. What would the app on the phones look for?"
    )


def lend(book, member, door="phone"):
    if door == "phone":
        return "POST /loans", {"book_id": book, "member_id": member}
    isbn = works(f"GET /books/{book}", keys=("isbn",))["isbn"]
    return "POST /scans", {"isbn": isbn, "member_id": member}


def contract():
    """Plays through what the app and the tablet do."""
    works("GET /health")
    page = works("GET /books?limit=2&offset=1", keys=("items", "total"))
    assert [book.get("id") for book in page["items"]] == [2, 3] and page["total"] == 16, (
        f"GET /books?limit=2&offset=1 answered the books {[book.get('id') for book in page['items']]} and the total {page['total']}. Before, it was [2, 3] and 16. What happens to limit and offset?"
    )
    book = works("GET /books/1", keys=BOOK_KEYS)
    assert book["free"] == 1, (
        f"Nobody has borrowed anything yet, and GET /books/1 says free: {book['free']}. What does free count?"
    )
    refused("GET /books/99", None, 404, "book_not_found", "Who notices that there's no such book?")
    by_bo = works("GET /books?author=Bo%20Ek")
    assert [book["id"] for book in by_bo["items"]] == [3, 10] and by_bo["total"] == 2, (
        f"Bo Ek wrote the books 3 and 10, and GET /books?author=Bo%20Ek answered {[book['id'] for book in by_bo['items']]} with the total {by_bo['total']}. What happens to author?"
    )
    new = {"isbn": "9000000000998", "title": "Late Trams", "author": "Ada Okoro"}
    added = works("POST /books", new, 201, BOOK_KEYS)
    refused("POST /books", new, 409, "isbn_known", "Which books does your program compare with?")
    works(f"GET /books/{added['id']}", keys=BOOK_KEYS)
    loan = works(*lend(1, 2), 201, LOAN_KEYS)
    due = str(datetime.date.today() + datetime.timedelta(days=21))
    assert loan["due"] == due and loan["returned"] is False, (
        f"A new loan is due on {loan['due']}, and returned is {json.dumps(loan['returned'])}. Expected: {due} and false. Where do the two values come from?"
    )
    refused(*lend(1, 3), 409, "no_free_copy", "Who counts the copies?")
    refused(*lend(1, 3, "tablet"), 409, "no_free_copy", "Who counts the copies?")
    refused("POST /loans", {"book_id": 99, "member_id": 2}, 404, "book_not_found", "Which function looks for the book?")
    refused(
        "POST /loans", {"book_id": 2, "member_id": 99}, 404, "member_not_found", "Which function looks for the member?"
    )
    refused("POST /scans", {"isbn": "123", "member_id": 2}, 404, "book_not_found", "Which function looks for the ISBN?")
    out = works("GET /books/1")["free"]
    assert out == 0, (
        f"The only copy of book 1 was lent, and GET /books/1 says free: {out}. Which loans does this number count, and where are they kept?"
    )
    for query, expected in (("true", 16), ("false", 1)):
        total = works(f"GET /books?free={query}&limit=1")["total"]
        assert total == expected, (
            f"One of 17 books is out, and GET /books?free={query} has the total {total}. What happens to free?"
        )
    works(*lend(10, 2, "tablet"), 201, LOAN_KEYS)
    items = works("GET /members/2/loans", keys=("items",))["items"]
    assert [one.get("book_id") for one in items] == [1, 10], (
        f"Member 2 borrowed the books 1 and 10, one by phone and one with the tablet. GET /members/2/loans lists {[one.get('book_id') for one in items]}. Where does each door keep its loans?"
    )
    refused("GET /members/99/loans", None, 404, "member_not_found", "Which function looks for the member?")
    back = works(f"POST /loans/{loan['id']}/return", keys=("loan_id", "fee"))
    assert back["loan_id"] == loan["id"] and back["fee"] == 0, (
        f"Loan {loan['id']} came back on its first day, and the answer was {json.dumps(back)}. What does the contract promise here?"
    )
    refused(
        f"POST /loans/{loan['id']}/return",
        None,
        409,
        "already_returned",
        "Which function knows that this loan has ended?",
    )
    refused("POST /loans/99/return", None, 404, "loan_not_found", "Which function looks for the loan?")
    left = [one["book_id"] for one in works("GET /members/2/loans")["items"]]
    assert left == [10], (
        f"Member 2 has brought book 1 back, and GET /members/2/loans lists {left}. Which loans belong in this list?"
    )
    works(*lend(1, 3), 201, LOAN_KEYS)
    refused("GET /boks", None, 404, None, "Did the handlers in errors.py move along?")
    refused("GET /books/two", None, 422, None, "Did the handlers in errors.py move along?")


def fill(member, number, first=1, doors=("phone",)):
    """Lends so many books to a member, through these doors by turns, and returns the loans."""
    loans = []
    for place in range(number):
        reply = ask(*lend(first + place, member, doors[place % len(doors)]))
        question = "How many are allowed?" if reply.status == 409 else "What comes out of your function for lending?"
        assert reply.status == 201, f"{reply.told} Before that, this member had {place} books at home. {question}"
        loans.append(reply.json["id"])
    return loans


def both_refuse(member, book, said):
    for door in ("phone", "tablet"):
        reply = ask(*lend(book, member, door))
        assert reply.status == 409 and reply.code == "limit_reached", (
            f"{said} Then {reply.told} It should be 409 limit_reached. Which lines count the loans for this door?"
        )


class OtherLimit(importlib.machinery.SourceFileLoader):
    """Loads a file as if it said MOST_LOANS = 2."""

    line = re.compile(r"^(MOST_LOANS\b[^=\n]*=\s*)5\b", re.MULTILINE)

    def get_code(self, name):
        path = self.get_filename(name)
        with open(path, encoding="utf-8") as file:
            return compile(self.line.sub(r"\g<1>2", file.read()), path, "exec")


def with_other_limit():
    places = []
    for folder, folders, files in os.walk("."):
        folders[:] = [one for one in folders if one[0] not in "._"]
        for name in files:
            if name.endswith(".py"):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    if OtherLimit.line.search(file.read()):
                        places.append(os.path.relpath(os.path.join(folder, name)).replace(os.sep, "/"))
    assert places, "None of your files has the line MOST_LOANS = 5. Write the limit like this, in one place."
    assert len(places) == 1, f"The line MOST_LOANS = 5 is in {' and in '.join(sorted(places))}. Which of them counts?"

    class Finder:
        def find_spec(self, name, path=None, target=None):
            spec = importlib.machinery.PathFinder.find_spec(name, path, target)
            loads = spec and spec.origin and isinstance(spec.loader, importlib.machinery.SourceFileLoader)
            if loads and os.path.realpath(spec.origin).startswith(os.path.realpath(".") + os.sep):
                spec.loader = OtherLimit(name, spec.origin)
            return spec

    sys.meta_path.insert(0, Finder())
    return places[0]


def rule_has_one_place(until_moved=False):
    """Asserts that only one line compares with MOST_LOANS; one per file while the rule moves."""
    lines = []
    for folder, folders, files in os.walk("."):
        folders[:] = [one for one in folders if one[0] not in "._"]
        for name in sorted(files):
            if not name.endswith(".py") or name == "conftest.py" or name.startswith("test_"):
                continue
            path = os.path.join(folder, name)
            with open(path, encoding="utf-8") as file:
                tree = ast.parse(file.read())
            for node in ast.walk(tree):
                compares = isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.Gt, ast.GtE, ast.Lt, ast.LtE))
                if compares and re.search(r"\bMOST_LOANS\b", ast.unparse(node)):
                    lines.append((os.path.relpath(path).replace(os.sep, "/"), node.lineno))
    if until_moved:
        lines = [one for one in lines if sum(other[0] == one[0] for other in lines) > 1]
    told = " and in ".join(f"line {number} of {path}" for path, number in lines)
    assert len(lines) < 2, (
        f"The number has one place, but the rule is still written {len(lines)} times: in {told}. Which of them would somebody forget?"
    )


class WithoutWeb:
    """Refuses to import anything for the web, as on a computer where it isn't installed."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in WEB:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def without_web(*modules):
    """Imports these modules where no framework is installed, and returns them."""
    sys.meta_path.insert(0, WithoutWeb())
    found = []
    for name in modules:
        error = None
        try:
            found.append(importlib.import_module(name))
        except Exception as raised:
            error = raised
        assert not (isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] in WEB), (
            f"check.pyz imported {name} on a computer without FastAPI, and saw: {error}. Which line of that file, or of a file that it imports, is about the web?"
        )
        assert error is None, (
            f"check.pyz imported {name}, and saw {named(error)}. Does the file have this name, and does it run by itself?"
        )
    return found


def defines(module, *names):
    for name in names:
        assert hasattr(module, name), (
            f"There's no {name} in {module.__name__}. Define it there, with exactly this name."
        )


def part(value, name):
    return value[name] if isinstance(value, dict) else getattr(value, name)


def said_no(work, code, what):
    """Calls a function that has to raise a ShelfError with this code."""
    from shelf.domain import NotFoundError, RefusedError

    expected = NotFoundError if code.endswith("_not_found") else RefusedError
    error = None
    try:
        told = f"returned {work()!r}"
    except Exception as raised:
        error = raised
        told = f"raised {named(raised)}"
    assert isinstance(error, expected), (
        f"{what} It {told}. It should raise a {expected.__name__} with the code {code}. Who decides that?"
    )
    assert error.code == code, (
        f"{what} It raised a {expected.__name__} with the code {error.code!r}. In the contract, it's {code}. What does an app look for?"
    )


class Glass:
    """A store that only ever shows copies, as a file or a database does."""

    def __init__(self, store):
        object.__setattr__(self, "_inside", store)

    def __getattr__(self, name):
        value = getattr(object.__getattribute__(self, "_inside"), name)
        if not callable(value):
            return copied(value)

        def method(*args, **kwargs):
            return copied(value(*copied(args), **copied(kwargs)))

        return method

    def __setattr__(self, name, value):
        setattr(self._inside, name, copied(value))


def copied(value):
    if inspect.isgenerator(value) or isinstance(value, (type({}.values()), type({}.items()), type({}.keys()))):
        value = list(value)
    return copy.deepcopy(value)


def the_library():
    """Returns the Library that the app uses, and the store that is in use."""
    from shelf.service import Library
    from shelf.storage import MemoryStore

    ask("GET /books")
    every = gc.get_objects()
    stores = [one for one in every if isinstance(one, MemoryStore)]
    libraries = [one for one in every if isinstance(one, Library)]
    assert stores, (
        "check.pyz started your app and sent GET /books, and nowhere in it is there a MemoryStore. Where does the app keep its books?"
    )
    return (libraries or [Library(stores[0])])[0], stores[0]


def five_books_whichever_door_somebody_takes_and_the_number_is_in_one_place():
    fill(3, 5)
    both_refuse(3, 6, "Member 3 borrowed five books by phone.")
    loans = fill(2, 5, 7, ("tablet", "phone", "tablet"))
    both_refuse(2, 12, "Member 2 borrowed five books, some by phone and some with the tablet.")
    works(f"POST /loans/{loans[0]}/return")
    works(*lend(13, 2, "tablet"), 201, (), "This member has brought one book back. Which loans count?")
    both_refuse(2, 14, "Member 2 had five books, brought one back and borrowed another.")
    forget()
    place = with_other_limit()
    fill(3, 2, 1, ("phone", "tablet"))
    both_refuse(3, 3, f"In a copy of {place}, check.pyz changed MOST_LOANS to 2. Member 3 borrowed two books.")
    rule_has_one_place(until_moved=True)


def the_domain_knows_books_members_loans_with_their_fees_its_own_errors_and_no_web():
    [domain] = without_web("shelf.domain")
    defines(domain, "MOST_LOANS", "ShelfError", "NotFoundError", "RefusedError", "Book", "Member", "Loan")
    for kind in (domain.NotFoundError, domain.RefusedError):
        assert isinstance(kind, type) and issubclass(kind, domain.ShelfError) and issubclass(kind, Exception), (
            f"{kind.__name__} isn't a child of ShelfError, or ShelfError isn't one of Exception. What's in the parentheses of the two class lines?"
        )
        try:
            error = kind("no_free_copy", "All copies are out.")
            told = f"its code is {getattr(error, 'code', 'missing')!r}, and as text it says {str(error)!r}"
        except Exception as problem:
            error, told = problem, f"that raised {named(problem)}"
        assert (getattr(error, "code", None), str(error)) == ("no_free_copy", "All copies are out."), (
            f"check.pyz made {kind.__name__}('no_free_copy', 'All copies are out.'), and {told}. What does __init__ do with the two values?"
        )
    upwards = sorted(
        name for name in ("shelf.service", "shelf.storage", "main", "errors", "models") if name in sys.modules
    )
    assert not upwards, (
        f"check.pyz imported only shelf.domain, and then {upwards[0]} was loaded as well. Which layer should know about that?"
    )
    due = datetime.date(2030, 3, 4)
    try:
        loan = domain.Loan(7, 1, 2, due)
        problem = ""
    except Exception as error:
        problem = named(error)
    assert not problem, (
        f"check.pyz made Loan(7, 1, 2, due), and saw {problem}. Which fields does a loan have, in which order, and which one has a default?"
    )
    fields = [getattr(loan, name, "missing") for name in ("id", "book_id", "member_id", "due", "returned")]
    assert fields == [7, 1, 2, due, False], (
        f"After Loan(7, 1, 2, due), id, book_id, member_id, due and returned are {fields}. What should they be?"
    )
    for days, expected in ((-3, 0), (0, 0), (1, 20), (14, 280), (400, 1000)):
        got = loan.fee(due + datetime.timedelta(days=days))
        assert isinstance(got, (int, float)) and got == expected, (
            f"A loan came back {abs(days)} days {'early' if days < 0 else 'late'}, and its fee in cents is {got!r}. What was it in main.py?"
        )


def the_store_needs_neither_the_web_nor_the_layer_above_and_decides_nothing():
    [storage] = without_web("shelf.storage")
    defines(storage, "MemoryStore")
    storage.MemoryStore()
    upwards = sorted(name for name in ("shelf.service", "main", "errors", "models") if name in sys.modules)
    assert not upwards, (
        f"check.pyz imported only shelf.storage, and then {upwards[0]} was loaded as well. Which layer should know about that?"
    )
    rules = [name for name in ("MOST_LOANS", "RefusedError") if hasattr(storage, name)]
    assert not rules, (
        f"shelf/storage.py knows {rules[0]}. If somebody swaps this store for another one, what happens to the rule?"
    )


def the_library_lends_and_takes_back_on_a_computer_without_fastapi():
    service, storage = without_web("shelf.service", "shelf.storage")
    defines(service, "Library")
    defines(service.Library, "lend", "give_back")
    library = service.Library(storage.MemoryStore())
    loan = library.lend(1, 2, TODAY)
    assert loan is not None, "check.pyz called lend(1, 2, today), and it returned None. What should the caller get?"
    due = part(loan, "due")
    assert due == TODAY + datetime.timedelta(days=21), (
        f"check.pyz called lend with the date {TODAY}, and the loan is due on {due}. Where does your service get its date from?"
    )
    said_no(
        lambda: library.lend(1, 3, TODAY),
        "no_free_copy",
        "The only copy of book 1 is out, and somebody called lend(1, 3, today).",
    )
    said_no(
        lambda: library.lend(99, 3, TODAY),
        "book_not_found",
        "There are 16 books, and somebody called lend(99, 3, today).",
    )
    said_no(
        lambda: library.lend(2, 99, TODAY),
        "member_not_found",
        "There are 4 members, and somebody called lend(2, 99, today).",
    )
    said_no(
        lambda: library.give_back(99, TODAY),
        "loan_not_found",
        "There's one loan, and somebody called give_back(99, today).",
    )
    library.give_back(part(loan, "id"), TODAY)
    said_no(
        lambda: library.give_back(part(loan, "id"), TODAY), "already_returned", "The same loan was given back twice."
    )
    library.lend(1, 3, TODAY)
    for book in range(2, 6):
        library.lend(book, 3, TODAY)
    said_no(
        lambda: library.lend(6, 3, TODAY),
        "limit_reached",
        "Member 3 has five books, and somebody called lend(6, 3, today).",
    )
    upwards = sorted(name for name in ("main", "errors", "models") if name in sys.modules)
    assert not upwards, (
        f"check.pyz imported only shelf.service and shelf.storage, and then {upwards[0]} was loaded as well. Which layer should know about that?"
    )


def everything_is_in_the_store_and_only_there():
    from shelf.service import Library
    from shelf.storage import MemoryStore

    store, other = MemoryStore(), MemoryStore()
    Library(store).lend(1, 2, TODAY)
    error = None
    try:
        Library(other).lend(1, 3, TODAY)
    except Exception as raised:
        error = raised
    assert error is None, (
        f"check.pyz made two stores and lent book 1 in the first. In the second, lend(1, 3, today) raised {named(error)}. Where are your loans kept?"
    )
    said_no(
        lambda: Library(store).lend(1, 3, TODAY),
        "no_free_copy",
        "Book 1 was lent, and then check.pyz made a second Library with the same store and called lend(1, 3, today).",
    )


def it_also_works_with_a_store_that_returns_copies_as_a_database_does():
    from shelf.service import Library
    from shelf.storage import MemoryStore

    library = Library(Glass(MemoryStore()))
    glass = "check.pyz swapped the store for one that returns only copies."
    loan = library.lend(1, 2, TODAY)
    said_no(
        lambda: library.lend(1, 3, TODAY),
        "no_free_copy",
        f"{glass} Book 1 was lent, and then somebody called lend(1, 3, today).",
    )
    library.give_back(part(loan, "id"), TODAY)
    error = None
    try:
        library.lend(1, 3, TODAY)
    except Exception as raised:
        error = raised
    assert error is None, (
        f"{glass} Book 1 was lent and given back. Then lend(1, 3, today) raised {named(error)}. Which line of give_back lets the store know?"
    )
    said_no(
        lambda: library.give_back(part(loan, "id"), TODAY),
        "already_returned",
        f"{glass} The same loan was given back twice.",
    )


def books_and_loans_have_a_router_each_and_the_endpoints_only_translate():
    asked = {
        "GET /books": None,
        "GET /books/1": None,
        "POST /loans": {"book_id": 1, "member_id": 1},
        "POST /scans": {"isbn": "1", "member_id": 1},
        "GET /members/1/loans": None,
    }
    modules = {one: ask(one, send).module for one, send in asked.items()}
    staying = [one for one, module in modules.items() if module == "main"]
    assert not staying, f"The function for {staying[0]} is still in main.py. Move it into its router."
    assert modules["GET /books"] == modules["GET /books/1"], (
        f"The function for GET /books is in {modules['GET /books']}, and the one for GET /books/1 in {modules['GET /books/1']}. Which router is for books?"
    )
    assert modules["POST /loans"] != modules["GET /books"], (
        f"The functions for GET /books and POST /loans are both in {modules['POST /loans']}. Give loans a router in a file of their own."
    )
    from shelf import service

    asked = [
        ("GET /books", None),
        ("GET /books/1", None),
        ("POST /books", {"isbn": "9000000000998", "title": "A", "author": "B"}),
        ("POST /loans", {"book_id": 1, "member_id": 1}),
        ("POST /scans", {"isbn": "9000000000028", "member_id": 1}),
        ("GET /members/1/loans", None),
        ("POST /loans/1/return", None),
    ]
    ask("POST /loans", {"book_id": 3, "member_id": 2})

    def closed(*args, **kwargs):
        raise RuntimeError("closed by check.pyz")

    everything = list(vars(service).values())
    for kind in service.Library.__mro__[:-1]:
        everything += vars(kind).values()
    for one in everything:
        for function in (one, getattr(one, "__func__", None), getattr(one, "fget", None)):
            if (
                inspect.isfunction(function)
                and function.__module__ == "shelf.service"
                and function.__name__ != "__init__"
            ):
                try:
                    function.__code__ = closed.__code__
                except ValueError:
                    setattr(service.Library, function.__name__, closed)
    for one, send in asked:
        reply = ask(one, send)
        assert reply.status >= 500, (
            f"check.pyz closed the library: all functions in shelf/service.py raise an error. {one} answered {reply.status} all the same. Who decided that?"
        )
    assert reply.code == "internal_error", (
        f"check.pyz closed the library, and {reply.told} The code should be internal_error, as before. Did the handlers in errors.py move along?"
    )


def the_app_and_the_library_share_one_store_and_one_limit():
    library, _store = the_library()
    loan = library.lend(4, 3, datetime.date.today() - datetime.timedelta(days=31))
    items = works("GET /members/3/loans")["items"]
    assert [one["book_id"] for one in items] == [4], (
        f"check.pyz lent book 4 to member 3 with the app's own library, without HTTP. GET /members/3/loans lists the books {[one['book_id'] for one in items]}. How many stores are there in your app?"
    )
    back = works(f"POST /loans/{part(loan, 'id')}/return")
    assert back["fee"] == 200, (
        f"A loan came back ten days late, and the answer was {json.dumps(back)}. The fee should be 20 cents a day. Where does this one come from?"
    )
    said_no(
        lambda: library.give_back(part(loan, "id"), TODAY),
        "already_returned",
        "A loan was returned over HTTP, and then again with the app's own library.",
    )
    forget()
    place = with_other_limit()
    assert place.startswith("shelf/"), f"MOST_LOANS = 5 is in {place}. Which layer knows the rules?"
    fill(3, 2, 1, ("phone", "tablet"))
    both_refuse(3, 3, f"In a copy of {place}, check.pyz changed MOST_LOANS to 2. Member 3 borrowed two books.")
    rule_has_one_place()


def people_can_wait_for_a_book_one_after_the_other_but_not_without_a_reason():
    works(*lend(1, 1), 201)
    for member, place in ((2, 1), (3, 2)):
        hold = works(
            "POST /holds",
            {"book_id": 1, "member_id": member},
            201,
            ("book_id", "member_id", "place"),
            "Is there an endpoint for holds, and does the app include its router?",
        )
        assert (hold["book_id"], hold["member_id"]) == (1, member), (
            f"Member {member} wants to wait for book 1, and POST /holds answered {json.dumps(hold)}. Whose hold is that?"
        )
        assert hold["place"] == place, (
            f"{place - 1 or 'Nobody'} {'is' if place == 1 else 'person is'} waiting for book 1 when member {member} joins the queue, and the answer says place {hold['place']}. What does the first one in a queue expect to read?"
        )
    works(*lend(2, 1), 201)
    hold = works("POST /holds", {"book_id": 2, "member_id": 3}, 201)
    assert hold["place"] == 1, (
        f"Two people are waiting for book 1 and nobody for book 2. A hold for book 2 got place {hold['place']}. How many queues are there?"
    )
    refused("POST /holds", {"book_id": 99, "member_id": 2}, 404, "book_not_found", "Who looks for the book?")
    refused("POST /holds", {"book_id": 1, "member_id": 99}, 404, "member_not_found", "Who looks for the member?")
    refused(
        "POST /holds",
        {"book_id": 3, "member_id": 2},
        409,
        None,
        "Book 3 is on the shelf. Why would somebody wait for it?",
    )
    works(*lend(3, 1), 201)
    refused(
        "POST /holds",
        {"book_id": 3, "member_id": 1},
        409,
        None,
        "This member has the book at home. What would they wait for?",
    )
    works("POST /holds", {"book_id": 3, "member_id": 2}, 201, (), "The only copy is out. Why can't this member wait?")
    refused(
        "POST /holds",
        {"book_id": 3, "member_id": 2},
        409,
        None,
        "This member is waiting already. How many places can somebody have?",
    )
    place = works("POST /holds", {"book_id": 3, "member_id": 3}, 201)["place"]
    assert place == 2, (
        f"Some holds were refused, one was accepted, and the next one got place {place}. Who is in the queue?"
    )


def copies_that_come_back_are_kept_for_the_first_in_the_queue_at_both_doors():
    loan = works(*lend(1, 1), 201)
    for member in (2, 3):
        works("POST /holds", {"book_id": 1, "member_id": member}, 201)
    works(f"POST /loans/{loan['id']}/return")
    for member, who in ((3, "is second in the queue"), (4, "isn't in the queue"), (1, "brought it back")):
        for door in ("phone", "tablet"):
            reply = ask(*lend(1, member, door))
            assert reply.status == 409, (
                f"Book 1 is kept for member 2. Member {member} {who}, and {reply.told} Which rule does this door ask?"
            )
            assert reply.code == "no_free_copy", (
                f"Book 1 is kept for member 2, and {reply.told} Which codes does an app know that was written before there were holds?"
            )
    free = works("GET /books/1")["free"]
    assert free == 0, (
        f"The only copy of book 1 is kept for member 2, and GET /books/1 says free: {free}. What will the app show to everybody else?"
    )
    listed = [book["id"] for book in works("GET /books?free=true&limit=100")["items"]]
    assert 1 not in listed, (
        "The only copy of book 1 is kept for member 2, and GET /books?free=true lists it. What will the app show to everybody else?"
    )
    place = works(
        "POST /holds",
        {"book_id": 1, "member_id": 4},
        201,
        (),
        "The only copy is here, but it's kept for member 2. Is it free?",
    ).get("place")
    assert place == 3, (
        f"Members 2 and 3 were in the queue when book 1 came back. Then member 4 joined it and got place {place}. Who comes before member 4?"
    )
    loan = works(
        *lend(1, 2, "tablet"),
        201,
        (),
        "This is the member for whom the book is kept. How many people come before the first one?",
    )
    works(f"POST /loans/{loan['id']}/return")
    refused(
        *lend(1, 2),
        409,
        "no_free_copy",
        "Member 2 has had the book and brought it back, and member 3 is still waiting. When does a hold end?",
    )
    loan = works(*lend(1, 3), 201, (), "Member 3 has moved up. When does a hold end?")
    works(f"POST /loans/{loan['id']}/return")
    loan = works(*lend(1, 4), 201, (), "Member 4 was the last one in the queue. When does a hold end?")
    works(f"POST /loans/{loan['id']}/return")
    works(*lend(1, 1), 201, (), "Nobody is waiting any more. When does a hold end?")
    first = works(*lend(9, 1), 201)
    works("POST /holds", {"book_id": 9, "member_id": 2}, 201)
    fill(2, 5, 2)
    works(f"POST /loans/{first['id']}/return")
    refused(
        *lend(9, 2),
        409,
        "limit_reached",
        "Book 9 is kept for this member, who has five books at home. Which rule says no?",
    )
    refused(
        *lend(9, 3),
        409,
        "no_free_copy",
        "Book 9 is kept for member 2, who has five books and was refused. Is member 2 still waiting for it?",
    )
    for loan in works("GET /members/2/loans")["items"]:
        works(f"POST /loans/{loan['id']}/return")
    loans = [works(*lend(10, member), 201)["id"] for member in (1, 2)]
    for member in (3, 4):
        works("POST /holds", {"book_id": 10, "member_id": member}, 201)
    works(f"POST /loans/{loans[0]}/return")
    refused(
        *lend(10, 4),
        409,
        "no_free_copy",
        "One copy is back, and this member is second in the queue. For whom is it kept?",
    )
    works(f"POST /loans/{loans[1]}/return")
    refused(
        *lend(10, 1),
        409,
        "no_free_copy",
        "Two copies are back, and two other people are waiting. For whom are they kept?",
    )
    works(
        *lend(10, 4),
        201,
        (),
        "Two copies are back, and this member is second of two in the queue. How many copies are kept?",
    )
    works(*lend(10, 3), 201, (), "One copy is left, and this member is the last one in the queue. For whom is it kept?")


def the_rule_is_in_the_library_and_the_queue_is_in_the_store_so_every_program_gets_both():
    from shelf.service import Library

    library, store = the_library()
    loan = works(*lend(1, 1), 201)
    works("POST /holds", {"book_id": 1, "member_id": 2}, 201)
    library.give_back(loan["id"], datetime.date.today())
    said_no(
        lambda: library.lend(1, 3, datetime.date.today()),
        "no_free_copy",
        "Book 1 is kept for member 2. A program without HTTP called lend(1, 3, today) of the app's own library.",
    )
    again = Library(store)
    said_no(
        lambda: again.lend(1, 3, datetime.date.today()),
        "no_free_copy",
        "Book 1 is kept for member 2. Then check.pyz made a new Library with the same store, as after a restart, and called lend(1, 3, today).",
    )
    again.lend(1, 2, datetime.date.today())
