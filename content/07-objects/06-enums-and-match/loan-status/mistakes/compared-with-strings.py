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
loans = [read(line) for line in lines]
for text in ["packed", "sent", "delivered", "returned"]:
    print(f"{text}: {len([reader for reader, status in loans if status == text])}")
