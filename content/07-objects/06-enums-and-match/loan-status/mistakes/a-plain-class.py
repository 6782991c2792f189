class Status:
    PACKED = "packed"
    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "returned"


def read(line):
    reader, text = line.split(",")
    return reader, text


lines = ["Sara,sent", "Diego,packed", "Mei,sent", "Omar,delivered"]
for status in [Status.PACKED, Status.SENT, Status.DELIVERED, Status.RETURNED]:
    print(f"{status}: {len([line for line in lines if read(line)[1] == status])}")
