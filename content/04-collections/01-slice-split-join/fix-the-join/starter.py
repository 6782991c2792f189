# Because:
rooms = [3, 5, 8]
print("Free rooms: " + ", ".join(rooms))
