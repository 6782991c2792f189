# Because: join takes texts only and rooms holds numbers
rooms = [3, 5, 8]
for room in rooms:
    str(room)
print("Free rooms: " + ", ".join(rooms))
