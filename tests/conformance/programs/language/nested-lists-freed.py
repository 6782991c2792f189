value = []
for _ in range(1_000_000):
    value = [value]
del value
print("lists")

value = None
for _ in range(300_000):
    value = {"next": (value,)}
value = None
print("dicts and tuples")


class Node:
    def __init__(self, following):
        self.following = following


value = None
for _ in range(300_000):
    value = Node(value)
value = None
print("objects")
