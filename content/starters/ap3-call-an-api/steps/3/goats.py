"""Which hungry goats avoid this? Run: python goats.py "roses & tulips" """

import sys

import httpx2

from address import FARM

wishes = {"hungry": "yes", "avoids": sys.argv[1]}
response = httpx2.get(FARM + "/goats", params=wishes)
goats = response.json()
if not goats:
    print("No hungry goat avoids that.")
for goat in sorted(goats, key=lambda goat: goat["eats"], reverse=True):
    print(goat["name"])
