import datetime
import random


def main():
    places = ["fountain", "library", "old oak"]
    goal = random.choice(places)
    print("The treasure is at the", goal)
    print("Start at stone", random.randint(1, 20))
    print("Posters go up on", datetime.date(2028, 3, 5) - datetime.timedelta(weeks=1))
    print("Places to search:", len(places))
    print("Letters in the right one:", len(goal))


main()
