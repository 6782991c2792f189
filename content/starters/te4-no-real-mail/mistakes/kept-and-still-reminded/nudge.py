"""Reminds somebody of a promise."""

from datetime import date
from typing import Protocol

from promises import Promise

TEXTS = {
    0: "Today's the day! Your promise was: {what}.",
    3: "Still on your list? You know: {what}.",
    14: "It rained all night. I lay awake and had one wish: {what}.",
    60: "The empty place in the cupboard has a name now. Please {what}.",
    180: "You two must be very happy together. Still, please {what}, and bring photos.",
    270: "A spider lives in its place now. She begs you not to {what}.",
    365: "Happy anniversary! A year ago, you said you'd {what}.",
}


class Mailer(Protocol):
    def send(self, to: str, text: str) -> None: ...


def nudge(promise: Promise, today: date, mailer: Mailer) -> None:
    """Sends at most one mail: the one for today, if the promise is still open."""
    text = TEXTS.get((today - promise.due).days)
    if text is not None:
        mailer.send(promise.email, text.format(what=promise.what))
