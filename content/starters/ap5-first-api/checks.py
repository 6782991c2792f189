"""Checks of the starter ap5-first-api."""

import json
import re

from shared.texts import last_error, shown
from understory import count_before, last_id, response, responses, shelf_now


def quoted(value):
    return shown(json.dumps(value, ensure_ascii=False))


def kept(value):
    """Returns what B3 keeps; without B3, the placeholder is a name that Python doesn't know."""
    try:
        return value()
    except NameError:
        raise AssertionError(
            "/books doesn't answer with a list of your books any more. Look at what python check.pyz 3 says."
        ) from None


# Some checks append this book to a copy of books.py.
ADDED = {"id": 2718, "title": "So Long a Letter", "author": "Mariama Bâ"}


def crash(*responses):
    """Returns the last line of the traceback in the server's log, or an empty string."""
    return last_error("\n".join(response.log for response in responses)).rpartition("exceptions.")[2]


def data(asked, response, found_others=""):
    """Returns the JSON of an answer with status 200; otherwise says what the status means.
    `found_others` says what was found with another value in the path.
    """
    status = response.status
    if status == 404 and found_others:
        raise AssertionError(f"{asked} answered 404. {found_others}")
    if status == 404:
        raise AssertionError(
            f"{asked} answered 404, so nothing was found there. Put that path next to the ones in your "
            "lines with @: does one of them fit, slashes and all?"
        )
    if status == 405:
        allowed = response.headers.get("allow", "another method")
        raise AssertionError(
            f"{asked} answered 405, because you have this path only for {allowed}. Which method does a browser send?"
        )
    if status == 422:
        detail = response.json.get("detail") if response.text.startswith("{") else None
        first = detail[0] if isinstance(detail, list) and detail else {}
        place = " → ".join(map(str, first.get("loc", [])))
        reason = f" with the reason {first['msg']} ({place})" if "msg" in first else ""
        raise AssertionError(
            f"{asked} answered 422{reason}. /docs shows what your function expects, and where. Does that fit the path?"
        )
    if status == 500:
        last = crash(response)
        ends = f", and the traceback in the terminal ends with {last}" if last else ""
        question = "Which of your lines was running then?"
        if re.match(r"KeyError: '\d+'$", last):
            question = "Is that the type that the keys in books.py have?"
        if last.startswith("ResponseValidationError"):
            ends = (
                ", because your function returned something else than its type after -> or its response_model promises"
            )
            question = "Which of the two did you mean?"
        if last.startswith("ValueError: ["):
            ends = ", because FastAPI can't write the value that your function returned as JSON"
            question = "Which type does it have?"
        raise AssertionError(f"{asked} answered 500{ends}. {question}")
    if "location" in response.headers:
        to = re.sub(r"^https?://[^/]*", "", response.headers["location"])
        raise AssertionError(
            f"{asked} answered {status} and sends callers on to {shown(to)}. "
            "Which of the two paths is in your line with @?"
        )
    if status != 200:
        raise AssertionError(f"{asked} answered {status}. It should answer 200: what makes it something else?")
    try:
        return response.json
    except ValueError:
        raise AssertionError(
            f"{asked} answered {quoted(response.text)}, which isn't JSON. "
            "What does FastAPI make of a dictionary or a list that you return?"
        ) from None


def not_null(asked, value):
    assert value is not None, (
        f"{asked} answered null, so your function returned None. Which of its lines should return the answer?"
    )


def ids_of(books):
    return shown([book["id"] for book in books])


def same_book(number, book, value, asked):
    assert value is not None, (
        f"{asked} answered null, so your function returned None for the number {number}. "
        "Which of its lines should return the book?"
    )
    assert isinstance(value, dict) and "title" in value, (
        f"{asked} answered {quoted(value)}, and that isn't one book. What does your function return?"
    )
    assert value.get("id") == number, (
        f"{asked} answered {quoted(value['title'])}, the book with the id {shown(value.get('id'))}. "
        f"How does your function get from {number} to a book?"
    )
    for key in book:
        assert value.get(key) == book[key], (
            f"{asked} answered {quoted(value.get(key))} as the {key}; in books.py it is {quoted(book[key])}. "
            "Where does your function get its books?"
        )


