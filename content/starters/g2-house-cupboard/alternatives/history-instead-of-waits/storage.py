import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

from lending import Cupboard, Loan, Thing


def load(name: str) -> Cupboard:
    data = json.loads(Path(name).read_text(encoding="utf-8"))
    loans = []
    for row in data["loans"]:
        back = row.get("back")
        loans.append(Loan(row["thing"], row["person"], date.fromisoformat(row["due"]), date.fromisoformat(back) if back else None))
    return Cupboard({thing: Thing(**row) for thing, row in data["things"].items()}, loans)


def save(cupboard: Cupboard, name: str) -> None:
    data = {
        "things": {thing: asdict(one) for thing, one in cupboard.things.items()},
        "loans": [asdict(loan) for loan in cupboard.loans],
    }
    new = Path(f"{name}.new")
    new.write_text(json.dumps(data, default=str), encoding="utf-8")
    new.replace(name)
