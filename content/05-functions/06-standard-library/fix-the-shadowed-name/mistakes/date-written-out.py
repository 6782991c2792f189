import datetime
import random

places = ["fountain", "library", "old oak"]

place = random.choice(places)
print("The treasure is at the", place)
print("Start at stone", random.randint(1, 20))

hunt = datetime.date(2028, 3, 5)
print("Posters go up on", "2028-02-27")

count = len(places)
print("Places to search:", count)
print("Letters in the right one:", len(place))
