"""Checks of the starter ap4-server-by-hand."""

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager

from shared.texts import last_error, shown
from shared.wsgi import environ
from understory import response


def quoted(text):
    return shown(json.dumps(text, ensure_ascii=False))


class Reply:
    """An answer as it came over the network: nothing repaired, nothing left out."""

    def __init__(self, asked, data, log, is_over=True):
        self.asked, self.data, self.log, self.is_over = asked, data, log, is_over
        head, self.blank, self.body = data.replace(b"\r\n", b"\n").partition(b"\n\n")
        if b"\r\n\r\n" in data:
            self.body = data.partition(b"\r\n\r\n")[2]
        lines = head.decode("utf-8", "replace").split("\n")
        self.first = lines[0]
        pairs = [line.partition(":") for line in lines[1:]]
        self.headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
        found = re.match(r"HTTP/\d\.\d (\d{3})", self.first)
        self.status = int(found[1]) if found else None

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def json(self):
        return json.loads(self.body.decode("utf-8"))


class Running:
    """The reader's `server.py`, on a free port."""

    def __init__(self, folder):
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            self.port = one.getsockname()[1]
        self.name = os.path.join(folder, "log.txt")
        with open(self.name, "wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-B", "-u", "server.py", str(self.port)],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    def log(self):
        with open(self.name, encoding="utf-8", errors="replace") as file:
            return file.read()

    def connection(self):
        until = time.monotonic() + 20
        while True:
            try:
                return socket.create_connection(("127.0.0.1", self.port), timeout=20)
            except OSError:
                time.sleep(0.05)
            if self.process.poll() is not None:
                last = (self.log().strip().splitlines() or ["it printed nothing"])[-1]
                raise AssertionError(f"server.py ended before it answered. Its last line: {shown(last, 160)}")
            assert time.monotonic() < until, (
                "server.py runs, but nothing listens on the port that was given after its name. "
                "Which port does the line with HTTPServer use?"
            )

    def ask(self, method, target):
        asked = f"{method} {target}"
        before = len(self.log())
        data, is_over = b"", True
        with self.connection() as one:
            length = "Content-Length: 0\r\n" if method == "POST" else ""
            one.sendall(
                f"{method} {target} HTTP/1.1\r\nHost: karaoke.example\r\n{length}Connection: close\r\n\r\n".encode()
            )
            while True:
                try:
                    more = one.recv(65536)
                except TimeoutError:
                    is_over = False
                    break
                except OSError:
                    break
                data += more
                if not more:
                    break
        if not data:
            # The reason is in the log a moment after the connection is closed.
            until = time.monotonic() + 3
            while "Error" not in self.log()[before:] and time.monotonic() < until:
                time.sleep(0.05)
        return Reply(asked, data, self.log()[before:], is_over)


@contextmanager
def changed(name):
    """Yields a function that replaces a file, and puts the file back at the end."""

    def put(text):
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)

    with open(name, encoding="utf-8") as file:
        own = file.read()
    try:
        yield put
    finally:
        put(own)


@contextmanager
def running():
    with tempfile.TemporaryDirectory() as folder:
        server = Running(folder)
        try:
            yield server
        finally:
            server.process.terminate()
            server.process.wait()


def answered(reply):
    """Fails if there was no answer, or if a client couldn't read it."""
    last = last_error(reply.log)
    if not reply.data:
        why = f", and your terminal says {last}" if last else ""
        raise AssertionError(
            f"{reply.asked} got no answer at all, not even a status{why}. Which of your lines was running then?"
        )
    chosen = re.search(r'" (\d{3}) \S+$', reply.log, re.MULTILINE)
    assert reply.status is not None or not chosen, (
        f"Your terminal says that {reply.asked} got {chosen[1]}, but what was sent begins with {quoted(reply.first)}. "
        "Which call sends the status line and the headers, and does it come before the body?"
    )
    assert reply.status is not None, (
        f"The answer to {reply.asked} begins with {quoted(reply.first)}. "
        "In How the web talks, what was in the first line of a response?"
    )
    assert reply.blank, (
        f"The answer to {reply.asked} has no blank line, so a client takes all of it for headers. "
        "What ends the headers?"
    )
    assert reply.is_over, (
        f"The answer to {reply.asked} began, but the connection was still open after 20 seconds. What does your program wait for?"
    )


