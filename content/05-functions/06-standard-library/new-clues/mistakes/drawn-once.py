import random

places = ["fountain", "library", "old oak", "bus stop"]
place = random.choice(places)
steps = random.randint(5, 30)
for clue in range(5):
    print(f"{place}, {steps} steps")
