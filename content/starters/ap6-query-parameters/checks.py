"""Checks of the starter ap6-query-parameters."""

import json
from urllib.parse import quote

from shared.asgi import ask
from shared.shelf_api import reason
from shared.texts import counted, shown


def call(address):
    """Sends GET. Returns the status, the JSON, the text and the error."""
    reply = ask(f"GET {address}")
    return reply.status, reply.json, reply.text, reply.error


def numbers(books):
    """Returns the numbers of books as text, at most ten of them."""
    ids = [book.get("id") for book in books]
    return f"{ids}" if len(ids) <= 10 else f"[{', '.join(map(str, ids[:9]))} … and {len(ids) - 9} more]"


def books_at(address, question):
    """Returns the books in an answer, which is a list, or an object with items."""
    status, value, text, error = call(address)
    if status == 404:
        routes = call("/openapi.json")[1]
        assert not isinstance(routes, dict) or "get" in routes.get("paths", {}).get("/books", {}), (
            f"GET {address} answered 404: none of your routes is GET /books. How is the path spelled, in the line with @?"
        )
    if status == 500:
        question = "What in your function leads to that?"
    details = value.get("detail") if status == 422 and isinstance(value, dict) else None
    limits = (
        [each for each in details if isinstance(each, dict) and each.get("loc", [""])[-1] in ("limit", "offset")]
        if isinstance(details, list)
        else []
    )
    assert not any(each.get("type") != "missing" for each in limits), (
        f"GET {address} answered {reason(status, value, error)}. Which of your limits is in the way?"
    )
    assert status == 200, f"GET {address} answered {reason(status, value, error)}. {question}"
    assert not (isinstance(value, dict) and "title" in value and "items" not in value), (
        f"GET {address} answered a single book: {shown(text)}. When does your function return: at the first book that fits, or after the last?"
    )
    found = value.get("items") if isinstance(value, dict) else value
    assert not isinstance(value, dict) or "items" in value, (
        f"GET {address} answered an object with {'the keys ' + ', '.join(value) if value else 'no keys'}. Under which key will the bus look for the books of a page?"
    )
    assert isinstance(found, list), (
        f"GET {address} answered {shown(text)} with status 200. Where in it is the list of books?"
    )
    for book in found:
        assert isinstance(book, dict) and "id" in book and "author" in book, (
            f"GET {address} answered a list with {shown(book)} in it. Is that a whole book, as in books.py?"
        )
    return found


def page_at(address, question):
    """Returns items, total and next of an answer."""
    found = books_at(address, question)
    value = call(address)[1]
    assert isinstance(value, dict), (
        f"GET {address} answered a list. Where would a caller find out how many books there are altogether?"
    )
    missing = [name for name in ("total", "next") if name not in value]
    assert not missing, f"The answer to GET {address} has the keys {', '.join(value)}. Add the key {missing[0]}."
    total, following = value["total"], value["next"]
    assert type(total) is int, (
        f"GET {address} says total: {shown(json.dumps(total))}. Is that how many books there are?"
    )
    assert following is None or isinstance(following, str) and following.startswith("/"), (
        f"GET {address} says next: {shown(json.dumps(following))}. A caller puts http://127.0.0.1:8000 in front of it: what will they get?"
    )
    return found, total, following


def follow(address, question, most):
    """Follows next from an address. Returns a list with (address, books, total, next) of each page."""
    pages = []
    while address is not None:
        assert len(pages) <= most, (
            f"A caller began at {pages[0][0]} and followed next. After {len(pages)} pages there was still a next, {address}. What says that there's nothing more?"
        )
        pages.append((address, *page_at(address, question if pages else "Which values does your function wait for?")))
        address = pages[-1][3]
    return pages


