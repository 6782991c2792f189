"""Keeping the members, in a file or only in memory."""

import datetime
import json
import os
from copy import deepcopy

from club.members import Member, Pass, Status


class DamagedError(Exception):
    """There is a file, and nobody can read it."""


class FileStore:
    def __init__(self, name: str) -> None:
        self.name = name

    def load(self) -> list[Member]:
        """Return all members, or none if there's no file yet."""
        try:
            with open(self.name, encoding="utf-8") as file:
                return [to_member(row) for row in json.load(file)]
        except FileNotFoundError:
            return []
        except ValueError as error:
            raise DamagedError(f"{self.name} is damaged") from error

    def save(self, members: list[Member]) -> None:
        """Save all members. A crash leaves the old file as it was."""
        new = f"{self.name}.new"
        with open(new, "w", encoding="utf-8") as file:
            json.dump([to_row(member) for member in members], file, indent=2)
        os.replace(new, self.name)


class MemoryStore:
    def __init__(self) -> None:
        self.members: list[Member] = []

    def load(self) -> list[Member]:
        """Return a copy of what was saved last."""
        return deepcopy(self.members)

    def save(self, members: list[Member]) -> None:
        """Keep a copy, as a file would."""
        self.members = deepcopy(members)


def to_row(member: Member) -> dict:
    return {
        "number": member.number,
        "name": member.name,
        "visits": member.card.visits,
        "until": member.card.until.isoformat(),
        "status": member.status.value,
        "paused_on": member.paused_on.isoformat() if member.paused_on else None,
    }


def to_member(row: dict) -> Member:
    card = Pass(row["visits"], datetime.date.fromisoformat(row["until"]))
    paused_on = None
    if row["paused_on"] is not None:
        paused_on = datetime.date.fromisoformat(row["paused_on"])
    return Member(row["number"], row["name"], card, Status(row["status"]), paused_on)
