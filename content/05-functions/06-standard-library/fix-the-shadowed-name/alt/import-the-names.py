from datetime import date, timedelta
from random import choice, randint

places = ["fountain", "library", "old oak"]

random = choice(places)
print("The treasure is at the", random)
print("Start at stone", randint(1, 20))

datetime = date(2028, 3, 5)
print("Posters go up on", datetime - timedelta(days=7))

print("Places to search:", len(places))
print("Letters in the right one:", len(random))
