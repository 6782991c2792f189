from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "returned"


def read(line):
    reader, text = line.split(",")
    print(reader, Status(text))


lines = ["Sara,sent", "Diego,packed", "Mei,sent", "Omar,delivered"]
counts = {status: 0 for status in Status}
for line in lines:
    reader, status = read(line)
    counts[status] += 1
for status in Status:
    print(f"{status.value}: {counts[status]}")
