# Because: yoga and Yoga are two different keys for Python
rooms = {"Yoga": "Hall 2", "Chess": "Room 5", "Choir": "Hall 1"}
course = input("Which course? ")
print("Go to", rooms.get(course, "the desk and ask"))
