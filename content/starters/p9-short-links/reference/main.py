"""Short links for the posters of a library."""

import random
from datetime import date

from fastapi import BackgroundTasks, FastAPI
from fastapi.responses import RedirectResponse

import council
import store
from errors import Refused, add_error_handlers, add_request_ids
from models import Correction, ErrorBody, LinkIn, LinkOut

# Without 0 and o, and without 1, i and l: nobody can confuse them on a poster.
READABLE = "23456789abcdefghjkmnpqrstuvwxyz"
OWN_ADDRESSES = {"links", "docs", "redoc"}


def failures(words):
    """Returns what /docs says about the statuses that a route can answer besides its own."""
    return {status: {"model": ErrorBody, "description": text} for status, text in words.items()}


app = FastAPI(
    title="Short links", responses={"default": {"model": ErrorBody, "description": "Any failure"}}
)
add_error_handlers(app)
add_request_ids(app)

LINKS = store.load()


def find_link(name):
    link = LINKS.get(name.lower())
    if link is None:
        raise Refused(404, "unknown_link", f"No poster of ours says {name}.")
    return link


def shown(link):
    return {**link, "clicks": council.clicks_of(link["name"])}


def new_name():
    while True:
        name = "".join(random.choice(READABLE) for _ in range(5))
        if name not in LINKS and name not in OWN_ADDRESSES:
            return name


@app.post(
    "/links",
    status_code=201,
    response_model=LinkOut,
    responses=failures({409: "The name is taken"}),
)
def create_link(new: LinkIn):
    """Makes a link. Without a name, it gets one that nobody has."""
    name = new.name or new_name()
    if name in LINKS or name in OWN_ADDRESSES:
        raise Refused(409, "name_taken", f"{name} is taken. Please choose another name.")
    LINKS[name] = {"name": name, "target": new.target, "until": new.until}
    store.save(LINKS)
    return shown(LINKS[name])


@app.get("/links", response_model=list[LinkOut])
def list_links():
    """Lists all links, the ended ones included."""
    return [shown(link) for link in LINKS.values()]


@app.get("/links/{name}", response_model=LinkOut, responses=failures({404: "No such link"}))
def get_link(name: str):
    """Shows one link, without following it."""
    return shown(find_link(name))


@app.put("/links/{name}", response_model=LinkOut, responses=failures({404: "No such link"}))
def correct_link(name: str, correction: Correction):
    """Replaces the target and the last day of a link."""
    link = find_link(name)
    link.update(correction.model_dump())
    store.save(LINKS)
    return shown(link)


@app.get(
    "/{name}",
    status_code=307,
    response_class=RedirectResponse,
    responses=failures({404: "No such link", 410: "The link has ended"}),
)
def follow(name: str, tasks: BackgroundTasks):
    """Sends a visitor to the target of a link."""
    link = find_link(name)
    if link["until"] is not None and link["until"] < date.today():
        raise Refused(410, "link_ended", f"The link {link['name']} ended on {link['until']}.")
    tasks.add_task(council.add_click, link["name"])
    return RedirectResponse(link["target"], status_code=307)
