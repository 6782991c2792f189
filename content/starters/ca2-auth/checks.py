"""Checks of the starter ca2-auth."""

import json
import os

from shared.capstone_accounts import (
    Login,
    account,
    answers,
    clock,
    fail_with,
    jwt,
    number_of,
    part_of,
    signed_up,
    work,
)
from shared.capstone_common import (
    Program,
    core,
    core_examples,
    deleted,
    empty,
    gives,
    is_now,
    made,
    page,
    passed,
    refused,
    serve,
    titles,
)
from shared.capstone_database import (
    base,
    difference,
    few_statements,
    migrated,
    new_file,
    picture,
    place_of,
    revisions,
    some_data,
    sqlite,
    statements,
    tables,
)
from shared.texts import short
from understory import response


def starts_only_with_a_key():
    """Without a key of 32 characters, the program doesn't start."""
    empty().close()
    key, started = os.environ["SECRET_KEY"], ""
    try:
        for value, told in (
            (None, "Without SECRET_KEY"),
            ("", "With an empty SECRET_KEY"),
            ("pineapple", "With SECRET_KEY=pineapple"),
        ):
            os.environ.pop("SECRET_KEY", None)
            if value is not None:
                os.environ["SECRET_KEY"] = value
            try:
                Program().close()
            except AssertionError:
                continue
            started = told
            break
    finally:
        os.environ["SECRET_KEY"] = key
    assert not started, f"{started}, your program started. Who would notice that before somebody guesses the key?"


def people_have_accounts():
    """People register, log in, and are who they say."""
    program = empty()
    call = program.call
    itziar = signed_up(program, "Itziar")
    rule = "Which rule of the contract is that about?"
    for wrong in (
        {"email": "itziar"},
        {"email": ""},
        {"email": None},
        {"name": ""},
        {"name": "   "},
        {"name": "x" * 61},
        {"password": None},
        {"password": "x" * 11},
        {"password": "x" * 129},
    ):
        refused(call, "POST /members", 422, rule, account("Baptiste", **wrong))
    for missing in ("email", "name", "password"):
        refused(
            call,
            "POST /members",
            422,
            rule,
            {key: value for key, value in account("Baptiste").items() if key != missing},
        )
    for password in ("secret 7 ab", "pineapple, " * 12):
        reply = call("POST /members", account("Baptiste", password=password))
        assert password not in reply.text, (
            f"{reply.told} The answer repeats the password. Who else can read an error message, apart from the person who typed it?"
        )
    known = "This address has an account, with another password and another name."
    for address, question in (
        ("itziar@skua.example", "Who has this address already?"),
        ("Itziar@SKUA.example", "When are two addresses the same?"),
    ):
        reply = call(
            "POST /members", account("Itziar", email=address, name="Somebody", password="not the same password")
        )
        assert reply.status in (202, 409), f"{known} {reply.told} It should be 409 or 202. {question}"
    me = Login(program, "Itziar")
    Login(program, "Itziar", email="Itziar@SKUA.example")
    reply = me.ask("GET /me")
    assert isinstance(reply.json, dict) and {key: reply.json.get(key) for key in ("id", "email", "name")} == {
        key: itziar[key] for key in ("id", "email", "name")
    }, (
        f"Itziar registered, and the answer was {json.dumps(itziar)}. Then somebody tried to register with her address. Now {reply.told} Which of these changed her account?"
    )
    refused(
        call,
        "POST /login",
        401,
        "Whose password is that?",
        {"email": "itziar@skua.example", "password": "not the same password"},
        told="Somebody tried to register with Itziar's address and this password. ",
    )
    refused(
        call,
        "POST /login",
        (401, 422),
        "Which character of this address matches another one?",
        {"email": "_tziar@skua.example", "password": account("Itziar")["password"]},
        told="Nobody has this address. ",
    )
    refused(call, "GET /me", 401, "Who's asking?")
    exact = "12 to 128 characters are a password, and there's no other rule."
    long = "pineapple, " * 11 + "no!"
    for name, password, other in (("Malia", "  Gloria ♥  ", "Gloria ♥"), ("Tamsin", long + "1234", long + "1235")):
        reply = call("POST /members", account(name, password=password))
        assert reply.status == 201, (
            f"{exact} {reply.told} It should be 201. What did your program do to it before it counted?"
        )
        Login(program, name, password=password)
        reply = call("POST /login", {"email": f"{name.lower()}@skua.example", "password": other})
        assert reply.status in (401, 422), (
            f"{name}'s password is {json.dumps(password, ensure_ascii=False)}. {reply.told} It should be 401. Which characters does your program compare?"
        )
    table, column = place_of(itziar["email"])
    columns = [row[1] for row in sqlite(f'PRAGMA table_info("{table}")') if not row[5]]
    same = ", ".join(f'"{name}"' for name in columns)
    import sqlite3

    twice = True
    try:
        sqlite(f'INSERT INTO "{table}" ({same}) SELECT {same} FROM "{table}" WHERE "{column}" = ?', itziar["email"])
    except sqlite3.IntegrityError:
        twice = False
    assert not twice, (
        f"check.pyz added a second row with Itziar's address to your table {table}, and SQLite accepted it. Two requests with the same address may look at the same moment, and both find nobody. Who says no then?"
    )
    # With this trigger, the next request that adds Baptiste finds him there already.
    other = ", ".join("'baptiste@skua.example'" if name == column else f'"{name}"' for name in columns)
    sqlite(
        f'CREATE TRIGGER sooner BEFORE INSERT ON "{table}" WHEN NEW."{column}" = \'baptiste@skua.example\' BEGIN INSERT INTO "{table}" ({same}) SELECT {other} FROM "{table}" WHERE "{column}" = \'{itziar["email"]}\'; END'
    )
    before = len(statements)
    reply = call("POST /members", account("Baptiste"))
    assert reply.status in (201, 202, 409) or looked_alone(statements[before:], table), (
        f"Two requests with the same address looked at the same moment, and both found nobody. The first one added its row. For the second one, {reply.told} It should be 409 or 202. What does your program do with SQLite's answer?"
    )
    program.close()


