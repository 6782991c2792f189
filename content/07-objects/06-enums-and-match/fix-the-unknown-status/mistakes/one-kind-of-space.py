from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    DELIVERED = "delivered"
    LOST = "lost"


lines = ["Sara,sent", "Diego, packed", "Mei,delivered", "Kofi,lost", "Omar,packed"]

loans = {}
for line in lines:
    reader, text = line.split(",")
    loans[reader] = Status(text.lstrip())

print("On the table:", [reader for reader, status in loans.items() if status == Status.PACKED])
print("Lost:", [reader for reader, status in loans.items() if status.value == "lost"])
