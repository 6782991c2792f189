from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    LOST = "lost"


def answer(loans, line):
    words = line.split()
    match words:
        case ["list", word] if word in [status.value for status in Status]:
            readers = [reader for reader, status in loans.items() if status is Status(word)]
            if len(readers) == 0:
                return "nobody"
            return ", ".join(readers)
        case ["list", word]:
            return word + " isn't a status"
        case ["status" | "send", reader] if reader not in loans:
            return reader + " has no loan"
        case ["status", reader]:
            return reader + ": " + loans[reader].value
        case ["send", reader] if loans[reader] is not Status.PACKED:
            return reader + " can't be sent"
        case ["send", reader]:
            loans[reader] = Status.SENT
            return reader + ": sent"
        case _:
            return "I don't understand: " + line


loans = {"Sara": Status.SENT, "Diego": Status.PACKED, "Mei": Status.SENT}
for line in ["status Mei", "send Diego", "send Mei", "list sent", "list eaten", "status Kofi", "dance"]:
    print(answer(loans, line))
