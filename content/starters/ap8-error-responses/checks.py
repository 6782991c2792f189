"""Checks of the starter ap8-error-responses."""

import json
import re

from shared.asgi import ask
from shared.texts import short


def books_of():
    from books import BOOKS

    return BOOKS


def add_book(number=4711, **changes):
    """Puts a book on the copy of the shelf, and returns a number that no book has."""
    books = books_of()
    books[number] = {"id": number, "title": "So Long a Letter", "author": "Mariama Bâ", **changes}
    return next(one for one in range(number - 1, 0, -1) if one not in books)


def handled(kind):
    """Says whether the app has a handler for this exception that isn't FastAPI's own."""
    from main import app

    handler = app.exception_handlers.get(kind)
    module = getattr(handler, "__module__", None) or ""
    return handler is not None and not module.startswith(("fastapi.", "starlette."))


def has_handlers():
    from main import app

    return any(handled(kind) for kind in app.exception_handlers)


def fastapis_own(reply):
    """Returns what to say about an answer in FastAPI's own shape, or an empty string."""
    import fastapi
    from fastapi.exceptions import RequestValidationError
    from starlette.exceptions import HTTPException

    if not isinstance(reply.json, dict) or "error" in reply.json or "detail" not in reply.json:
        return ""
    start = f"{reply.asked} answered {reply.status} with {short(reply.text)}, which is FastAPI's own shape."
    if not has_handlers():
        return f"{start} app doesn't have a single handler of yours. Add them to it in main.py."
    if reply.status == 422 and not handled(RequestValidationError):
        return f"{start} app has handlers of yours, but none for the error that FastAPI raises here. What's its name?"
    if reply.status != 422 and handled(fastapi.HTTPException) and not handled(HTTPException):
        return f"{start} Your handler is for FastAPI's HTTPException, and this error is its parent, Starlette's. Which of the two should a handler be for, so that it gets both?"
    return f"{start} Which of your handlers should have made this answer?"


def not_our_shape(reply):
    """Returns what differs from the one shape, or an empty string."""
    body, start = reply.json, f"{reply.asked} answered {reply.status} with"
    if body is None:
        return f"{start} {short(reply.text) or 'nothing'}, and that isn't JSON.{reply.why} Which of your handlers is for this?"
    if fastapis_own(reply):
        return fastapis_own(reply)
    if not isinstance(body, dict) or "error" not in body:
        return f"{start} {short(reply.text)}: there's no key error at the top. Put the code and the message into an object under that key."
    error = body["error"]
    if not isinstance(error, dict):
        return f"{start} {short(reply.text)}: error isn't an object. Which two things should always be in it?"
    missing = [name for name in ("code", "message") if name not in error]
    if missing:
        return f"{start} {short(reply.text)}. In error, there's no {' and no '.join(missing)}. Add {'both' if len(missing) > 1 else 'it'} where that body is made."
    if not isinstance(error["code"], str) or not re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", error["code"]):
        return f"In the answer to {reply.asked}, code is {json.dumps(error['code'])}. What could another program compare it with? It should be lowercase words with underscores, such as not_found."
    if not isinstance(error["message"], str) or not error["message"].strip():
        return (
            f"In the answer to {reply.asked}, message is {json.dumps(error['message'])}. What should the speaker say?"
        )
    if not isinstance(error.get("fields", []), list):
        return f"In the answer to {reply.asked}, fields is {json.dumps(error['fields'])}. A client loops over it: what should it be?"
    return ""


def our_shape(reply):
    """Demands that an answer has the one shape."""
    problem = not_our_shape(reply)
    assert not problem, problem


def bad_fields(reply, *names):
    """Returns what's wrong with the fields of a 422, or an empty string. `names` are the fields
    that don't fit.
    """
    fields = reply.json["error"].get("fields", [])
    for field in fields:
        if not isinstance(field, dict) or {"where", "message"} - field.keys():
            return f"In the answer to {reply.asked}, fields has {json.dumps(field)} in it. Give each field the keys where and message."
        if not isinstance(field["where"], str) or not isinstance(field["message"], str) or not field["message"].strip():
            return f"In the answer to {reply.asked}, fields has {json.dumps(field)} in it. Where and message should both be text that a person can read: are they?"
        if re.search(r"[(\[{]", field["where"]):
            return f"In the answer to {reply.asked}, where is {json.dumps(field['where'])}. How would that sound in Duarte's kitchen?"
    said = [field["where"] for field in fields]
    for name in names:
        if not any(name in re.split(r"\W+", where) for where in said):
            return f"{reply.asked} answered 422 because of {name}, but the fields say {json.dumps(said)}. Which part of the error tells you where the problem is?"
    return ""


