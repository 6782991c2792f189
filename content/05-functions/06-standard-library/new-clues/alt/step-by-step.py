import random

places = ["fountain", "library", "old oak", "bus stop"]
clues = 0
while clues < 5:
    place = places[random.randint(0, len(places) - 1)]
    steps = random.choice(range(5, 31))
    print(place + ",", steps, "steps")
    clues += 1
