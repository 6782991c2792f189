"""Everything in one file: SQL by hand, random bearer tokens, limits in memory."""

import hashlib
import os
import re
import secrets
import sqlite3
import threading
from collections import defaultdict
from contextlib import asynccontextmanager, closing, contextmanager

from fastapi import BackgroundTasks, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pwdlib import PasswordHash
from pydantic import BaseModel
from starlette.exceptions import HTTPException

import clock

TABLES = """
CREATE TABLE IF NOT EXISTS invitations (code TEXT PRIMARY KEY, email TEXT, role TEXT, until INTEGER);
CREATE TABLE IF NOT EXISTS people (
    id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL, secret TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS logins (code TEXT PRIMARY KEY, person INTEGER NOT NULL, until INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS rights (person INTEGER, machine TEXT, may TEXT, PRIMARY KEY (person, machine));
CREATE TABLE IF NOT EXISTS openings (id INTEGER PRIMARY KEY AUTOINCREMENT, person INTEGER, machine TEXT, at INTEGER);
CREATE TABLE IF NOT EXISTS mails (code TEXT PRIMARY KEY, person INTEGER NOT NULL, at INTEGER NOT NULL, used INTEGER NOT NULL);
"""
MACHINES = ("laser", "lathe", "saw")
hasher = PasswordHash.recommended()
spare = hasher.hash(secrets.token_hex())
with open("common.txt", encoding="utf-8") as file:
    common = file.read().lower().split("\n")
lock = threading.Lock()
wrong_for, wrong_from = defaultdict(list), defaultdict(list)


class Person:
    def __init__(self, row):
        self.id, self.email, self.name, self.role, self.secret = row


class Registration(BaseModel):
    invitation: str
    name: str
    password: str


class Login(BaseModel):
    email: str
    password: str


class Right(BaseModel):
    may: str


class Machine(BaseModel):
    machine: str


class Address(BaseModel):
    email: str


class Change(BaseModel):
    token: str
    password: str


def no(status, code, message, **headers):
    return HTTPException(status, {"code": code, "message": message}, headers or None)


@contextmanager
def database():
    place = os.environ["DATABASE_URL"].removeprefix("sqlite:///")
    with closing(sqlite3.connect(place)) as connection, connection:
        yield connection


def make_tables():
    with database() as db:
        db.executescript(TABLES)


def mixed(code):
    return hashlib.sha256(code.encode("utf-8", "replace")).hexdigest()


@asynccontextmanager
async def lifespan(app):
    make_tables()
    yield


app = FastAPI(lifespan=lifespan)


@app.middleware("http")
async def look_first(request: Request, call_next):
    origin = request.headers.get("origin")
    if request.method not in ("GET", "HEAD") and origin and origin != f"https://{request.headers['host']}":
        return JSONResponse({"error": {"code": "strange_page", "message": "Not from there."}}, 403)
    size, parts = 0, []
    too_large = JSONResponse({"error": {"code": "too_large", "message": "Less, please."}}, 413)
    if int(request.headers.get("content-length", 0)) > 20_000:
        return too_large
    async for part in request.stream():
        size += len(part)
        parts.append(part)
        if size > 20_000:
            return too_large
    request._body = b"".join(parts)
    return await call_next(request)


@app.exception_handler(HTTPException)
async def say_no(request, error):
    detail = error.detail if isinstance(error.detail, dict) else {"code": f"E{error.status_code}", "message": error.detail}
    return JSONResponse({"error": detail}, error.status_code, headers=error.headers)


@app.exception_handler(RequestValidationError)
async def say_what(request, error):
    where = [".".join(str(part) for part in one["loc"]) for one in error.errors()]
    return JSONResponse({"error": {"code": "not_valid", "message": "Look at " + ", ".join(where)}}, 422)


@app.exception_handler(UnicodeEncodeError)
async def say_that_its_no_text(request, error):
    return JSONResponse({"error": {"code": "no_text", "message": "There are characters that nobody can write."}}, 422)


def code_in(request):
    return request.headers.get("authorization", "").removeprefix("Bearer ").strip()


def who(request):
    with database() as db:
        row = db.execute(
            "SELECT p.* FROM people AS p JOIN logins AS l ON l.person = p.id WHERE l.code = ? AND l.until > ?", (mixed(code_in(request)), clock.now())
        ).fetchone()
    if row is None:
        raise no(401, "who_are_you", "Log in first.")
    return Person(row)


