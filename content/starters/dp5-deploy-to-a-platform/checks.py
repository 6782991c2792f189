"""Checks of the starter dp5-deploy-to-a-platform."""

import contextlib
import itertools
import json
import os
import re
import secrets
import shlex
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from shared.texts import is_generated
from understory import data

PUBLISHED = "chestnut" + "-4-river"
OWN = ("SHELF_KEY", "SHELF_URL", "DATABASE_URL", "RENDER", "PORT")


def terminal(**values):
    """Returns an environment in which only these of the lesson's variables are set."""
    kept = {name: value for name, value in os.environ.items() if name not in OWN}
    return {**kept, **values, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}


def run(*words, seconds=40, **values):
    try:
        return subprocess.run(
            [sys.executable, *words],
            env=terminal(**values),
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
        )
    except subprocess.TimeoutExpired:
        raise AssertionError(f"{words[0]} was still running after {seconds} seconds. What is it waiting for?")


def last(ended):
    """Returns the last line that a program wrote; of a traceback, the line with the error's name."""
    lines = [
        line.strip()
        for line in (ended.stdout + "\n" + ended.stderr).splitlines()
        if line.strip() and not line.startswith("(Background")
    ]
    named = [line for line in ended.stderr.splitlines() if re.match(r"[A-Za-z_][\w.]*(Error|Exception)\b", line)]
    if "Traceback" in ended.stderr and named:
        lines = [named[-1].strip()]
    return f'"{lines[-1].rstrip(".")}".' if lines else "(nothing)."


def settings(**values):
    """Asks the reader's settings for both values. Returns what ended, and the values if there are any."""
    code = (
        "import json, settings\n"
        "print()\n"
        "names = ('shelf_key', 'database_url')\n"
        "print('VALUES' + json.dumps({name: repr(getattr(settings, name)()) if hasattr(settings, name) else 'not there' for name in names}))\n"
    )
    ended = run("-c", code, **values)
    found = [line for line in ended.stdout.splitlines() if line.startswith("VALUES")]
    return ended, json.loads(found[-1][6:]) if found else None


def started(how, **values):
    ended, found = settings(**values)
    assert found is not None, f"{how}, settings.py ended with: {last(ended)} Which of its lines ended it?"
    return found


def plain(address):
    """Returns an address without the parts that stand for the same database either way."""
    return re.sub(r"^postgres(ql)?(\+\w+)?:", "postgresql:", address.strip("'"))


def new_database():
    return os.path.join(tempfile.mkdtemp(dir="."), "new.db").replace(os.sep, "/")


def titles_in(place):
    database = sqlite3.connect(place)
    try:
        return [row[0] for row in database.execute("SELECT title FROM books ORDER BY id")]
    except sqlite3.OperationalError:
        return None
    finally:
        database.close()


def change(place, *statements):
    database = sqlite3.connect(place)
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()


def release(place, how):
    ended = run("release.py", seconds=20, SHELF_KEY=secrets.token_urlsafe(), DATABASE_URL=f"sqlite:///{place}")
    assert ended.returncode == 0, f"{how}, release.py ended with: {last(ended)} Which line of it was that?"


# A Shelf with a switch: the first word of fault.txt says what is broken at the moment.
FAULTY = """
import json
import re
import main

KEY = {key!r}.encode()


async def app(scope, receive, send):
    async def answer(status, body):
        await send({{"type": "http.response.start", "status": status, "headers": [(b"content-type", b"application/json")]}})
        await send({{"type": "http.response.body", "body": body}})

    if scope["type"] != "http":
        return await main.app(scope, receive, send)
    with open("fault.txt") as file:
        fault = file.read().strip()
    method, path = scope["method"], scope["path"]
    headers = dict(scope["headers"])
    one_book = re.fullmatch("/books/[0-9]+", path) is not None
    error = json.dumps({{"error": {{"code": "fault", "message": "A fault of check.pyz"}}}}).encode()
    if fault == "open":
        others = [(name, value) for name, value in scope["headers"] if name != b"x-shelf-key"]
        scope = {{**scope, "headers": [*others, (b"x-shelf-key", KEY)]}}
    if fault == "refuses" and b"x-shelf-key" in headers:
        return await answer(401, error)
    if fault == "forgets" and method == "GET" and one_book:
        return await answer(404, error)
    if fault == "garbled" and method == "GET" and one_book:
        return await answer(200, b"<html>")
    if fault == "asleep" and path == "/health":
        return await answer(503, error)
    if fault == "keeps" and method == "DELETE":
        return await answer(500, error)
    await main.app(scope, receive, send)
"""


