"""Accounts, logins and password hashes of the capstone, from its third stage on."""

import json
import os

from shared.capstone_common import Program, gives, refused
from shared.capstone_database import before_file

os.environ["SECRET_KEY"] = "check.pyz-has-this-key-and-nobody-else-does"
os.environ.pop("LOGIN_MINUTES", None)

# How far the clock is ahead, in seconds, and which slow hashes were asked for.
clock = {"ahead": 0}
work: list[tuple] = []
# Every answer, as it was sent.
answers: list = []


def prepare():
    """Replaces the clock and watches password hashing, before the reader's program is loaded."""
    if "real" in clock:
        return
    import ctypes
    import datetime
    import functools
    import gc
    import hashlib
    import time

    # Here and not above, because only the server works in a copy of the reader's folder. Other settings stay.
    if os.path.isfile(".env"):
        with open(".env", encoding="utf-8-sig") as file:
            kept = [
                line
                for line in file
                if line.partition("=")[0].upper().split()[-1:]
                not in (["SECRET_KEY"], ["LOGIN_MINUTES"], ["DATABASE_URL"])
            ]
        with open(".env", "w", encoding="utf-8") as file:
            file.writelines(kept)

    real = clock["real"] = time.time
    time.time = lambda: real() + clock["ahead"]

    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)

    # In the class itself, because packages may have imported it already. The other methods ask time.time().
    datetime.datetime.now()
    inside = gc.get_referents(datetime.datetime.__dict__)[0]
    inside["now"], inside["utcnow"] = classmethod(now), classmethod(utcnow)
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(datetime.datetime))

    def watch(places, name, kind, parameters=(), strength=None, cheap=None):
        """Counts the calls of a function, and judges their cost. Then it does the same with less work."""
        function = getattr(places[0], name)

        @functools.wraps(function)
        def watched(*words, **more):
            if cheap:
                more = {**dict(zip(parameters, words)), **more}
                work.append((kind, strength(more)))
                return function(**{**more, **cheap(more)})
            work.append((kind, True))
            return function(*words, **more)

        for place in places:
            if getattr(place, name, None) is function:
                setattr(place, name, watched)

    try:
        import argon2
        from argon2 import _password_hasher, low_level

        places = [low_level, _password_hasher, argon2]
        names = ("secret", "salt", "time_cost", "memory_cost", "parallelism", "hash_len", "type", "version")
        watch(
            places,
            "hash_secret",
            "Argon2",
            names,
            lambda one: one["memory_cost"] * one["time_cost"] >= 35_000,
            lambda one: {"time_cost": 1, "memory_cost": 8 * one["parallelism"]},
        )
        watch(places, "verify_secret", "Argon2")
    except ImportError:
        pass
    try:
        import bcrypt

        def less(one):
            return {"password": one["password"], "salt": b"$2b$04$" + one["salt"].split(b"$")[3]}

        # bcrypt takes no keywords.
        hashed = bcrypt.hashpw
        bcrypt.hashpw = lambda password, salt: hashed(password, salt)
        watch(
            [bcrypt], "hashpw", "bcrypt", ("password", "salt"), lambda one: int(one["salt"].split(b"$")[2]) >= 10, less
        )
        watch([bcrypt], "checkpw", "bcrypt")
    except ImportError:
        pass
    if hasattr(hashlib, "scrypt"):  # some builds have none
        watch(
            [hashlib],
            "scrypt",
            "scrypt",
            ("password",),
            lambda one: one["n"] * one["r"] * one["p"] >= 2**16,
            lambda one: {"n": 2},
        )
    watch(
        [hashlib],
        "pbkdf2_hmac",
        "PBKDF2",
        ("hash_name", "password", "salt", "iterations", "dklen"),
        lambda one: one["iterations"] >= 100_000,
        lambda one: {"iterations": 1},
    )

    call = Program.call

    def answered(self, *words, **more):
        reply = call(self, *words, **more)
        answers.append(reply)
        return reply

    Program.call = answered


def begin():
    """Begins with no answers, at the real time."""
    prepare()
    clock["ahead"] = 0
    answers.clear()


before_file.append(begin)


def account(who, **more):
    return {"email": f"{who.lower()}@skua.example", "name": who, "password": f"a long password of {who}", **more}


def signed_up(program, who, **more):
    """Registers somebody. Returns the answer's body."""
    send = account(who, **more)
    reply = program.call("POST /members", send)
    assert reply.status == 201, f"{reply.told} It should be 201. Which rule did it break?"
    got = reply.json if isinstance(reply.json, dict) else {}
    assert (
        type(got.get("id")) is int
        and got.get("name") == send["name"]
        and str(got.get("email")).lower() == send["email"].lower()
    ), (
        f"{reply.told} The answer should have an id, and the name and the email that were sent. What does the contract say about it?"
    )
    return got


class Login:
    """A login as a client keeps it: a token or cookies."""

    def __init__(self, program, name, headers=(), **more):
        send = account(name, **more)
        del send["name"]
        self.program, self.reply = program, program.call("POST /login", send, headers=headers)
        assert self.reply.status == 200, (
            f"{self.reply.told} The address and the password are right, so it should be 200. Which line decides that?"
        )
        body = self.reply.json if isinstance(self.reply.json, dict) else {}
        self.token = body.get("access_token")
        self.set = [value for header, value in self.reply.fields if header == "set-cookie"]
        self.cookies = dict(value.partition(";")[0].split("=", 1) for value in self.set)
        assert isinstance(self.token, str) or bool(self.cookies), (
            f"{self.reply.told} There's no access_token in it, and no cookie. How will the next request say who it is?"
        )

    @property
    def values(self):
        return [self.token] if self.token else list(self.cookies.values())

    def headers(self, change=lambda value: value):
        if self.token:
            return [("authorization", f"Bearer {change(self.token)}")]
        return [("cookie", "; ".join(f"{name}={change(value)}" for name, value in self.cookies.items()))]

    def ask(self, asked, send=None, program=None, change=lambda value: value):
        return (program or self.program).call(asked, send, headers=self.headers(change))

    def still(self, told, question, program=None):
        reply = self.ask("GET /me", program=program)
        assert reply.status == 200, f"{told}{reply.told} It should be 200. {question}"

    def over(self, told, question, program=None, change=lambda value: value):
        reply = self.ask("GET /me", program=program, change=change)
        assert reply.status == 401, f"{told}{reply.told} It should be 401. {question}"


def part_of(token, number=1):
    """Returns a part of a JWT as a dictionary, or None."""
    import base64

    try:
        piece = token.split(".")[number]
        got = json.loads(base64.urlsafe_b64decode(piece + "=" * (-len(piece) % 4)))
    except (ValueError, IndexError):
        return None
    return got if isinstance(got, dict) else None


def jwt(header, claims, key=None):
    """Makes a token by hand."""
    import base64
    import hashlib
    import hmac

    def b64(data):
        return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

    text = b64(json.dumps(header).encode()) + "." + b64(json.dumps(claims).encode())
    return text + "." + (b64(hmac.new(key.encode(), text.encode(), hashlib.sha256).digest()) if key is not None else "")


def number_of(ask):
    """Returns somebody's id."""
    return gives(ask, "GET /me", question="Somebody has logged in, and asks who they are.").json["id"]


def fail_with(ask, asked, status, question, send=None, told=""):
    """Demands a failure. Returns its code and its message."""
    refused(ask, asked, status, question, send, told=told)
    return answers[-1].json["error"]["code"], answers[-1].json["error"]["message"]
