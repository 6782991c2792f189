"""A safe with a secret in it. Each address has its own tries."""

import os
from collections import deque
from html import escape
from secrets import compare_digest
from string import Template
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse

from clock import Now
from limits import Counter

router = APIRouter()

PRIZE = "The recipe for my grandmother's plum cake"
TRIES = 3
MINUTES = 60


def is_code(typed: str) -> bool:
    """Compares with the four digits in SAFE_CODE. They come from outside; if they aren't set, nothing opens."""
    code = os.environ.get("SAFE_CODE", "")
    return code != "" and compare_digest(typed.encode(), code.encode())


tries = Counter(TRIES, MINUTES * 60)
names = deque(maxlen=10)
PAGE = Template("""<!doctype html><title>Safe</title><h1>$said</h1>
<form method="post"><input name="name" value="$name"><input name="code"><button>Go</button></form>
<ol>$names</ol>""")


def page(said, name=""):
    shown = "".join(f"<li>{escape(one)}</li>" for one in names)
    return PAGE.substitute(said=escape(said), name=escape(name), names=shown)


@router.get("/safe", response_class=HTMLResponse)
def show():
    return page("Open me.")


@router.post("/safe")
def open_it(request: Request, now: Now, name: Annotated[str, Form()], code: Annotated[str, Form()]):
    if not 1 <= len(name) <= 40:
        raise HTTPException(422, "A name has 1 to 40 characters.")
    tries.note(request.client.host, now)
    names.append(name)
    if not is_code(code):
        return HTMLResponse(page("No.", name), status_code=403)
    return HTMLResponse(page(PRIZE, name))
