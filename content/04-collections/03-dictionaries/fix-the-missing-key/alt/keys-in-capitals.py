# Because:
# the key has a capital Y and I typed a small one
rooms = {"YOGA": "Hall 2", "CHESS": "Room 5", "CHOIR": "Hall 1"}
course = input("Which course? ").upper()
print(f"Go to {rooms[course]}")
