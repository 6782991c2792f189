# Because: the typed yoga has no capital letter but the key has one
rooms = {"Yoga": "Hall 2", "Chess": "Room 5", "Choir": "Hall 1"}
course = input("Which course? ").title()
print("Go to", rooms[course])