def our_fields(reply, *names):
    """Demands that a 422 has the one shape, and that its fields name what doesn't fit."""
    our_shape(reply)
    problem = bad_fields(reply, *names)
    assert not problem, problem


def fits(schema, value, document):
    """Says whether a value fits a schema of the OpenAPI document."""
    if schema is True or schema == {}:
        return True
    if "$ref" in schema:
        place = document
        for part in schema["$ref"].lstrip("#/").split("/"):
            place = place[part]
        return fits(place, value, document)
    if not all(fits(one, value, document) for one in schema.get("allOf", [])):
        return False
    for word in ("anyOf", "oneOf"):
        if word in schema and not any(fits(one, value, document) for one in schema[word]):
            return False
    if "enum" in schema and value not in schema["enum"] or "const" in schema and value != schema["const"]:
        return False
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    tests = {
        "object": isinstance(value, dict),
        "array": isinstance(value, list),
        "string": isinstance(value, str),
        "integer": isinstance(value, int) and not isinstance(value, bool),
        "boolean": isinstance(value, bool),
        "number": isinstance(value, (int, float)) and not isinstance(value, bool),
        "null": value is None,
    }
    if kinds and not any(tests.get(kind, True) for kind in kinds):
        return False
    if isinstance(value, dict):
        if set(schema.get("required", [])) - value.keys():
            return False
        known = schema.get("properties", {})
        if not all(fits(known[key], value[key], document) for key in known if key in value):
            return False
        more = schema.get("additionalProperties", True)
        if more is False and value.keys() - known.keys():
            return False
        if isinstance(more, dict) and not all(fits(more, value[key], document) for key in value.keys() - known.keys()):
            return False
    if isinstance(value, list):
        return all(fits(schema.get("items", True), one, document) for one in value)
    return True


def document():
    reply = ask("GET /openapi.json")
    assert reply.status == 200, f"GET /openapi.json answered {reply.status}, so /docs stays empty.{reply.why}"
    return reply.json


def promised(doc, path, method, status):
    """Returns what the document promises for a status: the word that it's under, and the promise."""
    responses = doc["paths"][path][method.lower()]["responses"]
    for word in (str(status), f"{str(status)[0]}XX", "default"):
        if word in responses:
            return word, responses[word]
    return None, None


def book_path(doc, method="get"):
    """Returns the path of one book in the document, whatever its parameter is called."""
    paths = [path for path in doc["paths"] if re.fullmatch(r"/books/\{\w+\}", path) and method in doc["paths"][path]]
    return paths[0] if paths else "/books/{book_id}"


def name_of(schema):
    return schema["$ref"].rpartition("/")[2] if "$ref" in schema else json.dumps(schema)


def broken_promise(doc, path, reply):
    """Returns how an answer differs from what the document promises, or an empty string."""
    method = reply.asked.split()[0]
    what = f"the {reply.status} of {method} {path}"
    _word, promise = promised(doc, path, method, reply.status)
    if promise is None:
        return f"{reply.asked} answers {reply.status}, and /openapi.json doesn't say a word about {what}. Add a promise for it."
    schema = promise.get("content", {}).get("application/json", {}).get("schema")
    if schema is None:
        return (
            f"For {what}, /openapi.json promises no body, and you send {short(reply.text)}. Which model describes it?"
        )
    if name_of(schema) == "HTTPValidationError":
        return f"For {what}, /openapi.json promises HTTPValidationError, with a key detail, and you send {short(reply.text)}. Which of the two should change?"
    if not fits(schema, reply.json, doc):
        return f"For {what}, /openapi.json promises {name_of(schema)}, and you send {short(reply.text)}, which doesn't fit. Which of the two should change?"
    if fits(schema, {"detail": "anything"}, doc) or fits(schema, {}, doc):
        return f"For {what}, /openapi.json promises {name_of(schema)}, and an object without any error in it would fit that, too. Which model says what's really in your errors?"
    error = reply.json["error"]
    unsaid = [
        name for name in ("code", "message", "fields") if fits(schema, {"error": {**error, name: {"odd": 1}}}, doc)
    ]
    if unsaid:
        return f"For {what}, /openapi.json promises {name_of(schema)}, which leaves open what's in {' and '.join(unsaid)}. How would a client find out?"
    return ""