def has_status(reply, *wanted, question=""):
    answered(reply)
    if reply.status in wanted:
        return
    last = last_error(reply.log)
    begin = f"{reply.asked} answered {reply.status}"
    if reply.status == 501:
        method = reply.asked.split()[0]
        raise AssertionError(
            f"{begin}: for a {method}, the server looks for a method called do_{method} in your class. Is there one?"
        )
    if reply.status == 500 and last:
        raise AssertionError(f"{begin}, and your terminal says {last}. Which of your lines raised that?")
    raise AssertionError(
        f"{begin}, not {' or '.join(map(str, wanted))}. {question or 'Which of your lines chooses that status?'}"
    )


def has_length(reply):
    said = reply.headers.get("content-length")
    assert said is not None, (
        f"The answer to {reply.asked} has no Content-Length. Add this header, with the length of the body."
    )
    assert said == str(len(reply.body)), (
        f"The answer to {reply.asked} says Content-Length: {said}, and {len(reply.body)} bytes follow ({quoted(reply.text)}). "
        "What did your program count, and when?"
    )


def is_text(reply, kind="text/plain"):
    said = reply.headers.get("content-type")
    assert said is not None, (
        f"The answer to {reply.asked} has no Content-Type. Add this header, so that a browser knows what the bytes are."
    )
    assert kind in said.lower(), f"The Content-Type of {reply.asked} is {shown(said)}. Which one says {kind}?"
    try:
        reply.body.decode("utf-8")
    except UnicodeDecodeError:
        raise AssertionError(
            f"The body of {reply.asked} isn't UTF-8: {shown(repr(reply.body))}. Which line turns the string into bytes?"
        ) from None
    assert kind == "application/json" or "utf-8" in said.lower(), (
        f"The Content-Type of {reply.asked} is {shown(said)}. It doesn't say with which encoding to read an ë: add the charset to it."
    )


def has_number(reply, number):
    return re.search(rf"(?<!\d){number}(?!\d)", reply.text)


def signed_up(reply, name, number, before="", question="", refused="What was created here, and which status says so?"):
    """Fails unless the answer confirms the name and its place in the queue."""
    has_status(reply, 201, question=refused)
    if name not in reply.text:
        where = f"{reply.asked} should confirm the name {name}, and answered {quoted(reply.text)}. "
        if re.search(r"%[0-9A-F]{2}|\w\+\w", reply.text):
            raise AssertionError(
                where + "In a URL, a space and an í are written differently. Who translates them back?"
            )
        if "&" in name and name.split()[0] in reply.text:
            raise AssertionError(
                where + "In this query, %26 is an & that belongs to the name. When does your program translate it back?"
            )
        raise AssertionError(where + "Which value of the query is the name?")
    assert "['" not in reply.text and '["' not in reply.text, (
        f"{reply.asked} answered {quoted(reply.text)}. Of which type is the value that you put into that sentence?"
    )
    earlier = (
        "Only Zoë had signed up before"
        if number == 2
        else f"Zoë and {'one' if number == 3 else number - 2} more had signed up before"
    )
    assert has_number(reply, number), (
        f"{before or earlier}, and {reply.asked} answered {quoted(reply.text)}. "
        f"{question or f'Where should the {number} come from, and which list lives on between two requests?'}"
    )


def found_by_wsgi(method, path, query=""):
    """Calls the reader's `application` as a WSGI server does, without a server."""
    asked = f"{method} {path}" + (f"?{query}" if query else "")
    from wsgi_app import application

    started = []

    def start_response(status, headers, exc_info=None):
        started.append((status, headers))

    try:
        parts = application(environ(method, path, query), start_response)
    except Exception as error:
        raise AssertionError(
            f"For {asked}, application raised {shown(f'{type(error).__name__}: {error}', 120)}. Which of its lines was that?"
        ) from None
    assert not isinstance(parts, (bytes, str)), (
        f"For {asked}, application returned {shown(repr(parts))}. WSGI servers go through what it returns, piece by piece. "
        "What is one piece of yours?"
    )
    assert parts is not None, f"For {asked}, application returned None. Which of its lines should return the body?"
    try:
        parts = list(parts)
    except TypeError:
        raise AssertionError(
            f"For {asked}, application returned {shown(repr(parts))}, and a server can't loop over that. What did the example return?"
        ) from None
    assert started, f"For {asked}, application never called start_response. Who would know the status?"
    for part in parts:
        assert isinstance(part, bytes), (
            f"For {asked}, application returned a list with {shown(repr(part))} in it. Which type travels over the network?"
        )
    status, headers = started[-1]
    assert isinstance(status, str) and re.match(r"\d{3} \S", status), (
        f"For {asked}, start_response got the status {status!r}. In WSGI, it's one string, the code and the reason. "
        "What is it for 200?"
    )
    assert isinstance(headers, list) and all(isinstance(pair, tuple) and len(pair) == 2 for pair in headers), (
        f"For {asked}, start_response got the headers {shown(repr(headers))}. In WSGI, they're a list of pairs. What makes pairs of a dictionary?"
    )
    for name, value in headers:
        assert isinstance(name, str) and isinstance(value, str), (
            f"For {asked}, a header is {shown(repr((name, value)))}. Which types do the two parts need?"
        )
    head = "".join(f"\r\n{name}: {value}" for name, value in headers)
    return Reply(
        f"{asked} through application",
        f"HTTP/1.0 {status}{head}\r\n\r\n".encode("latin-1", "replace") + b"".join(parts),
        "",
    )


