import sys
from datetime import date

from lending import LendingError
from storage import load, save


def main(arguments: list[str]) -> None:
    name, command, thing, person, text = arguments
    cupboard = load(name)
    move = cupboard.lend if command == "lend" else cupboard.take_back
    try:
        result = move(thing, person, date.fromisoformat(text))
    except LendingError as error:
        sys.exit(f"Not today: {error}")
    save(cupboard, name)
    print(f"{command} {thing}: {result}")


if __name__ == "__main__":
    main(sys.argv[1:])