def as_promised(doc, path, reply):
    """Demands that an answer is what the document promises."""
    broken = broken_promise(doc, path, reply)
    assert not broken, broken


def a_number_that_no_book_has_is_404_with_get_and_with_patch():
    missing = add_book()
    reply = ask(f"GET /books/{missing}")
    if reply.error.startswith("ResponseValidationError"):
        words = f"GET /books/{missing} answered 500: your function returned something that isn't a book. What does it return when there's no book {missing}?"
    elif reply.status >= 500:
        words = f"There's no book {missing}, and GET /books/{missing} answered {reply.status}.{reply.why} Who made the mistake here, the caller or the server?"
    elif reply.status < 300:
        words = f"There's no book {missing}, but GET /books/{missing} answered {reply.status} with {short(reply.text)}. How would a program notice that it didn't get a book?"
    else:
        words = f"There's no book {missing}, and GET /books/{missing} answered {reply.status}. Which status says that there's nothing at this address?"
    assert reply.status == 404, words
    numbers = set(books_of())
    reply = ask(f"PATCH /books/{missing}", {"title": "Beloved", "author": "Toni Morrison"})
    assert books_of().keys() == numbers, (
        f"There was no book {missing}. After PATCH /books/{missing} there is one. Was that a correction?"
    )
    assert reply.status == 404, (
        f"There's no book {missing}, and PATCH /books/{missing} answered {reply.status}.{reply.why} Which of your routes ask first, and which don't?"
    )


def an_empty_shelf_has_no_newest_book_and_no_surprise_404():
    books_of().clear()
    for path in ("/books/new", "/surprise"):
        reply = ask(f"GET {path}")
        assert reply.status == 404, (
            f"check.pyz emptied a copy of the shelf, and GET {path} answered {reply.status}{'' if reply.error else ' with ' + short(reply.text)}.{reply.why} What should a caller get when there's nothing to choose from?"
        )


def books_that_are_there_answer_as_before():
    add_book()
    for asked, send in (
        ("GET /books/4711", None),
        ("GET /books/new", None),
        ("PATCH /books/4711", {"title": "So Long a Letter", "author": "Mariama Bâ"}),
    ):
        reply = ask(asked, send)
        assert reply.status == 200 and isinstance(reply.json, dict) and reply.json.get("id") == 4711, (
            f"check.pyz added a book with the number 4711 to a copy of the shelf, and {asked} answered {reply.said} {'How does your program decide whether a book is there?' if reply.status == 404 else 'What has changed for a book that is there?'}"
        )
    reply = ask("GET /surprise")
    assert reply.status == 200, (
        f"The shelf has books, and GET /surprise answered {reply.said} When should it be a 404, and when not?"
    )


def the_404_of_a_book_has_the_shape_and_so_has_an_address_that_doesnt_exist():
    missing = add_book()
    codes = set()
    for number in (missing, missing + 8):
        reply = ask(f"GET /books/{number}")
        assert reply.status == 404, (
            f"There's no book {number}, and GET /books/{number} answered {reply.status}.{reply.why} Where does the status of your answer come from?"
        )
        our_shape(reply)
        codes.add(reply.json["error"]["code"])
    assert len(codes) == 1, (
        f"Two books aren't there, and their answers have the codes {' and '.join(sorted(codes))}. Another program compares the code. Could it know all of these?"
    )
    reply = ask("GET /boks")
    assert reply.status == 404, (
        f"GET /boks answered {reply.status}.{reply.why} Nobody wrote a route for it, so which status should it be?"
    )
    our_shape(reply)


def and_a_wrong_method_405_with_the_header_allow():
    reply = ask("DELETE /health")
    assert reply.status == 405, (
        f"DELETE /health answered {reply.status}.{reply.why} Where does the status of your answer come from?"
    )
    our_shape(reply)
    assert "GET" in reply.headers.get("allow", ""), (
        f"DELETE /health answered 405, and the header Allow, which says what does work, is {reply.headers.get('allow', 'gone')}. What else is in the error besides its status and its text?"
    )


