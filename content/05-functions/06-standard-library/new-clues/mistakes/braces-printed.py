import random

places = ["fountain", "library", "old oak", "bus stop"]
for clue in range(5):
    print("{random.choice(places)}, {random.randint(5, 30)} steps")
