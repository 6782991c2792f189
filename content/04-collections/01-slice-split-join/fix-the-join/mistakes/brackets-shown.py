# Because: join takes texts only and rooms holds numbers
rooms = [3, 5, 8]
print("Free rooms: " + str(rooms))
