"""Checks of the starter p15-notice-board."""

import base64
import itertools
import json
import os
import re
import subprocess
import sys
import threading

from shared.asgi import Reply as SharedReply
from shared.texts import short

STAFF = ("nour", "socks-4711")
KEYS = {"id", "kind", "title", "text"}
# The first check of a run makes this database, and the others copy it.
BASE = "check-base.sqlite3"
# Runs contract.py for several boards in one process, because starting Python is slow.
ASKER = """
import contextlib, io, json, os, runpy, sys, threading, traceback

found, seconds, jobs = sys.argv[1], float(sys.argv[2]), json.loads(sys.argv[3])


def tell(code, text):
    with open(found, "a", encoding="utf-8") as file:
        print(json.dumps([code, text]), file=file)


def give_up():
    tell(None, "")
    os._exit(1)


for address, login in jobs:
    sys.argv = ["contract.py", address, *login]
    said, code = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), 0
    clock = threading.Timer(seconds, give_up)
    clock.daemon = True
    clock.start()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            runpy.run_path("contract.py", run_name="__main__")
        except SystemExit as ended:
            code = 0 if ended.code is None else ended.code
            if not isinstance(code, int):
                print(code)
                code = 1
        except BaseException:
            traceback.print_exc()
            code = 1
    clock.cancel()
    said.flush()
    tell(code, said.buffer.getvalue().decode(errors="replace"))
"""
SECONDS = 20


class Reply(SharedReply):
    """What a board answered to one request."""

    def __init__(self, asked, status, text, headers):
        super().__init__(asked, status, [(name.lower(), value) for name, value in headers.items()], text)

    @property
    def short(self):
        return "a page of HTML" if self.text.lstrip()[:1] == "<" else short(self.text, 130) or "nothing"

    @property
    def told(self):
        """Returns how a message begins."""
        if self.status == 500:
            lines = [line for line in self.text.strip().splitlines() if not line.startswith(" ")]
            return f"{self.asked} answered 500, and the last line about it is “{(lines or ['nothing'])[-1][:150]}”."
        return f"{self.asked} answered {self.status} with {self.short}."


def basic(login):
    return "Basic " + base64.b64encode(":".join(login).encode()).decode()


def django_ready(fill=True):
    """Starts the reader's project in this process, with its own database."""
    name = os.path.abspath(f"check-{os.getpid()}.sqlite3")
    os.environ["BOARD_DATABASE"] = name
    os.environ["DJANGO_SETTINGS_MODULE"] = "launderette.settings"
    import django
    from django.conf import settings

    django.setup()
    assert str(settings.DATABASES["default"]["NAME"]) == name, (
        f"check.pyz set BOARD_DATABASE, and the project uses {settings.DATABASES['default']['NAME']}. What did launderette/settings.py say about the database when you got it?"
    )
    settings.ALLOWED_HOSTS = ["*"]
    # The usual hashers are slow on purpose, and there are many logins here.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    from django.db import connection

    # This database is thrown away, so nobody waits for the disk.
    connection.settings_dict["OPTIONS"]["init_command"] = "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY"
    if not os.path.exists(BASE):
        migrations_are_complete()
    if fill:
        make_database()


def make_database(base=BASE):
    """Makes the tables and four users, or copies them."""
    import shutil

    from django.contrib.auth.models import User
    from django.core.management import call_command
    from django.db import connection

    if base and os.path.exists(base):
        connection.close()
        shutil.copyfile(base, connection.settings_dict["NAME"])
        return
    call_command("migrate", verbosity=0)
    User.objects.create_superuser("mirela", "", "umbrella-4711")
    User.objects.create_user(STAFF[0], "", STAFF[1], is_staff=True)
    User.objects.create_user("bo", "", "towel-4711")
    User.objects.create_user("ilse", "", "glove-4711", is_staff=True, is_active=False)
    if base:
        connection.close()
        shutil.copyfile(connection.settings_dict["NAME"], base)


def migrations_are_complete():
    from django.core.management import call_command

    try:
        call_command("makemigrations", check_changes=True, dry_run=True, interactive=False, verbosity=0)
        complete = True
    except SystemExit:
        complete = False
    assert complete, "Your models say something that no migration says. Which command writes a migration?"


