"""The service behind the door of the makerspace."""

from contextlib import asynccontextmanager
from typing import Annotated, Literal

from fastapi import BackgroundTasks, Depends, FastAPI, Path, Query, Request, Response
from pydantic import BaseModel, Field
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

import clock
import limits
import logins
import outbox
import tickets
from errors import Refused, add_error_handlers
from logins import LoginCookie, Me, Visitor, current_account
from models import Account, DbSession, Login, Opening, Permission, get_engine, make_tables
from pages import BodyLimit, own_pages_only
from passwords import hash_password, password_fits
from permissions import MACHINES, allowed, may_of, visible_to
from settings import AppSettings

MAILS_PER_HOUR = 3


@asynccontextmanager
async def lifespan(app):
    make_tables()
    yield


# What anyone may use without a login. Everything else is closed, also what's written next week.
OPEN = {
    ("POST", "/accounts"),
    ("POST", "/login"),
    ("POST", "/password-resets"),
    ("PUT", "/password"),
}


def login_needed(request: Request, visitor: Visitor) -> None:
    if (request.method, request.url.path) not in OPEN:
        current_account(visitor)


app = FastAPI(
    title="Members' door",
    lifespan=lifespan,
    dependencies=[Depends(own_pages_only), Depends(login_needed)],
)
app.add_middleware(BodyLimit)
add_error_handlers(app)

Text = Annotated[str, Field(min_length=1, max_length=200)]
Number = Annotated[int, Path(ge=1, le=2**53)]
Limit = Annotated[int, Query(ge=1, le=100)]
May = Literal["use", "induct"]


class AccountIn(BaseModel):
    invitation: Text
    name: Annotated[str, Field(min_length=1, max_length=60)]
    password: Annotated[str, Field(max_length=1000)]


class LoginIn(BaseModel):
    email: Annotated[str, Field(max_length=200)]
    password: Annotated[str, Field(max_length=1000)]


class PermissionIn(BaseModel):
    may: May


class OpeningIn(BaseModel):
    machine: Text


class ForgottenIn(BaseModel):
    email: Annotated[str, Field(max_length=200)]


class NewPasswordIn(BaseModel):
    token: Text
    password: Annotated[str, Field(max_length=1000)]


def shown(account):
    return {"id": account.id, "email": account.email, "name": account.name}


def shown_opening(opening):
    return {
        "id": opening.id,
        "account": opening.account_id,
        "machine": opening.machine,
        "at": opening.at,
    }


@app.post("/accounts", status_code=201)
def register(new: AccountIn, session: DbSession):
    """Makes an account for an invitation."""
    no = Refused(403, "bad_invitation", "This invitation isn't good, or not any more.")
    ticket = tickets.find(session, "invitation", new.invitation, clock.now())
    if ticket is None:
        raise no
    account = Account(email=ticket.email, role=ticket.role, name=new.name, password_hash="")
    account.password_hash = hash_password(new.password)
    if not tickets.use_up(session, ticket.id):
        raise no
    session.add(account)
    try:
        session.commit()
    except IntegrityError:
        raise no from None
    return shown(account)


@app.post("/login")
def log_in(
    login: LoginIn, request: Request, response: Response, session: DbSession, settings: AppSettings
):
    now, email = clock.now(), login.email.strip().lower()
    guess_id = limits.count_guess(session, email, request.client.host, now)
    account = session.scalar(select(Account).where(Account.email == email))
    if not password_fits(login.password, account.password_hash if account else None):
        raise Refused(401, "wrong_login", "This address and this password don't belong together.")
    limits.forget(session, email, guess_id)
    response.set_cookie(
        "door_login",
        logins.begin(session, account.id, now),
        max_age=logins.LOGIN_SECONDS,
        httponly=True,
        samesite="lax",
        secure=settings.cookie_secure,
    )
    return shown(account)


@app.post("/logout", status_code=204)
def log_out(me: Me, session: DbSession, response: Response, door_login: LoginCookie = None):
    logins.end(session, door_login)
    response.delete_cookie("door_login")


@app.get("/me")
def show_me(me: Me, session: DbSession):
    mine = session.scalars(select(Permission).where(Permission.account_id == me.id))
    return {**shown(me), "role": me.role, "machines": {one.machine: one.may for one in mine}}