def fanfares(*queries):
    """Calls `app` of fanfare_asgi.py for several phones at once, as an ASGI server does. Returns the
    texts of its answers, in which order it began and ended, and after how many seconds each one ended.
    """
    import asyncio

    from fanfare_asgi import app

    order, ends = [], []

    async def ask(query):
        order.append("began")
        sent = []
        asked = "GET /fanfare" + (f"?{query}" if query else "")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "GET",
            "scheme": "http",
            "path": "/fanfare",
            "raw_path": b"/fanfare",
            "query_string": query.encode(),
            "headers": [],
        }

        async def receive():
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message):
            sent.append(message)

        try:
            await app(scope, receive, send)
        except Exception as error:
            raise AssertionError(
                f"For {asked}, app raised {shown(f'{type(error).__name__}: {error}', 120)}. Which of its lines was that?"
            ) from None
        order.append("ended")
        ends.append(time.monotonic() - start)
        assert sent and sent[0].get("type") == "http.response.start", (
            f"For {asked}, the first message of app was {shown(repr(sent[0])) if sent else 'never sent'}. Which message carries the status?"
        )
        bodies = [one.get("body", b"") for one in sent if one.get("type") == "http.response.body"]
        assert bodies, f"For {asked}, app never sent a body. Which message did the first version send last?"
        for body in bodies:
            assert isinstance(body, bytes), (
                f"For {asked}, app sent the body {shown(repr(body))}. Which type travels over the network?"
            )
        return b"".join(bodies).decode("utf-8", "replace")

    async def all_at_once():
        return await asyncio.gather(*[ask(query) for query in queries])

    start = time.monotonic()
    return asyncio.run(all_at_once()), order, ends


def queue_of(reply):
    """Returns the names that `/queue` lists."""
    has_status(reply, 200)
    try:
        value = reply.json
    except ValueError:
        raise AssertionError(
            f"{reply.asked} answered {quoted(reply.text)}, and that isn't JSON. Which function of the module json writes a list?"
        ) from None
    assert isinstance(value, list) and all(isinstance(name, str) for name in value), (
        f"{reply.asked} answered {quoted(value)}. The page in phone.html expects a list of names. What would it show with this?"
    )
    is_text(reply, "application/json")
    return value


def get_gets_an_answer_with_status_200_and_with_a_body():
    with running() as server:
        reply = server.ask("GET", "/")
        has_status(reply, 200)
        assert reply.body.strip(), (
            "GET / answered with a status, but its body is empty. Write something into it, after the blank line."
        )


def get_names_zo_other_paths_get_a_404_and_each_length_is_right():
    with running() as server:
        reply = server.ask("GET", "/")
        has_status(reply, 200)
        has_length(reply)
        is_text(reply)
        assert "Zoë" in reply.text, (
            f"GET / answered {quoted(reply.text)}. Zoë always opens the evening. Where's her name?"
        )
        for target in ["/lost-and-found", "/index.html"]:
            reply = server.ask("GET", target)
            has_status(reply, 404, question="Which of your lines looks at the path?")
            assert reply.body.strip(), (
                f"GET {target} answered 404 with an empty body. Send a sentence that a person can read."
            )
            has_length(reply)