def django_board(fill=True):
    """Returns a function that sends requests to the reader's project."""
    django_ready(fill)
    from django.core.signals import got_request_exception
    from django.test import Client

    client = Client(raise_request_exception=False, enforce_csrf_checks=True, SERVER_NAME="127.0.0.1")
    errors = []
    got_request_exception.connect(lambda **more: errors.append(sys.exc_info()[1]), weak=False)

    def send(asked, body=None, raw=None, login=None):
        method, _, path = asked.partition(" ")
        more = {} if login is None else {"HTTP_AUTHORIZATION": login if isinstance(login, str) else basic(login)}
        content = raw if raw is not None else "" if body is None else json.dumps(body)
        errors.clear()
        answer = client.generic(method, path, content, content_type="application/json", **more)
        text = answer.content.decode(errors="replace")
        if answer.status_code == 500 and errors:
            text = f"{type(errors[0]).__name__}: {errors[0]}".splitlines()[0]
        return Reply(asked, answer.status_code, text, answer.headers)

    return send


def sketch_board():
    """Returns a function that sends requests to the sketch."""
    from fastapi.testclient import TestClient
    from sketch import app

    client = TestClient(app, raise_server_exceptions=False)

    def send(asked, body=None, raw=None, login=None):
        method, _, path = asked.partition(" ")
        headers = {"Content-Type": "application/json"}
        if login is not None:
            headers["Authorization"] = login if isinstance(login, str) else basic(login)
        content = raw if raw is not None else "" if body is None else json.dumps(body)
        answer = client.request(method, path, content=content, headers=headers)
        return Reply(asked, answer.status_code, answer.text, answer.headers)

    return send


def notice(kind="lost", title="Grey cat", **more):
    return {"kind": kind, "title": title, **more}


def approve_after_the_letter(send, number, login):
    """Approves a post, if the board knows how."""
    reply = send(f"POST /posts/{number}/approve", login=login)
    who = (
        "Nour is on the staff, and may enter the admin, but isn't a superuser."
        if login == STAFF
        else "The name and the password were right."
    )
    assert reply.status not in (401, 403), f"{reply.told} {who} What does the brief say about the staff?"


def pinned(send, login=STAFF, **values):
    """Pins a notice. After the letter, it has to be approved as well."""
    reply = send("POST /posts", notice(**values))
    assert reply.status == 201, (
        f"{reply.told} The body was {json.dumps(notice(**values))}. Which status should a new post get?"
    )
    number = reply.get("id")
    assert isinstance(number, int) and not isinstance(number, bool), f"{reply.told} Which number does this post have?"
    approve_after_the_letter(send, number, login)
    return reply.json


def page(send, query=""):
    """Returns the page of a list."""
    reply = send("GET /posts" + query)
    assert reply.status == 200, f"{reply.told} What should a list answer?"
    body = reply.json
    assert isinstance(body, dict) and body.keys() == {"items", "total"} and isinstance(body["items"], list), (
        f"{reply.told} Which two keys does a list have in the contract?"
    )
    return body


def titles(send, query=""):
    return [post.get("title") for post in page(send, query)["items"]]


def refused(reply, status, why, *names):
    """Demands that an answer is a failure in the one shape."""
    assert reply.status == status, f"{reply.told} {why} Which status does the contract ask for here?"
    error = reply.get("error")
    assert isinstance(error, dict) and error.keys() >= {"code", "message"}, (
        f"{reply.told} {why} The status is right. What does the contract say about the body?"
    )
    assert isinstance(error["code"], str) and re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", error["code"]), (
        f"{reply.told} What could another program compare that code with? It should be lowercase words with underscores, such as not_found."
    )
    assert isinstance(error["message"], str) and error["message"].strip() != "", (
        f"{reply.told} What could a client show to a person?"
    )
    fields = error.get("fields", [])
    assert isinstance(fields, list) and all(
        isinstance(one, dict) and one.keys() >= {"where", "message"} for one in fields
    ), f"{reply.told} What is in fields, if you look at the sketch?"
    for name in names:
        assert any(name in str(one["where"]) for one in fields), (
            f"{reply.told} The problem is {name}. How would a form know where to show the message?"
        )
    if status == 401:
        assert reply.headers.get("www-authenticate", "").lower().startswith("basic"), (
            f"{reply.told} {why} Its header WWW-Authenticate is {reply.headers.get('www-authenticate', 'missing')}. What makes a browser ask for a name and a password?"
        )


def the_post():
    from django.apps import apps

    try:
        return apps.get_model("board", "Post")
    except LookupError:
        raise AssertionError(
            "The app board has no model called Post. Add one for the notices, or give yours this name."
        ) from None


def admin_pages():
    """Returns a browser in which Mirela is logged in, and the address of her notices."""
    from django.contrib.auth.models import User
    from django.test import Client
    from django.test.utils import setup_test_environment
    from django.urls import NoReverseMatch, reverse

    the_post()
    setup_test_environment()
    browser = Client(raise_request_exception=False, SERVER_NAME="127.0.0.1")
    browser.force_login(User.objects.get(username="mirela"))
    try:
        return browser, reverse("admin:board_post_changelist")
    except NoReverseMatch:
        raise AssertionError(
            "Mirela has logged in, and the admin shows her users and groups, but no posts. Which line tells the admin about a model?"
        ) from None


