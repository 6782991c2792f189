"""Who somebody is: logins with a cookie, as in “Cookies and login state”."""

import hashlib
import os
import secrets
import sqlite3
from typing import Annotated

from fastapi import APIRouter, Cookie, Depends, Form, HTTPException, Request
from fastapi.responses import RedirectResponse
from pwdlib import PasswordHash

from clock import Now
from db import Db

LOGIN_SECONDS = 2 * 60 * 60

router = APIRouter()
hasher = PasswordHash.recommended()
# Nobody knows the password of this hash. It's checked if there's no other.
SPARE_HASH = hasher.hash(secrets.token_urlsafe())


def secure() -> bool:
    """Says whether browsers keep the cookie to HTTPS, which COOKIE_SECURE=false switches off."""
    return os.environ.get("COOKIE_SECURE", "true") == "true"


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def current_member(db: Db, now: Now, token: Annotated[str, Cookie(alias="shelf_login")] = ""):
    """Returns the member who sent this request. Nobody else gets past this."""
    query = """
        SELECT members.id, name FROM logins JOIN members ON members.id = member_id
        WHERE token_hash = ? AND expires_at > ?
    """
    member = db.execute(query, (hash_of(token), now)).fetchone()
    if member is None:
        raise HTTPException(401, "Please log in first.")
    return member


Me = Annotated[sqlite3.Row, Depends(current_member)]


def own_pages_only(request: Request):
    """Refuses a request that changes something, if a page from somewhere else sent it."""
    origin = request.headers.get("origin")
    if request.method in ("GET", "HEAD") or origin is None:
        return
    if origin.partition("://")[2] != request.headers["host"]:
        raise HTTPException(403, "A page from somewhere else sent this.")


@router.post("/login")
def log_in(db: Db, now: Now, email: Annotated[str, Form()], password: Annotated[str, Form()]):
    """Logs a member in, and leads to the wall."""
    email = email.strip().lower()
    query = "SELECT id, password_hash FROM members WHERE email = ?"
    member = db.execute(query, (email,)).fetchone()
    stored = member["password_hash"] if member else None
    fits = hasher.verify(password, stored or SPARE_HASH)
    if stored is None or not fits:
        raise HTTPException(401, "This address and this password don't belong together.")
    token = secrets.token_urlsafe()
    row = (member["id"], hash_of(token), now + LOGIN_SECONDS)
    db.execute("INSERT INTO logins (member_id, token_hash, expires_at) VALUES (?, ?, ?)", row)
    db.commit()
    answer = RedirectResponse("/wall", status_code=303)
    answer.set_cookie(
        "shelf_login", token, max_age=LOGIN_SECONDS, httponly=True, samesite="lax", secure=secure()
    )
    return answer