def post_sing_puts_people_into_the_queue_one_after_the_other():
    with running() as server:
        signed_up(server.ask("POST", "/sing?name=Idris"), "Idris", 2)
        signed_up(server.ask("POST", "/sing?name=Mar%C3%ADa+Jos%C3%A9"), "María José", 3)
        signed_up(server.ask("POST", "/sing?song=Rain&name=Tom%20%26%20Bo"), "Tom & Bo", 4)


def nobody_gets_a_place_without_a_name_or_by_opening_a_link():
    with running() as server:
        for target in ["/sing", "/sing?name=", "/sing?name=%20%20", "/sing?nickname=Idris"]:
            reply = server.ask("POST", target)
            has_status(
                reply,
                400,
                question="Whose name is in it?"
                if reply.status in range(200, 300)
                else "What does that say about the request?",
            )
            assert reply.body.strip(), (
                f"POST {target} answered 400 without a word. Send a sentence that says what's missing."
            )
        reply = server.ask("GET", "/sing?name=Idris")
        answered(reply)
        assert reply.status >= 400, (
            f"GET /sing?name=Idris answered {reply.status}. Anything that opens this link, an app or a robot, sends that request. "
            "Which of your methods answers it?"
        )
        signed_up(
            server.ask("POST", "/sing?name=Ngozi"),
            "Ngozi",
            2,
            f"Four requests without a name were refused, GET /sing?name=Idris got a {reply.status}",
            "Who's in your list besides Zoë and Ngozi?",
        )


def the_wrong_method_gets_a_405_a_path_that_only_looks_similar_a_404():
    with running() as server:
        for method, target, right in [("GET", "/sing?name=Idris", "POST"), ("POST", "/", "GET")]:
            reply = server.ask(method, target)
            has_status(
                reply,
                405,
                question=f"The path is one of yours, but only for {right}. Where does your program find that out?",
            )
            allowed = reply.headers.get("allow")
            assert allowed is not None, (
                f"{method} {target} answered 405 without a header Allow. Add it, with the methods that this path has."
            )
            methods = [one.strip() for one in allowed.split(",")]
            assert right in methods, (
                f"{method} {target} answered 405 and Allow: {allowed}. Which methods does that path have in your table?"
            )
            assert method not in methods, (
                f"{method} {target} was refused with 405, but its Allow header says {allowed}. What would a client do with that?"
            )
        for method, target in [
            ("GET", "/sin"),
            ("GET", "/sing.html"),
            ("POST", "/singer?name=Idris"),
            ("POST", "/stage"),
        ]:
            reply = server.ask(method, target)
            has_status(reply, 404, question="Which of your routes has exactly this path?")
            has_length(reply)
        reply = server.ask("GET", "/?from=chat")
        has_status(reply, 200, question="GET / is the same path with no query. What does your program compare?")
        assert "Zoë" in reply.text, f"GET /?from=chat answered {quoted(reply.text)}. Who is next?"


def get_songs_answers_whats_in_songs_json_now():
    with changed("songs.json") as put, running() as server:
        for songs in [{"Über den Dächern": 5}, {"Two Left Feet": 2, "Nine Cats": 4}]:
            put(json.dumps(songs))
            reply = server.ask("GET", "/songs")
            has_status(reply, 200)
            is_text(reply, "application/json")
            has_length(reply)
            try:
                value = reply.json
            except ValueError:
                raise AssertionError(
                    f"/songs answered {quoted(reply.text)}, and that isn't JSON. Which function writes JSON?"
                ) from None
            assert value == songs, (
                f"check.pyz wrote {quoted(songs)} into a copy of songs.json, and /songs answered {quoted(value)}. "
                "When does your program read the file?"
            )


