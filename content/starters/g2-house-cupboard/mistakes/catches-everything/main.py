"""Lends and takes back: python main.py FILE lend|return THING PERSON DATE"""

import datetime
import sys

from storage import load, save


def main() -> None:
    name, command, thing, person, text = sys.argv[1:]
    today = datetime.date.fromisoformat(text)
    cupboard = load(name)
    try:
        if command == "lend":
            due = cupboard.lend(thing, person, today)
            answer = f"{person} has the {thing} until {due}"
        else:
            late = cupboard.take_back(thing, person, today)
            answer = f"The {thing} is back, {late} days late"
    except Exception as error:
        print(f"No: {error}")
    else:
        save(cupboard, name)
        print(answer)


if __name__ == "__main__":
    main()
