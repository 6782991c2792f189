from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "returned"
    LOST = "lost"


ALLOWED = {
    Status.PACKED: [Status.SENT],
    Status.SENT: [Status.DELIVERED, Status.LOST, Status.RETURNED],
    Status.LOST: [Status.DELIVERED, Status.RETURNED],
    Status.DELIVERED: [Status.RETURNED],
}


class Parcel:
    def __init__(self, reader: str):
        self.reader = reader
        self.status = Status.PACKED

    def next(self):
        return ALLOWED.get(self.status, [])

    def move_to(self, status: Status):
        if status in self.next():
            self.status = status
        else:
            raise ValueError(self.reader + " can't go from " + self.status.value + " to " + status.value)

    def is_finished(self) -> bool:
        return len(self.next()) == 0


mei = Parcel("Mei")
for status in [Status.SENT, Status.LOST, Status.DELIVERED, Status.PACKED]:
    try:
        mei.move_to(status)
        print("Mei:", mei.status.value)
    except ValueError as error:
        print("No:", error)
print(mei.is_finished())