def looked_alone(sent, table):
    """Returns whether a program looked into a table while nobody else could add a row to it, and then added one."""
    alone = looked = False
    for sql in (one.strip().lower() for one in sent):
        if sql.startswith(("begin immediate", "begin exclusive")):
            alone, looked = True, False
        elif sql.startswith(("commit", "end", "rollback")):
            alone = False
        elif sql.startswith(("select", "with")) and table.lower() in sql:
            looked = True
        elif sql.startswith("insert") and table.lower() in sql:
            break
    return alone and looked


def slow_hashes_only():
    """Passwords are stored as slow hashes, and shown to nobody."""
    import base64
    import hashlib

    program = empty()
    work.clear()
    same = "five people and Gloria"
    signed_up(program, "Tamsin", password=same)
    done = list(work)
    signed_up(program, "Bohdan", password="a generator on Sundays")
    signed_up(program, "Malia", password=same)
    table, column = place_of("tamsin@skua.example")
    rows = [
        sqlite(f'SELECT * FROM "{table}" WHERE lower("{column}") = ?', f"{name}@skua.example")[0]
        for name in ("tamsin", "bohdan", "malia")
    ]
    stored = stored_now()
    assert same.encode() not in stored, (
        f"Somebody registered with the password “{same}”, and it's in your database, letter for letter. Who sees a backup of it?"
    )
    quick = {"Base64": base64.b64encode(same.encode()).rstrip(b"=")}
    for name in ("md5", "sha1", "sha256", "sha512"):
        digest = hashlib.new(name, same.encode())
        quick[name.upper()] = digest.hexdigest().encode()
        quick[f"{name.upper()} as bytes"] = digest.digest()
    found = [name for name, value in quick.items() if value in stored]
    assert not found, (
        f"Your database contains the {found[0]} of a password. How many passwords can somebody try in a second who has a copy of it?"
    )
    assert done != [], (
        "Somebody registered, and your program called none of Argon2, bcrypt, scrypt and PBKDF2. What makes each try expensive for somebody who has a copy of your database?"
    )
    assert any(strong for _, strong in done), (
        f"Somebody registered, and your program called {done and done[0][0]} with less work than is recommended. Which of its settings are yours?"
    )
    repeated = [a for a, b, c in zip(*rows) if a == c != b and isinstance(a, (str, bytes)) and len(a) >= 16]
    assert not repeated, (
        f"Tamsin and Malia have the same password, and in your table {table}, both rows contain {short(repr(repeated[0]), 60)}. What does that tell somebody who knows one of them?"
    )
    login = Login(program, "Tamsin", password=same)
    login.ask("GET /me")
    secrets = {same, *shown_to_nobody("tamsin@skua.example", same)}
    for value in login.values:
        claims = json.dumps(part_of(value) or {})
        assert not any(one in claims for one in secrets), (
            f"A login's token contains {short(claims, 120)}. Who can read a token?"
        )
        assert part_of(value) is not None or len(value) < 16 or value.encode() not in stored_now(), (
            "A login's token is in your database as the client sends it. What can somebody do with a copy of the table?"
        )
    program.close()


