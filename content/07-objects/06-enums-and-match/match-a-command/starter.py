from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    LOST = "lost"


def answer(loans, line):
    return "..."


loans = {"Sara": Status.SENT, "Diego": Status.PACKED, "Mei": Status.SENT}
for line in ["status Mei", "send Diego", "send Mei", "list sent", "list eaten", "status Kofi", "dance"]:
    print(answer(loans, line))