def a_book_without_a_title_422_and_a_field_says_where_two_mistakes_are_two_fields():
    reply = ask("POST /books", {"author": "Toni Morrison"})
    assert reply.status == 422, (
        f"POST /books without a title answered {reply.said} Whose mistake was it, and which status says so?"
    )
    our_fields(reply, "title")
    reply = ask("POST /books", {"title": "", "author": "Toni Morrison", "copies": 0})
    our_fields(reply)
    said = [field["where"] for field in reply.json["error"].get("fields", [])]
    assert not bad_fields(reply, "title", "copies") and len(said) > 1, (
        f"check.pyz brought a book with an empty title and 0 copies. That's two mistakes, and the fields say {json.dumps(said)}. How many problems does one error hold?"
    )


def a_broken_path_query_or_body_has_the_shape_as_well():
    for asked, raw, names in (
        ("GET /books/two", None, [book_path(document())[len("/books/{") : -1]]),
        ("GET /books?limit=0", None, ["limit"]),
        ("POST /books", '{"title": "Beloved"', []),
    ):
        reply = ask(asked, raw=raw)
        sent = f" with the body {raw}" if raw else ""
        question = (
            "What's in loc this time?"
            if reply.error
            else "Which status says that something in the request doesn't fit?"
        )
        assert reply.status == 422, f"{asked}{sent} answered {reply.status}.{reply.why} {question}"
        our_fields(reply, *names)
        assert reply.json["error"]["fields"] != [], (
            f"{asked}{sent} answered 422, and fields is empty. How does the caller find out what was wrong?"
        )


def an_error_that_nobody_foresaw_500_in_the_same_shape_and_it_gives_nothing_away():
    from main import app

    def unforeseen():
        raise RuntimeError("the key to the cellar is 7391")

    books_of()[4711] = {"id": 4711, "name": "Beloved", "author": "Toni Morrison", "member_phone": "555-0142"}
    damaged = ask("GET /books/4711")
    assert damaged.status == 500, (
        f"check.pyz added a damaged record to a copy of the shelf, without a title, and GET /books/4711 answered {damaged.status} with {short(damaged.text)}. Whose mistake is that?"
    )
    our_shape(damaged)
    app.add_api_route("/_unforeseen", unforeseen)
    added = ask("GET /_unforeseen")
    assert added.status == 500, (
        f"check.pyz added a route that raises a RuntimeError, and it answered {added.status}. Whose mistake is that?"
    )
    problem = not_our_shape(added)
    assert not problem, f"check.pyz added a route that raises a RuntimeError. {problem}"
    assert "0142" not in damaged.text, (
        f"A damaged record has a member's phone number in it, and GET /books/4711 says it to everybody: {damaged.text[:90]} … Where does this message come from?"
    )
    for reply in (damaged, added):
        sent = reply.text + "".join(reply.headers.values())
        inside = re.search(r"7391|the key to|Traceback|\w+Error\b|\w+\.py\b|Toni Morrison", sent)
        assert inside is None, (
            f"{reply.asked} answered 500 and let strangers read {inside[0]}, which only your terminal should know. Where does your message come from?"
        )


def what_openapi_json_says_about_failures_is_what_you_send():
    missing = add_book()
    doc = document()
    bad_book = {"title": ""}
    replies = [
        (book_path(doc), ask(f"GET /books/{missing}")),
        (book_path(doc), ask("GET /books/two")),
        (book_path(doc, "patch"), ask(f"PATCH /books/{missing}", {"title": "Beloved", "author": "Toni Morrison"})),
        (book_path(doc, "patch"), ask("PATCH /books/4711", bad_book)),
        ("/books", ask("POST /books", bad_book)),
        ("/books", ask("GET /books?limit=0")),
    ]
    for path, reply in replies:
        if reply.status >= 400:
            our_shape(reply)
            if path in doc["paths"]:
                as_promised(doc, path, reply)


