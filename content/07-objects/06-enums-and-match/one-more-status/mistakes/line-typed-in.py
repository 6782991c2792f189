from enum import Enum


class Status(Enum):
    PACKED = "packed"
    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "returned"


parcels = {"Sara": Status.SENT, "Diego": Status.PACKED, "Mei": Status.SENT}
for reader, status in parcels.items():
    print(reader, status.value)
print("Omar returned")
