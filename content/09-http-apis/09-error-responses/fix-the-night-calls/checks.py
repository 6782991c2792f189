"""Checks of the exercise fix-the-night-calls."""

from lesson import answered, ending, short, value_of
from understory import response


def not_there(response, asked, number=None):
    """Demands a 404 whose detail a person understands."""
    status = response.status
    shown = short(value_of(response))
    if status == 500:
        end = ending(response)
        nothing_there = "KeyError" in end or "IndexError" in end
        question = (
            "Whose mistake was it, and which status says so?"
            if nothing_there
            else "What in your program leads to that?"
        )
        raise AssertionError(f"{asked} answered 500{end}. {question}")
    if status == 422:
        raise AssertionError(
            f"{asked} answered 422: {shown}. Is something wrong with this request, or is nothing there? And which status says so?"
        )
    assert status >= 400, (
        f"{asked} answered {status} with {shown}. How would the speaker notice that nothing was found?"
    )
    assert status == 404, f"{asked} answered {status}. Which status says that what you want doesn't exist?"
    value = value_of(response)
    detail = value.get("detail") if isinstance(value, dict) else None
    assert isinstance(detail, str), (
        f"{asked} answered 404 with {shown}. There's no sentence in `detail`. Which line of yours makes this answer?"
    )
    assert detail not in ("", "Not Found"), (
        f"{asked} answered 404, and its `detail` is `{detail}`. What would Duarte like to hear?"
    )
    if number is not None:
        assert str(number) in detail, (
            f"{asked} answered 404 with `{detail}`. Which number did Duarte say, and how would he notice that it was the wrong one?"
        )


def there(response, asked, status, **expected):
    value = answered(response, asked, status)
    for name, wanted in expected.items():
        assert isinstance(value, dict) and value.get(name) == wanted, (
            f"{asked} answered {short(value)}, and before, its `{name}` was `{wanted}`. Nothing is wrong with this request. What has changed for it?"
        )


def a_book_thats_there_but_its_place_was_forgotten():
    shown = short(value_of(response))
    assert response.status == 500, (
        f"`GET /books/3/place` answered {response.status} with {shown}. Book 3 is there, and nobody typed in its place. Whose mistake is that, and does this answer say so?"
    )
    assert "Traceback" in response.log, (
        f"`GET /books/3/place` answered 500 with {shown}, but there's no traceback in the log. How would anybody find out which line failed?"
    )
