"""What you check before the taxi comes:

python trip.py
"""

from checklist import choose
from worries import Worry

MINUTES = 12
WORRIES = [
    Worry("The stove is still on.", cakes=60, chance=0.02, minutes=1),
    Worry("The passports aren't in the bag.", cakes=40, chance=0.1, minutes=2),
    Worry("The cat is asleep in the suitcase.", cakes=30, chance=0.3, minutes=1),
    Worry("The fish soup is still in the fridge.", cakes=9, chance=0.5, minutes=3),
    Worry("A window is open.", cakes=15, chance=0.2, minutes=4),
    Worry("The plants get no water.", cakes=5, chance=0.9, minutes=8),
    Worry("We've packed the wrong charger.", cakes=3, chance=0.5, minutes=2),
    Worry("The beds aren't made.", cakes=1, chance=1, minutes=3),
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