def shown_to_nobody(address, password):
    """Demands that no answer contains what's kept of a password. Returns it."""
    table, column = place_of(address)
    row = sqlite(f'SELECT * FROM "{table}" WHERE lower("{column}") = ?', address)[0]
    kept = [one for one in row if isinstance(one, str) and len(one) >= 20 and "@" not in one]
    for reply in answers:
        parts = [one for one in (password, *kept) if one in reply.text]
        assert not parts, f"{reply.told} That's {short(parts[0], 40)} from the table {table}. Who needs it outside?"
    return kept


def stored_now():
    """Returns all bytes of the database."""
    stored = b""
    for suffix in ("", "-wal"):
        if os.path.isfile(base["file"] + suffix):
            with open(base["file"] + suffix, "rb") as file:
                stored += file.read()
    return stored


def login_gives_nothing_away():
    """An unknown address and a wrong password look the same, and cost the same."""
    program = empty()
    signed_up(program, "Itziar")
    call, done, said = program.call, {}, {}
    for told, email in (("a wrong password", "itziar@skua.example"), ("an unknown address", "penguin@skua.example")):
        work.clear()
        said[told] = fail_with(
            call, "POST /login", 401, "Who has logged in?", {"email": email, "password": "what could it be?"}
        )
        done[told] = len(work)
    wrong, unknown = said.values()
    assert wrong == unknown, (
        f"For a wrong password, your program answers {json.dumps(wrong)}, and for an address that nobody has, {json.dumps(unknown)}. What does somebody learn who tries all addresses of the station?"
    )
    assert done["a wrong password"] == done["an unknown address"], (
        f"For a wrong password, your program computes {done['a wrong password']} slow hash{'es' * (done['a wrong password'] != 1)}, and for an address that nobody has, {done['an unknown address']}. What does somebody learn who has a stopwatch?"
    )
    for send in ({}, {"email": "itziar@skua.example"}, {"email": None, "password": None}):
        refused(call, "POST /login", (401, 422), "What's missing?", send)
    program.close()


def bad_logins_are_refused():
    """Nobody gets in with a login that the program hasn't given."""
    program = empty()
    itziar, bohdan = (signed_up(program, name)["id"] for name in ("Itziar", "Bohdan"))
    login = Login(program, "Itziar")
    login.still("", "Somebody has logged in.")

    def middle(value):
        place = len(value) // 2 - (value[len(value) // 2] == ".")
        return value[:place] + ("A" if value[place] != "A" else "B") + value[place + 1 :]

    forged = [
        ("the end cut off", lambda value: value[:-8]),
        ("the beginning cut off", lambda value: value[8:]),
        ("another character in the middle", middle),
        ("nothing in it", lambda value: ""),
        ("somebody's number instead", lambda value: str(bohdan)),
        ("somebody's address instead", lambda value: "bohdan@skua.example"),
    ]
    assert max(map(len, login.values)) >= 22, (
        f"A login is “{login.values[0]}”. How many tries does somebody need to find another person's?"
    )

    def another(value):
        """Looks for a person's number or name in a value, also if it's only encoded."""
        import base64

        try:
            plain = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).decode("ascii")
            changed = plain.replace("itziar", "bohdan").replace(str(itziar), str(bohdan), 1)
            if plain.isprintable() and changed != plain:
                return base64.urlsafe_b64encode(changed.encode()).rstrip(b"=").decode()
        except ValueError:
            pass
        return value.replace("itziar", "bohdan").replace(str(itziar), str(bohdan), 1)

    if any(another(value) != value for value in login.values):
        forged.append(("another person's number in it", another))
    claims, header = part_of(login.values[0]), part_of(login.values[0], 0)
    if claims is not None and header is not None:
        kind = {"typ": "JWT"}
        changed = {
            key: bohdan
            if value == itziar and type(value) is int
            else str(bohdan)
            if value == str(itziar)
            else value.replace("itziar", "bohdan")
            if isinstance(value, str)
            else value
            for key, value in claims.items()
        }
        later = (
            {**claims, "exp": claims["exp"] + 10**8}
            if isinstance(claims.get("exp"), (int, float))
            else {**claims, "exp": 2**33}
        )
        forged += [
            ("other claims and the old signature", lambda value: jwt(header, changed) + value.split(".")[2]),
            ("a later exp and the old signature", lambda value: jwt(header, later) + value.split(".")[2]),
            ("the signature cut off", lambda value: value.rpartition(".")[0] + "."),
            *[
                (f"alg “{name}” and no signature", lambda value, name=name: jwt({**kind, "alg": name}, changed))
                for name in ("none", "None")
            ],
            *[
                (
                    f"a signature with the key “{key}”",
                    lambda value, key=key: jwt({**kind, "alg": "HS256"}, changed, key),
                )
                for key in ("", "secret", "another key with 32 characters, or more")
            ],
        ]
    what = "a token" if login.token else "a cookie"
    for told, change in forged:
        login.over(
            f"A login is {what}. Somebody sends one with {told}. ",
            "Which line looks at the whole of it?",
            change=change,
        )
    for header in (
        "Bearer",
        "Bearer ",
        "Bearer a b c",
        "Basic aXR6aWFyOng=",
        "itziar@skua.example",
        f"Bearer {itziar}",
        f"{itziar}",
    ):
        reply = program.call("GET /me", headers=[("authorization", header)])
        assert reply.status == 401, (
            f"Somebody sends the header Authorization: {header}. {reply.told} It should be 401. Which line reads it?"
        )
    refused(
        lambda *words: login.program.call("GET /me", headers=login.headers(lambda value: value[:-8])),
        "GET /me",
        401,
        "Who makes this body?",
    )
    if claims is not None:
        key, os.environ["SECRET_KEY"] = os.environ["SECRET_KEY"], "after a theft, somebody has changed the key"
        try:
            login.over(
                "SECRET_KEY was changed, and the program started again. Somebody sends a token from before. ",
                "Which key does your program sign with?",
                program=Program(),
            )
        finally:
            os.environ["SECRET_KEY"] = key
    program.close()