class Shelf:
    def __init__(self, place, address, key):
        self.place, self.address, self.key = place, address, key
        self.fault("none")

    def fault(self, name):
        Path(self.place, "fault.txt").write_text(name)

    def restore(self):
        """Brings back the books that were there at the start."""
        first, now = (sqlite3.connect(os.path.join(self.place, name)) for name in ("first.db", "shelf.db"))
        first.backup(now)
        first.close()
        now.close()

    def smoke(self, fault="none"):
        self.fault(fault)
        ended = run("smoke.py", self.address, SHELF_KEY=self.key)
        self.fault("none")
        return ended

    def books(self):
        with urllib.request.urlopen(self.address + "/books?limit=100") as answer:
            return [(book["id"], book["title"]) for book in json.load(answer)["items"]]


@contextlib.contextmanager
def shelf():
    """Starts the reader's Shelf on a copy. One more book makes the next number hard to guess."""
    key = secrets.token_urlsafe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = os.path.join(folder, "shelf")
        shutil.copytree(".", place, ignore=shutil.ignore_patterns(".*", "*.db", "__pycache__", "tests"))
        Path(place, "faulty.py").write_text(FAULTY.format(key=key))
        Path(place, "fault.txt").write_text("none")
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
        values = terminal(SHELF_KEY=key, DATABASE_URL="sqlite:///shelf.db")
        filled = subprocess.run(
            [sys.executable, "-c", "import store; store.create_tables(); store.add_first_books()"],
            cwd=place,
            env=values,
            capture_output=True,
            text=True,
        )
        assert filled.returncode == 0, f"Your Shelf ended with: {last(filled)} Does step 4 pass?"
        number = 40 + secrets.randbelow(40)
        change(
            os.path.join(place, "shelf.db"),
            f"INSERT INTO books (id, title, author, copies) VALUES ({number}, 'Beloved', 'Toni Morrison', 1)",
        )
        shutil.copy(os.path.join(place, "shelf.db"), os.path.join(place, "first.db"))
        words = [sys.executable, "-m", "uvicorn", "faulty:app", "--port", str(port), "--log-level", "critical"]
        with open(os.path.join(folder, "log.txt"), "w+", encoding="utf-8") as log:
            server = subprocess.Popen(words, cwd=place, env=values, stdout=log, stderr=log)
            try:
                address = f"http://127.0.0.1:{port}"
                until = time.monotonic() + 40
                while True:
                    try:
                        urllib.request.urlopen(address + "/books", timeout=20).close()
                        break
                    except OSError:
                        if server.poll() is not None or time.monotonic() > until:
                            log.seek(0)
                            lines = log.read().strip().splitlines() or ["(nothing)"]
                            raise AssertionError(
                                f'Your Shelf didn\'t start. Its last line: "{lines[-1]}". Does step 4 pass?'
                            )
                    time.sleep(0.1)
                yield Shelf(place, address, key)
            finally:
                server.terminate()
                server.wait()


def is_real(key):
    """Says whether a key in a workflow may open something: it's the reader's own, or it looks as if a program had made it."""
    return bool(key) and (key in (PUBLISHED, os.environ.get("SHELF_KEY")) or is_generated(key))


def complaint(ended):
    found = [line.strip() for line in ended.stdout.splitlines() if line.startswith("FAIL")]
    return found[0] if found else None


