"""The desk in the entrance: asks, prints, and leaves the rest to club."""

import datetime
import sys

from club.members import RefusedError
from club.service import Desk
from club.storage import DamagedError, FileStore


def answer(desk: Desk, command: str, today: datetime.date) -> str:
    """Ask for what a command needs, carry it out, and return what happened."""
    if command == "join":
        name = input("Name: ")
        visits = int(input("Visits: "))
        until = datetime.date.fromisoformat(input("Last day: ").strip())
        return f"{name.strip()} has number {desk.join(name, visits, until)}"
    number = int(input("Number: "))
    if command == "in":
        return f"Have fun! Visits left: {desk.check_in(number, today)}"
    if command == "pause":
        desk.pause(number, today)
    elif command == "resume":
        desk.resume(number, today)
    elif command == "bill":
        desk.bill(number)
    elif command == "pay":
        desk.pay(number)
    else:
        desk.end(number)
    member = desk.known(number)
    return f"{member.name}'s membership is {member.status.value}"


def show(desk: Desk) -> None:
    if not desk.members:
        print("Nobody has joined yet")
    for member in desk.members:
        print(
            f"{member.number}: {member.name}, {member.status.value}, "
            f"{member.card.visits} visits until {member.card.until}"
        )


def main() -> None:
    name = sys.argv[1] if len(sys.argv) > 1 else "club.json"
    try:
        today = datetime.date.today()
        if len(sys.argv) > 2:
            today = datetime.date.fromisoformat(sys.argv[2])
        desk = Desk(FileStore(name))
    except (ValueError, DamagedError) as error:
        print("I can't start:", error)
        return
    while True:
        command = input("> ").strip().lower()
        if command == "quit":
            print("Climb on!")
            return
        if command == "list":
            show(desk)
        elif command in ("join", "in", "bill", "pay", "end", "pause", "resume"):
            try:
                print(answer(desk, command, today))
            except RefusedError as error:
                print("No:", error)
            except ValueError as error:
                print("Not like that:", error)
        else:
            print("join, in, bill, pay, end, pause, resume, list or quit?")


if __name__ == "__main__":
    main()