def opened(browser, address):
    answer = browser.get(address)
    assert answer.status_code == 200, (
        f"Mirela opened {address} in the admin, and the answer was {answer.status_code}. What does your terminal say when you open it?"
    )
    return answer


def rows(browser, address):
    """Returns the table of notices in the admin."""
    text = opened(browser, address).content.decode()
    found = re.search(r'(?s)<table id="result_list">.*?</table>', text)
    return found[0] if found else text


def approval(send, staff, who):
    """Demands what the letter asks for."""
    before = page(send)["total"]
    reply = send("POST /posts", notice(title="Free piano"))
    assert reply.status == 201, f"On {who}, {reply.told} What should a new post still get?"
    post = reply.json
    path = f"/posts/{post['id']}"
    now = page(send)
    assert post["id"] not in [one["id"] for one in now["items"]], (
        f"On {who}, a new post is in the list, and nobody has approved it. Who reads that list?"
    )
    assert now["total"] == before, (
        f"On {who}, nobody has approved a new post, and it isn't in items, but total went from {before} to {now['total']}. What does total count?"
    )
    hidden = send(f"GET {path}")
    refused(hidden, 404, f"Nobody has approved that post on {who} yet.")
    for login, what in [(None, "without a login"), ((staff[0], "wrong-4711"), "with a wrong password")]:
        refused(send(f"POST {path}/approve", login=login), 401, f"That request to {who} came {what}.")
        result = send(f"GET {path}").status
        assert result == 404, (
            f"On {who}, a request to approve a post came {what}. It got its 401, and now everybody sees the post. Which line runs too early?"
        )
    reply = send(f"POST {path}/approve", login=staff)
    assert reply.status == 200, (
        f"On {who}, {reply.told} Somebody on the staff wanted to approve a post. What should they get?"
    )
    assert reply.json == post, f"On {who}, {reply.told} What does the contract say that approve returns?"
    reply = send(f"GET {path}")
    assert reply.status == 200 and reply.json == post and post in page(send)["items"], (
        f"On {who}, a post was approved. {reply.told} Is it both in the list and at its own address?"
    )
    again = send(f"POST {path}/approve", login=staff)
    assert again.status == 200, f"On {who}, {again.told} The post was approved already. Is that a reason to complain?"
    refused(send("POST /posts/999999/approve", login=staff), 404, f"No post on {who} has that number.")
    reply = send("POST /posts", notice(title="Loud piano"))
    waiting = f"/posts/{reply.json['id']}"
    reply = send(f"DELETE {waiting}", login=staff)
    assert reply.status == 204, (
        f"On {who}, {reply.told} The staff doesn't want that post, and it's still waiting. How do they get rid of it?"
    )
    send(f"DELETE {path}", login=staff)


