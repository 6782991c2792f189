from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    LOST = "lost"


def answer(loans, line):
    match line.split():
        case ["status", reader] if reader in loans:
            print(f"{reader}: {loans[reader].value}")
            return
        case ["send", reader] if loans.get(reader) == Status.PACKED:
            loans[reader] = Status.SENT
            print(f"{reader}: sent")
            return
        case ["send", reader] if reader in loans:
            print(f"{reader} can't be sent")
            return
        case ["status" | "send", reader]:
            print(f"{reader} has no loan")
            return
        case ["list", word]:
            try:
                wanted = Status(word)
            except ValueError:
                print(f"{word} isn't a status")
                return
            readers = [reader for reader, status in loans.items() if status == wanted]
            if not readers:
                print("nobody")
                return
            print(", ".join(readers))
            return
        case _:
            print(f"I don't understand: {line}")
            return


loans = {"Sara": Status.SENT, "Diego": Status.PACKED, "Mei": Status.SENT}
for line in ["status Mei", "send Diego", "send Mei", "list sent", "list eaten", "status Kofi", "dance"]:
    print(answer(loans, line))
