"""What you check before the taxi comes:

    python trip.py
"""

from checklist import choose
from worries import Worry

MINUTES = 12
WORRIES = [
    Worry("The stove is still on.", cakes=60, chance=0.02, minutes=1),
    Worry("The passport isn't in the bag.", cakes=40, chance=0.1, minutes=2),
    Worry("The plants get no water.", cakes=5, chance=0.9, minutes=8),
]


def main():
    chosen = choose(WORRIES, MINUTES)
    print(f"{MINUTES} minutes until the taxi comes. We check:")
    for worry in chosen:
        print(f"  {worry.minutes:2} min  {worry.what}")
    print("We don't check, and we don't talk about:")
    for worry in WORRIES:
        if worry not in chosen:
            print(f"          {worry.what}")


if __name__ == "__main__":
    main()