class ThirdBoard:
    """A board without any framework, with faults if they're wished for."""

    def __init__(self, *faults):
        self.faults, self.numbers, self.posts = set(faults), itertools.count(1000), {}
        for number, kind in zip(range(30), itertools.cycle(["swap", "lost", "help", "found"])):
            self.add({"kind": kind, "title": f"Notice {number}", "text": "", "phone": ""}, number != 7)

    def add(self, values, approved=False):
        number = next(self.numbers)
        self.posts[number] = {"id": number, **values, "approved": approved}
        return self.posts[number]

    def seen(self, post):
        keys = ["id", "kind", "title", "text"] + (["phone"] if "phone" in self.faults else [])
        return {key: post[key] for key in keys}

    def failure(self, status, fields=()):
        if "detail" in self.faults:
            return status, {"detail": "No."}
        listed = [] if "fields" in self.faults else [{"where": f"body.{name}", "message": "No."} for name in fields]
        error = {
            "code": {401: "not_authenticated", 404: "not_found", 422: "invalid_request"}.get(status, "refused"),
            "message": "No.",
        }
        return status, {"error": {**error, "fields": listed} if listed else error}

    def number(self, query, name, least, most, usual):
        text = query.get(name, [str(usual)])[0]
        fits = re.fullmatch(r"-?\d+", text) and least <= int(text) <= most
        return (int(text), True) if fits else (usual, "limits" in self.faults)

    def listed(self, query):
        kind = query.get("kind", [None])[0]
        limit, one = self.number(query, "limit", 1, 50, 20)
        offset, two = self.number(query, "offset", 0, 10**9, 0)
        known = kind in (None, "lost", "found", "swap", "help") or "kinds" in self.faults
        if not (one and two and known):
            return self.failure(422, ["kind" if not known else "limit" if not one else "offset"])
        found = [post for post in self.posts.values() if post["approved"] or "listed" in self.faults]
        if kind is not None and "filter" not in self.faults:
            found = [post for post in found if post["kind"] == kind]
        if "oldest" not in self.faults:
            found.reverse()
        items = found[:limit] if "offset" in self.faults else found[offset : offset + limit]
        total = len(items) if "total" in self.faults else len(found)
        return 200, {"items": [self.seen(post) for post in items], "total": total}

    def created(self, body):
        try:
            values = json.loads(body)
        except ValueError:
            return self.failure(422, ["body"])
        if not isinstance(values, dict):
            return self.failure(422, ["body"])
        wrong = []
        known = values.get("kind") in ("lost", "found", "swap", "help") or "kinds" in self.faults
        if not known:
            wrong.append("kind")
        title = values.get("title")
        fits = isinstance(title, str) and ("titles" in self.faults or 1 <= len(title) <= 60)
        if not fits:
            wrong.append("title")
        for name, most in [("text", 500), ("phone", 30)]:
            if not isinstance(values.get(name, ""), str) or len(values.get(name, "")) > most:
                wrong.append(name)
        if wrong:
            return self.failure(422, wrong)
        post = {
            "kind": values.get("kind"),
            "title": title,
            "text": values.get("text", ""),
            "phone": values.get("phone", ""),
        }
        return 200 if "created" in self.faults else 201, self.seen(self.add(post))

    def answer(self, method, target, body, login):
        from urllib.parse import parse_qs, urlsplit

        parts = urlsplit(target)
        steps = parts.path.strip("/").split("/")
        if steps[0] != "posts" or len(steps) > 3 or steps[2:] not in ([], ["approve"]):
            return self.failure(404)
        if len(steps) == 1:
            if method == "GET":
                return self.listed(parse_qs(parts.query, keep_blank_values=True))
            return self.created(body) if method == "POST" else self.failure(405)
        if not re.fullmatch(r"-?\d+", steps[1]):
            return self.failure(422, ["post_id"])
        post = self.posts.get(int(steps[1]))
        may = login == basic(STAFF) or "open" in self.faults or ("password" in self.faults and login)
        if (method, len(steps)) == ("GET", 2):
            if post is None or not (post["approved"] or "numbered" in self.faults):
                return (200, None) if "null" in self.faults else self.failure(404)
            return 200, self.seen(post)
        if (method, len(steps)) not in (("DELETE", 2), ("POST", 3)):
            return self.failure(405)
        if not may:
            return self.failure(401)
        if post is None:
            return self.failure(404)
        if method == "DELETE":
            if "kept" not in self.faults:
                del self.posts[post["id"]]
            return 204, None
        if "waits" not in self.faults:
            post["approved"] = True
        return 200, self.seen(post)


def served_by_us(board):
    """Starts a third board, and returns its address."""
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class Handler(BaseHTTPRequestHandler):
        disable_nagle_algorithm = True

        def do(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode(errors="replace")
            status, value = board.answer(self.command, self.path, body, self.headers.get("Authorization"))
            content = b"" if status == 204 else json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            if status == 401:
                self.send_header("WWW-Authenticate", "Basic")
            if status != 204:
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = do_HEAD = do

        def log_message(self, *ignored):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def served_by_django():
    """Starts the reader's project as a server, and returns its address."""
    from socketserver import ThreadingMixIn
    from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

    from django.core.wsgi import get_wsgi_application

    class Quiet(WSGIRequestHandler):
        disable_nagle_algorithm = True

        def log_message(self, *ignored):
            pass

    class Threads(ThreadingMixIn, WSGIServer):
        daemon_threads = True

    server = make_server("127.0.0.1", 0, get_wsgi_application(), Threads, Quiet)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def served_by_uvicorn():
    """Starts the sketch as a server, and returns its address."""
    import socket
    import time

    import uvicorn
    from sketch import app

    place = socket.socket()
    place.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [place]}, daemon=True)
    thread.start()
    while thread.is_alive() and not server.started:
        time.sleep(0.02)
    return f"http://127.0.0.1:{place.getsockname()[1]}"


def alone():
    """Puts contract.py into its own folder."""
    assert os.path.exists("contract.py"), (
        "There's no file contract.py next to manage.py. Write the program there that asks the boards."
    )
    os.makedirs("alone", exist_ok=True)
    with open("contract.py", encoding="utf-8") as file, open("alone/contract.py", "w", encoding="utf-8") as copy:
        copy.write(file.read())


