# Because: join takes texts only and rooms holds numbers
rooms = [3, 5, 8]
line = "Free rooms: "
for room in rooms:
    line = line + str(room) + ", "
print(line)