def quoted(ended):
    said = complaint(ended)
    return f'"{said}".' if said else last(ended)


FORGETS = ("forgets", "in which GET /books/NUMBER always answers 404", "Which of your requests asks for that one book?")


def must_fail(ended, what, question):
    said = complaint(ended)
    if said:
        assert ended.returncode != 0, (
            f'check.pyz started a Shelf {what}. smoke.py wrote "{said}" and ended with exit code 0. Which of the two does a platform look at?'
        )
    assert ended.returncode != 0, (
        f"check.pyz started a Shelf {what}, and smoke.py ended as if all was well. Its last line: {last(ended)} {question}"
    )


def left_by(before, after, what, question="Which of your lines run when smoke.py stops early?"):
    extra = [f"{title} (book {number})" for number, title in after if (number, title) not in before]
    gone = [f"{title} (book {number})" for number, title in before if (number, title) not in after]
    assert not extra, f"{what}, and this is still on the shelf: {', '.join(extra)}. {question}"
    assert not gone, f"{what}, and now this is missing: {', '.join(gone)}. Which books may your test remove?"


# render.yaml
def short(value):
    text = "missing" if value is None else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 70 else text[:68] + " …"


def web_service(data):
    assert isinstance(data, dict), (
        f"At its top level, render.yaml should have services and databases. YAML read {'an empty file' if data is None else short(data)}. What comes before the colons?"
    )
    services = data.get("services")
    assert isinstance(services, list) and services, (
        f"The top level of render.yaml has {', '.join(map(str, data))}, and services is {short(services)}. Where does the list of services begin?"
    )
    kinds = [one.get("type") if isinstance(one, dict) else one for one in services]
    assert "web" in kinds, f"The types of your services: {short(kinds)}. Which type gets a public address?"
    return services[kinds.index("web")]


def variables(service):
    listed = service.get("envVars")
    assert isinstance(listed, list) and listed, (
        f"The envVars of your service are {short(listed)}. Render wants a list, with a dash before each key. What is yours indented below?"
    )
    found = {}
    for one in listed:
        assert isinstance(one, dict), f"An item of envVars is {short(one)}. What comes after its dash?"
        if "key" in one:
            found[one["key"]] = one
    return found


def image_command():
    """Returns the words of the CMD in the reader's Dockerfile."""
    try:
        text = re.sub(r"\\\s*\n\s*", " ", Path("Dockerfile").read_text(encoding="utf-8"))
    except OSError:
        return []
    found = re.findall(r"(?im)^\s*CMD\s+(.+)$", text)
    if not found:
        return []
    try:
        return [str(word) for word in json.loads(found[-1])]
    except ValueError:
        return shlex.split(found[-1])


def server_command(service):
    command = service.get("dockerCommand")
    words = shlex.split(str(command)) if command else image_command()
    if len(words) >= 3 and Path(words[0]).name in ("sh", "bash") and words[1].endswith("c"):
        words = shlex.split(words[2])
    return [word for part in words for word in re.split(r"(&&|\|\||;)", part) if word]


def the_published_key_is_in_none_of_your_files():
    for folder, inner, names in os.walk("."):
        inner[:] = [
            name
            for name in inner
            if name != ".git"
            and not name.endswith(("_cache", "__pycache__"))
            and not Path(folder, name, "pyvenv.cfg").exists()
        ]
        for name in sorted(names):
            path = Path(folder, name)
            if name != "check.pyz" and path.is_file() and path.stat().st_size < 1_000_000:
                for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                    assert PUBLISHED not in line, (
                        f"Line {number} of {path.as_posix()} has the key that everybody can read. Where should a key come from?"
                    )


def the_key_comes_from_the_environment():
    for key in (secrets.token_urlsafe(), "a key with spaces"):
        found = started(f"With SHELF_KEY set to {key}", SHELF_KEY=key, DATABASE_URL="sqlite:///elsewhere.db")
        assert found["shelf_key"] == repr(key), (
            f"check.pyz set SHELF_KEY to {key!r}, and settings.shelf_key() is {found['shelf_key']}. Where does yours come from?"
        )