def a_crash_becomes_a_500_and_the_reason_stays_in_your_terminal():
    with changed("songs.json") as put, running() as server:
        put('{"Two Left Feet": 2 "Nine Cats": 4}')
        reply = server.ask("GET", "/songs")
        if not reply.data:
            raise AssertionError(
                "check.pyz took a comma out of a copy of songs.json, and GET /songs got no answer at all, not even a status. "
                "Who could catch the error before it leaves your program?"
            )
        answered(reply)
        fault = "How would a client know that something broke?"
        if reply.status >= 400:
            fault = (
                "Whose fault does that say it is?"
                if reply.status < 500
                else "Which status says that your own code failed?"
            )
        assert reply.status == 500, (
            f"check.pyz took a comma out of a copy of songs.json, and GET /songs answered {reply.status}. {fault}"
        )
        assert reply.body.strip(), "The 500 for a broken songs.json has an empty body. Send a sentence for the client."
        has_length(reply)
        inside = [word for word in ("JSONDecodeError", "delimiter", "Traceback", ".py") if word in reply.text]
        assert not inside, (
            f"The 500 for a broken songs.json says {quoted(reply.text)}. {inside[0]} is about the inside of your program. Who needs to read that?"
        )
        assert "delimiter" in reply.log, (
            "GET /songs answered 500, and the server's terminal doesn't say what was wrong with the file, or where. How will Zoë find the missing comma?"
        )
        os.remove("songs.json")
        reply = server.ask("GET", "/songs")
        now = f"answered {reply.status}" if reply.status else "got no answer"
        assert reply.status == 500, (
            f"check.pyz took the whole songs.json away, and GET /songs {now} ({last_error(reply.log) or 'with no traceback'}). Which exceptions does your net catch?"
        )
        put(json.dumps({"Nine Cats": 4}))
        has_status(server.ask("GET", "/songs"), 200)


def wsgi_app_py_has_a_function_application():
    assert "application" in globals(), (
        "wsgi_app.py runs, but there's no name application in it. Give your function this name."
    )
    assert callable(globals()["application"]), (
        "In wsgi_app.py, application isn't a function. Where does the name get its value?"
    )


def it_answers_as_your_server_does_called_without_a_server():
    reply = found_by_wsgi("GET", "/")
    has_status(reply, 200)
    is_text(reply)
    has_length(reply)
    assert "Zoë" in reply.text, (
        f"For GET /, application answered {quoted(reply.text)}. Your own server says who's next. Where does it get that from?"
    )
    signed_up(
        found_by_wsgi("POST", "/sing", "name=Mar%C3%ADa+Jos%C3%A9"),
        "María José",
        2,
        refused="What does your function pass on, of environ to your routes, and of their answer to start_response?",
    )
    has_status(found_by_wsgi("POST", "/sing"), 400)
    has_status(found_by_wsgi("GET", "/lost-and-found"), 404)
    reply = found_by_wsgi("GET", "/sing", "name=Idris")
    has_status(reply, 405)
    assert "POST" in reply.headers.get("allow", ""), (
        "Through WSGI, the 405 of GET /sing has lost its header Allow. Which headers does your function pass on?"
    )


def python_wsgi_app_py_serves_it():
    assert response.status == 200, (
        f"GET / answered {response.status} from wsgi_app.py. Its terminal says: {last_error(response.log) or 'nothing special'}. Which line was that?"
    )
    assert "Zoë" in response.text, f"GET / answered {quoted(response.text)} from wsgi_app.py. Who is next?"


def everyone_gets_a_fanfare_and_three_phones_wait_at_the_same_time():
    asked = {"name=Idris": "Idris", "song=Rain&name=Mar%C3%ADa+Jos%C3%A9": "María José", "": ""}
    texts, order, ends = fanfares(*asked)
    for (query, name), text in zip(asked.items(), texts):
        where = f"GET /fanfare{'?' if query else ''}{query} answered {quoted(text)}. "
        assert not re.search(r"""\bb['"]|\['""", text), where + "Of which type is the value that you put there?"
        assert name in text, where + f"Is that the fanfare of {name}, letter by letter?"
    text = texts[-1]
    assert text.strip(), "GET /fanfare answered with an empty body. What do people hear if nobody gave a name?"
    for word in ("None", "{", "[]", "Idris", "María"):
        assert word not in text, f"GET /fanfare answered {quoted(text)}. For whom is that?"
    assert order[1] == "began", (
        "Three phones asked at the same moment, and app began with the second one only after the first had its answer. "
        "Where does app pause, so that others can go on?"
    )
    assert ends[-1] - ends[0] < ends[-1] / 2, (
        f"Three phones asked at the same moment. One had its answer after {ends[0]:.1f} seconds, another after {ends[-1]:.1f}. "
        "Does app pause during all of its waiting?"
    )


