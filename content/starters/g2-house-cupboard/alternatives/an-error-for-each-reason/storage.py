import json
import os
from datetime import date

from lending import Cupboard, Loan, Thing


def load(name: str) -> Cupboard:
    with open(name, encoding="utf-8") as file:
        data = json.load(file)
    cupboard = Cupboard({}, [])
    for thing in data["things"]:
        cupboard.things[thing] = Thing(data["things"][thing]["days"], data["things"][thing]["count"])
    for row in data["loans"]:
        cupboard.loans.append(Loan(row["thing"], row["person"], date.fromisoformat(row["due"])))
    if "penalties" in data:
        for person, until in data["penalties"]:
            cupboard.penalties.append((person, date.fromisoformat(until)))
    return cupboard


def save(cupboard: Cupboard, name: str) -> None:
    new = name + ".new"
    with open(new, "w", encoding="utf-8") as file:
        json.dump(
            {
                "things": {key: {"days": one.days, "count": one.count} for key, one in cupboard.things.items()},
                "loans": [{"thing": one.thing, "person": one.person, "due": str(one.due)} for one in cupboard.loans],
                "penalties": [[person, str(until)] for person, until in cupboard.penalties],
            },
            file,
        )
    os.replace(new, name)
