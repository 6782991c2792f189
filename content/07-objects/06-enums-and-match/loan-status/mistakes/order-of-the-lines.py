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
counts = {}
for line in lines:
    reader, status = read(line)
    counts[status] = counts.get(status, 0) + 1
for status in Status:
    counts.setdefault(status, 0)
for status, count in counts.items():
    print(f"{status.value}: {count}")