def asked(jobs):
    """Runs contract.py in its folder for pairs of an address and a login. Returns exit codes and last lines."""
    own = {
        name: value for name, value in os.environ.items() if name not in ("DJANGO_SETTINGS_MODULE", "BOARD_DATABASE")
    }
    found, seconds = os.path.abspath("asked.jsonl"), SECONDS * float(os.environ.get("CHECK_PATIENCE", "1"))
    told = []
    while len(told) < len(jobs):
        open(found, "w").close()
        words = [sys.executable, "-B", "-c", ASKER, found, str(seconds), json.dumps(jobs[len(told) :])]
        ended = subprocess.run(words, cwd="alone", env=own, stdin=subprocess.DEVNULL, capture_output=True)
        with open(found, encoding="utf-8") as file:
            new = [json.loads(line) for line in file]
        told += new
        if len(told) < len(jobs) and not (new and new[-1][0] is None):
            # contract.py ended Python itself.
            told.append([ended.returncode, (ended.stdout + ended.stderr).decode(errors="replace")])
    lines = [(text.strip().splitlines() or ["nothing"])[-1].strip()[:200] for code, text in told]
    return [(code, line.replace(address, "ADDRESS")) for (code, text), line, (address, login) in zip(told, lines, jobs)]


def keeps(*boards):
    """Demands that contract.py is content with each of these boards, and leaves them as they were."""
    alone()
    before = [set(numbers()) for address, login, who, numbers in boards]
    told = asked([(address, login) for address, login, who, numbers in boards])
    for old, (code, last), (address, login, who, numbers) in zip(before, told, boards):
        assert code is not None, (
            f"contract.py asked {who}, and was still running after {SECONDS} seconds. What was it waiting for?"
        )
        assert code == 0, (
            f"contract.py asked {who}, and ended with {code}. Its last line was “{last}”. That board keeps the contract. What did contract.py expect?"
        )
        new = set(numbers())
        assert new == old, (
            f"contract.py asked {who}. New posts that are still there: {len(new - old)}. Old posts that are gone: {len(old - new)}. What should a board look like afterwards?"
        )


def notices(faults):
    """Demands that contract.py finds each of these faults."""
    alone()
    told = asked([(served_by_us(ThirdBoard(name)), STAFF) for name in faults])
    for (code, last), words in zip(told, faults.values()):
        assert code is not None, (
            f"check.pyz has a board with a fault: {words}. contract.py asked it, and was still running after {SECONDS} seconds. What was it waiting for?"
        )
        assert code != 0, (
            f"check.pyz has a board with a fault: {words}. contract.py asked it and ended with 0. Which of its questions should have a different answer there?"
        )


def an_empty_board_answers_get_posts():
    send = django_board()
    reply = send("GET /posts")
    assert reply.status != 404, (
        f"{reply.told} Where does launderette/urls.py mention your API, and what's the path of your route?"
    )
    body = page(send)
    assert body == {"items": [], "total": 0}, (
        f"{reply.told} There's nothing on the board yet. What should items and total be?"
    )


def a_new_notice_gets_a_number_and_its_phone_stays_here():
    send = django_board()
    first = notice("lost", "Grey cat", text="Answers to Gerald", phone="0151 4711")
    second = notice("swap", "Piano")
    numbers = []
    for values in (first, second):
        reply = send("POST /posts", values)
        assert reply.status == 201, (
            f"{reply.told} The body was {json.dumps(values)}. Which status should a new post get?"
        )
        post = reply.json if isinstance(reply.json, dict) else {}
        assert "phone" not in post, f"{reply.told} Who else could call that number now?"
        assert post.keys() == KEYS, f"{reply.told} Which keys does a post have in the contract?"
        assert isinstance(post["id"], int) and not isinstance(post["id"], bool), f"{reply.told} Is its id a number?"
        wanted = {"kind": values["kind"], "title": values["title"], "text": values.get("text", "")}
        what_came_back = {key: post[key] for key in wanted}
        assert what_came_back == wanted, f"{reply.told} The body was {json.dumps(values)}. What changed on the way?"
        numbers.append(post["id"])
        approve_after_the_letter(send, post["id"], STAFF)
        for path in (f"/posts/{post['id']}", "/posts"):
            found = send(f"GET {path}")
            seen = found.json
            if path == "/posts" and found.status == 200:
                seen = next(
                    (one for one in page(send)["items"] if isinstance(one, dict) and one.get("id") == post["id"]), None
                )
            assert found.status == 200, (
                f"{found.told} A post was written, and its answer had the id {post['id']}. What should be there?"
            )
            assert not isinstance(seen, dict) or "phone" not in seen, (
                f"{found.told} Who else could call that number now?"
            )
            assert seen == post, f"{found.told} POST /posts had answered {json.dumps(post)}. Which of the two is right?"
    assert numbers[0] != numbers[1], (
        f"Two new posts have the numbers {numbers}. How would a client ask for one of them?"
    )


