from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    LOST = "lost"


def show(loans, reader):
    if reader not in loans:
        return f"{reader} has no loan"
    return f"{reader}: {loans[reader].value}"


def send(loans, reader):
    match loans.get(reader):
        case None:
            return show(loans, reader)
        case Status.PACKED:
            loans[reader] = Status.SENT
            return show(loans, reader)
        case _:
            return f"{reader} can't be sent"


def find(loans, word):
    if word not in [status.value for status in Status]:
        return f"{word} isn't a status"
    readers = [reader for reader in loans if loans[reader].value == word]
    if readers:
        return ", ".join(readers)
    return "nobody"


def answer(loans, line):
    match line.split():
        case ["status", reader]:
            return show(loans, reader)
        case ["send", reader]:
            return send(loans, reader)
        case ["list", word]:
            return find(loans, word)
    return f"I don't understand: {line}"


loans = {"Sara": Status.SENT, "Diego": Status.PACKED, "Mei": Status.SENT}
for line in ["status Mei", "send Diego", "send Mei", "list sent", "list eaten", "status Kofi", "dance"]:
    print(answer(loans, line))
