from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "returned"
    LOST = "lost"


ALLOWED = {
    Status.PACKED: {Status.SENT},
    Status.SENT: {Status.DELIVERED, Status.RETURNED, Status.LOST},
    Status.DELIVERED: {Status.RETURNED},
    Status.LOST: {Status.DELIVERED, Status.RETURNED},
    Status.RETURNED: set(),
}


class Parcel:
    def __init__(self, reader):
        self.reader = reader
        self.status = Status.PACKED

    def move_to(self, status):
        if status.value not in ALLOWED[self.status]:
            raise ValueError(f"{self.reader} can't go from {self.status.value} to {status.value}")
        self.status = status

    def is_finished(self):
        return not ALLOWED[self.status]


mei = Parcel("Mei")
for status in [Status.SENT, Status.LOST, Status.DELIVERED, Status.PACKED]:
    try:
        mei.move_to(status)
        print("Mei:", mei.status.value)
    except ValueError as error:
        print("No:", error)
print(mei.is_finished())
