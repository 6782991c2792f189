# Because: yoga and Yoga are two different keys for Python
rooms = {"yoga": "Hall 2", "chess": "Room 5", "choir": "Hall 1"}
course = input("Which course? ")
course.lower()
print("Go to", rooms[course])