def nothing_promises_fastapis_shape_any_more_and_routes_that_can_answer_404_say_so():
    doc = document()
    for path, methods in doc["paths"].items():
        for method, operation in methods.items():
            for status, promise in operation.get("responses", {}).items():
                schema = promise.get("content", {}).get("application/json", {}).get("schema", {})
                assert name_of(schema) != "HTTPValidationError", (
                    f"For the {status} of {method.upper()} {path}, /openapi.json still promises HTTPValidationError, with a key detail. Which of your handlers sends that?"
                )
    books_of().clear()
    for path, asked in (
        (book_path(doc), "GET /books/1"),
        (book_path(doc, "patch"), "PATCH /books/1"),
        ("/books/new", "GET /books/new"),
        ("/surprise", "GET /surprise"),
    ):
        method = asked.split()[0]
        responses = doc["paths"].get(path, {}).get(method.lower(), {}).get("responses", {"404": {}})
        reply = ask(asked, {"title": "Beloved", "author": "Toni Morrison"} if method == "PATCH" else None)
        if reply.status == 404:
            assert "404" in responses, (
                f"{asked} answers 404 if the shelf is empty, and in /docs the statuses of {method} {path} are {', '.join(responses)}. Which route needs to say more?"
            )
            as_promised(doc, path, reply)


def a_route_that_cant_fail_promises_no_failure():
    responses = document()["paths"].get("/health", {}).get("get", {}).get("responses", {})
    too_many = [status for status in responses if status[0] == "4" and status != "4XX"]
    assert too_many == [], (
        f"In /docs, GET /health promises {' and '.join(too_many)}, and there's nothing in that request that could be wrong. Where does this promise come from: from the route, or from the whole app?"
    )


def the_same_book_twice_409_in_the_shape_with_its_number_and_the_shelf_stays_as_it_was():
    add_book()
    before = json.dumps(books_of(), sort_keys=True)
    reply = ask("POST /books", {"title": "So Long a Letter", "author": "Mariama Bâ"})
    question = (
        "What comes out of your function when the book is there?"
        if reply.status >= 500
        else "Which status says that the request doesn't go together with what's already there?"
    )
    assert reply.status == 409, (
        f"check.pyz added So Long a Letter by Mariama Bâ to a copy of the shelf and brought it again. POST /books answered {reply.said} {question}"
    )
    our_shape(reply)
    ask("POST /books", {"title": "So Long a Letter", "author": "Mariama Bâ", "copies": 3, "member_phone": "555-0199"})
    assert json.dumps(books_of(), sort_keys=True) == before, (
        "A book that was refused with 409 has changed the shelf all the same. What happens first in your function: asking or storing?"
    )
    message = reply.json["error"]["message"]
    assert "4711" in re.findall(r"\d+", message), (
        f"The book is there with the number 4711, and the message says: {message} What does Duarte need to know if he wants to borrow it?"
    )


def other_books_still_come_in_and_are_known_from_then_on():
    add_book()
    numbers = {}
    for title, author in (
        ("So Long a Letter", "Another Author"),
        ("Another Title", "Mariama Bâ"),
        ("Zami", "Audre Lorde"),
    ):
        reply = ask("POST /books", {"title": title, "author": author})
        assert reply.status == 201, (
            f"The shelf has So Long a Letter by Mariama Bâ, and {title} by {author} was refused with {reply.status}.{reply.why} When are two books the same?"
        )
        numbers[title, author] = reply.json["id"]
    for (title, author), number in numbers.items():
        reply = ask("POST /books", {"title": title, "author": author})
        assert reply.status == 409, (
            f"{title} by {author} came in with the number {number}. Brought again, it got {reply.status}. Which books does your program compare with?"
        )
        message = reply.json["error"]["message"]
        assert str(number) in re.findall(r"\d+", message), (
            f"{title} by {author} has the number {number}, and the second time the message says: {message} Where does your program take a number from?"
        )


def a_correction_isnt_a_second_book():
    add_book()
    reply = ask("PATCH /books/4711", {"title": "So Long a Letter", "author": "Mariama Bâ", "copies": 4})
    assert reply.status == 200, (
        f"PATCH /books/4711 with the same title and author, only with more copies, answered {reply.status}.{reply.why} Is that a second book?"
    )


def the_document_knows_about_the_409():
    add_book()
    doc = document()
    responses = doc["paths"]["/books"]["post"]["responses"]
    assert "409" in responses, (
        f"POST /books can answer 409 now, and in /docs its statuses are {', '.join(responses)}. Where did you say what can go wrong with the other routes?"
    )
    as_promised(doc, "/books", ask("POST /books", {"title": "So Long a Letter", "author": "Mariama Bâ"}))