def author_keeps_the_books_of_exactly_that_author_without_it_all_the_books_come():
    from books import BOOKS

    address = f"/books?author={quote('Mariama Bâ')}"
    got = books_at(address, "Which values does your function wait for?")
    others = [book for book in got if book["author"] != "Mariama Bâ"]
    assert not others, (
        f"check.pyz put two books by Mariama Bâ into a copy of books.py and asked for /books?author=Mariama Bâ. The answer contains book {others[0]['id']}, by {others[0]['author']}. What does your function do with author?"
    )
    assert {book["id"] for book in got} == {
        book["id"] for book in BOOKS.values() if book.get("author") == "Mariama Bâ"
    }, (
        f"check.pyz put two books by Mariama Bâ into a copy of books.py, with the numbers 90001 and 90002. /books?author=Mariama Bâ answered {numbers(got)}. Does your function look through all of BOOKS?"
    )
    names = {book.get("author") for book in BOOKS.values()}
    for part in ("Mariama", "Bâ", "a", "mariama bâ", "Nobody At All"):
        if part in names:
            continue
        got = books_at(
            f"/books?author={quote(part)}", "No book is by an author with exactly this name. What should a caller get?"
        )
        assert not got, (
            f"No author is called exactly {part!r}, but /books?author={part} answered book {got[0]['id']}, by {got[0]['author']}. How does your function compare the two names?"
        )
    parameters = call("/openapi.json")[1]
    parameters = (
        parameters["paths"].get("/books", {}).get("get", {}).get("parameters", [])
        if isinstance(parameters, dict) and "paths" in parameters
        else []
    )
    # From step 3 on, a page has a limit.
    paged = any(each["name"] == "limit" for each in parameters)
    address = "/books?limit=20" if paged else "/books"
    got = books_at(address, "Nobody named an author. What does your function need before it can run?")
    wanted = list(BOOKS.values())[: 20 if paged else None]
    assert len(got) == len(wanted), (
        f"GET {address}, which names no author, answered {counted(len(got), 'book')}. The copy of books.py has {len(BOOKS)}. What is author when nobody names one?"
    )


def limit_and_offset_choose_a_page_of_the_books_that_fit_and_after_the_last_one_its_empty():
    question = "What should your function do with these two numbers?"
    whole = books_at("/books?limit=100", question)
    for limit, offset in [(2, 0), (2, 2), (3, 2), (1, 4), (5, min(len(whole) - 3, 90))]:
        address = f"/books?limit={limit}&offset={offset}" if offset else f"/books?limit={limit}"
        got = books_at(address, question)
        assert got == whole[offset : offset + limit], (
            f"/books?limit=100 answered {numbers(whole)}, so with limit={limit} and offset={offset} a caller expects {numbers(whole[offset : offset + limit])} and gets {numbers(got)}. Which books does your function skip, and where does it stop?"
        )
    got = books_at("/books?offset=1000000", "Nobody has a million books. What should a caller get who skips that many?")
    assert got == [], (
        f"/books?offset=1000000 skips a million books and still answered {numbers(got)}. What does your function do with offset?"
    )
    address = f"/books?author={quote('Mariama Bâ')}"
    hers = books_at(address, "What's different about this request?")
    got = books_at(address + "&limit=1&offset=1", "What's different about this request?")
    assert got == hers[1:2], (
        f"/books?author=Mariama Bâ answered {numbers(hers)}, but with &limit=1&offset=1 it's {numbers(got)}. Which does your function do first: look for the author, or cut out the page?"
    )


def a_caller_who_says_no_limit_gets_20():
    got = books_at("/books", "This is how the tablet in the bus asks. What does your function need before it can run?")
    assert len(got) == 20, (
        f"check.pyz put 30 more books into a copy of books.py, and GET /books answered {len(got)} at a time. Saule's tablet says no limit and counts on 20. Which line of yours decides that number?"
    )


def numbers_that_make_no_sense_are_refused_with_422_and_docs_shows_the_limits():
    for bad in ("limit=0", "limit=-1", "limit=101", "limit=1000000", "offset=-1"):
        status, value, _, error = call(f"/books?{bad}")
        found = value.get("items") if isinstance(value, dict) else value
        answered = (
            f"200 with {counted(len(found), 'book')}"
            if status == 200 and isinstance(found, list)
            else reason(status, value, error)
        )
        assert status >= 400, (
            f"GET /books?{bad} answered {answered}. How would the caller find out that this number makes no sense?"
        )
        assert status == 422, (
            f"GET /books?{bad} answered {answered}. When somebody asks for /books/kindred, FastAPI refuses with another status. How does it know?"
        )
    for good in ("limit=1", "limit=100", "offset=0", "limit=1&offset=1", "limit=20"):
        books_at(
            f"/books?{good}",
            "The bus asks for 1 to 100 books, and skips 0 or more. Which of your limits is in the way?",
        )
    status, value, _text, error = call("/openapi.json")
    assert status == 200, (
        f"GET /openapi.json answered {reason(status, value, error)}. Does /docs still open in your browser?"
    )
    declared = {
        each["name"]: each.get("schema", {})
        for each in value["paths"].get("/books", {}).get("get", {}).get("parameters", [])
    }

    def bounds(name):
        """Returns the smallest and the largest whole number that the documentation allows."""
        schemas = [
            declared.get(name, {}),
            *declared.get(name, {}).get("anyOf", []),
            *declared.get(name, {}).get("allOf", []),
        ]
        low = [s["minimum"] for s in schemas if "minimum" in s] + [
            s["exclusiveMinimum"] + 1 for s in schemas if "exclusiveMinimum" in s
        ]
        high = [s["maximum"] for s in schemas if "maximum" in s] + [
            s["exclusiveMaximum"] - 1 for s in schemas if "exclusiveMaximum" in s
        ]
        return (max(low, default=None), min(high, default=None))

    low, high = bounds("limit")
    assert (low, high) == (1, 100), (
        f"The page /docs says for limit: at least {low}, at most {high}. (None means that it says nothing.) Where could you write the limits so that FastAPI can read them?"
    )
    low = bounds("offset")[0]
    assert low == 0, (
        f"The page /docs says for offset: at least {low}. (None means that it says nothing.) Where could you write the limit so that FastAPI can read it?"
    )


