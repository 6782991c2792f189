"""The command: goats METRES DAYS"""
import os
import sys
from goats.prices import price
from goats.herd import HERD,goats_needed


def main():
    if len(sys.argv)!=3:
        sys.exit(f"Usage: goats METRES DAYS")
    metres=int(sys.argv[1]); days=int(sys.argv[2])
    print( f'Send {goats_needed(metres,days)} of our {len(HERD)} goats.' )
    print(f"That's {price(metres, days)/100:.2f}.")
