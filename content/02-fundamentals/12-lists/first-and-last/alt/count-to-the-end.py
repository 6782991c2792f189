flatmates = ["Amina", "Bo", "Carlos", "Dewi"]
last = len(flatmates) - 1
print(f"Big room: {flatmates[0]}")
print(f"Above the kitchen: {flatmates[last]}")
