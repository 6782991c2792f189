from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    LOST = "lost"


def answer(loans, line):
    words = line.split()
    if len(words) != 2:
        return f"I don't understand: {line}"
    verb, word = words
    if verb == "list":
        if word not in [status.value for status in Status]:
            return f"{word} isn't a status"
        readers = [reader for reader in loans if loans[reader].value == word]
        return ", ".join(readers) if readers else "nobody"
    if verb not in ["status", "send"]:
        return f"I don't understand: {line}"
    if word not in loans:
        return f"{word} has no loan"
    if verb == "send":
        if loans[word] != Status.PACKED:
            return f"{word} can't be sent"
        loans[word] = Status.SENT
    return f"{word}: {loans[word].value}"


loans = {"Sara": Status.SENT, "Diego": Status.PACKED, "Mei": Status.SENT}
for line in ["status Mei", "send Diego", "send Mei", "list sent", "list eaten", "status Kofi", "dance"]:
    print(answer(loans, line))
