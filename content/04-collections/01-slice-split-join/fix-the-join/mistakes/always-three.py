# Because: join takes texts only and rooms holds numbers
rooms = [3, 5, 8]
print(f"Free rooms: {rooms[0]}, {rooms[1]}, {rooms[2]}")