def a_page_has_items_total_and_next_and_total_counts_everything_that_was_found():
    from books import BOOKS

    found = page_at("/books?limit=2", "What in your function leads to that?")[0]
    assert len(found) <= 2, f"/books?limit=2 answered {len(found)} items. How many did the caller ask for?"
    question = "What's different about this request?"
    for address, count, whose in [
        ("/books?limit=1", len(BOOKS), f"a copy of books.py has {len(BOOKS)} books"),
        (
            f"/books?author={quote('Ilf & Petrov')}&limit=1",
            3,
            "check.pyz put three books by Ilf & Petrov into a copy of books.py",
        ),
        ("/books?author=Nobody%20At%20All", 0, "nobody is called that"),
        ("/books?offset=1000000", len(BOOKS), f"a copy of books.py has {len(BOOKS)} books"),
    ]:
        total = page_at(address, question)[1]
        assert total == count, (
            f"GET {address} says total: {total}, but {whose}. What are you counting: the books of this page, all the books, or the ones that were found?"
        )


def next_leads_through_all_the_books_and_ends():
    from books import BOOKS

    question = "How did your program make this address?"
    count = len(BOOKS)
    for limit in (4, 5, 11):
        start = f"/books?limit={limit}"
        pages = follow(start, question, count // limit + 3)
        seen = [book["id"] for page in pages for book in page[1]]
        odd = [page for page in pages if len(page[1]) > limit or len(page[1]) < limit and page is not pages[-1]]
        assert not odd, (
            f"A caller began at {start} and followed next to {odd[0][0]}. That page has {len(odd[0][1])} books. What happened to the limit?"
        )
        assert len(seen) == len(set(seen)), (
            f"A caller began at {start}, followed next, and got {numbers(pages[0][1])} and then {numbers(pages[1][1]) if len(pages) > 1 else ''}. How many books should the second page skip?"
        )
        assert bool(pages[-1][1]), (
            f"There are {count} books in a copy of books.py. A caller began at {start} and followed next to {pages[-1][0]}, and that page is empty. Should there have been a next at all?"
        )
        assert sorted(seen) == sorted(BOOKS), (
            f"A caller began at {start}, followed next to the end, and saw {len(seen)} of {count} books. At which page did the first one get lost?"
        )
    start = "/books?offset=1000000"
    beyond = page_at(start, question)[2]
    assert beyond is None, f"GET {start} is far beyond the last book, and its next is {beyond}. Will anything be there?"


def next_keeps_the_filter():
    question = "How did your program make this address?"
    author = "Ilf & Petrov"
    start = f"/books?author={quote(author)}&limit=1"
    pages = follow(start, question, 100)
    for address, found, *_ in pages:
        strangers = [book for book in found if book["author"] != author]
        assert not strangers, (
            f"A caller asked for the books of {author}, one at a time, and followed next to {address}. It answered a book by {strangers[0]['author']}. What did the second request not say any more?"
        )
    seen = [book["id"] for page in pages for book in page[1]]
    assert bool(pages[-1][1]) or not seen, (
        f"A caller began at {start} and followed next. After {numbers([book for page in pages for book in page[1]])} came {pages[-1][0]}, and that page is empty. When is a page the last one?"
    )
    last = pages[-1][0]
    assert last.count("offset=") <= 1, (
        f"A caller began at {start} and followed next to {last}. How long will the address be after a hundred pages?"
    )
    assert sorted(seen) == [90001, 90002, 90003], (
        f"There are three books by {author} in a copy of books.py. A caller began at {start} and followed next to {pages[-1][0]}: {len(seen)} of them came. Look at the author in that address: is it still the same name?"
    )
    plain = page_at("/books?limit=1", question)[2]
    if plain is not None:
        assert bool(books_at(plain, question)), (
            f"Nobody named an author in /books?limit=1, and its next is {plain}. That page is empty. Which author does it ask for?"
        )


def get_books_new_is_the_book_with_the_highest_number_a_number_still_finds_its_book():
    from books import BOOKS

    status, value, text, error = call("/books/new")
    detail = value.get("detail") if isinstance(value, dict) else None
    assert not (status == 422 and isinstance(detail, list) and detail and detail[0].get("loc", [""])[0] == "path"), (
        f"GET /books/new answered 422 ({detail[0].get('msg')}): another route took the word new for the value of {detail[0].get('loc', [''])[-1]}. Which one does FastAPI try first?"
    )
    assert status != 500, (
        f"GET /books/new answered {reason(status, value, error)}. Which number does your function look up?"
    )
    assert status == 200, (
        f"GET /books/new answered {reason(status, value, error)}. Is there a route with exactly this path?"
    )
    assert isinstance(value, dict) and value.get("id") == 9000002, (
        f"check.pyz put the books 9000002 and 90001 into a copy of books.py, in this order, and /books/new answered {shown(text)}. Which key of BOOKS is the highest?"
    )
    for number in (min(BOOKS), 90001):
        status, value, text, error = call(f"/books/{number}")
        assert status == 200, (
            f"GET /books/{number} answered {reason(status, value, error)}, and it worked before this lesson. What have you moved or changed around its route?"
        )
        assert isinstance(value, dict) and value.get("id") == number, (
            f"GET /books/{number} answered {shown(text)}. Which route answers this path now?"
        )
    status, value, text, error = call("/books/kindred")
    assert 400 <= status < 500, (
        f"GET /books/kindred answered {reason(status, value, error)}. At the end of the last lesson, it was 422. Who checks now whether kindred is a number?"
    )


def word_finds_a_word_anywhere_in_a_title_and_any_character_may_be_in_it():
    def found(word, question="Which values does your function wait for?"):
        return [book["id"] for book in books_at(f"/books?word={quote(word)}&limit=100", question)]

    whole = len(books_at("/books?limit=100", "Which values does your function wait for?"))
    ids = found("xyzzy")
    assert len(ids) != whole or 90004 not in ids, (
        f"No book has xyzzy anywhere, but /books?word=xyzzy answered the same {whole} books as without a word. What does your function do with word?"
    )
    for word in ("author", "title", "90004", "tlas", "zanzibar", "Zanzibar", "ZANZIBAR"):
        ids = found(word)
        assert 90004 not in ids, (
            f"/books?word={word} answered {counted(len(ids), 'book')}, and one of them is 'Salt', by Mariama Bâ. Where in it did your function find that word?"
        )
    titles = {90001: "Zanzibar by Night", 90002: "To zanzibaria, and Back", 90003: "WHY ZANZIBAR?"}
    for word in ("zanzibar", "Zanzibar", "ZANZIBAR"):
        ids = found(word)
        for number, title in titles.items():
            assert number in ids, (
                f"check.pyz put a book called {title!r} into a copy of books.py, and /books?word={word} doesn't find it. What's different between the word and the title?"
            )
    question = "A caller may type any character. What does your function do with this one?"
    for word in ("(100%", "% True) &", "zanzibar (1", ")"):
        assert 90005 in found(word, question), (
            f"A book is called 'Zanzibar (100% True) & Other Lies', and the word {word!r} doesn't find it. Is every character of that word searched for as it is?"
        )
    for word in ("s.lt", "s*lt", "^salt", "salt|x", "sa%t", "salt%"):
        assert 90004 not in found(word, question), (
            f"The word {word!r} finds a book called 'Salt', by Mariama Bâ. Is every character of that word searched for as it is?"
        )


def it_works_together_with_author_total_and_next_without_a_word_nothing_changes():
    from books import BOOKS

    start = f"/books?author={quote('Ilf & Petrov')}&word=zanzibar&limit=1"
    pages = follow(start, "What's different about this request?", 100)
    total = pages[0][2]
    assert total == 3, (
        f"check.pyz put three books by Ilf & Petrov with Zanzibar in the title into a copy of books.py, and one more with it by somebody else, and one more without it. GET {start} says total: {total}. Which of the filters are you counting after?"
    )
    seen = [book["id"] for page in pages for book in page[1]]
    assert sorted(seen) == [90001, 90002, 90003], (
        f"A caller began at {start} and followed next to {pages[-1][0]}. The books that came are {seen}; Ilf & Petrov wrote 90001, 90002 and 90003 about Zanzibar. Which page has the first surprise?"
    )
    total = page_at("/books?limit=100", "Nobody searched for a word. What does your function need before it can run?")[
        1
    ]
    assert total == len(BOOKS), (
        f"GET /books?limit=100, which searches for no word, says total: {total}. The copy of books.py has {len(BOOKS)} books. What is word when nobody types one?"
    )