def logins_end():
    """A login ends with its time and with a logout, and not with a restart."""

    def timed(value, minutes):
        program = empty()
        other = Program()
        signed_up(program, "Itziar")
        login = Login(program, "Itziar")
        login.still(
            "Somebody logged in at one process of your server, and asked another one. ",
            "Where's the login kept?",
            program=other,
        )
        told = f"LOGIN_MINUTES is {value or 'not set'}. Somebody logged in, and the clock went on by {{}} minutes. "
        clock["ahead"] = (minutes - 1) * 60
        login.still(told.format(minutes - 1), "When does a login end, and which clock do you ask?")
        clock["ahead"] = (minutes + 1) * 60
        login.over(
            told.format(minutes + 1) + f"(After {minutes - 1}, there had been a request.) ",
            "When does a login end, and who looks?",
        )
        login.over(
            told.format(minutes + 1) + "Another process was asked. ",
            "When does a login end, and who looks?",
            program=other,
        )
        return program

    os.environ["LOGIN_MINUTES"] = "30"
    try:
        timed("30", 30)
    finally:
        os.environ.pop("LOGIN_MINUTES", None)
    program = timed(None, 480)
    signed_up(program, "Bohdan")
    first, other = Login(program, "Itziar"), Login(program, "Bohdan")
    program.close()
    program = Program()
    for one in (first, other):
        one.program = program
        one.still("Somebody logged in. Then your program was stopped and started again. ", "What was lost on the way?")
    reply = first.ask("POST /logout")
    assert reply.status == 204, f"{reply.told} It should be 204. What does the contract say about it?"
    if first.cookies:
        for one in first.set:
            words = {
                part.strip().partition("=")[0].lower(): part.strip().partition("=")[2].lower()
                for part in one.split(";")[1:]
            }
            name = one.partition("=")[0]
            if len(first.cookies[name]) < 16:
                continue
            told = f"The login's cookie comes with “{short(one.replace(first.cookies[name], '…'), 100)}”. "
            assert "httponly" in words, f"{told}Which scripts in a page can read it?"
            assert words.get("samesite") in ("lax", "strict"), f"{told}With whose forms does a browser send it?"
        if not first.token:
            first.over(
                "Somebody logged out, and a copy of the cookie was sent again. ", "What has changed on the server?"
            )
            headers = [("cookie", "; ".join(f"{name}={'chosen-by-somebody-else-' * 2}" for name in first.cookies))]
            third = Login(program, "Itziar", headers=headers)
            assert not any("chosen-by" in value for value in third.values), (
                "Somebody logged in with a browser that brought a cookie already, and after the login, its value is still the old one. Who else may know it?"
            )
    Login(program, "Itziar").still("Somebody logged out, and in again. ", "What's left of the old login?")
    other.still("Itziar logged out, and Bohdan asks. ", "Whose login ends with a logout?")
    program.close()


def station():
    """Makes three people and what belongs to them. Baptiste has a secret."""
    program = empty()
    malia, baptiste, bohdan = (program.person(name) for name in ("Malia", "Baptiste", "Bohdan"))
    kitchen = made(malia, "/lists", name="Kitchen")
    made(malia, "/tasks", list_id=kitchen["id"], title="Feed the sourdough", due="2031-06-01")
    presents = made(baptiste, "/lists", name="My presents")
    socks = made(baptiste, "/tasks", list_id=presents["id"], title="Socks for Bohdan", due="2031-06-21")
    note = made(baptiste, f"/tasks/{socks['id']}/notes", text="He has big feet.")
    other = made(malia, "/lists", name="For the ship")
    made(malia, "/tasks", list_id=other["id"], title="Order coffee", due="2031-11-15")
    machines = made(bohdan, "/lists", name="Machines")
    belt = made(bohdan, "/tasks", list_id=machines["id"], title="Turn the generator off and on")
    return program, malia, baptiste, bohdan, presents["id"], socks["id"], note["id"], machines["id"], belt["id"]


