"""Eight tickets. Shows which of them member_id_of accepts."""

import base64
import datetime
import json

import jwt

from clock import now
from settings import get_settings
from tokens import BadTokenError, issue, member_id_of

KEY = get_settings().secret_key.get_secret_value()
THANDIS_KEY = "how hard can it be to find a key?"


def b64(part):
    return base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode()


def tickets():
    """Yields a name, a ticket, and how many minutes after 9:00 somebody shows it."""
    good = issue(4, now())
    header, claims, signature = good.split(".")
    soon = now() + datetime.timedelta(minutes=30)
    joaos = {"sub": "2", "exp": soon.timestamp()}
    yield "a good one", good, 10
    yield "in another book", good, 3 * 7 * 24 * 60
    yield "never expires", jwt.encode({"sub": "4"}, KEY, "HS256"), 10
    yield "about nobody", jwt.encode({"exp": soon}, KEY, "HS256"), 10
    yield "Joao's number", f"{header}.{b64(joaos)}.{signature}", 10
    yield "Thandi's key", jwt.encode(joaos, THANDIS_KEY, "HS256"), 10
    yield "alg: none", b64({"alg": "none", "typ": "JWT"}) + f".{b64(joaos)}.", 10
    yield "a shopping list", "milk, eggs, a torch", 10


for name, ticket, minutes in tickets():
    try:
        answer = f"member {member_id_of(ticket, now() + datetime.timedelta(minutes=minutes))}"
    except BadTokenError:
        answer = "refused"
    except Exception as error:
        answer = f"{type(error).__name__}: {error}"
    print(f"{name:17}{answer}")
