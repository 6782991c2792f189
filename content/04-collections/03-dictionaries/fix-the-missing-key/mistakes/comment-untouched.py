# Because:
rooms = {"yoga": "Hall 2", "chess": "Room 5", "choir": "Hall 1"}
course = input("Which course? ").lower()
print("Go to", rooms[course])