def without_a_key_nothing_starts():
    for how, values in [("SHELF_KEY wasn't set", {}), ("SHELF_KEY was empty", {"SHELF_KEY": ""})]:
        ended, found = settings(DATABASE_URL="sqlite:///elsewhere.db", **values)
        if found is not None:
            key = found["shelf_key"]
            question = (
                "What does a request without the header send?" if key in ("''", "None") else "Who else knows that key?"
            )
            assert False, f"{how}, and Shelf started anyway, with the key {key}. {question}"
        assert ended.returncode != 0, (
            f"{how}, and the program ended with exit code 0, as if all was well. How does a platform learn that something is missing?"
        )
        ended.stdout + ended.stderr
        assert "SHELF_KEY" in last(ended), (
            f"{how}, and the last line was: {last(ended)} Would somebody else know what to set?"
        )


def the_server_reads_the_key_when_it_starts_and_no_import_needs_it():
    START = """
import asyncio
import main

async def start():
    async with main.app.router.lifespan_context(main.app):
        pass

asyncio.run(start())
"""
    ended = run("-c", "import main", seconds=20)
    assert ended.returncode == 0, (
        f"check.pyz imported main.py in a terminal in which nothing is set, as a test does, and it ended with: {last(ended)} When should your program ask for a setting?"
    )
    ended = run("-c", START, seconds=20, DATABASE_URL=f"sqlite:///{new_database()}")
    assert ended.returncode != 0 and "SHELF_KEY" in last(ended), (
        f"SHELF_KEY wasn't set, and the server started. Its last line: {last(ended)} Which line of main.py asks for the key when the server starts?"
    )


def the_databases_address_comes_from_the_environment():
    for address in ("sqlite:///elsewhere.db", "postgresql://anna:secret@db.example/shelf"):
        found = started(f"With DATABASE_URL set to {address}", SHELF_KEY=secrets.token_urlsafe(), DATABASE_URL=address)
        assert plain(found["database_url"]) == plain(address), (
            f"check.pyz set DATABASE_URL to {address}, and settings.database_url() is {found['database_url']}. Where would the books go?"
        )


def without_an_address_its_a_file():
    found = started("Without DATABASE_URL", SHELF_KEY=secrets.token_urlsafe())
    assert re.match(r"'sqlite(\+\w+)?:///[^:]", found["database_url"]), (
        f"DATABASE_URL wasn't set, and settings.database_url() is {found['database_url']}. Which file should your own machine use?"
    )


def it_prepares_a_new_database_and_leaves_the_books_alone_at_the_next_deploy():
    place = new_database()
    release(place, "With a new database")
    titles = titles_in(place)
    assert titles is not None, (
        "release.py ran, and the new database has no table of books. Which function of store creates it?"
    )
    assert titles, (
        "release.py ran, and the new library has no books. Which two things did main.py do for a new database?"
    )
    change(
        place,
        "INSERT INTO books (title, author, copies) VALUES ('Beloved', 'Toni Morrison', 1)",
        "DELETE FROM books WHERE id = 2",
    )
    expected = titles_in(place)
    release(place, "The second time")
    after = titles_in(place)
    lost = [title for title in expected if title not in (after or [])]
    assert not lost, (
        f"Members brought a book and took one away, then release.py ran again, and these are gone: {', '.join(lost)}. It runs at every deploy: what may it change?"
    )
    assert after == expected, (
        f"Between two deploys there were {len(expected)} books, and after the second there are {len(after)}: {', '.join(after)}. It runs at every deploy: what may it add?"
    )


def a_failed_release_is_reported():
    nowhere = os.path.join(os.path.abspath("."), "no-such-folder", "shelf.db").replace(os.sep, "/")
    ended = run("release.py", seconds=20, SHELF_KEY=secrets.token_urlsafe(), DATABASE_URL=f"sqlite:///{nowhere}")
    assert ended.returncode != 0, (
        f"check.pyz gave release.py a database that can't be opened, and it ended with exit code 0. Its last line: {last(ended)} How would a platform notice?"
    )


