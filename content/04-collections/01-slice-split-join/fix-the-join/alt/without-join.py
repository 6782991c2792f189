# Because: a number is not a text,
# and join takes texts only
rooms = [3, 5, 8]
line = str(rooms[0])
for room in rooms[1:]:
    line = line + ", " + str(room)
print("Free rooms:", line)
