from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "delivered"


parcels = {"Sara": Status.SENT, "Diego": Status.PACKED, "Mei": Status.SENT, "Omar": Status.RETURNED}
for reader, status in parcels.items():
    print(reader, status.value)