def the_server_prepares_nothing():
    place = new_database()
    code = """
import asyncio
import main

async def start():
    async with main.app.router.lifespan_context(main.app):
        pass

asyncio.run(start())
"""
    ended = run("-c", code, SHELF_KEY=secrets.token_urlsafe(), DATABASE_URL=f"sqlite:///{place}")
    assert ended.returncode == 0, f"main.py ended with: {last(ended)} Which of its lines was that?"
    assert titles_in(place) is None, (
        f"check.pyz started main.py with a new database, and afterwards it had a table with {len(titles_in(place))} books. Which program should prepare it?"
    )


def released_and_started_shelf_answers():
    ended = run(
        "deploy_here.py",
        "python",
        "-c",
        "from urllib.request import urlopen; urlopen('ADDRESS/books').close()",
        seconds=80,
        SHELF_KEY=secrets.token_urlsafe(),
    )
    assert ended.returncode == 0 and "Shelf answers" in ended.stdout, (
        f"deploy_here.py ended with: {last(ended)} What do you see when you run it yourself?"
    )


def it_passes_if_all_is_well_and_notices_four_faults():
    with shelf() as one:
        ended = one.smoke()
        assert ended.returncode == 0, (
            f"Nothing is wrong with the Shelf at {one.address}, and smoke.py ended with: {quoted(ended)} What did it ask, and with which key?"
        )
        for fault, what, question in [
            ("open", "that lets anybody add books", "Which of your requests should be refused?"),
            ("refuses", "that refuses the right key", "Which of your requests needs the key?"),
            FORGETS,
            ("asleep", "whose /health answers 503", "Which of your requests is about that?"),
        ]:
            one.restore()
            must_fail(one.smoke(fault), what, question)


def it_leaves_nothing_behind_and_notices_if_nothing_can_be_removed():
    with shelf() as one:
        before = one.books()
        for number in (1, 2):
            ended = one.smoke()
            assert ended.returncode == 0, (
                f"Nothing is wrong with this Shelf, and run {number} of smoke.py ended with: {last(ended)} What did the run before leave?"
            )
            left_by(before, one.books(), "smoke.py passed", "Which of your requests takes a book away?")
        failed = {}
        for fault, what in [
            ("forgets", "A Shelf answered 404 for its new book"),
            ("garbled", "A Shelf answered with something that isn't JSON"),
            ("open", "A Shelf let anybody add books"),
        ]:
            failed[fault] = one.smoke(fault)
            left_by(before, one.books(), f"{what}, smoke.py ended")
        ended = one.smoke()
        assert ended.returncode == 0, (
            f"Three deploys failed, the next Shelf is well, and smoke.py ended with: {last(ended)} What did the others leave?"
        )
        must_fail(failed["forgets"], *FORGETS[1:])
        must_fail(
            one.smoke("keeps"),
            "in which nothing can be removed (DELETE answers 500)",
            "Who looks at the answer to your last request?",
        )


def a_web_service_is_built_from_your_dockerfile():
    service = web_service(data)
    runtime = service.get("runtime", service.get("env"))
    assert runtime == "docker", f"The runtime of your service is {short(runtime)}. Which one uses the Dockerfile?"
    assert service.get("name"), f"Your service has these keys: {', '.join(map(str, service))}. What will it be called?"


def a_version_counts_as_started_when_health_answers():
    path = web_service(data).get("healthCheckPath")
    assert path == "/health", (
        f"healthCheckPath is {short(path)}. If that path fails for a minute, Render starts Shelf again. Which path says that Shelf is alive, and doesn't ask a database that a restart can't repair?"
    )