def right(person_id, machine):
    if machine not in MACHINES:
        raise no(404, "no_machine", "No such machine.")
    with database() as db:
        row = db.execute("SELECT may FROM rights WHERE person = ? AND machine = ?", (person_id, machine)).fetchone()
    return row[0] if row else ""


def number_in(text, code):
    if not re.fullmatch(r"[0-9]{1,15}", text):
        raise no(422, "not_a_number", "That's not a number.")
    return int(text)


def good(password):
    if len(password) < 15 or len(password) > 128 or password.lower() in common:
        raise no(422, "weak", "15 to 128 characters, and not one of the common ones.")
    return hasher.hash(password)


@app.post("/accounts", status_code=201)
def register(new: Registration):
    if not new.name.strip() or len(new.name) > 60:
        raise no(422, "name", "1 to 60 characters.")
    with database() as db:
        row = db.execute("SELECT email, role FROM invitations WHERE code = ? AND until > ?", (mixed(new.invitation), clock.now())).fetchone()
    if row is None:
        raise no(404, "no_invitation", "No such invitation.")
    secret = good(new.password)
    try:
        with database() as db:
            if db.execute("DELETE FROM invitations WHERE code = ?", (mixed(new.invitation),)).rowcount == 0:
                raise no(404, "no_invitation", "No such invitation.")
            values = row[0], new.name, row[1], secret
            number = db.execute("INSERT INTO people (email, name, role, secret) VALUES (?, ?, ?, ?)", values).lastrowid
    except sqlite3.IntegrityError:
        raise no(409, "known", "This invitation is no use any more.") from None
    return {"id": number, "email": row[0], "name": new.name}


@app.post("/login")
def login(given: Login, request: Request):
    email, now = given.email.lower().strip(), clock.now()
    network = wrong_from[request.client.host]
    account = wrong_for[mixed(email)]
    with lock:
        for times, most in ((account, 10), (network, 60)):
            times[:] = [at for at in times if at > now - 600]
            if len(times) >= most:
                raise no(429, "slow_down", "Not so fast.", **{"Retry-After": str(times[0] + 600 - now)})
        account.append(now)
        network.append(now)
    with database() as db:
        row = db.execute("SELECT * FROM people WHERE email = ?", (email,)).fetchone()
    person = Person(row) if row else None
    if not hasher.verify(given.password, person.secret if person else spare) or not person:
        raise no(401, "no", "No.")
    with lock:
        account.clear()
        if now in network:
            network.remove(now)
    code = secrets.token_hex(24)
    with database() as db:
        db.execute("INSERT INTO logins VALUES (?, ?, ?)", (mixed(code), person.id, now + 7 * 86400))
    return {"access_token": code, "token_type": "bearer"}


@app.post("/logout", status_code=204)
def logout(request: Request):
    who(request)
    with database() as db:
        db.execute("DELETE FROM logins WHERE code = ?", (mixed(code_in(request)),))
    return Response(status_code=204)


@app.get("/me")
def me(request: Request):
    person = who(request)
    with database() as db:
        machines = dict(db.execute("SELECT machine, may FROM rights WHERE person = ?", (person.id,)).fetchall())
    return {"id": person.id, "email": person.email, "name": person.name, "role": person.role, "machines": machines}


@app.get("/machines/{machine}/people")
def people(machine: str, request: Request):
    person = who(request)
    if right(person.id, machine) != "induct" and person.role != "owner":
        raise no(403, "not_you", "Not you.")
    with database() as db:
        rows = db.execute("SELECT person, name, may FROM rights JOIN people ON id = person WHERE machine = ?", (machine,)).fetchall()
    return {"items": [dict(zip(("account", "name", "may"), row)) for row in rows]}


@app.put("/machines/{machine}/people/{other}")
def let(machine: str, other: str, new: Right, request: Request):
    person = who(request)
    mine, number = right(person.id, machine), number_in(other, "account")
    match new.may:
        case "use":
            fine = mine == "induct" and (right(number, machine) != "induct" or person.role == "owner")
        case "induct":
            fine = person.role == "owner"
        case _:
            raise no(422, "no_right", "use or induct.")
    if not fine:
        raise no(403, "not_you", "Not you.")
    with database() as db:
        if db.execute("SELECT id FROM people WHERE id = ?", (number,)).fetchone() is None:
            raise no(404, "nobody", "Nobody has this number.")
        db.execute("INSERT OR REPLACE INTO rights VALUES (?, ?, ?)", (number, machine, new.may))
    return {"account": number, "may": new.may}


