"""Checks of the exercise fix-the-blank-line."""

from main import response


def the_response_has_status_header_blank_line_and_body():
    head, border, body = response.partition("\n\n")
    assert border, f"Your response is {response!r}. Where is its blank line?"
    status, *headers = head.split("\n")
    assert status == "HTTP/1.1 200 OK" and "Content-Type: text/plain" in headers, (
        f"Above the blank line, your response is {head!r}. Are the status and the header as they were?"
    )
    assert body == "Lift 2 is out of order", (
        f"Below the blank line, your response is {body!r}. What should the display read there?"
    )
