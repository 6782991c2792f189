import datetime
import random

places = ["fountain", "library", "old oak"]

secret = random.choice(places)
print(f"The treasure is at the {secret}")
print(f"Start at stone {random.randint(1, 20)}")
print("Posters go up on", datetime.date(2028, 3, 5) - datetime.timedelta(days=7))
print(f"Places to search: {len(places)}")
print(f"Letters in the right one: {len(secret)}")
