from collections import Counter
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
counts = Counter([read(line)[1] for line in lines])
for status in Status:
    print(f"{status.value}: {counts[status]}")