# What somebody may send about a list, a task and a note. The last column: only the owner may.
REQUESTS = (
    ("GET /lists/{list}", None, False),
    ("GET /tasks/{task}", None, False),
    ("GET /tasks/{task}/notes", None, False),
    ("GET /notes/{note}", None, False),
    ("PATCH /tasks/{task}", {"title": "Nothing for Bohdan", "done": True}, False),
    ("POST /tasks/{task}/notes", {"text": "What's this?"}, False),
    ("POST /tasks", {"list_id": "{list}", "title": "A hat"}, False),
    ("DELETE /notes/{note}", None, False),
    ("DELETE /tasks/{task}", None, False),
    ("DELETE /lists/{list}", None, True),
)
SHARING = (
    ("GET /lists/{list}/shares", None, False),
    ("POST /lists/{list}/shares", {"email": "bohdan@skua.example"}, True),
    ("POST /lists/{list}/shares", {"email": "penguin@skua.example"}, True),
    ("DELETE /lists/{list}/shares/{member}", None, True),
)


def filled(asked, send, numbers):
    """Puts numbers into a request."""
    for name, number in numbers.items():
        asked = asked.replace(f"{{{name}}}", str(number))
    if send and send.get("list_id") == "{list}":
        send = {**send, "list_id": numbers["list"]}
    return asked, send


def hidden(ask, requests, numbers, told):
    """Demands that something hidden looks like something that doesn't exist."""
    import re

    nothing = {**dict.fromkeys(numbers, 987654), "member": numbers.get("member", 987654)}
    for asked, send, _ in requests:
        here, there = filled(asked, send, numbers), filled(asked, send, nothing)
        said = []
        for (path, body), question in ((there, "What has this number?"), (here, "What may this person know about it?")):
            said.append(fail_with(ask, path, 404, question, body, told if path == here[0] and body == here[1] else ""))
            changed = set(numbers.values()) | {987654}
            said[-1] = tuple(
                re.sub(r"\d+", lambda found: "…" if int(found[0]) in changed else found[0], text) for text in said[-1]
            )
        assert said[0] == said[1], (
            f"{told}{answers[-1].told} For a number that nothing has, the answer was {short(answers[-2].text, 140)}. What does somebody learn from the difference?"
        )


def two_people_apart():
    """Nobody sees what belongs to somebody else, or notices that it exists."""
    program, _malia, baptiste, bohdan, presents, socks, note, machines, belt = station()
    numbers = {"list": presents, "task": socks, "note": note}
    before = picture(baptiste)
    requests = (
        ("GET /lists", None),
        ("GET /tasks", None),
        ("POST /lists", {"name": "Nobody's"}),
        *(one[:2] for one in REQUESTS),
        ("GET /me", None),
    )
    for asked, send in requests:
        asked, send = filled(asked, send, numbers)
        refused(program.call, asked, 401, "Who's asking?", send, told="Without a login: ")
    gives(program.call, "GET /health", question="Who needs a login for that?")
    told = "It belongs to Baptiste, and Bohdan asks. "
    hidden(bohdan, REQUESTS, numbers, told)
    for asked, wanted in (
        ("/lists", ["Machines"]),
        ("/tasks", ["Turn the generator off and on"]),
        ("/tasks?done=false", ["Turn the generator off and on"]),
        ("/tasks?limit=1", ["Turn the generator off and on"]),
        (f"/tasks?list_id={presents}", []),
        (f"/tasks?list_id={machines}&limit=1", ["Turn the generator off and on"]),
    ):
        items, total = page(bohdan, asked)
        seen = [one.get("title", one.get("name")) for one in items]
        assert seen == wanted, (
            f"Three people have lists and tasks. Bohdan asks for GET {asked}, and gets {json.dumps(seen)}. It should be {json.dumps(wanted)}. Which comes first in your query, whose it is or the limit?"
        )
        assert total == len(wanted), (
            f"Bohdan asks for GET {asked}, and the total is {total}. He may see {len(wanted)}. What does he learn from the number?"
        )
    me, other = number_of(bohdan), number_of(baptiste)
    reply = gives(bohdan, f"GET /lists/{machines}")
    assert reply.json.get("owner_id") == me, (
        f"Bohdan has the number {me}, and made a list. {reply.told} What's its owner_id?"
    )
    reply = gives(bohdan, f"GET /tasks/{belt}")
    assert reply.json.get("created_by") == me, (
        f"Bohdan has the number {me}, and made a task. {reply.told} What's its created_by?"
    )
    for asked, send, wanted in (
        (
            f"PATCH /tasks/{belt}",
            {"done": True, "list_id": presents, "created_by": other},
            {"list_id": machines, "created_by": me},
        ),
        (
            "POST /tasks",
            {"list_id": machines, "title": "Oil", "created_by": other},
            {"list_id": machines, "created_by": me},
        ),
        ("POST /lists", {"name": "Spare parts", "owner_id": other}, {"owner_id": me}),
    ):
        reply = gives(
            bohdan,
            asked,
            send,
            200 if "PATCH" in asked else 201,
            "Which of these keys belong to this request, and what happens to the others?",
        )
        assert {key: reply.json.get(key) for key in wanted} == wanted, (
            f"Bohdan has the number {me}. {reply.told} It should have {json.dumps(wanted)}. Who may choose that?"
        )
    changed = difference(before, picture(baptiste))
    assert not changed, (
        f"Bohdan tried everything with Baptiste's list, and going by the answers, none of it worked. Then Baptiste looked, and {changed}. What comes first in your program, the question or the change?"
    )
    program.close()