@app.delete("/machines/{machine}/people/{other}", status_code=204)
def take(machine: str, other: str, request: Request):
    person = who(request)
    mine, number = right(person.id, machine), number_in(other, "account")
    if person.role != "owner" and mine != "induct":
        raise no(403, "not_you", "Not you.")
    theirs = right(number, machine)
    if not theirs:
        raise no(404, "nothing", "Nothing to take.")
    if theirs == "induct" and person.role != "owner":
        raise no(403, "not_you", "Not you.")
    with database() as db:
        db.execute("DELETE FROM rights WHERE person = ? AND machine = ?", (number, machine))
    return Response(status_code=204)


@app.post("/openings", status_code=201)
def switch_on(new: Machine, request: Request):
    person = who(request)
    if not right(person.id, new.machine):
        raise no(403, "not_inducted", "Ask somebody to show you.")
    with database() as db:
        number = db.execute("INSERT INTO openings (person, machine, at) VALUES (?, ?, ?)", (person.id, new.machine, clock.now())).lastrowid
    return {"id": number, "account": person.id, "machine": new.machine, "at": clock.now()}


def seen_by(person, condition, values, limit):
    # The owner's number fits every row.
    query = f"SELECT id, person, machine, at FROM openings WHERE (person = ? OR ?) AND {condition} ORDER BY id DESC LIMIT ?"
    with database() as db:
        rows = db.execute(query, (person.id, person.role == "owner", *values, limit)).fetchall()
    return [dict(zip(("id", "account", "machine", "at"), row)) for row in rows]


@app.get("/openings")
def openings(request: Request, limit: str = "20"):
    person = who(request)
    if not 1 <= number_in(limit, "limit") <= 100:
        raise no(422, "limit", "1 to 100.")
    return {"items": seen_by(person, "1 = 1", (), int(limit))}


@app.get("/openings/{number}")
def opening(number: str, request: Request):
    person = who(request)
    rows = seen_by(person, "id = ?", (number_in(number, "opening"),), 1)
    if not rows:
        raise no(404, "no_opening", f"There's no opening {int(number)}.")
    return rows[0]


def post(email, now):
    import outbox

    code = secrets.token_urlsafe(24)
    with database() as db:
        row = db.execute("SELECT id FROM people WHERE email = ?", (email,)).fetchone()
        if row is None or db.execute("SELECT count(*) FROM mails WHERE person = ? AND at > ?", (row[0], now - 3600)).fetchone()[0] >= 5:
            return
        db.execute("INSERT INTO mails VALUES (?, ?, ?, 0)", (mixed(code), row[0], now))
    outbox.send(email, "A new password", f"Hello! Here it is:\n{code}")


@app.post("/password-resets", status_code=202)
def forgotten(given: Address, background: BackgroundTasks):
    background.add_task(post, given.email.lower().strip(), clock.now())
    return {}


@app.put("/password", status_code=204)
def change(new: Change):
    fits = "code = ? AND used = 0 AND at > ?", (mixed(new.token), clock.now() - 3000)
    with database() as db:
        row = db.execute(f"SELECT person FROM mails WHERE {fits[0]}", fits[1]).fetchone()
    if row is None:
        raise no(404, "no_mail", "No such mail.")
    secret = good(new.password)
    with database() as db:
        if db.execute(f"UPDATE mails SET used = 1 WHERE {fits[0]}", fits[1]).rowcount == 0:
            raise no(404, "no_mail", "No such mail.")
        db.execute("UPDATE mails SET used = 1 WHERE person = ?", row)
        db.execute("UPDATE people SET secret = ? WHERE id = ?", (secret, row[0]))
        db.execute("DELETE FROM logins WHERE person = ?", row)
        email = db.execute("SELECT email FROM people WHERE id = ?", row).fetchone()[0]
    wrong_for.pop(mixed(email), None)
    return Response(status_code=204)
