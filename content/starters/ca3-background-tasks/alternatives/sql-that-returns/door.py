"""The door: an ASGI middleware that lets nobody in without a cookie of ours."""

import datetime
import hashlib
import hmac
import json
import os
import sys
from http.cookies import SimpleCookie

import station

OPEN = {("GET", "/health"), ("POST", "/members"), ("POST", "/login")}


def key():
    key = os.environ.get("SECRET_KEY", "").encode()
    if len(key) < 32:
        sys.exit("SECRET_KEY needs 32 characters or more.")
    return key


def minutes():
    return int(os.environ.get("LOGIN_MINUTES") or 480)


def sign(text):
    return hmac.digest(key(), text.encode(), "sha256").hex()


def ticket(member, round):
    end = int(datetime.datetime.now(datetime.timezone.utc).timestamp()) + minutes() * 60
    text = f"{member}.{round}.{end}"
    return f"{text}.{sign(text)}"


def member_of(value):
    text, _, signature = value.rpartition(".")
    if not hmac.compare_digest(sign(text).encode(), signature.encode()):
        return None
    member, round, end = map(int, text.split("."))
    if datetime.datetime.today().timestamp() >= end:
        return None
    with station.opened() as db:
        rows = db.execute("SELECT number, address AS email, name FROM member WHERE (number, round) = (?, ?)", [member, round]).fetchall()
    return dict(rows[0]) if rows else None


def scrypt(password, salt):
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=5)


class Door:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http" and (scope["method"], scope["path"]) not in OPEN:
            cookies = SimpleCookie()
            for name, value in scope["headers"]:
                if name == b"cookie":
                    cookies.load(value.decode("latin-1"))
            me = member_of(cookies["skua"].value) if "skua" in cookies else None
            if me is None:
                body = json.dumps({"error": {"code": "who", "message": "Who are you?"}}).encode()
                await send({"type": "http.response.start", "status": 401, "headers": [(b"content-type", b"application/json")]})
                await send({"type": "http.response.body", "body": body})
                return
            scope["me"] = me
        await self.app(scope, receive, send)