def found(thing, where, response, path):
    asked = f"GET {path}"
    others = (
        ""
        if thing != "dragon"
        else ("For a photo, there's an answer. What does Dilan say about things that aren't in his list?")
    )
    value = data(asked, response, others)
    not_null(path, value)
    right = {"thing": thing, "where": where}
    assert isinstance(value, dict), (
        f"{path} answered {quoted(value)}. In Dilan's answer there were two keys, thing and where. Where are they now?"
    )
    assert value.keys() == right.keys(), (
        f"{path} answered an object with the keys {', '.join(value) or '(none)'}. "
        "Dilan's has exactly two, thing and where. Which line of his decides that?"
    )
    assert value == right, (
        f"{path} answered {quoted(value)}, and Dilan's list says {quoted(right)}. Which line decides about that value?"
    )


def told(response):
    """Returns the fortune and the link of one answer."""
    value = data("GET /surprise", response)
    not_null("/surprise", value)
    assert isinstance(value, dict) and {"fortune", "because"} <= value.keys(), (
        f"/surprise answered {quoted(value)}, but callers look for two keys, fortune and because. "
        "Return a dictionary with both."
    )
    fortune, because = value["fortune"], value["because"]
    assert isinstance(fortune, str) and fortune.strip(), (
        f"With {shown(because)}, the fortune was {quoted(fortune)}, and nobody can read that aloud. "
        "What should callers read instead?"
    )
    assert not re.search(r"\{\w*\}", fortune), (
        f"A fortune contains curly braces ({quoted(fortune)}). Which strings does Python fill in?"
    )
    return fortune.strip(), because


def calls(responses):
    """Returns the fortunes that came with each link, and fails if a call failed."""
    bad = [one for one in responses if one.status != 200]
    if bad:
        last = crash(*responses)
        why = f" The last traceback ends with {last}." if last else ""
        raise AssertionError(
            f"{len(bad)} of {len(responses)} calls to /surprise answered {bad[0].status}.{why} "
            "What was different about them?"
        )
    heard = {}
    for one in responses:
        fortune, because = told(one)
        heard.setdefault(because, set()).add(fortune)
    return heard


def all_picked(heard, shelf, total, when=""):
    links = {f"/books/{book['id']}": book for book in shelf}
    for link in heard:
        assert link in links, (
            f"{when}{total} calls to /surprise were made, and at least one of them named {shown(link)}, which isn't on the shelf. "
            "How does your program arrive at that number?"
        )
    assert len(heard) > 1 or len(shelf) < 2, (
        f"All of {total} calls to /surprise named {shown(next(iter(heard)))}. "
        "How often does the line with the random choice run?"
    )
    # With many books, one can miss its turn by chance.
    missed = [link for link in links if link not in heard]
    if missed and len(shelf) <= 12:
        raise AssertionError(
            f"{when}/books lists {len(shelf)} books, but {total} calls to /surprise never named {missed[0]}. "
            "From which numbers can it choose?"
        )


def kept_secret(heard, shelf):
    """Fails if a fortune contains the title of its book, its author or the author's last name."""
    for book in shelf:
        title, author = str(book["title"]), str(book["author"])
        for word in (title, author, (author.split() or [""])[-1]):
            for fortune in heard.get(f"/books/{book['id']}", ()):
                assert not (len(word) > 4 and re.search(rf"\b{re.escape(word)}\b", fortune, re.IGNORECASE)), (
                    f"The fortune of /books/{book['id']} says {quoted(word)} ({quoted(fortune)}). What's left to guess?"
                )


def main_py_has_a_fastapi_object_called_app():
    from fastapi import FastAPI

    # For a bare `app`, check.pyz has its own message.
    names = globals()
    apps = [name for name in names if isinstance(names[name], FastAPI)]
    if "app" not in names:
        assert apps, (
            "main.py runs, but after that there's no name app in it, and Uvicorn looks for one. "
            "Have you saved the file, and which line gives app a value?"
        )
        raise AssertionError(
            f"The FastAPI object in main.py is called {' and '.join(apps)}, and your command says main:app. "
            "Which half of that is the name of the object?"
        )
    kind = type(names["app"]).__name__
    assert isinstance(names["app"], FastAPI), (
        f"In the end, app is of type {kind} in main.py, not FastAPI. Where does the name app get its last value?"
    )


def it_says_that_the_status_is_ok():
    value = response.json
    not_null("/health", value)
    assert isinstance(value, dict), (
        f"/health answered {quoted(value)}, and monitoring programs look up the key status. "
        "What has keys in Python, and how do you write it?"
    )
    assert "status" in value, f"/health answered {quoted(value)}. Add the key status to your dictionary."
    assert value["status"] == "ok", (
        f'/health answered {quoted(value)}. Monitoring programs look for exactly "ok". What do they find here?'
    )
    more = ", ".join(key for key in value if key != "status")
    assert not more, (
        f'/health answered {quoted(value)}. The contract is {{"status":"ok"}} and nothing else. '
        f"Who would have to know about the new key {more}?"
    )