def get_phone_is_the_page_in_phone_html():
    with changed("phone.html") as put, running() as server:
        put('<!doctype html><meta charset="utf-8"><title>Sing</title><p>Bühne frei!</p>')
        reply = server.ask("GET", "/phone")
        has_status(reply, 200)
        where = f"check.pyz put another page into a copy of phone.html, and /phone answered {quoted(reply.text)}. "
        assert "hne frei!" in reply.text, where + "Where does your page come from?"
        has_length(reply)
        is_text(reply, "text/html")
        assert "<p>Bühne frei!</p>" in reply.text, (
            where + "With which encoding does your program read the file, and its ü?"
        )
        os.remove("phone.html")
        reply = server.ask("GET", "/phone")
        assert reply.data, (
            f"check.pyz took phone.html away, and GET /phone got no answer at all ({last_error(reply.log) or 'with no traceback'}). Which routes does your safety net protect?"
        )
        assert reply.status is None or reply.status >= 400, (
            f"check.pyz took phone.html away, and GET /phone answered {reply.status}. How would a client know that something broke?"
        )


def get_queue_lists_whos_waiting_in_order_and_nobody_twice():
    with running() as server:
        has_status(server.ask("POST", "/sing?name=Idris"), 201)
        has_status(server.ask("POST", "/sing?name=Ngozi"), 201)
        names = queue_of(server.ask("GET", "/queue"))
        assert names == ["Zoë", "Idris", "Ngozi"], (
            f"Idris and Ngozi signed up after Zoë, and /queue answered {quoted(names)}. Who's waiting, and in which order?"
        )
        for _ in range(5):
            reply = server.ask("POST", "/sing?name=Idris")
            answered(reply)
            assert reply.status != 201 and reply.status < 500, (
                f"Idris was already in the queue, pressed the button again, and got {reply.status}: {quoted(reply.text)}. What does that status promise him?"
            )
            assert reply.body.strip(), (
                f"Idris pressed the button again and got {reply.status} without a word. Send a sentence that he can read on his phone."
            )
        names = queue_of(server.ask("GET", "/queue"))
        assert names == ["Zoë", "Idris", "Ngozi"], (
            f"Idris pressed the button six times, Ngozi once, and /queue answered {quoted(names)}. Who sings how often?"
        )


def post_next_calls_one_singer_after_the_other_until_nobody_waits():
    with running() as server:
        has_status(server.ask("POST", "/sing?name=Idris"), 201)
        reply = server.ask("GET", "/next")
        answered(reply)
        assert reply.status >= 400, (
            f"GET /next answered {reply.status}. Whose turn is over when somebody only opens that link?"
        )
        reply = server.ask("POST", "/next")
        has_status(reply, 200)
        assert "Zoë" in reply.text, f"Zoë was first, and POST /next answered {quoted(reply.text)}. Who goes on stage?"
        names = queue_of(server.ask("GET", "/queue"))
        assert names == ["Idris"], (
            f"Zoë is on stage, Idris waits, and /queue answered {quoted(names)}. Who's still waiting?"
        )
        reply = server.ask("GET", "/")
        has_status(reply, 200)
        assert "Idris" in reply.text, (
            f"Idris is next, and GET / answered {quoted(reply.text)}. Does it look at the same list?"
        )
        reply = server.ask("POST", "/sing?name=Zo%C3%AB")
        signed_up(
            reply,
            "Zoë",
            2,
            "Zoë had sung and Idris was waiting",
            refused="Zoë has sung, and she isn't in the queue any more. May she come back?",
        )
        for number in range(2, 5):
            reply = server.ask("POST", "/next")
            answered(reply)
            assert reply.status < 500, (
                f"Three singers had a place in the queue, POST /next was sent {number} times, and the last one answered {reply.status} ({last_error(reply.log) or 'with no traceback'}). "
                "Who was left to call?"
            )
            assert reply.body.strip(), (
                f"POST /next answered {reply.status} without a word. Send a sentence that Zoë can read."
            )
        names = queue_of(server.ask("GET", "/queue"))
        assert names == [], f"Nobody is waiting any more, and /queue answered {quoted(names)}. Who is that?"
        reply = server.ask("GET", "/")
        answered(reply)
        assert reply.status < 500, (
            f"Nobody is waiting, and GET / answered {reply.status} ({last_error(reply.log) or 'with no traceback'}). What should people read there?"
        )
        assert "Zoë" not in reply.text, f"Zoë has sung, and GET / answered {quoted(reply.text)}. Is she still next?"
        signed_up(server.ask("POST", "/sing?name=Ngozi"), "Ngozi", 1, "Nobody was waiting any more")