def old_lists_come_along():
    """What was there before there were accounts is still there."""
    import contextlib
    import sqlite3

    names = revisions()
    program = empty()
    ask = program.person("Tamsin")
    some_data(ask)
    wanted = picture(ask)
    table, _ = place_of("tamsin@skua.example")
    program.close()
    full = base["file"]
    before = None
    for name in reversed(names[:-1]):
        new_file()
        migrated("In an empty database", "upgrade", name)
        if table not in tables():
            before = name
            break
    assert before is not None, (
        f"Your first migration makes the table {table}. In a database of the last stage, that migration has run already. Who adds the table there?"
    )
    # The rows of a database that has accounts, as far as the old tables have columns for them.
    with contextlib.closing(sqlite3.connect(base["file"])) as old:
        base_file, base["file"] = base["file"], None
        old.execute("ATTACH ? AS full", [full])
        for name in [
            row[0]
            for row in old.execute(
                "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
            )
        ]:
            columns = [row[1] for row in old.execute(f'PRAGMA main.table_info("{name}")')]
            also = {row[1] for row in old.execute(f'PRAGMA full.table_info("{name}")')}
            both = ", ".join(f'"{one}"' for one in columns if one in also)
            if both:
                old.execute(f'INSERT INTO main."{name}" ({both}) SELECT {both} FROM full."{name}"')
        old.commit()
        base["file"] = base_file
    migrated("In a database of the last stage, with lists, tasks and notes", "upgrade", "head")
    program = Program()
    ask = program.person("Tamsin")
    told = "A database of the last stage, with two lists, was upgraded. Then Tamsin registered as the first member. "
    seen = picture(ask)
    lost = difference(wanted, seen)
    assert not lost, f"{told}She looked, and {lost}. Whose are these things now?"
    made(ask, "/tasks", list_id=page(ask, "/lists")[0][0]["id"], title="Say thank you")
    strange = program.person("Penguin")
    items, _ = page(strange, "/tasks")
    assert "Say thank you" not in titles(items), (
        f"{told}She added a task to an old list. A second person registered, and sees it. Is every stranger who registers a member of the team?"
    )
    program.close()


