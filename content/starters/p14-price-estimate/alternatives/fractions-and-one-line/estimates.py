"""The estimate that a customer gets goes into the line of the request, the other one is apart."""

import logging
from contextvars import ContextVar
from functools import cache
from hashlib import md5

from errors import Refused
from formula import load, outside, price
from schemas import Estimate
from settings import get_settings

logger = logging.getLogger("other")
# The line of the request gets these, too. Endpoints in a thread share the object.
facts: ContextVar[dict] = ContextVar("facts")


@cache
def get_models():
    settings = get_settings()
    paths = [settings.model, settings.next_model]
    return [load(path) for path in paths if path]


def number_of(email):
    """Returns a number from 0 to 99 for a customer."""
    return int(md5(email.lower().encode(), usedforsecurity=False).hexdigest()[:8], 16) % 100


def line(model, hedge, **more):
    return {
        "model": model["version"], "price": None if outside(model, hedge) else price(model, hedge),
        "length_m": float(hedge.length_m), "height_m": float(hedge.height_m),
        "years": float(hedge.years), "thorns": hedge.thorns, **more,
    }


def estimate(hedge, **where):
    models = get_models()
    turn = number_of(hedge.email) < get_settings().next_share
    chosen = models[-1] if turn else models[0]
    others = [one for one in models if one is not chosen]
    mine = line(chosen, hedge, answered=True, **where)
    if where:
        logger.info("row", extra={"fields": mine})
    else:
        facts.get().update(mine)
    for other in others:
        logger.info("other", extra={"fields": line(other, hedge, answered=False, **where)})
    problem = outside(chosen, hedge)
    if problem:
        raise Refused(422, "never_seen", problem)
    return Estimate(price=mine["price"], currency=chosen["currency"], model=chosen["version"])