def the_release_command_runs_before_the_server():
    service = web_service(data)
    before = service.get("preDeployCommand")
    words = server_command(service)
    if before is not None:
        assert service.get("plan") != "free", (
            f"preDeployCommand is {short(before)}, and plan is free: Render refuses that. Which program in your folder does both?"
        )
        assert "uvicorn" not in str(before) and "start.py" not in str(before), (
            f"preDeployCommand is {short(before)}. Render waits until it ends: when does a server end?"
        )
        parts = re.split(r"&&|;", str(before))
        assert any(Path(word).name == "release.py" for part in parts for word in shlex.split(part)[1:]), (
            f"preDeployCommand is {short(before)}. Does that run release.py?"
        )
    else:
        names = [Path(word).name for word in words]
        own = [
            name
            for name in names
            if name.endswith(".py")
            and name != "release.py"
            and "release" in (Path(name).read_text(encoding="utf-8") if Path(name).exists() else "")
        ]
        whole = " ".join(words)
        assert own or "release.py" in names, (
            f"On this platform the server starts with: {whole or 'nothing'}. When does release.py run?"
        )
        if not own:
            at = names.index("release.py")
            joint = next((word for word in words[at:] if word in ("&&", ";", "||")), None)
            server = next((number for number, word in enumerate(words) if word.startswith("uvicorn")), -1)
            assert server >= 0, f"The server's command is {whole}. When release.py has ended, what answers requests?"
            assert at < server, f"The server's command is {whole}. Which of the two ends first?"
            assert joint == "&&" or (joint == ";" and "set -e" in whole[: whole.index("release.py")]), (
                f"The server's command is {whole}. If release.py fails, what happens next?"
            )


def only_commits_that_pass_their_checks_are_deployed():
    when = web_service(data).get("autoDeployTrigger")
    assert when == "checksPass", (
        f"autoDeployTrigger is {short(when)}. What happens to a commit that your pipeline refuses?"
    )


def the_platform_knows_the_key_and_the_file_doesnt():
    found = variables(web_service(data))
    assert "SHELF_KEY" in found, (
        f"The keys in envVars: {', '.join(map(str, found)) or 'none'}. What does Shelf say if SHELF_KEY isn't set?"
    )
    entry = found["SHELF_KEY"]
    if "value" in entry:
        question = (
            "Who can read this file once it's committed?"
            if entry["value"]
            else "What does settings.py say to an empty key?"
        )
        assert False, f"SHELF_KEY has the value {short(entry['value'])} in render.yaml. {question}"
    assert entry.get("generateValue") is True or entry.get("sync") is False, (
        f"SHELF_KEY has this entry: {short(entry)}. Where does its value come from?"
    )


def the_databases_address_comes_from_the_database():
    found = variables(web_service(data))
    assert "DATABASE_URL" in found, (
        f"The keys in envVars: {', '.join(map(str, found)) or 'none'}. Where would Shelf keep its books?"
    )
    entry = found["DATABASE_URL"]
    if "value" in entry:
        address = str(entry["value"])
        question = (
            "What happens to a file at the next deploy?"
            if address.startswith("sqlite")
            else "What else is in that address?"
        )
        assert False, f"DATABASE_URL has the value {short(address)} in render.yaml. {question}"
    source = entry.get("fromDatabase")
    assert isinstance(source, dict), f"DATABASE_URL has this entry: {short(entry)}. What should fill it in?"
    assert source.get("property") == "connectionString", (
        f"fromDatabase takes the property {short(source.get('property'))}. Which one is the whole address?"
    )
    databases = data.get("databases")
    assert isinstance(databases, list) and databases, (
        f"The top level of render.yaml has {', '.join(map(str, data))}, and databases is {short(databases)}. Where should Render learn which database to create?"
    )
    names = [one.get("name") for one in databases if isinstance(one, dict)]
    assert source.get("name") in names, (
        f"DATABASE_URL comes from a database called {short(source.get('name'))}; yours are called {short(names)}. Which of the two names is meant?"
    )