def the_list_is_in_order_by_kind_and_in_pages():
    send = django_board()
    kinds = ["lost", "swap", "lost", "help"] * 6
    for number, kind in enumerate(kinds, 1):
        pinned(send, kind=kind, title=f"Notice {number}")
    newest = [f"Notice {number}" for number in range(24, 0, -1)]
    got = titles(send)
    assert got[:1] == newest[:1], (
        f"24 posts were written, Notice 1 to Notice 24. The first in the list is {got[:1]}. Which one should hang on top?"
    )
    assert got == newest[:20], (
        f"24 posts were written. GET /posts has {len(got)} of them, from {got[:1]} to {got[-1:]}. How many does the contract show, and in which order?"
    )
    total = page(send)["total"]
    assert total == 24, f"24 posts were written. GET /posts says that total is {total}. What does total count?"
    got = titles(send, "?limit=3&offset=2")
    assert got == newest[2:5], f"GET /posts?limit=3&offset=2 has {got}. Which posts come after the two newest?"
    swaps = [title for title, kind in zip(newest, reversed(kinds)) if kind == "swap"]
    got = page(send, "?kind=swap&limit=4")
    shown = [post["title"] for post in got["items"]]
    assert shown == swaps[:4], (
        f"Every fourth post is a swap, and GET /posts?kind=swap&limit=4 has {shown}. What comes first, choosing or cutting?"
    )
    total = got["total"]
    assert total == 6, (
        f"6 of 24 posts are swaps. GET /posts?kind=swap&limit=4 says that total is {total}. What does total count?"
    )
    got = page(send, "?kind=found")
    assert got == {"items": [], "total": 0}, (
        f"Nobody has found anything, and GET /posts?kind=found answered {json.dumps(got)[:120]}. What should it be?"
    )
    got = titles(send, "?limit=50&offset=23")
    assert got == ["Notice 1"], (
        f"GET /posts?limit=50&offset=23 has {got}. How many posts come after the first 23 of 24?"
    )


def every_failure_has_the_one_shape():
    send = django_board()
    pinned(send)
    missing = send("GET /posts/999999")
    refused(missing, 404, "No post has that number.")
    for values, name in [
        ({"title": "Grey cat"}, "kind"),
        ({"kind": "lost"}, "title"),
        (notice(title=""), "title"),
        (notice(title="x" * 61), "title"),
        (notice(kind="sold"), "kind"),
        (notice(text="x" * 501), "text"),
        (notice(phone="1" * 31), "phone"),
    ]:
        said = json.dumps(values)
        refused(send("POST /posts", values), 422, f"The body was {said if len(said) < 90 else said[:90] + ' …'}.", name)
    for values in (notice(title="x" * 60), notice(text="x" * 500), notice(phone="1" * 30)):
        reply = send("POST /posts", values)
        assert reply.status == 201, (
            f"{reply.told} Its longest value has {max(len(value) for value in values.values())} characters. Up to which length does the contract allow it?"
        )
    for query, name in [
        ("kind=sold", "kind"),
        ("limit=0", "limit"),
        ("limit=51", "limit"),
        ("limit=all", "limit"),
        ("offset=-1", "offset"),
    ]:
        refused(send(f"GET /posts?{query}"), 422, "The query doesn't fit.", name)
    refused(send("GET /posts/cat"), 422, "A cat isn't a number.")
    refused(send("POST /posts", raw='{"kind": '), 422, "The body isn't JSON at all.")
    for raw in ("[]", '"lost"', "null", '["kind", "title"]'):
        refused(send("POST /posts", raw=raw), 422, f"The body was {raw}, which is JSON, but no object.")


def the_notices_survive_a_restart():
    send = django_board()
    post = pinned(send, kind="found", title="Grey cat, asleep")
    code = "import sys, django; django.setup(); from django.test import Client; print(Client(SERVER_NAME='127.0.0.1').get(sys.argv[1]).content.decode())"
    ended = subprocess.run([sys.executable, "-B", "-c", code, f"/posts/{post['id']}"], capture_output=True, text=True)
    last = (ended.stdout + ended.stderr).strip().splitlines()[-1:] or ["nothing"]
    try:
        got = json.loads(ended.stdout)
    except ValueError:
        got = None
    assert got == post, (
        f"A post was written, and a second program that runs your project asked for /posts/{post['id']}. It got “{last[0][:150]}”. Where is a post when the program that wrote it has ended?"
    )


