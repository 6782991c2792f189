"""The singers of the choir, as they are in members.csv."""

import csv
from dataclasses import dataclass
from datetime import date


@dataclass
class Member:
    name: str
    email: str
    card: str
    joined: date


def load_members() -> list[Member]:
    """Returns all singers, in the order of the file."""
    with open("members.csv", encoding="utf-8", newline="") as file:
        return [
            Member(row["name"], row["email"], row["card"], date.fromisoformat(row["joined"]))
            for row in csv.DictReader(file)
        ]
