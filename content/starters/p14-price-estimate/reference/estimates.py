"""What Dagny promises: an estimate, or a reason why there's none."""

import logging
import zlib
from functools import cache

from errors import Refused
from formula import Model, load
from schemas import Estimate, Hedge
from settings import get_settings

logger = logging.getLogger(__name__)


@cache
def get_models() -> tuple[Model, Model | None]:
    """Returns the model and, if there's one, the model that's on trial."""
    settings = get_settings()
    return load(settings.model), load(settings.next_model) if settings.next_model else None


def is_on_trial(email: str) -> bool:
    """Returns whether a customer gets the new model: always the same answer for one address."""
    return zlib.crc32(email.lower().encode()) % 100 < get_settings().next_share


def estimate(hedge: Hedge, **where) -> Estimate:
    """Returns the customer's estimate. What both models say goes into the log."""
    model, new = get_models()
    chosen = new if new and is_on_trial(hedge.email) else model
    for one in (model, new):
        if one:
            note(one, hedge, answered=one is chosen, **where)
    if problem := chosen.outside(hedge):
        raise Refused(422, "outside", problem)
    return Estimate(price=str(chosen.price(hedge)), currency=chosen.currency, model=chosen.version)


def note(model: Model, hedge: Hedge, **more) -> None:
    """Writes down what a model says. Zoran compares that with the bills, and needs no names."""
    price = None if model.outside(hedge) else str(model.price(hedge))
    numbers = hedge.model_dump(include={"length_m", "height_m", "years", "thorns"})
    fields = {"model": model.version, "price": price, **numbers, **more}
    logger.info("estimate", extra={"fields": fields})