def shared_lists():
    """Sharing lets somebody in, as far as the contract says."""
    program, malia, baptiste, bohdan, presents, socks, note, *_ = station()
    numbers = {"list": presents, "task": socks, "note": note, "member": number_of(malia)}
    owner = "Baptiste has a list. "
    shares = f"/lists/{presents}/shares"
    before = picture(baptiste)
    # With his own number, as if he left it.
    hidden(bohdan, SHARING, {**numbers, "member": number_of(bohdan)}, "It belongs to Baptiste, and Bohdan asks. ")
    for asked, send, _ in SHARING:
        refused(program.call, filled(asked, send, numbers)[0], 401, "Who's asking?", send, told="Without a login: ")
    unknown = fail_with(
        baptiste, f"POST {shares}", 404, "Who has this address?", {"email": "penguin@skua.example"}, owner
    )
    refused(baptiste, f"POST {shares}", (404, 422), "Who has this address?", {"email": "penguin"}, told=owner)
    refused(
        baptiste, f"POST {shares}", 409, "Who sees this list already?", {"email": "baptiste@skua.example"}, told=owner
    )
    who = {"member_id": numbers["member"], "name": "Malia"}
    reply = gives(
        baptiste,
        f"POST {shares}",
        {"email": "Malia@skua.example"},
        201,
        "Baptiste shares his own list with a member. Which line decides that?",
    )
    assert isinstance(reply.json, dict) and {key: reply.json.get(key) for key in who} == who, (
        f"{reply.told} It should be {json.dumps(who)}. What does the contract say about it?"
    )
    reply = baptiste(f"POST {shares}", {"email": "malia@skua.example"})
    assert reply.status in (200, 201, 409), (
        f"Baptiste shares his list with Malia a second time. {reply.told} It should be 200, 201 or 409. What does your table say about a second share?"
    )
    for ask, name in ((baptiste, "Baptiste"), (malia, "Malia")):
        reply = gives(ask, f"GET {shares}", question=f"{name} may see that list. Which line decides that?")
        items = reply.get("items")
        got = [{key: one.get(key) for key in who} for one in items] if isinstance(items, list) else None
        assert got == [who] and reply.json.get("total") == 1, (
            f"Baptiste shared his list with Malia, twice. {name} asks: {reply.told} It should be a page with one item, {json.dumps(who)}, and total 1. How many shares are there?"
        )
    shown_to_nobody("malia@skua.example", account("Malia")["password"])
    seen = picture(malia)
    lost = difference(
        before, {path: thing for path, thing in seen.items() if path in before} if isinstance(seen, dict) else seen
    )
    assert not lost, (
        f"Baptiste shared his list with Malia. She looked, and {lost}. Which of your queries know about shares?"
    )
    items, total = page(malia, "/lists")
    assert [one["name"] for one in items] == ["Kitchen", "My presents", "For the ship"] and total == 3, (
        f"Malia has the lists “Kitchen” and “For the ship”, and Baptiste shared “My presents” with her. GET /lists shows her {json.dumps([one['name'] for one in items])} and total {total}. In which order do lists come?"
    )
    items, total = page(malia, "/tasks?limit=2")
    assert titles(items) == ["Feed the sourdough", "Socks for Bohdan"] and total == 3, (
        f"Malia's own tasks are due on 2031-06-01 and 2031-11-15, and a shared one on 2031-06-21. GET /tasks?limit=2 shows her {json.dumps(titles(items))} and total {total}. Where do shared tasks come in?"
    )
    reply = gives(
        malia,
        f"PATCH /tasks/{socks}",
        {"title": "Socks for Bohdan, size 47"},
        200,
        "The list is shared with Malia. What may she do?",
    )
    assert reply.json.get("created_by") == number_of(baptiste), (
        f"Baptiste made this task, and Malia changed its title. {reply.told} Who made it?"
    )
    hat = made(malia, "/tasks", list_id=presents, title="A hat for Bohdan")
    reply = gives(baptiste, f"GET /tasks/{hat['id']}", question="Malia added it to his list.")
    assert reply.json.get("created_by") == numbers["member"], (
        f"Malia has the number {numbers['member']}, and added a task to Baptiste's list. {reply.told} Who made it?"
    )
    hers = made(malia, f"/tasks/{socks}/notes", text="Bohdan likes green.")
    deleted(malia, f"/notes/{hers['id']}", "The list is shared with Malia. What may she do?")
    deleted(malia, f"/tasks/{hat['id']}", "The list is shared with Malia. What may she do?")
    for asked, send, only_owner in (*REQUESTS, *SHARING[:3]):
        if only_owner:
            asked, send = filled(asked, send, numbers)
            refused(
                malia,
                asked,
                403,
                "Malia sees this list, and it isn't hers. What does she know, and what may she do?",
                send,
                told="Baptiste shared his list with Malia. Malia asks: ",
            )
    hidden(bohdan, (*REQUESTS, *SHARING), numbers, "It belongs to Baptiste, who shared it with Malia. Bohdan asks. ")
    assert unknown[0] != fail_with(baptiste, "GET /lists/987654", 404, "What has this number?")[0], (
        f"Somebody shares a list with an address that nobody has, and the code is {json.dumps(unknown[0])}, the same as for a list that doesn't exist. What should a program show?"
    )
    program.close()