def mirela_sees_and_corrects_notices_in_the_admin():
    send = django_board()
    browser, address = admin_pages()
    from django.test import Client

    closed = Client(SERVER_NAME="127.0.0.1").get(address)
    assert closed.status_code == 302, (
        f"Somebody who isn't logged in opened {address}, and the answer was {closed.status_code}. Whose desk is this?"
    )
    cat = pinned(send, title="Grey cat 4711", text="Answers to Gerald", phone="0151 815")
    piano = pinned(send, kind="swap", title="Piano 4712")
    table = rows(browser, address)
    words = re.sub(r"<[^>]+>|\s+", " ", table)
    seen = re.findall(r"Post object \(\d+\)", words)
    assert "Grey cat 4711" in table and "Piano 4712" in table, (
        f"In the admin's list of posts, Mirela reads {seen or 'no titles'}. Which one is the cat?"
    )
    page_of_cat = address + f"{cat['id']}/change/"
    text = opened(browser, page_of_cat).content.decode()
    assert "0151 815" in text, (
        "A post was written with the phone number 0151 815. Mirela opened it in the admin, and the number isn't there. Who has it now?"
    )
    for post in (cat, piano):
        there = f"{address}{post['id']}/change/"
        shown = opened(browser, there).context
        forms = [shown["adminform"].form]
        for each in shown["inline_admin_formsets"]:
            forms += [each.formset.management_form, *each.formset.forms]
        values = {}
        for field in itertools.chain(*forms):
            if field.value() is not False:
                values[field.html_name] = "" if field.value() is None else field.value()
        assert "title" in values, (
            f"In the admin, the form of a post has the fields {sorted(values)}. Where does Mirela correct a title?"
        )
        answer = browser.post(there, {**values, "title": "Corrected"})
        problems = (
            ""
            if answer.status_code == 302
            else "; ".join(
                f"{name}: {words[0]}".rstrip(".") for name, words in answer.context["adminform"].form.errors.items()
            )
        )
        assert answer.status_code == 302, (
            f"Mirela corrected the title of {json.dumps(post)} in the admin, and it wasn't saved: {problems or answer.status_code}. The API had accepted this post. Which of the two is stricter, and where?"
        )
        reply = send(f"GET /posts/{post['id']}")
        assert isinstance(reply.json, dict) and reply.json.get("title") == "Corrected", (
            f"Mirela changed a title to “Corrected” in the admin. {reply.told} Where does each of the two look?"
        )


def only_staff_takes_a_notice_down():
    send = django_board()
    post = pinned(send)
    path = f"/posts/{post['id']}"
    for login, status, why in [
        (None, 401, "There was no login."),
        ((STAFF[0], "wrong"), 401, "The password was wrong."),
        (("nobody", STAFF[1]), 401, "There's no user with that name."),
        (("ilse", "glove-4711"), 401, "This user isn't active any more."),
        ("Basic ???", 401, "Nobody can read that login."),
        (("bo", "towel-4711"), 403, "The password was right, but Bo isn't staff."),
    ]:
        reply = send(f"DELETE {path}", login=login)
        refused(reply, status, why)
        found = send(f"GET {path}").status
        assert found == 200, f"{reply.told} {why} And now the post is gone. Which line runs too early?"
    pinned(send, title="Piano")
    reply = send(f"DELETE {path}", login=STAFF)
    assert reply.status == 204, (
        f"{reply.told} Nour is on the staff, and the password was right. Which status should it be?"
    )
    assert reply.text == "", f"{reply.told} What is there to say in the body of a 204?"
    gone = send(f"GET {path}")
    refused(gone, 404, "Nour has taken that post down.")
    got = titles(send)
    assert got == ["Piano"], f"Nour has taken down the grey cat. Now the list is {got}. What should hang there?"
    refused(send(f"DELETE {path}", login=STAFF), 404, "That post was taken down before.")


def a_notice_waits_until_mirela_approves_it():
    send = django_board()
    approval(send, STAFF, "your board")
    reply = send("POST /posts", notice(title="Loud piano"))
    refused(send(f"POST /posts/{reply.json['id']}/approve", login=("bo", "towel-4711")), 403, "Bo isn't staff.")
    got = send(f"GET /posts/{reply.json['id']}").status
    assert got == 404, (
        "Bo isn't staff. He tried to approve a post and got 403, and now everybody sees it. Which line runs too early?"
    )
    for key in ("approved", "waiting", "status", "state"):
        reply = send("POST /posts", notice(title="Sly piano", **{key: True}))
        number = reply.get("id")
        assert number is None or send(f"GET /posts/{number}").status == 404, (
            f"Somebody wrote a post with {key} set to true, and it was on the board right away. Which keys may a client send?"
        )


