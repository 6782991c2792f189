"""Checks of the exercise a-website-in-a-function."""

from main import PAGES, answer


def answer_to(asked):
    response = answer(f"{asked} HTTP/1.1\nHost: me.example\n\n")
    assert isinstance(response, str), (
        f"For {asked}, your function returned {response!r}. Which string should the server send?"
    )
    return response


def check_headers(asked, response):
    # Uppercase and lowercase are the same in names of headers.
    lines = response.partition("\n\n")[0].split("\n")[1:]
    headers = {line.partition(":")[0].strip().lower(): line.partition(":")[2].strip() for line in lines}
    assert headers.get("content-type", "").startswith("text/plain"), (
        f"For {asked}, the headers are {lines}. Which one says that the body is plain text?"
    )
    assert "content-length" in headers, (
        f"For {asked}, the headers are {lines}. How does a client know how long the body is?"
    )
    body = response.partition("\n\n")[2]
    length = headers["content-length"]
    assert length in (str(len(body)), str(len(body.encode()))), (
        f"For {asked}, Content-Length is {length}, and the body has {len(body)} characters. Where does the number come from?"
    )


def three_pages_of_your_own():
    assert isinstance(PAGES, dict), (
        f"PAGES is of the type {type(PAGES).__name__}. How did the starter say which page is at which path?"
    )
    for path in PAGES:
        assert str(path).startswith("/"), f"One of your paths is {path!r}. With which character does every path start?"
    assert len(PAGES) >= 3, (
        f"Your site has {len(PAGES)} page{'s' if len(PAGES) != 1 else ''} so far. What else would you like to say?"
    )


def each_page_can_be_fetched():
    for path, page in PAGES.items():
        response = answer_to(f"GET {path}")
        head, border, body = response.partition("\n\n")
        first = head.split("\n")[0]
        assert first == "HTTP/1.1 200 OK", (
            f"For GET {path}, your response starts with the line {first!r}. How does a response start if all went well?"
        )
        assert border, (
            f"For GET {path}, there's no blank line in your response. Where do the headers end and the body start?"
        )
        assert body == page, f"For GET {path}, the body is {body!r}, and the page is {page!r}. What's different?"
        check_headers(f"GET {path}", response)


def a_path_without_a_page():
    response = answer_to("GET /no/such/page")
    first = response.split("\n")[0]
    assert first == "HTTP/1.1 404 Not Found", (
        f"For GET /no/such/page, your response starts with {first!r}. There's no such page, so how can a client see that from the status?"
    )
    assert response.partition("\n\n")[2], "For GET /no/such/page, the body is empty. What would you tell a visitor?"
    check_headers("GET /no/such/page", response)


def another_method():
    for method, path in (
        ("DELETE", next(iter(PAGES))),
        ("POST", "/no/such/page"),
        ("PATCH", next(iter(PAGES))),
        ("HEAD", next(iter(PAGES))),
    ):
        response = answer_to(f"{method} {path}")
        first = response.split("\n")[0]
        assert first == "HTTP/1.1 405 Method Not Allowed", (
            f"For {method} {path}, your response starts with {first!r}. What does the table say about this method?"
        )
        assert response.partition("\n\n")[2], f"For {method} {path}, the body is empty. What would you tell a visitor?"
        check_headers(f"{method} {path}", response)


def somebody_elses_pages():
    for path, page in PAGES.items():
        response = answer(f"GET {path} HTTP/1.1\nHost: cafe.example\nAccept: text/plain\n\n")
        head, _border, body = response.partition("\n\n")
        assert head.split("\n")[0] == "HTTP/1.1 200 OK" and body == page
        check_headers(f"GET {path}", response)
    assert answer("GET / HTTP/1.1\nHost: cafe.example\n\n").startswith("HTTP/1.1 404 Not Found\n")


def no_blank_line():
    path = next(iter(PAGES))
    response = answer(f"GET {path} HTTP/1.1\nHost: me.example\n\n")
    assert "\n\n" not in response and response.endswith("\n" + PAGES[path])


def path_before_method():
    assert answer("POST /no/such/page HTTP/1.1\nHost: me.example\n\n").startswith("HTTP/1.1 404")
    assert answer(f"DELETE {next(iter(PAGES))} HTTP/1.1\nHost: me.example\n\n").startswith("HTTP/1.1 405")


def fixed_length():
    lengths = {
        answer(f"GET {path} HTTP/1.1\nHost: me.example\n\n").split("Content-Length: ")[1].split("\n")[0]
        for path in PAGES
    }
    assert len(lengths) == 1 and len({len(page) for page in PAGES.values()}) > 1


def headers_for_pages_only():
    response = answer("GET /no/such/page HTTP/1.1\nHost: me.example\n\n")
    assert response.startswith("HTTP/1.1 404 Not Found\n\n")


def methods_in_a_list():
    starts = [
        answer(f"{method} {next(iter(PAGES))} HTTP/1.1\nHost: me.example\n\n")[:12]
        for method in ("DELETE", "PATCH", "HEAD")
    ]
    assert starts[0] != "HTTP/1.1 200" and "HTTP/1.1 200" in starts