def shares_end():
    """A share ends when somebody ends it, and only that one."""
    program, malia, baptiste, bohdan, presents, socks, note, *_ = station()
    numbers = {"list": presents, "task": socks, "note": note}
    shares = f"/lists/{presents}/shares"
    first, second = number_of(malia), number_of(bohdan)
    share = lambda name: gives(
        baptiste,
        f"POST {shares}",
        {"email": f"{name}@skua.example"},
        201,
        "Baptiste shares his own list. Which line decides that?",
    )
    share("bohdan")
    share("malia")
    for offset, member in enumerate((first, second)):
        reply = gives(baptiste, f"GET {shares}?limit=1&offset={offset}")
        body = reply.json if isinstance(reply.json, dict) else {}
        assert [one.get("member_id") for one in body.get("items") or ()] == [member] and body.get("total") == 2, (
            f"Baptiste shared his list with the members {first} and {second}. {reply.told} It should be a page with one item, member {member}, and total 2. In which order do shares come, and what's a page?"
        )
    refused(
        malia,
        f"DELETE {shares}/{second}",
        403,
        "Whose share is that, and whose list?",
        told="Baptiste shared his list with Malia and Bohdan. Malia asks: ",
    )
    refused(baptiste, f"DELETE {shares}/987654", 404, "Who's that?", told="Baptiste has a list. ")
    deleted(baptiste, f"{shares}/{first}", "Baptiste ends a share of his own list.")
    told = "Baptiste shared his list with Malia and Bohdan, and ended Malia's share. "
    reply = bohdan(f"GET /lists/{presents}")
    assert reply.status == 200, f"{told}Bohdan asks: {reply.told} It should be 200. Which rows did you delete?"
    hidden(
        malia, (*REQUESTS, *SHARING), numbers | {"member": second}, told + "Malia asks, with the login from before. "
    )
    for path, count in (("/lists", 2), ("/tasks", 2), (f"/tasks?list_id={presents}", 0)):
        items, total = page(malia, path)
        assert total == len(items) == count, (
            f"{told}Malia asks for GET {path}, and gets {len(items)} things and total {total}. It should be {count}. Which query still believes her?"
        )
    refused(
        baptiste,
        f"DELETE {shares}/{first}",
        404,
        "What's left of it after the first time?",
        told=told + "He ends it again: ",
    )
    deleted(bohdan, f"{shares}/{second}", "The list is shared with Bohdan, and he leaves it.")
    refused(
        bohdan, f"GET /lists/{presents}", 404, "What does he see after he has left?", told="Bohdan left a shared list. "
    )
    is_now(
        baptiste,
        f"/tasks/{socks}",
        {"id": socks, "list_id": presents, "title": "Socks for Bohdan", "due": "2031-06-21", "done": False, "notes": 1},
        "Somebody left Baptiste's list.",
    )
    share("malia")
    deleted(baptiste, f"/tasks/{socks}", "It's his own.")
    deleted(
        baptiste,
        f"/lists/{presents}",
        "Baptiste's list is empty and shared with Malia, and he may delete it. What still points to it?",
    )
    refused(malia, f"GET /lists/{presents}", 404, "It was deleted.", told="A shared list was deleted. ")
    items, total = page(malia, "/lists")
    assert total == len(items) == 2, (
        f"A list was shared with Malia, and its owner deleted it. GET /lists shows her {len(items)} lists and total {total}. It should be 2. What's left of the share?"
    )
    program.close()


def threat_list():
    """THREATS.md has eight threats, each with a place in the code or a reason."""
    import re

    assert os.path.isfile("THREATS.md"), (
        "There's no THREATS.md next to check.pyz. Write it as contract/accounts.md says, with eight rows or more."
    )
    with open("THREATS.md", encoding="utf-8-sig") as file:
        rows = [
            [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
            for line in file
            if line.strip().startswith("|")
        ]
    rows = [row for row in rows if not all(set(cell) <= set(":- ") for cell in row)][1:]
    whole_rows = [row for row in rows if len(row) >= 3 and all(row[:3])]
    assert len(whole_rows) >= 8, (
        f"The table in THREATS.md has {len(whole_rows)} rows with three filled cells below its header, and the contract asks for eight. Add what you'd try if you were Bohdan and curious."
    )
    places = [name for row in whole_rows for name in re.findall(r"[\w./\\-]+\.py\b", row[2])]
    lost = [name for name in places if not os.path.isfile(name.replace("\\", "/"))]
    assert not lost, f"THREATS.md says {lost[0]}, and there's no such file here. Where's that line now?"
    assert len({row[0] for row in whole_rows if re.search(r"\.py\b", row[2])}) >= 4, (
        "Fewer than four rows of THREATS.md name a file in their third cell, such as `logins.py`. Add the file and the function that stop the attack."
    )
    assert len({row[0].lower() for row in whole_rows}) == len(whole_rows), (
        "Two rows of THREATS.md have the same attack. Replace one of them with another attack."
    )


def server(port):
    serve(
        port,
        starts_only_with_a_key,
        people_have_accounts,
        slow_hashes_only,
        login_gives_nothing_away,
        bad_logins_are_refused,
        logins_end,
        core,
        core_examples,
        two_people_apart,
        old_lists_come_along,
        few_statements,
        shared_lists,
        shares_end,
        threat_list,
    )


def nothing_is_wrong():
    passed(response)
