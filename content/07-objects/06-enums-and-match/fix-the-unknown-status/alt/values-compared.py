from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    DELIVERED = "delivered"
    LOST = "lost"


lines = ["Sara,sent", "Diego, packed", "Mei,delivered", "Kofi,lost", "Omar,packed"]

loans = {}
for line in lines:
    parts = [part.strip() for part in line.split(",")]
    loans[parts[0]] = Status(parts[1])

print("On the table:", [reader for reader, status in loans.items() if status.value == "packed"])
print("Lost:", [reader for reader, status in loans.items() if status is Status.LOST])
