from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    LOST = "lost"


def answer(loans, line):
    match line.split():
        case ["status", reader] if reader in loans:
            return f"{reader}: {loans[reader].value}"
        case ["send", reader] if loans.get(reader) == Status.PACKED:
            loans[reader] = Status.SENT
            return f"{reader}: sent"
        case ["send", reader] if reader in loans:
            return f"{reader} can't be sent"
        case ["status" | "send", reader]:
            return f"{reader} has no loan"
        case ["list", word]:
            try:
                wanted = Status[word]
            except ValueError:
                return f"{word} isn't a status"
            readers = [reader for reader, status in loans.items() if status == wanted]
            if not readers:
                return "nobody"
            return ", ".join(readers)
        case _:
            return f"I don't understand: {line}"


loans = {"Sara": Status.SENT, "Diego": Status.PACKED, "Mei": Status.SENT}
for line in ["status Mei", "send Diego", "send Mei", "list sent", "list eaten", "status Kofi", "dance"]:
    print(answer(loans, line))