def what_was_on_the_board_stays_there():
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    send = django_board(fill=False)
    the_post()
    loader = MigrationExecutor(connection).loader
    last = [key for key in loader.graph.leaf_nodes() if key[0] == "board"]
    steps = [key for key in loader.graph.forwards_plan(last[0]) if key[0] == "board"] if last else []
    assert len(steps) > 1, (
        f"The folder board/migrations has {len(steps)} migration. A database that version 2 made has done that one already, so how will it learn about the change?"
    )
    number = None
    for step in steps[:-1]:
        connection.close()
        connection.settings_dict["NAME"] = os.path.abspath(f"before-{step[1]}.sqlite3")
        executor = MigrationExecutor(connection)
        executor.migrate([step])
        try:
            Old = executor.loader.project_state([step]).apps.get_model("board", "Post")
            known = {field.name for field in Old._meta.get_fields()}
            values = {"kind": "lost", "title": "Grey cat", "text": "Answers to Gerald", "phone": ""}
            number = Old.objects.create(**{name: value for name, value in values.items() if name in known}).pk
            break
        except Exception:
            pass
    assert number is not None, (
        "check.pyz could not write a post with your earlier migrations. Which of them makes the table of version 2?"
    )
    make_database(base=None)
    reply = send(f"GET /posts/{number}")
    assert reply.status == 200 and reply.json.get("title") == "Grey cat" and titles(send) == ["Grey cat"], (
        f"A post was on the board of version 2. Then all migrations ran. {reply.told} Was it in the window before the letter, and what did Mirela say about those?"
    )


def the_admin_shows_which_notices_wait():
    send = django_board()
    browser, address = admin_pages()
    reply = send("POST /posts", notice(title="Free piano 4711"))
    before = rows(browser, address)
    assert "Free piano 4711" in before, (
        "A post waits for Mirela, and it isn't in the admin's list. How can she find it there?"
    )
    send(f"POST /posts/{reply.json['id']}/approve", login=STAFF)
    assert rows(browser, address) != before, (
        "In the admin's list, a post looks the same before and after it's approved. Which column would show the difference?"
    )


def the_sketch_has_read_the_letter_too():
    send = sketch_board()
    login = ("mirela", "socks")
    approval(send, login, "the sketch")
    post = pinned(send, login, title="Piano", phone="0151 4711")
    wanted = {"items": [post], "total": 1}
    got = page(send)
    assert got == wanted, (
        f"The sketch: one post was written and approved, the others are gone. GET /posts answered {json.dumps(got)[:150]}. What should it be?"
    )


def contract_py_is_content_with_three_different_boards():
    send = sketch_board()
    django_ready()
    Post = the_post()
    board = ThirdBoard()
    boards = [
        (
            served_by_uvicorn(),
            ("mirela", "socks"),
            "the sketch",
            lambda: [post["id"] for post in page(send, "?limit=50")["items"]],
        ),
        (served_by_django(), STAFF, "your Django board", lambda: Post._base_manager.values_list("pk", flat=True)),
        (
            served_by_us(board),
            STAFF,
            "a board of check.pyz that uses no framework, with 29 posts and one that waits",
            lambda: board.posts,
        ),
    ]
    keeps(*boards)


def contract_py_notices_a_board_with_wrong_posts():
    notices(
        {
            "created": "a new post gets the status 200",
            "phone": "everybody can read the phone numbers",
            "oldest": "the oldest post comes first",
            "filter": "kind=swap shows all kinds",
            "offset": "offset skips nothing",
            "total": "total counts the posts of one page",
        }
    )
    [(code, _last)] = asked([("http://127.0.0.1:9", STAFF)])
    assert code != 0, "There was no board at all at the address, and contract.py ended with 0. What did it believe?"


def contract_py_notices_a_board_that_refuses_too_little():
    notices(
        {
            "titles": "a post may have an empty title",
            "kinds": "any word is a kind",
            "limits": "limit=0 and offset=-1 get a page",
            "null": "a post that doesn't exist is null, with the status 200",
            "detail": "failures are in FastAPI's own shape",
            "fields": "a 422 never names a field",
        }
    )


def contract_py_notices_a_board_that_trusts_everybody():
    notices(
        {
            "open": "nobody needs a login",
            "password": "any password is right",
            "kept": "DELETE says 204, and the post is still there",
            "listed": "the list shows posts that nobody has approved",
            "numbered": "a post that nobody has approved can be read by its number",
            "waits": "approve says 200, and the post still waits",
        }
    )
