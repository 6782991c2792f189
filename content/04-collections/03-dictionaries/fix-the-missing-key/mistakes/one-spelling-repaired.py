# Because: yoga and Yoga are two different keys for Python
rooms = {"Yoga": "Hall 2", "Chess": "Room 5", "Choir": "Hall 1"}
course = input("Which course? ")
if course == "yoga":
    course = "Yoga"
print("Go to", rooms[course])
