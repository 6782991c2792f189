"""Keeps what happened, in order."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Event:
    what: str
    number: int
    data: dict = field(default_factory=dict)


class Log:
    def __init__(self):
        self._events = []

    def add(self, what, number, **data):
        self._events.append(Event(what, number, data))

    def read(self):
        yield from self._events
