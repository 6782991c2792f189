"""Station Skua with SQL."""

import os
from contextlib import asynccontextmanager
from datetime import date
from typing import Annotated

from fastapi import Depends, FastAPI, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, StringConstraints
from starlette.exceptions import HTTPException

import door
import station


@asynccontextmanager
async def lifespan(app):
    door.key()  # without one, the service doesn't start
    yield


app = FastAPI(lifespan=lifespan)
app.add_middleware(door.Door)


def database():
    with station.opened() as db:
        yield db


def member_who_asks(request: Request):
    return request.scope["me"]["number"]


Db = Annotated[object, Depends(database)]
Me = Annotated[int, Depends(member_who_asks)]
Limit = Annotated[int, Query(ge=1, le=100)]
Offset = Annotated[int, Query(ge=0)]


def text(most):
    return Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=most)]


class MemberIn(BaseModel):
    email: Annotated[str, StringConstraints(strip_whitespace=True, max_length=254, pattern=".@.")]
    name: text(60)
    password: Annotated[str, StringConstraints(min_length=12, max_length=128)]


class LoginIn(BaseModel):
    email: str
    password: str


class ShareIn(BaseModel):
    email: str


class ListIn(BaseModel):
    name: text(60)


class TaskIn(BaseModel):
    list_id: int
    title: text(120)
    due: date | None = None


class ChangeIn(BaseModel):
    title: text(120) = "-"
    due: date | None = None
    done: bool = False


class NoteIn(BaseModel):
    text: text(2000)


def fail(status, code, message):
    return JSONResponse({"error": {"code": code, "message": message}}, status)


@app.exception_handler(station.Unknown)
def unknown(request, error):
    return fail(404, f"unknown-{error.args[0]}", f"There's no {error.args[0]} {error.args[1]}.")


@app.exception_handler(station.Forbidden)
def forbidden(request, error):
    return fail(403, "not-yours", "You see this list, but it isn't yours.")


@app.exception_handler(station.Conflict)
def conflict(request, error):
    return fail(409, "known-already", str(error))


@app.exception_handler(OverflowError)
def too_big(request, error):
    return fail(422, "does-not-fit", "That number is too big.")


@app.exception_handler(HTTPException)
def http(request, error):
    return fail(error.status_code, f"http-{error.status_code}", str(error.detail))


@app.exception_handler(RequestValidationError)
def invalid(request, error):
    return fail(422, "does-not-fit", "; ".join(one["msg"] for one in error.errors()))


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/members", status_code=201)
def post_member(db: Db, new: MemberIn):
    salt = os.urandom(16)
    return station.join(db, new.email.lower(), new.name, salt, door.scrypt(new.password, salt))


@app.post("/login")
def login(db: Db, who: LoginIn, response: Response):
    found = station.by_address(db, who.email.strip())
    salt, hash = (found["salt"], found["hash"]) if found else (b"nobody", b"")
    if door.scrypt(who.password, salt) != hash:
        return fail(401, "who", "There's no such address and password.")
    value = door.ticket(found["number"], found["round"])
    response.headers["Set-Cookie"] = f"skua={value}; Max-Age={door.minutes() * 60}; Path=/; HttpOnly; SameSite=Strict"


@app.post("/logout", status_code=204)
def logout(db: Db, me: Me):
    with db:
        db.execute("UPDATE member SET round = round + 1 WHERE number = ?", [me])


@app.get("/me")
def get_me(request: Request):
    me = request.scope["me"]
    return {"id": me["number"], "email": me["email"], "name": me["name"]}


@app.post("/lists/{number}/shares", status_code=201)
def post_share(db: Db, me: Me, number: int, new: ShareIn):
    return station.share(db, me, number, new.email)


@app.get("/lists/{number}/shares")
def get_shares(db: Db, me: Me, number: int, limit: Limit = 20, offset: Offset = 0):
    return station.shares(db, me, number, limit, offset)


@app.delete("/lists/{number}/shares/{member}", status_code=204)
def delete_share(db: Db, me: Me, number: int, member: int):
    station.unshare(db, me, number, member)


@app.post("/lists", status_code=201)
def post_list(db: Db, me: Me, new: ListIn):
    return station.insert(db, me, "list", name=new.name, owner=me)


@app.get("/lists")
def get_lists(db: Db, me: Me, limit: Limit = 20, offset: Offset = 0):
    return station.lists(db, me, limit, offset)


@app.post("/tasks", status_code=201)
def post_task(db: Db, me: Me, new: TaskIn):
    return station.add_task(db, me, **new.model_dump(mode="json"))


@app.get("/tasks")
def get_tasks(
    db: Db,
    me: Me,
    list_id: int | None = None,
    done: bool | None = None,
    limit: Limit = 20,
    offset: Offset = 0,
):
    return station.tasks(db, me, list_id, done, limit, offset)


@app.patch("/tasks/{number}")
def patch_task(db: Db, me: Me, number: int, change: ChangeIn):
    return station.change(db, me, number, change.model_dump(mode="json", exclude_unset=True))


@app.post("/tasks/{number}/notes", status_code=201)
def post_note(db: Db, me: Me, number: int, new: NoteIn):
    station.one(db, me, "task", number)
    return station.insert(db, me, "note", task=number, text=new.text)


@app.get("/tasks/{number}/notes")
def get_notes(db: Db, me: Me, number: int, limit: Limit = 20, offset: Offset = 0):
    return station.notes(db, me, number, limit, offset)


def paths_of(kind):
    @app.get(f"/{kind}s/{{number}}")
    def get_one(db: Db, me: Me, number: int):
        return station.one(db, me, kind, number)

    @app.delete(f"/{kind}s/{{number}}")
    def delete_one(db: Db, me: Me, number: int):
        station.remove(db, me, kind, number)
        return Response(status_code=204)


for kind in ("list", "task", "note"):
    paths_of(kind)
