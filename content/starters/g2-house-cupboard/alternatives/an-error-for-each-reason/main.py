import sys
from datetime import date

import lending
import storage


def run(words: list[str]) -> str:
    name, command, thing, person, day = words
    cupboard = storage.load(name)
    if command == "lend":
        answer = f"Until {cupboard.lend(thing, person, date.fromisoformat(day))}, {person}!"
    else:
        answer = f"Days late: {cupboard.take_back(thing, person, date.fromisoformat(day))}"
    storage.save(cupboard, name)
    return answer


if __name__ == "__main__":
    try:
        print(run(sys.argv[1:]))
    except lending.LendingError as error:
        print("No,", error)
