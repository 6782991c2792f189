# Because:
rooms = [3, 5, 8]
numbers = []
for room in rooms:
    numbers.append(str(room))
print("Free rooms: " + ", ".join(numbers))
