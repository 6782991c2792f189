"""Keeping the cupboard in a JSON file."""

import datetime
import json
import os

from lending import Cupboard, Loan, Thing


def load(name: str) -> Cupboard:
    """Return the cupboard in this file."""
    with open(name, encoding="utf-8") as file:
        data = json.load(file)
    things = {thing: Thing(row["days"], row["count"]) for thing, row in data["things"].items()}
    loans = [
        Loan(row["thing"], row["person"], row["due"])
        for row in data["loans"]
    ]
    waits = {
        person: datetime.date.fromisoformat(until)
        for person, until in data.get("waits", {}).items()
    }
    return Cupboard(things, loans, waits)


def save(cupboard: Cupboard, name: str) -> None:
    """Write the cupboard into this file."""
    data = {
        "things": {
            name: {"days": thing.days, "count": thing.count}
            for name, thing in cupboard.things.items()
        },
        "loans": [
            {"thing": loan.thing, "person": loan.person, "due": loan.due.isoformat()}
            for loan in cupboard.loans
        ],
        "waits": {person: until.isoformat() for person, until in cupboard.waits.items()},
    }
    new = f"{name}.new"
    with open(new, "w", encoding="utf-8") as file:
        json.dump(data, file, indent=2, ensure_ascii=False)
    os.replace(new, name)