def in_books_py_each_book_has_its_own_number_as_the_key():
    import books

    assert isinstance(getattr(books, "BOOKS", None), dict) and books.BOOKS, (
        "books.py has no dictionary BOOKS with books in it any more. Put it back, with this name."
    )
    for key, book in books.BOOKS.items():
        missing = [name for name in ("id", "title", "author") if name not in book]
        assert not missing, (
            f"In books.py, the book with the key {key!r} has no {missing[0]}. Add this key, as in the other books."
        )
        assert book["id"] == key, (
            f"In books.py, {book['title']!r} has the key {key!r} and the id {book['id']!r}. "
            "Which of the two should callers use?"
        )


def get_books_answers_with_a_list_of_books():
    value = data("GET /books", response)
    not_null("/books", value)
    if isinstance(value, dict) and "title" in value:
        raise AssertionError(
            f"/books answered a single book, {quoted(value['title'])}. "
            "How many books has your function seen when it reaches return?"
        )
    assert not isinstance(value, dict), (
        f"/books answered an object, not a list: its keys are {shown(', '.join(value)) or 'missing, too'}. "
        "How do you get at the books alone?"
    )
    if isinstance(value, str):
        try:
            json.loads(value)
        except ValueError:
            raise AssertionError(
                f"/books answered one string, {quoted(value)}. Which line makes a string, and what would it be without that?"
            ) from None
    assert not isinstance(value, str), (
        f"/books answered one string, {quoted(value)}. "
        "It was JSON before FastAPI wrote it as JSON again. Which of the two steps do you need?"
    )
    assert isinstance(value, list), f"/books answered {quoted(value)}, not a list. What does your function return?"
    assert value, "/books answered an empty list. Where does your function look for the books?"
    for item in value:
        assert not isinstance(item, list), (
            f"/books answered a list in which one item is a list again ({quoted(item)}). "
            "What would callers have to do to get at the books?"
        )
        assert isinstance(item, dict), (
            f"/books answered a list, but one of its items is {quoted(item)}. Is that a key of BOOKS or a value?"
            if isinstance(item, int)
            else f"/books answered a list, but one of its items is {quoted(item)}. Where's the rest of that book?"
        )
        missing = [name for name in ("id", "title", "author") if name not in item]
        assert not missing, (
            f"/books answered a list with an item that has no {missing[0]}, but the keys {shown(', '.join(item))}. "
            "Is each item of your list one whole book?"
        )


def each_book_is_in_it_once():
    numbers = [book["id"] for book in response.json]
    twice = [number for number in numbers if numbers.count(number) > 1]
    assert not twice, (
        f"/books listed {ids_of(response.json)}, so at least one book is there more than once. "
        "How often does your function add each book?"
    )


def a_book_thats_new_in_books_py_is_in_it_too():
    before = count_before
    value = data("With one more book in a copy of books.py, GET /books", response)
    numbers = [book["id"] for book in value]
    new = [book for book in value if str(book["id"]) == "2718" or book["title"] == ADDED["title"]]
    assert new, (
        f"In a copy of your folder, books.py got one more book, number 2718, but /books listed {ids_of(value)}. "
        "Where does your function get its books?"
    )
    for key, wanted in ADDED.items():
        assert new[0].get(key) == wanted, (
            f"In a copy of your folder, books.py got a book with the {key} {quoted(wanted)}, and /books says {quoted(new[0].get(key))}. "
            "Which line changes it?"
        )
    assert len(numbers) == before + 1, (
        f"In a copy of your folder, books.py got one more book. /books listed {before} before and {len(numbers)} now. "
        "Which books does your function leave out, or list twice?"
    )


def get_books_number_answers_with_that_book():
    number = kept(lambda: last_id)
    value = data(f"GET /books/{number}", response)
    same_book(number, {}, value, f"/books/{number}")


def it_finds_a_book_thats_new_in_books_py():
    others = "The books that were there before are found. Where does your function look for this one?"
    value = data("A copy of your books.py got the book 2718, and GET /books/2718", response, others)
    same_book(2718, ADDED, value, "/books/2718")


def a_word_instead_of_a_number_is_refused():
    last = crash(response)
    assert response.status < 500, (
        f"GET /books/atlantis answered {response.status}, as if the server were broken ({last or 'no reason given'}). "
        "How could such a request be turned away without running your function?"
    )
    assert response.status >= 400, (
        f"GET /books/atlantis answered {response.status} and {shown(response.text)}, but no book has the number atlantis. "
        "Does FastAPI know that you want a whole number?"
    )