def the_platform_knocks_at_the_servers_port():
    service = web_service(data)
    found = variables(service)
    words = server_command(service)
    told = str(found.get("PORT", {}).get("value", "10000"))
    where = "render.yaml sets PORT to" if "PORT" in found else "PORT isn't in envVars, so Render uses"
    flags = {one: two for one, two in itertools.pairwise(words)}
    flags.update(word.split("=", 1) for word in words if word.startswith("--") and "=" in word)
    port = flags.get("--port")
    if port is None and any(word.startswith("uvicorn") for word in words):
        port = "8000"
    if port is not None and "PORT" not in port:
        assert port == told, f"The server listens on port {port}; {where} {told}. Does anything answer there?"
    if any(word.startswith("uvicorn") for word in words):
        host = flags.get("--host", "127.0.0.1")
        assert host in ("0.0.0.0", "::"), f"The server listens on {host}. Can anything outside the container reach it?"


def the_image_holds_no_secret_and_its_server_isnt_root():
    for one in data:
        # A mounted secret is there for one command only, and its name gives nothing away.
        value = re.sub(r"--mount=\S+", "", one.value)
        leak = re.search(r"\b(SHELF_KEY|DATABASE_URL|\w*PASSWORD)\b[\"']?(\s*=\s*|\s+)[\"']?[^\s$=]", value)
        if one.word in ("ENV", "ARG") and not leak:
            leak = re.search(r"(?:^|\s)(SHELF_KEY|\w*PASSWORD)(?=\s*$|=[\"']?\$)", value)
        if one.word in ("ENV", "ARG", "RUN", "LABEL") and leak:
            assert False, (
                f'Line {one.line} of your Dockerfile puts {leak[1]} into the image: "{one.word} {one.value}". Who else gets this image?'
            )
    stage = data[-1].stage
    users = [one.value for one in data if one.word == "USER" and one.stage == stage]
    assert users and users[-1].split(":")[0] not in ("root", "0"), (
        f"The USER lines of the last stage: {users or 'none'}. As which user does your server run?"
    )


def compose_yaml_holds_no_secret_and_releases_first():
    services = data.get("services") or {}
    for name, service in services.items():
        listed = service.get("environment") or {}
        pairs = listed.items() if isinstance(listed, dict) else [str(one).partition("=")[::2] for one in listed]
        for key, value in pairs:
            secret = key == "SHELF_KEY" or key.endswith("PASSWORD") or (key == "DATABASE_URL" and "@" in str(value))
            spare = re.search(r"\$\{\w+:?-([^}]+)\}", str(value or ""))
            assert not secret or not spare, (
                f"In compose.yaml, the service {name} sets {key} to {short(value)}. Which one is it if nobody sets any?"
            )
            assert not secret or not value or re.search(r"\$\{?\w", str(value)), (
                f"In compose.yaml, the service {name} sets {key} to {short(value)}. Who can read this file once it's committed?"
            )
    assert "api" in services, (
        f"The services in compose.yaml: {', '.join(services) or 'none'}. Caddyfile passes requests on to api: which one is that?"
    )
    api = services["api"] or {}
    waits = api.get("depends_on")
    first = waits.get("release", {}).get("condition") if isinstance(waits, dict) else None
    assert first == "service_completed_successfully", (
        f"In compose.yaml, api waits for {short(waits) if waits else 'nothing'}. What if the server starts before release.py has ended?"
    )


def the_pipeline_runs_your_tests_and_no_real_key_is_in_it():
    jobs = data.get("jobs") if isinstance(data, dict) else None
    assert isinstance(jobs, dict) and jobs, (
        f"In .github/workflows/checks.yml, jobs is {short(jobs)}. What is there to wait for before a deploy?"
    )
    commands, keys = [], []
    for job in jobs.values():
        for one in (job or {}).get("steps") or []:
            command = str(one.get("run") or "")
            commands.append(command)
            if "pytest" in command:
                known = {**(data.get("env") or {}), **(job.get("env") or {}), **(one.get("env") or {})}
                keys.append(str(known.get("SHELF_KEY") or "").strip())
    assert keys, (
        f"The pipeline runs these commands: {'; '.join(command for command in commands if command) or 'none'}. Which of them runs your tests?"
    )
    copied = [found for command in commands for found in re.findall(r"\bSHELF_KEY=[\"']?([\w.-]+)", command)]
    for key in keys + copied:
        assert not is_real(key), (
            f"In .github/workflows/checks.yml, SHELF_KEY is {short(key)}, which looks like a real key. Who can read this file once it's committed, and which key would be enough for tests?"
        )


