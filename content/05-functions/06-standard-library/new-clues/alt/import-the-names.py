from random import choice, randrange

places = ["fountain", "library", "old oak", "bus stop"]
print("\n".join([f"{choice(places)}, {randrange(5, 31)} steps" for clue in range(5)]))
