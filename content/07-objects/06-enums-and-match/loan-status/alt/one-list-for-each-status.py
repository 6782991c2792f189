from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "returned"


def read(line):
    parts = line.split(",")
    return (parts[0], Status(parts[1]))


lines = ["Sara,sent", "Diego,packed", "Mei,sent", "Omar,delivered"]
loans = [read(line) for line in lines]
for wanted in Status:
    same = [reader for reader, status in loans if status is wanted]
    print(wanted.value + ":", len(same))