def your_tests_need_no_real_key():
    workflow = Path(".github/workflows/checks.yml").read_text(encoding="utf-8")
    found = re.search(r"(?m)^\s*SHELF_KEY:[ \t]*[\"']?([^\s\"'$#]+)", workflow)
    values = {"SHELF_KEY": found[1]} if found else {}
    ended = run(
        "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--basetemp={tempfile.mkdtemp(dir='.')}", seconds=80, **values
    )
    how = (
        "with the SHELF_KEY of your workflow"
        if found
        else "in a terminal without SHELF_KEY, as in a pull request from a fork"
    )
    assert ended.returncode == 0, (
        f"check.pyz ran your tests {how}, and they failed. The last line: {last(ended)} Which key do your tests bring?"
    )


def on_the_platform_shelf_refuses_a_file():
    for how, values in [
        ("RENDER was true and DATABASE_URL wasn't set", {}),
        ("RENDER was true and DATABASE_URL was sqlite:///books.db", {"DATABASE_URL": "sqlite:///books.db"}),
        (
            "RENDER was true and DATABASE_URL was sqlite:////home/shelf/shelf.db",
            {"DATABASE_URL": "sqlite:////home/shelf/shelf.db"},
        ),
        (
            "RENDER was true and DATABASE_URL was sqlite+pysqlite:///shelf.db",
            {"DATABASE_URL": "sqlite+pysqlite:///shelf.db"},
        ),
        ("RENDER was true and DATABASE_URL was sqlite://, a database in memory", {"DATABASE_URL": "sqlite://"}),
    ]:
        ended, found = settings(SHELF_KEY=secrets.token_urlsafe(), RENDER="true", **values)
        assert found is None, (
            f"{how}, and Shelf started with {found and found['database_url']}. Where will its books be after the next deploy?"
        )
        assert ended.returncode != 0, (
            f"{how}, and the program ended with exit code 0. How does a platform learn that it refused?"
        )
        assert "DATABASE_URL" in last(ended), (
            f"{how}, and Shelf refused with: {last(ended)} Would somebody else know which variable to set?"
        )


def on_the_platform_a_real_database_is_welcome():
    for address in (
        "postgresql://anna:secret@db.example/shelf",
        "postgresql://anna:sqlite@db.example/shelf",
        "postgres://anna:secret@db.example/shelf",
        "postgresql+psycopg://anna:secret@db.example/shelf",
    ):
        found = started(
            f"With RENDER set to true and DATABASE_URL set to {address}",
            SHELF_KEY=secrets.token_urlsafe(),
            RENDER="true",
            DATABASE_URL=address,
        )
        assert plain(found["database_url"]) == plain(address), (
            f"DATABASE_URL was {address}, and settings.database_url() is {found['database_url']}. What happened to it?"
        )


def on_your_machine_a_file_is_still_fine():
    for values in ({}, {"DATABASE_URL": "sqlite:///elsewhere.db"}):
        how = f"Without RENDER, and with DATABASE_URL {'set to ' + values['DATABASE_URL'] if values else 'not set'}"
        found = started(how, SHELF_KEY=secrets.token_urlsafe(), **values)
        assert found["database_url"].startswith("'sqlite"), (
            f"{how}, settings.database_url() is {found['database_url']}. What should your own machine use?"
        )


def without_a_key_nothing_starts_there_either():
    _ended, found = settings(RENDER="true", DATABASE_URL="postgresql://anna:secret@db.example/shelf")
    assert found is None, (
        f"RENDER was true and SHELF_KEY wasn't set, and Shelf started with the key {found and found['shelf_key']}. What did step 2 promise?"
    )