def so_is_a_number_between_two_books():
    assert 400 <= response.status < 500, (
        f"GET /books/2.5 answered {response.status}, but there's no book between 2 and 3. "
        "Which numbers fit the hint of your parameter?"
    )


def docs_describes_three_routes():
    document = data("GET /openapi.json", response)
    paths = document.get("paths", {})
    one = next((path for path in paths if path.startswith("/books/{")), "/books/{book_id}")
    said = {}
    for path in ("/health", "/books", one):
        route = paths.get(path, {}).get("get")
        assert route is not None, f"/docs doesn't list GET {path}. Which routes does it list, and where is this one?"
        title = route.get("summary", "")
        said[path] = route.get("description", "") or (title if title != title.title() else "")
    empty = [path for path in said if not said[path].strip()]
    assert len(empty) < 3, (
        "In /docs, the routes /health, /books and /books/{book_id} have no description yet. "
        "Write a docstring into each of their functions, and save the file."
    )
    assert not empty, (
        f"In /docs, {empty[0]} has no description. Write a docstring, which is an ordinary string, directly below the def line of its function."
    )
    texts = [" ".join(text.split()).casefold() for text in said.values()]
    twice = [text for text in said.values() if texts.count(" ".join(text.split()).casefold()) > 1]
    assert not twice, (
        f"/docs says {quoted(twice[0])} about more than one route. How do they differ, for somebody who calls them?"
    )


def get_surprise_answers_with_a_fortune_and_the_path_of_a_book_picks_from_all_of_them_and_gives_none_away():
    # A script runs for each response, and this one looks at all of them.
    if response is responses[0]:
        if len({one.status for one in responses}) == 1:
            data("GET /surprise", response)
        else:
            calls(responses)
        links = [told(one)[1] for one in responses]
        for because in links:
            assert isinstance(because, str), (
                f"/surprise answered {quoted(because)} as because, and that isn't a path. What comes before the number?"
                if isinstance(because, int)
                else f"/surprise answered {quoted(because)} as because, and that isn't a path. What does a browser need to open a book?"
            )
            assert not re.search(r"\{[\w.]*\}", because), (
                f"/surprise answered {quoted(because)} as because, and no browser can open that. "
                "Which strings does Python fill in?"
            )
            assert re.fullmatch(r"/books/\d+", because), (
                f"/surprise answered {quoted(because)} as because. Callers put it after http://127.0.0.1:8000, "
                "so how does a path of yours begin, and how does it end?"
            )
        shelf = kept(lambda: shelf_now)
        heard = calls(responses)
        all_picked(heard, shelf, len(responses))
        rounds = links[len(shelf) :]
        assert len(shelf) < 3 or rounds != links[: len(rounds)], (
            f"{len(responses)} calls to /surprise named your books in the same order again and again: {shown(', '.join(links[:3]))} … "
            "What would have to happen on each call to make it a surprise?"
        )
        kept_secret(heard, shelf)


def a_new_book_without_a_fortune_is_picked_too_and_each_fortune_belongs_to_one_book():
    # A script runs for each response, and this one looks at all of them.
    if response is responses[0]:
        shelf = [*kept(lambda: shelf_now), ADDED]
        heard = calls(responses)
        all_picked(heard, shelf, len(responses), "With the book 2718 added to a copy of books.py, ")
        new = heard.get("/books/2718", set())
        for fortune in new:
            assert fortune not in ("None", "null", "?"), (
                f"A copy of books.py got the book 2718, which has no fortune, and callers read {fortune}. "
                "What would you like them to read?"
            )
        kept_secret(heard, shelf)
        owners = {}
        for link, fortunes in heard.items():
            for fortune in fortunes:
                owners.setdefault(fortune, []).append(link)
        for fortune, links in owners.items():
            if len(links) > 1:
                many = max(links, key=lambda link: len(heard[link]))
                assert len(heard[many]) == 1, (
                    f"{many} came with {len(heard[many])} fortunes, and {quoted(fortune)} also came with "
                    f"{next(link for link in links if link != many)}. Is the fortune looked up for the book, or drawn as well?"
                )
                assert len(owners) > 1, (
                    f"All {len(heard)} books came with the same fortune ({quoted(fortune)}). "
                    "Where does your function look up which one belongs to which book?"
                )
                assert fortune in new, (
                    f"{links[0]} and {links[1]} came with the same fortune ({quoted(fortune)}). "
                    "Which of them does it belong to?"
                )
