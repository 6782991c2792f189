# Because: join puts texts together and these rooms are numbers
rooms = [3, 5, 8]
numbers = []
for room in rooms:
    numbers.append(str(room))
print("Free rooms: " + ", ".join(numbers))
