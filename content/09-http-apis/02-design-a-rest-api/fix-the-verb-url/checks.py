"""Checks of the exercise fix-the-verb-url."""

from main import answer
from understory import program


def refused(asked, got, code):
    assert isinstance(got, tuple) and len(got) == 2, (
        f"For {asked}, your function returns {got!r}. Which two values does an answer have?"
    )
    status, body = got
    assert status == 404, (
        f"For {asked}, the status is {status!r} and the body {body!r}. What does the contract say about this request?"
    )
    assert isinstance(body, dict) and list(body) == ["error"], (
        f"For {asked}, the body is {body!r}. Which key does every error have on the outside?"
    )
    error = body["error"]
    assert isinstance(error, dict) and {"code", "message"} <= set(error), (
        f"For {asked}, the value of 'error' is {error!r}. Which two keys does every error on the lid have?"
    )
    assert error["code"] == code, f"For {asked}, the code is {error['code']!r}. What does the contract call this error?"
    assert isinstance(error["message"], str) and error["message"].strip(), (
        f"For {asked}, the message is {error['message']!r}. What would you tell a person?"
    )


def a_book_that_exists():
    got = answer("GET", "/books/5")
    assert isinstance(got, tuple) and len(got) == 2, (
        f"For GET /books/5, your function returns {got!r}. Which two values does an answer have?"
    )
    assert got[0] == 200, (
        f"For GET /books/5, the status is {got[0]!r} and the body {got[1]!r}. Which request does your function wait for?"
    )
    assert isinstance(got[1], dict) and got[1].get("title") == "Salt Road", (
        f"For GET /books/5, the body is {got[1]!r}. What does the app look up in it?"
    )


def a_book_that_doesnt_exist():
    refused("GET /books/99", answer("GET", "/books/99"), "book_not_found")
    refused("GET /books/abc", answer("GET", "/books/abc"), "book_not_found")


def everything_else():
    refused("POST /getBook with the id 5", answer("POST", "/getBook", {"id": "5"}), "unknown_path")
    for asked in (
        "POST /getBook",
        "DELETE /books/5",
        "POST /books/5",
        "GET /pizzas/5",
        "GET /notebooks/5",
        "GET /getBook/5",
        "GET /",
    ):
        method, path = asked.split(" ")
        refused(asked, answer(method, path), "unknown_path")


def a_path_that_is_too_short_or_too_long():
    got = answer("GET", "/books")
    refused("GET /books", got, "unknown_path")
    got = answer("GET", "/books/5/notes")
    assert isinstance(got, tuple) and got[0] == 404, (
        f"For GET /books/5/notes, your function returns {got!r}. How many parts does the path of a book have?"
    )


def other_books():
    assert answer("GET", "/books/31")[0] == 200 and answer("GET", "/books/31")[1]["title"] == "Paper Moon"
    assert answer("GET", "/books/5")[1]["title"] == "The Long Tide"
    refused("GET /books/8", answer("GET", "/books/8"), "book_not_found")


def only_printed():
    assert "Salt Road is ready" in program.output and answer("GET", "/books/5")[0] == 404
    assert "screen" not in program.source
