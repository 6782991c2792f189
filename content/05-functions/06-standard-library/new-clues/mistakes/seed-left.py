import random

random.seed(2030)
places = ["fountain", "library", "old oak", "bus stop"]
for clue in range(5):
    print(f"{random.choice(places)}, {random.randint(5, 30)} steps")