def known_machine(machine: str) -> str:
    if machine not in MACHINES:
        raise Refused(404, "no_such_machine", "There's no such machine.")
    return machine


def decide(session, me, action, machine):
    if not allowed(session, me, action, machine):
        raise Refused(403, "not_yours_to_do", "You may not do that.")


@app.get("/machines/{machine}/people")
def list_people(machine: str, me: Me, session: DbSession):
    decide(session, me, "list", known_machine(machine))
    rows = (
        select(Permission, Account.name)
        .join(Account)
        .where(Permission.machine == machine)
        .order_by(Account.id)
    )
    return {
        "items": [
            {"account": one.account_id, "name": name, "may": one.may}
            for one, name in session.execute(rows)
        ]
    }


@app.put("/machines/{machine}/people/{account_id}")
def give(machine: str, account_id: Number, new: PermissionIn, me: Me, session: DbSession):
    decide(session, me, f"give {new.may}", known_machine(machine))
    if session.get(Account, account_id) is None:
        raise Refused(404, "no_such_account", "There's no such account.")
    if may_of(session, account_id, machine) == "induct":
        decide(session, me, "take induct", machine)
    session.merge(Permission(account_id=account_id, machine=machine, may=new.may))
    session.commit()
    return {"account": account_id, "may": new.may}


@app.delete("/machines/{machine}/people/{account_id}", status_code=204)
def take(machine: str, account_id: Number, me: Me, session: DbSession):
    decide(session, me, "take use", known_machine(machine))
    may = may_of(session, account_id, machine)
    if may is None:
        raise Refused(404, "no_such_permission", "This account has no permission for this machine.")
    decide(session, me, f"take {may}", machine)
    session.execute(
        delete(Permission).where(Permission.account_id == account_id, Permission.machine == machine)
    )
    session.commit()


@app.post("/openings", status_code=201)
def open_machine(new: OpeningIn, me: Me, session: DbSession):
    decide(session, me, "open", known_machine(new.machine))
    opening = Opening(account_id=me.id, machine=new.machine, at=clock.now())
    session.add(opening)
    session.commit()
    return shown_opening(opening)


@app.get("/openings")
def list_openings(me: Me, session: DbSession, limit: Limit = 20):
    rows = session.scalars(visible_to(me).order_by(Opening.id.desc()).limit(limit))
    return {"items": [shown_opening(one) for one in rows]}


@app.get("/openings/{opening_id}")
def show_opening(opening_id: Number, me: Me, session: DbSession):
    opening = session.scalar(visible_to(me).where(Opening.id == opening_id))
    if opening is None:
        raise Refused(404, "no_such_opening", "There's no such opening.")
    return shown_opening(opening)


def send_reset(email: str, now: int) -> None:
    """Sends a mail if there's an account. It runs after the answer, so nobody sees how long it takes."""
    with Session(get_engine()) as session:
        if session.scalar(select(Account).where(Account.email == email)) is None:
            return
        if tickets.made_within_an_hour(session, "reset", email, now) >= MAILS_PER_HOUR:
            return
        token = tickets.make(session, "reset", email, now)
    text = f"With this, you can choose a new password in the next 30 minutes:\n\n{token}"
    outbox.send(email, "Your new password", text)


@app.post("/password-resets", status_code=202)
def forgot(request: ForgottenIn, background: BackgroundTasks):
    background.add_task(send_reset, request.email.strip().lower(), clock.now())
    return {"message": "If this address has an account, there's a mail on its way."}


@app.put("/password", status_code=204)
def choose_password(new: NewPasswordIn, session: DbSession):
    no = Refused(403, "bad_token", "This token isn't good, or not any more.")
    ticket = tickets.find(session, "reset", new.token, clock.now())
    account = ticket and session.scalar(select(Account).where(Account.email == ticket.email))
    if ticket is None or account is None:
        raise no
    password_hash = hash_password(new.password)
    if not tickets.use_up(session, ticket.id):
        raise no
    account.password_hash = password_hash
    session.execute(delete(Login).where(Login.account_id == account.id))
    session.execute(tickets.delete_all("reset", account.email))
    session.commit()
    limits.forget(session, account.email)
