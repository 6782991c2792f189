from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    DELIVERED = "delivered"
    LOST = "lost"
    RETURNED = "returned"


lines = ["Sara,sent", "Diego, packed", "Mei,delivered", "Kofi,lost", "Omar,packed"]

loans = {}
for line in lines:
    reader, text = line.replace(" ", "").split(",")
    loans[reader] = Status(text)

print("On the table:", [reader for reader in loans if loans[reader] in [Status.PACKED]])
print("Lost:", [reader for reader in loans if loans[reader] == Status.LOST])
